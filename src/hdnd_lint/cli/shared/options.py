"""Options that several commands share, and what they mean together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.choosing import choose_rules
from hdnd_lint.cli.shared.choices import NamedChoice
from hdnd_lint.cli.shared.saying import warn
from hdnd_lint.config import FAIL_ON, LANGUAGES, Config, find_config, is_trusted, load_config
from hdnd_lint.engine import BoundRule
from hdnd_lint.errors import HdndLintError
from hdnd_lint.files import printable_name, read_bounded
from hdnd_lint.model import Kind, Level, Source
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.records import dataclass
from hdnd_lint.registry import Registry, open_registry

F = TypeVar("F", bound=Callable[..., Any])
DAY = click.DateTime(["%Y-%m-%d", "%d/%m/%Y"])
FOLDER = click.Path(exists=False, path_type=Path)


def lang_option(function: F) -> F:
    """Add ``--lang``."""
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        help="Ngôn ngữ của thông báo; mặc định vi. (Language of the messages.)",
    )(function)


def profile_options(function: F) -> F:
    """Add the options that tell what the draft does not, or tells wrongly."""
    for option in reversed(_PROFILE_OPTIONS):
        function = option(function)
    return function


def rule_options(function: F) -> F:
    """Add the options that say which rules are used."""
    for option in reversed(_RULE_OPTIONS):
        function = option(function)
    return function


def output_option(words: str, *, required: bool = True, folder: bool = False) -> Callable[[F], F]:
    """Return what adds ``-o``; *words* say what is written, which may be a *folder*."""
    return click.option(
        "-o",
        "--output",
        required=required,
        type=click.Path(dir_okay=folder, path_type=Path),
        help=words,
    )


def printed_form_option(forms: Sequence[str]) -> Callable[[F], F]:
    """Return what adds ``--format``, the form of what is printed; the first one is usual."""
    return click.option(
        "--format", "form", type=click.Choice(forms), default=forms[0], help="Dạng in ra màn hình."
    )


def require_ending(output: Path, endings: Iterable[str]) -> None:
    """Raise click.BadParameter where the name of *output* has none of *endings* (``.docx`` …)."""
    if output.suffix.lower() not in endings:
        raise click.BadParameter(f"tên tệp phải có đuôi {', '.join(endings)}", param_hint="-o")


def form_by_ending(output: Path | None, form: str, forms: Mapping[str, str]) -> str:
    """Return the form that the ending of *output* asks for, *form* where nothing is written."""
    if output is None:
        return form
    require_ending(output, forms)
    return forms[output.suffix.lower()]


def jobs_option(function: F) -> F:
    """Add ``--jobs``."""
    return click.option(
        "--jobs",
        type=click.IntRange(1),
        metavar="SỐ",
        help="Số tiến trình cùng chạy; mặc định bằng số lõi của máy. (Processes at work.)",
    )(function)


def author_option(words: str) -> Callable[[F], F]:
    """Return what adds ``--author``: a name that can stand in a Word file."""
    return click.option("--author", default="hdnd-lint", callback=_plain_name, help=words)


def _plain_name(context: click.Context, param: click.Parameter, value: str) -> str:
    if not value.strip() or printable_name(value) != value:
        raise click.BadParameter("phải là một tên, không có ký tự điều khiển", param=param)
    return value


def lint_draft(
    path: Path, tool: Linter, prepare: Callable[[bytes], bytes] = bytes
) -> tuple[bytes, Source, FileOutcome]:
    """Return the content of the draft at *path*, what was read of it and what *tool* says.

    The content is what *prepare* makes of it. Raises HdndLintError where it cannot be read.
    """
    data = prepare(read_bounded(path))
    outcome = tool.content(data, path)
    if outcome.draft is None:
        raise HdndLintError("; ".join(map(str, outcome.problems)))
    if not outcome.draft.text.strip():
        problem = "tệp không có chữ nào đọc được (chỉ có hình ảnh?), không có chỗ để ghi."
        raise HdndLintError(f"{printable_name(path)}: {problem}")
    return data, outcome.draft.source, outcome


def complete_rules(
    context: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Return the rules whose id or name begins with *incomplete*, for the shell."""
    begun = incomplete.casefold()
    rules = (bound.rule for bound in rulebook.load())
    return [
        CompletionItem(one.id, help=one.called("vi"))
        for one in rules
        if one.id.casefold().startswith(begun) or one.name.startswith(begun)
    ]


