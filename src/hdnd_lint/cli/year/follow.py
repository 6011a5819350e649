"""``hdnd-lint follow``: what became of duties, by the papers that came later."""

from pathlib import Path
from typing import Any

import click

from hdnd_lint.cli.shared.options import DAY, day, jobs_option, lang_option, output_option
from hdnd_lint.cli.shared.output import require_free
from hdnd_lint.cli.year.year_output import form_of, write_rendered
from hdnd_lint.cli.year.year_reading import read_outcomes, reader
from hdnd_lint.files import printable_name, read_bounded
from hdnd_lint.jobs.inputs import inputs
from hdnd_lint.resources import resource_dir
from hdnd_lint.year.duties import DutyRow, duty_rows, rows_from_json

_WRITTEN = ("html", "xlsx", "json", "csv")
_PRINTED = ("text", "json", "csv", "html")


@click.command(
    "follow",
    help="Đối chiếu danh mục nhiệm vụ OBLIGATIONS (tệp .json do lệnh obligations ghi, hoặc chính "
    "các văn bản giao việc) với các văn bản PAPERS về sau: việc nào đã làm, bởi văn bản nào, quá "
    "hạn, không thấy dấu vết, chưa đến hạn.\n\n"
    "(What became of duties: met by which paper, overdue, without a trace, not yet due.)",
)
@click.argument("obligations", type=click.Path(path_type=Path), metavar="OBLIGATIONS")
@click.argument("papers", nargs=-1, required=True, metavar="PAPERS...")
@output_option("Ghi vào tệp .html, .xlsx, .json hoặc .csv. (The file.)", required=False)
@click.option(
    "--format", "form", type=click.Choice(_PRINTED), default="text", help="Dạng in ra màn hình."
)
@click.option(
    "--as-of",
    "until",
    type=DAY,
    metavar="NGÀY",
    help="Tính đến ngày này, dạng 2027-12-31; mặc định hôm nay. (The day to judge by.)",
)
@click.option("--today", type=DAY, hidden=True)
@jobs_option
@lang_option
def command(obligations: Path, papers: tuple[str, ...], **options: Any) -> int:
    """Write what became of the duties; 2 if a file could not be read."""
    output: Path | None = options["output"]
    form = form_of(output, options["form"], _WRITTEN)
    tool, named = reader(papers, options)
    if output:
        require_free([output], [obligations, *(one.path for one in named)])
    rows, failed = _rows(obligations, tool, options)
    outcomes, unread = read_outcomes(tool, named, options["jobs"])
    from hdnd_lint.report.year import sheets
    from hdnd_lint.ruleset.year_law import load_seasons
    from hdnd_lint.year import follow_sheets as shown
    from hdnd_lint.year.followed import follow

    as_of = day(options["until"]) or tool.today
    found = follow(rows, outcomes, as_of, load_seasons(resource_dir("rulesets")))
    tables = shown.follow_sheets(found, as_of, tool.lang)
    title = shown.TITLE.get(tool.lang)
    write_rendered(
        {
            "json": lambda: shown.follow_json(found, as_of),
            "csv": lambda: sheets.render_csv(tables),
            "html": lambda: sheets.render_html(title, tables, tool.lang),
            "xlsx": lambda: sheets.render_xlsx(tables),
            "text": lambda: shown.follow_lines(found, tool.lang),
        },
        form,
        output,
        "Đã ghi bảng theo dõi",
    )
    return 2 if failed or unread else 0


def _rows(source: Path, tool: Any, options: dict[str, Any]) -> tuple[tuple[DutyRow, ...], bool]:
    """Return the duties of a list, or of the papers that lay them."""
    if source.suffix.lower() == ".json":
        return rows_from_json(read_bounded(source), printable_name(source)), False
    outcomes, failed = read_outcomes(tool, list(inputs([str(source)])), options["jobs"])
    return duty_rows(outcomes), failed
