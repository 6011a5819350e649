"""``hdnd-lint rules``: list the rules, or try the examples of a folder of rules."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import click

from hdnd_lint import rulebook
from hdnd_lint.cli.shared.options import (
    DAY,
    FOLDER,
    day,
    lang_option,
    output_option,
    printed_form_option,
)
from hdnd_lint.cli.shared.output import write_bytes
from hdnd_lint.cli.shared.saying import say, warn
from hdnd_lint.errors import HdndLintError
from hdnd_lint.examples import trials
from hdnd_lint.files import printable_name, write_file
from hdnd_lint.registry import open_registry
from hdnd_lint.resources import resource_dir
from hdnd_lint.rulebook.patterns import slow_patterns
from hdnd_lint.rulebook.starting import first_rule
from hdnd_lint.ruleset import GROUPS, RuleFile, load_rules, tell_lacking_limits
from hdnd_lint.ruleset.pages import INDEX, is_made, pages, without_values


@click.group(
    "rules",
    invoke_without_command=True,
    help="Liệt kê các quy tắc; lập, kiểm thử, in trang giải thích quy tắc của cơ quan; những gì "
    "đã thay đổi giữa các phiên bản.\n\n"
    "(List the rules; begin, test and document rules of your own; what versions change.)",
)
@click.pass_context
def command(context: click.Context) -> int | None:
    """List the rules where no other command is given."""
    return context.invoke(listed) if context.invoked_subcommand is None else None


@command.command("list", help="Liệt kê các quy tắc. (List the rules.)")
@click.option("--ruleset", "rulesets", multiple=True, type=FOLDER, help="Thêm thư mục quy tắc.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@lang_option
def listed(rulesets: tuple[Path, ...] = (), form: str = "text", lang: str | None = None) -> int:
    """Print one line for each rule in use."""
    rules = [bound.rule for bound in rulebook.load(rulesets)]
    if form == "json":
        facts = [
            {
                "rule": one.id,
                "name": one.name,
                "title": one.title,
                "group": one.group,
                "group_title": {"vi": one.group_name.vi, "en": one.group_name.en},
                "severity": one.severity,
                "opt_in": one.opt_in,
            }
            for one in rules
        ]
        say(json.dumps(facts, ensure_ascii=False, indent=2))
        return 0
    for rule in rules:
        message = without_values(rule.message.get(lang or "vi"))
        group = rule.group_name.get(lang or "vi")
        say(f"{rule.id}  {rule.severity:8}{rule.group:18}{rule.called(lang or 'vi')}")
        say(f"       {group}\n       {message}")
    return 0


@command.command("test", help="Chạy mọi ví dụ của thư mục quy tắc DIR. (Run all examples.)")
@click.argument("folder", type=FOLDER, metavar="DIR")
def tried(folder: Path) -> int:
    """Run every example of the rules in *folder*; 1 if one is not judged as it says."""
    files = load_rules([folder])
    failed = count = 0
    rules = rulebook.bind([one.rule for one in files], [folder])
    for slow in (problem for bound in rules for problem in slow_patterns(bound)):
        failed += 1
        say(str(slow))
    for trial in trials(files, rules, open_registry()):
        count += 1
        for problem in trial.problems():
            failed += 1
            rule = trial.bound.rule
            say(f"{rule.file}: examples.{trial.name}: {problem}")
    failed += _ask_for_limits(folder, files)
    for group in sorted({one.rule.group for one in files if one.rule.group_title is None}):
        warn(f"gợi ý: nhóm “{group}” chưa có tên; ghi vào {folder / GROUPS}")
    say(f"{len(files)} quy tắc, {count} ví dụ, {failed} chỗ không khớp.")
    return 1 if failed else 0


def _ask_for_limits(folder: Path, files: Sequence[RuleFile]) -> int:
    """Name the rules that do not say what they miss; return how many of them count as wrong."""
    shipped = folder.resolve() == resource_dir("rulesets").resolve()
    lacking = list(tell_lacking_limits(files, shipped=shipped))
    for problem in lacking:
        say(str(problem)) if shipped else warn(f"gợi ý: {problem}")
    return len(lacking) if shipped else 0


@command.command(
    "new",
    help="Lập tệp quy tắc mới DIR/MÃ, ví dụ quy-tac/XA001: chạy được ngay, có chú thích chỗ cần "
    "sửa.\n\n(Begin a rule file that runs as it stands.)",
)
@click.argument("place", type=click.Path(path_type=Path), metavar="DIR/MÃ")
@click.option(
    "--name",
    metavar="TÊN",
    default="quy-tac-moi",
    help="Tên quy tắc, cũng là tên tệp; mặc định quy-tac-moi. (Its name.)",
)
@click.option("--today", type=DAY, hidden=True)
def begun(place: Path, name: str, today: datetime | None) -> int:
    """Write the first file of a rule, unless its id or its file is there already."""
    folder, rule_id = place.parent, place.name.removesuffix(".yaml").upper()
    try:
        text = first_rule(rule_id, name, day(today) or date.today())
    except ValueError as error:
        raise HdndLintError(str(error)) from error
    target = folder / f"{name}.yaml"
    if target.exists():
        problem = "đã có tệp này; nêu tên khác bằng --name"
        raise HdndLintError(f"{printable_name(target)}: {problem}")
    used = load_rules([rulebook.built_in(), *([folder] if folder.is_dir() else [])])
    if taken := next((one.rule for one in used if one.rule.id == rule_id), None):
        raise HdndLintError(f"mã {rule_id} đã có ở {taken.file}; chọn mã khác")
    folder.mkdir(parents=True, exist_ok=True)
    write_file(target, text.encode())
    say(f"Đã lập {printable_name(target)}. Thử: hdnd-lint rules test {printable_name(folder)}")
    return 0


@command.command(
    "docs",
    help="In trang giải thích của mọi quy tắc trong thư mục DIR vào thư mục -o.\n\n"
    "(Write a page for each rule of a folder.)",
)
@click.argument("folder", type=FOLDER, metavar="DIR")
@output_option("Thư mục ghi các trang. (The folder of the pages.)", folder=True)
def documented(folder: Path, output: Path) -> int:
    """Write the pages of the rules in *folder*, and their index."""
    made = pages(load_rules([folder]))
    if output.resolve().is_relative_to(folder.resolve()):
        raise click.BadParameter("phải nằm ngoài thư mục quy tắc", param_hint="-o")
    output.mkdir(parents=True, exist_ok=True)
    for name in made:
        if (output / name).exists() and not is_made((output / name).read_text("utf-8", "replace")):
            problem = "đã có tệp này, không do lệnh này ghi; chọn thư mục khác"
            raise HdndLintError(f"{printable_name(output / name)}: {problem}")
    for name, text in made.items():
        write_bytes(text.encode(), output / name)
    say(f"{printable_name(output)}: {len(made) - 1} trang quy tắc và mục lục {INDEX}.")
    return 0


@command.command(
    "changes",
    help="Những gì đã thay đổi, theo từng quy tắc, từ phiên bản quy tắc --since. Số lớn tăng khi "
    "điều trước được chấp nhận nay bị báo lỗi, số nhỏ khi chỉ nêu thêm.\n\n"
    "(What changed since a version of the rule book, rule by rule.)",
)
@click.option("--since", metavar="PHIÊN-BẢN", help="Mặc định: phiên bản đầu tiên. (The first.)")
@printed_form_option(("text", "json"))
@lang_option
def changed(since: str | None, form: str, lang: str | None) -> int:
    """Tell what each version after *since* changes, and what is not recorded yet."""
    from hdnd_lint.report.text.rule_changes import RENDERERS
    from hdnd_lint.ruleset.versions import changes_since, today, versions

    known = versions()
    now = today([one.rule for one in rulebook.load()], known)
    told = [*known, *([] if now.day else [now])]
    since = since or told[0].number
    say(RENDERERS[form](list(changes_since(since, told)), told, lang or "vi"))
    return 0
