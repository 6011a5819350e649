"""What the skeleton says, apart from how it is set. It never gives a verdict.

Its headings are the parts of an appraisal report (`words.appraising.PARTS`), the table that the
rules on reports ask for, too.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from hdnd_lint.checks.base import Documents
from hdnd_lint.finding import Confidence, Finding, Severity, Status, cite_path, law_words
from hdnd_lint.model import Citation, Draft, Node, Profile
from hdnd_lint.model.law import Force
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.records import dataclass
from hdnd_lint.report.appraisal.content import Office
from hdnd_lint.report.skeleton import wording
from hdnd_lint.report.skeleton.amending import amendments
from hdnd_lint.report.text.shorten import shorten
from hdnd_lint.words.appraising import CONCLUSION, PARTS, Concern, ReportPart
from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.words.ordinals import roman_numeral

_QUOTED = 120  # characters of a draft
_AMENDED = 400  # characters of a place before and after it is amended
_MOST_ARTICLES = 40
_FORCE = {
    Force.IN_FORCE: wording.IN_FORCE,
    Force.NOT_YET: wording.NOT_YET,
    Force.EXPIRED: wording.EXPIRED,
    Force.UNKNOWN: wording.UNKNOWN,
}


@dataclass(frozen=True, slots=True)
class SkeletonLine:
    """A line under a heading; *blank* ones are for the committee."""

    text: str
    blank: bool = False


@dataclass(frozen=True, slots=True)
class SkeletonSection:
    """A heading and what stands under it; *rows* are a table of bases, head left out."""

    heading: str
    lines: tuple[SkeletonLine, ...]
    rows: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The whole paper, in the order in which it is written; *superior* may be two lines."""

    superior: str
    committee: str
    place: str
    symbol: str
    title: str
    addressee: str
    note: str
    opening: str
    sections: tuple[SkeletonSection, ...]


def skeleton_of(
    draft: FileOutcome,
    papers: Sequence[FileOutcome],
    office: Office,
    documents: Documents | None,
) -> Skeleton:
    """Return the skeleton for *draft* and the *papers* that came with it.

    *draft* was read; *office* is the committee as the user names it.
    """
    return _Maker(draft, papers, office, documents).skeleton()


