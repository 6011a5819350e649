"""The parts of a draft that rules look in, and the headings they point at."""

from made import made_draft

from hdnd_lint.checks.general.scopes import Part, heading_of, spans_of
from hdnd_lint.model import Node, NodeKind
from hdnd_lint.words.letters.text import Span

TEXT = """Về chương trình giám sát năm 2026
Điều 1. Nội dung giám sát
1. Xem xét báo cáo của Thường trực.
2. Xem xét báo cáo của Uỷ ban nhân dân.
Điều 2. Tổ chức thực hiện
Giao Thường trực Hội đồng nhân dân tổ chức thực hiện.
"""


def test_the_article_in_question_is_found_by_its_first_words() -> None:
    draft = made_draft(TEXT)
    (found,) = spans_of(draft, (Part.ARTICLE,), "tổ chức")
    assert found.of(TEXT).startswith("Điều 2.")
    assert spans_of(draft, (Part.ARTICLE,), "thực hiện") == ()


def test_without_its_usual_words_the_last_article_is_on_carrying_out() -> None:
    text = "Tên\nĐiều 1. Giao đất\nĐiều 2. Điều khoản cuối\n"
    (found,) = spans_of(made_draft(text), (Part.IMPLEMENTATION,))
    assert found.of(text) == "Điều 2. Điều khoản cuối"


def test_the_body_leaves_quotations_out() -> None:
    text = "Tên\nĐiều 1. Sửa “Điều cũ” như sau\n"
    quote = Node(NodeKind.QUOTE, Span(text.index("“"), text.index("”") + 1))
    article = made_draft(text).body[0]
    draft = made_draft(text, body=(Node(article.kind, article.span, children=(quote,)),))
    words = [span.of(text) for span in spans_of(draft, (Part.BODY,))]
    assert words == ["Điều 1. Sửa", "như sau"]
    assert [span.of(text) for span in spans_of(draft, (Part.QUOTES,))] == ["“Điều cũ”"]


def test_every_part_can_be_asked_of_any_draft() -> None:
    for draft in (made_draft(TEXT), made_draft("x\n")):
        for part in Part:
            for span in spans_of(draft, (part,), "x"):
                assert span.of(draft.text).strip()


def test_a_running_article_is_pointed_at_up_to_its_first_stop() -> None:
    text = "Tên\nĐiều 1. " + "Nội dung thứ nhất dài hai mươi chữ, " * 8 + "hết.\n"
    article = made_draft(text).articles()[0]
    assert heading_of(article, text).of(text) == "Nội dung thứ nhất dài hai mươi chữ"
