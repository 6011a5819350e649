"""Blanks and marks out of place: “2017 ,”, “Quốc hội,Chính phủ”, “chính trị- xã hội”, “gồm;”."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import (
    Applicability,
    Edit,
    Fix,
    Hit,
    NotApplicable,
    NotEvaluated,
    Related,
    Result,
)
from hdnd_lint.model import BlockKind
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span

_NO_MARKS = Localised("văn bản không có dấu câu", "the paper has no punctuation")
_PRINTED = Localised(
    "chữ đọc từ trang PDF không giữ đúng dấu cách nên không xét",
    "text read from pages of a PDF does not keep its blanks, so that they were not judged",
)
_RECOGNISED = Localised(
    "dấu câu trong tệp thường có dấu cách ở trước, như chữ do máy nhận dạng, nên không xét",
    "marks mostly have a blank before them, as recognised text has, so that they were not judged",
)
_ALSO = Localised("cũng viết như vậy", "written so here as well")
_SHOWN = 20  # places beside the first
_WIDE = 40  # characters before what was found, in which the word before it lies
_L = r"[^\W\d_]"
_NO_NUMBER = r"(?<!^[IVX].)(?<!^[IVX]{2}.)(?<!^[IVX]{3}.)"  # “I- MỤC ĐÍCH” is a heading
_YEAR = r"(?:19|20)\d\d"


@dataclass(frozen=True, slots=True)
class SpacingParams(Params):
    """*loose*: the share of marks with a blank before them that makes a text a recognised one."""

    loose: float


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of slip: its pattern, what is put in place of what it matches, if that is sure.

    *signs*: a text that has the slip has one of them; "" where that cannot be said. *likely*: a
    pattern that begins with a rarer letter and matches in any such text.
    """

    variant: str
    pattern: str
    instead: str | None = None
    sure: bool = True  # a blank changes, and nothing else
    signs: tuple[str, ...] = ("",)
    likely: str = ""


_BEFORE_MARKS = (" ,", " ;", " :", "\u00a0,", "\u00a0;", "\u00a0:")
# Each begins with the one letter that is rare: what stands before it is asked only there.
_KINDS = (
    _Kind("", r"[ \u00a0](?<=[^\W_].)[ \u00a0]*(?=[,;:](?:\s|$))", "", signs=_BEFORE_MARKS),
    _Kind("none-after", rf"[,;](?<={_L}{_L}.)(?={_L}{_L})", r"\g<0> "),
    _Kind(
        "bracket",
        r"[ \u00a0](?:(?<=\(.)[ \u00a0]*(?=[^\W_])|(?<=[^\W_].)[ \u00a0]*(?=\)))",
        "",
        signs=("( ", " )", "(\u00a0", "\u00a0)"),
    ),
    _Kind(
        "twice",
        r"[,;:](?<=[^\W_].)(?:(?<=,)[,;.]|(?<=;)[;,.]|(?<=:):)(?=\s|$)",
        signs=(",,", ",;", ",.", ";;", ";,", ";.", "::"),
    ),
    _Kind(
        "joined",
        r"[NnTtĐKk](?<!\w.)(?:ăm|gày|háng|iều|hoản)(?=\d)",
        r"\g<0> ",
        likely=r"\d(?<=[mygun].)",
    ),
    _Kind(
        "dash",
        rf"[-– \u00a0](?<={_L}.){_NO_NUMBER}"
        rf"(?:(?<=[-–])[ \u00a0]|(?<=[ \u00a0])[-–])(?={_L})",
        likely=rf"[-–](?:(?<={_L}.)[ \u00a0]|(?<=[ \u00a0].){_L})",
    ),
    _Kind(
        "reference",
        r",(?:(?<=[Đđ]iểm [a-zđ],)(?= [Kk]hoản \d)|(?<=[Kk]hoản \d,)(?= Điều (?:\d|này))"
        r"|(?<=[Kk]hoản \d\d,)(?= Điều (?:\d|này)))",
        "",
        sure=False,
        signs=(", khoản", ", Khoản", ", Điều"),
    ),
    _Kind(
        "list",
        r";(?:(?<=gồm;)|(?<=như sau;)|(?<=sau đây;))(?=\s*$)",
        ":",
        sure=False,
        signs=("gồm;", "sau;", "sau đây;"),
    ),
)


