"""Whether a new resolution deals with what the same council decided before on the same matter."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Check, Context, Documents, Params
from hdnd_lint.checks.general.scopes import title_place
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Result
from hdnd_lint.model.law import Document, Force
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.patterns.matcher import comparable

_NO_LIST = Localised(
    "không có danh mục nghị quyết của đơn vị; thêm bằng --registry hoặc trong hdnd-lint.toml",
    "the council's own resolutions are not listed; name a list by --registry or in hdnd-lint.toml",
)
_NO_TITLE = Localised("không đọc được tên nghị quyết", "the title could not be read")
_FEW_WORDS = 4


@dataclass(frozen=True, slots=True)
class OwnActsParams(Params):
    """*alike*: the share of words that two titles on one matter have in common, of all theirs."""

    alike: float


def untreated_acts(context: Context, params: OwnActsParams) -> Iterator[Result]:
    """Yield earlier resolutions of the council on the same matter that the draft does not name."""
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
    "untreated": Check(untreated_acts, OwnActsParams, values=frozenset({"document", "title"})),
}
