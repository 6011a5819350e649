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
        "Xe trên 17 chỗ",
        "Xe trên 16 tấn",
        "Tàu hàng trên 16 chỗ; xe đúng 16 chỗ",
        "Tải trọng trên 16 chỗ",
        "Trên 16 chỗ",
    ],
)
def test_what_meets_or_measures_something_else_leaves_nothing(above: str) -> None:
    assert left_out(f"1. Xe dưới 16 chỗ: 10.000 đồng;\n2. {above}: 12.000 đồng.") == []


def test_one_number_is_told_once_and_shows_the_other_class() -> None:
    body = "1. Xe dưới 16 chỗ, xe trên 16 chỗ;\n2. Thuyền:\na) Xe dưới 16 chỗ;\nb) Xe trên 16 chỗ."
    (hit,) = results(body)
    assert isinstance(hit, Hit)
    assert (hit.values["below"], hit.values["above"]) == ("dưới 16 chỗ", "trên 16 chỗ")
    assert len(hit.related) == 1


def test_a_paper_with_bounds_of_one_side_only_has_nothing_to_check() -> None:
    (one,) = results("1. Xe trên 16 chỗ: 10.000 đồng;\n2. Xe trên 30 chỗ: 12.000 đồng.")
    assert isinstance(one, NotApplicable)
