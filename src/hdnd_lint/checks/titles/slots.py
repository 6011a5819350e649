"""What a title and an operative sentence say, slot by slot: act, object, unit, time, budget.

The slots of a title are read from all of it, those of the body from the sentence that decides.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from hdnd_lint.records import dataclass, field
from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.words.patterns.matcher import TONED
from hdnd_lint.words.places import HAMLET, HAMLET_KINDS, UNIT


class TitleSlot(StrEnum):
    """What a title speaks of."""

    ACT = "act"
    OBJECT = "object"
    UNIT = "unit"
    YEAR = "year"
    BUDGET = "budget"
    AMENDED = "amended"


@dataclass(frozen=True, slots=True)
class SlotValue:
    """What one slot holds, made comparable, and where it stands in the text it was read from."""

    key: str
    span: Span


@dataclass(frozen=True, slots=True)
class Slots:
    """The values of each slot, in text order; a slot that is not said is empty.

    *details* are what is said of the objects, by the object's key; *lasting* the words of rules
    that are made to last.
    """

    values: Mapping[TitleSlot, tuple[SlotValue, ...]] = field(default_factory=dict)
    details: Mapping[str, tuple[SlotValue, ...]] = field(default_factory=dict)
    lasting: tuple[SlotValue, ...] = ()

    def of(self, slot: TitleSlot) -> tuple[SlotValue, ...]:
        """Return the values of *slot*."""
        return self.values.get(slot, ())

    def keys(self, slot: TitleSlot) -> frozenset[str]:
        """Return the comparable values of *slot*."""
        return frozenset(value.key for value in self.of(slot))


def join_slots(parts: Iterable[Slots]) -> Slots:
    """Return what several sentences say together."""
    values: dict[TitleSlot, tuple[SlotValue, ...]] = {}
    details: dict[str, tuple[SlotValue, ...]] = {}
    lasting: tuple[SlotValue, ...] = ()
    for part in parts:
        for slot, own in part.values.items():
            values[slot] = values.get(slot, ()) + own
        for key, own in part.details.items():
            details[key] = details.get(key, ()) + own
        lasting += part.lasting
    return Slots(values, details, lasting)


# Acts that cannot stand for each other. Words of mere adoption (thông qua, nhất trí …) stand for
# any of them and are no act.
_ACTS = {
    "quyết định": r"^\W{0,9}(?:về )?(?:việc )?quyết định",
    "phê chuẩn": r"phê chuẩn",
    "bổ sung": r"bổ sung(?! (?:có mục tiêu|cân đối))",
    "điều chỉnh": r"(?<!vi\s)điều chỉnh",
    "phân bổ": r"phân bổ",
    "sửa đổi": r"sửa đổi",
    "thay thế": r"thay thế",
    "bãi bỏ": r"(?<!đổi,\s)bãi bỏ",
    "thành lập": r"thành lập",
    "sáp nhập": r"sáp nhập|nhập(?= (?:các |thôn|tổ|bản|ấp|khu|đơn vị))",
    "giải thể": r"giải thể",
    "đổi tên": r"đổi tên",
    "đặt tên": r"đặt tên",
    "bầu": r"\bbầu(?! cử)",
    "miễn nhiệm": r"miễn nhiệm",
    "bãi nhiệm": r"bãi nhiệm",
    "cho thôi": r"cho thôi|thôi (?:giữ|làm)",
    "kéo dài": r"kéo dài",
    "tạm dừng": r"tạm dừng|dừng thực hiện",
}
# Where an act stands after one of these, it belongs to something that is spoken of, not done.
_OBJECT_OF_TALK = r"(?:giám sát|chất vấn|kết quả|báo cáo|theo|được|đã|sau khi|trước khi)\s[^,;.]*$"
# A result is confirmed, and what is named after it is done.
_CONFIRMED = re.compile(r"xác nhận kết quả (?:[^,;.]*\bvà (?:việc )?)?$")
_REPORTED = re.compile(r"(?:xem xét|báo cáo)\s[^;.]*$")  # what stands after it is only told of

_NO_HAMLET = (  # nông thôn, văn bản, cơ bản; đường thôn, nhà văn hóa thôn are works, no hamlets
    r"(?<!nông\s)(?<!văn\s)(?<!cơ\s)(?<!đường\s)(?<!liên\s)(?<!trục\s)(?<!nội\s)(?<!hóa\s)"
)
_OBJECTS = {
    "quyết toán": r"quyết toán",
    "dự toán": r"dự toán",
    "kế hoạch đầu tư công": r"(?:kế hoạch )?(?:vốn )?đầu tư công|kế hoạch vốn",
    "chủ trương đầu tư": r"chủ trương đầu tư",
    "kế hoạch phát triển kinh tế - xã hội": r"phát triển kinh tế ?- ?xã hội",
    "chương trình giám sát": r"chương trình giám sát",
    "đoàn giám sát": r"đoàn giám sát|giám sát (?:chuyên đề|việc|tình hình|công tác|kết quả)",
    "học phí": r"học phí",
    "lệ phí": r"(?<!phí,\s)lệ phí",
    "phí": r"(?<!chi\s)(?<!kinh\s)(?<!lãng\s)(?<!miễn\s)(?<!học\s)(?<!lệ\s)\bphí\b(?!, lệ phí)",
    "phụ cấp": r"phụ cấp",
    "tên đường, phố": r"tên[^;.]{0,40}(?:đường|phố|quảng trường)\b",
    "thôn, tổ dân phố": _NO_HAMLET + rf"\b(?:{HAMLET})\b",
    "quy chế làm việc": r"quy chế (?:làm việc|hoạt động)",
    "bảng giá đất": r"giá (?:các loại )?đất",
    "thu hồi đất": r"thu hồi đất",
    "chuyển mục đích sử dụng": r"chuyển mục đích sử dụng",
    "biên chế": r"biên chế|số lượng người làm việc",
}
_STOP = (
    r"(?= (?:trên|đối với|tại|của|cho|áp dụng|năm|giai đoạn|thuộc|theo|với|từ|do|như sau)\b"
    r"|[.,;:()\n“”\"]|$)"
)
_STOP_WORDS = r"(?:trên|đối với|tại|của|cho|áp dụng|năm|giai đoạn|thuộc|theo|với|từ|do|như sau)\b"
# What an object is of: a fee, a topic, a project. Two details differ if they share few words.
DETAILS = {
    "phí": r"(?<!chi\s)(?<!kinh\s)(?<!lãng\s)(?<!miễn\s)(?<!học\s)\bphí[^\S\n]"
    r"(?!(?:thu|nộp|được|phải|để|này|đã|là|và|có|không)\b)(\w.{2,80}?)" + _STOP,
    "đoàn giám sát": r"giám sát (?:chuyên đề )?(?:về )?"
    r"(?:việc |tình hình |công tác |kết quả )(.{4,160}?)" + _STOP,
    "chủ trương đầu tư": r"dự án:? [“\"]?(?:đầu tư xây dựng |xây dựng )?(.{3,120}?)" + _STOP,
    "quy chế làm việc": r"quy chế (?:làm việc|hoạt động)(?: mẫu)? của "
    r"((?:thường trực |các ban )?(?:HĐND|UBND))",
}
_BUDGETS = rf"(?<!từ\s)(?<!của\s)(?<!nguồn\s)ngân sách (?:cấp )?({UNIT}|trung ương)"
_LEVELS = _NO_HAMLET + rf"\b({UNIT}|{HAMLET})"
_NUMBERED = frozenset((*HAMLET_KINDS, "phường", "quận"))
_UNITS = _LEVELS + r"\s+((?:\w|-)+(?:\s+(?:\w|-)+){0,3})"
_SHOUTED = (
    _LEVELS + r" (?!(?:hội|ủy|năm|trực|trên|về|giai|và|thuộc|đến|khóa|nhiệm|theo|loại|biên|đặc"
    r"|miền|thông|nông|nghèo|khó|đảo|mới|cũ|sau|trước|khi|được|có|do|này|bằng|hành|xanh|đồ)\b)"
    r"(\w+(?: \w+){0,2}?)(?= (?:năm|giai đoạn|khóa|nhiệm kỳ|đến|trong|thuộc|theo|cho|về)\b"
    r"|\s*[,.;:()\n–-]|\s*$)"
)
_YEARS = (
    r"(?<![/\d.])(?:giai đoạn|nhiệm kỳ|thời kỳ)?\s{0,9}(?:năm\s+)?(20\d\d)"
    r"(?:\s*-\s*(20\d\d))?(?![/\d])"
)
_ACT_NUMBERS = (
    r"(?<![\w/.])(\d{1,4}[a-z]?)\s*/\s*((?:(?:19|20)\d\d\s*/\s*)?[a-zđ]{2,6}\s*-\s*[a-zđ0-9]+)"
)
_OFFICES = (
    r"(phó chủ tịch|chủ tịch|phó trưởng ban|trưởng ban|ủy viên|hội thẩm|đại biểu)"
    r"(?:\s+(?:của\s+)?(HĐND|UBND|nhân dân|pháp chế|kinh tế|văn hóa|dân tộc|đô thị))?"
)
# A title of lasting rules needs no year, though it speaks of estimates.
_LASTING = r"(quy định|định mức|nguyên tắc|tiêu chí|sửa đổi|bãi bỏ|quy chế)"
_PERSONNEL = frozenset({"bầu", "miễn nhiệm", "bãi nhiệm", "cho thôi"})


def read_slots(text: str, span: Span) -> Slots:
    """Return what the words of *text* in *span* say."""
    acts = tuple(_acts(text, span))
    personnel = _PERSONNEL & {value.key for value in acts}
    values = {
        TitleSlot.ACT: acts,
        TitleSlot.OBJECT: tuple(_offices(text, span) if personnel else _objects(text, span)),
        TitleSlot.UNIT: tuple(_units(text, span)),
        TitleSlot.YEAR: tuple(_years(text, span)),
        TitleSlot.BUDGET: tuple(_found(_BUDGETS, text, span)),
        TitleSlot.AMENDED: tuple(_numbers(text, span)),
    }
    details = {key: tuple(_details(words, text, span)) for key, words in DETAILS.items()}
    return Slots(values, details, tuple(_found(_LASTING, text, span)))


def _details(words: str, text: str, span: Span) -> Iterator[SlotValue]:
    for match in TONED.pattern(words).finditer(TONED.text(text), span.start, span.end):
        if TONED.pattern(_STOP_WORDS).match(match[1]):
            continue
        key = match[1].replace("ủy ban nhân dân", "ubnd").replace("hội đồng nhân dân", "hđnd")
        yield SlotValue(fold(key), Span(*match.span(1)))


def _acts(text: str, span: Span) -> Iterator[SlotValue]:
    level = TONED.text(text)
    found = []
    for key, words in _ACTS.items():
        for match in _places(words, text, span):
            before = level[max(span.start, match.start() - 80) : match.start()]
            if not TONED.pattern(_OBJECT_OF_TALK).search(before) or _CONFIRMED.search(before):
                found.append(SlotValue(key, Span(*match.span())))
                break
    yield from sorted(found, key=lambda value: value.span)


def _places(words: str, text: str, span: Span) -> Iterator[re.Match[str]]:
    """Yield where *words* stand; a pattern that begins with ``^`` at the start of *span* only."""
    if words.startswith("^"):
        first = TONED.search(words, text, span)
        yield from (first,) if first else ()
    else:
        yield from TONED.matches(words, text, span)


def _objects(text: str, span: Span) -> Iterator[SlotValue]:
    level = TONED.text(text)
    found = []
    for key, words in _OBJECTS.items():
        for match in TONED.pattern(words).finditer(level, span.start, span.end):
            before = level[max(span.start, match.start() - 200) : match.start()]
            if not _REPORTED.search(before):
                found.append(SlotValue(key, Span(*match.span())))
                break
    yield from sorted(found, key=lambda value: value.span)


def _offices(text: str, span: Span) -> Iterator[SlotValue]:
    for match in TONED.pattern(_OFFICES).finditer(TONED.text(text), span.start, span.end):
        body = (match[2] or "").replace("ủy ban nhân dân", "ubnd")
        body = body.replace("hội đồng nhân dân", "hđnd")
        yield SlotValue(fold(f"{match[1]} {body}"), Span(*match.span()))


def _found(words: str, text: str, span: Span) -> Iterator[SlotValue]:
    for match in TONED.pattern(words).finditer(TONED.text(text), span.start, span.end):
        yield SlotValue(match[1], Span(*match.span()))


def _numbers(text: str, span: Span) -> Iterator[SlotValue]:
    for match in TONED.pattern(_ACT_NUMBERS).finditer(TONED.text(text), span.start, span.end):
        number = re.sub(r"\s", "", f"{match[1].lstrip('0')}/{match[2]}")
        yield SlotValue(number, Span(*match.span()))


def _years(text: str, span: Span) -> Iterator[SlotValue]:
    """Years of the matter itself: those inside another act's number, date or name stay out."""
    level = TONED.text(text)
    ours = TONED.pattern(r"(?:nghị quyết|luật|nghị định|thông tư|quyết định) (?:số )?\d").search(
        level, span.start, span.end
    )
    end = ours.start() if ours else span.end
    for match in TONED.pattern(_YEARS).finditer(level, span.start, end):
        before = level[max(0, match.start() - 12) : match.start(1)]
        if re.search(r"tháng\s+\d{1,2}\s+năm\s*$", before + " "):
            continue
        if re.search(r"nhiệm\s+kỳ\s*$", level[max(0, match.start(1) - 12) : match.start(1)]):
            continue
        key = match[1] + (f"-{match[2]}" if match[2] else "")
        yield SlotValue(key, Span(match.start(1), match.end(2) if match[2] else match.end(1)))


def _units(text: str, span: Span) -> Iterator[SlotValue]:
    """Named units; in capitals a name ends only before a word that cannot belong to it."""
    words = span.of(text)
    shouted = words.upper() == words
    for match in TONED.pattern(_SHOUTED if shouted else _UNITS).finditer(
        TONED.text(text), span.start, span.end
    ):
        name = match[2] if shouted else _name(Span(*match.span(2)).of(text))
        if name and (not name[0].isdigit() or match[1] in _NUMBERED):
            end = match.start(2) + len(name)
            yield SlotValue(unit_key(match[1], name), Span(match.start(), end))


def _name(words: str) -> str:
    """Return the words at the head of *words* that are written as a name."""
    pieces = re.split(r"(\s+)", words)
    taken = ""
    for piece in pieces:
        if piece.strip() and not (piece[0].isupper() or piece[0].isdigit()):
            break
        taken += piece
    return taken.rstrip()


def unit_key(level: str, name: str) -> str:
    """Return a unit's level and name so that spellings of one unit are equal."""
    return fold(TONED.text(f"{level} {name}").replace("-", " "))
