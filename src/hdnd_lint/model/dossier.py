"""Papers that belong together: the dossier of one matter, and what a session gathers."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from hdnd_lint.finding import Confidence
from hdnd_lint.model.draft import Draft
from hdnd_lint.model.profile import Profile
from hdnd_lint.records import dataclass, field
from hdnd_lint.words.letters.text import Localised


class Scope(StrEnum):
    """What a rule looks at: one paper, the dossier of one matter, all that is gathered."""

    PAPER = "paper"
    DOSSIER = "dossier"
    SESSION = "session"


class Role(StrEnum):
    """What a paper is in its dossier."""

    DRAFT = "draft"  # what is to be adopted: a resolution, a decision
    SUBMISSION = "submission"
    APPRAISAL = "appraisal"
    ANNEX = "annex"  # a table or text that goes with one of the others
    AGENDA = "agenda"
    AMENDED = "amended"  # the text in force that the draft changes
    OTHER = "other"


class Belonging(StrEnum):
    """By what a paper was found to belong."""

    STATED = "stated"  # the user says so
    REFERENCE = "reference"  # one names the other by number and symbol
    TITLE = "title"
    FIGURES = "figures"  # an annex holds figures that the other papers give
    SUBJECT = "subject"  # kind, body, subject and year agree
    ALONE = "alone"  # nothing else belongs to it: it is the dossier


class GatheringKind(StrEnum):
    """What brings several dossiers together."""

    SESSION = "session"
    PROGRAMMES = "programmes"  # supervision programmes of one year, whoever made them
    ACTIVITY = "activity"  # what the bodies of one council report of their activity


@dataclass(frozen=True, slots=True)
class DossierPaper:
    """One paper of a dossier: what it is there, how it was found to belong, and how surely.

    *draft* and *profile* are None where the file could not be read. *newer* is the path of a
    newer version of it, "" where this is the one that rules look at.
    """

    path: str
    role: Role
    draft: Draft | None = None
    profile: Profile | None = None
    how: Belonging = Belonging.ALONE
    confidence: Confidence = Confidence.HIGH
    why: Localised = field(default_factory=lambda: Localised("", ""))
    newer: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """The papers of one matter; *stated* says that the user named them.

    *unread* are the files that could not be read and may be papers of this matter, each with
    the role that its name tells (None: its name tells none).
    """

    title: str
    papers: tuple[DossierPaper, ...]
    stated: bool = False
    unread: Mapping[str, Role | None] = field(default_factory=dict)

    def newest(self, *roles: Role) -> tuple[DossierPaper, ...]:
        """Return the papers of *roles* (all, if none is given) that were read, newest alone."""
        return tuple(
            one
            for one in self.papers
            if not one.newer and one.draft and (not roles or one.role in roles)
        )

    @property
    def lead(self) -> DossierPaper | None:
        """The paper that the others are about: the draft, else the submission, else any."""
        for role in (Role.DRAFT, Role.SUBMISSION, Role.APPRAISAL):
            for one in self.newest(role):
                return one
        return next(iter(self.newest()), None)

    def could_be(self, role: Role) -> tuple[str, ...]:
        """Return the files not read that may be a paper of *role*."""
        return tuple(path for path, told in self.unread.items() if told in (None, role))


@dataclass(frozen=True, slots=True)
class Gathering:
    """Dossiers that are dealt with together, and *papers* on all of them: the agenda."""

    kind: GatheringKind
    title: str
    dossiers: tuple[Dossier, ...]
    papers: tuple[DossierPaper, ...] = ()
    unread: Mapping[str, Role | None] = field(default_factory=dict)

    def everything(self) -> Iterator[DossierPaper]:
        """Yield the papers that were read, newest alone, those on all dossiers first."""
        yield from (one for one in self.papers if one.draft and not one.newer)
        for dossier in self.dossiers:
            yield from dossier.newest()

    @property
    def lead(self) -> DossierPaper | None:
        """The paper whose day and body stand for all: the agenda, else a draft."""
        agenda = next((one for one in self.papers if one.draft and not one.newer), None)
        return agenda or next((one.lead for one in self.dossiers if one.lead), None)


@dataclass(frozen=True, slots=True)
class Stranger:
    """A paper that belongs to no dossier, and why it was left out."""

    path: str
    why: Localised


@dataclass(frozen=True, slots=True)
class Linkage:
    """What a set of files holds: the dossiers, what gathers them, what belongs nowhere."""

    dossiers: tuple[Dossier, ...] = ()
    gatherings: tuple[Gathering, ...] = ()
    strangers: tuple[Stranger, ...] = ()
