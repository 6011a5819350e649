"""``hdnd-lint report``: the paper of a committee or an appraisal desk on a set of drafts."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from hdnd_lint.cli.runs.accepted import accept, accepting_options
from hdnd_lint.cli.runs.dossiers import dossier_options, linked, require_one_wish
from hdnd_lint.cli.runs.running import LintRun, lint_each
from hdnd_lint.cli.runs.score_form import read_form
from hdnd_lint.cli.runs.strictness import showing_options, strictness
from hdnd_lint.cli.shared.options import (
    RuleChoice,
    jobs_option,
    output_option,
    profile_options,
    require_ending,
    rule_options,
)
from hdnd_lint.cli.shared.output import require_free, write_bytes
from hdnd_lint.cli.shared.saying import say, warn_of_unjudged
from hdnd_lint.config import Config
from hdnd_lint.files import printable_name, read_bounded
from hdnd_lint.jobs.inputs import inputs
from hdnd_lint.records import dataclass
from hdnd_lint.report.appraisal import AppraisalPaper, Office, paper_on
from hdnd_lint.report.appraisal.scoring import ScoreForm

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
@click.option(
    "--template",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Tệp .docx của cơ quan làm đầu báo cáo. (An office's own letterhead.)",
)
@click.option(
    "--form",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Phiếu chấm điểm (.toml): tiêu chí, điểm, quy tắc; điểm để trống. (A form to score on.)",
)
@profile_options
@rule_options
@dossier_options
@showing_options
@accepting_options
@jobs_option
def command(paths: tuple[str, ...], **options: Any) -> int:
    """Lint the drafts and write the paper; 2 if a draft could not be read, or has no words."""
    output: Path = options["output"]
    require_ending(output, SUFFIXES)
    require_one_wish(options)
    run = LintRun(RuleChoice.of(options), options, paths)
    named = list(inputs(paths))
    found = list(zip(named, lint_each(run, named, options["jobs"]), strict=True))
    require_free([output], [one.path for one in named] + run.files)
    outcome = strictness(options, run.fail_on).filter_findings(linked(run, found, options))
    outcome = accept(outcome, options, run.rules, run.lead.today)
    outcome = outcome.kept(lambda finding: not finding.known)
    paper = paper_on(outcome, office_of(run.config, options))
    template = read_bounded(options["template"]) if options["template"] else b""
    form = read_form(options["form"], run.rules) if options["form"] else None
    write_bytes(_rendered(paper, output, run.lead.today, _Wish(template, form)), output)
    failed = warn_of_unjudged(outcome)
    say(f"Đã ghi báo cáo: {printable_name(output)}")
    return 2 if failed else 0


def office_of(config: Config, options: dict[str, Any]) -> Office:
    """Return the office of the configuration, with what the command line says instead."""
    given = {
        "name": options["office"],
        "superior": options.get("superior"),
        "place": options["place"],
    }
    said = {**config.office, **{key: value for key, value in given.items() if value}}
    return Office(**said, committees=config.committees)


@dataclass(frozen=True, slots=True)
class _Wish:
    """What the paper is to have besides: the office's letterhead, a form to be filled."""

    template: bytes
    form: ScoreForm | None


def _rendered(paper: AppraisalPaper, output: Path, today: date, wish: _Wish) -> bytes:
    suffix = output.suffix.lower()
    if suffix == ".docx":
        from hdnd_lint.report.appraisal import word

        created = datetime(today.year, today.month, today.day)
        return word.render(paper, created=created, template=wish.template, form=wish.form)
    if suffix == ".html":
        from hdnd_lint.report.appraisal import page

        return page.render(paper, wish.form).encode()
    from hdnd_lint.report.appraisal import markdown

    return markdown.render(paper, wish.form).encode()
