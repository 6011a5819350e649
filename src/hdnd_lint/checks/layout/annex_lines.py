"""The line under an annex's title, “(Kèm theo Nghị quyết số … ngày …)”, beside the paper's own."""

import re
from collections.abc import Iterator
from datetime import date

from hdnd_lint.checks.base import Context
from hdnd_lint.finding import Hit, Related, Value
from hdnd_lint.model import Subject
from hdnd_lint.model.own_lines import OwnLine, line_of
from hdnd_lint.words.letters.text import Localised, Span, fold

_ALSO = Localised("phụ lục này cũng vậy", "the same in this annex")
_OWN = Localised("Ở đầu nghị quyết.", "At the head of the resolution.")


def told_otherwise(context: Context) -> Iterator[Hit]:
    """Yield the lines that give another number than the paper bears, or a day not its own.

    An amending resolution may carry annexes of the one that it amends, with the line of that.
    """
    if context.profile.has(Subject.AMENDMENT):
        return
    lines = [line for one in context.draft.annexes if (line := line_of(context.draft, one))]
    yield from _numbers(context, lines)
    yield from _days(context, lines)


def _numbers(context: Context, lines: list[OwnLine]) -> Iterator[Hit]:
    own = context.draft.header.number
    if own is None or _digits(own.text) is None:
        return
    given = [line.number for line in lines if line.number]
    wrong = [one for one in given if _digits(one.text) != _digits(own.text)]
    if wrong:
        values: dict[str, Value] = {"found": wrong[0].text, "present": fold(own.text)}
        yield _hit([one.span for one in wrong], values, own.span, "number")


def _digits(number: str) -> int | None:
    found = re.match(r"\s{0,9}(\d{1,9})", number)
    return int(found[1]) if found else None


def _days(context: Context, lines: list[OwnLine]) -> Iterator[Hit]:
    header, profile = context.draft.header.date, context.profile
    own: list[tuple[date, Span | None]] = []
    if header and header.value:
        own.append((header.value, header.span))
    own += [(one.value, one.span) for one in (profile.adopted, profile.signed) if one.value]
    given = [line.day for line in lines if line.day and line.day.value]
    wrong = [one for one in given if one.value not in [day for day, _ in own]]
    if own and wrong:
        day, place = own[0]
        found = fold(wrong[0].span.of(context.text))
        values: dict[str, Value] = {"found": found, "present": f"{day:%d/%m/%Y}"}
        yield _hit([one.span for one in wrong], values, place, "day")


def _hit(wrong: list[Span], values: dict[str, Value], own: Span | None, variant: str) -> Hit:
    first, *more = wrong
    related = [Related(own, _OWN)] if own else []
    related += [Related(one, _ALSO) for one in more]
    return Hit(first, {**values, "count": len(wrong)}, related=tuple(related), variant=variant)
