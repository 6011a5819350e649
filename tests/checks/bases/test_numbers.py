"""Numbers of cited documents: such as no document has, or none of the kind that is named."""

import pytest
from checks.judging import rule_on

from hdnd_lint.finding import Status

FACTS = {"kind": "individual-resolution", "level": "commune", "issuer": "council"}


def cited(words: str) -> str:
    return f"Xét {words} của Ủy ban nhân dân xã;\nQUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Tờ trình số 12/TTr-UBND ngày 01/12/2025", ()),
        ("Tờ trình số 12/BC-UBND ngày 01/12/2025", ("12/BC-UBND",)),
        ("Báo cáo tiếp thu, giải trình số 12/BC-UBND ngày 01/12/2025", ()),
        ("Báo cáo tiếp thu, giải trình số 12/UBND-KT ngày 01/12/2025", ("12/UBND-KT",)),
        ("Công văn số 12/UBND-KT ngày 01/12/2025", ()),
        ("Công văn số 12/QĐ-UBND ngày 01/12/2025", ("12/QĐ-UBND",)),
        ("Kế hoạch số 05/KH-UBND ngày 01/12/2025", ()),
    ],
)
def test_a_symbol_is_that_of_the_kind_of_paper(words: str, found: tuple[str, ...]) -> None:
    assert rule_on("CC021", cited(words), **FACTS).words == found


def test_the_kind_that_differs_is_a_variant() -> None:
    ruling = rule_on("CC021", cited("Tờ trình số 12/BC-UBND ngày 01/12/2025"), **FACTS)
    assert ruling.variants == ("kind",)


def test_a_draft_that_cites_nothing_has_no_numbers() -> None:
    text = "QUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"
    assert rule_on("CC021", text, **FACTS).status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(("media", "hits"), [("text", 1), ("markdown", 0)])
def test_a_blank_in_a_converted_paper_may_be_a_line_end(media: str, hits: int) -> None:
    text = cited("Tờ trình số 12/TTr- UBND ngày 01/12/2025")
    assert len(rule_on("CC021", text, media=media, **FACTS).hits) == hits
