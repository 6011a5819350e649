"""Three settlements, of a commune, a district and a province; their figures agree."""

import random
from decimal import Decimal

from checks.budget.figures import compared, n, paper_of, parts_of, rounded
from checks.budget.paper import Cell, Grid, Paper, Row, row


def commune_settlement(draw: random.Random) -> Paper:
    revenue = draw.randint(8, 20) * 10**9 + draw.randint(1, 10**9)
    spending = revenue - draw.randint(10**7, 10**9)
    own, shared, support, carried = parts_of(draw, revenue, 4)
    invest, regular, onward = parts_of(draw, spending, 3)
    balance, targeted = parts_of(draw, support, 2)
    wages, works, rest = parts_of(draw, regular, 3)
    return paper_of(
        "commune-settlement",
        "Về việc phê chuẩn quyết toán ngân sách xã Tân Lập năm 2023",
        [
            "Điều 1. Phê chuẩn quyết toán thu, chi ngân sách xã năm 2023 như sau:",
            f"1. Tổng thu ngân sách xã: {n(revenue)} đồng, gồm:",
            f"a) Các khoản thu xã hưởng 100%: {n(own)} đồng;",
            f"b) Các khoản thu phân chia theo tỷ lệ phần trăm (%): {n(shared)} đồng;",
            f"c) Thu bổ sung từ ngân sách cấp trên: {n(support)} đồng, bao gồm:",
            f"- Bổ sung cân đối: {n(balance)} đồng;",
            f"- Bổ sung có mục tiêu: {n(targeted)} đồng;",
            f"d) Thu chuyển nguồn từ năm trước: {n(carried)} đồng.",
            f"2. Tổng chi ngân sách xã: {n(spending)} đồng, gồm:",
            f"a) Chi đầu tư phát triển: {n(invest)} đồng;",
            f"b) Chi thường xuyên: {n(regular)} đồng, trong đó:",
            f"- Chi tiền lương và phụ cấp: {n(wages)} đồng;",
            f"- Chi sự nghiệp kinh tế: {n(works)} đồng;",
            f"- Chi khác: {n(rest)} đồng;",
            f"c) Chi chuyển nguồn sang năm sau: {n(onward)} đồng.",
            f"3. Kết dư ngân sách xã: {n(revenue - spending)} đồng, hạch toán toàn bộ vào thu"
            " ngân sách xã năm 2024.",
            "Điều 2. Giao Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết này.",
        ],
        kind="individual-resolution",
        level="commune",
        subjects=["settlement"],
        budget_year=2023,
    )


def district_settlement(draw: random.Random) -> Paper:
    plans = [draw.randint(200_000, 900_000) for _ in range(3)]
    tree: list[Row] = []
    sums = [0, 0]
    for roman, whole in zip(("I", "II", "III"), plans, strict=True):
        pieces = parts_of(draw, whole, 4)
        actual = [max(1, piece + draw.randint(-piece // 9, piece // 7)) for piece in pieces]
        sums = [sums[0] + whole, sums[1] + sum(actual)]
        tree.append(compared(draw, roman, f"Chi lĩnh vực {roman}", whole, sum(actual)))
        for number, (plan, done) in enumerate(zip(pieces, actual, strict=True), 1):
            tree.append(compared(draw, str(number), f"Nhiệm vụ thứ {number}", plan, done))
    top = compared(draw, "", "TỔNG CHI NGÂN SÁCH HUYỆN", *sums)
    head = (
        row(
            Cell("STT", 2),
            Cell("Nội dung", 2),
            Cell("Dự toán", 2),
            Cell("Quyết toán", 2),
            Cell("So sánh", 1, 2),
            None,
        ),
        row(None, None, None, None, "Tuyệt đối", "Tương đối (%)"),
        row("A", "B", "1", "2", "3=2-1", "4=2/1"),
    )
    return paper_of(
        "district-settlement",
        "Về việc phê chuẩn quyết toán ngân sách huyện năm 2022",
        [
            "Điều 1. Phê chuẩn quyết toán ngân sách huyện năm 2022",
            "Thu ngân sách nhà nước trên địa bàn và thu ngân sách huyện theo biểu đính kèm; kết dư"
            " bằng không. Chi ngân sách huyện theo biểu sau:",
            "Đơn vị tính: triệu đồng",
            Grid((*head, top, *tree)),
            "Điều 2. Giao Ủy ban nhân dân huyện tổ chức thực hiện.",
        ],
        kind="individual-resolution",
        level="district",
        subjects=["settlement"],
        budget_year=2022,
    )


def province_settlement(draw: random.Random) -> Paper:
    """Sixty rows in an annex, in billions with three decimals, each figure rounded alone."""
    rows: list[Row] = []
    total = [Decimal(0)] * 2
    for letter in "ABC":
        group = [Decimal(0)] * 2
        inner: list[Row] = []
        for number in range(1, 20):
            pair = [Decimal(draw.randint(10**6, 10**9)) / 10**6 for _ in range(2)]
            group = [a + b for a, b in zip(group, pair, strict=True)]
            inner.append(
                row(str(number), f"Đơn vị {letter}{number}", *(n(v, 3) for v in rounded(pair)))
            )
        total = [a + b for a, b in zip(total, group, strict=True)]
        rows += [
            row(letter, f"Khối {letter}", *(n(v, 3) for v in rounded(group)), bold=True),
            *inner,
        ]
    rows.append(row("", "Tổng cộng", *(n(v, 3) for v in rounded(total)), bold=True))
    head = row("STT", "Tên đơn vị", "Chi đầu tư (tỷ đồng)", "Chi thường xuyên (tỷ đồng)")
    return paper_of(
        "province-settlement",
        "Phê chuẩn quyết toán ngân sách địa phương năm 2024",
        [
            "Điều 1. Phê chuẩn quyết toán thu ngân sách, chi ngân sách cấp tỉnh và kết dư năm 2024"
            " theo Phụ lục kèm theo.",
            "Điều 2. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện.",
            "PHỤ LỤC",
            "QUYẾT TOÁN CHI NGÂN SÁCH CẤP TỈNH",
            Grid((head, *rows)),
        ],
        kind="individual-resolution",
        level="province",
        subjects=["settlement"],
        budget_year=2024,
    )
