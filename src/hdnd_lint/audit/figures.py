"""What the report of an audit tells, asked of its tables with DuckDB."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hdnd_lint.audit.tables import FINDINGS, PAPERS, RULES
from hdnd_lint.errors import HdndLintError
from hdnd_lint.files import printable_name
from hdnd_lint.records import dataclass

Cells = tuple[Any, ...]
_WORST = 30  # papers

_TOTALS = """
SELECT count(*), count(problem), coalesce(sum(errors), 0)::BIGINT,
  coalesce(sum(warnings), 0)::BIGINT, coalesce(sum(infos), 0)::BIGINT,
  count(*) FILTER (problem IS NULL AND errors + warnings = 0) FROM papers
"""
_BY_RULE = """
SELECT found.rule, any_value(found.name), any_value(found.severity), count(*),
  count(DISTINCT found.path), any_value(told.checked)
FROM findings found LEFT JOIN (
  SELECT rule, count(*) FILTER (status = 'checked') AS checked FROM rules GROUP BY rule
) told USING (rule) GROUP BY found.rule ORDER BY count(*) DESC, found.rule
"""
_BY = """
SELECT coalesce({0}::VARCHAR, ''), count(*), sum(errors)::BIGINT, sum(warnings)::BIGINT,
  count(*) FILTER (errors > 0) FROM papers WHERE problem IS NULL GROUP BY 1 ORDER BY 1
"""
_WORST_PAPERS = f"""
SELECT path, title, errors, warnings, infos FROM papers WHERE errors + warnings > 0
ORDER BY errors DESC, warnings DESC, path LIMIT {_WORST}
"""
_UNREAD = (
    f"SELECT path, problem FROM papers WHERE problem IS NOT NULL ORDER BY path LIMIT {_WORST}"
)
_NOT_JUDGED = """
SELECT rule, any_value(name), count(*), mode(reason ORDER BY reason) FROM rules
WHERE status = 'not-evaluated' GROUP BY rule ORDER BY count(*) DESC, rule LIMIT 20
"""
_CHANGES = """
WITH new AS (SELECT rule, any_value(name) AS name, count(*) AS n FROM findings GROUP BY rule),
  old AS (SELECT rule, any_value(name) AS name, count(*) AS n FROM earlier GROUP BY rule)
SELECT rule, coalesce(new.name, old.name), coalesce(old.n, 0), coalesce(new.n, 0)
FROM new FULL JOIN old USING (rule) WHERE coalesce(old.n, 0) <> coalesce(new.n, 0)
ORDER BY abs(coalesce(new.n, 0) - coalesce(old.n, 0)) DESC, rule
"""
_MOVED = """
SELECT count(*) FILTER (earlier.fingerprint IS NULL), count(*) FILTER (now.fingerprint IS NULL)
FROM (SELECT DISTINCT path, fingerprint FROM findings) now
FULL JOIN (SELECT DISTINCT path, fingerprint FROM earlier) earlier USING (path, fingerprint)
"""


@dataclass(frozen=True, slots=True)
class AuditFigures:
    """The answers, each a list of rows in the order of the question's columns."""

    totals: Cells
    rules: Sequence[Cells]
    by: dict[str, Sequence[Cells]]
    worst: Sequence[Cells]
    unread: Sequence[Cells]
    not_judged: Sequence[Cells]
    changes: Sequence[Cells]
    moved: Cells | None


def figures_of(folder: Path, against: Path | None = None) -> AuditFigures:
    """Return the figures of the audit in *folder*, compared with an earlier one.

    Raises HdndLintError where there are no tables, or they cannot be read.
    """
    import duckdb

    with duckdb.connect(":memory:") as base:
        try:
            base.execute("SET enable_progress_bar = false; SET TimeZone = 'UTC'")
            for table in (PAPERS, FINDINGS, RULES):
                _view(base, table, folder, table)
            if against is not None:
                _view(base, "earlier", against, FINDINGS)
            base.execute("SET enable_external_access = false")
            return _answers(base, against is not None)
        except duckdb.Error as error:
            problem = str(error).splitlines()[0]
            name = printable_name(folder)
            raise HdndLintError(f"{name}: không đọc được các bảng ({problem}).") from error


def _view(base: Any, view: str, folder: Path, table: str) -> None:
    files = sorted(str(one) for one in folder.glob(f"{table}-*.parquet"))
    if not files:
        remedy = "hãy chạy trước: hdnd-lint audit SOURCE -o THƯ-MỤC"
        raise HdndLintError(
            f"{printable_name(folder)}: không có bảng {table}-*.parquet; {remedy}."
        )
    base.execute(f"CREATE TABLE {view} AS SELECT * FROM read_parquet(?)", [files])


def _answers(base: Any, compared: bool) -> AuditFigures:
    def asked(query: str) -> list[Cells]:
        rows: list[Cells] = base.execute(query).fetchall()
        return rows

    return AuditFigures(
        totals=asked(_TOTALS)[0],
        rules=asked(_BY_RULE),
        by={key: asked(_BY.format(key)) for key in ("year", "level", "province", "kind")},
        worst=asked(_WORST_PAPERS),
        unread=asked(_UNREAD),
        not_judged=asked(_NOT_JUDGED),
        changes=asked(_CHANGES) if compared else [],
        moved=asked(_MOVED)[0] if compared else None,
    )
