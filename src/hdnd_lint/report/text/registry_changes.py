"""How two registries differ, told as text, JSON or CSV."""

import csv
import io
import json
from collections.abc import Sequence

from hdnd_lint.registry.merging import CellDifference

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def as_text(found: Sequence[CellDifference]) -> str:
    """Return one line for each difference, and the counts below."""
    lines = [_line(one) for one in found]
    counts = [sum(one.sort == sort for one in found) for sort in _SIGNS]
    lines.append(f"{counts[0]} văn bản thêm, {counts[1]} văn bản bỏ, {counts[2]} ô khác.")
    return "".join(f"{line}\n" for line in lines)


def _line(one: CellDifference) -> str:
    head = f"{_SIGNS[one.sort]} {one.number} ({one.kind})"
    if one.field:
        return f"{head} {one.field}: “{one.before}” → “{one.after}”"
    return f"{head}: {one.after or one.before}"


def as_json(found: Sequence[CellDifference]) -> str:
    """Return the differences as a JSON list."""
    data = [
        {
            "sort": one.sort,
            "number": one.number,
            "kind": one.kind,
            "field": one.field,
            "before": one.before,
            "after": one.after,
        }
        for one in found
    ]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_csv(found: Sequence[CellDifference]) -> str:
    """Return the differences as a table for spreadsheets, with a byte order mark."""
    stream = io.StringIO()
    stream.write("\ufeff")
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(("sort", "number", "kind", "field", "before", "after"))
    for one in found:
        cells = (one.sort, one.number, one.kind, one.field, one.before, one.after)
        table.writerow(f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell for cell in cells)
    return stream.getvalue()


RENDERERS = {"text": as_text, "json": as_json, "csv": as_csv}
