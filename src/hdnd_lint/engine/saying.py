"""From a hit to a finding: the rule's words filled in, the place named, the fingerprint taken."""

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

from hdnd_lint.checks.base import Context, Documents
from hdnd_lint.engine.applying import certainty, lower
from hdnd_lint.engine.bound import BoundRule
from hdnd_lint.engine.judging import Verdict
from hdnd_lint.engine.places import Places, Spot
from hdnd_lint.finding import Basis, Finding, Hit, Related, RelatedPlace
from hdnd_lint.model import Draft
from hdnd_lint.model.law import Document
from hdnd_lint.ruleset import Period, Rule, Wording
from hdnd_lint.words.text import Localised, fold

EVIDENCE = "evidence"  # the placeholder that every message may name: the words found


def said(
    bound: BoundRule, verdict: Verdict, context: Context, places: Places, lang: str
) -> list[Finding]:
    """Return the findings of *verdict* in *lang*, in text order, each with its fingerprint.

    None is surer than the facts of the profile that made the rule bind the paper.
    """
    if verdict.period is None or not verdict.hits:
        return []
    draft, most = context.draft, certainty(bound.rule, context.profile)
    named = _naming(context.documents)
    seen: Counter[str] = Counter()
    findings = []
    for hit in verdict.hits:
        place = places.spot(hit.span)
        key = _key(bound.rule, place, hit.span.of(draft.text))
        finding = _finding(bound.rule, verdict.period, hit, draft, place, lang)
        mark = _hashed(f"{key}\x1f{seen[key]}")
        sure = lower(finding.confidence, most)
        basis = tuple(map(named, finding.basis))
        findings.append(replace(finding, fingerprint=mark, confidence=sure, basis=basis))
        seen[key] += 1
    return findings


def _naming(documents: Documents | None) -> Callable[[Basis], Basis]:
    """Return what gives a basis its document's name, looked up once for each document."""
    names: dict[str, str] = {}

    def named(basis: Basis) -> Basis:
        if documents is not None and basis.document not in names:
            found = documents.document(basis.document)
            names[basis.document] = called(found) if found else ""
        return replace(basis, name=names.get(basis.document, ""))

    return named


def called(document: Document) -> str:
    """Return how a basis calls *document*: a law by its name, any document by its number."""
    head = document.title if document.is_law else document.kind
    return f"{head} số {document.number}".strip()


def _finding(
    rule: Rule, period: Period, hit: Hit, draft: Draft, place: Spot, lang: str
) -> Finding:
    wording = rule.wording(period, hit.variant)
    evidence = hit.span.of(draft.text)
    values = _filling(hit, evidence, lang)
    return Finding(
        rule_id=rule.id,
        name=rule.name,
        group=rule.group,
        severity=wording.severity,
        confidence=wording.confidence,
        message=_message(wording, values, lang),
        span=hit.span,
        evidence=evidence,
        provision=place.provision,
        paragraph=draft.source.paragraph_at(hit.span.start),
        basis=wording.basis,
        values=hit.values,
        remedy=_filled(wording.fix, values, lang),
        related=tuple(_related(one, draft, lang) for one in hit.related),
        fixes=hit.fixes,
        fingerprint="",
    )


def _message(wording: Wording, values: Mapping[str, str], lang: str) -> str:
    message = _filled(wording.message, values, lang)
    return f"{message} {wording.note.get(lang)}" if wording.note else message


def _filling(hit: Hit, evidence: str, lang: str) -> dict[str, str]:
    values = {name: _shown(value) for name, value in hit.values.items()}
    words = {name: value.get(lang) for name, value in hit.words.items()}
    return {EVIDENCE: fold(evidence), **values, **words}


def _shown(value: object) -> str:
    if value is None:
        return "?"
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value)
    return str(value)


def _filled(words: Localised | None, values: Mapping[str, str], lang: str) -> str:
    """Return *words* with *values* put in; line breaks stay, for model wordings."""
    lines = words.get(lang).format_map(values).splitlines() if words else ()
    return "\n".join(map(fold, lines)).strip()


def _related(related: Related, draft: Draft, lang: str) -> RelatedPlace:
    span = related.span
    return RelatedPlace(
        span=span,
        evidence=span.of(draft.text),
        note=related.note.get(lang),
        paragraph=draft.source.paragraph_at(span.start),
    )


def _key(rule: Rule, place: Spot, evidence: str) -> str:
    """Return what makes a finding the same one in the next version of a draft."""
    return "\x1f".join((rule.id, *place.headings, fold(evidence))).casefold()


def _hashed(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:16]
