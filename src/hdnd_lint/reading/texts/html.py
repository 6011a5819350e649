"""Web pages, those that Word saves too, to a Source."""

import codecs
import re
from collections.abc import Mapping, Sequence
from functools import cache
from html.parser import HTMLParser

from hdnd_lint.model.source import (
    BlockKind,
    Origin,
    ParagraphFormat,
    Place,
    Source,
    TextFormat,
)
from hdnd_lint.reading.limits import Limits, require
from hdnd_lint.reading.lines.assembly import Assembly, Stretch
from hdnd_lint.reading.lines.breaks import reads_on
from hdnd_lint.reading.lines.left_out import struck_notices
from hdnd_lint.reading.lines.legacy import convert, encoding_of_font, legacy_notice
from hdnd_lint.reading.texts import tags
from hdnd_lint.reading.texts.decoding import is_of_the_web
from hdnd_lint.records import dataclass, field, replace
from hdnd_lint.words.letters.text import Span

_WIDEST_SPAN = 1000  # rows or columns that one cell may cover


def read_html(data: bytes, path: str, *, limits: Limits) -> Source:
    """Read a web page.

    Raises:
        ReadError: there are no words in it.
        LimitError: its text is too long.
    """
    page = _Page(Assembly(path, "html", limits))
    page.feed(_defused(decode_html(data)))
    page.close()
    page.flush()
    return page.source()


