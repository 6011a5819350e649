"""A resolution that details a higher text names the clause that asks it, at the edges."""

from datetime import date

import pytest
from checks.judging import rule_on

BEFORE = date(2022, 7, 12)


def judged(title: str, basis: str, article: str = "Mức thu") -> tuple[str, ...]:
    text = f"NGHỊ QUYẾT\n{title}\nCăn cứ {basis};\nQUYẾT NGHỊ:\nĐiều 1. {article}\n"
    return rule_on("CC024", text, day=BEFORE, kind="normative-resolution", issuer="council").words


LAW = "Luật Phí và lệ phí ngày 25 tháng 11 năm 2015"


@pytest.mark.parametrize(
    "title",
    [
        "Quy định chi tiết khoản 2 Điều 5 Luật Phí và lệ phí",
        "Quy định một số nội dung được Luật Đất đai giao tại khoản 3 Điều 9",
        "Quy định mức chi theo quy định tại khoản 3 Điều 2 Nghị định số 120/2016/NĐ-CP",
    ],
)
def test_words_of_delegation_ask_for_the_clause(title: str) -> None:
    assert judged(title, LAW)
    assert judged(title, f"khoản 2 Điều 5 {LAW}") == ()


@pytest.mark.parametrize(
    "title", ["Quy định mức thu phí thư viện", "Quy định chi tiết thi hành chính sách hỗ trợ"]
)
def test_other_titles_ask_for_nothing(title: str) -> None:
    assert judged(title, LAW) == ()


def test_the_first_article_may_say_it() -> None:
    assert judged("Quy định mức thu", LAW, "Nội dung được giao tại điểm a khoản 1 Điều 4")
