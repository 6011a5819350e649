"""Word files read as a person sees them in Word."""

import html
import unicodedata

import pytest
from docx_letters import letters_in_file
from word_files import (
    DECLARATION,
    NAMESPACES,
    TRACKED,
    cell,
    document_part,
    field,
    paragraph,
    row,
    run,
    said,
    table,
    word_file,
)

from hdnd_lint.model import Block, BlockKind, Source
from hdnd_lint.reading.docx import part_xml, place_of, read_docx


def read(body: str, parts: dict[str, str] | None = None, revisions: str = "final") -> Source:
    return read_docx(word_file(body, parts), "du-thao.docx", revisions=revisions)


def lines(source: Source) -> list[str]:
    return source.text.splitlines()


def the_block(body: str, parts: dict[str, str] | None = None) -> Block:
    (block,) = read(body, parts).blocks
    return block


def test_paragraphs_are_blocks_and_empty_ones_only_count() -> None:
    source = read(said("Điều 1.") + "<w:p/>" + said("  ") + said("Điều 2."))
    assert source.text == "Điều 1.\nĐiều 2.\n"
    assert [block.kind for block in source.blocks] == [BlockKind.PARAGRAPH] * 2
    places = [run.place for block in source.blocks for run in block.runs]
    assert [place.paragraph for place in places if place] == [0, 3]


def test_white_space_is_cleaned() -> None:
    spaces = run("\u00a0\t Căn\u00a0cứ\u00ad Lu\u200bật \u2011 tổ\u2003chức ")
    assert read(paragraph(spaces)).text == "Căn cứ Luật - tổ chức \n"


def test_text_without_preserved_space_is_stripped() -> None:
    assert read("<w:p><w:r><w:t> Điều </w:t></w:r><w:r><w:t>1</w:t></w:r></w:p>").text == "Điều1\n"


def test_decomposed_letters_are_composed_across_runs() -> None:
    words = unicodedata.normalize("NFD", "Nghị quyết")
    source = read(paragraph(run(words[:4]) + run(words[4:])))
    assert source.text == "Nghị quyết\n"
    assert [piece.span.of(source.text) for piece in source.blocks[0].runs] == ["Nghị", " quyết"]


def test_line_breaks_split_a_paragraph_but_page_breaks_do_not() -> None:
    broken = '<w:r><w:t>TM. HĐND</w:t><w:br/><w:t>CHỦ TỊCH</w:t><w:br w:type="page"/></w:r>'
    source = read(paragraph(broken))
    assert lines(source) == ["TM. HĐND", "CHỦ TỊCH"]
    places = [block.runs[0].place for block in source.blocks]
    assert [(place.paragraph, place.first) for place in places if place] == [(0, 0), (0, 9)]


def test_hidden_text_alone_gives_no_block() -> None:
    source = read(paragraph(run("ghi chú", "<w:vanish/>")))
    assert source.text == ""
    assert [notice.key for notice in source.notices] == ["hidden-text", "no-text"]


def test_pictures_only() -> None:
    source = read("<w:p><w:r><w:drawing><pic:pic/></w:drawing></w:r></w:p>")
    assert source.text == ""
    (notice,) = source.notices
    assert notice.key == "no-text"
    assert source.has_formatting


def test_embedded_objects_are_told() -> None:
    body = said("Điều 1.") + '<w:p><w:r><w:object><o:OLEObject r:id="x"/></w:object></w:r></w:p>'
    source = read(body, {"oleObject1": DECLARATION})
    (notice,) = source.notices
    assert (notice.key, notice.values) == ("not-read", (("count", "1"),))


def test_pictures_beside_text_are_told() -> None:
    source = read(said("Điều 1."), {"image1": DECLARATION, "image2": DECLARATION})
    (notice,) = source.notices
    assert (notice.key, notice.values) == ("pictures", (("count", "2"),))


