"""What a paper of a session is late for, by the law of the session's day."""

from datetime import date

import pytest
from made import made_draft, made_profile

from hdnd_lint.desk.due import due_days
from hdnd_lint.desk.papers import desk_papers
from hdnd_lint.model import DateMention, Header, Nature, Subject
from hdnd_lint.model.desk import SessionDays, SessionSort
from hdnd_lint.model.dossier import DossierPaper, Role
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset.due import load_due
from hdnd_lint.words.letters.text import Span

RULES = load_due(resource_dir("rulesets"))
SETTLEMENT = frozenset({Subject.SETTLEMENT})


def late(role: Role, day: date, opening: date, subjects: frozenset[Subject]) -> list[str]:
    mention = DateMention(Span(0, 1), day, day.day, day.month, day.year)
    draft = made_draft("Văn bản\n", header=Header(date=mention))
    paper = DossierPaper("a.txt", role, draft, made_profile(day))
    session = SessionDays(opening, opening, SessionSort.REGULAR, Nature.MID_YEAR, subjects)
    (shown,) = desk_papers([paper], opening, due_days(RULES, session), subjects, "vi")
    return [one.vi for one in shown.late]


@pytest.mark.parametrize(("day", "days"), [(8, 0), (9, 1), (12, 4)])
def test_a_settlement_reaches_the_deputies_five_working_days_before(day: int, days: int) -> None:
    """Khoản 4 Điều 69 Luật 83/2015/QH13: Monday 8 July for a session that opens on the 15th."""
    found = late(Role.SUBMISSION, date(2019, 7, day), date(2019, 7, 15), SETTLEMENT)
    assert [f"trễ {days} ngày" in one for one in found] == [True] * bool(days)


def test_other_matters_are_not_asked_for_it() -> None:
    none: frozenset[Subject] = frozenset()
    assert late(Role.SUBMISSION, date(2019, 7, 12), date(2019, 7, 15), none) == []


def test_an_agenda_goes_with_the_convening_decision_twenty_days_before() -> None:
    """Khoản 2, 3 Điều 80 Luật 77/2015/QH13, to February 2025; then the law sets no day."""
    none: frozenset[Subject] = frozenset()
    found = late(Role.AGENDA, date(2018, 7, 1), date(2018, 7, 16), none)
    assert [one[:14] for one in found] == ["trễ 5 ngày so "]
    assert late(Role.AGENDA, date(2026, 7, 8), date(2026, 7, 9), none) == []


def test_a_draft_bears_the_day_of_its_adoption() -> None:
    assert late(Role.DRAFT, date(2019, 7, 17), date(2019, 7, 15), SETTLEMENT) == []
    assert late(Role.APPRAISAL, date(2026, 7, 17), date(2026, 7, 15), frozenset()) == [
        "ghi ngày sau ngày khai mạc 2 ngày"
    ]
