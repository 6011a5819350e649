"""Outcomes for the tests of reports: made by hand, so that no rule has to break anything."""

from datetime import date
from pathlib import Path

from hdnd_lint.finding import (
    Applicability,
    Basis,
    Confidence,
    Edit,
    Finding,
    Fix,
    RelatedPlace,
    RuleStatus,
    Severity,
    Status,
)
from hdnd_lint.outcome import FileOutcome, Outcome, Problem
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text
from hdnd_lint.words.letters.text import Span

TEXT = (
    "NGHỊ QUYẾT\n"
    "Về chương trình giám sát năm 2025\n"
    "QUYẾT NGHỊ:\n"
    "Điều 1. Nội dung <script>alert(1)</script> & “trích”\n"
    "Điều 2. Thường trực báo cáo tại kỳ họp cuối năm 2025, không giữa năm.\n"
)


def finding(words: str, severity: Severity = Severity.ERROR, rule: str = "GS010") -> Finding:
    """Return a finding on *words* of the text, with a related place and a fix."""
    source = read_text(TEXT, "du-thao.txt")
    start = source.text.index(words)
    span = Span(start, start + len(words))
    return Finding(
        rule_id=rule,
        name="wrong-reporting-session",
        group="giam-sat",
        severity=severity,
        confidence=Confidence.MEDIUM,
        message=f"Dự thảo ghi “{words}”, 100% <b>sai</b>.",
        span=span,
        evidence=words,
        path=("Điều 2",),
        paragraph=source.paragraph_at(start),
        basis=(Basis("87/2015/QH13", "khoản 4 Điều 58"),),
        values={"found": words},
        remedy="Sửa thành “kỳ họp giữa năm 2026”.",
        related=(RelatedPlace(Span(0, 10), "NGHỊ QUYẾT", "Xem tên loại.", 1),),
        fixes=(Fix((Edit(span, "kỳ họp giữa năm 2026"),), Applicability.REVIEW),),
        fingerprint="0123456789abcdef",
    )


def outcome(*findings: Finding, path: str = "thư mục/du-thao.txt") -> Outcome:
    """Return the outcome of a readable draft with *findings*, and of one that was not read."""
    draft = parse_draft(read_text(TEXT, path))
    rules = (
        RuleStatus("GS010", "wrong-reporting-session", Status.CHECKED),
        RuleStatus("GS001", "recurring", Status.NOT_EVALUATED, "chưa rõ cấp"),
        RuleStatus("NS001", "balance", Status.NOT_APPLICABLE, "không phải quyết toán"),
    )
    profile = build_profile(draft, today=date(2025, 11, 22))
    read = FileOutcome(path, draft, profile, findings, rules)
    unread = FileOutcome(
        "hỏng.docx", None, None, problems=(Problem("hỏng.docx", "không phải tệp Word."),)
    )
    return Outcome((read, unread))


def write(folder: Path, name: str = "du-thao.txt") -> Path:
    """Write the text of the outcomes to a file and return its path."""
    path = folder / name
    path.write_text(TEXT, encoding="utf-8")
    return path
