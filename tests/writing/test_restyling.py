"""Formatting set anew in Word's markup: what is changed, and what is left as it stands."""

import random
from datetime import datetime
from pathlib import Path

import pytest
from tracked_changes import changes_of, parts, same, settled
from word_files import TRACKED, document_part, field, paragraph, run, said, word_file

from hdnd_lint.finding import Applicability, Edit, Fix, Restyle, Trait
from hdnd_lint.model import Source
from hdnd_lint.reading import read_bytes
from hdnd_lint.words.letters.text import Span
from hdnd_lint.writing.word import TrackedFix, with_fixes

MAIN = "word/document.xml"
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.docx"))
NOW = datetime(2026, 1, 5)
OTHER = "Nguyễn Văn A"
HALF = '<w:sz w:val="24"/>'
PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="851" w:gutter="283"/></w:sectPr>'
)
Value = str | float | bool


def _set(
    data: bytes, words: str, trait: Trait, value: Value, section: int = 0
) -> tuple[str, list[str]]:
    """Set *trait* of *words*; return the main part, and why something was left."""
    source = read_bytes(data, "du-thao.docx")
    start = source.text.index(words)
    restyle = Restyle(Span(start, start + len(words)), trait, value, section)
    return _written(data, source, restyle)


def _written(data: bytes, source: Source, *restyles: Restyle) -> tuple[str, list[str]]:
    tracked = TrackedFix((Fix((), Applicability.SAFE, restyles=restyles),), "Ban", NOW)
    result, refused = with_fixes(data, source, tracked)
    before, after = parts(data), parts(result)
    assert [name for name in after if name != MAIN and after[name] != before[name]] == []
    assert changes_of(after[MAIN], OTHER) == changes_of(before[MAIN], OTHER)
    assert same(settled(before[MAIN], accept=False), settled(after[MAIN], accept=False))
    return after[MAIN].decode(), [one.reason.get("en") for one in refused]


class TestLetters:
    def test_only_the_letters_named_are_set(self) -> None:
        data = word_file(paragraph(run("Căn cứ Luật Ngân sách", HALF)))
        xml, refused = _set(data, "Luật", Trait.BOLD, True)
        assert not refused
        changed = [run_ for run_ in xml.split("<w:r>")[1:] if "<w:rPrChange" in run_]
        assert len(changed) == 1
        assert ">Luật</w:t>" in changed[0]
        assert changed[0].startswith("<w:rPr><w:b/><w:bCs/>" + HALF + "<w:rPrChange ")
        assert f"<w:rPr>{HALF}</w:rPr></w:rPrChange>" in changed[0]

    def test_what_is_not_known_stays_in_its_order(self) -> None:
        own = '<w:rStyle w:val="X"/><w:b/><w:lang w:val="vi-VN"/><o:glow o:rad="1"/>'
        xml, _ = _set(word_file(paragraph(run("Căn cứ", own))), "Căn cứ", Trait.SIZE, 13.5)
        assert (
            '<w:rPr><w:rStyle w:val="X"/><w:b/><w:sz w:val="27"/><w:szCs w:val="27"/>'
            '<w:lang w:val="vi-VN"/><o:glow o:rad="1"/><w:rPrChange ' in xml
        )

    def test_a_font_of_a_theme_gives_way_but_not_that_of_other_scripts(self) -> None:
        own = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsia="SimSun"/>'
        data = word_file(paragraph(run("Căn cứ", own)))
        xml, _ = _set(data, "Căn cứ", Trait.FONT, "Times New Roman")
        new = xml[xml.index("<w:rFonts") : xml.index("<w:rPrChange")]
        assert "Theme" not in new
        assert 'w:eastAsia="SimSun"' in new
        assert 'w:ascii="Times New Roman"' in new

    def test_capitals_are_shown_not_typed(self) -> None:
        data = word_file(paragraph(run("Nghị quyết", "<w:smallCaps/>")))
        xml, _ = _set(data, "NGHỊ QUYẾT", Trait.CAPITALS, True)
        assert "<w:caps/>" in xml and '<w:smallCaps w:val="0"/>' in xml
        assert ">Nghị quyết</w:t>" in xml

    def test_a_change_of_somebody_else_is_left(self) -> None:
        added = f"<w:ins {TRACKED}>{run('thêm', HALF)}</w:ins>"
        restyled = run("đổi", f"{HALF}<w:rPrChange {TRACKED}><w:rPr/></w:rPrChange>")
        data = word_file(paragraph(run("Một ", HALF) + added + run(" hai ", HALF) + restyled))
        xml, refused = _set(data, "Một thêm hai đổi", Trait.SIZE, 14.0)
        assert refused == ["the place lies in a tracked change or in a field"]
        assert xml.count('<w:sz w:val="28"/>') == 2  # of “Một ” and “ hai ”

    def test_the_result_of_a_field_is_set_too(self) -> None:
        data = word_file(paragraph(run("Số: ", HALF) + field("REF so", run("15", HALF))))
        xml, refused = _set(data, "Số: 15", Trait.SIZE, 14.0)
        assert not refused and xml.count('<w:sz w:val="28"/>') == 2
        assert xml.index("w:instrText") < xml.rindex('<w:sz w:val="28"/>')

    def test_the_same_formatting_changes_nothing(self) -> None:
        data = word_file(paragraph(run("Căn cứ", "<w:b/><w:bCs/>")))
        xml, refused = _set(data, "Căn cứ", Trait.BOLD, True)
        assert xml == document_part(paragraph(run("Căn cứ", "<w:b/><w:bCs/>"))) and not refused


