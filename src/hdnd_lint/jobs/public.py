"""Many files linted by the settings of one call: the public face of this package."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from hdnd_lint.api import make_linter
from hdnd_lint.jobs import cores, lint_many
from hdnd_lint.jobs.inputs import inputs
from hdnd_lint.outcome import FileOutcome


def lint_files(
    paths: Iterable[Path | str], *, today: date, jobs: int | None = None, **settings: Any
) -> Iterator[FileOutcome]:
    """Yield what is found in each of *paths*, in order; a folder gives the drafts below it.

    *settings* are those of ``make_linter``; what is wrong with them is raised at once. The work
    is spread over *jobs* processes (None: as many as there are processors).
    """
    if isinstance(paths, str | Path):
        raise TypeError(f"paths must be several, not {paths!r}")
    if jobs is not None and jobs < 1:
        raise ValueError(f"jobs must be 1 or more, not {jobs!r}")
    linter = make_linter(today=today, **settings)
    tasks = [one.task() for one in inputs([str(path) for path in paths])]
    return lint_many([linter], tasks, jobs or cores())
