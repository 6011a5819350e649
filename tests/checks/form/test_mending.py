"""Drafts in which everything is wrong, mended by ``fix``: accepted, rejected, mended again."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from checks.form.judged import findings_in, findings_on
from checks.form.mended import mended, undone
from checks.form.office_marks import Unseen
from checks.form.spoilt import all_spoilt
from checks.form.templates import Paper, correct_papers, write_paper
from checks.form.unseen import unseen_papers
from tracked_changes import changes_of, parts, same, settled, without_formatting, words
from word_files import packed

from hdnd_lint.cli import main
from hdnd_lint.finding import Finding

PAPERS = correct_papers()
UNSEEN = unseen_papers()
MAIN = "word/document.xml"
BARE = "TT017"  # no line below motto, body and title: the rule is younger too
SMALL = "TT010"  # “nhân dân” in all six papers, which the rule did not know when they were written
# Spaces below six points between paragraphs, which no rule asked for when they were written.
LATER = {
    "changed": {("TT004", "space")},
    "styled": {("TT004", "space"), ("TT014", "space")},
    "spaces": {("TT009", "first")},  # its number, at the foot, stands on the first page too
    "turned": {("TT009", "annex")},
}


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
class TestEveryDeviationAtOnce:
    def test_accepted_it_is_clean(self, paper: Paper, tmp_path: Path) -> None:
        spoilt = all_spoilt(paper)
        assert len({one.rule_id for one in findings_on(spoilt)}) >= 9
        result = mended(write_paper(spoilt), tmp_path)
        assert findings_in(result) == ()

    def test_nothing_but_formatting_and_the_named_marks_differs(
        self, paper: Paper, tmp_path: Path
    ) -> None:
        result = parts(mended(write_paper(all_spoilt(paper)), tmp_path))
        right = parts(write_paper(paper))
        accepted = without_formatting(settled(result[MAIN], accept=True))
        wanted = without_formatting(settled(right[MAIN], accept=True))
        assert words(accepted) == words(wanted)
        assert same(accepted, wanted)

    def test_rejected_it_is_the_draft(self, paper: Paper, tmp_path: Path) -> None:
        data = write_paper(all_spoilt(paper))
        assert undone(data, mended(data, tmp_path))

    def test_mended_again_nothing_changes(self, paper: Paper, tmp_path: Path) -> None:
        once = mended(write_paper(all_spoilt(paper)), tmp_path)
        assert mended(once, tmp_path) == once


@pytest.mark.parametrize("paper", UNSEEN, ids=lambda paper: paper.name)
class TestPapersOfOffices:
    def test_accepted_it_is_clean(self, paper: Unseen, tmp_path: Path) -> None:
        left = findings_in(mended(paper.data, tmp_path))
        assert {one.rule_id for one in left} == {BARE, SMALL}

    def test_rejected_it_is_the_draft(self, paper: Unseen, tmp_path: Path) -> None:
        assert undone(paper.data, mended(paper.data, tmp_path))

    def test_the_changes_of_others_stay(self, paper: Unseen, tmp_path: Path) -> None:
        before, after = parts(paper.data), parts(mended(paper.data, tmp_path))
        assert changes_of(after[MAIN], "Trần Thị B") == changes_of(before[MAIN], "Trần Thị B")


@pytest.mark.parametrize("paper", UNSEEN, ids=lambda paper: paper.name)
def test_papers_of_offices_are_judged_as_said_beforehand(paper: Unseen) -> None:
    told = {(one.rule_id, _aspect(one)) for one in findings_in(paper.data)}
    assert told == paper.wrong | {(BARE, ""), (SMALL, "")} | LATER.get(paper.name, set())


def _aspect(finding: Finding) -> object:
    return finding.values.get("aspect") or finding.values.get("measure") or ""


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_a_number_of_pages_is_put_in_the_middle(paper: Paper, tmp_path: Path) -> None:
    data = write_paper(replace(paper, number="header:right"))
    assert [one.rule_id for one in findings_in(data)] == ["TT009"]
    result = mended(data, tmp_path)
    assert findings_in(result) == ()
    (changed,) = (name for name, part in parts(result).items() if part != parts(data)[name])
    before, after = parts(data)[changed], parts(result)[changed]
    assert same(settled(after, accept=False), settled(before, accept=False))


def test_what_cannot_be_set_is_told_and_the_rest_is_set(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Capitals that are typed stay capitals when they are no longer shown as such."""
    typed = _titled("VỀ NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2026")
    spoilt = typed.with_line("basis", lambda one: replace(one, look=replace(one.look, size=9)))
    draft, result = tmp_path / "du-thao.docx", tmp_path / "ban-sua.docx"
    draft.write_bytes(write_paper(spoilt))
    assert main(["fix", str(draft), "-o", str(result), "--select", "TT"]) == 1
    assert "Không sửa TT006" in capsys.readouterr().err
    assert [one.rule_id for one in findings_in(result.read_bytes())] == ["TT006"]


def test_capitals_that_are_only_shown_are_taken_off(tmp_path: Path) -> None:
    shown = write_paper(_titled("Về nhiệm vụ phát triển kinh tế - xã hội năm 2026"))
    assert [one.rule_id for one in findings_in(shown)] == ["TT006"]
    assert findings_in(mended(shown, tmp_path)) == ()


def _titled(words: str) -> Paper:
    """Return a paper whose title has these words, and formatting that shows capitals."""
    (paper,) = (one for one in PAPERS if one.name == "nd30-low-table-direct-word")
    return paper.with_line(
        "title", lambda line: replace(line, words=words, look=replace(line.look, caps=True))
    )


def test_what_is_set_in_some_places_only_is_told_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (paper,) = (one for one in UNSEEN if one.name == "changed")
    before = parts(paper.data)
    small = re.sub(rb'<w:sz w:val="2[68]"/>', b'<w:sz w:val="20"/>', before[MAIN])
    draft, result = tmp_path / "du-thao.docx", tmp_path / "ban-sua.docx"
    draft.write_bytes(packed({**before, MAIN: small}))
    assert main(["fix", str(draft), "-o", str(result), "--select", "TT004"]) == 1
    assert "Chỉ sửa được một phần TT004" in capsys.readouterr().err
    after = parts(result.read_bytes())[MAIN]
    assert b"<w:rPrChange" in after
    assert changes_of(after, "Trần Thị B") == changes_of(small, "Trần Thị B")
    assert same(settled(after, accept=False), settled(small, accept=False))
