"""Slips of the list in a paper: their place, their letters, and names that only look like them."""

import pytest
from checks.judging import rule_on

_DRAFT = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\nĐiều 1. {}\n"


def _told(sentence: str) -> list[tuple[str, str, str]]:
    hits = rule_on("NN003", _DRAFT.format(sentence)).hits
    return [
        (hit.variant, str(hit.values["written"]), hit.fixes[0].edits[0].replacement)
        for hit in hits
    ]


@pytest.mark.parametrize(
    ("sentence", "written", "right"),
    [
        ("Giao Ủy ban nhân dân xã bổ xung kinh phí.", "bổ xung", "sung"),
        ("Bổ xung kinh phí cho công trình.", "Bổ xung", "sung"),
        ("ĐIỀU CHỈNH, BỔ XUNG DỰ TOÁN", "BỔ XUNG", "SUNG"),
        ("Giao Uỷ han nhân dân tỉnh thực hiện.", "Uỷ han", "ban"),
        ("Chuyển sáng năm 2025 để thực hiện.", "sáng năm 2025", "sang"),
        ("Ngành mỡ rông, sữa chửa công trình.", "sữa chửa", "sửa chữa"),
        ("Các nghành, địa phương phối hợp.", "nghành", "ngành"),
    ],
)
def test_a_known_slip_is_told_as_it_is_written(sentence: str, written: str, right: str) -> None:
    assert ("sure", written, right) in _told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Xã Bổ Xung cử người tham gia.",
        "Ông Nghành cử người tham gia.",
        "Khoảng, kinh phí và thời gian được quy định.",
        "Các cơ quan đều tra cứu được dữ liệu.",
        "Vụ nổ lực lượng chức năng đang điều tra.",
    ],
)
def test_names_and_what_is_right_are_left_alone(sentence: str) -> None:
    assert _told(sentence) == []


def test_the_same_slip_is_told_once_with_all_its_places() -> None:
    hits = rule_on("NN003", _DRAFT.format("Việc bổ xung vốn; bổ xung đất; bỗ sung người.")).hits
    assert [len(hit.related) for hit in hits] == [1, 0]
