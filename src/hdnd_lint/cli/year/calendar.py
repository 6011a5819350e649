"""``hdnd-lint calendar``: what is due in a year, by the law and by the council's own papers."""

from pathlib import Path
from typing import Any

import click

from hdnd_lint.cli.shared.choices import NamedChoice
from hdnd_lint.cli.shared.options import DAY, jobs_option, lang_option, output_option
from hdnd_lint.cli.shared.output import require_free
from hdnd_lint.cli.year.year_output import form_of, write_rendered
from hdnd_lint.cli.year.year_reading import read_outcomes, reader
from hdnd_lint.model import Level
from hdnd_lint.resources import resource_dir

_WRITTEN = ("html", "svg", "ics", "json")
_PRINTED = ("text", "html", "svg", "ics", "json")


@click.command(
    "calendar",
    help="Lập lịch của năm: việc pháp luật và các văn bản PAPERS của Hội đồng nhân dân yêu cầu, "
    "theo cơ quan, kèm căn cứ; các cuộc giám sát trùng thời gian.\n\n"
    "(The calendar of a year: what the law and the council's own papers make due, by body.)",
)
@click.argument("papers", nargs=-1, required=True, metavar="PAPERS...")
@click.option(
    "--year",
    type=click.IntRange(1),
    required=True,
    metavar="NĂM",
    help="Năm. (The year.)",
)
@click.option(
    "--level",
    "of_level",
    type=NamedChoice(Level),
    default="commune",
    metavar="CẤP",
    help="Cấp: tinh, xa; mặc định xa. (Level: province, commune.)",
)
@output_option("Ghi vào tệp .html, .svg, .ics hoặc .json. (The file.)", required=False)
@click.option(
    "--format", "form", type=click.Choice(_PRINTED), default="text", help="Dạng in ra màn hình."
)
@click.option("--today", type=DAY, hidden=True)
@jobs_option
@lang_option
def command(papers: tuple[str, ...], **options: Any) -> int:
    """Write the calendar; 2 if a file could not be read."""
    output: Path | None = options["output"]
    form = form_of(output, options["form"], _WRITTEN)
    tool, named = reader(papers, options)
    if output:
        require_free([output], [one.path for one in named])
    outcomes, failed = read_outcomes(tool, named, options["jobs"])
    from hdnd_lint.ruleset.due import load_due
    from hdnd_lint.ruleset.year_law import load_seasons, load_year
    from hdnd_lint.year import calendar_shown as shown
    from hdnd_lint.year.calendar import year_calendar

    rules = resource_dir("rulesets")
    law = load_year(rules, options["year"], Level(options["of_level"]))
    seasons = load_seasons(rules)
    found = year_calendar(outcomes, options["year"], law, load_due(rules), seasons, tool.lang)
    write_rendered(
        {
            "json": lambda: shown.calendar_json(found),
            "html": lambda: shown.calendar_html(found, tool.lang),
            "svg": lambda: shown.calendar_svg(found, tool.lang),
            "ics": lambda: shown.calendar_ics(found, tool.lang),
            "text": lambda: shown.calendar_lines(found),
        },
        form,
        output,
        "Đã ghi lịch của năm",
    )
    return 2 if failed else 0
