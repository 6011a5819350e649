"""What a supervision programme must list: elements, kinds of reports, sessions, levels."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general import terms
from hdnd_lint.checks.general.readers import KnownElement, Reader, Reading
from hdnd_lint.checks.supervision.reader import (
    Programme,
    ProgrammeItem,
    ProgrammePart,
    SupervisoryAct,
    read_programme,
)
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Result
from hdnd_lint.model import Draft, Node
from hdnd_lint.records import dataclass
from hdnd_lint.words.bodies import NAMES, PATTERNS, Body
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import TONELESS

ATTACHED = NotEvaluated(
    Localised(
        "Nội dung chương trình nằm trong văn bản kèm theo, không có trong tệp này; hãy kiểm tra "
        "cả văn bản kèm theo.",
        "The programme's content stands in an attached paper that is not in this file.",
    )
)

_REPORTERS = {
    "standing_committee_report": Body.STANDING,
    "committees_report": Body.COMMITTEES,
    "peoples_committee_report": Body.PEOPLES,
    "court_report": Body.COURT,
    "procuracy_report": Body.PROCURACY,
    "civil_enforcement_report": Body.ENFORCEMENT,
}
_NAMED_ACTS = {
    "questioning": terms.QUESTIONING,
    "decisions_review": terms.REVIEW,
    "constitution_and_law": terms.OBEDIENCE,
}


def present_elements(programme: Programme) -> set[str]:
    """Return the keys of the elements that a programme lists as the council's own business."""
    keys: set[str] = set()
    for item in programme.own_items():
        keys.update(_elements_of(item))
    return keys


def _elements_of(item: ProgrammeItem) -> Iterator[str]:
    if TONELESS.has(terms.RESOLUTIONS, item.raw):
        yield "council_resolutions"
    if item.part is ProgrammePart.THEMATIC:
        return
    if item.act is SupervisoryAct.REPORT:
        yield from (
            k for k, body in _REPORTERS.items() if TONELESS.has(PATTERNS[body], item.words)
        )
    yield from (key for key, words in _NAMED_ACTS.items() if TONELESS.has(words, item.raw))


def _read_whole(context: Context) -> Iterator[Reading | NotEvaluated | NotApplicable]:
    """Yield a programme; what it lists as the council's own business it tells by itself."""
    programme = context.once(read_programme)
    if programme.attached is not None:
        yield ATTACHED
        return
    yield Reading(
        passages=tuple(item.span for item in programme.own_items()),
        place=programme.opening,
        places=_heads(programme),
        told=present_elements(programme),
        around=tuple(_passages(_outside_topics(programme))),
    )


def _read_reports(context: Context) -> Iterator[Reading | NotEvaluated | NotApplicable]:
    """Yield what a programme says of reports that are heard, those on topics left out."""
    programme = context.once(read_programme)
    if programme.attached is not None:
        yield ATTACHED
        return
    items = list(_outside_topics(programme))
    yield Reading(
        passages=tuple(_passages(item for item in items if item.act is SupervisoryAct.REPORT)),
        place=programme.opening,
        places=_heads(programme),
        around=tuple(_passages(items)),
    )


def _outside_topics(programme: Programme) -> Iterator[ProgrammeItem]:
    return (item for item in programme.own_items() if item.part is not ProgrammePart.THEMATIC)


def _passages(items: Iterable[ProgrammeItem]) -> Iterator[Span]:
    return (span for item in items for span in item.passages)


def _heads(programme: Programme) -> dict[str, Span]:
    """Return the headings of the programme's parts, by the part's name."""
    heads = (
        (part.value, programme.head_of(part))
        for part in (ProgrammePart.SESSION, ProgrammePart.RECURRING)
    )
    return {name: span for name, span in heads if span is not None}


def single_session(context: Context, _params: Params) -> Iterator[Result]:
    """Yield a programme that brings its reports to one of the year's two regular sessions.

    Variant ``report``: two sessions list their reports, and one lacks what the other hears.
    """
    programme = context.once(read_programme)
    if programme.attached is not None:
        yield ATTACHED
        return
    yield from _heard_once(context)
    text = context.text
    spans = [unit.span for unit in programme.content]
    words = [span.of(text) for span in spans]
    if any(TONELESS.has(terms.EVERY_SESSION, one) for one in words):
        return
    middle = any(TONELESS.has(terms.MID_YEAR, one) for one in words)
    end = any(TONELESS.has(terms.YEAR_END, one) for one in words)
    if middle == end or _numbered_sessions(words) > 1:
        return
    place = _session_words(text, spans, terms.MID_YEAR if middle else terms.YEAR_END)
    named, lacking = (_MIDDLE, _END) if middle else (_END, _MIDDLE)
    yield Hit(place or programme.opening, {}, {"named": named, "lacking": lacking})


def _heard_once(context: Context) -> Iterator[Hit]:
    """Yield the session that lacks kinds of reports which the other one lists."""
    sessions = [node for node in context.draft.nodes() if _heads_session(context.text, node)]
    if len(sessions) != _TWO:
        return
    lists = [_kinds_in(context.text, node.span) for node in sessions]
    if min(map(len, lists)) < _LISTED:
        return
    for node, own, other in zip(sessions, lists, lists[::-1], strict=True):
        lacking = [terms.REPORT_KINDS[kind] for kind in terms.REPORT_KINDS if kind in other - own]
        if lacking:
            words = Localised(
                "; ".join(one.vi for one in lacking), "; ".join(one.en for one in lacking)
            )
            place = node.text_span or node.span
            yield Hit(place, {}, {"named": words, "lacking": _THERE}, variant="report")


