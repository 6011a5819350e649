"""What the paper says, apart from how it is set: identity, findings, what was checked, tables.

The machine proposes; the conclusion is left to the people who sign.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from hdnd_lint.finding import Finding, Severity, Status, cite_path, law_words
from hdnd_lint.model import Profile
from hdnd_lint.model.dossier import Dossier
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.records import dataclass, replace
from hdnd_lint.report.foot import law_lines
from hdnd_lint.report.shorten import shorten

_MOST_FREQUENT = 10
_QUOTED = 160  # characters of a draft


@dataclass(frozen=True, slots=True)
class Office:
    """Whose paper it is; what is empty is left blank for the people who sign."""

    superior: str = ""
    name: str = "……………………"
    place: str = "……………"
    symbol: str = "BC-……"
    signatory: str = "……………………"


@dataclass(frozen=True, slots=True)
class Point:
    """One finding as the paper tells it."""

    severity: Severity
    place: str
    evidence: str
    message: str
    law: str
    proposal: str
    rule: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One draft: how it was read, what was found, what was checked and what could not be."""

    number: int
    file: str
    title: str
    identity: tuple[tuple[str, str], ...]
    points: tuple[Point, ...]
    counts: tuple[int, int, int]  # rules checked, not applicable, not evaluated
    unjudged: tuple[tuple[str, str], ...]  # why rules could not be judged, and which
    trouble: tuple[str, ...]
    matter: str = ""  # the dossier that the paper is of, told where there are any
    heads_matter: bool = False  # the first of its dossier

    def of(self, severity: Severity) -> tuple[Point, ...]:
        """Return the points of one severity, in the order of the draft."""
        return tuple(point for point in self.points if point.severity is severity)


@dataclass(frozen=True, slots=True)
class Frequency:
    """How often one rule was broken, in how many drafts, out of the most frequent rule's count."""

    rule: str
    name: str
    count: int
    drafts: int
    share: float


@dataclass(frozen=True, slots=True)
class AppraisalPaper:
    """The whole paper."""

    office: Office
    drafts: tuple[Reviewed, ...]
    rules: tuple[str, ...]  # the rules broken at least once, by id
    matrix: tuple[tuple[int, ...], ...]  # rule × draft: how many findings
    frequent: tuple[Frequency, ...]
    law: tuple[str, ...]  # how far the law is known, what the office assumes

    @property
    def totals(self) -> tuple[int, int, int]:
        """How many findings there are: errors, warnings, notes."""
        counts = Counter(point.severity for draft in self.drafts for point in draft.points)
        return counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.INFO]


def paper_on(outcome: Outcome, office: Office) -> AppraisalPaper:
    """Return the paper that tells *outcome* in the name of *office*."""
    outcome, matters = _by_matter(outcome.merged())
    drafts = tuple(
        _reviewed(file, at, matters, outcome.files[at - 2].path if at > 1 else "")
        for at, file in enumerate(outcome.files, 1)
    )
    counts = _counts(outcome)
    rules = tuple(sorted(counts))
    return AppraisalPaper(
        office=office,
        drafts=drafts,
        rules=rules,
        matrix=tuple(tuple(counts[rule][at] for at in range(len(drafts))) for rule in rules),
        frequent=tuple(_frequent(outcome, counts)),
        law=tuple(line.vi for line in law_lines(outcome)),
    )


_SENTENCE_END = re.compile(r"\.\s+(?=[^\Wa-zà-ỹ])")


def _counts(outcome: Outcome) -> dict[str, Counter[int]]:
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for at, file in enumerate(outcome.files):
        for finding in file.findings:
            counts[finding.rule_id][at] += 1
    return counts


def _frequent(outcome: Outcome, counts: dict[str, Counter[int]]) -> Iterator[Frequency]:
    said = {finding.rule_id: finding for file in outcome.files for finding in file.findings}
    totals = sorted(((-sum(found.values()), rule) for rule, found in counts.items()))
    most = -totals[0][0] if totals else 0
    for total, rule in totals[:_MOST_FREQUENT]:
        name = shorten(_SENTENCE_END.split(said[rule].message, maxsplit=1)[0].rstrip("."), 110)
        yield Frequency(rule, name, -total, len(counts[rule]), -total / most)


