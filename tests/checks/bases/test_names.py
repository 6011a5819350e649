"""Names of laws as people write them: right, a letter off, invented (``written_names.csv``)."""

import csv
from datetime import date
from pathlib import Path

import pytest
from checks.judging import rule_on

with Path(__file__).with_name("written_names.csv").open(encoding="utf-8", newline="") as file:
    WRITTEN = [tuple(row.values()) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("written", "day", "expected", "meant"), WRITTEN)
def test_a_name_is_judged_for_what_it_is(
    written: str, day: str, expected: str, meant: str
) -> None:
    text = f"NGHỊ QUYẾT\nVề nhiệm vụ\nCăn cứ {written};\nQUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"
    found = rule_on("CC023", text, day=date.fromisoformat(day))
    wanted = {"misspelt": ("",), "unknown": ("unknown",), "right": ()}[expected]
    assert found.variants == wanted
    if meant:
        assert found.hits[0].values["title"] == meant


def test_an_unknown_name_is_told_with_the_three_nearest() -> None:
    text = "NGHỊ QUYẾT\nCăn cứ Luật Giữ gìn môi trường;\nQUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"
    (hit,) = rule_on("CC023", text).hits
    nearest = str(hit.values["nearest"]).split("; ")
    assert nearest[0] == "“Luật Bảo vệ môi trường”"
    assert len(set(nearest)) == 3


@pytest.mark.parametrize("name", ["Giá", "Gía"])
def test_of_a_short_name_one_letter_is_the_most(name: str) -> None:
    text = f"NGHỊ QUYẾT\nCăn cứ Luật {name} năm 2023;\nQUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"
    assert "" not in rule_on("CC023", text).variants
