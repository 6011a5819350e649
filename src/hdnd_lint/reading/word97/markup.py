"""The stories of an old Word file as the markup that Word writes today."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from itertools import pairwise
from struct import unpack_from

from hdnd_lint.reading.word97.document import OldDocument
from hdnd_lint.reading.word97.looks import Layout, LetterLook
from hdnd_lint.reading.word97.tables import OldRow, table_markup

_CELL = "\x07"
_NOTE = "\x02"
_SHAPE = "\x08"
_BOX = (
    "<w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict>"
)
_CHARACTERS = {
    "\t": "<w:tab/>",
    "\x0b": "<w:br/>",
    "\x0c": '<w:br w:type="page"/>',
    "\x0e": '<w:br w:type="column"/>',
    "\x1e": "<w:noBreakHyphen/>",
    "\x1f": "<w:softHyphen/>",
    "\x13": '<w:fldChar w:fldCharType="begin"/>',
    "\x14": '<w:fldChar w:fldCharType="separate"/>',
    "\x15": '<w:fldChar w:fldCharType="end"/>',
}


@cache
def _ends() -> re.Pattern[str]:
    return re.compile("[\r\x07\x0c]")


@cache
def _stretches() -> re.Pattern[str]:
    return re.compile("[\x00-\x1f]|[^\x00-\x1f]+")


class StoryMarkup:
    """Writes stories of one document; notes are numbered through.

    *notes* are the places in the text that show a note, by the name of the mark.
    """

    def __init__(self, document: OldDocument, notes: dict[str, Sequence[int]]) -> None:
        self.document = document
        self.notes = {
            place: f'<w:{name}Reference w:id="{number}"/>'
            for name, places in notes.items()
            for number, place in enumerate(places, 1)
        }
        self.sections = frozenset(one - 1 for one in document.positions(6, 12))
        self.boxes = _boxes(document)
        self.fields: list[bool] = []  # the open ones: whether the instruction is being read

    def story(self, start: int, end: int) -> str:
        """Return the paragraphs and tables from letter *start* to *end*."""
        pieces: list[str] = []
        rows: list[OldRow] = []
        row, inside = OldRow(), ""
        for first, mark in self._paragraphs(start, end):
            layout = self.document.layout(mark) if mark < end else Layout()
            ends_cell = self.document.text[mark : mark + 1] == _CELL
            if not (layout.in_table or ends_cell):
                pieces.append(_table(rows))
                row, rows, inside = OldRow(), [], ""
                pieces.append(self._paragraph(first, mark, layout))
            elif ends_cell and layout.ends_row:
                row.layout = layout
                rows.append(row)
                row, inside = OldRow(), ""
            else:
                inside += self._paragraph(first, mark, layout)
                if ends_cell:
                    row.cells.append(inside)
                    inside = ""
        if row.cells or inside:  # a row that nothing ends
            row.cells.append(inside)
            rows.append(row)
        return "".join([*pieces, _table(rows)])

    def _paragraphs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where each paragraph begins, and where its mark stands."""
        first = start
        for found in _ends().finditer(self.document.text, start, end):
            mark = found.start()
            if found[0] == "\x0c" and mark not in self.sections:
                continue
            yield first, mark
            first = mark + 1
        if first < end:
            yield first, end

    def _paragraph(self, start: int, end: int, layout: Layout) -> str:
        runs = (
            self._run(first, until, look) for first, until, look in self.document.looks(start, end)
        )
        head = f'<w:pPr><w:pStyle w:val="s{layout.style}"/>{layout.markup}</w:pPr>'
        return f"<w:p>{head}{''.join(runs)}</w:p>"

    def _run(self, start: int, end: int, look: LetterLook) -> str:
        inside = "".join(self._letters(start, end, look))
        run = f"<w:r><w:rPr>{look.markup}</w:rPr>{inside}</w:r>"
        if look.deleted:
            return f'<w:del w:id="0" w:author="?">{run}</w:del>'
        return f'<w:ins w:id="0" w:author="?">{run}</w:ins>' if look.inserted else run

    def _letters(self, start: int, end: int, look: LetterLook) -> Iterator[str]:
        for found in _stretches().finditer(self.document.text, start, end):
            said = found[0]
            if said == _NOTE:
                yield self.notes.get(found.start(), "")
            elif said == _SHAPE and found.start() in self.boxes:
                yield _BOX.format(self.story(*self.boxes[found.start()]))
            elif look.symbol and said == "(":
                font, letter = look.symbol
                fonts = self.document.fonts
                name = fonts[font] if font < len(fonts) else ""
                yield f'<w:sym w:font="{name}" w:char="{letter:04X}"/>'
            elif said >= " ":
                tag = "w:delText" if look.deleted else "w:t"
                tag = "w:instrText" if any(self.fields) else tag
                yield f'<{tag} xml:space="preserve">{escape(said, quote=False)}</{tag}>'
            else:
                self._field(said)
                yield _CHARACTERS.get(said, "")

    def _field(self, mark: str) -> None:
        """Follow the marks of fields, which may lie in one another and have no result."""
        if mark == "\x13":
            self.fields.append(True)
        elif mark == "\x14" and self.fields:
            self.fields[-1] = False
        elif mark == "\x15" and self.fields:
            self.fields.pop()


def _table(rows: Sequence[OldRow]) -> str:
    return table_markup(rows) if rows else ""


def _boxes(document: OldDocument) -> dict[int, tuple[int, int]]:
    """Return where the words of each text box stand, by the letter that the box hangs on."""
    before = ("text", "footnotes", "headers", "comments", "endnotes")
    base = sum(document.lengths[name] for name in before)
    bounds, raw = document.positions(56, 22), document.part(56)
    inside = {}
    for number, (start, end) in enumerate(pairwise(bounds)):
        (shape,) = unpack_from("<I", raw, 4 * len(bounds) + 22 * number + 14)
        if shape and start < end <= document.lengths["boxes"]:
            inside[shape] = base + start, base + end - 1  # the last mark is nobody's
    places, raw = document.positions(40, 26), document.part(40)
    hung = {
        place: unpack_from("<I", raw, 4 * len(places) + 26 * number)[0]
        for number, place in enumerate(places[:-1])
        if place < document.lengths["text"]
    }
    return {place: inside[shape] for place, shape in hung.items() if shape in inside}


def note_places(document: OldDocument, index: int) -> Sequence[int]:
    """Return where the text shows the notes of the list at *index*, in order."""
    places = document.positions(index, 2)[:-1]
    return places[: bisect_left(places, document.lengths["text"])]
