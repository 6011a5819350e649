"""Names of persons and new names of places across the papers of a dossier."""

import pytest
from checks.dossier_judging import changed, judged

from hdnd_lint.finding import Status

WHO = "bà Trần Thị B"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Bà: Trần Thị B", 0),
        ("đồng chí Trấn Thị B", 1),
        ("đ/c Tràn Thị B", 1),
        ("bà Trần Thị Bích", 0),
        ("bà Nguyễn Thị B", 0),
        ("đồng chí Trấn Thị B và bà Trần Thị B", 0),
    ],
)
def test_a_person_is_written_alike(said: str, told: int) -> None:
    found = judged(changed("personnel-commune", "to-trinh.txt", WHO, said), "HS010").findings
    assert len(found) == told


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("thôn Bình Minh", 0),
        ("thôn BÌNH MINH", 0),
        ("thôn Bình An", 1),
        ("tổ dân phố Bình Minh", 1),
    ],
)
def test_a_new_name_is_written_alike(new: str, told: int) -> None:
    one = "đổi tên thôn 3, xã Suối Ngọc thành thôn Bình Minh"
    made = changed("personnel-commune", "to-trinh.txt", WHO, f"{WHO}; {one}")
    made = [
        paper.__class__(paper.name, paper.text.replace(WHO, f"{WHO}; đổi tên thôn 3 thành {new}"))
        if paper.name == "nghi-quyet.txt"
        else paper
        for paper in made
    ]
    assert len(judged(made, "HS010").findings) == told


def test_without_names_nothing_is_compared() -> None:
    made = changed("personnel-commune", "to-trinh.txt", WHO, "người giữ chức vụ này")
    assert judged(made, "HS010").rules[0].status is Status.NOT_APPLICABLE