class _Maker:
    def __init__(
        self,
        outcome: FileOutcome,
        papers: Sequence[FileOutcome],
        office: Office,
        documents: Documents | None,
    ) -> None:
        if outcome.draft is None or outcome.profile is None:
            raise ValueError("a draft that was not read has no skeleton")
        self.outcome = outcome
        self.draft: Draft = outcome.draft
        self.profile: Profile = outcome.profile
        self.papers = [one for one in papers if one.draft]
        self.documents = documents
        self.office = office
        self.unit = _lowered(self.profile.unit.value)
        self.council = f"{wording.COUNCIL} {self.unit}"
        self.committee = _committee(self.draft, office)

    def skeleton(self) -> Skeleton:
        place = self.draft.header.place
        return Skeleton(
            superior=self.office.superior or f"{wording.COUNCIL}\n{self.unit}",
            committee=self.committee,
            place=self.office.place.strip("…") or (place.text if place else wording.BLANK),
            symbol=wording.SYMBOL,
            title=_capital(self._named()),
            addressee=f"Kính gửi: {self.council}",
            note=wording.NOTE.format(accounts=self._accounts()),
            opening=self._opening(),
            sections=tuple(self._sections()),
        )

    def _named(self) -> str:
        """Return the draft by its title, as a report names it."""
        title = self.draft.title.title
        words = title.text if title else wording.BLANK
        if words.isupper():
            words = words.capitalize()
        return f"dự thảo Nghị quyết {words[:1].lower()}{words[1:]}"

    def _accounts(self) -> str:
        status = Counter(rule.status for rule in self.outcome.rules)
        return wording.ACCOUNTS.format(
            checked=status[Status.CHECKED], unjudged=status[Status.NOT_EVALUATED]
        )

    def _opening(self) -> str:
        submitter, submission = self._submission()
        return wording.OPENING.format(
            council=self.council,
            day=wording.DAY,
            committee=self.committee,
            draft=self._named(),
            submitter=submitter,
            submission=submission,
        )

    def _submission(self) -> tuple[str, str]:
        """Return who submits, and the submission: the paper given, else the one that is cited."""
        for paper in self.papers:
            if paper.draft and paper.draft.header.number and _submits(paper):
                return _issuer(paper.draft), _identity(paper.draft)
        found = self._cited_submission()
        if found is None:
            return wording.BLANK, f"Tờ trình số …… {wording.DAY}"
        issuer = found.issuer.text if found.issuer else wording.BLANK
        return issuer, _without_issuer(found, self.draft.text)

    def _cited_submission(self) -> Citation | None:
        """Return the submission that the draft says it rests on."""
        cited_papers = (one for one in self.draft.citations if one.kind.lower() == "tờ trình")
        return next((one for one in cited_papers if one.number), None)

    def _strangers(self) -> Iterator[str]:
        """Yield each submission given that is not the one the draft names."""
        named = self._cited_submission()
        for paper in self.papers:
            number = paper.draft.header.number if paper.draft else None
            if not (named and named.number and number and _submits(paper)):
                continue
            if fold(named.number.text) != fold(number.text):
                yield wording.STRANGER.format(named=named.number.text, given=number.text)

    # The sections.

    def _sections(self) -> Iterator[SkeletonSection]:
        for at, part in enumerate(PARTS, 1):
            yield self._section(at, part)
        yield self._blank_section(len(PARTS) + 1, wording.DISSENT, wording.DISSENT_BLANK)
        yield self._blank_section(len(PARTS) + 2, CONCLUSION, wording.VERDICT_BLANK)

    def _blank_section(self, at: int, heading: str, prompt: str) -> SkeletonSection:
        line = SkeletonLine(wording.blank(prompt), blank=True)
        return SkeletonSection(f"{roman_numeral(at)}. {heading.upper()}", (line,))

    def _section(self, at: int, part: ReportPart) -> SkeletonSection:
        facts = [SkeletonLine(text) for text in self._facts(part.concern)]
        found = [SkeletonLine(f"- {text}") for text in self._findings(part)]
        checked = [] if found or not part.groups else [SkeletonLine(wording.NOTHING)]
        lines = (*facts, *found, *checked, *self._blanks(part))
        rows = tuple(self._bases()) if part.concern is Concern.COMPETENCE else ()
        return SkeletonSection(f"{roman_numeral(at)}. {part.heading.upper()}", lines, rows)

    def _blanks(self, part: ReportPart) -> Iterator[SkeletonLine]:
        if part.concern is Concern.CONTENT:
            names = list(self._articles())
            for name in names:
                words = wording.blank(wording.PER_ARTICLE)
                yield SkeletonLine(f"{name}: {words}", blank=True)
            if any(self._amended()):
                yield SkeletonLine(wording.blank(wording.AMENDS_BLANK), blank=True)
            if names:
                return
        prompt = wording.OTHER_PAPERS if part.concern is Concern.PROCEDURE else part.blank
        yield SkeletonLine(wording.blank(prompt), blank=True)

    def _facts(self, concern: Concern) -> Iterator[str]:
        """Yield what the machine can tell that is no finding."""
        if concern is Concern.PROCEDURE:
            yield wording.PAPERS.format(papers="; ".join(self._received()))
            yield from self._strangers()
        elif concern is Concern.COMPETENCE:
            day = f"{self.profile.day:%d/%m/%Y}"
            yield wording.BASES.format(day=day) if self.draft.bases else wording.NO_BASES
        elif concern is Concern.CONTENT:
            yield self._sums()
            if changes := list(self._amended()):
                yield wording.AMENDS
                yield from (f"- {one}" for one in changes)

    def _received(self) -> Iterator[str]:
        yield f"{self._named()} (tệp {PurePath(self.outcome.path).name})"
        for paper in self.papers:
            if paper.draft:
                name = PurePath(paper.path).name
                yield f"{_identity(paper.draft)} (tệp {name})"

    def _sums(self) -> str:
        ledger = self.draft.ledger
        right = sum(one.holds for one in ledger.sums)
        count = len(ledger.sums)
        words = wording.NO_SUMS
        if count:
            words = wording.SUMS.format(count=count, right=right, wrong=count - right)
        unsure = wording.SUMS_UNSURE.format(count=len(ledger.unsure)) if ledger.unsure else ""
        return words + unsure

    def _articles(self) -> Iterator[str]:
        for article in self.draft.articles()[:_MOST_ARTICLES]:
            label = f"Điều {article.number}" if article.number else "Điều"
            name = _first_words(self.draft, article)
            yield f"{label} ({name})" if name else label

    def _amended(self) -> Iterator[str]:
        """Yield each place that the draft amends, and how it differs from the text in force."""
        drafts = [paper.draft for paper in self.papers if paper.draft]
        for one in amendments(self.draft, drafts):
            new = shorten(one.new, _AMENDED)
            if one.old is None:
                yield wording.AMENDED.format(place=one.place, new=new)
            elif not one.old:
                yield wording.ADDED.format(place=one.place, new=new)
            elif one.old == one.new:
                yield wording.UNCHANGED.format(place=one.place)
            else:
                old = shorten(one.old, _AMENDED)
                yield wording.REWORDED.format(place=one.place, old=old, new=new)

    def _bases(self) -> Iterator[tuple[str, str]]:
        for basis in self.draft.bases:
            words = fold(basis.span.of(self.draft.text)).rstrip(";.,")
            yield _capital(words.removeprefix(f"{basis.lead.text} ")), self._standing(basis.span)

    def _standing(self, span: Span) -> str:
        found = list(self.draft.cited_in(span))
        standings = [self._one_standing(one) for one in found]
        return "; ".join(dict.fromkeys(standings)) or wording.UNKNOWN

    def _one_standing(self, citation: Citation) -> str:
        if self.documents is None:
            return wording.UNKNOWN
        document = self.documents.resolve(citation, self.profile.day).document
        if document is None:
            return wording.UNKNOWN
        standing = self.documents.standing(document, self.profile.day)
        since = f" từ {standing.day:%d/%m/%Y}" if standing.day else ""
        dated = since if standing.force is Force.EXPIRED else ""
        known = standing.force is not Force.UNKNOWN
        unsure = wording.UNSURE if known and standing.confidence is not Confidence.HIGH else ""
        return f"{_FORCE[standing.force]}{dated}{unsure}"

    # The findings.

    def _findings(self, part: ReportPart) -> Iterator[str]:
        own = [one for one in self.outcome.findings if _part_of(one) is part.concern]
        ranks = list(Severity)
        for finding in sorted(own, key=lambda one: (ranks.index(one.severity), one.span)):
            yield _told(finding)


