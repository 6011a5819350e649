"""What click says by itself, in Vietnamese: slips on the command line, headings of the help."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click

_HELP = "In hướng dẫn này. (Show this message.)"
_HEADINGS = {"Options": "Tùy chọn (options)", "Commands": "Lệnh (commands)"}
_VALUES = (
    ("INTEGER RANGE", "SỐ"),
    ("INTEGER", "SỐ"),
    ("TEXT", "CHỮ"),
    ("DIRECTORY", "THƯ-MỤC"),
    ("FILE", "TỆP"),
    ("PATH", "ĐƯỜNG-DẪN"),
)
_EXTRAS = (("[required]", "[bắt buộc]"), ("[default: ", "[mặc định: "))


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "Cách dùng: ")

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        with super().section(_HEADINGS.get(name, name)):
            yield

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        said = [(_value(name), _extra(told)) for name, told in rows]
        super().write_dl(said, col_max, col_spacing)


class _Context(click.Context):
    formatter_class = _Formatter


def _value(name: str) -> str:
    """Return *name* of an option with its value called in Vietnamese."""
    for english, said in _VALUES:
        if name.endswith(f" {english}"):
            return f"{name.removesuffix(english)}{said}"
    return name


def _extra(told: str) -> str:
    for english, said in _EXTRAS:
        told = told.replace(english, said)
    return told


def speak_vietnamese(command: click.Command) -> click.Command:
    """Make the help of *command*, and of all commands inside it, Vietnamese; return it."""
    command.context_class = _Context
    command.options_metavar = "[TÙY-CHỌN]..."
    if command.add_help_option:
        command.add_help_option = False
        click.help_option("-h", "--help", help=_HELP)(command)
    if isinstance(command, click.Group):
        command.subcommand_metavar = "LỆNH [THAM-SỐ]..."
        for inner in command.commands.values():
            speak_vietnamese(inner)
    return command


def sentence(text: str) -> str:
    """Return *text* with the full stop it lacks; a question has its own mark."""
    return text if text.endswith("?") else f"{text.rstrip('.')}."


def word_usage_error(error: click.UsageError) -> str:
    """Return what is wrong with the command line, in Vietnamese, in one line."""
    hint = f"Xem: {error.ctx.command_path if error.ctx else 'hdnd-lint'} --help."
    return f"{sentence(_slip(error))} {hint}"


def _slip(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        near = f"; có phải là {error.possibilities[0]} không?" if error.possibilities else ""
        return f"không có tùy chọn {error.option_name}{near}"
    if isinstance(error, click.MissingParameter):
        name = error.param.human_readable_name if error.param else error.param_hint
        return f"thiếu {str(name or '').rstrip('.')}"
    if isinstance(error, click.BadParameter):
        name = error.param.opts[0] if error.param else error.param_hint
        return f"{name}: {_allowed(error)}"
    return _in_vietnamese(error.format_message())


def _in_vietnamese(message: str) -> str:
    """Return what click says in Vietnamese; what is Vietnamese stays."""
    for english, said in _CLICK_SAYS:
        if found := english.match(message):
            return said.format(*found.groups())
    return message


_CLICK_SAYS = (
    (re.compile(r"Got unexpected extra arguments? \((.*)\)"), "thừa tham số: {}"),
    (re.compile(r"Option '([^']*)' requires an argument"), "tùy chọn {} thiếu giá trị"),
    (re.compile(r"Option '([^']*)' does not take a value"), "tùy chọn {} không có giá trị"),
    (re.compile(r"No such command '([^']*)'"), "không có lệnh “{}”"),
    (re.compile(r"Missing command"), "thiếu tên lệnh"),
    (re.compile(r"'([^']*)' is not a valid integer"), "“{}” không phải là số nguyên"),
    (re.compile(r"'([^']*)' is not a valid float"), "“{}” không phải là số"),
    (re.compile(r"'([^']*)' is not a valid boolean"), "“{}” không phải là true hay false"),
    (re.compile(r"(?<!\S)(\S+) is not in the range x>=(\S+?)\.?$"), "{} phải từ {} trở lên"),
    (re.compile(r"(?<!\S)(\S+) is not in the range (.+?)\.?$"), "{} nằm ngoài khoảng {}"),
    (re.compile(r"\A\w{1,20} '(.*)' does not exist"), "không có tệp hay thư mục “{}”"),
    (re.compile(r"File '(.*)' is a directory"), "“{}” là thư mục, không phải tệp"),
    (re.compile(r"Directory '(.*)' is a file"), "“{}” là tệp, không phải thư mục"),
    (re.compile(r"\A\w{1,20} '(.*)' is not readable"), "không có quyền đọc “{}”"),
    (re.compile(r"\A\w{1,20} '(.*)' is not writable"), "không có quyền ghi “{}”"),
)


def _allowed(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return f"giá trị không dùng được; phải là {', '.join(map(str, kind.choices))}"
    if isinstance(kind, click.DateTime):
        return "không phải là ngày; viết dạng 2025-12-31 hoặc 31/12/2025"
    return _in_vietnamese(error.message)
