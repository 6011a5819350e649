"""Web pages: encodings, blocks, tables, lists, what is hidden."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint.errors import LimitError, ReadError
from hdnd_lint.model.source import BlockKind, Origin, Source
from hdnd_lint.reading import read_bytes
from hdnd_lint.reading.limits import Limits

TAGS = st.sampled_from(
    [
        *("<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<br>", "<table>", "<tr>", "<td>", "</td>"),
        *("</tr>", "</table>", "<ol>", "<ul>", "<li>", "</ol>", "</ul>", "<h1>", "</h1>", "<pre>"),
        *(
            "<td rowspan=2>",
            "<td colspan='3'>",
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<![if x]>",
        ),
        *(
            "<span style='display:none'>",
            "</span>",
            "&nbsp;",
            "&#7879;",
            "&amp",
            "<font face=VNI-A>",
        ),
        *("Điều 1.", " ", "\n", "o\u031b", "\u0301", "\u00ad", "<", ">", "&", '"', "</font>"),
    ]
)
PAGES = st.lists(st.one_of(TAGS, st.text(max_size=6)), max_size=50).map("".join)


def read(page: str) -> Source:
    return read_bytes(page.encode(), "a.html")


def texts(source: Source) -> list[str]:
    return [block.span.of(source.text) for block in source.blocks]


@pytest.mark.parametrize(
    "data",
    [
        "Điều 1".encode(),
        b"<meta charset=windows-1252>" + "Điều 1".encode(),
        b"<meta charset=windows-1252>&#272;i&#7873;u 1",
        "\ufeffĐiều 1".encode("utf-16"),
        b"\xef\xbb\xbf<meta charset=iso-8859-1>" + "Điều 1".encode(),
        b"<meta http-equiv='Content-Type' content='text/html; charset=windows-1258'>"
        + "Đi".encode("cp1258") + "ê".encode("cp1258") + b"\xccu 1",
        b"<meta charset=nonsense>&ETH;i\x80".replace(b"&ETH;i\x80", b"\xc4\x90i\xe1\xbb\x81u 1"),
    ],
)  # fmt: skip
def test_encodings_are_found_even_where_the_declaration_lies(data: bytes) -> None:
    assert texts(read_bytes(data, "a.htm")) == ["Điều 1"]


def test_paragraphs_line_breaks_and_white_space() -> None:
    page = "<p>Căn cứ\n  Luật&nbsp;Thủ <b>đô</b> ;</p><div>Điều 1<br>Điều 2</div>Điều 3"
    assert texts(read(page)) == ["Căn cứ Luật Thủ đô ;", "Điều 1", "Điều 2", "Điều 3"]


def test_what_is_hidden_or_no_text_is_left_out() -> None:
    page = (
        "<head><title>x</title><style>p{}</style></head><script>var a='<p>x</p>';</script>"
        "<!--x--><p style='display: none'>x<b>x</b></p><p hidden>x</p>"
        "<p><span style='mso-hide:all'>x</span>Điều 1</p><![if !vml]>"
    )
    assert texts(read(page)) == ["Điều 1"]


def test_bold_italic_headings_and_alignment() -> None:
    source = read(
        "<h2>Điều 1</h2><p align=center><b>QUYẾT NGHỊ</b></p>"
        "<p style='font-weight:bold;text-align:right'>a <span style='font-weight:normal'>b</span>"
        "</p><p><em>c</em></p>"
    )
    assert [block.marked_bold for block in source.blocks] == [True, True, False, False]
    formats = [block.format for block in source.blocks]
    assert [f and (f.align, f.outline_level) for f in formats] == [
        (None, 2),
        ("center", None),
        ("right", None),
        None,
    ]
    last = source.blocks[-1].runs[0].format
    assert last is not None
    assert last.italic


def test_cells_know_their_place_beside_cells_that_span() -> None:
    source = read(
        "<table><tr><th rowspan=2>TT<th colspan=2>Thu<tr><td>TW<td><p>ĐP</p><p>(%)</p>"
        "<tr><td>1<td><table><tr><td>trong</table><td>9</table>Hết"
    )
    places = [
        (words, block.place.table, block.place.row, block.place.column, block.place.column_span)
        for words, block in zip(texts(source), source.blocks, strict=True)
    ]
    assert places == [
        ("TT", 1, 1, 1, 1),
        ("Thu", 1, 1, 2, 2),
        ("TW", 1, 2, 2, 1),
        ("ĐP", 1, 2, 3, 1),
        ("(%)", 1, 2, 3, 1),
        ("1", 1, 3, 1, 1),
        ("trong", 2, 1, 1, 1),
        ("9", 1, 3, 3, 1),
        ("Hết", 0, 0, 0, 1),
    ]
    assert source.blocks[-1].kind is BlockKind.PARAGRAPH


def test_list_labels_are_computed() -> None:
    source = read(
        "<ol start=3><li>Thu<li value=7><p>Chi</p><ol type=a><li>Một<li>Hai</ol></ol>"
        "<ol type=I><li>Phần</ol><ul><li>Ban</ul>"
    )
    assert texts(source) == ["3. Thu", "7. Chi", "a. Một", "b. Hai", "I. Phần", "- Ban"]
    assert [block.label for block in source.blocks] == ["3.", "7.", "a.", "b.", "I.", "-"]
    assert source.blocks[0].runs[0].origin is Origin.GENERATED


def test_legacy_fonts_are_converted_and_said() -> None:
    page = "<p><font face='VNI-Times'>Hoäi ñoàng</font> <span style='font-family:.VnTimeH'>nh©n"
    source = read(page)
    assert texts(source) == ["Hội đồng NHÂN"]
    assert [notice.values for notice in source.notices] == [
        (("encoding", "tcvn3-caps"),),
        (("encoding", "vni"),),
    ]


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(ReadError, match="không có nội dung"):
        read("<html><script>x</script></html>")


def test_limits_are_named() -> None:
    with pytest.raises(LimitError, match="table_cells"):
        read_bytes(b"<table>" + b"<td>1" * 11, "a.html", limits=Limits(table_cells=10))
    with pytest.raises(LimitError, match="paragraph_length"):
        read_bytes(b"<p>" + b"a" * 11, "a.html", limits=Limits(paragraph_length=10))


@settings(max_examples=100, deadline=None)
@given(PAGES)
def test_any_page_reads_to_blocks_that_make_up_the_text(page: str) -> None:
    try:
        source = read(page)
    except ReadError as error:
        assert "không có nội dung" in str(error)
        return
    assert "".join(f"{part}\n" for part in texts(source)) == source.text
    assert all(part == part.strip() and "\n" not in part for part in texts(source))
    for block in source.blocks:
        ends = [block.span.start, *(run.span.end for run in block.runs)]
        assert ends[:-1] == [run.span.start for run in block.runs]
        assert ends[-1] == block.span.end


@pytest.mark.parametrize(
    "words",
    [
        "<del>UBND huyện</del>",
        "<s>UBND huyện</s>",
        '<span style="text-decoration: line-through">UBND huyện</span>',
    ],
)
def test_words_struck_through_are_left_out_and_told(words: str) -> None:
    source = read(f"<p>Giao {words} UBND xã quản lý.</p>")
    assert source.text == "Giao UBND xã quản lý.\n"
    assert [notice.key for notice in source.notices] == ["struck-text"]


def test_a_sentence_goes_on_over_a_break() -> None:
    assert read("<p><i>khóa X,<br>kỳ họp thứ ba</i></p>").text == "khóa X, kỳ họp thứ ba\n"
    assert read("<p>HỘI ĐỒNG<br/>TỈNH A</p>").text == "HỘI ĐỒNG\nTỈNH A\n"
    assert read("<p>một<br><br>hai</p>").text == "một\nhai\n"


@pytest.mark.parametrize(
    "name", ["undefined", "unicode_escape", "idna", "rot13", "hex", "punycode"]
)
def test_an_encoding_that_is_none_of_the_web_is_not_used(name: str) -> None:
    data = f"<meta charset={name}><p>Dieu 1 \\u0041".encode() + b"\xff"
    assert "Dieu 1 \\u0041ÿ" in read_bytes(data, "a.html").text


def test_a_reference_far_above_all_letters_is_no_error() -> None:
    source = read_bytes(f"<p>a &#{'9' * 5000}; &#x{'f' * 5000}; &#65;".encode(), "a.html")
    assert source.text.startswith("a \ufffd \ufffd A")


def test_a_marked_section_of_no_known_kind_is_passed_over() -> None:
    source = read_bytes("<p>Một<![C<b>hai</b><![x]><p>ba".encode(), "a.html")
    assert "ba" in source.text


def test_too_many_paragraphs_are_refused_before_they_are_read() -> None:
    few = Limits(paragraphs=3)
    for name, line in (("a.html", b"<p>a"), ("a.txt", b"a\n\n"), ("a.md", b"a\n\n")):
        assert len(read_bytes(line * 3, name, limits=few).blocks) == 3
        with pytest.raises(LimitError, match="paragraphs"):
            read_bytes(line * 4, name, limits=few)
