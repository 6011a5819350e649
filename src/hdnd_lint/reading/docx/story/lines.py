"""Lines of a paragraph: pieces cleaned and joined, and the runs that they become."""

from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

from hdnd_lint.model import FilePlace, Origin, Run, TextFormat
from hdnd_lint.reading.docx.parts.markup import PartText
from hdnd_lint.reading.docx.parts.raw import LINE_BREAK
from hdnd_lint.reading.docx.story.cleaning import cleaned
from hdnd_lint.reading.lines.breaks import reads_on
from hdnd_lint.words.letters.text import Span


class LinePart(NamedTuple):
    """A piece that shows, or the stretch of one that stands in one line.

    *place* holds start and end of the run element, and the numbers of the paragraph and the run.
    *offsets* are those of the characters in the run's own text, None where they go on from
    *first*.
    """

    piece: int
    text: str
    format: TextFormat
    origin: Origin
    place: tuple[int, int, int, int]
    first: int
    offsets: list[int] | None = None

    def cut(self, start: int, end: int) -> "LinePart":
        """Return the stretch *start*–*end* of the part."""
        return self._replace(
            text=self.text[start:end],
            first=self.first + start,
            offsets=None if self.offsets is None else self.offsets[start:end],
        )

    def own_offset(self, index: int) -> int:
        """Return the offset in the run's own text of the character *index* of the part."""
        return self.first + index if self.offsets is None else self.offsets[index]


class WordLine(NamedTuple):
    """A clean line; *bounds* are the offsets where its parts begin, and where the last ends."""

    text: str
    parts: list[LinePart]
    bounds: list[int]
    raw: list[int] | None  # for each character its offset in the joined texts of the parts
    dropped: int  # characters of white space taken off the head


def closed_up(parts: list[LinePart]) -> list[LinePart]:
    """Return *parts* with a space for each line break over which a sentence goes on."""
    stretches = "".join([part.text for part in parts]).split(LINE_BREAK)
    if len(stretches) == 1:
        return parts
    signs = iter([" " if reads_on(*pair) else LINE_BREAK for pair in pairwise(stretches)])
    return [
        part._replace(text="".join(next(signs) if c == LINE_BREAK else c for c in part.text))
        if LINE_BREAK in part.text
        else part
        for part in parts
    ]


def split_lines(parts: list[LinePart]) -> list[list[LinePart]]:
    """Split the parts of a paragraph at its line breaks."""
    lines: list[list[LinePart]] = [[]]
    for part in parts:
        if LINE_BREAK not in part.text:
            lines[-1].append(part)
            continue
        start = 0
        for text in part.text.split(LINE_BREAK):
            if start:
                lines.append([])
            if text:
                lines[-1].append(part.cut(start, start + len(text)))
            start += len(text) + 1
    return lines


def line_of(parts: list[LinePart]) -> WordLine:
    """Clean the joined text of *parts*, and find where each part stands in it."""
    raw = "".join([part.text for part in parts]) if len(parts) != 1 else parts[0].text
    text, offsets = cleaned(raw)
    body = text.lstrip(" ")
    dropped = len(text) - len(body)
    bounds = [0]
    total = 0
    for part in parts:
        total += len(part.text)
        end = total if offsets is None else bisect_left(offsets, total)
        bounds.append(end - dropped if end > dropped else 0)
    return WordLine(body, parts, bounds, offsets, dropped)


def runs_of(line: WordLine, markup: PartText | None, shift: int) -> list[Run]:
    """Return the runs of a line whose first character stands at *shift* of the text.

    Without *markup* they do not tell where they stand in the file.
    """
    runs = []
    bounds = line.bounds
    raw_start = 0
    for index, part in enumerate(line.parts):
        start, end = bounds[index], bounds[index + 1]
        if start < end:
            place = _place(line, part, start, end, raw_start, markup) if markup else None
            runs.append(Run(Span(start + shift, end + shift), part.format, part.origin, place))
        raw_start += len(part.text)
    return runs


def _place(
    line: WordLine, part: LinePart, start: int, end: int, raw_start: int, markup: PartText
) -> FilePlace:
    run_start, run_end, paragraph, run = part.place
    if markup.rewritten:
        run_start, run_end = markup.own_span(run_start, run_end)
    if line.raw is None and part.offsets is None:
        first = part.first + start + line.dropped - raw_start
        return FilePlace(markup.part, run_start, run_end, paragraph, run, first)
    offsets = _offsets(line, part, start, end, raw_start)
    first = offsets[0]
    plain = offsets == tuple(range(first, first + len(offsets)))
    return FilePlace(
        markup.part, run_start, run_end, paragraph, run, first, () if plain else offsets
    )


def _offsets(
    line: WordLine, part: LinePart, start: int, end: int, raw_start: int
) -> tuple[int, ...]:
    indices = range(start + line.dropped, end + line.dropped)
    raw = line.raw
    places = indices if raw is None else [raw[index] for index in indices]
    return tuple(part.own_offset(place - raw_start) for place in places)
