"""The agenda beside the papers of its session."""

from dataclasses import replace

from checks.dossier_judging import together
from dossier_papers import SESSIONS, MadePaper, papers

from hdnd_lint.finding import Finding

AGENDA = "agenda-commune-chuong-trinh.txt"


def session(old: str = "", new: str = "", without: str = "?") -> list[MadePaper]:
    """Return the commune's session; in its agenda *old* is *new*, *without* is left out."""
    found = [
        replace(one, name=f"{matter}-{one.name}")
        for matter in SESSIONS["commune"]
        for one in papers(matter)
        if without not in matter
    ]
    return [
        replace(one, text=one.text.replace(old, new)) if one.name == AGENDA and old else one
        for one in found
    ]


def findings(found: list[MadePaper]) -> list[Finding]:
    return list(together(found, "HS007").findings())


def test_each_item_has_its_paper_and_each_paper_its_item() -> None:
    assert findings(session()) == []


def test_an_item_without_a_paper_is_told_in_the_agenda() -> None:
    (found,) = findings(session(without="supplement"))
    assert found.file == AGENDA
    assert "bổ sung dự toán" in found.evidence


def test_a_paper_without_an_item_is_told_in_the_paper() -> None:
    item = "miễn nhiệm Trưởng Ban Văn hóa - Xã hội"
    found = {one.file: one for one in findings(session(item, "giải phóng mặt bằng"))}
    assert set(found) == {"personnel-commune-nghi-quyet.txt", AGENDA}
    assert found["personnel-commune-nghi-quyet.txt"].related[0].file == AGENDA


def test_a_title_that_differs_is_told_in_the_agenda() -> None:
    (found,) = findings(session("(đợt 3)", "(đợt 2)"))
    assert (found.file, found.related[0].file) == (AGENDA, "supplement-commune-nghi-quyet.txt")


def test_without_an_agenda_nothing_is_compared() -> None:
    assert findings(session(without="agenda")) == []


def test_an_item_may_leave_out_whose_the_resolution_is_and_where_it_holds() -> None:
    item = "miễn nhiệm Trưởng Ban Văn hóa - Xã hội Hội đồng nhân dân xã Suối Ngọc khóa I"
    whose = "chương trình giám sát năm 2026 của Hội đồng nhân dân xã"
    made = [
        replace(
            one,
            text=one.text.replace(item, "chương trình giám sát năm 2026")
            if one.name == AGENDA
            else one.text.replace(item, whose),
        )
        for one in session()
    ]
    assert findings(made) == []
