"""Copies between two texts: word for word, reordered, reworded; and what only sounds alike."""

import pytest

from hdnd_lint.words.letters.sentences import sentences
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.patterns.copies import copied

SUBMISSION = (
    "Hiện nay toàn xã có 412 hộ nuôi tằm với sản lượng 96 tấn kén mỗi năm. "
    "Giá kén giảm 30% khiến nhiều hộ bỏ nghề trong hai năm qua. "
    "Ủy ban nhân dân xã đề nghị mức hỗ trợ 5 triệu đồng cho mỗi hộ mua giống mới. "
    "Kinh phí thực hiện là 2.060 triệu đồng, bố trí từ nguồn sự nghiệp kinh tế. "
    "Dự thảo Nghị quyết gồm 4 điều, quy định đối tượng, điều kiện, mức và nguồn hỗ trợ."
)


def copies(text: str, source: str = SUBMISSION) -> list[tuple[str, str, bool]]:
    found = copied(text, _all(text), source, _all(source)).copies
    return [(one.span.of(text), one.source.of(source), one.verbatim) for one in found]


def _all(text: str) -> list[Span]:
    return list(sentences(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("own", "verbatim"),
    [
        ("Hiện nay toàn xã có 412 hộ nuôi tằm với sản lượng 96 tấn kén mỗi năm", True),
        ("HIỆN NAY TOÀN XÃ CÓ 412 HỘ NUÔI TẰM, VỚI SẢN LƯỢNG 96 TẤN KÉN MỖI NĂM", True),
        ("Với sản lượng 96 tấn kén mỗi năm, toàn xã hiện nay có 412 hộ nuôi tằm", True),
        ("Toàn xã hiện có 412 hộ làm nghề nuôi tằm, sản lượng kén 96 tấn một năm", False),
    ],
)
def test_a_sentence_is_found_however_it_is_turned(own: str, verbatim: bool) -> None:
    source = "Hiện nay toàn xã có 412 hộ nuôi tằm với sản lượng 96 tấn kén mỗi năm"
    assert copies(own + ".") == [(own, source, verbatim)]


@pytest.mark.parametrize(
    "own",
    [
        "Ban thấy sản lượng kén của xã thấp hơn nhiều so với tiềm năng đất trồng dâu.",
        "Ban đề nghị Ủy ban nhân dân xã hạ mức hỗ trợ và nêu rõ cách chọn hộ.",
        "Dự thảo Nghị quyết bảo đảm tính hợp hiến, hợp pháp và thống nhất.",
        "Kinh phí 2.060 triệu đồng.",  # too short to be told apart
    ],
)
def test_words_of_the_field_make_no_copy(own: str) -> None:
    assert copies(own) == []


def test_the_share_counts_sentences_that_say_enough() -> None:
    text = (
        "Giá kén giảm 30% khiến nhiều hộ bỏ nghề trong hai năm qua. Rất đáng lo. "
        "Ban khảo sát 20 hộ và thấy nguyên nhân chính là thiếu nơi thu mua ổn định."
    )
    found = copied(text, _all(text), SUBMISSION, _all(SUBMISSION))
    assert (len(found.copies), found.sentences, found.share) == (1, 2, 0.5)


def test_nothing_is_copied_from_nothing() -> None:
    found = copied("", [], "", [])
    assert (found.copies, found.share) == ((), 0.0)


def test_sentences_end_at_stops_and_not_inside_numbers() -> None:
    text = "Thu 1.200,5 triệu đồng theo TT. số 3; chi ngày 12.5.2025.\n— …\nHết./."
    found = [span.of(text) for span in sentences(text, Span(0, len(text)))]
    assert found == ["Thu 1.200,5 triệu đồng theo TT. số 3", "chi ngày 12.5.2025", "Hết"]
