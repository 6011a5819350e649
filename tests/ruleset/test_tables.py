"""Tables that rules share: rows picked by key, and exact problems where they cannot be."""

from pathlib import Path

import pytest

from hdnd_lint.errors import RulesetError
from hdnd_lint.rulebook.compiled import key_of
from hdnd_lint.ruleset import rule_paths, table_paths
from hdnd_lint.ruleset.tables import with_tables

TABLE = "- {key: fees, name: phí}\n- {key: streets, name: tên đường}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "powers.yaml").write_text(TABLE, encoding="utf-8")
    return tmp_path


def test_a_table_is_no_rule(folder: Path) -> None:
    assert rule_paths(folder) == ()
    assert [path.stem for path in table_paths(folder)] == ["powers"]


def test_rows_come_in_the_order_asked(folder: Path) -> None:
    data = {"params": {"matters": {"from_table": "powers", "keys": ["streets", "fees"]}}}
    rows = with_tables(data, folder, "rule.yaml")["params"]["matters"]
    assert [row["name"] for row in rows] == ["tên đường", "phí"]


def test_a_period_may_name_a_table(folder: Path) -> None:
    data = {"periods": [{"params": {"matters": {"from_table": "powers"}}}]}
    assert len(with_tables(data, folder, "rule.yaml")["periods"][0]["params"]["matters"]) == 2


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        ({"from_table": "power"}, "không có bảng “power”"),
        ({"from_table": "powers", "keys": ["fee"]}, "không có dòng “fee”"),
    ],
)
def test_what_is_not_there_is_named(folder: Path, wanted: object, problem: str) -> None:
    with pytest.raises(RulesetError, match=problem) as raised:
        with_tables({"params": {"matters": wanted}}, folder, "rule.yaml")
    assert raised.value.file == "rule.yaml"
    assert raised.value.key == "params.matters"


def test_a_changed_table_is_another_rule_set(folder: Path) -> None:
    before = key_of([folder])
    (folder / "tables" / "powers.yaml").write_text(TABLE + "# more\n", encoding="utf-8")
    assert key_of([folder]) != before
