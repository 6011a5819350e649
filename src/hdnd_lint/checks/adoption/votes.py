"""Checks of votes: what carries a resolution, and whether the count adds up."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.measures import write_amount
from hdnd_lint.words.patterns.matcher import TONED, comparable

_NO_VOTES = Localised(
    "nghị quyết không ghi kết quả biểu quyết", "the resolution does not state a vote"
)
_VOTES = (
    r"(?P<for>\d{1,3}) ?/ ?(?P<all>\d{1,3})(?: (?:tổng số )?(?:vị )?(?:phiếu|đại biểu|đb))"
    r"|(?P<for2>\d{1,3}) ?/ ?(?P<all2>\d{1,3})(?=[^.;\n]{0,40}(?:tán thành|biểu quyết|nhất trí))"
)
_NEAR = r"tán thành|biểu quyết|nhất trí|đồng ý"
_TAKING_PART = r"(?:có mặt|tham gia biểu quyết|tham gia bỏ phiếu|dự họp)"
_PRESENT = (
    rf"(?:{_TAKING_PART}|số phiếu (?:phát ra|thu về))(?: tại kỳ họp)?(?: là)?:? ?(?P<n>\d{{1,3}})"
    r"(?!\d|[./])(?: ?(?:vị )?(?:đại biểu|phiếu|đb))?"
    r"|(?<![\d./,])(?P<n2>\d{1,3})(?:/\d{1,3})? (?:vị )?(?:đại biểu|đb) "
    rf"{_TAKING_PART}(?!(?: là)?:? ?\d)"
)
_OPTION = (
    r"(?:(?P<invalid>không hợp lệ)|(?P<abstain>không (?:biểu quyết|có ý kiến)|ý kiến khác"
    r"|phiếu trắng)|(?P<against>(?:không|chưa) (?:tán thành|đồng ý))|(?P<ayes>tán thành|đồng ý))"
)
_WAYS = ("ayes", "against", "invalid", "abstain")
_COUNT = r"(?: là)?:? ?(?P<n>\d{1,3})(?!\d|[./])(?! ?%)"
_COUNT_FIRST = r"(?<![\d./])(?P<n>\d{1,3}) (?:vị )?(?:đại biểu |phiếu |ý kiến )?"
_PERCENT = r"[^.;%\n\d]{0,40}(?<![\d.,])(?P<p>\d{1,3}(?:[.,]\d{1,2})?) ?%"
_CONFIDENCE = (
    r"tín nhiệm cao:? ?(?:là )?(?P<high>\d{1,3}) ?phiếu[^.;\n]{0,40}?(?<!\w)tín nhiệm:? ?(?:là )?"
    r"(?P<plain>\d{1,3}) ?phiếu[^.;\n]{0,40}?tín nhiệm thấp:? ?(?:là )?(?P<low>\d{1,3}) ?phiếu"
)
_VALID = r"(?<!không\s)hợp lệ:? ?(?:là )?(?P<n>\d{1,3})(?!\d|[./])"
_BACK = 3000  # characters in which the valid votes stand before the counts of one person
_WHOLE = r"(?:/ ?|tổng số (?:là )?:? ?)(?P<n>\d{1,3})(?!\d|[.,/]\d| ?%)"


@dataclass(frozen=True, slots=True)
class Majority:
    """A share of all deputies, *votes* of *of*, and what it is called; *more*: more than that."""

    votes: int
    of: int
    more: bool
    vi: str
    en: str

    def carries(self, ayes: int, total: int) -> bool:
        """Say whether *ayes* of *total* deputies are enough."""
        given, needed = self.of * ayes, self.votes * total
        return given > needed or (given == needed and not self.more)


@dataclass(frozen=True, slots=True)
class RaisedMajority:
    """The majority that a resolution needs whose title *title*, a pattern, finds."""

    title: str
    majority: Majority


@dataclass(frozen=True, slots=True)
class VoteParams(Params):
    """Parameters of votes: the usual majority, and where the law asks for another one."""

    usual: Majority
    raised: tuple[RaisedMajority, ...]


def stated_votes(context: Context, params: VoteParams) -> Iterator[Result]:
    """Yield a stated vote that does not carry the resolution.

    Variants ``impossible``: more votes than deputies; ``sum``: the votes for, against and invalid
    do not make the deputies present (or the ballots) that the same sentence states; ``percent``:
    the percentage is not that of the votes beside it.
    """
    counted = [*_counted(context.text), *_of_confidence(context.text)]
    yield from (hit for hit in counted if hit is not None)
    stated = [
        match for match in TONED.matches(_VOTES, context.text) if _is_vote(context.text, match)
    ]
    if not stated and not counted:
        yield NotApplicable(_NO_VOTES)
    majority = _needed_majority(context, params)
    for match in stated:
        hit = _carried(match, majority) or _of_fraction(context.text, match)
        if hit is not None:
            yield hit


def _carried(match: re.Match[str], majority: Majority) -> Hit | None:
    """Return the hit of a vote “a/b” that does not carry, None where it does."""
    ayes, total = _fraction(match)
    share = Localised(majority.vi, majority.en)
    values = {"ayes": str(ayes), "total": str(total), "addition": ""}
    if ayes > total:
        return Hit(Span(*match.span()), values, {"share": share}, variant="impossible")
    if not majority.carries(ayes, total):
        return Hit(Span(*match.span()), values, {"share": share})
    return None


def _fraction(match: re.Match[str]) -> tuple[int, int]:
    return int(match["for"] or match["for2"]), int(match["all"] or match["all2"])


def _of_fraction(text: str, match: re.Match[str]) -> Hit | None:
    """Return the hit of a percentage that is not that of the vote “a/b” before it."""
    percent = TONED.pattern(_PERCENT).match(TONED.text(text), match.end())
    ayes, total = _fraction(match)
    return _unlike(percent, ayes, [total]) if percent else None


def _unlike(percent: re.Match[str], ayes: int, totals: Sequence[int]) -> Hit | None:
    """Return the hit of a *percent* that *ayes* are of none of *totals*, cut or rounded."""
    told = Decimal(percent["p"].replace(",", "."))
    exponent = told.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    shares = [100 * Decimal(ayes) / total for total in totals if total]
    if not shares or any(abs(share - told) < step for share in shares):
        return None
    made = write_amount(shares[0].quantize(Decimal("0.01")), 2)
    values = {"ayes": str(ayes), "total": str(totals[0]), "addition": f"{made}%"}
    place = Span(percent.start("p"), percent.end())
    return Hit(place, values, {"share": Localised("", "")}, variant="percent")


def _counted(text: str) -> Iterator[Hit | None]:
    """Yield for each sentence that counts a whole vote its slips, None where it adds up."""
    for present in TONED.matches(_PRESENT, text):
        end = re.compile(r"[.](?:\s|\Z)|\n").search(text, present.end())
        within = Span(present.end(), end.start() if end else len(text))
        found = _options(text, within)
        if not found or TONED.search(
            _PRESENT, text, Span(present.end(), max(present.end(), found[0].start()))
        ):  # no count, or a nearer total: of the ballots that came back, not of those present
            continue
        place = Span(found[0].start(), found[-1].end())
        yield _added(present, [int(match["n"]) for match in found], place)
        yield from _shares(text, present, found, within)


def _of_confidence(text: str) -> Iterator[Hit | None]:
    """Yield the slip in the three counts of each person's confidence, None where all add up."""
    for match in TONED.matches(_CONFIDENCE, text):
        before = Span(max(0, match.start() - _BACK), match.start())
        totals = [*TONED.matches(_VALID, text, before)]
        if totals:
            counts = [int(match[name]) for name in ("high", "plain", "low")]
            yield _added(totals[-1], counts, Span(*match.span()))


