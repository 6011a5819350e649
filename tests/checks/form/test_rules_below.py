"""Lines below motto, body and title: drawn, bordered, underlined, typed, and left out."""

from dataclasses import replace

import pytest
from checks.form.judged import findings_in, findings_on
from checks.form.templates import Paper, correct_papers, write_paper
from checks.form.unseen import unseen_papers
from tracked_changes import parts
from word_files import packed

MAIN = "word/document.xml"
PAPERS = [paper for paper in correct_papers() if not paper.name.startswith("normative")]
APART = [paper for paper in PAPERS if not paper.tabs]


@pytest.mark.parametrize("paper", APART, ids=lambda paper: paper.name)
@pytest.mark.parametrize("part", ["motto", "issuer", "title"])
def test_a_line_left_out_is_told_at_its_part(paper: Paper, part: str) -> None:
    (found,) = findings_on(replace(paper, ruled=paper.ruled - {part}))
    assert (found.rule_id, found.values["missing"]) == ("TT017", (part,))


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_all_that_is_missing_is_one_finding(paper: Paper) -> None:
    (found,) = findings_on(replace(paper, ruled=frozenset()))
    assert found.values["missing"] == ("motto", "issuer", "title")
    assert len(found.related) == 2


@pytest.mark.parametrize("paper", APART, ids=lambda paper: paper.name)
@pytest.mark.parametrize("part", ["motto", "issuer", "title"])
def test_underlining_is_a_line(paper: Paper, part: str) -> None:
    underlined = paper.with_line(
        part, lambda one: replace(one, look=replace(one.look, underline=True))
    )
    told = findings_on(replace(underlined, ruled=paper.ruled - {part}))
    whole = [] if part == "motto" else [("TT019", part)]  # under all its words: too long
    assert [(one.rule_id, one.values["part"]) for one in told] == whole


MEASURED = [paper for paper in APART if not paper.libre]


@pytest.mark.parametrize("paper", MEASURED, ids=lambda paper: paper.name)
@pytest.mark.parametrize("part", ["motto", "issuer", "title"])
@pytest.mark.parametrize("times", [0.4, 2.0])
def test_a_line_too_short_or_too_long_is_told_alone(paper: Paper, part: str, times: float) -> None:
    long = {**paper.long, part: paper.long[part] * times}
    (found,) = findings_on(replace(paper, long=long))
    assert (found.rule_id, found.values["part"]) == ("TT019", part)


@pytest.mark.parametrize("paper", MEASURED, ids=lambda paper: paper.name)
@pytest.mark.parametrize(
    ("part", "times"), [("motto", 0.9), ("motto", 1.1), ("issuer", 0.8), ("title", 1.1)]
)
def test_nobody_draws_to_the_point(paper: Paper, part: str, times: float) -> None:
    assert findings_on(replace(paper, long={**paper.long, part: paper.long[part] * times})) == ()


LINE = (
    '<v:shape style="position:absolute;{size};z-index:1" type="#_x0000_t32"/>',
    '<v:shape id="x" type="#_x0000_t32" style="{size}"/>',
)


@pytest.mark.parametrize("shape", LINE)
@pytest.mark.parametrize("size", ["width:60pt;height:0", "width:2cm;height:0pt"])
def test_a_short_connector_is_measured(shape: str, size: str) -> None:
    package = parts(write_paper(MEASURED[0]))
    old = b'<v:line from="0,0" to="165pt,0"/>'
    assert old in package[MAIN]
    short = package[MAIN].replace(old, shape.format(size=size).encode())
    told = [one.rule_id for one in findings_in(packed({**package, MAIN: short}))]
    assert told == ["TT019"]


@pytest.mark.parametrize(
    "shape",
    [
        '<v:line from="0,0" to="60,0"/>',  # of no unit
        '<v:rect style="width:60pt;height:0"/>',
        '<v:shape type="#_x0000_t32" style="width:60pt;height:40pt"/>',
        '<v:line from="0,0"/>',
    ],
)
def test_a_shape_of_unknown_length_is_not_measured(shape: str) -> None:
    package = parts(write_paper(MEASURED[0]))
    old = b'<v:line from="0,0" to="165pt,0"/>'
    other = package[MAIN].replace(old, shape.encode())
    assert findings_in(packed({**package, MAIN: other})) == ()


def test_a_head_in_boxes_is_asked_for_its_title_only() -> None:
    (boxes,) = (one for one in unseen_papers() if one.name == "boxes")
    missing = [one.values["missing"] for one in findings_in(boxes.data) if one.rule_id == "TT017"]
    assert missing == [("title",)]


@pytest.mark.parametrize("edge", ["bottom", "top"])
def test_a_border_of_a_cell_is_a_line(edge: str) -> None:
    paper = replace(APART[0], ruled=frozenset({"title"}))
    package = parts(write_paper(paper))
    border = f'<w:tcBorders><w:{edge} w:val="single" w:sz="4"/></w:tcBorders></w:tcPr>'.encode()
    ruled = package[MAIN].replace(b"</w:tcPr>", border)
    assert findings_in(packed({**package, MAIN: ruled})) == ()
    bare = package[MAIN].replace(b"</w:tcPr>", border.replace(b"single", b"nil"))
    assert [one.rule_id for one in findings_in(packed({**package, MAIN: bare}))] == ["TT017"]
