"""Twelve papers as offices and their programs make them, what is wrong in each said beforehand.

Heads with merged cells, WPS Office and Google Docs, body styles, themes, sections. The other six
are in `programs`.
"""

from collections.abc import Callable

from checks.form.office_marks import (
    COUNTRY,
    DEFAULTS,
    FONT,
    LAWS,
    MOTTO,
    Unseen,
    lettered,
    page_number,
    prose,
    sheet,
    signed,
    written,
)
from word_files import cell, field, paragraph, row, run, said, table, word_file

SPAN = '<w:gridSpan w:val="2"/>'
TASKS = (
    "Sửa chữa các cống đầu kênh trước mùa mưa; giao các thôn cử người trực tại những nơi thường "
    "ngập để báo kịp thời.",
    "Bố trí kinh phí cho trạm y tế mua thuốc và vật tư; trường mầm non mở thêm một lớp cho trẻ "
    "ba tuổi ở thôn xa.",
    "Rà soát danh sách hộ cần hỗ trợ nhà ở, công khai tại nhà văn hóa thôn trong mười ngày.",
)


def drawn(points: float) -> str:
    """Return a paragraph at which a line of that length is drawn, as Word draws it today."""
    size = f'<wp:extent cx="{round(points * 12700)}" cy="0"/>'
    shape = '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
    graphic = f"<a:graphic><a:graphicData><wps:wsp><wps:spPr>{shape}</wps:spPr></wps:wsp>"
    return paragraph(
        f'<w:r><w:drawing xmlns:wp="urn:wp"><wp:anchor>{size}{graphic}</a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing></w:r>",
        '<w:jc w:val="center"/>',
    )


def sides(unit: tuple[str, str], number: str, date: str) -> tuple[str, str]:
    """Return both sides of a head, each with its line."""
    left = "".join(written(one, "center", "b", size=13) for one in unit) + drawn(62)
    left += written(f"Số: {number}", "center", size=13)
    right = written(COUNTRY, "center", "b", size=13) + written(MOTTO, "center", "b") + drawn(175)
    return left, right + written(date, "center", "i")


def entitled(kind: str, title: str) -> str:
    """Return the kind of paper and its title with the line below."""
    return written(kind, "center", "b") + written(title, "center", "b") + drawn(100)


def _merged() -> Unseen:
    """A decision whose head is a table of two rows with merged cells; small number and symbol."""
    head = table(
        row(
            cell(
                written("ỦY BAN NHÂN DÂN", "center", "b", size=12)
                + written("XÃ VĨNH HÀO", "center", "b", size=12)
                + drawn(50),
                SPAN,
            ),
            cell(
                written(COUNTRY, "center", "b", size=12)
                + written(MOTTO, "center", "b", size=13)
                + drawn(163),
                SPAN,
            ),
        ),
        row(
            cell(written("Số: 61/QĐ-UBND", "center", size=11), SPAN),
            cell(written("Vĩnh Hào, ngày 03 tháng 12 năm 2025", "center", "i", size=13), SPAN),
        ),
    )
    body = head + entitled("QUYẾT ĐỊNH", "Về việc giao nhiệm vụ phòng, chống lụt bão năm 2026")
    body += written("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ VĨNH HÀO", "center", "b")
    body += "".join(prose(one, "i") for one in LAWS) + written("QUYẾT ĐỊNH:", "center", "b")
    body += prose("Điều 1. Giao nhiệm vụ", "b") + "".join(map(prose, TASKS))
    body += prose("Điều 2. Hiệu lực", "b")
    body += prose("Quyết định này có hiệu lực thi hành kể từ ngày ký./.")
    body += signed("CHỦ TỊCH", "Trương Văn Sáu", "- Như Điều 2;", "- Lưu: VT.")
    body += written("Phụ lục", "center", "b") + written("PHÂN CÔNG TRỰC", "center", "b")
    body += written(
        "(Kèm theo Quyết định số 61/QĐ-UBND ngày 03 tháng 12 năm 2025 của Ủy ban nhân dân xã "
        "Vĩnh Hào)",
        *("center", "i"),
    )
    joined = '<w:vMerge w:val="restart"/>'
    body += table(
        row(cell(written("Thôn", "center", "b", size=11), joined), cell(said("Người trực"), SPAN)),
        row(cell(paragraph(), "<w:vMerge/>"), cell(said("Ngày")), cell(said("Đêm"))),
        row(cell(said("Hào Đông")), cell(said("2")), cell(said("3"))),
    )
    page = sheet().replace("<w:sectPr>", '<w:sectPr w:rsidR="00A1">')
    data = word_file(body + page, {"styles": DEFAULTS, "header": page_number()})
    return Unseen("merged", data, frozenset({("TT014", "size"), ("TT009", "annex")}))


