"""Settings for each file: the nearest ones, in whatever order the files are named."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from hdnd_lint import schemas
from hdnd_lint.cli.upkeep.config import sample_config
from hdnd_lint.config import load_config
from hdnd_lint.config.keys import KEYS
from hdnd_lint.errors import ConfigError, ConfigProblemsError
from running import Command

DRAFT = """HỘI ĐỒNG NHÂN DÂN
XÃ SUỐI ĐÀN
Số: 12/NQ - HĐND
Suối Đàn, ngày 28 tháng 7 năm 2025
NGHỊ QUYẾT
Về việc đặt tên thôn
Điều 1. Đặt tên
Đặt tên thôn Đồng Cam.
"""
SELECT = 'select = ["SK004"]\n'


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Two offices: one takes the rule for a warning, the other leaves it as it is."""
    found = []
    for name, text in (("A", SELECT), ("B", f'{SELECT}[severity]\nSK004 = "warning"\n')):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "hdnd-lint.toml").write_text(text, encoding="utf-8")
        (folder / "du-thao.txt").write_text(DRAFT, encoding="utf-8")
        found.append(folder)
    return found[0], found[1]


def severities(out: str) -> dict[str, list[str]]:
    files = json.loads(out)["files"]
    return {
        Path(one["path"]).parent.name: [found["severity"] for found in one["findings"]]
        for one in files
    }


class TestEachFile:
    def test_the_order_of_the_files_changes_nothing(
        self, command: Command, two: tuple[Path, Path]
    ) -> None:
        there = command("check", two[0], two[1], "--format", "json")
        back = command("check", two[1], two[0], "--format", "json")
        expected = {"A": ["error"], "B": ["warning"]}
        assert severities(there.out) == severities(back.out) == expected
        assert there.code == back.code == 1

    def test_each_file_has_its_own_limit_for_the_exit_code(
        self, command: Command, two: tuple[Path, Path]
    ) -> None:
        (two[0] / "hdnd-lint.toml").write_text(f'{SELECT}fail-on = "never"\n', encoding="utf-8")
        assert command("check", *two).code == 0
        assert command("check", *two, "--fail-on", "warning").code == 1

    def test_one_configuration_is_told_once_for_many_folders(
        self, command: Command, tmp_path: Path
    ) -> None:
        (tmp_path / "hdnd-lint.toml").write_text(SELECT, encoding="utf-8")
        for name in ("mot", "hai", "ba"):
            (tmp_path / name).mkdir()
            (tmp_path / name / "a.txt").write_text(DRAFT, encoding="utf-8")
        assert command("check", tmp_path).err.count("dùng cấu hình") == 1

    def test_rules_are_left_out_for_a_folder_and_for_a_file(
        self, command: Command, tmp_path: Path
    ) -> None:
        text = f'{SELECT}[per-file-ignores]\n"ban-cu" = ["SK004"]\n"b*.txt" = ["SK"]\n'
        (tmp_path / "hdnd-lint.toml").write_text(text, encoding="utf-8")
        (tmp_path / "ban-cu").mkdir()
        for name in ("ban-cu/a.txt", "b1.txt", "c.txt"):
            (tmp_path / name).write_text(DRAFT, encoding="utf-8")
        ran = command("check", tmp_path, "--format", "json")
        counts = {Path(one["path"]).name: len(one["findings"]) for one in _files(ran.out)}
        assert counts == {"a.txt": 0, "b1.txt": 0, "c.txt": 1}

    def test_a_table_of_pyproject_counts_and_one_of_others_does_not(
        self, command: Command, tmp_path: Path
    ) -> None:
        (tmp_path / "d.txt").write_text(DRAFT, encoding="utf-8")
        project = tmp_path / "pyproject.toml"
        project.write_text('[tool.ruff]\nselect = ["E"]\n', encoding="utf-8")
        assert "dùng cấu hình" not in command("check", tmp_path).err
        project.write_text(f"[tool.hdnd-lint]\n{SELECT}", encoding="utf-8")
        ran = command("check", tmp_path, "--format", "json")
        assert [one["rule"] for one in _files(ran.out)[0]["findings"]] == ["SK004"]

    def test_the_level_of_the_office_stands_in_where_a_draft_tells_none(
        self, command: Command, tmp_path: Path
    ) -> None:
        draft = tmp_path / "d.txt"
        draft.write_text("Điều 1. Nội dung\nBàn việc chung.\n", encoding="utf-8")
        (tmp_path / "hdnd-lint.toml").write_text('[office]\nlevel = "xa"\n', encoding="utf-8")
        ran = command("check", draft, "--format", "json")
        assert _files(ran.out)[0]["profile"]["level"]["value"] == "commune"


