"""Lines broken at the width of the terminal, what follows indented as the line began."""

import re
from collections.abc import Iterator

_PAINT = re.compile(r"\x1b\[[0-9;]*m")
_LEAST = 40  # columns: in a narrower window the terminal breaks the lines itself


def wrap_line(line: str, width: int) -> Iterator[str]:
    """Yield *line* in pieces of at most *width* columns; 0 leaves it whole."""
    if width < _LEAST or _length(line) <= width:
        yield line
        return
    indent = line[: len(line) - len(line.lstrip(" "))]
    held = ""
    for word in line.split(" "):
        longer = f"{held} {word}" if held.strip() else f"{indent}{word}"
        if held.strip() and _length(longer) > width:
            yield held
            longer = f"{indent}  {word}"
        held = longer
    yield held


def _length(line: str) -> int:
    return len(_PAINT.sub("", line))
