"""``hdnd-lint baseline``: keep what a set of drafts has now, so that a later run shows the new."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from hdnd_lint.accepting.baseline import (
    Baseline,
    baseline_of,
    baseline_text,
    read_baseline,
    updated,
)
from hdnd_lint.cli.runs.dossiers import linked
from hdnd_lint.cli.runs.running import LintRun, lint_each
from hdnd_lint.cli.shared.options import (
    RuleChoice,
    output_option,
    profile_options,
    rule_options,
)
from hdnd_lint.cli.shared.output import write_bytes
from hdnd_lint.cli.shared.saying import say, warn_of_problems
from hdnd_lint.files import printable_name
from hdnd_lint.jobs.inputs import inputs
from hdnd_lint.outcome import Outcome

F = TypeVar("F", bound=Callable[..., Any])


@click.group(
    "baseline",
    help="Ghi mốc các phát hiện hiện có, để lần sau chỉ nêu cái mới: check --baseline TỆP.\n\n"
    "(Keep the findings of today, so that the next check shows what is new.)",
)
def command() -> None:
    """Hold the commands; their help stands above."""


def _options(function: F) -> F:
    for add in (
        output_option("Tệp mốc. (The file of the baseline.)"),
        rule_options,
        profile_options,
        click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    ):
        function = add(function)
    return function


@command.command("write", help="Ghi mọi phát hiện hiện có. (Write all findings of now.)")
@_options
def written(paths: tuple[str, ...], output: Path, **options: Any) -> int:
    """Write a new baseline."""
    return _kept(paths, output, options, lambda found: baseline_of(found, output.resolve().parent))


@command.command("update", help="Ghi lại các tệp được nêu. (Write these files anew.)")
@_options
def renewed(paths: tuple[str, ...], output: Path, **options: Any) -> int:
    """Take the findings of the files named as they are now; other files stay as they were."""
    old = read_baseline(output)
    return _kept(paths, output, options, lambda found: updated(old, found))


@command.command("prune", help="Chỉ bỏ những gì không còn. (Take out what is gone.)")
@_options
def pruned(paths: tuple[str, ...], output: Path, **options: Any) -> int:
    """Take out what is gone from the files named; let nothing new in."""
    old = read_baseline(output)
    return _kept(paths, output, options, lambda found: updated(old, found, only_prune=True))


def _kept(
    paths: tuple[str, ...],
    output: Path,
    options: Mapping[str, Any],
    make: Callable[[Outcome], Baseline],
) -> int:
    run = LintRun(RuleChoice.of(options), options, paths)
    named = list(inputs(paths))
    found = list(zip(named, lint_each(run, named, None), strict=True))
    outcome = linked(run, found, {"dossier": False, "no_dossier": False})
    warn_of_problems(outcome)
    baseline = make(outcome)
    write_bytes(baseline_text(baseline).encode(), output, [Path(one) for one in paths])
    count = sum(map(len, baseline.files.values()))
    say(f"Đã ghi mốc {count} phát hiện: {printable_name(output)}")
    return 2 if any(outcome.problems()) else 0
