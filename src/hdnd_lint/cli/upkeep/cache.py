"""``hdnd-lint cache``: what is kept between runs to save time, shown or cleared."""

import click

from hdnd_lint.cli.shared.saying import say
from hdnd_lint.files.kept import RESULTS, kept_files
from hdnd_lint.files.names import printable_name
from hdnd_lint.resources import cache_dir


@click.group(
    "cache",
    help="Bộ nhớ đệm: dữ liệu giữ lại giữa các lần chạy cho nhanh.\n\n(The cache of the program.)",
)
def command() -> None:
    """Hold the commands on the cache."""


@command.command("show", help="Cho biết nơi giữ và dung lượng. (Show where it is and its size.)")
def show() -> int:
    """Print the folder of the cache, and each file with its size."""
    folder = cache_dir()
    if folder is None:
        say("Không dùng bộ nhớ đệm: không có thư mục riêng ghi được.")
        return 0
    say(printable_name(folder))
    for path in kept_files(folder):
        say(f"{path.stat().st_size:>12,}  {path.name}".replace(",", "."))
    if results := kept_files(folder / RESULTS):
        size = sum(path.stat().st_size for path in results)
        say(f"{size:>12,}  kết quả của {len(results)} tệp".replace(",", "."))
    return 0


@command.command("clear", help="Xóa bộ nhớ đệm. (Delete it.)")
def clear() -> int:
    """Delete all that is kept."""
    folder = cache_dir()
    files = [*kept_files(folder), *kept_files(folder / RESULTS if folder else None)]
    for path in files:
        path.unlink(missing_ok=True)
    say(f"Đã xóa {len(files)} tệp.")
    return 0
