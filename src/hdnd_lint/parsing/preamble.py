"""All above the first Điều: header, title block, session line, bases, considerations, enacting."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from hdnd_lint.model import (
    DateMention,
    Enacting,
    Header,
    Paragraph,
    Session,
    Source,
    TitleBlock,
)
from hdnd_lint.parsing.dates import date_mentions
from hdnd_lint.parsing.lines import Line, type_pattern
from hdnd_lint.parsing.sessions import parse_session
from hdnd_lint.text import Phrase, Span, fold, trimmed

_WINDOW = 24  # blocks above the kind of document in which the header is looked for


@cache
def _issuer() -> re.Pattern[str]:
    return re.compile(
        r"(?i)^\W*(?:thường\s+trực\s+)?(?:hội\s+đồng\s+nhân\s+dân|hđnd|[uủ][ỷy]\s+ban\s+nhân\s+dân|ubnd"
        r"|ban\s+(?:pháp\s+chế|kinh\s+tế|văn\s+hóa|văn\s+hoá|dân\s+tộc|đô\s+thị)|văn\s+phòng|sở\s"
        r"|đoàn\s+giám\s+sát|chủ\s+tịch)"
    )


@cache
def _unit_line() -> re.Pattern[str]:
    return re.compile(
        r"(?i)^\W*(?:tỉnh|thành\s+phố|tp\.?|quận|huyện|thị\s+xã|xã|phường|thị\s+trấn|đặc\s+khu)\b"
    )


@cache
def _country() -> re.Pattern[str]:
    return re.compile(r"(?i)c[ộo]ng\s+h[òo][aà]\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam")


@cache
def _motto() -> re.Pattern[str]:
    return re.compile(r"(?i)độc\s+lập\s*[-–—]\s*tự\s+do\s*[-–—]\s*hạnh\s+ph[úu]c")


@cache
def _number() -> re.Pattern[str]:
    return re.compile(
        r"(?i:số)\s*:?\s*(?P<number>(?:\d+[a-zđA-ZĐ]?|[.…_\s]*)\s*(?:/\s*(?:\d{4}|[.…_]+)?\s*)?"
        r"[/-]?\s*[A-ZĐa-zđ]*\s*[-/–]\s*[A-ZĐa-zđ]+(?:\s*[-–]\s*[A-ZĐa-zđ&]+)*\d*)"
    )


@cache
def _place() -> re.Pattern[str]:
    return re.compile(r"(?P<place>[^,;:|\d]{2,40}?)\s*,\s*(?=(?i:ngày)\b)")


@cache
def _inline_type() -> re.Pattern[str]:
    """A first line that holds the kind of document and its title: “Nghị quyết về …”."""
    return re.compile(r"(?i)^\W*(?P<type>nghị\s+quyết|tờ\s+trình|báo\s+cáo\s+thẩm\s+tra)\s+(?=\S)")


@cache
def _council_tail() -> re.Pattern[str]:
    """The council, its term and session or not, in capitals at the end of a title's block."""
    return re.compile(
        r"(?<!CỦA)(?<!DO)(?<!TẠI)(?<!VÀ)(?<!,)\s+HỘI\s+ĐỒNG\s+NHÂN\s+DÂN\s+"
        r"(?:TỈNH|THÀNH\s+PHỐ|QUẬN|HUYỆN|THỊ\s+XÃ|XÃ|PHƯỜNG|THỊ\s+TRẤN|ĐẶC\s+KHU)\s[^,;:]{2,60}?"
        r"(?:\s+KH[OÓ][AÁ]\s.{1,60})?\s*$"
    )


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\W*(c[ăâ]n\s+cứ|xét|sau\s+khi(?:\s+(?:xem\s+xét|nghe|thảo\s+luận))?|trên\s+cơ\s+sở"
        r"|theo\s+đề\s+nghị|qua\s+xem\s+xét|thực\s+hiện|xem\s+xét)"
    )


