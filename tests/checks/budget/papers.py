"""Twelve budget papers, written for these tests; all their figures agree."""

import random
from collections.abc import Callable, Sequence

from checks.budget.figures import n, paper_of, parts_of
from checks.budget.paper import Cell, Grid, Paper, Row, row
from checks.budget.settlements import commune_settlement, district_settlement, province_settlement


def province_estimate(draw: random.Random) -> Paper:
    inner, trade, aid = parts_of(draw, draw.randint(9_000_000, 20_000_000), 3)
    spend = draw.randint(12_000_000, 24_000_000)
    reserve = spend * 3 // 100
    invest, regular = parts_of(draw, spend - reserve, 2)
    basic, land, lottery = parts_of(draw, invest, 3)
    pieces = parts_of(draw, regular, 5)
    names = ("giáo dục", "y tế", "văn hóa", "kinh tế", "quản lý hành chính")
    return paper_of(
        "province-estimate",
        "Về dự toán ngân sách địa phương năm 2025",
        [
            "Điều 1. Quyết định dự toán ngân sách địa phương năm 2025 như sau:",
            f"I. TỔNG THU NGÂN SÁCH NHÀ NƯỚC TRÊN ĐỊA BÀN: {n(inner + trade + aid)} triệu đồng.",
            "Trong đó:",
            f"1. Thu nội địa: {n(inner)} triệu đồng.",
            f"2. Thu từ hoạt động xuất khẩu, nhập khẩu: {n(trade)} triệu đồng.",
            f"3. Thu viện trợ: {n(aid)} triệu đồng.",
            f"II. TỔNG CHI NGÂN SÁCH ĐỊA PHƯƠNG: {n(spend)} triệu đồng, gồm:",
            f"1. Chi đầu tư phát triển: {n(invest)} triệu đồng (gồm: vốn tập trung {n(basic)}"
            f" triệu đồng; thu sử dụng đất {n(land)} triệu đồng; xổ số {n(lottery)} triệu"
            " đồng).",
            f"2. Chi thường xuyên: {n(regular)} triệu đồng, bao gồm:",
            *(
                f"- Sự nghiệp {name}: {n(part)} triệu đồng;"
                for name, part in zip(names, pieces, strict=True)
            ),
            f"3. Dự phòng ngân sách: {n(reserve)} triệu đồng.",
            "Điều 2. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện.",
        ],
        kind="individual-resolution",
        level="province",
        subjects=["allocation"],
        budget_year=2025,
    )


def _units(draw: random.Random, count: int, columns: int, low: int, high: int) -> list[list[int]]:
    return [[draw.randint(low, high) for _ in range(columns)] for _ in range(count)]


def _totals(rows: Sequence[Sequence[int]]) -> list[int]:
    return [sum(column) for column in zip(*rows, strict=True)]


def district_estimate(draw: random.Random) -> Paper:
    found = _units(draw, 20, 3, 1_000, 90_000)
    whole = [[sum(values), *values] for values in found]
    body = [
        row(str(number), f"Phòng chuyên môn {number}", *map(n, values))
        for number, values in enumerate(whole, 1)
    ]
    head = (
        row(
            Cell("TT", 2),
            Cell("Đơn vị", 2),
            Cell("Tổng số", 2),
            Cell("Trong đó", 1, 3),
            None,
            None,
        ),
        row(None, None, None, "Lương", "Hoạt động", "Mua sắm"),
        row("A", "B", "1=2+3+4", "2", "3", "4"),
    )
    return paper_of(
        "district-estimate",
        "Về phân bổ dự toán ngân sách huyện năm 2024",
        [
            "Điều 1. Phân bổ dự toán chi ngân sách huyện năm 2024 theo biểu sau:",
            "ĐVT: triệu đồng",
            Grid((*head, *body, row("", "Tổng cộng", *map(n, _totals(whole)), bold=True))),
        ],
        kind="individual-resolution",
        level="district",
        subjects=["allocation"],
        budget_year=2024,
    )


def commune_estimate(draw: random.Random) -> Paper:
    revenue = draw.randint(5_000, 90_000) * 1_000_000 + draw.randint(1, 10**6)
    invest, regular, reserve = parts_of(draw, revenue, 3)
    pieces = parts_of(draw, regular, 4)
    body = [row("-", f"Nhiệm vụ chi {number}", n(value)) for number, value in enumerate(pieces, 1)]
    return paper_of(
        "commune-estimate",
        "Về dự toán thu, chi ngân sách xã năm 2026",
        [
            "Điều 1. Dự toán ngân sách xã năm 2026",
            f"Tổng chi ngân sách xã là {n(revenue)} đồng, bao gồm: chi đầu tư phát triển"
            f" {n(invest)} đồng; chi thường xuyên {n(regular)} đồng; dự phòng {n(reserve)} đồng.",
            "Chi tiết chi thường xuyên (đơn vị tính: đồng):",
            Grid(
                (row("TT", "Nội dung", "Dự toán"), row("I", "Chi thường xuyên", n(regular)), *body)
            ),
        ],
        kind="individual-resolution",
        level="commune",
        subjects=["allocation"],
        budget_year=2026,
    )


