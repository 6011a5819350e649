"""Resolutions on results, reviews and petitions: what they say and to whom they go."""

import pytest
from checks.judging import rule_on
from checks.supervision.programmes_made import DAY

from hdnd_lint.finding import Status

FACTS = {"kind": "individual-resolution", "issuer": "council", "level": "commune"}
HEAD = "NGHỊ QUYẾT\nVề kết quả giám sát\n"
PARTS = {
    "assessment": "Còn hạn chế trong thu phí chợ.",
    "deadline": "Hoàn thành việc khắc phục trước ngày 31 tháng 12 năm 2025.",
    "responsibility": "Giao Ủy ban nhân dân xã sửa chữa.",
    "reporting": "Ủy ban nhân dân xã báo cáo kết quả thực hiện Nghị quyết này.",
}


@pytest.mark.parametrize("left_out", PARTS)
def test_each_part_is_asked_for_by_itself(left_out: str) -> None:
    lines = [words for key, words in PARTS.items() if key != left_out]
    text = HEAD + "".join(f"Điều {n}. {line}\n" for n, line in enumerate(lines, 1))
    ruling = rule_on("GS024", text, day=DAY, subjects=["supervision-result"], **FACTS)
    assert [hit.values["missing"] for hit in ruling.hits] == [(left_out,)]
    first = left_out == "assessment"
    assert ruling.words[0].startswith("Điều 1" if first else f"Điều {len(lines)}")


def test_all_parts_together_are_enough() -> None:
    text = HEAD + "".join(f"Điều {n}. {line}\n" for n, line in enumerate(PARTS.values(), 1))
    ruling = rule_on("GS024", text, day=DAY, subjects=["supervision-result"], **FACTS)
    assert ruling.hits == ()


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("Công khai các việc có liên quan đến quy trình thu phí, trong quy định mới.", True),
        ("Báo cáo hằng năm tại các kỳ họp cuối năm của Hội đồng nhân dân xã.", True),
        ("Sửa xong mái chợ trong quý III năm 2025.", False),
        ("Sửa mái chợ trong năm 2025.", False),
        ("Sửa mái chợ trong tháng 9.", False),
        ("Sửa mái chợ đến hết tháng 9 năm 2025.", False),
    ],
)
def test_a_time_to_mend_is_no_time_to_report(line: str, missing: bool) -> None:
    parts = {**PARTS, "deadline": f"Giao Ủy ban nhân dân xã: {line}"}
    text = HEAD + "".join(f"Điều {n}. {words}\n" for n, words in enumerate(parts.values(), 1))
    ruling = rule_on("GS024", text, day=DAY, subjects=["supervision-result"], **FACTS)
    assert [hit.values["missing"] for hit in ruling.hits] == [("deadline",)] * missing


@pytest.mark.parametrize(
    ("line", "variants"),
    [
        ("Quyết định số 05/QĐ-UBND không trái với quy định của pháp luật.", ()),
        ("Quyết định số 05/QĐ-UBND trái với Luật Đất đai.", ("no-annulment",)),
        ("Quyết định số 05/QĐ-UBND trái với Luật Đất đai; bãi bỏ Quyết định này.", ()),
        ("Giao Ủy ban nhân dân xã báo cáo thêm.", ("",)),
    ],
)
def test_a_review_gives_a_verdict_and_annuls(line: str, variants: tuple[str, ...]) -> None:
    text = f"NGHỊ QUYẾT\nVề việc xem xét quyết định của Ủy ban nhân dân xã\nĐiều 1. {line}\n"
    ruling = rule_on("GS026", text, day=DAY, subjects=["document-review"], **FACTS)
    assert ruling.variants == variants


@pytest.mark.parametrize(("by", "found"), [("Thường trực Hội đồng nhân dân", 0), ("UBND", 1)])
def test_petitions_are_reported_by_the_standing_committee(by: str, found: int) -> None:
    text = (
        "NGHỊ QUYẾT\nVề việc giải quyết kiến nghị của cử tri\nHỘI ĐỒNG NHÂN DÂN XÃ\n"
        "Căn cứ Luật Tổ chức chính quyền địa phương;\n"
        f"Xét Báo cáo số 12 ngày 10 tháng 7 năm 2025 của {by} xã;\n"
        "QUYẾT NGHỊ:\nĐiều 1. Tán thành.\n"
    )
    assert len(rule_on("GS027", text, day=DAY, subjects=["petitions"], **FACTS).hits) == found


_TO = "NGHỊ QUYẾT\nVề việc sắp xếp thôn\nĐiều 1. Sắp xếp thôn.\nNơi nhận:\n{}- Lưu: VT.\n"


@pytest.mark.parametrize(
    ("level", "to", "superior"),
    [
        ("province", "Ủy ban Thường vụ Quốc hội", ""),
        ("province", "UBTVQH", ""),
        ("province", "Thường trực HĐND tỉnh", "Ủy ban Thường vụ Quốc hội"),
        ("commune", "Thường trực Hội đồng nhân dân tỉnh", ""),
        ("commune", "TTHĐND thành phố", ""),
        ("commune", "Ủy ban nhân dân tỉnh", "Thường trực HĐND cấp tỉnh"),
        ("commune", "Ủy ban Thường vụ Quốc hội", "Thường trực HĐND cấp tỉnh"),
    ],
)
def test_a_resolution_goes_to_whoever_supervises_the_council(
    level: str, to: str, superior: str
) -> None:
    text = _TO.format(f"- {to};\n")
    ruling = rule_on("GS028", text, day=DAY, subjects=["hamlets"], **{**FACTS, "level": level})
    assert [hit.words["superior"].vi for hit in ruling.hits] == ([superior] if superior else [])


@pytest.mark.parametrize("text", [_TO.split("Nơi")[0], _TO.split("{}")[0]])
def test_without_recipients_none_is_missed(text: str) -> None:
    ruling = rule_on("GS028", text, day=DAY, subjects=["hamlets"], **FACTS)
    assert (ruling.status, ruling.hits) == (Status.NOT_EVALUATED, ())


def test_a_review_without_a_verdict_is_told_at_its_first_article() -> None:
    text = "NGHỊ QUYẾT\nVề việc xem xét quyết định của Ủy ban nhân dân xã\n"
    text += "Điều 1. Giao báo cáo thêm\nĐiều 2. Thi hành\n"
    facts = {"day": DAY, "subjects": ["document-review"], **FACTS}
    assert rule_on("GS026", text, **facts).words == ("Điều 1. Giao báo cáo thêm",)
