"""A sum told in one provision and allocated in the next; lists of things counted."""

import pytest

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Sum
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text


def told(text: str) -> list[tuple[str, int, bool]]:
    sums: tuple[Sum, ...] = parse_draft(read_text(text)).ledger.sums
    return [(one.total.written, len(one.parts), one.holds) for one in sums]


ARTICLES = """Điều 1. Bổ sung dự toán thu ngân sách xã: {} triệu đồng.
Điều 2. Phân bổ {} như sau:
1. Sửa đường: 2.350 triệu đồng.
2. Kênh mương: 1.100 triệu đồng.
"""


@pytest.mark.parametrize(
    ("total", "of_what", "expected"),
    [
        ("3.450", "số kinh phí nêu tại Điều 1", [("3.450 triệu đồng", 2, True)]),
        ("4.450", "số kinh phí nêu tại Điều 1", [("4.450 triệu đồng", 2, False)]),
        ("3.450", "dự toán chi", [("3.450 triệu đồng", 2, True)]),
        ("4.450", "dự toán chi đợt 1", []),
    ],
)
def test_one_article_allocates_what_another_gives(
    total: str, of_what: str, expected: list[tuple[str, int, bool]]
) -> None:
    assert told(ARTICLES.format(total, of_what)) == expected


def test_an_article_holds_the_only_figure_of_its_only_paragraph() -> None:
    text = "Điều 1. Bổ sung dự toán thu\nSố tiền: 4.450 triệu đồng.\n{}Điều 2. Phân bổ như sau:\n"
    text += "1. Sửa đường: 2.350 triệu đồng.\n2. Kênh mương: 1.100 triệu đồng.\n"
    assert told(text.format("")) == [("4.450 triệu đồng", 2, False)]
    assert told(text.format("Nguồn: tỉnh cấp.\n")) == []


CAPITAL = """Điều 1. Dự án
1. Tổng mức đầu tư: {} triệu đồng.
2. Nguồn vốn: ngân sách tỉnh 45.500 triệu đồng, ngân sách xã 19.500 triệu đồng{}.
"""


def test_sources_of_a_project_make_its_cost() -> None:
    assert told(CAPITAL.format("65.000", "")) == [("65.000 triệu đồng", 2, True)]
    assert told(CAPITAL.format("65.500", "")) == [("65.500 triệu đồng", 2, False)]
    assert told(CAPITAL.format("99.000", ", còn lại vốn khác; vốn vay")) == []
    assert told(CAPITAL.format("65.000", "").replace("19.500 triệu đồng", "19.500 ha")) == []


def test_what_is_not_called_a_total_gives_nothing() -> None:
    text = CAPITAL.format("99.000", "").replace("Tổng mức đầu tư", "Chi phí tư vấn")
    assert told(text) == []


POSTS = """Điều 1. Giao biên chế
{} {} biên chế, {}:
1. Văn phòng: 60 biên chế;
2. Các sở: 1.230 biên chế.
"""


@pytest.mark.parametrize(
    ("words", "total", "opening", "expected"),
    [
        ("Tổng số", "1.290", "cụ thể", [("1.290 biên", 2, True)]),
        ("Tổng số", "1.390", "cụ thể", [("1.390 biên", 2, False)]),
        ("Giao", "1.290", "cụ thể", [("1.290 biên", 2, True)]),
        ("Giao", "1.999", "cụ thể", []),
        ("Giao", "1.291", "cụ thể", [("1.291 biên", 2, False)]),
        ("Giao", "1.999", "gồm", [("1.999 biên", 2, False)]),
    ],
)
def test_things_counted_in_a_list(
    words: str, total: str, opening: str, expected: list[tuple[str, int, bool]]
) -> None:
    assert told(POSTS.format(words, total, opening)) == expected


def test_what_does_not_close_is_likely_and_no_more() -> None:
    sums = parse_draft(read_text(POSTS.format("Tổng số", "1.390", "cụ thể"))).ledger.sums
    assert [one.confidence for one in sums] == [Confidence.MEDIUM]


@pytest.mark.parametrize(("total", "holds"), [("209", True), ("219", False)])
def test_a_total_in_a_line_below_its_table(total: str, holds: bool) -> None:
    text = (
        "Điều 1. Phân bổ như sau:\n\nĐơn vị tính: triệu đồng\n\n"
        "STT   Thôn              Số tiền\n1     Thôn Đông         125\n"
        "2     Thôn Đoài          84\n"
        f"      Tổng cộng         {total}\n"
    )
    assert told(text) == [(total, 2, holds)]


@pytest.mark.parametrize(
    "of_what",
    [
        *(
            "số kinh phí nêu tại Điều 1",
            "kinh phí tại Điều 1",
            "vốn nêu ở Điều 1",
            "số tiền nêu trên",
        ),
        *(
            "tiền tại khoản 1",
            "dự toán thu tại Điều 1",
            "kinh phí nêu trên",
            "vốn này",
            "số tiền này",
        ),
        "kinh phí được bổ sung này",
    ],
)
def test_words_that_say_of_which_sum_the_allocation_is(of_what: str) -> None:
    assert told(ARTICLES.format("4.450", of_what)) == [("4.450 triệu đồng", 2, False)]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Tổng mức đầu tư",
            "Tổng vốn",
            "Tổng kinh phí",
            "Tổng số tiền",
            "Tổng số",
            "Tổng dự toán",
        ),
        *("Tổng nguồn", "Kinh phí được giao", "Số kinh phí bổ sung"),
    ],
)
def test_names_of_a_total_that_another_provision_breaks_down(name: str) -> None:
    text = CAPITAL.format("65.500", "").replace("Tổng mức đầu tư", name)
    assert told(text) == [("65.500 triệu đồng", 2, False)]


@pytest.mark.parametrize("name", ["Nguồn vốn", "Cơ cấu nguồn vốn", "Cơ cấu tổng mức đầu tư"])
def test_names_of_what_makes_the_cost_of_a_project(name: str) -> None:
    text = CAPITAL.format("65.500", "").replace("Nguồn vốn", name)
    assert told(text) == [("65.500 triệu đồng", 2, False)]
