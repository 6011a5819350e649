"""Automatic numbering: the label that Word computes for each numbered paragraph."""

import re
from functools import cache

from hdnd_lint.reading.docx.looks.numerals import numeral
from hdnd_lint.reading.docx.looks.properties import (
    ParagraphProperties,
    number,
    paragraph_properties,
)
from hdnd_lint.reading.docx.parts.package import attributes
from hdnd_lint.records import dataclass, field

_LEVELS = 9


@dataclass(frozen=True, slots=True)
class ListLevel:
    """One level of a list: *text* holds ``%1`` … ``%9`` for the numbers of the levels."""

    start: int = 1
    form: str = "decimal"
    sample: str = ""
    text: str = ""
    restart: int | None = None  # restarts after this level (from 1); 0: never; None: any higher
    legal: bool = False  # all numbers in it as figures
    style: str = ""  # the paragraph style tied to it
    paragraph: ParagraphProperties = field(default_factory=lambda: ParagraphProperties())
    character: str = ""  # inside of its w:rPr


@dataclass(slots=True)
class List:
    """One w:num: the abstract list that it counts in, its levels, and where it starts anew."""

    abstract: str
    levels: dict[int, ListLevel]
    starts: dict[int, int]


class Numbering:
    """The lists of one document and their counters; ask for labels in document order."""

    def __init__(self, xml: str) -> None:
        self._abstract = dict(_elements(xml, "abstractNum", "abstractNumId"))
        self._numbers = dict(_elements(xml, "num", "numId"))
        self._lists: dict[str, List | None] = {}
        self._counters: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        self._links: dict[str, str] | None = None  # list style → the list that defines it
        self._levels: dict[str, dict[int, ListLevel]] = {}

    def level(self, number_id: str, level: int | None, style: str) -> tuple[int, ListLevel] | None:
        """Return the level of a paragraph in the list *number_id*, None where there is none.

        Where the paragraph does not state its level, it is the one tied to its style, else 0.
        """
        found = self._list(number_id)
        if found is None:
            return None
        if level is None:
            tied = (index for index, one in found.levels.items() if one.style == style)
            level = next(tied, 0) if style else 0
        known = found.levels.get(level)
        return (level, known) if known else None

    def label(self, number_id: str, level: int) -> str:
        """Count one paragraph and return its label, ``-`` for a bullet."""
        found = self._list(number_id)
        if found is None:
            return ""
        counters = self._counters.setdefault(found.abstract, {})
        if number_id not in self._begun:
            self._begun.add(number_id)
            for index, start in found.starts.items():
                counters[index] = start - 1
                _reset(counters, found, index)
        _count(counters, found, level)
        return _label(counters, found, level)

    def _list(self, id_: str) -> List | None:
        if id_ not in self._lists:
            self._lists[id_] = self._read(id_)
        return self._lists[id_]

    def _read(self, id_: str) -> List | None:
        source = self._numbers.get(id_)
        found = _value(source or "", "abstractNumId")
        if source is None or found is None or id_ == "0":
            return None
        abstract = self._linked(found)
        levels = dict(self._abstract_levels(abstract))
        starts: dict[int, int] = {}
        for index, body in _numbered(source, "lvlOverride"):
            levels.update(_levels(body))
            start = number(_value(body, "startOverride") or "")
            if start is not None:
                starts[index] = int(start)
        return List(abstract, levels, starts)

    def _linked(self, abstract: str) -> str:
        """Follow a list that only points to a list style to the one that defines the style."""
        if self._links is None:
            self._links = {
                link: id_
                for id_, body in self._abstract.items()
                if (link := _value(body, "styleLink")) is not None
            }
        link = _value(self._abstract.get(abstract, ""), "numStyleLink")
        return self._links.get(link or "", abstract)

    def _abstract_levels(self, abstract: str) -> dict[int, ListLevel]:
        if abstract not in self._levels:
            self._levels[abstract] = _levels(self._abstract.get(abstract, ""))
        return self._levels[abstract]


def _count(counters: dict[int, int], found: List, level: int) -> None:
    for index in range(level):
        if index in found.levels and index not in counters:
            counters[index] = found.levels[index].start
    counters[level] = counters.get(level, found.levels[level].start - 1) + 1
    _reset(counters, found, level)


def _reset(counters: dict[int, int], found: List, level: int) -> None:
    """Let the levels below *level* begin anew, but for those that restart elsewhere."""
    for index in [index for index in counters if index > level]:
        restart = found.levels[index].restart if index in found.levels else None
        if restart is None or (restart > 0 and level < restart):
            del counters[index]


def _label(counters: dict[int, int], found: List, level: int) -> str:
    own = found.levels[level]
    if own.form == "bullet":
        return "-"

    def part(mark: re.Match[str]) -> str:
        index = int(mark[1]) - 1
        of = found.levels.get(index)
        if of is None or index > level:
            return ""
        form = "decimal" if own.legal and of.form != "none" else of.form
        return numeral(counters.get(index, of.start), form, of.sample)

    return re.sub(r"%([1-9])", part, own.text).strip()


def _levels(body: str) -> dict[int, ListLevel]:
    return {index: _level(source) for index, source in _numbered(body, "lvl")}


def _level(source: str) -> ListLevel:
    form = _tag(source, "numFmt")
    start = number(_value(source, "start") or "1")
    restart = number(_value(source, "lvlRestart") or "")
    paragraph = source.partition("<w:pPr>")[2].partition("</w:pPr>")[0]
    return ListLevel(
        start=int(start) if start is not None else 1,
        form=form.get("w:val", "decimal"),
        sample=form.get("w:format", ""),
        text=_tag(source, "lvlText").get("w:val", ""),
        restart=None if restart is None else int(restart),
        legal="<w:isLgl" in source and _value(source, "isLgl") not in ("0", "false", "off"),
        style=_value(source, "pStyle") or "",
        paragraph=paragraph_properties(paragraph),
        character=source.partition("<w:rPr>")[2].partition("</w:rPr>")[0],
    )


def _elements(xml: str, tag: str, id_: str) -> list[tuple[str, str]]:
    """Return (id, inside) of the elements *tag* of the numbering part."""
    found = []
    for chunk in xml.split(f"<w:{tag} ")[1:]:
        head, _, body = chunk.partition(">")
        name = attributes(head).get(f"w:{id_}")
        if name is not None:
            found.append((name, body.partition(f"</w:{tag}>")[0]))
    return found


def _numbered(body: str, tag: str) -> list[tuple[int, str]]:
    """Return (level, inside) of the elements *tag* that carry w:ilvl."""
    found = []
    for name, inside in _elements(body, tag, "ilvl"):
        index = number(name)
        if index is not None and 0 <= index < _LEVELS:
            found.append((int(index), inside))
    return found


def _tag(source: str, name: str) -> dict[str, str]:
    found = _tag_pattern(name).search(source)
    return attributes(found[1]) if found else {}


def _value(source: str, name: str) -> str | None:
    return _tag(source, name).get("w:val")


@cache
def _tag_pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"<w:{name}\s([^<>]*)>")
