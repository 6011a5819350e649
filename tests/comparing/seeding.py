"""Single edits made by machine in the text of a paper, each with the one change that it is."""

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hdnd_lint.comparing.units import ComparedUnit, units_of
from hdnd_lint.model import Draft

_MOST = 3  # places at which each edit is tried


@dataclass(frozen=True, slots=True)
class Seeded:
    """A text with one edit: its name, the *kind* of change it is, the words that went and came."""

    name: str
    text: str
    kind: str
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Base:
    """A paper before any edit: its lines, and the units that stand on one line each."""

    lines: list[str]
    units: list[tuple[int, ComparedUnit]]  # number of the line from 0, and the unit

    def of(self, *kinds: str) -> list[tuple[int, ComparedUnit]]:
        """Return the units of *kinds* that have no children, in order."""
        return [one for one in self.units if one[1].kind in kinds and not one[1].children]

    def line(self, at: int, words: str) -> str:
        """Return the text with line *at* written anew."""
        return "\n".join([*self.lines[:at], words, *self.lines[at + 1 :]])

    def without(self, at: int) -> str:
        """Return the text without line *at*."""
        return "\n".join([*self.lines[:at], *self.lines[at + 1 :]])

    def after(self, at: int, words: str) -> str:
        """Return the text with *words* as a line behind line *at*."""
        return "\n".join([*self.lines[: at + 1], words, *self.lines[at + 1 :]])


def base(text: str, draft: Draft) -> Base:
    """Return *text* with the units of its *draft*: those alone on their line."""
    blocks = draft.source.blocks
    lines: dict[int, list[ComparedUnit]] = {}
    for unit in units_of(draft).walk():
        first = draft.source.block_at(unit.span.start)
        if first is not None and first.place.line and not first.place.table and unit.words:
            alone = sum(one.place.line == first.place.line for one in blocks) == 1
            if alone and unit.span.end <= first.span.end:
                lines.setdefault(first.place.line - 1, []).append(unit)
    units = [(at, found[0]) for at, found in sorted(lines.items()) if len(found) == 1]
    return Base(text.split("\n"), units)


