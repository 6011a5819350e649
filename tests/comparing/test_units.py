"""The units of a draft hold each of its words once."""

from collections import Counter
from pathlib import Path

import pytest

from accuracy.papers import made_papers
from hdnd_lint.comparing.units import ComparedUnit, units_of
from hdnd_lint.comparing.wording.tokens import tokens
from hdnd_lint.model import Draft
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_source, read_text
from hdnd_lint.words.letters.text import Span

PAPERS = [one.path for one in made_papers()][::6]


def words(draft: Draft, span: Span) -> list[str]:
    found = tokens(draft.text, span, draft.dates)
    return [token.key for token in found if any(map(str.isalnum, token.key))]


def said(root: ComparedUnit, draft: Draft) -> Counter[str]:
    """Return all words of the units: of their stretches, and of their labels."""
    counted: Counter[str] = Counter()
    for unit in root.walk():
        for stretch in unit.stretches:
            counted.update(words(draft, stretch))
        counted.update(token.key for token in tokens(unit.label, Span(0, len(unit.label)), ()))
    return Counter({key: n for key, n in counted.items() if any(map(str.isalnum, key))})


@pytest.mark.parametrize("path", PAPERS, ids=lambda one: one.stem)
def test_each_word_stands_in_one_unit(path: Path) -> None:
    draft = parse_draft(read_source(path))
    assert said(units_of(draft), draft) == Counter(words(draft, Span(0, len(draft.text))))


def test_what_a_chapter_holds_stands_beside_it() -> None:
    """A chapter put in above articles that were there does not move them."""
    draft = parse_draft(read_text("Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một.\n"))
    article = next(unit for unit in units_of(draft).walk() if unit.kind == "dieu")
    assert article.parent is not None and article.parent.kind == "draft"
