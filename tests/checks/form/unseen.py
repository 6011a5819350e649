"""Six papers set as offices set them, each with what is wrong in its form, said beforehand.

Written before anything was tried on them: floating boxes for the head, tabs, spaces for a table,
styles over styles, sections turned for a table, capitals made by formatting, tracked changes of
other people, and pages that LibreOffice wrote.
"""

from collections.abc import Callable, Mapping
from xml.sax.saxutils import escape

from checks.form.office_marks import (
    COUNTRY,
    DEFAULTS,
    FONT,
    LAWS,
    MOTTO,
    TASKS,
    TRACKED,
    Unseen,
    box,
    lettered,
    page_number,
    prose,
    sheet,
    signed,
    written,
)
from word_files import cell, paragraph, row, table, word_file


def _boxes() -> Unseen:
    """A resolution whose head floats in two boxes; the margins of an old template."""
    left = written("HỘI ĐỒNG NHÂN DÂN", "center", "b", size=13)
    left += written("XÃ HÒA LỢI", "center", "b", size=13) + written(
        "Số: 14/NQ-HĐND", "center", size=13
    )
    right = written(COUNTRY, "center", "b", size=13) + written(MOTTO, "center", "b")
    right += written("Hòa Lợi, ngày 18 tháng 12 năm 2025", "center", "i")
    body = box(left) + box(right) + written("NGHỊ QUYẾT", "center", "b")
    body += written("Về nhiệm vụ phát triển kinh tế - xã hội năm 2026", "center", "b")
    body += written("HỘI ĐỒNG NHÂN DÂN XÃ HÒA LỢI", "center", "b")
    body += "".join(prose(words, "i") for words in LAWS) + written("QUYẾT NGHỊ:", "center", "b")
    body += prose("Điều 1. Nhiệm vụ", "b") + "".join(map(prose, TASKS))
    body += prose("Điều 2. Tổ chức thực hiện", "b")
    body += prose(
        "Nghị quyết này đã được Hội đồng nhân dân xã Hòa Lợi khóa II, kỳ họp thứ năm thông qua "
        "ngày 18 tháng 12 năm 2025./."
    )
    body += signed("CHỦ TỊCH", "Lê Thị Hoa", "- Thường trực HĐND tỉnh;", "- Lưu: VT.")
    data = word_file(body + sheet(left=25), {"styles": DEFAULTS, "header": page_number()})
    return Unseen("boxes", data, frozenset({("TT003", "margin_left")}))


def _tabs() -> Unseen:
    """A submission with both sides of its head in one line; small letters throughout the text."""
    stops = (
        '<w:tabs><w:tab w:val="center" w:pos="1701"/><w:tab w:val="center" w:pos="6804"/></w:tabs>'
    )

    def sides(left: str, right: str) -> str:
        tab = "<w:r><w:tab/></w:r>"
        return paragraph(f"{tab}{left}{tab}{right}", stops)

    body = sides(lettered("ỦY BAN NHÂN DÂN", "b", size=13), lettered(COUNTRY, "b", size=13))
    body += sides(lettered("PHƯỜNG TÂN MỸ", "b", size=13), lettered(MOTTO, "b"))
    body += sides(
        lettered("Số: 208/TTr-UBND", size=13), lettered("Tân Mỹ, ngày 10 tháng 11 năm 2025", "i")
    )
    body += written("TỜ TRÌNH", "center", "b")
    body += written("Về dự toán ngân sách phường năm 2026", "center", "b")
    body += written("Kính gửi: Hội đồng nhân dân phường Tân Mỹ", "center")
    body += "".join(prose(words, size=12) for words in TASKS)
    body += prose("Ủy ban nhân dân phường kính trình Hội đồng nhân dân phường xem xét.", size=12)
    body += signed(
        *("CHỦ TỊCH", "Phạm Văn Bình", "- Như trên;", "- Lưu: VT, TC."),
        authority="TM. ỦY BAN NHÂN DÂN",
    )
    data = word_file(body + sheet(), {"styles": DEFAULTS, "header": page_number()})
    return Unseen("tabs", data, frozenset({("TT004", "size"), ("TT012", "")}))


