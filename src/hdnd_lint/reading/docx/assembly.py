"""Put the paragraphs of all parts together: one text, its blocks, comments and notices."""

from dataclasses import dataclass, field

from hdnd_lint.model import (
    Block,
    BlockKind,
    Comment,
    Notice,
    Origin,
    Place,
    Run,
    TextFormat,
)
from hdnd_lint.reading.docx.cleaning import cleaned
from hdnd_lint.reading.docx.lines import Line, Part, line_of, runs_of, split_lines
from hdnd_lint.reading.docx.markup import PartText
from hdnd_lint.reading.docx.numbering import Numbering
from hdnd_lint.reading.docx.numerals import numeral
from hdnd_lint.reading.docx.properties import ParagraphProperties
from hdnd_lint.reading.docx.raw import RawParagraph, Reference, Story
from hdnd_lint.reading.docx.styles import ParagraphLook, Styles
from hdnd_lint.reading.limits import Limits, require
from hdnd_lint.text import Localised, Span


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
class Where:
    """What holds of all paragraphs of a stretch: their part, their kind, the note's mark.

    *tables* counts the tables of the document before those of the part.
    """

    markup: PartText
    kind: BlockKind = BlockKind.PARAGRAPH
    mark: str = ""
    tables: int = 0


@dataclass(slots=True)
class Assembly:
    """A document being put together, block by block."""

    styles: Styles
    numbering: Numbering
    limits: Limits
    file: str
    notes: dict[str, Notes] = field(default_factory=dict)
    section: int = 1
    texts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    anchors: dict[str, tuple[int, int]] = field(default_factory=dict)  # of comments
    sections: list[str] = field(default_factory=list)

    def add_story(self, story: Story, where: Where) -> None:
        """Add the paragraphs of *story* in order."""
        for paragraph in story.paragraphs:
            self._add(paragraph, where)

    def _add(self, paragraph: RawParagraph, where: Where) -> None:
        look = self.styles.look(paragraph.properties)
        _Paragraph(self, paragraph, where, look).add()
        if paragraph.anchored:
            box = Where(where.markup, BlockKind.TEXT_BOX, where.mark, where.tables)
            for inner in paragraph.anchored:
                self._add(inner, box)
        if look.section is not None and where.kind is BlockKind.PARAGRAPH:
            self.sections.append(look.section)
            self.section += 1

    def add_note(self, reference: Reference) -> None:
        """Add the note that *reference* points to, once."""
        notes = self.notes.get(reference.kind)
        paragraphs = notes.paragraphs.pop(reference.id, None) if notes else None
        if notes is None or paragraphs is None:
            return
        where = Where(notes.markup, notes.kind, notes.next_mark(), notes.tables)
        for paragraph in paragraphs:
            self._add(paragraph, where)

    def add_block(self, block: Block, text: str) -> None:
        """Add a finished block whose span begins at the end of the text so far."""
        self.blocks.append(block)
        self.texts.append(text)
        self.length += len(text) + 1
        require(self.limits, "text_length", self.length, self.file)

    def notice(self, key: str, at: Span, vi: str, en: str, **values: str) -> None:
        """Note something that a rule may report."""
        self.notices.append(Notice(key, at, Localised(vi, en), tuple(values.items())))

    def comments(self, stories: list[tuple[str, str, str]]) -> tuple[Comment, ...]:
        """Return the comments (id, author, text) that are anchored in the text."""
        found = []
        for id_, author, text in stories:
            if id_ in self.anchors:
                start, end = self.anchors[id_]
                end = min(end, self.length)
                found.append(Comment(author, text, Span(min(start, end), end)))
        return tuple(sorted(found, key=lambda comment: comment.span))


