"""The calendar of the year as a page, a picture, data, and events for a calendar programme."""

import json
from collections.abc import Iterator, Sequence
from datetime import timedelta
from hashlib import sha256
from html import escape

from hdnd_lint.report.text.shorten import shorten
from hdnd_lint.report.year.sheets import YearTable, render_html
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.year.calendar import SupervisionSpan, YearCalendar, YearEntry

_LEFT, _MONTH, _ROW, _TOP = 260, 62, 28, 34  # units of the picture
_LONGEST_NAME = 34  # characters of a body's name in the picture
_LONGEST_LINE = 74  # octets of a line of iCalendar, the fold's blank apart
_LAW_COLOR, _OWN_COLOR, _BAR_COLOR, _CROSSING_COLOR = "#990000", "#0b5394", "#38761d", "#b45f06"
TITLE = Localised("Lịch năm {year} của Hội đồng nhân dân", "The council's year {year}")
_HEAD = {
    "vi": ("Ngày", "Ai thực hiện", "Việc", "Căn cứ", "Nguồn", "Ghi chú"),
    "en": ("Day", "Who", "What", "Basis", "Source", "Note"),
}
_TOPICS = {
    "vi": ("Nội dung giám sát", "Từ tháng", "Đến tháng", "Chương trình", "Trùng thời gian với"),
    "en": ("Topic of supervision", "From month", "To month", "Programme", "At the same time as"),
}
_LAW = Localised("pháp luật", "law")
_DUE = Localised("Việc phải làm", "What is due")
_SUPERVISION = Localised("Giám sát trong năm", "Supervision of the year")
_ALL = Localised("Chung", "All")
_KEY = Localised(
    "Đỏ: theo pháp luật. Xanh dương: theo nghị quyết, văn bản của Hội đồng nhân dân. "
    "Xanh lá: giám sát; cam: giám sát trùng thời gian.",
    "Red: by law. Blue: by the council's own papers. Green: supervision; orange: overlapping.",
)


def calendar_title(calendar: YearCalendar, lang: str) -> str:
    """Return what the calendar is called."""
    return TITLE.get(lang).format(year=calendar.year)


