"""Resolutions written as councils write them, with nothing wrong in form, title or competence."""
# ruff: noqa: E501 -- titles and sentences are kept whole

HEAD = """HỘI ĐỒNG NHÂN DÂN
{unit}
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: {number}
{place}, ngày {day}

NGHỊ QUYẾT
{title}

HỘI ĐỒNG NHÂN DÂN {unit}
{session}

{bases}
Xét Tờ trình số 15/TTr-UBND ngày 10 tháng 12 năm 2025 của Ủy ban nhân dân; Báo cáo thẩm tra số \
05/BC-HĐND ngày 12 tháng 12 năm 2025 của Ban Kinh tế - Ngân sách Hội đồng nhân dân; ý kiến thảo \
luận của đại biểu Hội đồng nhân dân tại kỳ họp.

QUYẾT NGHỊ:

{body}

{closing}

Nơi nhận:
- Như Điều 3;
- Lưu: VT.

CHỦ TỊCH

Nguyễn Văn An
"""
L72 = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"
L77 = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"


def _commune(title: str, body: str, day: str = "22 tháng 12 năm 2025") -> str:
    return HEAD.format(
        unit="XÃ HÒA BÌNH",
        number="21/NQ-HĐND",
        place="Hòa Bình",
        day=day,
        title=title,
        session="KHÓA I, KỲ HỌP THỨ TƯ",
        bases=L72,
        body=body,
        closing="Nghị quyết này đã được Hội đồng nhân dân xã Hoà Bình khóa I, kỳ họp thứ 4 thông "
        f"qua ngày {day} và có hiệu lực kể từ ngày thông qua./.",
    )


def _district(title: str, body: str) -> str:
    return HEAD.format(
        unit="HUYỆN TAM NÔNG",
        number="08/NQ-HĐND",
        place="Tam Nông",
        day="20 tháng 7 năm 2022",
        title=title,
        session="KHOÁ XX - KỲ HỌP THỨ NĂM",
        bases=L77,
        body=body,
        closing="Nghị quyết này đã được Hội đồng nhân dân huyện Tam Nông khoá XX, kỳ họp thứ 5 "
        "thông qua ngày 19 tháng 7 năm 2022./.",
    )


def _province(title: str, body: str, number: str = "35/2025/NQ-HĐND") -> str:
    return f"""HỘI ĐỒNG NHÂN DÂN
TỈNH SƠN HÀ
Số: {number}
Sơn Hà, ngày 12 tháng 12 năm 2025

NGHỊ QUYẾT
{title}

Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi Luật \
số 87/2025/QH15;
Xét Tờ trình số 300/TTr-UBND ngày 01 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh; Báo cáo thẩm \
tra số 90/BC-HĐND ngày 05 tháng 12 năm 2025 của Ban Văn hóa - Xã hội; ý kiến thảo luận của đại \
biểu Hội đồng nhân dân tỉnh tại kỳ họp;
Hội đồng nhân dân tỉnh ban hành Nghị quyết {title[0].lower()}{title[1:]}.

{body}

Nghị quyết này đã được Hội đồng nhân dân tỉnh Sơn Hà khóa XV, Kỳ họp thứ 30 thông qua ngày 12 \
tháng 12 năm 2025./.

CHỦ TỊCH

Trần Thị Bình
"""


