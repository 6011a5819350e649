"""By the law of which day an undated paper is judged, and how sure that is."""

from datetime import date

import pytest

from hdnd_lint.api import Linter
from hdnd_lint.finding import Confidence
from hdnd_lint.model import Profile
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text

TODAY = date(2026, 11, 22)
LAW = "Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân ngày 20 tháng 11 năm 2015;"


def _profile(text: str) -> Profile:
    return Linter((), TODAY).profile(parse_draft(read_text(text)))


def _copy(
    *, bases: str = LAW, article: str = "Thông qua.", session: str = "KHÓA X, KỲ HỌP THỨ 5"
) -> str:
    return (
        f"NGHỊ QUYẾT\nVề chất vấn\nHỘI ĐỒNG NHÂN DÂN TỈNH A\n{session}\n{bases}\nQUYẾT NGHỊ:\n"
        f"Điều 1. {article}\nĐiều 2. Nghị quyết này được Hội đồng nhân dân tỉnh A thông qua./.\n"
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (_copy(article="Hoàn thành trước ngày 30/8/2017."), date(2017, 8, 30)),
        (_copy(article="Ngày 05/7/2017 đã họp; xong trước ngày 30/8/2020."), date(2017, 7, 5)),
        (_copy(article="Thực hiện Quyết định số 12/QĐ-UBND ngày 05/7/2019."), date(2016, 7, 1)),
        (_copy(session="KHÓA X, KỲ HỌP CUỐI NĂM 2018"), date(2018, 12, 1)),
        (
            _copy(session="KHÓA X, KỲ HỌP THỨ 5\n(Từ ngày 07/12 đến ngày 10/12/2018)"),
            date(2018, 12, 10),
        ),
        (
            _copy(session="KHÓA X, KỲ HỌP THỨ 5").replace(
                "Về chất vấn\n", "Về chất vấn\n____\n(Từ ngày 07/12 đến hết ngày 10/12/2018)\n"
            ),
            date(2018, 12, 10),
        ),
        (_copy(), date(2016, 7, 1)),  # the law's effect, not the day on it
        (_copy(bases=f"{LAW}\nXét Tờ trình số 9/TTr-UBND ngày 12/6/2017;"), date(2017, 6, 12)),
    ],
)
def test_a_copy_without_its_day(text: str, day: date) -> None:
    profile = _profile(text)
    assert profile.day == day
    assert profile.day_confidence is not Confidence.HIGH


def _draft(day: str) -> str:
    return (
        "HỘI ĐỒNG NHÂN DÂN\nXÃ AN PHÚ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"Số:    /NQ-HĐND\nAn Phú, {day}\n{_copy()}"
    )


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("ngày     tháng     năm 2026", TODAY),
        ("ngày     tháng 11 năm 2026", TODAY),
        ("ngày     tháng 12 năm 2026", date(2026, 12, 1)),  # still to come
        ("ngày     tháng 6 năm 2025", date(2025, 6, 30)),
        ("ngày 31 tháng 6 năm 2026", date(2026, 6, 30)),  # no such day
        ("ngày     tháng     năm 2025", date(2025, 12, 31)),
        ("ngày     tháng     năm ……", TODAY),  # being written now
    ],
)
def test_a_draft_whose_day_is_left_blank(written: str, day: date) -> None:
    assert _profile(_draft(written)).day == day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("ngày … tháng 11 năm 2026", TODAY),
        ("ngày … tháng … năm 2026", TODAY),
        ("ngày … tháng 12 năm 2026", date(2026, 12, 1)),
        ("ngày … tháng … năm 2027", date(2027, 1, 1)),
        ("ngày … tháng 12 năm 2018", date(2018, 12, 31)),
        ("ngày … tháng 10 năm 2026", date(2026, 10, 31)),
        ("ngày … tháng 02 năm 2020", date(2020, 2, 29)),
        ("ngày … tháng … năm 2018", date(2018, 12, 31)),
        ("ngày 31 tháng 11 năm 2018", date(2018, 11, 30)),
        ("ngày 31 tháng 12 năm 2018", date(2018, 12, 31)),
    ],
)
def test_a_day_that_is_left_blank_in_part(written: str, day: date) -> None:
    assert _profile(_draft(written)).day == day


@pytest.mark.parametrize(
    ("named", "day"),
    [
        ("ngày 01/12/2018", date(2018, 12, 1)),
        ("ngày 31/12/2018", date(2018, 12, 31)),
        ("ngày 05/12/2018 và ngày 07/12/2018", date(2018, 12, 7)),
        ("ngày 05/12/2018 và ngày 31/12/2018", date(2018, 12, 31)),
        ("ngày 30/11/2018 và ngày 01/01/2019", date(2018, 12, 31)),  # none of that month
    ],
)
def test_the_last_day_named_in_the_month_that_is_told(named: str, day: date) -> None:
    text = _draft("ngày … tháng 12 năm 2018").replace("Thông qua.", f"Báo cáo trước {named}.")
    assert _profile(text).day == day


_ANNEX = "PHỤ LỤC\n(Kèm theo Nghị quyết số 88/NQ-HĐND ngày 14 tháng 7 năm 2017 của HĐND tỉnh A)\n"
_EFFECT = "Nghị quyết này có hiệu lực từ ngày 14 tháng 7 năm 2017."


@pytest.mark.parametrize(
    ("text", "sure", "by"),
    [
        (_copy() + _ANNEX, Confidence.MEDIUM, "the reference line of the annex"),
        (_draft("ngày … tháng 6 năm 2025"), Confidence.MEDIUM, "its day is left blank"),
        (
            _copy(session="KHÓA X, KỲ HỌP THỨ 5\n(Từ ngày 07/12 đến ngày 10/12/2018)"),
            Confidence.MEDIUM,
            "the last day of the session",
        ),
        (_copy(article=f"Thông qua.\n{_EFFECT}"), Confidence.MEDIUM, "the day of effect"),
        (
            _copy(bases=f"{LAW}\nXét Tờ trình số 9/TTr-UBND ngày 12/6/2017;"),
            Confidence.MEDIUM,
            "the latest day of what was considered",
        ),
        (_copy(article="Ngày 05/7/2017 đã họp."), Confidence.LOW, "a day named in the text"),
        (_copy(session="KHÓA X, KỲ HỌP GIỮA NĂM 2018"), Confidence.LOW, "by the session"),
        (_copy(), Confidence.LOW, "not before the documents"),
        (_draft("ngày     tháng     năm ……"), Confidence.LOW, "today"),
    ],
)
def test_each_sign_of_the_day_says_what_it_is_and_how_sure(
    text: str, sure: Confidence, by: str
) -> None:
    profile = _profile(text)
    assert by in profile.day_origin.en
    assert profile.day_confidence is sure


@pytest.mark.parametrize(
    ("session", "day"),
    [
        ("KHÓA X, KỲ HỌP GIỮA NĂM 2018", date(2018, 7, 1)),
        ("KHÓA X, KỲ HỌP CUỐI NĂM 2018", date(2018, 12, 1)),
        ("KHÓA X, NHIỆM KỲ 2011 - 2016, KỲ HỌP THỨ 5", date(2016, 7, 1)),  # the law's effect
        ("KHÓA X, NHIỆM KỲ 2016 - 2021, KỲ HỌP THỨ 5", date(2021, 1, 1)),
        ("KHÓA X, NHIỆM KỲ 2026 - 2031, KỲ HỌP THỨ 5", TODAY),
    ],
)
def test_a_copy_is_of_the_time_of_its_session(session: str, day: date) -> None:
    assert _profile(_copy(session=session)).day == day
