"""Twelve budget papers, written for these tests; all their figures agree."""

import random
from collections.abc import Callable, Sequence
from decimal import Decimal

from budget.paper import Cell, Grid, Paper, Part, Row, row

from hdnd_lint.model.units import written

_HEAD = (
    "HỘI ĐỒNG NHÂN DÂN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "NGHỊ QUYẾT",
)


def n(value: Decimal | int, decimals: int = 0) -> str:
    """Return a figure that takes part in a sum."""
    return f"«{written(Decimal(value), decimals)}»"


def parts_of(draw: random.Random, total: int, count: int) -> list[int]:
    """Cut *total* into *count* parts, none of them a round number on purpose."""
    cuts = sorted(draw.sample(range(1, total), count - 1))
    return [b - a for a, b in zip([0, *cuts], [*cuts, total], strict=True)]


def _paper(name: str, title: str, parts: Sequence[Part], **facts: object) -> Paper:
    enacted = () if "QUYẾT NGHỊ:" in parts else ("QUYẾT NGHỊ:",)
    return Paper(name, (*_HEAD, title, *enacted, *parts), facts)


def commune_settlement(draw: random.Random) -> Paper:
    revenue = draw.randint(8, 20) * 10**9 + draw.randint(1, 10**9)
    spending = revenue - draw.randint(10**7, 10**9)
    own, shared, support, carried = parts_of(draw, revenue, 4)
    invest, regular, onward = parts_of(draw, spending, 3)
    balance, targeted = parts_of(draw, support, 2)
    wages, works, rest = parts_of(draw, regular, 3)
    return _paper(
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


def _compared(draw: random.Random, label: str, name: str, plan: int, done: int) -> Row:
    share = Decimal(done) * 100 / Decimal(plan)
    return row(
        label,
        name,
        n(plan),
        n(done),
        n(done - plan) if done >= plan else f"-{n(plan - done)}",
        n(share.quantize(Decimal("0.1")), 1),
    )


def district_settlement(draw: random.Random) -> Paper:
    plans = [draw.randint(200_000, 900_000) for _ in range(3)]
    tree: list[Row] = []
    sums = [0, 0]
    for roman, whole in zip(("I", "II", "III"), plans, strict=True):
        pieces = parts_of(draw, whole, 4)
        actual = [max(1, piece + draw.randint(-piece // 9, piece // 7)) for piece in pieces]
        sums = [sums[0] + whole, sums[1] + sum(actual)]
        tree.append(_compared(draw, roman, f"Chi lĩnh vực {roman}", whole, sum(actual)))
        for number, (plan, done) in enumerate(zip(pieces, actual, strict=True), 1):
            tree.append(_compared(draw, str(number), f"Nhiệm vụ thứ {number}", plan, done))
    top = _compared(draw, "", "TỔNG CHI NGÂN SÁCH HUYỆN", *sums)
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
    return _paper(
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


def _rounded(values: Sequence[Decimal]) -> list[Decimal]:
    return [value.quantize(Decimal("0.001")) for value in values]


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
                row(str(number), f"Đơn vị {letter}{number}", *(n(v, 3) for v in _rounded(pair)))
            )
        total = [a + b for a, b in zip(total, group, strict=True)]
        rows += [
            row(letter, f"Khối {letter}", *(n(v, 3) for v in _rounded(group)), bold=True),
            *inner,
        ]
    rows.append(row("", "Tổng cộng", *(n(v, 3) for v in _rounded(total)), bold=True))
    head = row("STT", "Tên đơn vị", "Chi đầu tư (tỷ đồng)", "Chi thường xuyên (tỷ đồng)")
    return _paper(
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


def province_estimate(draw: random.Random) -> Paper:
    inner, trade, aid = parts_of(draw, draw.randint(9_000_000, 20_000_000), 3)
    spend = draw.randint(12_000_000, 24_000_000)
    reserve = spend * 3 // 100
    invest, regular = parts_of(draw, spend - reserve, 2)
    basic, land, lottery = parts_of(draw, invest, 3)
    pieces = parts_of(draw, regular, 5)
    names = ("giáo dục", "y tế", "văn hóa", "kinh tế", "quản lý hành chính")
    return _paper(
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
    return _paper(
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
    return _paper(
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
    return _paper(
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
    return _paper(
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
    return _paper(
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
    return _paper(
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
    return _paper(
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
    return _paper(
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
