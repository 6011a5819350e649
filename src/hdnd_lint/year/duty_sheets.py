"""The list of duties as a table: who does what by when, and under which provision."""

from collections.abc import Sequence

from hdnd_lint.report.year.sheets import CellValue, YearTable
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.year.duties import DutyRow

TITLE = Localised("Danh mục nhiệm vụ phải theo dõi", "Duties to follow up")
NO_DOER = Localised("chưa nêu ai thực hiện", "nobody is named")
NO_TIME = Localised("chưa nêu thời hạn", "no time is set")
_HEAD = {
    "vi": ("TT", "Ai thực hiện", "Việc phải làm", "Thời hạn", "Ngày đến hạn", "Căn cứ", "Tệp"),
    "en": ("No.", "Who", "What", "Time set", "Due", "Basis", "File"),
}
_NOTE = Localised(
    "{count} nhiệm vụ; {timeless} nhiệm vụ chưa nêu thời hạn, {nobody} nhiệm vụ chưa nêu ai thực "
    "hiện. Thời hạn tính theo kỳ họp được tính ra ngày khi đã biết ngày họp.",
    "{count} duties; {timeless} without a time, {nobody} without a doer. What is due at a session "
    "has a day once the session's day is known.",
)


def duty_sheet(rows: Sequence[DutyRow], lang: str) -> YearTable:
    """Return the table of *rows*; what has no doer or no time says so."""
    note = _NOTE.get(lang).format(
        count=len(rows),
        timeless=sum(not row.due_text for row in rows),
        nobody=sum(not row.who for row in rows),
    )
    return YearTable(
        TITLE.get(lang),
        _HEAD[lang],
        tuple(_row(number, row, lang) for number, row in enumerate(rows, 1)),
        (6, 30, 70, 28, 13, 38, 30),
        note,
    )


def _row(number: int, row: DutyRow, lang: str) -> tuple[CellValue, ...]:
    return (
        str(number),
        row.who or NO_DOER.get(lang),
        row.what,
        row.due_text or NO_TIME.get(lang),
        row.due,
        row.basis,
        row.file,
    )
