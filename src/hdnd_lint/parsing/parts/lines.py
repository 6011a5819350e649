"""The line lexer: each block of a document becomes one token. It is tolerant and never refuses.

Odd spellings get the same token type and a defect key: strictness is the rules' affair. The type
depends on the zone (preamble, body, ending, annex), because “Căn cứ” opens a legal basis only
before the enacting words, and a dash after “Nơi nhận” is a recipient.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from hdnd_lint.model import Block, BlockKind, Source
from hdnd_lint.parsing.parts.attached import attached_openings
from hdnd_lint.parsing.parts.glued import pieces
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.bodies import COUNCIL_NAME
from hdnd_lint.words.letters.text import Span, fold, spaced
from hdnd_lint.words.line_kinds import ATTACHED, ENACTING, LineKind
from hdnd_lint.words.openers import Head, ending_of, head_of, label_number, preamble_of
from hdnd_lint.words.papers import LETTER_TITLES, PAPER_TITLES, one_of


@dataclass(frozen=True, slots=True)
class Line:
    """A block as a token: *label* is its numbering as written, *number* without marks."""

    type: LineKind
    index: int  # of the block in Source.blocks
    span: Span
    label: Span | None = None
    number: str = ""
    defects: tuple[str, ...] = ()


_ADOPTED = (
    r"(?:nghị\s+quyết|nq|quy\s+chế|luật)(?:\s+này)?(?:\s+(?:đã|vừa))*\s+được\s+(?:"
    + spaced(COUNCIL_NAME)
    + r"|quốc\s+hội)[^;]{0,200}?\bthông\s+qua"
)


@cache
def _adopted() -> re.Pattern[str]:
    return re.compile(_ADOPTED, re.IGNORECASE)


@cache
def type_pattern() -> re.Pattern[str]:
    """Return the pattern of a line that holds the kind of document and nothing else."""
    issuer = (
        r"CỦA\s+(?:HỘI\s+ĐỒNG|HĐND|THƯỜNG\s+TRỰC|[ỦU][ỶY]\s+BAN|UBND|BAN)\b(?:(?!\bVỀ\b).){0,60}"
    )
    return re.compile(
        rf"[\s*\"“]{{0,12}}(?P<type>{one_of(PAPER_TITLES)})(?:\s+{issuer})?\s{{0,9}}:?[\s*]{{0,12}}"
    )


def is_adoption(text: str) -> bool:
    """Say whether *text* says that the council passed the resolution."""
    return _adopted().search(text) is not None


_BODY = frozenset((LineKind.ARTICLE, LineKind.PART, LineKind.CHAPTER))
# What opens the body of a paper that need not have Điều, once its kind has been read.
_BODY_OF_PAPERS = _BODY | {
    LineKind.CLAUSE,
    LineKind.ROMAN,
    LineKind.LETTER,
    LineKind.RECIPIENTS,
    LineKind.SIGNATURE,
}
_KEPT_CELLS = ATTACHED | {LineKind.RECIPIENTS, LineKind.SIGNATURE}
_GO_ON = (LineKind.ANNEX, LineKind.DASH, LineKind.PLUS)  # what keeps its kind below the body
_OF_RECIPIENTS = (LineKind.RECIPIENTS, LineKind.DASH, LineKind.PLUS)
_SKIPPED = (BlockKind.HEADER, BlockKind.FOOTER, BlockKind.FOOTNOTE, BlockKind.ENDNOTE)


class Lines(NamedTuple):
    """The tokens of a document, and the position of the first of its body.

    The body begins after the enacting words, or at the first unit of a document that has none;
    *body* is None where there is neither.
    """

    tokens: list[Line]
    body: int | None


def lines(source: Source) -> Lines:
    """Return one token a block, page headers, footers and notes left out."""
    lexer = _Lexer(source)
    return Lines(list(lexer.lines()), lexer.body)


class _Lexer:
    """Walks the blocks once; the zone says what the same words mean."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.zone = "preamble"
        self.typed = False  # the kind of document has been read
        self.form = False  # a form stands in an annex: it has a header of its own, or a number
        self.body: int | None = None  # the position of its first token
        self.openings = attached_openings(source)
        self.point = ""  # the letter of the last point
        self.last = {LineKind.ARTICLE: "", LineKind.CLAUSE: ""}  # the last number of each

    def lines(self) -> Iterator[Line]:
        position = 0
        for index, block in enumerate(self.source.blocks):
            if block.kind in _SKIPPED:
                continue
            for span in self._pieces(block):
                line = self._read(index, block, span)
                if block.kind is BlockKind.CELL and self.zone in ("body", "annex"):
                    line = self._cell(line, index, span)
                if self.body is None and (line.type in ENACTING or self._opens_body(line)):
                    self.body = position + (line.type in ENACTING)
                if line.type in self.last:
                    self.last[line.type] = line.number
                if line.type is LineKind.ARTICLE:
                    self.last[LineKind.CLAUSE] = ""
                parts = self._parts(line)
                position += len(parts)
                yield from parts

    def _pieces(self, block: Block) -> Iterable[Span]:
        """Return the units of *block*: one, but for those glued to it in the body."""
        if self.zone != "body" or block.kind is BlockKind.CELL:
            return (block.span,)
        text = block.span.of(self.source.text)
        head = head_of(text)
        clause = self.last[LineKind.CLAUSE]
        if head and head.kind is LineKind.CLAUSE:
            clause = label_number(head)
        return pieces(text, block.span, self.last[LineKind.ARTICLE], clause)

    def _read(self, index: int, block: Block, span: Span) -> Line:
        """Return the token of *span*; a signature may float in a box anywhere below the kind."""
        text = span.of(self.source.text)
        floats = block.kind is BlockKind.TEXT_BOX and self.typed and self.zone == "preamble"
        if floats and ending_of(text) is LineKind.SIGNATURE:
            return Line(LineKind.SIGNATURE, index, span)
        return self._line(index, text, span)

    def _parts(self, line: Line) -> tuple[Line, ...]:
        """Return *line*, or a recipient and the part of a signature that tabs put beside it."""
        if self.zone != "ending" or line.type not in _OF_RECIPIENTS:
            return (line,)
        found = _signed_beside().search(line.span.of(self.source.text))
        if found is None:
            return (line,)
        start = line.span.start + found.end()
        recipient = replace(line, span=Span(line.span.start, start))
        return recipient, Line(LineKind.SIGNATURE, line.index, Span(start, line.span.end))

    def _opens_body(self, line: Line) -> bool:
        return line.type in (_BODY_OF_PAPERS if self.typed else _BODY)

    def _cell(self, line: Line, index: int, span: Span) -> Line:
        """Cells carry figures, not structure, but for what only happens to lie in a table."""
        if line.type in (
            LineKind.RECIPIENTS,
            LineKind.SIGNATURE,
            LineKind.ANNEX,
            LineKind.ENCLOSURE,
        ):
            return line
        return Line(LineKind.CELL, index, span)

    def _line(self, index: int, text: str, span: Span) -> Line:
        if self._opens_attached(index):
            self.zone, self.form = "annex", False
            return Line(LineKind.ENCLOSURE, index, span)
        if self.zone == "preamble":
            return self._in_preamble(index, text, span)
        return self._in_body(index, text, span)

    def _opens_attached(self, index: int) -> bool:
        """Say whether a document attached begins here; by any heading only after the signature."""
        if index in self.openings.known:
            return True
        return index in self.openings.headed and self.zone in ("ending", "annex")

    def _in_preamble(self, index: int, text: str, span: Span) -> Line:
        kind = preamble_of(text)
        if kind:
            if kind is LineKind.ENACTING_WORDS and self._is_type_of_decision(text):
                kind, self.typed = LineKind.TYPE, True
            if kind in ENACTING:
                self.zone = "body"
            return Line(kind, index, span)
        if type_pattern().fullmatch(text):
            self.typed = True
            return Line(LineKind.TYPE, index, span)
        if _addressed().match(text):
            self.typed = True  # a letter has no kind of its own: what follows is its body
        line = _labelled(index, text, span)
        if line and self._opens_body(line):
            self.zone = "body"
            return line
        return (
            line or self._as_recipients(index, text, span) or Line(LineKind.PARAGRAPH, index, span)
        )

    def _is_type_of_decision(self, text: str) -> bool:
        """Say whether “QUYẾT ĐỊNH” is the kind of the document, not its enacting words."""
        if self.typed or ":" in text:
            return False
        return type_pattern().fullmatch(text) is not None

    def _as_recipients(self, index: int, text: str, span: Span) -> Line | None:
        """A paper without a numbered body still has recipients and a signature."""
        kind = ending_of(text) if self.typed else None
        if kind is LineKind.SIGNATURE and (len(text) > 60 or not _for_others().match(text)):
            return None  # an office alone may issue the paper: “CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ”
        if kind is None:
            return None
        self.zone = "ending"
        return Line(kind, index, span)

    def _in_body(self, index: int, text: str, span: Span) -> Line:
        ending = self._as_ending(index, text, span)
        if ending:
            return ending
        if self.zone == "ending" and self._opens_enclosure(text):
            self.zone = "annex"
            return Line(LineKind.ENCLOSURE, index, span)
        line = self._unless_form(self._figure(_labelled(index, text, span)), text)
        if line and line.type is LineKind.ANNEX:
            if self.zone == "body" and _is_titled_annex(text):
                return Line(LineKind.PARAGRAPH, index, span)  # a list of annexes in an article
            self.zone = "annex"
        if line and self.zone == "ending" and line.type not in _GO_ON:
            return self._reopened(line) or Line(LineKind.PARAGRAPH, index, span)
        return line or Line(LineKind.PARAGRAPH, index, span)

    def _unless_form(self, line: Line | None, text: str) -> Line | None:
        """Return *line*, None inside a form to be filled in: its numbers are no units of law."""
        if line and line.type is LineKind.ANNEX:
            self.form = False
        elif self.zone == "annex" and _opens_form().match(text):
            self.form = True
        return None if self.form else line

    def _figure(self, line: Line | None) -> Line | None:
        """Return *line*, as clause 1 where recognition took its figure for the letter l."""
        if line is None or line.type is not LineKind.POINT:
            return line
        before, self.point = self.point, line.number
        if line.number != "l" or "dot" not in line.defects or before == "k":
            return line
        return replace(line, type=LineKind.CLAUSE, number="1", defects=())

    def _opens_enclosure(self, text: str) -> bool:
        """After the closing words the kind of another document, alone, opens an attachment."""
        match = type_pattern().fullmatch(text)
        return (
            match is not None and text.upper() == text and fold(match["type"]) not in LETTER_TITLES
        )

    def _reopened(self, line: Line) -> Line | None:
        """A Điều after the closing words: the draft goes on (the clause stood too early)."""
        if line.type is not LineKind.ARTICLE:
            return None
        self.zone = "body"
        return line

    def _as_ending(self, index: int, text: str, span: Span) -> Line | None:
        if self.zone == "annex":
            return None
        kind = ending_of(text)
        if kind and (kind is LineKind.RECIPIENTS or len(text) < 60):
            self.zone = "ending"
            return Line(kind, index, span)
        if _adopted().match(text.lstrip(' "“*_')):
            self.zone = "ending"
            return Line(LineKind.ADOPTION, index, span)
        return None


