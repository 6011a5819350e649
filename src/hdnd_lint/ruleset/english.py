"""Which words of a rule file lack their English: it is asked of the package's own rules."""

from collections.abc import Iterator, Mapping
from typing import Any

_ASKED_ELSEWHERE = ("limits", "examples")


def lacking_english(data: Any, above: str = "") -> Iterator[str]:
    """Yield the key of each word in *data* of a rule file that is in Vietnamese alone."""
    listed = data if isinstance(data, Mapping) else dict(enumerate(data))
    for name, inside in listed.items():
        key = f"{above}{name}"
        if isinstance(inside, Mapping) and "vi" in inside and "en" not in inside:
            yield f"{key}.en"
        elif isinstance(inside, Mapping | list) and key not in _ASKED_ELSEWHERE:
            yield from lacking_english(inside, f"{key}.")
