"""Six papers set as offices set them, each with what is wrong in its form, said beforehand.

Written before anything was tried on them: floating boxes for the head, tabs, spaces for a table,
styles over styles, sections turned for a table, capitals made by formatting, tracked changes of
other people, and pages that LibreOffice wrote.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from word_files import cell, field, paragraph, row, table, word_file

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
_FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
_TRACKED = 'w:id="41" w:author="Trần Thị B" w:date="2025-11-20T08:00:00Z"'
_DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    f'{_FONT}<w:sz w:val="28"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "</w:style>"
)


@dataclass(frozen=True)
class Unseen:
    """A paper, and what is wrong in it: rule and what is departed from, where there is one."""

    name: str
    data: bytes
    wrong: frozenset[tuple[str, str]]


def _run(words: str, *flags: str, size: float = 14) -> str:
    half = round(size * 2)
    properties = f'{_FONT}{"".join(f"<w:{one}/>" for one in flags)}<w:sz w:val="{half}"/>'
    text = f'<w:t xml:space="preserve">{escape(words)}</w:t>'
    return f"<w:r><w:rPr>{properties}</w:rPr>{text}</w:r>"


def _set(words: str, align: str, *flags: str, size: float = 14, more: str = "") -> str:
    return paragraph(_run(words, *flags, size=size), f'{more}<w:jc w:val="{align}"/>')


def _text(words: str, *flags: str, size: float = 14, line: int = 240) -> str:
    spacing = f'<w:spacing w:before="60" w:after="60" w:line="{line}" w:lineRule="auto"/>'
    return _set(words, "both", *flags, size=size, more=f'{spacing}<w:ind w:firstLine="720"/>')


def _page(
    top: int = 20,
    right: int = 15,
    bottom: int = 20,
    left: int = 30,
    turned: bool = False,
    number: str = "header",
    first: bool = True,
) -> str:
    twips = [round(mm * 1440 / 25.4) for mm in (top, right, bottom, left)]
    wide = 'w:w="16838" w:h="11906" w:orient="landscape"' if turned else 'w:w="11906" w:h="16838"'
    names = ("top", "right", "bottom", "left")
    margins = " ".join(f'w:{name}="{one}"' for name, one in zip(names, twips, strict=True))
    reference = f'<w:{number}Reference w:type="default" r:id="rId-{number}"/>' if number else ""
    return (
        f"<w:sectPr>{reference}<w:pgSz {wide}/><w:pgMar {margins} "
        f'w:header="567" w:footer="567" w:gutter="0"/>{"<w:titlePg/>" if first else ""}</w:sectPr>'
    )


def _number(align: str = "center") -> str:
    return paragraph(field("PAGE", _run("2")), f'<w:jc w:val="{align}"/>')


def _box(content: str) -> str:
    """Return a paragraph that anchors a floating box, as Word writes it for old programs too."""
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    return paragraph(
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing>'
        "</mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def _signed(office: str, name: str, *recipients: str, authority: str = "") -> str:
    left = _set("Nơi nhận:", "left", "b", "i", size=12)
    left += "".join(_set(one, "left", size=11) for one in recipients)
    right = _set(authority, "center", "b") if authority else ""
    right += _set(office, "center", "b") + paragraph() + _set(name, "center", "b")
    return table(row(cell(left), cell(right)))


_LAWS = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025;",
)
_TASKS = (
    "Tập trung sửa chữa các tuyến kênh nội đồng trước vụ đông xuân; vận động nhân dân đóng góp "
    "ngày công để làm đường ra đồng.",
    "Giữ vững các tiêu chí đã đạt của xã nông thôn mới; mỗi thôn chọn một việc khó để làm dứt "
    "điểm trong năm.",
)


def _boxes() -> Unseen:
    """A resolution whose head floats in two boxes; the margins of an old template."""
    left = _set("HỘI ĐỒNG NHÂN DÂN", "center", "b", size=13)
    left += _set("XÃ HÒA LỢI", "center", "b", size=13) + _set("Số: 14/NQ-HĐND", "center", size=13)
    right = _set(COUNTRY, "center", "b", size=13) + _set(MOTTO, "center", "b")
    right += _set("Hòa Lợi, ngày 18 tháng 12 năm 2025", "center", "i")
    body = _box(left) + _box(right) + _set("NGHỊ QUYẾT", "center", "b")
    body += _set("Về nhiệm vụ phát triển kinh tế - xã hội năm 2026", "center", "b")
    body += _set("HỘI ĐỒNG NHÂN DÂN XÃ HÒA LỢI", "center", "b")
    body += "".join(_text(words, "i") for words in _LAWS) + _set("QUYẾT NGHỊ:", "center", "b")
    body += _text("Điều 1. Nhiệm vụ", "b") + "".join(map(_text, _TASKS))
    body += _text("Điều 2. Tổ chức thực hiện", "b")
    body += _text(
        "Nghị quyết này đã được Hội đồng nhân dân xã Hòa Lợi khóa II, kỳ họp thứ năm thông qua "
        "ngày 18 tháng 12 năm 2025./."
    )
    body += _signed("CHỦ TỊCH", "Lê Thị Hoa", "- Thường trực HĐND tỉnh;", "- Lưu: VT.")
    data = word_file(body + _page(left=25), {"styles": _DEFAULTS, "header": _number()})
    return Unseen("boxes", data, frozenset({("TT003", "margin_left")}))


def _tabs() -> Unseen:
    """A submission with both sides of its head in one line; small letters throughout the text."""
    stops = (
        '<w:tabs><w:tab w:val="center" w:pos="1701"/><w:tab w:val="center" w:pos="6804"/></w:tabs>'
    )

    def sides(left: str, right: str) -> str:
        tab = "<w:r><w:tab/></w:r>"
        return paragraph(f"{tab}{left}{tab}{right}", stops)

    body = sides(_run("ỦY BAN NHÂN DÂN", "b", size=13), _run(COUNTRY, "b", size=13))
    body += sides(_run("PHƯỜNG TÂN MỸ", "b", size=13), _run(MOTTO, "b"))
    body += sides(
        _run("Số: 208/TTr-UBND", size=13), _run("Tân Mỹ, ngày 10 tháng 11 năm 2025", "i")
    )
    body += _set("TỜ TRÌNH", "center", "b")
    body += _set("Về dự toán ngân sách phường năm 2026", "center", "b")
    body += _set("Kính gửi: Hội đồng nhân dân phường Tân Mỹ", "center")
    body += "".join(_text(words, size=12) for words in _TASKS)
    body += _text("Ủy ban nhân dân phường kính trình Hội đồng nhân dân phường xem xét.", size=12)
    body += _signed(
        *("CHỦ TỊCH", "Phạm Văn Bình", "- Như trên;", "- Lưu: VT, TC."),
        authority="TM. ỦY BAN NHÂN DÂN",
    )
    data = word_file(body + _page(), {"styles": _DEFAULTS, "header": _number()})
    return Unseen("tabs", data, frozenset({("TT004", "size"), ("TT012", "")}))


def _spaces() -> Unseen:
    """A report typed as on a typewriter: spaces for a table, the number at the foot."""
    gap = " " * 18
    body = paragraph(_run(f"ỦY BAN NHÂN DÂN{gap}{COUNTRY}", "b", size=13))
    body += paragraph(_run(f"   XÃ PHÚ NINH{gap}      {MOTTO}", "b", size=13))
    body += paragraph(
        _run(f"Số: 301/BC-UBND{gap}", size=13) + _run("Phú Ninh, ngày 5 tháng 12 năm 2025", "i")
    )
    body += _set("BÁO CÁO", "center", "b")
    body += _set("Kết quả phát triển kinh tế - xã hội năm 2025", "center", "b")
    body += "".join(map(_text, _TASKS))
    body += _text(
        "Trên đây là báo cáo của Ủy ban nhân dân xã về kết quả thực hiện nhiệm vụ năm./."
    )
    body += _signed(
        *("KT. CHỦ TỊCH", "Võ Minh Đức", "- Đảng ủy xã", "- Các Ban HĐND xã", "- Lưu: VT"),
        authority="TM. ỦY BAN NHÂN DÂN",
    )
    page = _page(number="footer", first=False)
    data = word_file(body + page, {"styles": _DEFAULTS, "footer": _number("right")})
    wrong = {("TT005", ""), ("TT007", ""), ("TT009", "")}
    return Unseen("spaces", data, frozenset(wrong))


def _styled() -> Unseen:
    """A decision all in styles, one upon another; capitals by formatting; text in another font."""

    def style(name: str, base: str, paragraph_: str = "", text: str = "") -> str:
        based = f'<w:basedOn w:val="{base}"/>' if base else ""
        return (
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{based}'
            f"<w:pPr>{paragraph_}</w:pPr><w:rPr>{text}</w:rPr></w:style>"
        )

    centre = '<w:jc w:val="center"/>'
    arial = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'
    sheet = _DEFAULTS + "".join(
        (
            style("Dau", "Normal", centre, '<w:sz w:val="26"/>'),
            style("DauDam", "Dau", "", "<w:b/>"),
            style("Ten", "DauDam", "", '<w:caps/><w:sz w:val="28"/>'),
            style("Trich", "Ten", "", '<w:caps w:val="0"/>'),
            style("Ngay", "Dau", "", "<w:i/>"),
            style("Chu", "Normal", '<w:ind w:firstLine="567"/><w:jc w:val="both"/>', arial),
            style("CanCu", "Chu", "", "<w:i/>" + _FONT),
            style("Dieu", "Chu", "", "<w:b/>" + _FONT),
            style("Nhan", "Normal", "", '<w:b/><w:i/><w:sz w:val="24"/>'),
            style("Noi", "Normal", "", '<w:sz w:val="22"/>'),
        )
    )

    def said(name: str, words: str) -> str:
        text = f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>'
        return paragraph(text, f'<w:pStyle w:val="{name}"/>')

    left = said("DauDam", "ỦY BAN NHÂN DÂN") + said("DauDam", "XÃ SƠN LÂM")
    left += said("Dau", "Số: 77/QĐ-UBND")
    right = said("DauDam", COUNTRY) + said("DauDam", MOTTO)
    right += said("Ngay", "Sơn Lâm, ngày 12 tháng 12 năm 2025")
    body = table(row(cell(left), cell(right))) + said("Ten", "Quyết định")
    body += said("Trich", "Về việc giao chỉ tiêu kế hoạch năm 2026")
    body += said("Ten", "Chủ tịch Ủy ban nhân dân xã Sơn Lâm")
    body += "".join(said("CanCu", words) for words in _LAWS) + said("Ten", "Quyết định:")
    body += said("Dieu", "Điều 1. Giao chỉ tiêu") + "".join(said("Chu", one) for one in _TASKS)
    body += said("Dieu", "Điều 2. Hiệu lực")
    body += said("Chu", "Quyết định này có hiệu lực thi hành kể từ ngày ký./.")
    foot = said("Nhan", "Nơi nhận:") + said("Noi", "- Như Điều 2;") + said("Noi", "- Lưu: VT.")
    sign = said("Ten", "Chủ tịch") + paragraph() + said("Trich", "Đinh Văn Hải")
    body += table(row(cell(foot), cell(sign)))
    data = word_file(body + _page(), {"styles": sheet, "header": _number()})
    return Unseen("styled", data, frozenset({("TT004", "font")}))


def _turned() -> Unseen:
    """A resolution with a section turned for its annex, whose last page has another right edge."""
    left = _set("HỘI ĐỒNG NHÂN DÂN", "center", "b", size=13)
    left += _set("TỈNH LÂM HÀ", "center", "b", size=13) + _set("Số: 05/NQ-HĐND", "center", size=13)
    right = _set(COUNTRY, "center", "b", size=13) + _set(MOTTO, "center", "b")
    right += _set("Lâm Hà, ngày 09 tháng 12 năm 2025", "center", "i")
    body = table(row(cell(left), cell(right))) + _set("NGHỊ QUYẾT", "center", "b")
    body += _set("Về kế hoạch đầu tư công năm 2026", "center")
    body += _set("HỘI ĐỒNG NHÂN DÂN TỈNH LÂM HÀ", "center", "b")
    body += "".join(_text(words) for words in _LAWS) + _set("QUYẾT NGHỊ:", "center", "b")
    body += _text("Điều 1. Kế hoạch", "b") + "".join(map(_text, _TASKS))
    body += _text(
        "Nghị quyết này đã được Hội đồng nhân dân tỉnh Lâm Hà khóa X, kỳ họp thứ hai mươi thông "
        "qua ngày 09 tháng 12 năm 2025./."
    )
    body += _signed("CHỦ TỊCH", "Ngô Thanh Tùng", "- Chính phủ;", "- Lưu: VT.")
    body += paragraph(properties=_page())
    body += _set("Phụ lục", "center", "b") + _set("DANH MỤC DỰ ÁN", "center", "b")
    body += table(row(cell(_set("Dự án", "center", "b")), cell(_set("Vốn", "center", "b"))))
    body += paragraph(properties=_page(turned=True, right=30, left=10))
    body += _set("Danh mục này kèm theo Nghị quyết của Hội đồng nhân dân tỉnh.", "center")
    data = word_file(body + _page(right=30), {"styles": _DEFAULTS, "header": _number()})
    wrong = {("TT006", "bold"), ("TT014", "italic"), ("TT003", "margin_right")}
    return Unseen("turned", data, frozenset(wrong))


def _changed() -> Unseen:
    """A notice that another person has changed, as LibreOffice writes; nothing is wrong in it."""
    added = f"<w:ins {_TRACKED}>{_run(' trong tháng 12 năm 2025')}</w:ins>"
    taken = f"<w:del {_TRACKED}><w:r><w:delText> trong năm</w:delText></w:r></w:del>"
    left = _set("HỘI ĐỒNG NHÂN DÂN", "center", "b", size=12)
    left += _set("XÃ ĐÔNG HẢI", "center", "b", size=12) + _set("Số: 31/TB-HĐND", "center", size=13)
    right = _set(COUNTRY, "center", "b", size=12) + _set(MOTTO, "center", "b", size=13)
    right += _set("Đông Hải, ngày 22 tháng 12 năm 2025", "center", "i", size=13)
    body = table(row(cell(left), cell(right))) + _set("THÔNG BÁO", "center", "b", size=13)
    body += _set("Kết quả kỳ họp thứ năm Hội đồng nhân dân xã Đông Hải", "center", "b", size=13)
    body += "".join(_text(words, size=13) for words in _TASKS[:1])
    start = _run("Các cơ quan, các thôn tổ chức thực hiện những nội dung nêu trên", size=13)
    body += paragraph(
        start + added + taken + _run("./.", size=13),
        '<w:ind w:firstLine="720"/><w:jc w:val="both"/>',
    )
    body += _signed(
        *("CHỦ TỊCH", "Bùi Thị Lan", "- Đảng ủy xã;", "- Lưu: VT."),
        authority="TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN",
    )
    data = word_file(body + _page(), {"styles": _DEFAULTS, "header": _number()})
    return Unseen("changed", data, frozenset())


_MADE: Mapping[str, Callable[[], Unseen]] = {
    "boxes": _boxes,
    "tabs": _tabs,
    "spaces": _spaces,
    "styled": _styled,
    "turned": _turned,
    "changed": _changed,
}


def unseen_papers() -> tuple[Unseen, ...]:
    """Return the six papers."""
    return tuple(make() for make in _MADE.values())
