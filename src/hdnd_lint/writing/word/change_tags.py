"""Tracked changes of one author at one time, numbered on from those that the file has."""

import re
from datetime import datetime
from xml.sax.saxutils import quoteattr

from hdnd_lint.writing.word.package import Parts


class ChangeTags:
    """The start tags of tracked changes; each has a number of its own."""

    def __init__(self, parts: Parts, author: str, when: datetime) -> None:
        self.first = self._next = _next_id(parts)
        self._by = f'w:author={quoteattr(author)} w:date="{when:%Y-%m-%dT%H:%M:%SZ}"'

    def tag(self, name: str) -> str:
        """Return the start tag of a new change (``ins``, ``del``, ``rPrChange`` …)."""
        number = self._next
        self._next += 1
        return f'<w:{name} w:id="{number}" {self._by}>'


def _next_id(parts: Parts) -> int:
    """Return a number above those of all tracked changes, comments and bookmarks."""
    numbers = [
        int(found)
        for part in parts.names()
        if part.startswith("word/") and part.endswith(".xml")
        for found in re.findall(r'\bw:id="(\d{1,9})"', parts.text(part))
    ]
    return max(numbers, default=0) + 1
