"""The word that a pattern cannot do without: sure, or none."""

import re

import pytest

from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH
from hdnd_lint.words.patterns.required import leading_word, required_word


@pytest.mark.parametrize(
    ("regex", "word"),
    [
        ("(?-i:quốc khánh)", "khánh"),
        (r"(?-i:(?<=ngày\s)quốc[^\S\n]{1,60}+khánh)", "khánh"),
        ("(?-i:(?<!\\w)thành phố(?= Hồ Chí Minh))", "thành"),
        ("(?-i:bộ(?= (?:Tài chính|Nội vụ)))", "bộ"),
        ("(?-i:(?:ủy|uỷ) ban)", "ban"),
        ("(?-i:(?:ủy|uỷ))", ""),
        ("(?-i:ủy|hội đồng)", ""),
        ("(?-i:luật(?! đất đai))", "luật"),
        ("(?-i:luật?)", "luậ"),
        ("(?-i:a(?:bc)?d)", "a"),
        ("(?-i:a(?:b(?:c|d)e)f)", "a"),
        ("(?-i:[abc]de)", "de"),
        ("(?-i:[)(]de)", "de"),
        (r"(?-i:\(đe)", "đe"),
        ("(?-i:b{0,3}cd)", "cd"),
        ("(?-i:ab)x(?-i:cd)", ""),
        ("quốc khánh", ""),  # capitals do not count: any of its letters may be large
        ("(?i:quốc khánh)", ""),
        ("(?-i:(?=abc)?de)", "de"),
    ],
)
def test_required(regex: str, word: str) -> None:
    assert required_word(regex) == word


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("(?-i:(?<=\\d/)(?:Tb|tb)(?=-[A-ZĐ]))", "12/Tb-HĐND"),
        ("(?-i:(?<!\\w)văn phòng(?= (?:HĐND|UBND)))", "văn  phòng HĐND"),
        ("(?-i:luật(?= Đất))", "luật Đất đai"),
    ],
)
def test_what_is_there_is_found(words: str, text: str) -> None:
    assert list(IN_PARAGRAPH.all(words, f"Ở đây có {text} và thêm nữa."))


@pytest.mark.parametrize(
    ("regex", "lead"),
    [
        (r"(?-i:(?<=ngày\s)quốc[^\S\n]{1,60}+khánh)", "quốc"),
        (r"(?-i:(?:(?<=của\s)|(?<=giao\s))thường trực)", "thường"),
        (r"(?-i:(?<!\w)(?<!phó\s)(?!luật sư)luật)", "luật"),
        ("(?-i:(?:ủy|uỷ) ban)", ""),
        ("(?-i:luật?)", "luậ"),
        ("(?-i:[lL]uật đất)", ""),
        ("(?-i:(?<!a(?:b|c))luật)", ""),
        ("(?-i:ủy|hội)", ""),
    ],
)
def test_leading(regex: str, lead: str) -> None:
    assert leading_word(regex) == lead


def test_what_begins_so_is_found_as_by_looking_everywhere() -> None:
    text = "nhân dân nhân dân, của nhân dân; nhânnhân dân" * 3
    for regex in (
        "(?-i:(?<=của\\s)nhân dân)",
        "(?-i:nhân dân)",
        "(?-i:nhân(?= dân))",
        "(?-i:nhânn)",
    ):
        span = Span(3, len(text) - 3)
        found = [one.span() for one in IN_PARAGRAPH.matches(regex, text, span)]
        pattern = IN_PARAGRAPH.pattern(regex)
        assert found == [one.span() for one in pattern.finditer(text, span.start, span.end)]


def test_the_word_stands_in_all_that_is_found() -> None:
    text = "sáng thứ hai, ủy ban và uỷ ban; bộ Tài chính, thành phố Hồ Chí Minh"
    for regex in ("(?-i:(?:ủy|uỷ) ban)", "(?-i:bộ(?= Tài))", "(?-i:thành phố(?= Hồ Chí))"):
        assert re.search(regex, text)
        assert required_word(regex) in text
