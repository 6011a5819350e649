"""``hdnd-lint config``: which settings bind a file and where each comes from; a first file."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from hdnd_lint.cli.shared.options import RuleChoice, output_option
from hdnd_lint.cli.shared.output import write
from hdnd_lint.cli.shared.saying import say
from hdnd_lint.config import FILE_NAME, Config
from hdnd_lint.config.keys import KEYS
from hdnd_lint.errors import HdndLintError
from hdnd_lint.files import printable, printable_name, write_file

_SUFFIXES = {".txt": "text", ".json": "json"}


@click.group(
    "config",
    help="Cấu hình của cơ quan: show nêu từng giá trị và nơi đặt, init ghi một tệp mẫu.\n\n"
    "(The settings that bind a file, and where each comes from.)",
)
def command() -> None:
    """Hold the commands on the configuration."""


@command.command(
    "show",
    help="Nêu thiết lập áp dụng cho FILE (mặc định: thư mục này), mỗi giá trị đặt ở tệp nào, dòng "
    "nào.\n\n(Show the settings that bind FILE, each with its file and line.)",
)
@click.argument("file", type=click.Path(path_type=Path), metavar="[FILE]", default=Path())
@click.option(
    "--config", "config_file", type=click.Path(path_type=Path), help="Tệp cấu hình. (The file.)"
)
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text")
@output_option("Ghi vào tệp .txt hoặc .json. (The file to write.)", required=False)
def show(file: Path, config_file: Path | None, form: str, output: Path | None) -> int:
    """Print each setting that binds *file*, and where it comes from."""
    if output is not None:
        if output.suffix.lower() not in _SUFFIXES:
            problem = f"tên tệp phải có đuôi {', '.join(_SUFFIXES)}"
            raise click.BadParameter(problem, param_hint="-o")
        form = _SUFFIXES[output.suffix.lower()]
    choice = RuleChoice(config_file=config_file)
    config = choice.config(file if file.is_dir() else file.parent)
    rows = list(_rows(config))
    ignored = config.ignored_in(file) if not file.is_dir() else ()
    if form == "json":
        data = {"file": str(config.file or ""), "settings": rows, "ignored_here": list(ignored)}
        text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    else:
        text = printable("\n".join(_lines(config, rows, file, ignored))) + "\n"
    write(text, output, choice.files(config))
    return 0


def _rows(config: Config) -> Iterator[Mapping[str, Any]]:
    """Yield key, value and origin of each setting; those of tables by every key that is set."""
    for key, value in _values(config).items():
        yield {"key": key, "value": value, "origin": config.origin(key)}


def _values(config: Config) -> dict[str, Any]:
    """Return what is in force, by dotted key, in the order of the table of keys."""
    level = {"level": config.level} if config.level else {}
    committees = {"committees": list(config.committees)} if config.committees else {}
    return {
        "select": list(config.select),
        "ignore": list(config.ignore),
        "rulesets": [str(one) for one in config.rulesets],
        "registry": [str(one) for one in config.registry],
        "fail-on": config.fail_on,
        "lang": config.lang,
        **{f"severity.{rule}": str(one) for rule, one in config.severity.items()},
        **{f"per-file-ignores.{one.pattern}": list(one.rules) for one in config.file_ignores},
        **{f"office.{key}": one for key, one in {**config.office, **level, **committees}.items()},
        **({"law.assume": list(config.assume)} if config.assume else {}),
    }


def _lines(
    config: Config, rows: list[Mapping[str, Any]], file: Path, ignored: tuple[str, ...]
) -> Iterator[str]:
    used = printable_name(config.file) if config.file else "không có, mọi giá trị là mặc định"
    yield f"Cấu hình áp dụng cho {printable_name(file)}: {used}"
    for row in rows:
        value = json.dumps(row["value"], ensure_ascii=False)
        yield f"  {row['key']} = {value}   # {row['origin'] or 'mặc định'}"
    if ignored:
        yield f"Ở tệp này bỏ thêm các quy tắc: {', '.join(ignored)}"


def init_file(folder: Path, *, force: bool) -> int:
    """Write a commented configuration into *folder*; refuse to write over one."""
    path = folder / FILE_NAME if folder.is_dir() else folder
    if path.exists() and not force:
        problem = "đã có tệp này; dùng --force để ghi đè."
        raise HdndLintError(f"{printable_name(path)}: {problem}")
    write_file(path, sample_config().encode())
    say(f"Đã ghi tệp cấu hình mẫu: {printable_name(path)}")
    return 0


_FOLDER = click.argument(
    "folder", type=click.Path(path_type=Path), metavar="[FOLDER]", default=Path()
)
_FORCE = click.option("--force", is_flag=True, help="Ghi đè tệp đã có. (Write over a file.)")


@command.command(
    "init", help="Ghi hdnd-lint.toml có chú thích vào FOLDER. (Write a commented one.)"
)
@_FOLDER
@_FORCE
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Tệp khác. (Another file.)")
def init(folder: Path, force: bool, output: Path | None) -> int:
    """Write a commented configuration."""
    return init_file(output or folder, force=force)


def sample_config() -> str:
    """Return a configuration with every key, each a comment that says what it means."""
    lines = [
        "# Cấu hình của hdnd-lint cho các dự thảo trong thư mục này và thư mục con.",
        "# Bỏ dấu # ở đầu dòng để đặt một giá trị. (Take # away to set one.)",
        "",
    ]
    table = ""
    for name, key in KEYS.items():
        head, _, last = name.rpartition(".")
        if head != table:
            table = head
            lines += [f"[{head}]"]
        shown = {"severity.*": "BC003", "per-file-ignores.*": '"ban-cu/*"'}.get(name, last)
        lines += [f"# {key.says.vi}. ({key.says.en}.)"]
        if key.choices:
            lines += [f"# Dùng được: {', '.join(key.choices)}"]
        lines += [f"# {shown} = {key.sample}", ""]
    return "\n".join(lines).rstrip() + "\n"
