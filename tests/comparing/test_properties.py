"""Whatever the texts are: comparing never fails, and a text is the same as itself."""

from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint.comparing import compare_drafts
from hdnd_lint.model import Draft
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text

_WORDS = (
    *("Điều 1.", "Điều 2.", "1.", "2.", "a)", "b)", "-", "+", "I.", "“", "”", ";", ".", "./."),
    *("NGHỊ QUYẾT", "Căn cứ", "Xét", "QUYẾT NGHỊ:", "Nơi nhận:", "KT. CHỦ TỊCH", "PHỤ LỤC I"),
    *("12.450", "98,5%", "triệu đồng", "ngày 1/2/2025", "ngày    tháng 5 năm 2025", "…", "UBND"),
    *("Ủy ban nhân dân", "chi", "thu", "và", "các", "\n", "\n\n", "| a | 1 |"),
)
TEXTS = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=60).map(" ".join)


def draft(text: str) -> Draft:
    return parse_draft(read_text(f"{text} x"))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_a_text_is_the_same_as_itself(text: str) -> None:
    assert compare_drafts(draft(text), draft(text)).changes == []


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_any_two_texts_are_compared(old: str, new: str) -> None:
    for change in compare_drafts(draft(old), draft(new)).changes:
        assert change.place and (change.old or change.new)
        assert all(edit.old or edit.new for edit in change.edits)
        assert bool(change.edits) == (change.kind in ("reworded", "figures"))