@cache
def _signed_beside() -> re.Pattern[str]:
    """Match up to letters of authority, or up to an office that ends the line, in capitals."""
    letters = r"(?:TM|T/M|KT|K/T|TL|TUQ|Q)\s?\.\s?[A-ZĐỦỨ]{2}"
    office = (
        r"(?:PHÓ\s+)?(?:CHỦ\s+TỊCH|TRƯỞNG\s+(?:BAN|ĐOÀN)|GIÁM\s+ĐỐC|CHÁNH\s+VĂN\s+PHÒNG)\s{0,9}\Z"
    )
    return re.compile(rf"(?<=[;:.,\w])\s{{1,9}}+(?={letters}|{office})")


@cache
def _for_others() -> re.Pattern[str]:
    """Match the line of a signature that says for whom it is given: “TM. BAN PHÁP CHẾ”."""
    return re.compile(r"\W{0,12}(?:TM|T/M|KT|K/T|TL|TUQ)\b")


@cache
def _addressed() -> re.Pattern[str]:
    return re.compile(r"\W{0,12}(?:Kính\s+gửi|KÍNH\s+GỬI)\b")


@cache
def _opens_form() -> re.Pattern[str]:
    """Match the head of a form in an annex: its number, or the name of the country."""
    return re.compile(
        r"\W{0,12}(?:(?:MẪU|Mẫu|BIỂU\s+MẪU|Biểu\s+mẫu)\s*(?:(?i:số)\b|[:.]?\s*(?:\d|[IVX]+\b))"
        r"|(?i:cộng\s+h[òo][aà]\s+xã\s+hội))"
    )


def _is_titled_annex(text: str) -> bool:
    head = head_of(text)
    return head is not None and head.match["titled"] is not None


def _labelled(index: int, text: str, span: Span) -> Line | None:
    head = head_of(text)
    if head is None:
        return None
    kind, match = head
    label = Span(
        span.start + match.start(kind), span.start + match.start(kind) + len(match[kind].rstrip())
    )
    return Line(kind, index, span, label, label_number(head), tuple(_defects(head)))


def _defects(head: Head) -> Iterator[str]:
    """Yield the keys of what is unusual in a label's spelling."""
    kind, match = head
    if kind is LineKind.ARTICLE:
        mark = match["dm"].strip()
        if mark != ".":
            yield {":": "colon", ")": "bracket", "": "no-mark"}.get(mark, "dash")
        if match[kind].startswith("Ð"):
            yield "foreign-letter"  # Ð (Icelandic) typed for Đ
    elif (kind is LineKind.CLAUSE and match["kw"]) or (kind is LineKind.POINT and match["lw"]):
        yield "word"
    elif kind is LineKind.CLAUSE and match["km"] != ".":
        yield {")": "bracket", "/": "slash"}[match["km"]]
    elif kind is LineKind.POINT and match["lx"]:
        yield "dot"
