"""Word files that are read although something of them is damaged: written well, or refused."""

from datetime import date, datetime
from io import BytesIO
from unicodedata import normalize
from zipfile import ZipFile

import pytest
from word_files import paragraph, run, said, word_file

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.cli.papers.fix import unmended
from hdnd_lint.errors import ReadError
from hdnd_lint.finding import Applicability, Edit, Fix
from hdnd_lint.model import Source
from hdnd_lint.reading import read_bytes
from hdnd_lint.words.letters.text import Span
from hdnd_lint.writing.plain import apply_fixes, utf8_text
from hdnd_lint.writing.word import Annotation, TrackedFix, annotate_document, with_fixes
from hdnd_lint.writing.word.package import Parts

_WHEN = datetime(2026, 1, 5)
_NOTE = Annotation("Ban", "B", _WHEN, summary=True)


def _fix(source: Source, words: str, replacement: str) -> Fix:
    start = source.text.index(words)
    edit = Edit(Span(start, start + len(words)), replacement)
    return Fix((edit,), Applicability.REVIEW)


@pytest.mark.parametrize(
    "content", [b"<Types", b"<Types><Override/>", b"\xff\xff<Types></Types>"], ids=repr
)
def test_a_damaged_part_is_told_by_its_name(content: bytes) -> None:
    data = word_file(said("Nội dung"), raw={"[Content_Types].xml": content})
    source = read_bytes(data, "a.docx")
    with pytest.raises(ReadError, match="Content_Types"):
        annotate_document(data, source, (), _NOTE)


def test_a_file_without_a_paragraph_takes_no_comment() -> None:
    data = word_file("")
    source = read_bytes(data, "a.docx")
    assert source.blocks == ()
    assert annotate_document(data, source, (), _NOTE)


def test_a_run_of_unusual_structure_refuses_its_own_fix_only() -> None:
    odd = paragraph("<w:r><w:t>ngày<w:t> 12/5</w:t></w:r>")
    data = word_file(odd + said("ngày 13/5"))
    source = read_bytes(data, "a.docx")
    fixes = (_fix(source, "12/5", "12/6"), _fix(source, "13/5", "13/6"))
    result, refusals = with_fixes(data, source, TrackedFix(fixes, "Ban", _WHEN))
    assert [one.fix for one in refusals] == [fixes[0]]
    assert "khác thường" in refusals[0].reason.vi
    assert read_bytes(result, "a.docx").text == source.text.replace("13/5", "13/6")
    assert annotate_document(data, source, (), _NOTE)


def test_a_number_too_long_to_be_one_is_passed_over() -> None:
    long = f'<w:bookmarkStart w:id="{"9" * 5000}"/>'
    comments = f'<w:comment w:id="{"9" * 5000}">{said("x")}</w:comment>'
    data = word_file(paragraph(long + run("Nội dung")), {"comments": comments})
    source = read_bytes(data, "a.docx")
    assert read_bytes(annotate_document(data, source, (), _NOTE), "a.docx").text == source.text


def test_of_findings_that_are_alike_the_refused_one_may_stay() -> None:
    basis = "Căn cứ Nghị định số 163/2016/NĐ-CP ngày 21 tháng 12 năm 2016 của Chính phủ;\n"
    body = "Điều {}. Theo Nghị định số 163/2016/NĐ-CP ngày 12/12/2016.\n"
    linter = Linter(rulebook.load(), date(2026, 1, 5))
    three, one, none = (
        [
            finding
            for finding in linter.text(basis + "QUYẾT NGHỊ:\n" + text).findings
            if finding.rule_id == "CC012"
        ]
        for text in ("".join(body.format(n) for n in (1, 2, 3)), body.format(1), "")
    )
    assert (len(three), len(one), len(none)) == (3, 1, 0)
    assert unmended(three, three[1:], one) == []
    assert unmended(three, three, one) == three[:1]
    assert unmended(three, three, three) == three


def test_utf_16_is_no_utf_8() -> None:
    assert utf8_text("Số: 5/NQ".encode()) == "Số: 5/NQ"
    assert utf8_text("So: 5/NQ".encode("utf-16-le")) is None
    assert utf8_text(b"\xff") is None


def test_a_part_in_utf_16_is_written_and_read_again() -> None:
    data = word_file(said("Nội dung"))
    with ZipFile(BytesIO(data)) as package:
        xml = package.read("word/document.xml").decode().replace("UTF-8", "UTF-16", 1)
    wide = word_file("", raw={"word/document.xml": xml.encode("utf-16")})
    parts = Parts(wide, "a.docx")
    parts.set("word/document.xml", xml)
    assert parts.text("word/document.xml") == xml
    source = read_bytes(wide, "a.docx")
    fixed, refused = with_fixes(
        wide, source, TrackedFix((_fix(source, "dung", "quy"),), "B", _WHEN)
    )
    assert (read_bytes(fixed, "a.docx").text, refused) == ("Nội quy\n", [])


def test_a_part_that_lies_before_the_package_is_damaged() -> None:
    data = bytearray(word_file(said("Nội dung")))
    entry = data.rindex(b"PK\x05\x06") + 16
    data[entry : entry + 4] = (int.from_bytes(data[entry : entry + 4], "little") + 9).to_bytes(
        4, "little"
    )
    with pytest.raises(ReadError, match="Content_Types"):
        Parts(bytes(data), "a.docx")


def test_white_space_that_is_not_shown_is_not_brought_to_light() -> None:
    data = word_file("<w:p><w:r><w:t>Nội dung </w:t></w:r></w:p>")
    source = read_bytes(data, "a.docx")
    tracked = TrackedFix((_fix(source, "Nội", "ND"),), "B", _WHEN)
    fixed, refused = with_fixes(data, source, tracked)
    assert len(refused) == 1
    assert read_bytes(fixed, "a.docx").text == source.text


def test_what_is_put_behind_a_letter_stands_behind_its_marks() -> None:
    raw = normalize("NFD", "Điều 1. Giao xã An Phú\nĐiều 2. Hết\n")
    source = read_bytes(raw.encode(), "a.txt")
    end = source.text.index("\n")
    fix = Fix((Edit(Span(end, end), "."),), Applicability.SAFE)
    mended, applied, _ = apply_fixes(raw, source, [fix])
    assert applied
    assert normalize("NFC", mended).startswith("Điều 1. Giao xã An Phú.\n")


def test_a_sign_inside_an_attribute_is_not_written() -> None:
    odd = '<w:p><w:r><w:t xml:space=">reserve">Nội dung</w:t></w:r></w:p>'
    data = word_file(odd)
    source = read_bytes(data, "a.docx")
    with pytest.raises(ReadError, match=r"document\.xml có dấu “>”"):
        annotate_document(data, source, (), _NOTE)


def test_of_two_looks_of_the_same_words_one_may_stay() -> None:
    data = word_file(said("HỘI ĐỒNG NHÂN DÂN") + said("XÃ AN PHÚ") + said("Số: 15/NQ-HĐND"))
    outcome = Linter(rulebook.load(), date(2026, 1, 5)).content(data, "a.docx")
    looks = [one for one in outcome.findings if one.rule_id == "TT014"]
    middle, bold = (one for one in looks if one.evidence == "HỘI ĐỒNG NHÂN DÂN")
    assert unmended([middle, bold], [middle], [bold]) == []
    assert unmended([middle, bold], [middle, bold], [bold]) == [bold]
