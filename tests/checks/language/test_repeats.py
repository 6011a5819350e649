"""What stands twice in a row."""

import pytest
from checks.judging import rule_on

_DRAFT = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\nĐiều 1. {}\n"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Giao các các xã.", ("các các",)),
        ("Giao của\u00a0của xã.", ("của của",)),
        ("Thực hiện từ năm từ năm 2026.", ("từ năm từ năm",)),
        ("Giao các các các các xã.", ("các các các các",)),
        ("định mức chi định mức chi định mức chi.", ("định mức chi định mức chi định mức chi",)),
        ("Các xã hội Hội đồng nhân dân.", ()),
        ("Kế hoạch năm năm; luôn luôn; từ từ; xanh xanh.", ()),
        ("Đầu tư công công trình; hành chính chính quyền.", ()),
        ("Các xã, các xã; a) và; và các.", ()),
        ("Mục 1 1 và 2 2; 5.000 5.000 đồng.", ()),
    ],
)
def test_what_stands_twice(sentence: str, told: tuple[str, ...]) -> None:
    assert rule_on("NN002", _DRAFT.format(sentence)).words == told
