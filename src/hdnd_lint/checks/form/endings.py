"""What stands below the text: the end mark, the list of recipients, the name that signs."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.form.zones import end_of_text, last_block
from hdnd_lint.finding import (
    Applicability,
    Edit,
    Fix,
    Hit,
    NotApplicable,
    NotEvaluated,
    Related,
    Result,
    Value,
)
from hdnd_lint.model import BlockKind, Recipients
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import CAPITALS, Localised, Phrase, Span, trimmed

_NO_END = Localised(
    "không thấy nơi nhận, chữ ký nên không biết nội dung kết thúc ở đâu",
    "no recipients and no signature, so that the end of the text is not known",
)
_IN_TABLE = Localised("nội dung kết thúc bằng bảng", "the text ends with a table")
_NO_RECIPIENTS = Localised("không thấy danh sách nơi nhận", "no list of recipients")
_NO_NAME = Localised("không thấy phần chữ ký", "no signature block")
_SHORT_NAME = re.compile(r"[A-ZĐ]{2,9}")
_ALSO = Localised("cũng như vậy", "the same here")


@dataclass(frozen=True, slots=True)
class EndMarkParams(Params):
    """*mark*: what stands after the last word of the text."""

    mark: str


def missing_end_marks(context: Context, params: EndMarkParams) -> Iterator[Result]:
    """Yield where the text does not end with the mark of its end."""
    end = end_of_text(context)
    block = last_block(context, end) if end else None
    if block is None:
        yield NotEvaluated(_NO_END)
        return
    if block.kind is not BlockKind.PARAGRAPH:
        yield NotEvaluated(_IN_TABLE)
        return
    words = block.span.of(context.text).rstrip()
    if words.endswith(params.mark):
        return
    if words.startswith("(") and words.endswith(")"):  # a note of what is enclosed
        above = last_block(context, block.span.start)
        if above and above.span.of(context.text).rstrip().endswith(params.mark):
            return
    kept = len(words.rstrip(" ./;,"))
    start = block.span.start + kept
    old = Span(start, block.span.start + len(words))
    at = old if old.end > old.start else Span(max(block.span.start, start - 1), start)
    fix = Fix((Edit(old, params.mark),), Applicability.SAFE)
    yield Hit(at, values={"mark": params.mark}, fixes=(fix,))


@dataclass(frozen=True, slots=True)
class RecipientParams(Params):
    """*between*, *last*: the marks that end a line; *filing*: how the last line begins.

    *clerk*: the letters that follow it after a colon; other short names are let pass.
    """

    between: str
    last: str
    filing: str
    clerk: str


def malformed_recipients(context: Context, params: RecipientParams) -> Iterator[Result]:
    """Yield the lines that end otherwise, together, and a list whose last line does not file."""
    recipients = context.draft.recipients
    if recipients is None or not recipients.items:
        yield NotEvaluated(_NO_RECIPIENTS)
        return
    if odd := list(_odd_lines(recipients, params)):
        fix = Fix(tuple(_ended(context.text, *one) for one in odd), Applicability.SAFE)
        first, *more = (one.span for one, _ in odd)
        related = tuple(Related(span, _ALSO) for span in more)
        values: dict[str, Value] = {"count": len(odd), "wanted": odd[0][1]}
        yield Hit(first, values=values, related=related, fixes=(fix,))
    yield from _filing(recipients, params)


def _odd_lines(recipients: Recipients, params: RecipientParams) -> Iterator[tuple[Phrase, str]]:
    """Yield each line that ends otherwise, with the mark that it should end with."""
    *others, last = recipients.items
    for line in others:
        if _ends_otherwise(line, params.between):
            yield line, params.between
    if _files(last, params) and _ends_otherwise(last, params.last):
        yield last, params.last


def _filing(recipients: Recipients, params: RecipientParams) -> Iterator[Hit]:
    """Yield what is wrong with the line that files: it is missing, or worded otherwise."""
    line = next((one for one in recipients.items if _files(one, params)), None)
    if line is None:
        values: dict[str, Value] = {"count": 1, "wanted": params.filing}
        yield Hit(recipients.items[-1].span, values=values, variant="filing")
        return
    begin = line.text.index(params.filing) + len(params.filing)
    rest = line.text[begin:].lstrip()
    values = {"count": 1, "wanted": f"{params.filing}: {params.clerk}"}
    if rest.startswith(params.clerk):
        at = Span(line.span.start + begin, line.span.start + begin)
        fix = Fix((Edit(at, ":"),), Applicability.SAFE)
        yield Hit(line.span, values=values, fixes=(fix,), variant="colon")
    elif not _SHORT_NAME.search(rest) and not rest.lstrip(": ").startswith(("…", "...")):
        yield Hit(line.span, values=values, variant="clerk")


def _files(line: Phrase, params: RecipientParams) -> bool:
    return line.text.lstrip("-–•+ ").startswith(params.filing)


def _ends_otherwise(line: Phrase, mark: str) -> bool:
    return not line.text.endswith((mark, ":", "…", "..."))


def _ended(text: str, line: Phrase, mark: str) -> Edit:
    words = line.span.of(text)
    return Edit(Span(line.span.start + len(words.rstrip(" .;,")), line.span.end), mark)


@dataclass(frozen=True, slots=True)
class SignerParams(Params):
    """*titles*: patterns of degrees, ranks of learning and honours."""

    titles: tuple[str, ...]


def titled_signers(context: Context, params: SignerParams) -> Iterator[Result]:
    """Yield a title that stands before the name of who signs."""
    signature = context.draft.signature
    if signature is None:
        yield NotApplicable(_NO_NAME)
        return
    pattern = _titles(params.titles)
    source = context.draft.source
    for block in source.blocks:
        near = signature.span.start <= block.span.start <= signature.span.end + 2
        found = pattern.match(context.text, block.span.start, block.span.end) if near else None
        if found:
            whole = Span(*found.span("title"))
            fix = Fix((Edit(whole, ""),), Applicability.REVIEW)
            yield Hit(
                trimmed(context.text, whole),
                values={"found": found["title"].strip()},
                fixes=(fix,),
            )


@cache
def _titles(titles: tuple[str, ...]) -> re.Pattern[str]:
    one = "|".join(titles)
    word = rf"[{CAPITALS}]\w{{0,7}}"
    name = rf"(?={word}(?: {word}){{1,5}}\s{{0,3}}$)"
    return re.compile(
        rf"\s{{0,9}}(?P<title>(?:(?:{one})[.,]? {{0,2}}){{1,3}}){name}", re.MULTILINE
    )


CHECKS: Mapping[str, Check[Any]] = {
    "mark": Check(
        missing_end_marks, EndMarkParams, values=frozenset({"mark"}), absences=frozenset({""})
    ),
    "recipients": Check(
        malformed_recipients,
        RecipientParams,
        values=frozenset({"count", "wanted"}),
        variants=frozenset({"filing", "colon", "clerk"}),
    ),
    "signers": Check(titled_signers, SignerParams, values=frozenset({"found"})),
}