def seeded(paper: Base) -> Iterator[Seeded]:
    """Yield the edits of all kinds, each at a few places."""
    for make in MAKERS:
        found = list(make(paper))
        step = max(1, len(found) // _MOST)
        yield from found[::step][:_MOST]


def _figures(paper: Base) -> Iterator[Seeded]:
    amount = re.compile(
        r"(?<![\d./])\d{1,3}(?:\.\d{3})+(?![\d/])|(?<![\d./])\d{2,}(?= (?:hộ|người|triệu|tỷ|đồng))"
    )
    for at, line in enumerate(paper.lines):
        found = amount.search(line)
        if found:
            wrong = str((int(found[0][0]) % 9) + 1) + found[0][1:]
            changed = line[: found.start()] + wrong + line[found.end() :]
            yield Seeded("figure", paper.line(at, changed), "figures", found[0], wrong)


def _words(paper: Base) -> Iterator[Seeded]:
    word = re.compile(r"(?<=[^\W\d_] )(?!ngày|tháng|năm|số|điều|khoản)[a-zđà-ỹ]{3,}(?= [^\W\d_])")
    for at, unit in paper.units:
        if unit.slot.startswith("header") or len(unit.words) < 8:
            continue
        line = paper.lines[at]
        found = list(word.finditer(line, len(line) // 2))
        if found:
            hit = found[0]
            changed = f"{line[: hit.start()]}liên thông{line[hit.end() :]}"
            yield Seeded("word", paper.line(at, changed), "reworded", hit[0], "liên thông")


def _removed(paper: Base) -> Iterator[Seeded]:
    for at, unit in paper.of("gach", "khoan", "diem", "preamble", "recipient"):
        if unit.slot == "":
            yield Seeded("removal", paper.without(at), "removed", old=_said(paper.lines[at]))


def _added(paper: Base) -> Iterator[Seeded]:
    line = "Chính sách thư viện lưu động"
    for at, unit in paper.of("gach", "recipient"):
        if unit.slot == "" and paper.lines[at].startswith("- "):
            yield Seeded("dash", paper.after(at, f"- {line};"), "added", new=line)
    for at, _unit in paper.of("preamble"):
        if paper.lines[at].startswith("Căn cứ"):
            words = f"Căn cứ Nghị định về {line.lower()};"
            yield Seeded("base", paper.after(at, words), "added", new=words)


def _clause(paper: Base) -> Iterator[Seeded]:
    """A clause put in behind the last one of its article."""
    for at, unit in paper.of("khoan"):
        if unit.parent and unit.parent.children[-1] is unit and unit.number.isdigit():
            words = f"{int(unit.number) + 1}. Chính sách thư viện lưu động phục vụ học sinh."
            yield Seeded("clause", paper.after(at, words), "added", new=words)


def _swapped(paper: Base) -> Iterator[Seeded]:
    units = paper.of("gach", "recipient")
    for (at, unit), (then, other) in itertools.pairwise(units):
        both = paper.lines[at], paper.lines[then]
        ends = {line.rstrip()[-1:] for line in both}
        if then == at + 1 and unit.parent is other.parent and ends == {";"} and not unit.slot:
            lines = [*paper.lines[:at], *reversed(both), *paper.lines[then + 1 :]]
            yield Seeded("swap", "\n".join(lines), "moved")


def _renumbered(paper: Base) -> Iterator[Seeded]:
    for at, unit in paper.of("khoan"):
        if unit.parent and unit.parent.children[-1] is unit and unit.number.isdigit():
            line = re.sub(r"\d+", str(int(unit.number) + 3), paper.lines[at], count=1)
            yield Seeded("number", paper.line(at, line), "renumbered")


def _elsewhere(paper: Base) -> Iterator[Seeded]:
    """The last clause of one article put behind the last one of another."""
    last = [
        (at, unit)
        for at, unit in paper.of("khoan")
        if unit.parent and unit.parent.kind == "dieu" and unit.parent.children[-1] is unit
    ]
    for (at, unit), (there, other) in itertools.pairwise(last):
        if len(unit.words) < 6 or not other.number.isdigit():
            continue
        words = re.sub(r"\d+", str(int(other.number) + 1), paper.lines[at], count=1)
        lines = [*paper.lines[: there + 1], words, *paper.lines[there + 1 :]]
        yield Seeded("elsewhere", "\n".join(lines[:at] + lines[at + 1 :]), "moved")


def _shortened(paper: Base) -> Iterator[Seeded]:
    for at, _unit in paper.units:
        line = paper.lines[at]
        if "Ủy ban nhân dân" in line and not line.startswith("Căn cứ"):
            short = line.replace("Ủy ban nhân dân", "UBND", 1)
            yield Seeded("short", paper.line(at, short), "reworded", "Ủy ban nhân dân", "UBND")


def _dated(paper: Base) -> Iterator[Seeded]:
    for at, _unit in paper.units:
        line = paper.lines[at]
        found = re.search(r"ngày (\d+) tháng (\d+) năm (\d{4})", line)
        if found:
            short = f"ngày {found[1]}/{found[2]}/{found[3]}"
            yield Seeded(
                "day",
                paper.line(at, line.replace(found[0], short, 1)),
                "reworded",
                found[0],
                short,
            )


def _row(paper: Base) -> Iterator[Seeded]:
    for at, line in enumerate(paper.lines):
        if at > 2 and line.startswith("|") and paper.lines[at - 2].startswith("|"):
            last = at + 1 == len(paper.lines) or not paper.lines[at + 1].startswith("|")
            if last:
                yield Seeded(
                    "row", paper.without(at), "removed", old=line.split("|")[2].strip(" *")
                )


def _said(line: str) -> str:
    return re.sub(r"^[-\s“*]+|\*+", "", line).rstrip()


MAKERS: tuple[Callable[[Base], Iterator[Seeded]], ...] = (
    _figures,
    _words,
    _removed,
    _added,
    _clause,
    _swapped,
    _renumbered,
    _elsewhere,
    _shortened,
    _dated,
    _row,
)
