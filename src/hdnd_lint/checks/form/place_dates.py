"""``place_dates.malformed``: place and date in the head of the paper."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.form.zones import head_blocks
from hdnd_lint.finding import Applicability, Edit, Fix, Hit, NotEvaluated, Result
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span

_ABSENT = Localised(
    "không thấy địa danh, ngày, tháng, năm ở đầu văn bản", "the head gives no place and date"
)


@dataclass(frozen=True, slots=True)
class PlaceDateParams(Params):
    """Days below *first_day*, months below *first_month* are written with a zero before them."""

    first_day: int
    first_month: int


def malformed_place_dates(context: Context, params: PlaceDateParams) -> Iterator[Result]:
    """Yield each departure from ``Place, ngày 05 tháng 02 năm 2026``; blanks are let pass."""
    found = _place_and_date(context)
    if found is None:
        yield NotEvaluated(_ABSENT)
        return
    if "," not in found["comma"]:
        place = Span(*found.span("place"))
        yield _hit(place, found["place"], ",", Span(place.end, place.end), "comma")
    if found["slashes"]:
        span = Span(*found.span("slashes"))
        right = "{} tháng {} năm {}".format(*_padded(found["slashes"], params))
        yield _hit(span, found["slashes"], right, span, "form", Applicability.REVIEW)
    for name, first in (("day", params.first_day), ("month", params.first_month)):
        number = found[name]
        if number and number.isdigit() and len(number) == 1 and int(number) < first:
            span = Span(*found.span(name))
            yield _hit(span, number, "0" + number, span, "")


def _padded(written: str, params: PlaceDateParams) -> tuple[str, str, str]:
    day, month, year = re.findall(r"\d+", written)
    pad = 2 if int(month) < params.first_month else 1
    return f"{int(day):02}", f"{int(month):0{pad}}", year


def _hit(
    span: Span,
    found: str,
    right: str,
    at: Span,
    variant: str,
    applicability: Applicability = Applicability.SAFE,
) -> Hit:
    fix = Fix((Edit(at, right),), applicability)
    return Hit(span, values={"found": found, "right": right}, fixes=(fix,), variant=variant)


def _place_and_date(context: Context) -> re.Match[str] | None:
    for block in head_blocks(context):
        line = block.span.of(context.text)
        # A line in brackets tells of the session; without a day no place is worth looking for.
        if "ngày" not in line or line.lstrip(" *_").startswith("("):
            continue
        head = max(line.rfind("\t"), line.rfind("   "), 0)
        start = block.span.start + head
        for begin in (start, block.span.start):
            found = _pattern().search(context.text, begin, block.span.end)
            if found and _named(found["place"]):
                return found
    return None


def _named(place: str) -> bool:
    """Say whether the words end as a name does: with a capital or a number, not “Buổi sáng”."""
    last = place.split()[-1]
    return last[0].isupper() or last[0].isdigit()


@cache
def _pattern() -> re.Pattern[str]:
    blank = r"[.…_ ]{1,20}"
    return re.compile(
        r"(?P<place>[^\W\d][^,;:/|\t]{0,40}?)(?P<comma> {0,3},? {0,3})\bngày\b {0,3}"
        rf"(?:(?P<slashes>\d{{1,2}} ?[/.-] ?\d{{1,2}} ?[/.-] ?\d{{4}})"
        rf"|(?P<day>\d{{1,2}}|{blank}) {{0,3}}tháng {{0,3}}(?P<month>\d{{1,2}}|{blank})"
        r" {0,3}năm)"
    )


CHECKS: Mapping[str, Check[Any]] = {
    "malformed": Check(
        malformed_place_dates,
        PlaceDateParams,
        values=frozenset({"found", "right"}),
        variants=frozenset({"comma", "form"}),
    ),
}
