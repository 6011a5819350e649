"""Checks of elections and confidence votes: the level, who is voted on, who nominates."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.competence.matters import decided_at
from hdnd_lint.checks.general.scopes import last_words
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.model import Level
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import TONED

_NO_VOTE = Localised(
    "không phải nghị quyết lấy phiếu tín nhiệm", "not a resolution on a confidence vote"
)
_NO_ELECTION = Localised(
    "không phải nghị quyết bầu các chức danh này", "not a resolution electing these offices"
)


@dataclass(frozen=True, slots=True)
class VoteScopeParams(Params):
    """Parameters of vote_scope: levels whose council holds such votes, offices voted on."""

    levels: tuple[Level, ...]
    others: str
    words: str = r"lấy phiếu tín nhiệm"


def vote_scope(context: Context, params: VoteScopeParams) -> Iterator[Result]:
    """Yield a confidence vote of another level (main), or on an office not listed (``office``).

    Điều 2.2 of 96/2023/QH15. An office counts where it is one of the units of the body.
    """
    place = _voted(context, params.words)
    if place is None:
        yield NotApplicable(_NO_VOTE)
        return
    level = context.profile.level.value
    if level is None:
        yield NotEvaluated(Localised("không đọc được cấp", "the level could not be read"))
        return
    if level not in params.levels:
        again = decided_at(context, (params.words,), place)
        yield Hit(place, {"found": fold(place.of(context.text))}, related=again)
    for match in _listed(context, params.others):
        yield Hit(match, {"found": fold(match.of(context.text))}, variant="office")


def _voted(context: Context, words: str) -> Span | None:
    title = context.draft.title.title
    if not title or TONED.search(r"chương trình|giám sát|quy chế", context.text, title.span):
        return None
    return TONED.first((words,), context.text, title.span)


# Who holds an office that is voted on may hold another besides.
_VOTED_ON = r"(?<!phó\s)(?:chủ tịch|trưởng ban)\b|ủy viên UBND"


def _listed(context: Context, words: str) -> Iterator[Span]:
    first = context.draft.articles()[:1]
    for article in first:
        for match in TONED.matches(words, context.text, article.span):
            line = context.text.rfind("\n", 0, match.start()) + 1
            if not TONED.search(_VOTED_ON, context.text, Span(line, match.start())):
                yield Span(*match.span())


@dataclass(frozen=True, slots=True)
class ExemptParams(Params):
    """Parameters of exempt_person: patterns of those on whom no vote is held."""

    retiring: str
    elected: str
    words: str = r"lấy phiếu tín nhiệm"
    unless: str = r"không (?:tổ chức |thực hiện |tiến hành )?lấy phiếu|trừ|không thuộc"


def exempt_person(context: Context, params: ExemptParams) -> Iterator[Result]:
    """Yield persons listed for a confidence vote whom Điều 2.5 of 96/2023/QH15 leaves out.

    Those who await retirement, and those elected in the year of the vote.
    """
    if _voted(context, params.words) is None:
        yield NotApplicable(_NO_VOTE)
        return
    year = str(context.profile.day.year)
    for node in context.draft.nodes():
        own = node.text_span
        if own is None or TONED.search(params.unless, context.text, own):
            continue
        retiring = TONED.search(params.retiring, context.text, own)
        if retiring:
            yield _exempt_hit(context, Span(*retiring.span()), year)
        for match in TONED.matches(params.elected, context.text, own):
            if match[1] == year:
                yield _exempt_hit(context, Span(*match.span()), year)


def _exempt_hit(context: Context, place: Span, year: str) -> Hit:
    return Hit(place, {"found": fold(place.of(context.text)), "year": year})


_ELECTS = r"(?:\bbầu\b|kết quả bầu|miễn nhiệm|bãi nhiệm)(?! cử)"


_SENT_WITHIN = (
    r"(?:gửi|trình)[^.;\n]{0,120}?phê chuẩn[^.;\n]{0,40}?"
    r"(?P<time>(?:trong )?(?:thời hạn |vòng )?(?P<days>\d{1,2}) ngày)"
)


@dataclass(frozen=True, slots=True)
class ApprovalParams(Params):
    """Parameters of approval_sent: words that say the result goes up for approval."""

    offices: str
    words: str
    days: int  # working days within which the result goes up


def approval_sent(context: Context, params: ApprovalParams) -> Iterator[Result]:
    """Yield an election of chairs without a word on its approval (Điều 36.3-36.7 of 72/2025).

    Variant ``late``: a longer time is set for sending the result up.
    """
    title = context.draft.title.title
    if not title or not TONED.search(_ELECTS, context.text, title.span):
        yield NotApplicable(_NO_ELECTION)
        return
    places = [title.span, *(node.span for node in context.draft.articles())]
    office = next(
        (m for span in places if (m := TONED.search(params.offices, context.text, span))), None
    )
    if office is None:
        yield NotApplicable(_NO_ELECTION)
        return
    bodies = [node.span for node in context.draft.body]
    if not any(TONED.search(params.words, context.text, span) for span in bodies):
        shown = Span(*office.span()).of(context.text)
        yield Hit(last_words(context), {"office": fold(shown)})
    for span in bodies:
        match = TONED.search(_SENT_WITHIN, context.text, span)
        if match and int(match["days"]) > params.days:
            found = Span(*match.span("time"))
            yield Hit(found, {"office": fold(found.of(context.text))}, variant="late")


@dataclass(frozen=True, slots=True)
class Nominator:
    """Who nominates for an office: patterns of the office and of the right nominator.

    *stand_in*: who may do so at a council's first session only where the body before is vacant.
    """

    office: str
    nominator: str
    office_vi: str
    office_en: str
    nominator_vi: str
    nominator_en: str
    stand_in: str = ""


@dataclass(frozen=True, slots=True)
class NominatorParams(Params):
    """Parameters of nominators: offices, the most special first, with their nominators."""

    table: tuple[Nominator, ...]


_NOMINATES = (
    r"(?:xét|theo|căn cứ) (?:tờ trình|đề nghị|giới thiệu|danh sách)[^.;\n]{0,200}"
    r"|(?:giới thiệu|đề cử|đề nghị) của[^.;\n]{0,120}"
)
_PROPOSER = (
    r"(?:của|do) (?P<who>(?:thường trực|chủ tịch|phó chủ tịch"
    r"|ban (?:pháp chế|tổ chức|kinh tế|văn hóa)|chủ tọa|UBND|HĐND)[^.;,\n]{0,60}?)"
    r"(?= (?:về|giới thiệu|đề nghị|tại|ngày|để)(?!\w)|[.;,\n]|$)"
)


def nominators(context: Context, params: NominatorParams) -> Iterator[Result]:
    """Yield a proposal whose maker the law does not let nominate for the office elected.

    Variant ``first-session``: the chairperson, where the former Standing Committee is not vacant.
    Điều 36.1-36.2 of 72/2025/QH15.
    """
    title = context.draft.title.title
    if not title or not TONED.search(r"\bbầu\b(?! cử)", context.text, title.span):
        yield NotApplicable(_NO_ELECTION)
        return
    row = next((one for one in params.table if _elects(context, title.span, one)), None)
    if row is None:
        yield NotApplicable(_NO_ELECTION)
        return
    proposers = list(_proposers(context))
    if not proposers:
        yield NotEvaluated(Localised("không ghi ai giới thiệu, đề nghị", "no nominator is named"))
    for place in proposers:
        who = place.of(context.text)
        stands_in = _stands_in(context, row, who)
        if stands_in or not TONED.search(row.nominator, who):
            variant = "first-session" if stands_in else ""
            yield _nominator_hit(context, place, row, title.span, variant)
            return


def _proposers(context: Context) -> Iterator[Span]:
    """Yield the bodies and persons on whose proposal the paper is, as written."""
    for paragraph in context.draft.considerations:
        for match in TONED.matches(_NOMINATES, context.text, paragraph.span):
            who = TONED.search(_PROPOSER, context.text, Span(*match.span()))
            if who is not None:
                yield Span(*who.span("who"))


_VACANT = r"khuyết|không còn thường trực"


def _stands_in(context: Context, row: Nominator, who: str) -> bool:
    """Say whether *who* nominates at a first session in place of the former Standing Committee."""
    session = context.profile.session.value
    if not row.stand_in or session is None or session.ordinal != 1:
        return False
    vacant = TONED.search(_VACANT, context.text)
    return vacant is None and TONED.search(row.stand_in, who) is not None


def _elects(context: Context, title: Span, row: Nominator) -> bool:
    return TONED.search(row.office, context.text, title) is not None


def _nominator_hit(
    context: Context, place: Span, row: Nominator, title: Span, variant: str = ""
) -> Hit:
    note = Localised("chức danh được bầu", "the office elected")
    return Hit(
        place,
        {"found": fold(place.of(context.text))},
        {
            "office": Localised(row.office_vi, row.office_en),
            "nominator": Localised(row.nominator_vi, row.nominator_en),
        },
        related=(Related(title, note),),
        variant=variant,
    )


CHECKS: Mapping[str, Check[Any]] = {
    "vote_scope": Check(
        vote_scope, VoteScopeParams, values=frozenset({"found"}), variants=frozenset({"office"})
    ),
    "exempt_person": Check(exempt_person, ExemptParams, values=frozenset({"found", "year"})),
    "approval_sent": Check(
        approval_sent,
        ApprovalParams,
        values=frozenset({"office"}),
        variants=frozenset({"late"}),
    ),
    "nominators": Check(
        nominators,
        NominatorParams,
        values=frozenset({"found", "office", "nominator"}),
        variants=frozenset({"first-session"}),
    ),
}
