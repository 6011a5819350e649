"""``symbol.form`` on every spelling of a number that drafts carry."""

import pytest
from checks.judging import rule_on
from made import made_draft, made_profile

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.layout.symbols import SymbolParams, malformed_symbols
from hdnd_lint.finding import Hit, NotEvaluated
from hdnd_lint.model import Header
from hdnd_lint.words.letters.text import Phrase, Span


def hits(number: str) -> list[tuple[str, str]]:
    text = f"Số: {number}\n"
    span = Span(4, 4 + len(number))
    draft = made_draft(text, header=Header(number=Phrase(number, span)))
    found = malformed_symbols(Context(draft, made_profile()), SymbolParams("NQ-HĐND"))
    return [(one.variant, one.span.of(text)) for one in found if isinstance(one, Hit)]


@pytest.mark.parametrize(
    "number",
    ["12/NQ-HĐND", "05/2025/NQ-HĐND", "/NQ-HĐND", "…/2025/NQ-HĐND", "10b/NQ-HĐND", "   /NQ-HĐND"],
)
def test_regular_and_blank_numbers_pass(number: str) -> None:
    assert hits(number) == []


@pytest.mark.parametrize(
    ("number", "found"),
    [
        ("12/NQ - HĐND", [("", "NQ - HĐND")]),
        ("12/NQ/HĐND", [("", "NQ/HĐND")]),
        ("12/NQ-HDND", [("", "NQ-HDND")]),
        ("12/2025/NQ-HĐND15", [("", "NQ-HĐND15")]),
        ("5/NQ-HĐND", [("leading-zero", "5")]),
        ("5/nq-hđnd", [("", "nq-hđnd"), ("leading-zero", "5")]),
        ("12", [("form", "12")]),
        ("mười hai/NQ-HĐND", [("form", "mười hai/NQ-HĐND")]),
    ],
)
def test_what_departs_from_the_form_is_found(number: str, found: list[tuple[str, str]]) -> None:
    assert hits(number) == found


def test_a_draft_without_a_number_is_not_judged() -> None:
    context = Context(made_draft("Tên\n"), made_profile())
    (result,) = malformed_symbols(context, SymbolParams("NQ-HĐND"))
    assert isinstance(result, NotEvaluated)


def test_a_symbol_that_does_not_end_is_told_and_not_mended() -> None:
    head = "HỘI ĐỒNG NHÂN DÂN\nXÃ AN PHÚ\nSố: 12/{}\nNGHỊ QUYẾT\nVề nhiệm vụ\n"
    (whole,) = rule_on("SK004", head.format("NQ-HDND")).hits
    (glued,) = rule_on("SK004", head.format("NQ-HĐN1De99")).hits
    assert (len(whole.fixes), glued.fixes) == (1, ())
