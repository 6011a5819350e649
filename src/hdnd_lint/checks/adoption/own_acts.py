"""Whether a new resolution deals with what the same council decided before on the same matter."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Documents, Params
from hdnd_lint.checks.general.scopes import title_place
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Result
from hdnd_lint.model import MentionPart
from hdnd_lint.model.law import Document, Force
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import TONED, comparable

_NO_LIST = Localised(
    "không có danh mục nghị quyết của đơn vị; thêm bằng --registry hoặc trong hdnd-lint.toml",
    "the council's own resolutions are not listed; name a list by --registry or in hdnd-lint.toml",
)
_NO_TITLE = Localised("không đọc được tên nghị quyết", "the title could not be read")
_UNREAD = Localised(
    "phần luật thời kỳ này về nghị quyết cũ chưa được đọc; chỉ xét nghị quyết mà phần mở đầu "
    "nói là bị thay thế, bãi bỏ",
    "the law of that time was not read; only acts that the preamble ends are looked at",
)
_FEW_WORDS = 4
_BEFORE = 30  # characters


@dataclass(frozen=True, slots=True)
class OwnActsParams(Params):
    """*alike*: the share of words that two titles on one matter have in common, of all theirs.

    *listed*: whether the office's own list is asked as well.
    """

    alike: float
    listed: bool = True


def untreated_acts(context: Context, params: OwnActsParams) -> Iterator[Result]:
    """Yield earlier resolutions of the council on the same matter that the draft does not name.

    Variant ``announced``: one that the preamble says is replaced, which no article mentions.
    """
    announced = list(_announced(context))
    yield from announced
    if not params.listed:
        yield from () if announced else (NotEvaluated(_UNREAD),)
        return
    documents = context.documents
    acts = documents.own_resolutions() if documents else None
    title = context.draft.title.title
    if documents is None or acts is None:
        yield NotEvaluated(_NO_LIST)
        return
    if title is None:
        yield NotEvaluated(_NO_TITLE)
        return
    words = _words(title.text)
    if len(words) < _FEW_WORDS or "sửa đổi" in comparable(title.text):
        yield NotApplicable(
            Localised("tên quá ngắn hoặc là nghị quyết sửa đổi", "a short title, or it amends")
        )
        return
    named = {one.number.text for one in context.draft.citations if one.number}
    for act in acts:
        if act.number not in named and _same_matter(words, act, params):
            yield from _untreated(act, context, documents)


_ENDING = r"(?:thay thế|bãi bỏ)(?: toàn bộ)?\s*$"
_TELLING = (MentionPart.CONSIDERATION, MentionPart.TITLE)
_DECIDING = (MentionPart.BODY, MentionPart.CLOSING, MentionPart.ANNEX, MentionPart.QUOTE)


def _announced(context: Context) -> Iterator[Hit]:
    """Yield acts of the council that are to end by the preamble and stand nowhere in the body."""
    cited = [one for one in context.draft.citations if one.number and one.number.text]
    decided = {one.number.text for one in cited if one.number and one.where in _DECIDING}
    for citation in cited:
        number = citation.number.text if citation.number else ""
        before = Span(max(0, citation.span.start - _BEFORE), citation.span.start)
        told = citation.where in _TELLING and "HĐND" in number and number not in decided
        if told and TONED.has(_ENDING, context.text, before):
            yield Hit(citation.span, {"document": number}, variant="announced")
            decided.add(number)


def _untreated(act: Document, context: Context, documents: Documents) -> Iterator[Hit]:
    own = context.profile.number.value
    unit = context.profile.unit.value
    foreign = unit and act.issuer and comparable(unit) not in comparable(act.issuer)
    if act.number == own or foreign:
        return
    if documents.standing(act, context.profile.day).force in (Force.IN_FORCE, Force.UNKNOWN):
        yield Hit(title_place(context.draft), {"document": act.number, "title": act.title})


def _same_matter(words: set[str], act: Document, params: OwnActsParams) -> bool:
    other = _words(act.title)
    return len(words & other) >= params.alike * len(words | other)


def _words(title: str) -> set[str]:
    spaced = "".join(letter if letter.isalnum() else " " for letter in comparable(title))
    return {word for word in spaced.split() if not word.isdecimal()} - _EMPTY


_EMPTY = frozenset(comparable("về việc quy định ban hành một số của và trên địa bàn năm").split())

CHECKS: Mapping[str, Check[Any]] = {
    "untreated": Check(
        untreated_acts,
        OwnActsParams,
        values=frozenset({"document", "title"}),
        variants=frozenset({"announced"}),
    ),
}
