"""The page in Firefox, driven through WebDriver BiDi: the same findings as the command line."""

import itertools
import json
import re
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from page.conftest import ROOT, served

PAPERS = [
    ROOT / "examples" / name
    for name in ("02-giam-sat-xa-bao-cao-cuoi-nam.docx", "09-doi-ten-thon-xa.txt")
]


class Firefox:
    """One tab of a headless Firefox; commands go through its own socket."""

    def __init__(self, program: str, profile: Path) -> None:
        self._process = subprocess.Popen(
            [program, "--headless", "--profile", str(profile), "--remote-debugging-port", "0"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._numbers = itertools.count(1)
        self._socket: Any = None

    def connect(self) -> None:
        """Open the socket that Firefox tells of, and a session in it."""
        websocket = pytest.importorskip("websocket")
        assert self._process.stderr is not None
        address = ""
        for line in self._process.stderr:
            if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
                address = found[1]
                break
        if not address:
            pytest.skip("Firefox không mở được cổng điều khiển (Firefox opens no socket)")
        self._socket = websocket.create_connection(f"{address}/session", suppress_origin=True)
        self._socket.settimeout(240)
        self.send("session.new", capabilities={})
        self.tab = self.send("browsingContext.getTree")["contexts"][0]["context"]

    def send(self, method: str, **params: Any) -> Any:
        """Send a command and return its result; events are left out."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("id") == number:
                assert answer["type"] == "success", answer
                return answer["result"]

    def ask(self, expression: str) -> Any:
        """Return what *expression* gives in the page."""
        told = self.send(
            "script.evaluate",
            expression=expression,
            target={"context": self.tab},
            awaitPromise=True,
            serializationOptions={"maxDomDepth": 1},
        )
        assert told["type"] == "success", told
        return told["result"].get("value", told["result"])

    def until(self, start: str, seconds: float = 240) -> None:
        """Wait until the state of the page begins with *start*."""
        limit = time.monotonic() + seconds
        state = ""
        while time.monotonic() < limit:
            state = str(self.ask("document.getElementById('state').textContent"))
            if state.startswith(start):
                return
            time.sleep(0.2)
        raise AssertionError(state)

    def choose(self, paths: list[Path]) -> None:
        """Choose the files at *paths*."""
        nodes = self.send(
            "browsingContext.locateNodes",
            context=self.tab,
            locator={"type": "css", "value": "#files"},
        )["nodes"]
        self.send(
            "input.setFiles",
            context=self.tab,
            element={"sharedId": nodes[0]["sharedId"]},
            files=[str(one) for one in paths],
        )

    def end(self) -> None:
        """Close the socket and the browser."""
        if self._socket is not None:
            self._socket.close()
        self._process.kill()
        self._process.communicate()


@pytest.fixture
def firefox(tmp_path: Path) -> Iterator[Firefox]:
    """A Firefox with a new profile, skipped where there is none."""
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    if program is None:
        pytest.skip("chưa cài Firefox (no Firefox here)")
    made = Firefox(program, tmp_path)
    try:
        made.connect()
        yield made
    finally:
        made.end()


def test_firefox_says_what_the_command_line_says(
    firefox: Firefox, site: Path, command: Any
) -> None:
    with served(site) as (address, asked, _):
        firefox.send("browsingContext.navigate", context=firefox.tab, url=address, wait="complete")
        firefox.until("Sẵn sàng")
        firefox.choose(PAPERS)
        firefox.until("Đã xét xong 2 tệp")
        cells = "document.querySelectorAll('#list tbody td.number')"
        text = firefox.ask(f"[...{cells}].map((one) => one.textContent).join(' ')")
        shown = [int(one) for one in text.split()]
        assert all(one.startswith("/") for one in asked)
    told = json.loads(command("check", *PAPERS, "--format", "json").out)
    expected = []
    for file in told["files"]:
        found = [one["severity"] for one in file["findings"]]
        expected += [found.count(one) for one in ("error", "warning", "info")]
    assert shown == expected
