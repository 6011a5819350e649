"""Names that a slip of one letter sets apart."""

import pytest

from hdnd_lint.words.letters.distance import one_letter_apart


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
