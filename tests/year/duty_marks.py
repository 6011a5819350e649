"""How well duties were read: each label that was found, each duty that is none, each day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.year.duties import DutyRow

ANYBODY = "*"
UNSCORED = "?"
_MOST_MORE = 3  # words by which two names of one body may differ at the end


@dataclass(frozen=True)
class Label:
    """A duty as a person reads it.

    *who* may name two bodies with “|” between where both are right; *words* stand in its clause;
    *due* is an ISO day, a session (``giua-nam:2019``, ``thu-6``), ``text`` for a time that comes
    to no day, or ``?`` where people would differ. *optional*: neither missed nor wrongly found.
    """

    who: str
    words: str
    due: str = ""
    optional: bool = False


@dataclass
class Marks:
    """What came of comparing."""

    asked: int = 0
    found: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    told: int = 0  # all duties that were read, those at optional places apart
    times: int = 0
    times_right: int = 0
    times_wrong: list[str] = field(default_factory=list)

    def add(self, other: "Marks") -> None:
        """Add the marks of another paper."""
        self.asked += other.asked
        self.found += other.found
        self.told += other.told
        self.times += other.times
        self.times_right += other.times_right
        for mine, more in (
            (self.wrong, other.wrong),
            (self.missed, other.missed),
            (self.times_wrong, other.times_wrong),
        ):
            mine.extend(more)

    def line(self) -> str:
        """Say it in a line."""
        return (
            f"{self.found}/{self.asked} duties, {len(self.wrong)}/{self.told} that are none, "
            f"{self.times_right}/{self.times} times"
        )


def same_body(named: str, read: str) -> bool:
    """Say whether two names are of one body: the same, or the one with its unit added."""
    return any(_same(_words(one), _words(read)) for one in named.split("|"))


def _words(name: str) -> list[str]:
    plain = fold(name).lower().replace("uỷ", "ủy").replace(" ,", ",").replace("các ", "", 1)
    return plain.split()


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    short, long = sorted((list(one), list(other)), key=len)
    if not short:
        return not long
    return long[: len(short)] == short and len(long) - len(short) <= _MOST_MORE


def mark(labels: Iterable[Label], rows: Sequence[DutyRow], text: str) -> Marks:
    """Compare the duties of one paper with its labels, each used once."""
    found = Marks()
    left = list(rows)
    all_labels = list(labels)
    for label in (one for one in all_labels if not one.optional):
        found.asked += 1
        row = next((row for row in left if _fits(label, row, text)), None)
        if row is None:
            found.missed.append(f"{label.who}: {label.words}")
            continue
        left.remove(row)
        found.found += 1
        _mark_time(found, label, row)
    loose = [one for one in all_labels if one.optional]
    for row in left:
        if not any(_fits(one, row, text) for one in loose):
            found.wrong.append(f"{row.who}: {row.what[:90]}")
    found.told = found.found + len(found.wrong)
    return found


def _fits(label: Label, row: DutyRow, text: str) -> bool:
    said = fold(Span(row.start, row.end).of(text))
    named = label.who == ANYBODY or same_body(label.who, row.who)
    return named and fold(label.words) in said


def _mark_time(marks: Marks, label: Label, row: DutyRow) -> None:
    read = _time(row)
    if label.due == UNSCORED or not (label.due or read):
        return
    marks.times += 1
    if read == label.due or (label.due == "text" and row.due_text and row.due is None):
        marks.times_right += 1
    else:
        marks.times_wrong.append(f"{label.who}: {label.words}: {label.due!r}, not {read!r}")


def _time(row: DutyRow) -> str:
    if row.due:
        return row.due.isoformat()
    if row.session:
        return f"{row.session}:{row.session_year}" if row.session_year else row.session
    return "text" if row.due_text else ""
