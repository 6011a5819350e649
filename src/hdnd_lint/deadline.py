"""A bound on the processor time of a piece of work, regular expressions included.

Time of the processor, not of the clock: a busy machine must not change what is found. Where the
system has no such timer (Windows) or the work is not in the main thread, there is no bound.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

PER_RULE = 10.0
"""Seconds that one rule may take on one file."""

PER_FILE = 90.0
"""Seconds that reading, parsing and judging one file may take."""


class TimeIsUpError(BaseException):
    """The work took too long. No Exception: what guards against those must not swallow it."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise TimeIsUpError in the work inside once it has taken *seconds*."""
    if not _can_be_timed():
        yield
        return
    running = True

    def ring(_: int, __: FrameType | None) -> None:
        if running:
            raise TimeIsUpError

    before = signal.signal(signal.SIGVTALRM, ring)
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, max(seconds, 0.001), 0.1)
        yield
    finally:
        running = False
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _can_be_timed() -> bool:
    main = threading.current_thread() is threading.main_thread()
    return main and hasattr(signal, "setitimer")
