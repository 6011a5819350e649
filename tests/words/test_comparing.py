"""Whether two wordings are the same is asked in one place: `comparable`, of the matcher's form."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hdnd_lint.words.patterns.matcher import TONED, comparable

SOURCE = Path(__file__).parents[2] / "src" / "hdnd_lint"
# What makes two spellings one (*FORMS*) and what makes two cases one (*CASES*): who does both
# makes a comparison of words.
FORMS = frozenset({"fold", "normalise", "regular_tones"})
CASES = frozenset({"lower", "casefold"})
# Fingerprints of findings, as users keep them in their baselines: they must not change.
KEPT = {"engine/saying.py": 1}


def name_called(node: ast.expr) -> str:
    if not isinstance(node, ast.Call):
        return ""
    function = node.func
    return getattr(function, "id", "") or getattr(function, "attr", "")


def chain(node: ast.expr) -> Iterator[str]:
    """Yield the calls of ``f(x.g()).h()``, from the last to the first."""
    while isinstance(node, ast.Call):
        yield name_called(node)
        inner = node.func.value if isinstance(node.func, ast.Attribute) else None
        node = inner if inner is not None and not isinstance(inner, ast.Name) else first(node)


def first(node: ast.Call) -> ast.expr:
    return node.args[0] if node.args else ast.Constant(None)


def comparisons(tree: ast.Module) -> int:
    """Count the chains of calls in which words lose both their case and their form."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    chains = [set(chain(node)) for node in calls if name_called(node) in FORMS | CASES]
    return sum(bool(one & FORMS and one & CASES) for one in chains)


def test_no_second_comparison_of_words_stands_in_the_code() -> None:
    found = {
        str(path.relative_to(SOURCE)): count
        for path in sorted(SOURCE.rglob("*.py"))
        if (count := comparisons(ast.parse(path.read_text(encoding="utf-8"))))
    }
    assert found.pop("words/patterns/matcher.py", 0) == 0
    assert found == KEPT


@pytest.mark.parametrize(
    "planted",
    ["fold(words).lower()", "regular_tones(fold(words)).casefold()", "fold(words.lower())"],
)
def test_a_planted_comparison_is_found(planted: str) -> None:
    assert comparisons(ast.parse(planted)) >= 1


@pytest.mark.parametrize("plain", ["fold(words)", "words.lower()", "fold(other(words))"])
def test_other_calls_are_no_comparison(plain: str) -> None:
    assert comparisons(ast.parse(plain)) == 0


def test_dashes_spaces_capitals_and_places_of_tones_make_no_difference() -> None:
    assert comparable("Kinh tế –\n xã hội UỶ") == comparable("kinh tế - xã hội ủy")


@given(st.text(alphabet="aAàÀyỷỶuUQq –-\u00a0đĐ", max_size=12))
def test_comparable_words_are_found_by_the_matcher_and_compare_once(words: str) -> None:
    key = comparable(words)
    assert comparable(key) == key
    assert " ".join(TONED.text(words).split()) == key
