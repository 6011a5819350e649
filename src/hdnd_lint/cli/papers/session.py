"""``hdnd-lint session``: the page that a committee works from before a session."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from hdnd_lint.api import Linter
from hdnd_lint.cli.runs.dossiers import linked
from hdnd_lint.cli.runs.running import LintRun, lint_each
from hdnd_lint.cli.shared.options import (
    DAY,
    RuleChoice,
    day,
    form_by_ending,
    jobs_option,
    lang_option,
    output_option,
    printed_form_option,
    profile_options,
    rule_options,
)
from hdnd_lint.cli.shared.output import require_free, write, write_bytes
from hdnd_lint.cli.shared.saying import say, warn_of_unjudged
from hdnd_lint.desk import desk
from hdnd_lint.files import printable_name
from hdnd_lint.jobs.inputs import inputs
from hdnd_lint.model.desk import Desk
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset.due import load_due

_SUFFIXES = {".docx": "docx", ".html": "html", ".csv": "csv"}
FORMATS = ("text", "html", "csv")


@click.command(
    "session",
    help="Lập bảng làm việc của kỳ họp từ thư mục (hay tệp .zip) FOLDER: nội dung và "
    "tài liệu, vấn đề, số liệu, chương trình, thời hạn, lịch giám sát.\n\n"
    "(The session desk of a folder: matters and papers, findings, amounts, agenda, what is due.)",
)
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@output_option("Ghi vào tệp .docx, .html hoặc .csv. (The file to write.)", required=False)
@printed_form_option(FORMATS)
@click.option(
    "--opening",
    type=DAY,
    metavar="NGÀY",
    help="Ngày khai mạc, khi chương trình kỳ họp chưa có hoặc chưa ghi; dạng 2025-12-31. "
    "(The day of the opening, where no agenda tells it.)",
)
@profile_options
@rule_options
@jobs_option
@lang_option
def command(folder: Path, **options: Any) -> int:
    """Write the session desk; 2 if a file could not be read."""
    output: Path | None = options["output"]
    form = form_by_ending(output, options["form"], _SUFFIXES)
    run = LintRun(RuleChoice.of(options), options, [folder])
    tool = run.lead
    found = list(inputs([str(folder)]))
    if output:
        require_free([output], [one.path for one in found] + run.files)
    judged = list(zip(found, lint_each(run, found, options["jobs"]), strict=True))
    outcome = linked(run, judged, {"dossier": False, "no_dossier": False})
    failed = warn_of_unjudged(outcome)
    rules = load_due(resource_dir("rulesets"))
    found_desk = desk(outcome, printable_name(folder), rules, day(options["opening"]))
    _write(found_desk, form, output, tool)
    return 2 if failed else 0


def _write(found: Desk, form: str, output: Path | None, tool: Linter) -> None:
    if output is None:
        write(_text(found, form, tool.lang), None)
        return
    if form == "docx":
        from hdnd_lint.report.session import word

        today = tool.today
        created = datetime(today.year, today.month, today.day)
        write_bytes(word.render(found, created=created), output)
    else:
        write_bytes(_text(found, form, tool.lang).encode(), output)
    say(f"Đã ghi bàn làm việc của kỳ họp: {printable_name(output)}")


def _text(found: Desk, form: str, lang: str) -> str:
    if form == "csv":
        from hdnd_lint.report.session import table

        return table.render(found, lang)
    if form == "text":
        from hdnd_lint.report.session import text

        return "".join(f"{line}\n" for line in text.lines(found, lang))
    from hdnd_lint.report.session import page

    return page.render(found, lang)
