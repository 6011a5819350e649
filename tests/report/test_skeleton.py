"""The skeleton of an appraisal report: what it says, what it leaves blank, how it lints itself."""

from datetime import date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.finding import Severity
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.report.appraisal import Office
from hdnd_lint.report.skeleton import Skeleton, markdown, skeleton_of, word, wording
from hdnd_lint.words.appraising import PARTS

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
DRAFTS = (
    "01-giam-sat-xa.docx",
    "05-bo-sung-du-toan-xa.docx",
    "07-quy-dinh-muc-ho-tro-tinh.docx",
)
CREATED = datetime(2026, 11, 27)
# What a committee writes into the blanks, by words of the prompt.
FILLED = {
    "Thực trạng": "Số liệu 3 năm cho thấy việc ban hành là cần thiết.",
    "Điều, khoản giao": "Nội dung thuộc thẩm quyền của Hội đồng nhân dân; hình thức đúng.",
    "Đã đối chiếu": "Dự thảo hợp hiến, hợp pháp, thống nhất với văn bản của cấp trên.",
    "Nghị quyết, kết luận": "Dự thảo đúng chủ trương của cấp ủy và sát tình hình địa phương.",
    "Hồ sơ còn thiếu": "Hồ sơ đủ thành phần, gửi đúng hạn.",
    "giữ nguyên": "giữ nguyên, vì đã rõ.",
    "Đối chiếu từng chỗ": "Các chỗ sửa đã được đối chiếu.",
    "Nguồn kinh phí": "Nguồn kinh phí bố trí được; có tính khả thi.",
    "Từ ngữ": "Câu chữ rõ ràng.",
    "Ý kiến của thành viên": "Không có ý kiến khác.",
    "Chính kiến": "Ban tán thành; đề nghị Hội đồng nhân dân thông qua sau khi sửa như trên.",
}


@cache
def linter() -> Linter:
    return Linter(rulebook.load(), date(2026, 11, 27))


def skeleton(draft: str, *papers: str) -> Skeleton:
    tool = linter()
    others = [tool.file(EXAMPLES / name) for name in papers]
    return skeleton_of(tool.file(EXAMPLES / draft), others, Office(), tool.documents)


def document(data: bytes) -> Any:
    return Document(BytesIO(data))


def filled(data: bytes) -> bytes:
    """Return the Word file with its blanks and its days filled in, the maker's note left out."""
    paper = document(data)
    tables = [p for t in paper.tables for row in t.rows for c in row.cells for p in c.paragraphs]
    for paragraph in [*paper.paragraphs, *tables]:
        if "Khung này do máy lập" in paragraph.text:
            paragraph._p.getparent().remove(paragraph._p)
        for run in paragraph.runs:
            run.text = _filled(run.text)
    stream = BytesIO()
    paper.save(stream)
    return stream.getvalue()


def _filled(text: str) -> str:
    for prompt, words in FILLED.items():
        if text.startswith(f"[Ban ghi: {prompt}"):
            return words
    text = text.replace("ngày …… tháng …… năm ……", "ngày 20 tháng 7 năm 2026")
    text = text.replace("ngày      tháng      năm        ", "ngày 21 tháng 7 năm 2026")
    return text.replace("Số:        /", "Số: 12/").replace("……………………", "Nguyễn Văn A")


def linted(data: bytes) -> FileOutcome:
    outcome = linter().content(data, "bao-cao.docx")
    assert not outcome.problems
    return outcome


@pytest.mark.parametrize("draft", DRAFTS)
def test_a_filled_skeleton_passes_the_rules_on_appraisal_reports(draft: str) -> None:
    data = filled(word.render(skeleton(draft), created=CREATED))
    outcome = linted(data)
    assert outcome.profile and str(outcome.profile.kind.value) == "appraisal-report"
    loud = [one for one in outcome.findings if one.severity is not Severity.INFO]
    assert [(one.rule_id, one.evidence) for one in loud] == []


@pytest.mark.parametrize("draft", DRAFTS)
def test_an_empty_skeleton_says_nothing_for_the_committee(draft: str) -> None:
    outcome = linted(word.render(skeleton(draft), created=CREATED))
    assert outcome.draft and outcome.draft.appraisal
    assert outcome.draft.appraisal.verdicts == ()
    found = {one.rule_id for one in outcome.findings}
    assert "NN001" in found  # its blanks are told
    told = {"TR001", "TR004"} <= found  # a hollow report is told once
    assert told or outcome.draft.appraisal.is_form


def test_every_part_of_a_report_has_its_heading_and_its_blank() -> None:
    made = skeleton(DRAFTS[0])
    headings = [section.heading.partition(". ")[2] for section in made.sections]
    assert headings[: len(PARTS)] == [part.heading.upper() for part in PARTS]
    assert all(any(line.blank for line in section.lines) for section in made.sections)


