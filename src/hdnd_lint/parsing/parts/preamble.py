"""All above the first Điều: header, title block, session line, bases, considerations, enacting."""

import re
from collections.abc import Sequence
from functools import cache

from hdnd_lint.model import (
    Enacting,
    Form,
    Header,
    Paragraph,
    Session,
    Source,
    TitleBlock,
)
from hdnd_lint.parsing.parts.grounds import GroundsReader
from hdnd_lint.parsing.parts.header import (
    issuer_pattern,
    local_pattern,
    parse_header,
    unit_pattern,
)
from hdnd_lint.parsing.parts.lines import Line, type_pattern
from hdnd_lint.parsing.parts.sessions import parse_session
from hdnd_lint.parsing.parts.token_words import TokenWords
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.bodies import COUNCIL_NAME
from hdnd_lint.words.letters.text import Phrase, Span, fold, spaced, trimmed
from hdnd_lint.words.line_kinds import GROUNDS, LineKind
from hdnd_lint.words.openers import ENACTING_VERBS
from hdnd_lint.words.places import UNIT_CAPITALS


@cache
def _inline_type() -> re.Pattern[str]:
    """A first line that holds the kind of document and its title: “Nghị quyết về …”."""
    return re.compile(
        r"(?i)^\W*(?P<type>nghị\s+quyết|tờ\s+trình|báo\s+cáo\s+thẩm\s+tra|quyết\s+định"
        r"|chương\s+trình(?=\s+(?:điều\s+hành\s+)?kỳ\s+họp)"
        r"|(?-i:BÁO\s+CÁO|THÔNG\s+BÁO|KẾ\s+HOẠCH|GIẤY\s+MỜI|KẾT\s+LUẬN))\s+(?=\S)"
    )


@cache
def _inline_notice() -> re.Pattern[str]:
    """The first line of a notice without a header: “Thông báo điều chỉnh chương trình …”."""
    return re.compile(r"\W{0,9}(?P<type>Thông\s{1,9}báo|Giấy\s{1,9}mời)\s{1,9}(?=[^.]{8,200}$)")


@cache
def _council_tail() -> re.Pattern[str]:
    """The council, its term and session or not, in capitals at the end of a title's block."""
    return re.compile(
        r"(?<!CỦA)(?<!DO)(?<!TẠI)(?<!VÀ)(?<!,)(?<!\s)\s+HỘI\s+ĐỒNG\s+NHÂN\s+DÂN\s+"
        rf"(?:{spaced(UNIT_CAPITALS)})\s[^,;:]{{2,60}}?"
        r"(?:\s+KH[OÓ][AÁ]\s.{1,60})?\s*$"
    )


@cache
def _addressee() -> re.Pattern[str]:
    """Below the title of a submission, report or agenda: to whom, when, where."""
    return re.compile(r"(?i)\W{0,12}(?:kính\s+gửi|thời\s+gian|địa\s+điểm)\b.{0,20}?:")


@cache
def _about() -> re.Pattern[str]:
    """The first words of a title: “Về chương trình giám sát …”, “Phê chuẩn quyết toán …”."""
    return re.compile(
        r"(?i)\W{0,12}(?:về|v/v|phê\s+(?:chuẩn|duyệt)|thông\s+qua|ban\s+hành|quy\s+định|miễn\s+nhiệm"
        r"|xác\s+nhận|sửa\s+đổi|bãi\s+bỏ|thành\s+lập|điều\s+chỉnh|bổ\s+sung)\s+(?=\S)"
    )


@cache
def _of_resolution() -> re.Pattern[str]:
    return re.compile(r"/\s?NQ\s?-\s?HĐND\b")


@cache
def _own_number() -> re.Pattern[str]:
    """“Nghị quyết số 06/2012/NQ-HĐND về …”: the number of a resolution before its title."""
    return re.compile(
        r"(?i:số)\s+(?P<number>\d{1,4}\s?(?:/\s?\d{4})?\s?/\s?NQ\s?-\s?HĐND\d{0,3})\s+(?=(?i:về|v/v|quy|sửa|ban|bãi))"
    )