def province_allocation(draw: random.Random) -> Paper:
    """Three hundred rows: groups without figures of their own, each closed by “Cộng”."""
    rows: list[Row] = []
    groups = []
    for index, roman in enumerate(("I", "II", "III", "IV", "V", "VI")):
        found = [[sum(v), *v] for v in _units(draw, 48, 2, 100, 900_000)]
        groups.append(_totals(found))
        rows.append(row(roman, f"Khối thứ {index + 1}", "", "", "", bold=True))
        rows += [
            row(str(k), f"Đơn vị {roman}.{k}", *map(n, values))
            for k, values in enumerate(found, 1)
        ]
        rows.append(row("", f"Cộng khối thứ {index + 1}", *map(n, groups[-1]), bold=True))
    rows.append(row("", "TỔNG CỘNG", *map(n, _totals(groups)), bold=True))
    head = (
        row("STT", "Đơn vị", "Tổng số", "Chi đầu tư", "Chi thường xuyên"),
        row("A", "B", "(1)=(2)+(3)", "(2)", "(3)"),
    )
    body: list[Row] = []
    for index, entry in enumerate(rows):
        body += [*head, entry] if index and index % 40 == 0 else [entry]
    return paper_of(
        "province-allocation",
        "Về phân bổ ngân sách cấp tỉnh năm 2025",
        [
            "Điều 1. Phân bổ chi ngân sách cấp tỉnh năm 2025 cho các đơn vị theo biểu sau:",
            "Đơn vị: Nghìn đồng",
            "Đơn vị tính: nghìn đồng",
            Grid((*head, *body)),
        ],
        kind="individual-resolution",
        level="province",
        subjects=["allocation"],
        budget_year=2025,
    )


def district_support(draw: random.Random) -> Paper:
    found = _units(draw, 12, 2, 50_000_000, 900_000_000)
    body = [row(str(k), f"Xã số {k}", *map(n, values)) for k, values in enumerate(found, 1)]
    whole = _totals(found)
    return paper_of(
        "district-support",
        "Về phân bổ kinh phí cho các xã năm 2024",
        [
            "Điều 1. Phân bổ kinh phí hỗ trợ các xã năm 2024:",
            "Đơn vị tính: đồng",
            Grid(
                (
                    row("STT", "Xã", "Bổ sung cân đối", "Bổ sung có mục tiêu"),
                    row("", "TỔNG SỐ", *map(n, whole), bold=True),
                    *body,
                )
            ),
        ],
        kind="individual-resolution",
        level="district",
        subjects=["allocation"],
        budget_year=2024,
    )


def commune_supplement(draw: random.Random) -> Paper:
    whole = draw.randint(10**9, 9 * 10**9)
    road, school, relief = parts_of(draw, whole, 3)
    labour, goods = parts_of(draw, road, 2)
    return paper_of(
        "commune-supplement",
        "Về giao dự toán bổ sung từ ngân sách cấp trên năm 2025",
        [
            "Căn cứ Quyết định số 512/QĐ-UBND ngày 02 tháng 9 năm 2025 của Ủy ban nhân dân tỉnh;",
            "Xét Tờ trình của Ủy ban nhân dân xã; Báo cáo thẩm tra của Ban Kinh tế - Ngân sách.",
            "QUYẾT NGHỊ:",
            "Điều 1. Giao bổ sung dự toán chi ngân sách xã năm 2025 với tổng số tiền là"
            f" {n(whole)} đồng, bao gồm:",
            f"1. Sửa chữa đường liên thôn: {n(road)} đồng (nhân công {n(labour)} đồng; vật liệu"
            f" {n(goods)} đồng).",
            f"2. Sửa chữa trường học: {n(school)} đồng.",
            f"3. Trợ giúp xã hội: {n(relief)} đồng.",
            "Điều 2. Giao Ủy ban nhân dân xã tổ chức thực hiện.",
        ],
        kind="individual-resolution",
        level="commune",
        subjects=["supplement"],
        budget_year=2025,
    )


