"""Scan the markup of one part into raw paragraphs: pieces of text with their run's properties.

One regular expression finds the tags that matter; property elements are taken whole, as strings,
because a document repeats a few of them thousands of times. Nothing here knows what they mean.
"""

import re
from collections.abc import Callable, Iterator

from hdnd_lint.reading.docx.looks.symbols import UnusualMarkupError, symbol, unescaped
from hdnd_lint.reading.docx.looks.visibility import Visibility
from hdnd_lint.reading.docx.parts.grid import WordGrid
from hdnd_lint.reading.docx.parts.markup import PartText, malformed, rewritten
from hdnd_lint.reading.docx.parts.package import attributes
from hdnd_lint.reading.docx.parts.raw import LINE_BREAK, RawParagraph, Reference, Story
from hdnd_lint.reading.docx.parts.tokens import token_pattern
from hdnd_lint.reading.docx.story.alternatives import stretches
from hdnd_lint.reading.docx.story.open_run import OpenRun, Outside
from hdnd_lint.reading.limits import Limits, require

_CHARACTERS = {"w:tab": "\t", "w:ptab": "\t", "w:br": LINE_BREAK, "w:cr": LINE_BREAK}
_CHARACTERS |= {"w:noBreakHyphen": "-", "w:softHyphen": "\xad"}
_MARKS = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}
_MARKS |= {"w:commentRangeStart": "start", "w:commentRangeEnd": "end"}
_MARKS |= {"w:commentReference": "point"}
_OTHER_BREAK = re.compile(r'w:type="(?:page|column)"')
_WHITE = " \t\r\n"


def scan_part(text: PartText, revisions: str, file: str, limits: Limits) -> tuple[Story, PartText]:
    """Return the paragraphs of a part in one revision, and the markup that was scanned.

    Raises ReadError where the markup is not well formed, LimitError where it passes a limit.
    """
    try:
        return Scanner(text, Visibility(revisions), file, limits).scan(), text
    except UnusualMarkupError:
        if not text.rewritten:
            text = rewritten(text.xml, text.part, file, limits)
    try:
        return Scanner(text, Visibility(revisions), file, limits).scan(), text
    except UnusualMarkupError:
        view = Visibility(revisions, fields=False)
    try:
        return Scanner(text, view, file, limits, tolerant=True).scan(), text
    except UnusualMarkupError as error:
        raise malformed(text.part, file) from error


