"""Readers by name: what a “must contain” rule can be asked of, beside the parts of a draft.

A reader says where in a draft its subject stands (a programme, each topic of it, what an act
decides). A family of checks lists its readers in ``READERS`` of a module, as it lists its checks.
"""

from collections.abc import Callable, Iterator, Mapping, Set

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general.duties import duties
from hdnd_lint.checks.general.passages import opening, statements
from hdnd_lint.checks.general.scopes import Part, not_found, spans_of
from hdnd_lint.checks.table import PlaceTable
from hdnd_lint.finding import NotApplicable, NotEvaluated, Value
from hdnd_lint.records import dataclass, field
from hdnd_lint.words.letters.text import Localised, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that is asked what it says.

    *passages* are where words are looked for; *place* is pointed at where something is missing,
    or that of *places* which all that is missing belongs to. *told* are the keys of the elements
    that the reader itself recognised; *around*, if given, is where words are looked for that
    stand for several elements; *values* go into the finding.
    """

    passages: tuple[Span, ...]
    place: Span
    places: Mapping[str, Span] = field(default_factory=dict)
    told: Set[str] = frozenset()
    around: tuple[Span, ...] | None = None
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KnownElement:
    """An element that a reader knows: what it is called and the words that tell it.

    The words are compared without tone marks; without any, the reader itself recognises it.
    *place* names the one of the reading's places that it belongs to.
    """

    label: Localised
    words: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads a draft; *knows* are elements a rule may name by key, *values* placeholders."""

    read: Callable[[Context], Iterator[Reading | NotEvaluated | NotApplicable]]
    knows: Mapping[str, KnownElement] = field(default_factory=dict)
    values: Set[str] = frozenset()


# Short names under which readers are documented for rule sets of one's own.
_ALIASES = {
    "duties": "general.readers.duties",
    "programme": "supervision.content.programme",
    "programme-reports": "supervision.content.programme_reports",
    "topics": "supervision.topic_checks.council_topics",
    "results": "supervision.results.results",
    "appraisal": "appraisal.concerns.appraisal",
    "delegation": "supervision.delegations.delegation",
    "deciding-sentences": "titles.agreement.deciding_sentences",
}
SHORT_NAMES = tuple(_ALIASES)


def _duties(context: Context) -> Iterator[Reading | NotEvaluated | NotApplicable]:
    """Yield the clauses that order who does what, in the Điều on carrying the act out."""
    draft, parts = context.draft, (Part.IMPLEMENTATION,)
    within = spans_of(draft, parts)
    nodes = [node for node in draft.articles() if node.span in within]
    clauses = tuple(duty.span for duty in duties(draft, statements(draft, nodes)) if duty.bodies)
    if clauses:
        yield Reading(clauses, opening(draft, nodes[0]))
    else:
        yield NotEvaluated(not_found(parts))


READERS: Mapping[str, Reader] = {"duties": Reader(_duties)}
ALL_READERS: PlaceTable[Reader] = PlaceTable("hdnd_lint.checks", "READERS", _ALIASES)
