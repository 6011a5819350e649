"""Short names: explained and not used, explained twice, used too early."""

import pytest
from checks.judging import rule_on

from hdnd_lint.finding import Status

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


@pytest.mark.parametrize(
    "words",
    [
        *("sau đây gọi tắt là", "sau đây, gọi tắt là:", "dưới đây gọi tắt là", "gọi là"),
        *("được gọi chung là", "viết tắt là", "sau đây viết ngắn gọn là"),
        *("sau đây gọi chung và viết tắt là", "sau đây được gọi ngắn gọn là"),
    ],
)
def test_each_way_to_explain_a_short_name(words: str) -> None:
    (hit,) = rule_on("NN014", _DRAFT.format(f"Thông qua Đề án du lịch ({words} Đề án).")).hits
    assert hit.values["name"] == "Đề án"


@pytest.mark.parametrize("bracket", ["(tên gọi cũ là Đề án)", "(sau đây gọi là A)", "(là Đề án)"])
def test_what_explains_no_short_name(bracket: str) -> None:
    judged = rule_on("NN014", _DRAFT.format(f"Thông qua Đề án du lịch {bracket}."))
    assert judged.status is Status.NOT_APPLICABLE


@pytest.mark.parametrize("name", ["“Đề án”", '"Đề án"', "'Đề án'"])
def test_the_marks_around_a_short_name_are_no_part_of_it(name: str) -> None:
    judged = rule_on("NN014", _DRAFT.format(f"Thông qua dự án du lịch (gọi tắt là {name})."))
    assert judged.words == ("Đề án",)


def test_a_name_in_capitals_is_used_where_it_stands_in_capitals_alone() -> None:
    explained = "Khu công nghiệp (viết tắt là KCN)"
    assert rule_on("NN014", _DRAFT.format(f"{explained}; kcn mới.")).variants == ("",)
    assert rule_on("NN014", _DRAFT.format(f"{explained}; KCNX mới.")).variants == ("",)
    assert rule_on("NN014", _DRAFT.format(f"{explained}; KCN mới.")).variants == ()


def test_what_is_explained_twice_points_to_the_second_place() -> None:
    sentence = "Các xã (gọi chung là cấp xã); xã (gọi chung là cấp xã)."
    (hit,) = rule_on("NN014", _DRAFT.format(sentence)).hits
    text = _DRAFT.format(sentence)
    assert [one.span.of(text) for one in hit.related] == ["cấp xã"]
    assert hit.related[0].span.start > hit.span.start


def test_what_is_used_too_early_is_told_at_its_first_use() -> None:
    sentence = "Phát triển KCN, KCN mới; khu công nghiệp (viết tắt là KCN); KCN cũ."
    judged = rule_on("NN014", _DRAFT.format(sentence))
    assert judged.hits[0].span.start == _DRAFT.format(sentence).index("KCN")