CLEAN: dict[str, str] = {
    "commune-estimate": _commune(
        "Về dự toán thu ngân sách nhà nước trên địa bàn; thu, chi ngân sách địa phương và phân bổ "
        "ngân sách xã Hòa Bình năm 2026",
        """Điều 1. Dự toán ngân sách năm 2026
Quyết định dự toán thu ngân sách nhà nước trên địa bàn, thu, chi ngân sách địa phương năm 2026:
1. Thu ngân sách nhà nước trên địa bàn: 12.500 triệu đồng, trong đó:
a) Thu phí, lệ phí: 120 triệu đồng;
b) Thuế, phí bảo vệ môi trường: 300 triệu đồng;
c) Thu khác: 80 triệu đồng.
2. Chi ngân sách địa phương: 98.000 triệu đồng; dự phòng ngân sách: 1.960 triệu đồng.
Điều 2. Phân bổ ngân sách
Phân bổ dự toán chi ngân sách xã năm 2026 cho các đơn vị (Phụ lục kèm theo).
Điều 3. Tổ chức thực hiện
1. Giao Ủy ban nhân dân xã quyết định giao dự toán cho các đơn vị theo khoản 2 Điều 1 Nghị quyết \
này.
2. Thường trực, các Ban, đại biểu Hội đồng nhân dân xã giám sát việc thực hiện.""",
    )
    + "Phụ lục\nPHÂN BỔ DỰ TOÁN CHI NGÂN SÁCH XÃ NĂM 2026\n(Kèm theo Nghị quyết số 21/NQ-HĐND)\n",
    "commune-settlement": _commune(
        "Phê chuẩn quyết toán ngân sách xã Hòa Bình năm 2024",
        """Điều 1. Phê chuẩn quyết toán thu, chi ngân sách xã Hoà Bình năm 2024, cụ thể:
1. Tổng thu ngân sách xã: 15.200.000.000 đồng.
2. Tổng chi ngân sách xã: 15.100.000.000 đồng, trong đó chi từ dự phòng ngân sách 200.000.000 đồng.
3. Kết dư ngân sách xã: 100.000.000 đồng.
Điều 2. Giao Ủy ban nhân dân xã công khai quyết toán ngân sách xã theo quy định.
Điều 3. Thường trực Hội đồng nhân dân xã giám sát việc thực hiện Nghị quyết.""",
    ),
    "commune-supplement": _commune(
        "Về việc bổ sung dự toán thu, chi ngân sách xã năm 2025 (đợt 3)",
        """Điều 1. Bổ sung dự toán thu, chi ngân sách xã năm 2025 từ nguồn bổ sung có mục tiêu của \
ngân sách tỉnh, số tiền: 850 triệu đồng.
Điều 2. Phân bổ số kinh phí bổ sung cho các đơn vị như sau:
1. Trường Tiểu học Hòa Bình: 500 triệu đồng.
2. Trạm Y tế xã: 350 triệu đồng.
Điều 3. Giao Ủy ban nhân dân xã tổ chức thực hiện, báo cáo kết quả tại kỳ họp gần nhất.""",
    ),
    "commune-election": _commune(
        "Xác nhận kết quả bầu Phó Chủ tịch Ủy ban nhân dân xã Hòa Bình nhiệm kỳ 2021 - 2026",
        """Điều 1. Xác nhận kết quả bầu bà Lê Thị Cúc, Trưởng phòng Kinh tế, giữ chức vụ Phó Chủ \
tịch Ủy ban nhân dân xã Hòa Bình (22/25 đại biểu biểu quyết tán thành).
Điều 2. Giao Thường trực Hội đồng nhân dân xã trình Chủ tịch Ủy ban nhân dân tỉnh phê chuẩn.
Điều 3. Thường trực Hội đồng nhân dân, Ủy ban nhân dân xã và bà Lê Thị Cúc thi hành Nghị quyết.""",
    ).replace(
        "ngày 10 tháng 12 năm 2025 của Ủy ban nhân dân;",
        "ngày 10 tháng 12 năm 2025 của Chủ tịch Ủy ban nhân dân xã;",
    ),
    "commune-hamlets": _commune(
        "Về việc sáp nhập, đặt tên thôn trên địa bàn xã Hòa Bình",
        """Điều 1. Sáp nhập, đặt tên thôn
1. Sáp nhập thôn 1 (120 hộ) và thôn 2 (98 hộ) thành thôn Đồng Tâm.
2. Đặt tên thôn mới tại khu tái định cư là thôn Tân Tiến.
Điều 2. Giao Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết.
Điều 3. Thường trực Hội đồng nhân dân xã giám sát việc thực hiện Nghị quyết này.""",
    ),
    "commune-investment": _commune(
        "Về chủ trương đầu tư dự án Đường giao thông thôn Đồng Tâm, xã Hòa Bình",
        """Điều 1. Quyết định chủ trương đầu tư dự án Đường giao thông thôn Đồng Tâm, xã Hòa Bình:
1. Mục tiêu đầu tư: hoàn thiện hạ tầng giao thông nông thôn.
2. Quy mô: 2,5 km đường bê tông.
3. Tổng mức đầu tư: 4.500 triệu đồng; nguồn vốn: ngân sách xã giai đoạn 2026 - 2030.
Điều 2. Giao Ủy ban nhân dân xã lập, thẩm định, phê duyệt dự án và tổ chức lựa chọn nhà thầu.
Điều 3. Thường trực Hội đồng nhân dân xã giám sát việc thực hiện.""",
    ),
    "commune-rules": _commune(
        "Ban hành Quy chế làm việc của Hội đồng nhân dân xã Hòa Bình khóa I, nhiệm kỳ 2021 - 2026",
        """Điều 1. Ban hành kèm theo Nghị quyết này Quy chế làm việc của Hội đồng nhân dân, Thường \
trực Hội đồng nhân dân, các Ban, Tổ đại biểu và đại biểu Hội đồng nhân dân xã Hòa Bình.
Điều 2. Nghị quyết này có hiệu lực kể từ ngày thông qua.
Điều 3. Các đại biểu Hội đồng nhân dân xã thi hành Nghị quyết này.""",
    )
    + """QUY CHẾ
LÀM VIỆC CỦA HỘI ĐỒNG NHÂN DÂN XÃ HÒA BÌNH
(Ban hành kèm theo Nghị quyết số 21/NQ-HĐND ngày 22 tháng 12 năm 2025)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy chế này quy định chế độ làm việc của Hội đồng nhân dân xã.
Điều 2. Nguyên tắc làm việc
Thực hiện theo Điều 1 Quy chế này và Điều 29 Luật Tổ chức chính quyền địa phương.
""",
    "commune-land": _commune(
        "Thông qua kế hoạch sử dụng đất năm 2026 của xã Hòa Bình",
        """Điều 1. Thông qua kế hoạch sử dụng đất năm 2026 của xã Hòa Bình (chi tiết tại Phụ lục I, \
Phụ lục II kèm theo).
Điều 2. Giao Ủy ban nhân dân xã hoàn chỉnh hồ sơ trình Ủy ban nhân dân tỉnh phê duyệt.
Điều 3. Thường trực Hội đồng nhân dân xã giám sát việc thực hiện.""",
    )
    + """Phụ lục I
CHỈ TIÊU SỬ DỤNG ĐẤT NĂM 2026
(Kèm theo Nghị quyết số 21/NQ-HĐND ngày 22 tháng 12 năm 2025)
Phụ lục II
DANH MỤC CÔNG TRÌNH
(Kèm theo Nghị quyết số 21/NQ-HĐND ngày 22 tháng 12 năm 2025)
""",
    "commune-plan": _commune(
        "Về nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh năm 2026",
        """Điều 1. Thông qua nhiệm vụ phát triển kinh tế - xã hội năm 2026 với các nội dung sau:
I. MỤC TIÊU TỔNG QUÁT
Phát triển kinh tế nhanh, bền vững.
II. CHỈ TIÊU CHỦ YẾU
1. Tốc độ tăng giá trị sản xuất: 9%.
2. Thu nhập bình quân: 65 triệu đồng/người/năm.
III. NHIỆM VỤ, GIẢI PHÁP
1. Phát triển nông nghiệp, nông thôn.
2. Rà soát văn bản quy phạm pháp luật.
Điều 2. Giao Ủy ban nhân dân xã tổ chức thực hiện.
Điều 3. Thường trực Hội đồng nhân dân xã giám sát việc thực hiện Nghị quyết.""",
    ),
    "district-adjustment": _district(
        "Về việc điều chỉnh, bổ sung kế hoạch đầu tư công trung hạn giai đoạn 2021 - 2025",
        """Điều 1. Điều chỉnh, bổ sung kế hoạch đầu tư công trung hạn giai đoạn 2021 - 2025 huyện \
Tam Nông đã được quyết định tại Nghị quyết số 15/NQ-HĐND ngày 20 tháng 12 năm 2020 như sau:
1. Điều chỉnh giảm: 3.200 triệu đồng.
2. Bổ sung mới: 3.200 triệu đồng.
Điều 2. Giao Ủy ban nhân dân huyện tổ chức thực hiện.
Điều 3. Thường trực Hội đồng nhân dân huyện giám sát việc thực hiện.""",
    ),
    "district-confidence": _district(
        "Xác nhận kết quả bầu Phó Trưởng Ban Pháp chế Hội đồng nhân dân huyện Tam Nông",
        """Điều 1. Xác nhận kết quả bầu ông Phạm Văn Dũng giữ chức vụ Phó Trưởng Ban Pháp chế Hội \
đồng nhân dân huyện Tam Nông khóa XX, nhiệm kỳ 2021 - 2026.
Điều 2. Nghị quyết này có hiệu lực kể từ ngày thông qua.
Điều 3. Thường trực Hội đồng nhân dân huyện và ông Phạm Văn Dũng thi hành Nghị quyết.""",
    ),
    "province-fees": _province(
        "Quy định mức thu phí thư viện, phí tham quan bảo tàng trên địa bàn tỉnh Sơn Hà",
        """Điều 1. Phạm vi điều chỉnh
Nghị quyết này quy định mức thu phí thư viện, phí tham quan bảo tàng trên địa bàn tỉnh Sơn Hà.
Điều 2. Đối tượng áp dụng
1. Tổ chức, cá nhân nộp phí.
2. Tổ chức thu phí.
Điều 3. Mức thu
1. Mức thu phí thư viện:
a) Thẻ mượn: 40.000 đồng/thẻ/năm;
b) Thẻ đọc: 20.000 đồng/thẻ/năm.
2. Mức thu phí tham quan bảo tàng: 30.000 đồng/lượt. Miễn, giảm phí theo Nghị định số \
120/2016/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 82/2023/NĐ-CP.
Điều 4. Hiệu lực thi hành
1. Nghị quyết này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026.
2. Nghị quyết số 20/2020/NQ-HĐND ngày 10 tháng 7 năm 2020 của Hội đồng nhân dân tỉnh hết hiệu \
lực kể từ ngày Nghị quyết này có hiệu lực thi hành.
Điều 5. Tổ chức thực hiện
1. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện.
2. Thường trực Hội đồng nhân dân tỉnh giám sát việc thực hiện.""",
    ),
    "province-amending": _province(
        "Sửa đổi, bổ sung một số điều của Nghị quyết số 12/2022/NQ-HĐND ngày 08 tháng 12 năm 2022 "
        "của Hội đồng nhân dân tỉnh quy định mức chi hội nghị trên địa bàn tỉnh Sơn Hà",
        """Điều 1. Sửa đổi, bổ sung một số điều của Nghị quyết số 12/2022/NQ-HĐND
1. Sửa đổi, bổ sung khoản 2 Điều 3 như sau:
“2. Mức chi hội nghị cấp xã: 150.000 đồng/ngày/người, thực hiện theo Điều 9 Nghị quyết này.”
2. Bổ sung khoản 4a vào sau khoản 4 Điều 5 như sau:
“4a. Mức chi khác do cấp có thẩm quyền quyết định.”
3. Bãi bỏ điểm c khoản 1 Điều 7.
Điều 2. Hiệu lực thi hành
Nghị quyết này có hiệu lực thi hành từ ngày 22 tháng 12 năm 2025.
Điều 3. Tổ chức thực hiện
Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.""",
    ),
    "province-repeal": _province(
        "Bãi bỏ Nghị quyết số 12/2019/NQ-HĐND ngày 06 tháng 12 năm 2019 của Hội đồng nhân dân tỉnh",
        """Điều 1. Bãi bỏ toàn bộ Nghị quyết số 12/2019/NQ-HĐND ngày 06 tháng 12 năm 2019 của Hội \
đồng nhân dân tỉnh Sơn Hà quy định chế độ chi trên địa bàn tỉnh.
Điều 2. Hiệu lực thi hành
Nghị quyết này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026.""",
    ),
}
