"""``hdnd-lint law``: what is known of a document; where the law that rules rest on goes stale."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from hdnd_lint.cli.shared.options import DAY, day, form_by_ending, lang_option, output_option
from hdnd_lint.cli.shared.saying import say, warn
from hdnd_lint.errors import HdndLintError
from hdnd_lint.registry import Registry, open_registry

if TYPE_CHECKING:
    from hdnd_lint.model import Citation
    from hdnd_lint.model.staleness import Stale

_SUFFIXES = {".txt": "text", ".json": "json", ".csv": "csv"}


@click.command(
    "law",
    help="Tra văn bản theo số, ký hiệu NUMBER: tên, ngày, hiệu lực, văn bản thay thế, sửa đổi.\n\n"
    "Với --stale NGÀY: quy tắc hết căn cứ hay sắp hết, căn cứ chưa rõ ngày hay bị thay, văn bản "
    "được viện dẫn mà danh mục không có; mã thoát 1 nếu có.\n\n"
    "(Tell what is known of a document, or where the law goes stale.)",
)
@click.argument("number", metavar="[NUMBER]", required=False)
@click.option(
    "--as-of",
    type=DAY,
    metavar="NGÀY",
    help="Xét hiệu lực tại ngày này, dạng 2025-12-31 hoặc 31/12/2025; mặc định hôm nay. "
    "(Day of the law.)",
)
@click.option(
    "--registry",
    "files",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    help="Thêm một tệp danh mục văn bản. (Add a registry of documents.)",
)
@click.option(
    "--stale",
    type=DAY,
    metavar="NGÀY",
    help="Nêu chỗ pháp luật đã cũ hoặc sắp cũ vào ngày này. (Where the law is stale by then.)",
)
@click.option(
    "--cited-in",
    multiple=True,
    type=click.Path(exists=True, path_type=Path),
    metavar="PATH",
    help="Cùng --stale: tìm văn bản lạ trong các dự thảo này. (Also unknown laws cited there.)",
)
@click.option("--format", "form", type=click.Choice(("text", "json", "csv")), default="text")
@output_option("Ghi vào tệp .txt, .json hoặc .csv. (The file to write.)", required=False)
@lang_option
def command(
    number: str | None,
    as_of: datetime | None,
    files: Sequence[Path],
    stale: datetime | None,
    cited_in: Sequence[Path],
    form: str,
    output: Path | None,
    lang: str | None,
) -> int:
    """Print what is known of the documents of that number, or where the law goes stale."""
    if (number is None) == (stale is None):
        raise click.UsageError("nêu số, ký hiệu văn bản, hoặc --stale NGÀY (một trong hai)")
    documents = open_registry(files)
    if number is None:
        on = day(stale) or date.today()
        found = list(_stale(documents, on, cited_in))
        _write(found, on, (form, output, lang or "vi"), [*files, *cited_in])
        return int(bool(found))
    _describe(documents, number, day(as_of) or date.today(), lang or "vi")
    return 0


def _describe(documents: Registry, number: str, on: date, lang: str) -> None:
    from hdnd_lint.registry.describe import described

    lines = described(documents, number, on)
    if not lines:
        raise HdndLintError(
            f"danh mục không có văn bản “{number}”; không có nghĩa là văn bản không tồn tại"
        )
    say("\n".join(line.get(lang) for line in lines))


def _stale(documents: Registry, on: date, paths: Sequence[Path]) -> "Iterator[Stale]":
    from hdnd_lint.rulebook import load, staleness

    rules = [bound.rule for bound in load()]
    yield from staleness.stale_rules(rules, on)
    yield from staleness.stale_bases(rules, documents, on)
    yield from staleness.unknown_laws(_cited(paths), documents, on)


def _cited(paths: Sequence[Path]) -> "Iterator[Citation]":
    """Yield every document that the drafts at *paths* cite; one not read is told on stderr."""
    from hdnd_lint.jobs.inputs import inputs
    from hdnd_lint.parsing import parse_draft
    from hdnd_lint.reading import read_source

    for one in inputs([str(path) for path in paths]):
        try:
            draft = parse_draft(read_source(one.path))
        except HdndLintError as error:
            warn(f"hdnd-lint: {error}")
            continue
        for citation in draft.citations:
            yield from (citation, *citation.amended_by)


def _write(
    found: "Sequence[Stale]",
    on: date,
    how: tuple[str, Path | None, str],
    inputs: Sequence[Path],
) -> None:
    from hdnd_lint.cli.shared.output import write
    from hdnd_lint.report.text.staleness import RENDERERS

    form, output, lang = how
    form = form_by_ending(output, form, _SUFFIXES)
    write(RENDERERS[form](found, on, lang), output, inputs)
