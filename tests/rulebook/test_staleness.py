"""An alarm before the law of the rules goes stale, and what ``law --stale`` tells of it."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from hdnd_lint import rulebook
from hdnd_lint.cli import main
from hdnd_lint.law_facts import law_facts
from hdnd_lint.registry import open_registry
from hdnd_lint.rulebook.staleness import stale_bases, stale_rules

RULES = [bound.rule for bound in rulebook.load()]
KNOWN = law_facts().known_until
# Rules on what was only ever asked of papers of some years; no later law takes their place.
_BYGONE = {"PL002", "TC002"}
# Bases whose first day no source tells.
_UNDATED = {"114/2025/UBTVQH15"}


def test_no_rule_ends_without_a_word_on_the_text_that_is_missing() -> None:
    """A new end of a period has to be met with a new period, or with ``unread``."""
    for one in stale_rules(RULES, KNOWN):
        told = one.words.vi.partition(". ")[2]
        assert told or one.subject in _BYGONE, one


def test_no_rule_rests_on_what_has_been_replaced_or_has_no_day() -> None:
    found = list(stale_bases(RULES, open_registry(), KNOWN))
    assert {one.subject for one in found if one.kind == "undated"} <= _UNDATED
    assert [one for one in found if one.kind == "replaced"] == []


def test_ninety_days_before_its_end_a_rule_is_told_of() -> None:
    ending = {one.subject: one.kind for one in stale_rules(RULES, date(2025, 12, 1))}
    assert ending["GS010"] == "ending"
    assert "GS010" not in {one.subject for one in stale_rules(RULES, date(2025, 11, 30))}


def test_a_replaced_basis_is_told_with_its_successor() -> None:
    def lapsing() -> list[str]:
        found = stale_bases(RULES, open_registry(), date(2026, 2, 1))
        return [one.words.vi for one in found if one.subject == "87/2015/QH13"]

    (words,) = lapsing()
    assert words == "hết hiệu lực từ 01/03/2026; văn bản thay thế: 121/2025/QH15"


def test_the_command_lists_and_alarms(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["law", "--stale", "2026-12-18"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("Ngày 18/12/2026; pháp luật cập nhật đến ngày 23/07/2026.\n")
    assert "  GS010: đã hết căn cứ từ 01/03/2026. " in out
    assert "  114/2025/UBTVQH15 (" in out


def test_unknown_laws_of_drafts_are_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "mot.txt"
    text = "NGHỊ QUYẾT\nCăn cứ Nghị định số 9876/2024/NĐ-CP;\nQUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"
    draft.write_text(text, encoding="utf-8")
    main(["law", "--stale", "2026-12-18", "--cited-in", str(draft), "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    assert told["known_until"] == "2026-07-23"
    unknown = [one for one in told["stale"] if one["kind"] == "unknown"]
    assert [one["subject"] for one in unknown] == ["9876/2024/NĐ-CP"]


def test_the_file_has_the_format_of_its_ending(tmp_path: Path) -> None:
    output = tmp_path / "cu.csv"
    assert main(["law", "--stale", "2026-12-18", "-o", str(output)]) == 1
    rows = list(csv.reader(io.StringIO(output.read_text("utf-8-sig"))))
    assert rows[0] == ["kind", "subject", "why", "rules"]
    assert main(["law", "--stale", "2026-12-18", "-o", str(tmp_path / "cu.docx")]) == 2


@pytest.mark.parametrize("given", [[], ["87/2015/QH13", "--stale", "2026-12-18"]])
def test_either_a_number_or_a_day(given: list[str]) -> None:
    assert main(["law", *given]) == 2
