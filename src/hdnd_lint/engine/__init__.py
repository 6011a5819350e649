"""Which rules apply to a draft; run them; say and sort what they find; account for every rule."""

from collections.abc import Sequence
from time import process_time

from hdnd_lint.checks.base import Context
from hdnd_lint.deadline import PER_FILE, PER_RULE, watched
from hdnd_lint.engine.bound import BoundRule, chosen
from hdnd_lint.engine.judging import Report, RuleVerdict, crash_verdict, judge, said_once
from hdnd_lint.engine.places import Places
from hdnd_lint.engine.saying import EVIDENCE, LEVEL, PLACE, make_findings
from hdnd_lint.finding import Finding, RuleStatus, Status, rule_status
from hdnd_lint.model.dossier import Scope
from hdnd_lint.ruleset import Rule
from hdnd_lint.words.letters.text import Localised

__all__ = [
    "EVIDENCE",
    "LEVEL",
    "PLACE",
    "BoundRule",
    "Report",
    "RuleVerdict",
    "chosen",
    "judge",
    "run",
]


_SEVERAL = {
    Scope.DOSSIER: Localised(
        "xét trên cả hồ sơ: hãy kiểm tra thư mục, hoặc dùng --dossier",
        "looks at a whole dossier: check the folder, or use --dossier",
    ),
    Scope.SESSION: Localised(
        "xét trên cả kỳ họp hoặc các chương trình của một năm: hãy kiểm tra thư mục",
        "looks at a whole session, or the programmes of a year: check the folder",
    ),
}


def run(
    rules: Sequence[BoundRule],
    context: Context,
    lang: str = "vi",
    seconds: float = PER_FILE,
) -> Report:
    """Return what *rules* say of the draft of *context*, findings by place and then by rule.

    Rules on several papers are not for one alone: see ``engine.together``.

    Rules that do not come to an end in time, or whose turn comes after *seconds* of the
    processor, are not evaluated and say so.
    """
    with watched():
        return _run(rules, context, lang, process_time() + seconds)


def _run(rules: Sequence[BoundRule], context: Context, lang: str, end: float) -> Report:
    findings: list[Finding] = []
    statuses, errors = [], []
    places = Places(context.draft)
    for bound in rules:
        if bound.rule.scope is not Scope.PAPER:
            statuses.append(_of_several(bound.rule, lang))
            continue
        verdict = judge(bound, context, min(PER_RULE, end - process_time()))
        try:
            findings += make_findings(bound, verdict, context, places, lang)
        except Exception as error:  # a hit that its rule cannot say is that check's crash
            verdict = crash_verdict(bound.rule, error)
        rule, reason = bound.rule, verdict.reason.get(lang)
        unread = verdict.law_unread
        title = rule.title if lang == "vi" else ""
        statuses.append(rule_status(rule.id, rule.name, verdict.status, reason, unread, title))
        if verdict.error:
            errors.append(str(verdict.error))
    findings = said_once(findings, {one.rule.id: one.rule.yields_to for one in rules})
    findings.sort(key=lambda one: (one.span, one.rule_id, one.message))
    statuses.sort(key=lambda one: one.rule_id)
    return Report(tuple(findings), tuple(statuses), tuple(errors))


def _of_several(rule: Rule, lang: str) -> RuleStatus:
    """Return that a rule looks at the papers of a dossier and so says nothing of one alone."""
    reason = _SEVERAL[rule.scope].get(lang)
    title = rule.title if lang == "vi" else ""
    return rule_status(rule.id, rule.name, Status.NOT_APPLICABLE, reason, title=title)
