"""``hdnd-lint obligations``: the duties that papers lay on somebody."""

from pathlib import Path
from typing import Any

import click

from hdnd_lint.cli.shared.options import jobs_option, lang_option, output_option, profile_options
from hdnd_lint.cli.shared.output import require_free
from hdnd_lint.cli.year.year_output import form_of, write_rendered
from hdnd_lint.cli.year.year_reading import read_outcomes, reader

_WRITTEN = ("xlsx", "html", "json", "csv")
_PRINTED = ("text", "json", "csv", "html")


@click.command(
    "obligations",
    help="Lập danh mục nhiệm vụ mà các văn bản FILES giao, đề nghị, hứa: ai, làm gì, đến khi nào, "
    "theo quy định nào. FILES là tệp, thư mục hoặc tệp .zip.\n\n"
    "(List the duties that papers lay on somebody: who, what, by when, by which provision.)",
)
@click.argument("files", nargs=-1, required=True, metavar="FILES...")
@output_option("Ghi vào tệp .xlsx, .html, .json hoặc .csv. (The file to write.)", required=False)
@click.option(
    "--format", "form", type=click.Choice(_PRINTED), default="text", help="Dạng in ra màn hình."
)
@profile_options
@jobs_option
@lang_option
def command(files: tuple[str, ...], **options: Any) -> int:
    """Write the list of duties; 2 if a file could not be read."""
    output: Path | None = options["output"]
    form = form_of(output, options["form"], _WRITTEN)
    tool, named = reader(files, options)
    if output:
        require_free([output], [one.path for one in named])
    outcomes, failed = read_outcomes(tool, named, options["jobs"])
    from hdnd_lint.report.year import sheets
    from hdnd_lint.year.duties import duty_rows, rows_to_json
    from hdnd_lint.year.duty_sheets import TITLE, duty_sheet
    from hdnd_lint.year.lines import duty_lines

    rows = duty_rows(outcomes)
    table = duty_sheet(rows, tool.lang)
    write_rendered(
        {
            "json": lambda: rows_to_json(rows),
            "csv": lambda: sheets.render_csv([table]),
            "html": lambda: sheets.render_html(TITLE.get(tool.lang), [table], tool.lang),
            "xlsx": lambda: sheets.render_xlsx([table]),
            "text": lambda: duty_lines(rows, tool.lang),
        },
        form,
        output,
        "Đã ghi danh mục nhiệm vụ",
    )
    return 2 if failed else 0
