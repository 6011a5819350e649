"""Page numbers of the correct papers, spoilt one by one: found, and mended."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from checks.form.judged import findings_in, findings_on
from checks.form.mended import mended, undone
from checks.form.office_marks import DEFAULTS, lettered, page_number, prose, sheet
from checks.form.offices import TASKS, entitled, sides
from checks.form.templates import Paper, correct_papers, write_paper
from tracked_changes import parts
from word_files import cell, field, paragraph, row, said, table, word_file

from hdnd_lint.cli import main

PAPERS = correct_papers()
ANNEXED = [paper for paper in PAPERS if "annex" in paper.parts()]
SPOILT: dict[str, tuple[dict[str, Any], ...]] = {
    "place": ({"number": "footer:right"}, {"number": "footer:center"}, {"number": "header:left"}),
    "first": ({"title_page": False},),
    "size": ({"number_look": '<w:sz w:val="20"/>'}, {"number_look": '<w:sz w:val="32"/>'}),
    "slant": ({"number_look": '<w:i/><w:sz w:val="28"/>'},),
    "format": ({"counted": '<w:pgNumType w:fmt="lowerRoman"/>'},),
    "start": ({"counted": '<w:pgNumType w:start="3"/>'},),
}
CASES = [(aspect, change) for aspect, changes in SPOILT.items() for change in changes]


def aspects(data: bytes) -> list[tuple[str, object]]:
    return [(one.rule_id, one.values.get("aspect")) for one in findings_in(data)]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
@pytest.mark.parametrize(("aspect", "change"), CASES)
def test_each_departure_is_found_alone_and_mended(
    paper: Paper, aspect: str, change: dict[str, Any], tmp_path: Path
) -> None:
    data = write_paper(replace(paper, **change))
    assert aspects(data) == [("TT009", aspect)]
    result = mended(data, tmp_path)
    assert aspects(result) == []
    assert undone(data, result)
    assert mended(result, tmp_path) == result


@pytest.mark.parametrize("paper", ANNEXED, ids=lambda paper: paper.name)
def test_an_annex_is_numbered_anew(paper: Paper, tmp_path: Path) -> None:
    data = write_paper(replace(paper, annex_counted=""))
    assert aspects(data) == [("TT009", "annex")]
    result = mended(data, tmp_path)
    assert aspects(result) == []
    assert undone(data, result)


def _paper(heads: dict[str, str], page: str, more: int = 0) -> bytes:
    left, right = sides(
        ("ỦY BAN NHÂN DÂN", "XÃ AN PHÚ"), "87/BC-UBND", "An Phú, ngày 05 tháng 12 năm 2025"
    )
    body = table(row(cell(left), cell(right)))
    body += entitled("BÁO CÁO", "Tình hình kinh tế - xã hội năm 2025")
    body += "".join(map(prose, TASKS * (1 + more))) + prose("Trên đây là báo cáo của xã./.")
    return word_file(body + page, {"styles": DEFAULTS, **heads})


LONG = 20  # times its text: more than a page


def test_a_long_paper_without_numbers_gets_them(tmp_path: Path) -> None:
    data = _paper({}, sheet(number="", first=False), LONG)
    assert aspects(data) == [("TT009", "missing")]
    result = mended(data, tmp_path)
    assert aspects(result) == []
    assert undone(data, result)
    assert mended(result, tmp_path) == result


def test_a_short_one_may_have_one_page() -> None:
    assert aspects(_paper({}, sheet(number="", first=False))) == []


@pytest.mark.parametrize("head", ["<w:p/>", '<w:p w:rsidR="00A1"/>', paragraph(), said("", "")])
def test_a_head_without_words_is_filled(head: str, tmp_path: Path) -> None:
    page = sheet(number="footer").replace(
        "<w:pgSz", '<w:headerReference w:type="default" r:id="rId-header"/><w:pgSz'
    )
    data = _paper({"header": head, "footer": page_number()}, page)
    assert aspects(data) == [("TT009", "place")]
    result = mended(data, tmp_path)
    assert aspects(result) == []
    assert undone(data, result)
    assert [name for name in parts(result) if name not in parts(data)] == []


def test_a_first_page_with_a_head_of_its_own(tmp_path: Path) -> None:
    page = sheet().replace(
        "<w:pgSz", '<w:headerReference w:type="first" r:id="rId-header2"/><w:pgSz'
    )
    data = _paper({"header": page_number(), "header2": page_number()}, page)
    assert aspects(data) == [("TT009", "first")]
    result = mended(data, tmp_path)
    assert aspects(result) == []
    assert undone(data, result)


def test_a_head_of_the_first_page_without_words_is_no_obstacle(tmp_path: Path) -> None:
    page = sheet(first=False).replace(
        "<w:pgSz", '<w:headerReference w:type="first" r:id="rId-header2"/><w:pgSz'
    )
    data = _paper({"header": page_number(), "header2": paragraph()}, page)
    assert aspects(data) == [("TT009", "first")]
    assert aspects(mended(data, tmp_path)) == []


def test_strokes_beside_a_number_go_with_it(tmp_path: Path) -> None:
    stroked = paragraph(lettered("- ") + field("PAGE", lettered("2")) + lettered(" -"))
    data = _paper({"footer": stroked}, sheet(number="footer"))
    result = mended(data, tmp_path)
    assert aspects(result) == []
    assert undone(data, result)


@pytest.mark.parametrize(
    "words", [lettered("Trang "), lettered("Báo cáo năm 2025, trang "), "<w:r><w:tab/></w:r>"]
)
def test_a_foot_that_says_more_is_left(
    words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foot = paragraph(words + field("PAGE", lettered("2")))
    draft, result = tmp_path / "du-thao.docx", tmp_path / "ban-sua.docx"
    draft.write_bytes(_paper({"footer": foot}, sheet(number="footer")))
    code = main(["fix", str(draft), "-o", str(result), "--select", "TT"])
    assert (code, result.exists()) == ((0, True) if "tab" in words else (1, True))
    assert ("Không sửa TT009" in capsys.readouterr().err) == ("tab" not in words)


def test_a_number_in_a_box_of_the_head_is_not_said_to_stand_aside() -> None:
    inside = f"<w:txbxContent>{paragraph(field('PAGE', lettered('2')))}</w:txbxContent>"
    shape = f"<v:shape><v:textbox>{inside}</v:textbox></v:shape>"
    boxed = paragraph(f"<w:r><w:pict>{shape}</w:pict></w:r>")
    assert aspects(_paper({"header": boxed}, sheet())) == []


def test_a_section_without_numbers_and_one_that_begins_anew(tmp_path: Path) -> None:
    first = _paper({"header": page_number(), "header2": paragraph()}, "")
    text = parts(first)["word/document.xml"].decode()
    body = text[text.index("<w:body>") + len("<w:body>") : text.index("</w:body>")]
    own = sheet(number="").replace(
        "<w:pgSz", '<w:headerReference w:type="default" r:id="rId-header2"/><w:pgSz'
    )
    anew = sheet().replace("</w:sectPr>", '<w:pgNumType w:start="1"/></w:sectPr>')
    pages = paragraph(properties=sheet()) + prose(TASKS[0]) + paragraph(properties=own)
    data = word_file(
        body + pages + prose(TASKS[1]) + anew,
        {"styles": DEFAULTS, "header": page_number(), "header2": paragraph()},
    )
    assert sorted(aspects(data)) == [("TT009", "gap"), ("TT009", "start")]
    result = mended(data, tmp_path)
    assert aspects(result) == []
    assert undone(data, result)


def test_what_runs_through_all_papers_is_one_finding() -> None:
    for paper in PAPERS:
        spoilt = replace(paper, number="footer:right", title_page=False, annex_counted="")
        told = [one.values["aspect"] for one in findings_on(spoilt)]
        assert sorted(map(str, told)) == sorted({*map(str, told)})
