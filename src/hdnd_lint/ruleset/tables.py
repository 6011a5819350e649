"""Rows of ``tables/NAME.yaml`` that several rules share, put in where a rule names them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hdnd_lint.errors import RulesetError
from hdnd_lint.ruleset.problems import near
from hdnd_lint.ruleset.yaml_file import read_yaml

TABLES = "tables"
_FROM_TABLE = "from_table"  # {from_table: name, keys: […]}: those rows of tables/name.yaml


def table_paths(folder: Path) -> tuple[Path, ...]:
    """Return the tables of *folder* that its rules may name in their parameters."""
    return tuple(sorted((folder / TABLES).glob("*.yaml")))


def with_tables(data: Any, folder: Path, shown: str) -> Any:
    """Return *data* of a rule file with the rows of tables that its parameters name put in."""
    if not isinstance(data, dict):
        return data
    periods = data.get("periods")
    several = periods if isinstance(periods, list) else ()
    places = [data, *(each for each in several if isinstance(each, dict))]
    for params in (place.get("params") for place in places):
        if isinstance(params, dict):
            for key, value in params.items():
                if isinstance(value, dict) and _FROM_TABLE in value:
                    params[key] = _rows(value, folder, shown, f"params.{key}")
    return data


def _rows(wanted: Mapping[str, Any], folder: Path, shown: str, key: str) -> list[Any]:
    name = wanted[_FROM_TABLE]
    path = folder / TABLES / f"{name}.yaml"
    if path not in table_paths(folder):
        raise RulesetError(f"không có bảng “{name}” trong thư mục {TABLES}", file=shown, key=key)
    inside = path.relative_to(folder).as_posix()
    found = read_yaml(path, inside)
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise RulesetError("bảng phải là một danh sách các dòng", file=inside)
    if not all(isinstance(row.get("key"), str) for row in found):
        raise RulesetError("mỗi dòng của bảng phải có “key” là một từ", file=inside)
    rows = {row["key"]: row for row in found}
    for row in wanted.get("keys", ()):
        if row not in rows:
            problem = f"bảng “{name}” không có dòng “{row}”{near(str(row), rows)}"
            raise RulesetError(problem, file=shown, key=key)
    return [rows[row] for row in wanted.get("keys", rows)]
