"""``hdnd-lint annotate``: a copy of a Word draft with a comment at each finding."""

from datetime import datetime, time
from pathlib import Path
from typing import Any

import click

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
    result = annotate_document(data, source, outcome.findings, note)
    write_bytes(result, output)
    for problem in outcome.problems:
        warn(f"hdnd-lint: {problem}")
    say(f"Đã ghi {len(outcome.findings)} nhận xét vào {printable_name(output)}")
    return 2 if outcome.problems else 0


def require_word(path: Path) -> None:
    """Raise HdndLintError where *path* is no Word file by its name."""
    if path.suffix.lower() != ".docx":
        raise HdndLintError(
            f"{printable_name(path)}: chỉ ghi được vào tệp .docx; "
            "hãy lưu dự thảo ở định dạng Word trước."
        )
