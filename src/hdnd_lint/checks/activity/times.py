"""Stretches of time that reports tell of: a quarter, so many months, a year, a term."""

import re
from functools import cache

from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.letters.text import Span

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_SPOKEN = {"ba": 3, "sáu": 6, "chín": 9}
_YEAR = r"(?:\s*/\s*|\s+năm\s+|\s+)(?P<{0}>20\d\d)(?!\d)"


@dataclass(frozen=True, slots=True)
class ToldTime:
    """Months *first* to *last* of *year*; 0 where unsaid. *other* names any other time."""

    first: int = 0
    last: int = 0
    year: int = 0
    other: str = ""

    @property
    def said(self) -> bool:
        """Say whether any time is told."""
        return bool(self.last or self.year or self.other)

    def within(self, above: "ToldTime") -> "ToldTime":
        """Return the stretch with the year that the heading *above* gives, where it has none."""
        return replace(self, year=above.year) if not self.year and not self.other else self

    def agrees(self, other: "ToldTime") -> bool:
        """Say whether both may be the same time: a year unsaid agrees with any."""
        years = not self.year or not other.year or self.year == other.year
        return years and (self.first, self.last, self.other) == (
            other.first,
            other.last,
            other.other,
        )


def stretches(words: str) -> list[tuple[Span, ToldTime]]:
    """Return the stretches of time that *words* name, with their places."""
    return [(Span(*match.span()), _read(match)) for match in _pattern().finditer(words)]


def _read(match: re.Match[str]) -> ToldTime:
    groups = match.groupdict()
    year = int(groups["qy"] or groups["my"] or groups["y"] or 0)
    if groups["quarter"]:
        last = 3 * _QUARTERS[groups["quarter"].lower()]
        return ToldTime(last - 2, last, year)
    if groups["months"]:
        said = groups["months"].lower()
        count = _SPOKEN.get(said) or int(said)
        late = (groups["side"] or "").lower() == "cuối"
        return ToldTime(13 - count, 12, year) if late else ToldTime(1, count, year)
    if groups["other"]:
        said = groups["other"].lower()
        return ToldTime(other="term" if "nhiệm kỳ" in said else said)
    return ToldTime(1, 12, year)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:quý\s+(?P<quarter>IV|III|II|I|[1-4])(?!\w)(?:{_YEAR.format('qy')})?"
        rf"|(?P<months>\d{{1,2}}|{'|'.join(_SPOKEN)})\s+tháng(?!\s+\d)(?:\s+(?P<side>đầu|cuối)(?:\s+năm)?)?"
        rf"(?:{_YEAR.format('my')})?"
        r"|(?P<other>cùng kỳ|(?:từ )?đầu nhiệm kỳ|(?:trong )?nhiệm kỳ|kỳ họp thứ \w+"
        r"|tháng \d{1,2}|năm trước|năm ngoái|đến nay)"
        r"|(?:cả\s+)?năm\s+(?P<y>20\d\d)(?!\d)|cả năm|trong năm(?!\s+20))(?!\w)",
        re.IGNORECASE,
    )