def misplaced(context: Context, params: SpacingParams) -> Iterator[Result]:
    """Yield one hit for each kind of slip, with all its places.

    The main message: a blank before a mark. Variants: ``none-after``, ``bracket``, ``twice``,
    ``joined``, ``dash`` (a blank on one side), ``reference`` (a comma inside one), ``list`` (a
    semicolon before it), ``span`` (years with and without blanks around their dash).
    """
    marks = len(_marks().findall(context.text))
    if not marks:
        yield NotApplicable(_NO_MARKS)
    elif context.draft.source.media == "pdf":
        yield NotEvaluated(_PRINTED)
    elif _loose_marks(context.text) > params.loose * marks:
        yield NotEvaluated(_RECOGNISED)
    else:
        for kind in _KINDS:
            found = [*_found(context, kind.pattern)] if _may_have(context.text, kind) else []
            if found:
                yield _hit(context, kind, found)
        yield from _spans_of_years(context)


def _loose_marks(text: str) -> int:
    first = _KINDS[0]
    return len(_compiled(first.pattern).findall(text)) if _may_have(text, first) else 0


def _may_have(text: str, kind: _Kind) -> bool:
    signed = any(sign in text for sign in kind.signs)
    return signed and (not kind.likely or _compiled(kind.likely).search(text) is not None)


def _found(context: Context, pattern: str) -> Iterator[re.Match[str]]:
    for found in _compiled(pattern).finditer(context.text):
        block = context.draft.source.block_at(found.start())
        if block is None or block.kind not in (BlockKind.HEADER, BlockKind.FOOTER):
            yield found


def _hit(context: Context, kind: _Kind, found: list[re.Match[str]]) -> Hit:
    edits = (
        tuple(Edit(Span(*one.span()), one.expand(kind.instead)) for one in found)
        if kind.instead is not None
        else ()
    )
    sure = Applicability.SAFE if kind.sure else Applicability.REVIEW
    places = [_shown(context.text, one) for one in found]
    return Hit(
        places[0],
        values={"found": " ".join(places[0].of(context.text).split()), "count": len(found)},
        related=tuple(Related(one, _ALSO) for one in places[1 : _SHOWN + 1]),
        fixes=(Fix(edits, sure),) if edits else (),
        variant=kind.variant,
    )


def _shown(text: str, found: re.Match[str]) -> Span:
    """Return the words on both sides of what was found."""
    before = _word_before().search(text, max(found.start() - _WIDE, 0), found.start())
    after = _word_after().match(text, found.end())
    return Span(before.start() if before else found.start(), after.end() if after else found.end())


def _spans_of_years(context: Context) -> Iterator[Hit]:
    """Yield the rarer of two ways to write a span of years, at its first place."""
    ways = [*_found(context, rf"[12](?<![\w/.-].)[09]\d\d(?P<dash> ?[-–] ?){_YEAR}(?![\w/-])")]
    tight = [one for one in ways if len(one["dash"]) == 1]
    loose = [one for one in ways if len(one["dash"]) == 3]
    if tight and loose:
        rarer, usual = (tight, loose) if len(tight) <= len(loose) else (loose, tight)
        dash = usual[0]["dash"]
        edits = tuple(Edit(Span(*one.span("dash")), dash) for one in rarer)
        first, *others = (Span(*one.span()) for one in rarer)
        yield Hit(
            first,
            values={"found": first.of(context.text), "count": len(rarer)},
            related=tuple(Related(one, _ALSO) for one in others[:_SHOWN]),
            fixes=(Fix(edits, Applicability.SAFE),),
            variant="span",
        )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[,;:](?=\s)")


@cache
def _word_before() -> re.Pattern[str]:
    return re.compile(r"(?:\w+ (?=\d|.,))?\S+$")


@cache
def _word_after() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0]?\w+|[,;:)]")


CHECKS: Mapping[str, Check[Any]] = {
    "misplaced": Check(
        misplaced,
        SpacingParams,
        values=frozenset({"found", "count"}),
        variants=frozenset(
            {"none-after", "bracket", "twice", "joined", "dash", "reference", "list", "span"}
        ),
    ),
}
