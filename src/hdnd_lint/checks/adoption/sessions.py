"""Checks of adoption: the clause that states it, the session, the days."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.scopes import last_words
from hdnd_lint.finding import Hit, NotEvaluated, Related, Result
from hdnd_lint.model import DateMention, Kind, Session
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span, fold
from hdnd_lint.words.patterns.matcher import TONED

_NOT_RESOLUTION = Localised(
    "chỉ xét nghị quyết của Hội đồng nhân dân", "only resolutions of a council are looked at"
)
_NO_CLOSING = Localised(
    "không có câu thông qua để so sánh", "there is no adoption clause to compare with"
)
_RESOLUTIONS = (Kind.NORMATIVE_RESOLUTION, Kind.INDIVIDUAL_RESOLUTION)


@dataclass(frozen=True, slots=True)
class AdoptionParams(Params):
    """Parameters of adoption_clause: what the clause must state (session, date).

    *clause*: whether there must be one.
    """

    parts: tuple[str, ...]
    clause: bool = True


_PART_NAMES = {
    "session": Localised("khóa, kỳ họp", "term and session"),
    "date": Localised("ngày thông qua", "day of adoption"),
}


def adoption_clause(context: Context, params: AdoptionParams) -> Iterator[Result]:
    """Yield a council's resolution without the adoption clause, or a clause that lacks a part.

    A missing clause is shown at the last words of the body; variant ``incomplete`` at the clause.
    A date left blank in a draft is there. Words of adoption without the council are taken too.
    """
    closing = context.draft.closing
    if closing is None:
        adopted = _loose_adoption(context)
        if adopted is None and not params.clause:
            return
        if adopted is None:
            yield Hit(last_words(context), {"missing": ("clause",)})
            return
        span, lacking = adopted, ["session"]
    else:
        span = closing.span
        lacking = _lacking(closing.session, closing.adopted)
        if "session" in lacking and TONED.search(
            r"kỳ họp (?:lần )?(?:thứ|chuyên|\W)", context.text, span
        ):
            lacking.remove("session")  # left blank in a draft
        if "date" in lacking and TONED.search(
            r"thông qua (?:vào |tại \w+ )?ngày\W", context.text, span
        ):
            lacking.remove("date")
    missing = tuple(part for part in params.parts if part in lacking)
    if missing:
        names = [_PART_NAMES[part] for part in missing]
        words = {
            "parts": Localised(
                " và ".join(name.vi for name in names), " and ".join(name.en for name in names)
            )
        }
        yield Hit(span, {"missing": missing}, words, variant="incomplete")


def _lacking(session: Session | None, adopted: DateMention | None) -> list[str]:
    lacking = []
    if session is None or (session.ordinal is None and not session.nature):
        lacking.append("session")
    if adopted is None:
        lacking.append("date")
    return lacking


def _loose_adoption(context: Context) -> Span | None:
    """Find an adoption said in other words: “… đã thông qua nghị quyết này ngày …”."""
    words = r"(?:HĐND|khóa|kỳ họp)[^.;]{0,120}thông qua[^.;]{0,60}ngày"
    articles = context.draft.articles()
    start = articles[-1].span.start if articles else 0
    match = TONED.search(words, context.text, Span(start, len(context.text)))
    return Span(*match.span()) if match else None


@dataclass(frozen=True, slots=True)
class SessionParams(Params):
    """Parameters of session_agreement: how many days may lie between adoption and signature."""

    longest_wait: int


def session_agreement(context: Context, params: SessionParams) -> Iterator[Result]:
    """Yield what the session line, the closing clause and the header date contradict.

    Variants: ``term``, ``nature``, ``date`` (adopted after the date in the header), ``late``
    (signed long after); the main message for the session's number.
    """
    closing = context.draft.closing
    if closing is None:
        yield NotEvaluated(_NO_CLOSING)
        return
    head, tail = context.draft.session, closing.session
    if head and tail:
        yield from _session_hits(context, head, tail)
    yield from _date_hits(context, closing.adopted, params)


def _session_hits(context: Context, head: Session, tail: Session) -> Iterator[Hit]:
    if head.ordinal is not None and tail.ordinal is not None and head.ordinal != tail.ordinal:
        yield _pair(context, tail.ordinal_span or tail.span, head.ordinal_span or head.span)
    if _both_differ(head.term_number, tail.term_number) and head.term and tail.term:
        yield _pair(context, tail.term.span, head.term.span, "term")
    if head.nature and tail.nature and _opposed(head.nature, tail.nature):
        yield _pair(context, tail.span, head.span, "nature")


def _both_differ(left: int | None, right: int | None) -> bool:
    return left is not None and right is not None and left != right


_REGULAR = frozenset({"thuong-le", "giua-nam", "cuoi-nam"})
_SPECIAL = frozenset({"chuyen-de", "bat-thuong", "dot-xuat"})


def _opposed(left: str, right: str) -> bool:
    """Regular against special sessions, mid-year against year-end; all else may be the same."""
    if {left, right} == {"giua-nam", "cuoi-nam"}:
        return True
    return {left, right} <= _REGULAR | _SPECIAL and (left in _REGULAR) != (right in _REGULAR)


def _pair(context: Context, found: Span, other: Span, variant: str = "") -> Hit:
    note = Localised("chỗ kia ghi thế này", "the other place says this")
    values = {
        "found": fold(found.of(context.text)),
        "expected": fold(other.of(context.text)),
    }
    return Hit(found, values, related=(Related(other, note),), variant=variant)


def _date_hits(
    context: Context, adopted: DateMention | None, params: SessionParams
) -> Iterator[Hit]:
    header = context.draft.header.date
    if not adopted or not header or not adopted.value or not header.value:
        return
    wait = (header.value - adopted.value).days
    if wait < 0:
        yield _pair(context, adopted.span, header.span, "date")
    elif wait > params.longest_wait:
        yield _pair(context, adopted.span, header.span, "late")


CHECKS: Mapping[str, Check[Any]] = {
    "adoption_clause": Check(
        adoption_clause,
        AdoptionParams,
        values=frozenset({"missing", "parts"}),
        variants=frozenset({"incomplete"}),
        absences=frozenset({""}),
    ),
    "agreement": Check(
        session_agreement,
        SessionParams,
        values=frozenset({"found", "expected"}),
        variants=frozenset({"term", "nature", "date", "late"}),
    ),
}