class _Paragraph:
    """One paragraph on its way to blocks."""

    def __init__(
        self, whole: Assembly, raw: RawParagraph, where: Where, look: ParagraphLook
    ) -> None:
        self.whole = whole
        self.raw = raw
        self.where = where
        self.look = look
        self.table_style = raw.cell.style if raw.cell else ""
        self.reach: dict[int, tuple[int, int]] = {}  # piece → where it stands in the text
        self.waiting = list(reversed(raw.references))  # marks not reached yet, the next one last
        self.begin = whole.length

    def add(self) -> None:
        """Add the blocks of the paragraph, and after each the notes it refers to."""
        parts = self._parts()
        label, label_format, level = self._label()
        if not parts and not label and not self.waiting:
            return
        for parts_of_line in split_lines(parts):
            line = line_of(parts_of_line)
            if line.text.strip(" ") or label not in ("", "-"):
                self._add_line(line, label, label_format, level)
                label = ""
            if parts_of_line:
                self._add_notes(parts_of_line[-1].piece + 1)
        self._add_notes(len(self.raw.pieces))

    def _add_notes(self, done: int) -> None:
        """Take the marks that stand before the piece *done*: anchors of comments, and notes."""
        while self.waiting and self.waiting[-1].piece <= done:
            mark = self.waiting.pop()
            if mark.kind in self.whole.notes:
                self.whole.add_note(mark)
            else:
                self._anchor(mark)

    def _parts(self) -> list[Part]:
        parts = []
        hidden: list[str] = []
        styles, style, table_style = self.whole.styles, self.look.style, self.table_style
        size = 0
        for index, piece in enumerate(self.raw.pieces):
            text, properties, origin, start, end, paragraph, run, first = piece
            size += len(text)
            look = styles.text_format(style, table_style, properties)
            if look.hidden:
                hidden.append(text)
                continue
            parts.append(Part(index, text, look, origin, (start, end, paragraph, run), first))
        require(self.whole.limits, "paragraph_length", size, self.whole.file)
        if hidden:
            self._hidden("".join(hidden))
        return parts

    def _hidden(self, raw: str) -> None:
        text = cleaned(raw.replace("\v", " "))[0].strip()
        if not text:
            return
        shown = text if len(text) <= 200 else text[:200] + "…"
        self.whole.notice(
            "hidden-text",
            Span(self.whole.length, self.whole.length),
            f"Tệp có chữ ẩn không hiện khi in: “{shown}”. Phần này không được kiểm tra.",
            f"The file holds hidden text that does not print: “{shown}”. It was not checked.",
            text=text,
        )

    def _label(self) -> tuple[str, TextFormat | None, ParagraphProperties]:
        """Count the paragraph in its list; return label, its format, the level's indents."""
        look = self.look
        if not look.number:
            return "", None, {}
        numbering = self.whole.numbering
        found = numbering.level(look.number, look.level, look.style)
        if found is None:
            return "", None, {}
        index, level = found
        label = cleaned(numbering.label(look.number, index))[0]
        properties = level.character + look.mark
        text_format = self.whole.styles.text_format(look.style, self.table_style, properties)
        return label, text_format, level.paragraph

    def _add_line(
        self, line: Line, label: str, label_format: TextFormat | None, level: ParagraphProperties
    ) -> None:
        whole = self.whole
        head = f"{label} " if label else ""
        start = whole.length
        shift = start + len(head)
        runs = runs_of(line, self.where.markup, shift)
        if head:
            runs.insert(0, Run(Span(start, shift), label_format, Origin.GENERATED))
        text = head + line.text
        block = Block(
            Span(start, start + len(text)),
            self._kind(),
            self._place(),
            label,
            whole.styles.paragraph_format(self.look, self.table_style, level),
            tuple(runs),
            _all_bold(line),
        )
        self._note_reach(line, shift)
        whole.add_block(block, text)

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

    def _note_reach(self, line: Line, shift: int) -> None:
        """Remember where each piece stands, for the comments anchored between pieces."""
        if not self.waiting:
            return
        for part, start, end in zip(line.parts, line.bounds, line.bounds[1:], strict=False):
            self.reach[part.piece] = (start + shift, end + shift)

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


def _all_bold(line: Line) -> bool | None:
    """Say whether all that is written in the line is bold; None where nothing is."""
    written = [part.format.bold for part in line.parts if part.text.strip()]
    return all(written) if written else None
