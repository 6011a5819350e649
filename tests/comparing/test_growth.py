"""Comparing grows nearly with the length of the drafts: counted in calls, not in seconds."""

import pytest
from calls import calls_of

from hdnd_lint.comparing import compare_drafts
from hdnd_lint.comparing.matching import match
from hdnd_lint.comparing.units import units_of
from hdnd_lint.model import Draft
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text

_WORDS = (
    *("đường", "cầu", "kênh", "chợ", "trường", "trạm", "thôn", "hồ"),
    *("đập", "rừng", "bến", "đồng", "suối", "đồi", "vườn"),
)


def paper(articles: int, *, edited: bool) -> Draft:
    """Return a draft of so many Điều of four khoản; *edited*: each fifth Điều is another one."""
    lines = ["NGHỊ QUYẾT", "Về việc thử", "", "QUYẾT NGHỊ:"]
    for at in range(1, articles + 1):
        lines.append(f"Điều {at}. Công trình {_name(at)}")
        for clause in range(1, 5):
            tail = "được giao cho đơn vị khác quản lý" if edited and at % 5 == 0 else "giữ nguyên"
            lines.append(f"{clause}. Hạng mục {_name(at * 7 + clause)} số {at * clause} {tail}.")
    return parse_draft(read_text("\n".join(lines) + "\n"))


def _name(at: int) -> str:
    size = len(_WORDS)
    return f"{_WORDS[at % size]} {_WORDS[at // size % size]} {_WORDS[at // size // size % size]}"


@pytest.mark.parametrize("edited", [False, True])
def test_calls_grow_with_the_length(edited: bool) -> None:
    calls = []
    for articles in (40, 160):
        old, new = paper(articles, edited=False), paper(articles, edited=edited)
        calls.append(calls_of(lambda old=old, new=new: compare_drafts(old, new)))  # type: ignore[misc]
    assert calls[1] < 4 * 1.35 * calls[0]


def test_few_units_are_looked_at_for_each() -> None:
    found = {}
    for articles in (40, 160):
        old, new = paper(articles, edited=False), paper(articles, edited=True)
        matching = match(units_of(old), units_of(new))
        found[articles] = matching.looked / articles
    assert found[160] < 1.5 * found[40] + 5


def test_long_paragraphs_without_a_common_phrase_grow_with_their_length() -> None:
    """Each has more words than are compared one by one."""
    calls = []
    for words in (1000, 4000):
        one, other = (_long(word, words) for word in ("xanh", "vàng"))
        calls.append(calls_of(lambda one=one, other=other: compare_drafts(one, other)))  # type: ignore[misc]
    assert calls[1] < 4 * 1.35 * calls[0]


def _long(word: str, words: int) -> Draft:
    said = " ".join(f"{word}{at}x" for at in range(words))
    return parse_draft(read_text(f"Điều 1. {said}\n"))
