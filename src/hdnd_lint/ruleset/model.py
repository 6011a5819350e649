"""A rule as the engine uses it: plain frozen data, read from YAML or from the compiled cache."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from hdnd_lint.finding import Basis, Confidence, Severity
from hdnd_lint.model import Issuer, Kind, Level, Subject
from hdnd_lint.model.dossier import Role, Scope
from hdnd_lint.records import dataclass, field
from hdnd_lint.words.letters.text import Localised


class Clock(StrEnum):
    """Which day picks the period of a rule."""

    DATE = "date"  # the day of the draft: Profile.day
    BUDGET_YEAR = "budget-year"  # 1 January of the budget year that the draft speaks of


@dataclass(frozen=True, slots=True)
class Variant:
    """What a rule says otherwise than usual for one kind of hit; None: as usual."""

    message: Localised | None = None
    fix: Localised | None = None
    question: Localised | None = None
    severity: Severity | None = None
    confidence: Confidence | None = None
    basis: tuple[Basis, ...] = ()
    opt_in: bool = False  # told only where the rule's id or name is selected
    answered_by: Role | None = None  # not told where the dossier holds such a paper


@dataclass(frozen=True, slots=True)
class Period:
    """The days on which a rule binds, and the law it rests on then; *until* is exclusive."""

    start: date
    until: date | None
    basis: tuple[Basis, ...]
    own: Variant = field(default_factory=Variant)  # what this period says otherwise
    variants: Mapping[str, Variant] = field(default_factory=dict)
    params: Mapping[str, Any] = field(default_factory=dict)
    note: Localised | None = None  # said after the message
    regime: tuple[str, ...] = ()  # the names that the days were found by, if any
    assumed: Localised | None = None  # said in reports: an office takes this for law
    not_kinds: tuple[Kind, ...] = ()  # the law of papers of all other kinds, before other periods

    def holds(self, day: date) -> bool:
        """Say whether *day* lies in the period."""
        return self.start <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Unread:
    """Days on which the law of a rule was not read, and what text is missing."""

    start: date
    until: date | None
    note: Localised
    regime: tuple[str, ...] = ()
    not_kinds: tuple[Kind, ...] = ()  # papers of all other kinds are meant, even in a period

    def holds(self, day: date) -> bool:
        """Say whether *day* is one of these days."""
        return self.start <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Applies:
    """Which papers a rule is for; an empty tuple asks nothing."""

    kinds: tuple[Kind, ...] = ()
    levels: tuple[Level, ...] = ()
    issuers: tuple[Issuer, ...] = ()
    subjects: tuple[Subject, ...] = ()  # any one of them
    not_subjects: tuple[Subject, ...] = ()
    formatting: bool = False  # only where the file tells fonts and sizes


@dataclass(frozen=True, slots=True)
class HitWording:
    """How one hit is said: after the rule, its period and the hit's variant are weighed."""

    severity: Severity
    confidence: Confidence
    message: Localised
    fix: Localised | None
    question: Localised | None
    note: Localised | None
    basis: tuple[Basis, ...]
    answered_by: Role | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """Everything about one rule that a lawyer would want to read or change."""

    id: str
    name: str
    group: str
    check: str
    severity: Severity
    confidence: Confidence
    periods: tuple[Period, ...]
    message: Localised
    why: Localised
    fix: Localised | None = None
    question: Localised | None = None  # what a deputy could ask of a finding
    limits: Localised | None = None  # what the rule does not catch
    origin: str = ""
    opt_in: bool = False  # runs only where its id or name is selected
    clock: Clock = Clock.DATE
    applies: Applies = field(default_factory=Applies)
    params: Mapping[str, Any] = field(default_factory=dict)
    variants: Mapping[str, Variant] = field(default_factory=dict)
    yields_to: tuple[str, ...] = ()  # rules that say the same more exactly at the same place
    answered_by: Role | None = None  # the same of the main message alone
    file: str = ""
    group_title: Localised | None = None  # None: the rule set gives the group no title
    scope: Scope = Scope.PAPER
    unread: tuple[Unread, ...] = ()  # days without a period, and what text is missing for them
    title: str = ""  # what is found, in Vietnamese: shown to people in place of the name

    def called(self, lang: str) -> str:
        """Return what people are shown as its name: the Vietnamese title, else the name."""
        return self.title if self.title and lang == "vi" else self.name

    @property
    def group_name(self) -> Localised:
        """What the group is called; one without a title goes by its key."""
        return self.group_title or Localised(self.group, self.group)

    def period_on(self, day: date, kind: Kind | None = None) -> Period | None:
        """Return the period that holds *day* for a paper of *kind*, None where it binds nobody."""
        held = [period for period in self.periods if period.holds(day)]
        own = (one for one in held if one.not_kinds and kind is not None)
        usual = (one for one in held if not one.not_kinds)
        return next((one for one in own if kind not in one.not_kinds), next(usual, None))

    def assumptions(self) -> Iterator[Localised]:
        """Yield what reports are to say of the periods that an office assumes."""
        yield from (one.assumed for one in self.periods if one.assumed)

    def unread_on(self, day: date) -> Unread | None:
        """Return what is told on *day* where no period holds it, None where nothing special is."""
        return next((one for one in self.unread if one.holds(day) and not one.not_kinds), None)

    def unread_for(self, kind: Kind, day: date) -> Unread | None:
        """Return what is told of papers of *kind* on *day*, though others have a period then."""
        told = (one for one in self.unread if one.holds(day) and one.not_kinds)
        return next((one for one in told if kind not in one.not_kinds), None)

    def wording(self, period: Period, variant: str = "") -> HitWording:
        """Return how a hit of *variant* is said in *period*: the more special wins.

        The severity and confidence of a period outrank those of the rule's variant, so that a
        period whose law is not confirmed can lower all that the rule says.
        """
        usual = Variant(
            self.message, self.fix, self.question, self.severity, self.confidence, period.basis
        )
        kind = self.variants.get(variant, Variant())
        special = period.variants.get(variant, Variant())
        words = (special, kind, period.own, usual)
        ranks = (special, period.own, kind, usual)
        # A variant that says something else is asked otherwise, or not at all.
        asked = (special, kind) if special.message or kind.message else words
        return HitWording(
            severity=next(v.severity for v in ranks if v.severity),
            confidence=next(v.confidence for v in ranks if v.confidence),
            message=next(v.message for v in words if v.message),
            fix=next((v.fix for v in words if v.fix), None),
            question=next((v.question for v in asked if v.question), None),
            note=period.note,
            basis=next((v.basis for v in words if v.basis), ()),
            answered_by=kind.answered_by if variant else self.answered_by,
        )

    def messages(self) -> Iterator[tuple[str, Localised]]:
        """Yield every text of the rule that may name values, with its key in the file."""
        yield from _texts("", Variant(self.message, self.fix, self.question))
        for name, variant in self.variants.items():
            yield from _texts(f"variants.{name}.", variant)
        for index, period in enumerate(self.periods):
            yield from _texts(f"periods.{index}.", period.own)
            for name, variant in period.variants.items():
                yield from _texts(f"periods.{index}.variants.{name}.", variant)


