"""What stands after the body: the adoption clause, the recipients, the signature."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.model import Closing, DateMention, Node, NodeKind, Recipients, Signature
from hdnd_lint.parsing.dates import date_mentions
from hdnd_lint.parsing.parts.lines import Line, is_adoption
from hdnd_lint.parsing.parts.sessions import parse_session
from hdnd_lint.words.letters.text import CAPITALS, Phrase, Span, fold, trimmed
from hdnd_lint.words.line_kinds import ATTACHED, LineKind
from hdnd_lint.words.patterns.matcher import TONED


@cache
def _adoption() -> re.Pattern[str]:
    return re.compile(r"(?i)\b(?:nghị\s+quyết|nq|luật)(?:\s+này)?(?:\s+(?:đã|vừa))*\s+được\b")


@cache
def _passed() -> re.Pattern[str]:
    return re.compile(r"(?i)\bthông\s+qua\b")


@cache
def _effect() -> re.Pattern[str]:
    return re.compile(
        r"(?i)\bcó\s+hiệu\s+lực(?:\s+(?:thi\s+hành|áp\s+dụng))?\s*"
        r"(?P<phrase>(?:(?:kể\s+)?từ|sau)\b[^.;]{0,90}|ngay\b[^.;]{0,40})?"
    )


@cache
def _other_act() -> re.Pattern[str]:
    # “… và thay thế Nghị quyết số … ngày …”: the dates from here on are another act's.
    return re.compile(r"(?i)\b(?:thay\s+thế|bãi\s+bỏ|nghị\s+quyết\s+số|trên\s+cơ\s+sở)\b")


def parse_closing(text: str, tokens: Sequence[Line], body: Sequence[Node]) -> Closing | None:
    """Return the adoption clause: a paragraph of its own, else the last that stands in a Điều."""
    own = [token.span for token in tokens if token.type is LineKind.ADOPTION]
    inside = [
        node.text_span
        for unit in body
        for node in unit.walk()
        if node.text_span and node.kind is not NodeKind.QUOTE and _may_adopt(node.text_span, text)
    ]
    span = own[-1] if own else next(iter(inside[::-1]), None)
    return _closing(text, span) if span else None


def _may_adopt(span: Span, text: str) -> bool:
    return is_adoption(span.of(text))


def _closing(text: str, span: Span) -> Closing:
    words = span.of(text)
    start = _adoption().search(words)
    span = trimmed(text, Span(span.start + (start.start() if start else 0), span.end))
    words = span.of(text)
    passed = _passed().search(words)
    effect = _effect().search(words, passed.end() if passed else 0)
    cut = span.start + (effect.start() if effect else len(words))
    middle = span.start + (passed.end() if passed else len(words))
    return Closing(
        span=span,
        session=parse_session(text, Span(span.start, cut)),
        adopted=_own_date(text, Span(min(middle, cut), cut)),
        effective=_own_date(text, Span(cut, span.end)) if effect else None,
        effect_phrase=_effect_phrase(text, span, effect),
    )


def _effect_phrase(text: str, span: Span, effect: re.Match[str] | None) -> Phrase | None:
    if effect is None or effect["phrase"] is None:
        return None
    place = trimmed(text, Span(*effect.span("phrase")).shifted(span.start))
    return Phrase(fold(place.of(text)), place)


def _own_date(text: str, span: Span) -> DateMention | None:
    """Return the first date of *span* that stands before another act is named."""
    other = _other_act().search(span.of(text))
    end = span.start + other.start() if other else span.end
    return next(iter(date_mentions(text, Span(span.start, end))), None)


_OFFICE = re.compile(
    r"(?:(?:QUYỀN|Q\.)\s*)?(?:PHÓ\s+)?(?:CHỦ\s+TỊCH|CHỦ\s+T[ỌO]A|TRƯỞNG\s+(?:BAN|ĐOÀN)|GIÁM\s+ĐỐC"
    r"|CHÁNH\s+VĂN\s+PHÒNG|BỘ\s+TRƯỞNG)"
)
_AUTHORITY = re.compile(r"(?:TM|T/M)(?:\s*\.\s*|\s+)\S")
_PROXY = re.compile(rf"(?:(?:KT|K/T|TL|TUQ)(?:\s*\.\s*|\s+)|Q\.\s*)[{CAPITALS}]")
_AFTER_RECIPIENTS = ATTACHED | {LineKind.SIGNATURE}
_AFTER_SIGNATURE = ATTACHED | {LineKind.RECIPIENTS}
_PERSON = re.compile(
    rf"[{CAPITALS}][^\W\d_]{{0,15}}(?:\s{{1,9}}[{CAPITALS}][^\W\d_]{{0,15}}){{1,5}}"
)
_TITLED = re.compile(rf"(?:(?:GS|PGS|TS|ThS|BS|CN|KS|Đại tá|Thượng tá)\.?\s*)+(?=[{CAPITALS}])")


_LAST = "^lưu(?: |:)"  # the archive ends the list
_BESIDE = 4  # lines of a signature: authority, office, name
_LONGEST_OF_SIGNATURE = 60  # characters


def parse_recipients(text: str, tokens: Sequence[Line]) -> Recipients | None:
    """Return the list under “Nơi nhận”: the dashed lines that follow it."""
    tokens = list(_first_of_lines(tokens))
    first = next(
        (at for at, token in enumerate(tokens) if token.type is LineKind.RECIPIENTS), None
    )
    if first is None:
        return None
    items = list(_items_on_one_line(text, tokens[first].span))
    for at, token in enumerate(tokens[first + 1 :], start=first + 1):
        if token.type in (LineKind.DASH, LineKind.PLUS) and token.label:
            span = trimmed(text, Span(token.label.end, token.span.end))
            items.append(Phrase(fold(span.of(text)), span))
        elif items and _goes_on(items[-1], tokens, at):
            items[-1] = _lengthened(text, items[-1], token.span)
        elif items and _is_beside(items[-1], tokens, at):
            continue
        elif items or token.type in _AFTER_RECIPIENTS:
            break
    label = trimmed(text, tokens[first].span)
    if items and items[0].span.start < label.end:
        label = trimmed(text, Span(label.start, items[0].span.start))
    end = items[-1].span.end if items else label.end
    return Recipients(Span(label.start, end), label, tuple(items))


def _first_of_lines(tokens: Sequence[Line]) -> Iterator[Line]:
    """Yield the tokens without a signature that tabs put into the line of a recipient."""
    last = -1
    for token in tokens:
        if token.index != last or token.type is not LineKind.SIGNATURE:
            yield token
        last = token.index


@cache
def _inline_item() -> re.Pattern[str]:
    return re.compile(r"(?<=[\s*;:])[-–]\s+(?P<item>[^;\n]{2,200};?)")


def _items_on_one_line(text: str, span: Span) -> Iterator[Phrase]:
    """Yield the recipients that a text copy ran into the line of their label."""
    for match in _inline_item().finditer(text, span.start, span.end):
        place = trimmed(text, Span(*match.span("item")))
        yield Phrase(fold(place.of(text)), place)


def _goes_on(last: Phrase, tokens: Sequence[Line], at: int) -> bool:
    """Say whether plain words stand between two dashed lines of the list."""
    return (
        tokens[at].type is LineKind.PARAGRAPH
        and not TONED.has(_LAST, last.text)
        and at + 1 < len(tokens)
        and tokens[at + 1].type in (LineKind.DASH, LineKind.PLUS)
    )


def _lengthened(text: str, item: Phrase, line: Span) -> Phrase:
    """Return *item* with the end of it that stands on a *line* of its own; a stop ends an item."""
    if item.text.endswith(";"):
        return item
    span = trimmed(text, Span(item.span.start, line.end))
    return Phrase(fold(span.of(text)), span)


def _is_beside(last: Phrase, tokens: Sequence[Line], at: int) -> bool:
    """Say whether the signature, in the other column of the page, parts two dashed lines."""
    if TONED.has(_LAST, last.text):
        return False
    for token in tokens[at : at + _BESIDE]:
        if token.type in (LineKind.DASH, LineKind.PLUS):
            return True
        short = token.span.end - token.span.start <= _LONGEST_OF_SIGNATURE
        if not short or token.type not in (LineKind.SIGNATURE, LineKind.PARAGRAPH):
            return False
    return False


def parse_signature(text: str, tokens: Sequence[Line]) -> Signature | None:
    """Return authority, proxy, office and name from the lines that open with a signing office."""
    first = next((at for at, token in enumerate(tokens) if token.type is LineKind.SIGNATURE), None)
    if first is None:
        return None
    found: dict[str, Phrase] = {}
    for token in tokens[first : first + 12]:
        phrase = _clean(text, token.span)
        part = _signature_part(phrase.text)
        if part and part not in found:
            found[part] = phrase
        if part == "name" or token.type in _AFTER_SIGNATURE:
            break
    spans = [phrase.span for phrase in found.values()]
    if not spans:
        return None
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    return Signature(
        span=whole,
        authority=found.get("authority"),
        proxy=found.get("proxy"),
        office=found.get("office"),
        name=found.get("name"),
    )


def _clean(text: str, span: Span) -> Phrase:
    words = span.of(text)
    inner = words.strip(" *_|")
    start = span.start + words.find(inner) if inner else span.start
    place = Span(start, start + len(inner))
    return Phrase(fold(inner), place)


def _signature_part(words: str) -> str:
    """Return which part of a signature block a line is, "" for none."""
    if _AUTHORITY.match(words):
        return "authority"
    if _PROXY.match(words):
        return "proxy"
    if _OFFICE.match(words):
        return "office"
    name = _TITLED.sub("", words)
    if _PERSON.fullmatch(name) and name.upper() != name:
        return "name"
    return ""
