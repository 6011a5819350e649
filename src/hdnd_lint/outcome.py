"""What came of linting one file, and of a whole run: the data that every report is made from."""

from dataclasses import dataclass

from hdnd_lint.finding import Finding, RuleStatus
from hdnd_lint.model import Draft, Profile


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """One file: what it was read as, what was found, what became of every rule.

    *errors* are texts of what went wrong (unreadable file, crashed check): one line each.
    *draft* and *profile* are None where the file could not be read.
    """

    path: str
    draft: Draft | None
    profile: Profile | None
    findings: tuple[Finding, ...] = ()
    rules: tuple[RuleStatus, ...] = ()
    errors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """All files of a run, in the order they were given."""

    files: tuple[FileOutcome, ...]
    lang: str = "vi"
