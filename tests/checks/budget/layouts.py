"""Small papers in unlike layouts (``layouts/*.yaml``), clean and with one figure mistyped.

A figure marked «…» is one that the paper itself says is a total or a part of one. The papers go
through the whole pipeline, as files of the kind they are.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import yaml
from checks.budget.linted import names
from checks.budget.mutations import mutations

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.finding import Finding
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.ruleset import load_rules

HOME = Path(__file__).parent / "layouts"
SUMS = (
    "NS001",
    "NS002",
    "NS005",
    "NS007",
    "NS013",
    "NS017",
    "NS020",
    "NS022",
    "NS024",
    "NS026",
    "KH003",
)
_MARKED = re.compile(r"«([^»]+)»")
_KINDS = ("digit", "swap", "lost-zero")
_HEADS = {"nq": ("NQ-HĐND", "NGHỊ QUYẾT"), "ttr": ("TTr-UBND", "TỜ TRÌNH")}
_HEADS["bc"] = ("BC-HĐND", "BÁO CÁO")


@dataclass(frozen=True)
class Layout:
    """One paper: *body* is what stands below its head, figures marked."""

    name: str
    title: str
    body: str
    media: str = "txt"
    kind: str = "nq"
    unit: str = "xã An Hòa"
    year: int = 0

    @property
    def day(self) -> str:
        """The day of adoption: late in the year named in the title, of settlements the next."""
        year = int(re.findall(r"20\d\d", self.title or "")[-1]) if "20" in self.title else 2026
        settled = "quyết toán" in self.title
        return f"ngày 09 tháng 12 năm {self.year or (year + 1 if settled else min(year, 2026))}"


@dataclass(frozen=True)
class Twin:
    """A paper with one figure mistyped, and whether a finding names the figure."""

    layout: str
    slip: str
    meant: str
    typed: str
    found: bool
    told: tuple[str, ...]

    @property
    def size(self) -> int:
        """How far the figure is off, in units of its last digit."""
        plain = [int(re.sub(r"\D", "", text)) for text in (self.typed, self.meant)]
        return abs(plain[0] - plain[1])


def layouts() -> tuple[Layout, ...]:
    """Return all papers."""
    return tuple(
        Layout(**one)
        for path in sorted(HOME.glob("*.yaml"))
        for one in yaml.safe_load(path.read_text(encoding="utf-8"))
    )


def figures(layout: Layout) -> list[re.Match[str]]:
    """Return the marked figures of *layout*, in order."""
    return list(_MARKED.finditer(layout.body))


def checked(layout: Layout, body: str | None = None) -> FileOutcome:
    """Return *layout* under the rules on figures; *body* stands in for its own, marks and all."""
    words = _MARKED.sub(r"\1", layout.body if body is None else body)
    bases = re.findall(r"(?m)^Căn cứ .*$", words)
    words = re.sub(r"(?m)^Căn cứ .*\n", "", words)
    code, kind = _HEADS[layout.kind]
    lines = [
        f"HỘI ĐỒNG NHÂN DÂN {layout.unit.upper()}",
        f"Số: 25/{code}",
        f"{layout.unit.split(' ', 1)[1]}, {layout.day}",
        kind,
        layout.title,
    ]
    if layout.kind == "nq":
        lines += [
            "Căn cứ Luật Tổ chức chính quyền địa phương;",
            *bases,
            "QUYẾT NGHỊ:",
        ]
    if layout.media == "html":
        lines = [f"<p>{line}</p>" for line in lines]
    text = ("\n\n" if layout.media == "md" else "\n").join([*lines, words])
    if layout.media == "md":
        text = re.sub(r"(?m)^(?!\|)(.+)\n(?=[^\n])", r"\1\n\n", text)
    return _linter().content(text.encode(), f"{layout.name}.{layout.media}")


def told(outcome: FileOutcome) -> list[Finding]:
    """Return the findings on sums."""
    assert not outcome.problems, outcome.problems
    return [one for one in outcome.findings if one.rule_id in SUMS]


def twins(layout: Layout, count: int = 1000) -> Iterator[Twin]:
    """Yield what becomes of up to *count* figures of *layout*, each mistyped in every way."""
    draw = random.Random(layout.name)
    every = figures(layout)
    for match in every if len(every) <= count else draw.sample(every, count):
        lead = match[1][:1] if match[1][:1] in "+-" else ""
        for slip, typed in mutations(match[1][len(lead) :], draw):
            if slip in _KINDS:
                yield _twin(layout, match, slip, lead + typed)


def _twin(layout: Layout, match: re.Match[str], slip: str, typed: str) -> Twin:
    body = layout.body[: match.start()] + typed + layout.body[match.end() :]
    outcome = checked(layout, body)
    place = _place(layout, outcome, body[: match.start()], typed.lstrip("+-"))
    wrong = told(outcome)
    return Twin(
        layout.name,
        slip,
        match[1],
        typed,
        any(names(one, place) for one in wrong),
        tuple(f"{one.rule_id} {one.evidence}" for one in wrong),
    )


def _place(layout: Layout, outcome: FileOutcome, before: str, typed: str) -> int:
    """Return where the mistyped figure stands in the text as it was read."""
    assert outcome.draft is not None
    number = re.compile(rf"(?<![\d.,]){re.escape(typed)}(?![.,]?\d)")
    plain = re.sub(r"<[^>]*>", " ", _MARKED.sub(r"\1", before))
    text = outcome.draft.text
    start = text.index(layout.title) + len(layout.title)
    nth = len(number.findall(plain + " "))
    return [match.start() for match in number.finditer(text, start)][nth]


@cache
def _linter() -> Linter:
    rules = [entry.rule for entry in load_rules([rulebook.built_in()])]
    return Linter(rulebook.bind([one for one in rules if one.id in SUMS]), date(2026, 11, 27))
