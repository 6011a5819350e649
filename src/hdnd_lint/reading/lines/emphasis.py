"""Markdown emphasis: its marks taken out of the words, and remembered as bold and italic."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.reading.lines.line import FileLine, Mark
from hdnd_lint.reading.lines.traced import TracedEdit
from hdnd_lint.records import dataclass, replace


def emphasised(lines: Sequence[FileLine]) -> list[FileLine]:
    """Read the emphasis of *lines*, across which a pair of marks may reach."""
    if not any("*" in line.text or "_" in line.text or "\\" in line.text for line in lines):
        return list(lines)
    signs = [sign for number, line in enumerate(lines) for sign in _signs(number, line.text)]
    _pair(signs)
    return list(_without_signs(lines, signs))


@dataclass(slots=True)
class _Sign:
    """One ``*``, ``**``, ``_`` or ``__`` of a line, and whether it was understood."""

    line: int
    start: int
    kind: str
    opens: bool
    closes: bool
    role: str = ""  # "open", "close", or "": just characters

    @property
    def end(self) -> int:
        return self.start + len(self.kind)


def _signs(number: int, text: str) -> Iterator[_Sign]:
    for run in _runs().finditer(text):
        before = text[run.start() - 1 : run.start()]
        after = text[run.end() : run.end() + 1]
        if _is_literal(run[0], before, after, bullet=not text[: run.start()].strip()):
            continue
        start = run.start()
        for kind in _kinds(run[0]):
            strong = len(kind) == 2
            yield _Sign(
                number,
                start,
                kind,
                opens=strong or bool(after.strip()),
                closes=strong or bool(before.strip()) or not after.strip(),
            )
            start += len(kind)


def _is_literal(run: str, before: str, after: str, *, bullet: bool) -> bool:
    if run[0] == "_":
        # Inside a word, or a blank to fill in, an underscore is a character.
        return len(run) > 3 or (before.isalnum() and after.isalnum())
    if len(run) > 4 or (before == "(" and after == ")"):
        return True
    if run == "*" and bullet and not after.strip():
        return True
    return run == "*" and before.isdigit() and after.isdigit()


def _kinds(run: str) -> tuple[str, ...]:
    sign = run[0]
    return {1: (sign,), 2: (sign * 2,), 3: (sign * 2, sign), 4: (sign * 2, sign * 2)}[len(run)]


def _pair(signs: Sequence[_Sign]) -> None:
    """Give each sign its role: a sign closes what is open of its kind, else it opens."""
    opened: dict[str, _Sign] = {}
    for sign in signs:
        other = opened.get(sign.kind)
        if other is not None and sign.closes:
            other.role, sign.role = "open", "close"
            del opened[sign.kind]
        elif other is None and sign.opens:
            opened[sign.kind] = sign


def _without_signs(lines: Sequence[FileLine], signs: Sequence[_Sign]) -> Iterator[FileLine]:
    by_line: dict[int, list[_Sign]] = {}
    for each in signs:
        by_line.setdefault(each.line, []).append(each)
    bold = italic = False
    for number, line in enumerate(lines):
        tied = bold or italic
        marks = [Mark(0, bold, italic)]
        edits: list[TracedEdit] = []
        gone = 0
        for start, end, sign in _removals(line.text, by_line.get(number, ())):
            if sign is not None and sign.role:
                bold, italic = _after(sign, bold, italic)
                marks.append(Mark(start - gone, bold, italic))
            edits.append(TracedEdit(start, end, ""))
            gone += end - start
        words = line.words.edited(edits)
        yield replace(line, words=words.composed(), marks=tuple(marks), tied=tied)


def _removals(text: str, signs: Sequence[_Sign]) -> list[tuple[int, int, _Sign | None]]:
    """List what to take out of a line, in order; strong signs go even where they are alone."""
    removals: list[tuple[int, int, _Sign | None]] = [
        (sign.start, sign.end, sign) for sign in signs if sign.role or len(sign.kind) == 2
    ]
    if "\\" in text:
        removals += [(hit.start(), hit.start() + 1, None) for hit in _escaped().finditer(text)]
        removals.sort(key=lambda removal: removal[0])
    return removals


def _after(sign: _Sign, bold: bool, italic: bool) -> tuple[bool, bool]:
    opens = sign.role == "open"
    return (opens, italic) if len(sign.kind) == 2 else (bold, opens)


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(r"(?<!\\)(?:(?<!\*)\*+|(?<!_)_+)")


@cache
def _escaped() -> re.Pattern[str]:
    return re.compile(r"\\(?=[!-/:-@\[-`{-~])")
