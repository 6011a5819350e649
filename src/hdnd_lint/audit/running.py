"""The shards of an audit spread by Dask: over the cores of this machine, or over a cluster."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from hdnd_lint.audit.shards import Shard, make
from hdnd_lint.errors import HdndLintError

Tell = Callable[[int], None]
_AT_ONCE = 4  # shards for each thread between two reports of progress


def run(shards: Sequence[Shard], jobs: int, cluster: str, tell: Tell) -> Counter[str]:
    """Make all *shards* and return the totals; *tell* hears how many papers were done.

    Each of *jobs* threads waits for a process of its own. With the address of a *cluster* the
    shards are made there: every machine sees the source and the folder under the same names.
    """
    done = _on_cluster(shards, cluster) if cluster else _here(shards, jobs)
    totals: Counter[str] = Counter()
    for counts in done:
        totals.update(counts)
        tell(counts["papers"])
    return totals


def _here(shards: Sequence[Shard], jobs: int) -> Iterator[dict[str, int]]:
    from dask.threaded import get

    step = jobs * _AT_ONCE
    for start in range(0, len(shards), step):
        graph = {one.number: (make, one) for one in shards[start : start + step]}
        yield from get(graph, list(graph), num_workers=jobs)


def _on_cluster(shards: Sequence[Shard], cluster: str) -> Iterator[dict[str, int]]:
    import distributed

    library: Any = distributed  # it has no types
    try:
        client = library.Client(cluster, timeout="20s")
    except (OSError, ValueError) as error:
        raise HdndLintError(f"{cluster}: không nối được với cụm Dask ({error}).") from error
    with client:
        waiting = client.map(make, shards, pure=False, retries=3)
        for done in library.as_completed(waiting):
            yield done.result()
