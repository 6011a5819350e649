"""Feed mutated Word files to the reader: it must end in a Source or a ReadError, soon.

Seeds are generated files and, where given, real ones. Mutations work on the bytes of the package
(cut, flip, splice), on the bytes of one part, and on its markup (tags dropped, doubled, swapped,
values changed, pieces of another file spliced in), repacked so that check sums hold.

    python benchmarks/fuzz_docx.py [--runs 20000] [--seed 1] [--corpus FOLDER ...] [--keep FOLDER]
"""

import argparse
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from io import BytesIO
from pathlib import Path
from random import Random
from types import FrameType
from zipfile import BadZipFile, ZipFile

from generate import word_file

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from word_mutations import Mutator, check

_SECONDS = 5
_MEMORY = 2 * 1024**3
_LARGEST_SEED = 200_000
_LARGEST_GENERATED = 40_000


class TooSlowError(Exception):
    """A file took longer than the guard allows."""


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlowError


def seeds(corpora: list[Path]) -> list[bytes]:
    """Return the files to mutate: generated ones, and the real ones below *corpora*."""
    found = [word_file(seed) for seed in range(24)]
    found = [data for data in found if len(data) < _LARGEST_GENERATED]
    for path in sorted(path for folder in corpora for path in folder.glob("**/*.docx")):
        data = path.read_bytes()
        try:
            ZipFile(BytesIO(data)).close()
        except BadZipFile:
            continue
        if len(data) <= _LARGEST_SEED:
            found.append(data)
    return found


def main() -> int:
    """Run, report, and return 1 where a file crashed the reader or held it up."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, nargs="*", default=[])
    parser.add_argument("--keep", type=Path, help="folder for the files that fail")
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    signal.signal(signal.SIGALRM, _stop)
    random = Random(options.seed)
    mutator = Mutator(seeds(options.corpus), random)
    ends: Counter[str] = Counter()
    slowest = 0.0
    for number in range(options.runs):
        data = mutator.next()
        signal.alarm(_SECONDS)
        begin = time.perf_counter()
        try:
            end = check(data, random.choice(("final", "original")))
        except Exception as error:  # every crash is a finding
            end = f"FOUND {type(error).__name__}: {traceback.format_exc().splitlines()[-3:]}"
            if options.keep:
                (options.keep / f"{options.seed}-{number}.docx").write_bytes(data)
        finally:
            signal.alarm(0)
        slowest = max(slowest, time.perf_counter() - begin)
        ends[end] += 1
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{options.runs} files, slowest {slowest:.2f} s, peak {peak:.0f} MiB")
    for end, count in ends.most_common():
        print(f"{count:8} {end}")
    return int(any(end.startswith("FOUND") for end in ends))


if __name__ == "__main__":
    sys.exit(main())
