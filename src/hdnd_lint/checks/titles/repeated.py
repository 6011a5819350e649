"""The title told again: in the sentence that enacts, in the words of its own first article."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.words.letters.text import Localised, Span, trimmed
from hdnd_lint.words.patterns.matcher import TONED

_NO_TITLE = Localised("không tìm thấy tên (trích yếu) của văn bản", "no title was found")
_NOT_TOLD = Localised(
    "câu ban hành không nhắc lại tên nghị quyết", "the enacting sentence does not tell the title"
)
_LEAD = r"^\W*(?:nghị quyết )?(?:(?:về việc|về|v/v|việc) )?(?:ban hành )?"
_LEAST = 0.5  # of the words alike: below it another thing is meant than the title
# Words that say nothing, and those between the numbers of a date.
_OF_DATES = frozenset(("ngày", "tháng", "năm"))
_LIGHT = _OF_DATES | {"về", "việc", "của", "và", "các", "là", "thì", "cho", "tại", "trên"}


def told_otherwise(context: Context, _params: Params) -> Iterator[Result]:
    """Yield an enacting sentence that does not repeat the title word for word.

    The values name the words left out and the words put in. Variant ``light``: only words that
    say nothing differ (“về”, “về việc”, “ban hành”).
    """
    title, enacting = context.draft.title.title, context.draft.enacting
    if title is None:
        yield NotEvaluated(_NO_TITLE)
        return
    told = enacting.object if enacting else None
    if told is None or TONED.has(r"nghị quyết này", told.text):
        yield NotApplicable(_NOT_TOLD)
        return
    place = trimmed(context.text, Span(told.span.start, told.span.end))
    note = Related(title.span, Localised("tên nghị quyết", "the title"))
    lacking, added = _differing(_words(title.text), _words(told.text), _LIGHT)
    if lacking or added:
        values = {"lacking": " ".join(lacking), "added": " ".join(added)}
        yield Hit(place, values, _told(lacking, added), (note,))
        return
    lacking, added = _differing(_all_words(title.text), _all_words(told.text), _OF_DATES)
    if lacking or added:
        values = {"lacking": " ".join(lacking), "added": " ".join(added)}
        yield Hit(place, values, _told(lacking, added), (note,), variant="light")


def _words(text: str) -> list[str]:
    level = TONED.text(text)
    kept = TONED.pattern(_LEAD).sub("", level, count=1)
    return "".join(sign if sign.isalnum() else " " for sign in kept).split()


def _all_words(text: str) -> list[str]:
    kept = TONED.pattern(r"^\W*nghị quyết ").sub("", TONED.text(text), count=1)
    return "".join(sign if sign.isalnum() else " " for sign in kept).split()


def _differing(
    title: list[str], told: list[str], light: frozenset[str]
) -> tuple[list[str], list[str]]:
    """Return the words of *title* that *told* lacks, and those that it adds, but for *light*."""
    matcher = SequenceMatcher(None, title, told, autojunk=False)
    if matcher.ratio() < _LEAST:
        return [], []
    lacking: list[str] = []
    added: list[str] = []
    for kind, start, end, other, last in matcher.get_opcodes():
        if kind != "equal":
            lacking += [word for word in title[start:end] if word not in light]
            added += [word for word in told[other:last] if word not in light]
    return lacking, added


def _told(lacking: list[str], added: list[str]) -> dict[str, Localised]:
    vi, en = [], []
    if lacking:
        vi.append(f"thiếu “{' '.join(lacking)}”")
        en.append(f"leaves out “{' '.join(lacking)}”")
    if added:
        vi.append(f"thêm “{' '.join(added)}”")
        en.append(f"adds “{' '.join(added)}”")
    return {"difference": Localised(", ".join(vi), " and ".join(en))}


CHECKS: Mapping[str, Check[Any]] = {
    "enacting": Check(
        told_otherwise,
        Params,
        values=frozenset({"lacking", "added", "difference"}),
        variants=frozenset({"light"}),
    ),
}
