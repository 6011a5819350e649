"""Supervision programmes of several bodies: who supervises the same, the same, at one time."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from hdnd_lint.checks.base import Check, Context, DossierContext, Params, SessionContext
from hdnd_lint.checks.supervision.topics import Topic, read_topics, says_need
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.model import Issuer, Level
from hdnd_lint.model.dossier import DossierPaper, GatheringKind, Role, Scope
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.matters import spelled_out
from hdnd_lint.words.patterns.matcher import comparable
from hdnd_lint.words.places import HAMLET, UNIT

_NOT_PROGRAMMES = Localised(
    "không phải các chương trình giám sát của một năm",
    "these are no supervision programmes of one year",
)
_FEW_TOPICS = Localised(
    "không đọc được chuyên đề ở ít nhất hai chương trình",
    "topics could not be read in two programmes at least",
)
_NO_SUBMISSION = Localised(
    "hồ sơ không có tờ trình của chương trình giám sát",
    "the dossier holds no submission of the programme",
)
_OTHER = Localised("Chuyên đề của chương trình kia.", "The topic of the other programme.")
_WHAT = {
    "topic": Localised("nội dung", "what is supervised"),
    "place": Localised("đối tượng, địa bàn", "whom or where"),
    "month": Localised("thời gian", "when"),
}
_QUOTED = 120  # characters of a topic that a message quotes
# The lower body makes way for the higher, a committee for the council.
_RANK = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
_ISSUERS = (Issuer.COUNCIL, Issuer.STANDING_COMMITTEE, Issuer.COMMITTEE)


@dataclass(frozen=True, slots=True)
class OverlapParams(Params):
    """*idle*: words of topics that say nothing; *share*: in percent, of like words."""

    idle: tuple[str, ...]
    share: int


@dataclass(frozen=True, slots=True)
class Visit:
    """One topic of one programme: its telling words, the places named, the months."""

    paper: DossierPaper
    programme: str  # which one, the same for its copies
    topic: Topic
    shown: str
    words: frozenset[str]
    places: frozenset[str]
    months: frozenset[int]


def overlaps(context: SessionContext, params: OverlapParams) -> Iterator[Result]:
    """Yield the topics of two bodies that are alike, or that visit one place in one month."""
    if context.gathering.kind is not GatheringKind.PROGRAMMES:
        yield NotApplicable(_NOT_PROGRAMMES)
        return
    programmes = sorted(_programmes(context), key=_order)
    visits = [one for paper in programmes for one in _visits(context.of(paper), paper, params)]
    if len({one.programme for one in visits}) < 2:
        yield NotEvaluated(_FEW_TOPICS)
        return
    for higher, lower in combinations(visits, 2):
        if higher.programme == lower.programme:
            continue
        if shared := _shared(higher, lower, params.share):
            yield _hit(higher, lower, shared)


def _programmes(context: SessionContext) -> Iterator[DossierPaper]:
    for dossier in context.gathering.dossiers:
        yield from dossier.newest(Role.DRAFT)


def _order(paper: DossierPaper) -> tuple[int, int, str]:
    profile = paper.profile
    level = profile.level.value if profile else None
    issuer = profile.issuer.value if profile else None
    return (
        _RANK.index(level) if level else len(_RANK),
        _ISSUERS.index(issuer) if issuer in _ISSUERS else len(_ISSUERS),
        paper.path,
    )


def _visits(context: Context, paper: DossierPaper, params: OverlapParams) -> Iterator[Visit]:
    draft, profile = context.draft, context.profile
    which = _which(context)
    own = _name(profile.unit.value or "") if profile.level.value is Level.COMMUNE else ""
    for topic in context.once(read_topics):
        said = [span.of(draft.text) for span in topic.said]
        aims = [words for words in said if _is_aim(words)]
        places = {place for words in aims for place in _places(words)}
        yield Visit(
            paper,
            which,
            topic,
            fold(topic.words(draft))[:_QUOTED],
            frozenset(re.findall(r"\w+", spelled_out(topic.words(draft)))) - set(params.idle),
            frozenset(places | ({own} if own and aims else set())),
            frozenset(month for words in said for month in _months(words)),
        )


def _which(context: Context) -> str:
    """Return which programme a draft is, by head and title: its copies and versions have both."""
    draft = context.draft
    parts = (draft.header.superior, draft.header.issuer, draft.title.title)
    words = (one.span.of(draft.text) for one in parts if one)
    return comparable(" ".join((*words, context.profile.unit.value or "")))


def _is_aim(words: str) -> bool:
    heads = r"\W{0,12}(?:đối tượng|địa bàn|địa điểm|đơn vị|cơ quan)"
    return re.match(heads, spelled_out(words)) is not None


@cache
def _proper() -> re.Pattern[str]:
    """Match the name of a place: words in capitals after the kind of unit, or in a list."""
    word = r"[A-ZĐÀ-Ỹ][\wà-ỹ]*"
    before = rf"(?:{UNIT}|{HAMLET}|trường|và)\s+|[:,]\s*"
    return re.compile(rf"(?:{before}){word}(?:\s+{word})+")


def _places(words: str) -> Iterator[str]:
    for found in _proper().finditer(words):
        yield _name(found[0])


def _name(words: str) -> str:
    """Return the name of a unit or place without its kind."""
    plain = spelled_out(words).lstrip(" :,")
    return re.sub(rf"^(?:và|{UNIT}|{HAMLET}|trường)\s+", "", plain)


@cache
def _when() -> re.Pattern[str]:
    return re.compile(
        r"\btháng\s+(?P<from>\d{1,2})(?:\s*(?:-|đến|và)\s*(?:tháng\s+)?(?P<to>\d{1,2}))?"
        r"|\bquý\s+(?P<quarter>iv|i{1,3}|[1-4])\b"
    )


_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def _months(words: str) -> Iterator[int]:
    """Yield the months in which a topic is supervised; the time looked at is another thing."""
    plain = spelled_out(words)
    if not re.match(r"\W{0,12}(?:thời gian|thời điểm|tiến độ)(?! được)", plain):
        return
    for found in _when().finditer(plain):
        if found["quarter"]:
            first = 3 * _QUARTERS[found["quarter"]] - 2
            yield from range(first, first + 3)
        else:
            first = int(found["from"])
            yield from range(first, int(found["to"] or first) + 1)


def _shared(one: Visit, other: Visit, share: int) -> tuple[str, ...]:
    """Return in what two visits overlap: in the topic, or in place and month together."""
    least = min(len(one.words), len(other.words))
    alike = bool(least) and 100 * len(one.words & other.words) >= share * least
    places, months = bool(one.places & other.places), bool(one.months & other.months)
    if not alike and not (places and months):
        return ()
    found = (("topic", alike), ("place", places), ("month", months))
    return tuple(key for key, shared in found if shared)


def _hit(higher: Visit, lower: Visit, shared: Sequence[str]) -> Hit:
    what = Localised(
        ", ".join(_WHAT[key].vi for key in shared), ", ".join(_WHAT[key].en for key in shared)
    )
    where = ", ".join(sorted(higher.places & lower.places))
    when = ", ".join(map(str, sorted(higher.months & lower.months)))
    return Hit(
        lower.topic.place,
        {
            "topic": lower.shown,
            "other_topic": higher.shown,
            "overlap": tuple(shared),
            "places": where,
            "months": when,
        },
        {"what": what, "detail": _detail(where, when)},
        (Related(higher.topic.place, _OTHER, higher.paper.path),),
        variant="" if "topic" in shared else "visit",
        paper=lower.paper.path,
    )


def _detail(where: str, when: str) -> Localised:
    """Return the places and months that two visits share, in brackets; nothing where none."""
    vi = "; ".join(part for part in (where, f"tháng {when}" if when else "") if part)
    en = "; ".join(part for part in (where, f"month {when}" if when else "") if part)
    return Localised(f" ({vi})" if vi else "", f" ({en})" if en else "")


def need(context: DossierContext, _params: Params) -> Iterator[Result]:
    """Yield the submission of a programme where neither of them tells why topics are needed."""
    drafts = context.dossier.newest(Role.DRAFT)
    submissions = context.dossier.newest(Role.SUBMISSION)
    if not drafts or not submissions:
        yield NotApplicable(_NO_SUBMISSION)
        return
    main = context.of(drafts[0])
    topics = [one for one in main.once(read_topics) if one.owner is None]
    told = any(says_need(context.of(one).text) for one in submissions)
    if not topics or told or all(one.has_need(main.draft) for one in topics):
        return
    submission = context.of(submissions[0]).draft.title.title
    place = submission.span if submission else Span(0, 0)
    note = Localised("Chuyên đề chưa nêu sự cần thiết.", "A topic without its need.")
    related = tuple(Related(one.place, note, drafts[0].path) for one in topics[:3])
    yield Hit(place, {"topics": len(topics)}, related=related, paper=submissions[0].path)


CHECKS = {
    "overlaps": Check(
        overlaps,
        OverlapParams,
        values=frozenset(("topic", "other_topic", "overlap", "places", "months"))
        | {"what", "detail"},
        variants=frozenset({"visit"}),
        scope=Scope.SESSION,
    ),
    "need": Check(need, Params, values=frozenset({"topics"}), scope=Scope.DOSSIER),
}
