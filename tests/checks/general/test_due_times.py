"""Times of duties come to days: the day named, the end of a period, so long after an event."""

from datetime import date

import pytest

from hdnd_lint.api import Linter
from hdnd_lint.checks.general.due_times import due_time
from hdnd_lint.words.letters.text import Span

PAPER = """HỘI ĐỒNG NHÂN DÂN
TỈNH LAM GIANG
Số: 9/NQ-HĐND
Lam Giang, ngày 10 tháng 7 năm 2026

NGHỊ QUYẾT
Về chất vấn

Nghị quyết này đã được Hội đồng nhân dân tỉnh khóa II, kỳ họp thứ 2 \
thông qua ngày 10 tháng 7 năm 2026./.
"""


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("hoàn thành trước ngày 30 tháng 9 năm 2026", "2026-09-30"),
        ("xong trước 15/8/2026", "2026-08-15"),
        ("chậm nhất đến hết ngày 31/10/2026", "2026-10-31"),
        ("trong quý IV/2026", "2026-12-31"),
        ("trong quý 3 năm 2026", "2026-09-30"),
        ("trước quý I/2027", "2026-12-31"),
        ("trong tháng 02/2028", "2028-02-29"),
        ("trước tháng 12 năm 2026", "2026-11-30"),
        ("trong 6 tháng đầu năm 2027", "2027-06-30"),
        ("trong năm 2027", "2027-12-31"),
        ("trong thời hạn 10 ngày làm việc kể từ ngày Nghị quyết này được thông qua", "2026-07-24"),
        ("sau 02 tháng kể từ ngày kết thúc kỳ họp này", "2026-09-10"),
        ("trong vòng 15 ngày kể từ ngày 01/9/2026", "2026-09-16"),
        ("trước ngày 30/11 hằng năm", "2026-11-30"),
        ("trước ngày 31/3 hằng năm", "2027-03-31"),
        ("07 ngày kể từ ngày nhận được hồ sơ", None),
        ("tại kỳ họp thường lệ giữa năm 2027", None),
    ],
)
def test_words_of_time_come_to_a_day(words: str, due: str | None) -> None:
    profile = Linter((), date(2026, 7, 20)).text(PAPER).profile
    assert profile is not None
    found = due_time(words, Span(0, len(words)), profile)
    assert found is not None
    assert (str(found.day) if found.day else None) == due


@pytest.mark.parametrize("words", ["từ ngày 01/01/2024 đến nay", "theo Luật năm 2025", "12 ngày"])
def test_what_is_past_or_a_name_sets_no_time(words: str) -> None:
    profile = Linter((), date(2026, 7, 20)).text(PAPER).profile
    assert profile is not None
    assert due_time(words, Span(0, len(words)), profile) is None
