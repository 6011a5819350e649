"""Amounts across the papers of a dossier, in text, tables and sheets."""

from dataclasses import replace

import pytest
from checks.dossier_judging import changed, judged
from dossier_papers import MATTERS, MadePaper, papers

from hdnd_lint.checks.dossier.amounts import _plain
from hdnd_lint.finding import Status

_PAPER = """HỘI ĐỒNG NHÂN DÂN
XÃ AN PHÚ
{}
Về hỗ trợ giống lúa vụ xuân xã An Phú năm 2026
Điều 1. Nội dung
Hỗ trợ giống lúa: {} triệu đồng.
"""


def two(first: str, second: str) -> list[MadePaper]:
    """Return a draft and its submission that give these amounts in million đồng."""
    return [
        MadePaper("nghi-quyet.txt", _PAPER.format("NGHỊ QUYẾT", first)),
        MadePaper("to-trinh.txt", _PAPER.format("TỜ TRÌNH", second)),
    ]


@pytest.mark.parametrize("matter", [one for one in MATTERS if one != "supervision-2026"])
def test_papers_that_agree_are_clean(matter: str) -> None:
    assert judged(papers(matter), "HS002").findings == ()


@pytest.mark.parametrize(
    ("matter", "paper", "old", "new"),
    [
        ("allocation-commune", "to-trinh.txt", "48.600 triệu", "46.800 triệu"),
        ("allocation-commune", "bao-cao-tham-tra.txt", "1.000 triệu", "1.100 triệu"),
        ("supplement-commune", "to-trinh.txt", "1,85 tỷ", "1,58 tỷ"),
        ("supplement-commune", "nghi-quyet.txt", "480 triệu", "840 triệu"),
        ("settlement-province", "bieu-quyet-toan.xlsx", "16771080", "16777080"),
        ("investment-province", "to-trinh.md", "68.500", "65.800"),
        ("normative-province", "tham-tra.txt", "40.000 đồng", "45.000 đồng"),
        ("estimate-ward", "03-tham-tra.txt", "61.250", "62.150"),
    ],
)
def test_an_amount_that_differs_is_found_once_in_the_paper_that_has_it(
    matter: str, paper: str, old: str, new: str
) -> None:
    found = judged(changed(matter, paper, old, new), "HS002").findings
    assert [one.file for one in found] == [paper]
    assert found[0].evidence.replace(".", "") in new.replace(".", "")
    assert {place.file for place in found[0].related} - {"", paper}


def test_the_draft_is_at_fault_where_the_others_agree() -> None:
    made = changed("settlement-province", "nghi-quyet.md", "16.905.330", "16.950.330")
    found = judged(made, "HS002").findings
    assert [one.file for one in found] == ["nghi-quyet.md"]
    assert len(found[0].related) == 3


def test_no_common_label_is_no_silent_pass() -> None:
    assert judged(papers("personnel-commune"), "HS002").rules[0].status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(
    "idle",
    [
        *("mức", "số", "số tiền", "nâng", "việc", "về", "là", "gồm", "trong đó", "dự án", "khoản"),
        *("và", "cho", "đề nghị", "với", "tại", "bố trí", "cấp", "phân bổ", "giao", "theo đó"),
        *("cụ thể", "ban", "các", "1", "2.1", "-", "+", "*", "•", "a)", "đ)", "iv.", "Mức"),
        *("và các", "1. Về", "a) Số tiền"),
    ],
)
def test_words_at_the_head_of_a_label_that_say_nothing(idle: str) -> None:
    assert _plain(f"{idle} hỗ trợ hộ nghèo") == "hỗ trợ hộ nghèo"
    assert _plain(f"hỗ trợ {idle} hộ nghèo") != "hỗ trợ hộ nghèo"


@pytest.mark.parametrize(
    "verb",
    [
        *("là", "đạt", "khoảng", "với số tiền", "số tiền", "gồm", "bằng", "tổng số tiền", "ước"),
        *("tương ứng", "được", "là khoảng", "với số tiền là"),
    ],
)
def test_words_between_a_label_and_its_amount(verb: str) -> None:
    assert _plain(f"Hỗ trợ hộ nghèo {verb}") == "hỗ trợ hộ nghèo"
    assert _plain(f"Hỗ trợ hộ nghèo {verb} tiền") != "hỗ trợ hộ nghèo"


def with_label(label: str, found: list[MadePaper], only: int | None = None) -> list[MadePaper]:
    """Return *found* with another label of the amount, in all or in one of them."""
    return [
        one
        if only not in (None, at)
        else replace(one, text=one.text.replace("Hỗ trợ giống lúa", label))
        for at, one in enumerate(found)
    ]


@pytest.mark.parametrize("source", ["từ nguồn", "bằng nguồn", "từ ngân sách"])
def test_where_the_money_comes_from_tells_nothing_apart(source: str) -> None:
    papers_of_two = with_label(f"Hỗ trợ giống lúa {source} tỉnh", two("48", "46"), only=0)
    (found,) = judged(papers_of_two, "HS002").findings
    assert "48 triệu đồng" in found.message
    assert "46 triệu đồng" in found.message


@pytest.mark.parametrize("label", ["Số tiền hỗ trợ giống lúa", "Mức hỗ trợ giống lúa là"])
def test_one_amount_under_a_longer_name(label: str) -> None:
    assert len(judged(with_label(label, two("48", "46"), only=1), "HS002").findings) == 1


@pytest.mark.parametrize(("other", "differs"), [("48,4", False), ("48,6", True)])
def test_rounding_alone_does_not_tell_apart(other: str, differs: bool) -> None:
    assert bool(judged(two("48", other), "HS002").findings) is differs


@pytest.mark.parametrize(
    "generic",
    [
        *("Tổng cộng", "Tổng số", "Tổng kinh phí", "Tổng tiền", "Thành tiền", "Trong đó"),
        *("Kinh phí", "Số tiền", "Tổng", "Cộng"),
    ],
)
def test_a_label_that_names_nothing_is_not_compared(generic: str) -> None:
    assert len(judged(two("48", "46"), "HS002").findings) == 1
    assert judged(with_label(generic, two("48", "46")), "HS002").findings == ()


@pytest.mark.parametrize(
    "label",
    [
        *("Tổng cộng", "Tổng số", "Tổng kinh phí", "Kinh phí", "Số tiền", "Trong đó", "Tổng tiền"),
        *("Thành tiền", "Tổng", "Cộng"),
    ],
)
def test_a_label_that_names_nothing_makes_no_amounts_one(label: str) -> None:
    assert judged(with_label(label, two("48", "46")), "HS002").findings == ()
