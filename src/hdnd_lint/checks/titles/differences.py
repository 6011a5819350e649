"""In which slots the deciding sentences are not what the title says.

Two slots differ only where both sides say something and it cannot be the same thing.
"""

from collections.abc import Iterator
from operator import ne

from hdnd_lint.checks.titles.slots import DETAILS, Slots, SlotValue, TitleSlot
from hdnd_lint.records import dataclass
from hdnd_lint.words.places import name_key

_EMPTY = frozenset(
    [
        "việc",
        "thực",
        "hiện",
        "các",
        "một",
        "số",
        "và",
        "về",
        "công",
        "tác",
        "tình",
        "hình",
        "kết",
        "quả",
        "chính",
        "sách",
    ]
)


_NORMS = ("định mức", "tiêu chí", "nguyên tắc")


@dataclass(frozen=True, slots=True)
class SlotDifference:
    """One slot that differs (*missing* false), or that the title leaves out (*missing* true)."""

    slot: TitleSlot
    title: SlotValue | None
    body: SlotValue
    missing: bool = False


def differences(title: Slots, body: Slots) -> Iterator[SlotDifference]:
    """Yield the slots in which *body* (the deciding sentence) is not what *title* says."""
    yield from _act(title, body)
    yield from _object(title, body)
    yield from _unit(title, body)
    yield from _year(title, body)
    yield from _plain(TitleSlot.BUDGET, title, body)
    yield from _amended(title, body)


def _act(title: Slots, body: Slots) -> Iterator[SlotDifference]:
    ours, theirs = title.keys(TitleSlot.ACT), body.keys(TitleSlot.ACT)
    if not ours or not theirs or ours & theirs:
        return
    if ours | theirs <= {"đặt tên", "đổi tên"}:
        return
    weak = {"quyết định"}  # decides anything, but for what the law says is ratified
    if (ours == weak and theirs != {"phê chuẩn"}) or (theirs == weak and ours != {"phê chuẩn"}):
        return
    yield SlotDifference(TitleSlot.ACT, title.of(TitleSlot.ACT)[0], body.of(TitleSlot.ACT)[0])


def _object(title: Slots, body: Slots) -> Iterator[SlotDifference]:
    ours, theirs = title.keys(TitleSlot.OBJECT), body.keys(TitleSlot.OBJECT)
    if any(value.key in _NORMS for value in title.lasting):
        return  # what norms are about is told in more ways than one
    if "chương trình giám sát" in ours:
        theirs -= {"đoàn giám sát"}  # a programme's topics
    if ours and theirs and ours.isdisjoint(theirs):
        yield SlotDifference(
            TitleSlot.OBJECT, title.of(TitleSlot.OBJECT)[0], body.of(TitleSlot.OBJECT)[0]
        )
        return
    for key in sorted(ours & theirs & set(DETAILS)):
        mine, other = title.details.get(key, ()), body.details.get(key, ())
        if mine and other and not any(_alike(left, right) for left in mine for right in other):
            yield SlotDifference(TitleSlot.OBJECT, mine[0], other[0])
            return


def _alike(left: SlotValue, right: SlotValue) -> bool:
    first, second = (set(one.key.split()) - _EMPTY for one in (left, right))
    shared = len(first & second)
    return not first or not second or 3 * shared >= min(len(first), len(second))


def _unit(title: Slots, body: Slots) -> Iterator[SlotDifference]:
    for value in body.of(TitleSlot.UNIT):
        ours, theirs = (_of_level(slots, value.key) for slots in (title, body))
        if len(ours) == len(theirs) == 1 and not _same_unit(ours[0].key, value.key):
            yield SlotDifference(TitleSlot.UNIT, ours[0], value)
            return


def _of_level(slots: Slots, key: str) -> list[SlotValue]:
    """Return the units of *slots* of the level that *key* is of, each once."""
    level = key.partition(" ")[0]
    units = {
        one.key: one for one in slots.of(TitleSlot.UNIT) if one.key.partition(" ")[0] == level
    }
    return list(units.values())


