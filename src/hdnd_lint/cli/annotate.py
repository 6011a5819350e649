"""``hdnd-lint annotate``: a copy of a Word draft with a comment at each finding."""

from collections.abc import Sequence
from datetime import datetime, time
from pathlib import Path
from typing import Any

import click

from hdnd_lint.api import Linter
from hdnd_lint.cli.inputs import inputs
from hdnd_lint.cli.options import (
    RuleChoice,
    author_option,
    lang_option,
    lint_draft,
    linter,
    output_option,
    profile_options,
    rule_options,
)
from hdnd_lint.cli.output import require_free, write_bytes
from hdnd_lint.cli.saying import say, warn
from hdnd_lint.errors import HdndLintError
from hdnd_lint.files import printable_name
from hdnd_lint.finding import Finding
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.writing.word import Annotation, annotate_document


@click.command(
    "annotate",
    help="Ghi mỗi phát hiện thành một nhận xét (comment) trong bản sao của DRAFT.docx.\n\n"
    "(Put each finding into a Word comment, in a copy of the draft.)",
)
@click.argument("draft", type=click.Path(path_type=Path), metavar="DRAFT.docx")
@output_option("Tệp .docx được ghi. (The file to write.)")
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
def command(draft: Path, output: Path, **options: Any) -> int:
    """Write the annotated copy; 2 if the draft could not be read."""
    require_word(draft)
    choice = RuleChoice.of(options)
    config = choice.config(draft.parent)
    require_free([output], [draft, *choice.files(config)])
    tool = linter(choice, config, options)
    data, source, outcome = lint_draft(draft, tool)
    note = Annotation(
        options["author"],
        options["initials"],
        datetime.combine(tool.today, time()),
        tool.lang,
        options["summary"],
    )
    findings = (*outcome.findings, *_across(tool, outcome, draft, options["others"]))
    result = annotate_document(data, source, findings, note)
    write_bytes(result, output)
    for problem in outcome.problems:
        warn(f"hdnd-lint: {problem}")
    say(f"Đã ghi {len(findings)} nhận xét vào {printable_name(output)}")
    return 2 if outcome.problems else 0


def _across(
    tool: Linter, outcome: FileOutcome, draft: Path, others: Sequence[str]
) -> list[Finding]:
    """Return what rules on several papers say of the draft beside the papers at *others*."""
    found = [one for one in inputs(others) if one.path.resolve() != draft.resolve()]
    if not found:
        return []
    whole = tool.together([outcome, *(one.lint(tool) for one in found)])
    own = [one for group in whole.groups for one in group.findings if one.file == outcome.path]
    return sorted(own, key=lambda one: (one.span, one.rule_id))


def require_word(path: Path) -> None:
    """Raise HdndLintError where *path* is no Word file by its name."""
    if path.suffix.lower() != ".docx":
        raise HdndLintError(
            f"{printable_name(path)}: chỉ ghi được vào tệp .docx; "
            "hãy lưu dự thảo ở định dạng Word trước."
        )
