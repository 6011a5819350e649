"""Rules of an office: begun, tried, documented; what versions of the rule book change."""

import json
from pathlib import Path

import pytest

from hdnd_lint import rulebook
from hdnd_lint.finding import Severity
from running import DRAFT, Command

SINCE = ("--today", "2025-01-01")
SET = Path(__file__).parents[2] / "examples" / "bo-quy-tac-cua-tinh"


def test_a_new_rule_runs_as_it_stands(command: Command, tmp_path: Path) -> None:
    folder = tmp_path / "quy-tac"
    ran = command("rules", "new", folder / "XA001", "--name", "tu-sai", *SINCE)
    assert (ran.code, ran.err) == (0, "")
    assert command("rules", "test", folder).out == "1 quy tắc, 2 ví dụ, 0 chỗ không khớp.\n"
    draft = tmp_path / "a.txt"
    draft.write_text(DRAFT.replace("đặt tên thôn", "đặt từ sai"), encoding="utf-8")
    found = command("check", draft, "--ruleset", folder, "--select", "XA001").out
    assert "XA001 Dùng từ “từ sai”" in found


@pytest.mark.parametrize(
    ("place", "name", "told"),
    [
        ("GS001", "khac", "mã GS001 đã có ở supervision/"),
        ("XA1", "khac", "hai chữ hoa và ba chữ số"),
        ("XA002", "Khác", "chữ thường không dấu"),
        ("XA002", "co-roi", "đã có tệp này"),
    ],
)
def test_what_cannot_be_begun_is_told(
    command: Command, tmp_path: Path, place: str, name: str, told: str
) -> None:
    there = tmp_path / "co-roi.yaml"
    if name == "co-roi":
        there.write_text("# có rồi\n", encoding="utf-8")
    ran = command("rules", "new", tmp_path / place, "--name", name)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert told in ran.err
    assert [one.name for one in tmp_path.iterdir()] == (["co-roi.yaml"] if there.exists() else [])


def test_the_provincial_set_is_tried_and_documented(command: Command, tmp_path: Path) -> None:
    ran = command("rules", "test", SET)
    assert (ran.code, ran.out) == (0, "3 quy tắc, 11 ví dụ, 0 chỗ không khớp.\n")
    assert command("rules", "docs", SET, "-o", tmp_path / "trang").code == 0
    page = (tmp_path / "trang" / "GK002-ten-so-cu.md").read_text(encoding="utf-8")
    assert page.startswith("# GK002 Tên sở trước khi sắp xếp\n")
    assert "In English" not in page
    index = (tmp_path / "trang" / "README.md").read_text(encoding="utf-8")
    assert "[GK003](GK003-thieu-cong-thong-tin.md)" in index
    assert command("rules", "docs", SET, "-o", tmp_path / "trang").code == 0
    (tmp_path / "README.md").write_text("của tôi", encoding="utf-8")
    ran = command("rules", "docs", SET, "-o", tmp_path)
    assert ran.code == 2 and "README.md: đã có tệp này" in ran.err
    assert (tmp_path / "README.md").read_text("utf-8") == "của tôi"
    assert command("rules", "docs", SET, "-o", SET / "trang").code == 2
    assert not (SET / "trang").exists()


def test_the_provincial_set_is_used(command: Command, tmp_path: Path) -> None:
    draft = tmp_path / "to-trinh.txt"
    draft.write_text("TỜ TRÌNH\nVề việc\nGiao Sở Kế hoạch và Đầu tư tỉnh Giang Khê.\n", "utf-8")
    registry = SET / "danh-muc.csv"
    facts = ("--kind", "to-trinh", "--level", "tinh", "--as-of", "2026-03-10")
    ran = command("check", draft, "--ruleset", SET, "--registry", registry, *facts)
    assert ran.code == 1
    assert "GK001" in ran.out and "GK002" in ran.out
    assert "Phụ lục I Quyết định" in ran.out and "12/2025/QĐ-UBND" in ran.out
    rules = {bound.rule.id: bound.rule for bound in rulebook.load([SET])}
    assert "HL003" not in rules and rules["BC003"].severity is Severity.INFO
    mended = tmp_path / "sua.txt"
    command("fix", draft, "-o", mended, "--ruleset", SET, "--select", "GK002", "--review", *facts)
    assert "Giao Sở Tài chính tỉnh Giang Khê." in mended.read_text(encoding="utf-8")


def test_changes_are_told_rule_by_rule(command: Command) -> None:
    told = json.loads(command("rules", "changes", "--since", "1.0", "--format", "json").out)
    effects = {one["rule"]: one["effect"] for one in told["changes"]}
    assert effects["HS001"] == "refused"  # new, and an error
    assert effects["CC018"] == "told"  # a hint that became a warning
    assert effects["TQ008"] == "eased"
    text = command("rules", "changes", "--since", "1.0").out
    assert "HS001 title-differs-in-dossier: chưa có → lỗi" in text
    ran = command("rules", "changes", "--since", "9.9")
    assert (ran.code, ran.err) == (
        2,
        "hdnd-lint: không có phiên bản quy tắc “9.9”; các phiên bản: "
        + ", ".join(["1.0", *dict.fromkeys(one["version"] for one in told["changes"])])
        + "\n",
    )


def test_a_configuration_stays_with_a_version(command: Command, tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text(DRAFT.replace("ngày 10 tháng 12", "ngày 31 tháng 11"), encoding="utf-8")
    assert "NN006" in command("check", draft).out  # younger than 1.0, and an error
    (tmp_path / "hdnd-lint.toml").write_text('rule_book = "1.0"\n', encoding="utf-8")
    assert "NN006" not in command("check", draft).out
    wrong = 'ignore = []\nrule_book = "7.0"\n'
    (tmp_path / "hdnd-lint.toml").write_text(wrong, encoding="utf-8")
    ran = command("check", draft)
    assert ran.code == 2
    assert "hdnd-lint.toml:2: rule-book: không có phiên bản quy tắc “7.0”" in ran.err


def test_explain_knows_the_rules_of_the_settings_nearest(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command("explain", "GK002").code == 2
    (tmp_path / "hdnd-lint.toml").write_text(f'rulesets = ["{SET.as_posix()}"]\n', "utf-8")
    assert command("explain", "gk002").out.startswith("# GK002 Tên sở trước khi sắp xếp\n")
    assert command("explain", "HL003").out.startswith("# HL003 ")  # which the set switches off
    assert command("explain", "GS010").out.startswith("# GS010 ")
