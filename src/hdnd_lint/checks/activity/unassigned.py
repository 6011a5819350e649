"""Duties laid on nobody, or without a time, in papers of which the law asks both."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.obligations import read_obligations
from hdnd_lint.checks.general.passages import first_words
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.model import Kind
from hdnd_lint.model.obligation import DutySort, Obligation
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span

_NOTHING = Localised("văn bản không giao nhiệm vụ nào", "the paper lays no duty on anybody")
_ALSO = Localised("nhiệm vụ khác cũng vậy", "another such duty")
_MOST_SHOWN = 6


@dataclass(frozen=True, slots=True)
class UnassignedParams(Params):
    """*timed*: the kinds of paper whose duties are asked for a time; other rules ask the rest."""

    timed: tuple[Kind, ...]


def unassigned(context: Context, params: UnassignedParams) -> Iterator[Result]:
    """Yield once the duties without a doer, and once all of them where none has a time."""
    found = context.once(read_obligations)
    if not found:
        yield NotApplicable(_NOTHING)
    yield from _told(context, found, lambda one: not one.who, "doer")
    timed = context.profile.kind.value in params.timed
    if timed and not any(one.due is not None for one in found):
        yield from _told(context, found, _wants_time, "timeless")


def _wants_time(one: Obligation) -> bool:
    """Say whether a duty is to be done by a day and none is said."""
    lasting = _lasting().search(one.what) is not None
    return (
        one.due is None and bool(one.who) and one.sort is not DutySort.DELEGATION and not lasting
    )


@cache
def _lasting() -> re.Pattern[str]:
    """Match what is done as long as the act is carried out: it has no day of its own."""
    return re.compile(
        r"^(?:.{0,60}?(?:thực hiện|thi hành|triển khai)[^,;]{0,30}(?:nghị quyết|kết luận"
        r"|thông báo)"
        r"|(?:có trách nhiệm |chịu trách nhiệm |tổ chức |triển khai )*(?:thi hành|thực hiện)\W*$"
        r"|(?:tiếp tục |tăng cường |phối hợp )*(?:giám sát|theo dõi|đôn đốc|kiểm tra, giám sát))",
        re.IGNORECASE,
    )


def _told(
    context: Context,
    found: Sequence[Obligation],
    wanting: Callable[[Obligation], bool],
    variant: str,
) -> Iterator[Hit]:
    places = list(dict.fromkeys(one.span for one in found if wanting(one)))
    if not places:
        return
    text = context.text
    shown = [first_words(text, span) for span in places]
    yield Hit(
        shown[0],
        values={"count": str(len(places)), "all": str(len({one.span for one in found}))},
        related=tuple(_related(span) for span in shown[1:_MOST_SHOWN]),
        variant=variant,
    )


def _related(span: Span) -> Related:
    return Related(span, _ALSO)


CHECKS: Mapping[str, Check[Any]] = {
    "duties": Check(
        unassigned,
        UnassignedParams,
        values=frozenset({"count", "all"}),
        variants=frozenset({"doer", "timeless"}),
    ),
}
