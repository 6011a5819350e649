"""The words on both sides of a line end that tell whether a paragraph goes on.

Every pattern is for a line without white space at its ends. Those that look at the end of a line
are for ``search`` in its last few words, the others for ``match``. What opens a paragraph stands
in `openers`.
"""

import re
from functools import cache

from hdnd_lint.words import openers
from hdnd_lint.words.letters.text import CAPITALS, SMALLS, spaced
from hdnd_lint.words.openers import ENACTING_LINE, LABEL
from hdnd_lint.words.papers import PAPER_TITLES, one_of
from hdnd_lint.words.places import UNIT_CAPITALS

_CAPITAL = f"[{CAPITALS}]"
_UNIT = rf"(?:{spaced(UNIT_CAPITALS)})\s+\S+(?:\s+\S+){{0,4}}"
# Names of bodies and of the country where a line end may cut them.
CUT_NAMES = (
    ("HỘI", "ĐỒNG NHÂN DÂN"),
    ("HỘI ĐỒNG NHÂN", "DÂN"),
    ("HỘI ĐỒNG", "NHÂN DÂN"),
    ("ỦY BAN NHÂN", "DÂN"),
    ("CỘNG", "HÒA XÃ HỘI"),
    ("CỘNG", "HOÀ XÃ HỘI"),
    ("CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA"),
    ("CỘNG HOÀ XÃ HỘI", "CHỦ NGHĨA"),
    ("XÃ HỘI CHỦ", "NGHĨA"),
    ("XÃ HỘI CHỦ NGHĨA", "VIỆT NAM"),
    ("Thường trực", "Hội đồng"),
    ("Thường trực", "HĐND"),
    ("Chủ tịch", "Ủy ban"),
    ("Chủ tịch", "UBND"),
    ("Tổ đại biểu", "Hội đồng"),
)
_TITLES = one_of(PAPER_TITLES)


@cache
def cut_name_ends() -> tuple[str, ...]:
    """Return what a line of capitals begins with that is the rest of a cut name."""
    return tuple({tail for _, tail in CUT_NAMES if tail.isupper()})


@cache
def provision() -> re.Pattern[str]:
    """Match the start of an article, a clause, a point or a basis."""
    return re.compile(r"Điều\s+\d+\w?[.:]|\d{1,2}\.\s|[a-zđ]\)\s|Căn\s+cứ\s")


@cache
def article() -> re.Pattern[str]:
    """Match the label of an article, or words that only look like one."""
    return re.compile(r"(?:Đi[ềể]u|ĐI[ỀỂ]U)\s+\d")


@cache
def headed_article() -> re.Pattern[str]:
    """Match the label of an article with words behind it that begin with a capital."""
    return re.compile(
        rf"(?:Đi[ềể]u|ĐI[ỀỂ]U)\s+\d{{1,3}}\w?\s{{0,9}}[.:)]?\s{{1,9}}[“\"]?{_CAPITAL}"
    )


@cache
def cut_symbol() -> re.Pattern[str]:
    """Match, at the end of a line, what is cut behind a hyphen: ``42/TTr-``, ``2021-``.

    The hyphen has no blank before it; what follows it is for `symbol_rest`.
    """
    codes = rf"[{CAPITALS}&][\w&]{{0,9}}"
    return re.compile(rf"(?:/\s?{codes}(?:-{codes}){{0,3}}|(?<![\d.,/])\d{{4}})-$")


@cache
def symbol_rest() -> re.Pattern[str]:
    """Match the rest of a symbol or of a span of years that a line end has cut."""
    return re.compile(rf"[{CAPITALS}][{CAPITALS}&\d]|(?:19|20)\d\d(?!\d)")


_ACT = (
    r"(?:Luật|Bộ\s+luật|Pháp\s+lệnh|Hiến\s+pháp|"
    r"(?:Nghị\s+quyết|Nghị\s+định|Thông\s+tư|Quyết\s+định)\s+(?:liên\s+tịch\s+)?số)\s"
)


@cache
def article_of_act() -> re.Pattern[str]:
    """Match the label of an article that belongs to the act named right behind it."""
    return re.compile(rf"(?:Đi[ềể]u|ĐI[ỀỂ]U)\s+\d{{1,3}}\w?\s{{0,9}}[.:)]?\s{{1,9}}{_ACT}")


@cache
def act() -> re.Pattern[str]:
    """Match the kind of an act at the start of a line."""
    return re.compile(_ACT)


@cache
def article_cited() -> re.Pattern[str]:
    """Match, at the end of a line, an article in a sentence whose act comes next."""
    return re.compile(r"(?:khoản\s+\w{1,3},?|tại|theo|của)\s+điều\s+\d{1,3}\w?,?$", re.IGNORECASE)


@cache
def number_first() -> re.Pattern[str]:
    """Match a number in digits or Roman numerals that no words with a capital follow."""
    return re.compile(rf"(?:\d{{1,3}}|[IVXLC]{{1,7}})[.,;):]?(?:$|\s+[{SMALLS}(])")