class Scanner:
    """Reads one part once, from its first tag to its last."""

    def __init__(
        self, text: PartText, view: Visibility, file: str, limits: Limits, tolerant: bool = False
    ) -> None:
        self.xml = text.xml
        self.view = view
        self.file = file
        self.limits = limits
        self.tolerant = tolerant
        self.story = Story(text.part)
        self.sink = self.story.paragraphs
        self.paragraph: RawParagraph | None = None
        self.carried: RawParagraph | None = None  # its mark is deleted: joins the next one
        self.run: OpenRun | None = None
        self.grid: WordGrid | None = None
        self.owner = ""
        self.paragraphs = self.runs = self.tabs = 0
        self.path: list[str] = []
        self.outside: list[Outside] = []  # what goes on after a text box

    def scan(self) -> Story:
        """Read the part; raises UnusualMarkupError where it is not as Word writes it."""
        for start, end in stretches(self.xml):
            self._scan(token_pattern(_TAGS, _NESTING).finditer(self.xml, start, end))
        self._release()
        if (self.path or self.view.unclosed) and not self.tolerant:
            raise UnusualMarkupError
        return self.story

    def _scan(self, tokens: Iterator[re.Match[str]]) -> None:
        for found in tokens:
            take = _TAKING.get(found.lastgroup)
            if take is None:  # a property element that does not end: not as Word writes it
                raise UnusualMarkupError
            take(self, found)

    def _tag(self, found: re.Match[str]) -> None:
        self._open(found["tag"], found["open"], found)

    def _end_tag(self, found: re.Match[str]) -> None:
        self._close(found["close"], found)

    def _lump(self, found: re.Match[str]) -> None:
        _LUMPS[found["lump"]](self, found["inside"])

    def _paragraph(self, found: re.Match[str]) -> None:
        """Take the begin of a paragraph with its properties."""
        values, properties, unfinished = found.group("para_values", "para_ppr", "para_ppr_open")
        if unfinished is not None:
            raise UnusualMarkupError
        self._open("w:p", values, found)
        if properties and self.paragraph is not None:
            self.paragraph.properties = properties

    def _plain_run(self, found: re.Match[str]) -> None:
        """Take a run of just properties and one w:t, as nineteen of twenty are."""
        paragraph = self.paragraph
        if paragraph is None:
            return
        properties, values, text = found.group("fast_rpr", "fast_t", "fast")
        index = self.runs
        self.runs = index + 1
        if "&" in text:
            text = unescaped(text)
        if not values or "preserve" not in values:
            text = text.strip(_WHITE)
        origin = self.view.origin
        if origin is not None and text:
            paragraph.pieces.append(
                (
                    text,
                    properties or "",
                    origin,
                    found.start(),
                    found.end(),
                    paragraph.index,
                    index,
                    0,
                )
            )

    # --- property elements and text, taken whole ---

    def _take_text(self, found: re.Match[str]) -> None:
        if self.run is None:
            return
        text = unescaped(found["text"])
        if "preserve" not in found["text_values"]:
            text = text.strip(_WHITE)
        self.run.add(text, self.view.origin)

    def _take_code(self, found: re.Match[str]) -> None:
        if self.view.instruction(found["code"]):
            self._page_number()

    def _page_number(self) -> None:
        if self.paragraph is not None:
            self.paragraph.show_number(self.run.properties if self.run else "", self.tabs)

    def _take_rpr(self, inside: str) -> None:
        if self.run is not None:
            self.run.properties = inside

    def _take_ppr(self, inside: str) -> None:
        if self.paragraph is not None and not self.paragraph.properties:
            self.paragraph.properties = inside

    def _take_sect(self, inside: str) -> None:
        self.story.section = inside

    def _take_tblpr(self, inside: str) -> None:
        style = re.search(r'<w:tblStyle w:val="([^"]*)"', inside)
        if self.grid is not None and style:
            self.grid.style = style[1]

    def _take_trpr(self, inside: str) -> None:
        if self.grid is not None:
            self.grid.take_row(inside, self.view.drops(inside, "ins", "del"))

    def _take_tcpr(self, inside: str) -> None:
        if self.grid is not None:
            self.grid.take_cell(inside, self.view.drops(inside, "cellIns", "cellDel"))

    # --- tags ---

    def _open(self, tag: str, values: str, found: re.Match[str]) -> None:
        empty = values.endswith("/")
        if tag in _NESTING:
            self.path.append(tag)
            require(self.limits, "depth", len(self.path), self.file)
        method = _OPENING.get(tag)
        if method is not None:
            method(self, tag, values, found)
        if empty and tag in _NESTING:
            self._close(tag, found)

    def _close(self, tag: str, found: re.Match[str]) -> None:
        if not self.path or self.path[-1] != tag:
            if not self.tolerant:
                raise UnusualMarkupError
            return
        self.path.pop()
        method = _CLOSING.get(tag)
        if method is not None:
            method(self, tag, found)

    def _start_paragraph(self, _tag: str, _values: str, _found: re.Match[str]) -> None:
        if self.paragraph is not None:
            if not self.tolerant:
                raise UnusualMarkupError
            self._finish_paragraph()
        cell = self.grid.cell if self.grid else None
        self.paragraph = RawParagraph(self.paragraphs, cell, self.owner)
        if self.carried is not None:
            self.paragraph.pieces = self.carried.pieces
            self.paragraph.references = self.carried.references
            self.paragraph.anchored = self.carried.anchored
            self.carried = None
        self.paragraphs += 1
        require(self.limits, "paragraphs", self.paragraphs - self.story.cells, self.file)
        self.tabs = 0

    def _end_paragraph(self, _tag: str, _found: re.Match[str]) -> None:
        self._finish_paragraph()

    def _finish_paragraph(self) -> None:
        paragraph, self.paragraph = self.paragraph, None
        if paragraph is None or (paragraph.cell is not None and paragraph.cell.hidden):
            return
        if self.view.joins(paragraph.properties):
            self.carried = paragraph
        else:
            self.sink.append(paragraph)

    def _release(self) -> None:
        """Put down a paragraph whose mark is deleted but that has no next one to join."""
        if self.carried is not None:
            self.sink.append(self.carried)
            self.carried = None

    def _start_run(self, _tag: str, _values: str, found: re.Match[str]) -> None:
        self.run = OpenRun(found.start(), self.runs)
        self.runs += 1

    def _end_run(self, _tag: str, found: re.Match[str]) -> None:
        run, self.run = self.run, None
        if run is None or self.paragraph is None:
            return
        end, paragraph = found.end(), self.paragraph.index
        self.paragraph.pieces += [
            (text, run.properties, origin, run.start, end, paragraph, run.index, first)
            for text, origin, first in run.finished()
        ]

    def _character(self, tag: str, values: str, _found: re.Match[str]) -> None:
        if self.run is None or (tag == "w:br" and _OTHER_BREAK.search(values)):
            return
        self.tabs += tag == "w:tab"
        self.run.add(_CHARACTERS[tag], self.view.origin)

    def _symbol(self, _tag: str, values: str, _found: re.Match[str]) -> None:
        if self.run is not None:
            given = attributes(values)
            shown = symbol(given.get("w:font", ""), given.get("w:char", ""))
            self.run.add(shown, self.view.origin)

    def _mark(self, tag: str, values: str, _found: re.Match[str]) -> None:
        if self.paragraph is None or (self.view.origin is None and "note" in tag):
            return
        run = self.run
        if run is not None:
            run.cut = True
        position = len(self.paragraph.pieces) + (len(run.pieces) if run else 0)
        id_ = attributes(values).get("w:id", "")
        self.paragraph.references.append(Reference(_MARKS[tag], id_, position))

    def _revision(self, tag: str, _values: str, _found: re.Match[str]) -> None:
        self.view.enter(tag)

    def _end_revision(self, tag: str, _found: re.Match[str]) -> None:
        self.view.leave(tag)

    def _field(self, _tag: str, values: str, _found: re.Match[str]) -> None:
        self.view.field(attributes(values).get("w:fldCharType", ""))

    def _simple_field(self, _tag: str, values: str, _found: re.Match[str]) -> None:
        self.view.field("begin")
        if self.view.instruction(attributes(values).get("w:instr", "")):
            self._page_number()
        self.view.field("separate")

    def _end_simple_field(self, _tag: str, _found: re.Match[str]) -> None:
        self.view.field("end")
        if self.paragraph is not None:
            self.paragraph.end_simple_field()

    def _start_control(self, _tag: str, _values: str, _found: re.Match[str]) -> None:
        self.view.enter_control()

    def _end_control(self, _tag: str, _found: re.Match[str]) -> None:
        self.view.leave_control()

    def _prompt(self, _tag: str, values: str, _found: re.Match[str]) -> None:
        if attributes(values).get("w:val", "true") not in ("0", "false", "off"):
            self.view.mark_prompt()

    def _start_table(self, _tag: str, _values: str, _found: re.Match[str]) -> None:
        self._release()
        self.story.tables += 1
        self.grid = WordGrid(self.story.tables, self.grid)

    def _end_table(self, _tag: str, _found: re.Match[str]) -> None:
        if self.grid is not None:
            self.grid = self.grid.outer

    def _start_row(self, _tag: str, _values: str, _found: re.Match[str]) -> None:
        if self.grid is not None:
            self.grid.start_row()

    def _start_cell(self, _tag: str, _values: str, _found: re.Match[str]) -> None:
        self.story.cells += 1
        require(self.limits, "table_cells", self.story.cells, self.file)
        if self.grid is not None:
            self.grid.start_cell()

    def _end_cell(self, _tag: str, _found: re.Match[str]) -> None:
        self._release()

    def _start_box(self, _tag: str, _values: str, _found: re.Match[str]) -> None:
        """Read a text box: its paragraphs are anchored at the one around it."""
        self.outside.append(
            Outside(self.sink, self.paragraph, self.carried, self.run, self.grid, self.tabs)
        )
        if self.paragraph is not None:
            self.sink = self.paragraph.anchored
        self.paragraph = self.carried = self.run = self.grid = None

    def _end_box(self, _tag: str, _found: re.Match[str]) -> None:
        self._release()
        if self.paragraph is not None:
            self._finish_paragraph()
        back = self.outside.pop()
        self.sink, self.paragraph, self.carried, self.run, self.grid, self.tabs = back

    def _drawing(self, _tag: str, _values: str, found: re.Match[str]) -> None:
        if self.paragraph is not None:
            self.paragraph.draw(self.xml, found.end())

    def _start_note(self, tag: str, values: str, _found: re.Match[str]) -> None:
        given = attributes(values)
        self.owner = given.get("w:id", "")
        if tag == "w:comment":
            self.story.authors[self.owner] = given.get("w:author", "")

    def _end_note(self, _tag: str, _found: re.Match[str]) -> None:
        self._release()
        self.owner = ""


