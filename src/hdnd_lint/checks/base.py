"""What a check is, and what it gets: the draft, its profile, the registry, its parameters."""

from collections.abc import Callable, Iterator, Mapping, Set
from datetime import date
from typing import Any, ClassVar, Generic, Protocol, TypeVar, cast

from hdnd_lint.finding import Result
from hdnd_lint.model import Citation, Draft, Profile
from hdnd_lint.model.dossier import Dossier, DossierPaper, Gathering, Scope
from hdnd_lint.model.law import AdministrativeUnit, Document, NearLaw, Resolution, Standing
from hdnd_lint.records import dataclass, field


@dataclass(frozen=True, slots=True)
class Params:
    """What a rule may set for a check; on load it is validated and nothing else is let through.

    Parameters are plain dataclasses: a warm run builds them without importing a validator.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}


class Documents(Protocol):
    """What a check may ask the registry of legal documents; see ``hdnd_lint.registry``."""

    def resolve(self, citation: Citation, day: date) -> Resolution:
        """Return what *citation* refers to in a draft of *day*."""

    def standing(self, document: Document, day: date) -> Standing:
        """Return whether *document* binds on *day*, and how sure that is."""

    def document(self, number: str, issuer: str = "") -> Document | None:
        """Return the one document of that number, None where there is none or several."""

    def nearest_laws(self, written: str) -> tuple[NearLaw, ...]:
        """Return up to three laws whose names are nearest to *written*, the nearest first."""

    def own_resolutions(self) -> tuple[Document, ...] | None:
        """Return the resolutions in the office's own list, None where it has none."""

    def units(self, name: str) -> tuple[AdministrativeUnit, ...]:
        """Return the administrative units, past and present, of that name."""


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Context:
    """One draft, the same for all its rules: all that a check may look at."""

    draft: Draft
    profile: Profile
    documents: Documents | None = None
    _read: dict[Callable[["Context"], Any], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def text(self) -> str:
        """The text that every span points into."""
        return self.draft.source.text

    def once(self, read: Callable[["Context"], T]) -> T:
        """Return what *read* makes of this draft; it is called once, whoever asks how often.

        *read* must be a function of a module: a closure would be another one at every call.
        """
        if read not in self._read:
            self._read[read] = read(self)
        return cast("T", self._read[read])


@dataclass(frozen=True, slots=True)
class DossierContext:
    """The dossier of one matter, the same for all its rules.

    *contexts* holds each of its papers that could be read, by path.
    """

    dossier: Dossier
    contexts: Mapping[str, Context]
    documents: Documents | None = None
    _read: dict[Callable[["DossierContext"], Any], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, paper: DossierPaper) -> Context:
        """Return what may be looked at in *paper*, one that was read."""
        return self.contexts[paper.path]

    def once(self, read: Callable[["DossierContext"], T]) -> T:
        """Return what *read*, a function of a module, makes of this dossier; called once."""
        if read not in self._read:
            self._read[read] = read(self)
        return cast("T", self._read[read])


@dataclass(frozen=True, slots=True)
class SessionContext:
    """What gathers several dossiers, the same for all its rules; *contexts* as in a dossier."""

    gathering: Gathering
    contexts: Mapping[str, Context]
    documents: Documents | None = None

    def of(self, paper: DossierPaper) -> Context:
        """Return what may be looked at in *paper*, one that was read."""
        return self.contexts[paper.path]


P = TypeVar("P", bound=Params)


@dataclass(frozen=True, slots=True)
class Check(Generic[P]):
    """A function over a context, the parameters it takes and the names its hits carry.

    *values* are the placeholders that the rule's message may name (keys of ``Hit.values`` and
    ``Hit.words``); *variants* the names of variants its hits may carry. *needs_text* says that
    there is nothing to look at in a file without words (a scan). *more_values* returns the
    placeholders that only hits under given parameters carry. *absences* are the variants (``""``:
    the main message) that say that something is *not* in the draft: of a file that was not read
    whole they are no finding. *scope* says which of the contexts *run* takes.
    """

    run: Callable[[Any, P], Iterator[Result]]
    params: type[P]
    values: Set[str] = field(default_factory=frozenset)
    variants: Set[str] = field(default_factory=frozenset)
    needs_text: bool = True
    more_values: Callable[[P], Set[str]] | None = None
    absences: Set[str] = field(default_factory=frozenset)
    scope: Scope = Scope.PAPER
