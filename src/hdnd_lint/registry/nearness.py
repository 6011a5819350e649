"""Which laws have a name near the one written: for names misspelt, and names that no law has."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from hdnd_lint.model.law import NearLaw
from hdnd_lint.records import dataclass
from hdnd_lint.registry.keys import name_key
from hdnd_lint.words.letters.distance import edits_apart

_MOST_EDITS = 2  # letters: what is further away is another name, not a slip
_SHORT = 8  # letters: of so short a name one wrong letter is the most that is taken for a slip
_WEIGHED = 12  # names: those that share most with the one written
_TOLD = 3


@dataclass(frozen=True, slots=True)
class LawName:
    """One name of a law: its key, the title that people read, and the law's number."""

    key: str
    title: str
    number: str


def nearest_laws(names: Sequence[LawName], written: str) -> tuple[NearLaw, ...]:
    """Return the three laws whose names are nearest to *written*, the nearest first.

    *written* begins with the kind (“Luật …”); of two as near one of that kind goes first. Each
    title is given once; *edits* is None where the name is no slip of *written*.
    """
    key = spelled_key(written)
    shared = _pairs(key)
    likely = sorted(names, key=lambda one: (-_likeness(shared, one.key), one.key))[:_WEIGHED]
    weighed = [NearLaw(one.title, one.number, _slips(key, one.key)) for one in likely]
    kind = written.partition(" ")[0]
    weighed.sort(key=lambda one: (_rank(one), not one.title.startswith(kind)))
    return tuple(_each_title_once(weighed))[:_TOLD]


def spelled_key(written: str) -> str:
    """Return the key of the name *written*, with the names of bodies in full."""
    return name_key(_spelled_out(written))


def _rank(law: NearLaw) -> int:
    return _MOST_EDITS + 1 if law.edits is None else law.edits


def _slips(written: str, name: str) -> int | None:
    return edits_apart(written, name, 1 if min(len(written), len(name)) < _SHORT else _MOST_EDITS)


def _each_title_once(laws: Iterable[NearLaw]) -> list[NearLaw]:
    found: dict[str, NearLaw] = {}
    for one in laws:
        found.setdefault(name_key(one.title), one)
    return list(found.values())


def _likeness(shared: frozenset[str], name: str) -> float:
    other = _pairs(name)
    return 2 * len(shared & other) / (len(shared) + len(other) or 1)


@cache
def _pairs(name: str) -> frozenset[str]:
    """Return the pairs of neighbouring letters: what is left of a name that is misspelt."""
    return frozenset(name[at : at + 2] for at in range(len(name) - 1))


_SHORTENED = {"HĐND": "Hội đồng nhân dân", "UBND": "Ủy ban nhân dân"}


def _spelled_out(name: str) -> str:
    return re.sub("|".join(_SHORTENED), lambda found: _SHORTENED[found[0]], name)
