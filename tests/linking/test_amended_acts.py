"""The act that a draft amends is put to its dossier, unless it has papers of its own."""

from datetime import date

import pytest

from hdnd_lint.api import Linter
from hdnd_lint.linking import StatedMatter
from hdnd_lint.model.dossier import Role
from hdnd_lint.outcome import Outcome

_HEAD = """HỘI ĐỒNG NHÂN DÂN
TỈNH SƠN HÀ
Số: {number}
Sơn Hà, ngày {day}
NGHỊ QUYẾT
{title}
HỘI ĐỒNG NHÂN DÂN TỈNH SƠN HÀ
KHÓA XVIII, KỲ HỌP THỨ 5
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
QUYẾT NGHỊ:
"""
_OLD = (
    _HEAD.format(
        number="12/2025/NQ-HĐND",
        day="18 tháng 7 năm 2025",
        title="Quy định mức hỗ trợ hộ nghèo trên địa bàn tỉnh Sơn Hà",
    )
    + "Điều 1. Mức hỗ trợ\nMức hỗ trợ là 100.000 đồng.\n"
)
_NEW = (
    _HEAD.format(
        number="…/2026/NQ-HĐND",
        day="… tháng … năm 2026",
        title="Sửa đổi Điều 1 Nghị quyết số 12/2025/NQ-HĐND quy định mức hỗ trợ hộ nghèo",
    )
    + "Điều 1. Sửa đổi Điều 1 như sau:\n“Điều 1. Mức hỗ trợ\nMức hỗ trợ là 150.000 đồng.”\n"
)
_SUBMISSION = """ỦY BAN NHÂN DÂN
TỈNH SƠN HÀ
Số: 70/TTr-UBND
Sơn Hà, ngày 01 tháng 7 năm 2025
TỜ TRÌNH
Về dự thảo Nghị quyết quy định mức hỗ trợ hộ nghèo trên địa bàn tỉnh Sơn Hà
Kính gửi: Hội đồng nhân dân tỉnh Sơn Hà.
"""


def _together(papers: dict[str, str], *stated: StatedMatter) -> Outcome:
    tool = Linter((), date(2026, 11, 27), documents=None)
    read = [tool.content(text.encode(), name) for name, text in papers.items()]
    return tool.together(read, stated)


def _roles(outcome: Outcome) -> list[dict[str, Role]]:
    return [{one.path: one.role for one in group.group.papers} for group in outcome.groups]


def test_the_act_in_force_is_put_to_the_draft() -> None:
    papers = {"cu.txt": _OLD, "moi.txt": _NEW}
    roles = {"moi.txt": Role.DRAFT, "cu.txt": Role.AMENDED}
    assert _roles(_together(papers)) == [roles]
    assert _roles(_together(papers, StatedMatter(("cu.txt", "moi.txt")))) == [roles]


def test_what_the_user_says_counts() -> None:
    said = StatedMatter(("cu.txt", "moi.txt"), roles={"cu.txt": Role.OTHER})
    (roles,) = _roles(_together({"cu.txt": _OLD, "moi.txt": _NEW}, said))
    assert roles["cu.txt"] is Role.OTHER


@pytest.mark.parametrize(
    ("old", "new"), [("12/2025", "21/2025"), ("SƠN HÀ", "HÒA AN"), ("Sửa đổi Điều 1 N", "Theo N")]
)
def test_another_number_another_unit_another_wish(old: str, new: str) -> None:
    changed = _OLD if old.startswith("S") and old.isupper() else _NEW
    papers = {"cu.txt": _OLD, "moi.txt": _NEW}
    papers["cu.txt" if changed is _OLD else "moi.txt"] = changed.replace(old, new)
    found = [role for roles in _roles(_together(papers)) for role in roles.values()]
    assert Role.AMENDED not in found


def test_an_act_with_papers_of_its_own_stays_with_them() -> None:
    outcome = _together({"cu.txt": _OLD, "moi.txt": _NEW, "to-trinh.txt": _SUBMISSION})
    assert {"cu.txt": Role.DRAFT, "to-trinh.txt": Role.SUBMISSION} in _roles(outcome)
