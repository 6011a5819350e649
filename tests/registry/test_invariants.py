"""What must hold of the registry, whoever changes it: one state of the law, not several."""

import csv
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest
import yaml

from hdnd_lint.checks.language.paragraphs import WordedParagraph, cut
from hdnd_lint.checks.language.spelling import SpellingParams, slips_in
from hdnd_lint.model.law import Force
from hdnd_lint.registry import open_registry
from hdnd_lint.registry.rows import document_rows, references
from hdnd_lint.resources import resource_dir
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.phrases import phrases

FOLDER = resource_dir("rulesets") / "registry"
ROWS = document_rows(FOLDER / "documents.csv")
_BY_NUMBER: dict[str, list[Mapping[str, str]]] = {}
for _row in ROWS:
    _BY_NUMBER.setdefault(_row["number"], []).append(_row)
_LAWS = ("Luật", "Bộ luật", "Pháp lệnh")
_AMENDS = ("sửa đổi", "bổ sung", "bãi bỏ", "đính chính", "điều chỉnh")
REGISTRY = open_registry()


def _named(cell: str) -> Iterator[Mapping[str, str]]:
    """Yield the registered documents that *cell* names, where each is one only."""
    for number in references(cell):
        found = _BY_NUMBER.get(number, [])
        if len(found) == 1:
            yield found[0]


def test_a_document_replaced_is_not_in_force_after_its_end() -> None:
    wrong = [
        row["number"]
        for row in ROWS
        if row["replaced_by"] and row["status"] not in ("expired", "maybe-expired")
    ]
    assert wrong == []


def test_what_has_ended_is_not_answered_to_be_in_force() -> None:
    for row in ROWS:
        if row["until"]:
            document = next(
                one for one in REGISTRY.numbered(row["number"]) if one.kind == row["kind"]
            )
            if document.until is not None and document.until.isoformat() == row["until"]:
                force = REGISTRY.standing(document, document.until).force
                assert force is Force.EXPIRED, row["number"]


def test_no_act_is_in_force_before_it_was_issued() -> None:
    assert [
        row["number"]
        for row in ROWS
        if row["from"] and row["issued"] and row["from"] < row["issued"]
    ] == []


def test_a_part_binds_before_the_rest() -> None:
    assert [
        row["number"]
        for row in ROWS
        if row["partial_from"] and not row["issued"] <= row["partial_from"] < row["from"]
    ] == []


def test_no_resolution_amends_a_law() -> None:
    """A law is amended by laws; a resolution that suspends some articles does not amend it."""
    wrong = [
        (row["number"], other["number"])
        for row in ROWS
        if row["kind"] in _LAWS
        for other in _named(row["amended_by"])
        if other["kind"] not in _LAWS
    ]
    assert wrong == []


def test_surely_amended_only_by_laws_that_came_later() -> None:
    for row in ROWS:
        if row["amended_confidence"] == "high" and row["issued"]:
            for other in _named(row["amended_by"]):
                assert not other["issued"] or other["issued"] >= row["issued"], row["number"]


def test_the_title_of_an_act_that_is_nothing_but_an_amendment_begins_so() -> None:
    wrong = [
        row["number"]
        for row in ROWS
        if row["kind"] == "Luật"
        and "một số điều của luật" in row["title"].lower()
        and not row["title"].lower().removeprefix("luật ").startswith(_AMENDS)
    ]
    assert wrong == []


def test_a_successor_is_not_older_than_what_it_replaces() -> None:
    wrong = [
        (row["number"], other["number"])
        for row in ROWS
        if row["until_confidence"] == "high" and row["issued"]
        for other in _named(row["replaced_by"])
        if other["issued"] and other["issued"] < row["issued"]
    ]
    assert wrong == []


# The clauses of effect that were read word for word: number, first day, end.
_CLAUSES = (
    ("72/2025/QH15", "2025-06-16", ""),  # khoản 1 Điều 51
    ("65/2025/QH15", "2025-03-01", "2025-06-16"),  # khoản 2 Điều 51 Luật 72/2025/QH15
    ("64/2025/QH15", "2025-04-01", ""),  # khoản 1 Điều 71
    ("80/2015/QH13", "2016-07-01", "2025-04-01"),  # khoản 3 Điều 71 Luật 64/2025/QH15
    ("87/2015/QH13", "2016-07-01", "2026-03-01"),  # khoản 1 Điều 91
    ("83/2025/QH15", "2025-07-01", ""),
    ("101/2025/UBTVQH15", "2025-11-01", ""),
    ("1186/2021/UBTVQH14", "2021-01-11", "2025-11-01"),  # khoản 2 điều cuối của nghị quyết trên
    ("96/2023/QH15", "2023-07-01", ""),  # khoản 1 Điều 22
    ("85/2014/QH13", "2015-07-01", "2023-07-01"),  # khoản 2 Điều 22 nghị quyết trên
    ("26/2026/TT-BTC", "2026-03-25", ""),  # khoản 1 Điều 38
    ("104/2025/UBTVQH15", "2025-09-26", ""),  # khoản 1 Điều 3
)


@pytest.mark.parametrize(("number", "start", "until"), _CLAUSES)
def test_days_agree_with_the_clause_of_effect(number: str, start: str, until: str) -> None:
    (row,) = _BY_NUMBER[number]
    assert (row["from"], row["until"]) == (start, until)


def test_the_days_of_provenance_are_days_of_documents() -> None:
    with (FOLDER / "provenance.csv").open(encoding="utf-8", newline="") as file:
        for told in csv.DictReader(file):
            if told["field"] in ("from", "until", "issued", "partial_from"):
                cells = [row[told["field"]] for row in _BY_NUMBER[told["number"]]]
                assert any(date.fromisoformat(cell) for cell in cells if cell), told["number"]


def test_no_title_holds_what_stood_around_it() -> None:
    wrong = [row["number"] for row in ROWS if '"url"' in row["title"] or "](" in row["title"]]
    assert wrong == []


def _whole(title: str) -> WordedParagraph:
    return cut(title, Span(0, len(title)))


def _spelling() -> SpellingParams:
    path = resource_dir("rulesets") / "language" / "misspelt-syllable.yaml"
    given: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))["params"]
    listed: dict[str, Any] = {
        key: tuple(one) if isinstance(one, list) else one for key, one in given.items()
    }
    return SpellingParams(**listed)


def test_no_title_has_a_syllable_that_is_none() -> None:
    # Titles cut short at the end of a page, and a word that the counts do not know.
    known = {
        "06/2003/QĐ-BGDĐT",
        "49/2005/QĐ-BVHTT",
        "08/2018/TT-BLĐTBXH",
        "89/2021/NĐ-CP",
        "60/2026/TT-BTC",
    }
    spelling, counts = _spelling(), phrases()
    found = {
        row["number"]
        for row in ROWS
        for slip in slips_in(row["title"], [_whole(row["title"])], counts, spelling)
        if not slip.is_syllable
    }
    assert found == known
