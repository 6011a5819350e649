"""A figure of activity that one paper, or two papers of a folder, tell twice and unlike."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from hdnd_lint.checks.activity.counts import AGAIN_TOLD, ActivityCount, activity_counts
from hdnd_lint.checks.activity.terms_of_office import clashing_terms
from hdnd_lint.checks.base import Check, Context, Params, SessionContext
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.model.dossier import GatheringKind, Scope
from hdnd_lint.words.letters.text import Localised, Span

_NOTHING = Localised(
    "văn bản không nêu số liệu hoạt động nào hai lần",
    "the paper tells no figure of activity twice",
)
_NO_FOLDER = Localised(
    "không phải các báo cáo hoạt động của một cơ quan",
    "these are no reports of one body's activity",
)
_OTHER = Localised("chỗ nêu khác", "where it is told otherwise")
_RETOLD, _FEWEST = 0.8, 7  # share and number of words that make one sentence another's echo


def differing(context: Context, params: Params) -> Iterator[Result]:
    """Yield the figures that the paper itself tells otherwise elsewhere."""
    counts = context.once(activity_counts)
    pairs = [(one, other) for one, other in _pairs(counts) if is_same(one, other, counts)]
    terms, looked = clashing_terms(context.text)
    if not pairs and not looked:
        yield NotApplicable(_NOTHING)
    told: set[Span] = set()
    for one, other in pairs:
        if one.value != other.value and other.span not in told:
            told.add(other.span)
            yield _hit(context.text, other, context.text, one)
    for here, there in terms:
        yield Hit(
            here,
            values={"here": here.of(context.text), "there": there.of(context.text)},
            related=(Related(there, _OTHER),),
            variant="term",
        )


def _pairs(counts: Sequence[ActivityCount]) -> Iterator[tuple[ActivityCount, ActivityCount]]:
    """Yield the pairs of figures that count one thing."""
    by_thing: dict[str, list[ActivityCount]] = {}
    for one in counts:
        by_thing.setdefault(one.what, []).append(one)
    for alike in by_thing.values():
        yield from combinations(alike, 2)


def is_same(one: ActivityCount, other: ActivityCount, counts: Sequence[ActivityCount]) -> bool:
    """Say whether two figures are of one thing: who, what, when and what was done."""
    if one.what != other.what:
        return False
    if _is_echo(one, other):
        return True
    deeds = one.deed == other.deed or AGAIN_TOLD in (one.deed, other.deed)
    return deeds and _same_doer(one, other, counts) and one.time.agrees(other.time)


def _is_echo(one: ActivityCount, other: ActivityCount) -> bool:
    """Say whether the shorter sentence says what the longer says: a headline, a summary."""
    if one.dated and other.dated and not one.time.agrees(other.time):
        return False
    short, long = sorted((one.told, other.told), key=len)
    return len(short) >= _FEWEST and len(short & long) >= _RETOLD * len(short)


def _same_doer(one: ActivityCount, other: ActivityCount, counts: Sequence[ActivityCount]) -> bool:
    """Say whether both are of one body; who is not named is the only one that is, if any."""
    if one.who and other.who:
        return one.who == other.who
    named = {count.who for count in counts if count.what == one.what and count.who}
    return len(named) <= 1


def _hit(text: str, here: ActivityCount, other: str, there: ActivityCount) -> Hit:
    return Hit(
        here.span,
        values={"here": here.span.of(text), "there": there.span.of(other)},
        related=(Related(there.span, _OTHER),),
    )


def differing_in_folder(context: SessionContext, params: Params) -> Iterator[Result]:
    """Yield the figures of one paper that another paper of the same body tells otherwise."""
    if context.gathering.kind is not GatheringKind.ACTIVITY:
        yield NotApplicable(_NO_FOLDER)
        return
    papers = [(one, context.of(one)) for one in context.gathering.everything()]
    read = [(paper, held.text, held.once(activity_counts)) for paper, held in papers]
    for (first, text, counts), (second, other, more) in combinations(read, 2):
        together = (*counts, *more)
        for one in counts:
            for two in more:
                known = one.time.said and two.time.said and one.who and two.who
                if known and one.value != two.value and _same_in_folder(one, two, together):
                    yield Hit(
                        two.span,
                        values={"here": two.span.of(other), "there": one.span.of(text)},
                        words={"other_paper": Localised(first.path, first.path)},
                        related=(Related(one.span, _OTHER, paper=first.path),),
                        paper=second.path,
                    )


def _same_in_folder(
    one: ActivityCount, other: ActivityCount, counts: Sequence[ActivityCount]
) -> bool:
    """Say whether two papers tell of one thing: the year must be named in both."""
    dated = one.time.year == other.time.year and bool(one.time.year)
    return dated and is_same(one, other, counts)


CHECKS: Mapping[str, Check[Any]] = {
    "differing": Check(
        differing, Params, values=frozenset({"here", "there"}), variants=frozenset({"term"})
    ),
    "folder": Check(
        differing_in_folder,
        Params,
        values=frozenset({"here", "there", "other_paper"}),
        scope=Scope.SESSION,
    ),
}
