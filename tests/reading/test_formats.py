"""The same draft reads the same whatever it came in (through LibreOffice, where it is)."""

from pathlib import Path

import pytest
import word_papers as papers

from hdnd_lint.model.source import Source
from hdnd_lint.reading import read_source
from hdnd_lint.reading.office import office_program
from hdnd_lint.words.letters.text import fold


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("formats") / "draft.docx"
    papers.save_draft(path)
    return path


def blocks(source: Source) -> list[str]:
    return [fold(block.span.of(source.text)) for block in source.blocks]


def test_the_word_file_reads_as_written(draft: Path) -> None:
    assert blocks(read_source(draft)) == papers.BLOCKS


@pytest.mark.parametrize("format", ["odt", "rtf", "doc", "html", "pdf", "txt"])
def test_other_formats_read_as_the_word_file(draft: Path, format: str) -> None:
    program = office_program()
    if program is None:
        pytest.skip("LibreOffice is not installed: it makes the file to read")
    if format == "pdf":
        pytest.importorskip("pypdfium2", reason="the extra pdf is not installed")
    source = read_source(papers.convert(program, draft, format))
    assert blocks(source) == papers.BLOCKS
    assert source.media == ("text" if format == "txt" else format)
