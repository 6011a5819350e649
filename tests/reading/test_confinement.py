"""LibreOffice is kept in: whatever a draft names elsewhere, nothing is fetched."""

import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from hdnd_lint.errors import ReadError
from hdnd_lint.reading import office, read_bytes
from hdnd_lint.reading.office import office_program

pytestmark = pytest.mark.skipif(office_program() is None, reason="LibreOffice is not installed")

_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"'
)
_KIND = "application/vnd.oasis.opendocument.text"


class Listener:
    """A server on this machine that remembers whether anybody came."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.came: list[bytes] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                visitor, _ = self.socket.accept()
                visitor.settimeout(1)
                with visitor, suppress(OSError):
                    self.came.append(visitor.recv(1000))
                    visitor.sendall(b"HTTP/1.0 404 No\r\n\r\n")


@pytest.fixture
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    made.socket.close()


def _body(url: str) -> str:
    return (
        "<office:body><office:text>"
        "<text:p>Điều 1. Nội dung"
        f'<draw:frame svg:width="1cm" svg:height="1cm"><draw:image xlink:href="{url}/a.png" '
        'xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>'
        '<text:section text:name="s"><text:section-source xlink:type="simple" '
        f'xlink:href="{url}/b.odt"/><text:p>c</text:p></text:section>'
        "</office:text></office:body>"
    )


def _odt(url: str) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w") as out:
        out.writestr("mimetype", _KIND)
        out.writestr(
            "META-INF/manifest.xml",
            "<manifest:manifest "
            'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_KIND}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" '
            'manifest:media-type="text/xml"/></manifest:manifest>',
        )
        out.writestr(
            "content.xml",
            f"<office:document-content {_NAMES}>{_body(url)}</office:document-content>",
        )
    return data.getvalue()


def _rtf(url: str) -> bytes:
    return (
        r"{\rtf1\ansi{\*\template " + url + r"/t.dot}"
        r'{\field{\*\fldinst INCLUDEPICTURE "' + url + r'/a.png" \\d}{\fldrslt x}}'
        r'{\field{\*\fldinst INCLUDETEXT "' + url + r'/b.rtf"}{\fldrslt y}}'
        r" \u272?i\u7873?u 1. N\u7897?i dung\par}"
    ).encode()


_PAPERS = {"a.odt": _odt, "a.rtf": _rtf, "rtf.doc": _rtf}


@pytest.mark.parametrize("cut", [True, False], ids=["no-network", "blocked"])
@pytest.mark.parametrize("name", _PAPERS)
def test_nothing_that_a_draft_names_is_fetched(
    monkeypatch: pytest.MonkeyPatch, listener: Listener, name: str, cut: bool
) -> None:
    if not cut:
        monkeypatch.setattr(office, "network_cutter", tuple)
    source = read_bytes(_PAPERS[name](f"http://127.0.0.1:{listener.port}"), name)
    assert "Điều 1" in source.text
    assert listener.came == []


@pytest.mark.skipif(
    shutil.which("strace") is None or sys.platform != "linux", reason="strace is not installed"
)
@pytest.mark.parametrize("name", _PAPERS)
def test_no_socket_of_the_network_is_used(tmp_path: Path, name: str) -> None:
    draft, told = tmp_path / name, tmp_path / "strace"
    draft.write_bytes(_PAPERS[name]("http://127.0.0.1:9999"))
    command = [
        "strace",
        "-f",
        "-e",
        "trace=network",
        "-o",
        str(told),
        sys.executable,
        "-m",
        "hdnd_lint",
    ]
    ran = subprocess.run(
        [*command, "check", str(draft), "--no-config"],
        capture_output=True,
        timeout=300,
        check=False,
    )
    if not told.is_file() or not told.stat().st_size:
        pytest.skip(f"strace may not trace here: {ran.stderr[:200]!r}")
    calls = [
        line
        for line in told.read_text(errors="replace").splitlines()
        if ("connect(" in line or "sendto(" in line) and "AF_INET" in line
    ]
    assert calls == []


def test_a_file_of_this_machine_is_not_drawn_in(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("BÍ MẬT của máy", encoding="utf-8")
    with suppress(ReadError):
        source = read_bytes(_odt(secret.as_uri()).replace(b"/b.odt", b""), "a.odt")
        assert "BÍ MẬT" not in source.text


def _true_doc(folder: Path, url: str) -> bytes:
    """Return a Word file of old, made by LibreOffice itself, with the linked picture in it."""
    program = office_program()
    assert program is not None
    (folder / "a.odt").write_bytes(_odt(url))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    made = ("--headless", "--convert-to", "doc", "--outdir", str(folder), str(folder / "a.odt"))
    subprocess.run([program, profile, *made], capture_output=True, timeout=300, check=True)
    return (folder / "a.doc").read_bytes()


def test_nothing_that_a_true_doc_names_is_fetched(tmp_path: Path, listener: Listener) -> None:
    data = _true_doc(tmp_path, f"http://127.0.0.1:{listener.port}")
    assert data.startswith(b"\xd0\xcf\x11\xe0")
    assert b"127.0.0.1" in data or "127.0.0.1".encode("utf-16-le") in data  # the link is in it
    listener.came.clear()
    assert "Điều 1" in read_bytes(data, "a.doc").text
    assert listener.came == []


@pytest.mark.parametrize("name", ["a.odt", "a.doc", "a.rtf"])
def test_a_flat_file_is_no_package_and_not_opened(listener: Listener, name: str) -> None:
    url = f"http://127.0.0.1:{listener.port}"
    flat = (
        f'<?xml version="1.0"?><office:document {_NAMES} office:mimetype="{_KIND}">'
        f"{_body(url)}</office:document>"
    )
    with pytest.raises(ReadError):
        read_bytes(flat.encode(), name)
    assert listener.came == []
