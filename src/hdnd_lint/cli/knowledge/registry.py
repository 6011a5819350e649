"""``hdnd-lint registry``: a registry file of one's own: added to, validated, compared, merged."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from hdnd_lint.cli.shared.options import form_by_ending, output_option, words
from hdnd_lint.cli.shared.output import write, write_bytes
from hdnd_lint.cli.shared.saying import say, warn
from hdnd_lint.errors import HdndLintError
from hdnd_lint.files import printable_name
from hdnd_lint.registry.edit import add_document, lacking_columns, validated
from hdnd_lint.registry.rows import STATUSES


@click.group(
    "registry",
    help="Thêm, kiểm tra văn bản trong tệp danh mục riêng (CSV); so, gộp hai danh mục.\n\n"
    "(Add to a registry file of your own, validate, compare or merge such files.)",
)
def command() -> None:
    """Hold the commands on registry files."""


@command.command("validate", help="Kiểm tra tệp danh mục FILE. (Validate a registry file.)")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def validate(file: Path) -> int:
    """Validate *file*; every problem is told with its line and column."""
    count = len(validated(file))
    say(f"{printable_name(file)}: {count} văn bản, hợp lệ.")
    return 0


@command.command(
    "add",
    help="Thêm một văn bản vào tệp FILE: CỘT=GIÁ-TRỊ …, ví dụ number=05/2025/NQ-HĐND "
    "kind='Nghị quyết' issued=2025-07-10 confidence=high.\n\n(Add a document.)",
)
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("cells", nargs=-1, metavar="CỘT=GIÁ-TRỊ...")
def add(file: Path, cells: Sequence[str]) -> int:
    """Add one document to *file*, which is made if it is not there."""
    given = dict(_parted(cell) for cell in cells)
    if at_terminal():
        given |= _asked(lacking_columns(given))
    if absent := [name for name in ("number", "kind") if not given.get(name)]:
        named = ", ".join(f"{name} ({COLUMN_WORDS[name]})" for name in absent)
        raise HdndLintError(f"{printable_name(file)}: chưa nêu {named}; không thêm")
    add_document(file, given)
    say(f"{printable_name(file)}: đã thêm {given['number']}.")
    if lacking := lacking_columns(given):
        named = ", ".join(f"{name} ({COLUMN_WORDS[name]})" for name in lacking)
        warn(f"hdnd-lint: {printable_name(file)}: chưa nêu {named}; {_EFFECT}")
    return 0


def at_terminal() -> bool:
    """Say whether a person can be asked."""
    return sys.stdin.isatty()


def _asked(columns: Sequence[str]) -> dict[str, str]:
    """Ask the person at the terminal for *columns*; an empty answer leaves one out."""
    answers = {
        name: click.prompt(f"{COLUMN_WORDS[name]} ({name})", default="", show_default=False)
        for name in columns
    }
    return {name: answer.strip() for name, answer in answers.items() if answer.strip()}


COLUMN_WORDS = {
    "number": "số, ký hiệu",
    "kind": "tên loại, ví dụ Nghị quyết",
    "title": "trích yếu",
    "issuer": "cơ quan ban hành",
    "issued": "ngày ban hành, dạng 2025-12-31",
    "from": "ngày có hiệu lực, dạng 2025-12-31",
    "status": f"hiệu lực: {', '.join(STATUSES)}",
    "confidence": "độ tin cậy: high, medium, low",
}
_EFFECT = (
    "những gì chưa nêu được coi là chưa biết, nên lệnh law và các quy tắc về căn cứ "
    "có thể nói “chưa xác định được hiệu lực”."
)


def _parted(cell: str) -> tuple[str, str]:
    name, equals, value = cell.partition("=")
    if not equals or not words([name]):
        raise HdndLintError(f"“{cell}” phải có dạng CỘT=GIÁ-TRỊ")
    return name.strip(), value.strip()


_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_SUFFIXES = {".txt": "text", ".json": "json", ".csv": "csv"}


@command.command(
    "diff",
    help="So hai trạng thái OLD và NEW của một danh mục: văn bản thêm, bỏ, ô khác.\n\n"
    "(How two states of a registry differ.)",
)
@click.argument("old", type=_FILE)
@click.argument("new", type=_FILE)
@click.option("--format", "form", type=click.Choice(("text", "json", "csv")), default="text")
@output_option("Ghi vào tệp .txt, .json hoặc .csv. (The file to write.)", required=False)
def diff(old: Path, new: Path, form: str, output: Path | None) -> int:
    """Tell how *new* differs from *old*."""
    from hdnd_lint.registry.merging import differences
    from hdnd_lint.report.text.registry_changes import RENDERERS

    form = form_by_ending(output, form, _SUFFIXES)
    found = differences(validated(old), validated(new))
    write(RENDERERS[form](found), output, [old, new])
    return 0


@command.command(
    "merge",
    help="Gộp danh mục OTHER (ví dụ của tỉnh) vào BASE, ghi ra tệp -o: ô trống được điền, "
    "hai dữ kiện khác nhau thì giữ dữ kiện chắc hơn và được nêu ra.\n\n"
    "(Merge one registry file into another.)",
)
@click.argument("base", type=_FILE)
@click.argument("other", type=_FILE)
@output_option("Tệp danh mục .csv để ghi. (The registry file to write.)")
def merge(base: Path, other: Path, output: Path) -> int:
    """Write the documents of both files to *output*, and tell every contradiction."""
    from hdnd_lint.registry.edit import bytes_of_rows
    from hdnd_lint.registry.merging import merged

    if output.suffix.lower() != ".csv":
        raise click.BadParameter("tên tệp phải có đuôi .csv", param_hint="-o")
    rows, conflicts = merged(validated(base), validated(other))
    write_bytes(bytes_of_rows(rows, output), output, [base, other])
    for one in conflicts:
        say(f"{one.number} {one.field}: giữ “{one.before}”, bỏ “{one.after}”.")
    say(f"{printable_name(output)}: {len(rows)} văn bản, {len(conflicts)} chỗ khác nhau.")
    return 0
