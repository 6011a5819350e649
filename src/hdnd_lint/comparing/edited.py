"""The words of one unit in both versions, cut where they differ."""

from collections.abc import Iterable, Iterator, Sequence

from hdnd_lint.comparing.units import ComparedUnit
from hdnd_lint.comparing.wording.differing import Replaced
from hdnd_lint.comparing.wording.natures import edited_words, nature
from hdnd_lint.comparing.wording.replacing import replaced
from hdnd_lint.comparing.wording.tokens import Tokens
from hdnd_lint.model.comparison import ChangedText, EditNature, WordEdit
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, fold


@dataclass(frozen=True, slots=True)
class Edited:
    """The edits of one unit, and its words on either side cut at them."""

    edits: tuple[WordEdit, ...]
    old: tuple[ChangedText, ...]
    new: tuple[ChangedText, ...]


def edited(old: ComparedUnit, new: ComparedUnit, texts: tuple[str, str]) -> Edited:
    """Return what became of the words of *old* in *new*; *texts* are those they stand in."""
    label = _label_edit(old, new)
    same = old.keys == new.keys
    found = edits_between(old.words, new.words, texts[0]) if not same else []
    edits = [WordEdit(*label, EditNature.MARKS)] if label else []
    edits += [
        WordEdit(
            edited_words(old.words, edit.old, texts[0]),
            edited_words(new.words, edit.new, texts[1]),
            kind,
        )
        for edit, kind in found
    ]
    first = len(edits) - len(found)
    return Edited(
        tuple(edits),
        tuple(_pieces(old, texts[0], [edit.old for edit, _ in found], first)),
        tuple(_pieces(new, texts[1], [edit.new for edit, _ in found], first)),
    )


def edits_between(old: Tokens, new: Tokens, text: str) -> list[tuple[Replaced, EditNature]]:
    """Return what was replaced, each with its nature; *text* is what *old* stands in."""
    return [(edit, nature(edit, old, new, text)) for edit in replaced(old, new)]


def _label_edit(old: ComparedUnit, new: ComparedUnit) -> tuple[str, str] | None:
    """Return both labels where the same number is written with other marks: “Điều 1:”."""
    if not old.number or (old.kind, old.number) != (new.kind, new.number):
        return None
    one, other = (unit.label.replace(" ", "") for unit in (old, new))
    return None if one == other else (old.label, new.label)


def _pieces(
    unit: ComparedUnit, text: str, places: Sequence[tuple[int, int]], first: int
) -> Iterator[ChangedText]:
    """Yield the words of *unit*; *places* are the tokens of its edits, counted from *first*."""
    if unit.label:
        yield ChangedText(f"{unit.label} ", 0 if first else -1)
    marks = [-1] * len(unit.words)
    for at, (start, end) in enumerate(places, first):
        marks[start:end] = [at] * (end - start)
    for at, run in _runs(marks):
        end = unit.words[run[1] - 1].span.end
        yield ChangedText(fold(text[unit.words[run[0]].span.start : end]), at)
        if run[1] < len(unit.words) and unit.words[run[1]].span.start > end:
            yield ChangedText(" ")


def _runs(marks: Sequence[int]) -> Iterator[tuple[int, tuple[int, int]]]:
    start = 0
    for at in range(1, len(marks) + 1):
        if at == len(marks) or marks[at] != marks[start]:
            yield marks[start], (start, at)
            start = at


def whole_text(text: str, units: Iterable[ComparedUnit]) -> str:
    """Return the words of *units*, a line for each."""
    lines = (fold(f"{unit.label} {_own(text, unit.stretches)}") for unit in units)
    return "\n".join(line for line in lines if line)


def _own(text: str, stretches: Sequence[Span]) -> str:
    return " ".join(span.of(text) for span in stretches)
