"""Sentences of a report cut into what they state and what they ask for; stances in them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from hdnd_lint.model.appraisal import Conclusion, Stance
from hdnd_lint.records import dataclass
from hdnd_lint.words import appraising as words
from hdnd_lint.words.letters.sentences import sentences, without_marks
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.patterns.matcher import TONED

_BEFORE = 70  # characters before a stance that tell whose it is
_AFTER = 140  # characters after it that tell on what


@dataclass(frozen=True, slots=True)
class AppraisalSentence:
    """A sentence: what it states, and each request in it, in text order."""

    span: Span
    stated: Span
    requests: tuple[Span, ...] = ()


def cut(text: str, span: Span) -> Iterator[AppraisalSentence]:
    """Yield the sentences in *span*, each cut into what it states and what it asks for."""
    for one in sentences(text, span):
        requests = tuple(_requests(text, one))
        first = requests[0].start if requests else one.end
        yield AppraisalSentence(one, without_marks(text, Span(one.start, first)), requests)


def _requests(text: str, span: Span) -> Iterator[Span]:
    """Yield each stretch from a word that asks up to the next one."""
    asked = [found.start() for found in TONED.matches(words.REQUEST, text, span)]
    line = text.rfind("\n", 0, span.start) + 1
    for found in TONED.matches(words.URGED, text, span):
        if TONED.has(words.URGED_OF, text, Span(line, found.start())):
            asked.append(found.start())
    if not asked:
        asked += _outright(text, span)
    starts = sorted(set(asked))
    for start, end in pairwise([*starts, span.end]):
        yield without_marks(text, Span(start, end))


def _outright(text: str, span: Span) -> Iterator[int]:
    """Yield where a sentence, or what follows a comma in it, orders a change outright."""
    for found in TONED.matches(words.OUTRIGHT, text, span):
        before = text[span.start : found.start()].rstrip(' \t\n-–•“"')
        if not before or before[-1] in ",:;":
            yield found.start()


def verdicts(text: str, sentence: AppraisalSentence) -> Iterator[Conclusion]:
    """Yield what *sentence* says the committee thinks of a matter as a whole."""
    if TONED.at_start(words.FORMULA, text, sentence.span):
        return
    for found in TONED.matches(words.STANCE, text, sentence.stated):
        if _on_the_whole(text, sentence, found):
            yield Conclusion(_place(text, sentence, found), _stance(found))
    yield from _asked_of_the_council(text, sentence)


def _on_the_whole(text: str, sentence: AppraisalSentence, found: re.Match[str]) -> bool:
    before = Span(max(sentence.span.start, found.start() - _BEFORE), found.start())
    after = Span(found.end(), max(found.end(), min(sentence.span.end, found.end() + _AFTER)))
    if TONED.has(words.NOT_THE_COMMITTEE, text[before.start : before.end]):
        return False
    if TONED.at_start(words.ON_CONDITION, text, after) or _on_articles(text, after):
        return True
    if TONED.at_start(words.ON_A_DETAIL, text, after):
        return False
    bare = TONED.has(r"thống nhất$", found.group().strip())
    if bare and not TONED.has(words.BY_THE_COMMITTEE, text[before.start : before.end]):
        return TONED.at_start(words.AGREED_UPON, text, after)
    if TONED.at_start(words.ON_THE_WHOLE, text, after):
        return True
    closes = not any(char.isalnum() for char in text[found.end() : sentence.stated.end])
    return closes and TONED.has(words.THE_COMMITTEE, text[before.start : before.end])


def _on_articles(text: str, after: Span) -> bool:
    """Say whether the stance is on the articles of the draft, which are what is submitted."""
    return TONED.at_start(words.ON_ARTICLES, text, after)


def _stance(found: re.Match[str]) -> Stance:
    if found["no"]:
        return Stance.DISAGREES
    return Stance.HEDGED if found["hedge"] or found["after"] else Stance.AGREES


def _place(text: str, sentence: AppraisalSentence, found: re.Match[str]) -> Span:
    """Return the words from the committee's name on, up to a comma or the first request."""
    clause = text.rfind(",", sentence.span.start, found.start()) + 1 or sentence.span.start
    named = list(TONED.all(r"\bban\b", text, Span(clause, found.start())))
    start = named[-1].start if named else found.start()
    comma = text.find(",", found.end(), sentence.stated.end)
    end = sentence.stated.end if comma < 0 else comma
    return without_marks(text, Span(start, max(found.end(), end)))


def _asked_of_the_council(text: str, sentence: AppraisalSentence) -> Iterator[Conclusion]:
    for found in TONED.matches(words.TO_THE_COUNCIL, text, sentence.span):
        asked = Span(found.start("what"), sentence.span.end)
        if TONED.has(words.DECIDE, text, asked):
            stance = Stance.DISAGREES if found["no"] else Stance.AGREES
            yield Conclusion(Span(*found.span()), stance)
    for request in sentence.requests:
        if found_back := TONED.search(words.SENT_BACK, text, request):
            yield Conclusion(Span(request.start, found_back.end()), Stance.DISAGREES)
    if fit := TONED.search(words.FIT_TO_SUBMIT, text, sentence.stated):
        no = TONED.has(r"(?:chưa|không) $", text[max(0, fit.start() - 8) : fit.start()])
        yield Conclusion(Span(*fit.span()), Stance.DISAGREES if no else Stance.AGREES)


def to_the_council(text: str, request: Span) -> bool:
    """Say whether *request* asks the council to decide, not somebody to change the draft."""
    return TONED.search(words.TO_THE_COUNCIL, text, request) is not None
