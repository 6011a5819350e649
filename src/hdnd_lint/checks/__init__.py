"""The checks that rules can name. A check knows no law, no message and no severity."""

from collections.abc import Mapping
from typing import Any

from hdnd_lint.checks.base import Check
from hdnd_lint.checks.phrases import PHRASES_PRESENT
from hdnd_lint.checks.required import REQUIRED_ELEMENTS
from hdnd_lint.checks.sums import SUMS_OPEN
from hdnd_lint.checks.symbols import SYMBOL_FORM

CHECKS: Mapping[str, Check[Any]] = {
    "phrases.present": PHRASES_PRESENT,
    "required.elements": REQUIRED_ELEMENTS,
    "sums.open": SUMS_OPEN,
    "symbol.form": SYMBOL_FORM,
}
