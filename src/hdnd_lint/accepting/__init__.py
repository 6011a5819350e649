"""Findings that are let stand: known since a baseline, or waived by somebody for a reason.

They are kept in every report, marked, and no longer count for the exit code.
"""

from collections.abc import Iterable
from pathlib import Path

FILE_NAME = "hdnd-lint.waivers.toml"


def waiver_files(drafts: Iterable[Path]) -> list[Path]:
    """Return the file of waivers nearest to each of *drafts*, in its folder or above, once."""
    found: dict[Path, None] = {}
    for folder in dict.fromkeys(one.parent.resolve() for one in drafts):
        beside = (above / FILE_NAME for above in (folder, *folder.parents))
        nearest = next((path for path in beside if path.is_file()), None)
        if nearest:
            found[nearest] = None
    return list(found)
