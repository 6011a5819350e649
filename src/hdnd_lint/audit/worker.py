"""``python -m hdnd_lint.audit.worker``: lints the papers that come through standard input.

Each message is the length of its head, the head as JSON, and the content of the paper. What goes
back are the rows of the tables. It is a process of its own so that a paper that kills it, or that
takes all memory, costs no more than its own row.
"""

import json
import struct
import sys
from typing import IO, Any

from hdnd_lint.audit.rows import rows_of
from hdnd_lint.audit.settings import AuditSettings

_LENGTH = struct.Struct(">I")


def send(stream: IO[bytes], head: dict[str, Any], content: bytes = b"") -> None:
    """Write one message to *stream*."""
    data = json.dumps({**head, "size": len(content)}).encode()
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.write(content)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], bytes]:
    """Return the next message of *stream*; raise EOFError where there is none."""
    (length,) = _LENGTH.unpack(_read(stream, _LENGTH.size))
    head = json.loads(_read(stream, length))
    return head, _read(stream, head["size"])


def _read(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


def main() -> None:
    """Answer each paper with its rows, until the input ends."""
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing but answers may go there
    tool = AuditSettings.read(sys.argv[1]).linter()
    while True:
        try:
            head, content = receive(sys.stdin.buffer)
        except EOFError:
            return
        send(answers, rows_of(tool.content(content, head["name"]), len(content)))


if __name__ == "__main__":
    main()
