"""Which rules apply to a draft; run them; say and sort what they find; account for every rule."""

from collections.abc import Mapping, Sequence
from time import process_time

from hdnd_lint.checks.base import Context
from hdnd_lint.deadline import PER_FILE, PER_RULE
from hdnd_lint.engine.bound import BoundRule, chosen
from hdnd_lint.engine.judging import Verdict, crash_verdict, judge
from hdnd_lint.engine.places import Places
from hdnd_lint.engine.saying import EVIDENCE, make_findings
from hdnd_lint.finding import Finding, RuleStatus
from hdnd_lint.records import dataclass

__all__ = ["EVIDENCE", "BoundRule", "Report", "Verdict", "chosen", "judge", "run"]


@dataclass(frozen=True, slots=True)
class Report:
    """What a set of rules says of one draft; *errors* names the checks that crashed."""

    findings: tuple[Finding, ...]
    rules: tuple[RuleStatus, ...]
    errors: tuple[str, ...]


def run(
    rules: Sequence[BoundRule],
    context: Context,
    lang: str = "vi",
    seconds: float = PER_FILE,
) -> Report:
    """Return what *rules* say of the draft of *context*, findings by place and then by rule.

    Rules that do not come to an end in time, or whose turn comes after *seconds* of the
    processor, are not evaluated and say so.
    """
    end = process_time() + seconds
    findings: list[Finding] = []
    statuses, errors = [], []
    places = Places(context.draft)
    for bound in rules:
        verdict = judge(bound, context, min(PER_RULE, end - process_time()))
        try:
            findings += make_findings(bound, verdict, context, places, lang)
        except Exception as error:  # a hit that its rule cannot say is that check's crash
            verdict = crash_verdict(bound.rule, error)
        rule, reason = bound.rule, verdict.reason.get(lang)
        unread = verdict.law_unread
        statuses.append(RuleStatus(rule.id, rule.name, verdict.status, reason, unread))
        if verdict.error:
            errors.append(str(verdict.error))
    findings = _said_once(findings, {one.rule.id: one.rule.yields_to for one in rules})
    findings.sort(key=lambda one: (one.span, one.rule_id, one.message))
    statuses.sort(key=lambda one: one.rule_id)
    return Report(tuple(findings), tuple(statuses), tuple(errors))


def _said_once(findings: list[Finding], yields: Mapping[str, tuple[str, ...]]) -> list[Finding]:
    """Drop what a rule says of a place of which a more exact rule says it too."""
    exact = {other for others in yields.values() for other in others}
    spoken = {
        (one.rule_id, one.span.start, one.span.end) for one in findings if one.rule_id in exact
    }
    return [
        one
        for one in findings
        if not any(
            rule in yields[one.rule_id] and one.span.start < end and start < one.span.end
            for rule, start, end in spoken
        )
    ]
