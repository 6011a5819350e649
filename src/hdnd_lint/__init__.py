"""Find what breaks the drafting rules in Vietnamese legislative drafts."""

from typing import TYPE_CHECKING, Any

from hdnd_lint.version import __version__

if TYPE_CHECKING:
    from hdnd_lint.api import Linter, lint_file, lint_text
    from hdnd_lint.finding import Confidence, Finding, Severity, Status
    from hdnd_lint.outcome import FileOutcome

_HOMES = {
    "Confidence": "hdnd_lint.finding",
    "FileOutcome": "hdnd_lint.outcome",
    "Finding": "hdnd_lint.finding",
    "Linter": "hdnd_lint.api",
    "Severity": "hdnd_lint.finding",
    "Status": "hdnd_lint.finding",
    "lint_file": "hdnd_lint.api",
    "lint_text": "hdnd_lint.api",
}

__all__ = [
    "Confidence",
    "FileOutcome",
    "Finding",
    "Linter",
    "Severity",
    "Status",
    "__version__",
    "lint_file",
    "lint_text",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for: ``--version`` needs none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
