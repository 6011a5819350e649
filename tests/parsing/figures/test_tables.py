"""Cells of a source put together as tables."""

from hdnd_lint.model import Block, BlockKind, Place, Source
from hdnd_lint.parsing.figures.grids.tables import tables
from hdnd_lint.words.letters.text import Span

Laid = tuple[str, int, int, int, int, int]  # text, table, row, column, row span, column span


def _source(*cells: Laid) -> Source:
    text, blocks = "", []
    for number, (words, table, row, column, rows, columns) in enumerate(cells, 1):
        span = Span(len(text), len(text) + len(words))
        text += words + "\n"
        place = Place(number, 0, table, row, column, rows, columns)
        blocks.append(Block(span, BlockKind.CELL, place, marked_bold=words.isupper()))
    return Source("", "docx", text, tuple(blocks))


def test_cells_make_rows_and_paragraphs_make_one_cell() -> None:
    source = _source(
        ("TT", 1, 1, 1, 1, 1),
        ("Nội dung", 1, 1, 2, 1, 1),
        ("1", 1, 2, 1, 1, 1),
        ("Chi đầu tư", 1, 2, 2, 1, 1),
        ("phát triển", 1, 2, 2, 1, 1),
    )
    (table,) = tables(source)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["TT", "Nội dung"],
        ["1", "Chi đầu tư\nphát triển"],
    ]
    assert table.rows[0][0].bold
    assert not table.rows[1][1].bold


def test_a_merged_cell_stands_once_with_its_spans() -> None:
    source = _source(("Dự toán", 1, 1, 2, 1, 3), ("Tên", 1, 1, 1, 2, 1), ("Tổng", 1, 2, 2, 1, 1))
    (table,) = tables(source)
    assert [(cell.text, cell.row_span, cell.column_span) for cell in table.rows[0]] == [
        ("Tên", 2, 1),
        ("Dự toán", 1, 3),
    ]
    assert [cell.column for cell in table.rows[1]] == [1]


def test_tables_are_kept_apart() -> None:
    source = _source(("a", 1, 1, 1, 1, 1), ("b", 2, 1, 1, 1, 1))
    assert [table.rows[0][0].text for table in tables(source)] == ["a", "b"]


def test_a_source_without_cells_has_no_table() -> None:
    assert tables(Source("", "text", "", ())) == ()
