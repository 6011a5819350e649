"""What the paper says, apart from how it is set: identity, findings, what was checked, tables.

The machine proposes; the conclusion is left to the people who sign.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath

from hdnd_lint.finding import Finding, Severity, Status, cite_path, law_words
from hdnd_lint.model import Kind
from hdnd_lint.model.dossier import Dossier
from hdnd_lint.model.names import KIND_WORDS
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.records import dataclass, replace
from hdnd_lint.report.accepted import say_accepted
from hdnd_lint.report.foot import law_lines
from hdnd_lint.report.text.shorten import shorten

_MOST_FREQUENT = 7  # the summary keeps to one page
_QUOTED = 160  # characters of a draft


@dataclass(frozen=True, slots=True)
class Office:
    """Whose paper it is; what is empty is left blank for the people who sign."""

    superior: str = ""
    name: str = "……………………"
    place: str = "……………"
    symbol: str = "BC-……"
    signatory: str = "……………………"
    committees: tuple[str, ...] = ()


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
    title: str = ""  # of the rule
    names: tuple[str, ...] = ()  # what the rule is called besides: its name, its group


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One paper: what it is, what was found in it."""

    number: int
    file: str
    title: str
    kind: str
    reference: str  # its number and symbol
    day: str  # whose law it was judged by
    points: tuple[Point, ...]
    trouble: tuple[str, ...]
    matter: str = ""  # the dossier that the paper is of, told where there are any

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
class Ground:
    """The law that a rule rests on, and what it proposes: told once, for all its findings."""

    rule: str
    title: str
    law: str
    proposal: str


@dataclass(frozen=True, slots=True)
class AppraisalPaper:
    """The whole paper."""

    office: Office
    drafts: tuple[Reviewed, ...]
    rules: tuple[str, ...]  # the rules broken at least once, by id
    matrix: tuple[tuple[int, ...], ...]  # rule × draft: how many findings
    frequent: tuple[Frequency, ...]
    law: tuple[str, ...]  # how far the law is known, what the office assumes
    kinds: tuple[tuple[str, int], ...] = ()  # how many papers of each kind were read
    unread: int = 0  # files that could not be read
    grounds: tuple[Ground, ...] = ()
    waived: tuple[tuple[str, str, str], ...] = ()  # place, rule, why it is let stand
    counts: tuple[int, int, int] = (0, 0, 0)  # rules checked, not applicable, not evaluated
    unjudged: tuple[tuple[str, str, str], ...] = ()  # why, which rules, in how many papers
    has_matters: bool = False

    @property
    def totals(self) -> tuple[int, int, int]:
        """How many findings there are: errors, warnings, notes."""
        counts = Counter(point.severity for draft in self.drafts for point in draft.points)
        return counts[Severity.ERROR], counts[Severity.WARNING], counts[Severity.INFO]


def paper_on(outcome: Outcome, office: Office) -> AppraisalPaper:
    """Return the paper that tells *outcome* in the name of *office*."""
    waived = tuple(_waived(outcome.merged()))
    whole = outcome.kept(lambda finding: finding.waived is None)
    outcome, matters = _by_matter(whole.merged())
    drafts = tuple(_reviewed(file, at, matters) for at, file in enumerate(outcome.files, 1))
    counts = _counts(outcome)
    rules = tuple(sorted(counts))
    status = Counter(rule.status for file in outcome.files for rule in file.rules)
    return AppraisalPaper(
        office=office,
        drafts=drafts,
        rules=rules,
        matrix=tuple(tuple(counts[rule][at] for at in range(len(drafts))) for rule in rules),
        frequent=tuple(_frequent(outcome, counts)),
        law=tuple(line.vi for line in law_lines(outcome)),
        kinds=tuple(_kinds(outcome)),
        unread=sum(file.draft is None for file in outcome.files),
        grounds=tuple(_grounds(outcome)),
        waived=waived,
        counts=(
            status[Status.CHECKED],
            status[Status.NOT_APPLICABLE],
            status[Status.NOT_EVALUATED],
        ),
        unjudged=tuple(_unjudged(outcome)),
        has_matters=bool(matters),
    )


