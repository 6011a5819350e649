"""Values of options that may be given in Vietnamese: ``--level xã``, ``--kind to-trinh``."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any

import click

from hdnd_lint.model import Kind, Level
from hdnd_lint.model.names import KIND_WORDS, LEVEL_WORDS
from hdnd_lint.words.patterns.matcher import TONELESS


class NamedChoice(click.ParamType):  # type: ignore[type-arg]  # generic from click 8.4
    """A value of an enumeration, by its own name or by what Vietnamese calls it."""

    name = "choice"

    def __init__(self, kinds: type[StrEnum]) -> None:
        self.kinds = kinds

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> str | None:
        """Return the value of the enumeration; fail with the names that can be used."""
        known = _known(self.kinds)
        found = known.get(plain_name(str(value)))
        if found is None:
            names = ", ".join(known)
            self.fail(f"giá trị “{value}” không dùng được; phải là {names}", param, ctx)
        return found


def plain_name(words: str) -> str:
    """Return *words* as an option takes them: no diacritics, no capitals, hyphens for blanks."""
    return "-".join(TONELESS.text(words).replace("-", " ").replace("_", " ").split())


@cache
def _known(kinds: type[StrEnum]) -> Mapping[str, str]:
    """Return the values of *kinds* by the names that may be given for them."""
    called = {plain_name(said.vi): one.value for one, said in (_WORDS[kinds]).items()}
    short = {name.removeprefix("cap-"): value for name, value in called.items()}
    return {**{one.value: one.value for one in kinds}, **short, **called}


_WORDS: Mapping[type[StrEnum], Mapping[Any, Any]] = {Kind: KIND_WORDS, Level: LEVEL_WORDS}
