"""The papers that a draft says it has considered: their numbers, their days, who appraised."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.cited import write_day
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Result
from hdnd_lint.model import Citation, MentionPart, Subject
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH, TONED, check_patterns

_NONE = NotApplicable(
    Localised(
        "phần căn cứ không nêu tờ trình hay báo cáo nào",
        "the preamble names no submission or report",
    )
)
_REPORTS = ("báo cáo thẩm tra", "báo cáo kết quả thẩm tra")


def _considered(context: Context) -> list[Citation]:
    return [
        one
        for one in context.draft.citations
        if one.where is MentionPart.CONSIDERATION and one.kind
    ]


def blank_references(context: Context, params: Params) -> Iterator[Result]:
    """Yield numbers and dates left blank, and dates after the day of adoption.

    Variant ``unfinished``: left blank while the draft has neither number nor day of its own.
    """
    cited = _considered(context)
    if not cited:
        yield _NONE
    adopted = context.profile.adopted.value or context.profile.signed.value
    written = adopted or context.profile.number.value
    blank = "blank" if written else "unfinished"
    for citation in cited:
        if citation.number and (not citation.number.text or not citation.number.text[0].isdigit()):
            yield Hit(_blank(citation), values={"kind": citation.kind}, variant=blank)
        elif citation.date and citation.date.value is None and citation.date.day is None:
            yield Hit(citation.date.span, values={"kind": citation.kind}, variant=blank)
        elif adopted and _later(citation, adopted):
            yield _late(citation, adopted)


def _blank(citation: Citation) -> Span:
    number = citation.number.span if citation.number else citation.span
    return Span(citation.span.start, number.end)


def _later(citation: Citation, adopted: date) -> bool:
    return bool(citation.date and citation.date.value and citation.date.value > adopted)


def _late(citation: Citation, adopted: date) -> Hit:
    given = citation.date
    return Hit(
        given.span if given else citation.span,
        values={
            "kind": citation.kind,
            "given": write_day(given.value if given else None),
            "adopted": write_day(adopted),
        },
    )


_PAPER = r"(?<!\w)(?:tờ trình|báo cáo (?:kết quả )?thẩm tra|(?<=sở\s)thẩm tra(?= của))(?!\w)"
_IDENTIFIED = r"^[^;]{0,60}?(?:(?<!\w)số(?!\w)|(?<!\w)ngày(?!\w)|\d ?/)"


_NUMBERED = r"^\s{0,9}số\s{1,9}\d{1,5}\s?/\s?[^\s;]{2,20}"
# The same paper called again: “Tờ trình số 02/TTr-HĐND …; Báo cáo … kèm theo Tờ trình”.
_TOLD_BEFORE = r"tờ trình số \S[^;]{0,300}\S (?:kèm theo|nêu tại) tờ trình$"
_DAY = r"(?<!\w)(?:ngày|tháng)(?!\w)|\d/\d"


def unidentified(context: Context, params: Params) -> Iterator[Result]:
    """Yield submissions and appraisal reports named with neither number nor day, nor a blank.

    Variant ``undated``: with a number that is filled in, and no day after it.
    """
    text = context.text
    spans = [paragraph.span for paragraph in context.draft.considerations]
    places = [place for span in spans for place in TONED.all(_PAPER, text, span)]
    if not places:
        yield _NONE
    for place in places:
        around = next(span for span in spans if span.contains(place))
        if TONED.has(_TOLD_BEFORE, text, Span(around.start, place.end)):
            continue
        if not TONED.has(_IDENTIFIED, text, Span(place.end, around.end)):
            yield Hit(place, values={"kind": " ".join(place.of(text).split())})
        elif _has_no_day(text, Span(place.end, around.end)):
            values = {"kind": " ".join(place.of(text).split())}
            yield Hit(place, values=values, variant="undated")


def _has_no_day(text: str, rest: Span) -> bool:
    """Say whether a paper is named with its number only, up to the next semicolon."""
    number = TONED.search(_NUMBERED, text, rest)
    if number is None:
        return False
    end = text.find(";", number.end(), rest.end)
    told = Span(number.end(), end if end >= 0 else rest.end)
    return not TONED.has(_DAY, text, told)


_OTHER_FIELD = NotApplicable(
    Localised("nghị quyết không về lĩnh vực này", "the resolution is not of this field")
)


@dataclass(frozen=True, slots=True)
class AppraisalBasisParams(Params):
    """*committee*: the pattern of the committee that has to appraise; *label*: its name.

    Papers on *subjects* are of its field, and those whose title has words of *about*.
    """

    committee: str
    label: str
    subjects: tuple[Subject, ...] = ()
    about: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_patterns([self.committee, *self.about])


def wrong_committees(context: Context, params: AppraisalBasisParams) -> Iterator[Result]:
    """Yield the appraising committee where it is not the one whose field this is."""
    title = context.draft.title.title
    named = title is not None and IN_PARAGRAPH.has(params.about, context.text, title.span)
    if params.subjects and not named and not context.profile.has(*params.subjects):
        yield _OTHER_FIELD
        return
    reports = [one for one in _considered(context) if one.kind.lower() in _REPORTS and one.issuer]
    if not reports:
        yield NotEvaluated(
            Localised(
                "không đọc được Ban nào đã thẩm tra", "which committee appraised is not said"
            )
        )
    if any(_is_committee(one, params, context) for one in reports):
        return
    for report in reports:
        if report.issuer and report.issuer.text.lower().startswith("ban "):
            values = {"found": report.issuer.text, "committee": params.label}
            yield Hit(report.issuer.span, values=values)


def _is_committee(report: Citation, params: AppraisalBasisParams, context: Context) -> bool:
    issuer = report.issuer
    after = (
        Span(issuer.span.start, min(issuer.span.end + 30, len(context.text))) if issuer else None
    )
    return after is not None and any(
        True for _ in IN_PARAGRAPH.all(params.committee, context.text, after)
    )


CHECKS: Mapping[str, Check[Any]] = {
    "unidentified": Check(
        unidentified, Params, values=frozenset({"kind"}), variants=frozenset({"undated"})
    ),
    "blank": Check(
        blank_references,
        Params,
        values=frozenset({"kind", "given", "adopted"}),
        variants=frozenset({"blank", "unfinished"}),
    ),
    "committee": Check(
        wrong_committees, AppraisalBasisParams, values=frozenset({"found", "committee"})
    ),
}
