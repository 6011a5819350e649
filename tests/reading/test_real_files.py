"""Real files: wrapped lines joined, and no paragraph cut or glued."""

import re
import unicodedata
from pathlib import Path

import pytest
from corpus_dir import corpus_dir, need_corpus

from hdnd_lint.model.source import Source
from hdnd_lint.reading import read_source

# Portal pages and conversions of one PDF by two machines are no wrapped resolutions.
WRAPPED = ("rag__[0-9]*.md", "tnt__*.md")


def wrapped_files() -> list[Path]:
    folder = corpus_dir()
    return (
        sorted(path for kind in WRAPPED for path in (folder / "files").glob(kind))
        if folder
        else []
    )


def paragraphs(source: Source) -> list[str]:
    return [block.span.of(source.text) for block in source.blocks if not block.place.table]


def test_the_corpus_is_here() -> None:
    need_corpus()
    assert wrapped_files()


@pytest.mark.parametrize("path", wrapped_files(), ids=lambda path: path.stem)
def test_no_paragraph_begins_in_the_middle_of_a_sentence(path: Path) -> None:
    cut = [
        words
        for words in paragraphs(read_source(path))
        if words[0].islower() and not re.match(r"[a-zđ]{1,2}[.)]", words)
    ]
    assert cut == []


@pytest.mark.parametrize("path", wrapped_files(), ids=lambda path: path.stem)
def test_no_paragraph_ends_before_the_number_it_names(path: Path) -> None:
    ends = re.compile(r"(?:^|\s)(?:Điều|khoản|ngày|Nghị định số|Luật số|Nghị quyết số)$")
    assert [words for words in paragraphs(read_source(path)) if ends.search(words)] == []


@pytest.mark.parametrize("path", wrapped_files(), ids=lambda path: path.stem)
def test_no_article_basis_or_point_is_glued_to_the_paragraph_before(path: Path) -> None:
    inside = re.compile(r"[;.:]\s(?:Điều\s\d+\.\s|Căn\scứ\sLuật|[a-zđ]\)\s|QUYẾT NGHỊ)")
    glued = [words for words in paragraphs(read_source(path)) if inside.search(words)]
    assert glued == []


@pytest.mark.parametrize("path", wrapped_files(), ids=lambda path: path.stem)
def test_each_paragraph_leads_back_to_its_first_letter(path: Path) -> None:
    source = read_source(path)
    raw = path.read_bytes().decode()
    for block in source.blocks:
        there = raw[source.file_offset(block.span.start)]
        # A letter of the file may be the first of several that were composed.
        assert (
            unicodedata.normalize("NFD", source.text[block.span.start])[0]
            == (unicodedata.normalize("NFD", there)[0])
        )