def _by_matter(outcome: Outcome) -> tuple[Outcome, dict[str, str]]:
    """Return the outcome with the papers of one dossier together, and each paper's dossier."""
    dossiers = [one.group for one in outcome.groups if isinstance(one.group, Dossier)]
    matters: dict[str, str] = {}
    for dossier in dossiers:
        for paper in dossier.papers:
            matters.setdefault(paper.path, dossier.title)
    if not matters:
        return outcome, {}
    order = {path: at for at, path in enumerate(matters)}
    files = sorted(outcome.files, key=lambda file: order.get(file.path, len(order)))
    return replace(outcome, files=tuple(files)), matters


def _reviewed(file: FileOutcome, number: int, matters: Mapping[str, str], before: str) -> Reviewed:
    status = Counter(rule.status for rule in file.rules)
    return Reviewed(
        number=number,
        file=PurePath(file.path).name,
        title=_title(file),
        identity=tuple(_identity(file)),
        points=tuple(map(_point, file.findings)),
        counts=(
            status[Status.CHECKED],
            status[Status.NOT_APPLICABLE],
            status[Status.NOT_EVALUATED],
        ),
        unjudged=tuple(_unjudged(file)),
        trouble=tuple(problem.text for problem in file.problems),
        matter=matters.get(file.path, ""),
        heads_matter=bool(matters) and matters.get(file.path, "") != matters.get(before),
    )


def _title(file: FileOutcome) -> str:
    title = file.draft.title.title if file.draft else None
    return title.text if title else PurePath(file.path).name


def _identity(file: FileOutcome) -> Iterator[tuple[str, str]]:
    profile = file.profile
    if profile is None:
        return
    yield "Cơ quan ban hành", _issuer(file, profile)
    yield "Số, ký hiệu", profile.number.value or "chưa ghi"
    yield "Khóa, kỳ họp", _session(profile)
    for label, fact in (("Ngày thông qua", profile.adopted), ("Ngày ban hành", profile.signed)):
        yield label, f"{fact.value:%d/%m/%Y}" if fact.value else "chưa ghi"
    yield "Pháp luật áp dụng", f"tại ngày {profile.day:%d/%m/%Y} ({profile.day_origin.vi})"


def _issuer(file: FileOutcome, profile: Profile) -> str:
    header = file.draft.header.issuer if file.draft else None
    if header:
        return header.text
    return profile.unit.value or "không đọc được"


def _session(profile: Profile) -> str:
    term = f"khóa {profile.term.value}" if profile.term.value else ""
    session = profile.session.value
    ordinal = f"kỳ họp thứ {session.ordinal}" if session and session.ordinal else ""
    return ", ".join(filter(None, (term, ordinal))) or "chưa ghi"


def _point(finding: Finding) -> Point:
    return Point(
        severity=finding.severity,
        place=cite_path(finding.path),
        evidence=shorten(finding.evidence, _QUOTED),
        message=finding.message,
        law=law_words(finding.basis),
        proposal=finding.remedy,
        rule=finding.rule_id,
        sure=str(finding.confidence) == "high",
    )


def _unjudged(file: FileOutcome) -> Iterator[tuple[str, str]]:
    reasons: dict[str, list[str]] = defaultdict(list)
    for rule in file.rules:
        if rule.status is Status.NOT_EVALUATED:
            reasons[rule.reason].append(rule.rule_id)
    for reason, rules in sorted(reasons.items(), key=lambda item: (-len(item[1]), item[0])):
        yield reason, ", ".join(rules)


def severities() -> Sequence[tuple[Severity, str]]:
    """Return the severities with the headings that the paper gives them."""
    return (
        (Severity.ERROR, "Nội dung cần sửa"),
        (Severity.WARNING, "Nội dung cần xem xét"),
        (Severity.INFO, "Nội dung lưu ý"),
    )
