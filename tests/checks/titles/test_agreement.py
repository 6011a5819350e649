"""Titles against bodies: the right verdict and the right slot on sixty pairs.

“Trích yếu nội dung văn bản là một câu ngắn gọn hoặc một cụm từ phản ánh khái quát nội dung chủ
yếu của văn bản.” (NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II, điểm a khoản 5.)
"""

from datetime import date

import pytest
from checks.titles.pairs import PAIRS, Pair

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.titles.agreement import SlotParams, title_and_body
from hdnd_lint.finding import Hit
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text

DAY = date(2025, 12, 20)


def context(pair: Pair) -> Context:
    words = f"""HỘI ĐỒNG NHÂN DÂN
TỈNH SƠN HÀ
Số: 12/NQ-HĐND

NGHỊ QUYẾT
{pair.title}

Căn cứ Luật Tổ chức chính quyền địa phương;
QUYẾT NGHỊ:

Điều 1. {pair.body}
Điều 2. Giao Ủy ban nhân dân tổ chức thực hiện.
"""
    draft = parse_draft(read_text(words))
    return Context(draft, build_profile(draft, today=DAY))


def hits(context: Context) -> list[Hit]:
    return [one for one in title_and_body(context, SlotParams()) if isinstance(one, Hit)]


def test_there_are_sixty_pairs() -> None:
    assert len(PAIRS) == 60
    assert sum(not pair.slots for pair in PAIRS) >= 25


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.title[:40])
def test_the_slot_that_differs_is_named(pair: Pair) -> None:
    found = hits(context(pair))
    assert tuple(hit.values["slot"] for hit in found) == pair.slots


@pytest.mark.parametrize(
    "pair", [pair for pair in PAIRS if pair.slots], ids=lambda p: p.title[:40]
)
def test_both_places_are_shown(pair: Pair) -> None:
    whole = context(pair)
    title = whole.draft.title.title
    assert title is not None
    for hit in hits(whole):
        assert title.span.contains(hit.span)
        assert not title.span.overlaps(hit.related[0].span)
