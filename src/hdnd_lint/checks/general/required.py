"""``required.elements``: each of these must be said, in a part of the draft or of what is read."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.readers import ALL_READERS, SHORT_NAMES, Reader, Reading
from hdnd_lint.checks.general.scopes import (
    Part,
    first_line,
    heading_of,
    not_found,
    spans_of,
    title_place,
)
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Result
from hdnd_lint.model import Draft, Level, NodeKind, Subject
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH, TONELESS, check_patterns
from hdnd_lint.words.patterns.nearby import Nearby

_PARTS = frozenset(part.value for part in Part)
_TOLD_TOGETHER = NotApplicable(
    Localised(
        "hầu hết các mục đều thiếu, nêu chung một lần ở quy tắc khác",
        "nearly all parts are missing, which another rule says once",
    )
)
_ADVISED = Localised("nên có", "advised")


@dataclass(frozen=True, slots=True)
class Element(Params):
    """One thing that must be said.

    It is found where a pattern of *any* matches and, if *near* is given, one of *near* stands in
    the same paragraph and none of *but_not* does. Without *any* it is one that the reader knows
    by its *key*. *levels* names the levels that it is asked of, *not_subjects* the papers of which
    another rule asks it; what is only *advised* makes a lesser finding. *place* names the place
    of the reading to point at.
    """

    key: str
    label: Localised | None = None
    any: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    not_subjects: tuple[Subject, ...] = ()
    advised: bool = False
    place: str = ""

    def __post_init__(self) -> None:
        check_patterns((*self.any, *self.near, *self.but_not))
        if self.any and not self.label:
            raise ValueError(f"mục “{self.key}” có khóa any thì cần cả khóa label")

    @property
    def name(self) -> Localised:
        """What the element is called."""
        return self.label or Localised(self.key, self.key)

    def stands_in(self, text: str, spans: tuple[Span, ...]) -> bool:
        """Say whether the words of the element are recognisable in *spans* of *text*."""
        near, but_not = Nearby(text, self.near), Nearby(text, self.but_not)
        return any(
            (not self.near or near.has(hit.start)) and not but_not.has(hit.start)
            for span in spans
            for pattern in self.any
            for hit in IN_PARAGRAPH.all(pattern, text, span)
        )


@dataclass(frozen=True, slots=True)
class Accept(Params):
    """Words that stand for several elements at once; no *keys*: for all of them.

    None of *but_not* may stand in the same passage. With *tones* false tone marks are left out.
    """

    any: tuple[str, ...]
    keys: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    tones: bool = True

    def __post_init__(self) -> None:
        check_patterns((*self.any, *self.but_not))

    def stands_in(self, text: str, span: Span) -> bool:
        """Say whether the words stand in *span* of *text*."""
        return self._in(self.any, text, span) and not self._in(self.but_not, text, span)

    def _in(self, patterns: Sequence[str], text: str, span: Span) -> bool:
        if self.tones:
            return IN_PARAGRAPH.has(patterns, text, span)
        return TONELESS.has(patterns, text, span)


class Pointer(StrEnum):
    """What a finding points at, since what is missing has no place."""

    HEADING = "heading"  # the heading of the first Điều in the scope
    SCOPE = "scope"  # the first line of the scope
    TITLE = "title"  # the title of the draft


class Absent(StrEnum):
    """What it means that the draft has no such part."""

    NOT_EVALUATED = "not-evaluated"
    NOT_APPLICABLE = "not-applicable"
    MISSING = "missing"  # then every element is missing


@dataclass(frozen=True, slots=True)
class Folded(Params):
    """What is said once for several rules where next to nothing is told.

    Where at most *most* of *keys* are told, the rule that *tells* names all that is missing in one
    hit (variant ``thin``), and the others say that it does.
    """

    keys: tuple[str, ...]
    most: int
    tells: bool = False


@dataclass(frozen=True, slots=True)
class RequiredParams(Params):
    """*scope*: parts of the draft, or the name of one reader (``programme``, ``topics`` …).

    *heading*, *place* and *absent* are for parts. *at*: the words of the body to point at, where
    they are found, instead of *place*. *together*: one hit names all that is missing;
    otherwise a hit for each element. An element may be given by its key alone where the reader
    knows it. *folded*: rules that ask for parts of one thing say it together where it is hollow.
    """

    elements: tuple[Element | str, ...]
    scope: tuple[str, ...] = (Part.BODY,)
    heading: str = ""
    accept: tuple[Accept, ...] = ()
    place: Pointer = Pointer.HEADING
    at: str = ""
    absent: Absent = Absent.NOT_EVALUATED
    together: bool = True
    folded: Folded | None = None

    def __post_init__(self) -> None:
        check_patterns([self.heading, self.at])
        knows = self.reader.knows if self.reader else {}
        for element in self.all_elements():
            if not element.any and element.key not in knows:
                known = f"; biết: {', '.join(sorted(knows))}" if knows else ""
                raise ValueError(f"mục “{element.key}” cần khóa label và any{known}")
        for key in self.folded.keys if self.folded else ():
            if knows and key not in knows:
                raise ValueError(f"folded: không có mục “{key}”; biết: {', '.join(sorted(knows))}")

    @property
    def reader(self) -> Reader | None:
        """The reader that *scope* names, None where it names parts of the draft."""
        others = [name for name in self.scope if name not in _PARTS]
        if not others:
            return None
        if len(self.scope) > 1 or others[0] not in ALL_READERS:
            parts, readers = ", ".join(sorted(_PARTS)), ", ".join(SHORT_NAMES)
            raise ValueError(
                f"scope không nhận “{others[0]}”; các phần của văn bản: {parts}; hoặc đúng một "
                f"trong các cách đọc: {readers}"
            )
        return ALL_READERS[others[0]]

    def all_elements(self) -> Iterator[Element]:
        """Yield the elements, each with its key at least."""
        return (Element(one) if isinstance(one, str) else one for one in self.elements)


def missing_elements(context: Context, params: RequiredParams) -> Iterator[Result]:
    """Yield what is missing: one hit for each thing read, or one for each element of it."""
    reader = params.reader
    for reading in reader.read(context) if reader else _of_parts(context.draft, params):
        if isinstance(reading, Reading) and (thin := _thin(context, params, reading)):
            yield from thin
        elif isinstance(reading, Reading):
            yield from _missing_from(context, params, reading)
        else:
            yield reading


def _thin(context: Context, params: RequiredParams, reading: Reading) -> tuple[Result, ...]:
    """Return what is said of a reading that tells next to nothing, () of any other."""
    folded = params.folded
    if folded is None or params.reader is None:
        return ()
    asked = {one.key: one for one in params.all_elements()}
    every = replace(params, elements=tuple(asked.get(key, key) for key in folded.keys))
    missing = [
        one
        for one in _unsaid(context.text, every, reading)
        if not context.profile.has(*one.not_subjects)
    ]
    if len(missing) < len(folded.keys) - folded.most:
        return ()
    if not folded.tells:
        return (_TOLD_TOGETHER,)
    return (replace(_hit(reading, missing), span=reading.place, variant="thin"),)


def _of_parts(
    draft: Draft, params: RequiredParams
) -> Iterator[Reading | NotEvaluated | NotApplicable]:
    """Yield the parts of the draft that the scope names, as one thing read."""
    parts = tuple(Part(name) for name in params.scope)
    spans = spans_of(draft, parts, params.heading)
    if spans or params.absent is Absent.MISSING:
        yield Reading(spans, _words_at(draft, params.at) or _place(draft, spans, params.place))
        return
    reason = not_found(parts)
    skipped = params.absent is Absent.NOT_APPLICABLE
    yield NotApplicable(reason) if skipped else NotEvaluated(reason)


def _missing_from(context: Context, params: RequiredParams, reading: Reading) -> Iterator[Result]:
    level = context.profile.level.value
    missing = []
    for element in _unsaid(context.text, params, reading):
        if context.profile.has(*element.not_subjects):
            continue
        if element.levels and level is None:
            yield _level_unknown(element)
        elif not element.levels or level in element.levels:
            missing.append(element)
    if missing:
        for group in [missing] if params.together else [[one] for one in missing]:
            yield _hit(reading, group)


def _unsaid(text: str, params: RequiredParams, reading: Reading) -> Iterator[Element]:
    around = reading.passages if reading.around is None else reading.around
    accepted = [one for one in params.accept if any(one.stands_in(text, s) for s in around)]
    if any(not one.keys for one in accepted):
        return
    excused = {key for one in accepted for key in one.keys}
    for element in params.all_elements():
        if element.key in excused:
            continue
        if element.any:
            if not element.stands_in(text, reading.passages):
                yield element
        elif params.reader is not None:
            yield from _unsaid_known(text, params.reader, reading, element)


def _unsaid_known(
    text: str, reader: Reader, reading: Reading, element: Element
) -> Iterator[Element]:
    """Yield *element*, as *reader* calls it, if what was read does not tell it."""
    known = reader.knows[element.key]
    told = element.key in reading.told or (
        known.words and any(TONELESS.has(known.words, text, one) for one in reading.passages)
    )
    if not told:
        label, place = element.label or known.label, element.place or known.place
        yield replace(element, label=label, place=place)


def _hit(reading: Reading, missing: Sequence[Element]) -> Hit:
    """Return one hit for *missing*; the variant tells that all of it is only advised."""
    advised = all(one.advised for one in missing)
    names = [one.name if advised or not one.advised else _advised(one.name) for one in missing]
    words = {"missing_names": _joined(names, ", "), "elements": _joined(names, "; ")}
    values = {"missing": tuple(one.key for one in missing), **reading.values}
    place = _common_place(reading, missing)
    return Hit(place, values, words, variant="advised" if advised else "")


def _common_place(reading: Reading, missing: Sequence[Element]) -> Span:
    """Return the place that all of *missing* belongs to, else that of the whole."""
    places = {one.place for one in missing}
    return reading.places.get(places.pop(), reading.place) if len(places) == 1 else reading.place


def _advised(name: Localised) -> Localised:
    return Localised(f"{name.vi} ({_ADVISED.vi})", f"{name.en} ({_ADVISED.en})")


def _joined(names: Sequence[Localised], mark: str) -> Localised:
    return Localised(mark.join(one.vi for one in names), mark.join(one.en for one in names))


def _level_unknown(element: Element) -> NotEvaluated:
    return NotEvaluated(
        Localised(
            f"chưa xác định được cấp chính quyền nên chưa xét: {element.name.vi}",
            f"the level is not known, so this was not looked for: {element.name.en}",
        )
    )


def _words_at(draft: Draft, at: str) -> Span | None:
    """Return the first words of the body's articles that *at* matches, None without it."""
    found = (IN_PARAGRAPH.first(at, draft.text, one.span) for one in draft.articles() if at)
    return next((one for one in found if one), None)


def _place(draft: Draft, spans: tuple[Span, ...], pointer: Pointer) -> Span:
    """Return the words to point at; the first words of the draft where there is nothing else."""
    if pointer is Pointer.TITLE or not spans:
        return title_place(draft)
    if pointer is Pointer.HEADING:
        for node in draft.nodes():
            if node.kind is NodeKind.ARTICLE and node.span.overlaps(spans[0]):
                return heading_of(node, draft.text)
    return first_line(draft.text, spans[0])


def _values(params: RequiredParams) -> frozenset[str]:
    return frozenset(params.reader.values) if params.reader else frozenset()


CHECKS: Mapping[str, Check[Any]] = {
    "elements": Check(
        missing_elements,
        RequiredParams,
        values=frozenset({"missing", "missing_names", "elements"}),
        variants=frozenset({"advised", "thin"}),
        more_values=_values,
        absences=frozenset({"", "advised", "thin"}),
    ),
}
