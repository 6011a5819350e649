"""The lines of the preamble: their marks, their order, what each has to tell."""

import pytest
from checks.judging import rule_on

from hdnd_lint.finding import Applicability

FACTS = {"kind": "individual-resolution", "level": "commune", "issuer": "council"}
LAW = "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15"
DECREE = (
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
)


def based(*lines: str) -> str:
    return "\n".join((*lines, "QUYẾT NGHỊ:", "Điều 1. Thông qua.")) + "\n"


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ((f"{LAW};", f"{DECREE}."), 0),
        ((f"{LAW}.", f"{DECREE}."), 1),
        ((f"{LAW},", f"{DECREE};"), 1),
        ((LAW, DECREE), 2),
    ],
)
def test_lines_end_in_semicolons_and_the_last_in_a_stop(
    lines: tuple[str, ...], count: int
) -> None:
    assert len(rule_on("CC007", based(*lines), **FACTS).hits) == count


def test_a_wrong_mark_is_changed_alone_a_missing_one_after_reading() -> None:
    wrong, missing = (
        rule_on("CC007", based(f"{LAW}{m}", f"{DECREE}."), **FACTS) for m in (".", "")
    )
    assert wrong.hits[0].fixes[0].applicability is Applicability.SAFE
    assert missing.hits[0].fixes[0].applicability is Applicability.REVIEW


@pytest.mark.parametrize(("lines", "count"), [((LAW, DECREE), 0), ((DECREE, LAW), 1)])
def test_higher_force_stands_first(lines: tuple[str, ...], count: int) -> None:
    assert len(rule_on("CC008", based(*(f"{one};" for one in lines)), **FACTS).hits) == count


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        (DECREE, []),
        ("Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư", [("date",)]),
        ("Căn cứ Nghị định số 30/2020/NĐ-CP", [("date", "subject")]),
        (LAW, []),
    ],
)
def test_a_basis_tells_number_date_and_subject(line: str, missing: list[tuple[str, ...]]) -> None:
    ruling = rule_on("CC006", based(f"{line};"), **FACTS)
    assert [hit.values["missing"] for hit in ruling.hits] == missing
