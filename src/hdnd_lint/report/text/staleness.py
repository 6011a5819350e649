"""Where the law goes stale, told as text, JSON or CSV."""

import csv
import io
import json
from collections.abc import Sequence
from datetime import date

from hdnd_lint.law_facts import law_facts
from hdnd_lint.model.staleness import Stale
from hdnd_lint.words.letters.text import Localised

_TITLES = {
    "ended": Localised("Quy tắc đã hết căn cứ", "Rules whose law has ended"),
    "ending": Localised("Quy tắc hết căn cứ trong 90 ngày", "Rules whose law ends in 90 days"),
    "undated": Localised("Căn cứ chưa rõ ngày có hiệu lực", "Bases without a first day"),
    "replaced": Localised("Căn cứ đã có văn bản thay thế", "Bases that others replaced"),
    "unknown": Localised("Văn bản được viện dẫn mà danh mục không có", "Cited, but not known"),
}


def as_text(found: Sequence[Stale], day: date, lang: str) -> str:
    """Return *found* by kind, one line each; the first line says how far the law is known."""
    known = f"{law_facts().known_until:%d/%m/%Y}"
    head = Localised(
        f"Ngày {day:%d/%m/%Y}; pháp luật cập nhật đến ngày {known}.",
        f"On {day:%d/%m/%Y}; the law is known up to {known}.",
    )
    lines = [head.get(lang)]
    for kind, title in _TITLES.items():
        listed = [one for one in found if one.kind == kind]
        if listed:
            lines += ["", f"{title.get(lang)} ({len(listed)}):"]
            lines += [f"  {_line(one, lang)}" for one in listed]
    return "".join(f"{line}\n" for line in lines)


def _line(one: Stale, lang: str) -> str:
    rules = f" ({', '.join(one.rules)})" if one.rules else ""
    return f"{one.subject}{rules}: {one.words.get(lang)}"


def as_json(found: Sequence[Stale], day: date, lang: str) -> str:
    """Return *found* as JSON: the day, up to when the law is known, and the list."""
    data = {
        "day": day.isoformat(),
        "known_until": law_facts().known_until.isoformat(),
        "stale": [
            {
                "kind": one.kind,
                "subject": one.subject,
                "why": one.words.get(lang),
                "rules": list(one.rules),
            }
            for one in found
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_csv(found: Sequence[Stale], day: date, lang: str) -> str:
    """Return *found* as a table for spreadsheets, with a byte order mark."""
    stream = io.StringIO()
    stream.write("\ufeff")
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(("kind", "subject", "why", "rules"))
    for one in found:
        words = (one.kind, one.subject, one.words.get(lang), ", ".join(one.rules))
        table.writerow(_safe(word) for word in words)
    return stream.getvalue()


def _safe(cell: str) -> str:
    """Return *cell* so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


RENDERERS = {"text": as_text, "json": as_json, "csv": as_csv}
