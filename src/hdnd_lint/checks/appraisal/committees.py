"""Which committee appraises: the one whose field it is."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotEvaluated, Result
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.patterns.matcher import TONED, check_patterns

_UNNAMED = NotEvaluated(
    Localised("không đọc được tên Ban ở đầu báo cáo", "the committee's name was not read")
)
_BLANK = NotEvaluated(
    Localised("tên Ban ở đầu báo cáo còn để trống", "the committee's name is left blank")
)


@dataclass(frozen=True, slots=True)
class AppraiserParams(Params):
    """*committee* is the pattern of the right committee's name, *label* the name in messages."""

    committee: str
    label: str

    def __post_init__(self) -> None:
        check_patterns([self.committee])


def field(context: Context, params: AppraiserParams) -> Iterator[Result]:
    """Yield a report of a committee in whose field the matter is not."""
    issuer = context.draft.header.issuer
    if issuer is None or not TONED.has(r"\bban\b", issuer.text):
        yield _UNNAMED
    elif TONED.has(r"\bban (?:…|\.{3})", issuer.text):
        yield _BLANK
    elif not TONED.has(params.committee, issuer.text):
        yield Hit(issuer.span, {"found": issuer.text, "committee": params.label})


CHECKS: Mapping[str, Check[Any]] = {
    "field": Check(field, AppraiserParams, frozenset({"found", "committee"})),
}
