"""A ledger works its parts out when they are first asked for, and each only once."""

import pytest

from hdnd_lint.model import Amount, Ledger
from hdnd_lint.parsing import parse_draft
from hdnd_lint.parsing.figures.numerals.numbers import amounts
from hdnd_lint.reading import read_text

TEXT = "Điều 1. Chi\nTổng chi 30 đồng, gồm: A 10 đồng; B 20 đồng."


def test_nothing_is_read_before_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    count = 0

    def counted(*given: object) -> list[Amount]:
        nonlocal count
        count += 1
        return amounts(*given)  # type: ignore[arg-type]  # as it was called

    monkeypatch.setattr("hdnd_lint.parsing.figures.ledger.amounts", counted)
    draft = parse_draft(read_text(TEXT))
    assert count == 0
    first = draft.ledger.sums
    paragraphs = count
    assert paragraphs == len(draft.source.blocks)
    assert draft.ledger.sums is first
    assert len(draft.ledger.figures) == 3
    assert count == paragraphs


def test_a_ledger_of_nothing_is_empty() -> None:
    made = Ledger()
    parts = (made.amounts, made.sums, made.figures, made.spelled, made.odd, made.echoes)
    assert (*parts, made.unsure, made.further) == ((),) * 8


def test_what_two_readings_give_is_told_once() -> None:
    (found,) = parse_draft(read_text(TEXT)).ledger.sums
    assert found.holds
