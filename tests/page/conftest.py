"""The page as built, served on loopback, and a browser that looks at it."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from hdnd_lint.cli.papers.page import PageHandler

ROOT = Path(__file__).resolve().parents[2]


def _site_of(folder: Path) -> Path:
    """Return the built page; several test processes share one."""
    if told := os.environ.get("HDND_LINT_PAGE"):
        return Path(told)
    if shutil.which("npm") is None:
        pytest.skip("không có npm để lập trang (no npm here)")
    site = folder / "page"
    done = subprocess.run(
        [sys.executable, str(ROOT / "page" / "build.py"), str(site)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        pytest.skip(f"không lập được trang (the page could not be built): {done.stderr[-300:]}")
    return site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built page."""
    return _site_of(tmp_path_factory.mktemp("site"))


class Recorder(PageHandler):
    """Serves the page and remembers what was asked for."""

    asked: list[str]

    def do_GET(self) -> None:  # noqa: N802 - as the base class names it
        """Answer, and remember."""
        self.asked.append(self.path)
        super().do_GET()


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, list[str], ThreadingHTTPServer]]:
    """Serve *folder*; give the address, what is asked for, and the server."""
    asked: list[str] = []
    handler = type("Handler", (Recorder,), {"asked": asked})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", asked, server
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def page(site: Path, browser: Any) -> Iterator[Any]:
    """The browser with the page loaded and ready; ``page.asked`` is what was asked for."""
    with served(site) as (address, asked, _):
        browser.address, browser.asked = address, asked
        browser.get(address)
        until(browser, "Sẵn sàng")
        yield browser


def until(browser: Any, start: str, seconds: float = 120) -> str:
    """Wait until the state begins with *start*, and return it."""
    from selenium.webdriver.support.wait import WebDriverWait

    def told(driver: Any) -> str:
        text: str = driver.find_element("id", "state").text
        assert not text.startswith("Không khởi động"), text
        return text if text.startswith(start) else ""

    return str(WebDriverWait(browser, seconds, 0.1).until(told))


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Any]:
    """A headless Chromium of the test's own; downloads go to ``browser.downloads``."""
    webdriver = pytest.importorskip("selenium.webdriver")
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("chưa cài Chromium (no Chromium here)")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    switches = (
        "headless=new no-sandbox disable-gpu disable-quic no-first-run window-size=1280,1000 "
        "disable-background-networking disable-component-update disable-sync disable-dev-shm-usage"
    )
    for one in switches.split():
        options.add_argument(f"--{one}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    made = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    made.execute_cdp_cmd(
        "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(downloads)}
    )
    made.downloads = downloads
    try:
        yield made
    finally:
        made.quit()
