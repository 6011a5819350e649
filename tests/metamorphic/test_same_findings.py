"""A paper written otherwise is the same paper: same findings, same fingerprints."""

from collections.abc import Iterable, Iterator

import pytest
from _pytest.mark import ParameterSet
from metamorphic.variations import TEXTS, as_word, in_runs, one_wrong_accent, renamed

from accuracy.papers import HOME, Paper, made_papers
from accuracy.run import TODAY
from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.outcome import FileOutcome

# Papers that are one paragraph a line: what is wrapped already cannot be wrapped again.
PAPERS = [
    one
    for one in made_papers()
    if one.path.suffix == ".txt"
    and max(map(len, one.path.read_text(encoding="utf-8").split("\n"))) > 200
]
WORD = {"as_word": as_word, "in_runs": in_runs}
# Of form more is known in one kind of file than in another; NN004 is told of tones written anew.
RULES = [one for one in rulebook.load() if not one.rule.id.startswith(("TT", "NN004"))]
LINTER = Linter(RULES, TODAY)
Found = list[tuple[str, str]]

BY_BLANKS = "what the blanks or lines of a plain file tell is lost in a Word file"
AT_A_MARK = "the line is broken after a full stop, semicolon or colon: nothing tells it goes on"
DIFFERS = {
    ("009-doan-giam-sat-thieu", "wrapped at 60"): AT_A_MARK,
    ("012-ket-qua-giam-sat-phuong-thieu", "wrapped at 72"): AT_A_MARK,
    ("036-lay-phieu-tin-nhiem-xa", "wrapped at 80 behind hyphens"): AT_A_MARK,
    ("043-chuong-trinh-ky-hop-giua-nam", "wrapped at 100"): AT_A_MARK,
    ("055-nhiem-vu-kinh-te-xa-hoi", "wrapped at 80 behind hyphens"): AT_A_MARK,
    ("068-du-toan-2021-mat-can-doi", "wrapped at 72"): AT_A_MARK,
    ("070-chuong-trinh-giam-sat-2020-thieu", "wrapped at 100"): AT_A_MARK,
    ("085-dat-ten-duong-nha-trang", "wrapped at 72"): AT_A_MARK,
    ("091-nhan-dang-nghi-quyet-2016", "wrapped at 72"): AT_A_MARK,
    ("100-ket-qua-giam-sat-thieu-thoi-han", "wrapped at 60"): AT_A_MARK,
    ("100-ket-qua-giam-sat-thieu-thoi-han", "wrapped at 66 behind hyphens"): AT_A_MARK,
    ("125-giam-sat-xa-bang-khoang-trang", "as_word"): BY_BLANKS,
    ("125-giam-sat-xa-bang-khoang-trang", "in_runs"): BY_BLANKS,
    ("128-chuong-trinh-kem-theo-huyen-2022", "wrapped at 60"): AT_A_MARK,
    ("133-bo-sung-muc-tieu-xa-2026", "wrapped at 60"): AT_A_MARK,
    ("144-chinh-sach-xa-2026-phi", "wrapped at 72"): AT_A_MARK,
    ("153-chuong-trinh-ky-hop-xa-cuoi-nam", "wrapped at 100"): AT_A_MARK,
    ("157-thieu-dau-tieu-de", "wrapped at 60"): AT_A_MARK,
    ("157-thieu-dau-tieu-de", "wrapped at 66 behind hyphens"): AT_A_MARK,
    ("158-dau-tu-cong-xa-phu-luc", "wrapped at 60"): AT_A_MARK,
    ("158-dau-tu-cong-xa-phu-luc", "as_word"): BY_BLANKS,
    ("158-dau-tu-cong-xa-phu-luc", "in_runs"): BY_BLANKS,
    ("160-du-phong-xa-2026", "wrapped at 60"): AT_A_MARK,
    ("160-du-phong-xa-2026", "wrapped at 66 behind hyphens"): AT_A_MARK,
    ("165-phu-luc-hai-so-a-rap", "as_word"): BY_BLANKS,
    ("165-phu-luc-hai-so-a-rap", "in_runs"): BY_BLANKS,
    ("174-giam-sat-xa-khong-dieu", "as_word"): BY_BLANKS,
    ("174-giam-sat-xa-khong-dieu", "in_runs"): BY_BLANKS,
    ("263-chat-van-huyen-2022-sach", "wrapped at 100"): AT_A_MARK,
}


def tries(ways: Iterable[str]) -> Iterator[ParameterSet]:
    for paper in PAPERS:
        for way in ways:
            reason = DIFFERS.get((paper.name, way))
            marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
            yield pytest.param(paper, way, marks=marks, id=f"{paper.name}-{way}")


def read(paper: Paper) -> str:
    return paper.path.read_text(encoding="utf-8")


def found(outcome: FileOutcome) -> Found:
    """Return rule and fingerprint of each finding on the draft, not on the file it came in."""
    assert not outcome.problems
    return sorted((one.rule_id, one.fingerprint) for one in outcome.findings)


def plain(paper: Paper) -> Found:
    return found(LINTER.text(read(paper), paper.path.name))


@pytest.mark.parametrize(("paper", "name"), list(tries(TEXTS)))
def test_text_written_otherwise(paper: Paper, name: str) -> None:
    other = TEXTS[name](read(paper)).encode()
    assert found(LINTER.content(other, paper.path.name)) == plain(paper)


@pytest.mark.parametrize(("paper", "name"), list(tries(WORD)))
def test_word(paper: Paper, name: str) -> None:
    word = found(LINTER.content(WORD[name](read(paper)), "draft.docx"))
    assert word == plain(paper)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda one: one.name)
def test_another_unit_throughout(paper: Paper) -> None:
    other = LINTER.text(renamed(read(paper), paper.profile["unit"]), paper.path.name)
    assert rules(other) == rules(LINTER.text(read(paper), paper.path.name))


@pytest.mark.parametrize("paper", PAPERS, ids=lambda one: one.name)
def test_one_wrong_accent_in_a_name(paper: Paper) -> None:
    other = one_wrong_accent(read(paper), paper.profile["unit"])
    wrong = LINTER.text(other, paper.path.name)
    right = LINTER.text(read(paper), paper.path.name)
    assert wrong.profile and right.profile
    assert wrong.profile.unit.value == right.profile.unit.value
    assert [one for one in rules(wrong) if one not in OF_NAMES] == [
        one for one in rules(right) if one not in OF_NAMES
    ]


OF_NAMES = ("NN003", "NN012", "HL006", "TT003", "BC004", "TQ001")


def rules(outcome: FileOutcome) -> list[str]:
    """Return the rules that spoke, but those that ask whether there is such a unit."""
    return [one.rule_id for one in outcome.findings if one.rule_id not in ("TC005", "TC006")]


def test_there_are_papers_enough_to_try() -> None:
    assert len(PAPERS) > 40
    assert HOME.is_dir()
