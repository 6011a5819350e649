"""``hdnd-lint check``: lint files, folders or standard input, and report."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from hdnd_lint.api import Linter
from hdnd_lint.cli.accepted import accept, accepting_options
from hdnd_lint.cli.dossiers import dossier_options, linked, require_one_wish
from hdnd_lint.cli.inputs import STDIN, Input, config_start, inputs
from hdnd_lint.cli.many import lint_inputs, with_results
from hdnd_lint.cli.options import (
    RuleChoice,
    jobs_option,
    lang_option,
    linter,
    profile_options,
    rule_options,
)
from hdnd_lint.cli.output import (
    require_free,
    wants_color,
    write_bytes,
    write_pieces,
)
from hdnd_lint.cli.saying import warn, warn_of_problems
from hdnd_lint.cli.strictness import strictness, strictness_options
from hdnd_lint.cli.targets import Target, targets
from hdnd_lint.errors import HdndLintError, LimitError
from hdnd_lint.files import printable_name, read_stream
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.report.formats import FORMATS, render_pieces
from hdnd_lint.ruleset import Rule


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
@click.option("--statistics", is_flag=True, help="Thêm bảng đếm theo quy tắc. (Counts by rule.)")
@click.option(
    "-q", "--quiet", is_flag=True, help="Không in gì khi không có phát hiện. (Silent if clean.)"
)
@click.option("--details", is_flag=True, help="Nêu từng quy tắc và lý do. (Every rule, and why.)")
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Lint the drafts and return the exit code."""
    require_one_wish(options)
    choice = RuleChoice.of(options)
    config = choice.config(config_start(paths))
    wanted = targets(options["outputs"], options["form"])
    files = [one.path for one in wanted if one.path]
    require_free(files, [one.path for one in inputs(paths)] + choice.files(config))
    tool = linter(choice, config, options)
    tool = with_results(tool) if options["cache"] else tool
    strict = strictness(options, config.fail_on)
    found = _outcomes(tool, paths, options["stdin_name"], options["jobs"])
    outcome = linked(tool, list(found), options)
    outcome = accept(strict.filter_findings(outcome), options, tool.rules, tool.today)
    rules = [bound.rule for bound in tool.rules]
    if any(one.form != "text" or one.path for one in wanted):
        warn_of_problems(outcome)
    whole = [_reported(outcome, rules, options, one, tool.today) for one in wanted]
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
    tool: Linter, paths: Sequence[str], stdin_name: str | None, jobs: int | None
) -> Iterator[tuple[Input, FileOutcome]]:
    named = list(inputs([path for path in paths if path != STDIN]))
    yield from zip(named, lint_inputs(tool, named, jobs), strict=True)
    if STDIN in paths:
        name = stdin_name or "stdin.txt"
        yield Input(Path(STDIN), name=name), _standard_input(tool, name)


def _standard_input(tool: Linter, name: str) -> FileOutcome:
    try:
        data = read_stream(sys.stdin.buffer, printable_name(name))
    except LimitError as error:
        return FileOutcome.unread(printable_name(name), error.text)
    return tool.content(data, name)


def report(
    outcome: Outcome, rules: Sequence[Rule], target: Target, options: Mapping[str, Any]
) -> Iterator[str]:
    """Return the report on *outcome* in the format of *target*, in pieces."""
    if target.form != "text":
        return render_pieces(target.form, outcome, rules)
    from hdnd_lint.report.terminal import TextReport

    quiet = options["quiet"] and not any(outcome.findings()) and not any(outcome.problems())
    if quiet:
        return iter(())
    color = target.path is None and wants_color()
    shown = TextReport(outcome.lang, color, options["details"], options["statistics"])
    return (f"{line}\n" for line in shown.lines(outcome))
