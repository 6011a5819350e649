"""Patterns that may never come to an end are told by their shape."""

import pytest

from hdnd_lint.words.patterns.repeats import runs_away


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:\w+\s?)+~",
        r"(a+)+b",
        r"(?:a*)*",
        r"x(?:(?:\d+)|b)+y",
        r"(?=(?:a+b?)+c)",
        r"(?:a+?)+b",
        r"(?:a{0,30})+b",
        r"(?:(?:a+)|b)*c",
        r"(?:b*|a)+c",
        r"(?:(?=a)a+)*b",
        r"(?:a+$)*b",
        r"(?:(?:b?)a+(?:c?d?))+e",
        r"(?:a+(?:b|))+c",
        r"(?<!x)(?:a+)*b",
        r"(?>(?:a+)+)b",
        r"(?:(?:a+b?)*c)?",
        r"(?:a+(?:b?){2})+c",
        r"(?:a+(?:(?:b?)))+c",
        r"(?:(?:|b)a+)+c",
    ],
)
def test_runs_away(pattern: str) -> None:
    assert runs_away(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"\d+ hộ",
        r"(?:\s+\w+)+",
        r"(?:\d+[.,])*\d+",
        r"(?:a++b?)+",
        r"(?:a+b?){1,5}",
        r"(?:một|hai)+",
        r"(?:a{0,29})+b",
        r"(?:a+){0,29}b",
        r"(?:a+(?:b|c))+d",
        r"(?:a+(?:b)c?)+d",
        r"(?:a+b+)+c",
        r"(?:a+(?:bc|d))*e",
        r"(?:ab*+)+c",
    ],
)
def test_comes_to_an_end(pattern: str) -> None:
    assert not runs_away(pattern)
