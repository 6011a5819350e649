"""Effect: the days to wait, counted to the day; the words that name no day; backwards by a day."""

from datetime import date

import pytest
from checks.judging import resolution, rule_on

from hdnd_lint.finding import Status

FACTS = {"kind": "normative-resolution", "level": "province", "issuer": "council"}
ADOPTED = date(2025, 12, 10)


def effect(words: str) -> str:
    return resolution("Điều 1. Mức chi", "Điều 2. Hiệu lực", f"Nghị quyết này {words}.")


@pytest.mark.parametrize(
    ("day", "variants"),
    [(10, ("immediate",)), (11, ("",)), (19, ("",)), (20, ()), (21, ())],
)
def test_ten_days_are_counted_from_adoption(day: int, variants: tuple[str, ...]) -> None:
    text = effect(f"có hiệu lực từ ngày {day} tháng 12 năm 2025")
    assert rule_on("HL001", text, adopted=ADOPTED, **FACTS).variants == variants


@pytest.mark.parametrize(("days", "found"), [(9, 1), (10, 0), (45, 0)])
def test_days_counted_in_words_are_compared_as_well(days: int, found: int) -> None:
    text = effect(f"có hiệu lực sau {days} ngày kể từ ngày thông qua")
    assert len(rule_on("HL001", text, adopted=ADOPTED, **FACTS).hits) == found


def test_shortened_procedure_is_left_alone() -> None:
    text = effect("ban hành theo trình tự, thủ tục rút gọn, có hiệu lực từ ngày 11/12/2025")
    assert rule_on("HL001", text, adopted=ADOPTED, **FACTS).status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(("day", "found"), [(9, 1), (10, 0), (11, 0)])
def test_a_day_before_adoption_is_backwards(day: int, found: int) -> None:
    text = effect(f"có hiệu lực từ ngày {day} tháng 12 năm 2025")
    assert len(rule_on("HL004", text, adopted=ADOPTED, **FACTS).hits) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("có hiệu lực kể từ ngày ký", 1),
        ("có hiệu lực từ khi ký ban hành", 1),
        ("có hiệu lực thi hành từ tháng 01 năm 2026", 1),
        ("có hiệu lực thi hành kể từ quý I/2026", 1),
        ("có hiệu lực thi hành từ năm ngân sách 2026", 1),
        ("có hiệu lực kể từ ngày 20 tháng 12 năm 2025", 0),
        ("có hiệu lực từ ngày 20/12/2025, áp dụng từ năm ngân sách 2026", 0),
    ],
)
def test_effect_names_a_day(words: str, found: int) -> None:
    assert len(rule_on("HL002", effect(words), adopted=ADOPTED, **FACTS).hits) == found


def test_a_resolution_without_a_word_on_effect_is_found() -> None:
    silent = resolution("Điều 1. Mức chi", "Mức chi là 200.000 đồng.")
    assert len(rule_on("HL003", silent, **FACTS).hits) == 1
    assert rule_on("HL003", effect("có hiệu lực từ ngày 20/12/2025"), **FACTS).hits == ()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("thay thế Nghị quyết số 12/2020/NQ-HĐND ngày 10/12/2020", 0),
        ("có hiệu lực từ 01/01/2026; các quy định trước đây trái với Nghị quyết này bị bãi bỏ", 1),
    ],
)
def test_a_repeal_names_what_it_repeals(words: str, found: int) -> None:
    assert len(rule_on("HL005", effect(words), **FACTS).hits) == found


def test_a_month_in_place_of_a_day_is_no_immediate_effect() -> None:
    text = effect("có hiệu lực thi hành từ tháng 01 năm 2026")
    assert rule_on("HL001", text, adopted=ADOPTED, **FACTS).hits == ()
