"""Amounts in Vietnamese notation."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint.parsing.figures.numerals.numbers import amounts
from hdnd_lint.words.measures import measure, write_amount
from hdnd_lint.words.notations import Notation, Spelling, figure, notation, spelling


def _read(text: str) -> list[tuple[str, Decimal, str]]:
    return [(found.span.of(text), found.value, found.unit) for found in amounts(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thu 1.234.567,89 triệu đồng", [("1.234.567,89", "1234567.89", "triệu đồng")]),
        ("10.000.000đ", [("10.000.000", "10000000", "đ")]),
        ("05 tỷ; 1.260,500 tỷ đồng", [("05", "5", "tỷ"), ("1.260,500", "1260.500", "tỷ đồng")]),
        ("rừng 196.114,2ha", [("196.114,2", "196114.2", "ha")]),
        ("11 phiên họp, 8 đơn", [("11", "11", "phiên"), ("8", "8", "đơn")]),
        ("75.000 đồng/người/tháng", [("75.000", "75000", "đồng/người/tháng")]),
        ("5 triệu hộ dân", [("5", "5", "triệu hộ")]),
        ("đạt 95%", [("95", "95", "%")]),
        ("số 25.000 đồng", [("25.000", "25000", "đồng")]),
        ("3 nghìn tỷ đồng", [("3", "3", "nghìn tỷ đồng")]),
    ],
)
def test_amounts_with_units(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert _read(text) == [(words, Decimal(value), unit) for words, value, unit in expected]


@pytest.mark.parametrize(
    "text",
    [
        "ngày 14/9/2015",
        "số 48/2025/NQ-HĐND",
        "khoản 2 Điều 5",
        "giai đoạn 2016-2020",
        "giai đoạn 2016 - 2020",
        "ngày 05 tháng 6 năm 2017",
        "kỳ họp thứ 4",
        "QH15",
        "12.34.567 đồng",
    ],
)
def test_numbers_that_are_no_amounts(text: str) -> None:
    assert _read(text) == []


def test_english_notation_is_read_where_a_document_follows_it() -> None:
    assert notation(["1,234,567", "526,380"]) is Notation.ENGLISH
    assert figure("526,380", Notation.ENGLISH) == (Decimal(526380), 0)
    assert notation(["1,234,567", "1.234.567"]) is Notation.VIETNAMESE
    assert figure("526,380") == (Decimal("526.380"), 3)


def test_misplaced_marks_are_told_apart() -> None:
    assert spelling("12.34.567") is Spelling.ODD
    assert spelling("1.234,5") is Spelling.VIETNAMESE
    assert spelling("12.5") is Spelling.POINT
    assert spelling("1,234,567") is Spelling.ENGLISH


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**15), st.integers(0, 4))
def test_what_is_written_is_read_again(number: int, decimals: int) -> None:
    value = Decimal(number).scaleb(-decimals)
    assert figure(write_amount(value, decimals)) == (value, decimals)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="0123456789.,/- đồngtriệuỷ\n%", max_size=60))
def test_any_text_gives_spans_of_figures(text: str) -> None:
    for found in amounts(text):
        assert found.span.of(text)[0].isdigit()


def test_measures_turn_units_of_money_into_dong() -> None:
    assert measure("triệu đồng").factor == 10**6
    assert measure("tỷ").base == measure("đ").base == "đồng"
    assert measure("đồng").exact
    assert not measure("ha").exact
    assert measure("phiên").exact
    assert measure("nghìn hộ").factor == 1000
    assert measure("đồng/tháng").base != "đồng"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tổng số 1.170 biên chế", ["1.170"]),
        ("Ủy ban nhân dân các phường: 1.170 biên chế", ["1.170"]),
        ("phường 5 có 12 hộ", ["12"]),
        ("trước kỳ họp 14 cuộc", ["14"]),
        ("tại kỳ họp 14 của Hội đồng", []),
        ("khoản 14 cuộc", []),
        ("năm 2025", []),
        ("1900 đến nay", []),
        ("1899 đến nay", ["1899"]),
        ("2100 đến nay", ["2100"]),
        ("31 tháng", ["31"]),
        ("05 tháng", ["05"]),
        ("32 tháng", []),
        ("12/13 đại biểu", []),
        ("12-13 người", []),
        ("5 triệu đồng/7 triệu đồng", ["5", "7"]),
        ("A5 người", []),
        ("5người", []),
        ("5ha", ["5"]),
        ("5 triệu lượt người", ["5"]),
    ],
)
def test_names_dates_and_fractions(text: str, expected: list[str]) -> None:
    assert [number for number, _, _ in _read(text)] == expected


def test_a_run_of_forty_digits_is_the_longest_amount() -> None:
    assert figure("1" * 40) == (Decimal("1" * 40), 0)
    assert figure("1" * 41) is None


@pytest.mark.parametrize(
    ("unit", "base", "factor", "exact"),
    [
        ("đồng", "đồng", 1, True),
        ("nghìn đồng", "đồng", 10**3, False),
        ("ngàn đồng", "đồng", 10**3, False),
        ("triệu đồng", "đồng", 10**6, False),
        ("tr.đ", "đồng", 10**6, False),
        ("trăm triệu đồng", "đồng", 10**8, False),
        ("tỷ", "đồng", 10**9, False),
        ("tỉ đồng", "đồng", 10**9, False),
        ("nghìn tỷ đồng", "đồng", 10**12, False),
        ("ngàn tỷ đồng", "đồng", 10**12, False),
        ("nghìn tỉ đồng", "đồng", 10**12, False),
        ("ngàn tỉ", "đồng", 10**12, False),
        ("triệu lượt", "lượt", 10**6, False),
        ("hộ", "hộ", 1, True),
        ("ha", "ha", 1, False),
        ("đồng/tháng", "đồng/tháng", 1, False),
    ],
)
def test_what_units_are_worth(unit: str, base: str, factor: int, exact: bool) -> None:
    found = measure(unit)
    assert (found.base, int(found.factor), found.exact) == (base, factor, exact)


def test_money_is_written_with_dots_and_a_comma() -> None:
    assert write_amount(Decimal("1234567.5"), 1) == "1.234.567,5"
    assert write_amount(Decimal("1234567.5"), -1) == write_amount(Decimal(1234568)) == "1.234.568"


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "nghìn đồng",
            "ngàn đồng",
            "triệu đồng",
            "tỷ đồng",
            "tỉ đồng",
            "tr.đ",
            "trđ",
            "đồng",
            "đ",
        ),
        *("nghìn tỷ đồng", "ngàn tỷ đồng", "nghìn tỉ đồng", "ngàn tỉ đồng", "trăm triệu đồng"),
        *("triệu", "tỷ", "tỉ", "nghìn", "ngàn", "vnđ", "triệu đồng/ha"),
        *(
            "km2",
            "km²",
            "km",
            "ha",
            "hecta",
            "m2",
            "m²",
            "m3",
            "m³",
            "m",
            "kg",
            "tấn",
            "tạ",
            "lít",
        ),
        *("%", "‰", "đồng/người/tháng", "đồng/vụ", "triệu đồng/ha/năm", "đồng/lượt"),
    ],
)
def test_every_unit_is_read_whole(unit: str) -> None:
    assert _read(f"gồm 12 {unit}; khác") == [("12", Decimal(12), unit)]


@pytest.mark.parametrize(
    "unit",
    [
        *("TRIỆU ĐỒNG", "NGHÌN ĐỒNG", "NGÀN ĐỒNG", "TỶ ĐỒNG", "TỈ ĐỒNG", "ĐỒNG", "VNĐ", "VND"),
        *("kWh", "MW", "USD", "đồng Việt Nam", "TRIỆU", "TỶ"),
    ],
)
def test_units_in_capitals(unit: str) -> None:
    assert _read(f"gồm 12 {unit}; khác") == [("12", Decimal(12), unit)]
    if "ĐỒNG" in unit:
        assert measure(unit) == measure(unit.lower())


@pytest.mark.parametrize(
    "counted", ["người", "hộ", "lượt", "cây", "con", "dân", "cổ", "tấm", "chiếc"]
)
@pytest.mark.parametrize("multiple", ["nghìn", "ngàn", "triệu", "tỷ", "tỉ"])
def test_what_is_counted_in_thousands(counted: str, multiple: str) -> None:
    assert _read(f"trồng 5 {multiple} {counted} nữa") == [
        ("5", Decimal(5), f"{multiple} {counted}")
    ]
    assert _read(f"trồng 5 {multiple} rừng nữa") == [("5", Decimal(5), multiple)]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "điều",
            "khoản",
            "điểm",
            "tiết",
            "chương",
            "phần",
            "phụ lục",
            "biểu",
            "mẫu",
            "số",
            "thứ",
        ),
        *("năm", "tháng", "ngày", "quý", "khóa", "khoá", "lần", "quốc lộ", "bậc", "giai đoạn"),
        *("nhiệm kỳ", "đến", "Điều", "Số:", "Biểu."),
    ],
)
def test_a_number_behind_these_words_is_a_name(name: str) -> None:
    assert _read(f"theo {name} 12 hộ") == []
    assert _read(f"theo {name} nêu 12 hộ") == [("12", Decimal(12), "hộ")]


@pytest.mark.parametrize("counted", ["tổng số", "dân số"])
def test_a_number_that_is_counted_in_all(counted: str) -> None:
    assert _read(f"{counted} 12 hộ") == [("12", Decimal(12), "hộ")]


@pytest.mark.parametrize(
    "name",
    [
        *("kỳ họp", "kì họp", "hạng", "loại", "cấp", "vùng", "khu vực", "tổ", "chương trình"),
        *("lớp", "phường", "quận", "thôn", "ấp", "khu phố", "tiểu khu", "Thôn"),
    ],
)
def test_a_number_behind_these_words_names_them_unless_it_counts(name: str) -> None:
    assert _read(f"tại {name} 12 xanh tươi") == []
    assert _read(f"tại {name} gồm 12 xanh tươi") == [("12", Decimal(12), "xanh")]
    assert _read(f"tại {name} 12 triệu đồng") == [("12", Decimal(12), "triệu đồng")]


@pytest.mark.parametrize(
    "word",
    [
        *("và", "của", "đến", "là", "trong", "theo", "so", "cho", "do", "để", "từ", "có", "được"),
        *("bằng", "tại", "với", "hoặc", "trên", "dưới", "gồm", "như", "nếu", "thì", "đã", "sẽ"),
        *("phải", "không", "về", "vào", "ra", "lên", "xuống", "còn", "này", "đó", "tăng", "giảm"),
        *("đạt", "nêu"),
    ],
)
def test_these_words_are_no_unit(word: str) -> None:
    assert _read(f"gồm 12 {word} rồi") in ([], [("12", Decimal(12), "")])


def test_comrades_are_no_money() -> None:
    assert _read("gồm 12 đồng chí và 15 đồng") == [
        ("12", Decimal(12), "đồng chí"),
        ("15", Decimal(15), "đồng"),
    ]
