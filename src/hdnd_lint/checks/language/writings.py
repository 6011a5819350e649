"""One name written in several ways in one paper: capitals, dashes, “và”, numbers of annexes."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import (
    Applicability,
    Edit,
    Fix,
    Hit,
    NotApplicable,
    Related,
    Result,
)
from hdnd_lint.model import BlockKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.ordinals import roman_value

_NO_NAMES = Localised("văn bản không nêu tên cơ quan nào", "the paper names no body")
_ALSO = Localised("cũng viết như vậy", "written so here as well")
_USUAL = Localised("chỗ khác viết như thế này", "elsewhere it is written so")
_SHOWN = 20  # places beside the first
_LEAST = 3  # words of a name
_MOST = 12


@dataclass(frozen=True, slots=True)
class NameParams(Params):
    """*heads*: what a name begins with; *others*: small words that no name goes on with."""

    heads: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    """A word, where it stands, and what is written between it and the next word of its line."""

    text: str
    span: Span
    gap: str


def differing(context: Context, params: NameParams) -> Iterator[Result]:
    """Yield each name once that is written in several ways, at the first place of the rarest way.

    Variants: ``dash`` (words that a dash joins now with blanks and now without), ``annex`` (an
    annex whose number is written now so and now otherwise).
    """
    words = [*_words(context)]
    places = _places(words, params)
    if not places:
        yield NotApplicable(_NO_NAMES)
    told: list[Span] = []
    for ways in places:
        hit = _hit(context, ways)
        if hit and not any(hit.span.overlaps(one) for one in told):
            told += [hit.span, *(one.span for one in hit.related)]
            yield hit
    for ways in _dashes(words).values():
        hit = _hit(context, ways, "dash")
        if hit and not any(hit.span.overlaps(one) for one in told):
            yield hit
    for ways in _annexes(context).values():
        hit = _hit(context, ways, "annex")
        if hit:
            yield hit


_Ways = dict[str, list[Span]]  # by how it is written, where


def _words(context: Context) -> Iterator[_Word]:
    """Yield the words of the paper; the gap behind the last of a block ends every name."""
    for block in context.draft.source.blocks:
        if block.kind in (BlockKind.HEADER, BlockKind.FOOTER):
            continue
        found = [*_word().finditer(context.text, block.span.start, block.span.end)]
        for one, following in pairwise(found):
            yield _Word(one[0], Span(*one.span()), context.text[one.end() : following.start()])
        if found:
            yield _Word(found[-1][0], Span(*found[-1].span()), "\n")


def _places(words: list[_Word], params: NameParams) -> list[_Ways]:
    """Return how each name is written and where; longer names first."""
    heads = {one.lower() for one in params.heads}
    starts = [at for at, word in enumerate(words) if word.text.lower() in heads]
    names = {key for at in starts for key in (_name_at(words, at, params),) if key}
    by_head: dict[str, list[tuple[str, ...]]] = {}
    for key in sorted(names, key=lambda one: (-len(one), one)):
        by_head.setdefault(key[0], []).append(key)
    found: dict[tuple[str, ...], _Ways] = {key: {} for keys in by_head.values() for key in keys}
    for at in starts:
        for key in by_head.get(words[at].text.lower(), ()):
            written = _written(words, at, key)
            if written:
                found[key].setdefault(written[0], []).append(written[1])
    return sorted(found.values(), key=lambda ways: -max(map(len, ways), default=0))


def _name_at(words: list[_Word], at: int, params: NameParams) -> tuple[str, ...]:
    """Return the words of the name that begins here, in small letters and without “và”.

    A name goes on with words of a capital, each with one small word behind it.
    """
    if not words[at].text[0].isupper() or words[at].text.isupper():
        return ()
    end, small = at, 0
    for place in range(at, min(at + _MOST, len(words))):
        word = words[place]
        if word.text in params.others and word.text != "và":
            break
        if place > at and not _JOINTS.fullmatch(words[place - 1].gap):
            break
        if word.text[0].isupper() and not (len(word.text) > 1 and word.text.isupper()):
            end, small = place, 0
        elif word.text == "và":
            continue
        elif small or words[place - 1].text == "và":
            break
        else:
            end, small = place, 1
    key = tuple(one.text.lower() for one in words[at : end + 1] if one.text != "và")
    inner = any(one.text[0].isupper() for one in words[at + 1 : end + 1])
    return key if len(key) >= _LEAST and inner else ()


def _written(words: list[_Word], at: int, key: tuple[str, ...]) -> tuple[str, Span] | None:
    """Return how the name *key* is written where it begins, and its place; None if it does not."""
    text, place = "", at
    for number, expected in enumerate(key):
        if number and place < len(words) and words[place].text == "và":
            text += "và "
            place += 1
        if place >= len(words) or words[place].text.lower() != expected:
            return None
        last = number == len(key) - 1
        if not last and not _JOINTS.fullmatch(words[place].gap):
            return None
        text += words[place].text + ("" if last else _joint(words[place].gap))
        place += 1
    if text.isupper() or text.islower():
        return None  # a heading; what is no name
    return text[0].upper() + text[1:], Span(words[at].span.start, words[place - 1].span.end)


def _joint(gap: str) -> str:
    return fold(f"x{gap}x".replace("–", "-"))[1:-1]


def _dashes(words: list[_Word]) -> dict[tuple[str, ...], _Ways]:
    """Return the pairs of two words that a dash joins, and how it does."""
    found: dict[tuple[str, ...], _Ways] = {}
    for at in range(1, len(words) - 2):
        four = words[at - 1 : at + 3]
        if _JOINED.fullmatch("".join(f"{one.text[0]}{one.gap}" for one in four[:3])) is None:
            continue
        text = f"{four[0].text} {four[1].text}{_joint(four[1].gap)}{four[2].text} {four[3].text}"
        if not text.isupper():
            key = tuple(one.text.lower() for one in four)
            place = Span(four[0].span.start, four[3].span.end)
            found.setdefault(key, {}).setdefault(text.lower(), []).append(place)
    return found


def _annexes(context: Context) -> dict[tuple[int, bool], _Ways]:
    """Return how each annex is called and where: the paper's own, those of a resolution it names.

    Those of other acts are left out.
    """
    found: dict[tuple[int, bool], _Ways] = {}
    for one in _annex().finditer(context.text):
        number = one["number"]
        value = int(number) if number.isdigit() else roman_value(number)
        if value is not None:
            found.setdefault((value, bool(one["resolution"])), {}).setdefault(number, []).append(
                Span(*one.span())
            )
    return found


def _hit(context: Context, ways: _Ways, variant: str = "") -> Hit | None:
    if len(ways) < 2:
        return None
    rarest = min(ways, key=lambda one: (len(ways[one]), -ways[one][0].start))
    usual = max(ways, key=lambda one: (len(ways[one]), -ways[one][0].start))
    first, *others = ways[rarest]
    edits = tuple(Edit(one, _like(one.of(context.text), usual)) for one in ways[rarest])
    fixes = (Fix(edits, Applicability.REVIEW),) if len(ways[rarest]) < len(ways[usual]) else ()
    return Hit(
        first,
        values={
            "found": fold(first.of(context.text)),
            "usual": usual if not variant else fold(ways[usual][0].of(context.text)),
            "count": len(ways[rarest]),
            "others": len(ways[usual]),
        },
        related=(
            Related(ways[usual][0], _USUAL),
            *(Related(one, _ALSO) for one in others[:_SHOWN]),
        ),
        fixes=fixes if not variant else (),
        variant=variant,
    )


def _like(written: str, usual: str) -> str:
    return usual if written[0].isupper() else usual[0].lower() + usual[1:]


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+|\d+")


@cache
def _annex() -> re.Pattern[str]:
    other = r"(?![^.;\n]{0,60}(?:Luật|Nghị định|Thông tư|Quyết định) )"
    own = r"(?=(?P<resolution>[^.;\n]{0,60}Nghị quyết số \d)?)"
    number = r"(?P<number>\d{1,2}|[IVX]{1,5})"
    return re.compile(rf"(?i:phụ lục)(?: (?i:số))? {number}(?![\w/]|\.\d){other}{own}")


# The first letters of four words, a dash between the second and the third with blanks or none.
_JOINED = re.compile(r"[^\W\d] [^\W\d](?: [-–] |[-–])[^\W\d] ")
_JOINTS = re.compile(r"[ \u00a0]{1,2}|[ \u00a0]?[-–][ \u00a0]?")


CHECKS: Mapping[str, Check[Any]] = {
    "differing": Check(
        differing,
        NameParams,
        values=frozenset({"found", "usual", "count", "others"}),
        variants=frozenset({"dash", "annex"}),
    ),
}