def _files(out: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(out)["files"]
    return found


class TestExtend:
    def test_what_stands_nearer_goes_first_and_lists_are_added_to(self, tmp_path: Path) -> None:
        (tmp_path / "tinh.toml").write_text(
            'ignore = ["BC"]\nfail_on = "warning"\nlang = "en"\n[severity]\nSK004 = "info"\n',
            encoding="utf-8",
        )
        own = tmp_path / "hdnd-lint.toml"
        own.write_text('extend = "tinh.toml"\nignore = ["HL003"]\nlang = "vi"\n', encoding="utf-8")
        config = load_config(own)
        assert (config.ignore, config.fail_on, config.lang) == (("BC", "HL003"), "warning", "vi")
        assert config.origin("fail-on") == f"{tmp_path / 'tinh.toml'}:2"
        assert config.origin("lang") == f"{own}:3"

    @pytest.mark.parametrize(
        "text", ['extend = "hdnd-lint.toml"\n', 'extend = ["khong-co.toml"]\n']
    )
    def test_a_ring_or_an_absent_file_is_told(self, tmp_path: Path, text: str) -> None:
        path = tmp_path / "hdnd-lint.toml"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(ConfigError, match=r"hdnd-lint\.toml:1: extend: "):
            load_config(path)


class TestSlips:
    def test_every_slip_is_told_with_line_key_and_what_was_meant(self, tmp_path: Path) -> None:
        path = tmp_path / "hdnd-lint.toml"
        path.write_text(
            'igno = ["BC"]\nselect = "GS"\nfail-on = "eror"\n\n[office]\nnane = "Ban"\n'
            '[severity]\nGS001 = "loi"\n',
            encoding="utf-8",
        )
        with pytest.raises(ConfigProblemsError) as caught:
            load_config(path)
        told = [str(one).removeprefix(str(tmp_path)) for one in caught.value.problems]
        assert [one.partition(": ")[0] for one in told] == [
            f"/hdnd-lint.toml:{line}" for line in (1, 2, 3, 6, 8)
        ]
        assert "igno: khóa lạ; có phải là “ignore” không?" in told[0]
        assert "phải là một danh sách chữ" in told[1]
        assert "có phải là “error” không?" in told[2]
        assert "office.nane: khóa lạ; có phải là “name” không?" in told[3]
        assert "severity.GS001: phải là một trong: error, warning, info" in told[4]

    @pytest.mark.parametrize(
        ("text", "line"),
        [("a = \n", 1), ("lang = 'vi'\nselect = [\n", 3), ("lang = 'vi'\nlang = 'en'\n", 2)],
    )
    def test_what_is_no_toml_is_said_in_vietnamese(
        self, tmp_path: Path, text: str, line: int
    ) -> None:
        path = tmp_path / "hdnd-lint.toml"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(ConfigError, match="TOML sai: ") as caught:
            load_config(path)
        assert caught.value.line == line
        assert "at line" not in str(caught.value)
        assert "nvalid" not in str(caught.value)


class TestCommands:
    def test_show_says_where_each_value_comes_from(
        self, command: Command, two: tuple[Path, Path]
    ) -> None:
        ran = command("config", "show", two[1] / "du-thao.txt", "--format", "json")
        rows = {one["key"]: one for one in json.loads(ran.out)["settings"]}
        file = (two[1] / "hdnd-lint.toml").resolve()
        assert rows["severity.SK004"] == {
            "key": "severity.SK004",
            "value": "warning",
            "origin": f"{file}:3",
        }
        assert rows["lang"]["origin"] == ""
        assert 'lang = "vi"   # mặc định' in command("config", "show", two[0]).out

    @pytest.mark.parametrize("words", [("config", "init"), ("init",)])
    def test_init_writes_a_commented_file_once(
        self, command: Command, tmp_path: Path, words: tuple[str, ...]
    ) -> None:
        assert command(*words, tmp_path).code == 0
        written = (tmp_path / "hdnd-lint.toml").read_text(encoding="utf-8")
        assert written == sample_config()
        assert command(*words, tmp_path).code == 2
        assert command(*words, tmp_path, "--force").code == 0

    def test_every_sample_value_can_be_used(self, tmp_path: Path) -> None:
        lines = []
        for line in sample_config().splitlines():
            bare = line.removeprefix("# ")
            value = line.startswith("# ") and " = " in bare and not bare.startswith("Dùng được")
            lines.append(bare if value and not bare.startswith("extend") else line)
        path = tmp_path / "hdnd-lint.toml"
        path.write_text("\n".join(lines), encoding="utf-8")
        config = load_config(path)
        assert len(config.origins) == len(KEYS) - 1
        assert tomllib.loads(sample_config()).keys() == {
            "severity",
            "per-file-ignores",
            "office",
            "law",
        }


def test_the_schemas_are_as_the_program_has_them() -> None:
    assert schemas.stale(Path(__file__).parents[2] / "schema") == []


def test_the_schema_takes_what_the_program_takes() -> None:
    import jsonschema

    schema = json.loads(schemas.schemas()["config.schema.json"])
    check = jsonschema.Draft202012Validator(schema)
    assert not list(check.iter_errors({"fail_on": "never", "office": {"level": "xa"}}))
    assert list(check.iter_errors({"fail-on": "ever"}))
    assert list(check.iter_errors({"ofice": {}}))
