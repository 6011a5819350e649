"""What was to be filled in and was not: prompts, broken fields, notes to self, blanks."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.scopes import Part, spans_of
from hdnd_lint.finding import Hit, Result
from hdnd_lint.model import AnnexKind, BlockKind, Origin, Run
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, trimmed

_OF_A_LIST = 100  # characters before three dots that may end a list
_LONGEST_SHOWN = 80  # characters of the words told
_BROKEN_FIELD = (
    r"(?:Lỗi|Error)! (?:Không tìm thấy nguồn tham chiếu|Dấu trang chưa được xác định"
    r"|Thẻ đánh dấu không được xác định|Reference source not found|Bookmark not defined)\.?"
)
_BRACKETED = (
    r"\[(?:[.…_ ]{1,60}"  # […]
    r"|[^\[\]\n]{0,40}(?:…|\.{3,}|_{3,})[^\[\]\n]{0,40}"
    r"|(?i:cần|chưa|chờ|điền|nhập|ghi|bổ sung|tên|số|ngày|họ|chức danh|địa danh|đơn vị)(?!\w)"
    r"[^\[\]\n]{0,80})\]"
)
_NOTE = (
    r"\((?i:cần|đề nghị|chờ|sẽ) (?i:bổ sung|điền|rà soát|kiểm tra|cập nhật|xác nhận|thống nhất)"
    r"[^()\n]{0,60}\)"
    r"|\((?i:đề nghị|nhờ|yêu cầu) [^()\n]{2,40}(?:bổ sung|cung cấp|điền|xác nhận) (?:thêm )?"
    r"(?:số liệu|thông tin|nội dung)[^()\n]{0,20}\)"
    r"|\([^()\n]{0,30}(?i:xem lại|bổ sung sau|điền sau|ghi sau|chưa có số liệu)[^()\n]{0,30}\)"
)
_UNKNOWN = r"(?<!\?)\?{2,20}(?!\?)"
_MERGE_FIELD = r"«[^\W\d_]\w{0,60}»"
# “XXX” is a number too, after the word for what is numbered.
_CROSSES = (
    r"(?<![\w.])(?:x{2,8}|X{4,8}"
    r"|(?<!óa )(?<!oá )(?<!hứ )(?<!ương )(?<!hần )(?<!ục )(?<!kỷ )XXX)(?![\w.])"
)
# A blank between words, where a figure or a name is to be filled in; a list that goes on with “…”
# has a comma before it, and what ends a sentence is no blank unless it is long.
_BLANK = (
    r"(?:(?<=[^\W\d_] )|(?<=: ))(?:…{1,20}|\.{3,60}|_{3,60}|(?:[….]\s?){3,40})"
    r"(?= ?(?:%|[^\W\d_]))"
    r"|(?<=[^\W\d_] )(?:…{2,40}|\.{6,200}|_{4,200})(?=\s?[./;]{0,3}\s*$)"
)


@dataclass(frozen=True, slots=True)
class PlaceholderParams(Params):
    """Words before a blank that may be left open until the paper is numbered and signed."""

    may_be_blank: tuple[str, ...]


def left(context: Context, params: PlaceholderParams) -> Iterator[Result]:
    """Yield what was left unfilled. The main message: a blank or a bracketed note in the text.

    Variants: ``control`` (a content control that still shows its prompt), ``field`` (a broken
    reference or a mail-merge field), ``highlight`` (words marked with a colour; told once).
    """
    taken: list[Span] = []
    for variant, span in (*_marked(context), *_worded(context)):
        if not any(span.overlaps(other) for other in taken):
            taken.append(span)
            yield _hit(context, span, variant)
    yield from _blanks(context, params, taken)
    yield from _highlights(context)


def _hit(context: Context, span: Span, variant: str, count: int = 1) -> Hit:
    words = " ".join(span.of(context.text).split())
    shown = words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"
    return Hit(span, {"found": shown, "count": count}, variant=variant)


def _marked(context: Context) -> Iterator[tuple[str, Span]]:
    """Yield the prompts of content controls: runs of one prompt are one place."""
    for block in context.draft.source.blocks:
        if Origin.PROMPT not in {run.origin for run in block.runs}:
            continue
        for prompt, runs in groupby(block.runs, lambda run: run.origin is Origin.PROMPT):
            if prompt:
                yield "control", _joined(context, list(runs))


def _joined(context: Context, runs: list[Run]) -> Span:
    return trimmed(context.text, Span(runs[0].span.start, runs[-1].span.end))


def _worded(context: Context) -> Iterator[tuple[str, Span]]:
    found = [
        (Span(*match.span()), variant)
        for variant, signs, pattern in _kinds()
        if any(sign in context.text for sign in signs)
        for match in pattern.finditer(context.text)
    ]
    yield from ((variant, span) for span, variant in sorted(found))


def _blanks(context: Context, params: PlaceholderParams, taken: list[Span]) -> Iterator[Hit]:
    """Yield blanks in the articles; forms in annexes are made to be filled in by others."""
    enclosed = [one.span for one in context.draft.annexes if one.kind is AnnexKind.ENCLOSURE]
    for span in (*spans_of(context.draft, [Part.BODY]), *enclosed):
        for place in _blanks_in(context.text, span):
            if _own_detail(context, place, params) or any(place.overlaps(one) for one in taken):
                continue
            if _goes_on(context, place):
                continue
            yield _hit(context, place, "")


def _blanks_in(text: str, span: Span) -> Iterator[Span]:
    """Yield what `_blank` finds; it is tried only where it can begin."""
    end = span.start
    for sign in _sign_of_blank().finditer(text, span.start, span.end):
        found = _blank().match(text, sign.start(), span.end) if sign.start() >= end else None
        if found:
            end = found.end()
            yield Span(found.start(), end)


def _own_detail(context: Context, place: Span, params: PlaceholderParams) -> bool:
    """Say whether the blank is of a number or a day that comes with signing, or in a table."""
    block = context.draft.source.block_at(place.start)
    if block is not None and block.kind is BlockKind.CELL:
        return True
    before = context.text[max(place.start - 24, 0) : place.start].lower().rstrip()
    return before.endswith(params.may_be_blank)


def _goes_on(context: Context, place: Span) -> bool:
    """Say whether three dots end a list that could go on: “Anh, Pháp, Nhật ... đầu tư”."""
    before = context.text[max(place.start - _OF_A_LIST, 0) : place.start]
    listed = _list_before().search(before)
    if listed is None or place.of(context.text) not in ("…", "..."):
        return False
    last, following = before.split()[-1], context.text[place.end :].lstrip()[:1]
    return last[:1].isupper() or following.isupper()


def _highlights(context: Context) -> Iterator[Hit]:
    marked = [
        run
        for block in context.draft.source.blocks
        for run in block.runs
        if run.format and run.format.highlight and run.span.of(context.text).strip()
    ]
    if marked:
        yield _hit(context, trimmed(context.text, marked[0].span), "highlight", len(marked))


@cache
def _kinds() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    """Return of each kind its variant, signs of which one is in every such paper, its pattern."""
    return tuple(
        (variant, signs, re.compile(pattern))
        for variant, signs, pattern in (
            ("field", ("Lỗi!", "Error!"), _BROKEN_FIELD),
            ("field", ("«",), _MERGE_FIELD),
            ("", ("[",), _BRACKETED),
            ("", ("(",), _NOTE),
            ("", ("xx", "XXX"), _CROSSES),
            ("", ("??",), _UNKNOWN),
        )
    )


@cache
def _list_before() -> re.Pattern[str]:
    """Match the end of a list of three or more, each of a few words."""
    return re.compile(r"(?:,[^\n,.;:()]{1,40}){2}$")


@cache
def _sign_of_blank() -> re.Pattern[str]:
    return re.compile(r"[….\_](?:(?<=[…_])|(?=\s?[….]))")


@cache
def _blank() -> re.Pattern[str]:
    return re.compile(_BLANK, re.MULTILINE)


CHECKS: Mapping[str, Check[Any]] = {
    "left": Check(
        left,
        PlaceholderParams,
        values=frozenset({"found", "count"}),
        variants=frozenset({"control", "field", "highlight"}),
    ),
}
