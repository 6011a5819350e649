"""A sum told in one provision and allocated in the next: clause 1 and 2, Điều 1 and Điều 2."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Amount, NodeKind, Relation, Sum, SumKind, Term
from hdnd_lint.parsing.figures.entries import ListEntry
from hdnd_lint.parsing.figures.numerals.rounding import tolerance
from hdnd_lint.parsing.figures.numerals.slips import mistyped
from hdnd_lint.parsing.figures.numerals.terms import Scale, label_before, scale_of, term
from hdnd_lint.parsing.figures.sums.passages import list_end, pieces
from hdnd_lint.records import replace

_BACK = 4  # provisions before an allocation among which its total is looked for
_Part = tuple[Amount, str]


@cache
def _whole() -> re.Pattern[str]:
    """Match the name of a total that another provision may break down."""
    return re.compile(
        r"\s{0,9}(?:tổng (?:mức đầu tư|vốn|kinh phí|số tiền|số|dự toán|nguồn)|bổ sung dự toán thu"
        r"|(?:số )?kinh phí (?:được|bổ sung))",
        re.IGNORECASE,
    )


@cache
def _allocates() -> re.Pattern[str]:
    return re.compile(
        r"\s{0,9}(?P<capital>(?:cơ cấu )?nguồn vốn|cơ cấu tổng mức)"
        r"|\s{0,9}(?:phân bổ|giao dự toán|phương án phân bổ|sử dụng)",
        re.IGNORECASE,
    )


@cache
def _refers() -> re.Pattern[str]:
    """Match words that say of which sum the allocation is."""
    return re.compile(
        r"(?<!\w)(?:số )?(?:kinh phí|vốn|tiền|dự toán)[^.;:\n]{0,60}"
        r"(?:tại|ở) (?:điều|khoản) \d{1,3}"
        r"|(?:kinh phí|vốn|số tiền)[^.;:\n]{0,30}(?:nêu trên|này)(?!\w)",
        re.IGNORECASE,
    )


@cache
def _of_all() -> re.Pattern[str]:
    """Match the opening of an allocation of all that the provision before it gives."""
    return re.compile(
        r"\s{0,9}(?:(?:cơ cấu )?nguồn vốn|cơ cấu tổng mức"
        r"|(?:phương án )?phân bổ(?![^\n]{0,300}(?:đợt|một phần|còn lại))"
        r"[^\n]{0,90}(?:sau|gồm)\s{0,9}:?\s{0,9}\Z)",
        re.IGNORECASE,
    )


def across_sums(entries: Sequence[ListEntry]) -> Iterator[Sum]:
    """Yield what provisions allocate of a total that one before them states."""
    for place, entry in enumerate(entries):
        parts = _parts(entry)
        if len(parts) > 1:
            yield from _found(entry, parts, entries[max(0, place - _BACK) : place])
        yield from across_sums(entry.children)


def _found(entry: ListEntry, parts: Sequence[_Part], before: Sequence[ListEntry]) -> Iterator[Sum]:
    words = entry.passage.text[entry.passage.start : entry.passage.end]
    for holder in reversed(before):
        total = _total(holder, entry)
        made = _made(holder, total, parts) if total is not None else None
        if made is not None:
            next_to = holder is before[-1] and _of_all().match(words) is not None
            sure = next_to or _refers().search(words) is not None
            if made.holds or sure or mistyped(made.total, made.parts):
                yield made
        if total is not None:
            return


def _total(holder: ListEntry, entry: ListEntry) -> Amount | None:
    """Return the total that *holder* states for *entry*: its own, or an article's only one."""
    if holder.kind is not entry.kind:
        return None
    if holder.amount is not None:
        named = _whole().match(holder.label) or holder.kind is NodeKind.ARTICLE
        return holder.amount if named and not holder.children else None
    single = holder.children if len(holder.children) == 1 else ()
    article = holder.kind is NodeKind.ARTICLE
    return next((one.amount for one in single if article and not one.children), None)


def _parts(entry: ListEntry) -> list[_Part]:
    """Return the amounts that *entry* allocates: of its list, or of its own words."""
    opened = _allocates().match(entry.passage.text, entry.passage.start, entry.passage.end)
    if opened is None:
        return []
    if entry.children:
        listed = [one for one in entry.children if one.kind is entry.children[-1].kind]
        given = [(one.amount, one.label) for one in listed if one.amount is not None and one.sure]
        return given if len(given) == len(listed) and entry.amount is None else []
    return _told(entry) if opened["capital"] else []


def _told(entry: ListEntry) -> list[_Part]:
    """Return the amounts of “Nguồn vốn: A 3 đồng, B 2 đồng”; none where one is not told."""
    passage = entry.passage
    start = passage.text.find(":", passage.start, passage.end) + 1
    if not start:
        return []
    members = pieces(passage, start, list_end(passage, start, bracketed=False))
    if any(len(member.amounts) != 1 for member in members):
        return []
    return [
        (one.amounts[0], label_before(passage.text, one.start, one.amounts[0].span.start))
        for one in members
    ]


def _made(holder: ListEntry, total: Amount, parts: Sequence[_Part]) -> Sum | None:
    scale = scale_of(total)
    if not all(scale.fits(part) for part, _ in parts):
        return None
    text = holder.passage.text
    made = Sum(
        SumKind.LIST,
        Relation.ALL,
        term(text, total, scale, holder.label),
        tuple(_term(text, part, scale, label) for part, label in parts),
        scale.unit,
        scale.base,
        tolerance(scale.step(total), [scale.step(part) for part, _ in parts]),
        Confidence.HIGH,
    )
    return made if made.holds else replace(made, confidence=Confidence.MEDIUM)


def _term(text: str, part: Amount, scale: Scale, label: str) -> Term:
    return term(text, part, scale, label)
