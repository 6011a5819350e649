"""What the properties of letters, paragraphs and sections state, once some of it is set anew."""

import pytest

from hdnd_lint.finding import Trait
from hdnd_lint.writing.word.properties import Settings, letters_with, paragraph_with, section_with


@pytest.mark.parametrize(
    ("trait", "value", "stated"),
    [
        (Trait.BOLD, True, "<w:b/><w:bCs/>"),
        (Trait.BOLD, False, '<w:b w:val="0"/><w:bCs w:val="0"/>'),
        (Trait.ITALIC, True, "<w:i/><w:iCs/>"),
        (Trait.ITALIC, False, '<w:i w:val="0"/><w:iCs w:val="0"/>'),
        (Trait.SIZE, 14, '<w:sz w:val="28"/><w:szCs w:val="28"/>'),
        (Trait.COLOR, "000000", '<w:color w:val="000000"/>'),
        (Trait.CAPITALS, True, "<w:caps/>"),
        (Trait.CAPITALS, False, '<w:caps w:val="0"/><w:smallCaps w:val="0"/>'),
        (Trait.FONT, "Times", '<w:rFonts w:ascii="Times" w:hAnsi="Times" w:cs="Times"/>'),
    ],
)
def test_letters(trait: Trait, value: str | float | bool, stated: str) -> None:
    assert letters_with("", {trait: value}) == stated


@pytest.mark.parametrize("theme", ["asciiTheme", "hAnsiTheme", "cstheme"])
def test_a_font_named_by_a_theme_gives_way(theme: str) -> None:
    made = letters_with(f'<w:rFonts w:{theme}="minorHAnsi"/>', {Trait.FONT: "Times"})
    assert made == '<w:rFonts w:ascii="Times" w:hAnsi="Times" w:cs="Times"/>'


@pytest.mark.parametrize(
    ("trait", "value", "stated"),
    [
        (Trait.ALIGN, "justify", '<w:jc w:val="both"/>'),
        (Trait.ALIGN, "left", '<w:jc w:val="left"/>'),
        (Trait.ALIGN, "right", '<w:jc w:val="right"/>'),
        (Trait.ALIGN, "center", '<w:jc w:val="center"/>'),
        (Trait.NUMBER_PLACE, "center", '<w:jc w:val="center"/>'),
        (Trait.LINES, 1.5, '<w:spacing w:line="360" w:lineRule="auto"/>'),
        (Trait.SPACE, 6, '<w:spacing w:before="120"/>'),
        (Trait.INDENT, 10, '<w:ind w:firstLine="567"/>'),
    ],
)
def test_paragraphs(trait: Trait, value: str | float | bool, stated: str) -> None:
    assert paragraph_with("", {trait: value}) == stated


@pytest.mark.parametrize(
    ("trait", "name", "other", "stated"),
    [
        (Trait.SPACE, "spacing", "beforeLines", "before"),
        (Trait.SPACE, "spacing", "beforeAutospacing", "before"),
        (Trait.INDENT, "ind", "hanging", "firstLine"),
        (Trait.INDENT, "ind", "hangingChars", "firstLine"),
        (Trait.INDENT, "ind", "firstLineChars", "firstLine"),
    ],
)
def test_what_would_outweigh_a_measure_is_taken_off(
    trait: Trait, name: str, other: str, stated: str
) -> None:
    made = paragraph_with(f'<w:{name} w:{other}="100" w:right="5"/>', {trait: 0})
    assert made == f'<w:{name} w:right="5" w:{stated}="0"/>'


def test_a_number_in_a_frame_is_centred_by_its_frame() -> None:
    frame = '<w:framePr w:wrap="around" w:xAlign="right" w:x="20"/>'
    made = paragraph_with(frame, {Trait.NUMBER_PLACE: "center"})
    assert made == '<w:framePr w:wrap="around" w:xAlign="center"/>'


@pytest.mark.parametrize(
    ("trait", "side", "twips"),
    [
        (Trait.MARGIN_TOP, "top", 1134),
        (Trait.MARGIN_BOTTOM, "bottom", 1134),
        (Trait.MARGIN_LEFT, "left", 1034),
        (Trait.MARGIN_RIGHT, "right", 1134),
    ],
)
def test_margins_of_twenty_millimetres_the_gutter_being_part_of_the_left_one(
    trait: Trait, side: str, twips: int
) -> None:
    made = section_with('<w:pgMar w:gutter="100"/>', {trait: 20})
    assert made == f'<w:pgMar w:gutter="100" w:{side}="{twips}"/>'


@pytest.mark.parametrize(
    ("stated", "made"),
    [
        ("", '<w:pgSz w:w="11906" w:h="16838"/>'),
        ('<w:pgSz w:w="12240" w:h="15840"/>', '<w:pgSz w:w="11906" w:h="16838"/>'),
        ('<w:pgSz w:w="15840" w:h="12240"/>', '<w:pgSz w:w="16838" w:h="11906"/>'),
        (
            '<w:pgSz w:w="12240" w:h="15840" w:code="1"/>',
            '<w:pgSz w:w="11906" w:h="16838" w:code="9"/>',
        ),
    ],
)
def test_paper_of_the_size_a4(stated: str, made: str) -> None:
    assert section_with(stated, {Trait.WIDTH: 210, Trait.HEIGHT: 297}) == made
    assert section_with(stated, {Trait.WIDTH: 210}) == stated


def test_pages_counted_anew_and_a_first_page_of_its_own() -> None:
    values: Settings = {
        Trait.NUMBER_START: 1,
        Trait.NUMBER_FORMAT: "decimal",
        Trait.TITLE_PAGE: True,
    }
    assert section_with("", values) == '<w:pgNumType w:start="1" w:fmt="decimal"/><w:titlePg/>'
    on = section_with('<w:pgNumType w:start="5"/>', {Trait.NUMBER_START: 0})
    assert on == "<w:pgNumType />"
    assert section_with("<w:cols/>", {Trait.TITLE_PAGE: False}) == "<w:cols/>"


def test_each_child_stands_where_the_schema_has_it_and_stands_once() -> None:
    old = '<w:b/><w:lang w:val="vi"/><w:sz w:val="20"/><w:sz w:val="22"/>'
    made = letters_with(old, {Trait.ITALIC: True, Trait.SIZE: 13})
    assert made == (
        '<w:b/><w:i/><w:iCs/><w:szCs w:val="26"/><w:lang w:val="vi"/><w:sz w:val="26"/>'
    )


def test_what_holds_more_than_elements_is_left() -> None:
    for made in (letters_with, paragraph_with, section_with):
        assert made("<w:b/>lời", {}) is None
        assert made("<w:b/> ", {}) == "<w:b/>"
