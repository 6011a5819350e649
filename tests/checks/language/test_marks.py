"""Marks without a partner: what a label is, how far a quotation and a bracket may reach."""

import pytest
from made import made_profile

from hdnd_lint.checks.base import Context, Params
from hdnd_lint.checks.language.marks import unbalanced
from hdnd_lint.finding import Hit, NotApplicable
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text


def lone(text: str) -> list[tuple[str, str]]:
    context = Context(parse_draft(read_text(text)), made_profile())
    hits = [hit for hit in unbalanced(context, Params()) if isinstance(hit, Hit)]
    hits.sort(key=lambda hit: hit.span)
    return [(str(hit.values["mark"]), hit.variant) for hit in hits]


@pytest.mark.parametrize(
    "text",
    [
        "a) Một; b) hai; 1) ba; iv) bốn.",
        "a ) Một ; 1 ) ba ; đ ) năm .",
        "(bậc 1) và (mức 2) (nếu có)",
        "“Điều 1. Một\nĐiều 2. Hai”",
        "(Kèm theo Nghị quyết\nsố 12/NQ-HĐND)",
        "“một (hai) “ba” bốn”",
    ],
)
def test_what_is_paired(text: str) -> None:
    assert lone(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đề án “Phát triển du lịch của xã", [("“", "")]),
        ("mức chi (bằng chữ: một trăm", [("(", "")]),
        ("(một hai\n\nba bốn\n\nnăm)", [("(", ""), (")", "closing")]),
        ("du lịch” của xã", [("”", "closing")]),
        ("“một\n“hai”\nba", [("“", "")]),
    ],
)
def test_what_has_no_partner(text: str, found: list[tuple[str, str]]) -> None:
    assert lone(text) == found


@pytest.mark.parametrize("label", ["a", "đ", "ab", "1", "12", "i", "iv", "viii", "IV", "XIII"])
def test_a_label_has_one_bracket_or_closes_one(label: str) -> None:
    assert lone(f"{label}) Một; {label}) hai, {label}) ba “{label}) bốn”") == []
    assert lone(f"(xem điểm {label}) và nêu") == []


@pytest.mark.parametrize("word", ["abc", "123", "xuân", "viiii", "x.a"])
def test_what_is_no_label_closes_nothing(word: str) -> None:
    assert lone(f"Một {word}) hai") == [(")", "closing")]


def words(text: str) -> list[str]:
    draft = parse_draft(read_text(text))
    found = unbalanced(Context(draft, made_profile()), Params())
    return sorted(hit.span.of(draft.text) for hit in found if isinstance(hit, Hit))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("của xã du lịch” năm", ["lịch”"]),
        ("lịch” năm", ["lịch”"]),
        ("Một\nlịch) năm", ["lịch)"]),
        ("mức (bằng chữ", ["(bằng chữ"]),
        (
            "Đề án “Phát triển du lịch cộng đồng gắn với bảo tồn",
            ["“Phát triển du lịch cộng đồng gắn với"],
        ),
        (f"Mục (“{'a' * 60}”", ["(“" + "a" * 38]),
        ("“một”’ và hai", ["“một”’"]),
        ("nêu tại “một”’.", ["“một”’"]),
    ],
)
def test_the_words_at_a_lone_mark(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_a_bracket_may_close_in_the_next_paragraph_a_quotation_in_any() -> None:
    assert lone("(một\nhai)") == []
    assert lone("(một\n\nhai\n\nbốn)") == [("(", ""), (")", "closing")]
    assert lone("“một\nhai\nba\nbốn”") == []


def test_a_text_without_marks_is_not_judged() -> None:
    def results(text: str) -> list[object]:
        return list(unbalanced(Context(parse_draft(read_text(text)), made_profile()), Params()))

    (result,) = results("Điều 1. a) Một; b) hai")
    assert isinstance(result, NotApplicable)
    assert results("Điều 1. (Một)") == []


def test_a_stray_mark_is_named() -> None:
    assert lone("nêu tại “một”’ và hai") == [("’", "closing")]
