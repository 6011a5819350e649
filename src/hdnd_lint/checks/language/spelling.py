"""Words that are no Vietnamese syllables, and syllables that stand where another was meant.

What is looked at are words in small letters between two marks: names, abbreviations and whatever
is joined by a hyphen are left alone, and so is a word that the counts know in that place.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, chain, groupby
from typing import Any, NamedTuple

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.language.paragraphs import WordedParagraph, paragraphs_of, token_places
from hdnd_lint.checks.language.short_forms import misspelt_short_forms
from hdnd_lint.checks.language.sure_slips import sure_slips
from hdnd_lint.finding import Applicability, Edit, Fix, Hit, NotEvaluated, Related, Result
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.keys import meant_by_keys
from hdnd_lint.words.letters.syllables import is_syllable, without_tone
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.phrases import EDGE, FIGURE, Phrases, phrases, plain

_DAMAGED = frozenset({"unreadable-text", "legacy-encoding"})
_BAD_LETTERS = Localised(
    "chữ trong tệp bị hỏng hoặc ở bảng mã cũ nên không xét chính tả",
    "the letters of the file are damaged or of an old encoding, so that spelling was not judged",
)
_ALSO = Localised("cũng viết như vậy", "written so here as well")
_VIETNAMESE = frozenset("aăâbcdđeêghiklmnoôơpqrstuưvxy")
_VOWELS = frozenset("aăâeêioôơuưyw")
_KNOWN = 2  # how often a pair came to be one that is known
_WORD = 3  # how often what is no syllable came to be a word all the same
_GLUED = 20  # how often both halves of a glued word must have come


@dataclass(frozen=True, slots=True)
class SpellingParams(Params):
    """When a syllable out of place is told.

    *often*: how often the pair on one side must have come with what was meant, *least* on the
    other. *times*: how many times likelier the place is with it than by chance with what is
    written; so many times more for other letters (*letters*) or with only one neighbour (*edge*).
    *settled*: how often it came beside one of its neighbours to be let stand; *half*: how many
    times likelier than what is written, where that is known beside one of them. *opening*: how
    often both pairs of a word with a capital must have come where it begins or ends what is
    between two marks. *same*: two syllables that may stand for each other. *short_forms*: those
    in use, in capitals. *most*: findings of one paper.
    """

    often: int
    least: int
    times: int
    letters: int
    edge: int
    half: int
    settled: int
    opening: int
    same: tuple[str, ...]
    short_forms: tuple[str, ...]
    most: int


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A word that is wrong: its place, its neighbours, what it was meant as."""

    span: Span
    meant: str
    is_syllable: bool


class _Slip(NamedTuple):
    """A slip as it is told: where to write what, and what is said to stand for what."""

    variant: str
    span: Span
    right: str
    written: str
    meant: str


def misspelt(context: Context, params: SpellingParams) -> Iterator[Result]:
    """Yield each misspelt word once, with all its places.

    Variants: ``real-word``; ``short-form`` (a known one but for a letter's stroke); ``sure`` (of
    the list of slips that can be nothing else).
    """
    if any(one.key in _DAMAGED for one in context.draft.source.notices):
        yield NotEvaluated(_BAD_LETTERS)
        return
    found: dict[tuple[str, str, str], list[Edit]] = {}
    for one in sorted(_slips(context, params), key=lambda one: one.span.start):
        key = one.variant, one.written, one.meant
        found.setdefault(key, []).append(Edit(one.span, one.right))
    for (variant, written, right), edits in list(found.items())[: params.most]:
        yield _hit(variant, written, right, tuple(edits))