def test_findings_stand_under_their_part_with_place_and_law() -> None:
    made = skeleton("05-bo-sung-du-toan-xa.docx")
    content = next(one for one in made.sections if "NỘI DUNG" in one.heading)
    finding = next(line.text for line in content.lines if line.text.startswith("- "))
    assert finding.startswith("- Khoản 2 Điều 1: “1.250 triệu đồng”.")
    assert "(Căn cứ: điểm a khoản 1 Điều 50 Luật Ngân sách nhà nước số 83/2015/QH13.)" in finding
    assert "0 khớp, 1 không khớp" in content.lines[0].text


def test_bases_are_told_with_their_status() -> None:
    made = skeleton("05-bo-sung-du-toan-xa.docx")
    rows = dict(next(one.rows for one in made.sections if one.rows))
    assert rows["Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015"] == "còn hiệu lực"
    assert any("chưa xác định" in status for status in rows.values())


def test_the_submission_given_is_held_against_the_one_the_draft_names() -> None:
    right = skeleton("05-bo-sung-du-toan-xa.docx", "10-to-trinh-xa.docx")
    assert "Tờ trình số 64/TTr-UBND ngày 22 tháng 10 năm 2025" in right.opening
    stranger = skeleton("07-quy-dinh-muc-ho-tro-tinh.docx", "10-to-trinh-xa.docx")
    dossier = next(one for one in stranger.sections if "HỒ SƠ" in one.heading)
    assert any("cần đối chiếu xem có đúng hồ sơ không" in line.text for line in dossier.lines)
    assert not any("cần đối chiếu" in line.text for one in right.sections for line in one.lines)


IN_FORCE = """HỘI ĐỒNG NHÂN DÂN
XÃ CẨM KHÊ
Số: 08/2025/NQ-HĐND
NGHỊ QUYẾT
Quy định mức hỗ trợ hộ nuôi tằm
QUYẾT NGHỊ:
Điều 2. Mức hỗ trợ
1. Hỗ trợ giống: 3 triệu đồng mỗi hộ.
2. Hỗ trợ né kén: 2 triệu đồng mỗi hộ.
Điều 3. Thời gian
Từ năm 2025 đến năm 2027.
"""
AMENDING = """HỘI ĐỒNG NHÂN DÂN
XÃ CẨM KHÊ
NGHỊ QUYẾT
Sửa đổi một số điều của Nghị quyết số 08/2025/NQ-HĐND quy định mức hỗ trợ hộ nuôi tằm
QUYẾT NGHỊ:
Điều 1. Sửa đổi, bổ sung
1. Sửa đổi khoản 2 Điều 2 như sau:
“2. Hỗ trợ né kén: 4 triệu đồng mỗi hộ.”
2. Bổ sung Điều 4 như sau:
“Điều 4. Nguồn kinh phí
Ngân sách xã.”
"""


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            True,
            [
                "- khoản 2 Điều 2: đang có hiệu lực là “2. Hỗ trợ né kén: 2 triệu đồng mỗi hộ.”; "
                "dự thảo sửa thành “2. Hỗ trợ né kén: 4 triệu đồng mỗi hộ.”.",
                "- Điều 4: văn bản đang có hiệu lực không có chỗ này; dự thảo thêm “Điều 4. Nguồn "
                "kinh phí Ngân sách xã.”.",
            ],
        ),
        (
            False,
            [
                "- khoản 2 Điều 2: nội dung mới “2. Hỗ trợ né kén: 4 triệu đồng mỗi hộ.”; chưa có "
                "văn bản đang có hiệu lực để đối chiếu.",
                "- Điều 4: nội dung mới “Điều 4. Nguồn kinh phí Ngân sách xã.”; chưa có văn bản "
                "đang có hiệu lực để đối chiếu.",
            ],
        ),
    ],
)
def test_an_amending_draft_is_held_against_the_text_in_force(given: bool, told: list[str]) -> None:
    tool = linter()
    papers = [tool.text(IN_FORCE, "cu.txt")] if given else []
    made = skeleton_of(tool.text(AMENDING, "moi.txt"), papers, Office(), tool.documents)
    content = next(one for one in made.sections if "NỘI DUNG" in one.heading)
    start = [line.text for line in content.lines].index(wording.AMENDS)
    assert [line.text for line in content.lines[start + 1 : start + 3]] == told


def test_the_same_draft_gives_the_same_bytes() -> None:
    first = word.render(skeleton(DRAFTS[1]), created=CREATED)
    assert word.render(skeleton(DRAFTS[1]), created=CREATED) == first


def test_markdown_says_the_same() -> None:
    text = markdown.render(skeleton(DRAFTS[1]))
    assert "**BÁO CÁO THẨM TRA**" in text
    assert "| Căn cứ | Hiệu lực |" in text
    assert text.count("Ban ghi:") == word_blanks(word.render(skeleton(DRAFTS[1]), created=CREATED))


def word_blanks(data: bytes) -> int:
    return sum(paragraph.text.count("Ban ghi:") for paragraph in document(data).paragraphs)
