"""The list of slips that can be nothing else: how it is read, and that it fits the counts."""

import pytest

from hdnd_lint.words.known_slips import known_slips, read_known_slips
from hdnd_lint.words.phrases import EDGE, counted, phrases


def _among(lines: list[str], sentence: str) -> list[tuple[int, int, str]]:
    return [*read_known_slips(lines).among([*map(counted, sentence.split())])]


@pytest.mark.parametrize(
    ("lines", "sentence", "found"),
    [
        (["bổ sung = bổ xung, bỗ xung"], "đã bổ xung vốn", [(1, 3, "bổ sung")]),
        (["bổ sung = bổ xung, bỗ xung"], "đã bỗ xung", [(1, 3, "bổ sung")]),
        (["bổ sung = bổ xung"], "bổ", []),
        (["bổ sung = bổ xung"], "vốn bổ", []),
        (["ngành = nghành"], "các nghành", [(1, 2, "ngành")]),
        (["~ cải tạo, sửa đổi"], "cãi tạo", [(0, 2, "cải tạo")]),
        (["~ cải tạo, sửa đổi"], "sữa đổi và sửa đỗi", [(0, 2, "sửa đổi"), (3, 5, "sửa đổi")]),
        (["~ cải tạo, sửa đổi"], "sửa đổi", []),
        (["nỗ lực = nổ lực", "! nổ lực lượng"], "vụ nổ lực lượng", [(1, 4, "")]),
        (["nỗ lực = nổ lực", "! nổ lực lượng"], "sự nổ lực lớn", [(1, 3, "nỗ lực")]),
        (["sang năm 0 = sáng năm 0"], "sáng năm 2025", [(0, 3, "sang năm 0")]),
        (["# a remark = none", ""], "a remark", []),
    ],
)
def test_a_line_tells_what_is_wrong(
    lines: list[str], sentence: str, found: list[tuple[int, int, str]]
) -> None:
    assert _among(lines, sentence) == found


def _entries() -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    meant = known_slips().meant.items()
    return [(wrong, tuple(map(counted, right.split()))) for wrong, right in meant if right]


def test_what_is_right_has_as_many_words_and_is_no_slip() -> None:
    assert [one for one in _entries() if len(one[0]) != len(one[1]) or one[0] == one[1]] == []
    slips = known_slips().meant
    assert [right for _, right in _entries() if slips.get(right)] == []


def test_no_mark_and_no_blank_is_an_entry() -> None:
    assert [wrong for wrong in known_slips().meant if not wrong or EDGE in wrong] == []


def test_a_word_that_is_always_wrong_is_in_no_count() -> None:
    known = phrases()
    assert [one for one in known_slips().alone if known.count(one)] == []
