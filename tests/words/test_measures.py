"""What a unit measures, and amounts as Vietnamese papers write them."""

from decimal import Decimal

import pytest

from hdnd_lint.words.measures import MONEY, measure, write_amount


def _told(unit: str) -> tuple[str, int, bool]:
    found = measure(unit)
    assert found.factor == int(found.factor)
    return found.base, int(found.factor), found.exact


@pytest.mark.parametrize(
    ("unit", "factor"),
    [
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
    ],
)
def test_units_of_money(unit: str, factor: int | None) -> None:
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


@pytest.mark.parametrize("unit", ["hộ", "người", "thôn", "cuộc họp"])
def test_what_is_counted_is_exact(unit: str) -> None:
    assert _told(unit) == (unit, 1, True)


@pytest.mark.parametrize(
    ("unit", "base", "factor"),
    [("nghìn ha", "ha", 1_000), ("triệu lượt khách", "lượt khách", 10**6)],
)
def test_a_multiple_of_what_is_no_money(unit: str, base: str, factor: int) -> None:
    assert _told(unit)[:2] == (base, factor)


@pytest.mark.parametrize("unit", ["đồng/tháng", "triệu đồng/ha", "nghìn lượt/năm", "kg/ha"])
def test_a_rate_is_a_base_of_its_own(unit: str) -> None:
    assert _told(unit) == (unit, 1, False)


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        ("1234567.5", 1, "1.234.567,5"),
        ("1234567.5", -2, "1.234.568"),
        ("0.25", 2, "0,25"),
        ("999", 0, "999"),
        ("1000", 0, "1.000"),
    ],
)
def test_amounts_have_dots_between_thousands_and_a_comma(
    value: str, decimals: int, written: str
) -> None:
    assert write_amount(Decimal(value), decimals) == written
