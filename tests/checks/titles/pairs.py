"""Sixty titles, each with the sentence that decides: which slot differs, or none."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """A title, what Điều 1 says, and the slots that a careful reader would object to."""

    title: str
    body: str
    slots: tuple[str, ...] = ()


PAIRS: tuple[Pair, ...] = (
    # --- settlement ---------------------------------------------------------------------------
    Pair(
        "Phê chuẩn quyết toán ngân sách xã An Phú năm 2024",
        "Phê chuẩn quyết toán thu, chi ngân sách xã An Phú năm 2024 như sau:",
    ),
    Pair(
        "VỀ VIỆC PHÊ CHUẨN QUYẾT TOÁN THU, CHI NGÂN SÁCH HUYỆN SƠN TRÀ NĂM 2021",
        "Phê chuẩn quyết toán thu, chi ngân sách huyện Sơn Trà năm 2021, gồm các nội dung sau:",
    ),
    Pair(
        "Phê chuẩn quyết toán ngân sách xã An Phú năm 2024",
        "Phê chuẩn quyết toán thu, chi ngân sách xã An Phú năm 2023 như sau:",
        ("year",),
    ),
    Pair(
        "Phê chuẩn quyết toán ngân sách xã An Phú năm 2024",
        "Phê chuẩn quyết toán thu, chi ngân sách xã Tân Lập năm 2024 như sau:",
        ("unit",),
    ),
    Pair(
        "Phê chuẩn quyết toán ngân sách xã năm 2024",
        "Phê chuẩn quyết toán thu, chi ngân sách huyện năm 2024 như sau:",
        ("budget",),
    ),
    Pair(
        "Phê chuẩn quyết toán ngân sách xã năm 2024",
        "Quyết định quyết toán thu, chi ngân sách xã năm 2024 như sau:",
        ("act",),
    ),
    Pair(
        "Phê chuẩn quyết toán ngân sách xã An Phú",
        "Phê chuẩn quyết toán thu, chi ngân sách xã An Phú năm 2024 như sau:",
        ("year",),
    ),
    Pair(
        "Phê chuẩn quyết toán ngân sách xã năm 2024",
        "Phê chuẩn dự toán thu, chi ngân sách xã năm 2024 như sau:",
        ("object",),
    ),
    # --- estimate -----------------------------------------------------------------------------
    Pair(
        "Về dự toán ngân sách địa phương năm 2026",
        "Quyết định dự toán thu ngân sách nhà nước trên địa bàn và thu, chi ngân sách năm 2026:",
    ),
    Pair(
        "Quyết định dự toán thu, chi ngân sách tỉnh Sơn Hà năm 2026",
        "Nhất trí thông qua dự toán thu, chi ngân sách tỉnh Sơn Hà năm 2026.",
    ),
    Pair(
        "Quyết định dự toán thu, chi ngân sách tỉnh Sơn Hà năm 2026",
        "Quyết định dự toán thu, chi ngân sách tỉnh Yên Bình năm 2026.",
        ("unit",),
    ),
    Pair(
        "Quyết định dự toán thu, chi ngân sách phường Tân Lập năm 2026",
        "Quyết định dự toán thu, chi ngân sách phường Tân Lập năm 2025.",
        ("year",),
    ),
    Pair(
        "QUYẾT ĐỊNH DỰ TOÁN NGÂN SÁCH PHƯỜNG NĂM 2026",
        "Quyết định kế hoạch đầu tư công năm 2026 của phường như sau:",
        ("object",),
    ),
    # --- allocation ---------------------------------------------------------------------------
    Pair(
        "Về phân bổ dự toán ngân sách xã năm 2026",
        "Phân bổ dự toán chi ngân sách xã năm 2026 cho các đơn vị như sau:",
    ),
    Pair(
        "Về việc thông qua phương án phân bổ ngân sách tỉnh năm 2022",
        "Quyết định phân bổ dự toán ngân sách cấp tỉnh năm 2022 như sau:",
    ),
    Pair(
        "Về phân bổ dự toán ngân sách xã năm 2026",
        "Điều chỉnh giảm dự toán ngân sách xã năm 2026 của các đơn vị như sau:",
        ("act",),
    ),
    Pair(
        "Về phân bổ dự toán ngân sách tỉnh năm 2026",
        "Phân bổ dự toán chi ngân sách xã năm 2026 như sau:",
        ("budget",),
    ),
    # --- supplement ---------------------------------------------------------------------------
    Pair(
        "Về việc bổ sung dự toán ngân sách xã An Phú năm 2025",
        "Bổ sung dự toán chi ngân sách xã An Phú năm 2025 số tiền 500 triệu đồng.",
    ),
    Pair(
        "Về việc giao bổ sung dự toán thu, chi ngân sách năm 2025 từ nguồn cấp trên",
        "Thông qua việc bổ sung dự toán thu, chi ngân sách năm 2025 như sau:",
    ),
    Pair(
        "Về việc bổ sung dự toán ngân sách xã năm 2025",
        "Phân bổ dự toán chi ngân sách xã năm 2025 như sau:",
        ("act",),
    ),
    Pair(
        "Về việc bổ sung dự toán ngân sách xã năm 2025",
        "Bổ sung dự toán chi ngân sách xã năm 2024 như sau:",
        ("year",),
    ),
    # --- adjustment ---------------------------------------------------------------------------
    Pair(
        "Về điều chỉnh, bổ sung dự toán ngân sách xã năm 2025",
        "Điều chỉnh dự toán chi ngân sách xã năm 2025 như sau:",
    ),
    Pair(
        "Điều chỉnh kế hoạch đầu tư công năm 2025",
        "Bổ sung kế hoạch đầu tư công năm 2025 như sau:",
        ("act",),
    ),
    # --- public investment --------------------------------------------------------------------
    Pair(
        "Về kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030 của xã An Phú",
        "Thông qua kế hoạch đầu tư công trung hạn giai đoạn 2026-2030 của xã An Phú.",
    ),
    Pair(
        "Về kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030",
        "Thông qua kế hoạch đầu tư công trung hạn giai đoạn 2021 - 2025.",
        ("year",),
    ),
    Pair(
        "Quyết định chủ trương đầu tư dự án đường liên thôn Đồng Tâm",
        "Quyết định chủ trương đầu tư dự án đường liên thôn Đồng Tâm với các nội dung sau:",
    ),
    Pair(
        "Quyết định chủ trương đầu tư dự án đường liên thôn Đồng Tâm",
        "Quyết định chủ trương đầu tư dự án trường mầm non Hoa Sen với các nội dung sau:",
        ("object",),
    ),
    Pair(
        "QUYẾT ĐỊNH CHỦ TRƯƠNG ĐẦU TƯ DỰ ÁN NÂNG CẤP HỒ CHỨA NƯỚC",
        "Quyết định chủ trương đầu tư dự án nâng cấp hồ chứa nước Suối Vàng:",
    ),
    # --- supervision programme ----------------------------------------------------------------
    Pair(
        "VỀ CHƯƠNG TRÌNH GIÁM SÁT CỦA HỘI ĐỒNG NHÂN DÂN TỈNH NĂM 2018",
        "Thông qua Chương trình giám sát của Hội đồng nhân dân tỉnh năm 2018.",
    ),
    Pair(
        "Về chương trình giám sát năm 2027 của Hội đồng nhân dân xã An Phú",
        "Thông qua Chương trình giám sát năm 2026 của Hội đồng nhân dân xã An Phú.",
        ("year",),
    ),
    Pair(
        "Về chương trình giám sát của Hội đồng nhân dân xã An Phú",
        "Ban hành Chương trình giám sát năm 2027 của Hội đồng nhân dân xã An Phú.",
        ("year",),
    ),
    Pair(
        "Về chương trình giám sát năm 2018 của HĐND huyện Sơn Trà",
        "Thông qua Chương trình giám sát năm 2018 của Hội đồng nhân dân huyện Yên Lạc.",
        ("unit",),
    ),
    # --- delegation ---------------------------------------------------------------------------
    Pair(
        "Thành lập Đoàn giám sát việc thực hiện chính sách giảm nghèo trên địa bàn xã",
        "Thành lập Đoàn giám sát của Hội đồng nhân dân về việc thực hiện chính sách giảm nghèo.",
    ),
    Pair(
        "Thành lập Đoàn giám sát việc quản lý đất đai trên địa bàn xã",
        "Thành lập Đoàn giám sát việc thực hiện chính sách bảo hiểm y tế trên địa bàn xã.",
        ("object",),
    ),
    # --- personnel ----------------------------------------------------------------------------
    Pair(
        "Về việc bầu Phó Chủ tịch UBND xã An Phú nhiệm kỳ 2021 - 2026",
        "Bầu ông Lê Văn Hai giữ chức vụ Phó Chủ tịch Ủy ban nhân dân xã An Phú.",
    ),
    Pair(
        "Về việc bầu Phó Chủ tịch Ủy ban nhân dân xã An Phú",
        "Bầu ông Lê Văn Hai giữ chức vụ Chủ tịch Ủy ban nhân dân xã An Phú.",
        ("object",),
    ),
    Pair(
        "Về việc miễn nhiệm Ủy viên Ủy ban nhân dân tỉnh",
        "Bầu bà Trần Thị Ba làm Ủy viên Ủy ban nhân dân tỉnh.",
        ("act",),
    ),
    Pair(
        "Xác nhận kết quả bầu Trưởng Ban Pháp chế Hội đồng nhân dân tỉnh",
        "Xác nhận kết quả bầu ông Lê Văn Hai giữ chức Trưởng Ban Pháp chế HĐND tỉnh.",
    ),
    # --- fees ---------------------------------------------------------------------------------
    Pair(
        "Quy định mức thu phí tham quan trên địa bàn tỉnh Sơn Hà",
        "Quy định mức thu phí tham quan các di tích trên địa bàn tỉnh Sơn Hà như sau:",
    ),
    Pair(
        "Quy định mức thu phí tham quan trên địa bàn tỉnh Sơn Hà",
        "Quy định mức thu phí bảo vệ môi trường trên địa bàn tỉnh Sơn Hà như sau:",
        ("object",),
    ),
    Pair(
        "Quy định mức thu phí, lệ phí trên địa bàn tỉnh",
        "Quy định mức thu các loại phí, lệ phí trên địa bàn tỉnh như sau:",
    ),
    Pair(
        "Quy định mức thu lệ phí hộ tịch trên địa bàn tỉnh",
        "Quy định mức thu phí tham quan di tích trên địa bàn tỉnh như sau:",
        ("object",),
    ),
    Pair(
        "Quy định mức học phí năm học 2025 - 2026 trên địa bàn tỉnh Sơn Hà",
        "Quy định mức học phí đối với cơ sở giáo dục công lập năm học 2025 - 2026:",
    ),
    # --- street names -------------------------------------------------------------------------
    Pair(
        "Về việc đặt tên, đổi tên một số tuyến đường trên địa bàn thành phố Hòa An",
        "Đặt tên 05 tuyến đường và đổi tên 01 tuyến đường trên địa bàn thành phố Hoà An.",
    ),
    Pair(
        "Về việc đặt tên đường trên địa bàn thành phố Hòa An",
        "Đặt tên 05 tuyến đường trên địa bàn thành phố Sơn Tây như sau:",
        ("unit",),
    ),
    # --- hamlets ------------------------------------------------------------------------------
    Pair(
        "Về việc sáp nhập thôn trên địa bàn xã An Phú",
        "Sáp nhập thôn Một và thôn Hai thành thôn Đồng Tâm, xã An Phú.",
    ),
    Pair(
        "Về việc đổi tên thôn Đồng Tâm",
        "Đổi tên thôn Đồng Tiến thành tên mới theo nguyện vọng của Nhân dân.",
        ("unit",),
    ),
    Pair(
        "Về việc thành lập thôn Đồng Tâm, xã An Phú",
        "Giải thể thôn Đồng Tâm, xã An Phú.",
        ("act",),
    ),
    Pair(
        "Về việc đặt tên tổ dân phố phường Tân Lập",
        "Đặt tên 12 tổ dân phố thuộc phường Tân Lập như sau:",
    ),
    # --- regulations --------------------------------------------------------------------------
    Pair(
        "Ban hành Quy chế làm việc của Hội đồng nhân dân xã An Phú nhiệm kỳ 2021 - 2026",
        "Ban hành kèm theo Nghị quyết này Quy chế làm việc của HĐND xã An Phú.",
    ),
    Pair(
        "Ban hành Quy chế làm việc của Hội đồng nhân dân xã An Phú",
        "Ban hành kèm theo Nghị quyết này Quy chế làm việc của Ủy ban nhân dân xã An Phú.",
        ("object",),
    ),
    Pair(
        "QUY ĐỊNH CHÍNH SÁCH HỖ TRỢ NGƯỜI CAO TUỔI TRÊN ĐỊA BÀN TỈNH SƠN HÀ GIAI ĐOẠN 2026 - 2030",
        "Quy định chính sách hỗ trợ người cao tuổi trên địa bàn tỉnh Sơn Hà giai đoạn 2026-2030.",
    ),
    Pair(
        "Quy định chính sách hỗ trợ người cao tuổi giai đoạn 2026 - 2030",
        "Quy định chính sách hỗ trợ người cao tuổi giai đoạn 2021 - 2025.",
        ("year",),
    ),
    # --- amendment ----------------------------------------------------------------------------
    Pair(
        "Sửa đổi, bổ sung một số điều của Nghị quyết số 12/2022/NQ-HĐND ngày 08/12/2022",
        "Sửa đổi, bổ sung một số điều của Nghị quyết số 12/2022/NQ-HĐND về dự toán năm 2023:",
    ),
    Pair(
        "Sửa đổi, bổ sung một số điều của Nghị quyết số 12/2022/NQ-HĐND",
        "Sửa đổi, bổ sung Điều 3 Nghị quyết số 15/2022/NQ-HĐND như sau:",
        ("amended",),
    ),
    Pair(
        "Sửa đổi, bổ sung một số điều của Nghị quyết số 12/2022/NQ-HĐND",
        "Bãi bỏ toàn bộ Nghị quyết số 12/2022/NQ-HĐND.",
        ("act",),
    ),
    # --- repeal -------------------------------------------------------------------------------
    Pair(
        "Bãi bỏ Nghị quyết số 30/2013/NQ-HĐND ngày 06 tháng 12 năm 2013 của HĐND thành phố",
        "Bãi bỏ toàn bộ Nghị quyết số 30/2013/NQ-HĐND ngày 06 tháng 12 năm 2013.",
    ),
    Pair(
        "BÃI BỎ NGHỊ QUYẾT SỐ 30/2013/NQ-HĐND CỦA HỘI ĐỒNG NHÂN DÂN TỈNH",
        "Bãi bỏ Nghị quyết số 31/2013/NQ-HĐND ngày 06 tháng 12 năm 2013.",
        ("amended",),
    ),
    # --- plans, staff, land -------------------------------------------------------------------
    Pair(
        "Về nhiệm vụ phát triển kinh tế - xã hội năm 2026 của xã An Phú",
        "Thông qua kế hoạch phát triển kinh tế – xã hội năm 2026 của xã An Phú.",
    ),
    Pair(
        "Thông qua danh mục dự án cần thu hồi đất năm 2026 trên địa bàn tỉnh Sơn Hà",
        "Thông qua danh mục 25 dự án cần thu hồi đất năm 2026 trên địa bàn tỉnh Sơn Hà.",
    ),
)
