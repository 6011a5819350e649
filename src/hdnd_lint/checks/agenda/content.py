"""What a regular session has to hear and do, as its agenda shows it."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.agenda.course import (
    IN_PART,
    NO_AGENDA,
    NOT_REGULAR,
    OTHER_SEASON,
    UNKNOWN_SESSION,
    Course,
    read_course,
)
from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Result
from hdnd_lint.model import Level, Nature
from hdnd_lint.model.agenda import Agenda, AgendaItem
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH, check_patterns
from hdnd_lint.words.session_acts import PRESENTING, Act

_UNKNOWN_LEVEL = NotEvaluated(
    Localised("chưa xác định được cấp chính quyền", "the level of government is not known")
)


@dataclass(frozen=True, slots=True)
class HeardElement(Params):
    """Something that must be heard: an item whose words hold one of each of *all*.

    The words of an item are its own, with who presents it. None of *but_not* may stand there.
    *levels* names the levels it is asked of, all without them. *within*: where the element of
    that key is heard, this one may be a part of it, and its absence is only asked about.
    """

    key: str
    label: Localised
    all: tuple[str, ...]
    but_not: tuple[str, ...] = ()
    levels: tuple[Level, ...] = ()
    within: str = ""

    def __post_init__(self) -> None:
        check_patterns((*self.all, *self.but_not))


@dataclass(frozen=True, slots=True)
class HeardParams(Params):
    """Parameters of the checks of what is heard.

    *acts* are the acts that count; *seasons* the regular sessions asked: all, or the mid-year one.
    """

    elements: tuple[HeardElement, ...]
    acts: tuple[Act, ...] = PRESENTING
    seasons: tuple[Nature, ...] = ()


def unheard(context: Context, params: HeardParams) -> Iterator[Result]:
    """Yield one hit that names what the agenda of a regular session does not have.

    Variant ``within``: only a report that another one may hold is missing.
    """
    course = context.once(read_course)
    excuse = _excuse(context, course, params)
    if excuse or course is None:
        yield excuse or NO_AGENDA
        return
    level = context.profile.level.value
    asked = [one for one in params.elements if not one.levels or level in one.levels]
    words = [_words(context, item) for item in course.agenda.items if _counts(item, params)]
    heard = {one.key for one in asked if any(_is_said(one, said) for said in words)}
    missing = [one for one in asked if one.key not in heard]
    if not missing:
        return
    strict = [one for one in missing if one.within not in heard]
    yield _hit(course, strict or missing, "" if strict else "within")


def _counts(item: AgendaItem, params: HeardParams) -> bool:
    """Say whether something is heard there: not where an item only opens a list of others."""
    return item.act in params.acts and (item.act is Act.MATTER or not item.introduces)


def _excuse(
    context: Context, course: Course | None, params: HeardParams
) -> NotEvaluated | NotApplicable | None:
    if course is None:
        return NO_AGENDA
    excuse = session_excuse(course.agenda, params.seasons)
    if excuse:
        return excuse
    if not course.whole:
        return IN_PART
    if context.profile.level.value is None and any(one.levels for one in params.elements):
        return _UNKNOWN_LEVEL
    return None


def session_excuse(
    agenda: Agenda, seasons: tuple[Nature, ...] = ()
) -> NotEvaluated | NotApplicable | None:
    """Return why the rules of regular sessions, or those of *seasons*, do not bind."""
    if agenda.regular is None or (seasons and agenda.regular and not agenda.season):
        return UNKNOWN_SESSION
    if not agenda.regular:
        return NOT_REGULAR
    return OTHER_SEASON if seasons and agenda.season not in seasons else None


def _words(context: Context, item: AgendaItem) -> str:
    who = item.presenter.text if item.presenter else ""
    return f"{item.span.of(context.text)} | {who}".replace("\n", " ")


def _is_said(element: HeardElement, words: str) -> bool:
    if any(IN_PARAGRAPH.has(pattern, words) for pattern in element.but_not):
        return False
    return all(IN_PARAGRAPH.has(pattern, words) for pattern in element.all)


def _hit(course: Course, missing: list[HeardElement], variant: str) -> Hit:
    names = [one.label for one in missing]
    words = Localised("; ".join(one.vi for one in names), "; ".join(one.en for one in names))
    keys = tuple(one.key for one in missing)
    return Hit(_place(course), {"missing": keys}, {"missing_names": words}, variant=variant)


def _place(course: Course) -> Span:
    """Return the first report, else the first item: there what is missing would stand."""
    first = course.papers[0].item if course.papers else course.agenda.items[0]
    return first.span


# Questioning and discussion.


@dataclass(frozen=True, slots=True)
class StepsParams(Params):
    """Nothing to set."""


def without_steps(context: Context, params: StepsParams) -> Iterator[Result]:
    """Yield an agenda without questioning (regular sessions) or without any discussion.

    Variant ``discussion``: something is presented or voted on and nothing is discussed. Both are
    shown at the last item before the closing.
    """
    course = context.once(read_course)
    if course is None:
        yield NO_AGENDA
        return
    if not course.whole:
        yield IN_PART
        return
    if course.papers and not course.discussions:
        yield Hit(_last(course), variant="discussion")
    excuse = session_excuse(course.agenda)
    if excuse:
        yield excuse
    elif not course.agenda.acts(Act.QUESTIONING, Act.ANSWERS):
        yield Hit(_last(course))


def _last(course: Course) -> Span:
    items = [item for item in course.agenda.items if not item.introduces]
    before = [item for item in items if item.act not in (Act.CLOSING, Act.OPENING)]
    return (before or items)[-1].span


CHECKS: Mapping[str, Check[Any]] = {
    "unheard": Check(
        unheard,
        HeardParams,
        values=frozenset({"missing", "missing_names"}),
        variants=frozenset({"within"}),
        absences=frozenset({"", "within"}),
    ),
    "without_steps": Check(
        without_steps,
        StepsParams,
        variants=frozenset({"discussion"}),
        absences=frozenset({"", "discussion"}),
    ),
}
