"""Whom a sentence charges: the bodies named at a place, one by one, and where their names end."""

import re
from collections.abc import Sequence
from functools import cache

from hdnd_lint.checks.general.duty_shapes import shapes
from hdnd_lint.words.bodies import COUNCIL_NAME
from hdnd_lint.words.doers import BOUNDS, MODAL
from hdnd_lint.words.letters.text import CAPITALS, fold
from hdnd_lint.words.office_names import NO_VERB, STATE, WHOLE_NAME

LONGEST_DOER = 420
_CLASS = (
    r"(?:[Cc]ơ quan|đơn vị|địa phương|tổ chức|[Ss]ở|ban|ngành|doanh nghiệp|cấp phó|[Cc]án bộ"
    r"|công chức|viên chức)"
)


@cache
def whole_name() -> re.Pattern[str]:
    """Return the pattern of a whole name of a body, or of whoever is at its head."""
    return re.compile(WHOLE_NAME)


def doers(text: str, start: int, end: int) -> tuple[tuple[str, ...], int]:
    """Return the bodies named from *start* on, one by one, and where their names end."""
    whole = _whole_names(text, start, end)
    return whole if whole is not None else _up_to_verb(text, start, end)


def tells_state(words: str) -> bool:
    """Say whether what follows a name tells how things are, or what somebody thinks."""
    return _state().match(words) is not None


def is_no_verb(words: str) -> bool:
    """Say whether the small words behind a name go on with the name or say where it acts."""
    return _no_verb().match(words) is not None


def _whole_names(text: str, start: int, end: int) -> tuple[tuple[str, ...], int] | None:
    """Read names known as wholes, however the verb behind them reads; None where one is not."""
    limit = min(end, start + LONGEST_DOER)
    names: list[str] = []
    at = start
    while True:
        match = whole_name().match(text, at, limit)
        if match is None:
            return None
        names.append(fold(match.group()))
        joint = _joint().match(text, match.end(), limit)
        if joint is None:
            break
        at = joint.end()
    rest = text[match.end() : end]
    if not _verb_follows().match(rest) or is_no_verb(rest) or _names_go_on(rest):
        return None
    return tuple(names), match.end()


def _names_go_on(rest: str) -> bool:
    """Say whether more bodies are named before the first known verb of *rest*."""
    verb = shapes()["verb"].search(rest)
    joint = shapes()["joint"].search(rest, 0, verb.start() if verb else len(rest))
    return joint is not None and rest[: joint.start()].count(" ") <= 3


def _up_to_verb(text: str, start: int, end: int) -> tuple[tuple[str, ...], int]:
    """Read names up to the first known verb, or to what cannot belong to a name."""
    patterns = shapes()
    limit = min(end, start + LONGEST_DOER)
    stops = (
        patterns["verb"].search(text, start, limit),
        patterns["modal"].search(text, start, limit),
        patterns["past"].search(text, start, limit),
        _colon().search(text, start, limit),
    )
    stop = min((match.start() for match in stops if match), default=limit)
    if stop == limit and limit < end:
        return (), start
    stop = _past_relative(text, stop, limit)
    named = tuple(one for one in named_bodies(text[start:stop].rstrip(" ,:")) if one)
    return ((), start) if any(_deed_within().search(one) for one in named) else (named, stop)


def _past_relative(text: str, stop: int, limit: int) -> int:
    """Return where “đơn vị được giao vốn chịu trách nhiệm” binds, *stop* where it is no such."""
    relative = _relative().match(text, stop, limit)
    return relative.start("modal") if relative else stop


def named_bodies(named: str) -> Sequence[str]:
    """Part “A, B và C” where each is the name of a body of its own."""
    starts = [0]
    ends: list[int] = []
    for match in shapes()["joint"].finditer(named):
        before = named[: match.start()]
        if _class_of_bodies().search(before) and _one_of_class().match(named, match.end()):
            continue  # “các cơ quan, đơn vị” are one
        if _office_of().search(before) and _council_side().match(named, match.end()):
            continue  # “Văn phòng HĐND và UBND” is one
        if _person().search(before) or (
            before.endswith("ông") and named[match.end() :].startswith("bà")
        ):
            continue  # “đồng chí A, Phó Chủ tịch …” is one
        ends.append(match.start())
        starts.append(match.end())
    ends.append(len(named))
    return [
        _bounds().sub("", fold(named[start:end])).strip(" ,;:")
        for start, end in zip(starts, ends, strict=True)
        if shapes()["doer"].match(named, start)
    ]


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(
        r"\s{0,9}(?:,|;|\bvà\b|\bcùng\b)\s{0,9}(?:và\s{1,9})?(?=[Cc]ác|[Hh]ai|đại biểu|[A-ZĐỦ])"
    )


@cache
def _verb_follows() -> re.Pattern[str]:
    return re.compile(r"\s{1,9}(?=[^\W\dA-ZĐ_])")


@cache
def _no_verb() -> re.Pattern[str]:
    return re.compile(rf"\s{{1,9}}{NO_VERB}(?!\w)")


@cache
def _state() -> re.Pattern[str]:
    return re.compile(rf"\s{{0,9}}{STATE}(?!\w)")


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(rf"được [^,;:.]{{2,50}}?\s(?P<modal>{MODAL})(?!\w)")


@cache
def _deed_within() -> re.Pattern[str]:
    """Match what no name holds: there an unknown verb was passed over."""
    return re.compile(
        r"\s(?:đặt|nêu|hỏi|phát biểu|bày tỏ|làm|luôn|bám sát|để|nhận được|xong)\s"
        r"|\s(?:về|cho)\s+[a-zđà-ỹ]"
    )


@cache
def _person() -> re.Pattern[str]:
    return re.compile(rf"(?:[Đđ]ồng chí|[Ôô]ng|[Bb]à)(?: [{CAPITALS}][^\W\d_]*){{2,5}}\Z")


@cache
def _class_of_bodies() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_CLASS}\Z")


@cache
def _one_of_class() -> re.Pattern[str]:
    return re.compile(rf"(?:các )?{_CLASS}(?!\w)")


@cache
def _office_of() -> re.Pattern[str]:
    return re.compile(rf"[Vv]ăn phòng (?:(?i:{COUNCIL_NAME})|Đoàn [^,;]{{0,40}})\Z")


@cache
def _council_side() -> re.Pattern[str]:
    return re.compile(rf"(?:UBND|[ỦU][ỷy] ban nhân dân|(?i:{COUNCIL_NAME}))")


@cache
def _bounds() -> re.Pattern[str]:
    return re.compile(BOUNDS)


@cache
def _colon() -> re.Pattern[str]:
    return re.compile(
        r"[:;.](?=\s|$)|\s\((?!bà\))|,\s{1,9}(?:trong|theo|chậm|trước|căn|khi|nếu|để|trên cơ sở"
        r"|nhất là)\b"
    )
