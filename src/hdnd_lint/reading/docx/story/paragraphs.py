"""One paragraph on its way to blocks: label, lines, runs, notes and comments in it."""

from collections.abc import Callable, Iterable
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from hdnd_lint.model import (
    Block,
    BlockKind,
    FilePlace,
    Origin,
    Place,
    Run,
    Surroundings,
    TextFormat,
)
from hdnd_lint.reading.docx.looks.properties import ParagraphProperties
from hdnd_lint.reading.docx.looks.styles import NO_LEVEL, ParagraphLook, TextFormats
from hdnd_lint.reading.docx.parts.raw import Piece, RawParagraph, Reference
from hdnd_lint.reading.docx.parts.where import StretchPlace
from hdnd_lint.reading.docx.story.cleaning import cleaned, in_capitals, is_clean
from hdnd_lint.reading.docx.story.legacy_fonts import converted
from hdnd_lint.reading.docx.story.lines import (
    LinePart,
    WordLine,
    closed_up,
    line_of,
    runs_of,
    split_lines,
)
from hdnd_lint.reading.limits import exceeded
from hdnd_lint.reading.lines.left_out import left_out_notice
from hdnd_lint.words.letters.text import Span

if TYPE_CHECKING:
    from hdnd_lint.reading.docx.story.assembly import StoryAssembly


class ParagraphLabel(NamedTuple):
    """The computed label of a paragraph, its format, and the indents of its list level."""

    text: str = ""
    format: TextFormat | None = None
    level: ParagraphProperties = NO_LEVEL


_NO_LABEL = ParagraphLabel()
STANDINGS = {ways: Surroundings(*ways) for ways in product((False, True), repeat=3)}


