"""The paragraph and the sentence around a place, and what stands in them."""

from hdnd_lint.words.patterns.nearby import Nearby, paragraph_around, sentence_around

_TEXT = "Một hai.\nBa bốn; năm 12.5 sáu. Bảy\ntám"


def test_a_paragraph_ends_at_line_breaks() -> None:
    for at, words in (
        ("Một", "Một hai."),
        ("Ba", "Ba bốn; năm 12.5 sáu. Bảy"),
        ("Bảy", "Ba bốn; năm 12.5 sáu. Bảy"),
        ("tám", "tám"),
    ):
        assert paragraph_around(_TEXT, _TEXT.index(at)).of(_TEXT) == words


def test_a_sentence_ends_at_a_stop_with_a_blank_behind() -> None:
    for at, words in (
        ("Một", "Một hai."),
        ("Ba", "Ba bốn"),
        ("sáu", " năm 12.5 sáu"),
        ("Bảy", " Bảy"),
        ("tám", "tám"),
    ):
        assert sentence_around(_TEXT, _TEXT.index(at)).of(_TEXT) == words


def test_of_a_paragraph_of_many_pages_some_are_looked_at() -> None:
    text = "a" * 40_000
    near = paragraph_around(text, 20_100)
    assert (near.start, near.end) == (16_000, 28_000)
    assert paragraph_around(text, 23_900) == near
    assert paragraph_around(text, 10).start == 0
    assert paragraph_around(text, 39_999).end == 40_000


def test_what_is_near_is_near_in_the_same_paragraph() -> None:
    nearby = Nearby(_TEXT, ("tám", "bốn"))
    assert nearby.has(_TEXT.index("Bảy")) and nearby.has(_TEXT.index("Ba"))
    assert nearby.has(_TEXT.index("tám"))
    assert not nearby.has(0)
    assert not Nearby(_TEXT, ()).has(0)


def test_a_paragraph_is_asked_once() -> None:
    asked: list[int] = []

    def around(text: str, offset: int) -> object:
        asked.append(offset)
        return paragraph_around(text, offset)

    nearby = Nearby(_TEXT, ("bốn",), around)  # type: ignore[arg-type]
    assert [nearby.has(9), nearby.has(12), nearby.has(0)] == [True, True, False]
    assert asked == [9, 12, 0]
