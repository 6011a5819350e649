"""Totals in two measures: told only where the parts make one of them."""

import pytest

from hdnd_lint.model import Sum
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text


def paired(text: str) -> list[tuple[str, bool]]:
    draft = parse_draft(read_text(f"Điều 1. Quy mô\n{text}"))
    sums: list[Sum] = [one for one in draft.ledger.sums if len(one.parts) > 1]
    return sorted({(one.total.written, one.holds) for one in sums})


LIST = """1. Tổng số {total}, trong đó:
a) Xã biên giới: 10 hộ với 40 khẩu;
b) Xã khác: 20 hộ với 90 khẩu.
"""


@pytest.mark.parametrize(
    ("total", "found"),
    [
        ("30 hộ với 130 khẩu", [("130 khẩu", True), ("30 hộ", True)]),
        ("30 hộ với 131 khẩu", [("131 khẩu", False), ("30 hộ", True)]),
        ("31 hộ, 130 khẩu", [("130 khẩu", True), ("31 hộ", False)]),
        ("50 hộ với 900 khẩu", []),  # the list may name some of the parts only
        ("30 hộ", [("30 hộ", True)]),
    ],
)
def test_a_list_whose_parts_tell_both(total: str, found: list[tuple[str, bool]]) -> None:
    assert paired(LIST.format(total=total)) == found


def test_a_part_whose_figures_stand_on_the_line_below_its_name() -> None:
    below = LIST.replace("b) Xã khác: 20", "b) Xã khác:\nTổng 20")
    assert paired(below.format(total="30 hộ với 131 khẩu")) == [
        ("131 khẩu", False),
        ("30 hộ", True),
    ]


SENTENCE = (
    "Tổng số 30 hộ với {people} khẩu, trong đó tại chỗ 10 hộ, 40 khẩu và mới 20 hộ, 90 khẩu."
)


def test_a_sentence_whose_parts_do_not_tell_one_of_them() -> None:
    assert ("131 khẩu", False) in paired(SENTENCE.format(people=131))


def test_a_total_that_tells_its_places_first() -> None:
    words = SENTENCE.replace("khẩu, trong", "khẩu, tại 12 thôn, trong")
    assert ("131 khẩu", False) in paired(words.format(people=131))


def test_a_part_that_is_told_further_in_a_bracket() -> None:
    words = SENTENCE.replace("90 khẩu", "90 khẩu (thôn trong 12 hộ, 50 khẩu; thôn ngoài 8 hộ)")
    assert ("131 khẩu", False) in paired(words.format(people=131))
    assert ("130 khẩu", False) not in paired(words.format(people=130))


@pytest.mark.parametrize(
    "words",
    [
        SENTENCE.format(people=130),
        "Tổng số 30 hộ với 131 khẩu, trong đó tại chỗ 10 hộ và xen ghép 20 hộ.",
    ],
)
def test_a_sentence_in_which_nothing_is_amiss(words: str) -> None:
    assert all(holds for _, holds in paired(words))


def test_a_total_in_two_measures_is_called_by_the_words_of_its_line() -> None:
    text = "Điều 1. Quy mô\nTổng số 30 hộ với 130 khẩu, trong đó: xã A 10 hộ với 40 khẩu; xã B 20"
    draft = parse_draft(read_text(f"{text} hộ với 90 khẩu."))
    labels = {one.total.label for one in draft.ledger.sums if one.total.written == "30 hộ"}
    assert "Tổng số" in labels
