"""The committee's report: every finding is told, the conclusion is left to people."""

import re
import zipfile
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from report.outcomes import finding, outcome, write

from hdnd_lint.cli import main
from hdnd_lint.finding import Severity, Waived
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_bytes
from hdnd_lint.report.appraisal import Office, markdown, page, paper_on, word, wording

WORDS = "kỳ họp cuối năm 2025"
PAPER = paper_on(
    outcome(finding(WORDS), finding("Nội dung", Severity.WARNING, "TT001"), finding("Điều 1.")),
    Office(name="Ban Pháp chế", superior="Hội đồng nhân dân xã Tân Hòa", place="Tân Hòa"),
)
CREATED = datetime(2026, 11, 22)


def _texts() -> list[str]:
    source = read_bytes(word.render(PAPER, created=CREATED), "bao-cao.docx")
    return [source.text, page.render(PAPER), markdown.render(PAPER).replace("\\", "")]


@pytest.mark.parametrize("text", _texts(), ids=["word", "html", "markdown"])
class TestEveryForm:
    def test_findings_law_and_proposal(self, text: str) -> None:
        for words in (WORDS, "khoản 4 Điều 58, 87/2015/QH13", "kỳ họp giữa năm 2026"):
            assert words in text

    def test_what_could_not_be_judged(self, text: str) -> None:
        assert "chưa rõ cấp" in text and "GS001" in text

    def test_unread_file_is_told(self, text: str) -> None:
        assert "không phải tệp Word" in text

    def test_conclusion_is_left_blank(self, text: str) -> None:
        assert wording.CONCLUSION_BLANK.strip("()") in text


def test_totals_and_matrix() -> None:
    assert PAPER.totals == (2, 1, 0)
    assert PAPER.rules == ("GS010", "TT001")
    assert PAPER.matrix == ((2, 0), (1, 0))
    assert PAPER.frequent[0].rule == "GS010"


def test_addressee_stands_before_the_text() -> None:
    """“Như trên” among the recipients needs somebody above (Phụ lục III, Mẫu 1.4)."""
    for text in _texts():
        assert text.index(wording.TITLE) < text.index(wording.ADDRESSEE) < text.index("Đã rà soát")


def test_places_are_cited_from_the_smallest_unit_up() -> None:
    given = finding("Nội dung")
    places = (
        ("Điều 2", "khoản 1", "điểm a"),
        ("Chương II", "Điều 5"),
        ("Phần căn cứ", "căn cứ thứ 1"),
        (),
    )
    found = [replace(given, path=path) for path in places]
    points = paper_on(outcome(*found), Office(name="Ban")).drafts[0].points
    assert [point.place for point in points] == [
        "Điểm a khoản 1 Điều 2",
        "Điều 5, Chương II",
        "Căn cứ thứ 1, Phần căn cứ",
        "",
    ]


def test_frequent_defects_are_said_in_one_short_sentence() -> None:
    said = "Cách ghi “1)” chưa đúng: khoản ghi là “1.” (3 chỗ). Câu sau."
    frequent = paper_on(outcome(replace(finding("Nội dung"), message=said)), Office(name="Ban"))
    assert frequent.frequent[0].name == "Cách ghi “1)” chưa đúng: khoản ghi là “1.” (3 chỗ)"


def test_its_own_sums_are_not_taken_for_wrong_ones() -> None:
    """The drafts are numbered 1, 2, 3 … over the columns: headings, no figures."""
    drafts = tuple(replace(PAPER.drafts[0], number=at) for at in range(1, 6))
    matrix = ((0, 2, 0, 1, 0), (2, 0, 1, 0, 1), (1, 1, 0, 4, 0))
    paper = replace(PAPER, drafts=drafts, rules=("CC001", "GS007", "NS006"), matrix=matrix)
    draft = parse_draft(read_bytes(word.render(paper, created=CREATED), "bao-cao.docx"))
    assert [found for found in draft.ledger.sums if not found.holds] == []


def test_tables_repeat_their_head_and_keep_their_rows_whole() -> None:
    data = word.render(PAPER, created=CREATED)
    xml = zipfile.ZipFile(BytesIO(data)).read("word/document.xml").decode()
    tables = [one for one in xml.split("<w:tbl>")[1:] if "<w:tblHeader/>" in one]
    assert len(tables) == 5  # frequent defects, law and proposals; the three annexes
    for table in tables:
        assert table.count("<w:tblHeader/>") == 1
        assert table.count("<w:cantSplit/>") == table.count("<w:tr>") - 1


