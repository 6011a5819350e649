"""What a more exact rule says of a place is said once."""

from dataclasses import replace
from datetime import date

import pytest

from hdnd_lint import lint_text
from hdnd_lint.engine.judging import said_once
from hdnd_lint.finding import Finding
from hdnd_lint.words.letters.text import Span

_YIELDS = {"CC013": ("CC023",), "CC023": (), "NN001": ()}
_MISSPELT = """NGHỊ QUYẾT
Về việc sắp xếp thôn
Căn cứ Luật Tổ chức chính quyển địa phương số 72/2025/QH15;
QUYẾT NGHỊ:
Điều 1. Sắp xếp thôn.
Nghị quyết này được thông qua ngày 19 tháng 12 năm 2025./.
"""


def _told(rule: str, start: int, end: int, file: str = "") -> Finding:
    findings = lint_text(
        "Điều 1. Mức hỗ trợ là xxx đồng một tháng.", today=date(2025, 12, 20)
    ).findings
    model = next(one for one in findings if one.rule_id == "NN001")
    return replace(model, rule_id=rule, span=Span(start, end), file=file)


@pytest.mark.parametrize(
    ("place", "file", "kept"),
    [
        ((10, 20), "", False),
        ((19, 30), "", False),
        ((12, 14), "", False),
        ((5, 60), "", False),
        ((20, 30), "", True),
        ((0, 10), "", True),
        ((45, 48), "", False),  # inside the widest place, which began long before
        ((10, 20), "b.txt", True),
    ],
)
def test_a_rule_yields_where_the_places_overlap(
    place: tuple[int, int], file: str, kept: bool
) -> None:
    exact = [_told("CC023", 10, 20), _told("CC023", 40, 90), _told("CC023", 41, 42)]
    one = _told("CC013", *place, file=file)
    assert (one in said_once([*exact, one], _YIELDS)) is kept


def test_a_rule_that_yields_to_none_is_kept() -> None:
    both = [_told("CC023", 10, 20), _told("NN001", 10, 20)]
    assert said_once(both, _YIELDS) == both


def test_a_misspelt_law_is_told_once() -> None:
    told = {one.rule_id for one in lint_text(_MISSPELT, today=date(2025, 12, 20)).findings}
    assert "CC023" in told
    assert not told & {"CC013", "NN003"}