def _heads_session(text: str, node: Node) -> bool:
    own = node.text_span
    if own is None or own.end - own.start > _LONGEST_HEAD or not node.children:
        return False
    return TONELESS.at_start(
        r"\W*(?:tai )?ky hop (?:thu \w|giua nam|cuoi nam|thuong le)", text, own
    )


def _kinds_in(text: str, span: Span) -> set[str]:
    """Return the kinds of reports of the executive that the list at *span* names."""
    return {
        kind for kind, words in terms.REPORT_KIND_WORDS.items() if TONELESS.has(words, text, span)
    }


_TWO = 2  # regular sessions of a year
_LISTED = 3  # kinds of reports that make a list
_LONGEST_HEAD = 120  # characters
_THERE = Localised("kỳ họp này", "this session")
_MIDDLE = Localised("kỳ họp giữa năm", "the mid-year session")
_END = Localised("kỳ họp cuối năm", "the year-end session")


def _numbered_sessions(words: Sequence[str]) -> int:
    seen = set()
    for text in words:
        for place in TONELESS.all(
            r"k[iy] họp (?:lần )?thứ \w+(?: \w+)?", text, Span(0, len(text))
        ):
            seen.add(place.of(text).lower())
    return len(seen)


def _session_words(text: str, spans: Sequence[Span], words: str) -> Span | None:
    for pattern in (rf"k[iy] họp[^;.:]{{0,20}}?(?:{words})", words):
        for span in spans:
            place = TONELESS.first(pattern, text, span)
            if place is not None:
                return place
    return None


@dataclass(frozen=True, slots=True)
class ForeignBodies(Params):
    """Bodies that have no counterpart at the level, by their keys (``court`` …)."""

    bodies: tuple[str, ...]

    def __post_init__(self) -> None:
        known = [one.value for one in Body]
        for name in self.bodies:
            if name not in known:
                raise ValueError(f"bodies: không có “{name}”; biết: {', '.join(known)}")


def foreign_reporters(context: Context, params: ForeignBodies) -> Iterator[Result]:
    """Yield each body, unknown at this level, whose reports a programme wants to hear."""
    programme = context.once(read_programme)
    for name in params.bodies:
        body = Body(name)
        place = _reporter_place(context.draft, programme, body)
        if place is not None:
            yield Hit(place, {"body": name}, {"body_name": NAMES[body]})


def _reporter_place(draft: Draft, programme: Programme, body: Body) -> Span | None:
    pattern = rf"{PATTERNS[body]}(?: nhân dân)?(?: dân sự)?(?: (?:cùng cấp|xã|phường))?"
    for item in programme.own_items():
        level = TONELESS.has(rf"{PATTERNS[body]}[^;.]{{0,40}}cùng cấp", item.raw)
        if (
            item.act is SupervisoryAct.REPORT or level
        ) and item.part is not ProgrammePart.THEMATIC:
            place = TONELESS.first(pattern, draft.text, item.span)
            if place is not None:
                return place
    return None


def lower_council_named(context: Context, _params: Params) -> Iterator[Result]:
    """Yield the words that speak of a lower council's resolutions."""
    programme = context.once(read_programme)
    for item in programme.own_items():
        for place in TONELESS.all(terms.LOWER_RESOLUTIONS, context.text, item.span):
            yield Hit(place)
            return


@dataclass(frozen=True, slots=True)
class ByProvision(Params):
    """Patterns of provisions that list the reports, so that to name one is to list them.

    *unless*: patterns of places in them that do not.
    """

    provisions: tuple[str, ...]
    unless: tuple[str, ...]


def lower_council_missing(context: Context, params: ByProvision) -> Iterator[Result]:
    """Yield a programme that does not list the resolutions of the councils just below."""
    programme = context.once(read_programme)
    if programme.attached is not None:
        yield ATTACHED
        return
    if any(TONELESS.has(terms.LOWER_RESOLUTIONS, item.raw) for item in programme.own_items()):
        return
    if any(_refers_to_law(item, params) for item in programme.own_items()):
        return
    place = _review_place(programme) or programme.head_of(ProgrammePart.SESSION)
    yield Hit(place or programme.opening, {"missing": ("lower_council_resolutions",)})


def _refers_to_law(item: ProgrammeItem, params: ByProvision) -> bool:
    named = any(TONELESS.has(words, item.raw) for words in params.provisions)
    return named and not any(TONELESS.has(words, item.raw) for words in params.unless)


def _review_place(programme: Programme) -> Span | None:
    return next(
        (item.span for item in programme.own_items() if TONELESS.has(terms.REVIEW, item.raw)), None
    )


CHECKS: Mapping[str, Check[Any]] = {
    "both_sessions": Check(
        single_session,
        Params,
        {"named", "lacking"},
        variants=frozenset({"report"}),
        absences=frozenset({"", "report"}),
    ),
    "foreign_bodies": Check(foreign_reporters, ForeignBodies, {"body", "body_name"}),
    "lower_council_named": Check(lower_council_named, Params),
    "lower_council_missing": Check(
        lower_council_missing, ByProvision, {"missing"}, absences=frozenset({""})
    ),
}

_PLACES = dict.fromkeys(
    ("constitution_and_law", "council_resolutions"), ProgrammePart.RECURRING.value
)
READERS: Mapping[str, Reader] = {
    "programme": Reader(
        _read_whole,
        {
            key: KnownElement(label, place=_PLACES.get(key, ProgrammePart.SESSION.value))
            for key, label in terms.ELEMENTS.items()
        },
    ),
    "programme_reports": Reader(
        _read_reports,
        {
            key: KnownElement(label, terms.REPORT_KIND_WORDS[key], ProgrammePart.SESSION.value)
            for key, label in terms.REPORT_KINDS.items()
        },
    ),
}
