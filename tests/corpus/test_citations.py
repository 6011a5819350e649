"""The citations of real documents, against a list made by hand."""

import csv
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from corpus_dir import need_corpus

from hdnd_lint.model import Citation, Draft
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_source
from hdnd_lint.words.letters.text import Span

# The share that was right when this was last raised; it only ever goes up.
FLOOR = {
    "recognised": 0.99,
    "kind": 0.99,
    "date": 0.99,
    "locators": 0.99,
    "where": 0.99,
    "issuer": 0.97,
    "name": 0.99,
}
BLANK = re.compile(r"[\s_]+")


@dataclass(frozen=True)
class Expected:
    """One line of the list, and where its words stand in the draft."""

    row: dict[str, str]
    span: Span | None


def expected_rows() -> dict[str, list[dict[str, str]]]:
    path = Path(__file__).with_name("citations.csv")
    by_file: dict[str, list[dict[str, str]]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            by_file.setdefault(row["file"], []).append(row)
    return by_file


def located(text: str, rows: list[dict[str, str]]) -> Iterator[Expected]:
    """Find the words of *rows* in *text*, each after the one before it."""
    start = 0
    for row in rows:
        words = map(re.escape, row["words"].split())
        found = re.compile(r"[\s_*|]+".join(words)).search(text, start)
        start = found.end() if found else start
        yield Expected(row, Span(found.start(), found.end()) if found else None)


@cache
def read(path: Path) -> Draft:
    return parse_draft(read_source(path))


def flat(citations: tuple[Citation, ...]) -> Iterator[Citation]:
    for citation in citations:
        yield citation
        yield from flat(citation.amended_by)


def plain(words: str) -> str:
    return BLANK.sub(" ", words).strip().casefold()


def bare(words: str) -> str:
    """Return a number as it is compared: without white space and case."""
    return BLANK.sub("", words).casefold()


def is_recognised(row: dict[str, str], near: list[Citation], _: Span) -> bool:
    if row["number"]:
        return any(c.number and bare(c.number.text) == bare(row["number"]) for c in near)
    if row["this"]:
        return any(c.is_self for c in near)
    if row["kind"]:
        return any(plain(c.kind) == plain(row["kind"]) for c in near)
    return bool(near)


def kind_agrees(row: dict[str, str], near: list[Citation], _: Span) -> bool:
    return any(plain(c.kind) == plain(row["kind"]) for c in near)


def date_agrees(row: dict[str, str], near: list[Citation], _: Span) -> bool:
    days = {c.date.value.isoformat() for c in near if c.date and c.date.value}
    years = {str(c.year) for c in near if c.year}
    return row["date"] in days | years if row["date"] else True


def locators_agree(row: dict[str, str], near: list[Citation], span: Span) -> bool:
    """Ask for the places that *span* names: a list of several may be one citation or many."""
    wanted = set(re.findall(r"\d+\w*|[a-zđ](?![^\W\d])|[IVX]+", _labels(row["locators"])))
    places = [place for c in near for place in c.locators if span.overlaps(place.span)]
    inside = [place for place in places if span.contains(place.span)]
    found = {number for place in places for number in place.numbers}
    return wanted <= found and {n for place in inside for n in place.numbers} <= wanted


def _labels(locators: str) -> str:
    return re.sub(r"(?i)điều|khoản|điểm|mục|phụ lục|số", " ", locators)


def where_agrees(row: dict[str, str], near: list[Citation], _: Span) -> bool:
    return any(c.where.value == row["where"] for c in near)


def issuer_agrees(row: dict[str, str], near: list[Citation], _: Span) -> bool:
    issuers = {plain(c.issuer.text) for c in near if c.issuer}
    return plain(row["issuer"]) in issuers if row["issuer"] else True


def name_agrees(row: dict[str, str], near: list[Citation], _: Span) -> bool:
    names = {plain(f"{c.kind} {c.name.text}") for c in near if c.name}
    return plain(row["name"]) in names if row["name"] else True


CHECKS: dict[str, Callable[[dict[str, str], list[Citation], Span], bool]] = {
    "recognised": is_recognised,
    "kind": kind_agrees,
    "date": date_agrees,
    "locators": locators_agree,
    "where": where_agrees,
    "issuer": issuer_agrees,
    "name": name_agrees,
}


def judged(files: Path, check: str) -> Iterator[tuple[dict[str, str], bool, list[Citation]]]:
    """Yield each line of the list that must be recognised, and whether *check* holds for it."""
    for name, rows in expected_rows().items():
        draft = read(files / name)
        for item in located(draft.text, rows):
            if item.row["optional"]:
                continue
            near = _near(draft, item.span) if item.span else []
            right = item.span is not None and CHECKS[check](item.row, near, item.span)
            yield item.row, right, near


def _near(draft: Draft, span: Span) -> list[Citation]:
    return [c for c in flat(draft.citations) if c.span.overlaps(span)]


@pytest.mark.parametrize("check", CHECKS)
def test_citations_are_read_as_a_person_reads_them(check: str) -> None:
    results = list(judged(need_corpus(), check))
    wrong = [(row, near) for row, right, near in results if not right]
    lines = [f"{row['file']}: {row['words']!r} in {row['where']}: {near}" for row, near in wrong]
    report = f"{check}: {len(results) - len(wrong)} of {len(results)}\n" + "\n".join(lines)
    print(report)
    assert 1 - len(wrong) / len(results) >= FLOOR[check], report


def test_list_is_long_and_varied_enough() -> None:
    rows = expected_rows()
    assert len(rows) >= 20
    assert sum(not row["optional"] for group in rows.values() for row in group) >= 300
