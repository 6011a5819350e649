"""“Đã giao 45, tăng 3, giảm 1, sau điều chỉnh 47”: before, moves, after; even moves."""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.model import Sum
from hdnd_lint.parsing.figures.numerals.terms import scale_of
from hdnd_lint.parsing.figures.prose.sentences import AmountSentence, made_sum, sentences
from hdnd_lint.parsing.figures.sums.passages import Passage

_BEFORE, _AFTER, _RISE, _FALL = "before", "after", "rise", "fall"


@cache
def _role() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:(?P<after>sau (?:khi )?(?:điều chỉnh|bổ sung))"
        r"|(?P<before>(?:đã|được) (?:giao|duyệt|phê duyệt|bố trí|phân bổ)"
        r"|trước (?:khi )?điều chỉnh|(?:giao )?đầu năm)"
        r"|(?P<fall>giảm)|(?P<rise>tăng|bổ sung))(?!\w)",
        re.IGNORECASE,
    )


def moved_sums(passage: Passage) -> Iterator[Sum]:
    """Yield “after = before + rises - falls” of sentences that give all of them once."""
    for sentence in sentences(passage, 3):
        found = _moved(sentence) or _left(sentence) or _evened(sentence)
        if found is not None:
            yield found


def _moved(sentence: AmountSentence) -> Sum | None:
    roles = [_of(sentence, place) for place in range(len(sentence.amounts))]
    if None in roles or roles[-1] != _AFTER or roles[0] != _BEFORE:
        return None
    moves = roles[1:-1]
    if len(set(moves)) != len(moves) or not set(moves) <= {_RISE, _FALL}:
        return None
    old, *changes, new = sentence.amounts
    scale = scale_of(new)
    if not all(scale.fits(one) for one in (old, *changes)):
        return None
    signed = zip(changes, (-1 if role == _FALL else 1 for role in moves), strict=True)
    return made_sum(sentence.passage.text, new, [(old, 1), *signed])


@cache
def _used() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:đã (?:sử dụng|chi|bố trí|phân bổ|giải ngân|giao|cấp)|trừ)(?!\w)[^.;]{0,60}\Z",
        re.IGNORECASE,
    )


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)còn lại(?:\s+(?:là|chưa \w+(?: \w+)?))?\s*:?\s*\Z", re.IGNORECASE)


def _left(sentence: AmountSentence) -> Sum | None:
    """Return “có 45, đã sử dụng 30, còn lại 15” as what is left; None where it says no such."""
    whole, *used, rest = sentence.amounts
    scale, last = scale_of(rest), len(sentence.amounts) - 1
    alike = all(scale.fits(one) for one in (whole, *used))
    if not alike or not _rest().search(sentence.before(last)):
        return None
    if not all(_used().search(sentence.before(place)) for place in range(1, last)):
        return None
    return made_sum(sentence.passage.text, rest, [(whole, 1), *((one, -1) for one in used)])


@cache
def _unchanged() -> re.Pattern[str]:
    return re.compile(
        r"\.?\s{0,3}tổng[^.;\n]{0,60}?không (?:thay đổi|đổi|tăng|làm thay đổi)", re.IGNORECASE
    )


def _evened(sentence: AmountSentence) -> Sum | None:
    """Return rises against falls where the total is said to stay as it was."""
    text, amounts = sentence.passage.text, sentence.amounts
    roles = [_of(sentence, place) for place in range(len(amounts))]
    if set(roles) != {_RISE, _FALL} or roles[-1] != _RISE:
        return None
    if _unchanged().match(text, sentence.end) is None:
        return None
    last = amounts[-1]
    scale = scale_of(last)
    if not all(scale.fits(one) for one in amounts):
        return None
    others = zip(amounts[:-1], roles, strict=False)
    return made_sum(text, last, [(one, 1 if role == _FALL else -1) for one, role in others])


def _of(sentence: AmountSentence, place: int) -> str | None:
    """Return the last role that the words before an amount give it."""
    words = sentence.before(place)
    found = list(_role().finditer(words))
    return found[-1].lastgroup if found and len(words) - found[-1].end() < 60 else None
