"""Elements of Word's markup as it stands in a part: their ends, their children, their places."""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.records import dataclass


@dataclass(frozen=True, slots=True)
class Child:
    """One child of an element: its name with its prefix, and where it stands."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Markup:
    """An element of a part: where it stands, and where its inside does."""

    start: int
    inside: int
    last: int  # of the inside; equal to *inside* where the element is empty
    end: int


def element_at(xml: str, start: int) -> Markup | None:
    """Return the element that begins at *start*, None where it has no end."""
    head = _tag().match(xml, start)
    if head is None or head["close"]:
        return None
    if head["empty"]:
        return Markup(start, head.end(), head.end(), head.end())
    depth = 1
    for found in _named(head["name"]).finditer(xml, head.end()):
        if not found["empty"]:
            depth += -1 if found["close"] else 1
        if not depth:
            return Markup(start, head.end(), found.start(), found.end())
    return None


def children(xml: str, start: int, end: int) -> list[Child] | None:
    """Return the elements at *start*–*end*, None where something else than white space stands."""
    found: list[Child] = []
    at = start
    while at < end:
        if xml[at].isspace():
            at += 1
            continue
        name = _tag().match(xml, at, end)
        element = element_at(xml, at) if name else None
        if name is None or element is None or element.end > end:
            return None
        found.append(Child(name["name"], at, element.end))
        at = element.end
    return found


def enclosing_paragraph(xml: str, at: int) -> int | None:
    """Return where the paragraph begins that holds *at*; text boxes before it are over."""
    depth = 0
    while True:
        opening = _paragraph_before(xml, at)
        if opening is None:
            return None
        closing = xml.rfind("</w:p>", opening, at)
        if closing >= 0:
            depth, at = depth + 1, closing
        elif depth:
            depth, at = depth - 1, opening
        else:
            return opening


def _paragraph_before(xml: str, at: int) -> int | None:
    while (at := xml.rfind("<w:p", 0, at)) >= 0:
        found = _tag().match(xml, at)
        if found and found["name"] == "w:p" and not found["empty"]:
            return at
    return None


def sections_of(xml: str) -> list[Markup] | None:
    """Return the w:sectPr of a main part in their order, without those of tracked changes."""
    found = []
    at = 0
    while (at := xml.find("<w:sectPr", at)) >= 0:
        element = element_at(xml, at)
        if element is None:
            return None
        if xml.startswith("<w:sectPrChange", at):
            at = element.end
            continue
        found.append(element)
        at = element.end
    return found


def own_changes(xml: str, name: str, first: int) -> Iterator[Markup]:
    """Yield the elements *name* whose number is *first* or a later one, in their order."""
    for tag in re.finditer(rf'<{name}\s[^<>]*?w:id="(\d{{1,9}})"[^<>]*>', xml):
        element = element_at(xml, tag.start()) if int(tag[1]) >= first else None
        if element is not None:
            yield element


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"<(?P<close>/)?(?P<name>\w+:\w+)(?:\s[^<>]*?)?(?P<empty>/)?>")


@cache
def _named(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(?P<close>/)?{name}(?:\s[^<>]*?)?(?P<empty>/)?>")
