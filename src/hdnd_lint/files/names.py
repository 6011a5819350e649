"""Names and words of others made fit for a terminal, a log and a report."""

import os
from pathlib import Path

_DIRECTIONS = (*range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x61C)
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)
_SHOWN = {code: f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" for code in _CONTROLS}
_SHOWN |= {code: f"\\u{code:04x}" for code in _DIRECTIONS}
_IN_LINES = {code: shown for code, shown in _SHOWN.items() if code not in (0x09, 0x0A)}


def printable_name(path: Path | str) -> str:
    """Return the name of a file as one line that any channel can carry.

    Bytes that are not UTF-8 become U+FFFD; control characters, escapes and marks of direction are
    shown by their code.
    """
    return _without_surrogates(str(path)).translate(_SHOWN)


def printable(text: str) -> str:
    """Return *text* so that a terminal prints it and obeys nothing in it; tabs and lines stay."""
    return _without_surrogates(text).translate(_IN_LINES).replace("\\x0d\n", "\r\n")


def _without_surrogates(text: str) -> str:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        try:
            return os.fsencode(text).decode("utf-8", "replace")
        except UnicodeEncodeError:  # surrogates that no file name has
            return text.encode("utf-8", "replace").decode("utf-8")
    return text