class TestParagraphs:
    @pytest.mark.parametrize(
        ("own", "kept"), [("", ""), ("<w:pPr/>", ""), ("<w:pPr><w:keepNext/></w:pPr>",) * 2]
    )
    def test_each_way_to_state_nothing(self, own: str, kept: str) -> None:
        data = word_file(f"<w:p>{own}{run('Điều 1.')}</w:p>")
        xml, refused = _set(data, "Điều 1.", Trait.ALIGN, "justify")
        assert not refused
        assert '<w:jc w:val="both"/><w:pPrChange' in xml
        assert f"{kept or '<w:pPr></w:pPr>'}</w:pPrChange>" in xml

    def test_the_mark_and_the_section_stay_behind(self) -> None:
        own = f'<w:spacing w:before="60"/><w:rPr>{HALF}</w:rPr>{PAGE}'
        xml, refused = _set(word_file(said("Điều 1.", own) + PAGE), "Điều 1.", Trait.LINES, 1.5)
        assert not refused
        assert (
            '<w:spacing w:before="60" w:line="360" w:lineRule="auto"/>'
            f"<w:rPr>{HALF}</w:rPr>{PAGE}<w:pPrChange" in xml
        )
        assert '<w:pPr><w:spacing w:before="60"/></w:pPr></w:pPrChange>' in xml

    def test_an_indent_and_a_space_give_way_whole(self) -> None:
        own = (
            '<w:spacing w:beforeAutospacing="1" w:after="60"/>'
            '<w:ind w:right="100" w:hanging="360" w:firstLineChars="5"/>'
        )
        data = word_file(said("Điều 1.", own))
        source = read_bytes(data, "du-thao.docx")
        at = Span(0, 7)
        both = (Restyle(at, Trait.INDENT, 12.7), Restyle(at, Trait.SPACE, 6.0))
        xml, refused = _written(data, source, *both)
        assert not refused
        assert '<w:spacing w:after="60" w:before="120"/>' in xml
        assert '<w:ind w:right="100" w:firstLine="720"/><w:pPrChange' in xml

    @pytest.mark.parametrize(
        "own",
        [
            f"<w:pPrChange {TRACKED}><w:pPr/></w:pPrChange>",
            f"<w:rPr><w:ins {TRACKED}/></w:rPr>",
            f"<w:rPr><w:del {TRACKED}/></w:rPr>",
        ],
    )
    def test_a_paragraph_that_somebody_changes_is_left(self, own: str) -> None:
        data = word_file(said("Điều 1.", own) + said("Hết."))
        _, refused = _set(data, "Điều 1.", Trait.ALIGN, "center")
        assert refused == ["the place lies in a tracked change or in a field"]

    def test_a_box_inside_the_paragraph_is_not_taken_for_it(self) -> None:
        box = (
            "<w:r><w:pict><v:textbox><w:txbxContent>"
            f"{said('Trong hộp')}</w:txbxContent></v:textbox></w:pict></w:r>"
        )
        data = word_file(paragraph(box + run("Ngoài hộp"), '<w:jc w:val="left"/>'))
        xml, refused = _set(data, "Ngoài hộp", Trait.ALIGN, "center")
        assert not refused
        assert xml.count("<w:pPrChange") == 1
        assert '<w:pPr><w:jc w:val="center"/><w:pPrChange' in xml