@cache
def _enacting() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<body>(?i:{spaced(COUNCIL_NAME)})[^.;:]{{0,60}}?)\s+"
        rf"(?P<verb>(?i:xem\s+xét,?\s+)?(?i:{spaced(ENACTING_VERBS)}))\s+"
        r"(?P<object>.+)",
        re.DOTALL,
    )


@dataclass(frozen=True, slots=True)
class Preamble:
    """The parts above the body; *end* is the position of the first token of the body."""

    header: Header
    title: TitleBlock
    session: Session | None
    bases: tuple[Paragraph, ...]
    considerations: tuple[Paragraph, ...]
    enacting: Enacting | None
    end: int


def parse_preamble(tokens: Sequence[Line], body: int | None, source: Source) -> Preamble:
    """Return the parts that stand before the *body*; where it is None, its beginning is sought."""
    return _PreambleReader(tokens, body, source).read()


_HEADER_OF_NONE = 6  # lines above a body without a line of a header: a council's name, say
_HEADER_LINES = 14  # as many as a header takes, each cell of its table a line
_HEADER_KINDS = (
    LineKind.COUNTRY,
    LineKind.MOTTO,
    LineKind.NUMBER,
    LineKind.PLACE_AND_DATE,
)
_UNDER_COUNCIL = (LineKind.SESSION, LineKind.BASIS, LineKind.CONSIDERATION)
_COUNCIL_LINES = (LineKind.PARAGRAPH, LineKind.LETTER, LineKind.TYPE)
_AFTER_TITLE = frozenset(
    [
        LineKind.BASIS,
        LineKind.CONSIDERATION,
        LineKind.ENACTING_WORDS,
        LineKind.ENACTING_SENTENCE,
        LineKind.SESSION,
        LineKind.ARTICLE,
        LineKind.PART,
        LineKind.CHAPTER,
        LineKind.COUNTRY,
        LineKind.NUMBER,
        LineKind.PLACE_AND_DATE,
    ]
)


