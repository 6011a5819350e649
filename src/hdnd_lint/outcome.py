"""What came of linting one file, and of a whole run: the data that every report is made from."""

from collections.abc import Callable, Iterator
from typing import Any

from hdnd_lint.finding import Finding, RuleStatus
from hdnd_lint.model import Draft, Profile
from hdnd_lint.model.dossier import Dossier, Gathering, Stranger
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.letters.text import Localised


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong with one file: one line of text, the file beside it."""

    file: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}: {self.text}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say of one paper, and what became of each of them."""

    findings: tuple[Finding, ...]
    rules: tuple[RuleStatus, ...]


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """One file: what it was read as, what was found, what became of every rule.

    *problems* are what went wrong (unreadable file, crashed check). *draft* and *profile* are
    None where the file could not be read.
    """

    path: str
    draft: Draft | None
    profile: Profile | None
    findings: tuple[Finding, ...] = ()
    rules: tuple[RuleStatus, ...] = ()
    problems: tuple[Problem, ...] = ()

    @classmethod
    def unread(cls, path: str, text: str) -> "FileOutcome":
        """Return the outcome of a file that could not be read; *text* says why in one line."""
        return cls(path, None, None, problems=(Problem(path, text),))


@dataclass(frozen=True, slots=True)
class GroupOutcome:
    """Papers judged together: what they are, what was found, what became of every rule.

    *group* is the dossier of one matter, or what gathers several. Each finding names its file.
    """

    group: Dossier | Gathering
    findings: tuple[Finding, ...] = ()
    rules: tuple[RuleStatus, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """All files of a run, in the order they were given, and the dossiers that they make.

    *strangers* are the files that belong to no dossier, told where there are any dossiers.
    """

    files: tuple[FileOutcome, ...]
    lang: str = "vi"
    assumed: tuple[Localised, ...] = ()  # what the office takes for law: ``[law] assume``
    groups: tuple[GroupOutcome, ...] = ()
    strangers: tuple[Stranger, ...] = ()
    gone: int = 0  # findings of the baseline that are no more
    docs_url: str = ""  # where the office keeps the pages of the rules, “” where nowhere

    def findings(self) -> Iterator[Finding]:
        """Yield every finding, those of files first."""
        for file in self.files:
            yield from file.findings
        for group in self.groups:
            yield from group.findings

    def changed(self, change: Callable[[str, Finding], Finding]) -> "Outcome":
        """Return the outcome with *change* made of each finding, told the file it is in."""

        def all_of(findings: tuple[Finding, ...], path: str) -> tuple[Finding, ...]:
            return tuple(change(one.file or path, one) for one in findings)

        files = (replace(one, findings=all_of(one.findings, one.path)) for one in self.files)
        groups = (replace(one, findings=all_of(one.findings, "")) for one in self.groups)
        return replace(self, files=tuple(files), groups=tuple(groups))

    def kept(self, wanted: Callable[[Finding], bool]) -> "Outcome":
        """Return the outcome with the findings that are *wanted* alone."""

        def of(part: Any) -> Any:
            return replace(part, findings=tuple(filter(wanted, part.findings)))

        return replace(self, files=tuple(map(of, self.files)), groups=tuple(map(of, self.groups)))

    def merged(self) -> "Outcome":
        """Return the outcome with each finding on a dossier among those of the file it names.

        For reports that go by files, where a finding on several papers has one home.
        """
        by_file: dict[str, list[Finding]] = {}
        for group in self.groups:
            for finding in group.findings:
                by_file.setdefault(finding.file, []).append(finding)
        if not by_file:
            return self
        files = tuple(_with_more(file, by_file.get(file.path, [])) for file in self.files)
        return replace(self, files=files)

    def problems(self) -> Iterator[Problem]:
        """Yield all that went wrong: files not read, checks that crashed."""
        for file in self.files:
            yield from file.problems
        for group in self.groups:
            yield from group.problems


def _with_more(file: FileOutcome, more: list[Finding]) -> FileOutcome:
    """Return *file* with *more* findings among its own, all in text order."""
    if not more:
        return file
    every = sorted((*file.findings, *more), key=lambda one: (one.span, one.rule_id, one.message))
    return replace(file, findings=tuple(every))
