"""One way to read a file: a regular one, and no more of it than its limit."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from hdnd_lint.errors import LimitError, ReadError
from hdnd_lint.files.names import printable_name
from hdnd_lint.files.reasons import word_os_error

READ_LIMIT = 100 * 1024 * 1024
"""Bytes of the largest file that is read at all."""

_SYSTEM = ("/proc", "/sys")  # “regular” files of the system, which may have no end or never answer
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_bounded(path: Path, limit: int = READ_LIMIT) -> bytes:
    """Return the content of the regular file at *path*.

    Raises:
        ReadError: it is not there, no regular file, or may not be read.
        LimitError: it holds more than *limit* bytes, whatever size it claims.
    """
    name = printable_name(path)
    try:
        _require_regular(path.stat(), name)  # before it is opened: a device may act on that
        handle = os.open(path, _FLAGS)
        with os.fdopen(handle, "rb") as file:
            found = os.fstat(handle)
            _require_regular(found, name)
            if found.st_size > limit:
                raise _too_large(name, limit)
            return read_stream(file, name, limit)
    except OSError as error:
        raise ReadError(
            f"Không mở được tệp ({word_os_error(error)}).",
            file=name,
            remedy="Hãy kiểm tra đường dẫn và quyền đọc tệp.",
        ) from error
    except ValueError as error:  # a zero byte in the name
        raise ReadError("Tên tệp không hợp lệ.", file=name) from error


def read_stream(stream: BinaryIO, name: str, limit: int = READ_LIMIT) -> bytes:
    """Return all of *stream*; raise LimitError once it has given more than *limit* bytes."""
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise _too_large(name, limit)
    return data


def _require_regular(found: os.stat_result, name: str) -> None:
    if stat.S_ISREG(found.st_mode) and found.st_dev not in _system_devices():
        return
    if stat.S_ISDIR(found.st_mode):
        raise ReadError("Đây là thư mục, không phải tệp.", file=name)
    raise ReadError(
        "Không phải tệp thường (thiết bị, đường ống hoặc tệp của hệ thống), không đọc.",
        file=name,
        remedy="Hãy chép nội dung vào một tệp, hoặc đưa qua đầu vào chuẩn (“-”).",
    )


def _system_devices() -> set[int]:
    found = set()
    for path in _SYSTEM:
        if os.path.ismount(path):
            found.add(Path(path).stat().st_dev)
    return found


def _too_large(name: str, limit: int) -> LimitError:
    shown = f"{limit:,}".replace(",", ".")
    return LimitError(
        f"Tệp vượt giới hạn an toàn về kích thước tệp (byte): file_size = {shown}.",
        file=name,
        remedy="Hãy kiểm tra lại nguồn gốc của tệp, hoặc tách văn bản thành nhiều tệp nhỏ hơn.",
    )
