"""``hdnd-lint parse``: show how one draft was read."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from hdnd_lint.api import Linter
from hdnd_lint.cli.shared.options import day, lang_option, overrides, profile_options
from hdnd_lint.cli.shared.output import require_free, write
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_source
from hdnd_lint.report.text.tree import tree_json, tree_lines


@click.command(
    "parse",
    help="In cấu trúc đọc được của dự thảo FILE.\n\n(Show how a draft was read.)",
)
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@profile_options
@lang_option
@click.option(
    "--format", "form", type=click.Choice(["tree", "json"]), default="tree", help="Dạng in ra."
)
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="Ghi vào tệp. (To a file.)"
)
def command(file: Path, **options: Any) -> int:
    """Read and parse one draft, and show it."""
    if options["output"]:
        require_free([options["output"]], [file])
    draft = parse_draft(read_source(file))
    if options["form"] == "json":
        facts = overrides(options["level"], options["kind"], options["facts"])
        today = day(options["today"]) or date.today()
        linter = Linter((), today, as_of=day(options["as_of"]), overrides=facts)
        text = tree_json(draft, linter.profile(draft), options["lang"] or "vi")
    else:
        text = "".join(f"{line}\n" for line in tree_lines(draft))
    write(text, options["output"], [file])
    return 0
