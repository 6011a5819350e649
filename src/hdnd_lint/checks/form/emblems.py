"""The country's name and the motto, letter by letter."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.form.zones import head_blocks
from hdnd_lint.finding import Applicability, Edit, Fix, Hit, NotApplicable, Result
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold, regular_tones
from hdnd_lint.words.patterns.matcher import TONELESS

_LIKE = 0.6  # how near a word at the edge has to be to be that of the form
_ABSENT = Localised("không thấy dòng này ở đầu văn bản", "the head has no such line")
_DASHES = re.compile(r"\s{0,9}[-–—−‐‑]\s{0,9}")


@dataclass(frozen=True, slots=True)
class EmblemParams(Params):
    """*words*: the line as the form prints it."""

    words: str


def misspelt_emblem(context: Context, params: EmblemParams) -> Iterator[Result]:
    """Yield where a line of the head that is meant as ``words`` is written otherwise or missing.

    It is missing only from a whole paper: one with pages, a body that issues it, number and kind.
    """
    span = _written(context, params.words)
    if span is None:
        whole = _whole_head(context)
        if whole is None or TONELESS.has(TONELESS.text(params.words), context.text):
            yield NotApplicable(_ABSENT)
        else:
            values = {"found": "", "right": params.words}
            yield Hit(whole, values=values, variant="missing")
        return
    written = fold(span.of(context.text))
    if params.words in written or written.isascii():  # glued to its neighbour; or no marks at all
        return
    if _in_capitals(context, span, written, params.words):
        return
    yield Hit(
        span,
        values={"found": written, "right": params.words},
        fixes=(Fix((Edit(span, params.words),), Applicability.SAFE),),
        variant=_variant(written, params.words),
    )


def _whole_head(context: Context) -> Span | None:
    """Return where the body is named in the head of a paper that is no extract."""
    draft = context.draft
    header, first = draft.header, next(iter(head_blocks(context)), None)
    named = header.issuer or header.superior
    if not draft.source.sections or named is None or first is None or draft.title.type is None:
        return None
    bodies = (header.issuer, header.superior)
    begins = any(part and part.span.overlaps(first.span) for part in bodies)
    return named.span if begins and header.number else None


def _in_capitals(context: Context, span: Span, written: str, wanted: str) -> bool:
    """Say whether the line, typed in small letters, is shown in capitals."""
    block = context.draft.source.block_at(span.start)
    runs = [one for one in (block.runs if block else ()) if one.span.overlaps(span)]
    shown = bool(runs) and all(run.format is not None and run.format.caps for run in runs)
    return shown and wanted.isupper() and written.upper() == wanted


def _variant(written: str, wanted: str) -> str:
    if _DASHES.sub(" - ", written) == wanted:
        return "dashes"
    if wanted.isupper() and regular_tones(written) == regular_tones(wanted):
        return "tone"
    return "case" if written.lower() == wanted.lower() else ""


def _written(context: Context, words: str) -> Span | None:
    """Return the line that is meant as *words*: one that is right counts before all others."""
    lines = (_alike(tokens, have, words) for tokens, have in context.once(_head_words))
    found = [one for one in lines if one is not None]
    return next((one for one in found if words in fold(one.of(context.text))), None) or next(
        iter(found), None
    )


def _head_words(context: Context) -> Sequence[tuple[Sequence[re.Match[str]], Sequence[str]]]:
    """Return the words of each block of the head, and their letters without marks."""
    plain = TONELESS.text(context.text)
    spans = [block.span for block in head_blocks(context)]
    tokens = [list(_word().finditer(plain, span.start, span.end)) for span in spans]
    return [(found, [_letters(token[0]) for token in found]) for found in tokens]


def _alike(tokens: Sequence[re.Match[str]], have: Sequence[str], words: str) -> Span | None:
    """Return the stretch that most of *words* stand in, in their order."""
    wanted = _wanted(words)
    if len(set(have).intersection(wanted)) < max(3, len(set(wanted)) - 3):
        return None
    matcher = SequenceMatcher(None, have, wanted, autojunk=False)
    pairs = [(a + n, b + n) for a, b, size in matcher.get_matching_blocks() for n in range(size)]
    if len(pairs) < max(3, len(wanted) - 3):
        return None
    (first, at), (last, to) = pairs[0], pairs[-1]
    if last - first > len(wanted) + 2:
        return None
    first = _widened(have, wanted, first, at, -1)
    last = _widened(have, wanted, last, to, 1)
    return Span(tokens[first].start(), tokens[last].end())


@cache
def _wanted(words: str) -> Sequence[str]:
    return [_letters(word) for word in _word().findall(TONELESS.text(words))]


def _widened(have: Sequence[str], wanted: Sequence[str], at: int, to: int, step: int) -> int:
    """Return the place of the outermost word that is like that of the form beside it."""
    while 0 <= at + step < len(have) and 0 <= to + step < len(wanted):
        ratio = SequenceMatcher(None, have[at + step], wanted[to + step]).ratio()
        if ratio < _LIKE:
            break
        at, to = at + step, to + step
    return at


def _letters(word: str) -> str:
    return word if word.isalpha() else "".join(filter(str.isalpha, word))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")


CHECKS: Mapping[str, Check[Any]] = {
    "misspelt": Check(
        misspelt_emblem,
        EmblemParams,
        values=frozenset({"found", "right"}),
        variants=frozenset({"dashes", "tone", "case", "missing"}),
    ),
}
