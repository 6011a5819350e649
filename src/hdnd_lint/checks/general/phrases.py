"""``phrases.present``: words that should not stand in that part of the draft."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.scopes import Part, not_found, spans_of
from hdnd_lint.finding import Applicability, Edit, Fix, Hit, NotEvaluated, Result
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH, check_patterns, comparable
from hdnd_lint.words.patterns.nearby import Nearby, sentence_around

_COVERS = 16  # excuses that can begin before one place and still cover it: a few patterns' worth


@dataclass(frozen=True, slots=True)
class Unwanted(Params):
    """Words not to be used: as they are, or as a pattern; and what to write instead, if known."""

    text: str = ""
    pattern: str = ""
    replacement: str = ""

    def __post_init__(self) -> None:
        if bool(self.text) == bool(self.pattern):
            raise ValueError("mỗi cụm từ cần đúng một trong hai khóa: text, pattern")
        check_patterns([self.pattern])


@dataclass(frozen=True, slots=True)
class PhrasesParams(Params):
    """*excused_by*: patterns that, where they cover the words, make them right (“Văn phòng …”).

    *excused_in*, *excused_in_sentence*: patterns that make right all that stands in the same
    paragraph, or in the same sentence; not what stands right after words of *addressed*: a body
    that is asked or charged now is no body of the past, whatever the sentence tells.
    """

    phrases: tuple[Unwanted | str, ...]
    scope: tuple[Part, ...] = (Part.ALL,)
    heading: str = ""
    excused_by: tuple[str, ...] = ()
    excused_in: tuple[str, ...] = ()
    excused_in_sentence: tuple[str, ...] = ()
    addressed: tuple[str, ...] = ()
    applicability: Applicability = Applicability.REVIEW

    def __post_init__(self) -> None:
        nearby = (*self.excused_in, *self.excused_in_sentence, *self.addressed)
        check_patterns((self.heading, *self.excused_by, *nearby))


def unwanted_phrases(context: Context, params: PhrasesParams) -> Iterator[Result]:
    """Yield the unwanted words in the scope, each place once."""
    spans = spans_of(context.draft, params.scope, params.heading)
    if not spans:
        yield NotEvaluated(not_found(params.scope))
        return
    text, end = context.text, 0
    excused: _Excuses | None = None  # read where there is something to excuse
    for span in spans:
        found = sorted(_found(text, span, params.phrases), key=lambda one: one[0])
        for place, phrase in found:
            excused = excused or _Excuses(text, params)
            if place.start >= end and not excused.hold(place):
                yield _hit(text, place, phrase, params.applicability)
                end = place.end


def _found(
    text: str, span: Span, phrases: tuple[Unwanted | str, ...]
) -> Iterator[tuple[Span, Unwanted]]:
    plain = tuple(one for one in phrases if isinstance(one, str) or one.text)
    if plain:
        literals = _literals(plain)
        pattern = _alternatives(tuple(fold(one.text) for one in literals.values()))
        for place in IN_PARAGRAPH.all(pattern, text, span):
            if phrase := literals.get(
                comparable(place.of(text))
            ):  # cases of letters may not return
                yield place, phrase
    for one in phrases:
        if isinstance(one, Unwanted) and one.pattern:
            for place in IN_PARAGRAPH.all(one.pattern, text, span):
                yield place, one


@lru_cache(maxsize=256)
def _literals(phrases: tuple[Unwanted | str, ...]) -> dict[str, Unwanted]:
    """Return the phrases that are plain words, by how they are compared."""
    named = (Unwanted(text=one) if isinstance(one, str) else one for one in phrases)
    return {comparable(one.text): one for one in named if one.text}


@lru_cache(maxsize=256)
def _alternatives(words: tuple[str, ...]) -> str:
    """Return one pattern for all *words*, the longer first, each as whole words only."""
    ordered = sorted(words, key=lambda one: (-len(one), one))
    joined = "|".join(re.escape(one).replace("\\ ", " ") for one in ordered)
    return rf"(?<!\w)(?:{joined})(?!\w)"


class _Excuses:
    """What makes the unwanted words right where they stand."""

    def __init__(self, text: str, params: PhrasesParams) -> None:
        whole = Span(0, len(text))
        covers = {
            cover for one in params.excused_by for cover in IN_PARAGRAPH.all(one, text, whole)
        }
        self._covers = sorted(covers)
        self._nearby = Nearby(text, params.excused_in)
        self._beside = Nearby(text, params.excused_in_sentence, sentence_around)
        self._asked = {
            place.end for one in params.addressed for place in IN_PARAGRAPH.all(one, text, whole)
        }

    def hold(self, place: Span) -> bool:
        """Say whether the words at *place* are excused."""
        index = bisect_right(self._covers, place.start, key=lambda cover: cover.start)
        near = self._covers[max(0, index - _COVERS) : index]
        if any(cover.contains(place) for cover in near):
            return True
        if place.start in self._asked:
            return False
        return self._nearby.has(place.start) or self._beside.has(place.start)


def _hit(text: str, place: Span, phrase: Unwanted, applicability: Applicability) -> Hit:
    found, instead = place.of(text), phrase.replacement
    fixes: tuple[Fix, ...] = ()
    if instead:
        edit = Edit(place, _in_case_of(found, instead))
        fixes = (Fix((edit,), applicability),)
    values = {"phrase": fold(found), "replacement": instead}
    return Hit(place, values=values, fixes=fixes)


def _in_case_of(found: str, instead: str) -> str:
    """Return *instead* in the case of the words it replaces: ALL, First, or as it is.

    A sign with capitals of its own (TTr) has no other case.
    """
    if " " not in instead and instead[1:] != instead[1:].lower():
        return instead
    if found.isupper() and len(found) > 1:
        return instead.upper()
    if found[0].isupper():
        return instead[0].upper() + instead[1:]
    return instead


CHECKS: Mapping[str, Check[Any]] = {
    "present": Check(unwanted_phrases, PhrasesParams, values=frozenset({"phrase", "replacement"})),
}
