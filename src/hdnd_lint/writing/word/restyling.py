"""Formatting set right as tracked changes: of runs, paragraphs, sections, page numbers.

What cannot be set is passed over and told: words inside somebody's tracked change,
labels that Word computes, formatting that somebody has changed already and nobody has accepted.
"""

from collections import defaultdict
from collections.abc import Callable

from hdnd_lint.finding import Restyle, Trait
from hdnd_lint.model import FilePlace, Origin, Source
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.writing.word.anchors import Anchor, blocks_of, stretches
from hdnd_lint.writing.word.bases import Base, base_of_paragraph, base_of_section
from hdnd_lint.writing.word.change_tags import ChangeTags
from hdnd_lint.writing.word.elements import Markup, enclosing_paragraph, sections_of
from hdnd_lint.writing.word.package import Parts
from hdnd_lint.writing.word.page_numbers import OF_NUMBERS, PageNumbers
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
_Wanted = dict[Trait, str | float | bool]


class Restyling:
    """Gathers what is to be set, so that each element is changed once; then writes it."""

    def __init__(self, source: Source, parts: Parts, splicer: Splicer, marks: ChangeTags) -> None:
        self._source = source
        self._parts = parts
        self._splicer = splicer
        self._marks = marks
        self._numbers = PageNumbers(parts, splicer, marks)
        self.taken = 0  # places that are to be set
        self._paragraphs: dict[Base, _Wanted] = defaultdict(dict)
        self._sections: dict[Base, _Wanted] = defaultdict(dict)

    def add(self, restyle: Restyle) -> Localised | None:
        """Take *restyle* in; return why some of it, or all, cannot be set."""
        if restyle.trait in OF_LETTERS:
            return self._letters(restyle)
        return self._shape(restyle) if restyle.trait in OF_PARAGRAPHS else self._page(restyle)

    def write(self) -> None:
        """Put what was gathered of numbers, paragraphs and sections into the splicer."""
        self._numbers.write()
        for part, at in self._numbers.centred:
            base = base_of_paragraph(part, self._parts.text(part), at)
            if not isinstance(base, Localised):
                self._paragraphs[base][Trait.NUMBER_PLACE] = "center"
        for base, values in self._paragraphs.items():
            self._change(base, "pPr", values, paragraph_with)
        for base, values in self._sections.items():
            self._change(base, "sectPr", values, section_with)

    @property
    def added(self) -> list[str]:
        """The markup put in that no tracked change holds."""
        return self._numbers.added

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
        if stretch.origin not in (Origin.TYPED, Origin.FIELD):
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
            base = self._paragraph(place)
            if isinstance(base, Localised):
                return base
            reason = None
            self._paragraphs[base][restyle.trait] = restyle.value
            self.taken += 1
        return reason

    def _paragraph(self, place: FilePlace) -> Base | Localised:
        xml = self._parts.text(place.part)
        at = place.start
        start = enclosing_paragraph(xml, at) if xml.startswith("<w:r", at) else None
        return UNUSUAL if start is None else base_of_paragraph(place.part, xml, start)

    def _page(self, restyle: Restyle) -> Localised | None:
        part = self._parts.related("", "officeDocument")
        if part is None:
            return _SECTIONS
        xml = self._parts.text(part)
        sections = sections_of(xml)
        if sections is None or len(sections) != len(self._source.sections):
            return _SECTIONS
        if restyle.trait in OF_NUMBERS:
            return self._number(restyle, part, sections)
        section = sections[restyle.section - 1]
        if restyle.trait is Trait.TITLE_PAGE and self._numbers.says_first(part, section):
            return _FIRST_HEAD
        base = base_of_section(part, xml, section)
        if isinstance(base, Localised):
            return base
        self._sections[base][restyle.trait] = restyle.value
        self.taken += 1
        return None

    def _number(self, restyle: Restyle, main: str, sections: list[Markup]) -> Localised | None:
        numbers = self._numbers
        reason = numbers.set(restyle.trait, restyle.value, main, sections[: restyle.section])
        self.taken += reason is None
        return reason

    def _change(
        self, base: Base, name: str, values: _Wanted, made: Callable[[str, _Wanted], str | None]
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
