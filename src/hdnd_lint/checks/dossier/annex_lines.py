"""What an annex in a file of its own says of the resolution that it belongs to."""

from collections.abc import Iterator

from hdnd_lint.checks.base import DossierContext
from hdnd_lint.checks.dossier.places import PlacedValue, day_at, dissents, hit_on, number_key
from hdnd_lint.finding import Hit
from hdnd_lint.model.dossier import DossierPaper, Role
from hdnd_lint.model.own_lines import OwnLine, line_of
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised

_RESOLUTION = Localised("nghị quyết", "the resolution")


@dataclass(frozen=True, slots=True)
class AnnexLine:
    """“(Kèm theo Nghị quyết số … ngày …)” in an annex, and the draft it is held against."""

    annex: DossierPaper
    line: OwnLine
    draft: DossierPaper


def lines_of(context: DossierContext) -> Iterator[AnnexLine]:
    """Yield the line of each annex in a file of its own, with the newest draft."""
    for draft in context.dossier.newest(Role.DRAFT)[:1]:
        for paper in context.dossier.newest(Role.ANNEX):
            text = context.of(paper).draft
            found = (line_of(text, one) for one in text.annexes)
            yield from (AnnexLine(paper, line, draft) for line in found if line)


def told_otherwise(context: DossierContext, told: AnnexLine) -> Iterator[Hit]:
    """Yield that the line gives a number or a day which is not the draft's."""
    yield from _number(context, told)
    yield from _day(context, told)


def _number(context: DossierContext, told: AnnexLine) -> Iterator[Hit]:
    own, given = context.of(told.draft).draft.header.number, told.line.number
    if own is None or given is None or number_key(own.text).startswith("/"):
        return
    places = [
        PlacedValue(told.draft, own.span, number_key(own.text), own.text),
        PlacedValue(told.annex, given.span, number_key(given.text), given.text),
    ]
    yield from (hit_on(one, about=_RESOLUTION) for one in dissents(places))


def _day(context: DossierContext, told: AnnexLine) -> Iterator[Hit]:
    """Yield that the line gives a day which is neither of adoption nor of the head."""
    given, days = told.line.day, list(_days(context, told.draft))
    if given is None or given.value is None or not days:
        return
    if given.value not in {one.value for one in days}:
        places = [days[0], day_at(told.annex, given.span, given.value)]
        yield from (hit_on(one, "day", about=_RESOLUTION) for one in dissents(places))


def _days(context: DossierContext, draft: DossierPaper) -> Iterator[PlacedValue]:
    head = context.of(draft).draft.header.date
    if head and head.value:
        yield day_at(draft, head.span, head.value)
    adopted = draft.profile.adopted if draft.profile else None
    if adopted and adopted.value and adopted.span:
        yield day_at(draft, adopted.span, adopted.value)
