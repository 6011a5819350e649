"""``hdnd-lint check``: what it prints, what it returns, and how it takes bad input."""

import json
from pathlib import Path

import pytest

from hdnd_lint.cli.group import COMMANDS
from running import DRAFT, Command


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "drafts" / "mot.txt"
    path.parent.mkdir()
    path.write_text(DRAFT, encoding="utf-8")
    return path


def select(*ids: str) -> tuple[str, ...]:
    return ("--select", ",".join(ids))


def test_a_finding_is_shown_with_place_words_law_and_remedy(command: Command, draft: Path) -> None:
    ran = command("check", draft, *select("SK004"))
    assert ran.code == 1
    lines = [line.strip() for line in ran.out.splitlines()]
    assert lines[0] == str(draft)
    assert "lỗi SK004 Ký hiệu nghị quyết viết sai: Đầu văn bản, đoạn số 5, dòng 5" in lines
    assert "“Số: 12/[[NQ - HĐND]]”" in lines
    assert any(line.startswith("Căn cứ: ") and "64/2025/QH15" in line for line in lines)
    assert any(line.startswith("Cách sửa: ") for line in lines)
    assert "1 tệp: 1 lỗi, 0 cảnh báo, 0 lưu ý." in lines
    assert "1 đã kiểm tra, 0 không áp dụng, 0 chưa đánh giá được" in lines[-1]


def test_messages_come_in_english(command: Command, draft: Path) -> None:
    ran = command("check", draft, *select("SK004"), "--lang", "en")
    assert "The symbol “NQ - HĐND” is misspelt" in ran.out
    assert "error SK004" in ran.out


def test_details_account_for_every_rule(command: Command, draft: Path) -> None:
    listed = json.loads(command("rules", "list", "--format", "json").out)
    out = command("check", draft, "--details").out
    told = {
        rule["rule"]
        for rule in listed
        if f"  {rule['rule']} {rule['title'] or rule['name']}: " in out
    }
    assert told == {rule["rule"] for rule in listed if not rule["opt_in"]}


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 1), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_fail_on_decides_the_exit_code(
    command: Command, draft: Path, fail_on: str, code: int
) -> None:
    assert command("check", draft, *select("SK004"), "--fail-on", fail_on).code == code


def test_a_warning_fails_only_where_asked(command: Command, draft: Path, tmp_path: Path) -> None:
    softer = tmp_path / "rules"
    softer.mkdir()
    (softer / "overrides.yaml").write_text("SK004: {severity: warning}\n", encoding="utf-8")
    usual = ("check", draft, *select("SK004"), "--ruleset", softer)
    assert command(*usual).code == 0
    assert command(*usual, "--fail-on", "warning").code == 1


def test_a_folder_is_walked_in_order_without_hidden_and_lock_files(
    command: Command, draft: Path
) -> None:
    folder = draft.parent
    (folder / "sau").mkdir()
    for name in (".an.txt", "~$khoa.docx", "anh.png", "README.vi.md", "sau/hai.txt", "ba.md"):
        (folder / name).write_text(DRAFT, encoding="utf-8")
    ran = command("check", folder, "--format", "json")
    names = [Path(file["path"]).relative_to(folder).as_posix() for file in _files(ran.out)]
    assert names == ["ba.md", "mot.txt", "sau/hai.txt"]


def test_a_file_given_twice_is_checked_once(command: Command, draft: Path) -> None:
    ran = command("check", draft, draft.parent, "--format", "json")
    assert len(_files(ran.out)) == 1


def test_standard_input_is_read_under_its_name(command: Command) -> None:
    ran = command("check", "-", "--stdin-name", "moi.txt", *select("SK004"), stdin=DRAFT.encode())
    assert ran.code == 1
    assert ran.out.startswith("moi.txt\n")


def test_bad_files_are_told_and_the_others_checked(command: Command, draft: Path) -> None:
    empty = draft.parent / "rong.txt"
    empty.write_bytes(b"")
    no_zip = draft.parent / "hong.docx"
    no_zip.write_bytes(b"not a zip")
    ran = command("check", empty, no_zip, draft.parent / "khong-co.txt", draft, *select("SK004"))
    assert ran.code == 2
    assert ran.out.count("không xong: ") == 3
    assert "lỗi SK004" in ran.out
    assert "Traceback" not in ran.out + ran.err
    assert "3 tệp không kiểm tra trọn vẹn" in ran.out


def test_a_path_that_is_not_there_is_an_error(command: Command, tmp_path: Path) -> None:
    ran = command("check", tmp_path / "khong-co")
    assert ran.code == 2
    assert "không có tệp hay thư mục này" in ran.out


def test_a_folder_without_drafts_is_an_error(command: Command, tmp_path: Path) -> None:
    ran = command("check", tmp_path)
    assert ran.code == 2
    assert "thư mục không có dự thảo nào" in ran.out


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--level", "ward"), "--level: giá trị “ward” không dùng được; phải là province"),
        (("--as-of", "hom-qua"), "--as-of: không phải là ngày; viết dạng 2025-12-31"),
        (("--selct", "SK004"), "không có tùy chọn --selct; có phải là --select không?"),
        (("--select", "ZZ9"), "“ZZ9”"),
        (("--set", "level"), "TÊN=GIÁ-TRỊ"),
        (("--set", "odd=1"), "odd"),
        (("--ruleset", "khong-co"), "khong-co: không có thư mục này"),
        (("--config", "khong-co.toml"), "khong-co.toml: không đọc được"),
    ],
)
def test_a_wrong_option_is_one_clear_line(
    command: Command, draft: Path, args: tuple[str, ...], told: str
) -> None:
    ran = command("check", draft, *args)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("hdnd-lint: ")
    assert ran.err.count("\n") == 1
    assert told in ran.err


