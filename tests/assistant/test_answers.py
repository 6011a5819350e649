"""What an assistant is told: facts, and plainly what is not known."""

import json
from datetime import date
from pathlib import Path

import pytest

from hdnd_lint.assistant import answers
from hdnd_lint.errors import HdndLintError

TODAY = date(2026, 1, 5)
DRAFT = Path(__file__).parents[2] / "examples" / "02-giam-sat-xa-bao-cao-cuoi-nam.docx"


def test_a_draft_is_checked_by_its_path() -> None:
    told = answers.check(TODAY, path=str(DRAFT))
    assert "GS010" in [one["rule"] for one in told["findings"]]
    assert (told["profile"]["level"], told["profile"]["budget_year"]) == (
        "commune",
        answers.UNKNOWN,
    )
    assert told["judged_by_the_law_of"] == "2025-07-25"
    assert sum(told["rules"].values()) > 150
    assert all(one["why"] for one in told["not_evaluated"])
    assert json.loads(json.dumps(told)) == told


def test_a_text_without_a_kind_is_not_told_to_be_clean() -> None:
    told = answers.check(TODAY, text="Ghi chú của phòng họp.")
    assert told["profile"]["kind"] == answers.UNKNOWN
    assert len(told["not_evaluated"]) > 100


def test_law_tells_what_it_does_not_know() -> None:
    told = answers.law(TODAY, "luật tổ chức chính quyền địa phương", as_of="01/07/2025")
    force = {one["number"]: one["force"] for one in told["found"]}
    assert force["72/2025/QH15"] == "in-force"
    assert (
        "không có nghĩa là văn bản không tồn tại" in answers.law(TODAY, "9999/2099/NĐ-CP")["text"]
    )
    assert answers.law(TODAY, "9999/2099/NĐ-CP")["found"] == []


def test_a_rule_and_a_tree() -> None:
    assert answers.explain("gs010").startswith("# GS010 ")
    assert "Law" in answers.explain("GS010", lang="en")
    tree = answers.parse(TODAY, path=str(DRAFT))
    assert "Điều 1" in json.dumps(tree, ensure_ascii=False)


@pytest.mark.parametrize(
    "ask",
    [
        lambda: answers.check(TODAY),
        lambda: answers.check(TODAY, path="a", text="b"),
        lambda: answers.check(TODAY, text="b", as_of="hôm qua"),
        lambda: answers.parse(TODAY, path="khong-co.docx"),
        lambda: answers.explain("GS0999"),
    ],
)
def test_what_cannot_be_answered_is_one_line(ask: object) -> None:
    with pytest.raises(HdndLintError) as raised:
        ask()  # type: ignore[operator]  # a lambda
    assert "\n" not in str(raised.value)
