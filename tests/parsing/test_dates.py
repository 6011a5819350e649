"""Dates as drafts write them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint.parsing.dates import date_mentions
from hdnd_lint.words.letters.text import Span


@pytest.mark.parametrize(
    "words",
    [
        "ngày 05 tháng 12 năm 2025",
        "ngày 5 tháng 12\nnăm 2025",
        "ngày 05/12/2025",
        "ngày 05/ 12/2025",
        "ngày 5-12-2025",
        "ngày 05.12.2025",
        "ngày 5/12 năm 2025",
        "NGÀY 05 THÁNG 12 NĂM 2025",
        "05/12/2025",
    ],
)
def test_each_form_of_a_date(words: str) -> None:
    text = f"họp {words}, tại"
    (found,) = date_mentions(text, Span(0, len(text)))
    assert (found.value, found.span.of(text)) == (date(2025, 12, 5), words)


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("ngày     tháng     năm 2025", (None, None, 2025)),
        ("ngày … tháng 12 năm 2025", (None, 12, 2025)),
        ("ngày      tháng", (None, None, None)),
        ("ngày 31 tháng 4 năm 2025", (31, 4, 2025)),
        ("ngày 31/4/2025", (31, 4, 2025)),
    ],
)
def test_a_blank_or_impossible_date_keeps_its_parts(
    words: str, parts: tuple[int | None, int | None, int | None]
) -> None:
    (found,) = date_mentions(words, Span(0, len(words)))
    assert found.value is None
    assert (found.day, found.month, found.year) == parts


@pytest.mark.parametrize(
    "text",
    ["Ngày tháng năm sinh", "số 12/2014/TT-BTC", "5.12.2025 đồng", "hằng ngày", "12-4-2025-HĐND"],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert date_mentions(text, Span(0, len(text))) == ()


@given(st.dates(min_value=date(1945, 9, 2), max_value=date(2099, 12, 31)))
@settings(max_examples=50, deadline=None)
def test_every_day_is_read_back(day: date) -> None:
    text = f"ngày {day.day:02d} tháng {day.month} năm {day.year}; ngày {day:%d/%m/%Y}"
    found = date_mentions(text, Span(0, len(text)))
    assert [mention.value for mention in found] == [day, day]
