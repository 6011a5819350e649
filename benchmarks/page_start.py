"""How fast the page for the browser is: ``python benchmarks/page_start.py dist/page``.

Cold start (nothing kept), warm start (kept by the service worker), seconds a draft, beside the
command line on the same drafts. Needs Chromium with its driver.
"""

import shutil
import subprocess
import sys
import threading
import time
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from hdnd_lint.cli.papers.page import PageHandler

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def main() -> None:
    """Measure the site in the folder that is named."""
    from selenium import webdriver

    serve = partial(PageHandler, directory=sys.argv[1])
    server = ThreadingHTTPServer(("127.0.0.1", 0), serve)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    options = webdriver.ChromeOptions()
    for one in ("headless=new", "no-sandbox", "disable-gpu", "disable-background-networking"):
        options.add_argument(f"--{one}")
    driver = webdriver.ChromeService(shutil.which("chromedriver"))
    browser = webdriver.Chrome(options=options, service=driver)
    try:
        _measure(browser, f"http://127.0.0.1:{server.server_port}/")
    finally:
        browser.quit()


def _measure(browser: Any, address: str) -> None:
    browser.get(address)
    print(f"cold start {_until(browser, 'Sẵn sàng'):6.1f} s")
    browser.execute_async_script("navigator.serviceWorker.ready.then(() => arguments[0]());")
    browser.get(address)
    print(f"warm start {_until(browser, 'Sẵn sàng'):6.1f} s")
    drafts = sorted(EXAMPLES.glob("0*"))
    for name in ("first run", "warm run"):
        browser.find_element("id", "files").send_keys("\n".join(map(str, drafts)))
        spent = _until(browser, "Đã xét xong")
        print(f"{name}: {spent / len(drafts):6.2f} s a draft in the page")
    start = time.perf_counter()
    command = [sys.executable, "-m", "hdnd_lint", "check", *map(str, drafts), "--jobs", "1"]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print(f"{(time.perf_counter() - start) / len(drafts):6.2f} s a draft on the command line")


def _until(browser: Any, state: str) -> float:
    start = time.perf_counter()
    while not browser.find_element("id", "state").text.startswith(state):
        time.sleep(0.02)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
