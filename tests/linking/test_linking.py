"""Which papers belong together: a shuffled folder with meaningless names, versions, strangers."""

import random
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from calls import calls_of
from dossier_papers import LATER, MATTERS, SESSIONS, MadePaper, papers

from hdnd_lint.api import Linter
from hdnd_lint.linking import StatedMatter, link
from hdnd_lint.model.dossier import Belonging, GatheringKind, Linkage, Role
from hdnd_lint.outcome import FileOutcome

TODAY = date(2026, 7, 20)
LINTER = Linter((), TODAY)
# The programmes of several bodies lie in one file; each body's papers are a matter of their own.
BODIES = ("tinh-thuong-truc", "tinh-ban", "xa-ban", "tinh", "xa")


def read(found: Sequence[MadePaper]) -> list[FileOutcome]:
    return [LINTER.content(one.data, one.name) for one in found]


def matter_of(matter: str, name: str) -> str:
    """Return whose matter a paper is of; an agenda is of the session, and lies in no dossier."""
    if name == "A4-chuong-trinh.txt":
        return f"agenda of {matter}"
    if matter != "supervision-2026":
        return matter
    return f"{matter}/{next(body for body in BODIES if name.startswith(body))}"


def everything(seed: int) -> tuple[list[MadePaper], dict[str, str]]:
    """Return all papers under meaningless names in any order, and the matter of each name."""
    names = [*MATTERS, *LATER, "agenda-commune", "agenda-province", "strangers"]
    found = [(name, paper) for name in names for paper in papers(name)]
    random.Random(seed).shuffle(found)
    renamed, truth = [], {}
    for index, (matter, paper) in enumerate(found):
        name = f"scan{index:03}.{paper.name.rpartition('.')[2]}"
        renamed.append(replace(paper, name=name))
        truth[name] = matter_of(matter, paper.name)
    return renamed, truth


def placed(linkage: Linkage, truth: dict[str, str]) -> list[str]:
    """Return the papers that do not lie where they belong."""
    wrong = []
    for dossier in linkage.dossiers:
        home = truth[dossier.papers[0].path]
        wrong += [one.path for one in dossier.papers if truth[one.path] != home]
    whole = {name: matter for name, matter in truth.items() if not matter.startswith("agenda")}
    lying = {one.path for dossier in linkage.dossiers for one in dossier.papers}
    wrong += [name for name, matter in whole.items() if (matter == "strangers") == (name in lying)]
    heads = [truth[one.papers[0].path] for one in linkage.dossiers]
    return wrong + [head for head in set(heads) if heads.count(head) > 1]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_shuffled_folder_falls_into_its_matters(seed: int) -> None:
    found, truth = everything(seed)
    linkage = link(read(found))
    assert placed(linkage, truth) == []
    strangers = {one.path for one in linkage.strangers}
    assert strangers == {name for name, matter in truth.items() if matter == "strangers"}


def test_the_order_of_the_files_changes_nothing_but_the_order() -> None:
    found, _ = everything(1)
    groups = [
        {frozenset(paper.path for paper in one.papers) for one in link(read(order)).dossiers}
        for order in (found, found[::-1])
    ]
    assert groups[0] == groups[1]


def test_a_session_gathers_its_matters_and_its_agenda() -> None:
    found, _ = everything(1)
    linkage = link(read(found))
    sessions = [one for one in linkage.gatherings if one.kind is GatheringKind.SESSION]
    assert sorted(len(one.dossiers) for one in sessions) == [
        1,
        4,
        4,
    ]  # the reservoir has a session of its own
    assert all(one.papers[0].role is Role.AGENDA for one in sessions)
    programmes = [one for one in linkage.gatherings if one.kind is GatheringKind.PROGRAMMES]
    assert [len(one.dossiers) for one in programmes] == [5]


