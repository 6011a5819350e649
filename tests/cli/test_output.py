"""Files are written whole or not at all, and an input is never spoilt."""

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hdnd_lint.cli.shared.output import write, write_bytes
from hdnd_lint.errors import HdndLintError


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_file_is_replaced_in_one_step(tmp_path: Path) -> None:
    output = tmp_path / "kết quả.txt"
    output.write_text("cũ", encoding="utf-8")
    write("mới", output)
    assert output.read_text(encoding="utf-8") == "mới"
    assert _names(tmp_path) == ["kết quả.txt"]


def test_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = tmp_path / "a.txt"
    output.write_text("cũ", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(HdndLintError, match=r"không ghi được \(ổ đĩa đã đầy\)"):
        write_bytes(b"moi", output)
    assert output.read_text(encoding="utf-8") == "cũ"
    assert _names(tmp_path) == ["a.txt"]


def test_interrupt_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_bytes(b"moi", tmp_path / "a.txt")
    assert _names(tmp_path) == []


def test_output_that_is_an_input_is_refused(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("dự thảo", encoding="utf-8")
    link = tmp_path / "b.txt"
    link.hardlink_to(draft)
    for output in (draft, link):
        with pytest.raises(HdndLintError, match="trùng"):
            write("x", output, [draft])
    assert draft.read_text(encoding="utf-8") == "dự thảo"


def test_folder_in_the_way(tmp_path: Path) -> None:
    with pytest.raises(HdndLintError, match="không ghi được"):
        write("x", tmp_path)


def test_killed_while_writing(tmp_path: Path) -> None:
    """Kill a process that writes again and again: the file is always one of the whole ones."""
    output = tmp_path / "a.txt"
    sizes = {len(sign) * 200_000 for sign in "ab"}
    script = (
        "import sys\nfrom pathlib import Path\n"
        "from hdnd_lint.cli.shared.output import write_bytes\n"
        "print('ready', flush=True)\n"
        "while True:\n"
        "    for sign in (b'a', b'b'):\n"
        "        write_bytes(sign * 200_000, Path(sys.argv[1]))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "src")}
    for _ in range(3):
        with subprocess.Popen(
            [sys.executable, "-c", script, str(output)],
            stdout=subprocess.PIPE,
            env=environment,
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.05)
            process.kill()
        if output.exists():
            content = output.read_bytes()
            assert len(content) in sizes
            assert len(set(content)) == 1
