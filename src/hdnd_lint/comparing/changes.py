"""From paired units to the changes that a reader sees, in the order of the paper."""

from collections.abc import Iterable, Iterator, Sequence

from hdnd_lint.comparing.edited import Edited, edited, whole_text
from hdnd_lint.comparing.matching import Matching, match
from hdnd_lint.comparing.rewrapped import rewrapped
from hdnd_lint.comparing.tables import table_changes
from hdnd_lint.comparing.units import ComparedUnit, PartKind, units_of
from hdnd_lint.comparing.wording.runs import longest_run
from hdnd_lint.engine.places import Places
from hdnd_lint.model import Draft
from hdnd_lint.model.comparison import Change, ChangedText, ChangeKind, EditNature
from hdnd_lint.records import dataclass, field
from hdnd_lint.words.letters.text import Span

_TABLE = "bảng"


@dataclass(frozen=True, slots=True)
class ComparedVersion:
    """One version: its draft, its units, and where they stand."""

    draft: Draft
    root: ComparedUnit
    places: Places

    @classmethod
    def of(cls, draft: Draft) -> "ComparedVersion":
        """Return the side of *draft*."""
        return cls(draft, units_of(draft), Places(draft))

    def place(self, unit: ComparedUnit) -> tuple[str, ...]:
        """Name the place of *unit* as a reader looks for it."""
        span = unit.stretches[0] if unit.stretches and not unit.label else unit.span
        path = self.places.spot(Span(span.start, max(span.end, span.start + 1))).path
        if unit.table is not None and not any(part.startswith(_TABLE) for part in path):
            return (*path[:1], f"{_TABLE} {1 + self.draft.tables.index(unit.table)}")
        return path or (f"đoạn số {self.draft.source.paragraph_at(span.start)}",)


@dataclass(slots=True)
class Compared:
    """The changes, and the pairs that they were read from."""

    old: ComparedVersion
    new: ComparedVersion
    matching: Matching
    changes: list[Change] = field(default_factory=list)


def compare_drafts(old: Draft, new: Draft) -> Compared:
    """Return what changed from *old* to *new*, in the order of the new version."""
    sides = ComparedVersion.of(old), ComparedVersion.of(new)
    found = Compared(*sides, match(sides[0].root, sides[1].root))
    same = rewrapped(found.old.root, found.new.root, found.matching)
    placed = [*_of_new(found, _moved(found), same), *_removed(found, same)]
    found.changes = [change for _, change in sorted(placed, key=lambda one: one[0])]
    return found


UnitKey = tuple[int, int, int]


def _of_new(
    found: Compared, moved: set[ComparedUnit], same: set[ComparedUnit]
) -> Iterator[tuple[UnitKey, Change]]:
    """Yield what was added or is not as it was, each with its key of order."""
    for at, (new, top) in enumerate(_walk(found.new.root, found.matching.to_old)):
        old = found.matching.to_old.get(new)
        if new in same:
            continue
        if old is None:
            if top:
                yield (new.span.start, at, 0), _added(found, new)
        elif old is not found.old.root:
            for step, change in enumerate(_between(found, old, new, moved)):
                yield (new.span.start, at, step), change


def _walk(
    root: ComparedUnit, paired: dict[ComparedUnit, ComparedUnit]
) -> Iterator[tuple[ComparedUnit, bool]]:
    """Yield the units, and whether each is told by itself, not with the one that it is part of."""

    def below(unit: ComparedUnit, told: bool) -> Iterator[tuple[ComparedUnit, bool]]:
        whole = unit not in paired and not any(one in paired for one in unit.walk())
        yield unit, not told and (whole or bool(unit.stretches or unit.label))
        for child in unit.children:
            yield from below(child, told or whole)

    return below(root, False)


def _added(found: Compared, unit: ComparedUnit) -> Change:
    return Change(
        ChangeKind.ADDED,
        new_place=found.new.place(unit),
        new=(ChangedText(_told(found.new.draft.text, unit, found.matching.to_old)),),
        new_span=unit.span,
    )


