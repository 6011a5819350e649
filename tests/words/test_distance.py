"""Names that a slip of one letter sets apart."""

import pytest

from hdnd_lint.words.letters.distance import edits_apart, one_letter_apart


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ("tan trao", "tan tao", True),
        ("binh duong", "binh duomg", True),
        ("long dien", "long dienn", True),
        ("quynh luu", "quynh lüu", True),
        ("hai hau", "hia hau", True),  # two letters changed places
        ("hai hau", "hai hau", False),
        ("tan lap", "an phu", False),
        ("tan trao", "tan ta", False),
        ("an", "en", False),  # too short to tell
        ("long my", "vinh my", False),
    ],
)
def test_one_letter(left: str, right: str, apart: bool) -> None:
    assert one_letter_apart(left, right) is apart
    assert one_letter_apart(right, left) is apart


def test_letters_to_put_in_leave_out_or_change() -> None:
    for left, right, most, apart in (
        ("an", "an", 0, 0),
        ("an", "ăn", 0, None),
        ("an", "ăn", 1, 1),
        ("tan lap", "tan lp", 1, 1),
        ("tan lp", "tan lap", 1, 1),
        ("tan lap", "lap", 3, None),
        ("tan lap", "lap", 4, 4),
        ("abcd", "badc", 2, None),
        ("abcd", "badc", 3, 3),
        ("", "ab", 2, 2),
        ("xabc", "abcy", 2, 2),
    ):
        assert edits_apart(left, right, most) == apart


def test_more_than_one_letter() -> None:
    for left, right in (
        ("hai hau", "hai hau x"),
        ("abcd", "bacx"),
        ("abcd", "badc"),
    ):
        assert not one_letter_apart(left, right)
