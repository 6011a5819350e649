"""References of a draft to its own parts, by what the grammar of citations reads."""

from datetime import date

import pytest

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.layout.references import ReferenceParams, references
from hdnd_lint.finding import Hit
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text

_BODY = """Điều 1. Mức chi
1. Chi chung:
a) Cấp tỉnh;
b) Cấp xã.
2. Chi riêng.
Điều 2. Nguồn chi
1. Ngân sách tỉnh.
Điều 3. Tổ chức thực hiện
"""


def context(sentence: str) -> Context:
    head = "NGHỊ QUYẾT\nQuy định mức chi\nQUYẾT NGHỊ:\n"
    draft = parse_draft(read_text(f"{head}{_BODY}{sentence}\n"))
    return Context(draft, build_profile(draft, today=date(2025, 12, 20)))


def dangling(sentence: str) -> list[tuple[object, object]]:
    hits = [
        one for one in references(context(sentence), ReferenceParams()) if isinstance(one, Hit)
    ]
    return [(hit.values["found"], hit.values["missing"]) for hit in hits]


@pytest.mark.parametrize(
    ("found", "missing"),
    [
        ("Chương II Nghị quyết này", "Chương II"),
        ("Mục 2 Chương III Nghị quyết này", "Mục 2"),
        ("khoản 1 đến khoản 6 Điều 1 của Nghị quyết này", "khoản 3"),
        ("Điều 2 đến Điều 9 Nghị quyết này", "Điều 4"),
        ("Điều 2 - 9 Nghị quyết này", "Điều 4"),
        ("khoản 1–3 Điều 1 Nghị quyết này", "khoản 3"),
        ("khoản 2, khoản 3 của Điều 2 Nghị quyết này", "khoản 2"),
        ("khoản 1 và khoản 4 thuộc Điều 1 Nghị quyết này", "khoản 4"),
        ("điểm a khoản 1 và điểm c khoản 1 Điều 1 Nghị quyết này", "điểm c"),
        ("khoản 2 Điều này", "khoản 2"),
        ("khoản 2. của Điều này", "khoản 2"),
        ("điểm đ khoản 1 Điều 1", "điểm đ"),
        ("Điều 1, 2 và 5 Nghị quyết này", "Điều 5"),
    ],
)
def test_a_place_that_is_not_there(found: str, missing: str) -> None:
    assert dangling(f"Thực hiện theo quy định nêu ở {found}.") == [(found, missing)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thực hiện theo khoản 1–2 Điều 1 và các Điều 1 đến 3 Nghị quyết này.",
        "Thực hiện theo Điều này và 08 thôn được giao.",
        "Thực hiện theo nội dung tại mục VIII. của Đề án đã được phê duyệt.",
        "Thực hiện theo khoản 9 Điều 31 của Phương án kèm theo Tờ trình.",
        "Thực hiện theo Điều này và 15 triệu đồng.",
        "Thực hiện theo Điều 3, 12 hộ.",
        "Thực hiện theo Điều 3, 12 và 15 triệu đồng.",
        "Thực hiện theo Điều 30, khoản 2 của Điều 31 Luật Đất đai.",
        "Thực hiện theo Điều 12 Luật Đất đai và Điều 3 Nghị quyết này.",
        "Thay “Điều 9 Nghị quyết này” bằng Điều 3 Nghị quyết này.",
    ],
)
def test_what_is_there_or_no_place_of_the_draft_is_not_told(sentence: str) -> None:
    assert dangling(sentence) == []


@pytest.mark.parametrize(
    ("places", "told"),
    [
        ("khoản 1 Điều 7; Điều 6; Điều 7", ["Điều 7"]),
        ("khoản 1 Điều 7; Điều 6; Điều 8", []),
        ("khoản 1 các Điều 5 đến Điều 7", []),
        ("điểm a khoản 2, khoản 3", []),
    ],
)
def test_an_article_is_not_named_in_part_and_as_a_whole(places: str, told: list[str]) -> None:
    sentence = f"Thay thế cụm từ “các huyện” bằng cụm từ “các xã” tại {places}."
    results = references(context(sentence), ReferenceParams())
    hits = [one for one in results if isinstance(one, Hit) and one.variant == "part"]
    assert [hit.values["missing"] for hit in hits] == told


def test_an_annex_that_is_not_there_may_lie_in_another_file() -> None:
    sentence = "Mức chi tại Phụ lục V ban hành kèm theo Nghị quyết này."
    (hit,) = references(context(sentence), ReferenceParams())
    assert isinstance(hit, Hit)
    assert (hit.values["missing"], hit.variant) == ("Phụ lục V", "annex")


def test_a_place_named_twice_in_a_list_is_told() -> None:
    (hit,) = references(context("Theo Điều 2, Điều 2 Nghị quyết này."), ReferenceParams())
    assert isinstance(hit, Hit)
    assert (hit.values["found"], hit.variant) == ("Điều 2, Điều 2", "twice")


def test_this_clause_and_a_quantity_name_no_clause() -> None:
    draft = context("1. Chi theo khoản này và 15 triệu đồng.\n2. Chi theo Điều này, 08 thôn.")
    assert not [one for one in references(draft, ReferenceParams()) if isinstance(one, Hit)]
