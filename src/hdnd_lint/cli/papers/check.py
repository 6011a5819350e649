"""``hdnd-lint check``: lint files, folders or standard input, and report."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from hdnd_lint.api import Linter
from hdnd_lint.cli.runs.accepted import accept, accepting_options
from hdnd_lint.cli.runs.dossiers import dossier_options, linked, require_one_wish
from hdnd_lint.cli.runs.running import LintRun, lint_each
from hdnd_lint.cli.runs.strictness import strictness, strictness_options
from hdnd_lint.cli.shared.options import (
    RuleChoice,
    jobs_option,
    lang_option,
    profile_options,
    rule_options,
)
from hdnd_lint.cli.shared.output import (
    require_free,
    terminal_width,
    wants_color,
    write_bytes,
    write_pieces,
)
from hdnd_lint.cli.shared.saying import warn, warn_of_problems
from hdnd_lint.cli.shared.targets import Target, targets
from hdnd_lint.errors import HdndLintError, LimitError
from hdnd_lint.files import printable_name, read_stream
from hdnd_lint.jobs.inputs import STDIN, Input, inputs
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.records import replace
from hdnd_lint.report.formats import FORMATS, render_pieces
from hdnd_lint.ruleset import Rule

if TYPE_CHECKING:
    from hdnd_lint.report.text.terminal import TextReport

_FEW = 5  # files of which every one is told in full


@click.command(
    "check",
    help="Kiểm tra các dự thảo PATH: tệp, thư mục, hoặc “-” là đầu vào chuẩn.\n\n"
    "(Check drafts: files, folders, or “-” for standard input.)",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--stdin-name", metavar="TÊN", help="Tên tệp khi đọc từ “-”. (File name of the input.)"
)
@profile_options
@rule_options
@click.option(
    "--revisions",
    type=click.Choice(["final", "original"]),
    default="final",
    help="Đọc bản đã nhận hay bản trước khi sửa (track changes). (Which version to read.)",
)
@lang_option
@strictness_options
@accepting_options
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Dạng báo cáo in ra; mặc định text. (Format of what is printed.)",
)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="[DẠNG:]TỆP",
    help="Ghi báo cáo vào tệp, dạng theo đuôi tệp; nhiều lần được, ví dụ -o kq.html -o kq.sarif "
    "-o gitlab:kq.json. (Write a report to a file; its ending tells the format.)",
)
@dossier_options
@jobs_option
@click.option(
    "--cache",
    is_flag=True,
    help="Giữ kết quả từng tệp; lần sau tệp không đổi thì không xét lại. (Keep results.)",
)
@click.option(
    "--group-by",
    type=click.Choice(("rule", "file", "matter")),
    help="Xếp kết quả theo quy tắc, tệp hoặc nội dung trình. (Order of the text report.)",
)
@click.option("--statistics", is_flag=True, help="Thêm bảng đếm theo quy tắc. (Counts by rule.)")
@click.option(
    "-q", "--quiet", is_flag=True, help="Không in gì khi không có phát hiện. (Silent if clean.)"
)
@click.option("--details", is_flag=True, help="Nêu từng quy tắc và lý do. (Every rule, and why.)")
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Lint the drafts and return the exit code."""
    require_one_wish(options)
    run = LintRun(RuleChoice.of(options), options, paths)
    wanted = targets(options["outputs"], options["form"])
    files = [one.path for one in wanted if one.path]
    named = list(inputs([path for path in paths if path != STDIN]))
    for one in named:
        run.number_of(one.path)  # every slip in the settings is told before anything is read
    require_free(files, [one.path for one in named] + run.files)
    strict = strictness(options, run.fail_on)
    outcome = linked(run, list(_outcomes(run, named, STDIN in paths)), options)
    outcome = replace(outcome, docs_url=run.config.docs_url)
    outcome = accept(strict.filter_findings(outcome), options, run.rules, run.lead.today)
    rules = [bound.rule for bound in run.rules]
    if any(one.form != "text" or one.path for one in wanted):
        warn_of_problems(outcome)
    whole = [_reported(outcome, rules, options, one, run.lead.today) for one in wanted]
    return strict.exit_code(outcome) if all(whole) else 2