def _slips(context: Context, params: SpellingParams) -> Iterator[_Slip]:
    text, paragraphs = context.text, context.once(paragraphs_of)
    sure = [*sure_slips(text, paragraphs)]
    for slip in sure:
        if slip.meant:
            written = " ".join(slip.phrase.of(text).split())
            yield _Slip("sure", slip.wrong, slip.right, written, slip.meant)
    judged = {place for slip in sure for place in range(slip.phrase.start, slip.phrase.end)}
    for one in slips_in(text, paragraphs, phrases(), params):
        if one.span.start not in judged:
            variant = "real-word" if one.is_syllable else ""
            yield _Slip(variant, one.span, one.meant, one.span.of(text), one.meant)
    stretches = [one.span for one in paragraphs]
    for span, right in misspelt_short_forms(text, stretches, params.short_forms):
        yield _Slip("short-form", span, right, span.of(text), right)


def _hit(variant: str, written: str, right: str, edits: tuple[Edit, ...]) -> Hit:
    return Hit(
        edits[0].span,
        values={"written": written, "meant": right, "count": len(edits)},
        related=tuple(Related(one.span, _ALSO) for one in edits[1:]),
        fixes=(Fix(edits, Applicability.REVIEW),),
        variant=variant,
    )


def slips_in(
    text: str, paragraphs: Sequence[WordedParagraph], known: Phrases, params: SpellingParams
) -> Iterator[Misspelling]:
    """Yield the words of *paragraphs* of *text* that are wrong, in order."""
    for number, unknown in _unknown(known, paragraphs):
        span, written = paragraphs[number]
        words = [*token_places(text, span)]
        for at in unknown:
            word = words[at - 1]
            if len(word[0]) < 2 or word[0].isdigit() or _is_joined(word):
                continue
            place = written[at - 1], written[at], written[at + 1]
            right = _judged(word[0], known, place, params)
            if right:
                yield Misspelling(Span(*word.span()), right, is_syllable(place[1]))


def _unknown(
    known: Phrases, paragraphs: Sequence[WordedParagraph]
) -> Iterator[tuple[int, Sequence[int]]]:
    """Yield the paragraphs with words not known beside both their neighbours, and where those are.

    They are looked at all at once: most words of most papers are known.
    """
    words = [*chain.from_iterable(one.said for one in paragraphs)]
    starts = [0, *accumulate(len(one.said) for one in paragraphs)]
    seldom = known.seldom(words, _KNOWN)
    asked = dict.fromkeys(chain.from_iterable((at, at + 1) for at in seldom))
    places = [at for at in asked if words[at] not in (EDGE, FIGURE)]
    for number, found in groupby(places, lambda at: bisect_right(starts, at) - 1):
        yield number, [at - starts[number] for at in found]


def _judged(word: str, known: Phrases, place: tuple[str, str, str], params: SpellingParams) -> str:
    if word.islower():
        return meant(known, place, params)
    foreign = word.isascii() and not is_syllable(place[1])
    if foreign or _VOWELS.isdisjoint(without_tone(place[1])):
        return ""  # a foreign name, an abbreviation
    right = meant_in_capitals(known, place, params)
    if not right and not is_syllable(place[1]):
        right = _parted(known, place[1])
    return _like(word, right)


def _like(word: str, right: str) -> str:
    """Return *right* with the capitals of *word*; of two words in one, with those that it has."""
    first, parted, _ = right.partition(" ")
    if parted and len(right) == len(word) + 1 and not word[:2].isupper():
        return f"{word[: len(first)]} {word[len(first) :]}"
    return right.upper() if word[:2].isupper() else right.capitalize()


def _is_joined(word: re.Match[str]) -> bool:
    """Say whether a hyphen, an apostrophe or nothing joins the word to another, or to a figure."""
    text = word.string
    before = _joint_before().search(text, max(word.start() - 2, 0), word.start())
    return before is not None or _joint_after().match(text, word.end()) is not None


def meant(known: Phrases, place: tuple[str, str, str], params: SpellingParams) -> str:
    """Return what the word in the middle of *place* was meant as, "" where it is right."""
    before, word, after = place
    own = known.pair(before, word), known.pair(word, after)
    if min(own) >= _KNOWN:
        return ""
    if is_syllable(word):
        return "" if before == after == EDGE else _likelier(known, place, own, params)
    if known.count(word) >= _WORD or _VOWELS.isdisjoint(without_tone(word)):
        return ""  # a word all the same, or an abbreviation
    return _syllable_for(known, place)


