"""The law a finding may rest on: none that was not yet in force on the draft's own day."""

from datetime import date

from hdnd_lint.checks.base import Context, Documents
from hdnd_lint.finding import Basis, NotEvaluated
from hdnd_lint.law_facts import law_facts
from hdnd_lint.records import replace
from hdnd_lint.ruleset import Clock, Period, Rule
from hdnd_lint.words.letters.text import Localised


def binding_period(rule: Rule, period: Period, context: Context) -> Period | NotEvaluated:
    """Return *period* with the bases that were in force on the day of the draft.

    A period chosen by budget year can name acts issued in the course of that year; a draft
    adopted before them does not rest on them.
    """
    if rule.clock is not Clock.BUDGET_YEAR or context.documents is None:
        return period
    day = _day(context)
    year = context.profile.budget_year.value
    known = context.documents
    kept = tuple(basis for basis in period.basis if not _is_to_come(basis, day, year, known))
    if kept == period.basis:
        return period
    if kept:
        return replace(period, basis=kept)
    shown = f"{day:%d/%m/%Y}"
    return NotEvaluated(
        Localised(
            f"văn bản làm căn cứ cho năm ngân sách này chưa có hiệu lực vào ngày {shown}",
            f"the acts that govern this budget year were not yet in force on {shown}",
        )
    )


def _day(context: Context) -> date:
    """Return the day of the draft; nobody decides on a budget long before its year.

    (An undated draft can be placed too early by the dates that it names.)
    """
    day, year = context.profile.day, context.profile.budget_year.value
    return max(day, law_facts().earliest_decision(year)) if year else day


def _is_to_come(basis: Basis, day: date, year: int | None, documents: Documents) -> bool:
    """Say whether the act of *basis* cannot bind yet.

    A budget law of 2017 on binds the budget of 2017, which is decided on in the year before.
    """
    document = documents.document(basis.document)
    if not (document and document.start and document.start > day):
        return False
    first = document.budget_years[0] if document.budget_years else 0
    made = document.issued is not None and document.issued <= day
    return not (made and first and first == year)
