"""What is open while a part is scanned: a run, and what a text box interrupts."""

from typing import NamedTuple

from hdnd_lint.model import Origin
from hdnd_lint.reading.docx.parts.grid import WordGrid
from hdnd_lint.reading.docx.parts.raw import RawParagraph


class OpenRun:
    """A run that is being read: its text so far, cut where the origin changes."""

    __slots__ = ("count", "cut", "index", "pieces", "properties", "start")

    def __init__(self, start: int, index: int) -> None:
        self.start = start
        self.index = index
        self.properties = ""
        self.pieces: list[tuple[list[str], Origin, int]] = []
        self.count = 0
        self.cut = True

    def add(self, text: str, origin: Origin | None) -> None:
        """Add *text*; with no origin it is not shown, but counts in the run's own text."""
        if origin is None:
            self.cut = True
        elif self.cut or self.pieces[-1][1] is not origin:
            self.pieces.append(([text], origin, self.count))
            self.cut = False
        else:
            self.pieces[-1][0].append(text)
        self.count += len(text)

    def finished(self) -> list[tuple[str, Origin, int]]:
        """Return the text, origin and offset in the run's own text of each piece."""
        return [("".join(texts), origin, first) for texts, origin, first in self.pieces]


class Outside(NamedTuple):
    """What was being read when a text box began."""

    sink: list[RawParagraph]
    paragraph: RawParagraph | None
    carried: RawParagraph | None
    run: OpenRun | None
    grid: WordGrid | None
    tabs: int