@cache
def header() -> re.Pattern[str]:
    """Match a line of a header, title page or signature block, which stands on its own."""
    return re.compile(
        rf"""\A(?:{openers.alone()}
        | HỘI\s+ĐỒNG\s+NHÂN | [ỦU][ỶY]\s+BAN | UBND | THƯỜNG\s+TRỰC | ĐOÀN\s | BAN\s
        | {_UNIT}$ | (?:{_TITLES})\s*:?$ | DANH\s+MỤC
        | (?:CHƯƠNG|MỤC)\s+[IVX\d] | PHẦN\s+(?:[IVX\d]|THỨ)
        | VỀ\s | Về\s+việc\s | \((?:Thực\s+hiện|Từ\s+ngày|Ký|Phụ)
        | [-–—_=*.~\s]{{3,200}}$
        )""",
        re.VERBOSE,
    )


@cache
def standing_alone() -> re.Pattern[str]:
    """Match a whole line that nothing is joined to."""
    return re.compile(
        rf"""\A(?:
          (?:HỘI\s+ĐỒNG|[ỦU][ỶY]\s+BAN)\s+NHÂN\s+DÂN[^.;:,]{{0,60}}
        | CỘNG\s+H\S+\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM.*
        | Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc.*
        | {_UNIT}
        | KH(?:ÓA|OÁ)\s.*KỲ\s+HỌP.*
        | {ENACTING_LINE}\s*:?
        | {_TITLES} | DỰ\s+THẢO | DANH\s+MỤC
        | (?:PHỤ\s+LỤC|Phụ\s+lục)(?:\s+(?:SỐ\s+|số\s+)?(?:\d+|[IVXLC]+))?
        | (?:CHƯƠNG|MỤC|PHẦN|Chương|Mục|Phần)\s+(?:[IVXLC\d]+|THỨ\s+\S+|thứ\s+\S+)[.:]?
        | Số\s*:\s*\S*\s*/\s*\S+
        | (?:T/?M\.?|KT\.?)\s.* | (?:PHÓ\s+)?CHỦ\s+TỊCH | CHỦ\s+TỌA.* | TRƯỞNG\s+\S+
        | [^\d\n]{{2,40}},\s+ngày\s.{{0,12}}\s*tháng\s.{{0,12}}\s*năm.{{0,6}}
        | .*\./\.
        | …+
        | [-–—_=*.~\s]{{3,200}}
        )$""",
        re.VERBOSE,
    )


@cache
def label_alone() -> re.Pattern[str]:
    """Match a whole line that is a label, its paragraph still to come."""
    return re.compile(
        rf"""[“"]?(?:{LABEL.article}\s*[.:]?|{LABEL.number}[.)]|{LABEL.letters}[.)]|{LABEL.dash})$""",
        re.VERBOSE,
    )


@cache
def heading_label() -> re.Pattern[str]:
    """Match the label of a line that may be a heading."""
    return re.compile(
        rf"""[“"]?(?:{LABEL.article}|{LABEL.number}[.)]|{LABEL.letters}[.)]
        |{LABEL.roman}\.|{LABEL.capital}\.)""",
        re.VERBOSE,
    )


@cache
def recital() -> re.Pattern[str]:
    """Match the start of a paragraph that always ends with a stop."""
    return re.compile(r"(?:[-–]\s*)?(?:Căn\s+cứ|Xét|Nghị\s+quyết\s+này\s+(?:đã\s+)?được)(?:\s|$)")


@cache
def tail() -> re.Pattern[str]:
    """Match a last line of one to four words."""
    return re.compile(r"\S{1,60}(?:\s\S{1,60}){0,3}[.;]$")


@cache
def short_dash_item() -> re.Pattern[str]:
    """Match a dash and one or two words, too few for a whole item."""
    return re.compile(r"[-–+]\s*\w+(?:\s\w+)?$")


@cache
def bare_verb() -> re.Pattern[str]:
    """Match a label and a verb without its object: ``Điều 3. Giao``."""
    return re.compile(
        rf"""(?:{LABEL.article}\s*[.:]\s*|\d{{1,3}}[.)]\s*|[a-zđ][.)]\s*|[-–+]\s*)?
        (?:Giao|Thông\s+qua|Phê\s+duyệt|Phê\s+chuẩn|Ban\s+hành|Bãi\s+bỏ|Quyết\s+định|Quy\s+định
        |Đề\s+nghị|Yêu\s+cầu|Tán\s+thành|Nhất\s+trí|Sửa\s+đổi,\s+bổ\s+sung|Ủy\s+quyền|Thường|Căn
        |Xét|Xét\s+Tờ|Nghị|Hội\s+đồng)$""",
        re.VERBOSE,
    )


@cache
def roman() -> re.Pattern[str]:
    """Match a Roman number inside a sentence: ``loại⏎IV đạt``."""
    return re.compile(rf"[IVXLC]{{1,6}}(?:[,;]?\s+[{SMALLS}]|[,;])")


