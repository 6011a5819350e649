"""How long a whole process takes, warm, beside bare Python: ``python benchmarks/start_up.py``.

It measures and prints; it never fails for being slow.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
LINT = (sys.executable, "-m", "hdnd_lint")
COMMANDS: dict[str, Sequence[str]] = {
    "python -c pass": (sys.executable, "-c", "pass"),
    "--version": (*LINT, "--version"),
    "--help": (*LINT, "--help"),
    "check one .txt": (*LINT, "check", str(EXAMPLES / "09-doi-ten-thon-xa.txt")),
    "check one .docx": (*LINT, "check", str(EXAMPLES / "01-giam-sat-xa.docx")),
    "check all examples": (*LINT, "check", str(EXAMPLES)),
}


def main(rounds: int = 15) -> None:
    """Print the median of *rounds* runs of each command, and its ratio to bare Python.

    The commands take turns, so that a busy machine slows all of them alike.
    """
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for command in COMMANDS.values():
        _run(command)  # compiles what is compiled on first use
    for _ in range(rounds):
        for name, command in COMMANDS.items():
            times[name].append(_run(command))
    bare = statistics.median(times["python -c pass"])
    for name, measured in times.items():
        middle = statistics.median(measured)
        print(f"{name:20} {middle * 1000:7.1f} ms  {middle / bare:5.1f} × bare Python")


def _run(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
