"""What is said of each topic of thematic supervision, and whose topic it is."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.readers import KnownElement, Reader, Reading
from hdnd_lint.checks.supervision.content import ATTACHED
from hdnd_lint.checks.supervision.reader import Programme, ProgrammePart, read_programme
from hdnd_lint.checks.supervision.topics import Topic, read_topics, says_need, unnamed_topics
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.model import Draft, Kind
from hdnd_lint.words.bodies import NAMES
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import TONELESS

_NO_TOPIC = NotApplicable(
    Localised(
        "dự thảo không có chuyên đề giám sát nào của Hội đồng nhân dân",
        "the draft lists no thematic supervision of the council",
    )
)
_TITLE_LIMIT = 90  # characters of a topic that a message quotes


_ASPECTS = {
    "content": Localised("nội dung giám sát", "what is supervised"),
    "object": Localised("đối tượng giám sát", "who is supervised"),
    "scope": Localised("phạm vi giám sát (thời kỳ, địa bàn)", "the scope (time, place)"),
}


def _read_council_topics(context: Context) -> Iterator[Reading | NotEvaluated | NotApplicable]:
    """Yield each topic of the council with all that is said of it."""
    own, draft = _council_topics(context), context.draft
    if not own:
        yield _no_topic(context)
    for topic in own:
        told = frozenset(key for key in _ASPECTS if _tells(draft, topic, key))
        values = {"topic": _quoted(draft, topic)}
        yield Reading(topic.said, topic.place, told=told, values=values)


def _no_topic(context: Context) -> NotEvaluated | NotApplicable:
    return ATTACHED if context.once(read_programme).attached is not None else _NO_TOPIC


def _tells(draft: Draft, topic: Topic, key: str) -> bool:
    if key == "content":
        return topic.has_content(draft)
    return topic.has_object(draft) if key == "object" else topic.has_scope(draft)


def _council_topics(context: Context) -> tuple[Topic, ...]:
    return tuple(topic for topic in context.once(read_topics) if topic.owner is None)


def _quoted(draft: Draft, topic: Topic) -> str:
    words = topic.words(draft)
    if len(words) <= _TITLE_LIMIT:
        return words
    return words[:_TITLE_LIMIT].rsplit(" ", 1)[0] + " …"


def other_bodies_topics(context: Context, _params: Params) -> Iterator[Result]:
    """Yield each topic that a council's programme fixes for a body that decides its own."""
    draft = context.draft
    programme = context.once(read_programme)
    for topic in (*context.once(read_topics), *unnamed_topics(draft, programme)):
        if topic.owner is None or topic.assigned:
            continue
        note = Localised("Chuyên đề được ghi cho cơ quan này", "The body it is listed for")
        yield Hit(
            topic.place,
            {"topic": _quoted(draft, topic), "body": topic.owner.value},
            {"body_name": NAMES[topic.owner]},
            related=(Related(topic.owner_place, note),) if topic.owner_place else (),
        )


def necessity(context: Context, _params: Params) -> Iterator[Result]:
    """Yield a paper with topics that tells of none why its supervision is needed.

    A resolution is asked for less than the proposal: its preamble may tell the need of all.
    """
    draft = context.draft
    programme = context.once(read_programme)
    own = _council_topics(context)
    if not own:
        yield _no_topic(context)
        return
    if context.profile.kind.value is Kind.SUBMISSION:
        if not says_need(_outside_endings(draft)):
            yield Hit(own[0].place, {"topics": len(own)}, variant="submission")
        return
    preamble = " ".join(part.span.of(draft.text) for part in draft.considerations)
    if TONELESS.has(r"sự cần thiết|tính cần thiết|xuất phát từ", preamble):
        return
    lacking = [topic for topic in own if not topic.has_need(draft)]
    if lacking:
        yield _needless(draft, programme, lacking)


def _needless(draft: Draft, programme: Programme, lacking: list[Topic]) -> Hit:
    note = Localised("Chuyên đề chưa nêu sự cần thiết", "A topic whose need is not told")
    place = lacking[0].place if len(lacking) == 1 else _heading(programme) or lacking[0].place
    related = tuple(Related(topic.place, note) for topic in lacking if topic.place != place)
    return Hit(place, {"topics": len(lacking)}, related=related)


def _heading(programme: Programme) -> Span | None:
    return programme.head_of(ProgrammePart.THEMATIC)


def _outside_endings(draft: Draft) -> str:
    start = min((node.span.start for node in draft.body), default=0)
    end = max((node.span.end for node in draft.body), default=len(draft.text))
    return draft.text[start:end]


CHECKS: Mapping[str, Check[Any]] = {
    "other_bodies_topics": Check(other_bodies_topics, Params, {"topic", "body", "body_name"}),
    "necessity": Check(
        necessity, Params, {"topics"}, {"submission"}, absences=frozenset({"", "submission"})
    ),
}

READERS: Mapping[str, Reader] = {
    "council_topics": Reader(
        _read_council_topics,
        {key: KnownElement(label) for key, label in _ASPECTS.items()},
        values=frozenset({"topic"}),
    )
}
