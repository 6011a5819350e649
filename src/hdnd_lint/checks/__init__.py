"""The checks that rules can name. A check knows no law, no message and no severity.

A check's name says where it is: ``bases.force.lapsed`` is the entry ``lapsed`` of ``CHECKS`` in
``bases/force.py``. Nothing else lists it.
"""

from typing import Any

from hdnd_lint.checks.base import Check
from hdnd_lint.checks.table import PlaceTable

# Short names under which the general checks are documented for rule sets of one's own.
_ALIASES = {
    "phrases.present": "general.phrases.present",
    "required.elements": "general.required.elements",
}

CHECKS: PlaceTable[Check[Any]] = PlaceTable(__name__, "CHECKS", _ALIASES)
