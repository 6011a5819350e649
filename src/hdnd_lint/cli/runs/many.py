"""Results kept between runs, for linters of the command line."""

from hdnd_lint.api import Linter
from hdnd_lint.records import replace


def with_results(tool: Linter) -> Linter:
    """Return *tool* with the results that earlier runs kept, the oldest ones deleted first."""
    from hdnd_lint.jobs.results import kept_results  # a run without the cache needs none of it

    results = kept_results(tool)
    if results:
        results.prune()
    return replace(tool, results=results)
