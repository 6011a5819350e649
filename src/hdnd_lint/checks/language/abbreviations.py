"""Words cut to their initials (“HĐKS”) that the paper explains nowhere."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, Related, Result
from hdnd_lint.model import AnnexKind, BlockKind, Draft
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.syllables import is_syllable
from hdnd_lint.words.letters.text import Localised, Span

_NONE = Localised(
    "các điều không dùng chữ viết tắt nào cần giải thích",
    "the articles have no abbreviation that needs to be explained",
)
_ALSO = Localised("cũng viết tắt như vậy", "abbreviated here as well")
_SHOWN = 20  # places beside the first
_NAMES = 40  # characters before an abbreviation, in which a company's name would begin


@dataclass(frozen=True, slots=True)
class AbbreviationParams(Params):
    """*known*: abbreviations that nobody need explain; *named*: what a proper name begins with."""

    known: tuple[str, ...]
    named: tuple[str, ...]


def unexplained(context: Context, params: AbbreviationParams) -> Iterator[Result]:
    """Yield each abbreviation of the articles that is explained nowhere, at its first place."""
    found: dict[str, list[Span]] = {}
    for span in _read(context.draft):
        for match in _capitals().finditer(context.text, span.start, span.end):
            if _is_asked(context, match, params):
                found.setdefault(match[0], []).append(Span(*match.span()))
    if not found:
        yield NotApplicable(_NONE)
    for short, places in found.items():
        if not _is_explained(context.text, short):
            yield Hit(
                places[0],
                {"short": short, "count": len(places)},
                related=tuple(Related(one, _ALSO) for one in places[1 : _SHOWN + 1]),
            )


def _read(draft: Draft) -> Iterator[Span]:
    """Yield the articles of the paper, and what is issued with it."""
    yield from (node.span for node in draft.articles())
    yield from (one.span for one in draft.annexes if one.kind is AnnexKind.ENCLOSURE)


def _is_asked(context: Context, match: re.Match[str], params: AbbreviationParams) -> bool:
    """Say whether it is no known one, no number, no word in capitals, no name, in no table."""
    if match[0] in params.known or _roman().fullmatch(match[0]) or is_syllable(match[0].lower()):
        return False
    block = context.draft.source.block_at(match.start())
    if block is None or block.kind is not BlockKind.PARAGRAPH:
        return False
    line = _line(context.text, match)
    before = context.text[max(match.start() - _NAMES, 0) : match.start()].rpartition("\n")[2]
    return not line.isupper() and not any(name in before for name in params.named)


def _line(text: str, match: re.Match[str]) -> str:
    end = text.find("\n", match.end())
    return text[text.rfind("\n", 0, match.start()) + 1 : end if end >= 0 else None]


def _is_explained(text: str, short: str) -> bool:
    """Say whether *short* stands in brackets, behind “là” or before what it means."""
    return re.search(_EXPLAINED.format(short), text) is not None


# “… (HĐKS)”, “(… viết tắt là HĐKS)”, “HĐKS là …”, “HĐKS: …”, “HĐKS (hoạt động khoáng sản)”.
_EXPLAINED = (
    r"\([^()\n]{{0,80}}?(?<!\w){0}[”\"]?\)|(?<!\w)là:? ?[“\"]?{0}(?!\w)"
    r"|(?<!\w){0}(?: là |: | \((?=[^()\n]{{0,80}}[^\W\d_] [^\W\d_]))"
)


@cache
def _capitals() -> re.Pattern[str]:
    return re.compile(r"[A-ZĐ](?<![\w/.&-].)[A-ZĐ]{2,7}(?![\w/&-]|\.\w)")


@cache
def _roman() -> re.Pattern[str]:
    return re.compile("[IVXLC]+")


CHECKS: Mapping[str, Check[Any]] = {
    "unexplained": Check(unexplained, AbbreviationParams, values=frozenset({"short", "count"})),
}
