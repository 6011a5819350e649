"""Provisions as entries of a ledger: which amount each is about."""

import pytest

from hdnd_lint.model import Relation, Sum, SumKind
from hdnd_lint.parsing import parse_draft
from hdnd_lint.parsing.figures.entries import headed_unit, plain_unit
from hdnd_lint.reading import read_text
from hdnd_lint.words.measures import measure


def sums(text: str) -> list[Sum]:
    return list(parse_draft(read_text(text)).ledger.sums)


def listed(text: str) -> list[Sum]:
    return [one for one in sums(text) if one.kind is SumKind.LIST]


CHANGED = """Điều 1. Điều chỉnh kế hoạch vốn
1. Tổng vốn sau điều chỉnh là {total} tỷ đồng, gồm:
a) Dự án cầu giảm từ 29,5 tỷ đồng {down} 15,2 tỷ đồng;
b) Dự án đường tăng từ 1,6 tỷ đồng {up} 10,9 tỷ đồng.
"""


@pytest.mark.parametrize("down", ["xuống còn", "xuống", ", xuống còn"])
@pytest.mark.parametrize("up", ["lên", "lên đến", "thành"])
def test_the_figure_after_a_change_counts(down: str, up: str) -> None:
    (found,) = listed(CHANGED.format(total="26,1", down=down, up=up))
    assert [str(part.value) for part in found.parts] == ["15.2", "10.9"]
    assert found.holds


def test_the_figures_before_the_changes_may_be_meant() -> None:
    (found,) = listed(CHANGED.format(total="31,1", down="xuống còn", up="lên"))
    assert [str(part.value) for part in found.parts] == ["29.5", "1.6"]


def test_the_amount_that_is_named_counts_among_several() -> None:
    (found,) = listed(
        "Điều 1. Kinh phí\n"
        "1. Hỗ trợ 03 ha và 2 ha đất, số tiền 30 triệu đồng, gồm:\n"
        "a) Giống: 10 triệu đồng;\nb) Phân bón: 20 triệu đồng.\n"
    )
    assert found.total.written == "30 triệu đồng"


def test_an_amount_that_compares_is_not_meant() -> None:
    (found,) = listed(
        "Điều 1. Kinh phí\n"
        "1. Tổng kinh phí 30 triệu đồng, tăng 5 triệu đồng, gồm:\n"
        "a) Giống: 10 triệu đồng;\nb) Phân bón: 20 triệu đồng.\n"
    )
    assert (found.total.written, found.holds) == ("30 triệu đồng", True)


def test_a_bound_is_not_sure() -> None:
    text = "Điều 1. Kinh phí\n1. Tổng kinh phí {}30 triệu đồng, gồm:\na) X: 10 triệu đồng;\n"
    text += "b) Y: 9 triệu đồng.\n"
    assert [one.relation for one in listed(text.format(""))] == [Relation.ALL]
    assert [one.relation for one in listed(text.format("hơn "))] == [Relation.PART]


@pytest.mark.parametrize(
    ("unit", "multiple", "plain"),
    [
        ("1.000 đồng", "1.000", "nghìn đồng"),
        ("1000đ", "1000", "nghìn đồng"),
        ("tr.đ", "tr.", "triệu đồng"),
        ("Triệu đồng", "Triệu", "triệu đồng"),
        ("đ", None, "đồng"),
        ("ha", None, "ha"),
    ],
)
def test_units_of_headings(unit: str, multiple: str | None, plain: str) -> None:
    assert plain_unit(unit, multiple) == plain


def test_the_unit_of_a_heading_ends_with_its_article() -> None:
    text = (
        "Điều 1. Dự toán (đơn vị tính: triệu đồng)\n1. Tổng chi: 30, gồm:\na) X: 10;\nb) Y: 20.\n"
        "Điều 2. Số hộ\n1. Tổng số: 30, gồm:\na) X: 10;\nb) Y: 20.\n"
    )
    assert [one.unit for one in listed(text)] == ["triệu đồng"]


def test_others_that_close_show_that_a_list_without_an_opening_is_whole() -> None:
    lists = "I. A: 30 triệu đồng\n1. X: 10 triệu đồng\n2. Y: 20 triệu đồng\n"
    lists += "II. B: 50 triệu đồng\n1. X: 15 triệu đồng\n2. Y: 35 triệu đồng\n"
    wrong = "III. C: {} triệu đồng\n1. X: 25 triệu đồng\n2. Y: 35 triệu đồng\n"
    told = [one.total.written for one in listed(lists + wrong.format(70)) if not one.holds]
    assert told == ["70 triệu đồng"]
    assert all(one.holds for one in listed(lists + wrong.format(99)))
    near = [one.holds for one in listed(lists + wrong.format(80))]  # off by a quarter
    assert near.count(False) == 1
    assert all(one.holds for one in listed(lists + wrong.format(81)))


@pytest.mark.parametrize("heading", ["Đơn vị tính:", "Đơn vị:", "ĐVT:", "đơn  vị tính :"])
@pytest.mark.parametrize(
    ("written", "unit"),
    [
        *(("nghìn đồng", "nghìn đồng"), ("ngàn đồng", "ngàn đồng"), ("triệu đồng", "triệu đồng")),
        *(("tỷ đồng", "tỷ đồng"), ("tỉ đồng", "tỉ đồng"), ("đồng", "đồng"), ("đ", "đồng")),
        *(("tr.đ", "triệu đồng"), ("trđ", "triệu đồng"), ("1.000 đồng", "nghìn đồng")),
        *(("1000 đồng", "nghìn đồng"), ("1.000.000 đồng", "triệu đồng")),
        *(("1000000 đồng", "triệu đồng"), ("%", "%"), ("ha", "ha"), ("người", "người")),
        *(("hộ", "hộ"), ("Triệu đồng", "triệu đồng")),
    ],
)
def test_every_heading_sets_the_unit_of_what_stands_below(
    heading: str, written: str, unit: str
) -> None:
    text = f"Biểu số 1\n{heading} {written}\n"
    found = headed_unit(text, 0, len(text))
    assert found is not None
    assert measure(found) == measure(unit)


def test_no_heading_no_unit() -> None:
    assert headed_unit("Đơn vị tính: xã An Phú", 0, 22) is None
