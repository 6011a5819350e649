"""The title told again: in the sentence that enacts, in the words of its own first article."""

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.model import Kind, Node, Subject
from hdnd_lint.words.letters.text import Localised, Phrase, Span, trimmed
from hdnd_lint.words.matters import spelled_out
from hdnd_lint.words.patterns.matcher import TONED

_NO_TITLE = Localised("không tìm thấy tên (trích yếu) của văn bản", "no title was found")
_NOT_TOLD = Localised(
    "câu ban hành không nhắc lại tên nghị quyết", "the enacting sentence does not tell the title"
)
_LEAD = r"^\W*(?:nghị quyết )?(?:(?:về việc|về|v/v|việc) )?(?:ban hành )?"
_LEAST = 0.5  # of the words alike: below it another thing is meant than the title
_LONGEST = 700  # characters of a sentence that is compared
_SHARED = 2  # words that two tellings have in common on both sides of a gap
_SENTENCE_END = re.compile(r"[:;]\s|\.(?:\s|$)|\s(?:cụ thể )?như sau")
_OWN_MATTER = 3  # words
_HEAD = 200  # characters at the head of an article that say what it is about
_BESIDE = re.compile(r"\([^()]{0,300}\)|kèm theo (?:nghị quyết|quyết định) này|nghị quyết này")
_TO_MATTER = re.compile(
    r"^\W*(?:nay )?"
    r"(?:(?:thống nhất|nhất trí|quyết định|tán thành|thông qua|đồng ý)(?: với)? ){0,2}"
    r"(?:ban hành )?(?:nghị quyết )?(?:về việc |việc |về )?"
    r"(?:ban hành |thông qua |quy định ){0,2}(?:về việc |việc |về )?"
)
# Words that say nothing, and those between the numbers of a date.
_OF_DATES = frozenset(("ngày", "tháng", "năm"))
_LIGHT = _OF_DATES | {"về", "việc", "của", "và", "các", "là", "thì", "cho", "tại", "trên"}


_FILLING = _LIGHT | {"thuộc", "theo", "đối", "với", "trong", "do", "gồm", "từ", "đến"}


def told_otherwise(context: Context, _params: Params) -> Iterator[Result]:
    """Yield an enacting sentence that does not repeat the title word for word.

    The values name the words left out and the words put in. Variant ``light``: only words that
    say nothing differ (“về”, “về việc”, “ban hành”). Variant ``article``: where rules are enacted
    by their first article, that article leaves words out of the midst of the title.
    """
    title, enacting = context.draft.title.title, context.draft.enacting
    if title is None:
        yield NotEvaluated(_NO_TITLE)
        return
    told = enacting.object if enacting else None
    if told is None or TONED.has(r"nghị quyết này", told.text):
        hit = _in_first_article(context, title)
        yield hit or NotApplicable(_NOT_TOLD)
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


def _in_first_article(context: Context, title: Phrase) -> Hit | None:
    """Return where the first article tells the title with words left out of its midst."""
    normative = context.profile.kind.value is Kind.NORMATIVE_RESOLUTION
    articles = context.draft.articles()
    if not (normative and articles) or context.profile.has(Subject.AMENDMENT):
        return None
    own = articles[0].text_span or articles[0].span
    place = trimmed(context.text, Span(own.start, min(own.end, own.start + _LONGEST)))
    stop = _SENTENCE_END.search(context.text, place.start, place.end)
    place = Span(place.start, stop.start() if stop else place.end)
    lacking, added = _left_out(
        _core(title.text), _core(place.of(context.text)), _own_words(context)
    )
    if not lacking or place.start == place.end or _opens_another(context, articles[1:], lacking):
        return None
    note = Related(title.span, Localised("tên nghị quyết", "the title"))
    values = {"lacking": lacking, "added": added}
    return Hit(
        place, values, _told([lacking], [added] if added else []), (note,), variant="article"
    )


def _opens_another(context: Context, articles: Sequence[Node], lacking: str) -> bool:
    """Say whether another article begins with the words: the title tells the matter of several.

    A word or two, “thẩm quyền”, are no matter of their own.
    """
    if len(lacking.split()) < _OWN_MATTER:
        return False
    heads = (
        context.text[one.span.start : min(one.span.end, one.span.start + _HEAD)]
        for one in articles
    )
    return any(lacking in " ".join(_core(head)) for head in heads)


def _own_words(context: Context) -> frozenset[str]:
    """Return the words that name the unit: it may be told anywhere."""
    unit = TONED.text(context.profile.unit.value or "").replace("-", " ")
    return frozenset((*unit.split(), "tỉnh", "huyện", "xã", "thành", "phố", "địa", "bàn"))


def _core(text: str) -> list[str]:
    """Return the words of a title, or of a sentence that tells it, from its matter on."""
    plain = _BESIDE.sub(" ", spelled_out(text))
    words = "".join(sign if sign.isalnum() else " " for sign in _TO_MATTER.sub("", plain, count=1))
    return [word for word in words.split() if word not in _FILLING]


def _left_out(title: list[str], told: list[str], own: frozenset[str]) -> tuple[str, str]:
    """Return the words that stand between what two tellings share, on either side."""
    matcher = SequenceMatcher(None, title, told, autojunk=False)
    if matcher.ratio() < _LEAST:
        return "", ""
    shared = [block for block in matcher.get_matching_blocks() if block.size >= _SHARED]
    for one, other in pairwise(shared):
        lost, put = title[one.a + one.size : other.a], told[one.b + one.size : other.b]
        if any(map(str.isdigit, put)) and not any(map(str.isdigit, lost)):
            continue  # it decides how many: no telling of the title
        if _is_glued("".join(lost), put):
            continue  # the words are there, two of them written as one
        if any(w not in own and not w.isdigit() and w not in put for w in lost):
            return " ".join(lost), " ".join(put)
    return "", ""


def _is_glued(lost: str, put: list[str]) -> bool:
    """Say whether *put* is one word, *lost* with another syllable before or behind it."""
    if len(put) != 1 or len(put[0]) < len(lost) + 2:
        return False
    return bool(lost) and (put[0].startswith(lost) or put[0].endswith(lost))


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
        variants=frozenset({"light", "article"}),
    ),
}
