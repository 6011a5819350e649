"""Markdown: marks taken out and remembered."""

import pytest

from hdnd_lint.model.source import BlockKind, Source
from hdnd_lint.reading import read_text


def read(*rows: str) -> Source:
    return read_text("\n".join(rows), media="markdown")


def texts(source: Source) -> list[str]:
    return [block.span.of(source.text) for block in source.blocks]


def test_emphasis_is_taken_out_and_remembered() -> None:
    source = read("**Điều 1.** *Phạm vi* điều chỉnh")
    assert texts(source) == ["Điều 1. Phạm vi điều chỉnh"]
    runs = [(run.span.of(source.text), run.format) for run in source.blocks[0].runs]
    assert [(words, f.bold, f.italic) for words, f in runs if f] == [
        ("Điều 1.", True, False),
        (" ", False, False),
        ("Phạm vi", False, True),
        (" điều chỉnh", False, False),
    ]
    assert source.blocks[0].marked_bold is False


def test_emphasis_across_lines_holds_them_together() -> None:
    source = read("**HỘI ĐỒNG NHÂN", "DÂN **", "THÀNH PHỐ HÀ NỘI")
    assert texts(source) == ["HỘI ĐỒNG NHÂN DÂN", "THÀNH PHỐ HÀ NỘI"]
    assert [block.marked_bold for block in source.blocks] == [True, False]


def test_the_way_back_leads_past_the_marks() -> None:
    words = "*Căn cứ **Luật** Thủ đô;*"
    source = read_text(words, media="markdown")
    assert source.file_offset(source.text.index("Luật")) == words.index("Luật")
    assert source.file_offset(source.text.index("Thủ")) == words.index("Thủ")


def test_footnote_stars_blanks_and_bullets_stay() -> None:
    rows = ["Mức chi (*) là 5*3 đồng", "Họ tên: ________", "* Ghi chú.", "MA_SO_HO"]
    assert texts(read(*rows)) == rows


def test_headings_are_bold_and_keep_their_level() -> None:
    source = read("## Điều 1. Nội dung ##")
    assert texts(source) == ["Điều 1. Nội dung"]
    block = source.blocks[0]
    assert block.marked_bold
    assert block.format is not None
    assert block.format.outline_level == 2


def test_pipe_tables_become_cells() -> None:
    source = read("| TT | Nội dung |", "|---|:--:|", "| 1 | **Chi** thường xuyên |", "Ghi chú")
    cells = [
        (block.place.table, block.place.row, block.place.column)
        for block in source.blocks
        if block.kind is BlockKind.CELL
    ]
    assert texts(source) == ["TT", "Nội dung", "1", "Chi thường xuyên", "Ghi chú"]
    assert cells == [(1, 1, 1), (1, 1, 2), (1, 2, 1), (1, 2, 2)]


def test_a_break_stays_within_its_cell() -> None:
    source = read(
        "| Nội<br>dung | Dự toán<br>giao |", "|---|---|", "| Chi <b>khác</b><br/> | 5.900 |"
    )
    assert texts(source) == ["Nội dung", "Dự toán giao", "Chi khác", "5.900"]
    places = [(block.place.row, block.place.column) for block in source.blocks]
    assert places == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_tables_with_a_cell_to_a_line_become_cells() -> None:
    source = read(
        "|", "**TT**", "|", "Mức", "|", "|", "1", "|", "57.000", "|", "|", "|", "45.000", "|",
        "Định mức trên", "là tối đa."
    )  # fmt: skip
    places = [(b.place.row, b.place.column) for b in source.blocks if b.place.table]
    assert texts(source) == ["TT", "Mức", "1", "57.000", "45.000", "Định mức trên là tối đa."]
    assert places == [(1, 1), (1, 2), (2, 1), (2, 2), (3, 2)]


def test_tags_comments_images_and_rules_are_dropped() -> None:
    source = read(
        '<jsontable name="bang_0"> </jsontable>',
        "<!-- ghi chú",
        "nhiều dòng --> Điều 1. Thu &amp; chi<br>Tổng thu ![con dấu](a.png)",
        "---",
        "[Luật Thủ đô](http://a.b/c) số 39/2024/QH15",
    )
    assert texts(source) == ["Điều 1. Thu & chi", "Tổng thu", "Luật Thủ đô số 39/2024/QH15"]


def test_a_fence_is_read_as_typed() -> None:
    assert texts(read("# Mẫu", "```", "Số:   /NQ-HĐND", "**a**", "```", "> Ghi chú")) == [
        "Mẫu",
        "Số:   /NQ-HĐND",
        "**a**",
        "Ghi chú",
    ]


def test_emphasis_and_its_sentence_reach_over_a_break_tag() -> None:
    words = "Nghị quyết này đã được Hội đồng nhân dân khóa X, kỳ họp thứ 28 thông qua."
    assert texts(read(f"*{words.replace(', ', ',<br> ')}*")) == [words]
    assert texts(read("**HỘI ĐỒNG NHÂN DÂN<br>TỈNH A**")) == ["HỘI ĐỒNG NHÂN DÂN", "TỈNH A"]


@pytest.mark.parametrize(
    "words", ["~~Ủy ban nhân dân huyện~~", "<del>UBND huyện</del>", "<s>UBND huyện</s>"]
)
def test_words_struck_through_are_left_out_and_told(words: str) -> None:
    source = read(f"Giao {words} Ủy ban nhân dân xã quản lý.")
    assert texts(source) == ["Giao Ủy ban nhân dân xã quản lý."]
    assert [notice.key for notice in source.notices] == ["struck-text"]
    assert "huyện”" in source.notices[0].words.vi


def test_two_tildes_that_stand_for_themselves_strike_nothing() -> None:
    source = read("Từ 100 ~ 200 hộ, ~~ chưa rõ.")
    assert texts(source) == ["Từ 100 ~ 200 hộ, ~~ chưa rõ."]
    assert source.notices == ()
