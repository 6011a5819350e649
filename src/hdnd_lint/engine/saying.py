"""From a hit to a finding: the rule's words filled in, the place named, the fingerprint taken."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from hdnd_lint.checks.base import Context
from hdnd_lint.engine.applying import certainty, lower
from hdnd_lint.engine.bound import BoundRule
from hdnd_lint.engine.judging import RuleVerdict
from hdnd_lint.engine.places import Places, Spot
from hdnd_lint.finding import (
    Basis,
    Confidence,
    Finding,
    Hit,
    Related,
    RelatedPlace,
    Severity,
    cite_path,
)
from hdnd_lint.model.law import Document
from hdnd_lint.model.names import LEVEL_WORDS
from hdnd_lint.records import dataclass, field, replace
from hdnd_lint.ruleset import HitWording, Period, Rule
from hdnd_lint.words.letters.text import Localised, fold, regular_tones

EVIDENCE = "evidence"  # the placeholder that every message may name: the words found
LEVEL = "level"  # the placeholder that remedies may name besides: what the unit is called
PLACE = "place"  # the placeholder that questions may name besides: the unit around the words
# A line of a remedy ends or begins so; other breaks are only the width of the rule file.
_ENDS = (".", ":", ";", "”", "!", "?", ",”")
_BEGINS = ("“", "- ", "+ ", "Mẫu:", "Sample:")


def make_findings(
    bound: BoundRule, verdict: RuleVerdict, context: Context, places: Places, lang: str
) -> list[Finding]:
    """Return the findings of *verdict* in *lang*, in text order, each with its fingerprint.

    None is surer than the facts of the profile that made the rule bind the paper.
    """
    if verdict.period is None or not verdict.hits:
        return []
    most = certainty(bound.rule, context.profile)
    speaker = _Speaker(bound.rule, verdict.period, context, lang, most)
    seen: Counter[str] = Counter()
    findings = []
    for hit in bound.told(verdict.hits):
        spot = places.spot(hit.span)
        key = _key(bound.rule, spot, hit.span.of(context.text))
        findings.append(speaker.tell(hit, spot, _hashed(f"{key}\x1f{seen[key]}")))
        seen[key] += 1
    return findings


def make_findings_together(
    bound: BoundRule,
    verdict: RuleVerdict,
    lead: Context,
    contexts: Mapping[str, Context],
    lang: str,
) -> list[Finding]:
    """Return the findings of *verdict* on papers judged together, each with its file.

    *lead* is the paper that the rule bound; *contexts* are all of them, by path.
    """
    if verdict.period is None or not verdict.hits:
        return []
    most = certainty(bound.rule, lead.profile)
    seen: Counter[str] = Counter()
    findings = []
    for hit in bound.told(verdict.hits):
        context = contexts[hit.paper]
        speaker = _Speaker(bound.rule, verdict.period, context, lang, most, contexts)
        spot = Places(context.draft).spot(hit.span)
        key = _key(bound.rule, spot, hit.span.of(context.text))
        findings.append(speaker.tell(hit, spot, _hashed(f"{key}\x1f{seen[key]}")))
        seen[key] += 1
    return findings


def name_document(document: Document) -> str:
    """Return how a basis calls *document*: a law by its name, any document by its number."""
    head = document.title if document.is_law else document.kind
    return f"{head} số {document.number}".strip()


@dataclass(slots=True)
class _Speaker:
    """Says the hits of one rule on one draft; *most* is how sure it may be at most.

    *others* are the papers that related places may lie in, by path.
    """

    rule: Rule
    period: Period
    context: Context
    lang: str
    most: Confidence
    others: Mapping[str, Context] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)  # of documents, looked up once

    def tell(self, hit: Hit, spot: Spot, fingerprint: str) -> Finding:
        """Return *hit* in the rule's words."""
        rule, source = self.rule, self.context.draft.source
        wording = rule.wording(self.period, hit.variant)
        evidence = hit.span.of(source.text)
        values = _filling(hit, evidence, self.lang)
        return Finding(
            rule_id=rule.id,
            name=rule.name,
            group=rule.group,
            severity=self._severity(wording),
            confidence=lower(wording.confidence, self.most),
            message=_message(wording, values, self.lang),
            span=hit.span,
            evidence=evidence,
            path=spot.path,
            paragraph=source.paragraph_at(hit.span.start),
            basis=tuple(map(self._named, wording.basis)),
            values=hit.values,
            remedy=_filled(wording.fix, {LEVEL: self._level(), **values}, self.lang),
            question=_filled(wording.question, {**values, PLACE: cite_path(spot.path)}, self.lang),
            related=tuple(self._related(one, hit.paper) for one in hit.related),
            fixes=hit.fixes,
            fingerprint=fingerprint,
            file=hit.paper,
            title=rule.title if self.lang == "vi" else "",
            answered_by=wording.answered_by or "",
        )

    def _level(self) -> str:
        """Return what the draft's unit is called in sample figures: ngân sách xã."""
        level = self.context.profile.level.value
        return LEVEL_WORDS[level].get(self.lang).removeprefix("cấp ") if level else "…"

    def _related(self, related: Related, paper: str) -> RelatedPlace:
        file = related.paper if related.paper != paper else ""
        source = self.others[file].draft.source if file else self.context.draft.source
        span = related.span
        return RelatedPlace(
            span=span,
            evidence=span.of(source.text),
            note=related.note.get(self.lang),
            paragraph=source.paragraph_at(span.start),
            file=file,
        )

    def _severity(self, wording: HitWording) -> Severity:
        """Return the rule's severity; where kind or level of the paper is not sure, no error."""
        sure = self.most is Confidence.HIGH
        return wording.severity if sure else min(wording.severity, Severity.WARNING, key=_grave)

    def _named(self, basis: Basis) -> Basis:
        """Return *basis* with its document's name, as far as the registry knows it."""
        documents = self.context.documents
        if documents is not None and basis.document not in self.names:
            document = documents.document(basis.document)
            self.names[basis.document] = name_document(document) if document else ""
        return replace(basis, name=self.names.get(basis.document, ""))


def _grave(severity: Severity) -> int:
    return (Severity.INFO, Severity.WARNING, Severity.ERROR).index(severity)


def _message(wording: HitWording, values: Mapping[str, str], lang: str) -> str:
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
    return "\n".join(_prose(map(fold, lines))).strip()


def _prose(lines: Iterable[str]) -> Iterator[str]:
    """Yield *lines*, those in one that a rule file only breaks for its own width."""
    held = ""
    for line in lines:
        if held and line and not held.endswith(_ENDS) and not line.startswith(_BEGINS):
            held += f" {line}"
            continue
        if held:
            yield held
        held = line
    yield held


def _key(rule: Rule, place: Spot, evidence: str) -> str:
    """Return what makes a finding the same one in the next version of a draft."""
    words = "\x1f".join((rule.id, *place.headings, fold(evidence)))
    return regular_tones(words.casefold())  # “hoá” and “hóa” are one word


def _hashed(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:16]
