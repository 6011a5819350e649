"""The text report: words marked in their paragraph, colours only where they are wanted."""

from dataclasses import replace
from datetime import date

import pytest
from made import made_draft, made_profile

from hdnd_lint.finding import Basis, Confidence, Finding, RelatedPlace, Severity
from hdnd_lint.outcome import FileOutcome, Outcome, Problem
from hdnd_lint.report.text.terminal import TextReport
from hdnd_lint.words.letters.text import Span

LONG = "chữ " * 40
TEXT = f"Tên\nĐiều 1. {LONG}từ  sai {LONG}\nĐiều 2. từ sai\n"


def finding(start: int, words: str = "từ  sai") -> Finding:
    return Finding(
        rule_id="XX001",
        name="wrong-word",
        group="thu",
        severity=Severity.ERROR,
        confidence=Confidence.HIGH,
        message="Có từ sai.",
        span=Span(start, start + len(words)),
        evidence=words,
        path=("Điều 1",),
        paragraph=2,
        basis=(Basis("30/2020/NĐ-CP", "Điều 8"), Basis("64/2025/QH15", "Điều 7")),
        values={},
        remedy="Viết lại:\n“từ đúng”.",
        related=(),
        fixes=(),
        fingerprint="0" * 16,
    )


def lines(*findings: Finding, color: bool = False, text: str = TEXT) -> list[str]:
    profile = made_profile(date(2025, 12, 1))
    file = FileOutcome("mot.txt", made_draft(text), profile, findings)
    return list(TextReport(color=color).lines(Outcome((file,))))


def test_words_are_marked_within_some_of_their_paragraph() -> None:
    quoted = lines(finding(TEXT.index("từ  sai")))[4]
    assert quoted.strip().startswith("“… chữ ")
    assert "chữ [[từ sai]] chữ" in quoted
    assert quoted.endswith("chữ …”")


def test_the_quotation_stays_in_its_paragraph() -> None:
    quoted = lines(finding(TEXT.rindex("từ sai"), "từ sai"))[4]
    assert quoted.strip() == "“Điều 2. [[từ sai]]”"


@pytest.mark.parametrize("start", [0, len(TEXT) - 1])
def test_the_ends_of_the_text_can_be_quoted(start: int) -> None:
    assert "[[" in lines(finding(start, "T"))[4]


def test_law_and_every_line_of_the_remedy_are_given() -> None:
    shown = "\n".join(line.strip() for line in lines(finding(4)))
    assert "Căn cứ: Điều 8, 30/2020/NĐ-CP; Điều 7, 64/2025/QH15." in shown
    assert "Cách sửa: Viết lại:\n“từ đúng”." in shown


def test_related_places_are_quoted() -> None:
    start = TEXT.rindex("từ sai")
    place = RelatedPlace(Span(start, start + 6), "từ sai", "chỗ kia", 3)
    shown = "\n".join(lines(replace(finding(4), related=(place,))))
    assert "→ chỗ kia (đoạn số 3): “Điều 2. [[từ sai]]”" in shown


def test_colours_replace_the_marks() -> None:
    shown = "\n".join(lines(finding(TEXT.rindex("từ sai"), "từ sai"), color=True))
    assert "\x1b[1;4;31mtừ sai\x1b[0m" in shown
    assert "[[" not in shown
    assert "\x1b" not in "\n".join(lines(finding(4)))


def test_control_characters_are_made_visible() -> None:
    text = "Tên\x1b[2J\nĐiều 1. từ \x07sai\n"
    shown = "\n".join(lines(finding(text.index("từ"), "từ \x07sai"), text=text))
    assert "từ \ufffdsai" in shown
    assert "\x07" not in shown


def test_a_long_find_is_shown_with_its_middle_left_out() -> None:
    shown = lines(finding(4, TEXT[4:-1].partition("\n")[0]))[4]
    assert "[…]" in shown
    assert len(shown) < 400


def test_a_file_that_failed_is_counted() -> None:
    failed = FileOutcome(
        "hai.txt", None, None, problems=(Problem("hai.txt", "Tệp không có nội dung."),)
    )
    shown = "\n".join(TextReport().lines(Outcome((failed,))))
    assert "không xong: Tệp không có nội dung." in shown
    assert "1 tệp không kiểm tra trọn vẹn" in shown
