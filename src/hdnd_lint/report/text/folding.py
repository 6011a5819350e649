"""The same note in many places: one line with a count in place of many findings."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from hdnd_lint.finding import SEVERITY_WORDS, Finding, Severity
from hdnd_lint.outcome import Outcome
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised

_MANY = 3  # findings of one rule from which on they are told in one line
_NAMED = 4  # papers named in it


@dataclass(frozen=True, slots=True)
class FoldedNote:
    """A note that was found in many places: *places* are those by paper."""

    finding: Finding  # the first one
    places: Mapping[str, Sequence[Finding]]

    @property
    def count(self) -> int:
        """How many findings there are."""
        return sum(map(len, self.places.values()))

    def line(self, lang: str) -> str:
        """Return what is said of it, in one line."""
        first = self.finding
        named = [f"{path} ({len(found)})" for path, found in self.places.items()]
        more = Localised("… và {} văn bản khác", "… and {} more papers").get(lang)
        shown = "; ".join(named[:_NAMED])
        rest = len(named) - _NAMED
        told = f"{shown}; {more.format(rest)}" if rest > 0 else shown
        counted = Localised(
            f"{self.count} chỗ trong {len(named)} văn bản",
            f"{self.count} places in {len(named)} papers",
        ).get(lang)
        severity = SEVERITY_WORDS[first.severity].get(lang)
        return f"{severity} {first.rule_id} {first.called}: {counted}: {told}."


def folded_notes(outcome: Outcome) -> Sequence[FoldedNote]:
    """Return the notes that are found in many places, the most frequent first."""
    places: dict[str, dict[str, list[Finding]]] = defaultdict(lambda: defaultdict(list))
    for path, finding in _notes(outcome):
        places[finding.rule_id][path].append(finding)
    found = [
        FoldedNote(next(iter(by_path.values()))[0], by_path)
        for by_path in places.values()
        if sum(map(len, by_path.values())) >= _MANY
    ]
    return sorted(found, key=lambda one: (-one.count, one.finding.rule_id))


def without_folded(outcome: Outcome, notes: Sequence[FoldedNote]) -> Outcome:
    """Return *outcome* without the findings that *notes* tell."""
    rules = {one.finding.rule_id for one in notes}
    return outcome.kept(
        lambda one: (
            one.rule_id not in rules or one.severity is not Severity.INFO or one.waived is not None
        )
    )


def _notes(outcome: Outcome) -> Iterator[tuple[str, Finding]]:
    """Yield every note that counts, with the paper it is in."""
    for file in outcome.files:
        yield from ((file.path, one) for one in file.findings if _is_note(one))
    for group in outcome.groups:
        yield from ((one.file, one) for one in group.findings if _is_note(one))


def _is_note(finding: Finding) -> bool:
    return finding.severity is Severity.INFO and finding.waived is None
