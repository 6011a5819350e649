"""Word files read as a person sees them in Word."""

from reading.docx_files import run, said, word_file

from hdnd_lint.model import BlockKind, Source
from hdnd_lint.reading.docx import read_docx


def read(body: str, **parts: str) -> Source:
    return read_docx(word_file(body, parts), "du-thao.docx")


def lines(source: Source) -> list[str]:
    return source.text.splitlines()


def test_paragraphs_are_blocks_and_empty_ones_only_count() -> None:
    source = read(said("Điều 1.") + "<w:p/>" + said("Điều 2."))
    assert source.text == "Điều 1.\nĐiều 2.\n"
    assert [block.kind for block in source.blocks] == [BlockKind.PARAGRAPH] * 2
    places = [run.place for block in source.blocks for run in block.runs]
    assert [place.paragraph for place in places if place] == [0, 2]


def test_every_run_is_found_again_in_the_part() -> None:
    source = read(said("Căn cứ") + f"<w:p>{run(' Luật')}{run(' số', '<w:b/>')}</w:p>")
    assert lines(source) == ["Căn cứ", "Luật số"]
    assert [run.format.bold for run in source.blocks[1].runs if run.format] == [False, True]