class TestSections:
    def _two(self) -> bytes:
        first = said("Một.") + paragraph(properties=PAGE)
        return word_file(first + said("Hai.") + PAGE)

    def test_the_section_named_is_set_and_its_gutter_counts(self) -> None:
        xml, refused = _set(self._two(), "Hai.", Trait.MARGIN_LEFT, 30.0, section=2)
        assert not refused
        at = xml.index('w:left="1418"')  # 30 mm less the gutter
        assert at > xml.index("Hai.") and xml.count("<w:sectPrChange") == 1

    def test_a_page_that_lies_on_its_side_stays_so(self) -> None:
        turned = PAGE.replace(
            'w:w="11906" w:h="16838"', 'w:w="15840" w:h="12240" w:orient="landscape" w:code="1"'
        )
        data = word_file(said("Một.") + turned)
        source = read_bytes(data, "du-thao.docx")
        at = Span(0, 4)
        whole = (Restyle(at, Trait.WIDTH, 210.0, 1), Restyle(at, Trait.HEIGHT, 297.0, 1))
        xml, refused = _written(data, source, *whole)
        assert not refused
        assert '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape" w:code="9"/>' in xml

    def test_a_first_page_with_a_foot_of_its_own_is_left(self) -> None:
        own = '<w:footerReference w:type="first" r:id="rId-footer"/>'
        data = word_file(
            said("Một.") + PAGE.replace("<w:pgSz", own + "<w:pgSz"), {"footer": said("Chân")}
        )
        _, refused = _set(data, "Một.", Trait.TITLE_PAGE, True, section=1)
        assert refused == ["the first page has its own head or foot"]

    def test_a_section_that_somebody_changes_is_left(self) -> None:
        change = f"<w:sectPrChange {TRACKED}><w:sectPr/></w:sectPrChange>"
        data = word_file(said("Một.") + PAGE.replace("</w:sectPr>", f"{change}</w:sectPr>"))
        _, refused = _set(data, "Một.", Trait.MARGIN_LEFT, 30.0, section=1)
        assert refused == ["the place lies in a tracked change or in a field"]


def test_letters_and_words_are_changed_together() -> None:
    """A mark that is put at the end of a run set anew has its new look."""
    data = word_file(paragraph(run("Hết.", HALF)))
    source = read_bytes(data, "du-thao.docx")
    fixes = (
        Fix((Edit(Span(3, 4), "./."),), Applicability.SAFE),
        Fix((), Applicability.SAFE, restyles=(Restyle(Span(0, 4), Trait.SIZE, 14.0),)),
    )
    result, refused = with_fixes(data, source, TrackedFix(fixes, "Ban", NOW))
    assert not refused
    again = read_bytes(result, "du-thao.docx")
    assert again.text.strip() == "Hết./."
    looks = {run_.format.size for block in again.blocks for run_ in block.runs if run_.format}
    assert looks == {14.0}
    before, after = (settled(parts(one)[MAIN], accept=False) for one in (data, result))
    assert same(before, after)


_VALUES: tuple[tuple[Trait, Value], ...] = (
    *((Trait.FONT, "Times New Roman"), (Trait.SIZE, 13.5), (Trait.COLOR, "000000")),
    *((Trait.BOLD, True), (Trait.ITALIC, False), (Trait.CAPITALS, True)),
    *((Trait.ALIGN, "justify"), (Trait.LINES, 1.15), (Trait.INDENT, 12.7), (Trait.SPACE, 6.0)),
    *((Trait.MARGIN_LEFT, 30.0), (Trait.TITLE_PAGE, True)),
)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_whatever_is_set_anywhere_rejected_it_is_the_draft(path: Path) -> None:
    """Formatting and words changed at random places, over one another."""
    data = path.read_bytes()
    source = read_bytes(data, path.name)
    chance = random.Random(5)
    fixes = []
    for _ in range(60):
        start = chance.randrange(len(source.text))
        span = Span(start, min(len(source.text), start + chance.choice((1, 3, 60, 400))))
        trait, value = chance.choice(_VALUES)
        section = 1 if trait in (Trait.MARGIN_LEFT, Trait.TITLE_PAGE) else 0
        restyle = Restyle(span, trait, value, section)
        edit = Edit(Span(start, start), chance.choice(("x", "<&>")))
        fixes.append(Fix((edit,) * chance.randint(0, 1), Applicability.SAFE, restyles=(restyle,)))
    result, refused = with_fixes(data, source, TrackedFix(tuple(fixes), "Ban", NOW))
    assert len(refused) < len(fixes)
    before, after = parts(data), parts(result)
    for name, part in after.items():
        if part != before[name]:
            assert same(settled(part, accept=False), settled(before[name], accept=False))
