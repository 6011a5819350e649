"""The days of the law stand once: every regime agrees with the registry, and rules say no day."""

import csv
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from hdnd_lint.errors import RulesetError
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset import load_rules, rule_paths
from hdnd_lint.ruleset.days import with_days
from hdnd_lint.ruleset.regimes import (
    Days,
    RegimeError,
    RegimeLaw,
    Regimes,
    load_regimes,
)
from hdnd_lint.ruleset.tables import with_tables
from hdnd_lint.ruleset.yaml_file import read_yaml

RULESETS = resource_dir("rulesets")
REGIMES = load_regimes(RULESETS)
ENTRIES = [entry for sequence in REGIMES.entries.values() for entry in sequence]
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = re.compile(
    rf"\b\d{{4}}-\d\d-\d\d\b|\b\d{{1,2}}/\d{{1,2}}/\d{{4}}\b|\b\d{{1,2}} (?:{_MONTH}) \d{{4}}\b"
)


def _registered() -> dict[str, tuple[date | None, date | None, str]]:
    with (RULESETS / "registry" / "documents.csv").open(encoding="utf-8-sig", newline="") as file:
        return {
            row["number"]: (_day(row["from"]), _day(row["until"]), row["replaced_by"])
            for row in csv.DictReader(file)
        }


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _resting_on(name: str) -> list[str]:
    """Return the rules that name the entry *name*: in a period, a parameter, a row of a table."""
    regime, _, key = name.partition(".")
    keys = [entry.key for entry in REGIMES.entries[regime]]
    return [
        rule
        for rule, named in _NAMED.items()
        if any(key in _keys_of(one, regime, keys) for one in named)
    ]


def _named_by_rules() -> Iterator[tuple[str, list[str]]]:
    """Yield each rule with all names of regimes in its file and the rows that it takes in."""
    for path in rule_paths(RULESETS):
        data = with_tables(read_yaml(path, path.name), RULESETS, path.name)
        facts = {key: value for key, value in data.items() if key != "examples"}
        yield data["id"], list(_regimes_in(facts))


def _regimes_in(data: Any) -> Iterator[str]:
    if isinstance(data, list):
        for one in data:
            yield from _regimes_in(one)
    elif isinstance(data, dict):
        named = data.get("regime", [])
        yield from [named] if isinstance(named, str) else named
        for value in data.values():
            yield from _regimes_in(value)


_NAMED = dict(_named_by_rules())


def _keys_of(named: str, regime: str, keys: list[str]) -> list[str]:
    if named.partition(".")[0] != regime:
        return []
    first, _, last = named.partition(".")[2].partition("..")
    return keys[keys.index(first) : keys.index(last or first) + 1]


def disagreements(entries: list[RegimeLaw], registered: dict[str, Any]) -> Iterator[str]:
    """Yield where a regime and the registry disagree, and the rules that it touches."""
    for entry in entries:
        if not entry.law:
            continue
        start, until, _ = registered[entry.law]
        if (entry.start, entry.until) != (start, until):
            rules = ", ".join(_resting_on(entry.name)) or "none"
            yield (
                f"{entry.name} is {entry.start} - {entry.until}, but the registry has "
                f"{entry.law} in force {start} - {until}; rules: {rules}"
            )


def test_every_regime_has_the_days_of_its_laws() -> None:
    problems = list(disagreements(ENTRIES, _registered()))
    assert not problems, "\n".join(problems)  # in full: they name the rules that a day touches


@pytest.mark.parametrize("later", [-28, 31])
def test_another_end_of_a_law_names_every_rule_it_touches(later: int) -> None:
    """Earlier or later: a hole while the law is in force is told as well as an overlap."""
    (entry,) = (one for one in ENTRIES if one.name == "supervision.law-2015")
    assert entry.until is not None
    moved = {entry.law: (entry.start, entry.until + timedelta(days=later), "")}
    (problem,) = disagreements([entry], moved)
    rules = problem.partition("rules: ")[2].split(", ")
    assert rules == _resting_on(entry.name)
    assert {"GS001", "GS010", "GS028", "TH001"} <= set(rules)


def test_laws_of_a_regime_follow_one_another_without_a_gap() -> None:
    for sequence in REGIMES.entries.values():
        for before, after in pairwise(sequence):
            assert before.until == after.start, f"{before.name}, {after.name}"


def test_rules_that_take_a_day_from_a_row_are_named_too() -> None:
    """The periods of TQ004 name no budget law, its rows do; GS014 has a row in its own file."""
    assert "TQ004" in _resting_on("budget.law-2015")
    assert "GS014" in _resting_on("levels.two")


def test_every_regime_is_used() -> None:
    assert [entry.name for entry in ENTRIES if not _resting_on(entry.name)] == []


def _facts_of(path: Path) -> str:
    return path.read_text("utf-8").partition("\nexamples:")[0]


