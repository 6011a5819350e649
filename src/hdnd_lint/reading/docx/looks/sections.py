"""The paper of each section, in mm, and the headers and footers that belong to it."""

import re
from functools import cache

from hdnd_lint.model import PageSetup
from hdnd_lint.reading.docx.looks.properties import MM_PER_TWIP, number
from hdnd_lint.reading.docx.parts.package import attributes
from hdnd_lint.records import dataclass, field

_KINDS = frozenset({"default", "first", "even"})


@dataclass(frozen=True, slots=True)
class WordSection:
    """One w:sectPr: the page, and for each kind of header or footer the id of its relation.

    Keys of *references* are ``header:default``, ``footer:first`` …
    """

    page: PageSetup
    references: dict[str, str] = field(default_factory=dict)


def section_of(properties: str, before: WordSection | None) -> WordSection:
    """Return the section with these properties; headers it does not state are those *before*."""
    size = _values(properties, "pgSz")
    margins = _values(properties, "pgMar")
    references = dict(before.references) if before else {}
    for place, values in _reference_pattern().findall(properties):
        given = attributes(values)
        kind = given.get("w:type", "default")
        if kind in _KINDS:
            references[f"{place}:{kind}"] = given.get("r:id", "")
    left = _mm(margins, "left")
    gutter = _mm(margins, "gutter")
    numbers = _values(properties, "pgNumType")
    page = PageSetup(
        width=_mm(size, "w"),
        height=_mm(size, "h"),
        margin_top=_mm(margins, "top"),
        margin_bottom=_mm(margins, "bottom"),
        margin_left=None if left is None else round(left + (gutter or 0), 2),
        margin_right=_mm(margins, "right"),
        header_distance=_mm(margins, "header"),
        title_page=_title_page(properties),
        number_start=_start(numbers),
        number_format=numbers.get("w:fmt"),
    )
    return WordSection(page, references)


def _title_page(properties: str) -> bool:
    found = re.search(r'<w:titlePg(?:\s[^<>]*?w:val="(\w+)")?', properties)
    return found is not None and found[1] not in ("0", "false", "off")


def _start(numbers: dict[str, str]) -> int | None:
    value = number(numbers.get("w:start", ""))
    return None if value is None else int(value)


def _values(properties: str, tag: str) -> dict[str, str]:
    found = re.search(rf"<w:{tag}\s([^<>]*)>", properties)
    return attributes(found[1]) if found else {}


def _mm(values: dict[str, str], name: str) -> float | None:
    value = number(values.get("w:" + name, ""))
    return None if value is None else round(abs(value) * MM_PER_TWIP, 2)


@cache
def _reference_pattern() -> re.Pattern[str]:
    return re.compile(r"<w:(header|footer)Reference\s([^<>]*)>")
