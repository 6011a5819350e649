"""One document has one date: the odd one out is pointed at, once, with the others beside it."""

import pytest
from checks.judging import resolution, rule_on

from hdnd_lint.finding import Status

FACTS = {"kind": "individual-resolution", "level": "commune", "issuer": "council"}
CITED = "Nghị quyết số 31/2024/NQ-HĐND ngày {} của Hội đồng nhân dân xã"


def citing(*days: str) -> str:
    lines = [f"Điều {n}. Thực hiện {CITED.format(day)}." for n, day in enumerate(days, 1)]
    return resolution(*lines)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (("10/12/2024", "10/12/2024"), ()),
        (("10/12/2024", "11/12/2024"), ("ngày 11/12/2024",)),
        (("11/12/2024", "10/12/2024", "10/12/2024"), ("ngày 11/12/2024",)),
    ],
)
def test_the_odd_date_is_found(days: tuple[str, ...], words: tuple[str, ...]) -> None:
    assert rule_on("CC016", citing(*days), **FACTS).words == words


def test_the_same_odd_date_is_told_once() -> None:
    days = ("10/12/2024", "10/12/2024", "10/12/2024", "11/12/2024", "11/12/2024")
    (hit,) = rule_on("CC016", citing(*days), **FACTS).hits
    assert len(hit.related) == 2


def test_a_document_named_once_has_nothing_to_differ_from() -> None:
    assert rule_on("CC016", citing("10/12/2024"), **FACTS).status is Status.NOT_APPLICABLE


def reported(*days: str) -> str:
    report = "Báo cáo số 05/BC-ĐGS ngày {} của Đoàn giám sát"
    return resolution(*(f"Điều {n}. Theo {report.format(day)}." for n, day in enumerate(days, 1)))


@pytest.mark.parametrize(
    ("days", "variants"),
    [
        (("15/12/2025", "16/12/2025"), ("near",)),
        (("15/12/2025", "15/11/2025"), ("near",)),
        (("15/12/2025", "16/11/2025"), ()),  # two reports, perhaps
        (("15/12/2025", "15/12/2024"), ()),  # of another year
        (("15/12/2025", "15/12/2025"), ()),
    ],
)
def test_a_number_without_a_year_is_given_once_a_year(
    days: tuple[str, ...], variants: tuple[str, ...]
) -> None:
    assert rule_on("CC016", reported(*days), **FACTS).variants == variants


def test_the_issuer_may_be_left_out_the_second_time() -> None:
    again = "Điều 2. Báo cáo số 05/BC-ĐGS ngày 16/12/2025 đã nêu rõ."
    first = "Điều 1. Theo Báo cáo số 05/BC-ĐGS ngày 15/12/2025 của Đoàn giám sát."
    assert rule_on("CC016", resolution(first, again), **FACTS).variants == ("near",)
