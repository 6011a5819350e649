"""Comments and tracked changes in Word files: at the right words, and nothing else changes."""

import random
import unicodedata
import zipfile
from datetime import datetime
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from docx import Document
from word_files import said, word_file

from hdnd_lint.finding import (
    Applicability,
    Basis,
    Confidence,
    Edit,
    Finding,
    Fix,
    Severity,
)
from hdnd_lint.model import BlockKind, Source
from hdnd_lint.reading import read_bytes
from hdnd_lint.words.letters.text import Span
from hdnd_lint.writing.word import Annotation, TrackedFix, annotate_document, with_fixes
from hdnd_lint.writing.word.tracked import mend_words

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.docx"))
WHEN = datetime(2026, 11, 22)
NOTE = Annotation("Ban Pháp chế & Xã hội", "PC", WHEN)


def _finding(source: Source, span: Span) -> Finding:
    words = span.of(source.text)
    return Finding(
        rule_id="GS010",
        name="wrong-reporting-session",
        group="giam-sat",
        severity=Severity.ERROR,
        confidence=Confidence.HIGH,
        message="Sai <b>chỗ</b> này & chỗ kia.",
        span=span,
        evidence=words,
        path=("Điều 1",),
        paragraph=1,
        basis=(Basis("87/2015/QH13", "khoản 4 Điều 58"),),
        values={},
        remedy="Sửa lại.",
        related=(),
        fixes=(),
        fingerprint="f",
    )


def _read(data: bytes, revisions: str = "final") -> Source:
    return read_bytes(data, "du-thao.docx", revisions=revisions)


def _spans(source: Source, longest: int, count: int) -> list[Span]:
    """Return *count* spans inside blocks of the body, the same each time."""
    chance = random.Random(7)
    inside = (BlockKind.PARAGRAPH, BlockKind.CELL)
    blocks = [block for block in source.blocks if block.kind in inside]
    spans = []
    for _ in range(count):
        block = chance.choice(blocks).span
        start = chance.randrange(block.start, block.end)
        spans.append(Span(start, min(block.end, start + chance.randint(1, longest))))
    return spans


def _parts(data: bytes) -> dict[str, bytes]:
    package = zipfile.ZipFile(BytesIO(data))
    return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
class TestComments:
    def test_each_comment_stands_on_its_words(self, path: Path) -> None:
        data = path.read_bytes()
        source = _read(data)
        spans = sorted(set(_spans(source, 40, 60)))
        result = annotate_document(data, source, [_finding(source, span) for span in spans], NOTE)
        comments = [one for one in _read(result).comments if one.author == NOTE.author]
        assert len(comments) == len(spans)
        typed = sorted(comment.span for comment in comments)
        assert all(
            _same_words(source, span, found) for span, found in zip(spans, typed, strict=True)
        )

    def test_untouched_parts_are_the_same_bytes(self, path: Path) -> None:
        data = path.read_bytes()
        source = _read(data)
        result = annotate_document(data, source, [_finding(source, Span(0, 5))], NOTE)
        before, after = _parts(data), _parts(result)
        changed = {name for name, part in after.items() if before.get(name) != part}
        assert changed <= {
            "[Content_Types].xml",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/comments.xml",
        }
        assert list(before) == [name for name in after if name in before]
        assert all(ElementTree.fromstring(after[name]) is not None for name in changed)

    def test_python_docx_opens_the_result(self, path: Path) -> None:
        data = path.read_bytes()
        source = _read(data)
        spans = _spans(source, 30, 10)
        result = annotate_document(data, source, [_finding(source, span) for span in spans], NOTE)
        assert len(Document(BytesIO(result)).paragraphs) == len(Document(BytesIO(data)).paragraphs)


def _same_words(source: Source, wanted: Span, found: Span) -> bool:
    """Compare without generated labels, on which no comment can stand."""
    words = wanted.of(source.text).split()
    got = found.of(source.text).split()
    block = source.block_at(wanted.start)
    return words == got or bool(block and block.label and words[-1:] == got[-1:])


def test_comment_on_a_note_or_header_stands_in_the_body() -> None:
    for path in EXAMPLES:
        data = path.read_bytes()
        source = _read(data)
        inside = (BlockKind.PARAGRAPH, BlockKind.CELL)
        others = [block.span for block in source.blocks if block.kind not in inside]
        result = annotate_document(data, source, [_finding(source, span) for span in others], NOTE)
        assert len(_read(result).comments) == len(others) + len(source.comments)


def test_existing_comments_stay_and_a_summary_comes_first() -> None:
    data = EXAMPLES[0].read_bytes()
    source = _read(data)
    once = annotate_document(data, source, [_finding(source, Span(0, 5))], NOTE)
    again = _read(once)
    second = Annotation("Người khác", "NK", WHEN, summary=True)
    twice = annotate_document(once, again, [_finding(again, Span(0, 5))], second)
    authors = [comment.author for comment in _read(twice).comments]
    assert authors.count(NOTE.author) == 1
    assert authors.count("Người khác") == 2


