"""What kind of paper a draft is: values with where they were read, or unknown with why."""

from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from hdnd_lint.finding import Confidence
from hdnd_lint.records import dataclass, field
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.papers import Kind as Kind

T = TypeVar("T")


class Level(StrEnum):
    """The level of local government; the district level ended on 30/6/2025."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


class Issuer(StrEnum):
    """The body that issues the paper."""

    COUNCIL = "council"  # Hội đồng nhân dân
    STANDING_COMMITTEE = "standing-committee"  # Thường trực HĐND
    COMMITTEE = "committee"  # Ban của HĐND
    PEOPLES_COMMITTEE = "peoples-committee"  # Ủy ban nhân dân
    DEPARTMENT = "department"  # sở, phòng thuộc Ủy ban nhân dân
    OTHER = "other"


class Subject(StrEnum):
    """What a paper is about; a paper may have several."""

    SUPERVISION_PROGRAMME = "supervision-programme"
    SUPERVISION_DELEGATION = "supervision-delegation"
    SUPERVISION_RESULT = "supervision-result"
    DOCUMENT_REVIEW = "document-review"
    QUESTIONING = "questioning"
    PETITIONS = "petitions"
    SETTLEMENT = "settlement"
    ESTIMATE = "estimate"
    ALLOCATION = "allocation"
    SUPPLEMENT = "supplement"
    ADJUSTMENT = "adjustment"
    BUDGET_NORMS = "budget-norms"
    PUBLIC_INVESTMENT = "public-investment"
    SOCIO_ECONOMIC = "socio-economic"
    PERSONNEL = "personnel"
    CONFIDENCE_VOTE = "confidence-vote"
    ORGANISATION = "organisation"
    FEES = "fees"
    ALLOWANCES = "allowances"
    LAND = "land"
    STREET_NAMES = "street-names"
    HAMLETS = "hamlets"
    WORKING_REGULATION = "working-regulation"
    REGULATION = "regulation"
    AMENDMENT = "amendment"
    REPEAL = "repeal"


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """A value read from the draft with its place and how sure it is, or None and why."""

    value: T | None
    span: Span | None = None
    confidence: Confidence = Confidence.HIGH
    origin: Localised = field(default_factory=lambda: Localised("", ""))

    @property
    def known(self) -> bool:
        """Say whether there is a value."""
        return self.value is not None


@dataclass(frozen=True, slots=True)
class SessionFact:
    """A session: its ordinal and its nature."""

    ordinal: int | None = None
    nature: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """All that the rules may ask about a paper as a whole. *day* decides which law binds.

    *further_kinds* are what the paper is besides: an invitation may carry the session's agenda.
    """

    kind: Fact[Kind]
    level: Fact[Level]
    issuer: Fact[Issuer]
    unit: Fact[str]  # “Tỉnh Bình Dương”, “Xã An Phú”
    subjects: tuple[Fact[Subject], ...]
    programme_year: Fact[int]
    budget_year: Fact[int]
    term: Fact[str]
    session: Fact[SessionFact]
    number: Fact[str]
    adopted: Fact[date]
    signed: Fact[date]
    effective: Fact[date]
    day: date
    day_origin: Localised
    day_confidence: Confidence = Confidence.HIGH
    further_kinds: tuple[Kind, ...] = ()

    def has(self, *subjects: Subject) -> bool:
        """Say whether the paper is about one of *subjects*."""
        return any(fact.value in subjects for fact in self.subjects)
