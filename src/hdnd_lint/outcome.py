"""What came of linting one file, and of a whole run: the data that every report is made from."""

from hdnd_lint.finding import Finding, RuleStatus
from hdnd_lint.model import Draft, Profile
from hdnd_lint.records import dataclass
from hdnd_lint.words.text import Localised


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong with one file: one line of text, the file beside it."""

    file: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}: {self.text}"


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
class Outcome:
    """All files of a run, in the order they were given."""

    files: tuple[FileOutcome, ...]
    lang: str = "vi"
    assumed: tuple[Localised, ...] = ()  # what the office takes for law: ``[law] assume``
