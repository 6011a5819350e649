"""Findings of another revision on the same papers: what was gained, what was lost."""

import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from accuracy.judging import JudgedFinding, bare
from accuracy.papers import HOME, Paper

ROOT = HOME.parents[1]
_PARTS = ("src", "rulesets", "grammars", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Change:
    """One finding that only one of the two revisions has."""

    gained: bool
    paper: str
    rule: str
    severity: str
    evidence: str
    verdict: str


def changes(revision: str, papers: Sequence[Paper], now: Sequence[JudgedFinding]) -> list[Change]:
    """Return the findings on *papers* that are in *now* and not at *revision*, and the other way.

    Raises subprocess.CalledProcessError where the revision cannot be had or does not run.
    """
    old = findings_at(revision, papers)
    made = [(_key(one.paper, one.rule, one.evidence), one) for one in now]
    return [*_gained(made, old), *_lost(made, old, papers)]


def _gained(
    now: Sequence[tuple[tuple[str, str, str], JudgedFinding]],
    old: Sequence[tuple[str, str, str, str]],
) -> Iterator[Change]:
    left = Counter(_key(*one[:3]) for one in old)
    for key, one in now:
        if left[key]:
            left[key] -= 1
        else:
            yield Change(True, one.paper, one.rule, one.severity, one.evidence, one.verdict)


def _lost(
    now: Sequence[tuple[tuple[str, str, str], JudgedFinding]],
    old: Sequence[tuple[str, str, str, str]],
    papers: Sequence[Paper],
) -> Iterator[Change]:
    left = Counter(key for key, _ in now)
    labels = {paper.name: paper for paper in papers}
    for paper, rule, evidence, severity in old:
        key = _key(paper, rule, evidence)
        if left[key]:
            left[key] -= 1
        else:
            verdict = _verdict(labels[paper], rule, evidence)
            yield Change(False, paper, rule, severity, evidence, verdict)


def _verdict(paper: Paper, rule: str, evidence: str) -> str:
    """Return what the labels say of a finding that is known by its words alone."""
    words = bare(evidence)
    for one in paper.verdicts:
        if one.rule == rule and words and (bare(one.quote) in words or words in bare(one.quote)):
            return one.verdict
    own = [bare(one.quote) for one in paper.defects if one.rule == rule]
    return "right" if any(one in words or words in one for one in own) else "not labelled"


def findings_at(revision: str, papers: Sequence[Paper]) -> list[tuple[str, str, str, str]]:
    """Return (paper, rule, evidence, severity) of every finding of *revision* on *papers*."""
    with tempfile.TemporaryDirectory(prefix="accuracy-") as folder:
        _unpack(revision, Path(folder))
        report = _report(Path(folder), papers)
    names = {str(paper.path): paper.name for paper in papers}
    return [
        (names[file["path"]], one["rule"], one["evidence"], one["severity"])
        for file in report["files"]
        for one in file["findings"]
    ]


def _unpack(revision: str, folder: Path) -> None:
    command = ["git", "-C", str(ROOT), "archive", "--format=tar", revision, *_PARTS]
    done = subprocess.run(command, capture_output=True, check=True)
    with tarfile.open(fileobj=BytesIO(done.stdout)) as tar:
        tar.extractall(folder, filter="data")


def _report(folder: Path, papers: Sequence[Paper]) -> dict[str, list[dict[str, Any]]]:
    options = ["--no-config", "--format", "json", "--fail-on", "never"]
    files = [str(paper.path) for paper in papers]
    command = [sys.executable, "-m", "hdnd_lint", "check", *options, *files]
    env = {**os.environ, "PYTHONPATH": str(folder / "src")}
    done = subprocess.run(command, capture_output=True, check=True, env=env)
    report: dict[str, list[dict[str, Any]]] = json.loads(done.stdout)
    return report


def _key(paper: str, rule: str, evidence: str) -> tuple[str, str, str]:
    return paper, rule, bare(evidence)
