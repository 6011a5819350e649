"""``hdnd-lint law``: what the registry knows of a document, and whether it binds on a day."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import click

from hdnd_lint.cli.options import day, lang_option
from hdnd_lint.cli.saying import say
from hdnd_lint.errors import HdndLintError
from hdnd_lint.registry import open_registry
from hdnd_lint.registry.describe import described


@click.command(
    "law",
    help="Tra văn bản theo số, ký hiệu NUMBER: tên, ngày, hiệu lực, văn bản thay thế, sửa đổi.\n\n"
    "(Tell what is known of a document.)",
)
@click.argument("number", metavar="NUMBER")
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Xét hiệu lực tại ngày này; mặc định hôm nay. (Day of the law.)",
)
@click.option(
    "--registry",
    "files",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    help="Thêm một tệp danh mục văn bản. (Add a registry of documents.)",
)
@lang_option
def command(number: str, as_of: datetime | None, files: Sequence[Path], lang: str | None) -> int:
    """Print what is known of the documents of that number."""
    lines = described(open_registry(files), number, day(as_of) or date.today())
    if not lines:
        raise HdndLintError(
            f"danh mục không có văn bản “{number}”; không có nghĩa là văn bản không tồn tại"
        )
    say("\n".join(line.get(lang or "vi") for line in lines))
    return 0
