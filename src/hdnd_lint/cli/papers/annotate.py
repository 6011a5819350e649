"""``hdnd-lint annotate``: copies of Word drafts with a comment at each finding."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from pathlib import Path
from typing import Any

import click

from hdnd_lint.api import Linter
from hdnd_lint.cli.runs.bulk import Job, jobs
from hdnd_lint.cli.runs.running import LintRun
from hdnd_lint.cli.shared.options import (
    RuleChoice,
    author_option,
    lang_option,
    lint_draft,
    output_option,
    profile_options,
    rule_options,
)
from hdnd_lint.cli.shared.output import require_free, write_bytes
from hdnd_lint.cli.shared.saying import say, warn
from hdnd_lint.errors import HdndLintError
from hdnd_lint.files import printable_name
from hdnd_lint.finding import Finding
from hdnd_lint.jobs import lint_task
from hdnd_lint.jobs.inputs import inputs
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.writing.word import Annotation, annotate_document, without_own_comments

_WORD = (".docx",)


@click.command(
    "annotate",
    help="Ghi mỗi phát hiện thành một nhận xét (comment) trong bản sao của từng dự thảo Word; "
    "nhận xét của lần chạy trước được thay. PATH là tệp .docx hoặc thư mục; nhiều tệp thì -o là "
    "thư mục.\n\n(Put each finding into a Word comment, in a copy of the draft.)",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@output_option(
    "Tệp .docx, hoặc thư mục khi có nhiều dự thảo. (The file or folder to write.)", folder=True
)
@author_option("Tên người nhận xét. (Author.)")
@click.option("--initials", default="HL", help="Chữ viết tắt. (Initials.)")
@click.option("--summary", is_flag=True, help="Thêm nhận xét tổng hợp. (Add the totals.)")
@click.option(
    "--dossier",
    "others",
    multiple=True,
    metavar="PATH",
    help="Thư mục hoặc tệp cùng hồ sơ: ghi cả chỗ dự thảo khác các văn bản ấy. "
    "(Other papers of the dossier.)",
)
@profile_options
@rule_options
@lang_option
def command(paths: tuple[str, ...], output: Path, **options: Any) -> int:
    """Write the annotated copies; 2 if a draft could not be read."""
    run = LintRun(RuleChoice.of(options), options, paths)
    todo = jobs(paths, output, _WORD)
    tools = [run.tool_of(one.draft) for one in todo]
    require_free([one.target for one in todo], [one.draft for one in todo] + run.files)
    if len(todo) == 1:
        return int(_annotated(todo[0], tools[0], options))
    return max(_attempted(one, tool, options) for one, tool in zip(todo, tools, strict=True))


def _attempted(job: Job, tool: Linter, options: Mapping[str, Any]) -> int:
    """Annotate one of many: what is wrong with it is told, and the others go on."""
    try:
        job.target.parent.mkdir(parents=True, exist_ok=True)
        return _annotated(job, tool, options)
    except HdndLintError as error:
        warn(f"hdnd-lint: {error}")
        return 2


def _annotated(job: Job, tool: Linter, options: Mapping[str, Any]) -> int:
    if job.problem:
        raise HdndLintError(f"{printable_name(job.draft)}: {job.problem}")
    require_word(job.draft)
    author = options["author"]
    data, source, outcome = lint_draft(
        job.draft, tool, lambda data: without_own_comments(data, str(job.draft), author)
    )
    when = datetime.combine(tool.today, time())
    note = Annotation(author, options["initials"], when, tool.lang, options["summary"])
    findings = (*outcome.findings, *_across(tool, outcome, job.draft, options["others"]))
    result = annotate_document(data, source, findings, note)
    write_bytes(result, job.target)
    for problem in outcome.problems:
        warn(f"hdnd-lint: {problem}")
    say(f"Đã ghi {len(findings)} nhận xét vào {printable_name(job.target)}")
    return 2 if outcome.problems else 0


def _across(
    tool: Linter, outcome: FileOutcome, draft: Path, others: Sequence[str]
) -> list[Finding]:
    """Return what rules on several papers say of the draft beside the papers at *others*."""
    found = [one for one in inputs(others) if one.path.resolve() != draft.resolve()]
    if not found:
        return []
    whole = tool.together([outcome, *(lint_task(tool, one.task()) for one in found)])
    own = [one for group in whole.groups for one in group.findings if one.file == outcome.path]
    return sorted(own, key=lambda one: (one.span, one.rule_id))


def require_word(path: Path) -> None:
    """Raise HdndLintError where *path* is no Word file by its name."""
    if path.suffix.lower() != ".docx":
        raise HdndLintError(
            f"{printable_name(path)}: chỉ ghi được vào tệp .docx; "
            "hãy lưu dự thảo ở định dạng Word trước."
        )
