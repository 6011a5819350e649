"""Who carries a resolution out, and who watches: each asked for by itself."""

import pytest
from checks.judging import resolution, rule_on

from hdnd_lint.finding import Status

FACTS = {"kind": "individual-resolution", "level": "commune", "issuer": "council"}
ACTS = "Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết này."
WATCHES = "Thường trực, các Ban và đại biểu Hội đồng nhân dân xã giám sát việc thực hiện."


def submitted(*lines: str, by: str = "Ủy ban nhân dân xã") -> str:
    plain = resolution("Điều 1. Thông qua nhiệm vụ năm 2026.", "Điều 2. Tổ chức thực hiện", *lines)
    line = f"Xét Tờ trình số 12/TTr ngày 01 tháng 12 năm 2025 của {by} về nhiệm vụ;\n"
    return plain.replace("QUYẾT NGHỊ:", f"{line}QUYẾT NGHỊ:")


@pytest.mark.parametrize(
    ("lines", "variants"),
    [
        ((f"1. {ACTS}", f"2. {WATCHES}"), ()),
        ((f"1. {ACTS}",), ("no-supervisor",)),
        ((f"1. {WATCHES}",), ("",)),
    ],
)
def test_both_are_charged(lines: tuple[str, ...], variants: tuple[str, ...]) -> None:
    assert rule_on("TH001", submitted(*lines), **FACTS).variants == variants


def test_what_others_submitted_is_not_asked() -> None:
    text = submitted(f"1. {ACTS}", by="Thường trực Hội đồng nhân dân xã")
    assert rule_on("TH001", text, **FACTS).status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("1. Giao Thường trực Hội đồng nhân dân xã tổ chức thực hiện Nghị quyết này.", 1),
        ("1. Giao Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết này.", 0),
        (f"1. {WATCHES}", 0),
    ],
)
def test_the_council_does_not_carry_out(line: str, found: int) -> None:
    facts = {**FACTS, "subjects": ["socio-economic"]}
    assert len(rule_on("TH002", submitted(line), **facts).hits) == found