def _spaces() -> Unseen:
    """A report typed as on a typewriter: spaces for a table, the number at the foot."""
    gap = " " * 18
    body = paragraph(lettered(f"ỦY BAN NHÂN DÂN{gap}{COUNTRY}", "b", size=13))
    body += paragraph(lettered(f"   XÃ PHÚ NINH{gap}      {MOTTO}", "b", size=13))
    body += paragraph(
        lettered(f"Số: 301/BC-UBND{gap}", size=13)
        + lettered("Phú Ninh, ngày 5 tháng 12 năm 2025", "i")
    )
    body += written("BÁO CÁO", "center", "b")
    body += written("Kết quả phát triển kinh tế - xã hội năm 2025", "center", "b")
    body += "".join(map(prose, TASKS))
    body += prose(
        "Trên đây là báo cáo của Ủy ban nhân dân xã về kết quả thực hiện nhiệm vụ năm./."
    )
    body += signed(
        *("KT. CHỦ TỊCH", "Võ Minh Đức", "- Đảng ủy xã", "- Các Ban HĐND xã", "- Lưu: VT"),
        authority="TM. ỦY BAN NHÂN DÂN",
    )
    page = sheet(number="footer", first=False)
    data = word_file(body + page, {"styles": DEFAULTS, "footer": page_number("right")})
    wrong = {("TT005", ""), ("TT007", ""), ("TT009", "place")}
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
    styles = DEFAULTS + "".join(
        (
            style("Dau", "Normal", centre, '<w:sz w:val="26"/>'),
            style("DauDam", "Dau", "", "<w:b/>"),
            style("Ten", "DauDam", "", '<w:caps/><w:sz w:val="28"/>'),
            style("Trich", "Ten", "", '<w:caps w:val="0"/>'),
            style("Ngay", "Dau", "", "<w:i/>"),
            style("Chu", "Normal", '<w:ind w:firstLine="567"/><w:jc w:val="both"/>', arial),
            style("CanCu", "Chu", "", "<w:i/>" + FONT),
            style("Dieu", "Chu", "", "<w:b/>" + FONT),
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
    body += "".join(said("CanCu", words) for words in LAWS) + said("Ten", "Quyết định:")
    body += said("Dieu", "Điều 1. Giao chỉ tiêu") + "".join(said("Chu", one) for one in TASKS)
    body += said("Dieu", "Điều 2. Hiệu lực")
    body += said("Chu", "Quyết định này có hiệu lực thi hành kể từ ngày ký./.")
    foot = said("Nhan", "Nơi nhận:") + said("Noi", "- Như Điều 2;") + said("Noi", "- Lưu: VT.")
    sign = said("Ten", "Chủ tịch") + paragraph() + said("Trich", "Đinh Văn Hải")
    body += table(row(cell(foot), cell(sign)))
    data = word_file(body + sheet(), {"styles": styles, "header": page_number()})
    return Unseen("styled", data, frozenset({("TT004", "font")}))


def _turned() -> Unseen:
    """A resolution with a section turned for its annex, whose last page has another right edge."""
    left = written("HỘI ĐỒNG NHÂN DÂN", "center", "b", size=13)
    left += written("TỈNH LÂM HÀ", "center", "b", size=13) + written(
        "Số: 05/NQ-HĐND", "center", size=13
    )
    right = written(COUNTRY, "center", "b", size=13) + written(MOTTO, "center", "b")
    right += written("Lâm Hà, ngày 09 tháng 12 năm 2025", "center", "i")
    body = table(row(cell(left), cell(right))) + written("NGHỊ QUYẾT", "center", "b")
    body += written("Về kế hoạch đầu tư công năm 2026", "center")
    body += written("HỘI ĐỒNG NHÂN DÂN TỈNH LÂM HÀ", "center", "b")
    body += "".join(prose(words) for words in LAWS) + written("QUYẾT NGHỊ:", "center", "b")
    body += prose("Điều 1. Kế hoạch", "b") + "".join(map(prose, TASKS))
    body += prose(
        "Nghị quyết này đã được Hội đồng nhân dân tỉnh Lâm Hà khóa X, kỳ họp thứ hai mươi thông "
        "qua ngày 09 tháng 12 năm 2025./."
    )
    body += signed("CHỦ TỊCH", "Ngô Thanh Tùng", "- Chính phủ;", "- Lưu: VT.")
    body += paragraph(properties=sheet())
    body += written("Phụ lục", "center", "b") + written("DANH MỤC DỰ ÁN", "center", "b")
    body += table(row(cell(written("Dự án", "center", "b")), cell(written("Vốn", "center", "b"))))
    body += paragraph(properties=sheet(turned=True, right=30, left=10))
    body += written("Danh mục này kèm theo Nghị quyết của Hội đồng nhân dân tỉnh.", "center")
    data = word_file(body + sheet(right=30), {"styles": DEFAULTS, "header": page_number()})
    wrong = {("TT006", "bold"), ("TT014", "italic"), ("TT003", "margin_right")}
    return Unseen("turned", data, frozenset(wrong))


def _changed() -> Unseen:
    """A notice that another person has changed, as LibreOffice writes; nothing is wrong in it."""
    added = f"<w:ins {TRACKED}>{lettered(' trong tháng 12 năm 2025')}</w:ins>"
    taken = f"<w:del {TRACKED}><w:r><w:delText> trong năm</w:delText></w:r></w:del>"
    left = written("HỘI ĐỒNG NHÂN DÂN", "center", "b", size=12)
    left += written("XÃ ĐÔNG HẢI", "center", "b", size=12) + written(
        "Số: 31/TB-HĐND", "center", size=13
    )
    right = written(COUNTRY, "center", "b", size=12) + written(MOTTO, "center", "b", size=13)
    right += written("Đông Hải, ngày 22 tháng 12 năm 2025", "center", "i", size=13)
    body = table(row(cell(left), cell(right))) + written("THÔNG BÁO", "center", "b", size=13)
    body += written("Kết quả kỳ họp thứ năm Hội đồng nhân dân xã Đông Hải", "center", "b", size=13)
    body += "".join(prose(words, size=13) for words in TASKS[:1])
    start = lettered("Các cơ quan, các thôn tổ chức thực hiện những nội dung nêu trên", size=13)
    body += paragraph(
        start + added + taken + lettered("./.", size=13),
        '<w:ind w:firstLine="720"/><w:jc w:val="both"/>',
    )
    body += signed(
        *("CHỦ TỊCH", "Bùi Thị Lan", "- Đảng ủy xã;", "- Lưu: VT."),
        authority="TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN",
    )
    data = word_file(body + sheet(), {"styles": DEFAULTS, "header": page_number()})
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