@pytest.mark.parametrize("session", SESSIONS)
def test_each_paper_says_by_what_it_belongs(session: str) -> None:
    linkage = link(read([p for matter in SESSIONS[session][:1] for p in papers(matter)]))
    (dossier,) = linkage.dossiers
    for paper in dossier.papers:
        if paper.role in (Role.SUBMISSION, Role.APPRAISAL):
            assert paper.how is Belonging.REFERENCE
            assert paper.why.vi
            assert paper.why.en


def test_a_title_alone_joins_a_draft_whose_references_are_blank() -> None:
    submission, draft, _ = papers("allocation-commune")
    blank = draft.text.replace("71/TTr-UBND ngày 01 tháng", "    /TTr-UBND ngày    tháng")
    (dossier,) = link(read([submission, replace(draft, text=blank)])).dossiers
    assert [(one.role, one.how) for one in dossier.papers][1] == (Role.SUBMISSION, Belonging.TITLE)


def test_another_year_is_another_matter() -> None:
    submission, draft, _ = papers("allocation-commune")
    old = submission.text.replace("2025", "2024").replace("2026", "2025").replace("71/", "68/")
    other = draft.text.replace("số 71/TTr-UBND ngày 01 tháng 12 năm 2025 ", "")
    linkage = link(read([replace(submission, text=old), replace(draft, text=other)]))
    assert linkage.dossiers == ()
    assert len(linkage.strangers) == 2


def test_the_same_number_of_another_unit_joins_nothing() -> None:
    submission, draft, _ = papers("allocation-commune")
    other = submission.text.replace("SUỐI NGỌC", "KHE LIM").replace("Suối Ngọc", "Khe Lim")
    assert link(read([replace(submission, text=other), draft])).dossiers == ()


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("du-thao-1.md", "du-thao-2.md"),
        ("nghi-quyet-lan-1.md", "nghi-quyet-lan-3.md"),
        ("nghi-quyet.md", "nghi-quyet-da-sua.md"),
        ("nghi-quyet-v2.md", "nghi-quyet-final.md"),
    ],
)
def test_the_newest_of_two_versions_is_told_by_the_names_of_the_files(
    older: str, newer: str
) -> None:
    submission, draft, _ = papers("allocation-commune")
    found = [replace(draft, name=newer), replace(draft, name=older), submission]
    (dossier,) = link(read(found)).dossiers
    versions = {one.path: one.newer for one in dossier.papers if one.role is Role.DRAFT}
    assert versions == {newer: "", older: newer}


def test_a_signed_version_is_newer_than_a_draft_whatever_the_names_say() -> None:
    submission, draft, _ = papers("tasks-commune")
    unsigned = draft.text.replace("Số: 29/NQ-HĐND", "Số:     /NQ-HĐND")
    found = [replace(draft, name="a.txt"), replace(draft, name="final.txt", text=unsigned)]
    (dossier,) = link(read([*found, submission])).dossiers
    assert dossier.lead is not None
    assert dossier.lead.path == "a.txt"


def test_what_the_user_states_is_taken_as_said() -> None:
    submission, *_ = papers("allocation-commune")
    *_, appraisal = papers("tasks-commune")
    statement = StatedMatter((submission.name, appraisal.name), "Hồ sơ thử")
    (dossier,) = link(read([submission, appraisal]), [statement]).dossiers
    assert dossier.stated
    assert dossier.title == "Hồ sơ thử"
    assert {one.path for one in dossier.papers} == {submission.name, appraisal.name}


def test_a_file_that_cannot_be_read_may_be_the_paper_that_its_name_tells() -> None:
    _, draft, appraisal = papers("allocation-commune")
    broken = LINTER.content(b"PK\x03\x04 cut", "to-trinh.docx")
    (dossier,) = link([*read([draft, appraisal]), broken]).dossiers
    assert dossier.unread == {"to-trinh.docx": Role.SUBMISSION}
    assert dossier.could_be(Role.SUBMISSION) == ("to-trinh.docx",)
    assert dossier.could_be(Role.APPRAISAL) == ()


