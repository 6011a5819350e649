"""The files of the command line linted, in several processes where there are many."""

from collections.abc import Iterator, Sequence

from hdnd_lint.api import Linter
from hdnd_lint.cli.inputs import Input
from hdnd_lint.cli.output import show_progress
from hdnd_lint.jobs import cores, lint_many
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.records import replace


def with_results(tool: Linter) -> Linter:
    """Return *tool* with the results that earlier runs kept, the oldest ones deleted first."""
    from hdnd_lint.jobs.results import kept_results  # a run without the cache needs none of it

    results = kept_results(tool)
    if results:
        results.prune()
    return replace(tool, results=results)


def lint_inputs(tool: Linter, named: Sequence[Input], jobs: int | None) -> Iterator[FileOutcome]:
    """Yield what *tool* says of each of *named*, in order, by *jobs* processes or one a core."""
    tasks = [one.task() for one in named]
    found = lint_many([tool], tasks, jobs or cores())
    yield from show_progress(found, len(tasks))
