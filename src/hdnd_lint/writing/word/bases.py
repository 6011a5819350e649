"""Where the properties of a paragraph or a section stand in their part, to be set anew."""

from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.writing.word.elements import Markup, children, element_at
from hdnd_lint.writing.word.refusals import TRACKED, UNUSUAL

_HEADS = ("w:headerReference", "w:footerReference")


@dataclass(frozen=True, slots=True)
class Base:
    """The stretch of a part that holds a paragraph's or a section's own properties.

    *change* is where its tracked change goes, *missing* that there is no property element yet.
    """

    part: str
    start: int
    end: int
    change: int
    missing: bool = False


def base_of_paragraph(part: str, xml: str, start: int) -> Base | Localised:
    """Return where the properties of the paragraph that begins at *start* stand."""
    inside = xml.index(">", start) + 1
    if not xml.startswith("<w:pPr", inside):
        return Base(part, inside, inside, inside, missing=True)
    element = element_at(xml, inside)
    if element is None:
        return UNUSUAL
    if element.inside == element.end:  # <w:pPr/>
        return Base(part, element.start, element.end, element.end, missing=True)
    found = children(xml, element.inside, element.last)
    if found is None:
        return UNUSUAL
    names = [one.name for one in found]
    mark = next((xml[one.start : one.end] for one in found if one.name == "w:rPr"), "")
    if "w:pPrChange" in names or "<w:ins" in mark or "<w:del" in mark or "<w:moveTo" in mark:
        return TRACKED
    own = [one for one in found if one.name not in ("w:rPr", "w:sectPr")]
    if names[: len(own)] != [one.name for one in own]:
        return UNUSUAL
    end = own[-1].end if own else element.inside
    return Base(part, element.inside, end, element.last)


def base_of_section(part: str, xml: str, element: Markup) -> Base | Localised:
    """Return where the properties of the section *element* stand, its heads left out."""
    found = children(xml, element.inside, element.last)
    if found is None:
        return UNUSUAL
    heads = [one for one in found if one.name in _HEADS]
    if any(one.name == "w:sectPrChange" for one in found):
        return TRACKED
    if found[: len(heads)] != heads:
        return UNUSUAL
    start = heads[-1].end if heads else element.inside
    return Base(part, start, element.last, element.last)
