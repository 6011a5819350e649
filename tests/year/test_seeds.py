"""The five documents this project began with: figures recognised, and changed ones found.

Files are known by the head of their name and figures by what they count, so that no word of
them stands here.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from checks.judging import rule_on
from corpus_dir import ROOT

from hdnd_lint.model import Sum
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text

RULES = ("HD001", "HD002", "HD003", "HD004", "NS024")
# How many parts a person adds up under each total, by document.
ADDED = {"000": [2], "001": [], "002": [2, 3, 3], "003": [], "004": [1]}


def texts() -> dict[str, str]:
    named = os.environ.get("HDND_LINT_CORPUS")
    folder = (Path(named).parent if named else ROOT.parent / "shared") / "seeds"
    if not folder.is_dir():
        pytest.skip("the seed documents are not here")
    files = sorted(folder.iterdir())
    return {one.name[:3]: one.read_text(encoding="utf-8") for one in files}


def speaks(text: str) -> set[str]:
    return {rule for rule in RULES if rule_on(rule, text, kind="report").hits}


def sums(text: str) -> tuple[tuple[Sum, ...], str]:
    """Return the sums of a document, and its text as it was read."""
    draft = parse_draft(read_text(text))
    return draft.ledger.sums, draft.text


def test_right_figures_draw_no_finding() -> None:
    assert {name: speaks(text) for name, text in texts().items() if speaks(text)} == {}


def test_totals_are_listed_with_their_parts() -> None:
    for name, text in texts().items():
        found, _ = sums(text)
        assert sorted(len(one.parts) for one in found) == ADDED[name]
        assert all(one.holds for one in found)


def added(text: str) -> Iterator[str]:
    """Yield copies in which a total or a part is another figure."""
    found, read = sums(text)
    numbers = [match.start() for match in re.finditer(r"\d+", text)]
    for one in found:
        for term in (one.total, *one.parts):
            place = numbers[len(re.findall(r"\d+", read[: term.span.start]))]
            value = int(term.value)
            ways = (value + 1, value + 10, value * 10)
            if len(one.parts) == 1:  # a single part contradicts only where it passes the whole
                ways = (1, 2, 3) if term is one.total else (value + 10, value * 10, value + 40)
            for other in ways:
                yield put(text, place, other)


def told_twice(text: str) -> Iterator[str]:
    """Yield copies in which one of two equal figures of sessions is another."""
    found = list(re.finditer(r"(?<!\d)(\d+) kỳ họp(?! thứ)", text))
    often = Counter(match.group() for match in found)
    for match in found:
        if often[match.group()] > 1:
            for more in (1, 2, 10):
                yield put(text, match.start(), int(match[1]) + more)


def months(text: str) -> Iterator[str]:
    """Yield copies in which the months gone or to come are others, where both are told."""
    found = list(re.finditer(r"(?<!\d)(\d+) tháng (?:đầu|cuối) năm", text))
    if len({match[1] for match in found}) > 1:
        for match in found:
            yield put(text, match.start(), int(match[1]) - 1)
            yield put(text, match.start(), int(match[1]) + 1)


def terms(text: str) -> Iterator[str]:
    """Yield copies in which the council's term, told several times, ends in another year."""
    found = list(re.finditer(r"nhiệm kỳ (20\d\d)\s*[-–]\s*(20\d\d)", text, re.IGNORECASE))
    often = Counter(match[2] for match in found)
    for match in found:
        if often[match[2]] > 1:
            yield put(text, match.start(2), int(match[2]) + 1)


def put(text: str, place: int, value: int) -> str:
    match = re.compile(r"\d+").match(text, place)
    assert match is not None
    return text[:place] + f"{value:0{len(match.group())}d}" + text[match.end() :]


def test_a_changed_figure_that_the_paper_contradicts_is_found() -> None:
    copies = [
        (name, kind.__name__, copy)
        for name, text in texts().items()
        for kind in (added, told_twice, months, terms)
        for copy in kind(text)
    ]
    missed = [(name, kind) for name, kind, copy in copies if not speaks(copy)]
    assert len(copies) >= 60
    assert len(missed) <= 0.05 * len(copies), missed
