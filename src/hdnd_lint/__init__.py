"""Find what breaks the drafting rules in Vietnamese legislative drafts."""

from typing import TYPE_CHECKING, Any

from hdnd_lint.version import __version__

if TYPE_CHECKING:
    from hdnd_lint.api import Linter, lint_file, lint_text, make_linter, render
    from hdnd_lint.choosing import choose_rules
    from hdnd_lint.config import Config, find_config, load_config
    from hdnd_lint.errors import HdndLintError
    from hdnd_lint.finding import Confidence, Finding, Severity, Status
    from hdnd_lint.jobs.public import lint_files
    from hdnd_lint.outcome import FileOutcome, Outcome
    from hdnd_lint.report.formats import FORMATS

_HOMES = {
    "Confidence": "hdnd_lint.finding",
    "Config": "hdnd_lint.config",
    "FORMATS": "hdnd_lint.report.formats",
    "FileOutcome": "hdnd_lint.outcome",
    "Finding": "hdnd_lint.finding",
    "HdndLintError": "hdnd_lint.errors",
    "Linter": "hdnd_lint.api",
    "Outcome": "hdnd_lint.outcome",
    "Severity": "hdnd_lint.finding",
    "Status": "hdnd_lint.finding",
    "choose_rules": "hdnd_lint.choosing",
    "find_config": "hdnd_lint.config",
    "lint_file": "hdnd_lint.api",
    "lint_files": "hdnd_lint.jobs.public",
    "lint_text": "hdnd_lint.api",
    "load_config": "hdnd_lint.config",
    "make_linter": "hdnd_lint.api",
    "render": "hdnd_lint.api",
}

__all__ = [
    "FORMATS",
    "Confidence",
    "Config",
    "FileOutcome",
    "Finding",
    "HdndLintError",
    "Linter",
    "Outcome",
    "Severity",
    "Status",
    "__version__",
    "choose_rules",
    "find_config",
    "lint_file",
    "lint_files",
    "lint_text",
    "load_config",
    "make_linter",
    "render",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for: ``--version`` needs none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
