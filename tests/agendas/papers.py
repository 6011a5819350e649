"""The agendas of this folder with their marks: which words play which part.

A paper is a text in which ``<<part|words>>`` marks what the machine may take away, move or
change, and ``#.`` and ``@)`` are numbers that follow one another in their list, so that they
still do once something was taken away.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
WIDTH = 72  # letters of a line in papers whose name ends in -wrapped
LETTERS = "abcdđeghiklmnopqrstuvxy"
MARK = re.compile(r"<<(?P<part>[a-z]+)(?::(?P<about>[^|>]+))?\|(?P<words>(?:(?!<<|>>).)*)>>")
HEADING = re.compile(r"^\W*(?:[IVX]+\.|[A-Z]\.|[IVX]+ \||Phần|NGÀY|BUỔI|Điều)")


@dataclass(frozen=True)
class Marked:
    """One marked stretch of a rendered paper."""

    part: str
    about: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True)
class Paper:
    """A paper as a reader gets it, with the places of its marks."""

    name: str
    text: str
    marks: tuple[Marked, ...]

    def parts(self, *parts: str) -> Iterator[Marked]:
        return (mark for mark in self.marks if mark.part in parts)


def sources() -> dict[str, str]:
    """Return the marked text of each paper by its file's name."""
    files = sorted((FOLDER / "papers").iterdir())
    return {file.name: file.read_text(encoding="utf-8") for file in files}


def render(name: str, marked: str) -> Paper:
    """Return the paper without its marks, its lists numbered."""
    lines = _numbered(marked)
    text, marks, last = "", [], 0
    for found in MARK.finditer(lines):
        text += lines[last : found.start()]
        about = tuple((found["about"] or "").split(",")) if found["about"] else ()
        marks.append(Marked(found["part"], about, len(text), len(text) + len(found["words"])))
        text, last = text + found["words"], found.end()
    text += lines[last:]
    return Paper(name, _wrapped(text) if "-wrapped" in name else text, tuple(marks))


def _wrapped(text: str) -> str:
    """Return *text* broken as mail programs do: at blanks, so that no place moves."""
    return "\n".join(_broken(line) for line in text.split("\n"))


def _broken(line: str) -> str:
    done, start = list(line), 0
    while len(line) - start > WIDTH:
        at = line.rfind(" ", start, start + WIDTH + 1)
        if at <= start:
            break
        done[at], start = "\n", at + 1
    return "".join(done)


def _numbered(marked: str) -> str:
    number = point = 0
    done = []
    for line in marked.split("\n"):
        if HEADING.match(line) and "#." not in line:
            number = point = 0
        if "#." in line:
            number, point = number + 1, 0
            line = line.replace("#.", f"{number}.", 1)
        if line.startswith("@)"):
            line = f"{LETTERS[point]}{line[1:]}"
            point += 1
        done.append(line)
    return "\n".join(done)
