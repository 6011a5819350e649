"""Patterns whose time grows with the square of the text are told by their shape."""

import pytest

from hdnd_lint.words.patterns.growing import grows


@pytest.mark.parametrize(
    "pattern",
    [
        r"[0-9]+ đồng",
        r"[0-9][0-9.,]* ?(?:nghìn )?đồng",
        r"\W*nghị quyết",
        r"\s*,?\s*(?:là)?\s*:",
        r"trong đó\s*:?\s*\Z",
        r"(?:về |việc )*báo cáo",
        r"a+[a-z]*[0-9]",
        r"(?:\d+|hai) năm",
        r".*?(?<!\w)đồng",
        r"[^ ]+ đồng",
        r"\w+_x",
        r"\D+ 5",
        r"\S+ a",
        r"(?:b|a+)c",
        r"(?>\d+) năm",
        r"\d*5",
        r"a[a-z]+1",
        r"[^0]a*b",
        r"x\s+[\s,]+y",
        r"x\w+[a-z]*!",
    ],
)
def test_told(pattern: str) -> None:
    assert grows(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?<![0-9])[0-9]+ đồng",
        r"[0-9]{1,9} đồng",
        r"\A\s*tổng",
        r"^\s*tổng",
        r"\b\w+ là",
        r"Điều \d+\.",
        r"\d+",
        r"trong đó\s*+:?\s*\Z",
        r"các\s*$",
        r"“[^“”]*”",
        r"x\s+,\s+y",
        r"x\s*,\s*",
        r"x[0-9]+[a-z]+y",
        r"x\s++\s+y",
        r"x\d+\D+y",
        r"x\w+\s+y",
        r"xa+b+c",
        r"\Ba+b",
        r"(?<=a)b+c",
        r"1[a-z]+2",
        r"a\d+b",
        r"_\W+a",
    ],
)
def test_not_told(pattern: str) -> None:
    assert not grows(pattern)