@cache
def capital() -> re.Pattern[str]:
    """Match a word with a capital."""
    return re.compile(rf"{_CAPITAL}[{SMALLS}]")


@cache
def two_capitals() -> re.Pattern[str]:
    """Match a name of two syllables."""
    return re.compile(rf"{_CAPITAL}\w{{0,15}}[\s–-]{{1,9}}{_CAPITAL}\w")


@cache
def needs_label() -> re.Pattern[str]:
    """Match, at the end of a line, words that the number of a provision must follow."""
    return re.compile(r"(?:^|\s)(?:Điều|(?<!các\s)[kK]hoản|Mục)$")


@cache
def names_numbered() -> re.Pattern[str]:
    """Match, at the end of a sentence's line, a thing whose number comes next: ``tại Phụ lục``.

    The last syllable of “phát biểu”, “thành phần”, “danh mục” is no such thing.
    """
    return re.compile(
        r"""\S\s+(?:[pP]hụ\s+lục|(?<!át\s)(?<!ại\s)(?<!êu\s)[bB]iểu|[mM]ẫu|[bB]ảng|[nN]hóm
        |(?<!ân\s)[lL]oại|(?<!ếp\s)[hH]ạng|[vV]ùng|[qQ]uý|[kK]hu\s+vực|[kK](?:ỳ|ì)\s+họp
        |[kK]h(?:óa|oá)|(?<!uy\s)[cC]hương|(?<!ành\s)(?<!ổ\s)[pP]hần
        |(?<!anh\s)(?<!ạng\s)[mM]ục|[tT]háng)
        (?:\s+(?:số|thứ))?$|\s(?:số|thứ|tháng|quý)$""",
        re.VERBOSE,
    )


@cache
def needs_number() -> re.Pattern[str]:
    """Match, at the end of a line, words that a number must follow."""
    return re.compile(
        r"""(?:^|\s)(?:Điều|[kK]hoản|ngày|tháng|năm|[sS]ố|[tT]hứ|[mM]ục|quý
        |SỐ|THỨ|NGÀY|THÁNG|NĂM)$""",
        re.VERBOSE,
    )


@cache
def open_end() -> re.Pattern[str]:
    """Match, at the end of a line, words that something must follow."""
    return re.compile(
        r"""(?:^|[\s(“"])(?:
          của|và|các|về|tại|theo|cho|với|do|từ|đến|trên|trong|bởi|bằng|được|là|những|một|hoặc|hay
        | để|khi|giữa|thuộc|kèm|như|đối|nhưng|số|ngày|gồm|vào|sau|trước|bị|sở|Sở|Bộ|Ban|Luật|Nghị
        | Thông|Ủy|Uỷ|Hội|Thường|Quyết|Viện|Tòa|Toà|Phó|Chủ
        | CỦA|VÀ|ỦY|UỶ|ĐỊA\s+BÀN|CÁC|VỀ|TẠI|THEO|CHO|VỚI|DO|TỪ|ĐẾN|TRÊN|TRONG|BẰNG|SỐ|NGÀY|NĂM
        | TỈNH|QUY|VIỆC
        )$""",
        re.VERBOSE,
    )


@cache
def reads_on() -> re.Pattern[str]:
    """Match, at the end of a line, words that the number of a provision or session goes on."""
    return re.compile(
        r"""(?:^|[\s(“"])(?:tại|theo|của|từ|đến|với|bởi|các|những|và|hoặc|thứ|kỳ|Điều|Chương|Mục
        |Phần|(?:tại|theo|và)\s+(?:điều|chương|mục|điểm)|(?<!các\s)(?<!điều\s)(?<!tài\s)khoản)$""",
        re.VERBOSE,
    )


@cache
def inside_provision() -> re.Pattern[str]:
    """Match, at the end of a line, the place within an article that comes before its number."""
    return re.compile(r"(?:[kK]hoản|[đĐ]iểm)\s+\w{1,3}(?:,)?$")


@cache
def unit_before_name() -> re.Pattern[str]:
    """Match, at the end of a line, the kind of a unit whose name comes next."""
    return re.compile(
        r"\s(?:[tT]ỉnh|huyện|xã|quận|phường|[tT]hành\sphố|thị\sxã|thị\strấn)$",
    )


@cache
def half_name() -> re.Pattern[str]:
    """Match, at the end of a line, the first syllable of a name: ``tỉnh Hà``."""
    whole = "Huế|Nhà|Điều|Khoản|Phần"
    return re.compile(rf"\s[{SMALLS}]+\s(?!{whole}){_CAPITAL}[{SMALLS}]+$|\s[-–]$")


@cache
def paired() -> re.Pattern[str]:
    """Match, at the end of a line, what a dash joins to the next words."""
    return re.compile(
        r"(?:Kinh\stế|Văn\shóa|Văn\shoá|Ngân\ssách|Độc\slập|Tự\sdo|(?:KHÓA|KHOÁ|[kK]hóa|khoá)\s\S+)$"
    )
