"""Page numbers of a Word file set right: the fields in heads and feet, and heads put in."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from posixpath import dirname, join

from hdnd_lint.finding import Trait
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.writing.word.change_tags import ChangeTags
from hdnd_lint.writing.word.elements import (
    Child,
    Markup,
    children,
    element_at,
    enclosing_paragraph,
)
from hdnd_lint.writing.word.package import Parts
from hdnd_lint.writing.word.properties import letters_with
from hdnd_lint.writing.word.refusals import TRACKED, UNUSUAL
from hdnd_lint.writing.word.runs import parse_run
from hdnd_lint.writing.word.splicing import Splicer

OF_NUMBERS = frozenset(
    {Trait.NUMBER_PLACE, Trait.NUMBER_FIRST, Trait.NUMBER_SIZE, Trait.NUMBER_SLANT}
)
_LETTERS = {Trait.NUMBER_SIZE: Trait.SIZE, Trait.NUMBER_SLANT: Trait.ITALIC}
_MORE = Localised(
    "đầu trang, chân trang còn có nội dung khác ngoài số trang",
    "the head or foot holds more than the page number",
)
_FIELDS = 40  # in one part; a head has one, or two where old programs get a copy
_STROKES = " -–—.\xa0"
_DELETED = {"instrText": "delInstrText", "t": "delText"}


@dataclass(frozen=True, slots=True)
class _Field:
    """A PAGE field: the part, where it stands, its runs and the paragraph that it is in.

    *simple*: the field is an element around its runs, which no tracked change can hold.
    """

    part: str
    start: int
    end: int
    runs: tuple[tuple[int, int], ...]
    paragraph: Markup
    simple: bool


class PageNumbers:
    """Gathers what becomes of the page numbers of one file, then writes it.

    *added* is the markup of references to heads that were not there: no tracked change holds it.
    *centred* are the paragraphs (part and start) that are to be set in the middle.
    """

    def __init__(self, parts: Parts, splicer: Splicer, marks: ChangeTags) -> None:
        self._parts = parts
        self._splicer = splicer
        self._marks = marks
        self._looks: dict[_Field, dict[Trait, str | float | bool]] = defaultdict(dict)
        self._gone: dict[_Field, None] = {}
        self._filled: set[str] = set()
        self.added: list[str] = []
        self.centred: list[tuple[str, int]] = []

    def set(
        self, trait: Trait, value: str | float | bool, main: str, sections: Sequence[Markup]
    ) -> Localised | None:
        """Set *trait* of the numbers of the last of *sections*; return why it cannot be set."""
        heads = self._heads(main, sections)
        first = [part for place, part in heads.items() if place.endswith(":first")]
        others = {place: part for place, part in heads.items() if not place.endswith(":first")}
        if trait is Trait.NUMBER_FIRST:
            return self._take(self._fields(first))
        if trait is Trait.NUMBER_PLACE:
            return self._move(str(value).partition(":")[0], others, main, sections[-1])
        return self._look(self._fields(others.values()), _LETTERS[trait], value)

    def says_first(self, main: str, section: Markup) -> bool:
        """Say whether a head of the first page, not shown until now, would show something."""
        heads = self._heads(main, [section])
        first = (self._parts.text(part) for place, part in heads.items() if ":first" in place)
        return any(_words(xml).strip() or _drawn().search(xml) for xml in first)

    def write(self) -> None:
        """Put what was gathered into the splicer."""
        for one in self._gone:
            self._delete(one)
        for one, values in self._looks.items():
            if one not in self._gone:
                self._restyle(one, values)

    def _heads(self, main: str, sections: Sequence[Markup]) -> dict[str, str]:
        """Return the heads that the last of *sections* has: its own, or those of earlier ones."""
        xml, found = self._parts.text(main), {}
        for section in sections:
            for kind, stated in _reference().findall(xml, section.inside, section.last):
                values = dict(_attribute().findall(stated))
                part = self._parts.relation(main, values.get("r:id", ""))
                if part is not None and part in self._parts.names():
                    found[f"{kind}:{values.get('w:type', 'default')}"] = part
        return found

    def _fields(self, parts: Iterable[str]) -> list[_Field]:
        return [
            one
            for part in dict.fromkeys(parts)
            for one in islice(_fields_of(part, self._parts.text(part)), _FIELDS)
        ]

    def _look(
        self, fields: list[_Field], trait: Trait, value: str | float | bool
    ) -> Localised | None:
        reasons = [self._obstacle(one) for one in fields]
        for one, reason in zip(fields, reasons, strict=True):
            if reason is None:
                self._looks[one][trait] = value
        return next(filter(None, reasons), None) if fields else UNUSUAL

    def _obstacle(self, one: _Field) -> Localised | None:
        xml = self._parts.text(one.part)
        if _changed().search(xml, one.paragraph.start, one.paragraph.end):
            return TRACKED
        unknown = any(parse_run(xml[start:end]) is None for start, end in one.runs)
        return UNUSUAL if unknown or not one.runs else None

    def _move(
        self, wanted: str, heads: dict[str, str], main: str, section: Markup
    ) -> Localised | None:
        """Put the numbers into the middle of the *wanted* head, wherever they stand now."""
        here = self._fields(part for place, part in heads.items() if place.startswith(wanted))
        away = self._fields(part for place, part in heads.items() if not place.startswith(wanted))
        reason = self._take(away) if away else None
        if reason is None and not here:
            reason = self._fill(heads.get(f"{wanted}:default"), main, section)
        for one in here:
            reason = reason or self._obstacle(one) or self._centre(one)
        return reason

    def _centre(self, one: _Field) -> Localised | None:
        xml = self._parts.text(one.part)
        if not _alone(xml, one) or "<w:tab/>" in xml[one.paragraph.start : one.paragraph.end]:
            return _MORE
        self.centred.append((one.part, one.paragraph.start))
        return None

    def _take(self, fields: list[_Field]) -> Localised | None:
        """Let *fields* be deleted, with the strokes beside them; all, or none."""
        for one in fields:
            xml = self._parts.text(one.part)
            reason = self._obstacle(one)
            if reason is None and not _alone(xml, one):
                reason = _MORE
            if reason is None and (one.simple or not _runs_of(xml, one.paragraph)):
                reason = UNUSUAL
            if reason is not None:
                return reason
        self._gone.update(dict.fromkeys(fields))
        return None if fields else UNUSUAL

    def _fill(self, part: str | None, main: str, section: Markup) -> Localised | None:
        """Put a number into the head *part*, which has no words, or into a new one."""
        if part is None:
            return None if self.added else self._add_head(main, section)
        if part in self._filled:
            return None
        xml = self._parts.text(part)
        at = _paragraph().search(xml)
        found = element_at(xml, at.start()) if at else None
        if found is None or _words(xml).strip() or _drawn().search(xml):
            return _MORE
        if _changed().search(xml):
            return TRACKED
        if found.inside == found.last:
            head = xml[found.start : found.inside].rstrip("/>")
            centred = f'<w:pPr><w:jc w:val="center"/>{self._before("pPr")}</w:pPr>'
            whole = f"{head}>{centred}{self._number()}</w:p>"
            self._splicer.replace(part, found.start, found.end, whole)
        else:
            self._splicer.replace(part, found.last, found.last, self._number())
            self.centred.append((part, found.start))
        self._filled.add(part)
        return None

    def _add_head(self, main: str, section: Markup) -> Localised | None:
        root = _root().search(self._parts.text(main))
        if root is None or section.inside == section.last:
            return UNUSUAL
        centred = '<w:pPr><w:jc w:val="center"/></w:pPr>'
        spaces = " ".join(_space().findall(root[0]))
        head = f"<w:hdr {spaces}><w:p>{centred}{self._number()}</w:p></w:hdr>"
        declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        part = join(dirname(main), "so-trang.xml")
        if part in self._parts.names():
            return UNUSUAL
        id_ = self._parts.add_related(main, "header", part, declared + head)
        reference = f'<w:headerReference w:type="default" r:id="{id_}"/>'
        self._splicer.replace(main, section.inside, section.inside, reference)
        self.added.append(reference)
        return None

    def _before(self, name: str) -> str:
        """Return the tracked change of properties that stated nothing."""
        return f"{self._marks.tag(f'{name}Change')}<w:{name}></w:{name}></w:{name}Change>"

    def _number(self) -> str:
        """Return a page number put in as a tracked insertion."""
        font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
        look = f'<w:rPr>{font}<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>'
        mark = f'<w:r>{look}<w:fldChar w:fldCharType="{{}}"/></w:r>'
        code = f'<w:r>{look}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        shown = f"{mark.format('separate')}<w:r>{look}<w:t>2</w:t></w:r>{mark.format('end')}"
        return f"{self._marks.tag('ins')}{mark.format('begin')}{code}{shown}</w:ins>"

    def _delete(self, one: _Field) -> None:
        xml = self._parts.text(one.part)
        runs = _runs_of(xml, one.paragraph)
        start, end = runs[0][0], runs[-1][1]
        held = _told().sub(lambda tag: f"<{tag[1]}w:{_DELETED[tag[2]]}", xml[start:end])
        self._splicer.replace(one.part, start, end, f"{self._marks.tag('del')}{held}</w:del>")

    def _restyle(self, one: _Field, values: dict[Trait, str | float | bool]) -> None:
        xml = self._parts.text(one.part)
        for start, end in one.runs:
            run = parse_run(xml[start:end])
            assert run is not None  # it was read when it was gathered
            stated = letters_with(run.stated, values)
            if stated is None or stated == run.stated:
                continue
            made = run.restyled(stated, self._marks.tag("rPrChange"))
            whole = made.piece(0, made.length, last=True)
            self._splicer.replace(one.part, start, end, whole)


def _fields_of(part: str, xml: str) -> Iterator[_Field]:
    """Yield the fields of *xml* that show the page number."""
    for code in _code().finditer(xml):
        at = enclosing_paragraph(xml, code.start())
        paragraph = element_at(xml, at) if at is not None else None
        if at is None or paragraph is None:
            continue
        start, end, inside = (_simple if code["simple"] else _complex)(xml, code, paragraph)
        usual = inside is not None and all(one.name == "w:r" for one in inside)
        runs = tuple((one.start, one.end) for one in inside or ()) if usual else ()
        yield _Field(part, start, end, runs, paragraph, bool(code["simple"]))


_Stretch = tuple[int, int, list[Child] | None]


def _simple(xml: str, code: re.Match[str], _paragraph: Markup) -> _Stretch:
    element = element_at(xml, code.start())
    if element is None:
        return code.start(), code.end(), None
    return element.start, element.end, children(xml, element.inside, element.last)


def _complex(xml: str, code: re.Match[str], paragraph: Markup) -> _Stretch:
    begin = xml.rfind('w:fldCharType="begin"', paragraph.start, code.start())
    last = xml.find('w:fldCharType="end"', code.end(), paragraph.end)
    if min(begin, last) < 0:
        return code.start(), code.end(), None
    start = max(xml.rfind(tag, paragraph.start, begin) for tag in ("<w:r>", "<w:r "))
    end = xml.find("</w:r>", last, paragraph.end) + len("</w:r>")
    return start, end, children(xml, start, end) if 0 <= start < last < end else None


def _runs_of(xml: str, paragraph: Markup) -> list[tuple[int, int]]:
    """Return the runs of a paragraph that holds nothing else; none where it does."""
    found = children(xml, paragraph.inside, paragraph.last) or []
    own = found[1:] if found and found[0].name == "w:pPr" else found
    plain = all(one.name == "w:r" for one in own)
    return [(one.start, one.end) for one in own] if plain else []


def _alone(xml: str, one: _Field) -> bool:
    """Say whether a paragraph shows a page number and strokes beside it only."""
    if not one.runs:
        return False
    beside = xml[one.paragraph.start : one.start] + xml[one.end : one.paragraph.end]
    return not _words(beside).strip(_STROKES) and not _drawn().search(beside)


def _words(xml: str) -> str:
    return "".join(_shown().findall(xml))


@cache
def _code() -> re.Pattern[str]:
    page = r"\s{0,20}(?i:PAGE)(?![A-Za-z])"
    simple = rf'<w:fldSimple\s(?:[^<>]*?\s)?w:instr="{page}[^"<>]*"[^<>]*>'
    return re.compile(rf"<w:instrText(?:\s[^<>]*)?>{page}[^<]*</w:instrText>|(?P<simple>{simple})")


@cache
def _reference() -> re.Pattern[str]:
    return re.compile(r"<w:(header|footer)Reference\s([^<>]*)>")


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(r'(?<![\w:])([\w:]+)="([^"]*)"')


@cache
def _changed() -> re.Pattern[str]:
    return re.compile(r"<w:(?:ins|del|moveFrom|moveTo|[rp]PrChange)[ >]")


@cache
def _paragraph() -> re.Pattern[str]:
    return re.compile(r"<w:p(?=[\s/>])")


@cache
def _drawn() -> re.Pattern[str]:
    return re.compile(r"<w:(?:drawing|pict|object)[ >]|<w:fldChar|<w:fldSimple|<w:sdt>")


@cache
def _shown() -> re.Pattern[str]:
    return re.compile(r"<w:t(?:\s[^<>]*)?>([^<]*)</w:t>")


@cache
def _told() -> re.Pattern[str]:
    return re.compile(r"<(/?)w:(instrText|t)(?=[\s>])")


@cache
def _root() -> re.Pattern[str]:
    return re.compile(r"<w:document\s[^<>]*\sxmlns:r=[^<>]*>|<w:document\sxmlns:r=[^<>]*>")


@cache
def _space() -> re.Pattern[str]:
    return re.compile(r"xmlns:[wr]=\"[^\"<>]*\"")
