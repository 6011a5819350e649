"""What checks yield (Hit, NotEvaluated) and what reports show (Finding)."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache

from hdnd_lint.records import dataclass, field, replace
from hdnd_lint.words.letters.text import Localised, Span

Value = str | int | None | tuple[str, ...] | tuple[Mapping[str, str], ...]


class Severity(StrEnum):
    """How bad it is if the finding is true."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


SEVERITY_WORDS = {
    Severity.ERROR: Localised("lỗi", "error"),
    Severity.WARNING: Localised("cảnh báo", "warning"),
    Severity.INFO: Localised("lưu ý", "info"),
}


class Confidence(StrEnum):
    """How likely it is that the finding is true."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Applicability(StrEnum):
    """Who may apply a fix: the machine alone, a person after reading it, nobody but by hand."""

    SAFE = "safe"
    REVIEW = "review"
    NEVER = "never"


class Status(StrEnum):
    """What became of one rule on one document."""

    CHECKED = "checked"
    NOT_APPLICABLE = "not-applicable"
    NOT_EVALUATED = "not-evaluated"


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the words at *span* by *replacement*."""

    span: Span
    replacement: str


class Trait(StrEnum):
    """What a change of formatting sets: of letters, of paragraphs, of pages."""

    FONT = "font"
    SIZE = "size"  # points
    COLOR = "color"
    BOLD = "bold"
    ITALIC = "italic"
    CAPITALS = "case"  # shown in capitals, whatever is typed
    ALIGN = "align"  # left, right, center, justify
    LINES = "lines"  # a multiple of the line
    INDENT = "indent"  # mm: where the first line begins
    SPACE = "space"  # points above the paragraph
    WIDTH = "width"  # mm, as the measures below
    HEIGHT = "height"
    MARGIN_TOP = "margin_top"
    MARGIN_BOTTOM = "margin_bottom"
    MARGIN_LEFT = "margin_left"
    MARGIN_RIGHT = "margin_right"
    TITLE_PAGE = "title_page"  # the first page has a head of its own
    NUMBER_PLACE = "number_place"  # where page numbers stand: header:center
    NUMBER_FIRST = "number_first"  # whether the head of the first page shows one
    NUMBER_SIZE = "number_size"  # points
    NUMBER_SLANT = "number_slant"
    NUMBER_START = "number_start"  # the number that pages begin with; 0: they go on
    NUMBER_FORMAT = "number_format"


@dataclass(frozen=True, slots=True)
class Restyle:
    """Set *trait* to *value*: of the letters at *span*, of its paragraphs, or of a page.

    *section* is that of the page, counted from 1; 0 where the change is of no page.
    """

    span: Span
    trait: Trait
    value: str | float | bool
    section: int = 0


