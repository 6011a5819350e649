"""Phrases that were taken out at one place of a sentence and put in at another."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from hdnd_lint.comparing.wording.differing import Replaced, differences
from hdnd_lint.comparing.wording.tokens import TokenKind, Tokens

_MOVED = 3  # words from which on a phrase is known again elsewhere
_MOST = 400  # words of all edits up to which moved phrases are looked for
_ALIKE = 0.6  # how alike two phrases must be to be one that was moved and mended
_BETWEEN = frozenset({",", ";", "và", "."})  # what stands between the items of a row

Range = tuple[int, int]


def with_moves(edits: list[Replaced], old: Tokens, new: Tokens) -> list[Replaced]:
    """Return *edits* with each moved phrase as one of them, marked so."""
    words = sum(_long(edit.old) + _long(edit.new) for edit in edits)
    if len(edits) < 2 or words > _MOST:
        return edits
    return _Row(edits, old, new).moved()


class _Row:
    def __init__(self, edits: list[Replaced], old: Tokens, new: Tokens) -> None:
        self.edits = edits
        self.kinds = [token.kind for token in old]
        self.old = [token.key for token in old]
        self.new = [token.key for token in new]

    def moved(self) -> list[Replaced]:
        """Take out the longest moved phrase again and again."""
        done: list[Replaced] = []
        while found := self._longest():
            out, into, phrase = found
            self.edits = [one for one in self.edits if one not in (out, into)]
            self.edits += self._rest(out, phrase.old, None)
            self.edits += self._rest(into, None, phrase.new)
            done += [phrase, *self._mended(phrase)]
        return sorted([*self.edits, *done], key=lambda one: (one.old, one.new))

    def _longest(self) -> tuple[Replaced, Replaced, Replaced] | None:
        best: tuple[int, Replaced, Replaced, Replaced] | None = None
        for out in self.edits:
            for into in self.edits:
                if out is into:
                    continue
                phrase = self._phrase(out, into)
                size = self._said(phrase.old) if phrase else 0
                if phrase and size >= _MOVED and (best is None or size > best[0]):
                    best = (size, out, into, phrase)
        return best[1:] if best else None

    def _phrase(self, out: Replaced, into: Replaced) -> Replaced | None:
        """Return what *out* takes out and *into* puts in: nearly all of both, or a stretch."""
        taken, put = self._bare(self.old, out.old), self._bare(self.new, into.new)
        ones, others = self.old[slice(*taken)], self.new[slice(*put)]
        common = sum((Counter(ones) & Counter(others)).values())
        run = SequenceMatcher(None, ones, others, autojunk=False).find_longest_match()
        whole = run.size == min(len(ones), len(others))
        if common and not whole and 2 * common >= _ALIKE * (len(ones) + len(others)):
            return Replaced(taken, put, moved=True)
        a, b = taken[0] + run.a, put[0] + run.b
        first = self._bare(self.old, (a, a + run.size))
        return Replaced(first, (b + first[0] - a, b + first[1] - a), moved=True)

    def _bare(self, words: Sequence[str], place: Range) -> Range:
        """Return *place* without what only stands between items at its ends."""
        start, end = place
        while start < end and words[start] in _BETWEEN:
            start += 1
        while start < end and words[end - 1] in _BETWEEN:
            end -= 1
        return start, end

    def _said(self, place: Range) -> int:
        return sum(kind is not TokenKind.MARK for kind in self.kinds[slice(*place)])

    def _mended(self, phrase: Replaced) -> Iterator[Replaced]:
        ones, others = self.old[slice(*phrase.old)], self.new[slice(*phrase.new)]
        yield from differences(ones, others, phrase.old[0], phrase.new[0])

    def _rest(self, edit: Replaced, old: Range | None, new: Range | None) -> Iterator[Replaced]:
        """Yield what is left of *edit* once a phrase was taken from one of its sides."""
        olds = self._cut(self.old, edit.old, old)
        news = self._cut(self.new, edit.new, new)
        empty_old, empty_new = (edit.old[0],) * 2, (edit.new[0],) * 2
        for at in range(max(len(olds), len(news))):
            yield Replaced(
                olds[at] if at < len(olds) else empty_old,
                news[at] if at < len(news) else empty_new,
            )

    def _cut(self, words: Sequence[str], place: Range, taken: Range | None) -> list[Range]:
        """Return the parts of *place* beside *taken* that say anything."""
        if taken is None:
            return [place] if _long(place) and not self._only_between(words, place) else []
        parts = [(place[0], taken[0]), (taken[1], place[1])]
        return [one for one in parts if not self._only_between(words, one)]

    def _only_between(self, words: Sequence[str], place: Range) -> bool:
        return all(word in _BETWEEN for word in words[slice(*place)])


def _long(place: Range) -> int:
    return place[1] - place[0]
