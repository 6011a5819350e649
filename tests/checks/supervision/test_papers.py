"""Supervision papers in wordings of their own: just the rules that must speak on each."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hdnd_lint import rulebook
from hdnd_lint.api import Linter

with (Path(__file__).resolve().parent / "papers.toml").open("rb") as file:
    PAPERS: list[dict[str, Any]] = tomllib.load(file)["paper"]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper["title"].replace(" ", "-"))
def test_just_the_right_rules_speak(paper: dict[str, Any]) -> None:
    facts = dict(paper["facts"])
    as_of = facts.pop("as_of", None)
    given = {"kind": "individual-resolution", "issuer": "council", **facts}
    linter = Linter(rulebook.load(), date(2025, 7, 20), as_of, given)
    outcome = linter.text(f"NGHỊ QUYẾT\n{paper['title']}\n{paper['text'].strip()}\n")
    assert not outcome.problems
    spoken = sorted(
        one.rule_id for one in outcome.findings if one.rule_id.startswith(("GS", "TH"))
    )
    assert spoken == paper["rules"]
