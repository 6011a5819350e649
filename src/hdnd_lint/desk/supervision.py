"""The topics of supervision programmes and the months that they take: the picture of a year."""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.supervision.topics import Topic, read_topics
from hdnd_lint.model import Draft
from hdnd_lint.model.desk import SupervisionBar, SupervisionYear
from hdnd_lint.model.dossier import Dossier, Gathering
from hdnd_lint.words.patterns.matcher import comparable

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_EXAMINED = r"phạm vi|giai đoạn|thời kỳ|thời điểm|số liệu|nhiệm kỳ|niên độ"  # looked back on
_LONGEST = 140  # characters of a topic shown


def supervision_year(gathering: Gathering) -> SupervisionYear:
    """Return the programmes of *gathering* as bars of a year."""
    bars = [bar for dossier in gathering.dossiers for bar in _bars(dossier)]
    return SupervisionYear(gathering.title, tuple(bars))


def _bars(dossier: Dossier) -> Iterator[SupervisionBar]:
    lead = dossier.lead
    if lead is None or lead.draft is None or lead.profile is None:
        return
    draft = lead.draft
    for topic in read_topics(Context(draft, lead.profile)):
        words = topic.words(draft)
        first, last = months(" ; ".join(_said(draft, topic)))
        yield SupervisionBar(dossier.title, words[:_LONGEST], first, last)


def _said(draft: Draft, topic: Topic) -> Iterator[str]:
    yield topic.span.of(draft.text)
    for span in topic.said:
        yield span.of(draft.text)


@cache
def _examined() -> re.Pattern[str]:
    return re.compile(_EXAMINED)


@cache
def _times() -> re.Pattern[str]:
    """Match months and quarters: “quý II”, “tháng 5”, “tháng 5 đến tháng 7”."""
    month = r"(?:tháng\s+|tháng)(\d{1,2})"
    quarter = r"(iv|i{1,3}|[1-4])"
    to = r"(?:\s*[-–,]\s*|\s+(?:và|đến)\s+(?:hết\s+)?)"
    return re.compile(
        rf"quý\s+{quarter}(?:{to}(?:quý\s+)?{quarter})?\b"
        rf"|{month}(?:/\d{{4}})?(?:{to}(?:tháng\s+)?(\d{{1,2}})\b(?!\s*/\d{{1,2}}/))?"
    )


def months(text: str) -> tuple[int, int]:
    """Return the first and the last month that *text* says a supervision takes; zeros: none.

    What is looked back on (“giai đoạn 2023 - 2025”) is no time of the supervision.
    """
    found: list[int] = []
    for clause in re.split(r"[;.]", comparable(text)):
        if not _examined().search(clause):
            found += [month for match in _times().finditer(clause) for month in _of(match)]
    known = [month for month in found if 1 <= month <= 12]
    return (min(known), max(known)) if known else (0, 0)


def _of(match: re.Match[str]) -> Iterator[int]:
    if match[1]:
        first, last = _QUARTERS[match[1]], _QUARTERS[match[2] or match[1]]
        yield from (3 * first - 2, 3 * last)
    else:
        yield int(match[3])
        if match[4]:
            yield int(match[4])
