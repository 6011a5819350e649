"""Formatting set right as tracked changes: of runs, of paragraphs, of sections.

What cannot be set is passed over and told: words inside somebody's tracked change or in a field,
labels that Word computes, formatting that somebody has changed already and nobody has accepted.
"""

from collections import defaultdict
from collections.abc import Callable

from hdnd_lint.finding import Restyle, Trait
from hdnd_lint.model import Origin, Source
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.writing.word.anchors import Anchor, blocks_of, stretches
from hdnd_lint.writing.word.change_tags import ChangeTags
from hdnd_lint.writing.word.elements import (
    Markup,
    children,
    element_at,
    enclosing_paragraph,
    sections_of,
)
from hdnd_lint.writing.word.package import Parts
from hdnd_lint.writing.word.properties import (
    OF_LETTERS,
    OF_PARAGRAPHS,
    letters_with,
    paragraph_with,
    section_with,
)
from hdnd_lint.writing.word.refusals import LABEL, TRACKED, UNUSUAL
from hdnd_lint.writing.word.runs import parse_run
from hdnd_lint.writing.word.splicing import Splicer

_SECTIONS = Localised(
    "không xác định được phần văn bản trong tệp", "the section is not found in the file"
)
_FIRST_HEAD = Localised(
    "trang thứ nhất có đầu trang, chân trang riêng", "the first page has its own head or foot"
)
_HEADS = ("w:headerReference", "w:footerReference")
_Wanted = dict[Trait, str | float | bool]


@dataclass(frozen=True, slots=True)
class _Base:
    """The stretch of a part that holds a paragraph's or a section's own properties.

    *change* is where its tracked change goes, *missing* that there is no property element yet.
    """

    part: str
    start: int
    end: int
    change: int
    missing: bool = False


class Restyling:
    """Gathers what is to be set, so that each element is changed once; then writes it."""

    def __init__(self, source: Source, parts: Parts, splicer: Splicer, marks: ChangeTags) -> None:
        self._source = source
        self._parts = parts
        self._splicer = splicer
        self._marks = marks
        self.taken = 0  # places that are to be set
        self._paragraphs: dict[_Base, _Wanted] = defaultdict(dict)
        self._sections: dict[_Base, _Wanted] = defaultdict(dict)

    def add(self, restyle: Restyle) -> Localised | None:
        """Take *restyle* in; return why some of it, or all, cannot be set."""
        if restyle.trait in OF_LETTERS:
            return self._letters(restyle)
        return self._shape(restyle) if restyle.trait in OF_PARAGRAPHS else self._page(restyle)

    def write(self) -> None:
        """Put what was gathered of paragraphs and sections into the splicer."""
        for base, values in self._paragraphs.items():
            self._change(base, "pPr", values, paragraph_with)
        for base, values in self._sections.items():
            self._change(base, "sectPr", values, section_with)

    def _letters(self, restyle: Restyle) -> Localised | None:
        found = stretches(self._source, restyle.span)
        reasons = [self._letter_obstacle(one, restyle) for one in found]
        for one, reason in zip(found, reasons, strict=True):
            if reason is None:
                self._splicer.restyle(one, restyle.trait, restyle.value)
                self.taken += 1
        if not found or _generated(self._source, restyle.span):
            return LABEL
        return next((reason for reason in reasons if reason), None)

    def _letter_obstacle(self, stretch: Anchor, restyle: Restyle) -> Localised | None:
        if stretch.origin is not Origin.TYPED:
            return TRACKED
        part, start, end = stretch.key
        xml = self._parts.text(part)[start:end]
        run = parse_run(xml) if "txbxContent" not in xml else None
        if run is None:
            return UNUSUAL
        if run.changed:
            return TRACKED
        usual = letters_with(run.stated, {restyle.trait: restyle.value}) is not None
        return None if usual else UNUSUAL

    def _shape(self, restyle: Restyle) -> Localised | None:
        reason: Localised | None = LABEL
        for block in blocks_of(self._source, restyle.span):
            place = next((run.place for run in block.runs if run.place), None)
            if place is None:
                return LABEL
            base = self._paragraph(place.part, place.start)
            if isinstance(base, Localised):
                return base
            reason = None
            self._paragraphs[base][restyle.trait] = restyle.value
            self.taken += 1
        return reason

    def _paragraph(self, part: str, at: int) -> _Base | Localised:
        xml = self._parts.text(part)
        start = enclosing_paragraph(xml, at) if xml.startswith("<w:r", at) else None
        if start is None:
            return UNUSUAL
        inside = xml.index(">", start) + 1
        if not xml.startswith("<w:pPr", inside):
            return _Base(part, inside, inside, inside, missing=True)
        element = element_at(xml, inside)
        if element is None:
            return UNUSUAL
        if element.inside == element.end:  # <w:pPr/>
            return _Base(part, element.start, element.end, element.end, missing=True)
        return _base_of_paragraph(part, xml, element)

    def _page(self, restyle: Restyle) -> Localised | None:
        part = self._parts.related("", "officeDocument")
        if part is None:
            return _SECTIONS
        xml = self._parts.text(part)
        sections = sections_of(xml)
        if sections is None or len(sections) != len(self._source.sections):
            return _SECTIONS
        base = _base_of_section(part, xml, sections[restyle.section - 1], restyle.trait)
        if isinstance(base, Localised):
            return base
        self._sections[base][restyle.trait] = restyle.value
        self.taken += 1
        return None

    def _change(
        self, base: _Base, name: str, values: _Wanted, made: Callable[[str, _Wanted], str | None]
    ) -> None:
        old = "" if base.missing else self._parts.text(base.part)[base.start : base.end]
        new = made(old, values)
        assert new is not None  # its children were read when it was gathered
        change = f"{self._marks.tag(f'{name}Change')}<w:{name}>{old}</w:{name}></w:{name}Change>"
        if base.missing:
            new, change = f"<w:{name}>{new}{change}</w:{name}>", ""
        self._splicer.replace(base.part, base.start, base.end, new)
        if change:
            self._splicer.replace(base.part, base.change, base.change, change)


def _generated(source: Source, span: Span) -> bool:
    return any(
        run.origin is Origin.GENERATED and run.span.overlaps(span)
        for block in blocks_of(source, span)
        for run in block.runs
    )


def _base_of_paragraph(part: str, xml: str, element: Markup) -> _Base | Localised:
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
    return _Base(part, element.inside, end, element.last)


def _base_of_section(part: str, xml: str, element: Markup, trait: Trait) -> _Base | Localised:
    found = children(xml, element.inside, element.last)
    if found is None:
        return UNUSUAL
    heads = [one for one in found if one.name in _HEADS]
    if any(one.name == "w:sectPrChange" for one in found):
        return TRACKED
    if found[: len(heads)] != heads:
        return UNUSUAL
    if trait is Trait.TITLE_PAGE and any(_is_first(xml[one.start : one.end]) for one in heads):
        return _FIRST_HEAD
    start = heads[-1].end if heads else element.inside
    return _Base(part, start, element.last, element.last)


def _is_first(reference: str) -> bool:
    return 'w:type="first"' in reference
