"""Who may decide what, worked out by hand from the laws: one line a matter, period and body.

Bodies: C council, S Standing Committee, P People's Committee, K committee of the council, H chair
of the People's Committee. Levels: p province, d district, c commune. ``ok`` lists who may,
``no`` who may not; on a day without law in the table nobody is objected to.
"""

from dataclasses import dataclass
from datetime import date

OLD, GAP, JUNE, NEW, NEXT = (
    date(2022, 7, 20),  # 77/2015/QH13, 83/2015/QH13
    date(2025, 4, 10),  # between 77/2015/QH13 and 72/2025/QH15: 65/2025/QH15 was not read
    date(2025, 6, 20),  # 72/2025/QH15, the last days of the district level
    date(2025, 12, 20),  # 72/2025/QH15, budget laws of 2015
    date(2026, 7, 10),  # 72/2025/QH15, 89/2025/QH15, 121/2025/QH15
)


@dataclass(frozen=True, slots=True)
class Ruling:
    """On *day*, for the matter that *title* speaks of: who may issue it, who may not."""

    key: str
    title: str
    day: date
    ok: str
    no: str


def _rulings(key: str, title: str, *lines: tuple[date, str, str]) -> tuple[Ruling, ...]:
    return tuple(Ruling(key, title, day, ok, no) for day, ok, no in lines)


