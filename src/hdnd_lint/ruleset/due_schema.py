"""The file of what is due as pydantic models. Import it late: see ``schema``."""

from pydantic import model_validator

from hdnd_lint.model import Nature, Subject
from hdnd_lint.model.desk import DueEvent, SessionSort
from hdnd_lint.model.dossier import Role
from hdnd_lint.ruleset.schema import BasisFacts, Facts, Flag, LocalisedFacts, Name


class DuePeriodFacts(Facts):
    """The law of a time: a basis, or why it sets no day."""

    regime: str
    basis: tuple[BasisFacts, ...] = ()
    unset: LocalisedFacts | None = None

    @model_validator(mode="after")
    def says_one(self) -> "DuePeriodFacts":
        """Require a basis, or the reason why there is none."""
        if bool(self.basis) == bool(self.unset):
            raise ValueError("ghi basis, hoặc unset; không ghi cả hai")
        return self


class DueFacts(Facts):
    """One thing that is due."""

    key: Name
    what: LocalisedFacts
    event: DueEvent
    days: int
    working: Flag = False
    sessions: tuple[SessionSort, ...] = ()
    seasons: tuple[Nature, ...] = ()
    subjects: tuple[Subject, ...] = ()
    papers: tuple[Role, ...] = ()
    periods: tuple[DuePeriodFacts, ...]


class DueFile(Facts):
    """The whole file."""

    due: tuple[DueFacts, ...]
