"""A document as read: one NFC text, its blocks, their formatting, and the way back to the file."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import overload

from hdnd_lint.records import dataclass, field
from hdnd_lint.words.letters.text import Localised, Span


class BlockKind(StrEnum):
    """What a block is in the file."""

    PARAGRAPH = "paragraph"
    CELL = "cell"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    HEADER = "header"
    FOOTER = "footer"
    TEXT_BOX = "text-box"


class Origin(StrEnum):
    """How a run's characters came into the text."""

    TYPED = "typed"
    INSERTED = "inserted"  # a tracked insertion, read as accepted
    DELETED = "deleted"  # a tracked deletion, read only with the original revision
    GENERATED = "generated"  # a computed list label, or white space between a label and its text
    FIELD = "field"  # the result of a field
    PROMPT = "prompt"  # what a content control shows that nobody has filled in


@dataclass(frozen=True, slots=True)
class TextFormat:
    """Effective character formatting; sizes in points; None where the file does not tell."""

    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    caps: bool | None = None
    underline: bool | None = None
    color: str | None = None  # six hexadecimal digits, or "auto"
    hidden: bool | None = None
    struck: bool | None = None  # such words are left out of the text, and told
    highlight: str | None = None  # the name of the marker's colour


@dataclass(frozen=True, slots=True)
class ParagraphFormat:
    """Effective paragraph formatting; indents in mm, spacing in points, line as a multiple.

    *line_rule* is ``auto``, ``exact`` or ``at-least``; the last two fix *line_points* and leave
    *line_spacing* None. *outline_level* counts from 1; None is running text.
    """

    align: str | None = None  # left, right, center, justify
    indent_left: float | None = None
    indent_right: float | None = None
    indent_first: float | None = None
    space_before: float | None = None
    space_after: float | None = None
    line_spacing: float | None = None
    style: str | None = None
    outline_level: int | None = None
    line_points: float | None = None
    line_rule: str | None = None


@dataclass(frozen=True, slots=True)
class FilePlace:
    """Where a run stands in the file.

    *part* is the package part (``word/document.xml``), or "" for a plain file. *start* and *end*
    are offsets of the run's element in the part's decoded text, or of the characters themselves
    in a plain file. *paragraph* and *run* count from 0 inside the part.

    *first* is the offset of the run's first character in the element's own text (all characters
    of its w:t, with a tab, break, hyphen or symbol element as one each). *offsets* gives that
    offset for every character of the run; empty, they go on one by one from *first*.
    """

    part: str
    start: int
    end: int
    paragraph: int = -1
    run: int = -1
    first: int = 0
    offsets: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a block's text with one formatting and one origin; *span* is in Source.text."""

    span: Span
    format: TextFormat | None = None
    origin: Origin = Origin.TYPED
    place: FilePlace | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person finds a block: all numbers count from 1; 0 means that it has none.

    *paragraph* counts the non-empty blocks of the document in reading order; *line* is the line
    of a plain file on which the block begins; *section* counts the sections of a Word file.
    """

    paragraph: int
    line: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    row_span: int = 1
    column_span: int = 1
    note: str = ""  # the mark of a footnote or endnote
    section: int = 1


@dataclass(frozen=True, slots=True)
class Surroundings:
    """How a block stands in a Word file: what is above it, before it, and drawn at it.

    *follows*: the block before it is the paragraph right above, none empty between them. *flush*:
    it begins its paragraph, nothing blank before its first word. *ruled*: a line or another shape
    is drawn at it, or at an empty paragraph below it; *line* is the length of such a line in
    points, where it is known.
    """

    follows: bool = False
    flush: bool = False
    ruled: bool = False
    line: float | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or one paragraph of a table cell, a note, a header …; never holds a newline.

    *label* is the computed automatic list label (``1.``, ``a)``), "" where it is typed or absent.
    Its characters, and one space, stand at the head of the block's text as a run whose origin is
    ``generated``: so a draft reads the same whether its numbers were typed or computed.
    """

    span: Span
    kind: BlockKind
    place: Place
    label: str = ""
    format: ParagraphFormat | None = None
    runs: tuple[Run, ...] = ()
    marked_bold: bool | None = None  # the whole block is bold; None: unknown
    standing: Surroundings | None = None  # None where the file does not tell


