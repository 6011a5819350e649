"""Files are read within bounds, and only those that are files."""

import io
import os
from pathlib import Path

import pytest

from hdnd_lint.errors import LimitError, ReadError
from hdnd_lint.files import read_bounded, read_stream

posix = pytest.mark.skipif(os.name != "posix", reason="pipes and devices of Unix")


def test_the_limit_is_what_is_read_not_what_is_claimed(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    assert read_bounded(path, 5) == b"12345"
    with pytest.raises(LimitError, match="file_size = 4"):
        read_bounded(path, 4)
    with pytest.raises(LimitError):
        read_stream(io.BytesIO(b"12345"), "-", 4)


@posix
def test_a_sparse_giant_costs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with path.open("wb") as file:
        file.truncate(5 * 2**30)
    with pytest.raises(LimitError):
        read_bounded(path)


@posix
def test_pipes_devices_and_files_of_the_system_are_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "zero").symlink_to("/dev/zero")
    (tmp_path / "kmsg").symlink_to("/proc/kmsg")
    (tmp_path / "status").symlink_to("/proc/self/status")
    for name in ("pipe", "zero", "kmsg", "status"):
        with pytest.raises(ReadError, match=r"tệp thường|không có tệp"):
            read_bounded(tmp_path / name)


def test_folders_absent_files_and_odd_names_are_told(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="thư mục"):
        read_bounded(tmp_path)
    with pytest.raises(ReadError, match="không có tệp"):
        read_bounded(tmp_path / "none")
    with pytest.raises(ReadError, match="không hợp lệ"):
        read_bounded(Path("a\0b"))
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(ReadError, match="Không mở được"):
        read_bounded(tmp_path / "loop")
