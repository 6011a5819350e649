"""Bad rows are refused with their file, line and reason."""

from pathlib import Path

import pytest

from hdnd_lint.errors import RegistryError
from hdnd_lint.registry.rows import document_rows
from hdnd_lint.resources import resource_dir

HEAD = "number,kind,title,issued,from,until,status,replaced_by,confidence\n"
GOOD = "1/2020/QH14,Luật,Luật Một,2020-01-02,2020-07-01,,in-force,,high\n"


def written(folder: Path, text: str) -> Path:
    path = folder / "documents.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_good_rows_are_read(tmp_path: Path) -> None:
    (row,) = document_rows(written(tmp_path, HEAD + GOOD))
    assert row["title"] == "Luật Một"


@pytest.mark.parametrize(
    ("line", "place", "reason"),
    [
        ("2/2020/QH14,Luật,,2020-02-30,,,,,", "dòng 3, cột issued", "không phải ngày có thật"),
        ("2/2020/QH14,Luật,,2020-2-3,,,,,", "dòng 3, cột issued", "không phải ngày có thật"),
        (GOOD.strip(), "dòng 3, cột number", "trùng với dòng 2"),
        (
            "2/2020/QH14,Luật,,,,,,9/2021/QH15,",
            "dòng 3, cột replaced_by",
            "không có văn bản 9/2021",
        ),
        ("2/2020/QH14,Luật,,,,,gone,,", "dòng 3, cột status", "không phải một trong"),
        ("2/2020/QH14,Luật,,,,,,,sure", "dòng 3, cột confidence", "không phải một trong"),
        ("2/2020/QH14,Luật,,,2020-07-01,2020-06-30,,,", "dòng 3, cột until", "không sau ngày"),
        ("2/2020/QH14,Luật,,2020-07-02,2020-07-01,,,,", "dòng 3, cột from", "trước ngày ban hành"),
        (",Luật,,,,,,,", "dòng 3, cột number", "không được để trống"),
        ("2/2020/QH14,Luật", "dòng 3", "số ô khác số cột"),
    ],
)
def test_bad_rows(tmp_path: Path, line: str, place: str, reason: str) -> None:
    path = written(tmp_path, HEAD + GOOD + line + "\n")
    with pytest.raises(RegistryError) as raised:
        document_rows(path)
    assert str(raised.value).startswith(f"{path}: {place}: ")
    assert reason in str(raised.value)


def test_unknown_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RegistryError, match="không có cột “colour”"):
        document_rows(written(tmp_path, "number,kind,colour\n1/2020/QH14,Luật,red\n"))


def test_a_successor_may_be_marked_as_unregistered(tmp_path: Path) -> None:
    line = "2/2020/QH14,Luật,,,,,,?9/2021/QH15,\n"
    assert len(document_rows(written(tmp_path, HEAD + line))) == 1


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    bad = "2/2020/QH14,Luật,,x,y,,,,\n3/2020/QH14,,,,,,,,\n"
    with pytest.raises(RegistryError) as raised:
        document_rows(written(tmp_path, HEAD + bad))
    assert len(str(raised.value).splitlines()) == 3


def test_the_registry_of_the_package_is_sound() -> None:
    assert len(document_rows(resource_dir("rulesets") / "registry" / "documents.csv")) > 10000
