"""Annexes: those spoken of are there, those there are spoken of."""

import pytest
from checks.judging import resolution, rule_on

LINE = "(Kèm theo Nghị quyết số 15/NQ-HĐND ngày 20 tháng 12 năm 2025 của Hội đồng nhân dân xã)"
FACTS = {"kind": "individual-resolution", "level": "commune", "issuer": "council"}


def with_annexes(said: str, *numbers: str) -> str:
    annexes = [line for n in numbers for line in (f"PHỤ LỤC {n}", "BIỂU PHÂN BỔ", LINE, "Số.")]
    return resolution(
        f"Điều 1. Phân bổ dự toán{said}.",
        "TM. HỘI ĐỒNG NHÂN DÂN",
        "CHỦ TỊCH",
        "Nguyễn Văn Minh",
        *annexes,
    )


@pytest.mark.parametrize(
    ("said", "numbers", "found"),
    [
        (" theo Phụ lục I và Phụ lục II kèm theo", ("I", "II"), 0),
        (" theo Phụ lục I và Phụ lục II kèm theo", ("I",), 1),
        (" theo Phụ lục I kèm theo", ("I", "II"), 1),
        ("", (), 0),
        (" theo phụ lục kèm theo", (), 1),
        (" và 02 phụ lục kèm theo đề án", (), 0),
    ],
)
def test_annexes_and_text_agree(said: str, numbers: tuple[str, ...], found: int) -> None:
    assert len(rule_on("BC006", with_annexes(said, *numbers), **FACTS).hits) == found
