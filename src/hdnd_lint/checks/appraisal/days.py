"""The days of an appraisal: the submission, the committee's meeting, the report, the session."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from hdnd_lint.checks.appraisal.concerns import appraisal_of
from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.cited import write_day
from hdnd_lint.finding import Hit, NotEvaluated, Result
from hdnd_lint.model import DateMention
from hdnd_lint.model.appraisal import Appraisal
from hdnd_lint.words.letters.text import Localised

_UNDATED = NotEvaluated(
    Localised("không đọc được ngày của báo cáo thẩm tra", "the day of the report is not known")
)


def order(context: Context, _params: Params) -> Iterator[Result]:
    """Yield each day that cannot be: what was appraised came later, or the session sooner."""
    appraisal, signed = appraisal_of(context), context.draft.header.date
    if not isinstance(appraisal, Appraisal):
        yield appraisal
    elif signed is None or signed.value is None:
        yield _UNDATED
    else:
        yield from _wrong_days(appraisal, signed, signed.value)


def _wrong_days(appraisal: Appraisal, signed: DateMention, day: date) -> Iterator[Result]:
    for matter in appraisal.matters:
        submitted = matter.submission.date if matter.submission else None
        if submitted and submitted.value and submitted.value > day:
            yield Hit(submitted.span, _values(day, submitted.value))
    met, opens = appraisal.met, appraisal.opens
    if met and met.value and met.value > day:
        yield Hit(met.span, _values(day, met.value), variant="met-later")
    if opens and opens.value and opens.value < day:
        yield Hit(signed.span, _values(day, opens.value), variant="after-session")


def _values(day: date, other: date) -> Mapping[str, str]:
    return {"signed": write_day(day), "given": write_day(other)}


CHECKS: Mapping[str, Check[Any]] = {
    "order": Check(
        order,
        Params,
        frozenset({"signed", "given"}),
        frozenset({"met-later", "after-session"}),
    )
}
