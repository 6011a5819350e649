"""The paper opened and measured: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I."""

from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from report.outcomes import finding, outcome

from hdnd_lint.report.appraisal import Office, paper_on, word, wording
from hdnd_lint.report.office import office_paper

OFFICE = Office(
    name="Ban Pháp chế",
    superior="Hội đồng nhân dân xã Tân Hòa",
    place="Tân Hòa",
    signatory="Trưởng ban",
)
MILLIMETRE = 36000  # English metric units
# What a paragraph begins with → size of its letters in points, bold, italic.
LETTERS = {
    office_paper.COUNTRY: (13, True, False),
    office_paper.MOTTO: (14, True, False),
    "HỘI ĐỒNG NHÂN DÂN XÃ TÂN HÒA": (13, False, False),
    "BAN PHÁP CHẾ": (13, True, False),
    "Số:": (13, False, False),
    "Tân Hòa, ": (13, False, True),
    wording.KIND: (14, True, False),
    wording.TITLE: (14, True, False),
    wording.ADDRESSEE: (14, False, False),
    "Nơi nhận:": (12, True, True),
    "- Như trên;": (11, False, False),
    "TRƯỞNG BAN": (14, True, False),
    wording.SIGNED: (12, False, True),
    office_paper.SIGNER: (14, True, False),
    "STT": (12, True, False),
}


def opened() -> Any:
    paper = paper_on(outcome(finding("kỳ họp cuối năm 2025")), OFFICE)
    return Document(BytesIO(word.render(paper, created=datetime(2026, 11, 22))))


def paragraphs(document: Any) -> list[Any]:
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    return [*document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]


def test_the_page_and_its_margins() -> None:
    section = opened().sections[0]
    sides = ("page_width", "page_height", "top_margin", "bottom_margin", "left_margin")
    measured = [round(getattr(section, side) / MILLIMETRE) for side in sides]
    assert measured == [210, 297, 20, 20, 30]
    assert round(section.right_margin / MILLIMETRE) == 15
    assert round(section.header_distance / MILLIMETRE) == 10


def test_the_body() -> None:
    document = opened()
    usual = document.styles["Normal"]
    assert (usual.font.name, usual.font.size.pt) == ("Times New Roman", 14)
    assert usual.paragraph_format.space_after.pt == 6
    assert usual.paragraph_format.space_before.pt == 0
    opening = next(one for one in document.paragraphs if one.text.startswith("Đã rà soát"))
    assert round(opening.paragraph_format.first_line_indent / MILLIMETRE) == 10
    assert opening.runs[0].font.size is None


@pytest.mark.parametrize("begins", LETTERS)
def test_letters_of_each_part(begins: str) -> None:
    found = [one for one in paragraphs(opened()) if one.text.startswith(begins)]
    run = found[-1].runs[0]  # the dots of the one who signs stand in the conclusion, too
    assert (run.font.size.pt, bool(run.bold), bool(run.italic)) == LETTERS[begins]


@pytest.mark.parametrize(("begins", "points"), [(wording.KIND, 12), (wording.TITLE, 0)])
def test_the_room_above_the_kind_of_paper(begins: str, points: int) -> None:
    found = next(one for one in opened().paragraphs if one.text == begins)
    assert found.paragraph_format.space_before.pt == points
    assert found.paragraph_format.space_after.pt == 0
