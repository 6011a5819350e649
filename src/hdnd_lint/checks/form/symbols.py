"""``symbols.kinds``: the letters of a symbol that stand for a kind of paper, against its name."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotEvaluated, Result
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH, comparable

_NONE = Localised("không thấy số, ký hiệu nào để xét", "there is no symbol to look at")
_SIGN = r"\d{0,5}(?:/\d{4})?/(?P<sign>(?-i:[A-ZĐ][A-Za-zĐđ]{0,4}))-"


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of paper: its name, and its letters in a symbol; none where it has none."""

    key: str
    name: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class KindSignParams(Params):
    """*kinds*: the table of names and letters. *bodies*: letters of bodies.

    *tails*: words that may stand between the name of a kind and its number (“thẩm tra”).
    """

    kinds: tuple[PaperKind, ...]
    bodies: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()


def other_kinds(context: Context, params: KindSignParams) -> Iterator[Result]:
    """Yield each symbol whose letters are not those of the kind that is named beside it."""
    named = [*_own(context), *_cited(context, params)]
    if not named:
        yield NotEvaluated(_NONE)
    for name, sign, place, variant in named:
        kind = _kind(name, params.kinds)
        if kind is not None and _differs(sign, kind, params):
            variant = variant if kind.sign else "letter"
            values = {"found": sign, "right": kind.sign, "kind": kind.name.lower()}
            yield Hit(place, values=values, variant=variant)


_Spoken = tuple[str, str, Span, str]  # the kind's name, the letters, their place, the variant


def _own(context: Context) -> Iterator[_Spoken]:
    kind, number = context.draft.title.type, context.draft.header.number
    if kind is None or number is None:
        return
    for found in IN_PARAGRAPH.matches(_SIGN, context.text, number.span):
        yield kind.text, found["sign"], Span(*found.span("sign")), ""


def _cited(context: Context, params: KindSignParams) -> Iterator[_Spoken]:
    pattern = _citation(params.kinds, params.tails)
    for found in IN_PARAGRAPH.matches(pattern, context.text):
        yield found["kind"], found["sign"], Span(*found.span("sign")), "cited"


@cache
def _citation(kinds: tuple[PaperKind, ...], tails: tuple[str, ...]) -> str:
    names = "|".join(sorted((re.escape(one.name) for one in kinds), key=len, reverse=True))
    between = f"(?:,? (?:{'|'.join(tails)})){{0,4}}" if tails else ""
    return rf"(?<!\w)(?P<kind>{names}){between} số ?:? ?{_SIGN}"


def _kind(name: str, kinds: tuple[PaperKind, ...]) -> PaperKind | None:
    words = comparable(name)
    fitting = [one for one in kinds if words.startswith(comparable(one.name))]
    return max(fitting, key=lambda one: len(one.name), default=None)


def _differs(sign: str, kind: PaperKind, params: KindSignParams) -> bool:
    """Say whether *sign* is that of another kind, or of none where *kind* has one."""
    if sign == kind.sign:
        return False
    return any(sign == one.sign for one in params.kinds) or bool(
        kind.sign and sign in params.bodies
    )


CHECKS: Mapping[str, Check[Any]] = {
    "kinds": Check(
        other_kinds,
        KindSignParams,
        values=frozenset({"found", "right", "kind"}),
        variants=frozenset({"cited", "letter"}),
    ),
}