def _kinds(outcome: Outcome) -> Iterator[tuple[str, int]]:
    """Yield how many papers of each kind were read, drafts of resolutions first."""
    read = [kind_of(file) for file in outcome.files if file.draft is not None]
    counts = Counter(read)
    yield from sorted(counts.items(), key=lambda one: (one[0] != DRAFT, -one[1], one[0]))


def kind_of(file: FileOutcome) -> str:
    """Return what the paper is called in a sentence that counts papers; “” of one not read."""
    if file.profile is None:
        return ""
    kind = file.profile.kind.value
    if kind is None:
        return "văn bản chưa rõ loại"
    return DRAFT if kind in _RESOLUTIONS else KIND_WORDS[kind].vi


DRAFT = "dự thảo nghị quyết"
_RESOLUTIONS = (Kind.NORMATIVE_RESOLUTION, Kind.INDIVIDUAL_RESOLUTION)


def _waived(outcome: Outcome) -> Iterator[tuple[str, str, str]]:
    for file in outcome.files:
        for one in file.findings:
            if one.waived is not None:
                place = f"{PurePath(file.path).name}, {cite_path(one.path)}".rstrip(", ")
                yield place, one.rule_id, say_accepted(one, "vi")


def _grounds(outcome: Outcome) -> Iterator[Ground]:
    """Yield law and proposal of each rule that is broken, the gravest rules first."""
    said: dict[str, Finding] = {}
    for file in outcome.files:
        for one in file.findings:
            said.setdefault(one.rule_id, one)
    order = list(Severity)
    for one in sorted(said.values(), key=lambda one: (order.index(one.severity), one.rule_id)):
        yield Ground(one.rule_id, one.called, law_words(one.basis), one.remedy)


def _unjudged(outcome: Outcome) -> Iterator[tuple[str, str, str]]:
    """Yield why rules could not be judged, which ones, and in how many papers."""
    papers: dict[str, set[str]] = defaultdict(set)
    rules: dict[str, dict[str, None]] = defaultdict(dict)
    for file in outcome.files:
        for one in file.rules:
            if one.status is Status.NOT_EVALUATED:
                papers[one.reason].add(file.path)
                rules[one.reason][one.rule_id] = None
    for reason in sorted(papers, key=lambda one: (-len(papers[one]), one)):
        yield reason, ", ".join(rules[reason]), str(len(papers[reason]))


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
        name = said[rule].title or shorten(
            _SENTENCE_END.split(said[rule].message, maxsplit=1)[0].rstrip("."), 110
        )
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


def _reviewed(file: FileOutcome, number: int, matters: Mapping[str, str]) -> Reviewed:
    profile = file.profile
    return Reviewed(
        number=number,
        file=PurePath(file.path).name,
        title=_title(file),
        kind=kind_of(file),
        reference=(profile.number.value or "chưa ghi") if profile else "",
        day=f"{profile.day:%d/%m/%Y} ({profile.day_origin.vi})" if profile else "",
        points=tuple(map(_point, file.findings)),
        trouble=tuple(problem.text for problem in file.problems),
        matter=matters.get(file.path, ""),
    )


def _title(file: FileOutcome) -> str:
    title = file.draft.title.title if file.draft else None
    return title.text if title else PurePath(file.path).name


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
        title=finding.called,
        names=(finding.name, finding.group),
    )


def severities() -> Sequence[tuple[Severity, str]]:
    """Return the severities with the headings that the paper gives them."""
    return (
        (Severity.ERROR, "Nội dung cần sửa"),
        (Severity.WARNING, "Nội dung cần xem xét"),
        (Severity.INFO, "Nội dung lưu ý"),
    )
