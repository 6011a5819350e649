"""``report --form FILE``: the form on which an office scores, as data in a TOML file."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from hdnd_lint.engine import BoundRule
from hdnd_lint.errors import ConfigError
from hdnd_lint.files import printable_name
from hdnd_lint.files.toml import read_toml
from hdnd_lint.report.appraisal.scoring import ScoreCriterion, ScoreForm
from hdnd_lint.ruleset.problems import near

_KEYS = ("name", "points", "rules")


def read_form(path: Path, rules: Sequence[BoundRule]) -> ScoreForm:
    """Return the form in the file at *path*; raise ConfigError with file, line and key."""
    name = printable_name(path)
    data, lines = read_toml(path)
    for key in data:
        if key not in ("title", "criterion"):
            problem = f"khóa lạ{near(key, ('title', 'criterion'))}; dùng được: title, criterion"
            raise ConfigError(problem, file=name, key=key, line=lines.get(key, 0))
    rows = data.get("criterion")
    if not isinstance(rows, list) or not rows:
        raise ConfigError("phải có ít nhất một bảng [[criterion]]", file=name, key="criterion")
    known = {word.casefold() for one in rules for word in (*one.names, one.rule.id[:2])}
    made = tuple(_criterion(row, at, (name, lines), known) for at, row in enumerate(rows, 1))
    return ScoreForm(str(data.get("title", "Phiếu đánh giá")), made)


def _criterion(
    row: Mapping[str, Any], at: int, file: tuple[str, Mapping[str, int]], known: set[str]
) -> ScoreCriterion:
    name, lines = file
    head = f"criterion.{at - 1}"
    for key, problem in _slips(row, known):
        line = lines.get(f"{head}.{key}", lines.get(head, 0))
        raise ConfigError(problem, file=name, key=f"criterion thứ {at}.{key}", line=line)
    return ScoreCriterion(row["name"], row["points"], tuple(row.get("rules", ())))


def _slips(row: Mapping[str, Any], known: set[str]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a criterion: key and problem."""
    for key in row:
        if key not in _KEYS:
            yield key, f"khóa lạ{near(key, _KEYS)}; dùng được: {', '.join(_KEYS)}"
    name, points, rules = row.get("name"), row.get("points"), row.get("rules", [])
    if not isinstance(name, str) or not name.strip():
        yield "name", "phải là tên tiêu chí, trong dấu nháy"
    if isinstance(points, bool) or not isinstance(points, int | float) or points <= 0:
        yield "points", "phải là số điểm lớn hơn 0, ví dụ 20"
    if not isinstance(rules, list) or not all(isinstance(one, str) for one in rules):
        yield "rules", 'phải là một danh sách quy tắc, ví dụ ["TQ", "CC001"]'
        return
    for one in rules:
        if one.casefold() not in known:
            yield "rules", f"không có quy tắc hay nhóm nào tên “{one}”{near(one, known)}"
