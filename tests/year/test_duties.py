"""The list of duties as data and as tables: the keys, the way back, and no formula anywhere."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from hdnd_lint.errors import HdndLintError
from hdnd_lint.report.year.sheets import YearTable, render_csv, render_html, render_xlsx
from hdnd_lint.year.duties import DutyRow, rows_from_json, rows_to_json
from hdnd_lint.year.duty_sheets import duty_sheet

ROW = DutyRow("UBND xã", "báo cáo", date(2027, 3, 31), "quý I/2027", "Điều 2", "a.docx", 3, 9)
EVIL = ("=1+1", "+cmd|'/c calc'!A1", "-2", "@SUM(A1)", "\tx", "<script>alert(1)</script>")


def test_rows_come_back_from_json_as_they_went() -> None:
    rows = (ROW, DutyRow("", "=x", None, "", "", "b", 0, 1, cited=("Luật A",)))
    assert rows_from_json(rows_to_json(rows).encode(), "a.json") == rows


@pytest.mark.parametrize("data", [b"", b"[]", b'{"obligations": [1]}', b'{"obligations": [{}]}'])
def test_what_is_no_list_is_told(data: bytes) -> None:
    with pytest.raises(HdndLintError):
        rows_from_json(data, "a.json")


def test_no_cell_is_a_formula_and_days_are_days() -> None:
    rows = tuple((one, date(2027, 1, 2)) for one in EVIL)
    sheet = YearTable("Bảng: [1]", ("A", "B"), rows, (20, 12))
    table = load_workbook(io.BytesIO(render_xlsx([sheet]))).active
    assert [cell.data_type for cell in table["A"]] == ["s"] * 7
    assert [cell.value for cell in table["A"]][1:5] == list(EVIL[:4])
    assert table["B2"].is_date
    for line in render_csv([sheet]).splitlines()[1:]:
        assert line.lstrip('"')[0] not in "=+-@\t"
    assert "<script>" not in render_html("x", [sheet], "vi")


def test_the_same_rows_make_the_same_workbook() -> None:
    sheet = duty_sheet([ROW], "vi")
    assert render_xlsx([sheet]) == render_xlsx([sheet])


def test_no_doer_and_no_time_are_said() -> None:
    sheet = duty_sheet([DutyRow("", "rà soát", None, "", "", "a", 0, 1)], "vi")
    assert sheet.rows[0][1] == "chưa nêu ai thực hiện"
    assert sheet.rows[0][3] == "chưa nêu thời hạn"


def test_rows_are_as_high_as_their_words() -> None:
    sheet = YearTable("A", ("Việc",), (("ngắn",), ("dài " * 40,)), (20,))
    table = load_workbook(io.BytesIO(render_xlsx([sheet]))).active
    short, long = table.row_dimensions[2].height, table.row_dimensions[3].height
    assert short < 20
    assert long > 8 * short
