"""The tokens of citations: one pattern that names them, and one that finds where one may start.

Odd spellings give the same token as regular ones. Every repetition is bounded, so that no input
makes a match cost more than a fixed number of steps.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from hdnd_lint.model import LocatorUnit
from hdnd_lint.parsing.dates import date_pattern

_UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_LOWER = _UPPER.replace("A-Z", "").lower() + "a-z"
_GAP = r"\s{1,9}"

# Kinds that point at a document as soon as a number, a date or a name is there.
STRONG_KINDS = (
    "Hiến pháp",
    "Bộ luật",
    "Luật",
    "Pháp lệnh",
    "Nghị quyết liên tịch",
    "Nghị quyết",
    "Nghị định",
    "Thông tư liên tịch",
    "Thông tư",
    "Quyết định",
    "Chỉ thị",
    "Sắc lệnh",
)
# Kinds that are common words too: a number must follow (or “này”).
WEAK_KINDS = (
    "Tờ trình",
    "Báo cáo kết quả thẩm tra",
    "Báo cáo thẩm tra",
    "Báo cáo thẩm định",
    "Báo cáo tiếp thu, giải trình",
    "Báo cáo giải trình, tiếp thu",
    "Báo cáo giải trình",
    "Báo cáo kết quả giám sát",
    "Báo cáo kết quả",
    "Báo cáo",
    "Công văn",
    "Văn bản hợp nhất",
    "Văn bản",
    "Kế hoạch",
    "Kết luận",
    "Thông báo",
    "Hướng dẫn",
    "Chương trình",
    "Đề án",
    "Quy chế",
    "Quy định",
    "Quy tắc",
    "Điều lệ",
    "Danh mục",
    "Biên bản",
    "Thông tri",
)
LAW_WORDS = ("luật", "pháp lệnh", "hiến pháp")  # how kinds end that are cited by name
_SHORT_KINDS = r"(?:NQ|NĐ|QĐ|TTLT|TT|CT)(?=\s{1,3}(?:số\s{1,3})?[0-9])"
_NO_LAW = r"(?<!háp\s)(?<!HÁP\s)(?<!ỷ\s)(?<!Ỷ\s)(?<!ồ\s)"  # pháp luật, kỷ luật, hồ …

_UNITS = {
    "điểm": r"(?=\s{1,9}[“\"(]?[a-zđ][0-9]?(?!\w)|\s{1,9}này(?!\w))",
    "tiết": r"(?=\s{1,9}[“\"(]?(?:[a-zđ][0-9]?(?!\w)|[0-9]\.[0-9]))",
    "khoản": r"(?=\s{1,9}(?:[0-9]{1,2}[a-zđ]?(?!\w)|này(?!\w)))",
    "điều": r"(?:\s{0,2}:(?=\s{1,3}[0-9]{1,3},))?(?=\s{1,9}(?:[0-9]{1,3}[a-zđ]?(?!\w)|này(?!\w)))",
    "tiểu mục": r"(?=\s{1,9}(?:[0-9IVX]{1,5}(?!\w)|này(?!\w)))",
    "mục": r"(?=\s{1,9}(?:(?:[0-9]{1,2}|[IVX]{1,5})(?!\w)|này(?!\w)))",
    "chương": r"(?=\s{1,9}(?:(?:[0-9]{1,2}|[IVXL]{1,6})(?!\w)|này(?!\w)))",
    "phần": r"(?=\s{1,9}(?:[IVX]{1,5}(?!\w)|thứ\s|này(?!\w)))",
    "phụ lục": r"(?:\s{1,9}số)?(?=\s{1,9}(?:[0-9]{1,2}|[IVXL]{1,6}|[A-Z])(?!\w)|\s{1,9}này(?!\w))",
}
UNIT_KEYS = {
    "điểm": LocatorUnit.POINT,
    "tiết": LocatorUnit.SUBCLAUSE,
    "khoản": LocatorUnit.CLAUSE,
    "điều": LocatorUnit.ARTICLE,
    "tiểu mục": LocatorUnit.SUBSECTION,
    "mục": LocatorUnit.SECTION,
    "chương": LocatorUnit.CHAPTER,
    "phần": LocatorUnit.PART,
    "phụ lục": LocatorUnit.ANNEX,
}

# Mẫu số 06/BBHT: the code of a form, not the number of a document.
_NO_FORM = r"(?<![Mm]ẫu\s)(?<!MẪU\s)(?<![Bb]iểu\s)(?<!BIỂU\s)(?<![Bb]ảng\s)(?<!lục\s)(?<!LỤC\s)"
_CODE = r"[A-ZĐ][A-Za-zĐđ0-9]{0,14}(?!\w)"
_CODES = (
    rf"{_CODE}(?:(?:\s{{0,2}}[-–/&]|[-–/&]\s{{0,2}}){_CODE}){{0,6}}"
    rf"(?:\s[-–]\s{_CODE}(?=\s{{1,3}}(?:ngày|của|về|quy)(?!\w)|[;,]))?"
    r"(?:\.(?:K?[0-9]{1,2}|[IVX]{1,5})(?!\w))?"
)
_LOW_CODES = r"[a-zđ]{1,6}-[a-zđ]{2,8}[0-9]{0,2}(?!\w)"
_SLASH = r"\s{0,3}[/\-–]\s{0,3}"
_YEAR_PART = r"(?:19|20)[0-9]{2}(?![0-9])"
_SO = r"(?<!\w)[Ss][ốỐ](?!\w)(?:\s{0,3}:)?"
# What has slipped: a digit too many or too few in the year, a slash struck twice or left out.
_SLIPPED_YEAR = r"(?![12][0-9]{3}(?![0-9]))[0-9]{3,5}(?=\s{0,3}/\s{0,3}(?:NĐ|NQ|QĐ|TT|QH|UBTVQH))"
_SLASHES = rf"(?:\s{{0,3}}/\s{{0,3}}/\s{{0,3}}|{_SLASH})"
_UNPARTED = r"(?=(?:NQ|QĐ|NĐ|TT|TTr|BC|KH|TB|CT)-[A-ZĐ])"
# 34/2016/NĐ-CP   9217a /TTr-UBND   19-2017/NQ-CP   33/2015QĐ-TTg   29-NQ/TW   34/2016   89NQ-HĐND
_YEARS = rf"{_YEAR_PART}\s{{0,3}}[-–]\s{{0,3}}{_YEAR_PART}"  # 2026 - 2030 is no number
_NUMBER = (
    rf"(?!{_YEARS}(?![/\w]))[0-9]{{1,6}}[a-zđ]{{0,2}}(?:{_SLASH}{_YEAR_PART}(?:(?:{_SLASHES})?{_CODES}"
    rf"|{_SLASH}{_LOW_CODES}|(?!\s{{0,3}}/))|{_SLASHES}{_CODES}|{_SLASH}{_SLIPPED_YEAR}{_SLASH}{_CODES}"
    rf"|{_UNPARTED}{_CODES})"
    rf"|[.…_]{{0,40}}\s{{0,3}}/\s{{0,3}}(?:{_YEAR_PART}\s{{0,3}}/\s{{0,3}})?{_CODES}"
)
# What may follow the kind of a document that has a number: all else is a common word.
_MAY_FOLLOW = (
    r"\s{1,9}(?:(?:[Ss]ố|SỐ|này|NÀY|[Nn]gày|NGÀY|của|cùa|CỦA|năm|NĂM)(?!\w)|[0-9/.…])|\s{0,9}:"
)
# What a number is at least, where no kind of document stands before it.
_NUMBERED = rf"[0-9]{{1,6}}[a-zđ]{{0,2}}/(?:{_YEAR_PART}/)?{_CODE}"
_LABEL = (
    r"[“\"(]?(?:[a-zđ][0-9]?(?!\w)|[0-9]{1,4}[a-zđ]{0,2}(?:\.[0-9]{1,2}){0,3}(?![\w/%])"
    r"|[IVXLC]{1,7}(?!\w)|[A-Z](?!\w)|thứ\s{1,9}(?:nhất|hai|ba|tư|năm|sáu|bảy|tám)(?!\w))[”\")]?"
)

_TITLE_WORDS = (
    r"(?!(?:Quy|Về|Ban|Hướng|Thông|Phê|Sửa|Bãi|Khóa|Khoá|Kỳ|Giao|Điều|Nghị)\s{1,9}"
    r"(?:định|chế|việc|hành|dẫn|qua|duyệt|đổi|bỏ|họp|[IVX]|ch|quyết|[0-9]))"
    # and where a title is in capitals: … CỦA HỘI ĐỒNG NHÂN DÂN TỈNH VỀ QUY ĐỊNH …
    r"(?!VỀ(?!\w)|QUY\s{1,9}(?:ĐỊNH|CHẾ|HOẠCH)|BAN\s{1,9}HÀNH|THÔNG\s{1,9}QUA|HƯỚNG\s{1,9}DẪN"
    r"|PHÊ\s{1,9}(?:DUYỆT|CHUẨN)|SỬA\s{1,9}ĐỔI|BÃI\s{1,9}BỎ|KH(?:ÓA|OÁ)(?!\w)|KỲ\s{1,9}HỌP)"
)
_NAMES = rf"(?:\s{{1,9}}{_TITLE_WORDS}[{_UPPER}][\w’']{{0,20}}(?:-[{_UPPER}][\w]{{0,20}})?){{1,5}}"
_PLACE = (
    rf"(?:\s{{1,9}}(?:[Tt]ỉnh|TỈNH|[Tt]hành\s{{1,9}}phố|THÀNH\s{{1,9}}PHỐ|TP\.?|[Hh]uyện|[Qq]uận"
    rf"|[Tt]hị\s{{1,9}}(?:xã|trấn)|[Xx]ã|[Pp]hường|[Đđ]ặc\s{{1,9}}khu)(?:{_NAMES}|\s{{1,9}}[0-9]{{1,2}}"
    rf"(?!\w))?|{_NAMES})?"
)
_MINISTRIES = (
    "Tài chính",
    "Nội vụ",
    "Tư pháp",
    "Công an",
    "Quốc phòng",
    "Ngoại giao",
    "Y tế",
    "Xây dựng",
    "Công Thương",
    "Công nghiệp",
    "Thương mại",
    "Giao thông vận tải",
    "Kế hoạch và Đầu tư",
    "Khoa học và Công nghệ",
    "Khoa học, Công nghệ và Môi trường",
    "Giáo dục và Đào tạo",
    "Tài nguyên và Môi trường",
    "Nông nghiệp và Môi trường",
    "Nông nghiệp và Phát triển nông thôn",
    "Thông tin và Truyền thông",
    "Bưu chính, Viễn thông",
    "Văn hóa, Thể thao và Du lịch",
    "Văn hoá, Thể thao và Du lịch",
    "Văn hóa - Thông tin",
    "Văn hoá - Thông tin",
    "Lao động - Thương binh và Xã hội",
    "Lao động, Thương binh và Xã hội",
    "Dân tộc và Tôn giáo",
)


def _spelled(words: str) -> str:
    """Return a pattern for *words* in lower case, with a capital first letter, in capitals."""
    spelled = [
        rf"[{word[0].lower()}{word[0].upper()}]{re.escape(word[1:])}" for word in words.split()
    ]
    capitals = [re.escape(word.upper()) for word in words.split()]
    return f"(?:{_GAP.join(spelled)}|{_GAP.join(capitals)})"


def _one_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(map(_spelled, words)) + r")(?!\w)"


def _law() -> str:
    return (
        rf"(?:BỘ{_GAP})?(?:[Bb]ộ{_GAP})?(?:Luật|{_NO_LAW}luật|{_NO_LAW}LUẬT)"
        rf"(?!{_GAP}(?:[Ss](?:ư|Ư)|định)(?!\w))(?!\w)"
    )


def _other_kinds() -> str:
    others = [word for word in (*STRONG_KINDS, *WEAK_KINDS) if "uật" not in word]
    return f"(?:{_one_of(others)}|{_SHORT_KINDS})"


def _kind() -> str:
    return rf"(?<!\w)(?:{_other_kinds()}|{_law()})"


def _unit() -> str:
    return r"(?<!\w)(?:" + "|".join(_spelled(word) + tail for word, tail in _UNITS.items()) + ")"


_STATE_BODIES = (
    "Ủy ban Thường vụ Quốc hội",
    "Uỷ ban Thường vụ Quốc hội",
    "Quốc hội",
    "Thủ tướng Chính phủ",
    "Chính phủ",
    "Chủ tịch nước",
    "Thanh tra Chính phủ",
    "Văn phòng Chính phủ",
    "Kiểm toán nhà nước",
    "Ngân hàng Nhà nước Việt Nam",
    "Ngân hàng Nhà nước",
    "Tòa án nhân dân tối cao",
    "Viện kiểm sát nhân dân tối cao",
    "Ban Chấp hành Trung ương Đảng",
    "Ban Chấp hành Trung ương",
    "Bộ Chính trị",
    "Ban Bí thư",
    "Ủy ban Dân tộc",
    "Ủy ban Thể dục Thể thao",
    "Uỷ ban Dân tộc",
)


def _body() -> str:
    state = _any_case(_STATE_BODIES)
    ministry = (
        rf"(?i:(?:bộ{_GAP}trưởng{_GAP})?bộ{_GAP})(?:{_any_case(_MINISTRIES)})(?!\w)"
        rf"|{_spelled('Bộ')}{_NAMES}"
    )
    central = rf"(?:{state})(?!\w)|{ministry}"
    joint = rf"(?:(?i:liên){_GAP})?(?:{central})(?:{_others_with(central)})?"
    committee = (
        rf"(?i:ban{_GAP}(?:pháp{_GAP}chế|kinh{_GAP}tế(?:\s{{0,3}}[-–,và]{{1,2}}\s{{0,3}}"
        rf"(?:ngân{_GAP}sách|xã{_GAP}hội))?|văn{_GAP}h(?:óa|oá)\s{{0,3}}[-–,]\s{{0,3}}xã{_GAP}hội"
        rf"|dân{_GAP}tộc|đô{_GAP}thị))"
    )
    council = (
        rf"(?:(?i:thường{_GAP}trực|chủ{_GAP}tịch|văn{_GAP}phòng){_GAP})?"
        rf"(?:(?i:hội{_GAP}đồng{_GAP}nhân{_GAP}dân|[ủu][yỷ]{_GAP}[bh]an{_GAP}(?:nhân{_GAP}dân|mttq))"
        r"|HĐND|UBND)"
    )
    party = rf"[Tt]ỉnh{_GAP}ủy|[Tt]hành{_GAP}ủy|[Đđ]ảng{_GAP}ủy"
    other = rf"[Ss]ở|{party}|Ban|Đoàn(?:{_GAP}giám{_GAP}sát)?"
    local = rf"(?:{committee}(?:{_GAP}của)?{_GAP})?{council}"
    placed = rf"(?:{local}|(?!{committee})(?:{other})){_PLACE}"
    return rf"(?:{joint}|{placed}|{committee})"


def _others_with(central: str) -> str:
    """Return the pattern of those that issue a joint act with the first one named.

    After a comma or “và” they are read only where the name of the act follows.
    """
    dash, listed = r"\s{0,3}[-–]\s{0,3}", rf"(?:\s{{0,3}}[-–,]\s{{0,3}}|{_GAP}và{_GAP})"
    name = rf"(?={_GAP}(?:hướng|quy|về|ban|sửa|bổ|bãi|thay|ngày|số)(?!\w))"
    return rf"(?:{dash}(?:{central})){{1,4}}|(?:{listed}(?:{central})){{1,4}}{name}"


def _any_case(words: Iterable[str]) -> str:
    """Return a pattern for one of *words*, in any case of letters."""
    return "(?i:" + "|".join(_GAP.join(one.split()) for one in words) + ")"


_LAW_NAME_ENDS = (
    rf"(?:số|SỐ)(?=\s{{0,9}}[0-9:.…])|(?:ngày|NGÀY)(?=\s)|(?:năm|NĂM)(?={_GAP}[0-9])|được|đã(?!\w)|này|có{_GAP}hiệu"
    rf"|quy{_GAP}định|thì|hiện{_GAP}hành|và{_GAP}(?:các|Luật|Nghị|Bộ|Pháp|quy|pháp)|để|nêu|khi|nếu|nhằm"
    r"|về{_GAP}việc|do|trên|trong|là|phải|sẽ|bị|tại(?!\s+Việt\s+Nam)|(?:19|20)[0-9]{2}(?![0-9/])"
).replace("{_GAP}", _GAP)
_AMENDING_NAME_ENDS = (
    rf"số(?=\s{{0,9}}[0-9:])|ngày(?=\s)|năm(?={_GAP}[0-9]{{4}})|được|đã(?!\w)|có{_GAP}hiệu"
)


@cache
def law_name_end() -> re.Pattern[str]:
    """Return the pattern of what ends the name of a law in running text."""
    return re.compile(
        rf"(?<=\s)(?:{_LAW_NAME_ENDS})(?!\w)|[;:.()”\"*|/\[]"
        r"|,(?!(?:(?<=nhân\sdân,)|(?<=nhân\sdân\s,))\s{0,9}[ỦU][ỷy]\s{1,9}ban\s{1,9}nhân\s{1,9}dân"
        r"\s{0,9}(?:(?:ngày|số|năm|được)(?!\w)|[;,.)]|$))"
        rf"(?!\s{{0,9}}(?!(?:các|và|thì|là|theo|trong|bảo|đảm|trừ|khi|nếu|do|có|không|phải|để"
        rf"|nghị|luật|tổ)(?!\w))[{_LOWER}])"
    )


@cache
def amending_name_end() -> re.Pattern[str]:
    """Return the pattern of what ends the name of an amending law, which lists other laws."""
    return re.compile(rf"(?<=\s)(?:{_AMENDING_NAME_ENDS})(?!\w)|[;:.()*|\[]")


def starts(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the places in *text* where a citation may start, in order.

    Three classes of letters sieve the text before the long pattern looks: ten times as fast.
    """
    opening, whole = _openings(), _start_shape()
    for found in _sieve().finditer(text, start, end):
        letters = found.group()
        if letters in opening or (letters[2].isspace() and letters[:2] + " " in opening):
            match = whole.match(text, found.start(), end)
            if match:
                yield match


