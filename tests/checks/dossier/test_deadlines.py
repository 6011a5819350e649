"""Days of papers before a session, and the order of submission and appraisal."""

from dataclasses import replace

from checks.dossier_judging import changed, judged, together
from dossier_papers import SESSIONS, MadePaper, papers

from hdnd_lint.finding import Finding, Status


def session(old: str, new: str) -> list[MadePaper]:
    """Return the commune's session, *old* made *new* wherever it stands."""
    return [
        replace(one, name=f"{matter}-{one.name}", text=one.text.replace(old, new))
        for matter in SESSIONS["commune"]
        for one in papers(matter)
    ]


def findings(found: list[MadePaper], rule: str) -> list[Finding]:
    return list(together(found, rule).findings())


def test_the_tenth_day_before_the_opening_is_in_time() -> None:
    assert findings(session("11 tháng 12", "14 tháng 12"), "HS009") == []


def test_the_ninth_day_is_late_and_says_by_how_much() -> None:
    (found,) = findings(session("11 tháng 12", "15 tháng 12"), "HS009")
    assert (found.values["due"], found.values["late"]) == ("14/12/2025", 1)
    assert found.related[0].file == "agenda-commune-chuong-trinh.txt"


def test_without_an_agenda_the_day_of_adoption_counts() -> None:
    left = [one for one in session("11 tháng 12", "20 tháng 12") if "agenda" not in one.name]
    assert len(findings(left, "HS009")) == 1


def test_a_settlement_is_due_five_working_days_before() -> None:
    title = "bổ sung dự toán thu, chi ngân sách xã Suối Ngọc năm 2025 (đợt 3)"
    settled = session(title, "quyết toán thu, chi ngân sách xã Suối Ngọc năm 2024")
    assert findings(settled, "HS006") == []
    late = [replace(one, text=one.text.replace("02 tháng 12", "18 tháng 12")) for one in settled]
    (found,) = findings(late, "HS006")
    told = ("signed", "due", "opening", "late")  # Wednesday the 24th, less five from Tuesday on
    assert [found.values[key] for key in told] == ["18/12/2025", "17/12/2025", "24/12/2025", 1]


def test_an_appraisal_before_the_submission_is_found_beside_it() -> None:
    made = changed("allocation-commune", "bao-cao-tham-tra.txt", "10 tháng 12", "30 tháng 11")
    (found,) = judged(made, "TR010").findings
    assert (found.file, found.related[0].file) == ("bao-cao-tham-tra.txt", "to-trinh.txt")


def test_one_paper_alone_has_no_order() -> None:
    assert judged(papers("personnel-commune"), "TR010").rules[0].status is Status.NOT_APPLICABLE
