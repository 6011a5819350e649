"""Whether a sentence tells a matter done: wholly, in part, only prepared, or not at all."""

import re
from functools import cache

from hdnd_lint.words.letters.text import CAPITALS
from hdnd_lint.words.office_names import WHOLE_NAME
from hdnd_lint.words.patterns.matcher import TONELESS, comparable

_WHOLE = 100  # in percent


def is_done(words: str) -> bool:
    """Say whether *words* tell of something done."""
    return _done().search(words.lower()) is not None


def is_denied(duty: str, words: str) -> bool:
    """Say whether *words* tell it undone, or done in part; what *duty* says denies nothing."""
    own = duty.lower()
    denied = any(one.group() not in own for one in _not_done().finditer(words.lower()))
    return denied or _is_partial(words)


def is_prepared(duty: str, words: str) -> bool:
    """Say whether what was done only leads up to the duty: an estimate, a report, an order."""
    own = duty.lower()
    steps = _preparing().finditer(words.lower())
    return any((one["deed"] or one["step"]) not in own for one in steps)


def names_match(duty: str, words: str) -> bool:
    """Say whether *words* name a place or thing that *duty* names, if it names any."""
    named = _names(duty)
    said = _plain(words)
    return not named or any(name in said for name in named)


def names_body(words: str) -> bool:
    """Say whether *words* name a body that acts."""
    return _body().search(words) is not None


def _names(duty: str) -> set[str]:
    """Return the names in a duty, those of bodies apart: “cống Nà Lừa” has “na lua”."""
    rest = _body().sub(" ", duty)
    return {_plain(one.group("name")) for one in _proper().finditer(rest)}


def _plain(words: str) -> str:
    return TONELESS.text(comparable(words))


def _is_partial(words: str) -> bool:
    """Say whether less than the whole was done: “7/12 ha”, “0,4 ha trên 1,2 ha”, “60%”."""
    if any(_value(one["share"]) < _WHOLE for one in _shares().finditer(words)):
        return True
    return any(_value(one["part"]) < _value(one["whole"]) for one in _parts().finditer(words))


def _value(written: str) -> float:
    return float(written.replace(".", "").replace(",", "."))


@cache
def _body() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){WHOLE_NAME}")


@cache
def _proper() -> re.Pattern[str]:
    """Match words in capitals behind a small word; numbers of acts are none."""
    word = rf"[{CAPITALS}][^\W\d_]*"
    return re.compile(rf"(?<=[^\W\d_{CAPITALS}] )(?P<name>{word}(?: {word}){{0,3}})(?![\w/-])")


@cache
def _parts() -> re.Pattern[str]:
    figure = r"\d{1,3}(?:\.\d{3})+|\d{1,6}(?:,\d{1,3})?"
    return re.compile(
        rf"(?<![\w/.,-])(?<!ngày )(?<!tháng )(?P<part>{figure})"
        r"(?:/|(?:\s[^\W\d_]{1,12}){0,2}\s(?:trên|trong)\s(?:tổng\s)?(?:số\s)?)"
        rf"(?P<whole>{figure})(?![\w/-])"
    )


@cache
def _shares() -> re.Pattern[str]:
    return re.compile(r"(?:hoàn thành|đạt|thực hiện|xong) (?:được )?(?P<share>\d{1,3}(?:,\d)?) ?%")


@cache
def _done() -> re.Pattern[str]:
    return re.compile(
        r"(?<!chưa )(?<!không )(?<!\w)(?:đã|hoàn thành|hoàn tất|xong|được ban hành"
        r"|ban hành (?:kế hoạch|nghị quyết)|thành công|đưa vào (?:sử dụng|vận hành|hoạt động)"
        r"|khánh thành|nghiệm thu|thực hiện (?:xong|đầy đủ)|đạt 100)(?!\w)"
    )


@cache
def _not_done() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:chưa|không (?:hoàn thành|thực hiện|ban hành|thành|đạt)|còn chậm"
        r"|chậm tiến độ|đang|sẽ|dự kiến|mới (?:đạt|được|thực hiện|lắp|xong|có))(?!\w)"
    )


@cache
def _preparing() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:đã (?P<deed>lập (?:dự toán|hồ sơ|kế hoạch|phương án)"
        r"|xây dựng (?:kế hoạch|phương án)|báo cáo|trình|chỉ đạo|giao|đề nghị|kiến nghị"
        r"|có văn bản|khảo sát|họp|phê duyệt dự toán|bố trí (?:kinh phí|vốn))"
        r"|(?P<step>lấy ý kiến|dự thảo|lựa chọn nhà thầu|đấu thầu|thẩm định hồ sơ|hoãn|lùi))(?!\w)"
    )
