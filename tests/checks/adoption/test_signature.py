"""Signature and issuer: who may sign, one body and one unit throughout."""

import pytest
from checks.judging import resolution, rule_on

from hdnd_lint.finding import Status

FACTS = {"kind": "individual-resolution", "level": "commune", "issuer": "council"}


@pytest.mark.parametrize(
    ("office", "found"),
    [
        (("CHỦ TỊCH",), ()),
        (("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("KT. CHỦ TỊCH",)),
        (("CHỦ TỌA KỲ HỌP",), ("CHỦ TỌA KỲ HỌP",)),
    ],
)
def test_the_chair_signs(office: tuple[str, ...], found: tuple[str, ...]) -> None:
    text = resolution("Điều 1. Thông qua nhiệm vụ năm 2026.", *office, "Nguyễn Văn Minh")
    assert rule_on("KY001", text, **FACTS).words == found


def test_a_vacant_chair_excuses_another() -> None:
    text = resolution(
        "Điều 1. Thông qua, do khuyết Chủ tịch.", "CHỦ TỌA KỲ HỌP", "Nguyễn Văn Minh"
    )
    assert rule_on("KY001", text, **FACTS).status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("line", "variants"),
    [
        ("HỘI ĐỒNG NHÂN DÂN XÃ AN PHÚ", ()),
        ("HỘI ĐỒNG NHÂN DÂN XÃ AN HÒA", ("unit",)),
        ("HỘI ĐỒNG NHÂN DÂN XÃ ẤN PHÚ", ("letter",)),
    ],
)
def test_one_unit_throughout(line: str, variants: tuple[str, ...]) -> None:
    text = resolution("Điều 1. Thông qua.").replace("HỘI ĐỒNG NHÂN DÂN XÃ AN PHÚ", line, 1)
    assert rule_on("TQ001", text, **FACTS).variants == variants


@pytest.mark.parametrize(
    ("authority", "variants"),
    [("TM. HỘI ĐỒNG NHÂN DÂN", ()), ("TM. ỦY BAN NHÂN DÂN", ("",))],
)
def test_one_body_throughout(authority: str, variants: tuple[str, ...]) -> None:
    text = resolution("Điều 1. Thông qua.", authority, "CHỦ TỊCH", "Nguyễn Văn Minh")
    assert rule_on("TQ001", text, **FACTS).variants == variants


@pytest.mark.parametrize(
    ("issuer", "found"),
    [("council", 0), ("standing-committee", 0), ("committee", 1), ("peoples-committee", 1)],
)
def test_who_may_issue_a_resolution(issuer: str, found: int) -> None:
    facts = {**FACTS, "issuer": issuer}
    assert len(rule_on("TQ015", resolution("Điều 1. Thông qua."), **facts).hits) == found
