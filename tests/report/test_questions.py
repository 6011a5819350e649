"""Findings as questions: in the rule's own words, in general ones, in Markdown and Word."""

from dataclasses import replace
from datetime import date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from report.outcomes import finding, outcome

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.finding import Severity
from hdnd_lint.outcome import Outcome
from hdnd_lint.report.formats import render_report
from hdnd_lint.report.questions import word
from hdnd_lint.report.questions.content import asked_of
from running import Command

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
WORDS = "kỳ họp cuối năm 2025"


@cache
def linter(lang: str = "vi") -> Linter:
    return Linter(rulebook.load(), date(2026, 11, 22), lang=lang)


def asked(name: str, lang: str = "vi") -> list[str]:
    result = Outcome((linter(lang).file(EXAMPLES / name),), lang)
    return [one.text for paper in asked_of(result) for one in paper.questions]


@pytest.mark.parametrize(
    ("name", "question"),
    [
        (
            "04-quyet-toan-huyen-2023.docx",
            "Kết dư ghi 15.550 triệu đồng nhưng tổng thu 512.300 triệu đồng trừ tổng chi 498.750 "
            "triệu đồng bằng 13.550 triệu đồng: vì sao lệch 2.000 triệu đồng, số nào đúng?",
        ),
        (
            "05-bo-sung-du-toan-xa.docx",
            "Vì sao “Phân bổ kinh phí bổ sung” ghi 1.250 triệu đồng trong khi các số thành phần "
            "cộng lại lệch 40; số nào đúng?",
        ),
        (
            "02-giam-sat-xa-bao-cao-cuoi-nam.docx",
            "Vì sao kết quả thực hiện chương trình giám sát năm 2026 không được báo cáo tại kỳ "
            "họp giữa năm 2027 mà tại “kỳ họp cuối năm 2026”?",
        ),
    ],
)
def test_a_rule_asks_in_its_own_words(name: str, question: str) -> None:
    assert question in asked(name)


def test_a_variant_that_says_something_else_asks_otherwise() -> None:
    texts = asked("11-bao-cao-tham-tra-xa.txt")
    assert any("còn điểm nào là chưa tán thành" in text for text in texts)
    assert not any("Ban có tán thành" in text for text in texts)


def test_questions_come_in_english_too() -> None:
    assert any(
        text.startswith("Why is “Phân bổ") for text in asked("05-bo-sung-du-toan-xa.docx", "en")
    )


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*-*")), ids=lambda path: path.name[:2])
def test_every_finding_of_the_examples_becomes_a_question(path: Path) -> None:
    file = linter().file(path)
    (paper,) = asked_of(Outcome((file,)))
    assert {one.rule for one in paper.questions} == {one.rule_id for one in file.findings}
    assert all(one.text.endswith("?") and "{" not in one.text for one in paper.questions)


def test_without_words_of_its_own_a_finding_is_asked_in_general_ones() -> None:
    (paper, unread) = asked_of(outcome(finding(WORDS)))
    assert [one.text for one in paper.questions] == [
        f"Dự thảo ghi “{WORDS}”, 100% <b>sai</b>. Cơ quan trình giải trình thế nào, có sửa không?"
    ]
    assert unread.trouble == ("không phải tệp Word.",)


def test_the_same_question_is_put_once_and_remarks_come_last() -> None:
    twice = replace(finding(WORDS), fingerprint="other")
    remark = finding("Nội dung", Severity.INFO, "TT001")
    text = render_report("questions", outcome(remark, finding(WORDS), twice), ())
    assert text.count("[GS010]") == 1
    assert text.index("[GS010]") < text.index("Có thể hỏi thêm") < text.index("[TT001]")
    assert "\\<b\\>" in text


def test_no_findings_raise_no_question_and_that_is_said() -> None:
    assert "không gợi ra câu hỏi nào" in render_report("questions", outcome(), ())


def test_the_word_file_asks_the_same() -> None:
    found = outcome(finding(WORDS))
    data = word.render(found, created=datetime(2026, 11, 22))
    said = "\n".join(one.text for one in Document(BytesIO(data)).paragraphs)
    assert "CÂU HỎI GỢI Ý KHI THẢO LUẬN" in said
    for paper in asked_of(found):
        assert all(one.text in said for one in paper.questions)
    assert word.render(found, created=datetime(2026, 11, 22)) == data


@pytest.mark.parametrize("suffix", [".md", ".docx"])
def test_the_command_writes_by_the_ending(command: Command, tmp_path: Path, suffix: str) -> None:
    output = tmp_path / f"cau-hoi{suffix}"
    draft = EXAMPLES / "05-bo-sung-du-toan-xa.docx"
    ran = command("check", draft, "--format", "questions", "-o", output, "--no-config")
    assert ran.code == 1, ran.err
    data = output.read_bytes()
    assert data.startswith(b"PK" if suffix == ".docx" else b"# C")