ALL_COUNCIL = "Cp Cd Cc"
RULINGS: tuple[Ruling, ...] = (
    *_rulings(
        "settlement",
        "Phê chuẩn quyết toán ngân sách năm 2021",
        (OLD, ALL_COUNCIL, "Sp Sd Sc Pp Pd Pc Kp"),
        (GAP, ALL_COUNCIL, "Pp Pd Pc"),
        (JUNE, ALL_COUNCIL, "Pd Sd"),
        (NEW, "Cp Cc", "Sp Sc Pp Pc Kc"),
    ),
    *_rulings(
        "estimate",
        "Quyết định dự toán thu, chi ngân sách năm 2023",
        (OLD, ALL_COUNCIL, "Sp Sc Pp Pd Pc"),
        (JUNE, ALL_COUNCIL, "Pd Sd"),
        (NEW, "Cp Cc", "Sp Sc Pp Pc"),
    ),
    *_rulings(
        "allocation",
        "Phân bổ dự toán ngân sách xã năm 2023",
        (OLD, ALL_COUNCIL, "Sc Pp Pd Pc"),
        (JUNE, ALL_COUNCIL, "Pd Sd"),
        (NEW, "Cp Cc", "Sp Sc Pp Pc"),
    ),
    *_rulings(
        "allocation",
        "Phân bổ ngân sách xã năm 2026 đối với khoản chưa phân bổ chi tiết",
        (OLD, "Cc", "Pc"),
        (NEW, "Cc Pc Pp", "Sc"),
    ),
    *_rulings(
        "estimate-adjustment",
        "Điều chỉnh dự toán ngân sách năm 2022",
        (OLD, "Cp Cd Cc Sp Sd Sc", "Pp Pd Pc"),
        (JUNE, "Cp Cd Cc Pd", "Kd"),
        (NEW, "Cp Cc Sp Sc Pp Pc", "Kc"),
    ),
    *_rulings(
        "reserve",
        "Về việc sử dụng dự phòng ngân sách năm 2022",
        (OLD, "Pp Pd Pc", "Cp Cd Cc"),
        (NEW, "Pp Pc", "Cp Cc"),
        (NEXT, "Pp Pc", "Cp Cc"),
    ),
    *_rulings(
        "surplus-use",
        "Về phương án sử dụng nguồn tăng thu ngân sách năm 2021",
        (OLD, "Sp Sd Sc Cp Cc", "Pp Pd Pc"),
        (NEXT, "Pp Pc Sp Cp", ""),
    ),
    *_rulings(
        "surplus-use-executive",
        "Về phương án sử dụng nguồn tăng thu ngân sách năm 2026",
        (NEXT, "Pp Pc", "Sp Sc Cp Cc"),
    ),
    *_rulings(
        "revenue-sharing",
        "Quy định phân cấp nguồn thu, nhiệm vụ chi giữa các cấp ngân sách",
        (OLD, "Cp", "Cd Cc Pp"),
        (NEW, "Cp", "Cc Pp Pc"),
    ),
    *_rulings(
        "fees",
        "Quy định mức thu phí tham quan",
        (OLD, "Cp", "Cd Cc Pp"),
        (NEW, "Cp", "Cc Pp Pc"),
    ),
    *_rulings(
        "spending-norms",
        "Quy định định mức phân bổ dự toán chi thường xuyên",
        (OLD, "Cp", "Cd Cc Pp"),
        (NEW, "Cp", "Cc Pp Pc Sp"),
    ),
    *_rulings(
        "spending-norms",
        "Quy định mức chi trong trường hợp cấp bách phòng, chống dịch",
        (NEW, "Cp Sp", "Cc Sc Pp"),
    ),
    *_rulings(
        "spending-norms",
        "Quy định cụ thể mức chi hội nghị do Hội đồng nhân dân giao",
        (NEW, "Cp Pp", "Cc Pc"),
    ),
    *_rulings(
        "development-plan",
        "Về kế hoạch phát triển kinh tế - xã hội năm 2023",
        (OLD, ALL_COUNCIL, "Pp Pd Pc Sp"),
        (GAP, "Cp Pp Pc", ""),
        (NEW, "Cp Cc", "Pp Pc Sc"),
    ),
    *_rulings(
        "investment-policy",
        "Quyết định chủ trương đầu tư dự án đường liên thôn",
        (OLD, ALL_COUNCIL, "Pp Pd Pc Sc"),
        (NEW, "Cp Cc", "Pp Pc Sp"),
    ),
    *_rulings(
        "investment-policy",
        "Quyết định chủ trương đầu tư dự án đường liên thôn theo phân cấp",
        (NEW, "Cp Cc Pp Pc", "Sc"),
    ),
    *_rulings(
        "project-approval",
        "Phê duyệt dự án đường liên thôn",
        (OLD, "Pp Pd Pc", "Cp Cd Cc"),
        (NEW, "Pp Pc", "Cp Cc"),
    ),
    *_rulings(
        "land-price",
        "Ban hành bảng giá đất",
        (OLD, "Cp Cc Pp", ""),
        (NEW, "Cp", "Cc Pp Pc"),
    ),
    *_rulings(
        "land-recovery",
        "Thông qua danh mục dự án thu hồi đất năm 2026",
        (OLD, "Cp Cc", ""),
        (NEW, "Cp", "Cc Pc"),
    ),
    *_rulings(
        "land-plan-approval",
        "Phê duyệt kế hoạch sử dụng đất năm 2026",
        (NEW, "Pp", "Cc Cp Pc"),
    ),
    *_rulings(
        "street-names",
        "Về việc đặt tên một số tuyến đường",
        (OLD, "Cp", "Cd Cc Pp"),
        (NEW, "Cp", "Cc Pc Pp"),
    ),
    *_rulings(
        "hamlets",
        "Về việc sáp nhập, đổi tên thôn",
        (OLD, "Cp", "Cd Cc Pp"),
        (GAP, "Cp Cc", ""),
        (NEW, "Cc", "Cp Pp Pc Sc"),
    ),
    *_rulings(
        "agencies",
        "Về việc thành lập Phòng Kinh tế",
        (OLD, "Cp Cd", "Pp Pd Cc"),
        (NEW, "Cp Cc", "Pp Pc Sc"),
    ),
    *_rulings(
        "staff-numbers",
        "Quyết định biên chế công chức năm 2026",
        (OLD, "Cp", "Cd Cc Pp"),
        (NEW, "Cp Cc", "Pp Pc Sc"),
    ),
    *_rulings(
        "elections",
        "Về việc bầu Phó Chủ tịch Ủy ban nhân dân",
        (OLD, ALL_COUNCIL, "Sp Sd Sc Pc"),
        (NEW, "Cp Cc", "Sp Sc Pc"),
    ),
    *_rulings(
        "deputy-committee-heads",
        "Về việc bầu Phó Trưởng Ban Pháp chế Hội đồng nhân dân",
        (OLD, "Cp Cd Cc Sp", ""),
        (NEW, "Sp Sc", "Cp Cc Pc"),
    ),
    *_rulings(
        "delegate-groups",
        "Về việc thành lập các Tổ đại biểu Hội đồng nhân dân",
        (OLD, "Cp Cc", ""),
        (NEW, "Sp Sc", "Cp Cc"),
    ),
    *_rulings(
        "committee-size",
        "Về số lượng thành viên các Ban của Hội đồng nhân dân",
        (OLD, "Cp Cc", ""),
        (NEW, "Sp Sc", "Cp Cc"),
    ),
    *_rulings(
        "convening",
        "Về việc triệu tập kỳ họp thứ 5",
        (OLD, "Sp Sd Sc", "Cp Cd Cc Pc"),
        (NEW, "Sp Sc", "Cp Cc Pc"),
    ),
    *_rulings(
        "appointments",
        "Về việc bổ nhiệm Trưởng phòng Kinh tế",
        (OLD, "Cp Cc Pc", ""),
        (NEW, "Hp Hc", "Cp Cc Sc"),
    ),
    *_rulings(
        "council-regulation",
        "Ban hành Quy chế làm việc của Hội đồng nhân dân",
        (OLD, "Sc Pc", ""),
        (NEW, "Cp Cc", "Sp Sc Pp Pc"),
    ),
    *_rulings(
        "committee-regulation",
        "Ban hành Quy chế làm việc của Ủy ban nhân dân",
        (OLD, "Cc", ""),
        (NEW, "Pp Pc", "Cp Cc Sc"),
    ),
    *_rulings(
        "council-programme",
        "Về chương trình giám sát năm 2023 của Hội đồng nhân dân",
        (OLD, ALL_COUNCIL, "Sp Sd Sc Pc"),
        (NEXT, "Sc Cc", ""),
    ),
    *_rulings(
        "annulment",
        "Bãi bỏ Quyết định số 12/2020/QĐ-UBND",
        (OLD, "Sc Cc", ""),
        (NEW, "Cp Cc Pp Pc", "Sp Sc"),
    ),
    *_rulings(
        "correction",
        "Đính chính Nghị quyết số 12/2025/NQ-HĐND của Hội đồng nhân dân",
        (OLD, "Cp Pp", ""),
        (NEW, "Sp Sc", "Cp Cc Pp Pc"),
    ),
)
