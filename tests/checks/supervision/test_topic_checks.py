"""Topics: what each tells, whose it is, why it is needed."""

import pytest
from checks.judging import rule_on
from checks.supervision.programmes_made import DAY, FACTS, TOPIC, programme

from hdnd_lint.finding import Status


@pytest.mark.parametrize(
    ("topic", "missing"),
    [
        (TOPIC, []),
        ("Giám sát chuyên đề việc quản lý chợ từ năm 2024 đến nay", [("object",)]),
        (
            "Giám sát chuyên đề việc thực hiện nghị quyết của Hội đồng nhân dân xã từ năm 2024",
            [("object",)],
        ),
        ("Giám sát chuyên đề việc dùng kinh phí của hội nông dân từ năm 2024", []),
        ("Giám sát chuyên đề việc quản lý chợ", [("content", "object", "scope")]),
        ("Giám sát chuyên đề việc quản lý chợ dân sinh", [("object", "scope")]),
        (
            "Giám sát chuyên đề việc quản lý chợ dân sinh từ năm 2024; tính cần thiết: do Ủy ban "
            "nhân dân xã chưa làm",
            [("object",)],
        ),
        (f"{TOPIC}.\nBáo cáo kết quả giám sát tại kỳ họp thường lệ giữa năm", []),
        (
            "Giám sát chuyên đề: Việc quản lý chợ dân sinh.\nBáo cáo tại kỳ họp cuối năm",
            [("object", "scope")],
        ),
    ],
)
def test_a_topic_tells_whom_and_what_it_reaches(topic: str, missing: list[object]) -> None:
    ruling = rule_on("GS008", programme(topic=topic), day=DAY, **FACTS)
    assert [hit.values["missing"] for hit in ruling.hits] == missing


@pytest.mark.parametrize(
    ("topic", "asked"),
    [
        (
            "2. Phối hợp với Đoàn đại biểu Quốc hội tỉnh giám sát việc quản lý đất đai",
            1,
        ),
        ("2. Tham gia cùng Ủy ban Mặt trận Tổ quốc xã giám sát việc thu phí vệ sinh", 1),
        ("2. Việc phối hợp quản lý chợ giữa các thôn với Mặt trận Tổ quốc xã", 2),
    ],
)
def test_what_others_supervise_is_no_topic(topic: str, asked: int) -> None:
    listed = f"Giám sát chuyên đề:\n2.1. Việc quản lý chợ dân sinh.\n{topic.replace('2.', '2.2.')}"
    ruling = rule_on("GS009", programme(topic=listed), day=DAY, **FACTS)
    assert [hit.values["topics"] for hit in ruling.hits] == [asked]


def test_a_programme_without_topics_is_not_asked() -> None:
    text = programme(topic="Chất vấn và xem xét trả lời chất vấn")
    assert rule_on("GS008", text, day=DAY, **FACTS).status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("topic", "found"),
    [(TOPIC, 0), ("Giám sát chuyên đề việc quản lý chợ đối với UBND xã từ năm 2024", 1)],
)
def test_a_topic_tells_why(topic: str, found: int) -> None:
    assert len(rule_on("GS009", programme(topic=topic), day=DAY, **FACTS).hits) == found


@pytest.mark.parametrize(
    ("topic", "found"),
    [
        ("Ban Pháp chế giám sát chuyên đề việc quản lý chợ trên địa bàn xã", 1),
        ("Giao Ban Pháp chế giám sát chuyên đề việc quản lý chợ trên địa bàn xã", 0),
        (TOPIC, 0),
    ],
)
def test_others_choose_their_own_topics(topic: str, found: int) -> None:
    assert len(rule_on("GS007", programme(topic=topic), day=DAY, **FACTS).hits) == found