def _same_unit(left: str, right: str) -> bool:
    """Units are the same, or one name runs on where the other ends."""
    first, second = sorted((name_key(left), name_key(right)), key=len)
    return second == first or second.startswith(first + " ")


def _year(title: Slots, body: Slots) -> Iterator[SlotDifference]:
    ours, theirs = _span_of_years(title), _span_of_years(body)
    if not theirs:
        return
    if not ours:
        if _dated(title):
            yield SlotDifference(TitleSlot.YEAR, None, body.of(TitleSlot.YEAR)[0], missing=True)
        return
    apart = ours.isdisjoint(theirs) or _one_bound_off(title, body) or _plan_of_years(title, body)
    if apart:
        yield SlotDifference(
            TitleSlot.YEAR, title.of(TitleSlot.YEAR)[0], body.of(TitleSlot.YEAR)[0]
        )


def _one_bound_off(title: Slots, body: Slots) -> bool:
    """Say whether each names one period, and the two differ in their first or last year alone."""
    mine, other = title.keys(TitleSlot.YEAR), body.keys(TitleSlot.YEAR)
    if not (len(mine) == len(other) == 1 and mine != other):
        return False
    first, second = (next(iter(keys)).split("-") for keys in (mine, other))
    return len(first) == len(second) == 2 and sum(map(ne, first, second)) == 1


_PLANS = frozenset({"kế hoạch đầu tư công", "kế hoạch phát triển kinh tế - xã hội"})


def _plan_of_years(title: Slots, body: Slots) -> bool:
    """Say whether the title has the plan of one year, and the body that of several years alone."""
    planned = _PLANS & title.keys(TitleSlot.OBJECT) & body.keys(TitleSlot.OBJECT)
    mine, other = title.keys(TitleSlot.YEAR), body.keys(TitleSlot.YEAR)
    if not (planned and len(mine) == len(other) == 1):
        return False
    return "-" not in next(iter(mine)) and "-" in next(iter(other))


def _span_of_years(slots: Slots) -> set[int]:
    years: set[int] = set()
    for key in slots.keys(TitleSlot.YEAR):
        first, _, last = key.partition("-")
        start, end = int(first), int(last or first)
        years.update(range(start, min(end, start + 60) + 1))
    return years


_YEARLY = frozenset(
    {
        "quyết toán",
        "dự toán",
        "chương trình giám sát",
        "kế hoạch đầu tư công",
        "kế hoạch phát triển kinh tế - xã hội",
        "biên chế",
    }
)


def _dated(title: Slots) -> bool:
    """Say whether the matter is one of a year, so that a title without the year is incomplete."""
    return bool(_YEARLY & title.keys(TitleSlot.OBJECT)) and not title.lasting


def _plain(slot: TitleSlot, title: Slots, body: Slots) -> Iterator[SlotDifference]:
    ours, theirs = title.keys(slot), body.keys(slot)
    if ours and theirs and ours.isdisjoint(theirs):
        yield SlotDifference(slot, title.of(slot)[0], body.of(slot)[0])


def _amended(title: Slots, body: Slots) -> Iterator[SlotDifference]:
    """Amended, repealed or replaced acts: all that the title names against what the body does."""
    touching = {"sửa đổi", "bãi bỏ", "thay thế", "bổ sung", "kéo dài", "điều chỉnh"}
    if touching & title.keys(TitleSlot.ACT) and touching & body.keys(TitleSlot.ACT):
        yield from _plain(TitleSlot.AMENDED, title, body)
        theirs = body.of(TitleSlot.AMENDED)
        if theirs and not title.keys(TitleSlot.AMENDED) | title.keys(TitleSlot.OBJECT):
            yield SlotDifference(TitleSlot.AMENDED, None, theirs[0], missing=True)