def _tracked(source: Source, edits: list[tuple[Span, str]]) -> TrackedFix:
    fixes = tuple(Fix((Edit(span, text),), Applicability.SAFE) for span, text in edits)
    return TrackedFix(fixes, "Ban Pháp chế", WHEN)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_accepting_gives_the_mended_text_and_rejecting_the_old(path: Path) -> None:
    data = path.read_bytes()
    source = _read(data)
    chance = random.Random(3)
    replacements = ["", "giữa năm", "<&> “trích”"]
    edits = [(span, chance.choice(replacements)) for span in _spans(source, 12, 40)]
    tracked = _tracked(source, edits)
    result, refused = with_fixes(data, source, tracked)
    left = {id(one.fix) for one in refused}
    applied = [fix for fix in tracked.fixes if id(fix) not in left]
    assert len(applied) >= 10
    expected = mend_words(source.text, applied)
    assert _read(result).text.split() == expected.split()
    assert _read(result, "original").text == _read(data, "original").text


def test_overlapping_and_computed_places_are_refused() -> None:
    data = EXAMPLES[0].read_bytes()
    source = _read(data)
    start = source.text.index("Căn cứ")
    first = (Span(start, start + 6), "Căn cứ vào")
    second = (Span(start + 3, start + 9), "x")
    _, refused = with_fixes(data, source, _tracked(source, [first, second]))
    assert [one.fix.edits[0].replacement for one in refused] == ["x"]
    for path in EXAMPLES:
        labelled = _read(path.read_bytes())
        block = next((block for block in labelled.blocks if block.label), None)
        if block:
            span = Span(block.span.start, block.span.start + len(block.label))
            _, refused = with_fixes(
                path.read_bytes(), labelled, _tracked(labelled, [(span, "9.")])
            )
            assert len(refused) == 1
            return
    pytest.fail("no example has automatic numbers")


def test_formatting_goes_with_the_mended_words() -> None:
    document = Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("Điều 1. ").bold = True
    paragraph.add_run("Báo cáo tại kỳ họp cuối năm.").italic = True
    stream = BytesIO()
    document.save(stream)
    source = _read(stream.getvalue())
    start = source.text.index("cuối")
    tracked = _tracked(source, [(Span(start, start + 4), "giữa")])
    result, refused = with_fixes(stream.getvalue(), source, tracked)
    assert not refused
    runs = [run for block in _read(result).blocks for run in block.runs]
    text = _read(result).text
    mended_run = next(run for run in runs if run.span.of(text) == "giữa")
    assert mended_run.format and mended_run.format.italic


def test_only_the_words_that_differ_are_replaced() -> None:
    document = Document()
    paragraph = document.add_paragraph("Căn cứ Luật Tổ chức ")
    paragraph.add_run("chính quyền số 77/2015/QH13;").bold = True
    stream = BytesIO()
    document.save(stream)
    source = _read(stream.getvalue())
    start = source.text.index("Luật")
    old = Span(start, source.text.index(";"))
    new = "Luật Tổ chức chính quyền số 72/2025/QH15"
    result, _ = with_fixes(stream.getvalue(), source, _tracked(source, [(old, new)]))
    xml = _parts(result)["word/document.xml"].decode()
    assert "<w:delText>77/2015/QH13</w:delText>" in xml.replace(' xml:space="preserve"', "")
    assert _read(result).text.strip() == f"Căn cứ {new};"


@pytest.mark.parametrize(
    ("text", "word", "instead"),
    [
        ("một hộ", "hộ", "xã"),
        ("một hộ dân", "hộ", "xã"),
        ("một hộ.", "hộ", "nhà"),
        ("Thị xã Phú Mỹ", "Phú Mỹ", "Bà Rịa"),
        ("một hộ dân", "một", ""),
    ],
)
def test_a_word_of_a_decomposed_text_is_replaced_with_its_marks(
    text: str, word: str, instead: str
) -> None:
    data = word_file(said(unicodedata.normalize("NFD", text)))
    source = _read(data)
    start = source.text.index(word)
    result, refused = with_fixes(
        data, source, _tracked(source, [(Span(start, start + len(word)), instead)])
    )
    assert not refused
    assert _read(result).text.strip() == text.replace(word, instead).strip()
    assert _read(result, "original").text == source.text


def test_a_mark_is_added_after_the_last_word_of_a_decomposed_text() -> None:
    document = Document()
    document.add_paragraph(unicodedata.normalize("NFD", "Căn cứ Luật Đất đai số 31/2024"))
    stream = BytesIO()
    document.save(stream)
    source = _read(stream.getvalue())
    end = len(source.text.rstrip())
    fixes = _tracked(source, [(Span(end, end), ";")])
    result, refused = with_fixes(stream.getvalue(), source, fixes)
    assert not refused
    assert _read(result).text.strip() == "Căn cứ Luật Đất đai số 31/2024;"
    assert _read(result, "original").text == source.text
