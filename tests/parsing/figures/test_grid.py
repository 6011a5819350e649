"""A table made out: its headings, its columns of figures, its names and labels."""

import pytest

from hdnd_lint.parsing import parse_draft
from hdnd_lint.parsing.figures.grids.grid import Grid, odd_cells, read_grid, split_label
from hdnd_lint.reading import read_bytes


def grid_of(rows: str) -> Grid | None:
    """Return the grid of a table in HTML rows."""
    source = read_bytes(f"<p>Điều 1. Biểu</p><table>{rows}</table>".encode(), "a.html")
    (table,) = parse_draft(source).tables
    return read_grid(table)


def row(*cells: str, tag: str = "td") -> str:
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"


def seen(grid: Grid | None) -> list[tuple[str, str, list[str]]]:
    assert grid is not None
    return [(one.label, one.name, [v.written for v in one.values.values()]) for one in grid.rows]


def test_a_cell_that_spans_columns_is_no_figure_of_either() -> None:
    grid = grid_of(
        row("TT", "Tên", "Năm trước", "Năm nay")
        + "<tr><td colspan='3'>2024</td><td>5</td></tr>"
        + row("1", "Đường", "10", "15")
        + row("2", "Trường", "20", "25")
    )
    assert grid is not None
    assert grid.figures == (2, 3)
    assert seen(grid)[-1] == ("2", "Trường", ["20", "25"])


def test_headings_over_several_columns_are_joined() -> None:
    grid = grid_of(
        "<tr><td rowspan='2'>TT</td><td rowspan='2'>Tên</td><td colspan='2'>Vốn</td></tr>"
        + row("Tỉnh", "Xã")
        + row("1", "Đường", "10", "15")
    )
    assert grid is not None
    assert grid.titles == ("TT", "Tên", "Vốn Tỉnh", "Vốn Xã")


def test_a_row_of_column_numbers_ends_the_headings() -> None:
    grid = grid_of(
        row("TT", "Tên", "Tổng", "Tỉnh", "Xã")
        + row("A", "B", "1=2+3", "2", "3")
        + row("1", "Đường", "30", "10", "20")
    )
    assert grid is not None
    assert grid.formulas == {2: "2+3"}
    assert grid.numbers == {"A": 0, "B": 1, "1": 2, "2": 3, "3": 4}
    assert len(grid.rows) == 1


def test_years_in_headings_are_no_figures() -> None:
    grid = grid_of(row("Tên", "2024", "2025") + row("Cầu", "10", "15") + row("Cống", "1", "5"))
    assert grid is not None
    assert grid.titles == ("Tên", "2024", "2025")
    assert len(grid.rows) == 2


@pytest.mark.parametrize(
    ("heads", "count"), [(("1", "2", "3"), 2), (("1", "2"), 3), (("1", "3", "2"), 3)]
)
def test_headings_that_only_count_their_columns(heads: tuple[str, ...], count: int) -> None:
    body = (row("Thôn Đông", *["12"] * len(heads)), row("Thôn Tây", *["15"] * len(heads)))
    grid = grid_of(row("Tên", *heads) + "".join(body))
    assert grid is not None
    assert len(grid.rows) == count


def test_a_column_of_which_three_fifths_are_figures_counts() -> None:
    body = "".join(row(str(n), f"Thôn {n}", "12" if n < 4 else "chưa có") for n in range(1, 6))
    grid = grid_of(row("TT", "Tên", "Số hộ") + body)
    assert grid is not None
    assert grid.figures == (2,)
    few = "".join(row(str(n), f"Thôn {n}", "12" if n < 3 else "chưa có") for n in range(1, 6))
    assert grid_of(row("TT", "Tên", "Số hộ") + few) is None


def test_a_table_of_words_has_no_grid() -> None:
    assert grid_of(row("TT", "Tên", "Ghi chú") + row("1", "A", "mới")) is None


def test_signs_and_brackets_make_a_figure_negative() -> None:
    grid = grid_of(
        row("Tên", "Tăng, giảm") + row("A", "-250") + row("B", "(450)") + row("C", "+700")
    )
    assert grid is not None
    assert [int(one.values[1].number) for one in grid.rows] == [-250, -450, 700]


def test_figures_grouped_by_blanks() -> None:
    grid = grid_of(row("Tên", "Số tiền") + row("A", "1 250 000") + row("B", "980 000"))
    assert grid is not None
    assert [int(one.values[1].number) for one in grid.rows] == [1_250_000, 980_000]


def test_a_total_before_the_column_of_names() -> None:
    grid = grid_of(
        row("TT", "Thôn mới", "Sáp nhập từ các thôn", "Số hộ")
        + row("1", "Tân Lập", "Lũng Búng, Cả", "186")
        + row("2", "Đồng Tâm", "Bòng, Mới", "204")
        + row("", "Tổng cộng", "04 thôn", "390")
    )
    assert seen(grid)[-1] == ("", "Tổng cộng", ["390"])


def test_a_total_whose_empty_cells_were_lost() -> None:
    grid = grid_of(
        row("TT", "Tên", "Tỉnh", "Xã")
        + row("1", "Đường", "10", "15")
        + row("2", "Trường", "20", "25")
        + row("Cộng", "30", "40")
    )
    assert seen(grid)[-1] == ("", "Cộng", ["30", "40"])


@pytest.mark.parametrize(
    ("name", "split"),
    [
        ("1.1. Chi đầu tư", ("1.1", "Chi đầu tư")),
        ("a) Giao thông", ("a", "Giao thông")),
        ("II. Thu", ("II", "Thu")),
        ("- Lương", ("-", "Lương")),
        ("A Lưới", ("", "A Lưới")),
        ("3 tháng đầu năm", ("", "3 tháng đầu năm")),
        ("3 Trường học", ("3", "Trường học")),
        ("Tổng cộng", ("", "Tổng cộng")),
        ("1.", ("", "1.")),
    ],
)
def test_labels_in_front_of_names(name: str, split: tuple[str, str]) -> None:
    assert split_label(name) == split


def test_misplaced_marks_in_cells() -> None:
    source = read_bytes(
        (
            "<p>Điều 1. Biểu</p><table>" + row("A", "1.23.456") + row("B", "1.1.1") + "</table>"
        ).encode(),
        "a.html",
    )
    (table,) = parse_draft(source).tables
    assert [span.of(source.text) for span in odd_cells(table)] == ["1.23.456"]


def test_a_roman_label_parted_by_blanks_alone_is_a_label() -> None:
    lines = (
        "Điều 1. Biểu\nPhụ lục I. DANH MỤC\n"
        "  I  Giao thông                      7.400       5.450\n"
        "  1  Đường nội thôn Bắc              3.200       2.400\n"
        "  2  Đường ra khu sản xuất           4.200       3.050\n"
    )
    (table,) = parse_draft(read_bytes(lines.encode(), "a.txt")).tables
    assert [one[:2] for one in seen(read_grid(table))] == [
        ("I", "Giao thông"),
        ("1", "Đường nội thôn Bắc"),
        ("2", "Đường ra khu sản xuất"),
    ]
