"""``hdnd-lint law`` and ``hdnd-lint registry``."""

from pathlib import Path

import pytest

from hdnd_lint.cli import main
from running import Command


def test_law_tells_title_dates_standing_and_successor(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "87/2015/QH13", "--as-of", "2026-03-01"]) == 0
    out = capsys.readouterr().out
    assert "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân" in out
    assert "ban hành: 20/11/2015 (độ tin cậy cao)" in out
    assert "ngày 01/03/2026: đã hết hiệu lực (độ tin cậy cao)" in out
    assert "được thay bằng: 121/2025/QH15" in out


def test_law_on_an_earlier_day_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "87/2015/QH13", "--as-of", "2026-02-28", "--lang", "en"]) == 0
    assert "on 28/02/2026: in force (high confidence)" in capsys.readouterr().out


def test_law_unknown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "9999/2016/NĐ-CP"]) == 2
    assert "không có nghĩa là văn bản không tồn tại" in capsys.readouterr().err


def test_add_and_validate(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "tinh.csv"
    first = ["number=05/2025/NQ-HĐND", "kind=Nghị quyết", "issued=2025-07-10", "confidence=high"]
    second = ["number=06/2025/NQ-HĐND", "kind=Nghị quyết", "title=Quy định, mức chi"]
    assert main(["registry", "add", str(file), *first]) == 0
    assert main(["registry", "add", str(file), *second]) == 0
    assert main(["registry", "validate", str(file)]) == 0
    assert "2 văn bản, hợp lệ" in capsys.readouterr().out
    assert main(["law", "06/2025/NQ-HĐND", "--registry", str(file)]) == 0
    assert "Quy định, mức chi" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("issued=2025-02-30", "dòng 3, cột issued"),
        ("colour=red", "không có cột colour"),
        ("replaced_by=9/2099/NQ-HĐND", "không có văn bản 9/2099/NQ-HĐND"),
    ],
)
def test_an_unsound_row_leaves_the_file_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], cell: str, reason: str
) -> None:
    file = tmp_path / "tinh.csv"
    assert main(["registry", "add", str(file), "number=1/2025/NQ-HĐND", "kind=Nghị quyết"]) == 0
    before = file.read_bytes()
    row = ["number=2/2025/NQ-HĐND", "kind=Nghị quyết", cell]
    assert main(["registry", "add", str(file), *row]) == 2
    assert reason in capsys.readouterr().err
    assert file.read_bytes() == before


def test_add_names_what_lacks(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "tinh.csv"
    ran = command("registry", "add", file, "number=5/2025/NQ-HĐND", "kind=Nghị quyết")
    assert (ran.code, ran.err.count("\n")) == (0, 1)
    for column in ("title", "issuer", "issued", "status", "confidence", "from"):
        assert f"{column} (" in ran.err
    ran = command("registry", "add", file, "number=6/2025/NQ-HĐND")
    assert ran.code == 2 and "chưa nêu kind" in ran.err
    assert "6/2025" not in file.read_text(encoding="utf-8")


def test_a_number_of_one_issuer_is_added_once(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "tinh.csv"
    one = ("registry", "add", file, "kind=Nghị quyết", "issuer=HĐND xã An Phú")
    assert command(*one, "number=05/2025/NQ-HĐND", "issued=2025-07-10").code == 0
    again = command(*one, "number=5/2025/nq-hđnd", "issued=2025-07-11")
    assert again.code == 2 and "dòng 2: đã có 05/2025/NQ-HĐND" in again.err
    other = (*one[:-1], "issuer=HĐND xã An Hòa")
    assert command(*other, "number=05/2025/NQ-HĐND", "issued=2025-07-10").code == 0
    assert command("registry", "validate", file).code == 0


def test_a_person_at_a_terminal_is_asked(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(
        ["Nghị quyết", "Về mức chi", "", "2025-07-10", "in-force", "high", "2025-07-20"]
    )
    asked: list[str] = []

    def prompt(text: str, **_: object) -> str:
        asked.append(text)
        return next(answers)

    monkeypatch.setattr("click.prompt", prompt)
    monkeypatch.setattr("hdnd_lint.cli.knowledge.registry.at_terminal", lambda: True)
    file = tmp_path / "tinh.csv"
    assert command("registry", "add", file, "number=5/2025/NQ-HĐND").code == 0
    assert [one.rpartition("(")[2] for one in asked] == [
        *("kind)", "title)", "issuer)", "issued)", "status)", "confidence)", "from)"),
    ]
    told = command("law", "5/2025/nq-hdnd", "--registry", file, "--as-of", "01/08/2025").out
    assert "Về mức chi" in told and "đang có hiệu lực" in told
