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


class _Watch:
    """The handler of the timer, and whether work is timed just now."""

    def __init__(self) -> None:
        self.is_set = False
        self.runs = False

    def ring(self, _: int, __: FrameType | None) -> None:
        """End the work, unless it came to its end just before."""
        if self.runs:
            raise TimeIsUpError


_WATCH = _Watch()


@contextmanager
def watched() -> Iterator[None]:
    """Set the handler of the timer once for the many calls of ``within`` inside."""
    if _WATCH.is_set or not _can_be_timed():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _WATCH.ring)
    _WATCH.is_set = True
    try:
        yield
    finally:
        _WATCH.is_set = False
        signal.signal(signal.SIGVTALRM, before)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise TimeIsUpError in the work inside once it has taken *seconds*. It does not nest."""
    with watched():
        if not _WATCH.is_set:
            yield
            return
        try:
            _WATCH.runs = True
            signal.setitimer(signal.ITIMER_VIRTUAL, max(seconds, 0.001), 0.1)
            yield
        finally:
            _WATCH.runs = False
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _can_be_timed() -> bool:
    main = threading.current_thread() is threading.main_thread()
    return main and hasattr(signal, "setitimer")
