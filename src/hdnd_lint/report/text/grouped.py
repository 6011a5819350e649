"""The text report by rule or by matter, for ``--group-by``."""

from collections import defaultdict
from collections.abc import Iterator

from hdnd_lint.finding import SEVERITY_WORDS, Finding, Severity, law_words
from hdnd_lint.model.dossier import Dossier
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.records import dataclass, replace
from hdnd_lint.report.text.brief import BriefReport
from hdnd_lint.report.text.terminal import TextReport, safe_words
from hdnd_lint.words.letters.text import Localised


@dataclass(frozen=True, slots=True)
class RuleReport(TextReport):
    """Each rule once, with its law and remedy, then its places in all papers."""

    def parts(self, outcome: Outcome) -> Iterator[str]:
        """Yield the rules, the gravest first, each with every place."""
        files = {one.path: one for one in outcome.files}
        by_rule: dict[str, list[tuple[str, Finding]]] = defaultdict(list)
        for file in outcome.merged().files:
            for finding in file.findings:
                by_rule[finding.rule_id].append((file.path, finding))
        for found in sorted(by_rule.values(), key=_gravest):
            yield from self._rule(found, files)
            yield ""
        for file in outcome.files:
            for problem in file.problems:
                yield f"{safe_words(file.path)}: {safe_words(problem.text)}"

    def _rule(
        self, found: list[tuple[str, Finding]], files: dict[str, FileOutcome]
    ) -> Iterator[str]:
        first = found[0][1]
        severity = self._say(SEVERITY_WORDS[first.severity])
        yield self._paint(f"{severity} {first.rule_id} {first.called} ({len(found)})", "1")
        if law := law_words(first.basis):
            yield f"  {self._say(Localised('Căn cứ', 'Law'))}: {law}."
        for line in safe_words(first.remedy, keep="\n").splitlines():
            yield f"  {line}"
        for path, finding in found:
            draft = files[path].draft
            place = ", ".join(filter(None, (path, finding.provision)))
            yield f"  - {safe_words(place)}: {safe_words(finding.message)}"
            if draft:
                yield f"    {self._quoted(draft.text, finding.span)}"


def _gravest(found: list[tuple[str, Finding]]) -> tuple[int, int, str]:
    worst = min(list(Severity).index(one.severity) for _, one in found)
    return worst, -len(found), found[0][1].rule_id


@dataclass(frozen=True, slots=True)
class MatterReport(BriefReport):
    """Each matter with its papers and what was found in and between them."""

    def parts(self, outcome: Outcome) -> Iterator[str]:
        """Yield the matters, then what belongs to none."""
        files = {one.path: one for one in outcome.files}
        told: set[str] = set()
        for group in outcome.groups:
            if not isinstance(group.group, Dossier):
                continue
            paths = [one.path for one in group.group.papers if one.path not in told]
            told.update(paths)
            part = tuple(files[path] for path in paths if path in files)
            yield from self._part(replace(outcome, files=part, groups=(group,)), files)
        rest = tuple(one for one in outcome.files if one.path not in told)
        others = tuple(one for one in outcome.groups if not isinstance(one.group, Dossier))
        if rest:
            label = self._say(Localised("Không thuộc hồ sơ nào", "Of no dossier"))
            yield self._paint(label, "1;4")
            yield from BriefReport.parts(self, replace(outcome, files=rest, groups=()))
        yield from self._part(replace(outcome, files=(), groups=others), files)

    def _part(self, part: Outcome, files: dict[str, FileOutcome]) -> Iterator[str]:
        drafts = {path: one.draft for path, one in files.items() if one.draft}
        for group in part.groups:
            yield self._group_line(group)
            for finding in group.findings:
                yield from self._finding(finding, drafts[finding.file], drafts)
        for file in part.files:
            if file.findings or file.problems:
                yield from self._file(file)
        yield ""
