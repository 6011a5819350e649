"""``hdnd-lint explain``: all about one rule, by its id or name."""

from collections.abc import Sequence
from pathlib import Path

import click

from hdnd_lint import rulebook
from hdnd_lint.cli.shared.click_words import sentence
from hdnd_lint.cli.shared.options import FOLDER, RuleChoice, complete_rules, lang_option
from hdnd_lint.cli.shared.saying import say
from hdnd_lint.errors import HdndLintError
from hdnd_lint.ruleset import RuleFile, load_rule, load_rules
from hdnd_lint.ruleset.pages import explain_rule
from hdnd_lint.ruleset.problems import near


@click.command(
    "explain",
    help="Giải thích quy tắc RULE (mã hoặc tên): nội dung, căn cứ, ví dụ.\n\n(Explain a rule.)",
)
@click.argument("rule", metavar="RULE", shell_complete=complete_rules)
@click.option("--ruleset", "rulesets", multiple=True, type=FOLDER, help="Thêm thư mục quy tắc.")
@lang_option
def command(rule: str, rulesets: tuple[Path, ...], lang: str | None) -> int:
    """Print all about one rule, of the package or of the folders of the settings nearest here."""
    config = RuleChoice().config(Path())
    folders = [rulebook.built_in(), *config.rulesets, *rulesets]
    entry = _quickly(rule, folders) or _found(rule, load_rules(folders))
    say("\n".join(explain_rule(entry, lang or "vi")))
    return 0


def _quickly(wanted: str, folders: Sequence[Path]) -> RuleFile | None:
    """Return the rule as its own file has it, found among the compiled ones; None if not there."""
    for bound in rulebook.load(folders[1:]):
        if wanted.casefold() in (bound.rule.id.casefold(), bound.rule.name):
            places = (at for at in reversed(folders) if (at / bound.rule.file).is_file())
            folder = next(places, None)
            return load_rule(folder, bound.rule.file, folders) if folder else None
    return None


def _found(wanted: str, files: Sequence[RuleFile]) -> RuleFile:
    for entry in files:
        if wanted.casefold() in (entry.rule.id.casefold(), entry.rule.name):
            return entry
    known = [word for entry in files for word in (entry.rule.id, entry.rule.name)]
    hint = near(wanted, known)
    said = sentence(f"không có quy tắc “{wanted}”{hint}")
    raise HdndLintError(f"{said} Xem danh sách: hdnd-lint rules")
