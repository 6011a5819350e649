"""Two states of a registry compared; a province's list merged into one's own."""

import json
from pathlib import Path

import pytest

from hdnd_lint.cli import main
from hdnd_lint.registry.merging import differences, merged

OWN = {"number": "05/2025/NQ-HĐND", "kind": "Nghị quyết", "title": "Quy định mức chi"}
OTHER = {**OWN, "issued": "2025-07-10", "title": "Quy định mức thu"}


def test_a_document_more_one_less_and_a_cell() -> None:
    gone = {"number": "1/2020/NQ-HĐND", "kind": "Nghị quyết", "title": "Cũ"}
    fresh = {"number": "2/2026/NQ-HĐND", "kind": "Nghị quyết"}
    found = differences([OWN, gone], [{**OWN, "status": "expired"}, fresh])
    told = [(one.sort, one.number, one.field, one.after) for one in found]
    assert told == [
        ("changed", "05/2025/NQ-HĐND", "status", "expired"),
        ("added", "2/2026/NQ-HĐND", "", "+"),
        ("removed", "1/2020/NQ-HĐND", "", ""),
    ]


def test_a_number_that_comes_again_is_told_apart_by_its_day() -> None:
    first = {"number": "6/QĐ-TTg", "kind": "Quyết định", "issued": "2020-01-02"}
    second = {**first, "issued": "2021-01-04"}
    assert differences([first, second], [second, first]) == []
    assert [one.sort for one in differences([first, second], [first])] == ["removed"]


def test_what_one_does_not_know_the_other_tells() -> None:
    rows, conflicts = merged([OWN], [{**OTHER, "title": ""}])
    assert rows[0]["issued"] == "2025-07-10"
    assert rows[0]["title"] == "Quy định mức chi"
    assert conflicts == []


@pytest.mark.parametrize(
    ("mine", "theirs", "kept"),
    [
        ("low", "high", "Quy định mức thu"),
        ("high", "medium", "Quy định mức chi"),
        ("medium", "medium", "Quy định mức chi"),
    ],
)
def test_of_two_facts_the_surer_stays_and_both_are_told(mine: str, theirs: str, kept: str) -> None:
    rows, conflicts = merged([{**OWN, "confidence": mine}], [{**OTHER, "confidence": theirs}])
    assert rows[0]["title"] == kept
    (conflict,) = conflicts
    assert (conflict.field, conflict.before) == ("title", kept)


def test_a_day_is_weighed_by_its_own_sureness_which_comes_along() -> None:
    mine = {**OWN, "until": "2026-01-01", "until_confidence": "low", "confidence": "high"}
    theirs = {**OWN, "until": "2026-07-01", "until_confidence": "high", "confidence": "low"}
    rows, _ = merged([mine], [theirs])
    assert (rows[0]["until"], rows[0]["until_confidence"]) == ("2026-07-01", "high")


def written(path: Path, *rows: str) -> Path:
    path.write_text("number,kind,title,status\n" + "".join(f"{row}\n" for row in rows), "utf-8")
    return path


def test_the_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = written(tmp_path / "xa.csv", "1/2025/NQ-HĐND,Nghị quyết,Một,in-force")
    other = written(
        tmp_path / "tinh.csv",
        "1/2025/NQ-HĐND,Nghị quyết,Khác,in-force",
        "2/2025/NQ-HĐND,Nghị quyết,Hai,in-force",
    )
    output = tmp_path / "gop.csv"
    assert main(["registry", "merge", str(base), str(other), "-o", str(output)]) == 0
    assert "1/2025/NQ-HĐND title: giữ “Một”, bỏ “Khác”." in capsys.readouterr().out
    assert main(["registry", "validate", str(output)]) == 0
    capsys.readouterr()
    assert main(["registry", "diff", str(base), str(output)]) == 0
    out = capsys.readouterr().out
    assert out == "+ 2/2025/NQ-HĐND (Nghị quyết): Hai\n1 văn bản thêm, 0 văn bản bỏ, 0 ô khác.\n"
    told = tmp_path / "khac.json"
    assert main(["registry", "diff", str(base), str(output), "-o", str(told)]) == 0
    assert [one["sort"] for one in json.loads(told.read_text("utf-8"))] == ["added"]


def test_no_input_is_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    base = written(tmp_path / "xa.csv", "1/2025/NQ-HĐND,Nghị quyết,Một,in-force")
    before = base.read_bytes()
    assert main(["registry", "merge", str(base), str(base), "-o", str(base)]) == 2
    assert base.read_bytes() == before


def test_one_number_and_day_of_two_issuers_are_two_documents() -> None:
    first = {"number": "5/2025/NQ-HĐND", "kind": "Nghị quyết", "issued": "2025-07-10"}
    here, there = {**first, "issuer": "HĐND xã A"}, {**first, "issuer": "HĐND xã B"}
    rows, conflicts = merged([here], [here, there])
    assert ([row["issuer"] for row in rows], conflicts) == (["HĐND xã A", "HĐND xã B"], [])
    assert [one.sort for one in differences([here, there], [there])] == ["removed"]
