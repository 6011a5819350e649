"""``hdnd-lint audit``: very many papers linted into Parquet files, and the report on these."""

import sys
from collections.abc import Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import click

from hdnd_lint.audit.settings import AuditSettings
from hdnd_lint.cli.shared.choices import NamedChoice
from hdnd_lint.cli.shared.options import DAY, FOLDER, day, words
from hdnd_lint.cli.shared.output import write_bytes
from hdnd_lint.cli.shared.saying import say
from hdnd_lint.config import FAIL_ON
from hdnd_lint.errors import HdndLintError
from hdnd_lint.files import printable_name
from hdnd_lint.jobs import cores
from hdnd_lint.model import Level

_NEEDED = ("dask", "duckdb", "fsspec", "pyarrow")


class _Audit(click.Group):
    """``audit SOURCE`` makes the tables; ``audit report FOLDER`` reads them."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read *args* as those of the command that they name, by default the making."""
        asks_help = args and args[0] in ctx.help_option_names
        if args and args[0] not in self.commands and not asks_help:
            args = ["run", *args]
        return super().parse_args(ctx, args)


@click.group(
    "audit",
    cls=_Audit,
    help="Rà soát rất nhiều văn bản: hdnd-lint audit SOURCE -o THƯ-MỤC ghi các bảng Parquet; "
    "hdnd-lint audit report THƯ-MỤC -o audit.html lập báo cáo từ các bảng ấy.\n\n"
    "(Audit very many papers into Parquet files, and report on these.)",
)
def command() -> None:
    """Hold the making of the tables and the report on them."""


@command.command("run", help="Ghi các bảng về mọi văn bản trong SOURCE. (Make the tables.)")
@click.argument("source", metavar="SOURCE")
@click.option("-o", "--output", required=True, type=FOLDER, help="Thư mục ghi bảng. (Folder.)")
@click.option("--jobs", type=click.IntRange(1), metavar="SỐ", help="Số tiến trình. (Processes.)")
@click.option(
    "--cluster", default="", metavar="ĐỊA-CHỈ", help="Cụm Dask, ví dụ tcp://may-chu:8786."
)
@click.option("--as-of", type=DAY, metavar="NGÀY", help="Xét theo pháp luật ngày này. (Law of.)")
@click.option("--today", type=DAY, hidden=True)
@click.option(
    "--level", type=NamedChoice(Level), metavar="CẤP", help="Cấp: tinh, huyen, xa. (Level.)"
)
@click.option("--select", multiple=True, metavar="QUY-TẮC", help="Chỉ các quy tắc này. (Only.)")
@click.option("--ignore", multiple=True, metavar="QUY-TẮC", help="Bỏ các quy tắc này. (Not.)")
@click.option("--ruleset", "rulesets", multiple=True, type=FOLDER, help="Thêm quy tắc. (Rules.)")
@click.option("--registry", multiple=True, type=FOLDER, help="Thêm danh mục. (Registry.)")
@click.option("--fail-on", type=click.Choice(FAIL_ON), default="error", help="Mức của mã thoát 1.")
def run_command(source: str, output: Path, **options: Any) -> int:
    """Make the tables; what is there already of the same audit is not made again."""
    _require_extra()
    from hdnd_lint.audit.running import run
    from hdnd_lint.audit.shards import counts_of, plan, sweep
    from hdnd_lint.audit.sources import papers_of

    papers = papers_of(source)
    settings = _settings(output, options)
    settings.linter()  # slips in the settings are told once, here
    output.mkdir(parents=True, exist_ok=True)
    where = source if "://" in source else str(Path(source).resolve())
    shards = plan(where, papers, output, settings)
    todo = [one for one in shards if not one.is_done]
    length = sum(len(one.papers) for one in todo)
    hidden = not sys.stderr.isatty()
    label = "Đang rà soát"
    with click.progressbar(length=length, label=label, file=sys.stderr, hidden=hidden) as bar:
        run(todo, options["jobs"] or cores(), options["cluster"], bar.update)
    sweep(output, shards)
    totals = counts_of(output)
    say(_summary(totals, output, len(papers) - length))
    return _exit_code(totals, options["fail_on"])


@command.command("report", help="Lập báo cáo HTML từ các bảng trong FOLDER. (The report.)")
@click.argument("folder", type=FOLDER, metavar="FOLDER")
@click.option("-o", "--output", type=FOLDER, help="Tệp .html; không có thì in ra. (The file.)")
@click.option(
    "--against", type=FOLDER, metavar="THƯ-MỤC", help="So với lần rà soát này. (Earlier.)"
)
@click.option("--format", "form", type=click.Choice(["html"]), default="html", help="Dạng.")
def report_command(folder: Path, output: Path | None, against: Path | None, form: str) -> int:
    """Write the report on the tables in *folder*."""
    _require_extra()
    from hdnd_lint.audit.page import render

    if output is not None and output.suffix.lower() not in (".html", ".htm"):
        raise click.BadParameter("tên tệp phải có đuôi .html", param_hint="-o")
    page = render(folder, against)
    if output is None:
        click.echo(page, nl=False)
        return 0
    write_bytes(page.encode(), output, folder.glob("*.parquet"))
    say(f"Đã ghi báo cáo: {printable_name(output)}")
    return 0


def _require_extra() -> None:
    lacking = [name for name in _NEEDED if find_spec(name) is None]
    if lacking:
        names = ", ".join(lacking)
        remedy = 'cài bằng: pip install "hdnd-lint[audit]"'
        raise HdndLintError(f"lệnh audit cần thêm thư viện ({names}); {remedy}.")


def _settings(output: Path, options: dict[str, Any]) -> AuditSettings:
    """Return what is asked of each paper; an audit that goes on keeps the day it was begun."""
    from hdnd_lint.audit.shards import day_of

    today, as_of = day(options["today"]), day(options["as_of"])
    return AuditSettings(
        today=today.isoformat() if today else day_of(output) or date.today().isoformat(),
        as_of=as_of.isoformat() if as_of else "",
        select=words(options["select"]),
        ignore=words(options["ignore"]),
        rulesets=_absolute(options["rulesets"]),
        registries=_absolute(options["registry"]),
        level=options["level"] or "",
    )


def _absolute(paths: Sequence[Path]) -> tuple[str, ...]:
    return tuple(str(one.resolve()) for one in paths)


def _summary(totals: dict[str, int], output: Path, before: int) -> str:
    kept = f" ({before} văn bản đã có từ lần trước)" if before else ""
    return (
        f"{totals['papers']} văn bản{kept}: {totals['errors']} lỗi, "
        f"{totals['warnings']} cảnh báo, {totals['infos']} lưu ý; "
        f"{totals['unread']} tệp không đọc được. Bảng: {printable_name(output)}"
    )


def _exit_code(totals: dict[str, int], fail_on: str) -> int:
    if totals["unread"]:
        return 2
    if fail_on == "never":
        return 0
    bad = ("errors", "warnings", "infos")[: FAIL_ON.index(fail_on) + 1]
    return int(any(totals[one] for one in bad))
