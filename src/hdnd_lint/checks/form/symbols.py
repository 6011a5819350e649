"""``symbols.kinds``: the letters of the paper's own symbol, against the kind it calls itself."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotEvaluated, Result
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH, comparable

_NONE = Localised("không thấy tên loại, ký hiệu để đối chiếu", "no kind and symbol to compare")
_SIGN = r"/(?P<sign>(?-i:[A-ZĐ][A-Za-zĐđ]{0,4}))-"


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A kind of paper: its name, and its letters in a symbol."""

    key: str
    name: str
    sign: str


@dataclass(frozen=True, slots=True)
class KindSignParams(Params):
    """*kinds*: the table of names and letters; *bodies*: letters of bodies, which are no kind."""

    kinds: tuple[PaperKind, ...]
    bodies: tuple[str, ...] = ()


def other_kinds(context: Context, params: KindSignParams) -> Iterator[Result]:
    """Yield the letters of the symbol in the head where they are not those of the kind below."""
    name, number = context.draft.title.type, context.draft.header.number
    found = IN_PARAGRAPH.search(_SIGN, context.text, number.span) if number else None
    kind = _kind(name.text, params.kinds) if name else None
    if kind is None or found is None:
        yield NotEvaluated(_NONE)
        return
    sign = found["sign"]
    known = (*(one.sign for one in params.kinds), *params.bodies)
    if sign != kind.sign and sign in known:
        values = {"found": sign, "right": kind.sign, "kind": kind.name.lower()}
        yield Hit(Span(*found.span("sign")), values=values)


def _kind(name: str, kinds: tuple[PaperKind, ...]) -> PaperKind | None:
    words = comparable(name)
    fitting = [one for one in kinds if words.startswith(comparable(one.name))]
    return max(fitting, key=lambda one: len(one.name), default=None)


CHECKS: Mapping[str, Check[Any]] = {
    "kinds": Check(other_kinds, KindSignParams, values=frozenset({"found", "right", "kind"})),
}
