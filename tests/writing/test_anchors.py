"""Where a span of the text stands in the runs of a file, and where a comment on it may stand."""

import unicodedata

import pytest
from word_files import cell, paragraph, row, run, said, table, word_file

from hdnd_lint.model import BlockKind, Source
from hdnd_lint.reading import read_bytes
from hdnd_lint.words.letters.text import Span
from hdnd_lint.writing.word.anchors import blocks_of, commentable, stretches


def _source(body: str, **parts: str) -> Source:
    return read_bytes(word_file(body, parts), "a.docx")


def _at(source: Source, words: str) -> Span:
    start = source.text.index(words)
    return Span(start, start + len(words))


def test_a_span_over_runs_is_a_stretch_of_each() -> None:
    source = _source(paragraph(run("một hai") + run(" ba bốn")))
    found = stretches(source, _at(source, "hai ba"))
    assert [(one.first, one.last) for one in found] == [(4, 7), (0, 3)]


def test_a_span_without_characters_is_one_place() -> None:
    source = _source(said("một hai"))
    assert [(one.first, one.last) for one in stretches(source, Span(4, 4))] == [(4, 4)]


def test_decomposed_letters_count_as_the_file_has_them() -> None:
    written = unicodedata.normalize("NFD", "một hộ")
    source = _source(said(written))
    (last,) = stretches(source, _at(source, "hộ"))
    (first,) = stretches(source, _at(source, "một"))
    assert written[last.first : last.last] == "ho"  # the marks of a last letter go with it
    assert written[first.first : first.last] == unicodedata.normalize("NFD", "một")


def test_the_blocks_that_a_span_touches() -> None:
    source = _source(said("một.") + said("hai.") + said("ba."))
    start = source.text.index("t.")
    span = Span(start, source.text.index("ai"))
    assert [one.span.of(source.text) for one in blocks_of(source, span)] == ["một.", "hai."]
    assert [one.span.of(source.text) for one in blocks_of(source, Span(0, 0))] == ["một."]


@pytest.mark.parametrize("kind", ["header", "footer"])
def test_a_comment_on_a_head_or_foot_stands_on_the_first_words_of_the_body(kind: str) -> None:
    reference = f'<w:sectPr><w:{kind}Reference w:type="default" r:id="rId-{kind}"/></w:sectPr>'
    source = _source(said("một.") + said("hai.") + reference, **{kind: said("trang")})
    (found,) = commentable(source, _at(source, "trang"))
    (body,) = stretches(source, _at(source, "một."))
    assert found == body


def test_a_comment_on_a_cell_stands_in_the_cell() -> None:
    source = _source(said("một.") + table(row(cell(said("hai")))) + said("ba."))
    span = _at(source, "hai")
    assert commentable(source, span) == stretches(source, span)
    assert source.block_at(span.start).kind is BlockKind.CELL  # type: ignore[union-attr]


def test_a_file_without_words_has_no_place_for_a_comment() -> None:
    assert commentable(_source(""), Span(0, 0)) == []
