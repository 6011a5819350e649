"""``hdnd-lint compare``: what changed between two versions of a draft."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from hdnd_lint.api import Linter
from hdnd_lint.cli.shared.options import (
    RuleChoice,
    form_by_ending,
    lang_option,
    linter,
    output_option,
    printed_form_option,
    profile_options,
    rule_options,
)
from hdnd_lint.cli.shared.output import require_free, wants_color, write, write_bytes
from hdnd_lint.cli.shared.saying import say, warn, warn_of_problems
from hdnd_lint.comparing import compare
from hdnd_lint.files import printable_name
from hdnd_lint.model.comparison import Comparison
from hdnd_lint.outcome import FileOutcome, Outcome

_SUFFIXES = {".docx": "docx", ".html": "html", ".json": "json"}
FORMATS = ("text", "json", "html")


@click.command(
    "compare",
    help="So sánh hai bản OLD và NEW của một dự thảo: nội dung nào thêm, bỏ, chuyển chỗ, đánh số "
    "lại, sửa lời văn, sửa số liệu; vấn đề nào đã khắc phục, còn lại, mới phát sinh.\n\n"
    "(What changed between two versions of a draft, and what became of the findings.)",
)
@click.argument("old", type=click.Path(path_type=Path), metavar="OLD")
@click.argument("new", type=click.Path(path_type=Path), metavar="NEW")
@click.option(
    "--appraisal",
    type=click.Path(path_type=Path),
    metavar="TỆP",
    help="Báo cáo thẩm tra bản cũ: kiến nghị nào đã được tiếp thu. (The appraisal report on OLD: "
    "which of its recommendations were followed.)",
)
@output_option("Ghi vào tệp .docx, .html hoặc .json. (The file to write.)", required=False)
@printed_form_option(FORMATS)
@profile_options
@rule_options
@lang_option
def command(old: Path, new: Path, **options: Any) -> int:
    """Compare the two versions; 2 if one could not be read."""
    output: Path | None = options["output"]
    form = form_by_ending(output, options["form"], _SUFFIXES)
    choice = RuleChoice.of(options)
    config = choice.config(new.parent)
    if output:
        asked = [options["appraisal"]] if options["appraisal"] else []
        require_free([output], [old, new, *asked, *choice.files(config)])
    tool = linter(choice, config, options)
    before, after = tool.file(old), tool.file(new)
    report = tool.file(options["appraisal"]) if options["appraisal"] else None
    read = (before, after, report) if report else (before, after)
    warn_of_problems(Outcome(read, tool.lang))
    if not all(map(_has_words, read)):
        return 2
    _write(compare(before, after, tool.lang, report), form, output, tool)
    return 2 if any(file.problems for file in read) else 0


def _has_words(file: FileOutcome) -> bool:
    """Say whether there is anything of *file* to compare, and tell the user where there is not."""
    if file.draft is not None and not file.draft.text.strip():
        problem = "tệp không có chữ nào đọc được (chỉ có hình ảnh?), không có gì để so sánh."
        warn(f"hdnd-lint: {file.path}: {problem}")
        return False
    return file.draft is not None


def _write(comparison: Comparison, form: str, output: Path | None, tool: Linter) -> None:
    if output is None:
        write(_text(comparison, form, tool.lang), None)
        return
    if form == "docx":
        from hdnd_lint.report.comparison import word

        write_bytes(word.render(comparison, created=_midnight(tool.today)), output)
    else:
        write_bytes(_text(comparison, form, tool.lang).encode(), output)
    say(f"Đã ghi bảng so sánh: {printable_name(output)}")


def _text(comparison: Comparison, form: str, lang: str) -> str:
    if form == "json":
        from hdnd_lint.report.comparison import data

        return data.render(comparison, lang)
    if form == "html":
        from hdnd_lint.report.comparison import page

        return page.render(comparison, lang)
    from hdnd_lint.report.comparison import text

    return "".join(f"{line}\n" for line in text.lines(comparison, lang, wants_color()))


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)
