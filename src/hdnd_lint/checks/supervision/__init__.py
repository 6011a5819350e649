"""Checks of what a council's supervision papers say: programmes, delegations, results."""

from collections.abc import Mapping
from typing import Any

from hdnd_lint.checks.base import Check
from hdnd_lint.checks.supervision import (
    content,
    delegations,
    reporting,
    results,
    timing,
    topic_checks,
)

SUPERVISION: Mapping[str, Check[Any]] = {
    **content.CHECKS,
    **topic_checks.CHECKS,
    **reporting.CHECKS,
    **timing.CHECKS,
    **delegations.CHECKS,
    **results.CHECKS,
}
