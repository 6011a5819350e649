"""One term in two ways: its words in another order, a foreign word in two spellings."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import chain, pairwise

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.language.paragraphs import WordedParagraph, paragraphs_of, token_places
from hdnd_lint.words.letters.syllables import is_syllable
from hdnd_lint.words.letters.text import Span

_OFTEN = 4  # how often a term stands in its usual order
_TIMES = 4  # and how many times oftener than in the other
_LONG = 6  # letters of a foreign word
_ALIKE = str.maketrans({"y": "i", "b": "p", "c": "k", "z": "s", "f": "p", "d": "t", "h": None})

_Words = tuple[str, ...]
_Terms = dict[str, list[Span]]  # by how it is written, where


def differing_terms(context: Context, either: Set[str]) -> Iterator[tuple[str, _Terms]]:
    """Yield the variant and the ways of each term.

    ``order``: “mức phạt tiền” beside many “mức tiền phạt”; *either*: words that stand in any order
    (“bảo đảm”). ``spelling``: “molybden” and “molipden”.
    """
    paragraphs = context.once(paragraphs_of)
    for one, other in _reordered(paragraphs, either):
        yield "order", _ways(context.text, paragraphs, (one, other))
    for forms in _respelt(paragraphs):
        yield "spelling", _ways(context.text, paragraphs, [(form,) for form in forms])


def _reordered(
    paragraphs: Sequence[WordedParagraph], either: Set[str]
) -> Iterator[tuple[_Words, _Words]]:
    """Yield three words and the same with the last two in the other order, the rarer first."""
    pairs = Counter(chain.from_iterable(pairwise(one.said) for one in paragraphs))
    usual = [pair for pair, count in pairs.items() if count >= _OFTEN and pair[::-1] in pairs]
    turned: Set[_Words] = {
        either_way
        for pair in usual
        if "".join(pair).isalpha()
        for either_way in (pair, pair[::-1])
    }
    if not turned:
        return
    counts = Counter(chain.from_iterable(_before(one.said, turned) for one in paragraphs))
    for words, count in counts.items():
        other = (words[0], words[2], words[1])
        told = counts[other] >= max(_OFTEN, _TIMES * count)
        if told and either.isdisjoint((" ".join(words[1:]), " ".join(other[1:]))):
            yield words, other


def _before(said: Sequence[str], turned: Set[_Words]) -> list[_Words]:
    """Return the two words of each pair of *turned* in *said* behind the one before them."""
    places = [at for at, pair in enumerate(pairwise(said)) if pair in turned]
    return [tuple(said[at - 1 : at + 2]) for at in places if said[at - 1].isalpha()]


def _respelt(paragraphs: Sequence[WordedParagraph]) -> Iterator[list[str]]:
    """Yield the spellings of each foreign word that has several."""
    words = set(chain.from_iterable(one.said for one in paragraphs))
    alike: dict[str, list[str]] = {}
    for word in sorted(one for one in words if len(one) >= _LONG):
        if word.isalpha() and not is_syllable(word):
            alike.setdefault(word.translate(_ALIKE), []).append(word)
    yield from (forms for forms in alike.values() if len(forms) > 1)


def _ways(text: str, paragraphs: Sequence[WordedParagraph], forms: Sequence[_Words]) -> _Terms:
    found: _Terms = {" ".join(words): [] for words in forms}
    for span, said in paragraphs:
        for words in forms:
            ats = [at for at in range(len(said)) if tuple(said[at : at + len(words)]) == words]
            places = [*token_places(text, span)] if ats else []
            found[" ".join(words)] += [
                Span(places[at - 1].start(), places[at + len(words) - 2].end()) for at in ats
            ]
    return found