_GROUPS = {group: part.concern for part in PARTS for group in part.groups}


def _part_of(finding: Finding) -> Concern:
    return _GROUPS.get(finding.group, Concern.CONTENT)


def _told(finding: Finding) -> str:
    """Return *finding* as a line of a report: the place, what is wrong, the law, the remedy."""
    sure = "" if finding.confidence is Confidence.HIGH else wording.NOT_SURE
    law = law_words(finding.basis)
    pieces = (
        f"{cite_path(finding.path)}: “{shorten(finding.evidence, _QUOTED).rstrip('.;,')}”.",
        finding.message,
        sure,
        wording.LAW.format(law=law) if law else "",
        wording.PROPOSAL.format(remedy=remedy) if (remedy := _advice(finding.remedy)) else "",
    )
    return fold(" ".join(pieces))


def _advice(remedy: str) -> str:
    """Return what to do, without the model wording that a rule shows after it."""
    whole = fold(remedy)
    advice, sample, _ = whole.partition("“")
    if not sample:
        return whole
    done, stop, _ = advice.rpartition(". ")
    return f"{done}." if stop else ""


def _committee(draft: Draft, office: Office) -> str:
    """Return the committee: as the user names it, else as the draft names who appraised it."""
    if office.name.strip("…"):
        return office.name
    for citation in draft.citations:
        if citation.kind.lower().startswith("báo cáo") and citation.issuer:
            name = citation.issuer.text.partition(wording.COUNCIL)[0].partition("HĐND")[0]
            if name.startswith("Ban "):
                return fold(name)
    return f"Ban {wording.BLANK}"


def _submits(paper: FileOutcome) -> bool:
    kind = paper.profile.kind.value if paper.profile else None
    return kind is not None and kind.value == "submission"


def _issuer(draft: Draft) -> str:
    issuer = draft.header.issuer
    return _titled(issuer.text) if issuer else wording.BLANK


def _identity(draft: Draft) -> str:
    """Return a paper by its kind, number and day."""
    kind = draft.title.type.text if draft.title.type else "văn bản"
    number = draft.header.number.text if draft.header.number else "……"
    day = draft.header.date.span.of(draft.text) if draft.header.date else wording.DAY
    return fold(f"{kind.capitalize()} số {number} {day}")


def _without_issuer(citation: Citation, text: str) -> str:
    end = citation.date.span.end if citation.date else citation.span.end
    return fold(text[citation.span.start : end])


def _titled(words: str) -> str:
    """Return a body's name in capitals as it stands in running text: Ủy ban nhân dân xã …."""
    if not words.isupper():
        return words
    head, _, unit = words.partition("NHÂN DÂN")
    if not unit:
        return words.title()
    kind, _, name = unit.strip().partition(" ")
    return fold(f"{head.capitalize()}nhân dân {kind.lower()} {name.title()}")


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _lowered(unit: str | None) -> str:
    """Return a unit inside a sentence: xã An Phú."""
    return f"{unit[:1].lower()}{unit[1:]}" if unit else wording.BLANK


def _first_words(draft: Draft, node: Node) -> str:
    own = fold(node.text_span.of(draft.text)) if node.text_span else ""
    return shorten(own.split(". ")[0].rstrip(".:;"), 70)
