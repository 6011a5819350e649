"""Sentences as communes write them: the duties a person reads in them, and no other."""

import pytest
from year.duty_marks import Marks
from year.duty_sentences import FILE, marks_of, sentences

SETS = ((FILE.name, 145), ("duty_sentences_2.txt", 45), ("duty_sentences_3.txt", 28))


@pytest.mark.parametrize(("name", "fewest"), SETS)
def test_duties_of_sentences_are_found(name: str, fewest: int) -> None:
    whole = Marks()
    count = 0
    for sentence in sentences(FILE.with_name(name)):
        whole.add(marks_of(sentence))
        count += 1
    assert count >= fewest
    assert whole.found >= 0.92 * whole.asked, whole.missed
    assert len(whole.wrong) <= 0.05 * whole.told, whole.wrong
    assert whole.times_right >= 0.90 * whole.times, whole.times_wrong
