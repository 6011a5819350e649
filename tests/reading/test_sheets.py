"""Workbooks: what is read of them, what is told, and what is refused."""

import re
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from hdnd_lint.errors import LimitError, ReadError
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_bytes
from hdnd_lint.reading.limits import Limits
from hdnd_lint.reading.sheets.formulas import column_letters, column_number, computed


def book(fill: Callable[[Any], None]) -> bytes:
    made = Workbook()
    fill(made.active)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def budget(sheet: Any) -> None:
    for row in (
        ["BIỂU DỰ TOÁN"],
        ["Đơn vị tính: triệu đồng"],
        ["STT", "Nội dung", "Số tiền"],
        ["", "Tổng chi ngân sách xã", 1500.5],
        [1, "Chi thường xuyên", 1000],
        [2, "Chi đầu tư", 500.5],
    ):
        sheet.append(row)


def keys(data: bytes) -> list[str]:
    return [one.key for one in read_bytes(data, "bieu.xlsx").notices]


def test_title_lines_are_paragraphs_and_the_rest_is_a_table() -> None:
    source = read_bytes(book(budget), "bieu.xlsx")
    draft = parse_draft(source)
    assert source.text.startswith("BIỂU DỰ TOÁN\nĐơn vị tính: triệu đồng\nSTT\n")
    assert [cell.text for cell in draft.tables[0].rows[1]] == ["Tổng chi ngân sách xã", "1.500,5"]
    figure = next(one for one in draft.ledger.figures if one.label == "tổng chi ngân sách xã")
    assert figure.value == 1_500_500_000


def test_hidden_rows_columns_and_sheets_are_told() -> None:
    def fill(sheet: Any) -> None:
        budget(sheet)
        sheet.row_dimensions[5].hidden = True
        sheet.column_dimensions["C"].hidden = True
        extra = sheet.parent.create_sheet("Nháp")
        extra["A1"] = "bí mật"
        extra.sheet_state = "hidden"

    source = read_bytes(book(fill), "bieu.xlsx")
    told = " ".join(one.words.vi for one in source.notices)
    assert "hàng 5" in told
    assert "cột C" in told
    assert "“Nháp”" in told
    assert "bí mật" not in source.text


def test_a_formula_without_a_stored_value_is_told() -> None:
    def fill(sheet: Any) -> None:
        budget(sheet)
        sheet["C4"] = "=SUM(C5:C6)"

    assert keys(book(fill)) == ["not-read"]


def test_a_stored_value_that_its_formula_does_not_give_is_told() -> None:
    def fill(sheet: Any) -> None:
        budget(sheet)
        sheet["C4"] = "=SUM(C5:C6)"

    data = rewritten(book(fill), rb"(<f>SUM\(C5:C6\)</f>)<v\s*(?:/>|></v>)", rb"\1<v>1600</v>")
    source = read_bytes(data, "bieu.xlsx")
    assert [one.key for one in source.notices] == ["stale-formula"]
    assert "C4: 1600 (công thức cho 1500.5)" in source.notices[0].words.vi
    assert "1.600" in source.text


def rewritten(data: bytes, old: bytes, new: bytes) -> bytes:
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(stream, "w", ZIP_DEFLATED) as target:
        changed = 0
        for entry in source.infolist():
            content, count = re.subn(old, new, source.read(entry))
            changed += count
            target.writestr(entry.filename, content)
        assert changed == 1
    return stream.getvalue()


@pytest.mark.parametrize(
    ("formula", "value"),
    [("=SUM(A1:A3)", 6), ("=A1+A2-A3", 0), ("=SUM(A1,A3)", 4), ("=A1*2", None), ("=B9", 0)],
)
def test_sums_are_computed_again_and_nothing_else(formula: str, value: int | None) -> None:
    values = {(row, 1): Decimal(row) for row in (1, 2, 3)}
    assert computed(formula, values) == value


@pytest.mark.parametrize(("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")])
def test_columns_are_called_as_in_excel(number: int, letters: str) -> None:
    assert column_letters(number) == letters
    assert column_number(letters) == number


def test_too_many_cells_are_refused() -> None:
    with pytest.raises(LimitError):
        read_bytes(book(budget), "bieu.xlsx", limits=Limits(table_cells=5))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04junk", b"\xd0\xcf\x11\xe0" + bytes(600)])
@pytest.mark.parametrize("name", ["bieu.xlsx", "bieu.xls"])
def test_what_is_no_workbook_is_refused_in_one_line(data: bytes, name: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, name)
    assert "\n" not in str(caught.value)


def test_declarations_that_a_workbook_needs_not_are_refused() -> None:
    data = rewritten(book(budget), b"<worksheet ", b"<!DOCTYPE x><worksheet ")
    with pytest.raises(ReadError, match="khai báo lạ"):
        read_bytes(data, "bieu.xlsx")
