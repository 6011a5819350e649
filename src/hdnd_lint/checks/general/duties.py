"""Who must do what to carry a programme out: the clauses of its implementing part."""

from collections.abc import Iterable, Iterator

from hdnd_lint.checks.general import terms
from hdnd_lint.checks.general.passages import Statement, clauses
from hdnd_lint.model import Draft
from hdnd_lint.records import dataclass
from hdnd_lint.words.bodies import PATTERNS, Body
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.patterns.matcher import TONELESS

_BODY_LIST = rf"(?:{terms.ANY_BODY})(?:[\s,]*(?:và )?(?:các )?(?:{terms.ANY_BODY}))*"
_OBLIQUE = (
    r"(?:\bcủa|\bvới|\bđến|(?<!giao\s)\bcho|\bvề|\btrước|\btới|\bcùng|\bdo|\bbởi|\btại|\bbáo cáo"
    r"|\bphân công|\bchỉ đạo|\bgiúp|\bhướng dẫn|\bđôn đốc|\byêu cầu|\bthay mặt|\bphối hợp|\btrình"
    r"|\bgửi|\bquyết định|\bđề nghị|\bdưới sự|\bmời)(?: các| cả| sự)?(?: đồng chí)?\s*$"
)


@dataclass(frozen=True, slots=True)
class Duty:
    """One clause of the implementing part; *bodies* are those it binds, *who* their words."""

    span: Span
    bodies: frozenset[Body]
    who: Span | None
    unit: Statement


def duties(draft: Draft, within: Iterable[Statement]) -> Iterator[Duty]:
    """Yield the clauses that order who does what, each with whom it binds."""
    for unit in within:
        bodies, who = _bound_above(draft, unit)
        for span in clauses(draft.text, unit.span):
            subject = subject_before(draft, span, span.end)
            if subject is not None:
                bodies, who = bodies_in(draft, subject), subject
            yield Duty(span, bodies, who, unit)


def _bound_above(draft: Draft, unit: Statement) -> tuple[frozenset[Body], Span | None]:
    """Return whom the headings above *unit* bind, nearest first."""
    for head in reversed(unit.heads):
        subject = subject_before(draft, head, head.end)
        if subject is not None:
            return bodies_in(draft, subject), subject
    return frozenset(), None


def subject_before(draft: Draft, span: Span, end: int) -> Span | None:
    """Return the first bodies named in *span* before *end* that act, not merely are named."""
    text = TONELESS.text(draft.text)
    for match in TONELESS.pattern(_BODY_LIST).finditer(text, span.start, end):
        before = text[max(span.start, match.start() - 40) : match.start()]
        if not TONELESS.has(_OBLIQUE, before):
            return Span(*match.span())
    return None


def last_subject(draft: Draft, span: Span, end: int) -> Span | None:
    """Return the last bodies named in *span* before *end* that act, not merely are named."""
    text, last = TONELESS.text(draft.text), None
    for match in TONELESS.pattern(_BODY_LIST).finditer(text, span.start, end):
        before = text[max(span.start, match.start() - 40) : match.start()]
        if not TONELESS.has(_OBLIQUE, before):
            last = Span(*match.span())
    return last


def bodies_in(draft: Draft, span: Span) -> frozenset[Body]:
    """Return the bodies that *span* names."""
    return frozenset(
        body for body, words in PATTERNS.items() if TONELESS.first(words, draft.text, span)
    )
