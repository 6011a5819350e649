"""Markup of papers as offices set them: lines, text, pages, page numbers, boxes, signatures."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from word_files import cell, field, paragraph, row, table

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
TRACKED = 'w:id="41" w:author="Trần Thị B" w:date="2025-11-20T08:00:00Z"'
DEFAULTS = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    f'{FONT}<w:sz w:val="28"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "</w:style>"
)


@dataclass(frozen=True)
class Unseen:
    """A paper, and what is wrong in it: rule and what is departed from, where there is one."""

    name: str
    data: bytes
    wrong: frozenset[tuple[str, str]]


def lettered(words: str, *flags: str, size: float = 14) -> str:
    half = round(size * 2)
    properties = f'{FONT}{"".join(f"<w:{one}/>" for one in flags)}<w:sz w:val="{half}"/>'
    text = f'<w:t xml:space="preserve">{escape(words)}</w:t>'
    return f"<w:r><w:rPr>{properties}</w:rPr>{text}</w:r>"


def written(words: str, align: str, *flags: str, size: float = 14, more: str = "") -> str:
    return paragraph(lettered(words, *flags, size=size), f'{more}<w:jc w:val="{align}"/>')


def prose(words: str, *flags: str, size: float = 14, line: int = 240) -> str:
    spacing = f'<w:spacing w:before="60" w:after="60" w:line="{line}" w:lineRule="auto"/>'
    return written(words, "both", *flags, size=size, more=f'{spacing}<w:ind w:firstLine="720"/>')


def sheet(
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


def page_number(align: str = "center") -> str:
    return paragraph(field("PAGE", lettered("2")), f'<w:jc w:val="{align}"/>')


def box(content: str) -> str:
    """Return a paragraph that anchors a floating box, as Word writes it for old programs too."""
    inside = f"<w:txbxContent>{content}</w:txbxContent>"
    return paragraph(
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{inside}</wps:txbx></w:drawing>'
        "</mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def signed(office: str, name: str, *recipients: str, authority: str = "") -> str:
    left = written("Nơi nhận:", "left", "b", "i", size=12)
    left += "".join(written(one, "left", size=11) for one in recipients)
    right = written(authority, "center", "b") if authority else ""
    right += written(office, "center", "b") + paragraph() + written(name, "center", "b")
    return table(row(cell(left), cell(right)))


LAWS = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
    "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025;",
)
TASKS = (
    "Tập trung sửa chữa các tuyến kênh nội đồng trước vụ đông xuân; vận động nhân dân đóng góp "
    "ngày công để làm đường ra đồng.",
    "Giữ vững các tiêu chí đã đạt của xã nông thôn mới; mỗi thôn chọn một việc khó để làm dứt "
    "điểm trong năm.",
)
