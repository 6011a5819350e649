"""Labels: the Vietnamese alphabet, Roman numbers, lists that count on their own.

“Thứ tự các điểm trong mỗi khoản dùng các chữ cái tiếng Việt theo thứ tự bảng chữ cái tiếng Việt,
sau có dấu đóng ngoặc đơn.” (NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, điểm đ khoản 6.)
"""

from datetime import date

import pytest

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.layout.numbering import (
    LETTERS,
    ArticleParams,
    LabelParams,
    article_numbers,
    labels,
)
from hdnd_lint.finding import Hit
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text


def context(body: str) -> Context:
    draft = parse_draft(read_text(f"NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\n{body}\n"))
    return Context(draft, build_profile(draft, today=date(2025, 12, 20)))


def label_hits(body: str) -> list[tuple[str, str, str]]:
    found = [one for one in labels(context(body), LabelParams()) if isinstance(one, Hit)]
    return [(str(hit.values["found"]), str(hit.values["expected"]), hit.variant) for hit in found]


def article_hits(body: str) -> list[tuple[str, str, str]]:
    results = article_numbers(context(body), ArticleParams())
    found = [one for one in results if isinstance(one, Hit)]
    return [(str(hit.values["found"]), str(hit.values["expected"]), hit.variant) for hit in found]


def points(letters: str) -> str:
    lines = "\n".join(f"{letter}) Việc {letter};" for letter in letters)
    return f"Điều 1. Nhiệm vụ\n1. Gồm:\n{lines}\n2. Khác."


def test_the_alphabet_has_no_f_j_w_z() -> None:
    assert not set("fjwz") & set(LETTERS)
    assert LETTERS.index("đ") == LETTERS.index("d") + 1 == LETTERS.index("e") - 1


def test_all_letters_in_order_are_right() -> None:
    assert label_hits(points(LETTERS)) == []


@pytest.mark.parametrize("at", range(1, len(LETTERS) - 1))
def test_each_letter_left_out_is_seen_once(at: int) -> None:
    missing = LETTERS[at]
    (hit,) = label_hits(points(LETTERS.replace(missing, "")))
    assert hit[:2] == (LETTERS[at + 1], missing)
    assert hit[2] == ("missing-d" if missing == "đ" else "")


@pytest.mark.parametrize("letter", "fjwz")
def test_a_foreign_letter_is_told_and_does_not_count(letter: str) -> None:
    assert label_hits(points("abcdđe" + letter + "gh")) == [(letter, "g", "letter")]


def test_clauses_begin_anew_below_headed_parts() -> None:
    body = (
        "Điều 1. Nhiệm vụ\nI. Thu\n1. Một.\n2. Hai.\nII. Chi\n1. Một.\n2. Hai.\nIV. Khác\n1. Một."
    )
    assert label_hits(body) == [("IV", "III", "")]


def test_numbered_sub_clauses_count_within_their_clause() -> None:
    body = "Điều 1. Nhiệm vụ\n1. Thu\n1.1. Một.\n1.2. Hai.\n2. Chi\n2.1. Một.\n2.3. Ba."
    assert label_hits(body) == [("2.3", "2", "")]


def test_one_wrong_number_is_one_hit() -> None:
    assert article_hits("Điều 1. A.\nĐiều 2. B.\nĐiều 2. C.\nĐiều 4. D.") == [
        ("2", "3", "repeated")
    ]
    assert article_hits("Điều 1. A.\nĐiều 3. B.\nĐiều 4. C.") == [("3", "2", "")]
    assert article_hits("Điều 1. A.\nĐiều 2. B.\nĐiều 1. C.") == [("1", "3", "restarted")]


@pytest.mark.parametrize(
    ("second", "found"),
    [("Điều 2. Giao", []), ("Điều 2: Giao", [("Điều 2:", "Điều 2.", "mark")])],
)
def test_one_mark_for_articles(second: str, found: list[tuple[str, str, str]]) -> None:
    assert label_hits(f"Điều 1. Nhiệm vụ.\n{second} Ủy ban nhân dân tỉnh.") == found


def test_articles_that_all_have_a_colon_are_one_hand() -> None:
    assert label_hits("Điều 1: Nhiệm vụ.\nĐiều 2: Giao Ủy ban nhân dân tỉnh.") == []
