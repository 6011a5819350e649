"""Whether one wish is met by what both versions say at its place."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache

from hdnd_lint.comparing.appraised.wishes import Wish, WishKind
from hdnd_lint.model.comparison import Followed
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.patterns.matcher import comparable

_MOST = 0.6  # share of the words asked for that make an addition what was asked
_SOME = 0.25  # share that makes it a part of that
_LITTLE = frozenset(
    [
        *("và", "của", "về", "với", "cho", "các", "những", "một", "là", "có", "được", "tại"),
        *("trong", "theo", "từ", "đến", "để", "này", "đó", "cần", "phải", "nội", "dung", "quy"),
        *("định", "cụ", "thể", "rõ", "thêm", "việc", "đối", "vào", "ở", "điều", "khoản", "điểm"),
        *("dự", "thảo", "nghị", "quyết", "kèm"),
    ]
)


@dataclass(frozen=True, slots=True)
class Said:
    """The words of both versions at one place; *gone* says that the new one has no such place."""

    old: str
    new: str
    gone: bool

    @property
    def same(self) -> bool:
        """Say whether nothing has changed there."""
        return _plain(self.old) == _plain(self.new)


@dataclass(frozen=True, slots=True)
class JudgedAnswer:
    """An answer and what it rests on."""

    status: Followed
    why: Localised


_UNCHANGED = Localised("nội dung tại đây không thay đổi", "nothing has changed there")
_CHANGED = Localised(
    "nội dung tại đây có thay đổi, cần người đọc đối chiếu",
    "something has changed there; a reader has to compare",
)
_PUT_IN = Localised("bản mới đã có nội dung được đề nghị", "the new version has what was asked")
_OTHERWISE = Localised("đã sửa, nhưng khác đề nghị", "changed, but not as was asked")
_BEFORE = Localised(
    "bản cũ đã có sẵn từ ngữ được đề nghị", "the old version had the words already"
)
_NOT_YET = Localised(
    "bản mới chưa có nội dung được đề nghị", "the new version does not have what was asked"
)
_LEFT_OUT = Localised("bản mới đã bỏ nội dung này", "the new version has it no longer")
_STILL = Localised("bản mới vẫn còn nội dung này", "the new version still has it")
_IN_PART = Localised(
    "bản mới có một phần nội dung được đề nghị", "the new version has a part of what was asked"
)
_NOT_THERE = Localised(
    "bản cũ không có từ ngữ mà kiến nghị nêu", "the old version does not have the words named"
)


def judged(wish: Wish, said: Said) -> JudgedAnswer:
    """Return whether *wish* is met."""
    return _JUDGES[wish.kind](wish, said)


def _replaced(wish: Wish, said: Said) -> JudgedAnswer:
    new = _plain(said.new)
    came = _has(new, wish.new) and not _has(_plain(said.old), wish.new)
    left = new.replace(_plain(wish.new), " ")
    if not _has(_plain(said.old), wish.old):
        return (
            JudgedAnswer(Followed.FOLLOWED, _PUT_IN)
            if came
            else JudgedAnswer(Followed.UNKNOWN, _NOT_THERE)
        )
    if _has(left, wish.old):
        return JudgedAnswer(Followed.PARTLY, _IN_PART) if came else _unchanged_or(said, _STILL)
    if came or _has(new, wish.new):
        return JudgedAnswer(Followed.FOLLOWED, _PUT_IN)
    return JudgedAnswer(Followed.PARTLY, _OTHERWISE)


def _put(wish: Wish, said: Said) -> JudgedAnswer:
    if _has(_plain(said.new), wish.new):
        if _has(_plain(said.old), wish.new):
            return JudgedAnswer(Followed.UNKNOWN, _BEFORE)
        return JudgedAnswer(Followed.FOLLOWED, _PUT_IN)
    if wish.figure and _figures(said.old) != _figures(said.new) and not said.gone:
        return JudgedAnswer(Followed.PARTLY, _OTHERWISE)
    return _unchanged_or(said, _NOT_YET)


def _dropped(wish: Wish, said: Said) -> JudgedAnswer:
    if not _has(_plain(said.old), wish.old):
        return JudgedAnswer(Followed.UNKNOWN, _NOT_THERE)
    if _has(_plain(said.new), wish.old):
        return _unchanged_or(said, _STILL)
    return JudgedAnswer(Followed.FOLLOWED, _LEFT_OUT)


def _unit_dropped(wish: Wish, said: Said) -> JudgedAnswer:
    if said.gone:
        return JudgedAnswer(Followed.FOLLOWED, _LEFT_OUT)
    return (
        JudgedAnswer(Followed.NOT, _UNCHANGED)
        if said.same
        else JudgedAnswer(Followed.UNKNOWN, _CHANGED)
    )


def _added(wish: Wish, said: Said) -> JudgedAnswer:
    if said.same:
        return JudgedAnswer(Followed.NOT, _UNCHANGED)
    old, new = Counter(_words(said.old)), Counter(_words(said.new))
    asked = {word for word in _words(wish.new) if word not in old and word not in _LITTLE}
    if not asked:
        return JudgedAnswer(Followed.UNKNOWN, _CHANGED)
    share = sum(word in (new - old) for word in asked) / len(asked)
    if share >= _MOST:
        return JudgedAnswer(Followed.FOLLOWED, _PUT_IN)
    if share >= _SOME:
        return JudgedAnswer(Followed.PARTLY, _IN_PART)
    return JudgedAnswer(Followed.UNKNOWN, _CHANGED)


def _looked_at(wish: Wish, said: Said) -> JudgedAnswer:
    return JudgedAnswer(Followed.UNKNOWN, _UNCHANGED if said.same else _CHANGED)


_JUDGES: Mapping[WishKind, Callable[[Wish, Said], JudgedAnswer]] = {
    WishKind.REPLACE: _replaced,
    WishKind.PUT: _put,
    WishKind.DROP: _dropped,
    WishKind.DROP_UNIT: _unit_dropped,
    WishKind.ADD: _added,
    WishKind.VAGUE: _looked_at,
}


def _unchanged_or(said: Said, why: Localised) -> JudgedAnswer:
    return JudgedAnswer(Followed.NOT, _UNCHANGED if said.same else why)


def _plain(words: str) -> str:
    """Return *words* for comparing; a day is the same however it is written."""
    return _days().sub(_day, comparable(words))


@cache
def _days() -> re.Pattern[str]:
    return re.compile(r"(?:ngày )?(?<!\d)(\d{1,2})(?:/| tháng )(\d{1,2})(?:/| năm )(\d{4})(?!\d)")


def _day(found: re.Match[str]) -> str:
    return f"{int(found[1])} tháng {int(found[2])} năm {found[3]}"


def _has(text: str, words: str) -> bool:
    """Say whether *text* has *words*, whole ones."""
    plain = _plain(words).strip(" .,;:")
    start = r"(?<![\w.,])" if plain[:1].isdigit() else r"(?<!\w)"
    return bool(plain) and re.search(rf"{start}{re.escape(plain)}(?!\w)", text) is not None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", _plain(text))


def _figures(text: str) -> Counter[str]:
    return Counter(re.findall(r"\d+(?:[.,]\d+)*", text))
