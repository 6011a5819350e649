"""Words that are no Vietnamese syllables, and syllables that stand where another was meant.

What is looked at are words in small letters between two marks: names, abbreviations and whatever
is joined by a hyphen are left alone, and so is a word that the counts know in that place.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Applicability, Edit, Fix, Hit, NotEvaluated, Related, Result
from hdnd_lint.model import BlockKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.keys import meant_by_keys
from hdnd_lint.words.letters.syllables import is_syllable, without_tone
from hdnd_lint.words.letters.text import Localised, Span, regular_tones
from hdnd_lint.words.phrases import EDGE, Phrases, phrases, plain

_DAMAGED = frozenset({"unreadable-text", "legacy-encoding"})
_BAD_LETTERS = Localised(
    "chữ trong tệp bị hỏng hoặc ở bảng mã cũ nên không xét chính tả",
    "the letters of the file are damaged or of an old encoding, so that spelling was not judged",
)
_ALSO = Localised("cũng viết như vậy", "written so here as well")
_VIETNAMESE = frozenset("aăâbcdđeêghiklmnoôơpqrstuưvxy")
_WORD = 3  # how often what is no syllable came to be a word all the same
_GLUED = 20  # how often both halves of a glued word must have come


@dataclass(frozen=True, slots=True)
class SpellingParams(Params):
    """When a syllable out of place is told.

    *often*: how often the pair on one side must have come with what was meant, *least* on the
    other. *times*: how many times likelier the place is with it than with what is written; so
    many times more for other letters (*letters*) or with only one neighbour (*edge*), or where
    the rarer pair came less than *sure* times. *most*: findings of one paper.
    """

    often: int
    least: int
    sure: int
    times: int
    letters: int
    edge: int
    rare: int
    most: int


@dataclass(frozen=True, slots=True)
class Slip:
    """A word that is wrong: its place, its neighbours, what it was meant as."""

    span: Span
    meant: str
    is_syllable: bool


def misspelt(context: Context, params: SpellingParams) -> Iterator[Result]:
    """Yield each misspelt word once, with all its places. Variant: ``real-word``."""
    if any(one.key in _DAMAGED for one in context.draft.source.notices):
        yield NotEvaluated(_BAD_LETTERS)
        return
    found: dict[tuple[str, str], list[Slip]] = {}
    for slip in slips_in(context.text, _stretches(context), phrases(), params):
        found.setdefault((slip.span.of(context.text), slip.meant), []).append(slip)
    for (written, right), slips in list(found.items())[: params.most]:
        first, *others = slips
        edits = tuple(Edit(one.span, right) for one in slips)
        yield Hit(
            first.span,
            values={"written": written, "meant": right, "count": len(slips)},
            related=tuple(Related(one.span, _ALSO) for one in others),
            fixes=(Fix(edits, Applicability.REVIEW),),
            variant="real-word" if first.is_syllable else "",
        )


def _stretches(context: Context) -> Iterator[Span]:
    for block in context.draft.source.blocks:
        if block.kind not in (BlockKind.HEADER, BlockKind.FOOTER):
            yield block.span


def slips_in(
    text: str, stretches: Iterable[Span], known: Phrases, params: SpellingParams
) -> Iterator[Slip]:
    """Yield the words of *stretches* of *text* that are wrong, in order."""
    for stretch in stretches:
        for words in runs(text, stretch):
            written = [EDGE, *(regular_tones(one[0].lower()) for one in words), EDGE]
            for at, word in enumerate(words, 1):
                if not word[0].islower() or len(word[0]) < 2 or _is_joined(word):
                    continue
                place = written[at - 1], written[at], written[at + 1]
                right = meant(known, place, params)
                if right:
                    yield Slip(Span(*word.span()), right, is_syllable(place[1]))


def runs(text: str, span: Span) -> Iterator[list[re.Match[str]]]:
    """Yield the words between two marks or figures, in order."""
    run: list[re.Match[str]] = []
    end = span.start
    for word in _words().finditer(text, span.start, span.end):
        if run and _parting().search(text, end, word.start()):
            yield run
            run = []
        run.append(word)
        end = word.end()
    if run:
        yield run


def _is_joined(word: re.Match[str]) -> bool:
    return word["before"] is not None or word["after"] is not None


def meant(known: Phrases, place: tuple[str, str, str], params: SpellingParams) -> str:
    """Return what the word in the middle of *place* was meant as, "" where it is right."""
    before, word, after = place
    if is_syllable(word):
        if known.pair(before, word) + known.pair(word, after) > 1:
            return ""
        return _likelier(known, place, params)
    return _syllable_for(known, place) if known.count(word) < _WORD else ""


def _likelier(known: Phrases, place: tuple[str, str, str], params: SpellingParams) -> str:
    """Return the syllable that fits both neighbours far better than a word that is one."""
    before, word, after = place
    if before == after == EDGE:
        return ""
    by_chance = known.count(before) * (known.count(word) + 1) * known.count(after)
    best = (float(params.times), "")
    for other in known.near(word):
        left, right = known.pair(before, other), known.pair(other, after)
        if max(left, right) < params.often or min(left, right) < params.least:
            continue
        times = left * right * known.total**2 / known.count(other) / max(by_chance, 1)
        times /= params.letters if plain(other) != plain(word) else 1
        times /= params.edge if EDGE in (before, after) else 1
        times /= params.rare if min(left, right) < params.sure else 1
        best = max(best, (times, other))
    return best[1]


def _syllable_for(known: Phrases, place: tuple[str, str, str]) -> str:
    """Return the syllable that a word which is none was meant as, "" where nothing is like it."""
    before, word, after = place
    keyed = _best(known, place, meant_by_keys(word), least=1)
    near = _best(known, place, known.near(word), least=1)
    if word.isascii():  # a foreign word, a unit of measure, an abbreviation: only what fits well
        if before == after == EDGE:
            return ""
        fits = keyed and known.pair(before, keyed) + known.pair(keyed, after) > 1
        if fits or len(word) < 3 or EDGE in (before, after):
            return keyed if fits else ""
        return near if min(known.pair(before, near), known.pair(near, after)) > 1 else ""
    if not keyed and not _VIETNAMESE.issuperset(without_tone(word)):
        return ""
    likely = keyed or near or _parted(known, word)
    return likely or max(known.near(word), key=lambda one: (known.count(one), one), default="")


def _best(
    known: Phrases, place: tuple[str, str, str], others: Iterable[str], *, least: int
) -> str:
    """Return the one of *others* that fits its neighbours best, "" where none fits either."""
    before, _, after = place
    ranked = [
        (min(left, right), left + right, known.count(other), other)
        for other in others
        if known.count(other) > 4
        for left, right in ((known.pair(before, other), known.pair(other, after)),)
        if left + right >= least
    ]
    return max(ranked, default=(0, 0, 0, ""))[3]


def _parted(known: Phrases, word: str) -> str:
    """Return two syllables that were written together."""
    for at in range(2, len(word) - 1):
        left, right = word[:at], word[at:]
        if min(known.count(left), known.count(right)) >= _GLUED and known.pair(left, right) > 2:
            return f"{left} {right}"
    return ""


@cache
def _words() -> re.Pattern[str]:
    """Match a word; ``before``, ``after``: a hyphen or an apostrophe joins it to another."""
    mark = r"[-–’']"
    return re.compile(rf"(?P<before>(?<=[^\W\d_]{mark}))?[^\W\d_]+(?P<after>(?={mark}[^\W\d_]))?")


@cache
def _parting() -> re.Pattern[str]:
    return re.compile(r"[\n.;:!?|,()“”\"/\[\]…\d_]")


CHECKS: Mapping[str, Check[Any]] = {
    "misspelt": Check(
        misspelt,
        SpellingParams,
        values=frozenset({"written", "meant", "count"}),
        variants=frozenset({"real-word"}),
    ),
}