def decode_html(data: bytes) -> str:
    """Decode a page by its byte order mark, as UTF-8 if it is, as it declares, as 1252.

    Declarations come after UTF-8: pages saved anew often keep the one of their first life, and
    text of another code page is hardly ever valid UTF-8 by chance.
    """
    marked = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"))
    for mark, encoding in (*marked, (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    declared = _charset().search(data[:4096])
    names = ["utf-8", *([declared[1].decode("ascii")] if declared else []), "cp1252"]
    for name in filter(is_of_the_web, names):
        try:
            return data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def _defused(text: str) -> str:
    """Take out unfinished marks, for each of which the parser would read to the end anew."""
    text = _long_reference().sub("&#xFFFD", text.replace("\x00", ""))
    closed = text.rfind("-->") + 3 if "-->" in text else 0
    if "<!" in text[closed:]:
        text = text[:closed] + text[closed:].replace("<!--", "")
    last = text.rfind(">") + 1
    return text[:last] + text[last:].replace("<", "&lt;")


@dataclass(slots=True)
class _Element:
    """An open element and what holds inside it."""

    name: str
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    struck: bool = False
    encoding: str | None = None
    preformatted: bool = False
    outline: int | None = None
    align: str | None = None


@dataclass(slots=True)
class _List:
    """An open list and the number of its next item."""

    ordered: bool
    style: str
    number: int

    def next_label(self, value: str) -> str:
        """Return the label of the next item, which may set its own *value*."""
        if not self.ordered:
            return "-"
        number = _count(value, self.number)
        self.number = number + 1
        return tags.list_label(self.style, number)


@dataclass(slots=True)
class _Table:
    """An open table: the row being read, and the cells that reach down into later rows."""

    number: int
    row: int = 0
    column: int = 0
    reaching: dict[int, int] = field(default_factory=dict)  # column → last row covered
    place: Place | None = None

    def next_row(self) -> None:
        self.row += 1
        self.column = 0
        self.place = None
        self.reaching = {column: row for column, row in self.reaching.items() if row >= self.row}

    def next_cell(self, rows: int, columns: int) -> None:
        if not self.row:
            self.next_row()
        self.column += 1
        while self.column in self.reaching:
            self.column += 1
        first = self.column
        if rows > 1:
            for column in range(first, first + columns):
                self.reaching[column] = self.row + rows - 1
        self.column = first + columns - 1
        self.place = Place(
            0, table=self.number, row=self.row, column=first, row_span=rows, column_span=columns
        )


class _Page(HTMLParser):
    """Events of the parser, made blocks."""

    def __init__(self, assembly: Assembly) -> None:
        super().__init__(convert_charrefs=True)
        self.assembly = assembly
        self.stack = [_Element("")]
        self.open: dict[str, int] = {}
        self.lists: list[_List] = []
        self.tables: list[_Table] = []
        self.table_count = self.cell_count = self.nodes = 0
        self.stretches: list[Stretch] = []
        self.label = ""
        self.encodings: set[str] = set()
        self.struck: list[str] = []
        self.broken = False  # a ``<br>`` stands after the words read last

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Pass over ``<![…>`` with a keyword that Python's parser takes for its own error."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.rawdata.find(">", i) + 1 or -1

    # The parser's events.

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.nodes += 1
        require(self.assembly.limits, "nodes", self.nodes, self.assembly.path)
        self._break(tag)
        if tag in tags.VOID:
            return
        self._close_implied(tag)
        self.stack.append(self._element(tag, values))
        self.open[tag] = self.open.get(tag, 0) + 1
        if not self.stack[-1].hidden:
            self._begin(tag, values)

    def handle_startendtag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self._break(tag)

    def _break(self, tag: str) -> None:
        """End the block at *tag*; at a first ``<br>``, only when the words after it are known."""
        if tag == "br" and self.stretches and not self.broken and not self.tables:
            self.broken = True
        elif tag in tags.BLOCKS:
            self.flush()

    def handle_endtag(self, tag: str) -> None:
        if tag in tags.BLOCKS:
            self.flush()
        if not self.open.get(tag):
            return
        while self.stack[-1].name != tag:
            self._end()
        self._end()

    def handle_data(self, data: str) -> None:
        element = self.stack[-1]
        if element.hidden:
            return
        if element.encoding and not data.isascii():
            self.encodings.add(element.encoding)
            data = convert(data, element.encoding)
        if element.struck:
            self.struck.append(data)
            return
        words = data.translate(_DROPPED)
        rows = words.split("\n") if element.preformatted else [words]
        for number, row in enumerate(rows):
            if number:
                self.flush()
            self._write(_white().sub(" ", row), element)

    # Blocks.

    def flush(self) -> None:
        """End the block that is being read."""
        self.broken = False
        stretches, self.stretches = self.stretches, []
        while stretches and not stretches[-1].words.rstrip():
            stretches.pop()
        if not stretches:
            return
        last = stretches[-1]
        stretches[-1] = last._replace(words=last.words.rstrip())
        label, self.label = self.label, ""
        if label:
            stretches.insert(0, Stretch(f"{label} ", None, Origin.GENERATED))
        element = self.stack[-1]
        place = self.tables[-1].place if self.tables else None
        told = element.align or element.outline
        self.assembly.add(
            stretches,
            kind=BlockKind.CELL if place else BlockKind.PARAGRAPH,
            place=place or Place(0),
            label=label,
            format=ParagraphFormat(align=element.align, outline_level=element.outline)
            if told
            else None,
        )

    def source(self) -> Source:
        """Return the page as read."""
        source = self.assembly.source()
        whole = Span(0, len(source.text))
        notices = [legacy_notice(name, whole) for name in sorted(self.encodings)]
        notices += struck_notices(self.struck)
        return replace(source, notices=tuple(notices)) if notices else source

    def _write(self, words: str, element: _Element) -> None:
        if self.broken and words.strip():
            if reads_on("".join(stretch.words for stretch in self.stretches), words):
                self.broken, words = False, f" {words}"
            else:
                self.flush()
        if not self.stretches or self.stretches[-1].words.endswith(" "):
            words = words.lstrip(" ")
        if not words:
            return
        self.stretches.append(Stretch(words, _formats(element.bold, element.italic)))

    def _element(self, tag: str, values: Mapping[str, str]) -> _Element:
        style = _style(values.get("style", ""))
        element = replace(self.stack[-1], name=tag)
        if tag in tags.BOLD:
            element.bold = True
        if tag in tags.ITALIC:
            element.italic = True
        element.hidden |= tag in tags.HIDDEN or "hidden" in values or _hides(style)
        element.struck |= tag in tags.STRUCK or "line-through" in style.get("text-decoration", "")
        element.preformatted |= tag == "pre"
        if tag in tags.HEADINGS:
            element.outline = int(tag[1])
        _apply_style(element, style)
        font = values.get("face", "") or style.get("font-family", "")
        if font:
            element.encoding = encoding_of_font(font.split(",")[0].strip(" \"'"))
        align = (style.get("text-align", "") or values.get("align", "")).lower()
        if align in tags.ALIGNMENTS and tag in tags.BLOCKS:
            element.align = align
        return element

    def _begin(self, tag: str, values: Mapping[str, str]) -> None:
        if tag in ("ol", "ul"):
            start = _count(values.get("start", "1"), 1)
            self.lists.append(_List(tag == "ol", values.get("type", "1"), start))
        elif tag == "li" and self.lists:
            self.label = self.lists[-1].next_label(values.get("value", ""))
        elif tag == "table":
            self.table_count += 1
            self.tables.append(_Table(self.table_count))
        elif tag == "tr" and self.tables:
            self.tables[-1].next_row()
            self._count_cells(len(self.tables[-1].reaching))
        elif tag in ("td", "th") and self.tables:
            rows, columns = (_count(values.get(f"{side}span", "1"), 1) for side in ("row", "col"))
            self.tables[-1].next_cell(rows, columns)
            self._count_cells(columns)

    def _count_cells(self, more: int) -> None:
        """Count cells as they stand in the grid: one that spans many is many."""
        self.cell_count += more
        require(self.assembly.limits, "table_cells", self.cell_count, self.assembly.path)

    def _end(self) -> None:
        element = self.stack.pop()
        self.open[element.name] -= 1
        if element.hidden:
            return
        if element.name in ("ol", "ul") and self.lists:
            self.lists.pop()
        elif element.name == "table" and self.tables:
            self.tables.pop()
        elif element.name in ("td", "th") and self.tables:
            self.tables[-1].place = None
        elif element.name == "li":
            self.label = ""

    def _close_implied(self, tag: str) -> None:
        """Close what an unclosed element before *tag* leaves open: ``<p>``, ``<li>``, cells."""
        closed = tags.IMPLIED.get(tag)
        if closed and self.stack[-1].name in closed:
            self._end()


@cache
def _formats(bold: bool, italic: bool) -> TextFormat:
    return TextFormat(bold=bold, italic=italic)


def _style(text: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in text.split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs if value}


def _hides(style: Mapping[str, str]) -> bool:
    return (
        style.get("display", "").lower() == "none"
        or style.get("visibility", "").lower() == "hidden"
        or style.get("mso-hide", "").lower() == "all"
    )


def _apply_style(element: _Element, style: Mapping[str, str]) -> None:
    weight = style.get("font-weight", "").lower()
    if weight:
        element.bold = weight in ("bold", "bolder", "600", "700", "800", "900")
    slant = style.get("font-style", "").lower()
    if slant:
        element.italic = slant in ("italic", "oblique")


def _count(text: str, default: int) -> int:
    return max(1, min(int(text), _WIDEST_SPAN)) if text.isdecimal() and len(text) < 7 else default


_DROPPED: dict[int, str | None] = {
    0xA0: " ",
    **dict.fromkeys(
        (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
    ),
    **dict.fromkeys((*range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " "),
}


@cache
def _white() -> re.Pattern[str]:
    return re.compile(r"[\s\x00-\x1f\x7f]+")


@cache
def _long_reference() -> re.Pattern[str]:
    """Match a reference to a letter by a number far above those of all letters."""
    return re.compile(r"&#[xX]?[0-9a-fA-F]{9,}")


@cache
def _charset() -> re.Pattern[bytes]:
    return re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,30})", re.IGNORECASE)
