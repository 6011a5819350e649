"""``hdnd-lint registry``: a registry file of one's own, added to and validated."""

from collections.abc import Sequence
from pathlib import Path

import click

from hdnd_lint.cli.options import words
from hdnd_lint.cli.saying import say
from hdnd_lint.errors import HdndLintError
from hdnd_lint.files import printable_name
from hdnd_lint.registry.edit import add_document, validated


@click.group(
    "registry",
    help="Thêm, kiểm tra văn bản trong tệp danh mục riêng (CSV).\n\n"
    "(Add to a registry file of your own, or validate it.)",
)
def command() -> None:
    """Hold the commands on registry files."""


@command.command("validate", help="Kiểm tra tệp danh mục FILE. (Validate a registry file.)")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def validate(file: Path) -> int:
    """Validate *file*; every problem is told with its line and column."""
    count = len(validated(file))
    say(f"{printable_name(file)}: {count} văn bản, hợp lệ.")
    return 0


@command.command(
    "add",
    help="Thêm một văn bản vào tệp FILE: CỘT=GIÁ-TRỊ …, ví dụ number=05/2025/NQ-HĐND "
    "kind='Nghị quyết' issued=2025-07-10 confidence=high.\n\n(Add a document.)",
)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("cells", nargs=-1, required=True, metavar="CỘT=GIÁ-TRỊ...")
def add(file: Path, cells: Sequence[str]) -> int:
    """Add one document to *file*, which is made if it is not there."""
    given = dict(_parted(cell) for cell in cells)
    add_document(file, given)
    say(f"{printable_name(file)}: đã thêm {given.get('number', '')}.")
    return 0


def _parted(cell: str) -> tuple[str, str]:
    name, equals, value = cell.partition("=")
    if not equals or not words([name]):
        raise HdndLintError(f"“{cell}” phải có dạng CỘT=GIÁ-TRỊ")
    return name.strip(), value.strip()