def meant_in_capitals(known: Phrases, place: tuple[str, str, str], params: SpellingParams) -> str:
    """Return what a word with a capital was meant as: one that fits both its neighbours well.

    It is mostly a name: other letters, and other diacritics at an edge, are asked of set phrases.
    """
    before, word, after = place
    if before == after == EDGE:
        return ""
    own = max(known.pair(before, word), known.pair(word, after))
    least = params.opening if EDGE in (before, after) else params.often
    least = max(least, params.half * own if own >= _KNOWN else 0)
    signs = _first_fitting(known, place, known.alike_but_for_signs(word), least)
    if signs or EDGE in (before, after):
        return signs
    letters = max(least, params.opening) if is_syllable(word) else least
    return _first_fitting(known, place, known.near(word), letters)


def _first_fitting(
    known: Phrases, place: tuple[str, str, str], others: Iterable[str], least: int
) -> str:
    before, _, after = place
    fitting = (
        one for one in others if min(known.pair(before, one), known.pair(one, after)) >= least
    )
    return next(fitting, "")


def _likelier(
    known: Phrases, place: tuple[str, str, str], own: tuple[int, int], params: SpellingParams
) -> str:
    """Return the syllable that fits both neighbours far better than a word that is one.

    *own*: how often the word came with its neighbours. Where it came with one of them, the place
    must be much likelier with the other syllable than with that as well.
    """
    before, word, after = place
    follows, least, often = known.after(before), params.least, params.often
    beside = [count for one, count in zip((before, after), own, strict=True) if one != EDGE]
    if max(beside) >= params.settled:
        return ""
    half = sum(own) > 1
    own_likely = max((own[0] + 0.5) * (own[1] + 0.5) / max(known.count(word), 1), 1e-9)
    by_chance = max(known.count(before) * (known.count(word) + 1) * known.count(after), 1)
    best = (float(params.times), "")
    for other in known.near(word):
        left = follows.get(other, 0)
        right = known.pair(other, after) if left >= least else 0
        if right < least or max(left, right) < often or _are_same(word, other, params):
            continue
        likely = left * right / known.count(other)
        if half and likely < params.half * own_likely:
            continue
        times = likely * known.total**2 / by_chance
        times /= params.letters if plain(other) != plain(word) else 1
        times /= params.edge if EDGE in (before, after) else 1
        best = max(best, (times, other))
    return best[1]


def _are_same(one: str, other: str, params: SpellingParams) -> bool:
    return f"{one} {other}" in params.same or f"{other} {one}" in params.same


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
    """Return the one of *others* that fits its neighbours best, "" where none fits either.

    One that differs by diacritics alone comes before all others.
    """
    before, word, after = place
    own = plain(word)
    ranked = [
        (plain(other) == own, min(left, right), left + right, known.count(other), other)
        for other in others
        if known.count(other) > 4
        for left, right in ((known.pair(before, other), known.pair(other, after)),)
        if left + right >= least
    ]
    return max(ranked, default=(False, 0, 0, 0, ""))[-1]


def _parted(known: Phrases, word: str) -> str:
    """Return two syllables that were written together."""
    for at in range(2, len(word) - 1):
        left, right = word[:at], word[at:]
        if min(known.count(left), known.count(right)) >= _GLUED and known.pair(left, right) > 2:
            return f"{left} {right}"
    return ""


@cache
def _joint_before() -> re.Pattern[str]:
    return re.compile(r"(?:[^\W\d_][-–’']|\d)$")


@cache
def _joint_after() -> re.Pattern[str]:
    return re.compile(r"[-–’'][^\W\d_]|\d")


CHECKS: Mapping[str, Check[Any]] = {
    "misspelt": Check(
        misspelt,
        SpellingParams,
        values=frozenset({"written", "meant", "count"}),
        variants=frozenset({"real-word", "short-form", "sure"}),
    ),
}
