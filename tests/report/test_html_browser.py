"""The HTML page in a real browser: filters, keyboard, no request, hostile text."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from report.outcomes import finding, outcome

from hdnd_lint.finding import Severity
from hdnd_lint.report.formats import render_report

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

BROWSER = shutil.which("chromium")
DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(
    not (BROWSER and DRIVER), reason="needs chromium and chromedriver (Debian packages)"
)
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Chrome"]:
    from selenium.webdriver import Chrome, ChromeOptions, ChromeService

    options = ChromeOptions()
    options.binary_location = BROWSER or ""
    for flag in [*FLAGS.split(), f"--user-data-dir={tmp_path_factory.mktemp('profile')}"]:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    driver = Chrome(options=options, service=ChromeService(executable_path=DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def page(browser: "Chrome", tmp_path: Path) -> "Chrome":
    found = outcome(
        finding("kỳ họp cuối năm 2025"),
        finding("Nội dung", Severity.INFO, "TT001"),
        finding("Điều 1.", Severity.WARNING, "BC001"),
    )
    path = tmp_path / "trang.html"
    path.write_text(render_report("html", found, ()), encoding="utf-8")
    browser.get(path.as_uri())
    return browser


def _count(page: "Chrome", script: str) -> int:
    found = page.execute_script(f"return {script}")
    assert isinstance(found, int)
    return found


VISIBLE = "[...document.querySelectorAll('.finding')].filter(e => !e.hidden).length"
MARKED = "document.querySelectorAll('mark:not(.off)').length"


def test_filter_hides_findings_and_their_marks(page: "Chrome") -> None:
    assert (_count(page, VISIBLE), _count(page, MARKED)) == (3, 3)
    page.find_element("css selector", "input[data-severity=info]").click()
    assert (_count(page, VISIBLE), _count(page, MARKED)) == (2, 2)
    told = page.find_element("css selector", "output").text
    assert told.startswith("2 ")


def test_keyboard_moves_between_findings(page: "Chrome") -> None:
    body = page.find_element("css selector", "body")
    body.send_keys("j")
    first = "document.activeElement.dataset.key === '0-0' ? 1 : 0"
    assert _count(page, first) == 1
    page.switch_to.active_element.send_keys("j")
    assert _count(page, "document.activeElement.dataset.key === '0-1' ? 1 : 0") == 1
    assert _count(page, "document.querySelectorAll('mark.current').length") == 1


def test_nothing_is_asked_of_the_network_and_no_script_of_the_draft_runs(page: "Chrome") -> None:
    assert _count(page, "performance.getEntriesByType('resource').length") == 0
    assert _count(page, "document.querySelectorAll('article script').length") == 0
    assert page.get_log("browser") == []  # type: ignore[no-untyped-call] # no types
