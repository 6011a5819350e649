"""The rule file as pydantic models: what may stand in it, nothing else.

Import this module late: building the models costs a fifth of a second, and a run with a compiled
rule set never needs them.
"""

import itertools
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    Strict,
    StringConstraints,
    model_validator,
)

from hdnd_lint.finding import Confidence, Severity
from hdnd_lint.model import Issuer, Kind, Level, Subject
from hdnd_lint.model.dossier import Role, Scope
from hdnd_lint.ruleset.drawn_schema import DraftOfExample, NoticeOfExample, PageOfExample
from hdnd_lint.ruleset.model import Clock

NonBlank = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Day = Annotated[date, Strict()]
Flag = Annotated[bool, Strict()]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z0-9]+)*$")]


def _with_a_day(profile: dict[str, Any]) -> dict[str, Any]:
    if type(profile.get("as_of", date.min)) is not date:
        raise ValueError("as_of phải là ngày, dạng 2025-12-01")
    return profile


ProfileOfExample = Annotated[dict[str, Any], AfterValidator(_with_a_day)]


class Facts(BaseModel):
    """Facts of a file: frozen, and nothing else may stand in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class LocalisedFacts(Facts):
    """The same words in both languages; a rule set of one's own may have Vietnamese alone."""

    vi: NonBlank
    en: NonBlank | None = None

    @property
    def english(self) -> str:
        """The English words; those in Vietnamese where there are none."""
        return self.en or self.vi


class BasisFacts(Facts):
    """A document's number and a place in it."""

    document: NonBlank
    locator: NonBlank


class VariantFacts(Facts):
    """What a rule says otherwise for one kind of hit."""

    message: LocalisedFacts | None = None
    fix: LocalisedFacts | None = None
    question: LocalisedFacts | None = None
    severity: Severity | None = None
    confidence: Confidence | None = None
    opt_in: bool = False
    answered_by: Role | None = None


class PeriodVariantFacts(VariantFacts):
    """The same within one period, where a basis may differ too."""

    basis: tuple[BasisFacts, ...] = ()


class PeriodFacts(Facts):
    """A stretch of days with its own law; *regime* is the name that the days were found by.

    *not_kinds*: it is the law of papers of all other kinds, whatever period holds those days.
    """

    regime: NonBlank | Annotated[tuple[NonBlank, ...], Field(min_length=1)] = ()
    from_: Day = Field(alias="from")
    until: Day | None = None
    not_kinds: tuple[Kind, ...] = ()
    basis: Annotated[tuple[BasisFacts, ...], Field(min_length=1)]
    severity: Severity | None = None
    confidence: Confidence | None = None
    message: LocalisedFacts | None = None
    fix: LocalisedFacts | None = None
    question: LocalisedFacts | None = None
    variants: dict[Name, PeriodVariantFacts] = Field(default_factory=dict)
    params: dict[str, Any] = Field(default_factory=dict)
    note: LocalisedFacts | None = None

    @model_validator(mode="after")
    def _runs_forward(self) -> "PeriodFacts":
        if self.until is not None and self.until <= self.from_:
            raise ValueError("until phải sau from")
        return self


class UnreadFacts(Facts):
    """A stretch of days whose law was not read: the rule says which text is missing.

    *not_kinds*: it is said of papers of other kinds only, even where a period holds those days.
    """

    regime: NonBlank | Annotated[tuple[NonBlank, ...], Field(min_length=1)] = ()
    from_: Day = Field(alias="from")
    until: Day | None = None
    note: LocalisedFacts
    not_kinds: tuple[Kind, ...] = ()


class AppliesFacts(Facts):
    """Which papers the rule is for."""

    kinds: tuple[Kind, ...] = ()
    levels: tuple[Level, ...] = ()
    issuers: tuple[Issuer, ...] = ()
    subjects: tuple[Subject, ...] = ()
    not_subjects: tuple[Subject, ...] = ()
    formatting: Flag = False


class ExampleFacts(Facts):
    """One draft to try the rule on, or the papers of a dossier by the names of their files."""

    draft: DraftOfExample | None = None
    papers: dict[NonBlank, NonBlank] = Field(default_factory=dict)
    profile: ProfileOfExample = Field(default_factory=dict)
    messages: tuple[str, ...] = ()
    variant: str | None = None
    status: Literal["checked", "not-applicable", "not-evaluated"] = "checked"
    media: Literal["text", "markdown"] = "text"
    page: PageOfExample = Field(default_factory=dict)
    notices: tuple[NoticeOfExample, ...] = ()
    fixed: str = ""
    registry: tuple[dict[str, str], ...] = ()

    @model_validator(mode="after")
    def _has_one_of_both(self) -> "ExampleFacts":
        if (self.draft is None) == (not self.papers):
            raise ValueError("phải có draft, hoặc papers, không có cả hai")
        return self


