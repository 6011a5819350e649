"""A delegation: what its act determines, who heads it, whose it is."""

import pytest
from checks.judging import rule_on
from checks.supervision.programmes_made import DAY

FACTS = {
    "kind": "individual-resolution",
    "issuer": "council",
    "level": "commune",
    "subjects": ["supervision-delegation"],
}
PARTS = {
    "object": "Đối tượng giám sát: việc cho thuê đất công ích.",
    "scope": "Phạm vi giám sát: từ năm 2021 đến năm 2024.",
    "content": "Nội dung giám sát: lập hồ sơ, thu tiền thuê.",
    "plan": "Kế hoạch giám sát: từ ngày 01 đến ngày 20 tháng 9 năm 2025.",
    "supervised_bodies": "Cơ quan chịu sự giám sát: Ủy ban nhân dân xã.",
    "members": "Thành phần: Ông Nguyễn Văn A, Chủ tịch Hội đồng nhân dân xã - Trưởng đoàn.",
}


def delegation(parts: dict[str, str], name: str = "Đoàn giám sát") -> str:
    lines = "".join(f"{n}. {line}\n" for n, line in enumerate(parts.values(), 1))
    return f"NGHỊ QUYẾT\nThành lập {name}\nĐiều 1. Thành lập Đoàn\n{lines}"


@pytest.mark.parametrize("left_out", PARTS)
def test_each_part_is_asked_for_by_itself(left_out: str) -> None:
    parts = {key: words for key, words in PARTS.items() if key != left_out}
    ruling = rule_on("GS020", delegation(parts), day=DAY, **FACTS)
    assert [hit.values["missing"] for hit in ruling.hits] == [(left_out,)]


def test_all_parts_together_are_enough() -> None:
    assert rule_on("GS020", delegation(PARTS), day=DAY, **FACTS).hits == ()


@pytest.mark.parametrize(
    ("office", "found"),
    [
        ("Chủ tịch Hội đồng nhân dân xã", 0),
        ("Phó Chủ tịch Hội đồng nhân dân xã", 0),
        ("Chủ tịch Ủy ban nhân dân xã", 1),
        ("Trưởng Ban Pháp chế", 1),
    ],
)
def test_the_councils_delegation_is_headed_by_its_chair(office: str, found: int) -> None:
    parts = {**PARTS, "members": f"Thành phần: Ông Nguyễn Văn A, {office} - Trưởng đoàn."}
    assert len(rule_on("GS021", delegation(parts), day=DAY, **FACTS).hits) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Đoàn giám sát của Hội đồng nhân dân xã", 0),
        ("Đoàn giám sát của Thường trực Hội đồng nhân dân xã", 1),
    ],
)
def test_a_council_sets_up_its_own(name: str, found: int) -> None:
    assert len(rule_on("GS022", delegation(PARTS, name), day=DAY, **FACTS).hits) == found