def calendar_json(calendar: YearCalendar) -> str:
    """Return the calendar as JSON, days as ISO."""
    told = {
        "year": calendar.year,
        "entries": [
            {
                "day": one.day.isoformat() if one.day else None,
                "who": one.who,
                "what": one.what,
                "basis": one.basis,
                "source": one.source,
                "by_law": one.law,
                "note": one.note,
            }
            for one in calendar.entries
        ],
        "supervision": [
            {
                "programme": one.programme,
                "topic": one.topic,
                "first_month": one.first or None,
                "last_month": one.last or None,
                "overlaps": list(one.overlaps),
            }
            for one in calendar.supervisions
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def calendar_html(calendar: YearCalendar, lang: str) -> str:
    """Return the page: the picture, the list by day, the supervisions."""
    sheets = [_entries(calendar.entries, lang)]
    if calendar.supervisions:
        sheets.append(_spans(calendar.supervisions, lang))
    key = f"<p>{escape(_KEY.get(lang))}</p>"
    return render_html(
        calendar_title(calendar, lang), sheets, lang, key + calendar_svg(calendar, lang)
    )


def _entries(entries: Sequence[YearEntry], lang: str) -> YearTable:
    rows = tuple(
        (one.day, one.who, one.what, one.basis, one.source or _LAW.get(lang), one.note)
        for one in entries
    )
    return YearTable(_DUE.get(lang), _HEAD[lang], rows, (13, 30, 60, 40, 30, 40))


def _spans(spans: Sequence[SupervisionSpan], lang: str) -> YearTable:
    rows = tuple(
        (
            one.topic,
            str(one.first or ""),
            str(one.last or ""),
            one.programme,
            "; ".join(one.overlaps),
        )
        for one in spans
    )
    return YearTable(_SUPERVISION.get(lang), _TOPICS[lang], rows, (60, 10, 10, 40, 60))


def calendar_svg(calendar: YearCalendar, lang: str) -> str:
    """Return the year as a picture: a row for each body, a mark for each day, bars below."""
    bodies = list(dict.fromkeys(one.who or _ALL.get(lang) for one in calendar.entries if one.day))
    rows = len(bodies) + len(calendar.supervisions)
    width, height = _LEFT + 12 * _MONTH + 10, _TOP + _ROW * rows + 10
    inside = "".join(
        (
            *_grid(height),
            *_marks(calendar.entries, bodies, lang),
            *_bars(calendar.supervisions, len(bodies)),
        )
    )
    title = escape(calendar_title(calendar, lang))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'font-family="system-ui, sans-serif" font-size="12"><title>{title}</title>'
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>{inside}</svg>'
    )


def _grid(height: int) -> Iterator[str]:
    for month in range(12):
        left = _LEFT + month * _MONTH
        yield f'<line x1="{left}" y1="8" x2="{left}" y2="{height - 8}" stroke="#d0d7de"/>'
        yield f'<text x="{left + _MONTH / 2:.0f}" y="22" text-anchor="middle">{month + 1}</text>'


def _marks(entries: Sequence[YearEntry], bodies: Sequence[str], lang: str) -> Iterator[str]:
    for place, body in enumerate(bodies):
        middle = _TOP + _ROW * place + _ROW // 2
        name = escape(shorten(body, _LONGEST_NAME))
        yield f'<text x="4" y="{middle + 4}">{name}</text>'
        for one in entries:
            if one.day and (one.who or _ALL.get(lang)) == body:
                across = _LEFT + (one.day.month - 1 + (one.day.day - 1) / 31) * _MONTH
                color = _LAW_COLOR if one.law else _OWN_COLOR
                said = escape(f"{one.day.strftime('%d/%m/%Y')}: {one.what}")
                yield (
                    f'<circle cx="{across:.1f}" cy="{middle}" r="5" fill="{color}">'
                    f"<title>{said}</title></circle>"
                )


def _bars(spans: Sequence[SupervisionSpan], above: int) -> Iterator[str]:
    for place, one in enumerate(spans, above):
        top = _TOP + _ROW * place
        yield f'<text x="4" y="{top + 18}">{escape(shorten(one.topic, _LONGEST_NAME))}</text>'
        if one.first:
            left = _LEFT + (one.first - 1) * _MONTH
            width = (one.last - one.first + 1) * _MONTH
            color = _CROSSING_COLOR if one.overlaps else _BAR_COLOR
            said = escape(one.topic)
            yield (
                f'<rect x="{left}" y="{top + 7}" width="{width}" height="14" rx="3" '
                f'fill="{color}"><title>{said}</title></rect>'
            )


def calendar_ics(calendar: YearCalendar, lang: str) -> str:
    """Return the days as iCalendar (RFC 5545), the same bytes for the same calendar."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//hdnd-lint//lich//VI",
        "CALSCALE:GREGORIAN",
    ]
    lines.append(f"X-WR-CALNAME:{_escaped(calendar_title(calendar, lang))}")
    for one in calendar.entries:
        if one.day:
            lines += _event(one, calendar.year)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(one: YearEntry, year: int) -> list[str]:
    day = one.day
    if day is None:
        return []
    known = "\n".join((day.isoformat(), one.who, one.what, one.basis, one.source))
    summary = f"{one.who}: {one.what}" if one.who else one.what
    told = "\n".join(part for part in (one.basis, one.source, one.note) if part)
    return [
        "BEGIN:VEVENT",
        f"UID:{sha256(known.encode()).hexdigest()[:32]}@hdnd-lint",
        f"DTSTAMP:{year}0101T000000Z",  # no clock: the same calendar is the same file
        f"DTSTART;VALUE=DATE:{day.strftime('%Y%m%d')}",
        f"DTEND;VALUE=DATE:{(day + timedelta(days=1)).strftime('%Y%m%d')}",
        f"SUMMARY:{_escaped(summary)}",
        f"DESCRIPTION:{_escaped(told)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _escaped(words: str) -> str:
    plain = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\r", "").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """Yield *line* in pieces of at most 75 octets, the later ones behind a blank."""
    piece, size = "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > _LONGEST_LINE:
            yield piece
            piece, size = " ", 1
        piece += char
        size += octets
    yield piece


def calendar_lines(calendar: YearCalendar) -> str:
    """Return a line for each entry, for a terminal."""
    lines = []
    for one in calendar.entries:
        day = one.day.strftime("%d/%m/%Y") if one.day else "…"
        who = f"{one.who}: " if one.who else ""
        basis = f" ({one.basis})" if one.basis else ""
        lines.append(f"{day}  {who}{one.what}{basis}\n")
    return "".join(lines)
