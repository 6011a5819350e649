"""Marks that change what a Word file says: capitals, words struck through, unfilled controls."""

import pytest
from word_files import paragraph, run, word_file

from hdnd_lint.model import Origin, Source
from hdnd_lint.reading import read_bytes
from hdnd_lint.reading.docx import read_docx


def read(body: str, parts: dict[str, str] | None = None) -> Source:
    return read_docx(word_file(body, parts), "du-thao.docx")


STYLES = (
    '<w:style w:type="paragraph" w:styleId="Ten"><w:name w:val="Ten"/><w:rPr><w:caps/></w:rPr>'
    "</w:style>"
)


@pytest.mark.parametrize("mark", ["<w:caps/>", "<w:smallCaps/>", '<w:caps w:val="1"/>'])
def test_capitals_made_by_word_are_capitals(mark: str) -> None:
    assert read(paragraph(run("Tờ trình số 5", mark))).text == "TỜ TRÌNH SỐ 5\n"


def test_capitals_of_a_style_may_be_taken_back() -> None:
    body = paragraph(
        run("Nghị quyết ") + run("của xã", '<w:caps w:val="0"/>'), '<w:pStyle w:val="Ten"/>'
    )
    assert read(body, {"styles": STYLES}).text == "NGHỊ QUYẾT của xã\n"


def test_capitals_keep_the_way_back_letter_for_letter() -> None:
    (block,) = read(paragraph(run("straße Điều 1", "<w:caps/>"))).blocks
    (only,) = block.runs
    assert only.span.end - only.span.start == len("straße Điều 1")
    assert only.place is not None
    assert only.place.first == 0
    assert only.place.offsets == ()


@pytest.mark.parametrize("mark", ["<w:strike/>", "<w:dstrike/>"])
def test_words_struck_through_are_left_out_and_told(mark: str) -> None:
    body = paragraph(
        run("giao ") + run("Ủy ban nhân dân huyện", mark) + run(" Ủy ban nhân dân xã")
    )
    source = read(body)
    assert source.text == "giao Ủy ban nhân dân xã\n"
    (notice,) = source.notices
    assert notice.key == "struck-text"
    assert "“Ủy ban nhân dân huyện”" in notice.words.vi


def test_words_after_a_strike_know_their_place() -> None:
    body = paragraph(run("a ") + run("b", "<w:strike/>") + run(" c d"))
    (block,) = read(body).blocks
    assert block.runs[-1].place is not None
    assert block.runs[-1].place.first == 1


def test_a_strike_taken_back_is_none() -> None:
    assert read(paragraph(run("còn", '<w:strike w:val="0"/>'))).text == "còn\n"


def _control(prompt: str, inside: str) -> str:
    return f"<w:sdt><w:sdtPr>{prompt}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def test_the_prompt_of_an_unfilled_control_is_marked() -> None:
    body = paragraph(
        run("gồm ") + _control("<w:showingPlcHdr/>", run("Nhập số hộ")) + run(" hộ của xóm")
    )
    (block,) = read(body).blocks
    assert [one.origin for one in block.runs] == [Origin.TYPED, Origin.PROMPT, Origin.TYPED]


def test_a_filled_control_is_plain_text() -> None:
    for prompt in ("<w:text/>", '<w:showingPlcHdr w:val="0"/>'):
        (block,) = read(paragraph(_control(prompt, run("210")))).blocks
        assert [one.origin for one in block.runs] == [Origin.TYPED]


def test_letters_shaded_in_the_colour_of_a_marker_are_highlighted() -> None:
    yellow = run("kiểm tra lại", '<w:shd w:val="clear" w:color="auto" w:fill="ffff00"/>')
    grey = run("đã xong", '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>')
    (block,) = read(paragraph(yellow + grey)).blocks
    assert [one.format and one.format.highlight for one in block.runs] == ["yellow", None]


def test_a_highlight_is_part_of_the_format() -> None:
    (block,) = read(paragraph(run("kiểm tra lại", '<w:highlight w:val="yellow"/>'))).blocks
    assert block.runs[0].format is not None
    assert block.runs[0].format.highlight == "yellow"


@pytest.mark.parametrize("suffix", [".docm", ".dotx", ".dotm", ".DOCM"])
def test_templates_and_files_with_macros_are_the_same_package(suffix: str) -> None:
    data = word_file(paragraph(run("Điều 1.")))
    assert read_bytes(data, f"du-thao{suffix}").text == "Điều 1.\n"


BREAK = "<w:r><w:br/></w:r>"


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("khóa X,", "kỳ họp thứ ba thông qua", True),
        ("Về việc thành lập thôn Suối Trong", "thuộc xã Đồi Sim", True),
        ("NGHỊ QUYẾT", "về việc thành lập thôn", False),
        ("Nghị quyết", "về việc thành lập thôn", False),
        ("HỘI ĐỒNG NHÂN DÂN", "XÃ ĐỒI SIM", False),
        ("Nơi nhận:", "- Như trên;", False),
        ("Tổng thu ngân sách", "trong đó: thu nội địa", False),
        ("gồm các nội dung sau", "a) nội dung thứ nhất", False),
    ],
)
def test_a_sentence_goes_on_over_a_break_set_by_hand(
    before: str, after: str, joined: bool
) -> None:
    text = read(paragraph(run(before) + BREAK + run(after))).text
    assert text == f"{before}{' ' if joined else chr(10)}{after}\n"
