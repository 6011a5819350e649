"""A small programme with one line to be changed, for tests at the checks' edges."""

from datetime import date

FACTS = {
    "kind": "individual-resolution",
    "issuer": "council",
    "level": "commune",
    "subjects": ["supervision-programme"],
    "programme_year": 2026,
}
DAY = date(2025, 7, 20)
DUTY = (
    "Thường trực Hội đồng nhân dân xã ban hành kế hoạch, tổ chức thực hiện và báo cáo kết quả "
    "thực hiện Chương trình giám sát tại kỳ họp giữa năm 2027 của Hội đồng nhân dân xã"
)
REPORTS = (
    "Tại kỳ họp giữa năm và kỳ họp cuối năm, xem xét báo cáo công tác của Thường trực Hội đồng "
    "nhân dân, các Ban của Hội đồng nhân dân và Ủy ban nhân dân xã"
)
TOPIC = (
    "Giám sát chuyên đề việc quản lý chợ đối với Ủy ban nhân dân xã từ năm 2024 đến nay, nhằm "
    "chấn chỉnh tình trạng thất thu"
)


def programme(reports: str = REPORTS, topic: str = TOPIC, duty: str = DUTY) -> str:
    """Return a programme of a commune's council for 2026."""
    return (
        "NGHỊ QUYẾT\nVề Chương trình giám sát của Hội đồng nhân dân xã năm 2026\n"
        "Điều 1. Thông qua Chương trình giám sát của Hội đồng nhân dân xã năm 2026:\n"
        f"1. {reports}.\n2. {topic}.\nĐiều 2. {duty}.\n"
    )
