"""Labels of automatic lists as Word computes them."""

import pytest
from word_files import numbered, said, word_file

from hdnd_lint.reading.docx import read_docx
from hdnd_lint.reading.docx.looks.numerals import numeral


def level(index: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(id_: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{id_}">{"".join(levels)}</w:abstractNum>'


def number(id_: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{id_}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def labels(numbering: str, *paragraphs: str, styles: str = "") -> list[str]:
    parts = {"numbering": numbering, "styles": styles}
    source = read_docx(word_file("".join(paragraphs), parts), "danh-so.docx")
    for block in source.blocks:
        assert block.span.of(source.text) == (f"{block.label} x" if block.label else "x")
    return [block.label for block in source.blocks]


def item(index: int = 0, id_: int = 1) -> str:
    return said("x", numbered(index, id_))


OUTLINE = abstract(
    0,
    level(0, "upperRoman", "Chương %1"),
    level(1, "decimal", "%1.%2."),
    level(2, "lowerLetter", "%3)"),
)


def test_levels_restart_below_a_higher_one() -> None:
    found = labels(OUTLINE + number(1, 0), *map(item, (0, 1, 2, 2, 1, 2, 0, 1)))
    assert found == ["Chương I", "I.1.", "a)", "b)", "I.2.", "a)", "Chương II", "II.1."]


def test_two_lists_of_one_definition_go_on_counting() -> None:
    numbering = OUTLINE + number(1, 0) + number(2, 0)
    assert labels(numbering, item(), item(id_=2), item()) == [
        "Chương I",
        "Chương II",
        "Chương III",
    ]


def test_an_override_starts_anew_once() -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = OUTLINE + number(1, 0) + number(2, 0, override)
    assert labels(numbering, item(), item(id_=2), item(id_=2)) == [
        "Chương I",
        "Chương V",
        "Chương VI",
    ]


def test_an_override_may_bring_its_own_level() -> None:
    override = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "Điều %1.")}</w:lvlOverride>'
    assert labels(OUTLINE + number(1, 0, override), item(), item()) == ["Điều 1.", "Điều 2."]


def test_a_level_may_never_restart() -> None:
    """Điều goes on through the chapters: w:lvlRestart of 0."""
    numbering = abstract(
        0,
        level(0, "upperRoman", "Chương %1"),
        level(1, "decimal", "Điều %2.", '<w:lvlRestart w:val="0"/>'),
    )
    found = labels(numbering + number(1, 0), *map(item, (0, 1, 1, 0, 1)))
    assert found == ["Chương I", "Điều 1.", "Điều 2.", "Chương II", "Điều 3."]


def test_legal_numbering_shows_figures() -> None:
    numbering = abstract(
        0, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>")
    )
    assert labels(numbering + number(1, 0), item(0), item(1)) == ["I.", "1.1"]


def test_numbering_of_a_style_and_its_end() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Clause"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    numbering = abstract(
        0,
        level(0, "decimal", "Điều %1."),
        level(1, "decimal", "%2.", '<w:pStyle w:val="Clause"/>'),
    )
    style = '<w:pStyle w:val="Clause"/>'
    none = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    found = labels(
        numbering + number(1, 0),
        item(0),
        said("x", style),
        said("x", style + none),
        said("x", style),
        styles=styles,
    )
    assert found == ["Điều 1.", "1.", "", "2."]


def test_a_list_may_point_to_a_list_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="S"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="8"><w:styleLink w:val="S"/>{level(0, "decimal", "%1)")}'
        "</w:abstractNum>"
    )
    assert labels(numbering + number(1, 7), item(), item()) == ["1)", "2)"]


def test_an_empty_numbered_paragraph_shows_its_number() -> None:
    source = read_docx(
        word_file(
            item() + "<w:p><w:pPr>" + numbered() + "</w:pPr></w:p>" + item(),
            {"numbering": abstract(0, level(0, "decimal", "%1.")) + number(1, 0)},
        ),
        "danh-so.docx",
    )
    assert source.text == "1. x\n2. \n3. x\n"


def test_bullets_and_lists_that_do_not_exist() -> None:
    numbering = abstract(0, level(0, "bullet", "\uf0b7")) + number(1, 0) + number(3, 99)
    found = labels(numbering, item(), item(id_=2), item(id_=3), item(8))
    assert found == ["-", "", "", ""]


def test_deleted_paragraphs_do_not_count() -> None:
    gone = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>'
        '<w:del w:id="1" w:author="A"/></w:rPr></w:pPr><w:del w:id="2" w:author="A"><w:r>'
        "<w:delText>bỏ</w:delText></w:r></w:del></w:p>"
    )
    numbering = abstract(0, level(0, "decimal", "%1.")) + number(1, 0)
    assert labels(numbering, item(), gone, item()) == ["1.", "2."]


@pytest.mark.parametrize(
    ("value", "form", "sample", "expected"),
    [
        (4, "decimal", "", "4"),
        (4, "decimalZero", "", "04"),
        (27, "lowerLetter", "", "aa"),
        (2, "upperLetter", "", "B"),
        (1949, "upperRoman", "", "MCMXLIX"),
        (4, "lowerRoman", "", "iv"),
        (0, "upperRoman", "", "0"),
        (5, "custom", "a, b, c, d, đ, e", "đ"),
        (7, "custom", "001, 002, 003, ...", "007"),
        (9, "custom", "a, b", "9"),
        (21, "vietnameseCounting", "", "hai mươi mốt"),
        (15, "cardinalText", "", "mười lăm"),
        (3, "decimalEnclosedParen", "", "(3)"),
        (3, "none", "", ""),
        (3, "chicago", "", "3"),
    ],
)
def test_numerals(value: int, form: str, sample: str, expected: str) -> None:
    assert numeral(value, form, sample) == expected