class ParagraphReader:
    """Adds the blocks of one paragraph to the document that is being put together."""

    def __init__(
        self, whole: "StoryAssembly", raw: RawParagraph, where: StretchPlace, look: ParagraphLook
    ) -> None:
        self.whole = whole
        self.raw = raw
        self.where = where
        self.look = look
        self.table_style = raw.cell.style if raw.cell else ""
        self.formats = whole.styles.text_formats(look.style, self.table_style)
        self.label = self._label() if look.number else _NO_LABEL
        self.reach: dict[int, tuple[int, int]] = {}  # piece → where it stands in the text
        self.waiting = raw.references[::-1]  # marks not reached yet, the next one last
        self.begin = whole.length

    def add(self) -> None:
        """Add the blocks, and after each the notes it refers to."""
        if self.waiting or not self._add_plain():
            shown = self._parts() if self.raw.cell else closed_up(self._parts())
            for parts in split_lines(shown):
                self._add_line(line_of(parts))
                if parts:
                    self._add_notes(parts[-1].piece + 1)
            self._add_notes(len(self.raw.pieces))

    def _add_plain(self) -> bool:
        """Add a paragraph of one line that needs no cleaning, as most do; say whether it was."""
        pieces, markup, formats = self.raw.pieces, self.where.markup, self.formats
        text = "".join([piece[0] for piece in pieces])
        if markup.rewritten or self.whole.encoding or not is_clean(text):
            return False
        lumps = {piece[1] for piece in pieces}
        bold = {formats[lump].bold for lump in lumps}
        if not formats.odd.isdisjoint(lumps):
            return False
        self._limit(len(text))
        body = text.lstrip(" ")
        if body or self.label.text not in ("", "-"):
            dropped = len(text) - len(body)
            all_bold = bold.pop() if len(bold) == 1 and body else self._bold()
            part = markup.part if self.whole.way_back else ""
            self._put(body, all_bold, lambda at: _plain_runs(pieces, formats, part, at, dropped))
        return True

    def _limit(self, size: int) -> None:
        if size > self.whole.limits.paragraph_length:
            raise exceeded(self.whole.limits, "paragraph_length", self.whole.file)

    def _bold(self) -> bool | None:
        return _all_bold((piece[0], self.formats[piece[1]]) for piece in self.raw.pieces)

    def _add_line(self, line: WordLine) -> None:
        if line.text.strip(" ") or self.label.text not in ("", "-"):
            bold = _all_bold((part.text, part.format) for part in line.parts)
            self._put(line.text, bold, lambda at: self._runs(line, at))

    def _runs(self, line: WordLine, at: int) -> list[Run]:
        if self.waiting:
            for part, start, end in zip(line.parts, line.bounds, line.bounds[1:], strict=False):
                self.reach[part.piece] = (start + at, end + at)
        return runs_of(line, self.where.markup if self.whole.way_back else None, at)

    def _put(self, text: str, bold: bool | None, runs: Callable[[int], list[Run]]) -> None:
        """Add one block; *runs* makes its runs when told where its text begins."""
        whole, label = self.whole, self.label
        start = whole.length
        head: list[Run] = []
        if label.text:
            self.label = _NO_LABEL._replace(level=label.level)
            text = f"{label.text} {text}"
            head = [Run(Span(start, start + len(label.text) + 1), label.format, Origin.GENERATED)]
        block = Block(
            Span(start, start + len(text)),
            self._kind(),
            self._place(),
            label.text,
            whole.styles.paragraph_format(self.look, self.table_style, label.level),
            (*head, *runs(start + len(label.text) + 1 if head else start)),
            bold,
            self._standing(),
        )
        whole.add_block(block, text)

    def _standing(self) -> Surroundings:
        """Say what is above this block in the file, and whether its words begin its paragraph."""
        last, here = self.whole.last, (self.where.markup.part, self.raw.index)
        self.whole.last = here
        head = next((piece[0] for piece in self.raw.pieces if piece[0]), "")
        return STANDINGS[
            last == (here[0], here[1] - 1), last != here and not head[:1].isspace(), False
        ]

    def _kind(self) -> BlockKind:
        kind = self.where.kind
        return BlockKind.CELL if self.raw.cell and kind is BlockKind.PARAGRAPH else kind

    def _place(self) -> Place:
        number, cell = len(self.whole.blocks) + 1, self.raw.cell
        section, mark = self.whole.section, self.where.mark
        if cell is None:
            return Place(number, note=mark, section=section)
        return Place(
            number,
            0,
            cell.table + self.where.tables,
            cell.row,
            cell.column,
            cell.row_span,
            cell.column_span,
            mark,
            section,
        )

    def _label(self) -> ParagraphLabel:
        """Count the paragraph in its list and return its label."""
        look = self.look
        numbering = self.whole.numbering
        found = numbering.level(look.number, look.level, look.style)
        if found is None:
            return _NO_LABEL
        index, level = found
        text = cleaned(numbering.label(look.number, index))[0]
        if text == "-" and not self.raw.pieces:
            text = ""
        return ParagraphLabel(text, self.formats[level.character + look.mark], level.paragraph)

    def _parts(self) -> list[LinePart]:
        """Return the pieces that show; those that do not are told."""
        parts: list[LinePart] = []
        encodings: list[str | None] = []
        hidden: list[str] = []
        struck: list[str] = []
        gone: set[int] = set()
        size = 0
        for index, piece in enumerate(self.raw.pieces):
            text, lump, origin, start, end, paragraph, run, first = piece
            size += len(text)
            look = self.formats[lump]
            if look.hidden or look.struck:
                (hidden if look.hidden else struck).append(text)
                gone.add(index)
            else:
                place = (start, end, paragraph, run)
                shown = in_capitals(text) if look.caps else text
                part = LinePart(index, shown, look, origin, place, first)
                parts.append(_closed_up(parts, part) if index - 1 in gone else part)
                encodings.append(self.whole.encoding_of(self.formats.encodings[lump]))
        self._limit(size)
        self._tell_left_out("hidden-text", "".join(hidden))
        self._tell_left_out("struck-text", "".join(struck))
        return parts if not any(encodings) else self._converted(parts, encodings)

    def _converted(self, parts: list[LinePart], encodings: list[str | None]) -> list[LinePart]:
        found = converted(parts, encodings)
        for encoding, before, after in zip(encodings, parts, found, strict=True):
            if encoding and before.text != after.text:
                self.whole.legacy.setdefault(encoding.partition("-")[0], len(self.whole.blocks))
        return found

    def _tell_left_out(self, key: str, raw: str) -> None:
        text = cleaned(raw.replace("\v", " "))[0].strip()
        if text:
            self.whole.notices.append(left_out_notice(key, text, self.whole.length))

    def _add_notes(self, done: int) -> None:
        """Take the marks that stand before the piece *done*: anchors of comments, and notes."""
        while self.waiting and self.waiting[-1].piece <= done:
            mark = self.waiting.pop()
            if mark.kind in self.whole.notes:
                self.whole.add_note(mark)
            else:
                self._anchor(mark)

    def _anchor(self, mark: Reference) -> None:
        before = self.reach.get(mark.piece - 1)
        after = self.reach.get(mark.piece)
        anchors = self.whole.anchors
        if mark.kind == "start":
            at = after[0] if after else self.whole.length
            anchors[mark.id] = (at, at)
            return
        at = before[1] if before else self.begin
        start = anchors.get(mark.id, (at, at))[0]
        if mark.kind == "end" or mark.id not in anchors:
            anchors[mark.id] = (start, max(start, at))


def _closed_up(before: list[LinePart], part: LinePart) -> LinePart:
    """Return *part* less a space at its head that words left out before it had of their own."""
    doubled = part.text.startswith(" ") and (not before or before[-1].text.endswith(" "))
    return part.cut(1, len(part.text)) if doubled else part


def _plain_runs(
    pieces: list[Piece], formats: TextFormats, part: str, at: int, dropped: int
) -> list[Run]:
    """Return the runs of pieces whose text stands as it is from *at* on, less its first spaces.

    Without *part* they do not tell where they stand in the file.
    """
    runs = []
    for text, lump, origin, start, end, paragraph, run, first in pieces:
        size = len(text)
        if dropped:
            cut = min(dropped, size)
            dropped -= cut
            size -= cut
            first += cut
        if size:
            place = FilePlace(part, start, end, paragraph, run, first) if part else None
            runs.append(Run(Span(at, at + size), formats[lump], origin, place))
            at += size
    return runs


def _all_bold(pieces: Iterable[tuple[str, TextFormat]]) -> bool | None:
    """Say whether all that is written is bold; None where nothing is."""
    written = {look.bold for text, look in pieces if not text.isspace()}
    return None if not written else written == {True}