def test_no_path_is_an_error(command: Command) -> None:
    ran = command("check")
    assert ran.code == 2
    assert "thiếu" in ran.err


def test_the_report_is_written_whole_to_a_file(
    command: Command, draft: Path, tmp_path: Path
) -> None:
    output = tmp_path / "bao-cao.json"
    ran = command("check", draft, "--format", "json", "--output", output)
    assert ran.out == ""
    assert json.loads(output.read_text(encoding="utf-8"))["schema"] == 1
    assert [path.name for path in tmp_path.iterdir()] == ["drafts", "bao-cao.json"] or {
        path.name for path in tmp_path.iterdir()
    } == {"drafts", "bao-cao.json"}


def test_the_report_never_replaces_a_draft(command: Command, draft: Path) -> None:
    ran = command("check", draft.parent, "--output", draft)
    assert ran.code == 2
    assert "trùng với tệp đang kiểm tra" in ran.err
    assert draft.read_text(encoding="utf-8") == DRAFT


def test_an_output_that_cannot_be_written_is_told(
    command: Command, draft: Path, tmp_path: Path
) -> None:
    ran = command("check", draft, "--output", tmp_path / "khong-co" / "x.txt")
    assert ran.code == 2
    assert "không ghi được" in ran.err


def test_the_nearest_configuration_is_used(command: Command, draft: Path) -> None:
    (draft.parents[1] / "hdnd-lint.toml").write_text(
        'select = ["SK004"]\nlang = "en"\nfail-on = "error"\n[severity]\nSK004 = "warning"\n',
        encoding="utf-8",
    )
    ran = command("check", draft)
    assert ran.code == 0
    assert "warning SK004" in ran.out
    assert command("check", draft, "--no-config", *select("SK004")).code == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("select = 1\n", "select"),
        ("odd = 1\n", "odd: khóa lạ"),
        ("select = [\n", "TOML sai"),
        ('fail-on = "x"\n', "fail_on: phải là một trong"),
        ('[severity]\nZZ999 = "error"\n', "severity.ZZ999: không có quy tắc này"),
    ],
)
def test_a_wrong_configuration_is_one_clear_line(
    command: Command, draft: Path, text: str, told: str
) -> None:
    (draft.parent / "hdnd-lint.toml").write_text(text, encoding="utf-8")
    ran = command("check", draft)
    assert ran.code == 2
    *used, line = ran.err.splitlines()
    assert "hdnd-lint.toml" in line
    assert told in line
    assert all("dùng cấu hình" in one for one in used)


def test_standard_input_is_known_by_its_content(draft: Path) -> None:
    from hdnd_lint.cli.papers.check import _suffix_of

    examples = Path(__file__).parents[2] / "examples"
    assert _suffix_of((examples / "01-giam-sat-xa.docx").read_bytes()) == ".docx"
    assert _suffix_of(b"\xef\xbb\xbf<!DOCTYPE html><p>") == ".html"
    assert _suffix_of(draft.read_bytes()) == ".txt"


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("law", "a", "b"), "thừa tham số: b. Xem"),
        (("check",), "thiếu PATH. Xem"),
        (("check", "x", "--select"), "tùy chọn --select thiếu giá trị"),
        (("check", "x", "--jobs", "y"), "--jobs: “y” không phải là số nguyên. Xem"),
        (("check", "x", "--jobs", "0"), "--jobs: 0 phải từ 1 trở lên. Xem"),
        (("check", "--helpp"), "không có tùy chọn --helpp; có phải là --help không? Xem"),
        (("chek",), "không có lệnh “chek”; có phải là “check” không? Xem"),
        (("rules", "xyz"), "không có lệnh “xyz”. Xem"),
        (("registry", "validate", "khong-co.csv"), "không có tệp hay thư mục “khong-co.csv”. Xem"),
        (("explain", "GS0999"), "có phải là “GS009” không? Xem"),
    ],
)
def test_slips_on_the_command_line_are_told_in_vietnamese(
    command: Command, args: tuple[str, ...], told: str
) -> None:
    ran = command(*args)
    assert ran.code == 2
    assert told in ran.err


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_no_word_of_the_help_is_english_alone(command: Command, name: str | None) -> None:
    said = command(*([name] if name else []), "--help").out
    assert "In hướng dẫn này. (Show this message.)" in said
    for english in ("Usage:", "Show this message and exit", "\nOptions:", "[required]", "INTEGER"):
        assert english not in said


def test_as_of_decides_which_law_binds(command: Command, draft: Path) -> None:
    ran = command("check", draft, *select("SK004"), "--as-of", "2010-01-01", "--details")
    assert ran.code == 0
    assert "SK004 Ký hiệu nghị quyết viết sai: chưa đánh giá được: ngày xét 01/01/2010" in ran.out


def test_the_kind_given_counts(command: Command, draft: Path) -> None:
    ran = command("check", draft, *select("SK004"), "--kind", "submission", "--details")
    assert "SK004 Ký hiệu nghị quyết viết sai: không áp dụng" in ran.out


def test_control_characters_do_not_reach_the_terminal(command: Command, draft: Path) -> None:
    draft.write_text(DRAFT.replace("NQ - HĐND", "NQ\x1b[31m - HĐND"), encoding="utf-8")
    assert "\x1b" not in command("check", draft, *select("SK004")).out


def test_the_same_input_gives_the_same_output(command: Command, draft: Path) -> None:
    first = command("check", draft, "--format", "json").out
    assert command("check", draft, "--format", "json").out == first


def _files(out: str) -> list[dict[str, str]]:
    files: list[dict[str, str]] = json.loads(out)["files"]
    return files
