"""How many drafts one process lints in a second: ``python benchmarks/throughput.py``.

The drafts of a folder in turn, several times over, by kind of file; then long Word files made for
this, and the texts read from those as plain files. All rules run. It measures and prints, with
what bare Python takes to start beside it; it never fails for being slow.

    python benchmarks/throughput.py [--folder examples] [--rounds 5] [--made 60]
"""

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from generate import word_file

from hdnd_lint import rulebook
from hdnd_lint.api import Linter

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def bare_python(rounds: int = 15) -> float:
    """Return the CPU seconds that a Python that does nothing takes, the least of *rounds*."""
    spent = []
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", "pass"], check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(spent)


def measure(linter: Linter, title: str, name: str, contents: Sequence[bytes], bare: float) -> None:
    """Print how fast *contents* are linted as files called *name*."""
    size = sum(len(text) for content in contents for text in read(linter, name, content))
    start = time.process_time()
    for content in contents:
        linter.content(content, name)
    seconds = time.process_time() - start
    count = len(contents)
    print(
        f"{title:16}{count:6}{size / count / 1e3:9.1f}{seconds / count * 1e3:9.2f}"
        f"{count / seconds:9.0f}{size / seconds / 1e6:7.2f}{seconds / count / bare:8.2f}"
    )


def read(linter: Linter, name: str, content: bytes) -> list[bytes]:
    """Return the text of a file in UTF-8, nothing where it cannot be read."""
    draft = linter.content(content, name).draft
    return [draft.text.encode("utf-8")] if draft else []


def main() -> None:
    """Measure the drafts of the folder, then those made."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, default=EXAMPLES)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--made", type=int, default=60)
    options = parser.parse_args()
    bare = bare_python()
    linter = Linter(rulebook.load(), date(2025, 12, 10))
    print(f"{'':16}{'files':>6}{'KB text':>9}{'ms/file':>9}{'files/s':>9}{'MB/s':>7}  × bare")
    for suffix in (".docx", ".txt"):
        found = [path.read_bytes() for path in sorted(options.folder.rglob(f"*{suffix}"))]
        if found:
            measure(linter, f"drafts {suffix}", f"a{suffix}", found * options.rounds, bare)
    made = [word_file(seed) for seed in range(options.made)]
    measure(linter, "made .docx", "a.docx", made, bare)
    texts = [text for content in made for text in read(linter, "a.docx", content)]
    measure(linter, "made .txt", "a.txt", texts, bare)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"at most {peak:.0f} MiB; bare Python takes {bare * 1e3:.1f} ms")


if __name__ == "__main__":
    main()
