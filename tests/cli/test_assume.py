"""``[law] assume``: an office binds an old duty to its own reading of the new law."""

from pathlib import Path

import pytest

from hdnd_lint.cli import main

DRAFT = """HỘI ĐỒNG NHÂN DÂN
XÃ AN PHÚ
Số: 15/NQ-HĐND
An Phú, ngày 18 tháng 12 năm 2026
NGHỊ QUYẾT
Về Chương trình giám sát năm 2027
Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân số 121/2025/QH15;
QUYẾT NGHỊ:
Điều 1. Thông qua Chương trình giám sát năm 2027.
Điều 2. Thường trực HĐND báo cáo kết quả thực hiện Chương trình tại kỳ họp cuối năm 2027.
"""
REGIMES = """assumptions:
  - regime: supervision.law-2015
    from: 2026-03-01
    read: 2026-09-10
    rules:
      GS010: [{document: DOCUMENT, locator: "khoản 4 Điều 27"}]
"""
WORDS = "Giả định của đơn vị (đối chiếu ngày 10/09/2026): từ ngày 01/03/2026 các quy tắc GS010"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Return the draft of an office whose own rule set holds the assumption."""
    folder = tmp_path / "rieng" / "law"
    folder.mkdir(parents=True)
    write(folder, "121/2025/QH15")
    config = 'rulesets = ["rieng"]\n[law]\nassume = "supervision.law-2015"\n'
    (tmp_path / "hdnd-lint.toml").write_text(config, encoding="utf-8")
    draft = tmp_path / "du-thao.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    return draft


def write(folder: Path, document: str) -> None:
    text = REGIMES.replace("DOCUMENT", document)
    (folder / "regimes.yaml").write_text(text, encoding="utf-8")


def test_the_old_duty_binds_on_its_own_basis_and_the_report_says_so(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(office), "--select", "GS010"]) == 1
    out = capsys.readouterr().out
    assert "lỗi GS010" in out
    assert "khoản 4 Điều 27" in out
    assert out.count(WORDS) == 2  # beside the finding and at the foot


@pytest.mark.parametrize("form", ["json", "html", "sarif", "csv", "jsonl", "junit", "github"])
def test_every_format_names_it(
    office: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["check", str(office), "--select", "GS010", "--format", form])
    assert "đối chiếu ngày 10/09/2026" in capsys.readouterr().out


def test_without_the_switch_nothing_is_assumed(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(office), "--select", "GS010", "--no-config"]) == 0
    out = capsys.readouterr().out
    assert "Giả định" not in out
    assert "Chưa xét được (GS010): Từ ngày 01/3/2026" in out


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ("999/2026/QH16", "danh mục không có văn bản 999/2026/QH16"),
        ("87/2015/QH13", "văn bản 87/2015/QH13 không có hiệu lực vào ngày 01/03/2026"),
    ],
)
def test_a_basis_must_be_known_and_in_force(
    office: Path, document: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(office.parent / "rieng" / "law", document)
    assert main(["check", str(office)]) == 2
    assert reason in capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("GS010", "GS999"), "không có quy tắc này"),
        (("GS010", "CC001"), "không có thời kỳ supervision.law-2015"),
        (("from: 2026-03-01", "from: 2026-02-01"), "chưa hết vào ngày 01/02/2026"),
        (("regime: supervision.law-2015", "regime: budget.law-2015"), "giả định"),
        (("read: 2026-09-10\n", "colour: red\n"), "khóa lạ"),
    ],
)
def test_what_cannot_be_assumed_is_told(
    office: Path, change: tuple[str, str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = office.parent / "rieng" / "law" / "regimes.yaml"
    path.write_text(path.read_text("utf-8").replace(*change), encoding="utf-8")
    assert main(["check", str(office)]) == 2
    assert reason in capsys.readouterr().err


def test_an_unknown_key_of_the_law_is_refused(
    office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (office.parent / "hdnd-lint.toml").write_text("[law]\nassumed = true\n", encoding="utf-8")
    assert main(["check", str(office)]) == 2
    assert "law.assumed" in capsys.readouterr().err