def province_adjustment(draw: random.Random) -> Paper:
    rows = []
    for _ in range(15):
        before, rise, fall = (
            draw.randint(50_000, 900_000),
            draw.randint(0, 9_000),
            draw.randint(1, 9_000),
        )
        rows.append([before, rise, fall, before + rise - fall])
    body = [row(str(k), f"Dự án thứ {k}", *map(n, values)) for k, values in enumerate(rows, 1)]
    head = (
        row(
            "TT",
            "Dự án",
            "Kế hoạch đã giao",
            "Điều chỉnh tăng",
            "Điều chỉnh giảm",
            "Kế hoạch sau điều chỉnh",
        ),
        row("1", "2", "3", "4", "5", "6=3+4-5"),
    )
    return paper_of(
        "province-adjustment",
        "Về điều chỉnh kế hoạch vốn năm 2025",
        [
            "Điều 1. Điều chỉnh kế hoạch vốn năm 2025 như sau:",
            "(ĐVT: triệu đồng)",
            Grid((*head, *body, row("", "Tổng cộng", *map(n, _totals(rows)), bold=True))),
        ],
        kind="individual-resolution",
        level="province",
        subjects=["adjustment"],
        budget_year=2025,
    )


def public_investment(draw: random.Random) -> Paper:
    """A hundred and twenty projects in two levels of groups; years are no figures to add up."""
    rows: list[Row] = []
    tops = []
    for letter in "AB":
        middles, inner = [], []
        for roman in ("I", "II", "III"):
            found = [[sum(v), *v] for v in _units(draw, 20, 2, 1_000, 80_000)]
            middles.append(_totals(found))
            inner.append(row(roman, f"Lĩnh vực {roman}", "", *map(n, middles[-1]), ""))
            inner += [
                row(
                    str(k),
                    f"Dự án {letter}{roman}{k}",
                    f"20{draw.randint(20, 25)}-2027",
                    *map(n, v),
                    "",
                )
                for k, v in enumerate(found, 1)
            ]
        tops.append(_totals(middles))
        rows += [row(letter, f"Nguồn vốn {letter}", "", *map(n, tops[-1]), "", bold=True), *inner]
    head = (
        row(
            Cell("STT", 2),
            Cell("Danh mục dự án", 2),
            Cell("Thời gian khởi công - hoàn thành", 2),
            Cell("Kế hoạch vốn", 1, 3),
            None,
            None,
            Cell("Ghi chú", 2),
        ),
        row(None, None, None, "Tổng số", "Ngân sách trung ương", "Ngân sách tỉnh", None),
    )
    whole = row("", "TỔNG SỐ", "", *map(n, _totals(tops)), "", bold=True)
    return paper_of(
        "public-investment",
        "Về kế hoạch đầu tư công năm 2025",
        [
            "Điều 1. Thông qua kế hoạch đầu tư công năm 2025 theo phụ lục kèm theo.",
            "PHỤ LỤC",
            "DANH MỤC DỰ ÁN",
            "Đơn vị tính: triệu đồng",
            Grid((*head, whole, *rows)),
        ],
        kind="individual-resolution",
        level="province",
        subjects=["public-investment"],
        budget_year=2025,
    )


def district_adjustment(draw: random.Random) -> Paper:
    falls = [(draw.randint(20_000, 40_000), draw.randint(5_000, 19_000)) for _ in range(2)]
    kept = draw.randint(100_000, 400_000)
    whole = sum(after for _, after in falls) + kept
    lines = [
        f"{letter}) Điều chỉnh giảm dự án {letter}, giá trị giảm từ {n(before)} triệu đồng xuống"
        f" còn {n(after)} triệu đồng, tương đương giảm {n(before - after)} triệu đồng."
        for letter, (before, after) in zip("ab", falls, strict=True)
    ]
    return paper_of(
        "district-adjustment",
        "Về điều chỉnh kế hoạch vốn năm 2023",
        [
            "Điều 1. Điều chỉnh kế hoạch vốn năm 2023",
            f"1. Tổng vốn sau điều chỉnh là {n(whole)} triệu đồng, gồm:",
            *lines,
            f"c) Giữ nguyên các dự án còn lại, với giá trị {n(kept)} triệu đồng.",
            "Điều 2. Giao Ủy ban nhân dân huyện thực hiện.",
        ],
        kind="individual-resolution",
        level="district",
        subjects=["adjustment"],
        budget_year=2023,
    )


MAKERS: tuple[Callable[[random.Random], Paper], ...] = (
    commune_settlement,
    district_settlement,
    province_settlement,
    province_estimate,
    district_estimate,
    commune_estimate,
    province_allocation,
    district_support,
    commune_supplement,
    province_adjustment,
    public_investment,
    district_adjustment,
)


def papers(seed: int = 7) -> list[Paper]:
    """Return the twelve papers; another *seed* gives them other figures."""
    return [maker(random.Random(seed * 100 + index)) for index, maker in enumerate(MAKERS)]
