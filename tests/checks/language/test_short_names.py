"""Short names: explained and not used, explained twice, used too early."""

import pytest
from checks.judging import rule_on

_DRAFT = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\nĐiều 1. {}\n"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Thông qua Đề án du lịch (sau đây gọi tắt là Đề án).", [("", "Đề án")]),
        ("Các xã (gọi chung là cấp xã); xã (gọi chung là cấp xã).", [("twice", "cấp xã")]),
        ("Phát triển KCN; khu công nghiệp (viết tắt là KCN); KCN mới.", [("early", "KCN")]),
        ("Đề án du lịch (sau đây gọi là “Đề án”). Đề án gồm ba phần.", []),
        ("Thôn, tổ dân phố (sau đây gọi chung là thôn). Mỗi Thôn được hỗ trợ.", []),
    ],
)
def test_what_becomes_of_a_short_name(sentence: str, told: list[tuple[str, str]]) -> None:
    hits = rule_on("NN014", _DRAFT.format(sentence)).hits
    assert [(hit.variant, hit.values["name"]) for hit in hits] == told
