"""The text of Word files against that which LibreOffice exports, word for word."""

import shutil
import subprocess
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from corpus_dir import need_corpus

from hdnd_lint.model import BlockKind, Source
from hdnd_lint.reading.docx import read_docx

# LibreOffice's text export leaves out headers, footers, notes and text boxes.
_LEFT_OUT = frozenset(
    {
        BlockKind.HEADER,
        BlockKind.FOOTER,
        BlockKind.FOOTNOTE,
        BlockKind.ENDNOTE,
        BlockKind.TEXT_BOX,
    }
)
_MINUTES = 3


def exported(files: list[Path], folder: Path) -> dict[str, list[str]]:
    """Return the words of LibreOffice's text export of each file; skip where it is missing."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed on this machine")
    command = [
        office,
        "--headless",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(folder),
    ]
    subprocess.run(
        [*command, *map(str, files)], check=True, capture_output=True, timeout=60 * _MINUTES
    )
    found = {}
    for path in files:
        text = (folder / f"{path.stem}.txt").read_text(encoding="utf-8-sig")
        found[path.name] = words(text.replace("\u2011", "-"))
    return found


def words(text: str) -> list[str]:
    return unicodedata.normalize("NFC", text).split()


def body_words(source: Source) -> list[str]:
    blocks = [block for block in source.blocks if block.kind not in _LEFT_OUT]
    return [word for block in blocks for word in words(block.span.of(source.text))]


def test_real_files_read_as_libreoffice_reads_them(tmp_path: Path) -> None:
    """Nothing that LibreOffice exports is missing or different.

    What this reader has beyond it is the text of floating tables (w:tblpPr), in which drafts put
    their “Dự thảo”: LibreOffice makes frames of them, and exports no frame.
    """
    files = sorted(need_corpus().glob("*.docx"))
    for name, expected in exported(files, tmp_path).items():
        found = body_words(read_docx((need_corpus() / name).read_bytes(), name))
        changes = SequenceMatcher(None, found, expected, autojunk=False).get_opcodes()
        ours = [found[start:end] for kind, start, end, _, _ in changes if kind == "delete"]
        assert {change[0] for change in changes} <= {"equal", "delete"}, name
        assert [" ".join(extra).lower() for extra in ours] in ([], ["dự thảo"]), name