@cache
def _openings() -> frozenset[str]:
    """Return the first three letters, in each case, of all that may start a citation."""
    short = ("số ", "nq ", "nđ ", "qđ ", "tt ", "ttlt", "ct ")
    heads = {word[:3].lower() for word in (*STRONG_KINDS, *WEAK_KINDS, *UNIT_KEYS, *short)}
    return frozenset(
        form for head in heads for form in (head, head[0].upper() + head[1:], head.upper())
    )


@cache
def _sieve() -> re.Pattern[str]:
    columns = ("".join(sorted(set(column))) for column in zip(*_openings(), strict=True))
    return re.compile("".join(f"[{letters}]" for letters in columns).replace(" ", r"\s"))


@cache
def _start_shape() -> re.Pattern[str]:
    """Return the pattern of words a citation may start with."""
    laws = f"{_spelled('pháp lệnh')}|{_spelled('hiến pháp')}|{_law()}"
    return re.compile(
        rf"(?<!\w)(?:{laws}|{_other_kinds()}(?={_MAY_FOLLOW}))|{_unit()}"
        rf"|{_NO_FORM}{_SO}{_GAP}(?={_NUMBERED})"
    )


@cache
def token_shape() -> re.Pattern[str]:
    """Return the pattern of one token; the name of the group that matched is its kind."""
    tokens = {
        # Tờ trình số 02/TTr-HĐND, ngày 30 tháng 6 năm 2017
        "_ATTACHED": (
            rf"(?:của\s{{1,9}})?(?:{_one_of(('Quy chế', 'Quy định', 'Điều lệ', 'Chương trình'))}"
            r"\s{1,9})?(?:được\s{1,9})?(?:ban\s{1,9}hành\s{1,9})?kèm\s{1,9}theo(?!\w)"
        ),
        "KIND": _kind(),
        "UNIT": _unit(),
        "DATE": rf"(?:,\s{{0,9}}(?=[Nn](?:gày|GÀY)\s))?(?:{date_pattern()})",
        "NUMBER": _NUMBER,
        "YEAR": rf"(?:[Nn](?:ăm|ĂM){_GAP})?(?:19|20)[0-9]{{2}}(?![\w/])",
        "_AMENDED": (
            r"\(?\s{0,3}(?:,\s{0,3})?(?:đã\s{1,9})?(?:được\s{1,9})?sửa\s{1,9}đổi"
            r"(?:,?\s{1,9}(?:và\s{1,9})?(?:bổ\s{1,9}sung|thay\s{1,9}thế)){0,2}"
            r"(?:\s{1,9}một\s{1,9}số\s{1,9}(?:điều|nội\s{1,9}dung))?"
            r"\s{1,9}(?:bởi|tại|theo|bằng)(?!\w)"
        ),
        "ANNEX": rf"(?<!\w){_spelled('phụ lục')}(?={_GAP}(?:ban{_GAP}hành{_GAP})?kèm{_GAP}theo)",
        "_SO": rf"{_SO}(?=\s{{0,40}}[0-9/.…_])",
        "BLANK": rf"{_SO}(?=\s{{0,40}}(?:[Nn]gày(?!\w)|NGÀY)|\s{{2,40}}(?:của|về)(?!\w))",
        "SELF": r"(?:này|NÀY)(?!\w)",
        "_OF": rf"(?:\.\s{{1,3}})?(?:của|cùa|CỦA)(?!\w)|thuộc(?={_GAP}{_unit()})",
        "BODY": _body(),
        "_EACH": r"(?:[Cc]ác|[Tt]ừ|CÁC)(?!\w)",
        "TO": r"đến(?!\w)(?:\s{1,9}hết(?!\w))?|[-–](?=\s{0,3}(?:[0-9a-zđ](?!\w)|[Đđ]iều))",
        "_AND": r"(?:và|hoặc|VÀ)(?!\w)",
        "LABEL": _LABEL,
        "_COMMA": ",",
        "_SEMICOLON": ";",
        "_COLON": ":",
    }
    return re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in tokens.items()))


@cache
def listed_label_follows() -> re.Pattern[str]:
    """Return what may follow a bare label: “Điều 5, 6 và 7 của …”, not “và 30 đại biểu”.

    Labels after it are taken as one list with it, which what follows the last of them decides:
    “Điều 3, 12 và 15 triệu đồng” goes on with amounts from 12.
    """
    further = rf"\s{{0,9}}(?:[,;]|(?:và|hoặc|đến)(?!\w))\s{{0,9}}{_LABEL}(?!\s{{0,9}}[.)]\s)"
    return re.compile(
        rf"(?:{further}){{0,9}}+"
        rf"\s{{0,9}}(?:[,;.:)”\"]|$|(?:và|hoặc|đến|của|thuộc|này|tại)(?!\w)|{_unit()}|{_kind()})"
    )
