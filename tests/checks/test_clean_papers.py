"""Papers with nothing wrong in form, title, session, effect and competence: nobody objects."""

from datetime import date

import pytest
from checks.clean_papers import CLEAN

from hdnd_lint import rulebook
from hdnd_lint.checks.base import Context
from hdnd_lint.engine import run
from hdnd_lint.finding import Severity
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text

GROUPS = (
    *("bo-cuc", "hieu-luc", "ky", "ky-hop", "nhan-su", "phan-loai", "so-ky-hieu"),
    *("ten-nghi-quyet", "tham-quyen", "tin-nhiem"),
)
RULES = [bound for bound in rulebook.load(cached=False) if bound.rule.group in GROUPS]


@pytest.mark.parametrize("name", CLEAN)
def test_nothing_is_objected_to(name: str) -> None:
    draft = parse_draft(read_text(CLEAN[name]))
    context = Context(draft, build_profile(draft, today=date(2026, 1, 5)))
    findings = run(RULES, context).findings
    grave = [one for one in findings if one.severity is not Severity.INFO]
    assert [(one.rule_id, one.evidence, one.message) for one in grave] == []
