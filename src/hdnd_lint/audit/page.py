"""The report of an audit as one HTML page, with plots; it asks no network and runs no script."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from pathlib import Path

from hdnd_lint.audit.figures import AuditFigures, Cells, figures_of
from hdnd_lint.finding import SEVERITY_WORDS, Severity
from hdnd_lint.law_facts import law_facts
from hdnd_lint.version import __version__

_STYLE = """
@page { size: A4; margin: 14mm; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.45 system-ui, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin: 1.6rem 0 .4rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #8c959f; padding: .25rem .45rem; vertical-align: top;
  text-align: left; }
th { background: #eef1f4; } td.n { text-align: right; white-space: nowrap; }
tr { break-inside: avoid; } .small { color: #424a53; font-size: .875rem; }
svg { display: block; width: 100%; height: auto; font: 13px system-ui, sans-serif; }
"""
_BY = {
    "year": "Theo năm của văn bản",
    "level": "Theo cấp",
    "province": "Theo tỉnh, thành phố",
    "kind": "Theo loại văn bản",
}
_LEVELS = {"province": "tỉnh", "district": "huyện", "commune": "xã", "": "chưa xác định"}
_MOST_BARS = 20
_WIDTH, _BAR, _LABEL = 900, 22, 330  # of a plot, in its own units


def render(folder: Path, against: Path | None = None) -> str:
    """Return the report on the tables in *folder*, compared with those in *against*."""
    found = figures_of(folder, against)
    body = "\n".join(_parts(found))
    return (
        '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>Kết quả rà soát</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n"
        "</body>\n</html>\n"
    )


def _parts(found: AuditFigures) -> Iterator[str]:
    papers, unread, errors, warnings, infos, clean = found.totals
    yield "<h1>Kết quả rà soát văn bản</h1>"
    yield (
        f"<p>Đã rà soát {_n(papers)} văn bản: {_n(errors)} lỗi, {_n(warnings)} cảnh báo, "
        f"{_n(infos)} lưu ý. {_n(clean)} văn bản không có lỗi hay cảnh báo; "
        f"{_n(unread)} tệp không đọc được.</p>"
    )
    if found.moved is not None:
        yield from _changed(found)
    yield "<h2>Theo quy tắc</h2>"
    yield _plot((f"{row[0]} {row[1]}", row[3]) for row in found.rules[:_MOST_BARS])
    heads = ("Quy tắc", "Tên", "Mức", "Phát hiện", "Văn bản có", "Văn bản đã xét")
    yield _table(heads, (_rule(row) for row in found.rules))
    for key, title in _BY.items():
        yield from _grouped(key, title, found.by[key])
    yield "<h2>Văn bản có nhiều vấn đề nhất</h2>"
    yield _table(("Văn bản", "Tên gọi", "Lỗi", "Cảnh báo", "Lưu ý"), found.worst)
    if found.unread:
        yield "<h2>Tệp không đọc được</h2>"
        yield _table(("Tệp", "Lý do"), found.unread)
    if found.not_judged:
        yield "<h2>Quy tắc hay phải bỏ qua vì chưa đủ căn cứ để xét</h2>"
        yield _table(("Quy tắc", "Tên", "Văn bản", "Lý do thường gặp"), found.not_judged)
    known = law_facts().known_until
    yield (
        f'<p class="small">hdnd-lint {__version__}; pháp luật cập nhật đến ngày '
        f"{known.day}/{known.month}/{known.year}.</p>"
    )


def _changed(found: AuditFigures) -> Iterator[str]:
    assert found.moved is not None
    new, gone = found.moved
    yield "<h2>So với lần rà soát trước</h2>"
    yield f"<p>{_n(new)} phát hiện mới; {_n(gone)} phát hiện không còn.</p>"
    yield _table(("Quy tắc", "Tên", "Lần trước", "Lần này"), found.changes)


def _grouped(key: str, title: str, rows: Sequence[Cells]) -> Iterator[str]:
    words = _LEVELS if key == "level" else {"": "chưa xác định"}
    named = [(words.get(row[0], row[0]), *row[1:]) for row in rows]
    yield f"<h2>{title}</h2>"
    most = sorted(named, key=lambda row: -row[4])[:_MOST_BARS]
    shown = [row for row in named if row in most]
    yield _plot(((row[0], row[4]) for row in shown), "văn bản có lỗi")
    yield _table(("", "Văn bản", "Lỗi", "Cảnh báo", "Văn bản có lỗi"), named)


def _rule(row: Cells) -> Cells:
    severity = SEVERITY_WORDS[Severity(row[2])].vi
    return (*row[:2], severity, *row[3:])


def _plot(bars: Iterable[tuple[str, int]], unit: str = "phát hiện") -> str:
    """Return horizontal bars, the number at the end of each."""
    drawn = list(bars)
    if not drawn:
        return ""
    most = max((number for _, number in drawn), default=0) or 1
    room = _WIDTH - _LABEL - 90
    lines = []
    for at, (label, number) in enumerate(drawn):
        y, length = at * _BAR, round(room * number / most, 1)
        lines.append(
            f'<text x="{_LABEL - 8}" y="{y + 15}" text-anchor="end">{escape(label[:48])}</text>'
            f'<rect x="{_LABEL}" y="{y + 3}" width="{length}" height="{_BAR - 6}" fill="#0b4f9e"/>'
            f'<text x="{_LABEL + length + 6}" y="{y + 15}">{_n(number)}</text>'
        )
    size = f'viewBox="0 0 {_WIDTH} {len(drawn) * _BAR}"'
    return f'<svg {size} role="img" aria-label="Số {unit}">{"".join(lines)}</svg>'


def _table(heads: Sequence[str], rows: Iterable[Cells]) -> str:
    head = "".join(f"<th>{escape(one)}</th>" for one in heads)
    body = "\n".join(f"<tr>{''.join(map(_cell, row))}</tr>" for row in rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _cell(value: object) -> str:
    if isinstance(value, int):
        return f'<td class="n">{_n(value)}</td>'
    return f"<td>{escape(str(value if value is not None else ''))}</td>"


def _n(number: int) -> str:
    return f"{number:,}".replace(",", ".")
