"""Proposes phrases that hold single alternatives of the expressions of a folder of the package.

    PYTHONPATH=src:benchmarks python -m mutants.phrases words >> proposals.yaml

For each alternative of a constant, or of a function without arguments that returns an expression,
it looks for a phrase that is read with the alternative and not without it, or that only the
alternative keeps from being read. What a table holds is named by its key and its field. A person
reads what is proposed before it goes into `tests/words/phrases/`; an alternative for which nothing
is found is either held by words around it, or says nothing that another does not. Alternatives
that a phrase of the book holds already are passed over.
"""

import importlib
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
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
BOOK = ROOT / "tests" / "words" / "phrases"
_TRIES = 3_000
_TIDY = re.compile(r" ?[^\W\d_](?! ?$)(?:[\w/%]|[-,;:.()]? (?! )|[-.,:])*[^\W_][;:)]? ?")
"""A phrase that a person can read: words, and marks where a writer puts them."""
_SIGNS = {names.LITERAL, names.NOT_LITERAL, names.ANY, names.IN}
_LOOKS = {names.ASSERT, names.ASSERT_NOT}
_REPEATED = {names.MAX_REPEAT, names.MIN_REPEAT, names.POSSESSIVE_REPEAT}


_START, _END = "\x02", "\x03"
_MARKS = re.compile(r"\[\[|\]\]")
NOT = "≠ "


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


def named(module: object, path: str) -> object:
    """Return what a module holds at *path*: a name, in tables a key and a field too."""
    name, *steps = path.split(".")
    held = getattr(module, name)
    for step in steps:
        held = dict(_members(held))[step]
    return held


def _members(held: object) -> list[tuple[str, object]]:
    """Return what a table or a record holds, by its names; what has none is left."""
    if isinstance(held, Mapping):
        return [(_called(key), value) for key, value in held.items()]
    fields = getattr(held, "_fields", None) or getattr(held, "__dataclass_fields__", None)
    if fields:
        return [(name, getattr(held, name)) for name in fields]
    if not isinstance(held, tuple | list):
        return []
    rows = [(_called(_members(row)[0][1]), row) for row in held if _members(row)]
    often = Counter(name for name, _ in rows)
    return [row for row in rows if often[row[0]] == 1]


def _called(key: object) -> str:
    return str(getattr(key, "name", key)).lower()


def _expressions(path: str, held: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield each expression of *held*, itself or within, with its path."""
    if pattern := expression(held):
        yield path, pattern
    elif not callable(held) and not isinstance(held, str):
        for name, inner in _members(held):
            yield from _expressions(f"{path}.{name}", inner)


def reads(pattern: re.Pattern[str], phrase: str) -> bool:
    """Whether *pattern* finds just the words in ``[[…]]``, or else the whole of *phrase*.

    After ``≠`` stands what it does not read so.
    """
    if phrase.startswith(NOT):
        return not reads(pattern, phrase.removeprefix(NOT))
    before, marked, rest = phrase.partition("[[")
    words, _, after = rest.partition("]]")
    if not marked:
        before, words = "", phrase
    found = pattern.search(before + words + after)
    return found is not None and found.span() == (len(before), len(before + words))


def proposed(path: Path, book: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Yield (name of the expression, phrase) for alternatives of a module that *book* lacks."""
    module = importlib.import_module(module_name(path))
    inside = module.__name__.removeprefix("hdnd_lint.")
    for mutant in mutants_of(ROOT, path):
        if mutant.operator != "alternative" or mutant.scope in ("-", ""):
            continue
        for name, pattern, other in _pairs(module, mutant):
            known = book.get(f"{inside}:{name}", ())
            if any(not reads(other, one) for one in known):
                continue
            if phrase := _telling(pattern, other):
                yield f"{inside}:{name}", phrase


def _pairs(
    module: object, mutant: Mutant
) -> Iterator[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    """Yield the expressions that *mutant* changes: the path, as it is, as it would be."""
    name = mutant.scope.split(".")[0]
    fresh: dict[str, object] = {"__name__": module_name(mutant.path), "__file__": ""}
    try:
        exec(changed_code(ROOT, mutant), fresh)  # our own source, with one change
    except Exception:
        return
    others = dict(_expressions(name, fresh.get(name)))
    for path, pattern in _expressions(name, getattr(module, name, None)):
        other = others.get(path)
        if other and other.pattern != pattern.pattern:
            yield path, pattern, other


def _telling(pattern: re.Pattern[str], other: re.Pattern[str]) -> str | None:
    """Return a phrase that tells *pattern* from *other*, a short one where there are."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    found: list[str] = []
    rough: list[str] = []
    chance = random.Random(1)
    for _ in range(_TRIES):
        phrase = _marked("".join(_spoken(tree, chance)))
        plain = _MARKS.sub("", phrase)
        if "  " in plain or (read := reads(pattern, phrase)) == reads(other, phrase):
            continue
        (found if _TIDY.fullmatch(plain) else rough).append(phrase if read else f"{NOT}{phrase}")
        if len(found) > 3:
            break
    return min(found or rough, key=len, default=None)


def _marked(spoken: str) -> str:
    """Return a phrase with what is read in ``[[…]]``: not what is only looked at around it."""
    start, end = spoken.rfind(_START) + 1, spoken.find(_END)
    whole = (spoken[:start], spoken[start:end] if end >= 0 else spoken[start:])
    before, read = (part.replace(_START, "").replace(_END, "") for part in whole)
    after = spoken[end:].replace(_START, "").replace(_END, "") if end >= 0 else ""
    return f"{before}[[{read}]]{after}" if before or after else read


def _spoken(tree: Any, chance: random.Random) -> Iterator[str]:
    """Yield the pieces of one text that the parsed expression *tree* may match."""
    for operator, argument in tree:
        if operator in _LOOKS:
            ahead = argument[0] > 0
            yield from (_END if ahead else "", *_spoken(argument[1], chance))
            yield "" if ahead else _START
        elif operator in _SIGNS:
            yield _sign(operator, argument, chance)
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
    book: dict[str, list[str]] = {}
    for file in sorted(BOOK.glob("*.yaml")):
        book |= yaml.safe_load(file.read_text(encoding="utf-8"))
    for path in sorted((ROOT / SOURCES / sys.argv[1]).rglob("*.py")):
        for name, phrase in proposed(path.relative_to(ROOT), book):
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
