"""The formats a report can have; each renderer is imported when it is asked for."""

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module

from hdnd_lint.outcome import Outcome
from hdnd_lint.ruleset import Rule
from hdnd_lint.version import __version__

# Name of the format → the module whose ``render`` makes it.
RENDERERS: Mapping[str, str] = {
    "html": "web.html",
    "sarif": "machine.sarif",
    "junit": "machine.junit",
    "github": "machine.annotations",
    "gitlab": "machine.code_quality",
    "csv": "machine.csv_table",
    "jsonl": "machine.json_lines",
    "questions": "questions",
}
_OWN_FIELDS = ("sarif", "jsonl")  # have fields for findings that are let stand
FORMATS = ("text", "json", *RENDERERS)


def render_report(form: str, outcome: Outcome, rules: Sequence[Rule]) -> str:
    """Return *outcome* in *form*, one of ``RENDERERS`` or ``json``."""
    return "".join(render_pieces(form, outcome, rules))


def render_pieces(form: str, outcome: Outcome, rules: Sequence[Rule]) -> Iterator[str]:
    """Yield *outcome* in *form*, piece by piece where the form has any."""
    if form == "json":
        from hdnd_lint.report.machine.json import json_pieces

        return json_pieces(outcome)
    return iter((_rendered(form, outcome, rules),))


def _rendered(form: str, outcome: Outcome, rules: Sequence[Rule]) -> str:
    if form not in _OWN_FIELDS and not all(one.counts for one in outcome.findings()):
        from hdnd_lint.report.accepted import softened  # most runs accept nothing

        outcome = softened(outcome)
    module = import_module(f"hdnd_lint.report.{RENDERERS[form]}")
    text: str = module.render(outcome.merged(), rules, __version__)
    return text
