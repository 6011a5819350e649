"""Letters on a page to lines: columns, signature blocks, tables, paragraphs."""

from hdnd_lint.reading.lines.line import CellPlace
from hdnd_lint.reading.pages.page import Letter, Margins, page_lines
from hdnd_lint.reading.pages.pdf import page_words
from hdnd_lint.reading.pages.ruled import grids

WIDTH = 595.0
STEP = 6.0  # each letter of these tests is as wide


def letters(text: str, left: float, base: float, *, bold: bool = False) -> list[Letter]:
    return [
        Letter(sign, left + STEP * at, left + STEP * (at + 1), base, 12.0, bold, False, at)
        for at, sign in enumerate(text)
    ]


def lines(*placed: list[Letter]) -> list[tuple[str, CellPlace | None]]:
    every = [letter for part in placed for letter in part]
    return [(line.text, line.cell) for line in page_lines(every, WIDTH, 0, Margins.of(every))]


def test_a_header_is_read_down_each_column() -> None:
    found = lines(
        letters("HỘI ĐỒNG NHÂN DÂN", 90, 780),
        letters("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 300, 780),
        letters("TỈNH AN GIANG", 100, 765),
        letters("Độc lập - Tự do - Hạnh phúc", 322, 764),
        letters("Số: 15/NQ-HĐND", 95, 740),
        letters("An Giang, ngày 10", 350, 738),
        letters("NGHỊ QUYẾT", 260, 700),
    )
    assert found == [
        ("HỘI ĐỒNG NHÂN DÂN", CellPlace(1, 1, 1)),
        ("TỈNH AN GIANG", CellPlace(1, 1, 1)),
        ("Số: 15/NQ-HĐND", CellPlace(1, 1, 1)),
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", CellPlace(1, 1, 2)),
        ("Độc lập - Tự do - Hạnh phúc", CellPlace(1, 1, 2)),
        ("An Giang, ngày 10", CellPlace(1, 1, 2)),
        ("NGHỊ QUYẾT", None),
    ]


def test_recipients_and_who_signs_are_two_columns_even_when_the_title_stands_higher() -> None:
    found = lines(
        letters("CHỦ TỊCH", 400, 206),
        letters("Nơi nhận:", 85, 200),
        letters("- Như trên;", 85, 186),
        letters("- Lưu: VT.", 85, 172),
        letters("Nguyễn Văn An", 390, 120),
    )
    assert [text for text, _ in found] == [
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "CHỦ TỊCH",
        "Nguyễn Văn An",
    ]


def test_letters_printed_twice_are_read_once_and_far_letters_are_words() -> None:
    once = letters("Điều 1", 85, 500)
    again = [letter._replace(left=letter.left + 0.3) for letter in once]
    assert lines(once + again, letters("x", 125, 500)) == [("Điều 1 x", None)]


def test_spaces_that_were_guessed_inside_a_word_are_no_spaces() -> None:
    word = letters("của", 85, 500)
    word[1] = word[1]._replace(order=9)
    word[2] = word[2]._replace(order=1, guessed=True)
    assert lines(word) == [("của", None)]


def test_an_indented_line_begins_a_paragraph_and_a_full_one_goes_on() -> None:
    every = [
        *letters("a" * 70, 115, 500),
        *letters("b" * 75, 85, 482),
        *letters("c" * 20, 85, 464),
        *letters("d" * 70, 115, 446),
    ]
    found = page_lines(every, WIDTH, 0, Margins.of(every))
    assert [(line.apart, line.tied) for line in found] == [
        (True, False),
        (False, True),
        (False, True),
        (True, False),
    ]


def test_rows_of_three_columns_are_a_table() -> None:
    found = lines(
        letters("TT", 85, 500), letters("Tên", 150, 500), letters("Tiền", 400, 500),
        letters("1", 85, 480), letters("Thu", 150, 480), letters("12", 400, 480),
    )  # fmt: skip
    assert [cell for _, cell in found] == [
        CellPlace(1, row, column) for row in (1, 2) for column in (1, 2, 3)
    ]


def _ruled() -> list[tuple[float, float, float, float]]:
    level = [(80.0, y, 320.0, y + 0.5) for y in (400.0, 430.0, 460.0)]
    return [*level, *((x, 400.0, x + 0.5, 460.0) for x in (80.0, 200.0, 320.0))]


def test_ruled_tables_hold_the_letters_between_their_lines() -> None:
    inside = letters("Thu", 90, 440) + letters("12", 210, 440) + letters("Chi", 90, 410)
    outside = letters("Điều 1", 90, 500)
    found, rest = grids(_ruled(), inside + outside)
    assert rest == outside
    words = {
        place: "".join(letter.sign for letter in held) for place, held in found[0].cells.items()
    }
    assert words == {(1, 1): "Thu", (1, 2): "12", (2, 1): "Chi"}


def test_a_cell_over_two_columns_keeps_its_words_together() -> None:
    strokes = [box for box in _ruled() if box[0] != 200.0] + [(200.0, 400.0, 200.5, 430.0)]
    found, _ = grids(strokes, letters("Tổng số thu ngân sách tỉnh", 90, 440))
    assert list(found[0].cells) == [(1, 1)]


def test_tables_stand_between_the_texts_above_and_below() -> None:
    every = letters("Trên", 90, 500) + letters("Thu", 90, 440) + letters("Dưới", 90, 300)
    found = [(line.text, line.cell) for line in page_words(every, _ruled(), WIDTH, 3)]
    assert found == [("Trên", None), ("Thu", CellPlace(4, 1, 1)), ("Dưới", None)]
