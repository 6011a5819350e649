"""Real papers, known by the hash of their file: their items counted by hand."""

import hashlib
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from corpus_dir import need_corpus

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.model import Draft
from hdnd_lint.model.agenda import Half
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_source
from hdnd_lint.words.session_acts import Act

MORNING = "1d30cef3c5c4cc978f66f8468116c904d123652a5fd06c8b3315698e6a170533"
INVITATION = "GM-hop-thuong-truc"
# Read by hand: the acts of the morning, the lists under the three appraisal reports item by item.
ACTS = {
    Act.PREPARATORY: 1,
    Act.OPENING: 1,
    Act.REPORT: 6,  # 2.1 2.3 2.6 2.7 2.8 2.9
    Act.SUBMISSION: 12,  # 2.1 again, 2.10 2.11 2.13 2.14 2.15 2.17 - 2.21, the second 2.22
    Act.APPRAISAL: 15,  # 2.2 in two, five, three and four dashes, 2.23
    Act.NOTICE: 1,
    Act.SPEECH: 1,
}
LINES = 39  # preparatory, 1, 2, 2.1 - 2.23 with 2.22 twice, and twelve dashes


def by_hash(digest: str) -> Path:
    for file in sorted(need_corpus().iterdir()):
        if file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() == digest:
            return file
    pytest.skip("this paper is not in the corpus that is here")


def read(path: Path) -> Draft:
    return parse_draft(read_source(path))


def test_the_morning_of_a_year_end_session_is_read_item_by_item() -> None:
    agenda = read(by_hash(MORNING)).agenda
    assert agenda
    assert Counter(one.act for one in agenda.acts(*Act)) == ACTS
    assert len({one.line for one in agenda.items}) == LINES
    slots = {(one.slot.day, one.slot.half) for one in agenda.items}
    assert slots == {(date(2023, 12, 7), Half.MORNING)}


def test_the_submission_without_its_appraisal_is_the_only_one_told() -> None:
    linter = Linter(rulebook.load(), date(2026, 12, 31))
    found = linter.file(by_hash(MORNING)).findings
    told = [one.evidence for one in found if one.rule_id.startswith("KH")]
    assert len(told) == 1
    assert "chuyển mục đích sử dụng rừng" in told[0]


def test_an_invitation_to_a_meeting_of_the_standing_committee_is_no_agenda() -> None:
    files = [one for one in need_corpus().iterdir() if INVITATION in one.name]
    if not files:
        pytest.skip("this paper is not in the corpus that is here")
    assert [read(one).agenda for one in files] == [None]
