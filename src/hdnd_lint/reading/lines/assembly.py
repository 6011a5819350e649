"""A Source laid together block by block, for files that have no lines of their own."""

import unicodedata
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from hdnd_lint.errors import ReadError
from hdnd_lint.model.source import (
    Block,
    BlockKind,
    Notice,
    Origin,
    PageSetup,
    ParagraphFormat,
    Place,
    Run,
    Source,
    TextFormat,
)
from hdnd_lint.reading.limits import Limits, require
from hdnd_lint.records import dataclass, field, replace
from hdnd_lint.words.letters.text import Span, is_normal, normalise


class Stretch(NamedTuple):
    """Words of a block with one formatting and one origin."""

    words: str
    format: TextFormat | None = None
    origin: Origin = Origin.TYPED


NOWHERE = Place(paragraph=0)


@dataclass
class Assembly:
    """The text and blocks that grow while a file is read; *path* names it in errors."""

    path: str
    media: str
    limits: Limits
    length: int = 0
    outside: int = 0  # blocks in no table
    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def add(
        self,
        stretches: Sequence[Stretch],
        *,
        kind: BlockKind = BlockKind.PARAGRAPH,
        place: Place = NOWHERE,
        label: str = "",
        format: ParagraphFormat | None = None,
    ) -> None:
        """Add a block of *stretches*, unless they hold no words; its number is counted here.

        Raises:
            LimitError: the block or the text has become too long.
        """
        stretches = _composed(_joined(stretches))
        text = "".join(piece.words for piece in stretches)
        if not text.strip():
            return
        require(self.limits, "paragraph_length", len(text), self.path)
        self.outside += not place.table
        require(self.limits, "paragraphs", self.outside, self.path)
        start = self.length
        runs = tuple(self._runs(stretches))
        self.parts += (text, "\n")
        self.length += 1
        require(self.limits, "text_length", self.length, self.path)
        self.blocks.append(
            Block(
                span=Span(start, start + len(text)),
                kind=kind,
                place=replace(place, paragraph=len(self.blocks) + 1),
                label=label,
                format=format,
                runs=runs,
                marked_bold=_boldness(stretches),
            )
        )

    def source(self, sections: tuple[PageSetup, ...] = ()) -> Source:
        """Return what has been laid together.

        Raises:
            ReadError: nothing has been, and no notice says why.
        """
        if not self.blocks and not self.notices:
            raise ReadError(
                "Tệp không có nội dung.",
                file=self.path,
                remedy="Hãy kiểm tra lại tệp: không có chữ nào để kiểm tra.",
            )
        return Source(
            path=self.path,
            media=self.media,
            text="".join(self.parts),
            blocks=tuple(self.blocks),
            sections=sections,
            notices=tuple(self.notices),
        )

    def _runs(self, stretches: Sequence[Stretch]) -> list[Run]:
        runs: list[Run] = []
        for piece in stretches:
            end = self.length + len(piece.words)
            runs.append(Run(Span(self.length, end), piece.format, piece.origin))
            self.length = end
        return runs


def _joined(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Make one of neighbours that are alike, and drop empty ones."""
    filled = [piece for piece in stretches if piece.words]
    return [
        Stretch("".join(piece.words for piece in alike), format, origin)
        for (format, origin), alike in groupby(filled, key=lambda piece: piece[1:])
    ]


def _composed(stretches: list[Stretch]) -> list[Stretch]:
    """Compose the letters; a mark that begins a stretch joins its letter in the one before."""
    composed: list[Stretch] = []
    for piece in stretches:
        words = piece.words
        if composed and unicodedata.combining(words[0]):
            marks = len(words) - len(
                words.lstrip("\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b")
            )
            before = composed[-1]
            composed[-1] = before._replace(words=normalise(before.words + words[:marks]))
            words = words[marks:]
        if words:
            composed.append(piece._replace(words=normalise(words)))
    text = "".join(piece.words for piece in composed)
    if is_normal(text):
        return composed
    return [composed[0]._replace(words=normalise(text))]


def _boldness(stretches: Sequence[Stretch]) -> bool | None:
    """Say whether all words are bold; None where no stretch tells."""
    told = [
        piece.format.bold
        for piece in stretches
        if piece.format and piece.words.strip() and piece.origin is not Origin.GENERATED
    ]
    if not told or None in told:
        return None
    return all(told)
