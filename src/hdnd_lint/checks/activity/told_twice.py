"""A figure of activity that one paper, or two papers of a folder, tell twice and unlike."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from hdnd_lint.checks.activity.counts import AGAIN_TOLD, ActivityCount, activity_counts
from hdnd_lint.checks.activity.terms_of_office import clashing_terms
from hdnd_lint.checks.base import Check, Context, Params, SessionContext
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.model.dossier import GatheringKind, Scope
from hdnd_lint.words.letters.text import Localised

_NOTHING = Localised(
    "văn bản không nêu số liệu hoạt động nào hai lần",
    "the paper tells no figure of activity twice",
)
_NO_FOLDER = Localised(
    "không phải các báo cáo hoạt động của một cơ quan",
    "these are no reports of one body's activity",
)
_OTHER = Localised("chỗ nêu khác", "where it is told otherwise")
_MOST_MATTERS = 60  # things of one name that a paper tells apart; more are a table in words
_RETOLD, _FEWEST = 0.8, 7  # share and number of words that make one sentence another's echo


def differing(context: Context, params: Params) -> Iterator[Result]:
    """Yield the figures that the paper itself tells otherwise elsewhere."""
    pairs = list(_pairs(context.once(activity_counts)))
    terms, looked = clashing_terms(context.text)
    if not pairs and not looked:
        yield NotApplicable(_NOTHING)
    for one, other in pairs:
        if one.value != other.value:
            yield _hit(context.text, other, context.text, one)
    for here, there in terms:
        yield Hit(
            here,
            values={"here": here.of(context.text), "there": there.of(context.text)},
            related=(Related(there, _OTHER),),
            variant="term",
        )


def _pairs(counts: Sequence[ActivityCount]) -> Iterator[tuple[ActivityCount, ActivityCount]]:
    """Yield each figure that was told before, after the first place that tells it."""
    for group in _by_matter(counts).values():
        named = len({one.who for one in group if one.who}) > 1
        first: list[ActivityCount] = []
        for one in group:
            before = next((other for other in first if is_same(other, one, named=named)), None)
            if before is not None:
                yield before, one
            elif len(first) < _MOST_MATTERS:
                first.append(one)


def _by_matter(counts: Sequence[ActivityCount]) -> dict[str, list[ActivityCount]]:
    found: dict[str, list[ActivityCount]] = defaultdict(list)
    for one in counts:
        found[one.what].append(one)
    return found


def is_same(one: ActivityCount, other: ActivityCount, *, named: bool) -> bool:
    """Say whether two figures are of one thing: who, what, when and what was done.

    *named*: the paper names several bodies for it, so that nobody named may be any of them.
    """
    if one.what != other.what:
        return False
    if _is_echo(one, other):
        return True
    deeds = one.deed == other.deed or AGAIN_TOLD in (one.deed, other.deed)
    doers = _same_doer(one.who, other.who) if named or (one.who and other.who) else True
    return deeds and doers and one.time.agrees(other.time)


def _same_doer(one: str, other: str) -> bool:
    """Say whether two names are one body's: “thường trực” is that of the council meant."""
    short, long = sorted((one, other), key=len)
    return short == long or (bool(short) and long.startswith(f"{short} "))


def _is_echo(one: ActivityCount, other: ActivityCount) -> bool:
    """Say whether the shorter sentence says what the longer says: a headline, a summary."""
    if one.dated and other.dated and not one.time.agrees(other.time):
        return False
    short, long = sorted((one.told, other.told), key=len)
    return len(short) >= _FEWEST and len(short & long) >= _RETOLD * len(short)


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
        known = _by_matter([one for one in counts if _is_whole(one)])
        for two in (one for one in more if _is_whole(one)):
            one = _unlike(two, known.get(two.what, ())[:_MOST_MATTERS])
            if one is not None:
                yield Hit(
                    two.span,
                    values={"here": two.span.of(other), "there": one.span.of(text)},
                    words={"other_paper": Localised(first.path, first.path)},
                    related=(Related(one.span, _OTHER, paper=first.path),),
                    paper=second.path,
                )


def _unlike(one: ActivityCount, others: Sequence[ActivityCount]) -> ActivityCount | None:
    """Return the first of *others* that tells of the same otherwise, if none tells it alike."""
    same = [other for other in others if is_same(other, one, named=True)]
    alike = any(other.value == one.value for other in same)
    return same[0] if same and not alike else None


def _is_whole(one: ActivityCount) -> bool:
    """Say whether a figure names its body and its year, so that another paper's compares."""
    return bool(one.who and one.time.year)


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
