"""``hdnd-lint explain``: all about one rule, by its id or name."""

from collections.abc import Sequence
from pathlib import Path

import click

from hdnd_lint import rulebook
from hdnd_lint.cli.shared.click_words import sentence
from hdnd_lint.cli.shared.options import FOLDER, complete_rules, lang_option
from hdnd_lint.cli.shared.saying import say
from hdnd_lint.errors import HdndLintError
from hdnd_lint.ruleset import RuleFile, load_rules
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
    """Print all about one rule."""
    entry = _found(rule, load_rules([rulebook.built_in(), *rulesets]))
    say("\n".join(explain_rule(entry, lang or "vi")))
    return 0


def _found(wanted: str, files: Sequence[RuleFile]) -> RuleFile:
    for entry in files:
        if wanted.casefold() in (entry.rule.id.casefold(), entry.rule.name):
            return entry
    known = [word for entry in files for word in (entry.rule.id, entry.rule.name)]
    hint = near(wanted, known)
    said = sentence(f"không có quy tắc “{wanted}”{hint}")
    raise HdndLintError(f"{said} Xem danh sách: hdnd-lint rules")
