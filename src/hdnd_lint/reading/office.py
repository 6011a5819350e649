"""Files that LibreOffice makes .docx of: .odt, .rtf, and .doc that is too old to be read here."""

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from hdnd_lint.errors import ReadError
from hdnd_lint.files import read_bounded
from hdnd_lint.model.source import Source
from hdnd_lint.reading.confinement import (
    bounds,
    confined_environment,
    network_cutter,
    write_profile,
)
from hdnd_lint.reading.limits import Limits
from hdnd_lint.records import replace

SECONDS = 120
"""How long one conversion may take."""

_USUAL_PLACES = (
    "/usr/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)


def read_office(
    data: bytes, path: str, media: str, *, revisions: str = "final", limits: Limits
) -> Source:
    """Read *data*, a file of *media* ``odt``, ``rtf`` or ``doc``.

    Raises:
        ReadError: LibreOffice is not here, cannot read the file, or takes too long.
        LimitError: the file passes one of *limits*.
    """
    from hdnd_lint.reading.docx import read_docx  # only a file that could be converted needs it

    media = _true_media(data, path, media)
    if media == "docx":
        return read_docx(data, path, revisions=revisions, limits=limits)
    if media == "html":
        from hdnd_lint.reading.texts.html import read_html  # web pages under a false name are rare

        return read_html(data, path, limits=limits)
    need = f"Cần LibreOffice để đọc tệp .{media}"
    if media == "doc":
        from hdnd_lint.reading import word97  # old files are rare

        try:
            return word97.read_doc(data, path, revisions=revisions, limits=limits)
        except word97.TooOldError:
            need += " của Word 6 hoặc Word 95"
        except word97.PatchedError:
            need += " lưu bằng cách “lưu nhanh” (fast save)"
    return _through_office(data, path, media, need, revisions, limits)


def _through_office(
    data: bytes, path: str, media: str, need: str, revisions: str, limits: Limits
) -> Source:
    """Read what LibreOffice makes of *data*; where it is not here, say *need*."""
    from hdnd_lint.reading.docx import read_docx

    program = office_program()
    if program is None:
        raise ReadError(
            f"{need}, nhưng máy này chưa có.",
            file=path,
            remedy="Hãy cài LibreOffice (Ubuntu/Debian: sudo apt install libreoffice-writer; "
            "Windows, macOS: libreoffice.org), hoặc lưu lại tệp dưới dạng .docx.",
        )
    with tempfile.TemporaryDirectory(prefix="hdnd-lint-") as folder:
        converted = _converted(program, data, Path(folder), path, media)
        content = read_bounded(converted, limits.file_size)
        source = read_docx(content, path, revisions=revisions, limits=limits)
    return replace(source, media=media)


def _true_media(data: bytes, path: str, media: str) -> str:
    """Say of what kind a file is by its first bytes: many a ``.doc`` is another thing.

    LibreOffice would read anything else as plain text, and a damaged file as its garbage.
    """
    head = data[:1024].lstrip()
    if not head:
        raise ReadError("Tệp không có nội dung.", file=path, remedy="Hãy kiểm tra lại tệp.")
    if head.startswith(b"PK"):
        return "docx" if b"word/" in data and media != "odt" else "odt"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return "doc"
    if head.lower().startswith((b"<html", b"<!doctype html", b"\xef\xbb\xbf<html")):
        return "html"
    raise ReadError(
        f"Tệp không phải là tệp .{media} hoặc đã bị hỏng.",
        file=path,
        remedy="Hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx.",
    )


def office_program() -> str | None:
    """Return the path of LibreOffice, None where it is not installed.

    The environment variable ``HDND_LINT_SOFFICE`` names one that is elsewhere.
    """
    named = os.environ.get("HDND_LINT_SOFFICE")
    if named:
        return named if Path(named).is_file() else None
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _USUAL_PLACES if Path(place).is_file()), None)


def _converted(program: str, data: bytes, folder: Path, path: str, media: str) -> Path:
    # A name of our own: that of the file may begin with a dash or hold what a shell would read.
    given = folder / f"draft.{media}"
    given.write_bytes(data)
    out = folder / "out"
    write_profile(folder / "profile")
    command = [
        *network_cutter(),
        program,
        # A profile of its own: one shared with an open window would make it wait for that.
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--convert-to", "docx", "--outdir"),
        str(out),
        str(given),
    ]
    _run(command, path, folder)
    result = out / "draft.docx"
    if not result.is_file():
        raise ReadError(
            f"LibreOffice không đọc được tệp .{media} này.",
            file=path,
            remedy="Tệp có thể bị hỏng: hãy mở bằng Word rồi lưu lại thành .docx.",
        )
    return result


def _run(command: list[str], path: str, folder: Path) -> None:
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            # LibreOffice starts a program of its own: a group is ended as a whole.
            start_new_session=True,
            cwd=folder,
            env=confined_environment(folder),
            preexec_fn=bounds(int(SECONDS) + 1),
        )
    except OSError as error:
        raise ReadError(
            f"Không chạy được LibreOffice ({error.strerror}).",
            file=path,
            remedy="Hãy cài lại LibreOffice hoặc lưu tệp dưới dạng .docx.",
        ) from error
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        raise ReadError(
            f"LibreOffice chuyển đổi tệp quá {SECONDS} giây.",
            file=path,
            remedy="Hãy mở tệp bằng Word hoặc LibreOffice rồi lưu lại thành .docx.",
        ) from None
    finally:  # after an interrupt, too; and what it leaves running goes with it
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()
