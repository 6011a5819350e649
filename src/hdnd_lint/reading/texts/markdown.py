"""Markdown, as drafts and portal copies of resolutions write it, to lines."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from html import unescape

from hdnd_lint.reading.lines.breaks import reads_on
from hdnd_lint.reading.lines.columns import regrouped
from hdnd_lint.reading.lines.emphasis import emphasised
from hdnd_lint.reading.lines.line import CellPlace, FileLine, cleaned
from hdnd_lint.reading.lines.traced import Traced, TracedEdit
from hdnd_lint.records import replace
from hdnd_lint.words.openers import ENACTING, LABEL

_LONGEST_CELL = 40  # lines


def markdown_lines(lines: Sequence[FileLine]) -> Iterator[FileLine]:
    """Yield the lines of a Markdown file without its marks; blank lines stay blank."""
    plain: list[FileLine] = []
    fence = ""
    for line in lines:
        mark = _fence_mark(line.text, fence)
        if not mark:
            plain.append(line)
            continue
        yield from regrouped(plain) if fence else _marked(plain)
        yield _blank(line)
        plain, fence = [], "" if fence else mark
    yield from regrouped(plain) if fence else _marked(plain)


def _fence_mark(text: str, fence: str) -> str:
    """Return the mark of a line that opens a code fence, or closes the open *fence*."""
    found = _fence().match(text)
    if not found:
        return ""
    mark = found[1][:3]
    return mark if not fence or mark == fence else ""


def _marked(lines: Sequence[FileLine]) -> Iterator[FileLine]:
    unmarked = _tables(_unwrapped(_untagged(lines)))
    chunk: list[FileLine] = []
    for line in unmarked:
        if chunk and (not line.text.strip() or line.cell != chunk[0].cell or line.apart):
            yield from emphasised(chunk)
            chunk = []
        if line.text.strip():
            chunk.append(line)
        else:
            yield line
    yield from emphasised(chunk)


def struck_words(text: str) -> Iterator[str]:
    """Yield the words that *text* strikes through: between ``~~``, or in ``<del>``, ``<s>``."""
    for found in _struck().finditer(text):
        yield found["tildes"] or found["tagged"] or ""


def _without(text: str, struck: re.Match[str]) -> TracedEdit:
    """Return the edit that takes *struck* out, with one of two spaces that it stands between."""
    doubled = text[: struck.start()].endswith(" ") and text[struck.end() :].startswith(" ")
    return TracedEdit(struck.start(), struck.end() + doubled, "")


def _untagged(lines: Sequence[FileLine]) -> Iterator[FileLine]:
    """Take out what is struck, tags, comments, images; a tag that breaks the line breaks it."""
    in_comment = False
    for line in lines:
        if not in_comment and ("~~" in line.text or "</" in line.text):
            edits = [_without(line.text, hit) for hit in _struck().finditer(line.text)]
            line = replace(line, words=cleaned(line.words.edited(edits))) if edits else line
        if not in_comment and not any(sign in line.text for sign in "<&!["):
            yield line
            continue
        line, in_comment = _uncommented(line, in_comment)
        # A row is parted at its bars first: a break stands within a cell.
        yield from (line,) if _is_row(line.text.strip()) else _split_at_tags(line)


def _uncommented(line: FileLine, in_comment: bool) -> tuple[FileLine, bool]:
    edits: list[TracedEdit] = []
    at, text = 0, line.text
    while True:
        if in_comment:
            end = text.find("-->", at)
            stop = end + 3 if end >= 0 else len(text)
            if stop > at:
                edits.append(TracedEdit(at, stop, ""))
            if end < 0:
                break
            at, in_comment = stop, False
        start = text.find("<!--", at)
        if start < 0:
            break
        at, in_comment = start, True
    return replace(line, words=line.words.edited(edits)), in_comment


def _split_at_tags(line: FileLine) -> Iterator[FileLine]:
    stops = [stop for tag in _breaking_tag().finditer(line.text) for stop in tag.span()]
    # What stands between the tags, first to last; the tags are every other part.
    parts = line.words.parted(stops)
    begun = False
    for number in range(0, len(parts), 2):
        part, last = parts[number], number == len(parts) - 1
        if not (part.text.strip() or last):
            continue
        apart = number > 0 and not _goes_on(parts[number - 2 : number + 1], begun)
        yield _without_tags(replace(line, words=part, apart=apart))
        begun = True


def _goes_on(parts: Sequence[Traced], begun: bool) -> bool:
    """Say whether a sentence goes on over the one ``<br>`` between two stretches of words."""
    before, tag, after = (part.text for part in parts)
    return begun and tag[:3].lower() == "<br" and reads_on(before, after)


def _without_tags(line: FileLine) -> FileLine:
    text = line.text
    edits = [TracedEdit(*hit.span(), "") for hit in _image_or_tag().finditer(text)]
    words = line.words.edited(edits)
    edits = [
        TracedEdit(*hit.span(), unescape(hit[0]).replace("\xa0", " "))
        for hit in _entity().finditer(words.text)
    ]
    words = words.edited(edits)
    edits = []
    for link in _link().finditer(words.text):
        edits += [
            TracedEdit(link.start(), link.start(1), ""),
            TracedEdit(link.end(1), link.end(), ""),
        ]
    return replace(line, words=cleaned(words.edited(edits)))


def _unwrapped(lines: Iterator[FileLine]) -> Iterator[FileLine]:
    """Take out quote marks, heading marks and rules; note hard line breaks."""
    broken = False
    for line in lines:
        if broken and line.text.strip():
            line = line.moved_apart()
        broken = line.text.endswith("  ") and bool(line.text.strip())
        if _rule().match(line.text) or not line.text.strip("* "):
            yield _blank(line)
            continue
        quote = _quote().match(line.text)
        if quote:
            line = replace(line, words=line.words.cut(quote.end(), len(line.text)))
        yield _unheaded(line)


def _unheaded(line: FileLine) -> FileLine:
    heading = _heading().match(line.text)
    if not heading:
        return line
    end = len(line.text.rstrip().rstrip("#")) if heading[2] else len(line.text)
    words = line.words.cut(heading.end(1), max(end, heading.end(1)))
    return replace(line, words=words, heading=len(heading[1].strip()), apart=True)


def _tables(lines: Iterator[FileLine]) -> Iterator[FileLine]:
    """Find pipe tables, written a row or a cell to a line."""
    every = list(lines)
    index, table = 0, 0
    while index < len(every):
        text = every[index].text.strip()
        if text == "|":
            end = _ladder_end(every, index)
            table += 1
            yield from _ladder(every[index:end], table)
            index = end
        elif _is_row(text):
            end = index
            while end < len(every) and _is_row(every[end].text.strip()):
                end += 1
            table += 1
            yield from _rows(every[index:end], table)
            index = end
        else:
            yield every[index]
            index += 1


def _is_row(text: str) -> bool:
    return len(text) > 2 and text[0] == "|" and text.count("|") > 1


def _rows(lines: Sequence[FileLine], table: int) -> Iterator[FileLine]:
    row = 0
    for line in lines:
        if _separator().match(line.text):
            continue
        row += 1
        yield from _row(line, table, row)
    yield _blank(lines[-1])


def _row(line: FileLine, table: int, row: int) -> Iterator[FileLine]:
    stops = [stop for bar in _bar().finditer(line.text) for stop in bar.span()]
    for column, words in enumerate(line.words.parted(stops)[2::2], 1):
        if words.text.strip():
            cell = CellPlace(table, row, column)
            whole = replace(line, words=words.stripped(), cell=cell)
            for place, part in enumerate(_split_at_tags(whole)):
                yield replace(part, words=part.words.stripped(), apart=part.apart or not place)


def _ladder_end(lines: Sequence[FileLine], start: int) -> int:
    """Find the end of a table that has a cell to a line and a line with a bar between cells."""
    end = index = start
    while index < len(lines):
        if lines[index].text.strip() == "|":
            index += 1
            end = index
            continue
        stop = index
        while stop < len(lines) and stop - index <= _LONGEST_CELL and _in_cell(lines[stop].text):
            stop += 1
        if stop == index or stop >= len(lines) or lines[stop].text.strip() != "|":
            break
        index = stop
    return end


def _in_cell(text: str) -> bool:
    return bool(text.strip()) and text.strip() != "|" and not _never_in_cell().match(text)


def _ladder(lines: Sequence[FileLine], table: int) -> Iterator[FileLine]:
    row, column, bars = 1, 0, 0
    for line in lines:
        if line.text.strip() == "|":
            bars += 1
            yield _blank(line)
            continue
        if bars:
            # One bar parts two cells; two end a row and begin the next; more are empty cells.
            new_row = bars > 1 and column > 0
            row += new_row
            column = bars - 1 if new_row else column + bars
            bars = 0
        yield replace(line, cell=CellPlace(table, row, column))


def _blank(line: FileLine) -> FileLine:
    return replace(line, words=line.words.cut(0, 0))


@cache
def _fence() -> re.Pattern[str]:
    return re.compile(r"\s{0,3}(`{3,}|~{3,})[^`]*$")


@cache
def _struck() -> re.Pattern[str]:
    return re.compile(
        r"~~(?P<tildes>[^~\n]{1,2000})~~"
        r"|<(?P<tag>del|s|strike)>(?P<tagged>[^<\n]{1,2000})</(?P=tag)>",
        re.IGNORECASE,
    )


@cache
def _breaking_tag() -> re.Pattern[str]:
    return re.compile(
        r"</?(?:br|p|div|tr|li|ul|ol|table|h[1-6])(?:\s[^<>]{0,200})?/?>", re.IGNORECASE
    )


@cache
def _image_or_tag() -> re.Pattern[str]:
    return re.compile(
        r"!\[[^\]\n]{0,300}\]\([^()\n]{0,500}\)|</?[A-Za-z][A-Za-z0-9]{0,20}(?:\s[^<>]{0,500})?/?>"
    )


@cache
def _entity() -> re.Pattern[str]:
    return re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[A-Za-z]{2,8});")


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\s]{1,500}\)")


@cache
def _rule() -> re.Pattern[str]:
    return re.compile(r"\s{0,3}(?:---|\*\*\*|___|(?:\* ){2,}\*|(?:- ){2,}-)\s*$")


@cache
def _quote() -> re.Pattern[str]:
    return re.compile(r"\s{0,3}>\s?")


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(r"\s{0,3}(#{1,6}(?:\s+|$))(.*)$")


@cache
def _separator() -> re.Pattern[str]:
    return re.compile(r"\A\s*+\|(?:\s*+:?-++:?\s*+\|)++\s*+(?::?-++:?\s*+)?$")


@cache
def _bar() -> re.Pattern[str]:
    return re.compile(r"(?<!\\)\|")


@cache
def _never_in_cell() -> re.Pattern[str]:
    """Match lines that begin a part of a resolution: the table has ended before them."""
    return re.compile(
        rf"\s{{0,9}}[*_]{{0,3}}(?:NGHỊ QUYẾT\b|{ENACTING}|{LABEL.article}[.:]|Căn\s+cứ"
        r"|Xét\s+Tờ|PHỤ LỤC)"
    )
