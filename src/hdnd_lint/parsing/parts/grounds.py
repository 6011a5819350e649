"""What a paper rests on: its bases and what was considered, one by one."""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.model import Paragraph
from hdnd_lint.parsing.parts.lines import Line
from hdnd_lint.parsing.parts.token_words import TokenWords
from hdnd_lint.words.letters.text import Phrase, Span, fold, spaced, trimmed
from hdnd_lint.words.line_kinds import GROUNDS, LineKind
from hdnd_lint.words.openers import BASIS, CONSIDERING, preamble_of
from hdnd_lint.words.patterns.matcher import comparable


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(
        rf"(?i)\W{{0,12}}({spaced(BASIS)}|sau\s+khi\s+(?:xem\s+xét|nghe|thảo\s+luận)"
        rf"|{spaced(CONSIDERING)})"
    )


@cache
def _next_ground() -> re.Pattern[str]:
    """Match where a second ground begins within a paragraph: “…; Căn cứ …”."""
    return re.compile(
        r"[;.](?P<stop>\s*)(?P<lead>(?:Căn\s+cứ|Xét(?=\s+(?:[tT]ờ|[đĐ]ề|[bB]áo))|Sau\s+khi)\s)"
    )


@cache
def _considered() -> re.Pattern[str]:
    """Match a paper or an opinion considered, on a line of its own below the Xét line."""
    return re.compile(
        r"(?i)\W{0,12}(?:và\s+)?(?:báo\s+cáo(?:\s+kết\s+quả)?\s+thẩm\s+(?:tra|định)|ý\s+kiến"
        r"|tờ\s+trình|báo\s+cáo\s+(?:số|tiếp\s+thu|giải\s+trình)|văn\s+bản\s+số)\b"
    )


class GroundsReader(TokenWords):
    """Reads the paragraphs that begin with “Căn cứ”, “Xét” and their like, and what they list."""

    def read(self, first: int, end: int) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
        """Return the bases and the considerations that stand from *first* up to *end*."""
        bases: list[Paragraph] = []
        considerations: list[Paragraph] = []
        above: Phrase | None = None  # “Căn cứ:” above a list of bases
        for position in range(first, end):
            token = self.tokens[position]
            lead = above if token.type is LineKind.DASH and token.label else None
            above = lead or self._bare_lead(token)
            if above:
                bases += [self._listed(token, lead)] if lead else []
            elif token.type in GROUNDS:
                for span, kind in self._grounds(token):
                    (bases if kind is LineKind.BASIS else considerations).append(
                        self._paragraph(span)
                    )
            elif considerations and self._goes_on(position):
                considerations.append(self._paragraph(token.span))
        return tuple(bases), tuple(considerations)

    def _bare_lead(self, token: Line) -> Phrase | None:
        """Return “Căn cứ:” that stands alone above a list."""
        words = token.span.of(self.text).strip("*_ \t")
        if token.type is not LineKind.BASIS or comparable(words) not in ("căn cứ:", "căn cứ"):
            return None
        return Phrase(fold(words).rstrip(":"), trimmed(self.text, token.span))

    def _listed(self, token: Line, lead: Phrase) -> Paragraph:
        assert token.label is not None
        span = trimmed(self.text, Span(token.label.end, token.span.end))
        last = span.of(self.text).rstrip('*_ ”"')[-1:]
        return Paragraph(span, lead, last if last in ";.,:" else "")

    def _grounds(self, token: Line) -> Iterator[tuple[Span, LineKind]]:
        """Yield the grounds of one paragraph, each with its kind: “Căn cứ …; Căn cứ …”."""
        start, kind = token.span.start, token.type
        for found in _next_ground().finditer(self.text, token.span.start, token.span.end):
            yield Span(start, found.start("stop")), kind  # with its stop
            start = found.start("lead")
            kind = preamble_of(self.text[start : token.span.end]) or kind
        yield Span(start, token.span.end), kind

    def _goes_on(self, position: int) -> bool:
        """Say whether a line that nothing opens goes on the Xét line before it: “…; Báo cáo …”."""
        before, token = self.tokens[position - 1], self.tokens[position]
        ended = trimmed(self.text, before.span).of(self.text).rstrip('*_ ”"')[-1:]
        if token.type is not LineKind.PARAGRAPH or ended not in (";", ","):
            return False
        return _considered().match(self.text, token.span.start, token.span.end) is not None

    def _paragraph(self, whole: Span) -> Paragraph:
        span = trimmed(self.text, whole)
        words = span.of(self.text)
        match = _lead().match(words)
        start, end = match.span(1) if match else (0, 0)
        lead = Phrase(fold(words[start:end]), Span(span.start + start, span.start + end))
        last = words.rstrip('*_ ”"')[-1:]
        return Paragraph(span, lead, last if last in ";.,:" else "")
