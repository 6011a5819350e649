"""The lists of the field stand once, in words/: a second copy elsewhere is found here."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import hdnd_lint
from hdnd_lint.words.ordinals import _DIGITS
from hdnd_lint.words.patterns.matcher import TONELESS
from hdnd_lint.words.places import HAMLET_KINDS, UNIT_KINDS

SOURCE = Path(hdnd_lint.__file__).parent


def strings() -> Iterator[tuple[str, str]]:
    """Yield each string literal of the code outside words/, with its file; docstrings left out."""
    for path in sorted(SOURCE.rglob("*.py")):
        name = path.relative_to(SOURCE).as_posix()
        if not name.startswith("words/"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            told = set(_told(tree))
            yield from ((name, words) for node, words in _literals(tree) if node not in told)


def _told(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield what is for readers: docstrings, messages."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            yield node.value
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Localised":
            yield from ast.walk(node)


def _literals(tree: ast.AST) -> Iterator[tuple[ast.AST, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = (part.value for part in node.values if isinstance(part, ast.Constant))
            yield node, "…".join(map(str, parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node, node.value


def folded(text: str) -> str:
    return TONELESS.text(re.sub(r"\\s[+*]|\{_GAP\}", " ", text))


STRINGS = [(name, folded(text)) for name, text in strings()]


def alternatives(text: str) -> set[str]:
    """Return what stands beside a bar in a pattern, capitals and marks left out."""
    pieces = re.split(r"[|()\[\]]|\?[:=!]", text)
    return {piece.strip() for piece in pieces} if "|" in text else set()


def copies(found: set[str], least: int, text: str) -> bool:
    return len(alternatives(text) & {TONELESS.text(one) for one in found}) >= least


def holders(found: set[str], least: int) -> list[str]:
    return sorted({name for name, text in STRINGS if copies(found, least, text)})


def test_lists_of_administrative_units_stand_in_one_table() -> None:
    assert holders(set(UNIT_KINDS), 5) == []


def test_lists_of_communities_stand_in_one_table() -> None:
    assert holders(set(HAMLET_KINDS), 4) == []


# The ordinals of a Phần as a citation spells them.
ELSEWHERE = ["parsing/citations/tokens.py"]


def test_numbers_in_words_stand_in_one_table() -> None:
    assert holders(set(_DIGITS), 5) == ELSEWHERE


COUNCIL = re.compile(r"hoi dong nhan dan\)?\|\(?(?:\?:)?hdnd|hdnd\|hoi dong nhan dan")


def test_both_writings_of_the_council_stand_in_one_table() -> None:
    assert sorted({name for name, text in STRINGS if COUNCIL.search(text)}) == []


OPENERS = re.compile(
    r"\[ivxl[a-z]*\][^|]{0,12}\|[^|]*\\d"  # a Roman number or a figure
    r"|\[a-zd\][^|]{0,12}\|\[-–|\\d\+?[^|]*\|\[a-zd\]"  # a letter, a dash or a figure
)
NO_OPENERS = ["checks/layout/annexes.py"]  # a list of annexes named inside a sentence


def test_shapes_of_labels_stand_in_one_table() -> None:
    assert sorted({name for name, text in STRINGS if OPENERS.search(text)}) == NO_OPENERS


@pytest.mark.parametrize(
    "text", ["(?:tỉnh|thành\\s+phố|xã|phường|quận)", "TỈNH|XÃ|PHƯỜNG|QUẬN|HUYỆN"]
)
def test_a_copy_would_be_found(text: str) -> None:
    assert copies(set(UNIT_KINDS), 5, TONELESS.text(text.replace(r"\s+", " ")))


def test_the_code_is_read() -> None:
    assert len(STRINGS) > 3000


ENACTING = re.compile(r"quyet nghi[|)]|[|(]quyet nghi")


def test_enacting_words_stand_in_one_table() -> None:
    assert sorted({name for name, text in STRINGS if ENACTING.search(text)}) == [
        "checks/supervision/reader.py"  # verbs by which an article gives a programme, in any form
    ]
