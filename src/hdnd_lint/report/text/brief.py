"""The text report on many papers: what is found, law and remedy once a rule, the rest counted."""

from collections.abc import Iterator, Mapping

from hdnd_lint.finding import Finding
from hdnd_lint.model import Draft
from hdnd_lint.model.dossier import Gathering
from hdnd_lint.model.names import ROLE_WORDS
from hdnd_lint.outcome import FileOutcome, GroupOutcome, Outcome
from hdnd_lint.records import dataclass, field
from hdnd_lint.report.foot import unread_laws
from hdnd_lint.report.text.terminal import (
    CLEAN,
    HARDLY_JUDGED,
    LAW_UNREAD,
    TOLD_BELOW,
    TextReport,
    safe_words,
)
from hdnd_lint.words.letters.text import Localised


@dataclass(frozen=True, slots=True)
class BriefReport(TextReport):
    """The report on many papers, file by file; those without findings stand together."""

    explained: set[str] = field(default_factory=set)  # lines of law and remedy that are told

    def parts(self, outcome: Outcome) -> Iterator[str]:
        """Yield what is found in each paper and between papers, then what is true of several."""
        for file in outcome.files:
            if file.findings or file.problems:
                yield from self._file(file)
                yield ""
        yield from self._groups(outcome)
        yield from self._clean(outcome)
        yield from self._unjudged(outcome)

    def _file(self, file: FileOutcome) -> Iterator[str]:
        about = f" ({self._about(file.profile).rstrip('.')})" if file.profile else ""
        yield f"{self._paint(safe_words(file.path), '1;4')}{about}"
        for problem in file.problems:
            label = self._say(Localised("không xong", "failed"))
            yield f"  {self._paint(label, '1;31')}: {safe_words(problem.text)}"
        if file.draft:
            for finding in file.findings:
                yield from self._finding(finding, file.draft)

    def _finding(
        self, finding: Finding, draft: Draft, others: Mapping[str, Draft] | None = None
    ) -> Iterator[str]:
        law = f"    {self._say(Localised('Căn cứ', 'Law'))}:"
        is_last = False  # law and remedy stand last, each told once
        for line in TextReport._finding(self, finding, draft, others):
            is_last = is_last or line.startswith(law)
            if is_last and line in self.explained:
                continue
            if is_last:
                self.explained.add(line)
            yield line

    def _groups(self, outcome: Outcome) -> Iterator[str]:
        """Yield the dossiers in a line each, with what was found between their papers."""
        drafts = {file.path: file.draft for file in outcome.files if file.draft}
        for found in outcome.groups:
            if not found.findings and len(found.group.papers) < 2:
                continue
            yield self._group_line(found)
            for finding in found.findings:
                yield from self._finding(finding, drafts[finding.file], drafts)

    def _group_line(self, found: GroupOutcome) -> str:
        kind = found.group.kind if isinstance(found.group, Gathering) else None
        title = f"{self._say(self.heading_of(kind))}: {safe_words(found.group.title)}"
        papers = "; ".join(
            f"{self._say(ROLE_WORDS[one.role])} {safe_words(one.path)}"
            for one in found.group.papers
        )
        return f"{self._paint(title, '1;4')}{f': {papers}' if papers else ''}"

    def _clean(self, outcome: Outcome) -> Iterator[str]:
        """Yield which papers nothing was found in, and which of them are of no known kind."""
        clean = [one for one in outcome.files if not one.findings and not one.problems]
        known = [one.path for one in clean if one.profile and one.profile.kind.value is not None]
        odd = [one.path for one in clean if one.path not in known]
        below = [one for one in known if one in self.elsewhere]
        known = [one for one in known if one not in self.elsewhere]
        for words, paths in ((CLEAN, known), (TOLD_BELOW, below), (HARDLY_JUDGED, odd)):
            if paths:
                names = safe_words("; ".join(paths))
                yield f"{self._say(words).rstrip('.')} ({len(paths)}): {names}."

    def _unjudged(self, outcome: Outcome) -> Iterator[str]:
        """Yield what the law of the time was missing for, once, with the number of papers."""
        counts: dict[tuple[str, str], int] = {}
        for file in outcome.files:
            for told in unread_laws(file.rules):
                counts[told] = counts.get(told, 0) + 1
        papers = self._say(Localised("văn bản", "papers"))
        for (reason, rules), count in counts.items():
            yield f"{self._say(LAW_UNREAD)} ({rules}; {count} {papers}): {safe_words(reason)}"
