"""Marks and changes gathered for each run element, then spliced into the text of its part."""

import re
from collections import defaultdict
from collections.abc import Callable

from hdnd_lint.finding import Trait
from hdnd_lint.records import dataclass, field
from hdnd_lint.writing.word.anchors import Anchor
from hdnd_lint.writing.word.package import WORD
from hdnd_lint.writing.word.properties import letters_with
from hdnd_lint.writing.word.runs import RunElement, parse_run


@dataclass(slots=True)
class _Plan:
    """What is to be done to one run element, at offsets of its own text."""

    opening: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    closing: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    deleted: list[tuple[int, int, str]] = field(default_factory=list)  # first, last, wrapper
    inserted: dict[int, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    restyled: list[tuple[int, int, Trait, str | float | bool]] = field(default_factory=list)

    def cuts(self, length: int) -> list[int]:
        points = {0, length, *self.opening, *self.closing, *self.inserted}
        points |= {edge for first, last, *_ in self.deleted for edge in (first, last)}
        points |= {edge for first, last, *_ in self.restyled for edge in (first, last)}
        return sorted(point for point in points if 0 <= point <= length)

    def on_letters(self, edge: Callable[[int], int]) -> "_Plan":
        """Return the plan with each offset moved to where *edge* has it."""
        plan = _Plan(
            deleted=[(edge(first), edge(last), tag) for first, last, tag in self.deleted],
            restyled=[(edge(one[0]), edge(one[1]), *one[2:]) for one in self.restyled],
        )
        for at, marks in sorted(self.opening.items()):
            plan.opening[edge(at)] += marks
        for at, marks in sorted(self.closing.items()):
            plan.closing[edge(at)] += marks
        for at, texts in sorted(self.inserted.items()):
            plan.inserted[edge(at)] += texts
        return plan

    def values(self, start: int, end: int) -> dict[Trait, str | float | bool]:
        """Return how the characters *start*–*end* are to be set anew."""
        inside = (one for one in self.restyled if one[0] <= start and end <= one[1])
        return {trait: value for _, _, trait, value in inside}


class Splicer:
    """Collects what goes before, after and instead of characters of run elements.

    *change* gives the start tag of a tracked change of formatting, each with its own number.
    """

    def __init__(self, change: Callable[[], str] = str) -> None:
        self._plans: dict[tuple[str, int, int], _Plan] = defaultdict(_Plan)
        self._replaced: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self._change = change

    def open(self, stretch: Anchor, mark: str) -> None:
        """Put *mark* before the first character of *stretch*."""
        self._plans[stretch.key].opening[stretch.first].append(mark)

    def close(self, stretch: Anchor, mark: str) -> None:
        """Put *mark* after the last character of *stretch*."""
        self._plans[stretch.key].closing[stretch.last].append(mark)

    def delete(self, stretch: Anchor, wrapper: str) -> None:
        """Mark *stretch* as deleted; *wrapper* is the start tag of the w:del."""
        self._plans[stretch.key].deleted.append((stretch.first, stretch.last, wrapper))

    def insert(self, stretch: Anchor, at: int, wrapper: str, text: str) -> None:
        """Insert *text* at offset *at*; *wrapper* is the start tag of the w:ins."""
        self._plans[stretch.key].inserted[at].append((wrapper, text))

    def restyle(self, stretch: Anchor, trait: Trait, value: str | float | bool) -> None:
        """Set *trait* of *stretch* to *value*, as a tracked change."""
        self._plans[stretch.key].restyled.append((stretch.first, stretch.last, trait, value))

    def replace(self, part: str, start: int, end: int, text: str) -> None:
        """Put *text* in the place of markup that lies in no run element."""
        self._replaced[part].append((start, end, text))

    def parts(self) -> list[str]:
        """Return the parts that have something to splice."""
        return sorted({part for part, _, _ in self._plans} | set(self._replaced))

    def spliced(self, part: str, xml: str) -> str:
        """Return the text of *part* with everything spliced in.

        Raises ValueError where a change falls inside a run that cannot be cut.
        """
        runs = [
            (start, end, _rebuilt(xml[start:end], plan, self._change))
            for (of, start, end), plan in sorted(self._plans.items(), key=lambda one: one[0])
            if of == part
        ]
        pieces = []
        at = 0
        for start, end, text in sorted([*runs, *self._replaced[part]], key=lambda one: one[:2]):
            pieces += [xml[at:start], text]
            at = end
        return "".join([*pieces, xml[at:]])


def _rebuilt(xml: str, plan: _Plan, change: Callable[[], str]) -> str:
    run = parse_run(xml)
    if run is None:
        return _around(xml, plan)
    pieces = []
    plan = plan.on_letters(run.edge)
    cuts = plan.cuts(run.length)
    for at, start in enumerate(cuts):
        pieces += plan.closing.get(start, [])
        before = plan.values(cuts[at - 1], start) if at else {}
        pieces += [_insertion(_set(run, before), *one) for one in plan.inserted.get(start, [])]
        pieces += plan.opening.get(start, [])
        if at + 1 < len(cuts):
            piece = (start, cuts[at + 1], at + 2 == len(cuts))
            pieces.append(_piece(run, plan, *piece, change))
    if len(cuts) == 1:
        pieces.append(xml)  # a run without characters: marks stand before it
    return "".join(pieces)


def _piece(
    run: RunElement,
    plan: _Plan,
    start: int,
    end: int,
    last: bool,
    change: Callable[[], str],
) -> str:
    for first, stop, wrapper in plan.deleted:
        if first <= start and end <= stop:
            return f"{wrapper}{run.deleted(start, end)}</w:del>"
    return _set(run, plan.values(start, end), change).piece(start, end, last=last)


def _set(
    run: RunElement,
    values: dict[Trait, str | float | bool],
    change: Callable[[], str] = str,
) -> RunElement:
    """Return *run* with *values* set; *change* gives the tag that keeps what was before."""
    stated = letters_with(run.stated, values) if values else None
    return run if stated in (None, run.stated) else run.restyled(stated, change())


def _insertion(run: RunElement, wrapper: str, text: str) -> str:
    return f"{wrapper}{run.inserted(text)}</w:ins>"


def _around(xml: str, plan: _Plan) -> str:
    """Put marks before and after a run that is not spelled as usual; nothing is cut."""
    if plan.deleted or plan.inserted:
        raise ValueError("a run of unusual spelling cannot be changed")
    before = [mark for offset in sorted(plan.opening) for mark in plan.opening[offset]]
    after = [mark for offset in sorted(plan.closing) for mark in plan.closing[offset]]
    return "".join([*map(_declared, before), xml, *map(_declared, after)])


def _declared(mark: str) -> str:
    """Bind the prefix on the mark itself: the part may use another."""
    return re.sub(r"<w:(commentRange\w+|r)(?=[ >])", rf'<w:\1 xmlns:w="{WORD}"', mark)
