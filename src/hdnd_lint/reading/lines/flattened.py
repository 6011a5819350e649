"""Whole documents that a copy laid on one line: cut again where their parts plainly begin.

Text taken from a page or a PDF can lose every line end. A line that is far longer than any
paragraph and holds several Điều is cut before the words with which parts and units open.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from hdnd_lint.reading.lines.line import FileLine, Mark
from hdnd_lint.records import replace
from hdnd_lint.words.letters.text import CAPITALS
from hdnd_lint.words.openers import ENACTING, LABEL

_LONGEST_PARAGRAPH = 700  # characters: a paragraph that long seldom holds two headings
_FEWEST_ARTICLES = 2


@cache
def _article() -> re.Pattern[str]:
    return re.compile(r"(?<![\w,])Điều\s+\d+\s*[.:]\s")


@cache
def _openings() -> re.Pattern[str]:
    """Return the pattern of the white space before a part or unit of a document."""
    after_sentence = (
        rf"(?<=[.;:”])\s+(?=(?:{LABEL.number}\.\s+[{CAPITALS}]|{LABEL.letters}\)\s"
        rf"|[-+]\s+[{CAPITALS}]|{LABEL.roman}\.\s))"
    )
    anywhere = (
        rf"(?<!\s)\s+(?=(?:Điều\s+\d+\s*[.:]\s|Chương\s+[IVXLC]+\s|{ENACTING}\s*:|Nơi\s+nhận\s*:"
        r"|CỘNG\s+HÒA\s+XÃ|Độc\s+lập\s*-|Số\s*:\s|PHỤ\s+LỤC\b|TM\.\s|CHỦ\s+TỊCH\b"
        r"|NGHỊ\s+QUYẾT\s+(?!SỐ)|Nghị\s+quyết\s+này\s+(?:đã\s+)?được\s+Hội))"
    )
    first_clause = rf"(?<!khoản)(?<!Khoản)(?<!Điều)(?<!số)(?<!\s)\s+(?=1\.\s+[{CAPITALS}])"
    bases = rf"(?<=[;.,{CAPITALS}\d])\s+(?=(?:Căn\s+cứ\s|Xét\s+Tờ\s+trình\s|Xét\s+đề\s+nghị\s))"
    after_words = (
        r"(?<=QUYẾT NGHỊ:)\s*|(?<=QUYẾT NGHỊ :)\s*|(?<=NGHỊ QUYẾT)\s+(?=(?:V[Ềề]|[A-ZĐ]{2}))"
    )
    return re.compile("|".join((after_sentence, anywhere, first_clause, bases, after_words)))


def unflattened(lines: Iterable[FileLine]) -> Iterator[FileLine]:
    """Yield *lines*, each that holds a whole document cut into its paragraphs."""
    for line in lines:
        if len(line.text) <= _LONGEST_PARAGRAPH or _articles(line.text) < _FEWEST_ARTICLES:
            yield line
            continue
        yield from _cut(line)


def _articles(text: str) -> int:
    return sum(1 for _ in _article().finditer(text))


def _cut(line: FileLine) -> Iterator[FileLine]:
    stops = sorted({match.end() for match in _openings().finditer(line.text)} - {0})
    start = 0
    for words in line.words.parted(stops):
        end = start + len(words.text)
        if words.text.strip():
            marks = tuple(_marks_within(line.marks, start, end))
            yield replace(line, words=words, marks=marks, apart=True, tied=False)
        start = end


def _marks_within(marks: Iterable[Mark], start: int, end: int) -> Iterator[Mark]:
    """Yield the changes of emphasis inside a stretch, the state at its start first."""
    state = Mark(0, False, False)
    inside = []
    for mark in marks:
        if mark.at <= start:
            state = mark._replace(at=0)
        elif mark.at < end:
            inside.append(mark._replace(at=mark.at - start))
    yield state
    yield from inside
