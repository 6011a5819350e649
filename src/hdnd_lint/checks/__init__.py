"""The checks that rules can name. A check knows no law, no message and no severity."""

from collections.abc import Mapping
from typing import Any

from hdnd_lint.checks.base import Check

CHECKS: Mapping[str, Check[Any]] = {}
