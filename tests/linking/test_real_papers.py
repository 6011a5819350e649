"""Real working papers fall into their matters, and what differs between them is found."""

from functools import cache
from pathlib import Path

from checks.dossier_judging import TODAY, shipped
from corpus_dir import need_corpus

from hdnd_lint.api import Linter
from hdnd_lint.outcome import FileOutcome, Outcome

RULES = ("HS001", "HS002", "HS003", "HS004")


@cache
def _files(folder: Path) -> tuple[FileOutcome, ...]:
    tool = Linter((), TODAY)
    paths = sorted(path for letter in "ACEGH" for path in folder.glob(f"{letter}[0-9]*"))
    return tuple(tool.file(path) for path in paths)


def linked() -> Outcome:
    return Linter(shipped(*RULES), TODAY).together(_files(need_corpus()))


def called(path: str) -> str:
    """Return what the manifest calls a paper: A1, C3 …"""
    return Path(path).name[:2]


def test_each_series_is_one_matter_and_the_paper_of_none_is_a_stranger() -> None:
    outcome = linked()
    matters = [sorted(called(one.path) for one in found.group.papers) for found in outcome.groups]
    assert matters == [
        ["A1", "A2", "A3"],
        ["C1", "C2", "C3", "C4"],
        ["E1", "E2", "E3"],
        ["H1", "H2", "H3", "H4"],
    ]
    assert [called(one.path) for one in outcome.strangers] == ["G1"]


def test_the_reviewed_version_is_the_newest() -> None:
    older = {
        called(one.path): called(one.newer)
        for found in linked().groups
        for one in found.group.papers
        if one.newer
    }
    assert older == {"A1": "A2", "C1": "C2", "C4": "C3", "E1": "E2", "H1": "H3", "H2": "H3"}


def test_the_slip_in_one_title_is_all_that_differs() -> None:
    """“Doanh nghiêp” in the draft, “Doanh nghiệp” in the submission."""
    (found,) = (one for group in linked().groups for one in group.findings)
    assert (found.rule_id, called(found.file)) == ("HS001", "C3")
    assert [called(place.file) for place in found.related] == ["C2"]
