"""Sentences as communes write them: the duties a person reads in them, and no other."""

from year.duty_marks import Marks
from year.duty_sentences import marks_of, sentences


def test_duties_of_sentences_are_found() -> None:
    whole = Marks()
    count = 0
    for sentence in sentences():
        whole.add(marks_of(sentence))
        count += 1
    assert count >= 145
    assert whole.found >= 0.92 * whole.asked, whole.missed
    assert len(whole.wrong) <= 0.05 * whole.told, whole.wrong
    assert whole.times_right >= 0.90 * whole.times, whole.times_wrong