def _added(total: re.Match[str], counts: Sequence[int], place: Span) -> Hit | None:
    """Return the hit at *place* where *counts* do not make the *total* told before."""
    group = "n" if total["n"] else "n2"
    told, made = int(total[group]), sum(counts)
    if made == told:
        return None
    values = {
        "ayes": "",
        "total": str(told),
        "addition": f"{' + '.join(map(str, counts))} = {made}",
    }
    words = Localised("tổng số", "the total")
    related = (Related(Span(*total.span(group)), words),)
    return Hit(place, values, {"share": Localised("", "")}, related=related, variant="sum")


def _shares(
    text: str, present: re.Match[str], found: Sequence[re.Match[str]], within: Span
) -> Iterator[Hit]:
    """Yield the percentages of the count that fit neither those present nor any other total."""
    sentence = Span(max(0, present.start() - 120), within.end)
    others = [int(match["n"]) for match in TONED.matches(_WHOLE, text, sentence)]
    for match in found:
        percent = TONED.pattern(_PERCENT).match(TONED.text(text), match.end(), within.end)
        hit = (
            _unlike(percent, int(match["n"]), [int(present["n"] or present["n2"]), *others])
            if percent
            else None
        )
        if hit is not None:
            yield hit


def _options(text: str, within: Span) -> list[re.Match[str]]:
    """Return the counts of the ways to vote; none unless votes for and against are both given.

    A sentence puts all its counts after the words (“tán thành 61 phiếu”) or all before them.
    """
    for order in (_OPTION + _COUNT, _COUNT_FIRST + _OPTION):
        found = list(TONED.matches(order, text, within))
        ways = [way for match in found for way in _WAYS if match[way]]
        if {"ayes", "against"} <= set(ways) and len(set(ways)) == len(ways):
            return found
    return []


def _needed_majority(context: Context, params: VoteParams) -> Majority:
    title = context.draft.title.title
    raised = (
        one.majority
        for one in params.raised
        if title and TONED.search(one.title, context.text, title.span)
    )
    return next(raised, params.usual)


def _is_vote(text: str, match: re.Match[str]) -> bool:
    """Tell a vote for the resolution from another count of deputies."""
    around = comparable(text[max(0, match.start() - 90) : match.end() + 60])
    return re.search(_NEAR, around) is not None and "không tán thành" not in around


CHECKS: Mapping[str, Check[Any]] = {
    "stated": Check(
        stated_votes,
        VoteParams,
        values=frozenset({"ayes", "total", "share", "addition"}),
        variants=frozenset({"impossible", "sum", "percent"}),
    ),
}
