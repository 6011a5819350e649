"""The agenda of a session as lines for people: the session, then each item, when and by whom."""

from collections.abc import Iterator

from hdnd_lint.model import Draft, Nature
from hdnd_lint.model.agenda import Agenda, AgendaItem, Half, TimeSlot
from hdnd_lint.report.text.shorten import shorten
from hdnd_lint.words.session_acts import NAMES

_LONGEST = 90  # characters of an item's own words
_SESSIONS = {
    Nature.REGULAR: "thường lệ",
    Nature.THEMATIC: "chuyên đề",
    Nature.EXTRAORDINARY: "bất thường",
    Nature.URGENT: "giải quyết công việc phát sinh đột xuất",
    Nature.MID_YEAR: "giữa năm",
    Nature.YEAR_END: "cuối năm",
    Nature.UNSAID: "",
}
_HALVES = {Half.MORNING: "sáng", Half.AFTERNOON: "chiều"}


def agenda_lines(draft: Draft, agenda: Agenda) -> Iterator[str]:
    """Yield what was read of the agenda; a line that was not understood is shown as such."""
    yield f"Chương trình kỳ họp: {len(agenda.items)} mục"
    kinds = (_SESSIONS[agenda.nature], _SESSIONS[agenda.season])
    named = ", ".join(kind for kind in kinds if kind) or "—"
    yield f"  Loại kỳ họp: {'kỳ họp thứ nhất' if agenda.first_session else named}"
    yield f"  Ngày họp: {_days(agenda)}"
    yield f"  Địa điểm: {agenda.place.text if agenda.place else '—'}"
    for item in agenda.items:
        yield f"  {_item(draft, item)}"
    for span in agenda.unread:
        yield f"  [chưa nhận ra] {shorten(span.of(draft.text), _LONGEST)}"


def _days(agenda: Agenda) -> str:
    if agenda.opening is None:
        return "—"
    first = f"{agenda.opening:%d/%m/%Y}"
    if agenda.last is None or agenda.last == agenda.opening:
        return first
    return f"{first} - {agenda.last:%d/%m/%Y}"


def _item(draft: Draft, item: AgendaItem) -> str:
    label = f"{item.label} " if item.label else ""
    when = _when(item.slot)
    who = f" ({shorten(item.presenter.text, _LONGEST)})" if item.presenter else ""
    words = shorten(item.span.of(draft.text), _LONGEST)
    indent = "  " if item.parent >= 0 else ""
    return f"{indent}{label}[{NAMES[item.act].vi}]{when} {words}{who}"


def _when(slot: TimeSlot) -> str:
    told = []
    if slot.day or slot.nth:
        told.append(f"{slot.day:%d/%m}" if slot.day else f"ngày thứ {slot.nth}")
    if slot.start:
        end = f"-{slot.end:%H:%M}" if slot.end else ""
        told.append(f"{slot.start:%H:%M}{end}")
    elif slot.half:
        told.append(_HALVES[slot.half])
    return f" [{' '.join(told)}]" if told else ""