def _removed(found: Compared, same: set[ComparedUnit]) -> Iterator[tuple[UnitKey, Change]]:
    """Yield what is gone, each with the key of what stood before it."""
    before: UnitKey = (-1, 0, 0)
    for at, (old, top) in enumerate(_walk(found.old.root, found.matching.to_new)):
        new = found.matching.to_new.get(old)
        if new is not None:
            before = (max(new.span.start, 0), 1_000_000_000, 0)
        elif top and old not in same:
            yield (
                (before[0], before[1], at),
                Change(
                    ChangeKind.REMOVED,
                    old_place=found.old.place(old),
                    old=(ChangedText(_told(found.old.draft.text, old, found.matching.to_new)),),
                    old_span=old.span,
                ),
            )


def _told(text: str, unit: ComparedUnit, paired: dict[ComparedUnit, ComparedUnit]) -> str:
    """Return the words of *unit* with all below it, or alone where some of that is paired."""
    alone = any(one in paired for one in unit.walk())
    return whole_text(text, [unit] if alone else unit.walk())


def _moved(found: Compared) -> set[ComparedUnit]:
    """Return the units of the new version that do not stand where they stood."""
    moved = set()
    for new in found.new.root.walk():
        old = found.matching.to_old.get(new)
        if old is None:
            continue
        elsewhere = old.parent and found.matching.to_new.get(old.parent) is not new.parent
        if elsewhere and not new.slot:
            moved.add(new)
        moved.update(_out_of_order(found.matching, old, new))
    return moved


def _out_of_order(
    matching: Matching, old: ComparedUnit, new: ComparedUnit
) -> Iterable[ComparedUnit]:
    """Return the children of *new* that left the row in which they stood below *old*."""
    rank = {child: at for at, child in enumerate(new.children)}
    there = [
        matching.to_new[child]
        for child in old.children
        if not child.slot and matching.to_new.get(child) in rank
    ]
    items = [(rank[child], 1.0 + _length(child)) for child in there]
    kept = set(longest_run(items))
    return (child for at, child in enumerate(there) if at not in kept)


def _length(unit: ComparedUnit) -> float:
    return float(sum(len(one.words) for one in unit.walk()))


def _between(
    found: Compared, old: ComparedUnit, new: ComparedUnit, moved: set[ComparedUnit]
) -> Iterator[Change]:
    """Yield the changes of one unit that stands in both versions."""
    places = found.old.place(old), found.new.place(new)
    texts = found.old.draft.text, found.new.draft.text
    numbered = (old.kind, old.number) != (new.kind, new.number) and bool(old.label or new.label)
    if new in moved or numbered:
        yield Change(
            ChangeKind.MOVED if new in moved else ChangeKind.RENUMBERED,
            *places,
            (ChangedText(whole_text(texts[0], [old])),),
            (ChangedText(whole_text(texts[1], [new])),),
            old_span=old.span,
            new_span=new.span,
        )
    if old.table is not None and new.table is not None:
        yield from table_changes(old.table, new.table, places, texts)
    elif (words := edited(old, new, texts)).edits:
        yield from _by_kind(words, places, old, new)


def _by_kind(
    words: Edited,
    places: tuple[tuple[str, ...], tuple[str, ...]],
    old: ComparedUnit,
    new: ComparedUnit,
) -> Iterator[Change]:
    """Yield one change for the words of a unit, and one for its figures."""
    for kind in (ChangeKind.REWORDED, ChangeKind.FIGURES):
        figures = kind is ChangeKind.FIGURES
        chosen = [
            at
            for at, edit in enumerate(words.edits)
            if (edit.nature is EditNature.FIGURES) is figures
        ]
        if chosen:
            yield Change(
                kind,
                *places,
                _only(words.old, chosen),
                _only(words.new, chosen),
                tuple(words.edits[at] for at in chosen),
                old.span,
                new.span,
                "".join(piece.text for piece in words.new)
                if new.kind is PartKind.RECIPIENT
                else "",
            )


def _only(pieces: Sequence[ChangedText], chosen: Sequence[int]) -> tuple[ChangedText, ...]:
    """Return *pieces* with only the *chosen* edits marked, counted anew."""
    number = {edit: at for at, edit in enumerate(chosen)}
    found: list[ChangedText] = []
    for piece in pieces:
        edit = number.get(piece.edit, -1)
        if found and edit == -1 == found[-1].edit:
            found[-1] = ChangedText(found[-1].text + piece.text)
        else:
            found.append(ChangedText(piece.text, edit))
    return tuple(found)


__all__ = ["Compared", "ComparedVersion", "compare_drafts"]