_WPS_FONT = (
    '<w:rFonts w:hint="default" w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
    'w:eastAsia="宋体" w:cs="Times New Roman"/>'
)


def _wps() -> Unseen:
    """A report of WPS Office: styles by numbers, a number in a box at the foot, wide lines."""

    def style(number: int, name: str, paragraph_: str, text: str) -> str:
        return (
            f'<w:style w:type="paragraph" w:styleId="{number}"><w:name w:val="{name}"/>'
            f'<w:basedOn w:val="1"/><w:uiPriority w:val="0"/><w:pPr>{paragraph_}</w:pPr>'
            f"<w:rPr>{text}</w:rPr></w:style>"
        )

    styles = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_WPS_FONT}</w:rPr></w:rPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/>'
        f'<w:rPr>{_WPS_FONT}<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>'
    )
    wide = '<w:spacing w:before="120" w:line="480" w:lineRule="auto"/>'
    styles += style(8, "Body Text", f'{wide}<w:ind w:firstLine="567"/><w:jc w:val="both"/>', "")
    left, right = sides(("ỦY BAN NHÂN DÂN", "XÃ TÂN LẬP"), "94/BC-UBND", "")
    right += written("Tân Lập, ngày 28 tháng 11 năm 2025", "center", "i")
    body = table(row(cell(left), cell(right)))
    body += entitled("BÁO CÁO", "Kết quả thực hiện nhiệm vụ năm 2025")
    body += "".join(
        paragraph(run(one, '<w:lang w:val="vi-VN"/>'), '<w:pStyle w:val="8"/>')
        for one in (*TASKS, "Trên đây là báo cáo của Ủy ban nhân dân xã./.")
    )
    body += signed(
        *("CHỦ TỊCH", "Phùng Thị Mai", "- Đảng ủy xã;", "- Lưu: VT."),
        authority="TM. ỦY BAN NHÂN DÂN",
    )
    where = (
        '<wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
    )
    inside = f"<w:txbxContent>{paragraph(field('PAGE', lettered('2')))}</w:txbxContent>"
    shape = f"<wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp>"
    foot = paragraph(
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f'<w:drawing xmlns:wp="urn:wp"><wp:anchor>{where}<a:graphic><a:graphicData>{shape}'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        '<mc:Fallback><w:pict><v:shape style="mso-position-horizontal:center;'
        f'mso-position-horizontal-relative:margin"><v:textbox>{inside}</v:textbox></v:shape>'
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    data = word_file(body + sheet(number="footer"), {"styles": styles, "footer": foot})
    return Unseen("wps", data, frozenset({("TT004", "lines"), ("TT009", "place")}))


def _google() -> Unseen:
    """A notice of Google Docs: all said in each run, nothing in styles; text at the left edge."""
    common = '<w:pageBreakBefore w:val="0"/><w:spacing w:after="120" w:lineRule="auto"/>'

    def typed(words: str, *flags: str, size: float = 14, align: str = "", first: int = 0) -> str:
        look = "".join(f'<w:{one} w:val="1"/>' for one in flags)
        half = round(size * 2)
        properties = (
            '<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" '
            'w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/>'
            f'{look}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/><w:rtl w:val="0"/>'
        )
        shape = common + (f'<w:ind w:firstLine="{first}"/>' if first else "")
        shape += f'<w:jc w:val="{align}"/>' if align else ""
        return paragraph(run(words, properties), shape)

    def middle(words: str, *flags: str, size: float = 14) -> str:
        return typed(words, *flags, size=size, align="center")

    left = middle("HỘI ĐỒNG NHÂN DÂN", "b", size=13) + middle("XÃ QUẢNG PHÚ", "b", size=13)
    left += drawn(62) + middle("Số: 27/TB-HĐND", size=13)
    right = middle(COUNTRY, "b", size=13) + middle(MOTTO, "b") + drawn(175)
    right += middle("Quảng Phú, ngày 16 tháng 12 năm 2025", "i")
    body = table(row(cell(left), cell(right))) + middle("THÔNG BÁO", "b")
    body += middle("Kết quả phiên họp tháng 12", "b") + drawn(80)
    body += "".join(typed(one, first=720) for one in TASKS)
    body += typed("Các cơ quan, các thôn căn cứ thông báo này để thực hiện./.", first=720)
    foot = typed("Nơi nhận:", "b", "i", size=12) + typed("- Các thôn;", size=11)
    foot += typed("- Lưu: VT.", size=11)
    sign = middle("TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "b") + middle("CHỦ TỊCH", "b")
    body += table(row(cell(foot), cell(sign + middle("Đặng Văn Lâm", "b"))))
    number = paragraph(field("PAGE", lettered("2")), '<w:jc w:val="center"/>')
    data = word_file(body + sheet(), {"styles": DEFAULTS, "header": number})
    return Unseen("google", data, frozenset({("TT004", "align")}))


def _body_text() -> Unseen:
    """A submission whose text is in “Body Text Indent 2”; its first lines begin at 20 mm."""
    styles = DEFAULTS + (
        '<w:style w:type="paragraph" w:styleId="BodyTextIndent"><w:name w:val="Body Text Indent"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="120"/>'
        '<w:ind w:firstLine="1134"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="BodyTextIndent2">'
        '<w:name w:val="Body Text Indent 2"/><w:basedOn w:val="BodyTextIndent"/>'
        '<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:lang w:val="vi-VN"/></w:rPr></w:style>'
    )
    left, right = sides(
        ("ỦY BAN NHÂN DÂN", "PHƯỜNG NAM HẢI"),
        "173/TTr-UBND",
        "Nam Hải, ngày 24 tháng 11 năm 2025",
    )
    body = table(row(cell(left), cell(right)))
    body += entitled("TỜ TRÌNH", "Về việc bổ sung kinh phí sửa chữa trạm y tế")
    body += written("Kính gửi: Hội đồng nhân dân phường Nam Hải", "center")
    closing = "Ủy ban nhân dân phường kính trình Hội đồng nhân dân phường xem xét./."
    body += "".join(said(one, '<w:pStyle w:val="BodyTextIndent2"/>') for one in (*TASKS, closing))
    body += signed(
        *("CHỦ TỊCH", "Lương Thị Nga", "- Như trên;", "- Lưu: VT, KT."),
        authority="TM. ỦY BAN NHÂN DÂN",
    )
    data = word_file(body + sheet(right=20), {"styles": styles, "header": page_number()})
    return Unseen("body-text", data, frozenset({("TT004", "indent")}))


_THEME = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office">'
    '<a:themeElements><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Cambria"/>'
    '</a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


def _theme() -> Unseen:
    """A resolution in the fonts of a theme; heads of articles have the one for headings."""
    minor = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    major = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>'
    styles = DEFAULTS.replace(FONT, minor) + (
        '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/>'
        '<w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="120"/>'
        '<w:ind w:firstLine="720"/><w:jc w:val="both"/><w:outlineLvl w:val="1"/></w:pPr>'
        f"<w:rPr>{major}<w:b/></w:rPr></w:style>"
    )
    left, right = sides(
        ("HỘI ĐỒNG NHÂN DÂN", "XÃ PHƯỚC THỂ"), "33/NQ-HĐND", "Phước Thể, ngày 11 tháng 12 năm 2025"
    )
    body = table(row(cell(left), cell(right)))
    body += entitled("NGHỊ QUYẾT", "Về kế hoạch phát triển kinh tế - xã hội năm 2026")
    body += written("HỘI ĐỒNG NHÂN DÂN XÃ PHƯỚC THỂ", "center", "b")
    body += "".join(prose(one, "i") for one in LAWS) + written("QUYẾT NGHỊ:", "center", "b")
    text = '<w:spacing w:before="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>'
    body += said("Điều 1. Nhiệm vụ trọng tâm", '<w:pStyle w:val="Heading2"/>')
    body += "".join(said(one, text) for one in TASKS)
    body += said("Điều 2. Tổ chức thực hiện", '<w:pStyle w:val="Heading2"/>')
    body += said(
        "Nghị quyết này đã được Hội đồng nhân dân xã Phước Thể khóa II, kỳ họp thứ tư thông qua "
        "ngày 11 tháng 12 năm 2025./.",
        text,
    )
    body += signed("CHỦ TỊCH", "Huỳnh Văn Tám", "- Thường trực HĐND tỉnh;", "- Lưu: VT.")
    made = {"styles": styles, "header": page_number(), "theme1": _THEME}
    data = word_file(body + sheet(), made)
    return Unseen("theme", data, frozenset({("TT004", "font")}))


def _sections() -> Unseen:
    """A resolution in three sections; the pages of the first annex are not numbered anew."""
    left, right = sides(
        ("HỘI ĐỒNG NHÂN DÂN", "XÃ ĐỨC TÍN"), "40/NQ-HĐND", "Đức Tín, ngày 19 tháng 12 năm 2025"
    )
    body = table(row(cell(left), cell(right)))
    body += entitled("NGHỊ QUYẾT", "Về kế hoạch đầu tư công năm 2026")
    body += written("HỘI ĐỒNG NHÂN DÂN XÃ ĐỨC TÍN", "center", "b")
    body += "".join(prose(one, "i") for one in LAWS) + written("QUYẾT NGHỊ:", "center", "b")
    body += prose("Điều 1. Kế hoạch", "b")
    body += prose("Danh mục và mức vốn theo Phụ lục I và Phụ lục II kèm theo Nghị quyết này.")
    body += prose("Điều 2. Tổ chức thực hiện", "b") + "".join(map(prose, TASKS[:1]))
    body += prose(
        "Nghị quyết này đã được Hội đồng nhân dân xã Đức Tín khóa II, kỳ họp thứ tư thông qua "
        "ngày 19 tháng 12 năm 2025./."
    )
    body += signed("CHỦ TỊCH", "Bạch Văn Thông", "- Thường trực HĐND tỉnh;", "- Lưu: VT.")
    body += paragraph(properties=sheet(number="header"))
    turned = sheet(turned=True, number="", first=True)
    anew = sheet(number="").replace("</w:sectPr>", '<w:pgNumType w:start="1"/></w:sectPr>')
    reference = (
        "(Kèm theo Nghị quyết số 40/NQ-HĐND ngày 19 tháng 12 năm 2025 của Hội đồng nhân dân xã "
        "Đức Tín)"
    )
    for number, title, page in (
        ("I", "DANH MỤC DỰ ÁN", paragraph(properties=turned)),
        ("II", "MỨC VỐN", anew),
    ):
        body += written(f"Phụ lục {number}", "center", "b") + written(title, "center", "b")
        body += written(reference, "center", "i")
        body += table(row(cell(said("Đường thôn Tín Đông")), cell(said("1.200"))))
        body += page
    data = word_file(body, {"styles": DEFAULTS, "header": page_number()})
    return Unseen("sections", data, frozenset({("TT009", "annex")}))


OFFICES: tuple[Callable[[], Unseen], ...] = (
    *(_merged, _wps, _google, _body_text, _theme, _sections),
)
