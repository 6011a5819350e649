"""Marks without a partner: what a label is, how far a quotation and a bracket may reach."""

import pytest
from made import made_profile

from hdnd_lint.checks.base import Context, Params
from hdnd_lint.checks.language.marks import unbalanced
from hdnd_lint.finding import Hit
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text


def lone(text: str) -> list[tuple[str, str]]:
    context = Context(parse_draft(read_text(text)), made_profile())
    hits = [hit for hit in unbalanced(context, Params()) if isinstance(hit, Hit)]
    hits.sort(key=lambda hit: hit.span)
    return [(str(hit.values["mark"]), hit.variant) for hit in hits]


@pytest.mark.parametrize(
    "text",
    [
        "a) Một; b) hai; 1) ba; iv) bốn.",
        "a ) Một ; 1 ) ba ; đ ) năm .",
        "(bậc 1) và (mức 2) (nếu có)",
        "“Điều 1. Một\nĐiều 2. Hai”",
        "(Kèm theo Nghị quyết\nsố 12/NQ-HĐND)",
        "“một (hai) “ba” bốn”",
    ],
)
def test_what_is_paired(text: str) -> None:
    assert lone(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đề án “Phát triển du lịch của xã", [("“", "")]),
        ("mức chi (bằng chữ: một trăm", [("(", "")]),
        ("(một hai\n\nba bốn\n\nnăm)", [("(", ""), (")", "closing")]),
        ("du lịch” của xã", [("”", "closing")]),
        ("“một\n“hai”\nba", [("“", "")]),
    ],
)
def test_what_has_no_partner(text: str, found: list[tuple[str, str]]) -> None:
    assert lone(text) == found
