"""What an unlucky world does to a run: odd names, full disks, outputs that are no files."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from hdnd_lint.report.formats import FORMATS
from running import DRAFT, Command

posix = pytest.mark.skipif(os.name != "posix", reason="pipes, devices and names of Unix")
_SOURCE = str(Path(__file__).parents[2] / "src")


def _process(*args: object, **more: object) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "hdnd_lint", *map(str, args)]
    environment = {**os.environ, "PYTHONPATH": _SOURCE}
    options = {"capture_output": True, "timeout": 120, **more}
    return subprocess.run(command, env=environment, check=False, **options)  # type: ignore[call-overload, no-any-return]


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "dự thảo.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A folder with a good file, and one whose name is not UTF-8 or obeyed by a terminal."""
    for name in (b"d\xf4 thao.txt", b"a\x1b]0;x\x07.txt", "tốt.txt".encode()):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(DRAFT, encoding="utf-8")
    return tmp_path


@posix
@pytest.mark.parametrize("form", FORMATS)
def test_an_odd_name_loses_no_report(command: Command, odd: Path, form: str) -> None:
    output = odd / f"out.{form}"
    assert command("check", odd, "--output", f"{form}:{output}", "--fail-on", "never").code == 0
    told = output.read_text(encoding="utf-8")
    assert "t\u1ed1t" in told or "t%E1%BB%91t" in told or "\\u1ed1" in told
    assert "\x1b" not in told
    ran = command("check", odd, "--format", form, "--fail-on", "never")
    assert ran.code == 0
    assert "\x1b]" not in ran.out + ran.err


@posix
@pytest.mark.parametrize("suffix", [".docx", ".html", ".md"])
def test_an_odd_name_loses_no_paper(command: Command, odd: Path, suffix: str) -> None:
    assert command("report", odd, "-o", odd / f"r{suffix}").code == 0


@posix
def test_no_escape_reaches_the_terminal(command: Command, tmp_path: Path) -> None:
    name = tmp_path / "a\x1b]0;x\x07"
    missing = name.with_suffix(".txt")
    for args in (
        ("check", missing),
        ("check", missing, "--format", "json"),
        ("annotate", name.with_suffix(".docx"), "-o", tmp_path / "o.docx"),
        ("fix", missing, "--in-place"),
        ("parse", missing),
        ("explain", "\x1b]0;x\x07"),
        ("\x1b]0;x\x07",),
        ("check", "--config", missing, missing),
        ("registry", "add", missing, "a\x1b=1"),
    ):
        ran = command(*args)
        assert ran.code == 2, args
        assert "\x1b" not in ran.out + ran.err
        assert ran.err or args == ("check", missing)


def test_one_failing_output_does_not_cancel_the_others(
    command: Command, draft: Path, tmp_path: Path
) -> None:
    good = tmp_path / "a.json"
    outputs = ["--output", f"html:{tmp_path}/none/a.html", "--output", f"json:{good}"]
    ran = command("check", draft, *outputs)
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert "none" in ran.err
    assert json.loads(good.read_text(encoding="utf-8"))


def test_outputs_that_would_destroy_are_refused(
    command: Command, draft: Path, tmp_path: Path
) -> None:
    config = tmp_path / "hdnd-lint.toml"
    config.write_text("lang = 'vi'\n", encoding="utf-8")
    once = f"json:{tmp_path}/a.json"
    for args in (
        ("check", draft, "--output", f"html:{config}"),
        ("check", draft, "--output", once, "--output", f"html:{tmp_path}/./a.json"),
        ("report", draft, "-o", draft.with_suffix(".md"), "--config", draft.with_suffix(".md")),
        ("fix", draft, "-o", config),
    ):
        before = config.read_bytes()
        assert command(*args).code == 2, args
        assert config.read_bytes() == before
    assert not (tmp_path / "a.json").exists()


@posix
def test_a_full_or_closed_output_is_no_finding(draft: Path) -> None:
    if Path("/dev/full").exists():
        with Path("/dev/full").open("wb") as full:
            ran = _process("check", draft, stdout=full, capture_output=False, stderr=-1)
        assert ran.returncode == 2
        assert ran.stderr.count(b"\n") == 1
    ran = _process("check", draft, preexec_fn=lambda: os.close(1))
    assert ran.returncode == 2
    assert b"Traceback" not in ran.stderr


