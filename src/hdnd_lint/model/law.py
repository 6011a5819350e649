"""Legal documents and administrative units as the registry knows them: plain frozen data."""

from datetime import date
from enum import StrEnum

from hdnd_lint.finding import Confidence
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised


@dataclass(frozen=True, slots=True)
class Document:
    """One legal document; "" and None stand for what is not known.

    *start* is the first day in force, *until* the first day no longer in force. *replaced_by*
    and *amended_by* hold numbers. *budget_years* are the first and the last budget year that a
    budget law governs (0: no limit). *confidence* says how sure the number, kind and title are;
    *issued_confidence*, *start_confidence*, *until_confidence* and *amended_confidence* how sure
    the day of issue, the first day, the end and the amendments are (None: not told apart).
    *partial* is the day from which some articles bind before the rest does. *checked* is the
    last day for which the status was looked up.
    """

    number: str
    kind: str
    title: str
    issuer: str
    issued: date | None
    start: date | None
    until: date | None
    partial: date | None
    status: str
    replaced_by: tuple[str, ...]
    amended_by: tuple[str, ...]
    budget_years: tuple[int, int] | None
    confidence: Confidence
    issued_confidence: Confidence | None
    start_confidence: Confidence | None
    until_confidence: Confidence | None
    amended_confidence: Confidence | None
    sources: int
    checked: date | None
    note: str

    @property
    def is_law(self) -> bool:
        """Say whether the document is a law or an ordinance, which may go by name alone."""
        return self.kind in ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp")


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where one field of a document comes from: *field* is a column of the registry."""

    kind: str
    field: str
    confidence: Confidence
    source: str


@dataclass(frozen=True, slots=True)
class NearLaw:
    """A law whose name is near one that was written; *edits*: letters apart, None if too many."""

    title: str
    number: str
    edits: int | None


class Force(StrEnum):
    """Whether a document binds on a day."""

    IN_FORCE = "in-force"
    NOT_YET = "not-yet"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a document binds on a day, how sure that is, and the day on which it changed."""

    force: Force
    confidence: Confidence
    day: date | None = None


class Recognition(StrEnum):
    """By what a citation was recognised."""

    NUMBER = "number"
    NUMBER_DATE = "number-date"  # a number without a year, and the date
    NAME_DATE = "name-date"
    NAME_YEAR = "name-year"
    NAME_NEAR_DATE = "name-near-date"  # the name, and a date in the same year
    NAME_IN_FORCE = "name-in-force"
    NOT_FOUND = "not-found"
    AMBIGUOUS = "ambiguous"
    LOCAL = "local"  # a paper of a council or committee: no registry holds those


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a citation refers to: one document, or None with the candidates and why."""

    document: Document | None
    how: Recognition
    certainty: Confidence
    why: Localised
    candidates: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class AdministrativeUnit:
    """One administrative unit; *until* is the first day on which it is no more."""

    name: str  # “Xã An Phú”
    level: str  # province, district, commune
    province: str  # “Tỉnh Bình Dương”, as it was or is called
    district: str = ""  # for units before 1/7/2025
    start: date | None = None
    until: date | None = None
    successors: tuple[str, ...] = ()  # names of the units it went into
    successor_provinces: tuple[str, ...] = ()
