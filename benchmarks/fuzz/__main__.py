"""Feed mutated papers and settings to the whole pipeline; 1 where one is not taken as it should.

    PYTHONPATH=benchmarks python -m fuzz [--files 2000] [--seconds 100] [--seed 1]
        [--state FILE] [--only docx --only odt] [--keep FOLDER] [--show NUMBER]

With ``--state`` a run goes on where the last one stopped, and may be ended at any time; a file
that took the process with it twice is told and passed over. ``--show`` makes one file
again and writes it into the folder of ``--keep``.
"""

import argparse
import faulthandler
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from fuzz import papers, settings
from fuzz.mutating import KINDS, Mutated, mutated
from fuzz.record import Record, at_work, begin, load_record, save_record
from fuzz.seeds import Seeds, load_seeds
from hdnd_lint import rulebook
from hdnd_lint.api import Linter

_MEMORY = 2 * 1024**3
_HANG = 20.0  # seconds of the processor for all that is asked of one file
_DEAD = 600  # seconds of the clock after which nothing will come any more
_SAVED = 50  # files between two states


class HangError(BaseException):
    """A file took longer than any may."""


def main() -> int:
    """Run until the files or the time are over; print what was found."""
    options = _options()
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    faulthandler.enable()
    seeds = load_seeds()
    if options.show is not None:
        given = mutated(seeds, options.seed, options.show, options.only)
        return _kept(given, options.keep or Path(), options.show)
    record = load_record(options.state, options.seed)
    try:
        _run(seeds, record, options)
    except KeyboardInterrupt:
        print("ended by hand")
    save_record(options.state, record)
    print("\n".join(record.lines()))
    return 1 if record.found else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=2_000, help="the number to reach")
    parser.add_argument("--seconds", type=float, default=float("inf"), help="of the clock")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--state", type=Path)
    parser.add_argument("--only", action="append", default=[], choices=list(KINDS))
    parser.add_argument("--keep", type=Path, help="folder for the files that fail")
    parser.add_argument("--show", type=int, help="make the file of this number again")
    return parser.parse_args()


def _run(seeds: Seeds, record: Record, options: argparse.Namespace) -> None:
    linter = Linter(rulebook.load(), papers.DAY)
    end = time.monotonic() + options.seconds
    before = at_work(options.state)
    for number in range(record.done, options.files):
        if time.monotonic() > end:
            return
        if number in record.deadly:
            continue
        given = mutated(seeds, options.seed, number, options.only)
        begin(options.state, number, before)
        start = time.process_time()
        for fault in _faults(linter, given, number, record.asked):
            record.tell(f"{given.kind}: {fault}", number)
            if options.keep:
                _kept(given, options.keep, number)
        record.add(given.kind, time.process_time() - start)
        record.done = number + 1
        if record.done % _SAVED == 0:
            save_record(options.state, record)


def _faults(linter: Linter, given: Mutated, number: int, tally: Counter[str]) -> list[str]:
    try:
        with _watched():
            if given.kind == "settings":
                return list(settings.faults(given))
            return list(papers.faults(linter, given, number, tally))
    except HangError:
        return [f"hang: more than {_HANG:.0f} s"]
    except Exception as error:  # every crash is found
        where = [line.strip() for line in traceback.format_exc().splitlines() if "line" in line]
        return [f"crash: {type(error).__name__}: {error}: {where[-1:]}"]


@contextmanager
def _watched() -> Iterator[None]:
    """End what takes too long: its processor time by an error, the clock's by the process."""

    def stop(_: int, __: FrameType | None) -> None:
        raise HangError

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, _HANG)
    faulthandler.dump_traceback_later(_DEAD, exit=True)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        faulthandler.cancel_dump_traceback_later()


def _kept(given: Mutated, folder: Path, number: int) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{number}-{Path(given.name).name}"
    path.write_bytes(given.data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
