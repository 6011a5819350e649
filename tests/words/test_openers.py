"""One table of openers: what the line lexer reads as a head begins a line in a wrapped file."""

import re
import textwrap
import time

import pytest
from calls import calls_of
from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint.model import Draft
from hdnd_lint.parsing import parse_draft
from hdnd_lint.parsing.parts.lines import lines
from hdnd_lint.reading import read_text
from hdnd_lint.words import openers
from hdnd_lint.words.openers import ENDING, HEADS, OTHERS, PREAMBLE, Opener, Start

WHOLE = (
    "quy định mức hỗ trợ đối với người cao tuổi đang sinh sống và làm việc trên địa bàn tỉnh "
    "từ đủ tám mươi tuổi trở lên theo quy định của pháp luật về bảo trợ xã hội hiện hành"
)
PROSE = WHOLE.split(" ")
SURE = [opener for opener in (*HEADS, *PREAMBLE, *ENDING, *OTHERS) if opener.start is Start.SURE]
LABELS = [sample for opener in HEADS for sample in opener.sample if opener.start is Start.SURE]
BASES = [sample for opener in PREAMBLE[:2] for sample in opener.sample]


def body_of(*paragraphs: str) -> str:
    head = ["NGHỊ QUYẾT", "Về mức hỗ trợ người cao tuổi", "Căn cứ Luật A;", "QUYẾT NGHỊ:"]
    return "\n".join([*head, "Điều 1. Mức hỗ trợ", *paragraphs])


def wrapped(text: str, width: int) -> str:
    return "\n".join(
        line
        for paragraph in text.split("\n")
        for line in textwrap.wrap(paragraph, width, break_on_hyphens=False)
    )


def tree_of(text: str) -> list[tuple[str, str]]:
    return [(str(node.kind), node.number) for node in _draft(text).nodes()]


def _draft(text: str) -> Draft:
    return parse_draft(read_text(text, "a.txt"))


def _prose(words: int, capital: bool, end: str) -> str:
    """Make a sentence that is plainly whole, with a stop or without."""
    text = " ".join([*(PROSE * 3)[:words], "của pháp luật hiện hành"])
    return (text[0].upper() + text[1:] if capital else text) + end


class TestTable:
    @pytest.mark.parametrize("sample", LABELS)
    def test_what_the_lexer_reads_as_a_label_begins_a_line(self, sample: str) -> None:
        line = f"{sample}Nội dung"
        assert openers.head_of(line) is not None
        assert openers.surely().match(line)

    @pytest.mark.parametrize("sample", BASES)
    def test_what_the_lexer_reads_as_a_basis_begins_a_line(self, sample: str) -> None:
        line = f"{sample}Luật Ngân sách nhà nước"
        assert openers.preamble_of(line)
        assert openers.surely().match(line)

    @pytest.mark.parametrize("opener", SURE, ids=lambda opener: opener.kind)
    def test_each_row_reads_its_own_samples(self, opener: Opener) -> None:
        for sample in opener.sample:
            line = f"{sample}Nội dung" if not sample.endswith(":") else sample
            assert re.match(opener.pattern, line, re.VERBOSE), sample
            assert re.match(opener.wrapped, line, re.VERBOSE), sample


