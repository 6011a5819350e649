"""Days of the law in the words of a rule: ``{from:levels.two}``, ``{last:supervision.law-2015}``.

A rule's prose names a stretch as its periods do; the loader writes the day in its place, as the
language of the text writes days. So a law's day stands once, in ``law/regimes.yaml``.
"""

import re
from datetime import date, timedelta
from typing import Any

from hdnd_lint.ruleset.regimes import RegimeError, Regimes

_DAY = re.compile(r"\{(from|last):([a-z0-9.-]+)\}")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def with_told_days(data: Any, regimes: Regimes, language: str = "vi") -> Any:
    """Return *data* of a rule file with each day that its words name written out.

    *language* is that of texts; below a key ``vi`` or ``en`` it is that key. Raises RegimeError
    where a name is not known, or has no last day.
    """
    if isinstance(data, str):
        return _DAY.sub(lambda found: _told(found[1], found[2], regimes, language), data)
    if isinstance(data, list):
        return [with_told_days(one, regimes, language) for one in data]
    if isinstance(data, dict):
        return {
            key: with_told_days(value, regimes, key if key in ("vi", "en") else language)
            for key, value in data.items()
        }
    return data


def _told(which: str, name: str, regimes: Regimes, language: str) -> str:
    """Return the first or the last day of the stretch *name*, in *language*."""
    days = regimes.days(name)
    if which == "from":
        return _written(days.start, language)
    if days.until is None:
        raise RegimeError(f"“{name}” chưa có ngày kết thúc, không ghi được {{last:{name}}}")
    return _written(days.until - timedelta(days=1), language)


def _written(day: date, language: str) -> str:
    """Return *day* as papers write it: a zero before days under 10, and months 1 and 2."""
    if language == "en":
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"
