"""What became of duties as tables, and superior acts beside the council's own resolutions."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from hdnd_lint.finding import Confidence
from hdnd_lint.report.year.sheets import CellValue, YearTable
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.year.duty_sheets import NO_DOER, NO_TIME
from hdnd_lint.year.followed import Fate, FollowedDuty

TITLE = Localised("Theo dõi việc thực hiện", "What became of the duties")
FATES = {
    Fate.MET: Localised("đã thực hiện", "met"),
    Fate.OVERDUE: Localised("quá hạn", "overdue"),
    Fate.NO_TRACE: Localised("không thấy dấu vết", "no trace"),
    Fate.NOT_YET_DUE: Localised("chưa đến hạn", "not yet due"),
}
_LATE = Localised("đã thực hiện, chậm", "met late")
_SURE = {
    Confidence.HIGH: Localised("chắc", "sure"),
    Confidence.MEDIUM: Localised("có thể; đề nghị xem lại", "likely; please look"),
    Confidence.LOW: Localised("chưa chắc; đề nghị xem lại", "unsure; please look"),
}
_HEAD = {
    "vi": (
        *("TT", "Tình trạng", "Ai thực hiện", "Việc phải làm", "Đến hạn", "Căn cứ"),
        *("Văn bản thực hiện", "Ngày", "Lý do", "Mức chắc chắn"),
    ),
    "en": (
        *("No.", "State", "Who", "What", "Due", "Basis"),
        *("Met by", "Day", "Reason", "How sure"),
    ),
}
_SUPERIOR = Localised("Văn bản cấp trên ↔ nghị quyết của HĐND", "Superior acts ↔ own resolutions")
_SUPERIOR_HEAD = {
    "vi": (
        *(
            "TT",
            "Văn bản cấp trên",
            "Nội dung được giao",
            "Ngày văn bản",
            "Đã có nghị quyết",
            "Số ngày",
        ),
        *("Nghị quyết", "Ngày nghị quyết", "Lý do", "Mức chắc chắn"),
    ),
    "en": (
        *("No.", "Superior act", "What it hands down", "Its day", "Resolution", "Days"),
        *("Which", "Its day", "Reason", "How sure"),
    ),
}


def follow_sheets(found: Sequence[FollowedDuty], as_of: date, lang: str) -> list[YearTable]:
    """Return the table of duties, and that of superior acts where there are any."""
    own = [one for one in found if one.duty.sort != "delegation"]
    above = [one for one in found if one.duty.sort == "delegation"]
    sheets = [_duties(own, as_of, lang)] if own or not above else []
    if above:
        rows = tuple(_superior(number, one, as_of, lang) for number, one in enumerate(above, 1))
        marks = tuple(one.fate.value for one in above)
        widths = (6, 38, 60, 13, 16, 9, 36, 13, 36, 18)
        sheets.append(
            YearTable(_SUPERIOR.get(lang), _SUPERIOR_HEAD[lang], rows, widths, "", marks)
        )
    return sheets


def _duties(found: Sequence[FollowedDuty], as_of: date, lang: str) -> YearTable:
    counts = ", ".join(
        f"{word.get(lang)}: {sum(one.fate is fate for one in found)}"
        for fate, word in FATES.items()
    )
    day = as_of.strftime("%d/%m/%Y")
    note = f"Tính đến ngày {day}. {counts}." if lang == "vi" else f"As of {day}. {counts}."
    rows = tuple(_row(number, one, lang) for number, one in enumerate(found, 1))
    marks = tuple(one.fate.value for one in found)
    widths = (6, 18, 28, 60, 13, 34, 40, 13, 44, 18)
    return YearTable(TITLE.get(lang), _HEAD[lang], rows, widths, note, marks)


def _state(one: FollowedDuty, lang: str) -> str:
    return (_LATE if one.late else FATES[one.fate]).get(lang)


def _row(number: int, one: FollowedDuty, lang: str) -> tuple[CellValue, ...]:
    duty = one.duty
    due: CellValue = one.due or duty.due_text or NO_TIME.get(lang)
    who = duty.who or NO_DOER.get(lang)
    return (str(number), _state(one, lang), who, duty.what, due, duty.basis, *_shown(one, lang))


def _shown(one: FollowedDuty, lang: str) -> tuple[CellValue, ...]:
    found = one.evidence
    if found is None:
        return ("", None, one.note.get(lang), "")
    paper = ", ".join(part for part in (found.number, found.file, found.place) if part)
    reason = f"{found.reason.get(lang)}: “{found.words}”"
    return (paper, found.day, reason, _SURE[found.confidence].get(lang))


def _superior(number: int, one: FollowedDuty, as_of: date, lang: str) -> tuple[CellValue, ...]:
    duty = one.duty
    act = duty.basis if duty.number in duty.basis else f"{duty.basis} {duty.number}".strip()
    has = Localised("đã có", "yes") if one.fate is Fate.MET else Localised("chưa có", "not yet")
    until = one.evidence.day if one.evidence and one.evidence.day else as_of
    days = str((until - duty.day).days) if duty.day else ""
    return (str(number), act, duty.what, duty.day, has.get(lang), days, *_shown(one, lang))


def follow_json(found: Sequence[FollowedDuty], as_of: date) -> str:
    """Return what became of the duties as JSON, days as ISO."""
    told = {"as_of": as_of.isoformat(), "followed": [_as_json(one) for one in found]}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _as_json(one: FollowedDuty) -> dict[str, Any]:
    found = one.evidence
    met = found and {
        "file": found.file,
        "number": found.number,
        "place": found.place,
        "words": found.words,
        "day": found.day.isoformat() if found.day else None,
        "reason": {"vi": found.reason.vi, "en": found.reason.en},
        "confidence": found.confidence.value,
        "start": found.start,
        "end": found.end,
    }
    return {
        **one.duty.as_json(),
        "due": one.due.isoformat() if one.due else None,
        "status": one.fate.value,
        "late": one.late,
        "met_by": met or None,
        "note": one.note.vi,
    }


def follow_lines(found: Sequence[FollowedDuty], lang: str) -> str:
    """Return a line for each duty, for a terminal."""
    lines = []
    for one in found:
        by = f" ← {one.evidence.file}" if one.evidence else ""
        who = one.duty.who or NO_DOER.get(lang)
        lines.append(f"{_state(one, lang)}: {who}: {one.duty.what}{by}\n")
    return "".join(lines)