_TAKING: dict[str | None, Callable[[Scanner, re.Match[str]], None]] = {
    "fast": Scanner._plain_run,
    "para": Scanner._paragraph,
    "open": Scanner._tag,
    "close": Scanner._end_tag,
    "inside": Scanner._lump,
    "text": Scanner._take_text,
    "code": Scanner._take_code,
}
_LUMPS = {
    "rPr": Scanner._take_rpr,
    "pPr": Scanner._take_ppr,
    "sectPr": Scanner._take_sect,
    "tblPr": Scanner._take_tblpr,
    "trPr": Scanner._take_trpr,
    "tcPr": Scanner._take_tcpr,
}
_REVISIONS = ("w:ins", "w:del", "w:moveFrom", "w:moveTo")
_NOTES = ("w:footnote", "w:endnote", "w:comment")
_OPENING = {
    "w:p": Scanner._start_paragraph,
    **dict.fromkeys(("w:r", "m:r"), Scanner._start_run),
    "w:fldChar": Scanner._field,
    "w:fldSimple": Scanner._simple_field,
    "w:sym": Scanner._symbol,
    "w:sdt": Scanner._start_control,
    "w:showingPlcHdr": Scanner._prompt,
    "w:tbl": Scanner._start_table,
    "w:tr": Scanner._start_row,
    "w:tc": Scanner._start_cell,
    "w:txbxContent": Scanner._start_box,
    **dict.fromkeys(("w:drawing", "w:pict"), Scanner._drawing),
    **dict.fromkeys(_REVISIONS, Scanner._revision),
    **dict.fromkeys(_CHARACTERS, Scanner._character),
    **dict.fromkeys(_MARKS, Scanner._mark),
    **dict.fromkeys(_NOTES, Scanner._start_note),
}
_CLOSING = {
    "w:p": Scanner._end_paragraph,
    **dict.fromkeys(("w:r", "m:r"), Scanner._end_run),
    "w:fldSimple": Scanner._end_simple_field,
    "w:sdt": Scanner._end_control,
    "w:tbl": Scanner._end_table,
    "w:tc": Scanner._end_cell,
    "w:txbxContent": Scanner._end_box,
    **dict.fromkeys(_REVISIONS, Scanner._end_revision),
    **dict.fromkeys(_NOTES, Scanner._end_note),
}
_NESTING = frozenset({*_CLOSING, "w:tr"})
_TAGS = frozenset(_OPENING)
