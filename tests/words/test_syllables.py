"""The shape of syllables: what Vietnamese spelling knows, and what it cannot be."""

import pytest

from hdnd_lint.words.letters.syllables import is_syllable

KNOWN = """
nghị quyết Hội đồng nhân dân giếng gìn quốc quýt khuỷu nguyễn ngoằn xoong yêu ý ươm oanh thuở
khúc bạch ĐẶNG hoà hòa uỷ ủy quyển thuế mười hươu giêng rượu quê
"""
UNKNOWN = "nguời nghiêp Lăp quyêt txkwz container đẵk Krông bac hoc họcc ngế\u0301 a1 wa jun"


def test_what_is_a_syllable() -> None:
    assert [word for word in KNOWN.split() if not is_syllable(word)] == []


def test_what_is_none() -> None:
    assert [word for word in UNKNOWN.split() if is_syllable(word)] == []


@pytest.mark.parametrize(("word", "known"), [("bạc", True), ("bãc", False), ("bàc", False)])
def test_a_stopped_syllable_bears_the_acute_or_the_dot(word: str, known: bool) -> None:
    assert is_syllable(word) is known
