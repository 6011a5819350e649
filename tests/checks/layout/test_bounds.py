"""Classes of one list that leave the number between them to nobody."""

from datetime import date

import pytest

from hdnd_lint.checks.base import Context, Params
from hdnd_lint.checks.layout.bounds import gaps
from hdnd_lint.finding import Hit, NotApplicable
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text


def results(body: str, media: str = "text") -> list[Hit | NotApplicable]:
    text = f"NGHỊ QUYẾT\nQuy định mức thu\nQUYẾT NGHỊ:\nĐiều 1. Mức thu\n{body}\n"
    draft = parse_draft(read_text(text, media=media))
    found = gaps(Context(draft, build_profile(draft, today=date(2025, 12, 20))), Params())
    return [one for one in found if isinstance(one, (Hit, NotApplicable))]


def left_out(body: str) -> list[str]:
    return [str(one.values["value"]) for one in results(body) if isinstance(one, Hit)]


@pytest.mark.parametrize(
    ("below", "above"),
    [
        ("Xe dưới 16 chỗ", "Xe trên 16 chỗ"),
        ("Xe dưới 16 chỗ", "Xe quá 16 chỗ"),
        ("Xe dưới 16 chỗ", "Xe vượt 16 chỗ"),
        ("Xe chưa đến 16 chỗ", "Xe nhiều hơn 16 chỗ"),
        ("Xe chưa tới 16 chỗ", "Xe lớn hơn 16 chỗ"),
        ("Xe chưa đủ 16 chỗ", "Xe cao hơn 16 chỗ"),
        ("Xe ít hơn 16 chỗ", "Xe dài hơn 16 chỗ"),
        ("Xe nhỏ hơn 16 chỗ", "Xe trên 016 chỗ"),
        ("Xe thấp hơn 16 chỗ", "Xe từ trên 16 chỗ"),
        ("Xe ngắn hơn 16 chỗ", "Xe trên 16 chỗ"),
    ],
)
def test_below_and_above_one_number_leave_it_out(below: str, above: str) -> None:
    assert left_out(f"1. {below}: 10.000 đồng;\n2. {above}: 12.000 đồng.") == ["16 chỗ"]
    assert left_out(f"1. {above}: 12.000 đồng;\n2. {below}: 10.000 đồng.") == ["16 chỗ"]


@pytest.mark.parametrize(
    "above",
    [
        "Xe từ 16 chỗ trở lên",
        "Xe không dưới 16 chỗ",
        "Xe chở được không quá 16 chỗ",
        "Xe trên 17 chỗ",
        "Xe trên 16 tấn",
        "Tàu hàng trên 16 chỗ; xe đúng 16 chỗ",
        "Tải trọng trên 16 chỗ",
        "Tàu có trên 16 chỗ",
        "Trên 16 chỗ",
    ],
)
def test_what_meets_or_measures_something_else_leaves_nothing(above: str) -> None:
    assert left_out(f"1. Xe dưới 16 chỗ: 10.000 đồng;\n2. {above}: 12.000 đồng.") == []


@pytest.mark.parametrize(
    ("above", "told"),
    [("Thôn có trên 16 hộ", ["16 hộ"]), ("Xã có trên 16 hộ", []), ("Thôn trên 16 hộ", [])],
)
def test_a_linking_word_does_not_make_two_things_one(above: str, told: list[str]) -> None:
    assert left_out(f"1. Thôn có dưới 16 hộ: loại 2;\n2. {above}: loại 1.") == told


def test_one_number_is_told_once_and_shows_the_other_class() -> None:
    body = "1. Xe dưới 16 chỗ, xe trên 16 chỗ;\n2. Thuyền:\na) Xe dưới 16 chỗ;\nb) Xe trên 16 chỗ."
    (hit,) = results(body)
    assert isinstance(hit, Hit)
    assert (hit.values["below"], hit.values["above"]) == ("dưới 16 chỗ", "trên 16 chỗ")
    assert len(hit.related) == 1


def test_a_paper_with_bounds_of_one_side_only_has_nothing_to_check() -> None:
    (one,) = results("1. Xe trên 16 chỗ: 10.000 đồng;\n2. Xe trên 30 chỗ: 12.000 đồng.")
    assert isinstance(one, NotApplicable)


def both(body: str) -> list[str]:
    hits = [one for one in results(body) if isinstance(one, Hit)]
    return [str(one.values["value"]) for one in hits if one.variant == "overlap"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Xe từ 5 đến 10 tấn: 1 vé", "Xe từ 10 đến 15 tấn: 2 vé", ["10 tấn"]),
        ("Xe từ 5 tấn tới 10 tấn: 1 vé", "Xe từ 10 tấn đến dưới 15 tấn: 2 vé", ["10 tấn"]),
        ("Xe từ 5 đến 10 tấn thì nộp 1 vé", "Xe từ 10 đến 15 tấn được miễn", ["10 tấn"]),
        ("Xe từ 5 đến dưới 10 tấn: 1 vé", "Xe từ 10 đến 15 tấn: 2 vé", []),
        ("Xe từ 5 đến 10 tấn: 1 vé", "Xe từ 11 đến 15 tấn: 2 vé", []),
        ("Xe từ 5 đến 10 tấn: 1 vé", "Tàu từ 10 đến 15 tấn: 2 vé", []),
        ("Xe từ 5 đến 10 tấn: 1 vé", "Xe từ 10 đến 15 chỗ: 2 vé", []),
        ("Mức từ 5 đến 10 triệu đồng: lỗi nhẹ", "Mức từ 10 đến 15 triệu đồng: lỗi nặng", []),
        ("Chở từ 5 đến 10 tấn mỗi ngày", "Chở từ 10 đến 15 tấn mỗi ngày", []),
    ],
)
def test_ranges_that_share_an_end_overlap(first: str, second: str, expected: list[str]) -> None:
    assert both(f"1. {first};\n2. {second}.") == expected


def test_an_overlap_is_told_once() -> None:
    body = "Xe từ 5 đến 10 tấn: 1 vé;\n{}. Xe từ 10 đến 15 tấn: 2 vé;\n"
    assert both("1. " + body.format(2) + "3. " + body.format(4)) == ["10 tấn"]
