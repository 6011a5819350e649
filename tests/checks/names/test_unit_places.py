"""A commune named with its province: the registry has it there, or has not."""

import pytest
from checks.judging import rule_on

FACTS = {"kind": "individual-resolution", "issuer": "council"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("phường Ba Đình, thành phố Hà Nội", 0),
        ("phường Ba Đình, tỉnh Lạng Sơn", 1),
        ("xã An Phú, tỉnh An Giang", 0),
        ("xã An Phú, tỉnh Không Có", 0),
    ],
)
def test_a_commune_is_looked_for_in_its_province(words: str, found: int) -> None:
    """Of a province that the registry does not know nothing is said."""
    text = f"QUYẾT NGHỊ:\nĐiều 1. Phối hợp với {words}.\n"
    assert len(rule_on("TC006", text, **FACTS).hits) == found