def _texts(prefix: str, variant: Variant) -> Iterator[tuple[str, Localised]]:
    if variant.message:
        yield f"{prefix}message", variant.message
    if variant.fix:
        yield f"{prefix}fix", variant.fix
    if variant.question:
        yield f"{prefix}question", variant.question


@dataclass(frozen=True, slots=True)
class Example:
    """A draft that a rule is tried on; ``[[…]]`` marks each place where it is broken.

    *draft* is text, or paragraphs as mappings with their formatting. *profile* holds what the
    test says of the paper beforehand: the facts that ``build_profile`` takes, and ``as_of``.
    *papers* are the drafts of a rule on dossiers, by the names of their files; *draft* is then "".
    """

    draft: str | tuple[str | Mapping[str, Any], ...]
    profile: Mapping[str, Any] = field(default_factory=dict)
    messages: tuple[str, ...] = ()  # in Vietnamese, in text order; none: not compared
    variant: str | None = None  # of every hit; None: not compared
    status: str = "checked"
    media: str = "text"
    page: Mapping[str, Any] = field(default_factory=dict)
    notices: tuple[Mapping[str, str], ...] = ()  # what the reader saw: key, vi, en
    fixed: str = ""  # the text once the fixes of all findings are applied; none: not compared
    registry: tuple[Mapping[str, str], ...] = ()  # rows of a registry of the office's own
    papers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Examples:
    """Drafts that keep a rule, that break it, and that it is known to judge wrongly so far."""

    good: tuple[Example, ...] = ()
    bad: tuple[Example, ...] = ()
    todo: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class RuleFile:
    """One rule file: the rule, and the examples that only tests and pages need."""

    rule: Rule
    examples: Examples
