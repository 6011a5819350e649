"""Slips of the list that can be nothing else, where they stand in a paper."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from hdnd_lint.checks.language.paragraphs import WordedParagraph, token_places
from hdnd_lint.words.known_slips import known_slips
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.phrases import counted


class SureSlip(NamedTuple):
    """A phrase of the list: its place, and what was meant; "" where it is right all the same."""

    phrase: Span
    wrong: Span  # the words of it that are wrong
    right: str  # what was meant by these
    meant: str  # and by the phrase


def sure_slips(text: str, paragraphs: Iterable[WordedParagraph]) -> Iterator[SureSlip]:
    """Yield the known slips of *text*, and what only looks like one."""
    known = known_slips()
    for paragraph in paragraphs:
        places: list[Span] = []
        for start, end, right in known.among(paragraph.said):
            places = places or [Span(*one.span()) for one in token_places(text, paragraph.span)]
            yield from _judged(text, places[start - 1 : end - 1], right)  # but for the edge


def _judged(text: str, places: Sequence[Span], right: str) -> Iterator[SureSlip]:
    words = [place.of(text) for place in places]
    phrase = Span(places[0].start, places[-1].end)
    if phrase.of(text).split() != words or _is_name(words):
        return
    if not right:
        yield SureSlip(phrase, phrase, "", "")
        return
    meant = [_like(one, other) for one, other in zip(words, right.split(), strict=True)]
    wrong = [at for at, word in enumerate(words) if word != meant[at]]
    first, last = wrong[0], wrong[-1]
    span = Span(places[first].start, places[last].end)
    yield SureSlip(phrase, span, " ".join(meant[first : last + 1]), " ".join(meant))


def _is_name(words: Sequence[str]) -> bool:
    """Say whether *words* may be a name: a capital each, or one word alone that has any."""
    if len(words) == 1:
        return not words[0].islower()
    return all(word.istitle() for word in words)


def _like(word: str, right: str) -> str:
    """Return *right* with the capitals of *word*, or *word* where that is not wrong."""
    if counted(word) == counted(right):
        return word
    if word.isupper():
        return right.upper()
    return right.capitalize() if word.istitle() else right
