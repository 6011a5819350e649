"""What became of duties: met, overdue, without a trace, not yet due; superior acts."""

from datetime import date

import pytest

from hdnd_lint.api import Linter
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset.year_law import load_seasons
from hdnd_lint.year.duties import duty_rows
from hdnd_lint.year.follow_sheets import follow_json, follow_sheets
from hdnd_lint.year.followed import Fate, FollowedDuty, follow

SEASONS = load_seasons(resource_dir("rulesets"))
RESOLUTION = """HỘI ĐỒNG NHÂN DÂN
XÃ BẾN LÁT
Số: 12/NQ-HĐND
Bến Lát, ngày 20 tháng 12 năm 2026

NGHỊ QUYẾT
Về kết quả giám sát việc quản lý chợ và bến đò

QUYẾT NGHỊ:

Điều 1. Tổ chức thực hiện
1. Thường trực Hội đồng nhân dân ban hành kế hoạch thực hiện trong quý I/2027.
2. Giao Ủy ban nhân dân xã rà soát hợp đồng thuê ki ốt ở chợ trước ngày 30/4/2027.
3. Giao Ủy ban nhân dân xã lắp phao cứu sinh tại bến đò trước ngày 31/5/2027.
4. Công an xã kiểm tra đăng kiểm phương tiện thủy trước ngày 30/11/2027.
5. Yêu cầu Phòng Kinh tế lập sổ theo dõi tiểu thương.
"""
PLAN = """THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN
XÃ BẾN LÁT
Số: 03/KH-TTHĐND
Bến Lát, ngày 15 tháng 02 năm 2027

KẾ HOẠCH
Thực hiện Nghị quyết số 12/NQ-HĐND

1. Mục đích
Triển khai đầy đủ.
"""
REPORT = """ỦY BAN NHÂN DÂN
XÃ BẾN LÁT
Số: 88/BC-UBND
Bến Lát, ngày 05 tháng 7 năm 2027

BÁO CÁO
Kết quả thực hiện Nghị quyết số 12/NQ-HĐND

I. Kết quả
1. Toàn bộ hợp đồng thuê ki ốt ở chợ đã được rà soát xong ngày 20/4/2027.
2. Phao cứu sinh tại bến đò chưa lắp do thiếu kinh phí.
"""


def read(text: str, name: str) -> FileOutcome:
    return Linter((), date(2027, 8, 1)).text(text, name)


@pytest.fixture
def found() -> tuple[FollowedDuty, ...]:
    rows = duty_rows([read(RESOLUTION, "nq.txt")])
    return follow(rows, [read(PLAN, "kh.txt"), read(REPORT, "bc.txt")], date(2027, 8, 1), SEASONS)


def test_each_duty_has_its_fate(found: tuple[FollowedDuty, ...]) -> None:
    fates = [one.fate for one in found]
    assert fates == [Fate.MET, Fate.MET, Fate.OVERDUE, Fate.NOT_YET_DUE, Fate.NO_TRACE]
    plan, review = found[0].evidence, found[1].evidence
    assert plan is not None
    assert review is not None
    assert (plan.file, review.file, review.day) == ("kh.txt", "bc.txt", date(2027, 4, 20))
    assert not found[1].late
    assert "chưa lắp" in found[2].note.vi


def test_no_later_paper_than_the_day_counts() -> None:
    rows = duty_rows([read(RESOLUTION, "nq.txt")])
    early = follow(
        rows, [read(PLAN, "kh.txt"), read(REPORT, "bc.txt")], date(2027, 1, 10), SEASONS
    )
    assert {one.fate for one in early} == {Fate.NOT_YET_DUE, Fate.NO_TRACE}


DECREE = """CHÍNH PHỦ
Số: 77/2026/NĐ-CP
Hà Nội, ngày 02 tháng 3 năm 2026

NGHỊ ĐỊNH
Quy định về cây xanh đô thị

Điều 2. Mức hỗ trợ
1. Hội đồng nhân dân cấp tỉnh quy định mức hỗ trợ trồng, chăm sóc cây xanh đô thị.
2. Hội đồng nhân dân cấp tỉnh quyết định mức thu dịch vụ chặt hạ cây.
"""
OWN = """HỘI ĐỒNG NHÂN DÂN
TỈNH LAM GIANG
Số: 21/2026/NQ-HĐND
Lam Giang, ngày 10 tháng 7 năm 2026

NGHỊ QUYẾT
Quy định mức hỗ trợ trồng, chăm sóc cây xanh đô thị trên địa bàn tỉnh Lam Giang

HỘI ĐỒNG NHÂN DÂN TỈNH LAM GIANG
Căn cứ Nghị định số 77/2026/NĐ-CP quy định về cây xanh đô thị;

QUYẾT NGHỊ:
Điều 1. Mức hỗ trợ
Mức hỗ trợ là 2 triệu đồng.
"""


def test_superior_acts_stand_beside_the_councils_own_resolutions() -> None:
    rows = duty_rows([read(DECREE, "nd.txt")])
    both = follow(rows, [read(OWN, "nq.txt")], date(2026, 12, 1), SEASONS)
    assert [one.fate for one in both] == [Fate.MET, Fate.NO_TRACE]
    (table,) = follow_sheets(both, date(2026, 12, 1), "vi")
    assert table.title == "Văn bản cấp trên ↔ nghị quyết của HĐND"
    assert [row[4] for row in table.rows] == ["đã có", "chưa có"]
    assert '"status": "met"' in follow_json(both, date(2026, 12, 1))
