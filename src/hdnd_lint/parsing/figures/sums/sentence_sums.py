"""Sums inside one paragraph: “13 cuộc họp (gồm 9 …; 01 …; 03 …)”, “giảm từ … xuống …”."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise, takewhile

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Amount, Relation, Sum, SumKind
from hdnd_lint.parsing.figures.numerals.rounding import overflows, tolerance
from hdnd_lint.parsing.figures.numerals.slips import mistyped, slipped
from hdnd_lint.parsing.figures.numerals.terms import Scale, end_of, label_before, scale_of, term
from hdnd_lint.parsing.figures.sums.partition import partition
from hdnd_lint.parsing.figures.sums.passages import ListMember, Passage, list_end, pieces
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.measures import MONEY, measure

_FARTHEST = 160  # characters between a total and the word that opens its parts
_MOST_PARTS = 60
# Of persons several things are told at once: 50 đại biểu, trong đó nữ 20, ngoài Đảng 8.
_PERSONS = frozenset(("người", "đại", "đồng chí", "hộ", "học", "cán", "nhân", "khẩu", "viên"))


@cache
def _opening() -> re.Pattern[str]:
    """Words that open a list of parts; ``không bao gồm`` and ``bao gồm cả`` open none."""
    return re.compile(
        r"(?<!không )(?<!chưa )(?<!đã )(?<!không bao )(?<!chưa bao )(?<!đã bao )(?<!\w)(?:"
        r"(?P<all>(?:bao[ _]gồm|gồm(?: có)?|chia ra|được chia thành)(?! cả\b))"
        r"|(?P<some>trong đó(?: có)?|cụ thể(?: là| như sau)?)"
        r")(?!\w)\s*:?|\((?!\s*(?:gồm|bao gồm|trong đó|cụ thể|chia ra))"
        r"|(?P<colon>:)(?=\s{1,3}\d{1,6}\s[^\W\d])",
        re.IGNORECASE,
    )


@cache
def _rough() -> re.Pattern[str]:
    """Words before a total that make it a bound or a guess: its parts need not close."""
    return re.compile(
        r"(?<!\w)(?:gần|hơn|trên|dưới|ước|xấp xỉ|không quá|tối đa|tối thiểu|ít nhất)\s*\Z",
        re.IGNORECASE,
    )


@cache
def _comparing() -> re.Pattern[str]:
    """Words before an amount that compares instead of counting."""
    return re.compile(
        r"(?<!\w)(?:tăng|giảm|vượt|hụt|bằng|so với|chiếm|lũy kế|từ)"
        r"(?:\s+(?:thêm|đi|là|so với|khoảng|dự toán))*\s*\Z",
        re.IGNORECASE,
    )


def sentence_sums(passage: Passage) -> Iterator[Sum]:
    """Yield the sums that *passage* states within itself."""
    if len(passage.amounts) < 2:
        return
    yield from _changes(passage)
    for match in _opening().finditer(passage.text, passage.start, passage.end):
        total = _total_before(passage, match)
        found = _breakdown(passage, total, match) if total else None
        if total and found is None and measure(total.unit).base != MONEY:
            money = _total_before(passage, match, money=True)  # “8 tỷ đồng cho 02 công trình, gồm”
            found = _breakdown(passage, money, match) if money else None
        if found is not None:
            yield found


def is_rough(text: str, amount: Amount) -> bool:
    """Say whether *amount* is written as a bound or a guess (``trên 5 tỷ đồng``)."""
    return _rough().search(text, max(0, amount.span.start - 16), amount.span.start) is not None


def is_compared(text: str, amount: Amount) -> bool:
    """Say whether *amount* is what something rose by, or is compared with."""
    return _comparing().search(text, max(0, amount.span.start - 32), amount.span.start) is not None


def _total_before(passage: Passage, match: re.Match[str], *, money: bool = False) -> Amount | None:
    """Return the amount that the list opened by *match* breaks down, or None.

    The nearest; with *money* the nearest sum of money.
    """
    place = match.start()
    for amount in reversed(passage.between(place - _FARTHEST - 60, place)):
        end = amount.unit_span.end if amount.unit_span else amount.span.end
        between = passage.text[end:place]
        if len(between) > _FARTHEST or ";" in between.rstrip(" ;") or re.search(r"\.\s", between):
            return None
        if match.group() == "(" and between.strip() and not _counts_noun(passage, match, amount):
            return None
        wanted = not money or measure(amount.unit).base == MONEY
        fits = amount.unit and "%" not in amount.unit and wanted
        if fits and between.count(")") <= between.count("("):
            return amount
    return None


def _counts_noun(passage: Passage, match: re.Match[str], total: Amount) -> bool:
    """Say whether “(9 cuộc …; 01 …)” follows no more than the noun that is counted.

    Where words lead (“32 cuộc tiếp xúc (trước kỳ họp 14 cuộc; …)”) all must count it by name.
    """
    if "," in passage.text[end_of(total) : match.start()]:
        return False
    if passage.text[match.end() : match.end() + 1].isdigit():
        return True
    inside = passage.between(match.end(), list_end(passage, match.end(), bracketed=True))
    return len(inside) > 1 and all(amount.unit == total.unit for amount in inside)


def _breakdown(passage: Passage, total: Amount, match: re.Match[str]) -> Sum | None:
    bracketed = passage.text[: match.end()].rstrip("( ").endswith("(") or match.group() == "("
    bracketed = bracketed or passage.text[: match.start()].rstrip()[-1:] == "("
    stop = list_end(passage, match.end(), bracketed=bracketed)
    found = pieces(passage, match.end(), stop)[:_MOST_PARTS]
    members = list(takewhile(lambda one: not _total_again(passage, one), found))
    scale = scale_of(total)
    chosen = _same_list(passage, total, [(one, _part(passage, one, scale)) for one in members])
    while chosen and not chosen[-1][0].amounts:  # the sentence goes on to something else
        chosen.pop()
    parts = [(member, part) for member, part in chosen if part is not None]
    if not parts:
        return None
    made = _sum(passage, total, parts, scale)
    if _others_unsaid(passage.text[end_of(parts[-1][1]) : stop], made):
        return None
    said = _Said(
        whole=match["all"] is not None,
        worded=match.group() not in ("(", ":"),
        bracketed=bracketed,
        clean=len(parts) == len(chosen) and not is_rough(passage.text, total),
        bare=sum(not scale.fits(part) for _, part in parts),
        led=scale.fits(parts[0][1]),
    )
    return made if said.certain and len(parts) > 1 else _weighed(made, said)


def _others_unsaid(tail: str, made: Sum) -> bool:
    """Say whether a list ends in “còn lại …” without a figure: its parts make less, and may."""
    left = re.search(r"(?<!\w)(?:(?:số )?còn lại|v\.v|…)", tail, re.IGNORECASE)
    figure = any(char.isdigit() for char in tail)
    return left is not None and not figure and made.computed < made.total.value


def _same_list(
    passage: Passage, total: Amount, chosen: list[tuple[ListMember, Amount | None]]
) -> list[tuple[ListMember, Amount | None]]:
    """Return the members up to the one with which another thing begins to be told.

    “nhận 96 đơn, gồm 12 đơn khiếu nại và 84 đơn kiến nghị; đã giải quyết 90 đơn” tells of two.
    """
    made = Decimal(0)
    for place, (member, part) in enumerate(chosen):
        told = made == total.value and _told_of_them(passage, member)
        if place > 1 and (told or (part is None and _other_deed(passage, member))):
            return chosen[:place]
        made += part.value if part is not None else 0
    return chosen


def _told_of_them(passage: Passage, member: ListMember) -> bool:
    words = passage.text[member.start : member.start + 24].lstrip(" ,;")
    return re.match(r"(?:và )?(?:đã|chưa|đang|được)(?!\w)", words, re.IGNORECASE) is not None


def _other_deed(passage: Passage, member: ListMember) -> bool:
    """Say whether *member* goes on to what was done: “…, thông qua 40 nghị quyết”."""
    words = passage.text[member.start : member.start + 24].lstrip(" ,;")
    return (
        re.match(r"(?:và )?(?:thông qua|ban hành|quyết (?:nghị|định)|với)\s", words, re.IGNORECASE)
        is not None
    )


def _total_again(passage: Passage, member: ListMember) -> bool:
    """Say whether *member* is no part but another total: “…; tổng số 9 tỷ đồng”."""
    words = passage.text[member.start : member.start + 24].lstrip(" ,;")
    return re.match(r"(?:và )?tổng(?!\w)", words, re.IGNORECASE) is not None


@dataclass(frozen=True, slots=True)
class _Said:
    """How a list is written: what it opens with, and how its members are put."""

    whole: bool  # “gồm”
    worded: bool  # with any word at all
    bracketed: bool
    clean: bool  # every member gives one amount
    bare: int  # members that give a count without its noun
    led: bool  # the first gives the noun

    @property
    def certain(self) -> bool:
        """Say whether the list names all parts, as it says itself."""
        return self.whole and self.clean and (self.led or not self.bare)

    @property
    def listed(self) -> bool:
        """Say whether the list is a closed one of members that are put alike."""
        return self.bracketed and self.clean and (self.led or not self.bare)


def _part(passage: Passage, member: ListMember, scale: Scale) -> Amount | None:
    """Return the amount that *member* adds to the sum, None where that is not certain."""
    fitting = [
        amount
        for amount in member.amounts
        if scale.fits(amount) and not is_compared(passage.text, amount)
    ]
    if not fitting and member.amounts:
        return _bare(passage, member, scale)
    if len(fitting) > 1 and not _opening().search(
        passage.text, fitting[0].span.end, fitting[1].span.start
    ):
        return None
    return fitting[0] if fitting else None


def _bare(passage: Passage, member: ListMember, scale: Scale) -> Amount | None:
    """Return a count given without its noun: “(9 cuộc định kỳ; 01 đột xuất)”, “chưa 20”."""
    first = member.amounts[0]
    leads = not passage.text[member.start : first.span.start].strip(" :,")
    counted = not first.unit or (measure(first.unit).exact and first.unit != "đồng")
    counted = counted and not first.decimals
    closes = not first.unit and not passage.text[end_of(first) : member.end].strip(" .,;:)")
    return first if (leads or closes) and counted and measure(scale.unit).exact else None


def _sum(
    passage: Passage, total: Amount, parts: Sequence[tuple[ListMember, Amount]], scale: Scale
) -> Sum:
    whole = _own_words(passage, total)
    return Sum(
        SumKind.SENTENCE,
        Relation.ALL,
        term(passage.text, total, scale, whole),
        tuple(
            term(passage.text, part, scale, _label(passage.text, member, part))
            for member, part in parts
        ),
        scale.unit,
        scale.base,
        tolerance(scale.step(total), [_step(scale, part) for _, part in parts]),
        Confidence.HIGH,
    )


def _step(scale: Scale, part: Amount) -> Decimal:
    """Return what rounding may do to *part*: nothing where a count stands without its noun."""
    return scale.step(part) if part.unit or not measure(scale.unit).exact else Decimal(0)


def _own_words(passage: Passage, total: Amount) -> str:
    """Return the words of the sentence before *total*."""
    before = passage.text[max(passage.start, total.span.start - 300) : total.span.start]
    start = max(before.rfind(mark) for mark in (". ", "; ", ": ", "("))
    return label_before(before, start + 1, len(before))


def _label(text: str, member: ListMember, part: Amount) -> str:
    """Return what a part is called: the words before its figure, or else those after."""
    before = label_before(text, member.start, part.span.start)
    return before or label_before(text, part.span.end, max(member.end, part.span.end))


def _weighed(found: Sum, said: _Said) -> Sum | None:
    """Settle whether parts are all there are, where the words do not say so.

    They are if they close, or if one slip in figures long enough to tell explains why they do
    not, or if parts that cannot overlap make more than the whole.
    """
    if len(found.parts) > 1:
        if found.holds:
            return found
        if said.clean and partition(part.label for part in found.parts):
            return replace(found, confidence=Confidence.MEDIUM)
        money = said.worded and said.clean and found.base == MONEY
        over = (said.listed or money) and overflows(found, apart=said.listed)
        if over or mistyped(found.total, found.parts):
            return replace(found, confidence=Confidence.MEDIUM)
        exact = measure(found.unit).exact
        listed = said.listed and len(found.parts) > 2 and exact
        things = said.worded and said.clean and exact and found.base not in _PERSONS
        listed = listed or (things and overflows(found))
        if listed or (money and slipped(found.total, found.parts)):
            return replace(found, confidence=Confidence.LOW)
    part = replace(found, relation=Relation.PART, confidence=Confidence.LOW)
    return part if said.worded and not said.bare and (part.holds or said.clean) else None


@cache
def _between() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    before = re.compile(r"(?<!\w)từ\s*\Z", re.IGNORECASE)
    middle = re.compile(
        r"\s{0,9}+,?\s{0,9}+(?:xuống|lên|thành|còn|đến)(?:\s+(?:còn|đến|thành))?\s*"
    )
    after = re.compile(
        r"\s{0,9}+[,;(]?\s{0,9}+(?:tương đương|tương ứng|tức là|tức)?\s{0,9}+(tăng|giảm)"
        r"(?:\s+(?:thêm|đi|là))?\s*+"
    )
    return before, middle, after


def _changes(passage: Passage) -> Iterator[Sum]:
    """Yield “giảm từ A xuống còn B, tương đương giảm C” as A - B = C."""
    before, middle, after = _between()
    text = passage.text
    for old, (new, gap) in zip(passage.amounts, pairwise(passage.amounts[1:]), strict=False):
        start = old.span.start
        if not before.search(text, max(0, start - 8), start):
            continue
        if not middle.fullmatch(text, end_of(old), new.span.start):
            continue
        said = after.fullmatch(text, end_of(new), gap.span.start)
        scale = scale_of(gap)
        if said and scale.fits(old) and scale.fits(new):
            yield _change(passage, (old, new, gap), falls=said[1].lower() == "giảm")


def _change(passage: Passage, said: tuple[Amount, Amount, Amount], *, falls: bool) -> Sum:
    old, new, gap = said
    scale = scale_of(gap)
    signs = (1, -1) if falls else (-1, 1)
    parts = (
        term(passage.text, old, scale, "trước", signs[0]),
        term(passage.text, new, scale, "sau", signs[1]),
    )
    total = term(passage.text, gap, scale, "giảm" if falls else "tăng")
    allowed = tolerance(scale.step(gap), [scale.step(old), scale.step(new)])
    return Sum(
        SumKind.CHANGE,
        Relation.ALL,
        total,
        parts if falls else parts[::-1],
        scale.unit,
        scale.base,
        allowed,
        Confidence.HIGH,
    )
