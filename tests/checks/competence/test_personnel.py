"""Votes and elections: whose confidence is put to the vote, who nominates, what goes up."""

import pytest
from checks.judging import resolution, rule_on

FACTS = {"kind": "individual-resolution", "level": "district", "issuer": "council"}
VOTE = "Xác nhận kết quả lấy phiếu tín nhiệm đối với người giữ chức vụ do Hội đồng nhân dân bầu"


@pytest.mark.parametrize(("year", "found"), [(2024, 0), (2025, 1), (2026, 0)])
def test_whoever_was_elected_that_year_is_left_out(year: int, found: int) -> None:
    text = resolution(
        "Điều 1. Kết quả lấy phiếu",
        f"1. Ông Lê Văn Hai, được bầu năm {year}: 30 phiếu tín nhiệm cao.",
        title=VOTE,
        unit="TỈNH SƠN HÀ",
    )
    facts = {**FACTS, "level": "province", "subjects": ["confidence-vote"]}
    assert len(rule_on("TI002", text, **facts).hits) == found


@pytest.mark.parametrize(("level", "found"), [("province", 0), ("commune", 1)])
def test_no_vote_is_held_in_communes(level: str, found: int) -> None:
    text = resolution("Điều 1. Kết quả lấy phiếu", title=VOTE)
    facts = {**FACTS, "level": level, "subjects": ["confidence-vote"]}
    assert len(rule_on("TI001", text, **facts).hits) == found


@pytest.mark.parametrize(
    ("office", "nominator", "found"),
    [
        ("Chủ tịch Ủy ban nhân dân", "Chủ tịch Hội đồng nhân dân xã", 0),
        ("Chủ tịch Ủy ban nhân dân", "Ủy ban nhân dân xã", 1),
        ("Phó Chủ tịch Ủy ban nhân dân", "Chủ tịch Ủy ban nhân dân xã", 0),
    ],
)
def test_each_office_has_its_nominator(office: str, nominator: str, found: int) -> None:
    text = resolution("Điều 1. Bầu ông Lê Văn Hai.", title=f"Về việc bầu {office} xã An Phú")
    line = f"Xét Tờ trình số 12/TTr ngày 18 tháng 12 năm 2025 của {nominator};\n"
    text = text.replace("QUYẾT NGHỊ:", f"{line}QUYẾT NGHỊ:")
    facts = {**FACTS, "level": "commune", "subjects": ["personnel"]}
    assert len(rule_on("NH002", text, **facts).hits) == found
