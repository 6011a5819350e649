"""“tăng 6 lượt so với cùng kỳ (20 lượt)”: a rise or fall held against the two figures."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.records import dataclass
from hdnd_lint.words.activity import COUNTED
from hdnd_lint.words.letters.text import Localised, Span

_NOTHING = Localised(
    "văn bản không so sánh số liệu nào mà nêu cả số của hai kỳ",
    "no figure is compared with one of an earlier time that is told too",
)
_BEFORE = Localised("số của kỳ trước", "the figure before")
_FARTHEST = 80
# What is weighed and measured: its figures are rounded as they are written.
_MEASURED = r"(?:nghìn |ngàn |triệu |tỷ |tỉ )?đồng|tấn|tạ|kg|ha|km|lít"
_MORE_COUNTED = (
    r"(?:lượt )?khách|lao động|học sinh|hộ(?: nghèo| cận nghèo)?|người|con|em|trẻ|trường|lớp"
    r"|doanh nghiệp|hợp tác xã|cơ sở|công trình|vụ(?: việc| án)?|hồ sơ|thẻ"
)


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A figure *now*, the one *before*, and the change that is said; *percent*: in percent."""

    now: Span
    before: Span
    change: Span
    values: tuple[Decimal, Decimal, Decimal]
    percent: bool
    falls: bool
    measured: bool = False

    @property
    def made(self) -> Decimal:
        """What the two figures make of it, a fall as a positive figure where a fall is said."""
        now, before, _ = self.values
        gap = (now - before) * (-1 if self.falls else 1)
        return 100 * gap / before if self.percent else gap

    @property
    def holds(self) -> bool:
        """Say whether the change is that of the two figures, rounding of percentages apart."""
        said = self.values[2]
        if self.measured and not self.percent:
            return abs(self.made - said) <= max(map(_last_digit, self.values))
        return abs(self.made - said) < _last_digit(said) if self.percent else self.made == said


def _last_digit(value: Decimal) -> Decimal:
    """Return what the last written digit of *value* is worth."""
    exponent = value.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def comparisons(context: Context) -> tuple[ToldChange, ...]:
    """Return the comparisons of a paper of which all three figures are told."""
    found: dict[Span, ToldChange] = {}
    for pattern in _patterns():
        for match in pattern.finditer(context.text):
            one = _read(match)
            if one is not None:
                found.setdefault(one.change, one)
    return tuple(found.values())


def wrong_changes(context: Context, params: Params) -> Iterator[Result]:
    """Yield the rises and falls that the two figures do not make."""
    found = context.once(comparisons)
    if not found:
        yield NotApplicable(_NOTHING)
    for one in found:
        if not one.holds:
            text = context.text
            yield Hit(
                one.change,
                values={
                    "here": one.change.of(text),
                    "now": one.now.of(text),
                    "before": one.before.of(text),
                },
                related=(Related(one.before, _BEFORE),),
                variant="direction" if one.made < 0 else "",
            )


def _read(match: re.Match[str]) -> ToldChange | None:
    values = tuple(_number(match[name]) for name in ("now", "before", "change"))
    now, before, change = values
    earlier, later = match.groupdict().get("y1"), match.groupdict().get("y2")
    spans = {name: Span(*match.span(name)) for name in ("now", "before", "change")}
    if earlier and later and int(earlier) < int(later):
        now, before = before, now
        spans["now"], spans["before"] = spans["before"], spans["now"]
    percent = match["sort"] == "%"
    if not before and percent:
        return None
    falls = match["way"].lower() in ("giảm", "ít hơn")
    measured = _measured().fullmatch(match["what"]) is not None
    three = spans["now"], spans["before"], spans["change"]
    return ToldChange(*three, (now, before, change), percent, falls, measured)


@cache
def _measured() -> re.Pattern[str]:
    return re.compile(_MEASURED, re.IGNORECASE)


def _number(written: str) -> Decimal:
    return Decimal(written.replace(".", "").replace(",", "."))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    figure = r"(?:\d{1,3}(?:\.\d{3}){1,4}|\d{1,6})(?:,\d{1,3})?"
    change = rf"(?P<way>tăng|giảm|nhiều hơn|ít hơn)\s+(?:thêm\s+)?(?P<change>{figure})\s*"
    counted = rf"(?:{COUNTED}|{_MORE_COUNTED}|{_MEASURED})"
    again = r"(?P<sort>%|(?P=what)(?!\w)|(?=[\s,;.)]))"
    far = rf"[^.;\n]{{0,{_FARTHEST}}}?"
    next_clause = rf"[^.\n]{{0,{_FARTHEST}}}?"
    now = rf"(?<![\d.,/])(?P<now>{figure})\s+(?P<what>{counted})(?!\w)"
    before = rf"(?<![\d.,/])(?P<before>{figure})"
    same = r"(?:\s+(?P=what)(?!\w))"
    against = rf"{change}{again}[^.;()\n]{{0,30}}?so với {far}"
    made = (
        rf"{now}[^.;()\n]{{0,40}}?[,(]\s*{against}\(\s*(?:là |có )?{before}{same}?\s*\)",
        rf"{now}[^.;()\n]{{0,40}}?[,(]\s*{change}{again}[^.;()\n]{{0,30}}?so với "
        rf"(?:[^.;()\n]{{0,40}}?(?:là|có) )?{before}{same}",
        rf"{now}[^.;()\n]{{0,30}}?\(\s*(?:cùng kỳ|năm trước|năm \d{{4}})[^.;()\d\n]{{0,20}}?"
        rf"{before}{same}?\s*\)\s*[,;]?\s*{change}{again}",
        rf"(?:năm|Năm)\s+(?P<y1>20\d\d){far}{now}{next_clause}(?:năm"
        rf"|Năm)\s+(?P<y2>20\d\d){far}{before}{same}"
        rf"[^.;()\n]{{0,20}}?,\s*{change}{again}",
        rf"(?<!\w)từ\s+{before}(?:\s+{counted}(?!\w))?[^.;\d\n]{{0,30}}?(?:lên|xuống|còn|thành)"
        rf"(?: còn)?\s+(?P<now>{figure})\s+(?P<what>{counted})(?!\w)[^.;\d\n]{{0,30}}?"
        rf"[,(]\s*(?:tương đương\s+)?{change}{again}",
    )
    return tuple(re.compile(shape, re.IGNORECASE) for shape in made)


CHECKS: Mapping[str, Check[Any]] = {
    "wrong": Check(
        wrong_changes,
        Params,
        values=frozenset({"here", "now", "before"}),
        variants=frozenset({"direction"}),
    ),
}