class TestTrackedChanges:
    DELETED_MARK = f"<w:rPr><w:del {TRACKED}/></w:rPr>"
    INSERTED_MARK = f"<w:rPr><w:ins {TRACKED}/></w:rPr>"

    def test_a_deleted_mark_joins_two_paragraphs(self) -> None:
        body = said("Điều 1.", self.DELETED_MARK) + said(" Phạm vi") + said("Điều 2.")
        assert lines(read(body)) == ["Điều 1. Phạm vi", "Điều 2."]
        assert lines(read(body, revisions="original")) == ["Điều 1.", "Phạm vi", "Điều 2."]

    def test_an_inserted_mark_splits_them(self) -> None:
        body = said("Điều 1.", self.INSERTED_MARK) + said(" Phạm vi")
        assert lines(read(body)) == ["Điều 1.", "Phạm vi"]
        assert lines(read(body, revisions="original")) == ["Điều 1. Phạm vi"]

    def test_a_deleted_mark_at_the_end_of_a_cell_joins_nothing(self) -> None:
        body = table(row(cell(said("a", self.DELETED_MARK)), cell(said("b"))))
        assert lines(read(body)) == ["a", "b"]

    def test_rows_come_and_go(self) -> None:
        body = table(
            row(cell(said("giữ"))),
            row(cell(said("bỏ")), properties=f"<w:del {TRACKED}/>"),
            row(cell(said("thêm")), properties=f"<w:ins {TRACKED}/>"),
        )
        final = read(body)
        assert lines(final) == ["giữ", "thêm"]
        assert [block.place.row for block in final.blocks] == [1, 2]
        assert lines(read(body, revisions="original")) == ["giữ", "bỏ"]

    def test_inserted_and_then_deleted_is_in_neither(self) -> None:
        both = f"<w:ins {TRACKED}><w:del {TRACKED}>{run('thừa')}</w:del></w:ins>"
        body = paragraph(run("Điều 1") + both)
        assert lines(read(body)) == lines(read(body, revisions="original")) == ["Điều 1"]

    def test_old_formatting_is_not_read(self) -> None:
        old = f"<w:b/><w:rPrChange {TRACKED}><w:rPr><w:i/></w:rPr></w:rPrChange>"
        (only,) = the_block(paragraph(run("Điều", old))).runs
        assert only.format is not None
        assert (only.format.bold, only.format.italic) == (True, False)

    def test_an_unknown_revision_is_refused(self) -> None:
        with pytest.raises(ValueError, match="revisions"):
            read("<w:p/>", revisions="both")


class TestFields:
    def test_fields_nest(self) -> None:
        inner = field(" IF ", run("sai")) + run("ẩn")
        assert lines(
            read(paragraph(field(f"</w:instrText></w:r>{inner}<w:r><w:instrText>", run("đúng"))))
        ) == ["đúng"]

    def test_a_field_that_does_not_end_hides_nothing(self) -> None:
        begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        assert lines(read(paragraph(begin + run("Điều 1.")) + said("Điều 2."))) == [
            "Điều 1.",
            "Điều 2.",
        ]

    @pytest.mark.parametrize(
        ("content", "properties", "at"),
        [
            (field("PAGE", run("2")), '<w:jc w:val="right"/>', "header:right"),
            (field(" page \\* MERGEFORMAT ", run("2")), "", "header:left"),
            ("<w:r><w:tab/></w:r>" + field("PAGE", run("2")), "", "header:center"),
            (field("PAGE", ""), '<w:framePr w:xAlign="center"/>', "header:center"),
            (field("NUMPAGES", run("2")), "", None),
            (field("PAGEREF _x", run("2")), "", None),
        ],
    )
    def test_page_numbers(self, content: str, properties: str, at: str | None) -> None:
        reference = '<w:sectPr><w:headerReference w:type="default" r:id="rId-header1"/></w:sectPr>'
        source = read(said("Điều 1.") + reference, {"header1": paragraph(content, properties)})
        assert source.sections[0].page_number_at == at


