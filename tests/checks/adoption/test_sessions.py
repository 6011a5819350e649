"""Sessions: what an adoption clause states; sixty days to sign."""

import pytest
from checks.judging import resolution, rule_on

FACTS = {"kind": "individual-resolution", "level": "commune", "issuer": "council"}


def closed(words: str) -> str:
    return resolution(
        "Điều 1. Thông qua nhiệm vụ năm 2026.",
        f"Nghị quyết này đã được Hội đồng nhân dân xã An Phú {words}.",
        "CHỦ TỊCH",
        "Nguyễn Văn Minh",
    )


@pytest.mark.parametrize(
    ("words", "variants"),
    [
        ("khóa II, kỳ họp thứ 5 thông qua ngày 20 tháng 12 năm 2025", ()),
        ("khóa II, kỳ họp thứ 6 thông qua ngày 20 tháng 12 năm 2025", ("",)),
        ("khóa III, kỳ họp thứ 5 thông qua ngày 20 tháng 12 năm 2025", ("term",)),
        ("khóa II, kỳ họp thứ 5 thông qua ngày 21 tháng 12 năm 2025", ("date",)),
        ("khóa II, kỳ họp thứ 5 thông qua ngày 21 tháng 10 năm 2025", ()),
        ("khóa II, kỳ họp thứ 5 thông qua ngày 20 tháng 10 năm 2025", ("late",)),
    ],
)
def test_the_session_is_told_alike_at_both_ends(words: str, variants: tuple[str, ...]) -> None:
    assert rule_on("KH002", closed(words), **FACTS).variants == variants


def test_a_closing_clause_tells_session_and_day() -> None:
    whole = closed("khóa II, kỳ họp thứ 5 thông qua ngày 20 tháng 12 năm 2025")
    assert rule_on("KH001", whole, **FACTS).hits == ()
    (hit,) = rule_on("KH001", resolution("Điều 1. Thông qua nhiệm vụ."), **FACTS).hits
    assert hit.variant == ""
