"""What the committee thinks and asks for: a verdict on each matter, places in the draft."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.appraisal.concerns import appraisal_of, matter_name, matter_place
from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, Result
from hdnd_lint.model.appraisal import Appraisal, AppraisedMatter, Stance
from hdnd_lint.words.letters.text import Localised, Span

_NOTHING_ASKED = NotApplicable(
    Localised("báo cáo không đề nghị sửa nội dung nào của dự thảo", "nothing is to be changed")
)


def verdict(context: Context, _params: Params) -> Iterator[Result]:
    """Yield each matter without a verdict, and each verdict that leaves all open."""
    appraisal = appraisal_of(context)
    if not isinstance(appraisal, Appraisal):
        yield appraisal
        return
    for matter in appraisal.matters:
        found = [one for one in appraisal.verdicts if appraisal.on(matter, one.span)]
        values = {"matter": matter_name(matter)}
        if not found:
            yield Hit(_conclusion(context, appraisal, matter), values)
            continue
        hedged = next((one for one in found if one.stance is Stance.HEDGED), None)
        if hedged and not _says_what_remains(appraisal, matter):
            yield Hit(hedged.span, values, variant="empty")


def _says_what_remains(appraisal: Appraisal, matter: AppraisedMatter) -> bool:
    """Say whether something definite is asked for, or a verdict disagrees with a part."""
    asked = (one for one in appraisal.recommendations if appraisal.on(matter, one.span))
    return any(one.placed for one in asked) or any(
        one.stance is Stance.DISAGREES and appraisal.on(matter, one.span)
        for one in appraisal.verdicts
    )


def _conclusion(context: Context, appraisal: Appraisal, matter: AppraisedMatter) -> Span:
    """Return the heading under which the verdict should stand, else the place of the matter."""
    heads = [one.span for one in appraisal.headings if one.concludes]
    own = [span for span in heads if matter.span.contains(span)]
    return own[-1] if own else matter_place(context, appraisal, matter)


def place(context: Context, _params: Params) -> Iterator[Result]:
    """Yield each recommendation that names no place in the draft."""
    appraisal = appraisal_of(context)
    if not isinstance(appraisal, Appraisal):
        yield appraisal
        return
    if not appraisal.recommendations:
        yield _NOTHING_ASKED
    for one in appraisal.recommendations:
        if not one.placed:
            yield Hit(one.span, variant="" if one.precise else "vague")


CHECKS: Mapping[str, Check[Any]] = {
    "verdict": Check(
        verdict, Params, frozenset({"matter"}), frozenset({"empty"}), absences=frozenset({""})
    ),
    "place": Check(place, Params, variants=frozenset({"vague"})),
}
