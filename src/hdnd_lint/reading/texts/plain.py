"""Plain text, Markdown and word-segmented text to a Source."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from hdnd_lint.errors import ReadError
from hdnd_lint.model.source import (
    Block,
    BlockKind,
    Notice,
    ParagraphFormat,
    Place,
    Run,
    Segment,
    Segments,
    Source,
    TextFormat,
)
from hdnd_lint.reading.limits import Limits, require
from hdnd_lint.reading.lines.columns import regrouped
from hdnd_lint.reading.lines.flattened import unflattened
from hdnd_lint.reading.lines.left_out import struck_notices
from hdnd_lint.reading.lines.legacy import detect, legacy_notice
from hdnd_lint.reading.lines.line import FileLine, Mark, file_lines
from hdnd_lint.reading.lines.traced import TracedEdit
from hdnd_lint.reading.lines.wraps import gap, paragraphs
from hdnd_lint.records import dataclass, field, replace
from hdnd_lint.words.letters.text import Span, normalise

_SAMPLE = 200_000  # characters looked at for their encoding


def read_plain(text: str, path: str, media: str, *, limits: Limits) -> Source:
    """Read decoded *text*; *media* is ``text``, ``markdown`` or ``segmented``.

    Raises:
        ReadError: there are no words in it.
        LimitError: it is too long.
    """
    require(limits, "text_length", len(text), path)
    require(limits, "paragraphs", sum(map(bool, map(str.strip, text.split("\n")))), path)
    encoding = detect(normalise(text[:_SAMPLE]))
    groups = _paragraphs(list(file_lines(text, encoding)), media)
    if not groups:
        raise ReadError(
            "Tệp không có nội dung.",
            file=path,
            remedy="Hãy kiểm tra lại tệp: không có chữ nào để kiểm tra.",
        )
    require(limits, "table_cells", sum(group[0].cell is not None for group in groups), path)
    for group in groups:
        length = sum(len(line.text) + 1 for line in group)
        require(limits, "paragraph_length", length, path)
    source = _Assembly(marked=media == "markdown").source(groups, path, media)
    source = replace(source, line_starts=tuple(_line_starts(text)))
    return replace(source, notices=tuple(_notices(text, media, encoding, len(source.text))))


def _notices(text: str, media: str, encoding: str | None, length: int) -> Iterator[Notice]:
    if encoding:
        yield legacy_notice(encoding, Span(0, length))
    if media == "markdown":
        from hdnd_lint.reading.texts.markdown import struck_words

        yield from struck_notices(struck_words(text))


def _line_starts(text: str) -> Iterator[int]:
    yield 0
    for end in re.finditer(r"\r\n|\r|\n", text):
        yield end.end()


def _paragraphs(lines: list[FileLine], media: str) -> list[list[FileLine]]:
    if media == "segmented":
        return [[line] for line in _tidied(map(_desegmented, lines))]
    if media == "markdown":
        from hdnd_lint.reading.texts.markdown import markdown_lines  # most files are not Markdown

        return paragraphs(_tidied(unflattened(markdown_lines(lines))))
    plain = [_without_edge(_drawn_together(line)) for line in lines]
    return paragraphs(_tidied(unflattened(regrouped(plain))))


def _without_edge(line: FileLine) -> FileLine:
    """Drop the edge of a cell that a copy left at the end of its line: “HỘI ĐỒNG NHÂN DÂN |”."""
    text = line.text.rstrip()
    if not text.endswith("|") or text.count("|") > 1:
        return line
    return replace(line, words=line.words.cut(0, len(text) - 1))


def _drawn_together(line: FileLine) -> FileLine:
    """Put the letters of a heading together that were set apart: “N G H Ị   Q U Y Ế T”."""
    text = line.text
    if not _SET_APART.fullmatch(text):
        return line
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    gaps = _GAP.finditer(text, first, last)
    edits = [TracedEdit(one.start(), one.end(), " " if len(one[0]) > 1 else "") for one in gaps]
    return replace(line, words=line.words.edited(edits))


_SET_APART = re.compile(r"\s{0,80}(?:[^\W\d_a-z] {1,6}){4,60}[^\W\d_a-z](?: {0,3}:)?\s{0,80}")
_GAP = re.compile(r" +")


def _desegmented(line: FileLine) -> FileLine:
    """Put a space where an underscore joins the syllables of a word."""
    text = line.text
    edits = [TracedEdit(at, at + 1, " ") for at, sign in enumerate(text) if sign == "_"]
    return replace(line, words=line.words.edited(edits))


def _tidied(lines: Iterator[FileLine]) -> list[FileLine]:
    """Drop blank lines, and say of each line after one that it stands apart."""
    kept: list[FileLine] = []
    apart = True
    for line in lines:
        text = line.text
        if not text.strip():
            apart = True
            continue
        if apart or (kept and kept[-1].cell != line.cell):
            line = line.moved_apart()
        kept.append(_stripped(line))
        apart = False
    return kept


def _stripped(line: FileLine) -> FileLine:
    text = line.text
    if not (text[0].isspace() or text[-1].isspace()):
        return line
    gone = len(text) - len(text.lstrip())
    marks = tuple(Mark(max(mark.at - gone, 0), mark.bold, mark.italic) for mark in line.marks)
    return replace(line, words=line.words.stripped(), marks=marks)


@dataclass
class _Assembly:
    """The text, blocks and map that grow while paragraphs are laid one after the other."""

    marked: bool
    length: int = 0
    words: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)

    def source(self, groups: Sequence[Sequence[FileLine]], path: str, media: str) -> Source:
        for group in groups:
            self._add(group)
        return Source(
            path=path,
            media="text" if media == "segmented" else media,
            text="".join(self.words),
            blocks=tuple(self.blocks),
            segments=Segments.of(self.segments),
        )

    def _add(self, group: Sequence[FileLine]) -> None:
        start, first_word = self.length, len(self.words)
        changes: list[Mark] = []
        for number, line in enumerate(group):
            if number:
                self._join(group[number - 1], line)
            if self.marked:
                changes += [mark._replace(at=self.length + mark.at) for mark in line.marks]
            self.segments += line.words.segments(self.length)
            self._write(line.text)
        span = Span(start, self.length)
        text = "".join(self.words[first_word:])
        self._write("\n")
        runs = tuple(_marked_runs(span, changes)) if self.marked else (Run(span),)
        self.blocks.append(self._block(group[0], span, runs, text))

    def _write(self, words: str) -> None:
        self.words.append(words)
        self.length += len(words)

    def _join(self, before: FileLine, after: FileLine) -> None:
        """Put the one space that stands for a line end, unless it cuts a symbol."""
        between = gap(before.text, after.text)
        if not between:
            return
        end = before.words.pieces[-1]
        stop = end.start + end.length
        width = max(after.words.pieces[0].start - stop, 0)
        self.segments.append(Segment(self.length, stop, 1, width))
        self._write(between)

    def _block(self, first: FileLine, span: Span, runs: tuple[Run, ...], text: str) -> Block:
        cell = first.cell
        place = Place(paragraph=len(self.blocks) + 1, line=first.number)
        if cell:
            place = replace(place, table=cell.table, row=cell.row, column=cell.column)
        bold = (bool(first.heading) or _is_bold(text, runs)) if self.marked else None
        return Block(
            span=span,
            kind=BlockKind.CELL if cell else BlockKind.PARAGRAPH,
            place=place,
            format=ParagraphFormat(outline_level=first.heading) if first.heading else None,
            runs=runs,
            marked_bold=bold,
        )


def _marked_runs(span: Span, changes: Sequence[Mark]) -> Iterator[Run]:
    """Cut a block where its emphasis changes."""
    start, current = span.start, changes[0]
    for change in changes[1:]:
        at = min(change.at, span.end)
        if (change.bold, change.italic) == (current.bold, current.italic):
            continue
        if at > start:
            yield _run(start, at, current)
        start, current = at, change
    if span.end > start:
        yield _run(start, span.end, current)


def _run(start: int, end: int, mark: Mark) -> Run:
    return Run(Span(start, end), _look(mark.bold, mark.italic))


@cache
def _look(bold: bool | None, italic: bool | None) -> TextFormat:
    return TextFormat(bold=bold, italic=italic)


def _is_bold(text: str, runs: Sequence[Run]) -> bool:
    """Say whether every word of a block is bold."""
    start = runs[0].span.start
    light = (
        run.span.shifted(-start).of(text) for run in runs if not (run.format and run.format.bold)
    )
    return not any(words.strip() for words in light)
