"""Plain files: decoding, joining of wrapped lines, columns, the way back to the file."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint.errors import LimitError, ReadError
from hdnd_lint.model.source import BlockKind, Segment, Segments, Source
from hdnd_lint.reading import read_bytes, read_text
from hdnd_lint.reading.limits import Limits

PIECES = st.sampled_from(
    [
        *("Điều 1. ", "Căn cứ Luật", "1. ", "a) ", "- ", "ngày 30", "số", " tháng 6", "HỘI ĐỒNG"),
        *("NHÂN DÂN", "Ủy ban", ";", ".", ":", "(", "…", "x", "\n", "\n\n", "\r\n", "    ", "\t"),
        *("|", "| a | b |", "|---|---|", "**", "*", "_", "#", "```", "<b>", "<!--", "-->", "\\"),
        *("&nbsp;", "[a](b)", "\u00a0", "\u00ad", "\u200b", "\ufeff", "\u0301", "o\u031b\u0301"),
        *("\x0b", "\x1e", "\u2028"),
    ]
)
DRAFTS = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=60).map("".join)


def texts(source: Source) -> list[str]:
    return [block.span.of(source.text) for block in source.blocks]


def lines(*rows: str, media: str = "text") -> list[str]:
    return texts(read_text("\n".join(rows), media=media))


class TestLetters:
    def test_decomposed_letters_read_as_composed(self) -> None:
        words = "Điều 1. Ủy ban nhân dân tỉnh Hòa Bình"
        assert lines(unicodedata.normalize("NFD", words)) == [words]

    def test_invisible_characters_are_dropped_and_hard_spaces_are_spaces(self) -> None:
        assert lines("\ufeffĐiều\u00a01. Hội\u00ad đồng\u200b nhân dân") == [
            "Điều 1. Hội đồng nhân dân"
        ]

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
    def test_unicode_encodings(self, encoding: str) -> None:
        data = "Điều 1. Thông qua nghị quyết".encode(encoding)
        assert texts(read_bytes(data, "a.txt")) == ["Điều 1. Thông qua nghị quyết"]

    def test_windows_1258(self) -> None:
        words = "Điều 1. Thông qua dự toán ngân sách tỉnh năm 2026"
        data = _to_1258(words)
        assert texts(read_bytes(data, "a.txt")) == [words]

    def test_binary_data_is_refused_with_what_to_do(self) -> None:
        with pytest.raises(ReadError, match="nhị phân"):
            read_bytes(bytes(range(256)) * 20, "a.txt")

    @pytest.mark.parametrize("words", ["", " \n\t\r\n ", "\ufeff", "\u200b\n\u00a0"])
    def test_a_file_without_words_is_refused(self, words: str) -> None:
        with pytest.raises(ReadError, match="không có nội dung"):
            read_text(words, "a.txt")

    def test_too_long_a_text_is_refused_by_the_name_of_the_limit(self) -> None:
        with pytest.raises(LimitError, match="text_length"):
            read_text("a" * 11, "a.txt", limits=Limits(text_length=10))


def _to_1258(words: str) -> bytes:
    out = bytearray()
    for letter in words:
        try:
            out += letter.encode("cp1258")
        except UnicodeEncodeError:
            base, tone = _base_and_tone(letter)
            out += base.encode("cp1258") + tone.encode("cp1258")
    return bytes(out)


def _base_and_tone(letter: str) -> tuple[str, str]:
    parts = unicodedata.normalize("NFD", letter)
    tone = next(sign for sign in parts if sign in "\u0300\u0301\u0303\u0309\u0323")
    return unicodedata.normalize("NFC", parts.replace(tone, "")), tone


class TestWraps:
    def test_a_number_that_a_line_end_cut_off_is_no_clause(self) -> None:
        assert lines("Điều", "2. Hội đồng nhân dân tỉnh giao Ủy ban nhân dân tỉnh thực hiện.") == [
            "Điều 2. Hội đồng nhân dân tỉnh giao Ủy ban nhân dân tỉnh thực hiện."
        ]

    def test_a_heading_that_ends_like_a_citation_keeps_its_clauses(self) -> None:
        rows = ["Điều 2. Mức hỗ trợ hằng tháng", "1. Mức chuẩn:", "2. Tiêu chí dân số", "3. Khác"]
        assert lines(*rows) == rows

    def test_citations_cut_by_line_ends_are_whole(self) -> None:
        assert lines(
            "Căn cứ Nghị định số", "40/2010/NĐ-CP ngày", "12 tháng 4 năm 2010 của Chính phủ;"
        ) == ["Căn cứ Nghị định số 40/2010/NĐ-CP ngày 12 tháng 4 năm 2010 của Chính phủ;"]

    def test_bases_clauses_points_and_dashes_stay_apart(self) -> None:
        rows = [
            "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
            "Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân số 121/2025/QH15;",
            "QUYẾT NGHỊ:",
            "Điều 1. Nội dung",
            "1. Giám sát tại kỳ họp:",
            "a) Báo cáo công tác",
            "b) Báo cáo khác",
            "- Nghe báo cáo",
            "- Chất vấn",
        ]
        assert lines(*rows) == rows

    def test_the_lines_of_a_header_stay_apart(self) -> None:
        rows = [
            "HỘI ĐỒNG NHÂN DÂN",
            "TỈNH AN GIANG",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Số: 15/NQ-HĐND",
            "An Giang, ngày 10 tháng 7 năm 2025",
            "NGHỊ QUYẾT",
            "Về chương trình giám sát năm 2026",
            "HỘI ĐỒNG NHÂN DÂN TỈNH AN GIANG",
            "KHÓA XI, KỲ HỌP THỨ HAI",
        ]
        assert lines(*rows) == rows

    def test_a_heading_does_not_swallow_the_paragraph_under_it(self) -> None:
        rows = [
            "Điều 1. Phạm vi điều chỉnh",
            "Nghị quyết quy định mức chi hỗ trợ người cao tuổi trên địa bàn tỉnh.",
            "Điều 2. Đối tượng áp dụng",
            "Người cao tuổi thường trú trên địa bàn tỉnh.",
        ]
        assert lines(*rows) == rows

    def test_wrapped_prose_is_joined_where_a_capital_begins_the_next_line(self) -> None:
        assert lines(
            "Điều 3. Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân, các",
            "Tổ đại biểu, đại biểu Hội đồng nhân dân và các cơ quan có liên quan chịu",
            "trách nhiệm thực hiện Nghị quyết này theo chức năng, nhiệm vụ của mình và",
            "Luật Tổ chức chính quyền địa phương.",
            "Nghị quyết này đã được thông qua ngày 10 tháng 7 năm 2025./.",
        ) == [
            "Điều 3. Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân, các Tổ đại "
            "biểu, đại biểu Hội đồng nhân dân và các cơ quan có liên quan chịu trách nhiệm thực "
            "hiện Nghị quyết này theo chức năng, nhiệm vụ của mình và Luật Tổ chức chính quyền "
            "địa phương.",
            "Nghị quyết này đã được thông qua ngày 10 tháng 7 năm 2025./.",
        ]

    def test_a_list_without_stops_in_an_unwrapped_file_stays_a_list(self) -> None:
        rows = ["Phường Hương Long", "Phường Kim Long", "Xã Phú Mậu", "Xã Thủy Thanh"]
        assert lines(*rows) == rows

    def test_word_segmented_text_has_a_paragraph_to_a_line(self) -> None:
        source = read_bytes("Quyết_nghị :\nĐiều 1 . Giao_Uỷ_ban\n".encode(), "a.txt.ws")
        assert texts(source) == ["Quyết nghị :", "Điều 1 . Giao Uỷ ban"]
        assert source.file_offset(
            source.text.index("ban")
        ) == "Quyết_nghị :\nĐiều 1 . Giao_Uỷ_ban".index("ban")


class TestColumns:
    HEADER = (
        "HỘI ĐỒNG NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "   TỈNH AN GIANG                  Độc lập - Tự do - Hạnh phúc",
        "",
        "Số:      /NQ-HĐND              An Giang, ngày      tháng 7 năm 2025",
        "",
        "                        NGHỊ QUYẾT",
    )

    def test_a_header_typed_in_two_columns_is_read_down_each(self) -> None:
        source = read_text("\n".join(self.HEADER))
        assert texts(source) == [
            "HỘI ĐỒNG NHÂN DÂN",
            "TỈNH AN GIANG",
            "Số:      /NQ-HĐND",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "An Giang, ngày      tháng 7 năm 2025",
            "NGHỊ QUYẾT",
        ]
        kinds = [(block.kind, block.place.column) for block in source.blocks]
        assert kinds == [(BlockKind.CELL, 1)] * 3 + [(BlockKind.CELL, 2)] * 3 + [
            (BlockKind.PARAGRAPH, 0)
        ]

    def test_places_in_columns_lead_back_to_the_file(self) -> None:
        words = "\n".join(self.HEADER)
        source = read_text(words)
        for name in ("TỈNH AN GIANG", "CỘNG HÒA", "/NQ-HĐND", "tháng 7", "NGHỊ QUYẾT"):
            at = source.text.index(name)
            assert source.file_offset(at) == words.index(name)
            assert source.text_offset(words.index(name)) == at

    def test_a_signature_block_is_read_down_each_column(self) -> None:
        assert lines(
            "Nơi nhận:                       CHỦ TỊCH",
            "- Như trên;",
            "- Lưu: VT.",
            "",
            "",
            "                              Nguyễn Văn An",
        ) == ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Nguyễn Văn An"]

    def test_columns_may_be_parted_by_tabs(self) -> None:
        assert lines(
            "HỘI ĐỒNG NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "TỈNH AN GIANG\t\t\tĐộc lập - Tự do - Hạnh phúc",
            "Số: 1/NQ-HĐND",
            "\t\t\t\tAn Giang, ngày 10 tháng 7 năm 2025",
        ) == [
            "HỘI ĐỒNG NHÂN DÂN",
            "TỈNH AN GIANG",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "Số: 1/NQ-HĐND",
            "An Giang, ngày 10 tháng 7 năm 2025",
        ]

    def test_a_gap_in_one_line_of_a_text_is_no_column(self) -> None:
        rows = ["Điều 1. Tổng thu:    Một nghìn tỷ đồng.", "Điều 2. Tổng chi\tHai nghìn tỷ đồng."]
        assert lines(rows[0], "", rows[1]) == rows

    def test_rows_of_three_columns_are_cells(self) -> None:
        source = read_text(
            "TT    Nội dung      Số tiền\n1     Thu             2.000\nGhi chú: hết."
        )
        places = [(block.place.row, block.place.column) for block in source.blocks]
        assert texts(source) == ["TT", "Nội dung", "Số tiền", "1", "Thu", "2.000", "Ghi chú: hết."]
        assert places == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (0, 0)]

    def test_a_blank_to_fill_in_is_no_column(self) -> None:
        row = "Căn cứ Tờ trình số       /TTr-UBND ngày      tháng      năm 2025 của Ủy ban;"
        assert lines(row) == [row]


class TestSource:
    def test_each_block_knows_its_line_and_its_number(self) -> None:
        source = read_text("\n\nĐiều 1. Nội dung\n\nĐiều 2. Hiệu lực\n")
        assert [(b.place.paragraph, b.place.line) for b in source.blocks] == [(1, 3), (2, 5)]

    def test_plain_text_tells_no_formatting(self) -> None:
        source = read_text("Điều 1. Nội dung")
        assert not source.has_formatting
        assert source.blocks[0].marked_bold is None
        assert all(run.format is None for run in source.blocks[0].runs)

    @settings(max_examples=100, deadline=None)
    @given(DRAFTS, st.sampled_from(["text", "markdown", "segmented"]))
    def test_any_text_reads_to_blocks_that_make_up_the_text(self, words: str, media: str) -> None:
        try:
            source = read_text(words, media=media)
        except ReadError as error:
            assert "không có nội dung" in str(error)
            return
        assert "".join(f"{part}\n" for part in texts(source)) == source.text
        assert all(part and part == part.strip() and "\n" not in part for part in texts(source))
        assert unicodedata.is_normalized("NFC", source.text)
        for block in source.blocks:
            assert block.runs[0].span.start == block.span.start
            assert block.runs[-1].span.end == block.span.end
            ends = [run.span.end for run in block.runs[:-1]]
            assert ends == [run.span.start for run in block.runs[1:]]

    @settings(max_examples=100, deadline=None)
    @given(DRAFTS)
    def test_decomposed_text_reads_as_composed(self, words: str) -> None:
        composed = unicodedata.normalize("NFC", words)
        decomposed = unicodedata.normalize("NFD", words)
        outcomes = (_outcome(composed), _outcome(decomposed))
        assert None in outcomes or outcomes[0] == outcomes[1]

    @settings(max_examples=100, deadline=None)
    @given(DRAFTS, st.sampled_from(["text", "markdown", "segmented"]))
    def test_every_letter_leads_to_its_like_in_the_file(self, words: str, media: str) -> None:
        words = unicodedata.normalize("NFC", words)
        try:
            source = read_text(words, media=media)
        except ReadError:
            return
        if source.notices:
            return  # read as a legacy encoding: its letters are others
        for piece in source.segments:
            if piece.text_length != piece.file_length:
                continue
            for step in range(piece.text_length):
                letter = source.text[piece.text_start + step]
                there = words[source.file_offset(piece.text_start + step)]
                assert letter == there or letter.isspace() or there in "_&"


def _outcome(words: str) -> list[str] | None:
    try:
        source = read_text(words)
    except ReadError:
        return None
    # The letters of a legacy encoding stand for others: decomposed, they are none of it.
    return None if source.notices else texts(source)


def test_segments_are_packed_and_are_what_they_were() -> None:
    given = [Segment(0, 3, 5, 5), Segment(5, 9, 1, 2), Segment(6, 4_000_000_000, 7, 7)]
    packed = Segments.of(given)
    assert list(packed) == given
    assert (packed[-1], packed[:2], len(packed)) == (given[-1], given[:2], 3)
    assert not Segments()
    with pytest.raises(IndexError):
        packed[3]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("N G H Ị   Q U Y Ế T", "NGHỊ QUYẾT"),
        ("H Ộ I  Đ Ồ N G  N H Â N  D Â N", "HỘI ĐỒNG NHÂN DÂN"),
        ("Q U Y Ế T   N G H Ị :", "QUYẾT NGHỊ:"),
        ("A B C", "A B C"),
        ("a b c d e f", "a b c d e f"),
    ],
)
def test_letters_set_apart_are_a_heading(line: str, read: str) -> None:
    source = read_text(f"{line}\n\nĐiều 1. Thông qua.\n")
    first = source.blocks[0].span.of(source.text)
    assert " ".join(first.split()) == read


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        (("Thực hiện theo quy định tại", "Điều 5. Nghị quyết số 35/2023/UBTVQH15 về sắp xếp."), 1),
        (("Hồ sơ nêu tại khoản 2", "Điều 8. Luật Đất đai thì trả lại."), 1),
        (
            ("Điều 1. Bổ sung điểm c khoản 1", "Điều 2 Mức chi theo Nghị quyết số 5/2013/NQ-HĐND"),
            1,
        ),
        (("Điều 1. Bãi bỏ điểm c khoản 1", "Điều 2. Mức chi"), 2),
        (("Hỗ trợ theo Điểm c Khoản 1 Điều 3", "Nghị định số 105/2014/NĐ-CP của Chính phủ"), 1),
        (("Thực hiện theo quy định tại Điều 3", "Luật Đất đai và văn bản khác"), 1),
        (("Như tại Điều 3", "Nghị định này có hiệu lực"), 2),
        (("Trách nhiệm đã ghi tại", "Điều 5. Trách nhiệm của Ủy ban nhân dân xã"), 2),
        (("Nội dung này được giữ.", "Điều 5. Nghị quyết số 35/2023/UBTVQH15 hết hiệu lực"), 2),
    ],
)
def test_an_article_of_an_act_named_behind_it_goes_on(rows: tuple[str, ...], count: int) -> None:
    assert len(lines(*rows)) == count


class TestNarrowCells:
    """Headers copied from a page: names cut by a narrow cell, its edge left on the line."""

    @pytest.mark.parametrize(
        "rows",
        [
            ("HỘI ĐỒNG NHÂN", "DÂN |", "CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM |"),
            ("|", "HỘI ĐỒNG NHÂN", "DÂN |", "CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM |", "|"),
            ("HỘI", "ĐỒNG NHÂN DÂN |", "CỘNG", "HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |"),
            ("HỘI ĐỒNG NHÂN DÂN |", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM"),
        ],
    )
    def test_a_name_in_capitals_is_read_whole(self, rows: tuple[str, ...]) -> None:
        assert lines(*rows) == ["HỘI ĐỒNG NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]

    @pytest.mark.parametrize(
        "rows",
        [
            ("HỘI ĐỒNG NHÂN DÂN", "TỈNH SƠN HÀ"),
            ("BAN VĂN HÓA - XÃ HỘI", "ĐỒNG THỜI"),
            ("Thường trực", "Hội đồng nhân dân xã"),
        ],
    )
    def test_other_lines_stay_apart(self, rows: tuple[str, ...]) -> None:
        assert lines(*rows) == list(rows)

    def test_a_row_of_a_table_keeps_its_cells(self) -> None:
        assert lines("Nơi nhận: | CHỦ TỊCH |") == ["Nơi nhận: | CHỦ TỊCH |"]


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        (("Xét Tờ trình số 42/TTr-", "UBND ngày 01/7/2026;"), "42/TTr-UBND ngày"),
        (("theo Nghị quyết số 13/2018/NQ-", "HĐND của tỉnh"), "13/2018/NQ-HĐND của"),
        (("giai đoạn 2021-", "2025 của tỉnh"), "2021-2025 của"),
    ],
)
def test_a_symbol_cut_behind_a_hyphen_is_whole(rows: tuple[str, ...], whole: str) -> None:
    (only,) = lines(*rows)
    assert whole in only


def test_what_is_cut_leads_back_to_the_file() -> None:
    text = "Xét Tờ trình số 42/TTr-\nUBND ngày 01/7/2026;"
    source = read_text(text)
    place = source.text.index("UBND")
    assert source.file_offset(place) == text.index("UBND")
