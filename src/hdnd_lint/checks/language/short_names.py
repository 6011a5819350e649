"""Short names that a paper explains: “(sau đây gọi tắt là Đề án)”, and then never or twice."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.language.uses import uses_of
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.words.letters.text import Localised, Span, fold

_NONE = Localised("văn bản không đặt tên gọi tắt", "the paper explains no short name")
_AGAIN = Localised("giải thích lần nữa ở đây", "explained again here")
_EXPLAINED = Localised("chỗ này mới giải thích", "only here is it explained")


def misused(context: Context, _params: Params) -> Iterator[Result]:
    """Yield short names that are never used once they are explained.

    Variants: ``twice`` (explained again), ``early`` (in capitals, used before it is explained).
    """
    explained: dict[str, list[Span]] = {}
    for found in _explained().finditer(context.text):
        explained.setdefault(fold(found["name"]), []).append(Span(*found.span("name")))
    if not explained:
        yield NotApplicable(_NONE)
    for name, places in explained.items():
        yield from _judged(context, name, places)


def _judged(context: Context, name: str, places: list[Span]) -> Iterator[Hit]:
    first, *again = places
    uses = [
        one for one in uses_of(context.text, name) if not any(one.overlaps(at) for at in places)
    ]
    after = [one for one in uses if one.start > first.start]
    if again:
        yield Hit(first, {"name": name}, related=(Related(again[0], _AGAIN),), variant="twice")
    elif not after:
        yield Hit(first, {"name": name})
    elif name.isupper() and len(after) < len(uses):
        yield Hit(uses[0], {"name": name}, related=(Related(first, _EXPLAINED),), variant="early")


@cache
def _explained() -> re.Pattern[str]:
    """Match what explains a short name in brackets: “(sau đây gọi tắt là …)”."""
    marks = "“”\"'"
    return re.compile(
        r"\((?:(?:sau|dưới) đây,? )?(?:được )?(?:gọi|viết)"
        r"(?: (?:chung|tắt|ngắn gọn|và|viết)){0,4} là:? "
        rf"[{marks}]?(?P<name>[^()\n;{marks}]{{2,60}})[{marks}]?\)",
        re.IGNORECASE,
    )


CHECKS: Mapping[str, Check[Any]] = {
    "misused": Check(
        misused, Params, values=frozenset({"name"}), variants=frozenset({"twice", "early"})
    ),
}
