"""The tool that changes the code: what it changes, that the change is made, and is undone."""

import sys
from pathlib import Path
from types import ModuleType

import pytest
from mutants.alternatives import without_one
from mutants.areas import AREAS, example_tests, files_of, quick_tests
from mutants.code import changed_code, mutants_of, plain_code
from mutants.rules import changed_rule, rule_mutants
from mutants.swapping import swap

ROOT = Path(__file__).resolve().parents[1]
TOY = Path("src/hdnd_lint/toy.py")
SOURCE = '''"""A module with one of each."""
import re
_WORDS = frozenset(("xã", "phường"))
_PATTERN = re.compile(r"(?:tờ trình|báo cáo)\\s{1}|[a|b]\\|c")

def late(day: int, *, last: bool = False) -> bool:
    """Say | whether."""
    if not last and day > 10:
        return day - 1 >= 20
    day += 1
    return bool(_PATTERN.match("tờ trình ")) and "xã" in _WORDS
'''


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    (tmp_path / TOY).parent.mkdir(parents=True)
    (tmp_path / TOY).write_text(SOURCE, encoding="utf-8")
    return tmp_path


def test_each_alternative_is_taken_out_with_one_bar() -> None:
    assert list(without_one(r"a(?:b|c\||[|)])|d")) == [
        ("b", r"a(?:c\||[|)])|d"),
        (r"c\|", r"a(?:b|[|)])|d"),
        ("[|)]", r"a(?:b|c\|)|d"),
        (r"a(?:b|c\||[|)])", "d"),
        ("d", r"a(?:b|c\||[|)])"),
    ]
    assert list(without_one("one way only")) == []
    assert list(without_one("(a|b")) == []


def test_a_module_has_these_changes(toy: Path) -> None:
    told = [(one.scope, one.operator, one.before, one.after) for one in mutants_of(toy, TOY)]
    assert told == [
        ("_WORDS", "word", "'xã'", ""),
        ("_WORDS", "word", "'phường'", ""),
        ("_PATTERN", "alternative", "tờ trình", ""),
        ("_PATTERN", "alternative", "báo cáo", ""),
        ("_PATTERN", "alternative", r"(?:tờ trình|báo cáo)\s{1}", ""),
        ("_PATTERN", "alternative", r"[a|b]\|c", ""),
        ("late", "truth", "False", "True"),
        ("late", "boolean", "not last and day > 10", "not last or day > 10"),
        ("late", "not", "not last", "last"),
        ("late", "comparison", "day > 10", "day >= 10"),
        ("late", "number", "10", "11"),
        ("late", "number", "10", "9"),
        ("late", "return", "return day - 1 >= 20", "return None"),
        ("late", "comparison", "day - 1 >= 20", "day - 1 > 20"),
        ("late", "arithmetic", "day - 1", "day + 1"),
        ("late", "number", "1", "2"),
        ("late", "number", "1", "0"),
        ("late", "number", "20", "21"),
        ("late", "number", "20", "19"),
        ("late", "statement", "day += 1", "pass"),
        ("late", "number", "1", "2"),
        ("late", "number", "1", "0"),
        *told[22:],
    ]
    assert [one[1] for one in told[22:]] == ["return", "boolean", "comparison"]


def test_each_change_is_a_module_of_its_own(toy: Path) -> None:
    places = [one.place for one in mutants_of(toy, TOY)]
    assert len(set(places)) == len(places)
    codes = {changed_code(toy, one) for one in mutants_of(toy, TOY)}
    assert len(codes) == len(places)
    assert plain_code(toy, TOY) not in codes


def loaded(toy: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = ModuleType("hdnd_lint.toy")
    module.__file__ = str(toy / TOY)
    monkeypatch.setitem(sys.modules, "hdnd_lint.toy", module)
    exec(plain_code(toy, TOY), vars(module))
    return module


@pytest.mark.parametrize(
    ("operator", "before", "argument"),
    [("comparison", "day > 10", 10), ("word", "'xã'", 0), ("alternative", "tờ trình", 0)],
)
def test_a_change_is_put_into_a_module_that_is_loaded(
    toy: Path, monkeypatch: pytest.MonkeyPatch, operator: str, before: str, argument: int
) -> None:
    module = loaded(toy, monkeypatch)
    assert module.late(argument) is True
    wanted = (operator, before)
    found = next(one for one in mutants_of(toy, TOY) if (one.operator, one.before) == wanted)
    assert swap(toy / TOY, plain_code(toy, TOY), changed_code(toy, found))
    assert module.late(argument) is False


def test_what_only_a_fresh_start_shows_is_not_put_in_place(
    toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded(toy, monkeypatch)
    default = next(one for one in mutants_of(toy, TOY) if one.operator == "truth")
    assert swap(toy / TOY, plain_code(toy, TOY), changed_code(toy, default)) is None


def test_what_others_may_keep_is_not_put_in_place_beside_what_did_not_change(
    toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table of functions is another one in each run of its module; that is no change."""
    kept = "from functools import cache\n@cache\ndef kept() -> int:\n    return 1\n"
    table = f'{kept}\nNAMES = (("a", kept), ("b", kept))\nWORDS = ("một", "hai")\n'
    (toy / TOY).write_text(table, encoding="utf-8")
    loaded(toy, monkeypatch)
    word = next(one for one in mutants_of(toy, TOY) if one.before == "'một'")
    assert swap(toy / TOY, plain_code(toy, TOY), changed_code(toy, word)) is None


def test_a_rule_is_changed_in_what_it_asks(tmp_path: Path) -> None:
    path = Path("rule.yaml")
    told = "check: a.b.c\nparams: {days: 10, any: ['một|hai', ba]}\nmessage: {vi: 'một|hai'}\n"
    (tmp_path / path).write_text(told, encoding="utf-8")
    changes = [
        (one.operator, one.before, changed_rule(tmp_path, one).splitlines()[1])
        for one in rule_mutants(tmp_path, path)
    ]
    assert changes == [
        ("threshold", "10", "params: {days: 11, any: ['một|hai', ba]}"),
        ("threshold", "10", "params: {days: 9, any: ['một|hai', ba]}"),
        ("entry", "'một|hai'", "params: {days: 10, any: [ba]}"),
        ("entry", "ba", "params: {days: 10, any: ['một|hai']}"),
        ("alternative", "một", "params: {days: 10, any: ['hai', ba]}"),
        ("alternative", "hai", "params: {days: 10, any: ['một', ba]}"),
    ]


@pytest.mark.parametrize("name", AREAS)
def test_every_area_has_code_and_tests(name: str) -> None:
    area = AREAS[name]
    assert len(list(files_of(ROOT, area))) > 3
    assert [one for one in quick_tests(ROOT, area) if not (ROOT / one).exists()] == []


def test_a_module_is_judged_by_the_rules_of_its_check() -> None:
    path = Path("src/hdnd_lint/checks/language/repeats.py")
    mutants = mutants_of(ROOT, path)
    assert example_tests(ROOT, AREAS["language"], mutants) == ["-k", "not test_rules or NN002"]
