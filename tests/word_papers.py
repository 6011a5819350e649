"""A draft as a Word file, and the same draft in the other formats through LibreOffice."""

import subprocess
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

# A font that has every Vietnamese letter wherever LibreOffice is.
FONT = "DejaVu Serif"

HEADER = (
    ("HỘI ĐỒNG NHÂN DÂN", "TỈNH AN GIANG", "Số: 15/NQ-HĐND"),
    (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "An Giang, ngày 10 tháng 7 năm 2025",
    ),
)
TITLE = (
    "NGHỊ QUYẾT",
    "Về chương trình giám sát của Hội đồng nhân dân tỉnh An Giang năm 2026",
    "HỘI ĐỒNG NHÂN DÂN TỈNH AN GIANG",
    "KHÓA XI, KỲ HỌP THỨ HAI",
)
BODY = (
    "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
    "Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân số 87/2015/QH13 được sửa "
    "đổi, bổ sung bởi Luật số 38/2024/QH15;",
    "Xét Tờ trình số 21/TTr-HĐND ngày 01 tháng 7 năm 2025 của Thường trực Hội đồng nhân dân tỉnh "
    "về chương trình giám sát của Hội đồng nhân dân tỉnh năm 2026; ý kiến thảo luận của đại biểu "
    "Hội đồng nhân dân tỉnh tại kỳ họp.",
    "Điều 1. Nội dung giám sát",
    "1. Giám sát tại kỳ họp:",
    "a) Xem xét các báo cáo của Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân, Ủy "
    "ban nhân dân, Tòa án nhân dân, Viện kiểm sát nhân dân, Thi hành án dân sự tỉnh;",
    "b) Chất vấn và xem xét việc trả lời chất vấn.",
    "2. Giám sát chuyên đề về việc thực hiện chính sách, pháp luật trong quản lý và sử dụng ngân "
    "sách nhà nước trên địa bàn tỉnh giai đoạn 2021 - 2025.",
    "Điều 2. Tổ chức thực hiện",
    "Giao Thường trực Hội đồng nhân dân tỉnh ban hành kế hoạch, tổ chức thực hiện chương trình và "
    "báo cáo kết quả với Hội đồng nhân dân tỉnh tại kỳ họp thường lệ giữa năm 2027.",
)
TABLE = (
    ("TT", "Nội dung", "Thời gian"),
    ("1", "Giám sát việc sử dụng ngân sách", "Quý II"),
    ("2", "Giám sát cải cách hành chính", "Quý III"),
)
CLOSING = (
    "Nghị quyết này đã được Hội đồng nhân dân tỉnh An Giang khóa XI, kỳ họp thứ hai thông qua "
    "ngày 10 tháng 7 năm 2025./."
)
SIGNATURE = (
    ("Nơi nhận:", "- Ủy ban Thường vụ Quốc hội;", "- Lưu: VT."),
    ("CHỦ TỊCH", "Nguyễn Văn An"),
)

BLOCKS = [
    *(line for side in HEADER for line in side),
    *TITLE,
    *BODY,
    *(cell for row in TABLE for cell in row),
    CLOSING,
    *(line for side in SIGNATURE for line in side),
]
"""The blocks that the draft must read as, whatever it came in."""


def save_draft(path: Path) -> None:
    """Write the draft as a Word file."""
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(12)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    _side_by_side(document, HEADER)
    for words in TITLE:
        _paragraph(document, words, WD_ALIGN_PARAGRAPH.CENTER, bold=True)
    for words in BODY:
        _paragraph(document, words, WD_ALIGN_PARAGRAPH.JUSTIFY, bold=words.startswith("Điều"))
    table = document.add_table(len(TABLE), 3, style="Table Grid")
    for cells, row in zip(table.rows, TABLE, strict=True):
        for cell, words in zip(cells.cells, row, strict=True):
            cell.text = words
    _paragraph(document, CLOSING, WD_ALIGN_PARAGRAPH.JUSTIFY, bold=False)
    _side_by_side(document, SIGNATURE)
    document.add_paragraph()  # LibreOffice loses a table that ends a .doc
    document.save(str(path))


def convert(program: str, draft: Path, format: str) -> Path:
    """Make the Word file *draft* a file of *format*, a suffix, beside it."""
    filters = {"txt": "txt:Text (encoded):UTF8"}  # the plain filter would lose letters
    profile = (draft.parent / "profile").as_uri()
    subprocess.run(
        [
            program,
            f"-env:UserInstallation={profile}",
            "--headless",
            *("--convert-to", filters.get(format, format)),
            *("--outdir", str(draft.parent), str(draft)),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return draft.with_suffix(f".{format}")


def _paragraph(
    document: docx.document.Document, words: str, align: WD_ALIGN_PARAGRAPH, *, bold: bool
) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = align
    if align == WD_ALIGN_PARAGRAPH.JUSTIFY:
        paragraph.paragraph_format.first_line_indent = Mm(12.7)
    paragraph.add_run(words).bold = bold


def _side_by_side(document: docx.document.Document, sides: tuple[tuple[str, ...], ...]) -> None:
    table = document.add_table(1, 2)
    for cell, lines in zip(table.rows[0].cells, sides, strict=True):
        for number, words in enumerate(lines):
            paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.add_run(words).font.size = Pt(9)
