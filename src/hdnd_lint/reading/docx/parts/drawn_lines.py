"""The length of a line that is drawn, in points, where its markup tells it."""

import re
from functools import cache
from math import hypot

_EMU = 12700  # in a point
_FLAT = 3.0  # points: what is higher is no line
_NEAR = 4000  # characters of markup in which a drawing says how large it is
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4}


def drawn_line(xml: str, at: int) -> float | None:
    """Return the length of the line whose drawing begins at *at*; None where it is no line."""
    drawing, pict = (xml.find(f"</w:{name}>", at, at + _NEAR) for name in ("drawing", "pict"))
    ends = [one for one in (drawing, pict) if one >= 0]
    end = min(ends, default=at + _NEAR)
    today = _extent().search(xml, at, end)
    if today is not None:
        wide, high = (int(one) / _EMU for one in today.groups())
        return wide if high <= _FLAT else None
    old = _ends().search(xml, at, end)
    if old is not None:
        first, last = _place(old["from"]), _place(old["to"])
        return (
            None
            if first is None or last is None
            else hypot(last[0] - first[0], last[1] - first[1])
        )
    shape = _connector().search(xml, at, end)
    size = dict(_measure().findall(shape["style"])) if shape else {}
    broad, tall = _points(size.get("width", "")), _points(size.get("height", ""))
    return broad if tall is not None and tall <= _FLAT else None


def _place(stated: str) -> tuple[float, float] | None:
    across, _, down = stated.partition(",")
    x, y = _points(across), _points(down)
    return None if x is None or y is None else (x, y)


def _points(stated: str) -> float | None:
    """Return a length in points; None where it has no unit that is known."""
    found = _length().fullmatch(stated.strip())
    if found is None:
        return 0.0 if stated.strip() == "0" else None
    return float(found[1]) * _POINTS[found[2]]


@cache
def _extent() -> re.Pattern[str]:
    return re.compile(r'<wp:extent cx="(\d{1,9})" cy="(\d{1,9})"')


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(r'<v:line\s(?:[^<>]*?\s)?from="(?P<from>[^"]*)"\s+to="(?P<to>[^"]*)"')


@cache
def _connector() -> re.Pattern[str]:
    kind = r"(?:#_x0000_t32|#_x0000_t20)"
    style = r'style="(?P<style>[^"]*)"'
    return re.compile(rf'<v:shape\s(?=[^<>]*type="{kind}")(?:[^<>]*?\s)?{style}')


@cache
def _measure() -> re.Pattern[str]:
    return re.compile(r"(?:\A|;)\s*(width|height):([^;]*)")


@cache
def _length() -> re.Pattern[str]:
    return re.compile(r"(-?\d{1,5}(?:\.\d{1,6})?)(pt|in|cm|mm)")
