"""Hostile and damaged files end in a clear error, never in a crash."""

import io
import zipfile
from dataclasses import fields
from random import Random

import pytest
from word_features import BODY, PARTS
from word_files import NAMESPACES, cell, document_part, packed, row, run, said, word_file
from word_mutations import Mutator, check

from hdnd_lint.errors import LimitError, ReadError
from hdnd_lint.reading.docx import read_docx
from hdnd_lint.reading.limits import Limits, exceeded


def refusal(data: bytes, limits: Limits | None = None) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read_docx(data, "tep.docx", limits=limits or Limits())
    assert str(caught.value).startswith("tep.docx: ")
    return caught.value


def limit(data: bytes, name: str, limits: Limits | None = None) -> None:
    error = refusal(data, limits)
    assert isinstance(error, LimitError)
    value = f"{getattr(limits or Limits(), name):,}".replace(",", ".")
    assert f"{name} = {value}" in str(error)


def repacked(data: bytes, part: str, inside: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return packed({**parts, part: inside})


ONE = word_file(said("Điều 1."))


def test_every_limit_has_its_words() -> None:
    for field in fields(Limits):
        assert field.name in exceeded(Limits(), field.name, "tep.docx").problem
        assert f"*{field.name}*" in (Limits.__doc__ or "")


def test_a_zip_bomb() -> None:
    limit(repacked(ONE, "word/document.xml", b" " * 40_000_000), "part_size")
    limit(repacked(ONE, "word/document.xml", b" " * 9_000_000), "compression_ratio")


def test_a_bomb_that_lies_about_its_size() -> None:
    data = bytearray(repacked(ONE, "word/document.xml", b"<a/>" * 100_000))
    entry = data.rfind(b"word/document.xml") - 46
    assert data[entry : entry + 4] == b"PK\x01\x02"
    data[entry + 24 : entry + 28] = (10).to_bytes(4, "little")
    refusal(bytes(data))


def test_all_parts_together() -> None:
    limit(ONE, "unpacked_size", Limits(unpacked_size=500))


def test_file_size_and_number_of_parts() -> None:
    limit(ONE, "file_size", Limits(file_size=100))
    limit(packed({f"{n}.xml": b"" for n in range(60)}), "parts", Limits(parts=50))


def test_a_billion_laughs() -> None:
    laughs = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    part = f'<!DOCTYPE d [<!ENTITY a0 "ha">{laughs}]>' + document_part(said("&a9;"))[56:]
    error = refusal(repacked(ONE, "word/document.xml", part.encode()))
    assert "DOCTYPE" in error.problem


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_doctype_in_another_encoding(encoding: str) -> None:
    part = f"<!DOCTYPE d SYSTEM 'file:///etc/hostname'><w:document {NAMESPACES}/>"
    error = refusal(repacked(ONE, "word/document.xml", part.encode(encoding)))
    assert "DOCTYPE" in error.problem


def test_a_table_of_very_many_cells() -> None:
    cells = row(*(f'<w:tc><w:p w:rsidR="{n:08}"/></w:tc>' for n in range(200_000)))
    limit(word_file(f"<w:tbl>{cells}</w:tbl>"), "table_cells")


def test_a_very_long_paragraph_and_text() -> None:
    limit(word_file(said("Điều này quy định. " * 20_000)), "paragraph_length")
    limit(word_file("<w:p/>" * 100_001), "paragraphs")
    limit(word_file(said("Điều") * 30), "text_length", Limits(text_length=100))
    hidden = f"<w:p>{run('x' * 300, '<w:vanish/>')}</w:p>"
    limit(word_file(hidden), "paragraph_length", Limits(paragraph_length=200))


def test_very_many_elements() -> None:
    limit(word_file("<w:p/>" * 300), "nodes", Limits(nodes=100))


def test_very_deep_markup() -> None:
    limit(word_file("<w:tbl><w:tr><w:tc>" * 100), "depth")
    deep = "<!-- -->" + "<w:sdt>" * 300 + "</w:sdt>" * 300
    limit(word_file(deep), "depth")
    box = ("<w:p><w:r><w:txbxContent>" * 80) + "<w:p/>" + ("</w:txbxContent></w:r></w:p>" * 80)
    assert read_docx(word_file(box + said("Điều 1.")), "tep.docx").text == "Điều 1.\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "rỗng"),
        (b"Can cu", "không phải là văn bản Word"),
        (b"{\\rtf1}", "RTF"),
        (b"\xd0\xcf\x11\xe0" + b"W" * 600, ".doc"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (ONE[:-30], "cắt cụt"),
        (ONE[: len(ONE) // 2], "cắt cụt"),
        (packed({"xl/workbook.xml": b"<a/>"}), "word/document.xml"),
        (repacked(ONE, "word/document.xml", b"<w:document"), "XML"),
        (repacked(ONE, "word/document.xml", b"\xff\xff"), "XML"),
        (repacked(ONE, "word/document.xml", b""), "XML"),
        (repacked(ONE, "word/document.xml", document_part("<w:p>").encode()), "XML"),
        (repacked(ONE, "word/document.xml", document_part(said("&bad;")).encode()), "XML"),
    ],
)
def test_what_is_no_word_file_is_told(data: bytes, words: str) -> None:
    assert words in str(refusal(data))


def test_an_encrypted_entry() -> None:
    data = bytearray(ONE)
    entry = data.rfind(b"word/document.xml") - 46
    data[entry + 8] |= 1
    assert "mật khẩu" in str(refusal(bytes(data)))


def test_a_spoiled_part() -> None:
    data = bytearray(ONE)
    start = data.find(b"word/document.xml") + len("word/document.xml") + 20
    data[start : start + 8] = b"\0" * 8
    assert "bị hỏng" in str(refusal(bytes(data)))


def test_a_part_outside_the_package_is_not_followed() -> None:
    outside = word_file(said("Điều 1."), raw={"word/_rels/document.xml.rels": _OUTSIDE.encode()})
    assert read_docx(outside, "tep.docx").text == "Điều 1.\n"


_OUTSIDE = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="x/styles" Target="../../../../etc/passwd"/>'
    '<Relationship Id="r2" Type="x/footnotes" Target="http://example.vn" TargetMode="External"/>'
    "</Relationships>"
)


def test_styles_and_notes_that_refer_to_themselves() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>'
    note = '<w:footnote w:id="1"><w:p><w:r><w:footnoteReference w:id="1"/></w:r>'
    body = (
        f'<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>{run("Điều 1.")}'
        '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    )
    parts = {"styles": styles, "footnotes": f"{note}{run('chú thích')}</w:p></w:footnote>"}
    assert read_docx(word_file(body, parts), "tep.docx").text == "Điều 1.\nchú thích\n"


def test_mutated_files_end_in_a_source_or_an_error() -> None:
    mutator = Mutator([word_file(BODY, PARTS), ONE], Random(7))
    ends = {check(mutator.next(), revisions) for revisions in ("final", "original") * 60}
    assert ends == {"Source", "ReadError"}


def test_cells_of_a_hostile_width() -> None:
    wide = cell(said("rộng"), '<w:gridSpan w:val="999999"/>')
    source = read_docx(word_file(f"<w:tbl>{row(wide)}</w:tbl>"), "tep.docx")
    assert source.blocks[0].place.column_span == 1_000
