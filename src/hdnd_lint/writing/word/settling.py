"""A part with this program's own tracked changes rejected: it must be the part before them."""

import re
from functools import cache
from html import unescape

from hdnd_lint.writing.word.elements import Markup, children, element_at, own_changes


def rejected(xml: str, first: int) -> str:
    """Return *xml* with the changes numbered *first* and later undone."""
    for name in ("w:ins", "w:del", "w:rPrChange", "w:pPrChange", "w:sectPrChange"):
        pieces, at = [], 0
        for change in own_changes(xml, name, first):
            start, end, words = _undone(xml, name, change)
            pieces += [xml[at:start], words]
            at = end
        xml = "".join([*pieces, xml[at:]])
    return xml


def _undone(xml: str, name: str, change: Markup) -> tuple[int, int, str]:
    """Return a stretch of *xml*, and what stood there before *change*."""
    inside = xml[change.inside : change.last]
    if name == "w:ins":
        return change.start, change.end, ""
    if name == "w:del":
        words = inside.replace("<w:delText", "<w:t").replace("</w:delText>", "</w:t>")
        words = words.replace("w:delInstrText", "w:instrText")
        return change.start, change.end, words
    start = xml.rfind(f"<{name.removesuffix('Change')}", 0, change.start)
    owner = element_at(xml, start) if start >= 0 else None
    before = element_at(inside, 0)
    if owner is None or before is None:
        return change.start, change.end, ""
    kept = _kept(xml, owner, name)
    heads = [one for one in kept if one.startswith(("<w:headerR", "<w:footerR"))]
    rest = [one for one in kept if one not in heads]
    old = inside[before.inside : before.last]
    return owner.inside, owner.last, "".join([*heads, old, *rest])


def _kept(xml: str, owner: Markup, name: str) -> list[str]:
    """Return the children of *owner* that no tracked change of it keeps."""
    names = {
        "w:pPrChange": ("w:rPr", "w:sectPr"),
        "w:sectPrChange": ("w:headerReference", "w:footerReference"),
    }.get(name, ())
    found = children(xml, owner.inside, owner.last) or []
    return [xml[one.start : one.end] for one in found if one.name in names]


def normal(xml: str) -> str:
    """Return *xml* with runs of one formatting joined, and without empty properties, paragraphs.

    So a part reads the same whether a run was cut or not; nothing else is evened out.
    """
    xml = _bare().sub(r"<w:p\1></w:p>", _empty().sub("", xml))
    pieces: list[str] = []
    at, open_head = 0, ""
    for found in _run().finditer(xml):
        if found.start() == at and open_head == found["head"]:
            pieces[-1] = pieces[-1].removesuffix("</w:r>")
        else:
            pieces += [xml[at : found.start()], found["head"]]
        pieces.append(found["inside"] + "</w:r>")
        at, open_head = found.end(), found["head"]
    return _text().sub(_plain, "".join([*pieces, xml[at:]]))


def _plain(found: re.Match[str]) -> str:
    return f"<w:t>{unescape(''.join(_tags().split(found[0])))}</w:t>"


@cache
def _empty() -> re.Pattern[str]:
    return re.compile(r"<w:(?:rPr|pPr)/>|<w:(rPr|pPr)></w:\1>")


@cache
def _bare() -> re.Pattern[str]:
    return re.compile(r"<w:p((?:\s[^<>]*?)?)/>")


@cache
def _run() -> re.Pattern[str]:
    inside = r"(?P<inside>[^<]*+(?:<(?!/w:r>|w:r[ >])[^<]*+)*+)"
    properties = r"(?:<w:rPr>[^<]*+(?:<(?!/w:rPr>)[^<]*+)*+</w:rPr>)?"
    return re.compile(rf"(?P<head><w:r(?:\s[^<>]*)?>\s*{properties}){inside}</w:r>")


@cache
def _text() -> re.Pattern[str]:
    one = r"<w:t(?:\s[^<>]*)?>[^<]*</w:t>"
    return re.compile(rf"{one}(?:{one})*")


@cache
def _tags() -> re.Pattern[str]:
    return re.compile(r"</?w:t(?:\s[^<>]*)?>")