def test_word_file_is_laid_out_as_an_official_paper() -> None:
    source = read_bytes(word.render(PAPER, created=CREATED), "bao-cao.docx")
    setup = source.sections[0]
    assert (round(setup.width or 0), round(setup.height or 0)) == (210, 297)
    assert (round(setup.margin_left or 0), round(setup.margin_right or 0)) == (30, 15)
    fonts = {run.format.font for block in source.blocks for run in block.runs if run.format}
    assert fonts == {"Times New Roman"}


def test_word_file_is_the_same_each_time() -> None:
    first, second = (word.render(PAPER, created=CREATED) for _ in range(2))
    parts = [{n: zipfile.ZipFile(BytesIO(d)).read(n) for n in _names(d)} for d in (first, second)]
    assert parts[0] == parts[1]


def _names(data: bytes) -> list[str]:
    return zipfile.ZipFile(BytesIO(data)).namelist()


def test_command_writes_the_report_and_keeps_the_drafts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = write(tmp_path)
    before = draft.read_bytes()
    output = tmp_path / "bao-cao.html"
    assert main(["report", str(draft), "-o", str(output), "--office", "Ban Pháp chế"]) == 0
    assert "Ban Pháp chế" in output.read_text(encoding="utf-8")
    assert draft.read_bytes() == before
    assert main(["report", str(draft), "-o", str(tmp_path / "x.pdf")]) == 2
    assert "đuôi" in capsys.readouterr().err


def test_the_first_sentence_counts_each_kind_and_what_was_not_read() -> None:
    said = wording.opening(PAPER)
    assert said.startswith("Đã rà soát 01 dự thảo nghị quyết; 01 tệp không đọc được")
    more = replace(PAPER, kinds=(("dự thảo nghị quyết", 6), ("tờ trình", 6)), unread=0)
    assert wording.opening(more).startswith(
        "Đã rà soát 12 văn bản gồm 06 dự thảo nghị quyết, 06 tờ trình. Có "
    )


def test_law_and_proposal_stand_once_for_all_findings_of_a_rule() -> None:
    for text in _texts():
        assert text.count("khoản 4 Điều 58, 87/2015/QH13") == 2  # of two rules
        assert text.count("[GS010]") == 2


def test_a_waived_finding_is_told_with_its_reason_and_counts_no_more() -> None:
    let = replace(finding(WORDS), waived=Waived("đã thống nhất", "Ban Pháp chế"))
    paper = paper_on(outcome(let), Office(name="Ban"))
    assert paper.totals == (0, 0, 0)
    assert paper.waived[0][1:] == ("GS010", "Đã chấp nhận: đã thống nhất (Ban Pháp chế)")
    assert wording.WAIVERS in markdown.render(paper)


@pytest.mark.parametrize(("papers", "columns", "wide"), [(8, 10, 0), (30, 32, 1), (31, 3, 0)])
def test_the_matrix_can_be_read_at_any_number_of_papers(
    papers: int, columns: int, wide: int
) -> None:
    drafts = tuple(replace(PAPER.drafts[0], number=at) for at in range(1, papers + 1))
    paper = replace(PAPER, drafts=drafts, rules=("GS010",), matrix=((1,) * papers,))
    xml = zipfile.ZipFile(BytesIO(word.render(paper, created=CREATED))).read("word/document.xml")
    text = xml.decode()
    matrix = text[text.index(wording.MATRIX) :]
    grid = matrix[matrix.index("<w:tblGrid>") : matrix.index("</w:tblGrid>")]
    assert grid.count("<w:gridCol ") == columns
    assert text.count('w:orient="landscape"') == wide
    assert min(int(one) for one in re.findall(r'w:w="(\d+)"', grid)) >= 380  # twips: 6.7 mm


def test_the_office_s_own_file_is_the_letterhead() -> None:
    from docx import Document

    template = BytesIO()
    own = Document()
    own.add_paragraph("ĐẦU VĂN BẢN CỦA CƠ QUAN")
    own.save(template)
    data = word.render(PAPER, created=CREATED, template=template.getvalue())
    text = read_bytes(data, "bao-cao.docx").text
    assert text.startswith("ĐẦU VĂN BẢN CỦA CƠ QUAN")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" not in text
