"""``required.elements``: each of these must be recognisable in that part of the draft."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.scopes import Part, heading_of, not_found, spans_of
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Result
from hdnd_lint.model import Draft, Level, NodeKind, Subject
from hdnd_lint.words.patterns import Nearby, check_patterns, finds, found_in
from hdnd_lint.words.text import Localised, Span, trimmed


@dataclass(frozen=True, slots=True)
class Element(Params):
    """One thing that must be said.

    It is found where a pattern of *any* matches and, if *near* is given, one of *near* stands in
    the same paragraph and none of *but_not* does. *levels* names the levels that it is asked of,
    *not_subjects* the papers of which another rule asks it.
    """

    key: str
    label: Localised
    any: tuple[str, ...]
    near: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    not_subjects: tuple[Subject, ...] = ()

    def __post_init__(self) -> None:
        check_patterns((*self.any, *self.near, *self.but_not))

    def found(self, text: str, spans: tuple[Span, ...]) -> bool:
        """Say whether the element is recognisable in *spans* of *text*."""
        near, but_not = Nearby(text, self.near), Nearby(text, self.but_not)
        return any(
            (not self.near or near.has(hit.start)) and not but_not.has(hit.start)
            for span in spans
            for pattern in self.any
            for hit in finds(pattern, text, span)
        )


@dataclass(frozen=True, slots=True)
class Accept(Params):
    """Words that stand for several elements at once; no *keys*: for all of them."""

    any: tuple[str, ...]
    keys: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_patterns(self.any)


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
class RequiredParams(Params):
    """*together*: one hit names all that is missing; otherwise a hit for each element."""

    elements: tuple[Element, ...]
    scope: tuple[Part, ...] = (Part.BODY,)
    heading: str = ""
    accept: tuple[Accept, ...] = ()
    place: Pointer = Pointer.HEADING
    absent: Absent = Absent.NOT_EVALUATED
    together: bool = True

    def __post_init__(self) -> None:
        check_patterns([self.heading])


def missing_elements(context: Context, params: RequiredParams) -> Iterator[Result]:
    """Yield what is missing from the scope: a hit, or one for each element."""
    spans = spans_of(context.draft, params.scope, params.heading)
    if not spans and params.absent is not Absent.MISSING:
        reason = not_found(params.scope)
        skipped = params.absent is Absent.NOT_APPLICABLE
        yield NotApplicable(reason) if skipped else NotEvaluated(reason)
        return
    level = context.profile.level.value
    missing = []
    for element in _missing(context.text, spans, params):
        if context.profile.has(*element.not_subjects):
            continue
        if element.levels and level is None:
            yield _level_unknown(element)
        elif not element.levels or level in element.levels:
            missing.append(element)
    if missing:
        place = _place(context.draft, spans, params.place)
        for group in [missing] if params.together else [[one] for one in missing]:
            yield _hit(place, group)


def _missing(text: str, spans: tuple[Span, ...], params: RequiredParams) -> Iterator[Element]:
    accepted = [one for one in params.accept if any(found_in(one.any, text, s) for s in spans)]
    if any(not one.keys for one in accepted):
        return
    excused = {key for one in accepted for key in one.keys}
    for element in params.elements:
        if element.key not in excused and not element.found(text, spans):
            yield element


def _hit(place: Span, missing: list[Element]) -> Hit:
    names = Localised(
        ", ".join(one.label.vi for one in missing), ", ".join(one.label.en for one in missing)
    )
    keys = tuple(one.key for one in missing)
    return Hit(place, values={"missing": keys}, words={"missing_names": names})


def _level_unknown(element: Element) -> NotEvaluated:
    return NotEvaluated(
        Localised(
            f"chưa xác định được cấp chính quyền nên chưa xét: {element.label.vi}",
            f"the level is not known, so this was not looked for: {element.label.en}",
        )
    )


def _place(draft: Draft, spans: tuple[Span, ...], pointer: Pointer) -> Span:
    """Return the words to point at; the first words of the draft where there is nothing else."""
    if pointer is Pointer.TITLE or not spans:
        title = draft.title.title or draft.title.type
        return title.span if title else _first_line(draft.text, Span(0, len(draft.text)))
    if pointer is Pointer.HEADING:
        for node in draft.nodes():
            if node.kind is NodeKind.ARTICLE and node.span.overlaps(spans[0]):
                return heading_of(node, draft.text)
    return _first_line(draft.text, spans[0])


def _first_line(text: str, span: Span) -> Span:
    words = trimmed(text, span)
    end = text.find("\n", words.start, words.end)
    return Span(words.start, words.end if end < 0 else end)


CHECKS: Mapping[str, Check[Any]] = {
    "elements": Check(
        missing_elements,
        RequiredParams,
        values=frozenset({"missing", "missing_names"}),
    ),
}
