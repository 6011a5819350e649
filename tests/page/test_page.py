"""The page for the browser says and writes what the command line does, and sends nothing out."""

import json
import os
import subprocess
import sys
import tarfile
import time
import zipfile
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

from corpus_dir import need_corpus
from page.conftest import ROOT, served, until

EXAMPLES = sorted(one for one in (ROOT / "examples").iterdir() if one.name[0].isdigit())
WORD = ROOT / "examples" / "02-giam-sat-xa-bao-cao-cuoi-nam.docx"


def give(page: Any, *paths: Path, seconds: float = 180) -> None:
    """Choose files and wait until they are checked."""
    page.find_element("id", "files").send_keys("\n".join(map(str, paths)))
    until(page, "Đã xét xong", seconds)


def command(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run the command line in *folder* on today's day."""
    program = [sys.executable, "-m", "hdnd_lint", args[0], "--today", date.today().isoformat()]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run(
        [*program, *args[1:]], cwd=folder, capture_output=True, text=True, env=environment
    )


def download(page: Any, name: str, seconds: float = 60) -> Path:
    """Return the file *name* that the browser saved."""
    path: Path = page.downloads / name
    limit = time.monotonic() + seconds
    while not path.exists() and time.monotonic() < limit:
        time.sleep(0.1)
    assert path.exists(), page.find_element("id", "state").text
    return path


def press(page: Any, label: str) -> None:
    """Press the button that says *label*."""
    page.find_element("xpath", f"//button[contains(., '{label}')]").click()


def parts(path: Path) -> dict[str, bytes]:
    """Return what a Word file holds, part by part."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_findings_are_those_of_the_command_line(page: Any, tmp_path: Path) -> None:
    give(page, *EXAMPLES)
    press(page, "Tải JSON")
    told = json.loads(download(page, "ket-qua.json").read_text())
    command(
        ROOT / "examples", "check", "-o", f"json:{tmp_path / 'a.json'}", "--", *_names(EXAMPLES)
    )
    assert told == json.loads((tmp_path / "a.json").read_text())
    rows = page.find_elements("css selector", "#list tbody tr")
    assert len(rows) == len(EXAMPLES)
    for row, file in zip(rows, told["files"], strict=True):
        shown = [cell.text for cell in row.find_elements("css selector", "td.number")]
        found = [one["severity"] for one in file["findings"]]
        assert shown == [str(found.count(one)) for one in ("error", "warning", "info")]


def _names(paths: list[Path]) -> list[str]:
    return [one.name for one in paths]


def test_real_papers_are_judged_as_on_the_desktop(page: Any, tmp_path: Path) -> None:
    endings = (".docx", ".pdf", ".txt", ".md", ".htm", ".html")
    files = sorted(one for one in need_corpus().iterdir() if one.suffix in endings)[:40]
    folder = tmp_path / "files"
    folder.mkdir()
    for number, one in enumerate(files):
        (folder / f"{number:02}{one.suffix}").write_bytes(one.read_bytes())
    chosen = sorted(folder.iterdir())
    give(page, *chosen, seconds=400)
    press(page, "Tải JSON")
    told = json.loads(download(page, "ket-qua.json", 300).read_text())
    command(folder, "check", "-o", f"json:{tmp_path / 'a.json'}", "--", *_names(chosen))
    assert told == json.loads((tmp_path / "a.json").read_text())


def test_the_files_saved_are_those_of_the_command_line(page: Any, tmp_path: Path) -> None:
    give(page, WORD)
    press(page, "Tải bản Word có nhận xét")
    commented = download(page, f"{WORD.stem}-nhan-xet.docx")
    command(WORD.parent, "annotate", "-o", str(tmp_path / "a.docx"), "--", WORD.name)
    assert parts(commented) == parts(tmp_path / "a.docx")
    press(page, "Tải bản Word đã sửa")
    fixed = download(page, f"{WORD.stem}-da-sua.docx")
    command(WORD.parent, "fix", "-o", str(tmp_path / "f.docx"), "--", WORD.name)
    assert parts(fixed) == parts(tmp_path / "f.docx")
    press(page, "Tải báo cáo rà soát")
    report = download(page, "bao-cao-ra-soat.html").read_text()
    command(WORD.parent, "report", "-o", str(tmp_path / "r.html"), "--", WORD.name)
    assert report == (tmp_path / "r.html").read_text()


def test_a_finding_is_shown_in_its_place_beside_the_draft(page: Any) -> None:
    give(page, WORD)
    press(page, "Xem phát hiện")
    page.switch_to.frame("frame")
    items = page.find_elements("css selector", ".finding")
    assert items and all(one.is_displayed() for one in items)
    assert page.find_elements("css selector", "mark[data-keys]")
    boxes = page.find_elements("css selector", ".filter input")
    boxes[0].click()  # the errors: the script inside the frame runs
    assert any(not one.is_displayed() for one in items)
    page.switch_to.default_content()


def test_several_papers_are_seen_as_a_session(page: Any) -> None:
    give(page, *EXAMPLES[:3])
    press(page, "Xem cả hồ sơ")
    until(page, "Đã ghi bàn làm việc")
    page.switch_to.frame("frame")
    assert "01-giam-sat-xa.docx" in page.find_element("tag name", "body").text
    page.switch_to.default_content()


def test_hostile_and_broken_files_are_told_and_the_others_go_on(page: Any, tmp_path: Path) -> None:
    hostile = tmp_path / "<img src=x onerror=alert(1)>&.txt"
    hostile.write_text("NGHỊ QUYẾT\n<script>alert(2)</script>\nĐiều 1. Một\n")
    bomb = tmp_path / "bomb.docx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 400_000_000)
    broken = tmp_path / "hỏng.docx"
    broken.write_bytes(b"PK\x03\x04rest")
    large = tmp_path / "lớn.txt"
    large.write_text("Điều 1. Nội dung dài\n" * 900_000)
    give(page, hostile, bomb, broken, large, WORD, seconds=300)
    rows = {
        row.find_element("css selector", "td.name").text: row.text
        for row in page.find_elements("css selector", "#list tbody tr")
    }
    assert len(rows) == 5 and hostile.name in rows
    for name in ("bomb.docx", "hỏng.docx"):
        assert "không đọc được" in rows[name]
    assert "nghị quyết cá biệt" in rows[WORD.name]
    for one in page.find_elements("xpath", "//button[contains(., 'Xem phát hiện')]")[:1]:
        one.click()
    assert not page.find_elements("css selector", "img")
    assert not [one for one in page.get_log("browser") if "alert" in one["message"]]


def test_a_check_can_be_stopped(page: Any, tmp_path: Path) -> None:
    large = tmp_path / "lớn.txt"
    large.write_text("Điều 1. Căn cứ Luật số 12/2020/QH14 và Nghị định số 5/2021/NĐ-CP\n" * 60_000)
    page.find_element("id", "files").send_keys(str(large))
    until(page, "Đang xét")
    page.find_element("id", "cancel").click()
    until(page, "Đã dừng")
    page.find_element("id", "clear").click()
    give(page, WORD)
    assert "nghị quyết cá biệt" in page.find_element("id", "list").text


def test_two_tabs_work_side_by_side(page: Any) -> None:
    give(page, WORD)
    first = page.current_window_handle
    page.switch_to.new_window("tab")
    page.get(page.address)
    until(page, "Sẵn sàng")
    give(page, EXAMPLES[0])
    assert EXAMPLES[0].name in page.find_element("id", "list").text
    page.switch_to.window(first)
    assert WORD.name in page.find_element("id", "list").text


def test_it_works_without_a_connection_after_the_first_visit(site: Path, browser: Any) -> None:
    with served(site) as (address, asked, _):
        browser.get(address)
        until(browser, "Sẵn sàng")
        browser.execute_async_script("navigator.serviceWorker.ready.then(() => arguments[0]());")
        before = len(asked)
        browser.get(address)
        until(browser, "Sẵn sàng")
        assert asked[before:] in ([], ["/service.js"])  # warm: nothing is loaded again
    browser.get(address)
    until(browser, "Sẵn sàng")
    give(browser, WORD)
    assert "nghị quyết cá biệt" in browser.find_element("id", "list").text


_FOREIGN = """
const [address, done] = arguments;
const code = `fetch("${address}").then(() => postMessage("out"), () => postMessage("kept"))`;
const worker = new Worker(URL.createObjectURL(new Blob([code])));
const inside = new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data); });
const outside = fetch(address).then(() => "out", () => "kept");
Promise.all([outside, inside]).then(done);
"""


def test_no_request_leaves_the_origin(page: Any, site: Path) -> None:
    with served(site) as (other, asked, _):
        assert page.execute_async_script(_FOREIGN, other) == ["kept", "kept"]
        assert asked == []
    give(page, WORD)
    press(page, "Xem phát hiện")
    sent = [json.loads(one["message"])["message"] for one in page.get_log("performance")]
    requests = [one for one in sent if one["method"] == "Network.requestWillBeSent"]
    addresses = {one["params"]["request"]["url"] for one in requests}
    allowed = (page.address, "blob:", "data:", "about:", "chrome")
    assert addresses and not [
        one for one in addresses if not one.startswith(allowed) and one != f"{other}"
    ]


def test_nothing_is_stored_but_the_program(page: Any, site: Path) -> None:
    page.execute_async_script("navigator.serviceWorker.ready.then(() => arguments[0]());")
    give(page, WORD)
    stored = page.execute_async_script("""
      const done = arguments[0];
      (async () => {
        const caches_ = await Promise.all((await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname)));
        done({ local: localStorage.length, session: sessionStorage.length,
          cookies: document.cookie, bases: (await indexedDB.databases()).length,
          files: caches_.flat() });
      })();""")
    assert (stored["local"], stored["session"], stored["cookies"], stored["bases"]) == (
        0,
        0,
        "",
        0,
    )
    own = {f"/{one.relative_to(site).as_posix()}" for one in site.rglob("*") if one.is_file()}
    assert set(stored["files"]) <= {"/", *own}


def test_a_changed_program_is_refused(site: Path, browser: Any, tmp_path: Path) -> None:
    import shutil

    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    content = bytearray((copy / "app.zip").read_bytes())
    content[-40] ^= 1
    (copy / "app.zip").write_bytes(content)
    with served(copy) as (address, _, _):
        browser.get(address)
        limit = time.monotonic() + 60
        while time.monotonic() < limit:
            told = browser.find_element("id", "state").text
            if told.startswith("Không khởi động được"):
                break
            time.sleep(0.1)
        assert "app.zip: hash" in told


def test_opened_from_a_disk_it_says_what_to_do(site: Path, browser: Any) -> None:
    browser.get((site / "index.html").as_uri())
    told = browser.find_element("id", "local")
    assert told.is_displayed() and "hdnd-lint page" in told.text
    assert not browser.find_element("id", "work").is_displayed()


def test_a_rule_and_a_law_are_looked_up(page: Any) -> None:
    for query, part in (
        ("gs010", "GS010"),
        ("72/2025/QH15", "Luật Tổ chức chính quyền địa phương"),
    ):
        field = page.find_element("id", "query")
        field.clear()
        field.send_keys(f"{query}\n")
        limit = time.monotonic() + 30
        while part not in page.find_element("id", "found").text and time.monotonic() < limit:
            time.sleep(0.1)
        assert part in page.find_element("id", "found").text


def test_it_speaks_english_at_a_switch(page: Any) -> None:
    give(page, WORD)
    press(page, "English")
    until(page, "1 files checked")
    assert page.find_element("tag name", "h1").text.startswith("Check draft resolutions")
    html = page.find_element("tag name", "html")
    assert html.get_attribute("lang") == "en"


def test_the_sums_are_those_of_the_files(site: Path) -> None:
    import hashlib

    lines = [one.split("  ") for one in (site / "SHA256SUMS").read_text().splitlines()]
    assert {name for _, name in lines} >= {"index.html", "app.zip", "runtime/pyodide.asm.wasm"}
    for told, name in lines:
        assert hashlib.sha256((site / name).read_bytes()).hexdigest() == told
    assert sum(one.stat().st_size for one in site.rglob("*") if one.is_file()) < 25_000_000
    assert "'unsafe-inline'" not in unescape((site / "index.html").read_text())


def test_no_serious_fault_of_access(page: Any, tmp_path: Path) -> None:
    version = json.loads((ROOT / "page" / "package.json").read_text())["devDependencies"][
        "axe-core"
    ]
    command_line = ["npm", "pack", f"axe-core@{version}", "--silent"]
    done = subprocess.run(
        [*command_line, "--pack-destination", str(tmp_path)], capture_output=True
    )
    assert done.returncode == 0, done.stderr
    with tarfile.open(tmp_path / f"axe-core-{version}.tgz") as archive:
        member = archive.extractfile("package/axe.min.js")
        assert member is not None
        page.execute_script(member.read().decode())
    give(page, *EXAMPLES[:2])
    press(page, "Xem phát hiện")
    found = page.execute_async_script(
        "axe.run({ iframes: false }).then((all) => arguments[0](all.violations));"
    )
    grave = [
        (one["id"], one["impact"]) for one in found if one["impact"] in ("serious", "critical")
    ]
    assert not grave


def test_the_keyboard_alone_does_the_job(page: Any) -> None:
    from selenium.webdriver import ActionChains, Keys

    give(page, WORD)
    page.find_element("id", "day").click()

    def reach(label: str) -> None:
        for _ in range(60):
            focused = page.switch_to.active_element
            if label in (focused.text, focused.get_attribute("id")):
                return
            ActionChains(page).send_keys(Keys.TAB).perform()
        raise AssertionError(f"the tabulator never reaches {label}")

    reach("files")
    reach("Xem phát hiện")
    ActionChains(page).send_keys(Keys.ENTER).perform()
    assert page.find_element("id", "shown").is_displayed()
    assert page.switch_to.active_element.get_attribute("id") == "shown-name"
    page.find_element("id", "day").click()
    reach("Tải bản Word có nhận xét")
    ActionChains(page).send_keys(Keys.ENTER).perform()
    assert download(page, f"{WORD.stem}-nhan-xet.docx").stat().st_size > 1000


def test_a_phone_shows_it_without_scrolling_sideways(page: Any) -> None:
    page.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": True},
    )
    give(page, *EXAMPLES[:3])
    wide = page.execute_script("return document.documentElement.scrollWidth")
    assert wide <= 390
