"""``hdnd-lint new``: a new draft from a template, right in form, with marked blanks."""

from datetime import date, datetime
from pathlib import Path

import click

from hdnd_lint.cli.runs.proven import proven_paper
from hdnd_lint.cli.shared.choices import NamedChoice, plain_name
from hdnd_lint.cli.shared.options import DAY, output_option
from hdnd_lint.cli.shared.options import day as day_of
from hdnd_lint.cli.shared.output import write, write_bytes
from hdnd_lint.cli.shared.saying import say, warn
from hdnd_lint.drafting import NewPaper, Order, find_template, load_templates
from hdnd_lint.drafting.plain import markdown_of, text_of
from hdnd_lint.errors import HdndLintError
from hdnd_lint.files import printable_name
from hdnd_lint.model import Level
from hdnd_lint.registry import open_registry

SUFFIXES = (".docx", ".md", ".txt")
_YEARS = (1946, 2100)


def _list(context: click.Context, parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        for one in load_templates():
            say(f"{one.name:24}{one.called.vi} ({one.alias}; {one.called.en})")
        context.exit()


@click.command(
    "new",
    help="Lập dự thảo mới theo mẫu KIND: đúng thể thức, căn cứ theo luật của ngày, chỗ phải điền "
    "được đánh dấu. Danh sách mẫu: “new --list”.\n\n"
    "(Write a new draft: its form and bases right, its blanks marked.)",
)
@click.argument("kind", metavar="KIND")
@click.option(
    "--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="Liệt kê mẫu."
)
@click.option("--subject", required=True, metavar="TEXT", help="Nội dung. (What it is about.)")
@click.option(
    "--level",
    required=True,
    type=NamedChoice(Level),
    help="Cấp: tinh, huyen, xa. (Province, district, commune.)",
)
@click.option("--unit", required=True, metavar="TÊN", help="Đơn vị, ví dụ “xã An Phú”. (Unit.)")
@click.option(
    "--year", required=True, type=click.IntRange(*_YEARS), help="Năm của nội dung. (Its year.)"
)
@click.option("--as-of", type=DAY, help="Ngày áp dụng luật; mặc định hôm nay. (Day of law.)")
@output_option("Tệp dự thảo: .docx, .md, .txt. (The file to write.)", required=False)
@click.option(
    "--format", "form", type=click.Choice(["md", "txt"]), default="txt", help="Dạng in ra."
)
@click.option("--force", is_flag=True, help="Ghi đè tệp đã có. (Write over a file there is.)")
def command(
    kind: str,
    subject: str,
    level: str,
    unit: str,
    year: int,
    as_of: datetime | None,
    output: Path | None,
    form: str,
    force: bool,
) -> int:
    """Write the new paper; HdndLintError where the file is there already."""
    day = day_of(as_of) or date.today()
    suffix = output.suffix.lower() if output else f".{form}"
    if suffix not in SUFFIXES:
        raise click.BadParameter(f"tên tệp phải có đuôi {', '.join(SUFFIXES)}", param_hint="-o")
    if output and output.is_file() and not force:
        name = printable_name(output)
        raise HdndLintError(f"{name}: đã có tệp này; chọn tên khác, hoặc thêm --force để ghi đè.")
    order = Order(subject, Level(level), unit, year, day)
    paper, doubts = proven_paper(find_template(plain_name(kind)), order, open_registry())
    for one in doubts:
        warn(f"hdnd-lint: --subject “{subject}”: {one.rule_id}: {one.message}")
    if doubts:
        warn("hdnd-lint: vì vậy chỗ nội dung được để trống; xem lại nội dung, hoặc chọn mẫu khác.")
    if output is None:
        write(_text(paper, suffix), None)
        return 0
    write_bytes(_content(paper, suffix, day), output)
    say(f"Đã ghi dự thảo: {printable_name(output)}")
    return 0


def _content(paper: NewPaper, suffix: str, day: date) -> bytes:
    if suffix == ".docx":
        from hdnd_lint.drafting.word import word_of  # only where a Word file is written

        return word_of(paper, created=datetime(day.year, day.month, day.day))
    return _text(paper, suffix).encode()


def _text(paper: NewPaper, suffix: str) -> str:
    return markdown_of(paper) if suffix == ".md" else text_of(paper)