class ExamplesFacts(Facts):
    """At least one draft that keeps the rule and one that breaks it."""

    profile: ProfileOfExample = Field(default_factory=dict)
    good: Annotated[tuple[NonBlank | ExampleFacts, ...], Field(min_length=1)]
    bad: Annotated[tuple[ExampleFacts, ...], Field(min_length=1)]
    todo: tuple[ExampleFacts, ...] = ()

    @model_validator(mode="after")
    def _bad_is_marked(self) -> "ExamplesFacts":
        for index, bad in enumerate(self.bad):
            if "[[" not in str(bad.draft or bad.papers):
                raise ValueError(f"bad.{index}: chỗ sai phải nằm trong [[…]]")
        return self


class RuleFacts(Facts):
    """A whole rule file."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}[0-9]{3}$")]
    name: Name
    group: Name
    check: Annotated[str, StringConstraints(pattern=r"^[a-z_]+(\.[a-z_]+){1,2}$")]
    params: dict[str, Any] = Field(default_factory=dict)
    severity: Severity
    confidence: Confidence
    clock: Clock = Clock.DATE
    scope: Scope = Scope.PAPER
    applies: AppliesFacts = Field(default_factory=AppliesFacts)
    periods: Annotated[tuple[PeriodFacts, ...], Field(min_length=1)]
    unread: tuple[UnreadFacts, ...] = ()
    title: NonBlank | None = None
    message: LocalisedFacts
    why: LocalisedFacts
    fix: LocalisedFacts | None = None
    question: LocalisedFacts | None = None
    limits: LocalisedFacts | None = None
    origin: str = ""
    opt_in: bool = False
    variants: dict[Name, VariantFacts] = Field(default_factory=dict)
    yields_to: tuple[Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}[0-9]{3}$")], ...] = ()
    answered_by: Role | None = None
    examples: ExamplesFacts

    @model_validator(mode="after")
    def _examples_fit(self) -> "RuleFacts":
        given = (*self.examples.good, *self.examples.bad, *self.examples.todo)
        for example in given:
            several = isinstance(example, ExampleFacts) and bool(example.papers)
            if several != (self.scope is not Scope.PAPER):
                raise ValueError(f"ví dụ của quy tắc có scope {self.scope} phải dùng papers/draft")
        return self

    @model_validator(mode="after")
    def _periods_follow(self) -> "RuleFacts":
        usual = [one for one in self.periods if not one.not_kinds]
        for earlier, later in itertools.pairwise(usual):
            if earlier.until is None or earlier.until > later.from_:
                raise ValueError("periods phải theo thứ tự ngày và không chồng lên nhau")
        return self


class RegimeEntryFacts(Facts):
    """One law of a regime, and from when it binds."""

    key: Name
    from_: Day = Field(alias="from")
    until: Day | None = None
    law: str = ""


class AssumptionFacts(Facts):
    """An old regime that an office takes to go on, and the new basis of each rule it means."""

    regime: NonBlank
    from_: Day = Field(alias="from")
    until: Day | None = None
    read: Day
    rules: Annotated[
        dict[str, Annotated[tuple[BasisFacts, ...], Field(min_length=1)]], Field(min_length=1)
    ]

    @model_validator(mode="after")
    def _runs_forward(self) -> "AssumptionFacts":
        if self.until is not None and self.until <= self.from_:
            raise ValueError("until phải sau from")
        return self


class RegimesFacts(Facts):
    """The file ``law/regimes.yaml``."""

    regimes: dict[Name, Annotated[tuple[RegimeEntryFacts, ...], Field(min_length=1)]] = Field(
        default_factory=dict
    )
    notes: dict[Name, LocalisedFacts] = Field(default_factory=dict)
    assumptions: tuple[AssumptionFacts, ...] = ()


class GroupsFacts(Facts):
    """The file ``groups.yaml``: what each group of rules is called."""

    groups: dict[Name, LocalisedFacts]


class OverrideFacts(Facts):
    """What a rule set changes of a rule that another one brings."""

    enabled: Flag = True
    severity: Severity | None = None
