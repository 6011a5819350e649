"""Documents by number and name, their standing on a day, units before and after the mergers."""

from datetime import date
from pathlib import Path

import pytest

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Citation, MentionPart
from hdnd_lint.model.law import Force, Recognition, Resolution
from hdnd_lint.parsing.citations.find import citations
from hdnd_lint.registry import Registry, open_registry

REGISTRY = open_registry()
DAY = date(2025, 12, 10)


def cited(text: str) -> Citation:
    return citations(text, 0, len(text), MentionPart.BASIS)[0]


def resolved(text: str, day: date = DAY) -> Resolution:
    return REGISTRY.resolve(cited(text), day)


@pytest.mark.parametrize(
    ("text", "number", "how"),
    [
        (
            "Luật Tổ chức chính quyền địa phương số 72/2025/QH15",
            "72/2025/QH15",
            Recognition.NUMBER,
        ),
        (
            "Luật tổ chức chính quyền địa phương ngày 19/6/2015",
            "77/2015/QH13",
            Recognition.NAME_DATE,
        ),
        ("Luật Ngân sách Nhà nước năm 2015", "83/2015/QH13", Recognition.NAME_YEAR),
        ("Luật Tổ chức chính quyền địa phương", "72/2025/QH15", Recognition.NAME_IN_FORCE),
        ("Luật Phí, lệ phí ngày 25/11/2015", "97/2015/QH13", Recognition.NAME_DATE),
        (
            "Luật Tổ chức chính quyền địa phương ngày 16/6/2015",
            "77/2015/QH13",
            Recognition.NAME_NEAR_DATE,
        ),
        ("Nghị định số 34/2016/NĐ-CP ngày 15/4/2016", "34/2016/NĐ-CP", Recognition.NUMBER),
        ("Quyết định số 40/2015QĐ-TTg", "40/2015/QĐ-TTg", Recognition.NUMBER),
        ("Luật Thi đua, khen thưởng số 15/2003/QH11", "15/2003/QH11", Recognition.NUMBER),
    ],
)
def test_what_a_citation_refers_to(text: str, number: str, how: Recognition) -> None:
    resolution = resolved(text)
    assert resolution.document is not None
    assert (resolution.document.number, resolution.how) == (number, how)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Nghị định số 9999/2016/NĐ-CP", Recognition.NOT_FOUND),
        ("Nghị quyết số 05/2025/NQ-HĐND", Recognition.LOCAL),
        ("Luật Không có bao giờ năm 2015", Recognition.NOT_FOUND),
        ("Luật Tổ chức chính quyền địa phương năm 1999", Recognition.NOT_FOUND),
        ("Quyết định số 06/QĐ-TTg", Recognition.AMBIGUOUS),
    ],
)
def test_unknown_is_not_wrong(text: str, how: Recognition) -> None:
    resolution = resolved(text)
    assert resolution.document is None
    assert resolution.how is how


def test_a_law_by_name_alone_is_the_one_of_its_day() -> None:
    name = "Luật Tổ chức chính quyền địa phương"
    numbers = [
        found.number
        for day in (date(2017, 7, 14), date(2025, 4, 1), date(2025, 7, 1))
        if (found := resolved(name, day).document)
    ]
    assert numbers == ["77/2015/QH13", "65/2025/QH15", "72/2025/QH15"]


def test_the_name_of_a_law_in_running_text_is_no_surer_than_low() -> None:
    resolution = resolved("Luật Thủ đô của thành phố lớn nhất")
    assert resolution.certainty is Confidence.LOW


@pytest.mark.parametrize(
    ("number", "day", "force"),
    [
        ("87/2015/QH13", date(2026, 2, 28), Force.IN_FORCE),
        ("87/2015/QH13", date(2026, 3, 1), Force.EXPIRED),
        ("121/2025/QH15", date(2026, 2, 28), Force.NOT_YET),
        ("72/2025/QH15", date(2025, 6, 15), Force.NOT_YET),
        ("72/2025/QH15", date(2025, 6, 16), Force.IN_FORCE),
        ("65/2025/QH15", date(2025, 6, 16), Force.EXPIRED),
        ("594/NQ-UBTVQH15", date(2026, 6, 1), Force.EXPIRED),
        ("344/2016/TT-BTC", date(2026, 3, 25), Force.EXPIRED),
    ],
)
def test_standing(number: str, day: date, force: Force) -> None:
    document = REGISTRY.document(number)
    assert document is not None
    assert REGISTRY.standing(document, day).force is force


def test_extra_files_go_before_the_registry(tmp_path: Path) -> None:
    path = tmp_path / "tinh.csv"
    path.write_text(
        "number,kind,title,issued,confidence\n"
        "05/2025/NQ-HĐND,Nghị quyết,Quy chế hoạt động,2025-07-10,high\n"
        "72/2025/QH15,Luật,Luật của tệp này,2025-06-16,high\n",
        encoding="utf-8",
    )
    registry = Registry([path])
    own = registry.document("5/2025/NQ-HĐND")
    law = registry.document("72/2025/QH15")
    assert own is not None
    assert own.title == "Quy chế hoạt động"
    assert law is not None
    assert law.title == "Luật của tệp này"


class TestUnits:
    """Nghị quyết 202/2025/QH15; khoản 3 Điều 51 Luật 72/2025/QH15."""

    def test_a_merged_province_knows_its_successor(self) -> None:
        (unit,) = REGISTRY.units("tỉnh Bình Dương")
        assert unit.until == date(2025, 7, 1)
        assert unit.successors == ("Thành phố Hồ Chí Minh",)

    def test_districts_end(self) -> None:
        found = REGISTRY.units("Huyện Củ Chi")
        assert [(unit.level, unit.until) for unit in found] == [("district", date(2025, 7, 1))]

    def test_unknown_names_give_nothing(self) -> None:
        assert REGISTRY.units("Xã Không Có") == ()
