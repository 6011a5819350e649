"""``hdnd-lint check``: lint files, folders or standard input, and report."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from hdnd_lint.api import Linter
from hdnd_lint.cli.inputs import STDIN, inputs
from hdnd_lint.cli.options import (
    FAIL_ON,
    RuleChoice,
    lang_option,
    linter,
    profile_options,
    rule_options,
)
from hdnd_lint.cli.output import require_free, show_progress, wants_color, write
from hdnd_lint.cli.saying import warn, warn_of_problems
from hdnd_lint.cli.targets import Target, targets
from hdnd_lint.errors import HdndLintError, LimitError
from hdnd_lint.files import printable_name, read_stream
from hdnd_lint.finding import Severity
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.report.formats import FORMATS, render_report
from hdnd_lint.ruleset import Rule

_RANK = {severity.value: rank for rank, severity in enumerate(Severity)}


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
@click.option(
    "--fail-on",
    type=click.Choice(FAIL_ON),
    help="Mức khiến mã thoát là 1; mặc định error. (What makes the exit code 1.)",
)
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
@click.option("--details", is_flag=True, help="Nêu từng quy tắc và lý do. (Every rule, and why.)")
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Lint the drafts and return the exit code."""
    choice = RuleChoice.of(options)
    config = choice.config(_start(paths))
    wanted = targets(options["outputs"], options["form"])
    files = [one.path for one in wanted if one.path]
    require_free(files, [one.path for one in inputs(paths)] + choice.files(config))
    tool = linter(choice, config, options)
    linted = tuple(_outcomes(tool, paths, options["stdin_name"]))
    outcome = Outcome(linted, tool.lang, tool.assumed)
    rules = [bound.rule for bound in tool.rules]
    if any(one.form != "text" or one.path for one in wanted):
        warn_of_problems(outcome)
    whole = [_reported(outcome, rules, options["details"], one) for one in wanted]
    return exit_code(outcome, options["fail_on"] or config.fail_on) if all(whole) else 2


def _reported(outcome: Outcome, rules: Sequence[Rule], details: bool, target: Target) -> bool:
    """Write one report; say so and return False where it fails: the others are still written."""
    try:
        write(report(outcome, rules, target.form, details, target.path), target.path)
    except (HdndLintError, OSError, UnicodeError) as error:
        if target.path is None:
            raise
        warn(f"hdnd-lint: {error}")
        return False
    return True


def _outcomes(tool: Linter, paths: Sequence[str], stdin_name: str | None) -> Iterator[FileOutcome]:
    for one in show_progress(list(inputs([path for path in paths if path != STDIN]))):
        if one.problem:
            yield FileOutcome.unread(printable_name(one.path), one.problem)
        else:
            yield tool.file(one.path)
    if STDIN in paths:
        yield _standard_input(tool, stdin_name or "stdin.txt")


def _standard_input(tool: Linter, name: str) -> FileOutcome:
    try:
        data = read_stream(sys.stdin.buffer, printable_name(name))
    except LimitError as error:
        return FileOutcome.unread(printable_name(name), error.text)
    return tool.content(data, name)


def report(
    outcome: Outcome, rules: Sequence[Rule], form: str, details: bool, output: Path | None
) -> str:
    """Return the report on *outcome* in *form*."""
    if form != "text":
        return render_report(form, outcome, rules)
    from hdnd_lint.report.terminal import TextReport

    color = output is None and wants_color()
    lines = TextReport(outcome.lang, color, details).lines(outcome)
    return "".join(f"{line}\n" for line in lines)


def exit_code(outcome: Outcome, fail_on: str) -> int:
    """Return 2 if anything was not read or run, 1 if a finding is bad enough, else 0."""
    if any(file.problems for file in outcome.files):
        return 2
    worst = min(
        (_RANK[one.severity] for file in outcome.files for one in file.findings), default=9
    )
    return int(fail_on != "never" and worst <= _RANK[fail_on])


def _start(paths: Sequence[str]) -> Path:
    """Return the folder that the search for a configuration begins in."""
    first = Path(next((path for path in paths if path != STDIN), "."))
    return first if first.is_dir() else first.parent
