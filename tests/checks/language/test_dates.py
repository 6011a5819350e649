"""Days that are not, and days of the week that do not fit."""

import pytest
from made import made_profile

from hdnd_lint.checks.base import Context, Params
from hdnd_lint.checks.language.dates import impossible
from hdnd_lint.finding import Hit, NotApplicable
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text


def told(text: str) -> list[tuple[str, str]]:
    context = Context(parse_draft(read_text(f"Điều 1. {text}")), made_profile())
    hits = [hit for hit in impossible(context, Params()) if isinstance(hit, Hit)]
    return [(hit.variant, str(hit.values["right"])) for hit in hits]


@pytest.mark.parametrize(
    ("day", "right"),
    [
        ("thứ Hai", None),
        ("thứ 2", None),
        ("Thứ Ba", "thứ Hai"),
        ("thứ 7", "thứ Hai"),
        ("Chủ nhật", "thứ Hai"),
        ("chủ  nhật", "thứ Hai"),
    ],
)
@pytest.mark.parametrize("between", [", ", " ", " (", ": "])
def test_the_day_of_the_week_of_15_december_2025(
    day: str, right: str | None, between: str
) -> None:
    expected = [("weekday", right)] if right else []
    assert told(f"Họp {day}{between}ngày 15/12/2025") == expected


@pytest.mark.parametrize("text", ["ngày 29/02/2027", "ngày 31 tháng 4 năm 2026", "32/01/2026"])
def test_days_that_no_month_has(text: str) -> None:
    assert told(text) == [("", "")]


@pytest.mark.parametrize(
    "text", ["ngày 29/02/2028", "ngày … tháng 4 năm 2026", "kỳ họp thứ Ba khai mạc 15/12/2025"]
)
def test_what_is_no_fault(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ngày 15/12/2025 (thứ Hai)", []),
        ("ngày 15/12/2025 (thứ Ba)", [("weekday", "thứ Hai")]),
        ("ngày 15/12/2025 (Chủ nhật)", [("weekday", "thứ Hai")]),
        ("ngày 15/12/2025 (kỳ họp thứ Ba)", []),
        ("ngày 28/12/216", [("", "")]),
    ],
)
def test_the_day_of_the_week_behind_its_date_and_a_year_cut_short(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert told(f"Họp {text}.") == found


@pytest.mark.parametrize(
    "counted",
    [
        *("kỳ họp", "phiên họp", "cuộc họp", "ngày họp", "phiên", "ngày làm việc", "ngày", "lần"),
        *("buổi", "khóa", "khoá", "đợt", "hội nghị", "Kỳ  họp"),
    ],
)
def test_what_is_counted_is_no_day_of_the_week(counted: str) -> None:
    assert told(f"{counted} thứ Ba (15/12/2025)") == []
    assert told(f"{counted} vào thứ Ba (15/12/2025)") == [("weekday", "thứ Hai")]


@pytest.mark.parametrize(
    ("date", "right"),
    [
        ("15/12/2025", "hai"),
        ("16/12/2025", "ba"),
        ("17/12/2025", "tư"),
        ("18/12/2025", "năm"),
        ("19/12/2025", "sáu"),
        ("20/12/2025", "bảy"),
        ("20/12/2025", "bẩy"),
    ],
)
def test_each_day_of_the_week_is_known(date: str, right: str) -> None:
    days = ["hai", "ba", "tư", "năm", "sáu", "bảy"]
    assert told(f"Họp thứ {right}, ngày {date}") == []
    assert told(f"Họp ngày {date} (thứ {right})") == []
    same = {"bẩy": "bảy"}.get(right, right)
    others = [day for day in days if day != same]
    assert [told(f"Họp thứ {day}, ngày {date}") for day in others] == [
        [("weekday", f"thứ {same.capitalize()}")] for _ in others
    ]
    assert told(f"Họp chủ nhật, ngày {date}") == [("weekday", f"thứ {same.capitalize()}")]


def test_a_sunday_is_a_sunday() -> None:
    assert told("Họp Chủ nhật, ngày 21/12/2025; họp ngày 21/12/2025 (chủ nhật)") == []
    assert told("Họp thứ Hai, ngày 21/12/2025") == [("weekday", "Chủ nhật")]


def test_a_paper_without_dates_is_not_judged() -> None:
    context = Context(parse_draft(read_text("Điều 1. Tổ chức thực hiện")), made_profile())
    (result,) = impossible(context, Params())
    assert isinstance(result, NotApplicable)


def test_the_words_found_are_told() -> None:
    context = Context(parse_draft(read_text("Họp thứ Ba, ngày 15/12/2025")), made_profile())
    (hit,) = [one for one in impossible(context, Params()) if isinstance(one, Hit)]
    assert hit.values["found"] == "thứ Ba, ngày 15/12/2025"
    context = Context(parse_draft(read_text("Họp ngày 15/12/2025 (thứ Ba)")), made_profile())
    (hit,) = [one for one in impossible(context, Params()) if isinstance(one, Hit)]
    assert hit.values["found"] == "ngày 15/12/2025 (thứ Ba)"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("NGÀY THỨ HAI (11/7/2024, thứ Sáu)", [("weekday", "thứ Năm")]),
        ("NGÀY THỨ HAI (11/7/2024, thứ Năm)", []),
        ("ngày 11/7/2024, thứ ba, cần họp", []),
    ],
)
def test_the_day_of_the_week_behind_a_date(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found
