"""Paragraphs of a report: their labels, headings, and headings that run into a paragraph."""

import pytest

from hdnd_lint.parsing import parse_draft
from hdnd_lint.parsing.appraisal.outline import OutlineEntry, outline
from hdnd_lint.reading import read_text
from hdnd_lint.words.letters.text import Span


def read(text: str) -> list[OutlineEntry]:
    draft = parse_draft(read_text(text))
    return outline(draft, Span(0, len(draft.text)))


@pytest.mark.parametrize(
    ("written", "label"),
    [
        *(("Phần thứ nhất", "part"), ("PHẦN II", "part"), ("Phần 2.", "part"), ("A.", "letter")),
        *(("Đ)", "letter"), ("I.", "roman"), ("IV)", "roman"), ("XVIII.", "roman")),
        *(("1.2", "decimal"), ("1.2.3.", "decimal"), ("12.", "number"), ("1)", "number")),
        *(("a)", "point"), ("đ)", "point"), ("a1)", "point"), ("Thứ nhất,", "ordinal")),
        *(("Một là,", "ordinal"), ("hai là,", "ordinal"), ("-", "dash"), ("–", "dash")),
        *(("+", "dash"), ("*", "dash"), ("•", "dash")),
    ],
)
def test_every_label(written: str, label: str) -> None:
    words = "việc này bảo đảm đúng quy định."
    (entry,) = read(f"{written} {words}")
    assert (entry.label, entry.words.of(f"{written} {words}")) == (label, words)


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("SỰ CẦN THIẾT", True),
        ("I. Sự cần thiết ban hành", True),
        ("1. Việc này đúng.", False),
        ("1. Việc này đúng;", False),
        ("1. Mức hỗ trợ,", False),
        ("- Sự cần thiết", False),
        ("Sự cần thiết", False),
        ("1. Ban tán thành nội dung", False),
        (f"1. {'a' * 160}", True),
        (f"1. {'a' * 161}", False),
    ],
)
def test_what_is_a_heading(line: str, heading: bool) -> None:
    (entry,) = read(line)
    assert entry.heading is heading


@pytest.mark.parametrize(
    ("line", "run_in"),
    [
        ("Về sự cần thiết: Ban thấy đủ.", "Về sự cần thiết:"),
        ("1. Về sự cần thiết. Ban thấy đủ.", "Về sự cần thiết."),
        ("Về sự cần thiết. Ban thấy đủ.", None),  # without a label it is a sentence
        ("1. Việc này là đúng. Ban thấy đủ.", None),  # it states something
        ("1. Một hai ba bốn năm sáu bảy tám. Ban thấy đủ.", "Một hai ba bốn năm sáu bảy tám."),
        ("1. Một hai ba bốn năm sáu bảy tám chín. Ban thấy đủ.", None),
        ("1. Tỷ lệ 1:2 và mức 3.5. Ban thấy đủ.", "Tỷ lệ 1:2 và mức 3.5."),
        ("[Về sự cần thiết: …]", None),
        ("Về sự cần thiết:", None),
    ],
)
def test_a_heading_that_runs_into_its_paragraph(line: str, run_in: str | None) -> None:
    (entry,) = read(line)
    assert (entry.run_in and entry.run_in.of(line)) == run_in


def test_what_an_entry_stands_under() -> None:
    lines = ["Phần I", "I. Một", "1. Hai", "- ba;", "2. Bốn", "II. Năm", "KẾT LUẬN", "1. Sáu"]
    text = "\n".join(lines)
    above = [[one.span.of(text) for one in entry.above] for entry in read(text)]
    assert above == [
        [],
        ["Phần I"],
        ["Phần I", "I. Một"],
        ["Phần I", "I. Một", "1. Hai"],
        ["Phần I", "I. Một"],
        ["Phần I"],
        [],
        ["KẾT LUẬN"],
    ]
