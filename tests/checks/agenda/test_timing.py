"""Days and hours of sessions at their thresholds (77/2015, Điều 80; 72/2025, Điều 34)."""

from datetime import date

import pytest
from checks.agenda.agendas import CLOSING, FACTS, OPENING, TALK, VOTE, agenda
from checks.judging import rule_on

from hdnd_lint.finding import Status

REGULAR = "kỳ họp thường lệ giữa năm 2024"
LINES = (OPENING, TALK, VOTE, CLOSING)


@pytest.mark.parametrize(
    ("told", "hits"),
    [
        ("1/2 ngày", 1),
        ("½ ngày", 1),
        ("nửa ngày", 1),
        ("01 buổi", 1),
        ("buổi sáng ngày 10 tháng 7 năm 2024", 1),
        ("01 ngày, ngày 10 tháng 7 năm 2024", 0),
        ("1,5 ngày", 0),
        ("từ sáng ngày 10 tháng 7 năm 2024 đến chiều ngày 11 tháng 7 năm 2024", 0),
    ],
)
def test_half_a_day_as_told(told: str, hits: int) -> None:
    text = agenda(*LINES, kind=REGULAR, told=f"Thời gian: {told}\n")
    assert len(rule_on("KH014", text, **FACTS).hits) == hits
    special = agenda(*LINES, told=f"Thời gian: {told}\n")
    assert rule_on("KH014", special, **FACTS).status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(("last", "hits"), [("11 giờ 00 - 11 giờ 30", 1), ("14 giờ - 15 giờ", 0)])
def test_half_a_day_by_the_hours(last: str, hits: int) -> None:
    text = agenda(kind=REGULAR) + f"7 giờ 30 - 8 giờ 00: Khai mạc.\n{last}: Bế mạc.\n"
    assert len(rule_on("KH014", text, **FACTS).hits) == hits


def decision(signed: str, opens: str, kind: str) -> str:
    return (
        f"HỘI ĐỒNG NHÂN DÂN\nXÃ HƯƠNG LÂM\nSố: 12/QĐ-HĐND\nHương Lâm, ngày {signed}\nQUYẾT ĐỊNH\n"
        f"Về việc triệu tập kỳ họp thứ 5 ({kind}) Hội đồng nhân dân xã Hương Lâm\n"
        f"Điều 1. Triệu tập kỳ họp thứ 5, khai mạc ngày {opens}.\nĐiều 2. Chương trình:\n"
        "1. Khai mạc.\n2. Thảo luận.\n3. Bế mạc.\n"
    )


@pytest.mark.parametrize(
    ("signed", "kind", "hits"),
    [
        ("20 tháng 6 năm 2024", REGULAR, 0),
        ("21 tháng 6 năm 2024", REGULAR, 1),
        ("03 tháng 7 năm 2024", "kỳ họp bất thường", 0),
        ("04 tháng 7 năm 2024", "kỳ họp bất thường", 1),
    ],
)
def test_convened_in_time(signed: str, kind: str, hits: int) -> None:
    text = decision(signed, "10/7/2024", kind)
    assert len(rule_on("KH017", text, **FACTS).hits) == hits


def test_since_march_2025_the_law_gives_no_days() -> None:
    text = decision("09 tháng 7 năm 2025", "10/7/2025", "kỳ họp chuyên đề")
    ruling = rule_on("KH017", text, **{**FACTS, "day": date(2025, 7, 9)})
    assert ruling.status is Status.NOT_EVALUATED


@pytest.mark.parametrize(("opens", "hits"), [("29/4/2026", 0), ("30/4/2026", 1)])
def test_the_first_session_within_45_days(opens: str, hits: int) -> None:
    text = (
        "CHƯƠNG TRÌNH\nKỳ họp thứ nhất Hội đồng nhân dân xã Hương Lâm khóa II\n"
        f"Thời gian: ngày {opens}; ngày bầu cử: ngày 15/3/2026\n1. Khai mạc.\n2. Bế mạc.\n"
    )
    ruling = rule_on("KH020", text, **{**FACTS, "day": date(2026, 3, 20)})
    assert len(ruling.hits) == hits


@pytest.mark.parametrize(
    ("told", "hits"),
    [
        ("Các Ban họp thẩm tra ngày 30/6/2024.\n", 0),
        ("Các Ban họp thẩm tra ngày 01/7/2024.\n", 1),
        ("Báo cáo quyết toán gửi đại biểu trước ngày 03/7/2024.\n", 0),
        ("Báo cáo quyết toán gửi đại biểu trước ngày 04/7/2024.\n", 1),
    ],
)
def test_papers_in_time(told: str, hits: int) -> None:
    text = agenda(*LINES, told=f"Thời gian: ngày 10/7/2024\n{told}")
    assert len(rule_on("KH018", text, **FACTS).hits) == hits


@pytest.mark.parametrize(
    ("hours", "variants"),
    [
        (("8h00 - 9h00", "9h00 - 10h00"), ()),
        (("8h00 - 9h00", "8h59 - 10h00"), ("overlap",)),
        (("8h00 - 9h00", "10h00 - 9h30"), ("",)),
        (("8h00 - 11h30", "13h30 - 14h00"), ()),
    ],
)
def test_hours_follow_one_another(hours: tuple[str, ...], variants: tuple[str, ...]) -> None:
    lines = "".join(f"{hour}: {act}\n" for hour, act in zip(hours, LINES, strict=False))
    assert rule_on("KH022", agenda() + lines, **FACTS).variants == variants


def test_hours_of_a_half_day_frame_what_is_held_in_it() -> None:
    text = agenda() + "Từ 8h00 đến 11h30\n8h00 - 8h30: Khai mạc.\n8h30 - 11h00: Thảo luận.\n"
    assert rule_on("KH022", text, **FACTS).hits == ()


@pytest.mark.parametrize(("lines", "hits"), [(LINES, 0), (LINES[1:], 1), (LINES[:-1], 1)])
def test_opening_and_closing(lines: tuple[str, ...], hits: int) -> None:
    text = agenda(*lines, told="Thời gian: ngày 10/7/2024\n")
    assert len(rule_on("KH021", text, **FACTS).hits) == hits


def test_the_day_above_the_items_is_what_is_too_short() -> None:
    items = "7 giờ 30 - 8 giờ 00: Khai mạc.\n11 giờ 00 - 11 giờ 30: Bế mạc.\n"
    told = "Ngày 10 tháng 7 năm 2024\n"
    assert rule_on("KH014", agenda(kind=REGULAR, told=told) + items, **FACTS).words == (
        "Ngày 10 tháng 7 năm 2024",
    )
