"""The other six of the papers in `offices`: frames, old drawings, old programs, tabs, annexes.

What is wrong in each is said beforehand; a wrong capital by the words that it stands in.
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
from checks.form.offices import TASKS, drawn, entitled, sides
from word_files import cell, field, paragraph, row, said, table, word_file


def _frames() -> Unseen:
    """A plan whose page number stands in a frame, at the right edge."""
    left, right = sides(
        ("ỦY BAN NHÂN DÂN", "XÃ LONG SƠN"), "18/KH-UBND", "Long Sơn, ngày 02 tháng 12 năm 2025"
    )
    body = table(row(cell(left), cell(right)))
    body += entitled("KẾ HOẠCH", "Tổ chức tiếp xúc cử tri cuối năm 2025")
    body += "".join(map(prose, TASKS))
    body += prose("Các ngành, các thôn căn cứ kế hoạch này tổ chức thực hiện./.")
    body += signed(
        *("CHỦ TỊCH", "Cao Văn Dũng", "- Thường trực HĐND xã;", "- Lưu: VT."),
        authority="TM. ỦY BAN NHÂN DÂN",
    )
    styles = DEFAULTS + (
        '<w:style w:type="character" w:styleId="PageNumber"><w:name w:val="page number"/>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/>'
        '<w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/>'
        "</w:tabs></w:pPr></w:style>"
    )
    frame = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="right"/>'
    number = paragraph(
        field("PAGE", '<w:r><w:rPr><w:rStyle w:val="PageNumber"/></w:rPr><w:t>2</w:t></w:r>'),
        f'<w:pStyle w:val="Header"/>{frame}',
    )
    empty = paragraph(properties='<w:pStyle w:val="Header"/>')
    data = word_file(body + sheet(), {"styles": styles, "header": number + empty})
    return Unseen("frames", data, frozenset({("TT009", "place")}))


def _vml() -> Unseen:
    """An invitation with old drawings: the line of the motto too short, who signs in a box."""

    def old(points: float) -> str:
        where = "position:absolute;left:0;text-align:left;z-index:251659264"
        ends = f'from="60pt,2pt" to="{60 + points:g}pt,2pt"'
        return paragraph(f'<w:r><w:pict><v:line style="{where}" {ends}/></w:pict></w:r>')

    left = written("HỘI ĐỒNG NHÂN DÂN", "center", "b", size=13)
    left += written("XÃ HÒA BẮC", "center", "b", size=13) + old(60)
    left += written("Số: 52/GM-HĐND", "center", size=13)
    right = written(COUNTRY, "center", "b", size=13) + written(MOTTO, "center", "b") + old(60)
    right += written("Hòa Bắc, ngày 15 tháng 12 năm 2025", "center", "i")
    body = table(row(cell(left), cell(right))) + written("GIẤY MỜI", "center", "b")
    body += written("Dự kỳ họp thứ tư Hội đồng nhân dân xã", "center", "b") + old(100)
    body += prose("Thường trực Hội đồng nhân dân xã Hòa Bắc trân trọng kính mời: Ông Trần Văn Út.")
    body += prose("Tới dự kỳ họp thứ tư Hội đồng nhân dân xã khóa II, nhiệm kỳ 2026 - 2031.")
    body += prose("Thời gian: 7 giờ 30 phút, ngày 22 tháng 12 năm 2025, tại hội trường xã./.")
    recipients = written("Nơi nhận:", "left", "b", "i", size=12)
    recipients += written("- Như trên;", "left", size=11) + written("- Lưu: VT.", "left", size=11)
    signer = written("TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "center", "b")
    signer += written("CHỦ TỊCH", "center", "b") + written("Phan Thị Hậu", "center")
    shape = 'style="position:absolute;margin-left:230pt;width:240pt;height:90pt" stroked="f"'
    body += paragraph(
        f"<w:r><w:pict><v:rect {shape}><v:textbox><w:txbxContent>{signer}</w:txbxContent>"
        "</v:textbox></v:rect></w:pict></w:r>"
    )
    data = word_file(body + recipients + sheet(), {"styles": DEFAULTS, "header": page_number()})
    return Unseen("vml", data, frozenset({("TT019", "length"), ("TT014", "bold")}))


def _compat() -> Unseen:
    """A decision of an old program: switches spelled “on”, a small number, a slanted title."""
    settings = (
        '<w:zoom w:percent="100"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="11"/></w:compat>'
    )

    def old(words: str, *flags: str, size: float = 14, align: str = "both") -> str:
        look = "".join(f'<w:{one} w:val="on"/>' for one in flags)
        half = round(size * 2)
        text = f'<w:r><w:rPr>{FONT}{look}<w:sz w:val="{half}"/></w:rPr><w:t>{words}</w:t></w:r>'
        space = '<w:autoSpaceDE w:val="off"/><w:spacing w:before="120" w:line="288" '
        shape = f'{space}w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="{align}"/>'
        return paragraph(text, shape)

    left, right = sides(
        ("ỦY BAN NHÂN DÂN", "XÃ BÌNH SƠN"), "88/QĐ-UBND", "Bình Sơn, ngày 04 tháng 12 năm 2025"
    )
    body = table(row(cell(left), cell(right))) + written("QUYẾT ĐỊNH", "center", "b")
    body += written("Về việc kiện toàn tổ công nghệ số cộng đồng", "center", "b", "i")
    body += drawn(100) + written("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH SƠN", "center", "b")
    body += "".join(old(one, "i") for one in LAWS) + written("QUYẾT ĐỊNH:", "center", "b")
    body += old("Điều 1. Kiện toàn", "b") + "".join(map(old, TASKS))
    body += old("Điều 2. Hiệu lực", "b")
    body += old("Quyết định này có hiệu lực thi hành kể từ ngày ký./.")
    body += signed("CHỦ TỊCH", "Mai Văn Chín", "- Như Điều 1;", "- Lưu: VT.")
    small = '<w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t>2</w:t></w:r>'
    number = paragraph(
        f'<w:fldSimple w:instr=" PAGE   \\* MERGEFORMAT ">{small}</w:fldSimple>',
        '<w:jc w:val="center"/><w:rPr><w:sz w:val="20"/></w:rPr>',
    )
    parts = {"styles": DEFAULTS, "header": number, "settings": settings}
    wrong = {("TT006", "italic"), ("TT009", "size")}
    return Unseen("compat", word_file(body + sheet(), parts), frozenset(wrong))


def _right_tabs() -> Unseen:
    """A report that divides its foot by tabs, both sides in each line; its date stands upright."""
    left, right = sides(("ỦY BAN NHÂN DÂN", "XÃ THẠNH MỸ"), "205/BC-UBND", "")
    right = right.removesuffix(written("", "center", "i"))
    right += written("Thạnh Mỹ, ngày 30 tháng 11 năm 2025", "center")
    body = table(row(cell(left), cell(right)))
    body += entitled("BÁO CÁO", "Tình hình thu, chi ngân sách 11 tháng năm 2025")
    body += "".join(map(prose, TASKS)) + prose("Trên đây là báo cáo của Ủy ban nhân dân xã./.")
    stops = (
        '<w:tabs><w:tab w:val="center" w:pos="6800"/><w:tab w:val="right" w:pos="9300"/></w:tabs>'
    )
    tab = "<w:r><w:tab/></w:r>"
    for one, other in (
        (lettered("Nơi nhận:", "b", "i", size=12), lettered("TM. ỦY BAN NHÂN DÂN", "b")),
        (lettered("- Đảng ủy xã;", size=11), lettered("KT. CHỦ TỊCH", "b")),
        (lettered("- Lưu: VT.", size=11), lettered("PHÓ CHỦ TỊCH", "b")),
        ("", lettered("Tạ Quang Vinh", "b")),
    ):
        body += paragraph(f"{one}{tab}{other}", stops)
    data = word_file(body + sheet(), {"styles": DEFAULTS, "header": page_number()})
    return Unseen("right-tabs", data, frozenset({("TT014", "italic")}))


def _annexes() -> Unseen:
    """A decision with two annexes: what they belong to stands above the title, and upright."""
    left, right = sides(
        ("ỦY BAN NHÂN DÂN", "XÃ KIM LONG"), "119/QĐ-UBND", "Kim Long, ngày 08 tháng 12 năm 2025"
    )
    body = table(row(cell(left), cell(right)))
    body += entitled("QUYẾT ĐỊNH", "Về việc giao dự toán thu, chi ngân sách năm 2026")
    body += written("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ KIM LONG", "center", "b")
    body += "".join(prose(one, "i") for one in LAWS) + written("QUYẾT ĐỊNH:", "center", "b")
    body += prose("Điều 1. Giao dự toán", "b")
    body += prose("Giao dự toán theo Phụ lục I và Phụ lục II kèm theo Quyết định này.")
    body += prose("Điều 2. Hiệu lực", "b")
    body += prose("Quyết định này có hiệu lực thi hành kể từ ngày ký./.")
    body += signed("CHỦ TỊCH", "Lý Văn Trọng", "- Như Điều 1;", "- Lưu: VT.")
    body += paragraph(properties=sheet())
    reference = (
        "(Kèm theo Quyết định số 119/QĐ-UBND ngày 08 tháng 12 năm 2025 của Ủy ban nhân dân xã "
        "Kim Long)"
    )
    anew = sheet(number="").replace("</w:sectPr>", '<w:pgNumType w:start="1"/></w:sectPr>')
    for number, title, page in (
        ("I", "DỰ TOÁN THU", paragraph(properties=anew)),
        ("II", "DỰ TOÁN CHI", anew),
    ):
        body += written(f"PHỤ LỤC {number}", "center", "b") + written(reference, "center")
        body += written(title, "center", "b")
        body += table(row(cell(said("Thu phí chợ")), cell(said("150"))))
        body += page
    data = word_file(body, {"styles": DEFAULTS, "header": page_number()})
    wrong = {("TT018", "order"), ("TT014", "case"), ("TT014", "italic")}
    return Unseen("annexes", data, frozenset(wrong))


def _capitals() -> Unseen:
    """A submission with small and large letters where the other belongs, and wrong symbols."""
    left, right = sides(
        ("ỦY BAN NHÂN DÂN", "XÃ SONG BÌNH"), "66/TTR-UBND", "Song Bình, ngày 20 tháng 11 năm 2025"
    )
    body = table(row(cell(left), cell(right)))
    body += entitled("TỜ TRÌNH", "Về việc khen thưởng phong trào thi đua năm 2025")
    body += written("Kính gửi: Hội đồng nhân dân xã Song Bình", "center")
    for words in (
        "Căn cứ Luật thi đua, khen thưởng và Quyết định số 12/QD-UBND của Ủy ban nhân dân xã, "
        "ngày 05 tháng 3 năm 2025 về phát động thi đua.",
        "Theo điều 15 của Luật Tổ chức chính quyền địa phương, ủy ban nhân dân xã đã họp sáng "
        "thứ hai tuần qua, do chủ tịch Nguyễn Văn Bảy chủ trì.",
        "Nhân ngày quốc khánh và dịp Tết nguyên đán, xã đề nghị tặng huân chương Lao động hạng "
        "ba cho một tập thể.",
        "Ủy ban nhân dân xã kính trình Hội đồng nhân dân xã xem xét, quyết định./.",
    ):
        body += prose(words)
    body += signed(
        *("CHỦ TỊCH", "Nguyễn Văn Bảy", "- Như trên;", "- Lưu: VT."),
        authority="TM. ỦY BAN NHÂN DÂN",
    )
    data = word_file(body + sheet(), {"styles": DEFAULTS, "header": page_number()})
    capitals = (
        *("thi đua", "điều", "ủy ban", "hai", "chủ tịch", "quốc khánh", "nguyên"),
        *("huân chương", "ba"),
    )
    wrong = {("TT010", one) for one in capitals} | {("TT011", "QD"), ("TT011", "TTR")}
    return Unseen("capitals", data, frozenset(wrong))


PROGRAMS: tuple[Callable[[], Unseen], ...] = (
    *(_frames, _vml, _compat, _right_tabs, _annexes, _capitals),
)
