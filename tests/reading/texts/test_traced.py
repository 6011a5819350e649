import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint.reading.lines.traced import Traced, TracedEdit, TracedPiece

WORDS = st.text(
    alphabet="aăâeêoôơuưđ \u0300\u0301\u0302\u0303\u0309\u0323\u0306\u031bx", max_size=30
)


def test_a_cut_keeps_the_way_back() -> None:
    words = Traced.of("Hội đồng nhân dân", 10).cut(4, 8)
    assert words == Traced("đồng", (TracedPiece("đồng", 14, 4),))


def test_edits_keep_the_way_back_of_what_stays() -> None:
    words = Traced.of("**Điều 1.** Giao", 100).edited(
        [TracedEdit(0, 2, ""), TracedEdit(9, 11, "")]
    )
    assert words.text == "Điều 1. Giao"
    assert words.pieces == (TracedPiece("Điều 1.", 102, 7), TracedPiece(" Giao", 111, 5))


def test_a_replacement_points_at_all_it_replaces() -> None:
    words = Traced.of("a&amp;b", 0).edited([TracedEdit(1, 6, "&")])
    assert words.pieces == (TracedPiece("a", 0, 1), TracedPiece("&", 1, 5), TracedPiece("b", 6, 1))


@settings(max_examples=100, deadline=None)
@given(WORDS, st.integers(0, 50))
def test_composing_gives_nfc_and_keeps_every_place_in_the_file(words: str, start: int) -> None:
    composed = Traced.of(words, start).composed()
    assert composed.text == unicodedata.normalize("NFC", words)
    assert "".join(piece.words for piece in composed.pieces) == composed.text
    ends = [(piece.start, piece.start + piece.length) for piece in composed.pieces]
    assert ends == sorted(ends)
    assert all(start <= begin <= end <= start + len(words) for begin, end in ends)


def test_jamo_compose_too_although_they_are_no_marks() -> None:
    assert Traced.of("\u1112\u1161\u11ab", 0).composed().text == "\ud55c"
