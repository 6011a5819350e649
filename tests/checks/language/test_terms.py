"""Terms in another order of words, and foreign words in two spellings."""

import pytest
from checks.judging import rule_on

_DRAFT = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\nĐiều 1. {}\n"


def _told(sentence: str) -> list[tuple[str, str, object, object]]:
    ruling = rule_on("NN012", _DRAFT.format(sentence))
    return [
        (hit.variant, words, hit.values["count"], hit.values["others"])
        for hit, words in zip(ruling.hits, ruling.words, strict=True)
    ]


def _orders(usual: int, other: int) -> str:
    return "; ".join(["áp dụng mức tiền phạt"] * usual + ["theo mức phạt tiền"] * other)


@pytest.mark.parametrize(
    ("usual", "other", "told"),
    [
        (4, 1, [("order", "mức phạt tiền", 1, 4)]),
        (8, 2, [("order", "mức phạt tiền", 2, 8)]),
        (3, 1, []),
        (7, 2, []),
        (4, 0, []),
        (0, 4, []),
    ],
)
def test_the_rarer_order_is_told_where_the_other_is_usual(
    usual: int, other: int, told: list[tuple[str, str, object, object]]
) -> None:
    assert _told(_orders(usual, other)) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("mỏ molypden và nhà máy molipden", [("spelling", "molipden", 1, 1)]),
        ("mỏ molipden, quặng molipden, nhà máy molybden", [("spelling", "molybden", 1, 2)]),
        ("dùng container và camera, website, internet", []),
        ("điểm mỏ molipden và điểm mỏ molipden", []),
        ("nghiêng và ngiêng, cay và cai", []),
    ],
)
def test_two_spellings_of_a_foreign_word_are_told(
    sentence: str, told: list[tuple[str, str, object, object]]
) -> None:
    assert _told(sentence) == told


def test_all_places_are_shown() -> None:
    hits = rule_on("NN012", _DRAFT.format(_orders(8, 2))).hits
    assert [len(hit.related) for hit in hits] == [2]