class _PreambleReader(TokenWords):
    def __init__(self, tokens: Sequence[Line], body: int | None, source: Source) -> None:
        super().__init__(tokens, source.text)
        self.run_on: Span | None = None  # council and session that stand in the title's block
        self.number: Phrase | None = None  # of the paper, in the line of its title
        self.end = len(tokens)
        self.end = self._first_of_body(body)

    def read(self) -> Preamble:
        type_at = self._type_position()
        title, after = self._title(type_at)
        session, after = self._session(after)
        header = parse_header(self.tokens, self.text, self._header_end(type_at))
        if self.number and header.number is None:
            header = replace(header, number=self.number)
        bases, considerations = GroundsReader(self.tokens, self.text).read(after, self.end)
        return Preamble(
            header=header,
            title=title,
            session=session,
            bases=bases,
            considerations=considerations,
            enacting=self._enacting(),
            end=self.end,
        )

    def _header_end(self, type_at: int | None) -> int:
        if type_at is not None:
            return type_at
        grounds = (at for at in range(self.end) if self.tokens[at].type in GROUNDS)
        return min(next(grounds, self.end), self._after_header() or _HEADER_OF_NONE)

    def _phrase(self, first: int, last: int | None = None) -> Phrase:
        """Return the words of tokens *first* to *last* joined, with their common span."""
        last = first if last is None else last
        span = Span(self.tokens[first].span.start, self.tokens[last].span.end)
        words = " ".join(self.words(at) for at in range(first, last + 1))
        return Phrase(fold(words.replace("*", "")), trimmed(self.text, span))

    def _first_of_body(self, body: int | None) -> int:
        """Return where the body begins; one without numbers begins above the recipients."""
        if body is None:
            return self._unnumbered_body()
        typed = any(line.type is LineKind.TYPE for line in self.tokens[:body])
        first = self.tokens[body].type if body < len(self.tokens) else None
        if not typed or first is not LineKind.RECIPIENTS:
            return body
        return min(self._unnumbered_body(), body)

    def _unnumbered_body(self) -> int:
        """A paper without Điều: its body begins after the title and what stands under it."""
        type_at = next(
            (at for at, line in enumerate(self.tokens) if line.type is LineKind.TYPE), None
        )
        if type_at is None:
            first = self._after_header()
            return self._after_grounds(first) or self._after_inline_title(first)
        last = max(
            (at for at, line in enumerate(self.tokens) if line.type in GROUNDS),
            default=None,
        )
        if last is not None and last < type_at + 60:
            return last + 1
        last = min(type_at + 1 + self._title_lines(type_at + 1), len(self.tokens))
        while last < len(self.tokens) and self.tokens[last].type is LineKind.SESSION:
            last += 1
        return last

    def _after_grounds(self, header: int) -> int | None:
        """Below the bases of a resolution named by its number alone, broken off before “Điều”."""
        number = (at for at in range(header) if self.tokens[at].type is LineKind.NUMBER)
        if not any(_of_resolution().search(self.words(at)) for at in number):
            return None
        last = (at for at, line in enumerate(self.tokens) if line.type in GROUNDS)
        return max(last, default=-1) + 1 or None

    def _after_inline_title(self, first: int) -> int:
        """Pass a line in capitals with kind and title, “CHƯƠNG TRÌNH KỲ HỌP …”, and its note."""
        words = self.words(first) if first < len(self.tokens) else ""
        if words != words.upper() or not _inline_type().match(words):
            return first
        return first + 1 + (self._note(first + 1) is not None)

    def _after_header(self) -> int:
        """A paper that names no kind, a letter: its body begins below the lines of its header."""
        last = -1
        for position in range(min(_HEADER_LINES, len(self.tokens))):
            token = self.tokens[position]
            if token.type in _HEADER_KINDS:
                last = position
            elif token.type is not LineKind.PARAGRAPH or _addressee().match(self.words(position)):
                break
        return last + 1

    def _type_position(self) -> int | None:
        """Return the token that holds the kind of document: the last before the first basis."""
        first_basis = next(
            (at for at in range(self.end) if self.tokens[at].type in GROUNDS),
            self.end,
        )
        found = [at for at in range(first_basis) if self.tokens[at].type is LineKind.TYPE]
        if not found:
            return None
        main = [at for at in found if self._is_main(at)]
        return (main or found)[0 if not main else -1]

    def _is_main(self, position: int) -> bool:
        words = fold(self.words(position)).strip('*"“ :').upper()
        return words not in ("QUY ĐỊNH", "QUY CHẾ", "CHƯƠNG TRÌNH", "KẾ HOẠCH", "ĐỀ ÁN")

    def _title(self, type_at: int | None) -> tuple[TitleBlock, int]:
        if type_at is None:
            return self._inline_title()
        match = type_pattern().fullmatch(self.words(type_at))
        kind = self.inside(type_at, match, "type") if match else self._phrase(type_at)
        first = type_at + 1
        count = self._title_lines(first)
        last = first + count - 1
        note = None
        if count > 1 and self.words(last).lstrip(" *").startswith("("):
            note = self._phrase(last)
            last -= 1
        title = self._phrase(first, last) if last >= first else None
        return TitleBlock(kind, self._without_council(title), note), first + count

    def _without_council(self, title: Phrase | None) -> Phrase | None:
        """Cut off the council and session lines that a text copy ran into the title."""
        if title is None:
            return None
        match = _council_tail().search(title.span.of(self.text))
        if match is None:
            return title
        start = title.span.start
        self.run_on = trimmed(self.text, Span(start + match.start(), title.span.end))
        span = trimmed(self.text, Span(start, start + match.start()))
        return Phrase(fold(span.of(self.text).replace("*", "")), span)

    def _inline_title(self) -> tuple[TitleBlock, int]:
        for position in range(min(max(self.end, 1), len(self.tokens))):
            words = self.words(position)
            match = _inline_type().match(words) or (not position and _inline_notice().match(words))
            if match:
                kind = self.inside(position, match, "type")
                start = self.tokens[position].span.start + match.end()
                number = _own_number().match(words, match.end()) if position < 2 else None
                if number:
                    self.number = self.inside(position, number, "number")
                    start = self.tokens[position].span.start + number.end()
                span = trimmed(self.text, Span(start, self.tokens[position].span.end))
                title = Phrase(fold(span.of(self.text).replace("*", "")), span)
                return TitleBlock(kind, title, self._note(position + 1)), position + 1
        return self._title_alone()

    def _note(self, position: int) -> Phrase | None:
        """Return the line in brackets below the title."""
        noted = position < self.end and self.words(position).lstrip(" *_").startswith("(")
        return self._phrase(position) if noted else None

    def _title_alone(self) -> tuple[TitleBlock, int]:
        """Read the title of a paper whose line with the kind of document was left out."""
        for position in range(min(self.end, 12)):
            if self.tokens[position].type in GROUNDS:
                break
            if _about().match(self.words(position)):
                count = max(self._title_lines(position), 1)
                title = self._phrase(position, position + count - 1)
                return TitleBlock(None, self._without_council(title)), position + count
        return TitleBlock(), self._after_header()

    def _title_lines(self, first: int) -> int:
        count = 0
        for position in range(first, min(self.end, first + 12)):
            if self.tokens[position].type in _AFTER_TITLE or self._is_council(position, first):
                break
            words = self.words(position)
            if not any(char.isalnum() for char in words) or _addressee().match(words):
                break
            if count and (_is_sentence(words) or _tells_hours().match(words)):
                break
            count += 1
        return count

    def _is_council(self, position: int, first: int) -> bool:
        """Say whether the line names the council above the session, not a part of the title."""
        words = fold(self.words(position)).strip("* ")
        if not issuer_pattern().match(words) or len(words) > 90:
            return False
        if position == first and local_pattern().match(words):
            return True
        following = self.tokens[position + 1].type if position + 1 < len(self.tokens) else None
        return following in _UNDER_COUNCIL or self._second_line_of_body(position + 1)

    def _second_line_of_body(self, position: int) -> bool:
        """Say whether the line is the rest of a body's name: its unit, or whom it presides."""
        if position + 1 >= len(self.tokens):
            return False
        words = self.words(position)
        rest = bool(unit_pattern().match(words) or issuer_pattern().match(words))
        return rest and self.tokens[position + 1].type in _UNDER_COUNCIL

    def _session(self, first: int) -> tuple[Session | None, int]:
        """Read the council's lines and the line of term and session under the title."""
        last = None
        while first < self.end and self._is_between(first):
            first += 1
        for position in range(first, min(self.end, first + 6)):
            token = self.tokens[position]
            if token.type is LineKind.SESSION:
                last = position
            elif (
                token.type not in (LineKind.PARAGRAPH, LineKind.LETTER, LineKind.TYPE)
                or last is not None
            ):
                break
        span = self._phrase(first, last).span if last is not None else None
        if self.run_on:
            span = Span(self.run_on.start, span.end if span else self.run_on.end)
        if span is None:
            return None, first
        return parse_session(self.text, span), first if last is None else last + 1

    def _is_between(self, position: int) -> bool:
        """Say whether a rule or a note in brackets parts the title from the council's lines."""
        words = self.words(position).lstrip(" *_")
        plain = self.tokens[position].type is LineKind.PARAGRAPH
        return plain and (words.startswith("(") or not any(map(str.isalnum, words)))

    def _enacting(self) -> Enacting | None:
        if not 0 < self.end <= len(self.tokens):
            return None
        token = self.tokens[self.end - 1]
        if token.type is LineKind.ENACTING_WORDS:
            return Enacting(trimmed(self.text, token.span), Form.WORDS)
        if token.type is not LineKind.ENACTING_SENTENCE:
            return None
        match = _enacting().search(self.words(self.end - 1))
        if not match:
            return None
        at = self.end - 1
        body, verb, what = (self.inside(at, match, name) for name in ("body", "verb", "object"))
        return Enacting(trimmed(self.text, token.span), Form.SENTENCE, body, verb, what)


@cache
def _tells_hours() -> re.Pattern[str]:
    """Match a line that begins the order of business: its day, its half of a day, its hours."""
    return re.compile(
        r"(?i)\W{0,9}(?:buổi\s+(?:sáng|chiều)|(?:sáng|chiều)\s+(?:ngày|\d)|ngày\s+(?:làm\s+việc\s+)?thứ"
        r"|\d{1,2}\s?(?:h|giờ|g)\s?\d{0,2}'?\s*(?:[-–:]|đến\b|phút))"
    )


def _is_sentence(words: str) -> bool:
    """Say whether *words*, a line below the title's first, begin the text: a whole sentence."""
    line = words.strip("* ")
    return line[-1:] in (".", ":", ";") and line[:1].isupper() and not line.isupper()
