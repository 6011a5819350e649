"""The way back from a text into the Word file, and what is read without rewriting."""

import html
import unicodedata
from dataclasses import replace
from zipfile import ZipFile

import pytest
from corpus_dir import need_corpus
from docx_letters import letters_in_file
from hypothesis import given, settings
from hypothesis import strategies as st
from word_features import BODY, PARTS
from word_files import document_part, paragraph, run, said, word_file

from hdnd_lint.model import Block
from hdnd_lint.reading.docx import place_of, read_docx
from hdnd_lint.reading.docx.parts.markup import part_text
from hdnd_lint.reading.docx.story.cleaning import cleaned
from hdnd_lint.reading.limits import Limits


def test_no_place_for_a_label_or_outside() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    body = said("Mục", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    (block,) = read_docx(word_file(body, {"numbering": numbering}), "du-thao.docx").blocks
    assert place_of(block, 0) is None
    place = place_of(block, 3)
    assert place is not None
    assert place.offset == 0
    assert place_of(block, 50) is None


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(alphabet="aĐệ \u00a0\t\u00ad\u0301\u0323\u200be&<", min_size=1, max_size=6),
        min_size=1,
        max_size=6,
    )
)
def test_every_character_is_found_again(texts: list[str]) -> None:
    body = paragraph("".join(run(html.escape(text)) for text in texts))
    source = read_docx(word_file(body), "du-thao.docx")
    xml = document_part(body)
    for letter, markup in zip(
        source.text.replace("\n", ""), letters_in_file(source, xml), strict=True
    ):
        raw = html.unescape(markup)
        assert (
            unicodedata.combining(letter)
            or letter == cleaned(raw)[0]
            or unicodedata.normalize("NFD", letter)[0]
            in (
                unicodedata.normalize("NFD", raw)[0],
                cleaned(raw)[0],
            )
        )


def test_real_files_are_found_again_letter_by_letter() -> None:
    for path in sorted(need_corpus().glob("*.docx")):
        source = read_docx(path.read_bytes(), path.name)
        assert source.blocks
        for block in source.blocks:
            words = block.span.of(source.text)
            assert "".join(run.span.of(source.text) for run in block.runs) == words


@pytest.mark.parametrize(
    "body", [said("Căn cứ Luật"), paragraph(run("a\u00a0 b") + run("c")), BODY]
)
def test_without_the_way_back_all_else_is_the_same(body: str) -> None:
    data = word_file(body, PARTS)
    there, without = read_docx(data, "a.docx"), read_docx(data, "a.docx", way_back=False)
    assert any(one.place for block in there.blocks for one in block.runs)
    assert [one.place for block in without.blocks for one in block.runs if one.place] == []
    assert without == replace(there, blocks=tuple(map(_placeless, there.blocks)))


def _placeless(block: Block) -> Block:
    return replace(block, runs=tuple(replace(one, place=None) for one in block.runs))


def test_a_usual_part_and_its_rewriting_read_the_same() -> None:
    """Word's own markup is scanned as it stands; rewritten through expat it is the same text."""
    usual = document_part(BODY)
    unusual = usual.replace("<w:body>", "<w:body><!-- -->")
    found = []
    for part in (usual, unusual):
        data = word_file("", PARTS, raw={"word/document.xml": part.encode()})
        source = read_docx(data, "du-thao.docx")
        found.append((source.text, [(block.kind, block.format) for block in source.blocks]))
        assert part_text(part.encode(), "word/document.xml", "", Limits()).rewritten == (
            part is unusual
        )
    assert found[0] == found[1]


def test_what_word_writes_is_not_rewritten() -> None:
    base64 = '<v:shape o:gfxdata="UEsDBBQABgAIAAAAIQ==&#xA;" style="a:b=c"/>'
    part = document_part(said("x = 5, “=” và a ='") + f"<w:p><w:r>{base64}</w:r></w:p>")
    assert part_text(part.encode(), "word/document.xml", "", Limits()).rewritten
    part = part.replace("='", "")
    assert not part_text(part.encode(), "word/document.xml", "", Limits()).rewritten


def test_what_other_programs_write_is_not_rewritten() -> None:
    """lxml declares in single quotes; no tag has them."""
    declared = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
    names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    usual = f"{declared}<w:document {names}><w:body/></w:document>"
    assert not part_text(usual.encode(), "word/document.xml", "", Limits()).rewritten
    odd = f"{declared}<w:document {names}><w:p w:rsidR='1'/></w:document>"
    assert part_text(odd.encode(), "word/document.xml", "", Limits()).rewritten


def test_real_files_are_not_rewritten() -> None:
    for path in sorted(need_corpus().glob("*.docx")):
        with ZipFile(path) as archive:
            for part in ("word/document.xml", "word/styles.xml"):
                text = part_text(archive.read(part), part, path.name, Limits())
                assert not text.rewritten, (path.name, part)
