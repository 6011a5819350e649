"""One name written in several ways in one paper: capitals, dashes, “và”, numbers of annexes."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.language.terms import differing_terms
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
_LEAST = 3  # words of a name; one behind the first has a capital, then
_MOST = 12
_NEAR = 24  # characters before a dash, in which two words stand
_MOST_PAIRS = 50  # of words joined by a dash


@dataclass(frozen=True, slots=True)
class NameParams(Params):
    """*heads*: what a name begins with; *others*: small words that no name goes on with.

    *either*: two words that stand in any order.
    """

    heads: tuple[str, ...]
    others: tuple[str, ...]
    either: tuple[str, ...] = ()


class _Chain(NamedTuple):
    """Words that follow one another in a line, as written and in small letters; their place."""

    words: list[str]
    lowered: list[str]
    span: Span


def differing(context: Context, params: NameParams) -> Iterator[Result]:
    """Yield each name once that is written in several ways, at the first place of the rarest way.

    Variants: ``dash`` (words that a dash joins now with blanks and now without), ``annex`` (an
    annex whose number is written now so and now otherwise), ``order`` and ``spelling`` (of terms).
    """
    places = _places(context.text, [*_chains(context, params.heads)], params)
    if not places:
        yield NotApplicable(_NO_NAMES)
    told: list[Span] = []
    for ways in places:
        hit = _hit(context, ways)
        if hit and not any(hit.span.overlaps(one) for one in told):
            told += [hit.span, *(one.span for one in hit.related)]
            yield hit
    for ways in _dashes(context.text).values():
        hit = _hit(context, ways, "dash")
        if hit and not any(hit.span.overlaps(one) for one in told):
            yield hit
    called = [("annex", ways) for ways in _annexes(context).values()]
    for variant, ways in (*called, *differing_terms(context, frozenset(params.either))):
        hit = _hit(context, ways, variant)
        if hit:
            yield hit


_Ways = dict[str, list[Span]]  # by how it is written, where


def _chains(context: Context, heads: tuple[str, ...]) -> Iterator[_Chain]:
    """Yield the words that follow one another from each head of a name on."""
    text, blocks = context.text, context.draft.source.blocks
    of_pages = [one.span for one in blocks if one.kind in (BlockKind.HEADER, BlockKind.FOOTER)]
    for start in _head(heads).finditer(text):
        if start[0] not in heads:
            continue
        if any(one.start <= start.start() < one.end for one in of_pages):
            continue
        chain = _chain().match(text, start.start())
        if chain is not None:
            words = _word().findall(text, *chain.span())
            yield _Chain(words, [one.lower() for one in words], Span(*chain.span()))


def _places(text: str, chains: list[_Chain], params: NameParams) -> list[_Ways]:
    """Return how each name is written and where; longer names first."""
    names = {key for chain in chains for key in (_name_of(chain, params),) if key}
    by_head: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for key in sorted(names, key=lambda one: (-len(one), one)):
        by_head.setdefault(key[:2], []).append(key)
    found: dict[tuple[str, ...], _Ways] = {key: {} for keys in by_head.values() for key in keys}
    for chain in chains:
        second = chain.lowered[2:3] if chain.words[1:2] == ["và"] else chain.lowered[1:2]
        for key in by_head.get((chain.lowered[0], *second), ()):
            place = _place(text, chain, key)
            written = _as_written(place.of(text)) if place else ""
            if place and written:
                found[key].setdefault(written, []).append(place)
    return sorted(found.values(), key=lambda ways: -max(map(len, ways), default=0))


def _name_of(chain: _Chain, params: NameParams) -> tuple[str, ...]:
    """Return the words of the name that begins here, in small letters and without “và”.

    A name goes on with words of a capital, each with one small word behind it.
    """
    words = chain.words
    if words[0].isupper():
        return ()
    end, small = 0, False
    for place, word in enumerate(words):
        if word == "và":
            continue
        if word in params.others:
            break
        if word[0].isupper() and not (len(word) > 1 and word.isupper()):
            end, small = place, False
        elif small or words[place - 1] == "và":
            break
        else:
            end, small = place, True
    key = tuple(
        low for low, one in zip(chain.lowered[: end + 1], words, strict=False) if one != "và"
    )
    return key if len(key) >= _LEAST else ()


def _place(text: str, chain: _Chain, key: tuple[str, ...]) -> Span | None:
    """Return where the name *key* stands that begins with the chain; None if it is not there."""
    words, place = chain.words, 0
    for number, expected in enumerate(key):
        if number and words[place : place + 1] == ["và"]:
            place += 1
        if place >= len(words) or chain.lowered[place] != expected:
            return None
        place += 1
    end = chain.span.start
    for word in words[:place]:
        end = text.index(word, end) + len(word)
    return Span(chain.span.start, end)


@lru_cache(maxsize=4096)
def _as_written(name: str) -> str:
    """Return *name* with its joints made comparable, "" where it is all in capitals: a heading."""
    if name.isupper():
        return ""
    found = [*_word().finditer(name)]
    gaps = [name[one.end() : following.start()] for one, following in pairwise(found)]
    words = [one[0] for one in found]
    joints = [" " if one == "và" else _joint(gap) for one, gap in zip(words, gaps, strict=False)]
    return "".join(map(str.__add__, words, [*joints, ""]))


@lru_cache(maxsize=1024)
def _joint(gap: str) -> str:
    return fold(f"x{gap}x".replace("–", "-"))[1:-1]


def _dashes(text: str) -> dict[str, _Ways]:
    """Return words that a dash joins without blanks, and where the same have blanks around it."""
    found: dict[str, _Ways] = {}
    for dash in _tight().finditer(text):
        before = _two_before().search(text, max(dash.start() - _NEAR, 0), dash.start())
        after = _two_after().match(text, dash.end())
        if before and after and not (before[0] + after[0]).isupper():
            place = Span(before.start(), after.end())
            found.setdefault(f"{before[0]} - {after[0]}".lower(), {}).setdefault("-", []).append(
                place
            )
    if found:
        loose = "|".join(map(re.escape, list(found)[:_MOST_PAIRS]))
        for one in re.finditer(rf"(?<![\w-])(?:{loose})(?![\w-])", text, re.IGNORECASE):
            if not one[0].isupper():
                found[one[0].lower()].setdefault(" - ", []).append(Span(*one.span()))
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


@cache
def _head(heads: tuple[str, ...]) -> re.Pattern[str]:
    first = "".join(sorted({one[0] for one in heads}))
    rest = "|".join(sorted({one[1:] for one in heads}))
    return re.compile(rf"[{first}](?<![\w-].)(?:{rest})(?![\w])")


@cache
def _chain() -> re.Pattern[str]:
    joint = r"(?:[ \u00a0]{1,2}|[ \u00a0]?[-–][ \u00a0]?)"
    return re.compile(rf"[^\W_]+(?:{joint}[^\W_]+){{0,{_MOST}}}")


@cache
def _tight() -> re.Pattern[str]:
    return re.compile(r"[-–](?<=[^\W\d_].)(?=[^\W\d_])")


@cache
def _two_before() -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])[^\W\d_]{1,10} [^\W\d_]{1,10}$")


@cache
def _two_after() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{1,10} [^\W\d_]{1,10}(?![\w-])")


CHECKS: Mapping[str, Check[Any]] = {
    "differing": Check(
        differing,
        NameParams,
        values=frozenset({"found", "usual", "count", "others"}),
        variants=frozenset({"dash", "annex", "order", "spelling"}),
    ),
}
