"""One mark for each feature of Word files: each is read exactly once, and in order."""

import re

import pytest
from word_features import BODY, FINAL, PARTS
from word_files import word_file

from hdnd_lint.model import BlockKind, Origin, Revisions, Source
from hdnd_lint.reading.docx import read_docx


@pytest.fixture(scope="module")
def source() -> Source:
    return read_docx(word_file(BODY, PARTS), "tinh-nang.docx")


def block_texts(source: Source) -> list[str]:
    return [block.span.of(source.text) for block in source.blocks]


def test_every_mark_is_read_once_and_in_order(source: Source) -> None:
    assert block_texts(source) == re.split(r"[|\n]", FINAL.strip())


def test_the_original_revision_undoes_what_was_tracked() -> None:
    original = read_docx(word_file(BODY, PARTS), "tinh-nang.docx", revisions="original")
    expected = FINAL.replace("M-INSERTED", "M-DELETED").replace(
        "|M-LEFT|M-MOVED|", "|M-MOVEDM-LEFT|"
    )
    assert block_texts(original) == re.split(r"[|\n]", expected.strip())
    assert original.revisions is not None
    assert original.revisions.read == "original"


def test_tracked_changes_are_counted_and_marked(source: Source) -> None:
    assert source.revisions == Revisions("final", insertions=1, deletions=1, moves=1)
    inserted = [run for block in source.blocks for run in block.runs if run.origin == "inserted"]
    assert [run.span.of(source.text) for run in inserted] == ["M-INSERTED", "M-MOVED"]


def test_labels_are_generated_and_stand_apart(source: Source) -> None:
    labelled = {block.label: block for block in source.blocks if block.label}
    expected = "Điều 1.|1.|a)|b)|2.|Điều 2.|Điều 7.|Chương I|-"
    assert set(labelled) == set(expected.split("|"))
    for label, block in labelled.items():
        head = block.runs[0]
        assert head.origin is Origin.GENERATED
        assert head.place is None
        assert head.span.of(source.text) == label + " "


def test_kinds_and_places(source: Source) -> None:
    named = {block.span.of(source.text): block for block in source.blocks}
    assert named["M-FOOTNOTE"].kind is BlockKind.FOOTNOTE
    assert named["M-FOOTNOTE"].place.note == "1"
    assert named["M-ENDNOTE"].kind is BlockKind.ENDNOTE
    assert named["M-ENDNOTE"].place.note == "i"
    assert named["M-BOX"].kind is BlockKind.TEXT_BOX
    assert named["M-HEADER3"].kind is BlockKind.HEADER
    assert named["M-FOOTER"].kind is BlockKind.FOOTER
    assert [block.place.paragraph for block in source.blocks] == list(
        range(1, len(source.blocks) + 1)
    )


@pytest.mark.parametrize(
    ("text", "at", "spans"),
    [
        ("M-WIDE", (1, 1, 1), (1, 2)),
        ("M-TALL", (1, 1, 3), (2, 1)),
        ("M-CELL", (1, 2, 1), (1, 1)),
        ("M-NESTED", (2, 1, 1), (1, 1)),
    ],
)
def test_cells(
    source: Source, text: str, at: tuple[int, int, int], spans: tuple[int, int]
) -> None:
    (block,) = [block for block in source.blocks if block.span.of(source.text) == text]
    place = block.place
    assert block.kind is BlockKind.CELL
    assert (place.table, place.row, place.column) == at
    assert (place.row_span, place.column_span) == spans


def test_hidden_text_is_told(source: Source) -> None:
    (notice,) = source.notices
    assert notice.key == "hidden-text"
    assert dict(notice.values) == {"text": "M-HIDDEN"}
    assert "chữ ẩn" in notice.words.vi


def test_comments_stand_at_what_they_are_about(source: Source) -> None:
    (comment,) = source.comments
    assert (comment.author, comment.text) == ("Vụ Pháp chế", "M-COMMENT")
    assert comment.span.of(source.text) == "M-COMMENTED"


def test_the_page(source: Source) -> None:
    (page,) = source.sections
    assert page.page_number_at == "header:center"
    assert page.title_page is False
    measures = (page.width, page.height, page.margin_left, page.margin_top, page.header_distance)
    assert measures == (210.01, 297.0, 30.0, 20.0, 12.51)


def test_results_of_fields_are_marked(source: Source) -> None:
    fields = [run for block in source.blocks for run in block.runs if run.origin == "field"]
    assert [run.span.of(source.text) for run in fields] == ["M-SIMPLE", "M-RESULT", "3"]
