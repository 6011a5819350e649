"""What LibreOffice makes of mended drafts: accepted they are clean, rejected they are the draft.

Of a paragraph LibreOffice keeps the style through a rejected change and drops what was set
beside it, whoever wrote the change, and of sections no change at all: so the paragraphs are
compared in the papers that are set by styles, the letters in all.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from checks.form.judged import findings_in
from checks.form.office_marks import Unseen
from checks.form.offices import OFFICES
from checks.form.programs import PROGRAMS
from checks.form.spoilt import all_spoilt
from checks.form.templates import Paper, correct_papers, write_paper
from libreoffice import ACCEPT, KEEP, REJECT, settle

from hdnd_lint.cli import main
from hdnd_lint.model import BlockKind, ParagraphFormat, Source, TextFormat
from hdnd_lint.reading import read_bytes

PAPERS = correct_papers()
HEADS = (BlockKind.HEADER, BlockKind.FOOTER)
Read = Callable[[Paper, str], bytes]


@pytest.fixture(scope="module")
def settled(tmp_path_factory: pytest.TempPathFactory) -> Read:
    """Return what LibreOffice wrote of a paper: the draft, or the mended one settled."""
    folder = tmp_path_factory.mktemp("libreoffice")
    jobs = []
    for paper in PAPERS:
        draft, mended = folder / f"{paper.name}.docx", folder / f"{paper.name}.sua.docx"
        draft.write_bytes(write_paper(all_spoilt(paper)))
        assert main(["fix", str(draft), "-o", str(mended), "--select", "TT"]) == 0
        for source, what in ((draft, KEEP), (mended, ACCEPT), (mended, REJECT)):
            jobs.append((source, _target(folder, paper, what), what))
    settle(jobs, folder)
    return lambda paper, what: _target(folder, paper, what).read_bytes()


def _target(folder: Path, paper: Paper, what: str) -> Path:
    return folder / f"{paper.name}{what or '.goc'}.docx"


def _letters(source: Source) -> list[list[tuple[str, TextFormat | None]]]:
    """Return the words of each block of the text, one formatting after another."""
    found = []
    for block in (one for one in source.blocks if one.kind not in HEADS):
        pieces: list[tuple[str, TextFormat | None]] = []
        for run in block.runs:
            words = run.span.of(source.text)
            if pieces and pieces[-1][1] == run.format:
                words = pieces.pop()[0] + words
            pieces.append((words, run.format))
        found.append(pieces)
    return found


def _shapes(source: Source) -> list[ParagraphFormat | None]:
    return [block.format for block in source.blocks if block.kind not in HEADS]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
class TestSettled:
    def test_accepted_it_is_clean(self, paper: Paper, settled: Read) -> None:
        assert findings_in(settled(paper, KEEP)) != ()
        assert findings_in(settled(paper, ACCEPT)) == ()

    def test_rejected_it_is_the_draft(self, paper: Paper, settled: Read) -> None:
        draft, rejected = (
            read_bytes(settled(paper, what), "du-thao.docx") for what in (KEEP, REJECT)
        )
        assert _letters(rejected) == _letters(draft)
        if paper.styles:
            assert _shapes(rejected) == _shapes(draft)


OF_OFFICES = [make() for make in (*OFFICES, *PROGRAMS)]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with what LibreOffice wrote of the mended papers of offices, accepted."""
    folder = tmp_path_factory.mktemp("offices")
    jobs = []
    for paper in OF_OFFICES:
        draft, mended = folder / f"{paper.name}.docx", folder / f"{paper.name}.sua.docx"
        draft.write_bytes(paper.data)
        command = ["fix", str(draft), "-o", str(mended), "--select", "TT", "--review"]
        assert main(command) in (0, 1)
        jobs.append((mended, folder / f"{paper.name}.xong.docx", ACCEPT))
    settle(jobs, folder)
    return folder


@pytest.mark.parametrize("paper", OF_OFFICES, ids=lambda paper: paper.name)
def test_mended_papers_of_offices_open(paper: Unseen, opened: Path) -> None:
    """No words of theirs are lost, and what was mended in letters and paragraphs stays so.

    LibreOffice drops the lines of these papers: they are drawn with the least of markup.
    """
    mended = read_bytes((opened / f"{paper.name}.sua.docx").read_bytes(), "sua.docx")
    settled = read_bytes((opened / f"{paper.name}.xong.docx").read_bytes(), "xong.docx")
    assert _words(settled) == _words(mended)
    wrong = {(one.rule_id, one.values.get("aspect")) for one in findings_in(paper.data)}
    told = {
        (one.rule_id, one.values.get("aspect"))
        for one in findings_in((opened / f"{paper.name}.xong.docx").read_bytes())
    }
    assert told <= wrong | {("TT017", None)}


def _words(source: Source) -> list[str]:
    blocks = (one for one in source.blocks if one.kind not in HEADS)
    words = sorted("".join(one.span.of(source.text).split()).upper() for one in blocks)
    return [one for one in words if not one.isdigit()]  # a page number's frame becomes a box
