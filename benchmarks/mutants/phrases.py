"""Proposes phrases that hold single alternatives of the expressions of a folder of the package.

    PYTHONPATH=src:benchmarks python -m mutants.phrases words >> proposals.yaml

For each alternative of a constant, or of a function without arguments that returns an expression,
it looks for a phrase that is read with the alternative and not without it. A person reads what is
proposed before it goes into `tests/words/phrases/`; an alternative for which nothing is found is
either held by words around it, or says nothing that another does not.
"""

import importlib
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from re import _constants as names
from re import _parser as parser
from typing import Any

import yaml

from mutants.areas import SOURCES
from mutants.code import changed_code, mutants_of
from mutants.mutant import Mutant
from mutants.putting import module_name

ROOT = Path(__file__).resolve().parents[2]
_TRIES = 3_000
_TIDY = re.compile(r" ?[^\W\d_](?! ?$)(?:[\w/%]|[-,;:.()]? (?! )|[-.,:])*[^\W_][;:)]? ?")
"""A phrase that a person can read: words, and marks where a writer puts them."""
_SIGNS = {names.LITERAL, names.NOT_LITERAL, names.ANY, names.IN}
_REPEATED = {names.MAX_REPEAT, names.MIN_REPEAT, names.POSSESSIVE_REPEAT}


def expression(held: object) -> re.Pattern[str] | None:
    """Return the expression that *held* is, or that it returns; None where it is none."""
    if callable(held) and not isinstance(held, type):
        try:
            held = held()
        except Exception:
            return None
    if isinstance(held, str):
        try:
            return re.compile(held, re.VERBOSE if "\n" in held else 0)
        except re.error:
            return None
    return held if isinstance(held, re.Pattern) else None


def reads(pattern: re.Pattern[str], phrase: str) -> bool:
    """Whether *pattern* finds just the words in ``[[…]]``, or else the whole of *phrase*."""
    before, marked, rest = phrase.partition("[[")
    words, _, after = rest.partition("]]")
    if not marked:
        before, words = "", phrase
    found = pattern.search(before + words + after)
    return found is not None and found.span() == (len(before), len(before + words))


def proposed(path: Path) -> Iterator[tuple[str, str]]:
    """Yield (name of the expression, phrase) for the alternatives of the module *path*."""
    module = importlib.import_module(module_name(path))
    for mutant in mutants_of(ROOT, path):
        if mutant.operator != "alternative" or mutant.scope in ("-", ""):
            continue
        name = mutant.scope.split(".")[0]
        pattern, other = expression(getattr(module, name, None)), _without(mutant, name)
        if pattern and other and (phrase := _telling(pattern, other)):
            yield f"{module.__name__.removeprefix('hdnd_lint.')}:{name}", phrase


def _without(mutant: Mutant, name: str) -> re.Pattern[str] | None:
    fresh: dict[str, object] = {"__name__": module_name(mutant.path), "__file__": ""}
    try:
        exec(changed_code(ROOT, mutant), fresh)  # our own source, with one change
    except Exception:
        return None
    return expression(fresh.get(name))


def _telling(pattern: re.Pattern[str], other: re.Pattern[str]) -> str | None:
    """Return a phrase that *pattern* reads and *other* does not, a short one where there are."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    found: list[str] = []
    chance = random.Random(1)
    for _ in range(_TRIES):
        phrase = "".join(_spoken(tree, chance))
        if _TIDY.fullmatch(phrase) and reads(pattern, phrase) and not reads(other, phrase):
            found.append(phrase)
            if len(found) > 3:
                break
    return min(found, key=len, default=None)


def _spoken(tree: Any, chance: random.Random) -> Iterator[str]:
    """Yield the pieces of one text that the parsed expression *tree* may match."""
    for operator, argument in tree:
        if operator in _SIGNS:
            yield _sign(operator, argument, chance)
            continue
        for inner in _within(operator, argument, chance):
            yield from _spoken(inner, chance)


def _sign(operator: object, argument: Any, chance: random.Random) -> str:
    if operator is names.LITERAL:
        return chr(argument)
    return _one_of(argument, chance) if operator is names.IN else "a"


def _within(operator: object, argument: Any, chance: random.Random) -> list[Any]:
    """Return what stands in a part of an expression; none where it only looks around."""
    if operator is names.BRANCH:
        return [chance.choice(argument[1])]
    if operator is names.SUBPATTERN:
        return [argument[3]]
    if operator in _REPEATED:
        least, most, inner = argument
        more = min(int(most), least + 1)
        return [inner] * chance.choice((least, more, more))
    return [argument] if operator is names.ATOMIC_GROUP else []


def _one_of(choices: Any, chance: random.Random) -> str:
    if choices[0][0] is names.NEGATE:
        return chance.choice("  a")
    operator, argument = chance.choice(choices)
    if operator is names.RANGE:
        return chr(argument[0])
    if operator is names.CATEGORY:
        return {names.CATEGORY_SPACE: " ", names.CATEGORY_DIGIT: "1"}.get(argument, "a")
    return chr(argument)


def main() -> None:
    """Print proposals for the folder that is named, without those that are held already."""
    told: dict[str, list[str]] = {}
    for path in sorted((ROOT / SOURCES / sys.argv[1]).rglob("*.py")):
        for name, phrase in proposed(path.relative_to(ROOT)):
            if phrase not in told.setdefault(name, []):
                told[name].append(phrase)
    told = {name: phrases for name, phrases in told.items() if phrases}
    for name, phrases in sorted(told.items()):
        listed = yaml.safe_dump(
            phrases, allow_unicode=True, width=110, default_flow_style=True, indent=2
        )
        print(f"{name}:\n  {listed.rstrip().replace(chr(10), chr(10) + '  ')}")


if __name__ == "__main__":
    main()