@cache
def _enacting() -> re.Pattern[str]:
    return re.compile(
        r"(?P<body>(?i:hội\s+đồng\s+nhân\s+dân|hđnd)[^.;:]{0,60}?)\s+"
        r"(?P<verb>(?i:xem\s+xét,?\s+)?(?i:ban\s+hành|thông\s+qua|quyết\s+nghị|quyết\s+định))\s+"
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


def parse_preamble(tokens: Sequence[Line], source: Source) -> Preamble:
    """Return the parts that stand before the body of the document."""
    return _Reader(tokens, source).read()


_BODY = frozenset(["DIEU", "PHAN", "CHUONG"])
_AFTER_TITLE = frozenset(
    [
        "CAN_CU",
        "XET",
        "QUYET_NGHI",
        "BAN_HANH",
        "KHOA_KY",
        "DIEU",
        "PHAN",
        "CHUONG",
        "QUOC_HIEU",
        "SO_KY_HIEU",
    ]
)


class _Reader:
    def __init__(self, tokens: Sequence[Line], source: Source) -> None:
        self.tokens = tokens
        self.text = source.text
        self.run_on: Span | None = None  # council and session that stand in the title's block
        self.end = self._body_start()

    def read(self) -> Preamble:
        type_at = self._type_position()
        title, after = self._title(type_at)
        session, after = self._session(after)
        header = self._header(type_at)
        bases, considerations = self._paragraphs(after)
        return Preamble(
            header=header,
            title=title,
            session=session,
            bases=bases,
            considerations=considerations,
            enacting=self._enacting(),
            end=self.end,
        )

    def _words(self, position: int) -> str:
        return self.tokens[position].span.of(self.text)

    def _phrase(self, first: int, last: int | None = None) -> Phrase:
        """Return the words of tokens *first* to *last* joined, with their common span."""
        last = first if last is None else last
        span = Span(self.tokens[first].span.start, self.tokens[last].span.end)
        words = " ".join(self._words(at) for at in range(first, last + 1))
        return Phrase(fold(words.replace("*", "")), trimmed(self.text, span))

    def _inside(self, position: int, match: re.Match[str], group: str | int = 0) -> Phrase:
        start = self.tokens[position].span.start
        span = trimmed(self.text, Span(start + match.start(group), start + match.end(group)))
        return Phrase(fold(span.of(self.text)), span)

    def _body_start(self) -> int:
        """Return the first token after the enacting words, or the first Điều, or the end."""
        for position, token in enumerate(self.tokens):
            if token.type in ("QUYET_NGHI", "BAN_HANH"):
                return position + 1
            if token.type in _BODY:
                return position
        return self._unnumbered_body()

    def _unnumbered_body(self) -> int:
        """A paper without Điều: its body begins after the title and what stands under it."""
        type_at = next(
            (at for at, line in enumerate(self.tokens) if line.type == "TEN_LOAI"), None
        )
        if type_at is None:
            return 0
        last = max(
            (at for at, line in enumerate(self.tokens) if line.type in ("CAN_CU", "XET")),
            default=None,
        )
        if last is not None and last < type_at + 60:
            return last + 1
        return min(type_at + 1 + self._title_lines(type_at + 1), len(self.tokens))

    def _type_position(self) -> int | None:
        """Return the token that holds the kind of document: the last before the first basis."""
        first_basis = next(
            (at for at in range(self.end) if self.tokens[at].type in ("CAN_CU", "XET")), self.end
        )
        found = [at for at in range(first_basis) if self.tokens[at].type == "TEN_LOAI"]
        if not found:
            return None
        main = [at for at in found if self._is_main(at)]
        return (main or found)[0 if not main else -1]

    def _is_main(self, position: int) -> bool:
        words = fold(self._words(position)).strip('*"“ :').upper()
        return words not in ("QUY ĐỊNH", "QUY CHẾ", "CHƯƠNG TRÌNH", "KẾ HOẠCH", "ĐỀ ÁN")

    def _title(self, type_at: int | None) -> tuple[TitleBlock, int]:
        if type_at is None:
            return self._inline_title()
        match = type_pattern().fullmatch(self._words(type_at))
        kind = self._inside(type_at, match, "type") if match else self._phrase(type_at)
        first = type_at + 1
        count = self._title_lines(first)
        last = first + count - 1
        note = None
        if count > 1 and self._words(last).lstrip(" *").startswith("("):
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
        for position in range(min(self.end, len(self.tokens))):
            match = _inline_type().match(self._words(position))
            if match:
                kind = self._inside(position, match, "type")
                start = self.tokens[position].span.start + match.end()
                span = trimmed(self.text, Span(start, self.tokens[position].span.end))
                return TitleBlock(kind, Phrase(fold(span.of(self.text)), span)), position + 1
        return TitleBlock(), 0

    def _title_lines(self, first: int) -> int:
        count = 0
        for position in range(first, min(self.end, first + 12)):
            if self.tokens[position].type in _AFTER_TITLE or self._is_council(position, first):
                break
            if not any(char.isalnum() for char in self._words(position)):
                break
            count += 1
        return count

    def _is_council(self, position: int, first: int) -> bool:
        """Say whether the line names the council above the session, not a part of the title."""
        words = fold(self._words(position)).strip("* ")
        if not _issuer().match(words) or len(words) > 90:
            return False
        if position == first:
            return True
        following = self.tokens[position + 1].type if position + 1 < len(self.tokens) else ""
        return following in ("KHOA_KY", "CAN_CU") or self._unit_then_session(position + 1)

    def _unit_then_session(self, position: int) -> bool:
        if position + 1 >= len(self.tokens):
            return False
        unit = bool(_unit_line().match(self._words(position)))
        return unit and self.tokens[position + 1].type in ("KHOA_KY", "CAN_CU")

    def _session(self, first: int) -> tuple[Session | None, int]:
        """Read the council's lines and the line of term and session under the title."""
        last = None
        for position in range(first, min(self.end, first + 6)):
            token = self.tokens[position]
            if token.type == "KHOA_KY":
                last = position
            elif token.type not in ("DOAN", "CHU_HOA", "TEN_LOAI") or last is not None:
                break
        span = self._phrase(first, last).span if last is not None else None
        if self.run_on:
            span = Span(self.run_on.start, span.end if span else self.run_on.end)
        if span is None:
            return None, first
        return parse_session(self.text, span), first if last is None else last + 1

    def _paragraphs(self, first: int) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
        bases: list[Paragraph] = []
        considerations: list[Paragraph] = []
        for position in range(first, self.end):
            token = self.tokens[position]
            if token.type not in ("CAN_CU", "XET"):
                continue
            paragraph = self._paragraph(token)
            (bases if token.type == "CAN_CU" else considerations).append(paragraph)
        return tuple(bases), tuple(considerations)

    def _paragraph(self, token: Line) -> Paragraph:
        span = trimmed(self.text, token.span)
        words = span.of(self.text)
        match = _lead().match(words)
        start, end = match.span(1) if match else (0, 0)
        lead = Phrase(fold(words[start:end]), Span(span.start + start, span.start + end))
        last = words.rstrip('*_ ”"')[-1:]
        return Paragraph(span, lead, last if last in ";.,:" else "")

    def _enacting(self) -> Enacting | None:
        if not 0 < self.end <= len(self.tokens):
            return None
        token = self.tokens[self.end - 1]
        if token.type == "QUYET_NGHI":
            return Enacting(trimmed(self.text, token.span), "quyet-nghi")
        if token.type != "BAN_HANH":
            return None
        match = _enacting().search(self._words(self.end - 1))
        if not match:
            return None
        at = self.end - 1
        body, verb, what = (self._inside(at, match, name) for name in ("body", "verb", "object"))
        return Enacting(trimmed(self.text, token.span), "ban-hanh", body, verb, what)

    def _header(self, type_at: int | None) -> Header:
        last = type_at if type_at is not None else min(self.end, 6)
        first = max(0, last - _WINDOW)
        parts: dict[str, Phrase] = {}
        date: DateMention | None = None
        for position in range(first, last):
            words = self._words(position)
            for name, pattern in (("country", _country()), ("motto", _motto())):
                match = pattern.search(words)
                if match:
                    parts[name] = self._inside(position, match)
            self._number_and_place(position, parts)
            date = self._date(position) or date
        issuer = self._issuer_lines(first, last)
        self._draft_mark(first, last, parts)
        spans = [phrase.span for phrase in (*parts.values(), *([issuer] if issuer else []))]
        whole = Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else None
        return Header(
            span=whole,
            issuer=issuer,
            number=parts.get("number"),
            place=parts.get("place"),
            date=date,
            country=parts.get("country"),
            motto=parts.get("motto"),
            draft_mark=parts.get("draft_mark"),
        )

    def _number_and_place(self, position: int, parts: dict[str, Phrase]) -> None:
        words = self._words(position)
        match = _number().search(words) if self._is_number_line(position) else None
        if match:
            parts["number"] = self._inside(position, match, "number")
        start = match.end() if match else 0
        place = _place().search(words, start)
        if place and date_mentions(self.text, self.tokens[position].span):
            parts["place"] = self._inside(position, place, "place")

    def _is_number_line(self, position: int) -> bool:
        return re.match(r"(?i)\W*(?:.*\s)?số\s*:", self._words(position)) is not None

    def _date(self, position: int) -> DateMention | None:
        token = self.tokens[position]
        words = self._words(position)
        if len(words) > 160 or ("/" in words.split(":")[0] and "Số" not in words):
            return None
        mentions = date_mentions(self.text, token.span)
        return mentions[-1] if mentions and _place().search(words) else None

    def _draft_mark(self, first: int, last: int, parts: dict[str, Phrase]) -> None:
        for position in range(first, last):
            if self.tokens[position].type == "DU_THAO":
                parts["draft_mark"] = self._phrase(position)

    def _issuer_lines(self, first: int, last: int) -> Phrase | None:
        """Join the issuing body's lines: HỘI ĐỒNG NHÂN DÂN + TỈNH X, the motto between or not."""
        for position in range(last - 1, first - 1, -1):
            words = self._before_country(position)
            if not words or not _issuer().match(words) or len(words) > 100:
                continue
            name = fold(words).strip("* -")
            start = self.tokens[position].span
            end = start.start + len(words)
            unit = self._unit_after(position, last)
            if unit is not None:
                tail = self._before_country(unit)
                name = f"{name} {fold(tail).strip('* -')}"
                end = self.tokens[unit].span.start + len(tail)
            return Phrase(name, trimmed(self.text, Span(start.start, end)))
        return None

    def _unit_after(self, position: int, last: int) -> int | None:
        for at in range(position + 1, min(position + 5, last)):
            words = self._before_country(at)
            if words and _unit_line().match(words) and len(words) < 60 and "," not in words:
                return at
        return None

    def _before_country(self, position: int) -> str:
        """Return the words of a line before the country's name or the motto, if they share it."""
        words = self._words(position)
        match = _country().search(words) or _motto().search(words)
        return words[: match.start()].rstrip() if match else words
