"""Which findings of the old version are gone in the new one, which remain, which are new."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

from hdnd_lint.comparing.changes import Compared
from hdnd_lint.comparing.units import ComparedUnit
from hdnd_lint.finding import Finding
from hdnd_lint.model.comparison import FindingsCompared
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.patterns.matcher import comparable

FindingKey = Callable[[Finding], Hashable]


def compare_findings(
    compared: Compared, old: Sequence[Finding], new: Sequence[Finding]
) -> FindingsCompared:
    """Return what became of the findings *old*, each matched with at most one of *new*.

    The same finding has the same fingerprint; else it speaks, by the same rule, of the same
    words, or of a unit that stands in both versions.
    """
    to_new = compared.matching.to_new
    roots = compared.old.root, compared.new.root

    def here(finding: Finding) -> Hashable:
        unit = unit_at(roots[0], finding.span)
        return finding.rule_id, id(to_new.get(unit, unit))

    def there(finding: Finding) -> Hashable:
        return finding.rule_id, id(unit_at(roots[1], finding.span))

    gone, come = list(old), list(new)
    remaining: list[tuple[Finding, Finding]] = []
    for key, other in ((_print, _print), (_words, _words), (here, there)):
        remaining += _matched(gone, come, key, other)
        kept = {id(one) for pair in remaining for one in pair}
        gone = [one for one in gone if id(one) not in kept]
        come = [one for one in come if id(one) not in kept]
    remaining.sort(key=lambda pair: (pair[1].span, pair[1].rule_id))
    return FindingsCompared(tuple(gone), tuple(remaining), tuple(come))


def _print(finding: Finding) -> Hashable:
    return finding.fingerprint


def _words(finding: Finding) -> Hashable:
    return finding.rule_id, comparable(finding.evidence)


def _matched(
    old: Sequence[Finding], new: Sequence[Finding], key: FindingKey, other: FindingKey
) -> list[tuple[Finding, Finding]]:
    """Return pairs of findings that have one key, in their order."""
    waiting: dict[Hashable, list[Finding]] = defaultdict(list)
    for finding in reversed(new):
        waiting[other(finding)].append(finding)
    return [(one, waiting[key(one)].pop()) for one in old if waiting.get(key(one))]


def unit_at(root: ComparedUnit, span: Span) -> ComparedUnit:
    """Return the smallest unit that *span* begins in."""
    unit = root
    while unit.children:
        at = bisect_right(unit.children, span.start, key=lambda one: one.span.start) - 1
        if at < 0 or unit.children[at].span.end <= span.start:
            return unit
        unit = unit.children[at]
    return unit
