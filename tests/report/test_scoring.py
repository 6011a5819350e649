"""The form that an office scores on: evidence filled in, points left blank."""

from pathlib import Path

import pytest
from report.outcomes import finding, outcome

from hdnd_lint import rulebook
from hdnd_lint.cli.runs.score_form import read_form
from hdnd_lint.errors import ConfigError
from hdnd_lint.report.appraisal import Office, markdown, paper_on
from hdnd_lint.report.appraisal.scoring import BLANK, score_rows
from running import Command

FORM = Path(__file__).parents[2] / "examples" / "phieu-cham-diem.toml"


def test_the_example_form_has_a_hundred_points_in_five_groups() -> None:
    form = read_form(FORM, rulebook.load())
    assert [one.points for one in form.criteria] == [20, 20, 30, 10, 20]
    assert form.total == 100


def test_evidence_stands_at_its_criterion_and_points_stay_blank() -> None:
    form = read_form(FORM, rulebook.load())
    paper = paper_on(outcome(finding("kỳ họp cuối năm 2025")), Office(name="Ban"))
    _, rows = next(iter(score_rows(form, paper)))
    assert [row[3] for row in rows] == [BLANK] * 6
    assert ["GS010" in row[2] for row in rows] == [False, False, True, False, False, False]
    assert "Phụ lục 4" in markdown.render(paper, form)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[criterion]]\nname = "A"\npoints = 20\nrules = ["ZZ9"]\n', "tên “ZZ9”"),
        ('[[criterion]]\nname = "A"\n', "points"),
        (
            '[[criterion]]\nname = "A"\npoints = 1\n[[criterion]]\nname = "B"\npoints = "x"\n',
            r"phieu\.toml:6: criterion thứ 2\.points: phải là số điểm",
        ),
        ("title = 1 2\n", "TOML sai"),
        ('titel = "x"\n', "có phải là “title” không"),
    ],
)
def test_a_slip_in_the_form_is_told(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "phieu.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=told):
        read_form(path, rulebook.load())


def test_law_finds_by_name_and_by_a_number_without_diacritics(command: Command) -> None:
    assert "83/2015/QH13" in command("law", "Luật Ngân sách nhà nước").out
    assert "163/2016/NĐ-CP" in command("law", "163/2016/nd-cp").out
