"""A small appraisal report, for tests at the checks' edges."""

from datetime import date

DAY = date(2025, 12, 8)
FACTS = {"kind": "appraisal-report", "issuer": "committee", "level": "commune"}


def report(*lines: str, title: str = "Thẩm tra dự thảo Nghị quyết về hỗ trợ hộ nuôi tằm") -> str:
    """Return a report of 8 December 2025 whose text is *lines*."""
    head = (
        "HỘI ĐỒNG NHÂN DÂN XÃ CẨM KHÊ",
        "BAN KINH TẾ - NGÂN SÁCH",
        "Số: 12/BC-BKTNS",
        "Cẩm Khê, ngày 08 tháng 12 năm 2025",
        "BÁO CÁO",
        title,
        "Kính gửi: Hội đồng nhân dân xã Cẩm Khê",
    )
    return "\n".join((*head, *lines)) + "\n"
