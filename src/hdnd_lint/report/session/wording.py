"""The words of the session desk, in Vietnamese and in English, and how its parts are told."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from hdnd_lint.files import printable_name
from hdnd_lint.finding import Severity
from hdnd_lint.model.desk import (
    AgendaPart,
    Coverage,
    DeskFinding,
    DeskPaper,
    DeskSession,
    DueDay,
    DueEvent,
)
from hdnd_lint.model.dossier import Role
from hdnd_lint.words.letters.text import Localised

TITLE = Localised("Bàn làm việc của kỳ họp", "The session desk")
MATTERS = Localised("Nội dung và tài liệu", "Matters and papers")
AGENDA = Localised("Chương trình kỳ họp", "Agenda")
NO_AGENDA = Localised("Chưa có chương trình kỳ họp.", "There is no agenda.")
DUE = Localised("Thời hạn theo pháp luật", "What is due by when")
NO_DUE = Localised(
    "Chưa rõ ngày khai mạc nên chưa tính được thời hạn.",
    "The day of the opening is not known, so no day can be counted.",
)
FINDINGS = Localised("Vấn đề cần xem xét", "Findings")
AMOUNTS = Localised("Số liệu chính", "Amounts")
SUPERVISION = Localised("Lịch giám sát trong năm", "Supervision over the year")
OUTSIDE = Localised("Tệp không thuộc hồ sơ nào", "Files of no dossier")
UNREAD = Localised("Tệp chưa kiểm tra được trọn vẹn", "Files not checked in full")
MATTER = Localised("Nội dung", "Matter")
AT_ITEMS = Localised("Mục chương trình", "Agenda items")
WEIGHT = Localised("Lỗi / cảnh báo / lưu ý", "Errors / warnings / notes")
COVERAGE = Localised("Quy tắc", "Rules")
ABSENT = Localised("không thấy", "not found")
NONE = Localised("Không thấy vấn đề nào.", "Nothing found.")
WHEN = Localised("Thời gian", "When")
WHAT = Localised("Việc", "What")
LAW = Localised("Căn cứ", "Law")
DAY = Localised("Ngày", "Day")
TOPIC = Localised("Chuyên đề", "Topic")
PROGRAMME = Localised("Chương trình", "Programme")
UNSAID = Localised("chưa ghi thời gian", "no time told")
TIMED = Localised(
    "Chiều rộng mỗi ô theo thời lượng ghi trong chương trình; số trong ô là số thứ tự của mục.",
    "Each block is as wide as its item is long; the number is that of the item.",
)
UNTIMED = Localised(
    "Chương trình không ghi đủ giờ nên các mục rộng như nhau; số trong ô là số thứ tự của mục.",
    "Not all hours are told, so the items are equally wide; the number is that of the item.",
)
NO_SITTING = Localised("chưa ghi buổi", "no half-day told")
PARTS: Mapping[AgendaPart, Localised] = {
    AgendaPart.CEREMONY: Localised("khai mạc, bế mạc, chương trình", "opening, closing, agenda"),
    AgendaPart.PRESENTING: Localised("trình bày báo cáo, tờ trình", "reports and submissions"),
    AgendaPart.APPRAISING: Localised("báo cáo thẩm tra", "appraisal reports"),
    AgendaPart.DISCUSSING: Localised(
        "thảo luận, chất vấn, giải trình", "discussion, questions, explanations"
    ),
    AgendaPart.DECIDING: Localised("biểu quyết, nhân sự", "votes and personnel"),
    AgendaPart.OTHER: Localised("việc khác", "other"),
}

ROLES: Mapping[Role, Localised] = {
    Role.SUBMISSION: Localised("Tờ trình", "Submission"),
    Role.DRAFT: Localised("Dự thảo", "Draft"),
    Role.APPRAISAL: Localised("Báo cáo thẩm tra", "Appraisal report"),
    Role.ANNEX: Localised("Phụ lục, biểu", "Annex"),
    Role.AMENDED: Localised("Văn bản được sửa đổi", "Amended act"),
    Role.OTHER: Localised("Tài liệu khác", "Other papers"),
    Role.AGENDA: Localised("Chương trình", "Agenda"),
}
COLUMNS = (Role.SUBMISSION, Role.DRAFT, Role.APPRAISAL, Role.ANNEX, Role.OTHER)
EXPECTED = frozenset({Role.SUBMISSION, Role.DRAFT, Role.APPRAISAL})

_EVENTS: Mapping[DueEvent, Localised] = {
    DueEvent.OPENING: Localised("ngày khai mạc", "the opening"),
    DueEvent.CLOSING: Localised("ngày bế mạc", "the closing"),
    DueEvent.SIGNING: Localised("ngày ký", "signing"),
    DueEvent.ELECTION: Localised("ngày bầu", "the election"),
}


def days_of(session: DeskSession, lang: str) -> str:
    """Return the days of *session* as one line, "" where they are not known."""
    days = session.days
    if days.opening is None:
        return ""
    told = f"{days.opening:%d/%m/%Y}"
    if days.closing and days.closing != days.opening:
        told += f" - {days.closing:%d/%m/%Y}"
    return told


def file_of(path: str, folder: str) -> str:
    """Return the name of the file at *path* as it is called within *folder*."""
    return printable_name(path.removeprefix(folder).lstrip("/\\") or path)


def paper_lines(paper: DeskPaper, lang: str) -> list[str]:
    """Return what there is to say of *paper*: its number, its day, older versions, lateness."""
    lines = [paper.number] if paper.number else []
    if paper.day:
        before = "" if paper.before is None else f" ({_before(paper.before, lang)})"
        lines.append(f"{paper.day:%d/%m/%Y}{before}")
    if paper.older:
        said = Localised("bản cũ hơn", "older versions").get(lang)
        lines.append(f"{said}: {len(paper.older)}")
    return lines


def _before(days: int, lang: str) -> str:
    if days < 0:
        return Localised(f"sau khai mạc {-days} ngày", f"{-days} days after the opening").get(lang)
    if days == 0:
        return Localised("ngày khai mạc", "the day of the opening").get(lang)
    return Localised(f"trước khai mạc {days} ngày", f"{days} days before the opening").get(lang)


def due_when(due: DueDay, lang: str) -> str:
    """Return by when *due* is due: a day, so many days from an event, or why there is none."""
    if due.unset is not None:
        return due.unset.get(lang)
    days, event = abs(due.days), _EVENTS[due.event].get(lang)
    unit = Localised("ngày làm việc", "working days") if due.working else Localised("ngày", "days")
    relation = Localised("trước", "before") if due.days < 0 else Localised("kể từ", "after")
    counted = f"{days} {unit.get(lang)} {relation.get(lang)} {event}"
    return f"{due.day:%d/%m/%Y} ({counted})" if due.day else counted


def weights(findings: Iterable[DeskFinding]) -> str:
    """Return how many *findings* of each severity there are."""
    counts = Counter(one.finding.severity for one in findings)
    return " / ".join(str(counts[severity]) for severity in Severity)


def findings_of(
    session: DeskSession, lang: str
) -> Iterator[tuple[str, str, Sequence[DeskFinding]]]:
    """Yield the key, the heading and the findings of each matter, then of the agenda itself."""
    for matter in session.matters:
        yield str(matter.number), f"{matter.number}. {matter.title}", matter.findings
    if session.agendas:
        yield "a", AGENDA.get(lang), session.findings


def coverage(found: Coverage, lang: str) -> str:
    """Return what became of the rules, as one line."""
    words = Localised(
        f"{found.checked} đã kiểm tra, {found.not_evaluated} chưa đánh giá được",
        f"{found.checked} checked, {found.not_evaluated} not evaluated",
    )
    return words.get(lang)


def lateness(paper: DeskPaper, lang: str) -> list[str]:
    """Return what *paper* is late for, a line each."""
    return [one.get(lang) for one in paper.late]
