"""The agenda of a session, each item with the matters that it is about."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import log

from hdnd_lint.model import Draft
from hdnd_lint.model.agenda import Agenda, AgendaItem, Half, TimeSlot
from hdnd_lint.model.desk import AgendaLine, AgendaPart
from hdnd_lint.words.letters.text import Localised, fold
from hdnd_lint.words.patterns.matcher import comparable
from hdnd_lint.words.session_acts import Act

_ENOUGH = 0.6  # share of a title's words, rare ones counting more, that an item has of its matter
_HALVES = {
    Half.MORNING: Localised("buổi sáng", "morning"),
    Half.AFTERNOON: Localised("buổi chiều", "afternoon"),
}
_PARTS = {
    AgendaPart.CEREMONY: (Act.OPENING, Act.CLOSING, Act.AGENDA, Act.PREPARATORY, Act.SPEECH),
    AgendaPart.PRESENTING: (Act.REPORT, Act.SUBMISSION, Act.NOTICE, Act.SUMMARY, Act.MATTER),
    AgendaPart.APPRAISING: (Act.APPRAISAL,),
    AgendaPart.DISCUSSING: (Act.DISCUSSION, Act.QUESTIONING, Act.ANSWERS, Act.EXPLANATION),
    AgendaPart.DECIDING: (Act.VOTE, Act.PERSONNEL, Act.CONFIDENCE),
}
_PART_OF = {act: part for part, acts in _PARTS.items() for act in acts}
_LITTLE = frozenset(
    [
        *("về", "việc", "của", "và", "trên", "địa", "bàn", "một", "số", "các", "cho", "tại"),
        *("nghị", "quyết", "dự", "thảo"),
    ]
)


def agenda_lines(draft: Draft, titles: Mapping[int, str], lang: str) -> tuple[AgendaLine, ...]:
    """Return the items of the agenda in *draft*; *titles* are those of the matters, by number."""
    found = draft.agenda
    return tuple(_lines(draft, found, titles, lang)) if found else ()


def _lines(
    draft: Draft, agenda: Agenda, titles: Mapping[int, str], lang: str
) -> Iterator[AgendaLine]:
    words = {number: _words(title) for number, title in titles.items()}
    spread = Counter(word for said in words.values() for word in said)
    lines: dict[int, list[AgendaItem]] = {}
    for item in agenda.items:
        lines.setdefault(item.line, []).append(item)
    for number, items in enumerate(lines.values(), 1):
        said = fold(" ".join(_own(draft, items)))
        yield AgendaLine(
            number,
            _when(items[0].slot, lang),
            said,
            tuple(_matters(_words(said), words, spread)) if _may_be_on(items) else (),
            _PART_OF.get(items[0].act, AgendaPart.OTHER),
            _sitting(items[0].slot, lang),
            _minutes(items[0].slot),
        )


def _own(draft: Draft, items: Sequence[AgendaItem]) -> Iterator[str]:
    """Yield the words of a line, which several items share."""
    block = draft.source.block_at(items[0].span.start)
    if block is not None and not block.place.table:
        yield block.span.of(draft.text)
        return
    yield from dict.fromkeys(item.span.of(draft.text) for item in items)


def _may_be_on(items: Sequence[AgendaItem]) -> bool:
    return any(item.act not in (Act.OPENING, Act.CLOSING, Act.BREAK, Act.AGENDA) for item in items)


def _words(text: str) -> set[str]:
    return {word.strip(".,;:()“”") for word in comparable(text).split()} - _LITTLE - {""}


def _matters(
    said: set[str], titles: Mapping[int, set[str]], spread: Mapping[str, int]
) -> Iterator[int]:
    """Yield the matter whose title *said* has most of; of titles that are as near, all."""
    scores = {
        number: _weight(title & said, spread) / (_weight(title, spread) or 1.0)
        for number, title in titles.items()
    }
    best = max(scores.values(), default=0.0)
    if best >= _ENOUGH:
        yield from (number for number, score in scores.items() if score >= best - 1e-9)


def _weight(words: set[str], spread: Mapping[str, int]) -> float:
    return sum(1 / (1 + log(spread[word])) for word in words)


def _sitting(slot: TimeSlot, lang: str) -> str:
    day = f"{slot.day:%d/%m/%Y}" if slot.day else ""
    half = _HALVES[slot.half].get(lang) if slot.half else ""
    return " ".join(part for part in (half, day) if part)


def _minutes(slot: TimeSlot) -> int:
    """Return how long *slot* is, 0 where it has no beginning or no end."""
    if slot.start is None or slot.end is None:
        return 0
    taken = 60 * (slot.end.hour - slot.start.hour) + slot.end.minute - slot.start.minute
    return max(taken, 0)


def _when(slot: TimeSlot, lang: str) -> str:
    day = f"{slot.day:%d/%m/%Y}" if slot.day else ""
    hours = " - ".join(f"{one:%H:%M}" for one in (slot.start, slot.end) if one)
    half = _HALVES[slot.half].get(lang) if slot.half and not hours else ""
    return " ".join(part for part in (hours, half, day) if part)