@dataclass(frozen=True, slots=True)
class Fix:
    """What mends one finding: edits, applied all or none, and formatting set right.

    Formatting is set wherever it can be; who applies the fix says where it could not.
    """

    edits: tuple[Edit, ...]
    applicability: Applicability
    description: Localised | None = None
    restyles: tuple[Restyle, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that the finding speaks of, and what stands there.

    *paper* is the path of the paper that the place is in; "" is the hit's own.
    """

    span: Span
    note: Localised
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place a check objects to.

    *values* is machine-readable and goes into JSON as it is; *words* holds values that a message
    names in the reader's language. *variant* picks one of the rule's ``variants`` (its own
    message, severity, confidence); the empty one is the rule's main message. *paper* is the path
    of the paper that the place is in, "" where a rule looks at one draft.
    """

    span: Span
    values: Mapping[str, Value] = field(default_factory=dict)
    words: Mapping[str, Localised] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    variant: str = ""
    paper: str = ""


@dataclass(frozen=True, slots=True)
class NotEvaluated:
    """A check says that it could not look, and why: never a silent pass.

    *law_unread*: it was the law of that time that could not be had, not something of the paper.
    """

    reason: Localised
    law_unread: bool = False


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """A check says that the draft has nothing for it to look at, and why."""

    reason: Localised


Result = Hit | NotEvaluated | NotApplicable


@dataclass(frozen=True, slots=True)
class Basis:
    """The legal provision a finding rests on: a document's number and a place in it.

    *name* is what the document is called, as far as the registry knows it.
    """

    document: str
    locator: str
    name: str = ""

    @property
    def words(self) -> str:
        """The provision as a person cites it: khoản 2 Điều 15 Luật … số 72/2025/QH15."""
        return f"{self.locator} {self.name}" if self.name else f"{self.locator}, {self.document}"


def law_words(bases: Iterable[Basis]) -> str:
    """Return *bases* as a reader cites them: the places of one document named together."""
    places: dict[str, list[str]] = {}
    said: dict[str, Basis] = {}
    for basis in bases:
        places.setdefault(basis.document, []).append(basis.locator)
        said.setdefault(basis.document, basis)
    return "; ".join(
        replace(said[document], locator="; ".join(found)).words
        for document, found in places.items()
    )


def cite_path(path: Sequence[str]) -> str:
    """Return a place as official papers cite it, the smallest unit first: Khoản 1 Điều 2."""
    place, before = "", ""
    for unit in reversed(path):
        within = _is_unit(unit) and _is_unit(before)
        place += (" " if within else ", ") + unit if place else unit
        before = unit
    return place[:1].upper() + place[1:]


def _is_unit(name: str) -> bool:
    return name.startswith(("khoản ", "điểm ", "Điều "))


@dataclass(frozen=True, slots=True)
class RelatedPlace:
    """A related place as reports show it; *file* is "" where it lies in the finding's own."""

    span: Span
    evidence: str
    note: str
    paragraph: int
    file: str = ""


@dataclass(frozen=True, slots=True)
class Waived:
    """Why a finding is let stand: the *reason*, *by* whom, *until* which day (ISO) if any.

    *inside*: the draft itself says so, not the office that judges it.
    """

    reason: str
    by: str = ""
    until: str = ""
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit, said in a rule's words, in one language, with its place and its law.

    *path* names the units around the place from the outside in: ``("Điều 2", "khoản 1")``.
    *file* is the paper that the place is in, told of findings on a dossier alone.
    *known*: the baseline has it already; *waived*: somebody accepts it, and why.
    """

    rule_id: str
    name: str
    group: str
    severity: Severity
    confidence: Confidence
    message: str
    span: Span
    evidence: str
    path: tuple[str, ...]
    paragraph: int
    basis: tuple[Basis, ...]
    values: Mapping[str, Value]
    remedy: str
    related: tuple[RelatedPlace, ...]
    fixes: tuple[Fix, ...]
    fingerprint: str
    file: str = ""
    question: str = ""  # what a deputy could ask of it, where the rule says
    title: str = ""  # what the rule is called in Vietnamese
    answered_by: str = ""  # the role of a paper that, beside it in a dossier, answers it
    known: bool = False
    waived: Waived | None = None

    @property
    def called(self) -> str:
        """What people are shown as the name of the rule."""
        return self.title or self.name

    @property
    def counts(self) -> bool:
        """Say whether the finding is one to act on: neither known nor waived."""
        return not self.known and self.waived is None

    @property
    def provision(self) -> str:
        """The path as one line, as reports print it."""
        return " › ".join(self.path)


@dataclass(frozen=True, slots=True)
class RuleStatus:
    """What became of one rule on one document, and why where it was not checked."""

    rule_id: str
    name: str
    status: Status
    reason: str = ""
    law_unread: bool = False  # not evaluated because the law of that time was not read
    title: str = ""  # what the rule is called in Vietnamese

    @property
    def called(self) -> str:
        """What people are shown as the name of the rule."""
        return self.title or self.name


@lru_cache(maxsize=8192)
def rule_status(
    rule_id: str,
    name: str,
    status: Status,
    reason: str = "",
    law_unread: bool = False,
    title: str = "",
) -> RuleStatus:
    """Return what became of a rule: one object for all papers of a run that share it."""
    return RuleStatus(rule_id, name, status, reason, law_unread, title)
