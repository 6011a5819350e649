"""Workbooks: what is read of them, what is told, and what is refused."""

import re
from base64 import b85decode
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile
from zlib import decompress

import pytest
from openpyxl import Workbook

from hdnd_lint.errors import LimitError, ReadError
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_bytes
from hdnd_lint.reading.limits import Limits
from hdnd_lint.reading.sheets.formulas import column_letters, column_number, computed

OLD_WORKBOOK = (  # made by a library for this test: compressed, in base 85
    "c-rk)NoW&c6#m{U&0<W`*eWW7L9niu;zfiu?&86?G@^*0tt~cK(-Nbo2lt*t5IiYfDvEe;ySU(jQ9(hWE{G@yjinbw"
    "P*C(xJHG#A(xzI$pcXCjhX2j~zvcV4H*fx#M;&FI?H9*o@g3DbN3ZQeNr8;G`0|YqSZ~{^n!kIw*e?B7<n!`ImYBFU"
    "@}WoVq1x{(G+Zz;%z@Wj)}j@$mSm$fgfv&iP)BME)nst&X*kX$h_N!Ru<#ASM+rYKw%3Kv7Re#u)oj~IYtRvmO`Yk)"
    "@oH^?=z`1%m&NC$NUBhQ`znriAEunGi8-l6UGqPnAXZ%0eiJHU1aK0(*NYmHjj6ikPL%VepTsBI0zT%S?pu~CA6hwq"
    "<zEKMJwK6qe<Jts^}YOvW&nF&uO}7iZER(k@}SdPBycCPmF=ro9>86X3KIjdrfh2ui2Q7&N&sxS7`G!U*>pbMM=Zp#"
    "6dA-Y1{9)pO0r@b9<U;fcSxcMv!LoJ?%|&FP)1K9No?eo3ToqVFDQl=kpwFmuoX(-0oCHMAS94sTN4z=XBIRwM1^WR"
    "69kJN`X(q>)p`xp_ZCiBN@`&{y7<jR^Bj{j-!ITB$8kINwF7V1#oupIMyF+jX*MhY)$;@_Y{uD0S|*>%kD&qiainC8"
    "0P_ZvO1(^SM~FA3=gfyEOX`<J*NJ40yc2V8&WUOxU}LZHVCNw6c!1JO6_07c_X+BFsgDz0&I`i#%4HQ!W#N9YIUw3f"
    "?q`P3)99pv`ed%Ry<L7K($*E7!u4~DvOCMqJ&(3y0*6Wi`>Sg|rqgsfc2v>TX#P%4j(sJ3><{_YtA(7o+0OBx6klb{"
    "!0Q3Wf(Ef5$=~EyXfpqS7X2AM*HUBA`&t^ejJ}r6Ez`l$2f@;1JZhb9@(Sp(TZ9{esE`g$_VJ9AUKb3b0K;O8U7BBH"
    "VX;w&hKxsrLr$kqPL#4g@2SBkqj2g*W=v&mcU0k-g4{nQ<zot--@!8l&+Fisf;S?lqg&QWml+Uhv@kA7_McsFCL4+v"
    "r9M8KVl*sgSy@#KwyG|<<dRD+xiox9z11~2q2x}XrgMJqIRACNa_Mz{lMGv0ffl~f{LQm~zl+o-+m52*XEaR8W6>}A"
    "<o_2cTE)GmunF}tj!i|!FQ5OYa6Z5682WRMP_g~@7BkMj-2XT0<3g?"
)


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


def test_an_old_workbook_gives_its_values_and_tells_what_is_not_read() -> None:
    source = read_bytes(decompress(b85decode(OLD_WORKBOOK)), "bieu.xls")
    assert "Tổng chi ngân sách xã\n1.500,5\n100%\n" in source.text
    assert "66,64%" in source.text
    assert "bí mật" not in source.text
    told = " ".join(one.words.vi for one in source.notices)
    assert "hàng 5" in told
    assert "“Nháp”" in told
    assert "công thức" in told
    draft = parse_draft(source)
    figure = next(one for one in draft.ledger.figures if one.label == "tổng chi ngân sách xã")
    assert figure.value == 1_500_500_000
