"""``hdnd-lint check``: lint files, folders or standard input, and report."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from hdnd_lint.api import Linter
from hdnd_lint.cli.dossiers import dossier_options, linked, require_one_wish
from hdnd_lint.cli.inputs import STDIN, Input, inputs
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
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="Dạng báo cáo.")
@click.option(
    "--output",
    "outputs",
    multiple=True,
    metavar="[DẠNG:]TỆP",
    help="Ghi báo cáo vào tệp; nhiều lần được, ví dụ --output sarif:kq.sarif --output "
    "html:kq.html. (Write a report to a file.)",
)
@dossier_options
@click.option("--details", is_flag=True, help="Nêu từng quy tắc và lý do. (Every rule, and why.)")
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Lint the drafts and return the exit code."""
    require_one_wish(options)
    choice = RuleChoice.of(options)
    config = choice.config(_start(paths))
    targets = _targets(options["outputs"], options["form"])
    files = [output for _, output in targets if output]
    require_free(files, [one.path for one in inputs(paths)] + choice.files(config))
    tool = linter(choice, config, options)
    outcome = linked(tool, list(_outcomes(tool, paths, options["stdin_name"])), options)
    rules = [bound.rule for bound in tool.rules]
    if any(form != "text" or output for form, output in targets):
        warn_of_problems(outcome)
    whole = [_reported(outcome, rules, options["details"], one) for one in targets]
    return exit_code(outcome, options["fail_on"] or config.fail_on) if all(whole) else 2


def _reported(
    outcome: Outcome, rules: Sequence[Rule], details: bool, target: tuple[str, Path | None]
) -> bool:
    """Write one report; say so and return False where it fails: the others are still written."""
    form, output = target
    try:
        write(report(outcome, rules, form, details, output), output)
    except (HdndLintError, OSError, UnicodeError) as error:
        if output is None:
            raise
        warn(f"hdnd-lint: {error}")
        return False
    return True


def _outcomes(
    tool: Linter, paths: Sequence[str], stdin_name: str | None
) -> Iterator[tuple[Input, FileOutcome]]:
    for one in show_progress(list(inputs([path for path in paths if path != STDIN]))):
        yield one, one.lint(tool)
    if STDIN in paths:
        name = stdin_name or "stdin.txt"
        yield Input(Path(STDIN), name=name), _standard_input(tool, name)


def _standard_input(tool: Linter, name: str) -> FileOutcome:
    try:
        data = read_stream(sys.stdin.buffer, printable_name(name))
    except LimitError as error:
        return FileOutcome.unread(printable_name(name), error.text)
    return tool.content(data, name)


def _targets(outputs: Sequence[str], usual: str) -> list[tuple[str, Path | None]]:
    """Return the reports to make: the format of each and its file, None for the terminal."""
    if not outputs:
        return [(usual, None)]
    return [_target(one, usual) for one in outputs]


def _target(given: str, usual: str) -> tuple[str, Path]:
    form, colon, path = given.partition(":")
    return (form, Path(path)) if colon and path and form in FORMATS else (usual, Path(given))


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
    if any(outcome.problems()):
        return 2
    worst = min((_RANK[one.severity] for one in outcome.findings()), default=9)
    return int(fail_on != "never" and worst <= _RANK[fail_on])


def _start(paths: Sequence[str]) -> Path:
    """Return the folder that the search for a configuration begins in."""
    first = Path(next((path for path in paths if path != STDIN), "."))
    return first if first.is_dir() else first.parent
