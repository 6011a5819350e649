"""``hdnd-lint appraise``: the skeleton of the appraisal report on a draft."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from hdnd_lint.cli.papers.report import office_of
from hdnd_lint.cli.shared.options import (
    RuleChoice,
    lint_draft,
    linter,
    output_option,
    profile_options,
    require_ending,
    rule_options,
)
from hdnd_lint.cli.shared.output import require_free, write, write_bytes
from hdnd_lint.cli.shared.saying import say, warn_of_problems
from hdnd_lint.files import printable_name
from hdnd_lint.outcome import Outcome
from hdnd_lint.report.skeleton import Skeleton, skeleton_of

SUFFIXES = (".docx", ".md")


@click.command(
    "appraise",
    help="Lập khung báo cáo thẩm tra cho dự thảo DRAFT, cùng tờ trình và tài liệu PAPER kèm theo: "
    "điều máy nêu được và chỗ trống cho Ban; không thay chính kiến của Ban.\n\n"
    "(Write the skeleton of the appraisal report on a draft; never a verdict.)",
)
@click.argument("draft", type=click.Path(path_type=Path), metavar="DRAFT")
@click.argument("papers", nargs=-1, type=click.Path(path_type=Path), metavar="[PAPER]...")
@output_option("Tệp khung báo cáo: .docx hoặc .md. (The file to write.)", required=False)
@click.option(
    "--format", "form", type=click.Choice(["md"]), default="md", help="Dạng in ra. (To print.)"
)
@click.option("--office", metavar="TÊN", help="Ban thẩm tra. (The committee.)")
@click.option("--place", metavar="TÊN", help="Địa danh. (Place in the date line.)")
@profile_options
@rule_options
def command(draft: Path, papers: tuple[Path, ...], **options: Any) -> int:
    """Lint the draft and its papers, and write the skeleton; 2 if a paper could not be read."""
    output: Path | None = options["output"]
    if output:
        require_ending(output, SUFFIXES)
    choice = RuleChoice.of(options)
    config = choice.config(draft.parent)
    require_free([output] if output else [], [draft, *papers, *choice.files(config)])
    tool = linter(choice, config, options)
    outcome = lint_draft(draft, tool)[2]
    others = [tool.file(path) for path in papers]
    skeleton = skeleton_of(outcome, others, office_of(config, options), tool.documents)
    warn_of_problems(Outcome((outcome, *others)))
    if output:
        write_bytes(_rendered(skeleton, output, tool.today), output)
        say(f"Đã ghi khung báo cáo thẩm tra: {printable_name(output)}")
    else:
        write(_markdown(skeleton), None)
    return 2 if any(one.problems for one in (outcome, *others)) else 0


def _rendered(skeleton: Skeleton, output: Path, today: date) -> bytes:
    if output.suffix.lower() == ".docx":
        from hdnd_lint.report.skeleton import word

        return word.render(skeleton, created=datetime(today.year, today.month, today.day))
    return _markdown(skeleton).encode()


def _markdown(skeleton: Skeleton) -> str:
    from hdnd_lint.report.skeleton import markdown

    return markdown.render(skeleton)
