"""What a paper calls itself, and what is attached to it."""

from datetime import date

import pytest

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.layout.self_names import SelfNameParams, wrong_self_names
from hdnd_lint.finding import Hit
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text

HEAD = "HỘI ĐỒNG NHÂN DÂN\nTỈNH GIANG KHÊ\nSố: 7/2026/NQ-HĐND\nNGHỊ QUYẾT\n"


def hits(title: str, body: str) -> list[tuple[str, str]]:
    draft = parse_draft(read_text(f"{HEAD}{title}\nQUYẾT NGHỊ:\n{body}\n"))
    context = Context(draft, build_profile(draft, today=date(2026, 8, 1)))
    results = wrong_self_names(context, SelfNameParams(phrases=("Quyết định này",)))
    return [(hit.variant, hit.span.of(draft.text)) for hit in results if isinstance(hit, Hit)]


@pytest.mark.parametrize("name", ["Quy định này", "Quy chế này"])
def test_a_resolution_without_an_attachment_is_no_regulation(name: str) -> None:
    body = f"Điều 1. {name} áp dụng đối với hộ gia đình.\nĐiều 2. Tổ chức thực hiện."
    assert hits("Về mức hỗ trợ hộ nghèo", body) == [("regulation", name)]


def test_what_is_issued_with_a_regulation_may_speak_of_it() -> None:
    body = "Điều 1. Ban hành kèm theo Nghị quyết này Quy định mức chi.\nĐiều 2. Quy định này cũ."
    assert hits("Ban hành Quy định mức chi", body) == []


def test_words_that_no_resolution_calls_itself_by_are_told() -> None:
    body = "Điều 1. Mức hỗ trợ là 2 triệu đồng.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký."
    assert ("", "Quyết định này") in hits("Về mức hỗ trợ hộ nghèo", body)


@pytest.mark.parametrize("lead", ["", "Tên\n"])
def test_it_calls_itself_so_at_the_head_of_an_article_or_of_the_line_below(lead: str) -> None:
    title = "Về mức hỗ trợ hộ nghèo"
    body = f"Điều 1. {lead}Quy định này áp dụng ở xã."
    assert hits(title, body) == [("regulation", "Quy định này")]
    assert hits(title, body.replace("Quy", "Theo quy")) == []
