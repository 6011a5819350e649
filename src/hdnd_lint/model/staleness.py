"""One thing about the law of the rules that somebody has to look at: plain data."""

from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised


@dataclass(frozen=True, slots=True)
class Stale:
    """One thing to look at: *kind* of it, whose (a rule's id, a document's number), and why.

    Kinds: ``ended``, ``ending`` (rules), ``undated``, ``replaced`` (bases), ``unknown`` (cited).
    """

    kind: str
    subject: str
    words: Localised
    rules: tuple[str, ...] = ()
