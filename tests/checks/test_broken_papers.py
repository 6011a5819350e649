"""One thing broken in a clean paper at a time: the right rule speaks, alone, at the right words."""

from dataclasses import dataclass
from datetime import date

import pytest
from checks.clean_papers import CLEAN
from checks.test_clean_papers import RULES

from hdnd_lint.checks.base import Context
from hdnd_lint.engine import run
from hdnd_lint.finding import Severity
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text


@dataclass(frozen=True, slots=True)
class Break:
    """In *paper* the first *old* becomes *new*; *rules* speak, and *shown* is in the evidence."""

    paper: str
    old: str
    new: str
    rules: tuple[str, ...]
    shown: str


# fmt: off
# ruff: noqa: E501 -- one line a case
BREAKS: tuple[Break, ...] = (
    # numbering
    Break("commune-settlement", "Điều 3. Thường", "Điều 4. Thường", ("BC001",), "Điều 4."),
    Break("commune-settlement", "Điều 2. Giao", "Điều 1. Giao", ("BC001",), "Điều 1."),
    Break("province-fees", "b) Thẻ đọc", "c) Thẻ đọc", ("BC002",), "c)"),
    Break("province-fees", "2. Tổ chức thu phí", "3. Tổ chức thu phí", ("BC002",), "3."),
    Break("commune-plan", "III. NHIỆM VỤ", "IV. NHIỆM VỤ", ("BC002",), "IV."),
    Break("commune-rules", "Điều 2. Nguyên", "Điều 3. Nguyên", ("BC001",), "Điều 3."),
    # headings, dashes, annexes, references
    Break("province-fees", "Điều 3. Mức thu\n", "Điều 3. Mức thu như sau:\n", ("BC003",), "Điều 3."),
    Break("province-fees", "a) Thẻ mượn: 40.000 đồng/thẻ/năm;", "a) Thẻ:\n- Mượn: 1 đồng;\n- Đọc: 2 đồng.", ("BC004",), "- Mượn"),
    Break("commune-land", "Phụ lục II kèm theo", "Phụ lục III kèm theo", ("BC006", "BC006"), "Phụ lục"),
    Break("commune-land", "\nPhụ lục II\n", "\nPhụ lục V\n", ("BC006", "BC006"), "Phụ lục"),
    Break("commune-estimate", "khoản 2 Điều 1 Nghị quyết", "khoản 4 Điều 1 Nghị quyết", ("BC007",), "khoản 4 Điều 1 Nghị quyết này"),
    Break("commune-rules", "theo Điều 1 Quy chế này", "theo Điều 7 Quy chế này", ("BC007",), "Điều 7 Quy chế này"),
    # number and symbol, form
    Break("commune-settlement", "Số: 21/NQ-HĐND", "Số: 21/NQ - HĐND", ("SK004",), "NQ - HĐND"),
    Break("commune-settlement", "Số: 21/NQ-HĐND", "Số: 21/2025/NQ-HĐND", ("SK002",), "21/2025/NQ-HĐND"),
    Break("province-fees", "Số: 35/2025/NQ-HĐND", "Số: 35/NQ-HĐND", ("SK001",), "35/NQ-HĐND"),
    Break("province-fees", "Số: 35/2025/NQ-HĐND", "Số: 35/2024/NQ-HĐND", ("SK003",), "35/2024/NQ-HĐND"),
    Break("commune-land", "Thông qua kế hoạch sử dụng đất năm 2026 của xã Hòa Bình\n", "Quy định mức hỗ trợ người cao tuổi của xã Hòa Bình\n", ("PL001",), "21/NQ-HĐND"),
    # session, votes, signature
    Break("commune-settlement", "kỳ họp thứ 4", "kỳ họp thứ 5", ("KH002",), "5"),
    Break("commune-settlement", "xã Hoà Bình khóa I,", "xã Hoà Bình khóa II,", ("KH002",), "II"),
    Break("commune-settlement", "thông qua ngày 22 tháng 12", "thông qua ngày 23 tháng 12", ("KH002",), "ngày 23 tháng 12 năm 2025"),
    Break("commune-settlement", ", kỳ họp thứ 4 thông qua ngày", " thông qua ngày", ("KH001",), "thông qua"),
    Break("commune-election", "22/25 đại biểu", "12/25 đại biểu", ("KH003",), "12/25 đại biểu"),
    Break("commune-settlement", "\nCHỦ TỊCH\n", "\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n", ("KY001",), "KT. CHỦ TỊCH"),
    Break("province-fees", "\nCHỦ TỊCH\n", "\nCHỦ TỌA KỲ HỌP\n", ("KY001",), "CHỦ TỌA"),
    # effect
    Break("province-amending", "ngày 22 tháng 12 năm 2025.\nĐiều 3", "ngày 15 tháng 12 năm 2025.\nĐiều 3", ("HL001",), "ngày 15 tháng 12 năm 2025"),
    Break("province-repeal", "từ ngày 01 tháng 01 năm 2026", "sau 10 ngày kể từ ngày thông qua", ("HL002",), "sau 10 ngày"),
    Break("province-repeal", "có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026", "được gửi đến các cơ quan", ("HL003",), "được gửi"),
    Break("province-amending", "ngày 22 tháng 12 năm 2025.\nĐiều 3", "ngày 01 tháng 7 năm 2025.\nĐiều 3", ("HL004",), "ngày 01 tháng 7 năm 2025"),
    Break("province-fees", "2. Nghị quyết số 20/2020/NQ-HĐND ngày 10 tháng 7 năm 2020 của Hội đồng nhân dân tỉnh hết", "2. Các quy định trước đây trái với Nghị quyết này hết", ("HL005",), "Các quy định trước đây"),
    # titles
    Break("province-amending", "Sửa đổi, bổ sung một số điều của Nghị quyết số 12/2022/NQ-HĐND ngày 08 tháng 12 năm 2022 của Hội đồng nhân dân tỉnh quy", "Sửa đổi, bổ sung Nghị quyết số 12/2022/NQ-HĐND ngày 08 tháng 12 năm 2022 của Hội đồng nhân dân tỉnh quy", ("TN001", "TN005"), ""),
    Break("commune-settlement", "ngân sách xã Hòa Bình năm 2024\n", "ngân sách xã Hòa Bình năm 2023\n", ("TN002",), "2023"),
    Break("commune-hamlets", "Về việc sáp nhập, đặt tên thôn", "Về việc giải thể thôn", ("TN002",), "giải thể"),
    Break("province-repeal", "Bãi bỏ Nghị quyết số 12/2019/NQ-HĐND ngày 06 tháng 12 năm 2019 của Hội đồng nhân dân tỉnh\n", "Bãi bỏ Nghị quyết số 13/2019/NQ-HĐND ngày 06 tháng 12 năm 2019 của Hội đồng nhân dân tỉnh\n", ("TN002", "TN005"), ""),
    Break("commune-supplement", "ngân sách xã năm 2025 (đợt 3)", "ngân sách xã (đợt 3)", ("TN002", "TN003"), ""),
    Break("commune-settlement", "\nPhê chuẩn quyết toán", "\nThông qua quyết toán", ("TN004",), "Thông qua"),
    # competence
    Break("commune-settlement", "\nCHỦ TỊCH\n", "\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n", ("TQ001",), "TM. ỦY BAN NHÂN DÂN"),
    Break("commune-settlement", "Hội đồng nhân dân xã Hoà Bình khóa", "Hội đồng nhân dân xã Tân Lập khóa", ("TQ001",), "xã Tân Lập"),
    Break("commune-supplement", "số tiền: 850 triệu đồng.", "số tiền: 850 triệu đồng.\nThống nhất sử dụng dự phòng ngân sách xã 100 triệu đồng.", ("TQ003",), "Thống nhất sử dụng dự phòng"),
    Break("commune-plan", "Về nhiệm vụ phát triển kinh tế - xã hội, bảo đảm quốc phòng, an ninh năm 2026", "Về mức thu phí chợ trên địa bàn xã năm 2026", ("PL001", "TQ004", "TN002"), ""),
    Break("commune-investment", "Giao Ủy ban nhân dân xã lập, thẩm định, phê duyệt dự án và", "Phê duyệt dự án;", ("TQ010",), "Phê duyệt dự án"),
    Break("commune-land", "\nThông qua kế hoạch sử dụng", "\nPhê duyệt kế hoạch sử dụng", ("TQ011",), "Phê duyệt kế hoạch sử dụng đất"),
    Break("commune-settlement", "công khai quyết toán ngân sách xã theo quy định", "quyết định điều chỉnh dự toán ngân sách xã khi cần", ("TQ012",), "quyết định điều chỉnh dự toán ngân sách"),
    Break("province-fees", "2. Nghị quyết số 20/2020/NQ-HĐND ngày 10 tháng 7 năm 2020 của Hội đồng nhân dân tỉnh hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực thi hành", "2. Nghị quyết này thay thế Quyết định số 20/2020/QĐ-UBND", ("TQ013",), "thay thế Quyết định số 20/2020/QĐ-UBND"),
    Break("commune-election", "bầu Phó Chủ tịch Ủy ban nhân dân xã Hòa Bình nhiệm", "bầu Phó Trưởng Ban Văn hóa - Xã hội Hội đồng nhân dân xã Hòa Bình nhiệm", ("TQ006", "TN002"), ""),
    Break("commune-election", "của Chủ tịch Ủy ban nhân dân xã;", "của Thường trực Hội đồng nhân dân xã;", ("NH002",), "Thường trực Hội đồng nhân dân xã"),
)
# fmt: on


def _broken(one: Break) -> str:
    clean = CLEAN[one.paper]
    assert one.old in clean, one.old
    return clean.replace(one.old, one.new, 1)


@pytest.mark.parametrize("one", BREAKS, ids=lambda one: f"{one.paper}-{'-'.join(one.rules)}")
def test_the_right_rule_speaks_alone(one: Break) -> None:
    draft = parse_draft(read_text(_broken(one)))
    context = Context(draft, build_profile(draft, today=date(2026, 1, 5)))
    findings = run(RULES, context).findings
    grave = [each for each in findings if each.severity is not Severity.INFO]
    assert sorted(each.rule_id for each in grave) == sorted(one.rules)
    assert all(one.shown in each.evidence for each in grave)