class TestWrapped:
    @pytest.mark.parametrize("end", [".", ";", ""])
    @pytest.mark.parametrize("sample", LABELS)
    @settings(max_examples=4)
    @given(width=st.integers(60, 95), words=st.integers(22, 60))
    def test_labelled_paragraphs_read_as_their_unwrapped_twins(
        self, sample: str, end: str, width: int, words: int
    ) -> None:
        text = body_of(*(sample + _prose(words, True, end) for _ in range(3)))
        assert tree_of(wrapped(text, width)) == tree_of(text)
        assert len(tree_of(text)) >= 3

    @pytest.mark.parametrize("end", [";", ""])
    @pytest.mark.parametrize("sample", BASES)
    @settings(max_examples=4)
    @given(width=st.integers(60, 95), words=st.integers(22, 60))
    def test_bases_read_as_their_unwrapped_twins(
        self, sample: str, end: str, width: int, words: int
    ) -> None:
        bases = [f"{sample}Luật {_prose(words, False, end)}" for _ in range(3)]
        text = "\n".join(
            ["NGHỊ QUYẾT", "Về mức hỗ trợ", *bases, "QUYẾT NGHỊ:", "Điều 1. Mức hỗ trợ."]
        )
        whole, cut = _draft(text), _draft(wrapped(text, width))
        assert len(whole.bases) + len(whole.considerations) == 3
        assert [p.lead.text for p in cut.bases] == [p.lead.text for p in whole.bases]
        assert len(cut.considerations) == len(whole.considerations)

    @pytest.mark.parametrize(
        "ending", ["TUQ. CHỦ TỊCH", "KT. CHỦ TỊCH", "TM. HỘI ĐỒNG NHÂN DÂN", "K/T CHỦ TỊCH"]
    )
    def test_who_signs_stands_apart(self, ending: str) -> None:
        text = body_of(f"1. {_prose(40, True, '')}", ending)
        blocks = read_text(wrapped(text, 80), "a.txt")
        assert blocks.blocks[-1].span.of(blocks.text) == ending

    def test_an_addressee_stands_apart(self) -> None:
        text = f"TỜ TRÌNH\nVề mức hỗ trợ {_prose(30, False, '')}\nKính gửi: Hội đồng nhân dân"
        source = read_text(wrapped(text, 80), "a.txt")
        assert source.blocks[-1].span.of(source.text) == "Kính gửi: Hội đồng nhân dân"


CUT = (
    "1. Ủy ban nhân dân tỉnh có trách nhiệm thực hiện các nội dung được quy định{before}\n"
    "{after}\n"
    "2. Các cơ quan có liên quan chịu trách nhiệm phối hợp thực hiện theo thẩm\n"
    "quyền và báo cáo kết quả thực hiện với cơ quan có thẩm quyền theo quy định\n"
    "của pháp luật."
)


class TestInsideASentence:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            (" tại", "Điều 1. Nghị quyết này là một phần của quy định đó."),
            (" tại khoản 2", "Điều 5."),
            (" theo", "VIII. của chương trình công tác năm."),
            (" tại khoản", "2. Việc này do Ủy ban nhân dân tỉnh thực hiện."),
            (" tại các mục (nhóm", "12) và các mục khác của quy định này."),
            (" tại", "Mục 2. của quy định này."),
        ],
    )
    def test_a_line_that_only_looks_like_a_label_is_joined(self, before: str, after: str) -> None:
        text = body_of(CUT.format(before=before, after=after))
        assert tree_of(text) == [("dieu", "1"), ("khoan", "1"), ("khoan", "2")]

    def test_the_short_name_of_a_field_is_no_signature(self) -> None:
        text = body_of(
            "1. Ủy ban nhân dân tỉnh trình bày báo cáo tình hình thực hiện kế hoạch phát\n"
            "triển KT-XH năm 2026 và phương hướng, nhiệm vụ chủ yếu về phát triển ngành\n"
            "KT-XH năm 2027 của các địa phương."
        )
        assert len(read_text(text, "a.txt").blocks) == 6


class TestGrowth:
    @pytest.mark.parametrize("row", ["1/ Nội dung", "Phụ lục I - ", "Điều 7 - Nội dung", "Xét "])
    def test_reading_lines_takes_time_by_their_number(self, row: str) -> None:
        def steps(times: int) -> int:
            source = read_text("\n".join(["NGHỊ QUYẾT", *[row] * times]), "a.txt")
            return calls_of(lambda: lines(source))

        assert steps(800) < 3 * steps(400)

    @pytest.mark.parametrize("unit", ["1 ", "(", "Phụ lục ", " ", "Hội đồng nhân dân ", "IVX"])
    def test_a_long_line_is_read_in_time_by_its_length(self, unit: str) -> None:
        def seconds(times: int) -> float:
            text = unit * times + "x"
            start = time.process_time()
            openers.head_of(text)
            openers.preamble_of(text)
            openers.ending_of(text)
            openers.surely().match(text)
            return time.process_time() - start

        seconds(10)
        assert seconds(16_000) < 16 * min(seconds(2_000) for _ in range(3)) + 0.02
