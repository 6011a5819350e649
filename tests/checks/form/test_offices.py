"""Papers of offices and their programs: judged as said beforehand, mended, and given back."""

from pathlib import Path

import pytest
from checks.form.judged import findings_in
from checks.form.mended import undone
from checks.form.office_marks import Unseen
from checks.form.offices import OFFICES
from checks.form.programs import PROGRAMS

from hdnd_lint.cli import main
from hdnd_lint.finding import Finding

PAPERS = [make() for make in (*OFFICES, *PROGRAMS)]
# Said by nobody beforehand, and right: its first line of text, upright, is a basis.
LATER = {"capitals": {("TT014", "italic")}}
LEFT = {  # what people have to do: lines to draw, paragraphs to move, sections to make
    "merged": {("TT009", "annex")},
    "vml": {("TT019", "length")},
    "annexes": {("TT018", "order"), ("TT014", "case")},
}


def told(findings: tuple[Finding, ...]) -> set[tuple[str, object]]:
    return {(one.rule_id, _aspect(one)) for one in findings}


def _aspect(finding: Finding) -> object:
    if finding.rule_id in ("TT010", "TT011"):
        return finding.evidence
    return finding.values.get("aspect") or finding.values.get("measure") or ""


def mended(data: bytes, folder: Path) -> bytes:
    draft, result = folder / "du-thao.docx", folder / "ban-sua.docx"
    draft.write_bytes(data)
    result.unlink(missing_ok=True)
    assert main(["fix", str(draft), "-o", str(result), "--select", "TT", "--review"]) in (0, 1)
    return result.read_bytes()


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
class TestOffices:
    def test_judged_as_said_beforehand(self, paper: Unseen) -> None:
        assert told(findings_in(paper.data)) == paper.wrong | LATER.get(paper.name, set())

    def test_mended_it_is_clean(self, paper: Unseen, tmp_path: Path) -> None:
        left = told(findings_in(mended(paper.data, tmp_path)))
        assert left == LEFT.get(paper.name, set())

    def test_rejected_it_is_the_draft(self, paper: Unseen, tmp_path: Path) -> None:
        assert undone(paper.data, mended(paper.data, tmp_path))

    def test_mended_again_nothing_changes(self, paper: Unseen, tmp_path: Path) -> None:
        once = mended(paper.data, tmp_path)
        assert mended(once, tmp_path) == once