def session_of(matters: int) -> list[FileOutcome]:
    """Return the papers of one session with so many matters, each of its own numbers and title."""
    found = []
    for number in range(matters):
        for paper in papers("tasks-commune"):
            text = paper.text
            for old in ("69/TTr", "12/BC", "29/NQ"):
                text = text.replace(old, f"{number * 100 + int(old[:2])}{old[2:]}")
            text = text.replace("kinh tế - xã hội", f"kinh tế - xã hội thôn Đồi{number}")
            found.append(LINTER.content(text.encode(), f"m{number}-{paper.name}"))
    return found


def test_the_work_grows_with_the_number_of_papers_and_not_its_square() -> None:
    few, many = session_of(15), session_of(60)
    assert [len(one.papers) for one in link(many).dossiers] == [3] * 60
    assert calls_of(lambda: link(many)) < 4 * 2 * calls_of(lambda: link(few))


def test_an_annex_that_names_nothing_lies_where_its_figures_are_told() -> None:
    found = [*papers("settlement-province"), *papers("investment-province")]
    bare = [
        replace(
            one, text=one.text.replace("131/TTr", "/TTr").replace("QUYẾT TOÁN THU, CHI", "SỐ 1")
        )
        if one.name.endswith("xlsx")
        else replace(one, name=f"{at}-{one.name}")
        for at, one in enumerate(found)
    ]
    linkage = link(read(bare))
    (annex,) = (
        one
        for dossier in linkage.dossiers
        for one in dossier.papers
        if one.role is Role.ANNEX and "quyết toán" in dossier.title
    )
    assert annex.how is Belonging.FIGURES


ANNEX = """PHỤ LỤC
CHI TIẾT PHÂN BỔ DỰ TOÁN CHI NGÂN SÁCH XÃ NĂM 2026
(Kèm theo Nghị quyết số      /NQ-HĐND ngày     tháng 12 năm 2025 của Hội đồng nhân dân {unit})
1. Chi thường xuyên
"""


@pytest.mark.parametrize(("unit", "lies"), [("xã Suối Ngọc", True), ("xã Đại Đồng", False)])
def test_an_annex_in_a_file_of_its_own_lies_with_the_draft_without_number(
    unit: str, lies: bool
) -> None:
    found = [
        replace(one, text=re.sub(r"Số: \d+/NQ", "Số:     /NQ", one.text))
        for one in papers("allocation-commune")
        if not one.name.endswith("xlsx")
    ]
    annex = MadePaper("bieu-1.txt", ANNEX.format(unit=unit))
    linkage = link(read([*found, annex]))
    assert [one.path for one in linkage.strangers] == ([] if lies else ["bieu-1.txt"])


def test_a_session_is_called_by_its_line_where_the_agenda_has_no_other_title() -> None:
    found = [one for name in SESSIONS["commune"][:-1] for one in papers(name)]
    renamed = [replace(one, name=f"{at}-{one.name}") for at, one in enumerate(found)]
    agenda = MadePaper("chuong-trinh.txt", AGENDA)
    (gathering,) = link(read([*renamed, agenda])).gatherings
    assert gathering.title.startswith("Kỳ họp thứ Tư, Hội đồng nhân dân xã Suối Ngọc")


AGENDA = """HỘI ĐỒNG NHÂN DÂN
XÃ SUỐI NGỌC
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Suối Ngọc, ngày 10 tháng 12 năm 2025

DỰ KIẾN CHƯƠNG TRÌNH
Kỳ họp thứ Tư, Hội đồng nhân dân xã Suối Ngọc khóa I, nhiệm kỳ 2021 - 2026
8h00 - 8h15: Khai mạc kỳ họp.
8h15 - 9h00: Ủy ban nhân dân xã trình bày Tờ trình về nhiệm vụ kinh tế - xã hội năm 2026.
9h00: Bế mạc.
"""
