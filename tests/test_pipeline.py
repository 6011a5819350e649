"""From file to findings: what must hold for any draft, made up, by hand, or real."""

import io
import unicodedata
from datetime import date
from itertools import pairwise

import docx
from corpus_dir import need_corpus
from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.outcome import FileOutcome
from running import DRAFT

LINTER = Linter(rulebook.load(cached=False), today=date(2026, 1, 15))
REAL = {".md", ".txt", ".ws", ".docx"}
LINES = (
    *DRAFT.splitlines(),
    "NGHỊ QUYẾT",
    "Về chương trình giám sát của Hội đồng nhân dân năm 2027",
    "Về phê chuẩn quyết toán ngân sách năm 2024",
    "Chương I",
    "QUY ĐỊNH CHUNG",
    "Điều 2. Điều 2. Nội dung",
    "Điều 7:",
    "1. Tổng thu ngân sách: 1.200 triệu đồng, trong đó: thu nội địa 700 triệu đồng",
    "a) Báo cáo tại kỳ họp cuối năm",
    "- Gạch đầu dòng;",
    "1.1. Tiết",
    "PHỤ LỤC I",
    "“Điều 5. Sửa đổi",
    "Nơi nhận:",
    "- Lưu: VT.",
    "TM. HỘI ĐỒNG NHÂN DÂN",
    "CHỦ TỊCH",
    "| a | 1 |",
    "ngày 31 tháng 02 năm 2025",
    "\u0301\u200b\ufeff",
    "]] [[ {x} %s",
    "",
)


def whole(outcome: FileOutcome) -> None:
    """Assert what holds for every draft: every rule accounted for, every span in its place."""
    assert outcome.problems == ()
    assert outcome.draft is not None
    text = outcome.draft.text
    assert len({status.rule_id for status in outcome.rules}) == len(LINTER.rules)
    for finding in outcome.findings:
        assert finding.span.of(text) == finding.evidence
        assert finding.message
        assert finding.basis
        assert finding.paragraph > 0
        for related in finding.related:
            assert related.span.of(text) == related.evidence
        for fix in finding.fixes:
            assert all(edit.span.end <= len(text) for edit in fix.edits)
            edits = sorted(fix.edits, key=lambda edit: edit.span)
            assert all(not one.span.overlaps(two.span) for one, two in pairwise(edits))
    assert len({one.fingerprint for one in outcome.findings}) == len(outcome.findings)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=30))
def test_no_draft_breaks_it(lines: list[str]) -> None:
    if any(line.strip("\u0301\u200b\ufeff ") for line in lines):
        whole(LINTER.text("\n".join(lines)))


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    outcome = LINTER.text(text)
    if outcome.draft is None:  # nothing to read in it: told, not raised
        assert len(outcome.problems) == 1
        assert "lỗi trong chương trình" not in str(outcome.problems[0])
    else:
        whole(outcome)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=25))
def test_decomposed_letters_read_as_composed_ones(lines: list[str]) -> None:
    text = "\n".join(["Dự thảo", *lines])
    decomposed = LINTER.text(unicodedata.normalize("NFD", text))
    assert marks(decomposed) == marks(LINTER.text(unicodedata.normalize("NFC", text)))


def marks(outcome: FileOutcome) -> list[tuple[str, str, str]]:
    return [(one.rule_id, one.evidence, one.fingerprint) for one in outcome.findings]


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_a_word_file_with_split_runs_reads_as_the_text(data: st.DataObject) -> None:
    lines = [line for line in DRAFT.splitlines() if line]
    paper = docx.Document()
    for line in lines:
        cut = data.draw(st.integers(0, len(line)))
        paragraph = paper.add_paragraph()
        paragraph.add_run(line[:cut]).font.name = "Times New Roman"
        paragraph.add_run(line[cut:])
    written = io.BytesIO()
    paper.save(written)
    as_word = LINTER.content(written.getvalue(), "mot.docx")
    as_text = LINTER.text("\n".join(lines))
    layout = {one.rule.id for one in LINTER.rules if one.rule.applies.formatting}
    found = [one for one in marks(as_word) if one[0] not in layout]
    assert found == marks(as_text)
    assert found


def test_no_real_draft_breaks_it() -> None:
    paths = [path for path in sorted(need_corpus().iterdir()) if path.suffix in REAL]
    assert paths
    for path in paths:
        whole(LINTER.file(path))