def test_what_nobody_foresaw_is_one_line_and_two(
    command: Command, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for error in (MemoryError(), RecursionError("deep"), KeyError("x\ny"), KeyboardInterrupt()):

        def fail(*_: object, raised: BaseException = error, **__: object) -> None:
            raise raised

        monkeypatch.setattr("hdnd_lint.cli.papers.check.lint_each", fail)
        ran = command("check", draft)
        assert ran.code == 2
        assert ran.err.strip().count("\n") == 0
        assert ran.err.strip().startswith("hdnd-lint: ")


@posix
def test_files_that_are_none_do_not_stop_a_run(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DRAFT, encoding="utf-8")
    os.mkfifo(tmp_path / "f.txt")
    (tmp_path / "k.txt").symlink_to("/proc/kmsg")
    (tmp_path / "z.txt").symlink_to("/dev/zero")
    with (tmp_path / "s.docx").open("wb") as file:
        file.truncate(5 * 2**30)
    ran = command("check", tmp_path, "--format", "json")
    assert ran.code == 2
    assert len(json.loads(ran.out)["files"]) >= 3
    for name in ("f.txt", "z.txt", "s.docx"):
        assert command("check", tmp_path / name).code == 2
    for name in ("annotate", "fix"):
        ran = command(name, tmp_path / "s.docx", "-o", tmp_path / "o.docx")
        assert (ran.code, ran.err.count("\n")) == (2, 1)


@posix
def test_standard_input_has_a_limit(draft: Path) -> None:
    script = (
        "import resource, sys\nfrom hdnd_lint.cli import main\n"
        "resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))\nsys.exit(main())\n"
    )
    with Path("/dev/zero").open("rb") as zeros:
        ran = subprocess.run(
            [sys.executable, "-c", script, "check", "-"],
            stdin=zeros,
            capture_output=True,
            env={**os.environ, "PYTHONPATH": _SOURCE},
            timeout=120,
            check=False,
        )
    assert ran.returncode == 2
    assert b"file_size" in ran.stdout + ran.stderr


def _bomb(tmp_path: Path, megabytes: int) -> Path:
    from word_files import said, word_file

    path = tmp_path / "b.docx"
    path.write_bytes(word_file("".join(said(line) for line in DRAFT.splitlines() if line)))
    with ZipFile(path, "a", 8) as out, out.open("word/media/image1.png", "w") as part:
        for _ in range(megabytes):
            part.write(bytes(1 << 20))
    return path


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for its memory")
def test_an_unread_part_is_copied_as_it_is_packed(tmp_path: Path) -> None:
    path = _bomb(tmp_path, 400)
    script = (
        "import re, sys\nfrom pathlib import Path\nfrom hdnd_lint.cli import main\n"
        "code = main()\n"
        "told = Path('/proc/self/status').read_text()\n"
        "print('peak', int(re.search(r'VmHWM:\\s+(\\d+)', told)[1]) // 1024)\n"
        "sys.exit(code)\n"
    )
    for name in ("annotate", "fix"):
        output = tmp_path / f"{name}.docx"
        ran = subprocess.run(
            [sys.executable, "-c", script, name, path, "-o", output],
            capture_output=True,
            env={**os.environ, "PYTHONPATH": _SOURCE},
            timeout=120,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr
        assert int(ran.stdout.split()[-1]) < 200
        with ZipFile(path) as before, ZipFile(output) as after:
            kept, old = (one.getinfo("word/media/image1.png") for one in (after, before))
            assert (kept.CRC, kept.compress_size) == (old.CRC, old.compress_size)
            assert after.testzip() is None


@posix
def test_eight_additions_at_once_lose_no_row(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"

    def add(number: int) -> int:
        cells = [f"number={number:02}/2025/NQ-HĐND", "kind=Nghị quyết", "issued=2025-07-10"]
        return _process("registry", "add", path, *cells, "confidence=high").returncode

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(add, range(1, 9))) == {0}
    assert len(path.read_text(encoding="utf-8").splitlines()) == 9


def _docx(*extra: tuple[str, bytes]) -> bytes:
    from word_files import said, word_file

    data = BytesIO(word_file("".join(said(line) for line in DRAFT.splitlines() if line)))
    with ZipFile(data, "a") as out:
        for name, content in extra:
            out.writestr(name, content)
    return data.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "part", ["word/document.xml", "../../x", "/tmp/x", "C:\\evil", "word\\..\\..\\x"]
)
def test_packages_not_to_be_copied_are_refused(
    command: Command, tmp_path: Path, part: str
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(_docx((part, b"<x/>")))
    output = tmp_path / "o.docx"
    for name in ("annotate", "fix"):
        ran = command(name, path, "-o", output, *(["--review"] if name == "fix" else []))
        assert (ran.code, ran.err.count("\n")) == (2, 1), ran.err
        assert not output.exists()


@pytest.mark.parametrize("author", ["A\x0b", "", "\u202eA"])
def test_an_author_is_a_name(command: Command, tmp_path: Path, author: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(_docx())
    for name in ("annotate", "fix"):
        ran = command(name, path, "-o", tmp_path / "o.docx", "--author", author)
        assert ran.code == 2
        assert "--author" in ran.err


def test_a_paper_of_pictures_only_is_one_line(command: Command, tmp_path: Path) -> None:
    from word_files import paragraph, word_file

    path = tmp_path / "a.docx"
    path.write_bytes(word_file(paragraph("<w:r><w:drawing/></w:r>")))
    for name in ("annotate", "fix"):
        ran = command(name, path, "-o", tmp_path / "o.docx")
        assert (ran.code, ran.err.count("\n")) == (2, 1), (name, ran)
    for name, out in (("report", "o.md"), ("session", "o.html"), ("obligations", "o.json")):
        given = tmp_path if name == "session" else path
        ran = command(name, given, "-o", tmp_path / out)
        assert (ran.code, ran.err.count("không có chữ")) == (2, 1), (name, ran)
        assert (tmp_path / out).exists()
    assert "không có chữ" in (tmp_path / "o.md").read_text(encoding="utf-8")


def test_spans_count_as_the_cells_they_are(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    row = "<tr><td rowspan=1000 colspan=1000>a</td></tr>"
    path.write_text(f"<table>{row * 500}", encoding="utf-8")
    ran = command("check", path)
    assert ran.code == 2
    assert "table_cells" in ran.out
