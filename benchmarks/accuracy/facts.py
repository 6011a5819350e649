"""Profile and tree of a paper against its labels: which fields were read right."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from accuracy.papers import Paper
from hdnd_lint.model import AnnexKind, Draft, Node, NodeKind, Profile
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.words.letters.text import fold


@dataclass(frozen=True, slots=True)
class FactJudged:
    """One field of one paper: what a reader says, what the tool says."""

    paper: str
    kind: str
    field: str
    wanted: str
    got: str

    @property
    def right(self) -> bool:
        """Say whether the two agree."""
        return self.wanted == self.got


_PROFILE: Mapping[str, Callable[[Profile], Any]] = {
    "kind": lambda profile: profile.kind.value,
    "issuer": lambda profile: profile.issuer.value,
    "level": lambda profile: profile.level.value,
    "unit": lambda profile: profile.unit.value,
    "term": lambda profile: _term(profile.term.value),
    "ordinal": lambda profile: profile.session.value and profile.session.value.ordinal,
    "adopted": lambda profile: profile.adopted.value or profile.signed.value,
    "judging_day": lambda profile: profile.day,
    "subjects": lambda profile: ", ".join(sorted(str(one.value) for one in profile.subjects)),
}
_UNITS = {
    "chapters": NodeKind.CHAPTER,
    "articles": NodeKind.ARTICLE,
    "clauses": NodeKind.CLAUSE,
    "points": NodeKind.POINT,
}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
FIELDS = (*_PROFILE, *_UNITS, "annexes", "bases")


def judge_facts(paper: Paper, outcome: FileOutcome) -> Iterator[FactJudged]:
    """Yield every field of *paper* that a reader could name."""
    draft, profile = outcome.draft, outcome.profile
    for key, read in _PROFILE.items():
        if key in paper.profile:
            got = read(profile) if profile else "?"
            wanted = _plain(key, paper.profile[key])
            got = _plain(key, got)
            if key == "judging_day" and got.startswith(f"{wanted}-"):
                got = wanted  # the paper tells no more than its month or year: any day of it
            yield FactJudged(paper.name, paper.kind, key, wanted, got)
    attached = paper.tree.get("attached")
    counts = _counts(draft, attached is not None) if draft else {}
    for key, count in _with_attached(paper.tree, attached).items():
        if key in FIELDS and count is not None:
            got = str(counts.get(key, "?"))
            yield FactJudged(paper.name, paper.kind, key, str(count), got)


def _with_attached(
    tree: Mapping[str, Any], attached: Mapping[str, Any] | None
) -> Mapping[str, int | None]:
    """Return the counts of the whole: labels tell a paper's own units, and the *attached* ones.

    What is attached (a regulation, a programme) stands among the annexes as the tool reads them.
    """
    if attached is None:
        return tree
    counts = {key: (tree.get(key) or 0) + attached.get(key, 0) for key in _UNITS}
    return {**tree, **counts, "annexes": (tree.get("annexes") or 0) + 1}


def _counts(draft: Draft, with_attached: bool) -> dict[str, int]:
    nodes = list(draft.nodes())
    if with_attached:
        enclosed = [one for one in draft.annexes if one.kind is AnnexKind.ENCLOSURE]
        nodes += [node for one in enclosed for node in _below(one.children)]
    # “(1)” below a point is no point: labels count letters
    kinds = [one.kind for one in nodes if one.kind is not NodeKind.POINT or one.number.isalpha()]
    counts = {key: kinds.count(kind) for key, kind in _UNITS.items()}
    return counts | {"annexes": len(draft.annexes), "bases": _bases(draft)}


def _below(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield *nodes* and what they hold, quoted text left out as among the paper's own units."""
    for node in nodes:
        if node.kind is not NodeKind.QUOTE:
            yield node
            yield from _below(node.children)


def _bases(draft: Draft) -> int:
    leads = [one.lead.text for one in (*draft.bases, *draft.considerations)]
    return sum(re.match("c[ăâ]n cứ", fold(lead).lower()) is not None for lead in leads)


def _plain(key: str, value: Any) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, list):
        return ", ".join(sorted(str(one) for one in value))
    return fold(str(value)).lower() if key == "unit" else str(value)


def _term(value: str | None) -> int | None:
    """Return a term as a number, whether it was written XVI or 16."""
    if not value:
        return None
    if value.isdecimal():
        return int(value)
    digits = [_ROMAN.get(letter, 0) for letter in value.upper()]
    after = [*digits[1:], 0]
    return sum(-one if one < two else one for one, two in zip(digits, after, strict=True))
