"""The papers of a year read without judging them."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from hdnd_lint.api import Linter
from hdnd_lint.cli.shared.options import day, overrides
from hdnd_lint.cli.shared.output import show_progress
from hdnd_lint.cli.shared.saying import warn_of_unjudged
from hdnd_lint.jobs import cores, lint_many
from hdnd_lint.jobs.inputs import Input, inputs
from hdnd_lint.outcome import FileOutcome, Outcome


def reader(paths: Sequence[str], options: Mapping[str, Any]) -> tuple[Linter, list[Input]]:
    """Return a linter without rules under the options of a run, and the files of *paths*."""
    facts = overrides(options.get("level"), options.get("kind"), options.get("facts") or ())
    today = day(options.get("today")) or date.today()
    tool = Linter(
        (),
        today,
        as_of=day(options.get("law_of")),
        overrides=facts,
        lang=options.get("lang") or "vi",
    )
    return tool, list(inputs(paths))


def read_outcomes(
    tool: Linter, named: Sequence[Input], jobs: int | None
) -> tuple[list[FileOutcome], bool]:
    """Return what was read of *named*, and whether any failed; each failure is told."""
    tasks = [one.task() for one in named]
    outcomes = list(show_progress(lint_many([tool], tasks, jobs or cores()), len(tasks)))
    return outcomes, warn_of_unjudged(Outcome(tuple(outcomes)))