def test_no_other_file_of_the_rule_set_says_a_day() -> None:
    files = [path for path in RULESETS.rglob("*.yaml") if path.name != "regimes.yaml"]
    saying = [path.name for path in files if _DAY.search(_facts_of(path))]
    assert saying == []
    lines = (RULESETS / "law" / "regimes.yaml").read_text("utf-8").splitlines()
    assert len({line for line in lines if _DAY.search(line)}) <= 22


A, B, C = date(2016, 1, 1), date(2020, 1, 1), date(2025, 1, 1)
MADE = Regimes(
    {
        "form": (
            RegimeLaw("form", "old", A, B),
            RegimeLaw("form", "middle", B, C),
            RegimeLaw("form", "new", C, None),
        ),
        "budget": (RegimeLaw("budget", "law", date(2017, 1, 1), date(2026, 1, 1)),),
    },
    {"unread": {"vi": "Chưa đọc.", "en": "Not read."}},
)


@pytest.mark.parametrize(
    ("wanted", "start", "until"),
    [
        ("form.old", A, B),
        ("form.new", C, None),
        ("form.old..middle", A, C),
        ("form.middle..new", B, None),
        (["form.old", "budget.law"], date(2017, 1, 1), B),
        (["form.middle..new", "budget.law"], B, date(2026, 1, 1)),
    ],
)
def test_the_days_of_names(wanted: str | list[str], start: date, until: date | None) -> None:
    assert MADE.days(wanted) == Days(start, until)


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        ("forms.old", "không có nhóm thời kỳ “forms”; có phải là “form” không?"),
        ("form.od", "“form” không có thời kỳ “od”; có phải là “old” không?"),
        ("form.new..old", "thời kỳ cuối đứng trước thời kỳ đầu"),
        (["form.old", "form.new"], "không có ngày chung"),
        ([], "regime phải là tên thời kỳ"),
        ([5], "regime phải là tên thời kỳ"),
    ],
)
def test_names_that_lead_to_no_days_are_told(wanted: Any, problem: str) -> None:
    with pytest.raises(RegimeError, match=re.escape(problem)):
        MADE.days(wanted)


def test_periods_and_rows_get_their_days() -> None:
    data = {
        "periods": [{"regime": "form.old", "note": "unread"}, {"from": C, "until": None}],
        "params": {"rows": [{"key": "a", "regime": "form.new"}]},
        "examples": {"good": [{"profile": {"regime": "form.old"}}]},
    }
    assert with_days(data, MADE) == {
        "periods": [
            {"regime": "form.old", "from": A, "until": B, "note": MADE.notes["unread"]},
            {"from": C, "until": None},
        ],
        "params": {"rows": [{"key": "a", "start": C}]},
        "examples": {"good": [{"profile": {"regime": "form.old"}}]},
    }


@pytest.mark.parametrize(
    ("period", "key"),
    [
        ({"regime": "form.od"}, "periods.0.regime"),
        ({"regime": "form.old", "until": C}, "periods.0"),
        ({"regime": "form.old", "note": "read"}, "periods.0.note"),
    ],
)
def test_what_is_wrong_in_a_period_is_told_with_its_key(period: Any, key: str) -> None:
    with pytest.raises(RegimeError) as caught:
        with_days({"periods": [period]}, MADE)
    assert caught.value.key == key


def test_an_office_may_bring_regimes_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "law").mkdir()
    file = tmp_path / "law" / "regimes.yaml"
    file.write_text("regimes:\n  fees:\n    - {key: list-2024, from: 2024-01-01}\n", "utf-8")
    both = REGIMES.with_others(load_regimes(tmp_path))
    assert both.days("fees.list-2024") == Days(date(2024, 1, 1), None)
    assert both.days("supervision.law-2015") == REGIMES.days("supervision.law-2015")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("regimes: {a: [{key: x, from: 2020-01-01}, {key: y, from: 2019-01-01}]}", "sau x"),
        (
            "regimes: {a: [{key: x, from: 2020-01-01, until: 2022-01-01}, "
            "{key: y, from: 2021-01-01}]}",
            "chồng ngày",
        ),
        ("regimes: {a: [{key: x, from: hôm qua}]}", "phải là một ngày"),
        ("regimes: {a: [{kye: x, from: 2020-01-01}]}", "khóa lạ"),
        ("regimes: [1]", "phải là một bảng"),
    ],
)
def test_a_wrong_file_is_told_with_its_key(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "law").mkdir()
    (tmp_path / "law" / "regimes.yaml").write_text(text, "utf-8")
    with pytest.raises(RulesetError, match=problem) as caught:
        load_rules([tmp_path])
    assert "law/regimes.yaml" in str(caught.value)


def test_days_whose_law_was_not_read_get_their_note() -> None:
    data = {"unread": [{"regime": "form.old", "note": "unread"}]}
    (found,) = with_days(data, MADE)["unread"]
    assert found == {"regime": "form.old", "from": A, "until": B, "note": MADE.notes["unread"]}
