"""Many files at once: the work spread over processes."""

import os
from collections.abc import Iterator, Sequence

from hdnd_lint.api import Linter
from hdnd_lint.jobs.tasks import Task, lint_task
from hdnd_lint.outcome import FileOutcome

__all__ = ["Task", "cores", "lint_many", "lint_task"]

_FEW = 4  # files for which no process is started


def cores() -> int:
    """Return the number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def lint_many(tools: Sequence[Linter], tasks: Sequence[Task], jobs: int) -> Iterator[FileOutcome]:
    """Yield what the linters say of each of *tasks*, in their order, by *jobs* processes.

    The same for any number of *jobs*. A file that a process dies of is told as unreadable.
    Raises ConfigError as ``Linter.file`` does.
    """
    jobs = min(jobs, len(tasks) // _FEW)
    if jobs < 2:
        yield from (lint_task(tools[one.tool], one) for one in tasks)
        return
    from hdnd_lint.jobs.workers import results  # slow to import: a run on few files needs none

    # The first file warms what the workers inherit: patterns compiled, modules imported.
    yield lint_task(tools[tasks[0].tool], tasks[0])
    yield from results(tools, tasks[1:], jobs)
