"""Papers linted in a process apart, which is replaced where a paper kills it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer
from typing import Any

from hdnd_lint.audit.rows import unread_row
from hdnd_lint.audit.settings import AuditSettings
from hdnd_lint.audit.worker import receive, send
from hdnd_lint.deadline import PER_FILE

_DIED = "tiến trình kiểm tra tệp này dừng đột ngột, có thể do hết bộ nhớ."
_HUNG = 4 * PER_FILE  # seconds of the clock: the worker itself bounds those of the processor


class IsolatedLinter:
    """A linter in another process, started when it is asked for the first time."""

    def __init__(self, settings: AuditSettings) -> None:
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None

    def rows(self, name: str, content: bytes) -> dict[str, Any]:
        """Return the rows of the paper *name*, told as unreadable where the process dies."""
        process = self._process or self._started()
        assert process.stdin and process.stdout
        guard = Timer(_HUNG, process.kill)
        guard.start()
        try:
            send(process.stdin, {"name": name}, content)
            head, _ = receive(process.stdout)
        except (EOFError, OSError):
            self.close()
            return unread_row(name, len(content), _DIED)
        finally:
            guard.cancel()
        return head

    def _started(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "hdnd_lint.audit.worker", self._settings.written()]
        pipe = subprocess.PIPE
        quiet = subprocess.DEVNULL  # that it died is told in the paper's row
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=quiet)
        return self._process

    def close(self) -> None:
        """End the process."""
        if self._process is None:
            return
        process, self._process = self._process, None
        process.kill()
        for stream in (process.stdin, process.stdout):
            if stream:
                with suppress(OSError):
                    stream.close()
        process.wait()


@contextmanager
def isolated(settings: AuditSettings) -> Iterator[IsolatedLinter]:
    """Give a linter in another process, which ends with the block."""
    linter = IsolatedLinter(settings)
    try:
        yield linter
    finally:
        linter.close()
