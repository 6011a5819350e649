"""Errors of form, title, session, effect and competence in real documents, each read by hand.

``form_findings.csv`` holds every finding of severity error of these groups, with the verdict from
reading the text: on the documents' own dates, and (``as_of``) as if they were drafts of that day.
"""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from corpus_dir import need_corpus

from hdnd_lint import rulebook
from hdnd_lint.checks.base import Context
from hdnd_lint.engine import run
from hdnd_lint.finding import Finding, Severity
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_source

GROUPS = (
    *("bo-cuc", "hieu-luc", "ky", "ky-hop", "nhan-su", "phan-loai", "so-ky-hieu"),
    *("ten-nghi-quyet", "tham-quyen", "tin-nhiem"),
)
READ = (".md", ".txt", ".ws", ".docx")
TODAY = date(2026, 11, 22)


def _expected(as_of: str) -> set[tuple[str, str, str]]:
    path = Path(__file__).with_name("form_findings.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["as_of"] in ("", as_of)]
    return {(row["file"], row["rule"], row["evidence"]) for row in rows}


def _errors(folder: Path, as_of: date | None) -> Iterator[tuple[str, Finding]]:
    rules = [bound for bound in rulebook.load(cached=False) if bound.rule.group in GROUPS]
    for file in sorted(folder.iterdir()):
        if file.suffix in READ:
            draft = parse_draft(read_source(file))
            context = Context(draft, build_profile(draft, today=TODAY, as_of=as_of))
            for finding in run(rules, context).findings:
                if finding.severity is Severity.ERROR:
                    yield file.name, finding


@pytest.mark.parametrize("as_of", ["", "2025-12-10"])
def test_every_error_was_read_and_is_right(as_of: str) -> None:
    folder = need_corpus()
    expected = _expected(as_of)
    day = date.fromisoformat(as_of) if as_of else None
    found = [(name, one.rule_id, one.evidence) for name, one in _errors(folder, day)]
    unread = [
        each
        for each in found
        if not any(each[:2] == row[:2] and each[2].startswith(row[2]) for row in expected)
    ]
    assert unread == []
    assert {each[:2] for each in found} == {row[:2] for row in expected}


def test_the_missing_day_of_adoption_is_seen() -> None:
    draft = parse_draft(read_source(need_corpus() / "rag__94-nq-hdnd.md"))
    rules = [bound for bound in rulebook.load(cached=False) if bound.rule.id == "KH001"]
    findings = run(rules, Context(draft, build_profile(draft, today=TODAY))).findings
    assert [one.message.split(".")[0] for one in findings] == [
        "Câu thông qua chưa ghi ngày thông qua"
    ]