_PROFILE_OPTIONS = (
    click.option(
        "--as-of",
        type=DAY,
        metavar="NGÀY",
        help="Xét theo pháp luật ngày này, dạng 2025-12-31; mặc định là ngày của dự thảo. "
        "(Judge by the law of this day.)",
    ),
    click.option("--today", type=DAY, hidden=True),
    click.option(
        "--level",
        type=NamedChoice(Level),
        metavar="CẤP",
        help="Cấp: tinh, huyen, xa. (Level: province, district, commune.)",
    ),
    click.option(
        "--kind",
        type=NamedChoice(Kind),
        metavar="LOẠI",
        help="Loại văn bản, ví dụ to-trinh, bao-cao-tham-tra. (Kind of paper: submission, …)",
    ),
    click.option(
        "--set",
        "facts",
        multiple=True,
        metavar="TÊN=GIÁ-TRỊ",
        help="Chỉ định một đặc điểm khác của dự thảo, ví dụ budget_year=2026, "
        "subjects=land,fees. (Set another fact.)",
    ),
)
_RULE_OPTIONS = (
    click.option(
        "--select",
        multiple=True,
        metavar="QUY-TẮC",
        shell_complete=complete_rules,
        help="Chỉ dùng các quy tắc này: mã, nhóm (GS) hoặc tên; cách nhau bằng dấu phẩy. "
        "(Only these rules.)",
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="QUY-TẮC",
        shell_complete=complete_rules,
        help="Bỏ các quy tắc này. (Not these.)",
    ),
    click.option(
        "--ruleset",
        "rulesets",
        multiple=True,
        type=FOLDER,
        help="Thêm một thư mục quy tắc; dùng nhiều lần được. (Add a folder of rules.)",
    ),
    click.option(
        "--registry",
        multiple=True,
        type=FOLDER,
        help="Thêm một tệp danh mục văn bản. (Add a registry of documents.)",
    ),
    click.option(
        "--config",
        "config_file",
        type=click.Path(path_type=Path),
        help="Tệp cấu hình; mặc định là hdnd-lint.toml gần nhất. (Configuration file.)",
    ),
    click.option("--no-config", is_flag=True, help="Không dùng tệp cấu hình. (No configuration.)"),
)


@dataclass(frozen=True, slots=True)
class RuleChoice:
    """What the command line says of rules, before the configuration is asked."""

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    rulesets: Sequence[Path] = ()
    registry: Sequence[Path] = ()
    config_file: Path | None = None
    no_config: bool = False

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> "RuleChoice":
        """Return the choice among all *options* of a command."""
        return cls(*(options[name] for name in cls.__slots__))

    def config(self, start: Path) -> Config:
        """Return the configuration named, else the nearest one at or above *start*."""
        return self.settings_in(self.settings_file(start))

    def settings_file(self, start: Path) -> Path | None:
        """Return the file whose settings bind what lies in *start*, None where there is none."""
        if self.no_config:
            return None
        return self.config_file or find_config(start)

    def settings_in(self, file: Path | None) -> Config:
        """Return the settings in *file*; tell the user of one that was merely found."""
        if file is None:
            return Config()
        if self.config_file:
            return load_config(file)
        name = printable_name(file)
        if not is_trusted(file):
            warn(
                f"hdnd-lint: không dùng cấu hình {name} của người khác; dùng --config để dùng nó."
            )
            return Config()
        config = load_config(file)
        warn(f"hdnd-lint: dùng cấu hình {name}")
        return config

    def files(self, config: Config) -> list[Path]:
        """Return the files that the settings stand in, which no report may be written over."""
        found = [config.file, *config.registry, *self.registry]
        return [path for path in found if path is not None]

    def documents(self, config: Config) -> Registry:
        """Return the registry of documents, with those of the extra files."""
        return open_registry([*config.registry, *self.registry])

    def rules(self, config: Config, ignored: Sequence[str] = ()) -> tuple[BoundRule, ...]:
        """Return the rules to run: those of all folders, chosen, with the severities set.

        *ignored* are left out for the files at hand, beside what is left out for all.
        """
        return choose_rules(
            config,
            select=words(self.select),
            ignore=[*ignored, *words(self.ignore)],
            rulesets=self.rulesets,
            documents=self.documents(config),
        )


def linter(
    choice: RuleChoice,
    config: Config,
    options: Mapping[str, Any],
    *,
    ignored: Sequence[str] = (),
    documents: Registry | None = None,
) -> Linter:
    """Return the linter that the command line and the configuration ask for together.

    A command without ``--lang`` writes a paper, and papers are Vietnamese.
    """
    return Linter(
        rules=choice.rules(config, ignored),
        today=day(options["today"]) or date.today(),
        as_of=day(options["as_of"]),
        overrides=overrides(options["level"], options["kind"], options["facts"]),
        lang=(options["lang"] or config.lang) if "lang" in options else "vi",
        revisions=options.get("revisions", "final"),
        documents=documents or choice.documents(config),
        usual={"level": config.level} if config.level else {},
    )


def words(given: Iterable[str]) -> tuple[str, ...]:
    """Return the words of options that may be repeated, and hold commas."""
    return tuple(word.strip() for one in given for word in one.split(",") if word.strip())


def day(given: datetime | None) -> date | None:
    """Return the day that an option names."""
    return given.date() if given else None


def overrides(level: str | None, kind: str | None, facts: Sequence[str]) -> Mapping[str, Any]:
    """Return the facts that the command line sets, by their names in the profile."""
    given: dict[str, Any] = {}
    for fact in facts:
        name, equals, value = fact.partition("=")
        if not equals or not value:
            raise click.BadParameter(f"“{fact}” phải có dạng TÊN=GIÁ-TRỊ", param_hint="--set")
        listed = name.strip() == "subjects"
        given[name.strip()] = list(words([value])) if listed else value.strip()
    if level:
        given["level"] = level
    if kind:
        given["kind"] = kind
    return given


__all__ = [
    "DAY",
    "FAIL_ON",
    "FOLDER",
    "RuleChoice",
    "author_option",
    "day",
    "jobs_option",
    "lang_option",
    "lint_draft",
    "linter",
    "output_option",
    "overrides",
    "profile_options",
    "rule_options",
    "words",
]
