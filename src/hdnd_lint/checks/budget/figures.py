"""Single figures: said again in words, said again in an annex, and how they are written."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.budget.sums import figure
from hdnd_lint.finding import (
    Applicability,
    Edit,
    Fix,
    Hit,
    NotApplicable,
    Related,
    Result,
)
from hdnd_lint.model import Echo, Figure, Oddness, Spelled
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.measures import measure


def misspelt_amounts(context: Context, params: Params) -> Iterator[Result]:
    """Yield amounts whose words say another number than their figures, or none at all."""
    found = context.draft.ledger.spelled
    if not found:
        yield NotApplicable(
            Localised("không có số tiền ghi bằng chữ", "no amount is written in words")
        )
    for one in found:
        variant = _wrong(one)
        if variant is not None:
            yield _spelled_hit(context, one, variant)


def _wrong(one: Spelled) -> str | None:
    if one.value is None:
        return "unreadable"
    unit = measure(one.figure.unit.partition("/")[0].strip())
    return "" if one.value != one.figure.value * unit.factor else None


def _spelled_hit(context: Context, one: Spelled, variant: str) -> Hit:
    number = one.figure
    end = number.unit_span.end if number.unit_span else number.span.end
    written = fold(context.text[number.span.start : end])
    said = figure(one.value) if one.value is not None else ""
    values = {
        "figure": written,
        "words": one.words.text,
        "said": f"{said} đồng" if said else "",
        "correct": one.correct,
        "stray": one.stray,
    }
    related = (Related(number.span, Localised("số tiền bằng số", "the amount in figures")),)
    fixes: tuple[Fix, ...] = ()
    if one.correct:
        fixes = (Fix((Edit(one.words.span, one.correct),), Applicability.NEVER),)
    return Hit(one.words.span, values=values, related=related, fixes=fixes, variant=variant)


@dataclass(frozen=True, slots=True)
class AgreementParams(Params):
    """*labels* are patterns of figures that must be the same wherever they are told."""

    labels: tuple[str, ...]


def disagreeing(context: Context, params: AgreementParams) -> Iterator[Result]:
    """Yield a figure of the articles that the annexes tell otherwise under the same name.

    A figure agrees if the row of that name holds it in any of its columns: which column is meant
    cannot be told for certain. Variants: ``near`` (one slip away from a table's total), ``row`` (a
    work that the articles and a row name alike).
    """
    here = list(_told_in_both(context, params))
    works = list(_works(context))
    echoes = context.draft.ledger.echoes
    if not here and not echoes and not works:
        yield NotApplicable(
            Localised(
                "không có số nào nêu cả ở phần nội dung và ở bảng biểu dưới cùng một tên",
                "no figure is told under one name in both the articles and a table",
            )
        )
    for variant, told in (("", here), ("row", works)):
        for one, others in told:
            if not any(_agree(one, other) for other in others):
                yield _disagreement(one, others, variant)
    told_twice = {one.span for one, _ in here}
    yield from (_near(echo) for echo in echoes if echo.here.span not in told_twice)


def _told_in_both(
    context: Context, params: AgreementParams
) -> Iterator[tuple[Figure, list[Figure]]]:
    """Yield the figures of the articles with those of a table's row of the same name."""
    wanted = re.compile("|".join(f"(?:{label})" for label in params.labels))
    told = [one for one in context.draft.ledger.figures if wanted.match(one.label)]
    there: dict[str, list[Figure]] = defaultdict(list)
    for one in told:
        if one.table >= 0:
            there[_plain(one.label)].append(one)
    for one in told:
        if one.table < 0 and _plain(one.label) in there:
            yield one, there[_plain(one.label)]


def _works(context: Context) -> Iterator[tuple[Figure, list[Figure]]]:
    """Yield the amounts of works in the articles, each with the figures of its row in a table."""
    ledger = context.draft.ledger
    rows: dict[str, list[Figure]] = defaultdict(list)
    for one in ledger.further:
        if one.table >= 0 and _WORK.match(one.label):
            rows[_plain(one.label)].append(one)
    if not rows:
        return
    for one in ledger.figures:
        named = _plain(_WITHIN.sub("", one.label)) if one.table < 0 and one.article else ""
        if named in rows:
            yield one, rows[named]


# What is built, mended or bought, by the first word of its name.
_WORK = re.compile(
    r"(?:đường|cầu|cống|kênh|mương|đập|hồ|trạm|trường|nhà|chợ|trụ sở|hệ thống|công trình|dự án"
    r"|sửa chữa|xây dựng|nâng cấp|cải tạo|san nền|nghĩa trang|kè)\s+\S+\s+\S"
)
_WITHIN = re.compile(r"^\W*(?:trong đó|gồm|bao gồm|và|dự án|công trình)\W+")


def _near(echo: Echo) -> Hit:
    there = (echo.there.written,)
    values: dict[str, str | tuple[str, ...]] = {
        "label": echo.there.label,
        "here": echo.here.written,
        "there": there,
    }
    related = (Related(echo.there.span, Localised("số tổng của bảng", "the table's total")),)
    return Hit(echo.here.span, values=values, related=related, variant="near")


def _plain(label: str) -> str:
    aside = r"\s{0,9}(?:\([^)]{0,200}\)|(?:năm|giai đoạn)\s+\d{4}(?:\s*-\s*\d{4})?)"
    return fold(re.sub(aside, "", label))


def _agree(one: Figure, other: Figure) -> bool:
    if other.base not in ("", one.base):
        return True
    powers = (1,) if other.base else (1, 10**3, 10**6, 10**9)  # a table without its unit
    return any(
        abs(one.value - other.value * power) <= (one.step + other.step * power) / 2
        for power in powers
    )


def _disagreement(one: Figure, others: Sequence[Figure], variant: str = "") -> Hit:
    shown = tuple(dict.fromkeys(other.written for other in others))[:6]
    values: dict[str, str | tuple[str, ...]] = {
        "label": one.label,
        "here": one.written,
        "there": shown,
    }
    related = tuple(
        Related(other.span, Localised(f"bảng: {other.heading}", f"table: {other.heading}"))
        for other in others[:6]
    )
    return Hit(one.span, values=values, related=related, variant=variant)


def odd_notation(context: Context, params: Params) -> Iterator[Result]:
    """Yield figures whose marks are misplaced; once all that change notation within the paper."""
    if not context.draft.ledger.amounts and not context.draft.tables:
        yield NotApplicable(Localised("văn bản không có số liệu", "there are no figures"))
    mixed: list[Span] = []
    for one in context.draft.ledger.odd:
        if one.kind is Oddness.MARKS:
            yield Hit(one.span)
        else:
            mixed.append(one.span)
    if mixed:
        words = Localised("số khác cũng viết theo lối ấy", "another figure written that way")
        related = tuple(Related(span, words) for span in mixed[1:])
        yield Hit(mixed[0], related=related, variant=Oddness.MIXED.value)


CHECKS: Mapping[str, Check[Any]] = {
    "agreement": Check(
        disagreeing,
        AgreementParams,
        values=frozenset({"label", "here", "there"}),
        variants=frozenset({"near", "row"}),
    ),
    "notation": Check(odd_notation, Params, variants=frozenset({"mixed"})),
    "words": Check(
        misspelt_amounts,
        Params,
        values=frozenset({"figure", "words", "said", "correct", "stray"}),
        variants=frozenset({"unreadable"}),
    ),
}
