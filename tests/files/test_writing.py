"""What is written for a user: whole or not at all, over nothing that it should not."""

import os
import stat
import threading
import time
from pathlib import Path

import pytest

from hdnd_lint.errors import HdndLintError
from hdnd_lint.files import editing, write_file

posix = pytest.mark.skipif(os.name != "posix", reason="pipes and devices of Unix")


def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"cu")
    path.chmod(0o640)
    write_file(path, b"moi")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"moi", 0o640)


@posix
def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    pipe = tmp_path / "ống"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    write_file(pipe, b"x" * 200_000)
    reader.join(10)
    assert got == [b"x" * 200_000]
    assert pipe.is_fifo()


@posix
def test_a_device_stays_a_device(tmp_path: Path) -> None:
    device = tmp_path / "n"
    try:
        os.mknod(device, 0o666 | stat.S_IFCHR, os.makedev(1, 3))
        write_file(device, b"<html>")
    except (PermissionError, HdndLintError):
        device = Path(os.devnull)
        write_file(device, b"<html>")
    assert device.is_char_device()
    assert Path(os.devnull).is_char_device()


@posix
def test_an_open_stream_is_written_into(tmp_path: Path) -> None:
    """``/dev/stdout`` that a shell leads into a file: what is there is not replaced."""
    target = tmp_path / "out.txt"
    with target.open("wb") as file:
        file.write(b"before\n")
        file.flush()
        inode = target.stat().st_ino
        write_file(Path(f"/dev/fd/{file.fileno()}"), b"after\n")
    assert target.read_bytes() == b"before\nafter\n"
    assert target.stat().st_ino == inode


def test_a_link_is_followed(tmp_path: Path) -> None:
    target = tmp_path / "thật.txt"
    target.write_bytes(b"cu")
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    write_file(link, b"moi")
    assert link.is_symlink()
    assert target.read_bytes() == b"moi"


def test_what_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"two")
    with pytest.raises(HdndLintError, match="đã thay đổi"):
        write_file(path, b"three", instead_of=b"one")
    assert path.read_bytes() == b"two"
    path.unlink()
    with pytest.raises(HdndLintError, match="đã thay đổi"):
        write_file(path, b"three", instead_of=b"two")
    assert list(tmp_path.iterdir()) == []


def test_only_stale_leavings_are_swept(tmp_path: Path) -> None:
    old, young = tmp_path / ".hdnd-lint-old.tmp", tmp_path / ".hdnd-lint-young.tmp"
    for path in (old, young):
        path.touch()
    long_ago = time.time() - 86_400
    os.utime(old, (long_ago, long_ago))
    write_file(tmp_path / "a.txt", b"x")
    assert sorted(path.name for path in tmp_path.iterdir()) == [young.name, "a.txt"]


@posix
def test_one_edits_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"0")

    def add_one() -> None:
        for _ in range(10):
            with editing(path):
                before = path.read_bytes()
                write_file(path, str(int(before) + 1).encode(), instead_of=before)

    threads = [threading.Thread(target=add_one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_bytes() == b"40"
