"""``hdnd-lint init``: the same as ``config init``, where a new user looks for it."""

from pathlib import Path

import click

from hdnd_lint.cli.upkeep.config import init_file


@click.command(
    "init",
    help="Ghi tệp hdnd-lint.toml có chú thích vào FOLDER (mặc định: thư mục này).\n\n"
    "(Write a commented configuration.)",
)
@click.argument("folder", type=click.Path(path_type=Path), metavar="[FOLDER]", default=Path())
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có. (Write over a file.)")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Tệp khác. (Another file.)")
def command(folder: Path, force: bool, output: Path | None) -> int:
    """Write a commented configuration."""
    return init_file(output or folder, force=force)
