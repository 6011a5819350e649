"""``hdnd-lint rules``: list the rules, or try the examples of a folder of rules."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from hdnd_lint import rulebook
from hdnd_lint.cli.shared.options import FOLDER, lang_option
from hdnd_lint.cli.shared.saying import say, warn
from hdnd_lint.examples import trials
from hdnd_lint.registry import open_registry
from hdnd_lint.resources import resource_dir
from hdnd_lint.rulebook.patterns import slow_patterns
from hdnd_lint.ruleset import GROUPS, RuleFile, load_rules, tell_lacking_limits
from hdnd_lint.ruleset.pages import without_values


@click.group(
    "rules",
    invoke_without_command=True,
    help="Liệt kê các quy tắc; “rules test DIR” chạy mọi ví dụ của một thư mục quy tắc.\n\n"
    "(List the rules; “rules test DIR” runs every example of a folder of rules.)",
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
    rules = rulebook.bind([one.rule for one in files])
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
