"""Where the time of one draft goes: ``python benchmarks/stages.py``, by stage, kind and size.

Read, parse, profile, rules and report, in milliseconds of the processor, the least of several
rounds; beside them expat over the same parts and python-docx over the same file. It measures and
prints; it never fails for being slow.
"""

import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from xml.parsers import expat

from generate import word_file

from hdnd_lint import engine, rulebook
from hdnd_lint.api import Linter
from hdnd_lint.checks.base import Context
from hdnd_lint.engine.bound import chosen
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_bytes
from hdnd_lint.report.formats import render_report

ROUNDS = 3
SHORTEST = 0.05  # seconds
SIZES = (3_000, 10_000, 50_000)
Stage = Callable[[], object]


def main() -> None:
    """Print a line for each kind and size."""
    tool = Linter(chosen(rulebook.load()), date(2026, 11, 2))
    heads = ("read", "parse", "profile", "rules", "report", "expat", "python-docx")
    print(f"{'ms of CPU':16}{'KB text':>8}" + "".join(f"{one:>12}" for one in heads) + "   memory")
    for name, content in drafts(tool):
        print(line(tool, name, content), flush=True)


def drafts(tool: Linter) -> Iterator[tuple[str, bytes]]:
    """Yield made drafts of about each size: Word, then its text as the other kinds."""
    made = [word_file(seed) for seed in range(40)]
    sizes = [len(read_bytes(one, "a.docx").text.encode()) for one in made]
    for wanted in SIZES:
        nearest = min(range(len(made)), key=lambda at: abs(sizes[at] - wanted))
        yield "a.docx", made[nearest]
        text = read_bytes(made[nearest], "a.docx").text.encode()
        yield "a.md", text
        yield "a.txt", text


def line(tool: Linter, name: str, content: bytes) -> str:
    """Return the figures of one draft."""
    source = read_bytes(content, name)
    draft = parse_draft(source)
    profile = tool.profile(draft)

    def rules() -> engine.Report:
        return engine.run(tool.rules, Context(parse_draft(source), profile, tool.documents))

    report = rules()
    outcome = Outcome((FileOutcome(name, draft, profile, report.findings, report.rules),))
    stages: list[Stage] = [
        lambda: read_bytes(content, name),
        lambda: parse_draft(source),
        lambda: tool.profile(draft),
        rules,
        lambda: render_report("json", outcome, [bound.rule for bound in tool.rules]),
    ]
    spent = [least(stage) for stage in stages]
    spent[3] -= spent[1]  # the rules get a draft of which nothing was looked at yet
    beside = [least(stage) for stage in others(name, content)]
    cells = "".join(f"{one * 1e3:12.2f}" for one in [*spent, *beside])
    blank = " " * 12 * (2 - len(beside))
    size = len(source.text.encode()) / 1e3
    return f"{name:16}{size:8.1f}{cells}{blank}{peak(tool, name, content):6.1f} MB"


def others(name: str, content: bytes) -> list[Stage]:
    """Return what reads the same Word file otherwise."""
    if name != "a.docx":
        return []
    from docx import Document

    def python_docx() -> list[object]:
        runs = [run for one in Document(io.BytesIO(content)).paragraphs for run in one.runs]
        return [(run.text, run.bold, run.font.size, run.font.name) for run in runs]

    return [lambda: scan(content), python_docx]


def scan(content: bytes) -> None:
    """Let expat go over the XML parts with empty handlers."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.endswith(".xml"):
                parser = expat.ParserCreate()
                parser.StartElementHandler = lambda *_: None
                parser.EndElementHandler = lambda *_: None
                parser.CharacterDataHandler = lambda *_: None
                parser.Parse(archive.read(name), True)


def least(stage: Stage) -> float:
    """Return the least seconds of the processor that *stage* takes.

    Short ones run several times between two looks at the clock, which is coarse on some systems.
    """
    times, spent = 1, 0.0
    while spent < SHORTEST:
        times *= 2
        spent = _spent(stage, times)
    return min(_spent(stage, times) for _ in range(ROUNDS)) / times


def _spent(stage: Stage, times: int) -> float:
    start = time.process_time()
    for _ in range(times):
        stage()
    return time.process_time() - start


def peak(tool: Linter, name: str, content: bytes) -> float:
    """Return the most megabytes that checking the draft takes."""
    tracemalloc.start()
    tool.content(content, name)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1e6


if __name__ == "__main__":
    main()
