"""``hdnd-lint page``: the page for the browser, served to this machine alone."""

import webbrowser
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click

from hdnd_lint.cli.shared.options import FOLDER
from hdnd_lint.cli.shared.saying import say
from hdnd_lint.errors import HdndLintError
from hdnd_lint.files import printable_name

_BUILT = Path(__file__).resolve().parents[4] / "dist" / "page"  # in a checkout, by ``make page``


class PageHandler(SimpleHTTPRequestHandler):
    """Serves the files of the site and writes no log."""

    extensions_map = {  # noqa: RUF012 - as the base class has it
        **SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
        ".js": "text/javascript",
        ".wasm": "application/wasm",
        ".json": "application/json",
    }

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what is asked for is nobody's business."""


@click.command(
    "page",
    help="Mở trang soát lỗi trong trình duyệt, chỉ cho máy này; dừng bằng Ctrl+C.\n\n"
    "(Serve the page for the browser to this machine alone.)",
)
@click.option("--site", type=FOLDER, help="Thư mục của trang; mặc định dist/page. (Its folder.)")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Cổng; mặc định tự chọn.")
@click.option("--no-open", is_flag=True, help="Không tự mở trình duyệt. (Open no browser.)")
def command(site: Path | None, port: int, no_open: bool) -> int:
    """Serve the site until it is interrupted."""
    folder = site or _BUILT
    if not (folder / "index.html").is_file():
        remedy = "hãy lập trang bằng lệnh make page, hoặc chỉ thư mục của trang bằng --site"
        raise HdndLintError(f"{printable_name(folder)}: không có trang; {remedy}.")
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(PageHandler, directory=str(folder)))
    address = f"http://127.0.0.1:{server.server_port}/"
    say(f"Trang soát lỗi: {address} (dừng bằng Ctrl+C)")
    if not no_open:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        return 0
    finally:
        server.server_close()
    return 0
