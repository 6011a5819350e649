"""Rules on several papers at once: the dossier of one matter, and what gathers dossiers."""

from collections.abc import Mapping, Sequence
from time import process_time

from hdnd_lint.checks import CHECKS
from hdnd_lint.checks.base import Context, Documents, DossierContext, SessionContext
from hdnd_lint.deadline import PER_FILE, PER_RULE, TimeIsUpError, within
from hdnd_lint.engine.applying import period_binding
from hdnd_lint.engine.bound import BoundRule
from hdnd_lint.engine.judging import (
    NO_TIME,
    TOO_LONG,
    Report,
    RuleVerdict,
    crash_verdict,
    excused_verdict,
    said_once,
    weighed,
)
from hdnd_lint.engine.law import binding_period
from hdnd_lint.engine.saying import make_findings_together
from hdnd_lint.finding import Finding, Hit, NotEvaluated, Result, Status, rule_status
from hdnd_lint.model.dossier import Dossier, DossierPaper, Gathering, Scope
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.records import dataclass, replace
from hdnd_lint.ruleset import Period
from hdnd_lint.words.letters.text import Localised

_NO_LEAD = Localised(
    "không đọc được văn bản nào của hồ sơ", "no paper of the dossier could be read"
)
Together = DossierContext | SessionContext


@dataclass(frozen=True, slots=True)
class Case:
    """Papers judged together: what checks get, the paper whose facts decide, their order."""

    context: Together
    lead: Context | None
    order: Mapping[str, int]

    @property
    def contexts(self) -> Mapping[str, Context]:
        """What may be looked at in each paper, by path."""
        return self.context.contexts


def dossier_case(dossier: Dossier, documents: Documents | None) -> Case:
    """Return *dossier* as its rules see it."""
    contexts = _contexts(dossier.newest(), documents)
    return _case(DossierContext(dossier, contexts, documents), dossier.lead, contexts)


def session_case(gathering: Gathering, documents: Documents | None) -> Case:
    """Return *gathering* as its rules see it."""
    contexts = _contexts(tuple(gathering.everything()), documents)
    return _case(SessionContext(gathering, contexts, documents), gathering.lead, contexts)


def run_together(rules: Sequence[BoundRule], case: Case, lang: str = "vi") -> Report:
    """Return what the *rules* of its scope say of *case*, findings by paper, place and rule."""
    scope = Scope.DOSSIER if isinstance(case.context, DossierContext) else Scope.SESSION
    end = process_time() + PER_FILE
    findings: list[Finding] = []
    statuses, errors = [], []
    mine = [one for one in rules if one.rule.scope is scope]
    for bound in mine:
        verdict = _judge(bound, case, min(PER_RULE, end - process_time()))
        try:
            if case.lead is not None:
                findings += make_findings_together(bound, verdict, case.lead, case.contexts, lang)
        except Exception as error:  # a hit that its rule cannot say is that check's crash
            verdict = crash_verdict(bound.rule, error)
        rule, reason = bound.rule, verdict.reason.get(lang)
        unread = verdict.law_unread
        title = rule.title if lang == "vi" else ""
        statuses.append(rule_status(rule.id, rule.name, verdict.status, reason, unread, title))
        if verdict.error:
            errors.append(str(verdict.error))
    findings = said_once(findings, {one.rule.id: one.rule.yields_to for one in mine})
    findings.sort(key=lambda one: (case.order[one.file], one.span, one.rule_id, one.message))
    statuses.sort(key=lambda one: one.rule_id)
    return Report(tuple(findings), tuple(statuses), tuple(errors))


def unanswered(file: FileOutcome, dossiers: Sequence[Dossier]) -> FileOutcome:
    """Return what is found in a file without what other papers of its dossiers answer."""
    homes = [one for one in dossiers if any(paper.path == file.path for paper in one.papers)]
    roles = {paper.role for one in homes for paper in one.papers if paper.path != file.path}
    kept = tuple(one for one in file.findings if one.answered_by not in roles)
    return replace(file, findings=kept)


def _contexts(
    papers: Sequence[DossierPaper], documents: Documents | None
) -> Mapping[str, Context]:
    return {
        one.path: Context(one.draft, one.profile, documents)
        for one in papers
        if one.draft and one.profile
    }


def _case(context: Together, lead: DossierPaper | None, contexts: Mapping[str, Context]) -> Case:
    order = {path: at for at, path in enumerate(contexts)}
    return Case(context, contexts.get(lead.path) if lead else None, order)


def _judge(bound: BoundRule, case: Case, seconds: float) -> RuleVerdict:
    if case.lead is None:
        return excused_verdict(NotEvaluated(_NO_LEAD))
    if seconds <= 0:
        return RuleVerdict(Status.NOT_EVALUATED, NO_TIME)
    try:
        with within(seconds):
            return _judged(bound, case, case.lead)
    except TimeIsUpError:
        return RuleVerdict(Status.NOT_EVALUATED, TOO_LONG)


def _judged(bound: BoundRule, case: Case, lead: Context) -> RuleVerdict:
    """Return the verdict; kind, level, body, subjects and day are asked of the leading paper."""
    period = period_binding(bound.rule, lead)
    if not isinstance(period, Period):
        return excused_verdict(period)
    law = binding_period(bound.rule, period, lead)
    if isinstance(law, NotEvaluated):
        return excused_verdict(law)
    try:
        found: list[Result] = list(
            CHECKS[bound.rule.check].run(case.context, bound.params_in(period))
        )
        _require_places(found, case)
    except Exception as error:  # a check that crashes must not take the other rules along
        return crash_verdict(bound.rule, error)
    verdict = weighed(found, law)
    ordered = sorted(verdict.hits, key=lambda hit: (case.order[hit.paper], hit.span))
    return replace(verdict, hits=tuple(ordered))


def _require_places(found: Sequence[Result], case: Case) -> None:
    """Raise IndexError where a hit, or a place related to it, lies in no paper of *case*."""
    for hit in found:
        if not isinstance(hit, Hit):
            continue
        places = [(hit.paper, hit.span), *((r.paper or hit.paper, r.span) for r in hit.related)]
        for path, span in places:
            if path not in case.contexts or span.end > len(case.contexts[path].text):
                raise IndexError(f"{span} lies in no paper: {path}")
