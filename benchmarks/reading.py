"""How fast Word files are read: beside python-docx reading the same, and beside a bare parse.

Every reader runs in a process of its own, several rounds in turn; the medians are printed with
their ratios. python-docx is asked for the same things: the text of paragraphs, tables and notes it
offers, and for each run its effective font, size, bold and italic through the styles. The bare
parse only unpacks the parts and runs expat over them, with no handlers or with empty ones.

    python benchmarks/reading.py [--files 200] [--rounds 5] [--spent]
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

from generate import word_file

_PARTS = ("document", "styles", "numbering", "footnotes", "header1")


def own(data: bytes) -> int:
    """Read with this project's reader; return the characters of text."""
    from hdnd_lint.reading.docx import read_docx

    return len(read_docx(data, "tep.docx").text)


def python_docx(data: bytes) -> int:
    """Read the same with python-docx, styles resolved once each."""
    import docx

    document = docx.Document(BytesIO(data))
    looks: dict[str, dict[str, object]] = {}
    return sum(_paragraph(one, looks) for one in _paragraphs(document))


def _paragraphs(container: Any) -> Iterator[Any]:
    """Yield the paragraphs of a python-docx document or cell, in order, tables too."""
    for block in container.iter_inner_content():
        if not hasattr(block, "rows"):
            yield block
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from _paragraphs(cell)


def _paragraph(paragraph: Any, looks: dict[str, dict[str, object]]) -> int:
    size = 0
    style = _look(paragraph.style, looks)
    alignment = paragraph.alignment
    layout = paragraph.paragraph_format
    found: list[object] = [alignment, layout.first_line_indent, layout.line_spacing]
    for run in paragraph.runs:
        font = run.font
        merged = {**style, **_look(run.style, looks), **_direct(font)}
        found.append(merged)
        size += len(run.text)
    return size + 1


def _look(style: Any, looks: dict[str, dict[str, object]]) -> dict[str, object]:
    if style is None:
        return {}
    if style.style_id not in looks:
        looks[style.style_id] = {**_look(style.base_style, looks), **_direct(style.font)}
    return looks[style.style_id]


def _direct(font: Any) -> dict[str, object]:
    stated = {"font": font.name, "size": font.size, "bold": font.bold, "italic": font.italic}
    return {name: value for name, value in stated.items() if value is not None}


def bare_expat(data: bytes) -> int:
    """Unpack and parse with expat, no handlers."""
    return _expat(data, handlers=False)


def expat_handlers(data: bytes) -> int:
    """Unpack and parse with expat and empty handlers of Python."""
    return _expat(data, handlers=True)


def _expat(data: bytes, handlers: bool) -> int:
    from xml.parsers.expat import ParserCreate

    with ZipFile(BytesIO(data)) as archive:
        for part in _PARTS:
            parser = ParserCreate()
            if handlers:
                parser.StartElementHandler = lambda _name, _values: None
                parser.EndElementHandler = lambda _name: None
                parser.CharacterDataHandler = lambda _text: None
            parser.Parse(archive.read(f"word/{part}.xml"), True)
    return 0


READERS: dict[str, Callable[[bytes], int]] = {
    "hdnd-lint": own,
    "python-docx": python_docx,
    "expat": bare_expat,
    "expat, empty handlers": expat_handlers,
}


def measure(name: str, folder: Path) -> None:
    """Read all files of *folder* once with one reader; print seconds, characters, peak MiB."""
    reader = READERS[name]
    files = [path.read_bytes() for path in sorted(folder.glob("*.docx"))]
    reader(files[0])
    begin = time.perf_counter()
    characters = sum(reader(data) for data in files)
    seconds = time.perf_counter() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([seconds, characters, peak]))


def compare(folder: Path, rounds: int) -> None:
    """Run the readers in turn and print a table."""
    results: dict[str, list[list[float]]] = {name: [] for name in READERS}
    for _ in range(rounds):
        for name, rows in results.items():
            command = [sys.executable, __file__, "--measure", name, "--folder", str(folder)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            rows.append(json.loads(done.stdout))
    count = len(list(folder.glob("*.docx")))
    own_seconds = median(row[0] for row in results["hdnd-lint"])
    characters = results["hdnd-lint"][0][1]
    print(f"{'reader':24}{'ms/file':>9}{'files/s':>9}{'MB text/s':>11}{'MiB':>6}  time to ours")
    for name, rows in results.items():
        seconds = median(row[0] for row in rows)
        peak = max(row[2] for row in rows)
        print(
            f"{name:24}{seconds / count * 1000:9.2f}{count / seconds:9.0f}"
            f"{characters / seconds / 1e6:11.2f}{peak:6.0f}{seconds / own_seconds:10.2f}"
        )


def spent(folder: Path) -> None:
    """Print which functions the reader spends its time in."""
    import cProfile
    import pstats

    files = [path.read_bytes() for path in sorted(folder.glob("*.docx"))]
    own(files[0])
    profile = cProfile.Profile()
    profile.enable()
    for data in files:
        own(data)
    profile.disable()
    pstats.Stats(profile).sort_stats("tottime").print_stats(25)


def main() -> None:
    """Make the files, then measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--spent", action="store_true")
    parser.add_argument("--measure", choices=READERS)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    if options.measure:
        measure(options.measure, options.folder)
        return
    with TemporaryDirectory() as made:
        folder = Path(made)
        for seed in range(options.files):
            (folder / f"{seed:04}.docx").write_bytes(word_file(seed))
        spent(folder) if options.spent else compare(folder, options.rounds)


if __name__ == "__main__":
    main()
