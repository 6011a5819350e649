"""The table of commands, each imported when it is called, and how its errors are told."""

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module

import click

from hdnd_lint.cli.shared.click_words import sentence, speak_vietnamese, word_usage_error
from hdnd_lint.cli.shared.saying import warn
from hdnd_lint.errors import (
    ConfigProblemsError,
    HdndLintError,
    RegistryProblemsError,
    RulesetProblemsError,
)
from hdnd_lint.files.names import printable_name
from hdnd_lint.files.reasons import word_os_error
from hdnd_lint.version import __version__

# Each command: the wing its module stands in, and what is said of it in the list of commands.
COMMANDS = {
    "check": ("papers", "Kiểm tra dự thảo. (Check drafts.)"),
    "parse": ("papers", "In cấu trúc đọc được của một dự thảo. (Show the tree of a draft.)"),
    "annotate": ("papers", "Ghi nhận xét vào bản Word. (Put the findings into Word comments.)"),
    "fix": ("papers", "Sửa lỗi dưới dạng thay đổi được theo dõi. (Mend what can be mended.)"),
    "report": ("papers", "Lập báo cáo rà soát nhiều dự thảo. (Write a committee's report.)"),
    "compare": ("papers", "So sánh hai bản của một dự thảo. (What changed between two versions.)"),
    "new": ("papers", "Lập dự thảo mới theo mẫu. (Write a new draft from a template.)"),
    "appraise": (
        "papers",
        "Lập khung báo cáo thẩm tra. (Write the skeleton of an appraisal report.)",
    ),
    "session": ("papers", "Bàn làm việc của một kỳ họp. (The session desk of a folder.)"),
    "obligations": (
        "year",
        "Danh mục nhiệm vụ phải theo dõi. (Duties that papers lay on somebody.)",
    ),
    "follow": ("year", "Theo dõi việc thực hiện nhiệm vụ. (What became of duties.)"),
    "calendar": ("year", "Lịch của năm: việc phải làm, theo cơ quan. (The calendar of a year.)"),
    "audit": ("upkeep", "Rà soát rất nhiều văn bản, vào tệp Parquet. (Audit very many papers.)"),
    "page": ("papers", "Mở trang soát lỗi trong trình duyệt. (The page for the browser.)"),
    "mcp": ("papers", "Phục vụ trợ lý soạn thảo (MCP). (Serve writing assistants.)"),
    "explain": ("knowledge", "Giải thích một quy tắc. (Explain a rule.)"),
    "rules": ("knowledge", "Liệt kê, kiểm thử các quy tắc. (List and test the rules.)"),
    "law": ("knowledge", "Tra hiệu lực của một văn bản. (Look up a legal document.)"),
    "registry": ("knowledge", "Danh mục văn bản riêng. (A registry file of your own.)"),
    "baseline": ("upkeep", "Ghi mốc các phát hiện hiện có. (Keep the findings of today.)"),
    "config": (
        "upkeep",
        "Cấu hình áp dụng, và nơi đặt từng giá trị. (The settings, and where they are.)",
    ),
    "init": ("upkeep", "Ghi tệp cấu hình mẫu có chú thích. (Write a commented configuration.)"),
    "cache": ("upkeep", "Xem, xóa bộ nhớ đệm. (Show or clear the cache.)"),
}


class Commands(click.Group):
    """A group that imports the module of a command only when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return the command *cmd_name*."""
        if cmd_name not in COMMANDS:
            return None
        wing, _ = COMMANDS[cmd_name]
        return speak_vietnamese(import_module(f"hdnd_lint.cli.{wing}.{cmd_name}").command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that *args* begin with; hint at the one that was perhaps meant."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            from hdnd_lint.ruleset.problems import near  # the right command needs no hint

            hint = near(args[0], COMMANDS)
            said = sentence(f"không có lệnh “{args[0]}”{hint}")
            raise HdndLintError(f"{said} Xem: hdnd-lint --help.")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing any of them."""
        with formatter.section("Lệnh (commands)"):
            formatter.write_dl([(name, told) for name, (_, told) in COMMANDS.items()])


@click.group(
    cls=Commands,
    help="Soát lỗi dự thảo nghị quyết của Hội đồng nhân dân và văn bản kèm theo.\n\n"
    "(Find what breaks the drafting rules in drafts of People's Councils.)",
    epilog="Mã thoát (exit codes): 0 sạch; 1 có vấn đề; 2 có tệp hay quy tắc không chạy được.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 99},
)
@click.version_option(
    __version__, prog_name="hdnd-lint", message="%(prog)s %(version)s", help="In phiên bản."
)
def commands() -> None:
    """Hold the commands; their help stands above."""


speak_vietnamese(commands)


def run(args: Sequence[str]) -> int:
    """Run *args* and return the exit code; every error is one clear line on stderr, and 2."""
    _utf8()
    try:
        result = commands.main(args=list(args), prog_name="hdnd-lint", standalone_mode=False)
        sys.stdout.flush()
    except BaseException as error:
        if isinstance(error, SystemExit | GeneratorExit):
            raise
        return _told(error)
    return result if isinstance(result, int) else 0


def _told(error: BaseException) -> int:
    """Say on stderr what *error* means, and return 2."""
    lines = list(_words(error))
    if isinstance(error, OSError) and not isinstance(error, FileNotFoundError):
        _forget_output()  # what is left in its buffer would fail again when the process ends
    with contextlib.suppress(OSError, ValueError):  # nobody may be listening there either
        for line in lines:
            warn(line)
    return 2


def _words(error: BaseException) -> Iterator[str]:
    """Yield the lines that say what *error* means."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        yield error.format_message()
    elif isinstance(error, BrokenPipeError):  # the reader of the output has seen enough
        return
    elif isinstance(error, ConfigProblemsError | RegistryProblemsError | RulesetProblemsError):
        yield from (f"hdnd-lint: {one}" for one in error.problems)
    else:
        yield f"hdnd-lint: {_line(error)}"


def _line(error: BaseException) -> str:
    if isinstance(error, click.UsageError):
        return word_usage_error(error)
    if isinstance(error, click.Abort | KeyboardInterrupt):
        return "đã dừng theo yêu cầu."
    if isinstance(error, HdndLintError | click.ClickException):
        return str(error)
    if isinstance(error, MemoryError):
        return "không đủ bộ nhớ; hãy kiểm tra ít tệp hơn hoặc tệp nhỏ hơn."
    if isinstance(error, OSError):
        where = f"{printable_name(os.fsdecode(error.filename))}: " if error.filename else ""
        return f"{where}không đọc hoặc ghi được ({word_os_error(error)})."
    return " ".join(f"lỗi trong chương trình ({type(error).__name__}: {error})".split())


def _forget_output() -> None:
    with contextlib.suppress(OSError, ValueError):
        sys.stdout.flush()
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _utf8() -> None:
    """Write UTF-8 whatever the console's own encoding: the reports are Vietnamese."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and (stream.encoding or "").lower().replace("-", "") != "utf8":
            reconfigure(encoding="utf-8")