def _questions(outcome: Outcome, today: date) -> bytes:
    from hdnd_lint.report.questions import word  # a Word file is slow to load

    return word.render(outcome.merged(), created=datetime(today.year, today.month, today.day))


def _reported(
    outcome: Outcome,
    rules: Sequence[Rule],
    options: Mapping[str, Any],
    target: Target,
    today: date,
) -> bool:
    """Write one report; say so and return False where it fails: the others are still written."""
    try:
        if target.form == "questions" and target.path and target.path.suffix == ".docx":
            write_bytes(_questions(outcome, today), target.path)
        else:
            write_pieces(report(outcome, rules, target, options), target.path)
    except (HdndLintError, OSError, UnicodeError) as error:
        if target.path is None:
            raise
        warn(f"hdnd-lint: {error}")
        return False
    return True


def _outcomes(
    run: LintRun, named: Sequence[Input], and_stdin: bool
) -> Iterator[tuple[Input, FileOutcome]]:
    yield from zip(named, lint_each(run, named, run.options["jobs"]), strict=True)
    if and_stdin:
        tool, given = run.tool_of(Path(STDIN)), run.options["stdin_name"]
        outcome = _standard_input(tool, given)
        yield Input(Path(STDIN), name=outcome.path), outcome


def _standard_input(tool: Linter, given: str | None) -> FileOutcome:
    name = printable_name(given or "stdin.txt")
    try:
        data = read_stream(sys.stdin.buffer, name)
    except LimitError as error:
        return FileOutcome.unread(name, error.text)
    return tool.content(data, given or f"stdin{_suffix_of(data)}")


# How the content of a file of each kind begins; what begins otherwise is taken for plain text.
_BEGINNINGS = (
    (b"PK\x03\x04", ".docx"),
    (b"%PDF-", ".pdf"),
    (b"\xd0\xcf\x11\xe0", ".doc"),
    (b"{\\rtf", ".rtf"),
    (b"<!doctype html", ".html"),
    (b"<html", ".html"),
)


def _suffix_of(data: bytes) -> str:
    """Return the suffix of the kind of file that *data* begins like."""
    begins = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return next(
        (suffix for head, suffix in _BEGINNINGS if begins.startswith(head.lower())), ".txt"
    )


def report(
    outcome: Outcome, rules: Sequence[Rule], target: Target, options: Mapping[str, Any]
) -> Iterator[str]:
    """Return the report on *outcome* in the format of *target*, in pieces."""
    if target.form != "text":
        return render_pieces(target.form, outcome, rules)
    quiet = options["quiet"] and not any(outcome.findings()) and not any(outcome.problems())
    if quiet:
        return iter(())
    return (f"{line}\n" for line in _text_report(outcome, target, options).lines(outcome))


def _text_report(outcome: Outcome, target: Target, options: Mapping[str, Any]) -> "TextReport":
    """Return the writer of the text report that *options* ask for."""
    from hdnd_lint.report.text.brief import BriefReport
    from hdnd_lint.report.text.grouped import MatterReport, RuleReport
    from hdnd_lint.report.text.terminal import TextReport

    kinds = {"rule": RuleReport, "file": TextReport, "matter": MatterReport}
    many = len(outcome.files) > _FEW and not options["details"]
    usual = BriefReport if many else TextReport
    writer: type[TextReport] = kinds.get(options["group_by"], usual)
    return writer(
        outcome.lang,
        target.path is None and wants_color(),
        options["details"],
        options["statistics"],
        terminal_width() if target.path is None else 0,
        whole=options["group_by"] == "rule",
    )