def test_sections_and_their_heads() -> None:
    first = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId-header1"/>'
        '<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    )
    second = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    body = said("Điều 1.") + said("hết", first) + said("PHỤ LỤC") + second
    source = read(body, {"header1": said("trang")})
    assert lines(source) == ["Điều 1.", "hết", "PHỤ LỤC", "trang"]
    assert [block.place.section for block in source.blocks] == [1, 1, 2, 1]
    assert [page.width for page in source.sections] == [210.01, 297.0]


class TestFormatting:
    STYLES = (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/>'
        '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="200"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>'
        '<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="28"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/>'
        '<w:basedOn w:val="N"/><w:pPr><w:outlineLvl w:val="0"/><w:ind w:left="567"/></w:pPr>'
        '<w:rPr><w:rFonts w:ascii="Times New Roman"/><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/>'
        "<w:rPr><w:b/><w:caps/></w:rPr></w:style>"
        '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/>'
        '<w:rPr><w:i/></w:rPr><w:tblStylePr w:type="firstRow"><w:rPr><w:caps/></w:rPr>'
        "</w:tblStylePr></w:style>"
    )

    def test_styles_inherit(self) -> None:
        block = the_block(said("Chương I", '<w:pStyle w:val="H"/>'), {"styles": self.STYLES})
        look, layout = block.runs[0].format, block.format
        assert look is not None and layout is not None
        assert (look.font, look.size, look.bold) == ("Times New Roman", 14.0, True)
        assert (layout.style, layout.align, layout.outline_level) == ("heading 1", "justify", 1)
        assert (layout.indent_left, layout.space_after) == (10.0, 10.0)
        assert block.marked_bold is True

    def test_toggles_of_styles_switch_one_another_over(self) -> None:
        """ECMA-376 part 1, 17.7.3."""
        strong = run("in đậm hai lần", '<w:rStyle w:val="S"/>')
        content = paragraph(strong, '<w:pStyle w:val="H"/>')
        look = the_block(content, {"styles": self.STYLES}).runs[0].format
        assert look is not None
        assert (look.bold, look.caps) == (False, True)

    def test_direct_formatting_wins(self) -> None:
        direct = run("thường", '<w:rStyle w:val="S"/><w:b w:val="0"/><w:u w:val="single"/>')
        look = the_block(paragraph(direct), {"styles": self.STYLES}).runs[0].format
        assert look is not None
        assert (look.bold, look.underline, look.hidden) == (False, True, False)

    def test_table_styles(self) -> None:
        body = table(row(cell(said("ô"))), style="T")
        look = the_block(body, {"styles": self.STYLES}).runs[0].format
        assert look is not None
        assert (look.italic, look.caps) == (True, False)

    def test_theme_fonts(self) -> None:
        theme = (
            f"{DECLARATION}<a:theme {NAMESPACES}><a:minorFont>"
            '<a:latin typeface="Cambria"/></a:minorFont></a:theme>'
        )
        parts = {"styles": self.STYLES, "theme1": theme}
        look = the_block(said("chữ"), parts).runs[0].format
        assert look is not None
        assert look.font == "Cambria"

    def test_what_the_file_does_not_tell_is_unknown(self) -> None:
        look = the_block(said("chữ")).runs[0].format
        assert look is not None
        assert (look.font, look.size, look.color) == (None, None, None)

    @pytest.mark.parametrize(
        ("spacing", "expected"),
        [
            ('w:line="360" w:lineRule="auto"', (1.5, None, "auto")),
            ('w:line="340" w:lineRule="exact"', (None, 17.0, "exact")),
            ('w:line="340" w:lineRule="atLeast"', (None, 17.0, "at-least")),
        ],
    )
    def test_lines(self, spacing: str, expected: tuple[float | None, float | None, str]) -> None:
        layout = the_block(said("chữ", f"<w:spacing {spacing}/>")).format
        assert layout is not None
        assert (layout.line_spacing, layout.line_points, layout.line_rule) == expected

    def test_bold_is_of_what_is_written(self) -> None:
        mixed = paragraph(run("Điều 1.", "<w:b/>") + run(" ") + run("Phạm vi", "<w:b/>"))
        assert the_block(mixed).marked_bold is True
        assert the_block(paragraph(run("Điều 1.", "<w:b/>") + run("Phạm vi"))).marked_bold is False


