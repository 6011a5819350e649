"""How an audit grows: papers made by machine, audited, wall time, memory, rows.

    python benchmarks/audit.py 1000 10000 [--folder FOLDER] [--jobs 2]

The papers are the example drafts as text, with other units, years and figures in each; one in
two hundred is damaged. A sample is compared with single runs.
"""

import argparse
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.engine.bound import chosen
from hdnd_lint.reading import read_source

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
UNITS = ("An Phú", "Bình Minh", "Tân Hòa", "Vĩnh Lộc", "Phú Thịnh", "Long Sơn", "Đông Hải")
DAY = "2026-11-02"
_DAMAGED, _SAMPLE = 200, 50
_NAME = re.compile(r"(?<=[Xx]ã )(?:[A-ZĐ]\w+)(?: [A-ZĐ]\w+)*")
_FIGURE = re.compile(r"\b\d{1,3}(?:\.\d{3})+\b")


def papers(count: int, folder: Path) -> None:
    """Write *count* papers into *folder*, a thousand to each folder in it."""
    texts = [read_source(one).text for one in sorted(EXAMPLES.glob("[01]*"))]
    for number in range(count):
        place = folder / f"{number // 1000:04}"
        place.mkdir(parents=True, exist_ok=True)
        content = _changed(texts[number % len(texts)], random.Random(number)).encode()
        if number % _DAMAGED == _DAMAGED - 1:
            (place / f"{number:06}.docx").write_bytes(content[:300])
        else:
            (place / f"{number:06}.txt").write_bytes(content)


def _changed(text: str, chance: random.Random) -> str:
    text = _NAME.sub(chance.choice(UNITS), text)
    return _FIGURE.sub(
        lambda found: (
            found[0] if chance.random() < 0.9 else f"{found[0][:-1]}{chance.randrange(10)}"
        ),
        text,
    )


def measure(count: int, folder: Path, jobs: int) -> None:
    """Make and audit *count* papers and print what it took."""
    source, out = folder / f"papers-{count}", folder / f"audit-{count}"
    papers(count, source)
    command = [sys.executable, "-m", "hdnd_lint", "audit", str(source), "-o", str(out)]
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*command, "--jobs", str(jobs), "--today", DAY], stdout=subprocess.DEVNULL)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    size = sum(one.stat().st_size for one in out.iterdir())
    print(
        f"{count:8} papers{wall:9.1f} s{count / wall:8.0f}/s{spent / count * 1e3:8.1f} ms CPU each"
        f"{after.ru_maxrss / 1024:8.0f} MB at most{_rows(out):10} findings{size / 1e6:8.1f} MB"
        f"  {_agreeing(source, out)} of {_SAMPLE} as single runs",
        flush=True,
    )


def _rows(out: Path) -> int:
    from pyarrow import parquet

    return sum(parquet.read_metadata(one).num_rows for one in out.glob("findings-*.parquet"))


def _agreeing(source: Path, out: Path) -> int:
    """Return how many papers of a sample have the findings that a single run gives."""
    from pyarrow import parquet

    files = sorted(source.rglob("*.*"))
    sample = random.Random(1).sample(files, min(_SAMPLE, len(files)))
    told: dict[str, set[str]] = {}
    for one in out.glob("findings-*.parquet"):
        for row in parquet.read_table(one, columns=["path", "fingerprint"]).to_pylist():
            told.setdefault(row["path"], set()).add(row["fingerprint"])
    tool = Linter(chosen(rulebook.load()), date.fromisoformat(DAY))
    return sum(
        {finding.fingerprint for finding in tool.file(one).findings}
        == told.get(one.relative_to(source).as_posix(), set())
        for one in sample
    )


def main() -> None:
    """Audit as many papers as asked for, one size after the other."""
    parser = argparse.ArgumentParser()
    parser.add_argument("counts", nargs="+", type=int)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        for count in asked.counts:
            measure(count, asked.folder or Path(made), asked.jobs)


if __name__ == "__main__":
    main()
