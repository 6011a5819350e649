"""``hdnd-lint report``: the paper of a committee or an appraisal desk on a set of drafts."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from hdnd_lint.cli.dossiers import dossier_options, linked, require_one_wish
from hdnd_lint.cli.inputs import inputs
from hdnd_lint.cli.many import lint_inputs
from hdnd_lint.cli.options import (
    RuleChoice,
    jobs_option,
    linter,
    output_option,
    profile_options,
    rule_options,
)
from hdnd_lint.cli.output import require_free, write_bytes
from hdnd_lint.cli.saying import say, warn_of_problems
from hdnd_lint.config import Config
from hdnd_lint.errors import ConfigError
from hdnd_lint.files import printable_name
from hdnd_lint.report.appraisal import AppraisalPaper, Office, paper_on

SUFFIXES = (".docx", ".html", ".md")


@click.command(
    "report",
    help="Lập báo cáo rà soát các dự thảo PATH để chỉnh sửa và ký.\n\n"
    "(Write a committee's report on drafts, to be edited and signed.)",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@output_option("Tệp báo cáo: .docx, .html hoặc .md. (The file to write.)")
@click.option("--office", metavar="TÊN", help="Cơ quan lập báo cáo. (Whose report it is.)")
@click.option("--superior", metavar="TÊN", help="Cơ quan chủ quản. (The body above it.)")
@click.option("--place", metavar="TÊN", help="Địa danh. (Place in the date line.)")
@profile_options
@rule_options
@dossier_options
@jobs_option
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Lint the drafts and write the paper; 2 if a draft could not be read."""
    output: Path = options["output"]
    if output.suffix.lower() not in SUFFIXES:
        raise click.BadParameter(f"tên tệp phải có đuôi {', '.join(SUFFIXES)}", param_hint="-o")
    require_one_wish(options)
    choice = RuleChoice.of(options)
    first = Path(paths[0])
    config = choice.config(first if first.is_dir() else first.parent)
    require_free([output], [one.path for one in inputs(paths)] + choice.files(config))
    tool = linter(choice, config, options)
    named = list(inputs(paths))
    found = zip(named, lint_inputs(tool, named, options["jobs"]), strict=True)
    outcome = linked(tool, list(found), options)
    paper = paper_on(outcome, office_of(config, options))
    write_bytes(_rendered(paper, output, tool.today), output)
    warn_of_problems(outcome)
    say(f"Đã ghi báo cáo: {printable_name(output)}")
    return 2 if any(outcome.problems()) else 0


def office_of(config: Config, options: dict[str, Any]) -> Office:
    """Return the office of the configuration, with what the command line says instead."""
    known = set(Office.__slots__)
    for key in config.office:
        if key not in known:
            names = ", ".join(sorted(known))
            problem = f"khóa lạ; dùng được: {names}"
            raise ConfigError(problem, file=str(config.file), key=f"office.{key}")
    given = {
        "name": options["office"],
        "superior": options.get("superior"),
        "place": options["place"],
    }
    return Office(**{**config.office, **{key: value for key, value in given.items() if value}})


def _rendered(paper: AppraisalPaper, output: Path, today: date) -> bytes:
    suffix = output.suffix.lower()
    if suffix == ".docx":
        from hdnd_lint.report.appraisal import word

        return word.render(paper, created=datetime(today.year, today.month, today.day))
    if suffix == ".html":
        from hdnd_lint.report.appraisal import page

        return page.render(paper).encode()
    from hdnd_lint.report.appraisal import markdown

    return markdown.render(paper).encode()
