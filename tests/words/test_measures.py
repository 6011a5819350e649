"""What a unit measures, and amounts as Vietnamese papers write them."""

from decimal import Decimal

from hdnd_lint.words.measures import MONEY, measure, write_amount


def _told(unit: str) -> tuple[str, int, bool]:
    found = measure(unit)
    assert found.factor == int(found.factor)
    return found.base, int(found.factor), found.exact


def test_units_of_money() -> None:
    for unit, factor in (
        ("đồng", 1),
        ("đ", 1),
        ("VNĐ", 1),
        ("vnd", 1),
        ("đồng Việt Nam", 1),
        ("nghìn đồng", 10**3),
        ("ngàn đồng", 10**3),
        ("triệu đồng", 10**6),
        ("trđ", None),
        ("tr.đồng", 10**6),
        ("tr", 10**6),
        ("trăm triệu đồng", 10**8),
        ("tỷ đồng", 10**9),
        ("tỉ đ", 10**9),
        ("nghìn tỷ đồng", 10**12),
        ("ngàn tỷ", 10**12),
        ("nghìn tỉ", 10**12),
        ("ngàn tỉ đồng", 10**12),
        ("triệu", 10**6),
        ("tỷ đồng Việt Nam", 10**9),
    ):
        found = measure(unit)
        if factor is None:
            assert found.base != MONEY
        else:
            assert _told(unit) == (MONEY, factor, factor == 1)


_MEASURED = (
    "% ‰ ha hecta km km2 km² m m2 m² m3 m³ kg tấn tạ lít kWh MW USD công ngày tháng giờ năm"
)


def test_what_is_measured_may_be_rounded() -> None:
    for unit in _MEASURED.split():
        assert (measure(unit).base, measure(unit).exact) == (unit.lower(), False)


def test_what_is_counted_is_exact() -> None:
    for unit in (
        "hộ",
        "người",
        "thôn",
        "cuộc họp",
    ):
        assert _told(unit) == (unit, 1, True)


def test_a_multiple_of_what_is_no_money() -> None:
    for unit, base, factor in (
        ("nghìn ha", "ha", 1_000),
        ("triệu lượt khách", "lượt khách", 10**6),
    ):
        assert _told(unit)[:2] == (base, factor)


def test_a_rate_is_a_base_of_its_own() -> None:
    for unit in (
        "đồng/tháng",
        "triệu đồng/ha",
        "nghìn lượt/năm",
        "kg/ha",
    ):
        assert _told(unit) == (unit, 1, False)


def test_amounts_have_dots_between_thousands_and_a_comma() -> None:
    for value, decimals, written in (
        ("1234567.5", 1, "1.234.567,5"),
        ("1234567.5", -2, "1.234.568"),
        ("0.25", 2, "0,25"),
        ("999", 0, "999"),
        ("1000", 0, "1.000"),
    ):
        assert write_amount(Decimal(value), decimals) == written
