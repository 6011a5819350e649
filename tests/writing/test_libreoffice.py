"""What LibreOffice makes of mended drafts: accepted they are clean, rejected they are the draft.

Of a paragraph LibreOffice keeps the style through a rejected change and drops what was set
beside it, whoever wrote the change, and of sections no change at all: so the paragraphs are
compared in the papers that are set by styles, the letters in all.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from checks.form.judged import findings_in
from checks.form.spoilt import all_spoilt
from checks.form.templates import Paper, correct_papers, write_paper
from libreoffice import ACCEPT, KEEP, REJECT, settle

from hdnd_lint.cli import main
from hdnd_lint.model import BlockKind, ParagraphFormat, Source, TextFormat
from hdnd_lint.reading import read_bytes

PAPERS = correct_papers()
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
    for block in source.blocks:
        pieces: list[tuple[str, TextFormat | None]] = []
        for run in block.runs if block.kind is not BlockKind.HEADER else ():
            words = run.span.of(source.text)
            if pieces and pieces[-1][1] == run.format:
                words = pieces.pop()[0] + words
            pieces.append((words, run.format))
        found.append(pieces)
    return found


def _shapes(source: Source) -> list[ParagraphFormat | None]:
    return [block.format for block in source.blocks]


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
