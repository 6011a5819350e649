"""Put the paragraphs of all parts together: one text, its blocks, comments and notices."""

from hdnd_lint.model import Block, BlockKind, Comment, Notice
from hdnd_lint.reading.docx.looks.numbering import Numbering
from hdnd_lint.reading.docx.looks.numerals import numeral
from hdnd_lint.reading.docx.looks.styles import Styles
from hdnd_lint.reading.docx.parts.grid import states_border
from hdnd_lint.reading.docx.parts.markup import PartText
from hdnd_lint.reading.docx.parts.raw import RawParagraph, Reference, Story
from hdnd_lint.reading.docx.parts.where import StretchPlace
from hdnd_lint.reading.docx.story.paragraphs import ParagraphReader
from hdnd_lint.reading.limits import Limits, exceeded
from hdnd_lint.records import dataclass, field, replace
from hdnd_lint.words.letters.text import Localised, Span


@dataclass(slots=True)
class Notes:
    """The footnotes or endnotes of a document: their paragraphs by id, and how many were met."""

    kind: BlockKind
    markup: PartText
    paragraphs: dict[str, list[RawParagraph]]
    tables: int = 0  # tables of the document before those of the notes
    count: int = 0

    def next_mark(self) -> str:
        """Return the number of the next note: endnotes count i, ii, iii as Word sets them."""
        self.count += 1
        form = "lowerRoman" if self.kind is BlockKind.ENDNOTE else "decimal"
        return numeral(self.count, form)


@dataclass(slots=True)
class StoryAssembly:
    """A document being put together, block by block."""

    styles: Styles
    numbering: Numbering
    limits: Limits
    file: str
    way_back: bool = True  # runs tell where they stand in the file
    notes: dict[str, Notes] = field(default_factory=dict)
    section: int = 1
    texts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    anchors: dict[str, tuple[int, int]] = field(default_factory=dict)  # of comments
    sections: list[str] = field(default_factory=list)
    encoding: str | None = None  # that the letters of the document tell, whatever the fonts
    fonts_lie: bool = False  # what stands in old fonts is Unicode all the same
    last: tuple[str, int] = ("", -1)  # the part and number of the paragraph of the last block
    legacy: dict[str, int] = field(default_factory=dict)  # encoding → number of its first block

    def add_story(self, story: Story, where: StretchPlace) -> None:
        """Add the paragraphs of *story* in order."""
        for paragraph in story.paragraphs:
            self._add(paragraph, where)

    def _add(self, paragraph: RawParagraph, where: StretchPlace) -> None:
        look = self.styles.look(paragraph.properties)
        ParagraphReader(self, paragraph, where, look).add()
        if self.blocks and _is_ruled(paragraph):
            self._rule(self.blocks[-1], paragraph.line)
        if paragraph.anchored:
            box = StretchPlace(where.markup, BlockKind.TEXT_BOX, where.mark, where.tables)
            for inner in paragraph.anchored:
                self._add(inner, box)
        if look.section is not None and where.kind is BlockKind.PARAGRAPH:
            self.sections.append(look.section)
            self.section += 1

    def _rule(self, block: Block, length: float | None) -> None:
        """Note that something is drawn at the last block, or below it: a line so long."""
        standing = block.standing
        if standing is not None:
            long = length or standing.line
            ruled = replace(standing, ruled=True, line=long)
            self.blocks[-1] = replace(block, standing=ruled)

    def add_note(self, reference: Reference) -> None:
        """Add the note that *reference* points to, once."""
        notes = self.notes.get(reference.kind)
        paragraphs = notes.paragraphs.pop(reference.id, None) if notes else None
        if notes is None or paragraphs is None:
            return
        where = StretchPlace(notes.markup, notes.kind, notes.next_mark(), notes.tables)
        for paragraph in paragraphs:
            self._add(paragraph, where)

    def add_block(self, block: Block, text: str) -> None:
        """Add a finished block whose span begins at the end of the text so far."""
        self.blocks.append(block)
        self.texts.append(text)
        self.length += len(text) + 1
        if self.length > self.limits.text_length:
            raise exceeded(self.limits, "text_length", self.file)

    def notice(self, key: str, at: Span, vi: str, en: str, **values: str) -> None:
        """Note something that a rule may report."""
        self.notices.append(Notice(key, at, Localised(vi, en), tuple(values.items())))

    def encoding_of(self, by_font: str | None) -> str | None:
        """Return the old encoding of a run whose font tells *by_font*."""
        return self.encoding if self.fonts_lie else by_font or self.encoding

    def note_legacy(self) -> None:
        """Say which old encodings were converted."""
        if self.legacy:
            from hdnd_lint.reading.lines.legacy import legacy_notice  # for rare files only

            for encoding, index in self.legacy.items():
                at = self.blocks[min(index, len(self.blocks) - 1)].span if self.blocks else None
                self.notices.append(legacy_notice(encoding, at or Span(0, 0)))

    def comments(self, stories: list[tuple[str, str, str]]) -> tuple[Comment, ...]:
        """Return the comments (id, author, text) that are anchored in the text."""
        found = []
        for id_, author, text in stories:
            if id_ in self.anchors:
                start, end = self.anchors[id_]
                end = min(end, self.length)
                found.append(Comment(author, text, Span(min(start, end), end)))
        return tuple(sorted(found, key=lambda comment: comment.span))


def _is_ruled(paragraph: RawParagraph) -> bool:
    """Say whether something is drawn at the paragraph, or it or its cell has a border."""
    if paragraph.drawn or (paragraph.cell is not None and paragraph.cell.ruled):
        return True
    return "<w:pBdr" in paragraph.properties and states_border(paragraph.properties)
