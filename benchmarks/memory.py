"""How much memory a run over a folder holds: ``python benchmarks/memory.py [--files 1000]``.

The Word files of a folder are copied under new names until there are enough of them; one process
checks them all and writes its report. Printed are its largest resident size, less and with what
the program itself takes, per format.

    python benchmarks/memory.py [--folder examples] [--files 1000] [--format json text]
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
_WATCHED = """
import resource, sys
from hdnd_lint.cli import main
main(sys.argv[1:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
"""


def largest(folder: Path, form: str, output: Path) -> float:
    """Return the most memory, in MB, that checking *folder* took."""
    asked = ["check", folder, "-o", f"{form}:{output}", "--jobs", "1", "--fail-on", "never"]
    ran = subprocess.run(
        [sys.executable, "-c", _WATCHED, *map(str, asked)],
        capture_output=True,
        text=True,
        check=True,
    )
    return int(ran.stderr.split()[-1]) / 1024


def main() -> None:
    """Copy, check and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path, default=EXAMPLES)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--format", nargs="+", default=["json", "text"])
    given = parser.parse_args()
    papers = sorted(given.folder.rglob("*.docx"))
    with tempfile.TemporaryDirectory() as made:
        few, many = Path(made, "few"), Path(made, "many")
        for folder, count in ((few, 1), (many, given.files)):
            folder.mkdir()
            for at, paper in enumerate(islice(cycle(papers), count)):
                shutil.copy(paper, folder / f"{at:05}.docx")
        for form in given.format:
            one, all_ = (largest(folder, form, Path(made, "report")) for folder in (few, many))
            each = 1024 * (all_ - one) / max(given.files - 1, 1)
            told = f"{all_:7.0f} MB, of one {one:5.0f} MB, {each:5.0f} KB a file"
            print(f"{form:8}{given.files:7} files {told}")


if __name__ == "__main__":
    main()
