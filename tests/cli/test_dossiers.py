"""Dossiers on the command line: folders, archives, ``ho-so.toml``, and what reports show."""

import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from checks.dossier_judging import changed
from dossier_papers import MadePaper, papers, write
from jsonschema import Draft202012Validator

from hdnd_lint.resources import resource_dir
from running import Command

RULES = ("--select", "HS001,HS002,HS003")
WRONG = ("allocation-commune", "to-trinh.txt", "48.600 triệu", "46.800 triệu")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "ho so"
    write(path, changed(*WRONG))
    return path


def report(command: Command, *arguments: Any) -> dict[str, Any]:
    ran = command("check", *arguments, *RULES, "--format", "json")
    data: dict[str, Any] = json.loads(ran.out)
    schema = json.loads((resource_dir("schema") / "report.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(data)
    return data


def test_a_folder_is_linked_and_a_finding_on_its_dossier_stands_once(
    command: Command, folder: Path
) -> None:
    data = report(command, folder)
    (dossier,) = data["dossiers"]
    assert dossier["kind"] == "matter"
    assert [one["role"] for one in dossier["papers"]] == ["draft", "submission", "appraisal"]
    (finding,) = dossier["findings"]
    assert finding["file"].endswith("to-trinh.txt")
    assert {place["file"] for place in finding["related"]} == {
        str(folder / "du-thao-nghi-quyet.md"),
        str(folder / "bao-cao-tham-tra.txt"),
    }
    assert all(file["findings"] == [] for file in data["files"])
    assert data["summary"]["findings"]["warning"] == 1


def test_every_file_keeps_its_own_findings(command: Command, folder: Path) -> None:
    linked = json.loads(command("check", folder, "--format", "json").out)["files"]
    alone = json.loads(command("check", folder, "--no-dossier", "--format", "json").out)["files"]
    assert linked == alone


def test_files_named_one_by_one_are_linked_only_where_asked(
    command: Command, folder: Path
) -> None:
    files = sorted(folder.iterdir())
    assert report(command, *files)["dossiers"] == []
    (dossier,) = report(command, *files, "--dossier")["dossiers"]
    assert dossier["stated"]
    assert len(dossier["findings"]) == 1


def test_nothing_is_linked_against_the_users_wish(command: Command, folder: Path) -> None:
    assert report(command, folder, "--no-dossier")["dossiers"] == []
    assert command("check", folder, "--dossier", "--no-dossier").code == 2


def test_an_archive_is_read_as_a_folder(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "hồ sơ.zip"
    with ZipFile(path, "w") as archive:
        for paper in changed(*WRONG):
            archive.writestr(f"kỳ họp/{paper.name}", paper.data)
        archive.writestr("__MACOSX/._rac.txt", b"x")
    data = report(command, path)
    assert len(data["files"]) == 3
    assert len(data["dossiers"][0]["findings"]) == 1
    assert data["files"][0]["path"] == f"{path}/kỳ họp/bao-cao-tham-tra.txt"


def test_papers_of_an_archive_in_a_folder_belong_with_those_beside_it(
    command: Command, tmp_path: Path
) -> None:
    first, *others = changed(*WRONG)
    (tmp_path / first.name).write_bytes(first.data)
    with ZipFile(tmp_path / "kem-theo.zip", "w") as archive:
        for paper in others:
            archive.writestr(paper.name, paper.data)
    with ZipFile(tmp_path / "anh.zip", "w") as archive:  # holds no papers: nothing is said of it
        archive.writestr("a.png", b"x")
    data = report(command, tmp_path)
    assert len(data["files"]) == 3
    (dossier,) = data["dossiers"]
    assert len(dossier["findings"]) == 1
    assert sum("/kem-theo.zip/" in one["path"] for one in data["files"]) == 2


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06", b"no archive"])
def test_a_broken_archive_is_told_in_one_line(
    command: Command, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(content)
    ran = command("check", path)
    assert ran.code == 2
    assert "Traceback" not in ran.out + ran.err


def test_the_user_states_a_dossier(command: Command, tmp_path: Path) -> None:
    write(tmp_path / "f", [papers("allocation-commune")[0], papers("tasks-commune")[2]])
    (tmp_path / "f" / "ho-so.toml").write_text(
        '[[ho-so]]\nten = "Hồ sơ thử"\nvan-ban = ["to-trinh.txt", "tham-tra.txt"]\n'
        '[ho-so.vai-tro]\n"to-trinh.txt" = "khac"\n',
        encoding="utf-8",
    )
    (dossier,) = report(command, tmp_path / "f")["dossiers"]
    assert (dossier["title"], dossier["stated"]) == ("Hồ sơ thử", True)
    assert {one["role"] for one in dossier["papers"]} == {"other", "appraisal"}


@pytest.mark.parametrize(
    "text",
    [
        'van-ban = ["khong-co.txt"]',
        "la = 1",
        "x = [",
        'vai-tro = {"to-trinh.txt" = "x"}',
        "van-ban = 3",
    ],
)
def test_a_wrong_statement_is_told(command: Command, folder: Path, text: str) -> None:
    (folder / "ho-so.toml").write_text(text, encoding="utf-8")
    ran = command("check", folder)
    assert ran.code == 2
    assert "ho-so.toml:1: " in ran.err
    assert "Traceback" not in ran.err


def test_a_paper_that_cannot_be_read_is_named_and_the_rest_judged(
    command: Command, tmp_path: Path
) -> None:
    _, draft, appraisal = papers("allocation-commune")
    broken = MadePaper("to-trinh.docx", "not a Word file")
    write(tmp_path / "f", [draft, appraisal, broken])
    data = report(command, tmp_path / "f")
    (dossier,) = data["dossiers"]
    assert dossier["unread"] == [str(tmp_path / "f" / "to-trinh.docx")]
    missing = next(one for one in dossier["rules"] if one["rule"] == "HS003")
    assert missing["status"] == "not-evaluated"
    assert "to-trinh.docx" in missing["reason"]


def test_reports_by_file_show_it_where_it_stands(command: Command, folder: Path) -> None:
    sarif = json.loads(command("check", folder, *RULES, "--format", "sarif").out)
    (result,) = sarif["runs"][0]["results"]
    places = [
        one["physicalLocation"]["artifactLocation"]["uri"] for one in result["relatedLocations"]
    ]
    assert len(set(places)) == 2
    page = command("check", folder, *RULES, "--format", "html").out
    assert page.count("<blockquote>") == 3
    assert 'class="dossiers"' in page
    text = command("check", folder, *RULES).out
    assert "Hồ sơ: Phân bổ dự toán" in text
    for form in ("csv", "jsonl", "junit", "github", "gitlab"):
        assert command("check", folder, *RULES, "--format", form).out.count("46.800") >= 1


def test_the_report_goes_by_matter(command: Command, folder: Path, tmp_path: Path) -> None:
    write(folder, papers("strangers")[:1])
    assert command("report", folder, "-o", tmp_path / "bc.md", *RULES).code == 0
    text = (tmp_path / "bc.md").read_text("utf-8")
    assert "Hồ sơ: Phân bổ dự toán" in text
    assert "46.800" in text
    assert all(one.name in text for one in folder.iterdir())
