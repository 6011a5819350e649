"""The other commands, and what the command line imports before it has to."""

import gc
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import hdnd_lint
from hdnd_lint.cli import main
from hdnd_lint.cli.group import COMMANDS
from running import DRAFT, Command

HEAVY = ("click", "docx", "lark", "lxml", "pydantic", "yaml")


def imported_by(*args: str) -> set[str]:
    """Return which heavy packages a fresh process imports for the command line *args*."""
    code = (
        "import sys\nfrom hdnd_lint.cli import main\n"
        f"main({list(args)!r})\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    paths = {**os.environ, "PYTHONPATH": str(Path(hdnd_lint.__file__).parents[1])}
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=paths
    )
    return set(json.loads(ran.stderr.replace("'", '"')))


def test_the_version_needs_no_heavy_import() -> None:
    assert imported_by("--version") == set()


def test_the_help_needs_only_click() -> None:
    assert imported_by("--help") == {"click"}


def test_the_version_is_that_of_the_package(command: Command) -> None:
    assert command("--version").out == f"hdnd-lint {hdnd_lint.__version__}\n"
    assert command("check", "--help", "--version").code in (0, 2)


def test_help_lists_every_command_in_two_languages(command: Command) -> None:
    out = command("--help").out
    assert all(name in out for name in COMMANDS)
    assert "Kiểm tra dự thảo. (Check drafts.)" in out


def test_an_unknown_command_is_told(command: Command) -> None:
    ran = command("chek")
    assert ran.code == 2
    assert "không có lệnh “chek”; có phải là “check” không?" in ran.err


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "mot.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_parse_shows_the_tree(command: Command, draft: Path) -> None:
    ran = command("parse", draft)
    assert ran.code == 0
    assert "Cơ quan ban hành: HỘI ĐỒNG NHÂN DÂN XÃ AN PHÚ" in ran.out
    assert "Điều 1: Đặt tên thôn Hòa Bình." in ran.out
    assert "Căn cứ: 1" in ran.out


def test_parse_gives_json(command: Command, draft: Path) -> None:
    data = json.loads(command("parse", draft, "--format", "json").out)
    article = data["draft"]["body"][0]
    start, end = article["span"]["start"], article["span"]["end"]
    assert data["text"][start:end].startswith("Điều 1.")
    assert data["profile"]["level"]["value"] == "commune"


def test_parse_of_no_file_is_one_line(command: Command, tmp_path: Path) -> None:
    ran = command("parse", tmp_path / "khong-co.txt")
    assert ran.code == 2
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("name", ["SK004", "sk004", "malformed-symbol"])
def test_explain_tells_all_about_a_rule(command: Command, name: str) -> None:
    out = command("explain", name).out
    assert "# SK004 Ký hiệu nghị quyết viết sai" in out
    assert "30/2020/NĐ-CP" in out
    assert "[[NQ/HĐND]]" in out
    assert "Nhóm: Số, ký hiệu" in out
    assert "A slash stands between" in command("explain", name, "--lang", "en").out


def test_rules_are_listed_with_the_title_of_their_group(command: Command) -> None:
    assert "Bố cục" in command("rules").out
    assert "Legal bases" in command("rules", "list", "--lang", "en").out
    rules = json.loads(command("rules", "list", "--format", "json").out)
    found = next(one for one in rules if one["rule"] == "BC001")
    assert (found["group"], found["group_title"]["vi"]) == ("bo-cuc", "Bố cục")


def test_explain_hints_at_the_rule_that_was_meant(command: Command) -> None:
    ran = command("explain", "malformed-symbl")
    assert ran.code == 2
    assert "“malformed-symbol”" in ran.err


def test_rules_are_listed(command: Command) -> None:
    listed = command("rules")
    assert "SK004" in listed.out
    assert listed.out == command("rules", "list").out


RULE = """
id: XX001
name: wrong-word
group: thu
check: phrases.present
params: {phrases: ["từ sai"]}
severity: warning
confidence: high
periods:
  - from: 2025-01-01
    basis: [{document: 30/2020/NĐ-CP, locator: Điều 8}]
message: {vi: "Có “{phrase}”.", en: "There is “{phrase}”."}
why: {vi: vì, en: because}
examples:
  good: [Không có gì.]
  bad:
    - draft: Có [[từ sai]] và từ đúng.
      messages: ["Có “từ sai”."]
"""


def test_the_examples_of_a_folder_are_tried(command: Command, tmp_path: Path) -> None:
    (tmp_path / "wrong-word.yaml").write_text(RULE, encoding="utf-8")
    ran = command("rules", "test", tmp_path)
    assert ran.code == 0
    assert ran.out == "1 quy tắc, 2 ví dụ, 0 chỗ không khớp.\n"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[[từ sai]] và từ đúng", "từ sai và [[từ đúng]]", "bad 1: chỗ sai tìm thấy"),
        ("Không có gì", "Có từ sai", "good 1: chỗ sai tìm thấy"),
        ('["Có “từ sai”."]', '["Có từ khác."]', "bad 1: thông báo là"),
        ("good: [", "todo: [{draft: Có từ đúng.}]\n  good: [", "todo 1: ví dụ todo nay đã đúng"),
        (
            "good: [Không có gì.]",
            "good: [{draft: Gì, profile: {as_of: 2020-01-01}}]",
            "good 1: tình trạng là not-evaluated",
        ),
        (
            "messages:",
            "variant: khac\n      messages:",
            "bad 1: biến thể là",
        ),
    ],
)
def test_an_example_that_is_judged_otherwise_is_told(
    command: Command, tmp_path: Path, old: str, new: str, told: str
) -> None:
    assert old in RULE
    (tmp_path / "wrong-word.yaml").write_text(RULE.replace(old, new), encoding="utf-8")
    ran = command("rules", "test", tmp_path)
    assert ran.code == 1
    assert f"wrong-word.yaml: examples.{told}" in ran.out


def test_all_that_is_wrong_in_a_folder_of_rules_is_told_at_once(
    command: Command, tmp_path: Path
) -> None:
    text = RULE.replace("severity: warning", "severity: bad").replace("id: XX001", "id: X")
    (tmp_path / "wrong-word.yaml").write_text(text, encoding="utf-8")
    ran = command("rules", "test", tmp_path)
    assert ran.code == 2
    assert ran.err.count("hdnd-lint: wrong-word.yaml:") == 2


def test_a_program_that_runs_a_command_keeps_its_garbage_collector(tmp_path: Path) -> None:
    before = gc.get_threshold(), gc.get_freeze_count()
    assert main(["init", str(tmp_path / "made")]) == 0
    assert (gc.get_threshold(), gc.get_freeze_count()) == before