@dataclass(frozen=True, slots=True)
class PageSetup:
    """The paper of one section, in mm; None where the file does not tell.

    *page_number_at* is ``header:center`` …; without a side, ``header:``, where the number stands
    in a box. *page_number_first*: the first page, which has a head of its own, shows it there.
    *number_start* is the number that the section's pages begin anew with.
    """

    width: float | None = None
    height: float | None = None
    margin_top: float | None = None
    margin_bottom: float | None = None
    margin_left: float | None = None
    margin_right: float | None = None
    header_distance: float | None = None
    title_page: bool | None = None
    page_number_at: str | None = None  # None: no page number field found
    page_number_size: float | None = None
    page_number_slant: bool | None = None
    page_number_first: bool = False
    number_start: int | None = None
    number_format: str | None = None  # as Word names it: decimal, lowerRoman …


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader saw that a rule may report.

    *key* is one of ``legacy-encoding``, ``no-text``, ``hidden-text``, ``struck-text``,
    ``not-read`` (embedded objects), ``pictures``, ``stamp`` …
    """

    key: str
    span: Span
    words: Localised
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Revisions:
    """The tracked changes of a file: which version was read, and how many changes there are."""

    read: str = "final"
    insertions: int = 0
    deletions: int = 0
    moves: int = 0


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that stands in the file already."""

    author: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Segment:
    """*length* characters at *text_start* of Source.text stand at *file_start* of the file.

    *exact* says that they correspond one by one; otherwise the stretch of the text as a whole
    comes from that of the file (joined white space, composed letters).
    """

    text_start: int
    file_start: int
    text_length: int
    file_length: int


_PACKED = 4 * array("I").itemsize  # bytes of one segment


@dataclass(frozen=True, slots=True)
class Segments(Sequence[Segment]):
    """Segments in text order, four numbers each in one piece of memory: a long text has many."""

    packed: bytes = b""

    @classmethod
    def of(cls, given: Iterable[Segment]) -> "Segments":
        """Pack *given*."""
        numbers = array("I")
        for one in given:
            numbers.extend((one.text_start, one.file_start, one.text_length, one.file_length))
        return cls(numbers.tobytes())

    def __len__(self) -> int:
        return len(self.packed) // _PACKED

    @overload
    def __getitem__(self, index: int) -> Segment: ...
    @overload
    def __getitem__(self, index: slice) -> list[Segment]: ...
    def __getitem__(self, index: int | slice) -> Segment | list[Segment]:
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        at = index % len(self) * _PACKED
        return Segment(*array("I", self.packed[at : at + _PACKED]))


@dataclass(frozen=True, slots=True)
class Source:
    """The whole document as one NFC text: its blocks' texts, each followed by a newline."""

    path: str
    media: str  # docx, text, markdown, html, pdf, odt, rtf, doc
    text: str
    blocks: tuple[Block, ...]
    sections: tuple[PageSetup, ...] = ()
    notices: tuple[Notice, ...] = ()
    revisions: Revisions | None = None
    comments: tuple[Comment, ...] = ()
    segments: Segments = field(default_factory=Segments)  # plain files: the way back
    line_starts: tuple[int, ...] = ()  # plain files: where each line of the file begins

    @property
    def has_formatting(self) -> bool:
        """Say whether the file told fonts and sizes, so that layout rules can look."""
        return bool(self.sections)

    def block_at(self, offset: int) -> Block | None:
        """Return the block that holds *offset*, or the last one before it."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1
        return self.blocks[index] if index >= 0 else None

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph at *offset*, counted from 1; 0 in an empty file."""
        block = self.block_at(offset)
        return block.place.paragraph if block else 0

    def text_offset(self, file_offset: int) -> int:
        """Return where the character at *file_offset* of a plain file stands in the text."""
        # In text order, which is not that of the file where columns were read one by one.
        before = [piece for piece in self.segments if piece.file_start <= file_offset]
        if not before:
            return 0
        piece = max(before, key=lambda piece: piece.file_start)
        return piece.text_start + min(file_offset - piece.file_start, piece.text_length)

    def file_offset(self, text_offset: int) -> int:
        """Return where the character at *text_offset* stands in a plain file."""
        segments = self.segments
        index = bisect_right(segments, text_offset, key=lambda piece: piece.text_start) - 1
        if index < 0:
            return 0
        piece = segments[index]
        inside = text_offset - piece.text_start
        # Behind its last character is behind all of it: a letter and its marks are not parted.
        known = inside if inside < piece.text_length else piece.file_length
        return piece.file_start + min(known, piece.file_length)
