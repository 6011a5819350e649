"""Full stops: asked of the enacting sentence, and of units whose neighbours have one."""

import pytest
from checks.judging import rule_on

_SENTENCE = "Hội đồng nhân dân tỉnh ban hành Nghị quyết quy định mức thu phí, lệ phí thư viện{}\n"
_ARTICLES = "Điều 1. Phạm vi điều chỉnh là mức thu, nộp phí.\n"


def _told(text: str) -> list[str]:
    ruling = rule_on(
        "NN010", text, kind="normative-resolution", issuer="council", level="province"
    )
    return [
        " ".join(words.split()[-2:])
        for words, variant in zip(ruling.words, ruling.variants, strict=True)
        if variant == "stop"
    ]


@pytest.mark.parametrize(("end", "told"), [("", ["thư viện"]), (".", []), (":", []), ("./.", [])])
def test_the_enacting_sentence_ends_with_a_stop(end: str, told: list[str]) -> None:
    assert _told(_SENTENCE.format(end) + _ARTICLES) == told


def test_the_enacting_words_alone_need_none() -> None:
    assert _told("HỘI ĐỒNG NHÂN DÂN TỈNH, QUYẾT NGHỊ\n" + _ARTICLES) == []


def _articles(*ends: str) -> str:
    lines = (
        f"Điều {number}. Giao Ủy ban nhân dân tỉnh, các sở tổ chức thực hiện{end}\n"
        for number, end in enumerate(ends, 1)
    )
    return "QUYẾT NGHỊ:\n" + "".join(lines)


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        ((".", ".", ".", ""), ["thực hiện"]),
        ((".", ".", ".", ";"), ["hiện;"]),
        ((".", ".", ".", "."), []),
        ((".", ".", ""), []),
        ((".", ".", ".", "", ""), []),
        ((".", ".", ".", ":"), []),
        ((".", ".", ".", " 2026"), []),
    ],
)
def test_an_article_is_asked_where_most_have_a_stop(
    ends: tuple[str, ...], told: list[str]
) -> None:
    assert [words.split()[-1] for words in _told(_articles(*ends))] == [
        words.split()[-1] for words in told
    ]


def test_clauses_are_asked_as_articles_are() -> None:
    clauses = "".join(
        f"{number}. Mức chi cho mỗi người, mỗi ngày là như nhau{end}\n"
        for number, end in enumerate((".", ".", ";", "."), 1)
    )
    assert _told(f"QUYẾT NGHỊ:\nĐiều 1. Mức chi, định mức\n{clauses}") == ["như nhau;"]


def test_lists_end_as_they_like() -> None:
    listed = "Điều 4. Danh mục dự án đầu tư gồm:\n- Đường liên thôn, cầu bắc qua suối\n"
    assert _told(_articles(".", ".", ".") + listed) == []