class TestOldFonts:
    @staticmethod
    def font(name: str) -> str:
        return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}"/>'

    def test_a_font_of_tcvn3(self) -> None:
        source = read(
            paragraph(run("Héi ®ång ", self.font(".VnTime")) + run("tØnh", self.font(".VnTimeH")))
        )
        assert lines(source) == ["Hội đồng TỈNH"]
        (notice,) = source.notices
        assert notice.key == "legacy-encoding"
        assert notice.span == source.blocks[0].span

    def test_a_letter_of_vni_may_stand_in_two_runs(self) -> None:
        vni = self.font("VNI-Times")
        source = read(paragraph(run("Hoäi ño", vni) + run("àng", vni)))
        assert lines(source) == ["Hội đồng"]
        place = place_of(source.blocks[0], 7)
        assert place is not None
        assert place.offset == 2

    def test_unicode_in_an_old_font_is_left(self) -> None:
        source = read(paragraph(run("Hội đồng", self.font(".VnTime"))))
        assert lines(source) == ["Hội đồng"]
        assert not source.notices

    def test_a_text_converted_without_its_fonts_is_left_whole(self) -> None:
        old = self.font(".VnTime")
        source = read(paragraph(run("Hội đồng nhân dân", old)) + paragraph(run("TRÌNH", old)))
        assert lines(source) == ["Hội đồng nhân dân", "TRÌNH"]
        assert not source.notices

    def test_letters_tell_where_fonts_do_not(self) -> None:
        source = read(said("Héi ®ång nh©n d©n tØnh quyÕt nghÞ vÒ viÖc ph©n bæ dù to¸n"))
        assert lines(source) == ["Hội đồng nhân dân tỉnh quyết nghị về việc phân bổ dự toán"]


class TestUnusualMarkup:
    """The same text, spelled as other programs spell it, and found again in the file."""

    BODY = said("Căn cứ Luật số 72/2025/QH15;", "<w:b/>") + paragraph(
        run("Điều 1. ", "<w:b/>") + run("A &lt; B &amp; C")
    )
    PLAIN = document_part(BODY)

    @pytest.mark.parametrize(
        "part",
        [
            PLAIN.encode("utf-16"),
            PLAIN.replace("UTF-8", "UTF-16").encode("utf-16-le"),
            b"\xef\xbb\xbf" + PLAIN.encode(),
            PLAIN.replace("w:", "ns0:").replace("xmlns:w=", "xmlns:ns0=").encode(),
            PLAIN.replace("xmlns:w=", "xmlns=").replace("<w:", "<").replace("</w:", "</").encode(),
            PLAIN.replace('"', "'").encode(),
            PLAIN.replace("<w:t", "<!-- ghi chú > --><w:t").encode(),
            PLAIN.replace("A &lt; B &amp; C", "<![CDATA[A < B & C]]>").encode(),
            PLAIN.replace("<w:r>", '<w:r w:rsidR = "a>b">').encode(),
            PLAIN.replace("><", ">\n  <").encode(),
            PLAIN.replace("<w:r>", "<w:r\n w:rsidR='1'>").replace("<w:b/>", "<w:b\n/>").encode(),
            PLAIN.replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            ).encode(),
        ],
    )
    def test_reads_the_same(self, part: bytes) -> None:
        data = word_file("", raw={"word/document.xml": part})
        source = read_docx(data, "du-thao.docx")
        assert lines(source) == ["Căn cứ Luật số 72/2025/QH15;", "Điều 1. A < B & C"]
        assert [run.format.bold for run in source.blocks[1].runs if run.format] == [True, False]
        xml = part_xml(part, "word/document.xml", "du-thao.docx")
        found = [html.unescape(letter) for letter in letters_in_file(source, xml)]
        assert "".join(found) == source.text.replace("\n", "")
