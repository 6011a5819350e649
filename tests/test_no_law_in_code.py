"""The code knows no law: numbers of acts, their articles, days and years stand in rulesets/."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hdnd_lint.law_facts import law_facts
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset.regimes import load_regimes

SOURCES = Path(__file__).resolve().parents[1] / "src"
LAW = re.compile(
    r"(?i)"
    r"QH1\d"  # an act of the National Assembly, or one of its terms
    r"|\b\d{1,4}/(?:19|20)\d\d\b"  # a decree, a circular, a resolution
    r"|\bđiều \d\d|\bkhoản \d+,? điều|\bđiều \d+[a-zđ]? (?:của )?(?:luật|nghị|thông|quyết)"
    r"|\b\d{1,2}/\d{1,2}/\d{4}\b|\b\d{4}-\d\d-\d\d\b"
)
HELP = re.compile(r"ví dụ|\bdạng\b")  # how to write an option, not what the law says
YEARS = range(2001, 2099)  # the ends of a range of readable years are no law


def law_in(source: str) -> list[str]:
    """Return what looks like law in *source*, each with its line."""
    tree = ast.parse(source)
    aside = {id(node) for node in docstrings(tree)}
    return [
        f"{node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and id(node) not in aside and is_law(node.value)
    ]


def docstrings(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        for each in body if isinstance(body, list) else ():
            if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant):
                yield each.value


def is_law(value: object) -> bool:
    if isinstance(value, str):
        return LAW.search(value) is not None and HELP.search(value) is None
    return isinstance(value, int) and value in YEARS


@pytest.mark.parametrize("path", sorted(SOURCES.rglob("*.py")), ids=lambda path: path.stem)
def test_a_source_file_holds_no_law(path: Path) -> None:
    assert law_in(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        'BASIS = "72/2025/QH15"',
        'TERMS = {"QH15": 5}',
        'DECREE = "Nghị định số 30/2020/NĐ-CP"',
        'ARTICLE = r"điều 57\\b"',
        'PLACE = "khoản 3 Điều 5"',
        'f"theo Điều 9 Luật {name}"',
        'DAY = "01/7/2025"',
        'DAY = "2025-07-01"',
        "REFORM = date(2025, 7, 1)",
        "late = year == 2026",
    ],
)
def test_law_is_recognised(source: str) -> None:
    assert law_in(source)


@pytest.mark.parametrize(
    "source",
    [
        '"""Luật 72/2025/QH15 is told of in a docstring."""',
        'HELP = "không phải ngày có thật dạng 2025-12-31"',
        r'NUMBER = r"\d+/20\d\d/QH\d+"',
        'OPENING = "Điều 7. "',
    ],
)
def test_other_words_are_not(source: str) -> None:
    assert law_in(source) == []


def test_facts_agree_with_the_regimes() -> None:
    regimes = load_regimes(resource_dir("rulesets"))
    assert law_facts().two_levels == regimes.days("levels.two").start


def test_hue_is_a_central_city_from_its_own_day_on() -> None:
    facts = law_facts()
    cities = [city for city in facts.central_cities if city.start]
    assert [city.name for city in cities] == ["huế"]
    start = cities[0].start
    assert start is not None and facts.is_central_city("huế", start)
    assert not facts.is_central_city("huế", start.replace(year=start.year - 1))
    assert facts.is_central_city("đà nẵng", date(2016, 1, 1))
