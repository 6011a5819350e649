"""What a run over many papers holds: what they share once, a report in pieces."""

import json
from datetime import date
from pathlib import Path

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.files import write_file
from hdnd_lint.outcome import Outcome
from hdnd_lint.report.formats import render_pieces, render_report
from running import DRAFT


def _outcome(count: int) -> Outcome:
    linter = Linter(rulebook.load(), date(2026, 1, 5))
    return Outcome(tuple(linter.text(DRAFT, f"{number}.txt") for number in range(count)))


def test_what_became_of_a_rule_is_one_object_for_all_papers() -> None:
    one, other = _outcome(2).files
    assert one.rules
    assert all(mine is theirs for mine, theirs in zip(one.rules, other.rules, strict=True))


def test_the_json_report_comes_file_by_file() -> None:
    outcome = _outcome(3)
    pieces = list(render_pieces("json", outcome, ()))
    assert max(map(len, pieces)) < sum(map(len, pieces)) / 2
    data = json.loads("".join(pieces))
    assert [one["path"] for one in data["files"]] == ["0.txt", "1.txt", "2.txt"]
    whole = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    assert whole == render_report("json", outcome, ())


def test_a_report_on_nothing_is_whole() -> None:
    text = render_report("json", Outcome(()), ())
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"


def test_a_file_is_written_in_pieces(tmp_path: Path) -> None:
    write_file(tmp_path / "a", (piece.encode() for piece in ("một ", "hai")))
    assert (tmp_path / "a").read_text("utf-8") == "một hai"
