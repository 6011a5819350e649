"""The files of a folder: in order, none in a linked folder, and what is closed is told."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path


def files_below(folder: Path, tell_closed: Callable[[Path, OSError], None]) -> Iterator[Path]:
    """Yield the files below *folder*; *tell_closed* hears of each folder that cannot be read."""

    def closed(error: OSError) -> None:
        tell_closed(Path(os.fsdecode(error.filename or folder)), error)

    for place, inside, names in os.walk(folder, onerror=closed):
        inside.sort()
        for name in sorted(names):
            yield Path(place, name)
