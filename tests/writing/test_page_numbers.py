"""Page numbers in Word's markup: which runs a field has, and what stands in its way."""

from datetime import datetime

import pytest
from word_files import TRACKED, field, paragraph, run, said, word_file

from hdnd_lint.finding import Trait
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.writing.word.change_tags import ChangeTags
from hdnd_lint.writing.word.elements import sections_of
from hdnd_lint.writing.word.package import Parts
from hdnd_lint.writing.word.page_numbers import PageNumbers
from hdnd_lint.writing.word.refusals import TRACKED as REFUSED
from hdnd_lint.writing.word.refusals import UNUSUAL
from hdnd_lint.writing.word.splicing import Splicer

_MAIN, _HEAD = "word/document.xml", "word/header.xml"
_SECTION = (
    '<w:sectPr><w:headerReference w:type="{}" r:id="rId-header"/><w:pgSz w:w="11906"/></w:sectPr>'
)
_NUMBER = field(" PAGE ", run("2"))


def _set(
    head: str,
    trait: Trait = Trait.NUMBER_SIZE,
    value: str | float | bool = 14,
    kind: str = "default",
) -> tuple[Localised | None, str]:
    """Set *trait* of the numbers in the head; return why not, and the head as it is then."""
    parts = Parts(word_file(said("một") + _SECTION.format(kind), {"header": head}))
    splicer = Splicer()
    numbers = PageNumbers(parts, splicer, ChangeTags(parts, "Ban", datetime(2026, 1, 5)))
    sections = sections_of(parts.text(_MAIN))
    assert sections
    reason = numbers.set(trait, value, _MAIN, sections)
    numbers.write()
    return reason, splicer.spliced(_HEAD, parts.text(_HEAD))


@pytest.mark.parametrize("head", ["<w:r>", '<w:r w:rsidR="00A1">'])
def test_every_run_of_a_field_is_set(head: str) -> None:
    reason, xml = _set(paragraph(_NUMBER.replace("<w:r>", head) + run("x")))
    assert reason is None
    assert xml.count('<w:sz w:val="28"/>') == xml.count("<w:rPrChange") == 5
    assert f"{head}<w:rPr><w:sz" in xml
    assert xml.endswith(run("x") + "</w:p></w:hdr>")


def test_a_simple_field_is_set_too() -> None:
    reason, xml = _set(paragraph(f'<w:fldSimple w:instr=" PAGE ">{run("2")}</w:fldSimple>'))
    assert (reason, xml.count("<w:rPrChange")) == (None, 1)


@pytest.mark.parametrize("code", [" NUMPAGES ", " PAGEREF a ", " DATE "])
def test_other_fields_are_no_page_numbers(code: str) -> None:
    assert _set(paragraph(field(code, run("2"))))[0] is UNUSUAL


@pytest.mark.parametrize("name", ["ins", "del", "moveFrom", "moveTo"])
def test_a_number_beside_a_tracked_change_is_left(name: str) -> None:
    changed = f"<w:{name} {TRACKED}>{run('x')}</w:{name}>"
    assert _set(paragraph(_NUMBER + changed))[0] is REFUSED


@pytest.mark.parametrize("name", ["rPr", "pPr"])
def test_a_number_whose_look_somebody_changes_is_left(name: str) -> None:
    change = f"<w:{name}Change {TRACKED}><w:{name}/></w:{name}Change>"
    held = f"<w:pPr>{change}</w:pPr>" if name == "pPr" else f"<w:r><w:rPr>{change}</w:rPr></w:r>"
    assert _set(f"<w:p>{held}{_NUMBER}</w:p>")[0] is REFUSED


@pytest.mark.parametrize("beside", ["", "- ", " –", "—", ".", "\u00a0"])
def test_a_number_and_its_strokes_are_deleted_together(beside: str) -> None:
    head = paragraph(run(beside) + _NUMBER) if beside else paragraph(_NUMBER)
    reason, xml = _set(head, Trait.NUMBER_FIRST, False, "first")
    assert reason is None
    assert "<w:t " not in xml and "<w:instrText" not in xml
    assert xml.count("<w:del ") == 1


@pytest.mark.parametrize(
    "beside",
    [
        run("Trang "),
        "<w:r><w:drawing ></w:drawing></w:r>",
        "<w:r><w:pict></w:pict></w:r>",
        "<w:r><w:object></w:object></w:r>",
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:fldSimple w:instr="DATE"></w:fldSimple>',
        "<w:sdt></w:sdt>",
    ],
)
def test_a_number_beside_something_else_is_left(beside: str) -> None:
    reason, xml = _set(paragraph(_NUMBER + beside), Trait.NUMBER_FIRST, False, "first")
    assert reason is not None
    assert "<w:del" not in xml


def test_a_number_of_the_other_pages_is_none_of_the_first() -> None:
    assert _set(paragraph(_NUMBER), Trait.NUMBER_FIRST, False)[0] is UNUSUAL
    assert _set(paragraph(_NUMBER), kind="first")[0] is UNUSUAL


@pytest.mark.parametrize(
    ("head", "shows"),
    [
        (paragraph(), False),
        (said(" "), False),
        (said("Trang"), True),
        (paragraph(_NUMBER), True),
        (paragraph("<w:r><w:pict></w:pict></w:r>"), True),
    ],
)
def test_whether_a_head_of_the_first_page_would_show_something(head: str, shows: bool) -> None:
    parts = Parts(word_file(said("một") + _SECTION.format("first"), {"header": head}))
    numbers = PageNumbers(parts, Splicer(), ChangeTags(parts, "Ban", datetime(2026, 1, 5)))
    (section,) = sections_of(parts.text(_MAIN)) or []
    assert numbers.says_first(_MAIN, section) is shows
