"""Each single disagreement made by machine is found at both places, and nothing else is."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from checks.dossier_judging import TODAY, shipped
from dossier_mutations import Seed, programme_seeds, seeds, session_seeds, written_seeds
from dossier_papers import LATER, MATTERS, SESSIONS, MadePaper, papers

from hdnd_lint.api import Linter
from hdnd_lint.finding import Finding
from hdnd_lint.outcome import FileOutcome

RULES = ("HS001", "HS002", "HS003", "HS004", "HS005", "HS007", "HS008", "HS010", "TR007", "TR010")
LEAST = 0.97


@cache
def _read(paper: MadePaper) -> FileOutcome:
    return Linter((), TODAY).content(paper.data, paper.name)


def _found(seed: Seed) -> list[Finding]:
    tool = Linter(shipped(*RULES), TODAY)
    return list(tool.together([_read(one) for one in seed.papers]).findings())


def _trouble(seed: Seed) -> str:
    """Return what is wrong with what is found of *seed*, "" where it is found and alone."""
    found = _found(seed)
    right = [one for one in found if one.rule_id == seed.rule]
    if not right:
        return "not found"
    if len(found) > 1:
        return f"not alone: {sorted(one.rule_id for one in found)}"
    (one,) = right
    files = {one.file, *(place.file or one.file for place in one.related)}
    if seed.changed not in files:
        return f"elsewhere: {files}"
    return "" if len(files) > 1 or not seed.pair else "at one place alone"


def _of_session(session: str) -> list[MadePaper]:
    return [
        MadePaper(f"{matter}-{one.name}", one.text)
        for matter in SESSIONS[session]
        for one in papers(matter)
    ]


def _all_seeds() -> Iterator[Seed]:
    for matter in MATTERS:
        if matter != "supervision-2026":
            yield from seeds(papers(matter))
    for matter in LATER:
        yield from seeds(papers(matter))
    yield from (one for one in written_seeds() if one.rule in RULES)
    yield from programme_seeds(papers("supervision-2026"))
    for session, agenda in (
        ("commune", "agenda-commune-chuong-trinh.txt"),
        ("province", "agenda-province-du-kien-chuong-trinh.txt"),
    ):
        yield from session_seeds(_of_session(session), agenda)


def test_nearly_every_disagreement_is_found_at_both_places_and_alone() -> None:
    counts: Counter[str] = Counter()
    missed: list[str] = []
    for seed in _all_seeds():
        counts[seed.kind] += 1
        if trouble := _trouble(seed):
            missed.append(f"{seed.name}: {trouble}")
    total = sum(counts.values())
    print(f"{total} seeds: {dict(counts)}; missed {len(missed)}")
    print("\n".join(missed))
    assert total > 200
    assert len(missed) <= (1 - LEAST) * total, "\n".join(missed)


@pytest.mark.parametrize("session", SESSIONS)
def test_a_whole_session_is_clean(session: str) -> None:
    tool = Linter(shipped(*RULES, "HS006", "HS009", "TR006"), TODAY)
    outcome = tool.together([_read(one) for one in _of_session(session)])
    assert list(outcome.findings()) == []
    assert list(outcome.problems()) == []


@pytest.mark.parametrize("matter", LATER)
def test_papers_of_kinds_seen_later_agree(matter: str) -> None:
    tool = Linter(shipped(*RULES, "HS006", "HS009", "TR006"), TODAY)
    outcome = tool.together([_read(one) for one in papers(matter)])
    assert list(outcome.findings()) == []


def test_an_agenda_beside_its_papers_misses_the_appraisal() -> None:
    (seed,) = (one for one in written_seeds() if one.rule == "KH010")
    tool = Linter(shipped("KH010", *RULES), TODAY)
    found = tool.together([tool.content(one.data, one.name) for one in seed.papers]).findings()
    assert [one.rule_id for one in found] == ["KH010"]
