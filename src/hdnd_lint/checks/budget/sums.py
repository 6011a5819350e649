"""Figures that must agree: totals and their parts, words and figures, text and annexes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Confidence, Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.model import Relation, Slip, Subject, Sum, SumKind, Suspect, Term
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.measures import measure, write_amount

_MOST_SHOWN = 12  # parts of an addition that a message spells out

_NOTHING = Localised(
    "văn bản không có số tổng nào kèm các số thành phần", "no total with its parts in the paper"
)

_ELSEWHERE = Localised(
    "các số tổng của văn bản do quy tắc khác xét", "the totals of the paper are for other rules"
)


@dataclass(frozen=True, slots=True)
class SumParams(Params):
    """Which of the draft's sums a rule answers for.

    *money* asks for sums of money only. *but_subjects* leave the sums of money of papers on those
    subjects to other rules, as far as their budget year is known and *since* it or later.
    *counted* asks for things that are counted, in running text.
    """

    money: bool = False
    counted: bool = False
    but_subjects: tuple[Subject, ...] = ()
    since: int = 0


def open_sums(context: Context, params: SumParams) -> Iterator[Result]:
    """Yield the totals that differ from what their parts make, rounding allowed for."""
    sums = [found for found in context.draft.ledger.sums if _asked(found, context, params)]
    if not sums:
        yield _nothing(context)
    for found in _each_slip_once([found for found in sums if not found.holds]):
        yield _hit(found)


def _each_slip_once(sums: Sequence[Sum]) -> Iterator[Sum]:
    """Yield *sums* in order, of those that one mistyped figure explains the one it stands in.

    A wrong figure opens the sum of its row and that of its column; the reader mends it once.
    """
    slips: dict[tuple[Span, str], list[Sum]] = defaultdict(list)
    for found in sums:
        if found.suspect:
            slips[found.suspect.term.span, found.suspect.meant].append(found)
    for found in sums:
        one = found.suspect
        same = slips[one.term.span, one.meant] if one else [found]
        told = _where_it_stands(one, same) if one else found
        if told is found:
            yield found


def _where_it_stands(one: Suspect, sums: Sequence[Sum]) -> Sum:
    return next((found for found in sums if found.total.span == one.term.span), sums[0])


def _nothing(context: Context) -> NotEvaluated | NotApplicable:
    """Say why a rule has no sum to judge: there is none, none is certain, or others judge them."""
    ledger = context.draft.ledger
    if ledger.unsure:
        return NotEvaluated(_unsure(len(ledger.unsure)))
    return NotApplicable(_ELSEWHERE if ledger.sums else _NOTHING)


def _unsure(count: int) -> Localised:
    return Localised(
        f"có {count} số tổng nhưng chưa xác định được chắc chắn các số thành phần",
        f"there are {count} totals, but what their parts are is not certain",
    )


def _asked(found: Sum, context: Context, params: SumParams) -> bool:
    money = found.base == "đồng" or found.table >= 0
    if params.money:
        return money
    if params.counted:
        return not money and (found.base == "%" or measure(found.unit).exact)
    year = context.profile.budget_year.value
    elsewhere = context.profile.has(*params.but_subjects) and year is not None
    return not (money and elsewhere and year is not None and year >= params.since)


def _hit(found: Sum) -> Hit:
    return Hit(
        found.total.span,
        values={
            "total": figure(found.total.value),
            "parts": tuple(figure(part.sign * part.value) for part in found.parts),
            "computed": figure(_rounded(found)),
            "difference": figure(abs(_rounded(found) - found.total.value)),
            "unit": found.unit,
            "kind": found.kind.value,
            "formula": found.formula,
            "meant": found.suspect.meant if found.suspect else "",
        },
        words={
            "addition": _addition(found),
            "label": Localised(_label(found), _label(found)),
            "hint": _hint(found.suspect),
            "part": Localised(*[_largest(found)] * 2),
        },
        related=tuple(_related(part) for part in found.parts),
        variant=_variant(found),
    )


def _rounded(found: Sum) -> Decimal:
    """Return what the parts make; a quotient with two decimals, or as many as are written."""
    if found.kind is not SumKind.RATIO:
        return found.computed
    exponent = found.total.value.as_tuple().exponent
    places = max(2, -exponent if isinstance(exponent, int) else 0)
    return found.computed.quantize(Decimal(1).scaleb(-places))


def _variant(found: Sum) -> str:
    if found.relation is Relation.PART:
        return "part"
    if found.confidence is Confidence.LOW:
        return "unclear"
    if found.kind in (SumKind.CHANGE, SumKind.COLUMNS, SumKind.RATIO):
        return found.kind.value
    return "likely" if found.confidence is Confidence.MEDIUM else ""


def figure(value: Decimal) -> str:
    """Write a value the Vietnamese way, without zeros at the end of its decimals."""
    plain = value.normalize()
    exponent = plain.as_tuple().exponent
    return write_amount(value, -exponent if isinstance(exponent, int) and exponent < 0 else 0)


def _label(found: Sum) -> str:
    if found.kind in (SumKind.COLUMNS, SumKind.RATIO):
        return f"{found.heading} - {found.total.label}".strip(" -")
    name = found.total.label or found.heading or found.total.written
    return f"{name} ({found.heading})" if found.kind is SumKind.ROWS and found.heading else name


def _addition(found: Sum) -> Localised:
    """Show the addition as it stands: “1 + 2 + 4 = 7”."""
    made = figure(_rounded(found))
    if found.kind is SumKind.RATIO:
        over, under = (figure(part.value) for part in found.parts)
        shown = f"{over} : {under} × 100 = {made}"
    else:
        shown = f"{_terms(found.parts)} = {made}"
    return Localised(shown, shown)


def _terms(parts: tuple[Term, ...]) -> str:
    pieces: list[str] = []
    for place, part in enumerate(parts):
        if place == _MOST_SHOWN - 2 and len(parts) > _MOST_SHOWN:
            pieces.append("+ …")
            continue
        if place > _MOST_SHOWN - 2 and len(parts) > _MOST_SHOWN and place < len(parts) - 1:
            continue
        mark = "-" if part.sign * part.value < 0 else "+"
        pieces.append(f"{mark} {figure(abs(part.value))}")
    return " ".join(pieces).removeprefix("+ ")


def _largest(found: Sum) -> str:
    return figure(max(part.value for part in found.parts))


_SLIPS = {
    Slip.DIGIT: Localised("sai một chữ số", "one digit wrong"),
    Slip.SWAP: Localised("đảo hai chữ số cạnh nhau", "two neighbouring digits swapped"),
    Slip.LENGTH: Localised("thiếu hoặc thừa một chữ số", "a digit lost or doubled"),
    Slip.SCALE: Localised("đặt sai dấu phân cách", "a mark in the wrong place"),
}


def _hint(found: Suspect | None) -> Localised:
    """Say which single figure, mistyped, would explain it."""
    if found is None:
        return Localised("", "")
    slip = _SLIPS[found.slip]
    return Localised(
        f"Nếu {found.term.written} là {found.meant} ({slip.vi}) thì các số khớp nhau.",
        f"With {found.meant} instead of {found.term.written} ({slip.en}) the figures agree.",
    )


def _related(part: Term) -> Related:
    name = f": {part.label}" if part.label else ""
    return Related(part.span, Localised(f"số thành phần{name}", f"a part{name}"))


CHECKS: Mapping[str, Check[Any]] = {
    "open": Check(
        open_sums,
        SumParams,
        values=frozenset(
            {"total", "parts", "computed", "difference", "unit", "kind", "formula", "meant"}
            | {"addition", "label", "hint", "part"}
        ),
        variants=frozenset({"part", "unclear", "likely", "change", "columns", "ratio"}),
    ),
}
