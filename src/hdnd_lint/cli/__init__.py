"""The command line: the only place that prints and exits.

Exit codes: 0 nothing at or above ``--fail-on``; 1 findings; 2 something was not read or run.
"""

import gc
import sys
from collections.abc import Sequence

_SELDOM = 100_000
"""Objects made before garbage is sought: little here lies in circles, and a search is dear."""


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line *args* (those of the process, if None) and return the exit code."""
    try:
        return _run(sys.argv[1:] if args is None else args, ends=args is None)
    except Exception as error:  # no memory, a damaged installation: never a finding
        print(f"hdnd-lint: không khởi động được ({type(error).__name__}).", file=sys.stderr)
        return 2


def _run(args: Sequence[str], *, ends: bool) -> int:
    """Run *args*; *ends*: the process ends with it, so that garbage need hardly be sought."""
    if list(args) == ["--version"]:  # answered before anything else is imported
        from hdnd_lint.version import __version__

        print(f"hdnd-lint {__version__}")
        return 0
    if ends:  # a program that calls this keeps its own ways
        gc.set_threshold(_SELDOM)
    from hdnd_lint.cli.group import run

    code = run(args)
    if ends:
        gc.freeze()
    return code
