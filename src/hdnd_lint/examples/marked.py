"""Drafts of examples: read without their ``[[…]]`` marks, with the places that were marked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hdnd_lint.errors import RulesetError
from hdnd_lint.model import (
    Block,
    BlockKind,
    Notice,
    PageSetup,
    ParagraphFormat,
    Place,
    Run,
    Source,
    Surroundings,
    TextFormat,
)
from hdnd_lint.reading import read_text
from hdnd_lint.records import dataclass, field, fields
from hdnd_lint.ruleset import Example
from hdnd_lint.words.letters.text import Localised, Span, normalise, trimmed

_MARK = re.compile(r"\[\[((?:(?!\[\[).)*?)\]\]", re.DOTALL)
_LETTERS = {one.name for one in fields(TextFormat)}
_PARAGRAPH = {one.name for one in fields(ParagraphFormat)}
_STANDING = {one.name for one in fields(Surroundings)}


def read_example(example: Example) -> tuple[Source, list[Span]]:
    """Return the draft of *example* as read, and the marked places in its text, in order."""
    if isinstance(example.draft, str):
        plain, marks = strip_marks(example.draft)
        source = read_text(plain, media=example.media)
        places = [placed(source, mark) for mark in marks]
        return source, [trimmed(source.text, place) for place in places]
    page = PageSetup(**example.page)
    sheet = _Sheet()
    for paragraph in example.draft:
        sheet.add(paragraph)
    source = Source(
        path="<text>",
        media="docx",
        text="".join(sheet.pieces),
        blocks=tuple(sheet.blocks),
        sections=(page,),
        notices=tuple(map(_notice, example.notices)),
    )
    return source, [trimmed(source.text, mark) for mark in sheet.marks]


def _notice(given: Mapping[str, str]) -> Notice:
    return Notice(given["key"], Span(0, 0), Localised(given["vi"], given["en"]))


def strip_marks(text: str) -> tuple[str, list[Span]]:
    """Return *text* without its marks, and the stretch that each of them enclosed."""
    pieces, spans, length = [], [], 0
    for index, piece in enumerate(_MARK.split(normalise(text))):
        if index % 2:
            spans.append(Span(length, length + len(piece)))
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), spans


def placed(source: Source, mark: Span) -> Span:
    """Return where a stretch of the typed text stands in the text as read."""
    start = source.text_offset(mark.start)
    last = source.text_offset(max(mark.start, mark.end - 1))
    return Span(start, max(start, last + (mark.end > mark.start)))


@dataclass(slots=True)
class _Sheet:
    """A formatted draft being put together, paragraph by paragraph."""

    pieces: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    marks: list[Span] = field(default_factory=list)
    length: int = 0
    tables: int = 0

    def add(self, given: str | Mapping[str, Any]) -> None:
        """Add one paragraph, or the cells of one table."""
        facts = {"text": given} if isinstance(given, str) else dict(given)
        if "table" not in facts:
            self._paragraph(facts, BlockKind.PARAGRAPH, {})
            return
        self.tables += 1
        for row, cells in enumerate(facts.pop("table"), 1):
            for column, text in enumerate(cells, 1):
                place = {"table": self.tables, "row": row, "column": column}
                self._paragraph({**facts, "text": str(text)}, BlockKind.CELL, place)

    def _paragraph(self, facts: dict[str, Any], kind: BlockKind, place: Mapping[str, Any]) -> None:
        start = self.length
        parts: Sequence[Mapping[str, Any]] = facts.pop("runs", None) or [{}]
        text = facts.pop("text", "")
        shape = {name: facts.pop(name) for name in sorted(_PARAGRAPH & set(facts))}
        standing = {name: facts.pop(name) for name in sorted(_STANDING & set(facts))}
        runs = tuple(self._run({"text": text, **facts, **part}) for part in parts)
        span = Span(start, self.length)
        self._write("\n")
        number = len(self.blocks) + 1
        self.blocks.append(
            Block(
                span=span,
                kind=BlockKind(facts.get("kind", kind)),
                place=Place(number, **place),
                format=ParagraphFormat(**shape),
                runs=runs,
                marked_bold=all(run.format and run.format.bold for run in runs),
                standing=Surroundings(**standing) if standing else None,
            )
        )

    def _run(self, facts: dict[str, Any]) -> Run:
        start = self.length
        text, marks = strip_marks(str(facts.pop("text")))
        facts.pop("kind", None)
        self.marks += [mark.shifted(start) for mark in marks]
        self._write(text)
        if odd := sorted(set(facts) - _LETTERS):
            known = ", ".join(sorted(_LETTERS | _PARAGRAPH | _STANDING))
            problem = f"không có thuộc tính {odd[0]}; dùng được: {known}"
            raise RulesetError(problem, file="examples", key="draft")
        return Run(Span(start, self.length), TextFormat(**facts))

    def _write(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


def all_examples(examples: Any) -> Iterator[tuple[str, Example]]:
    """Yield every example of a rule with what it is called: “good 1”, “bad 2”, “todo 1”."""
    for kind in ("good", "bad", "todo"):
        for number, example in enumerate(getattr(examples, kind), 1):
            yield f"{kind} {number}", example
