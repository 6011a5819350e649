"""Runs in fonts older than Unicode: their letters converted, each one's place kept."""

from itertools import groupby

from hdnd_lint.reading.docx.looks.styles import Styles
from hdnd_lint.reading.docx.parts.raw import Story
from hdnd_lint.reading.docx.story.lines import LinePart

_SAMPLE = 4_000  # characters looked at where the fonts say nothing


def encoding_of_letters(texts: list[str]) -> str | None:
    """Return the old encoding that the letters of a whole document tell, if any."""
    sample = " ".join(texts)[:_SAMPLE]
    if not any("\xa1" <= letter <= "\xff" for letter in sample):
        return None
    from hdnd_lint.reading.lines.legacy import detect  # not for files in plain ASCII

    return detect(sample)


def fonts_lie(story: Story, styles: Styles) -> bool:
    """Say whether the words in old fonts are Unicode all the same.

    So it is where a text was converted and its fonts were not changed. One stretch in six with
    letters that only Unicode has is proof enough: no text in an old encoding has any.
    """
    texts = []
    for paragraph in story.paragraphs:
        look = styles.look(paragraph.properties)
        table_style = paragraph.cell.style if paragraph.cell else ""
        formats = styles.text_formats(look.style, table_style)
        words = "".join([piece[0] for piece in paragraph.pieces if formats.is_old(piece[1])])
        if words.strip():
            texts.append(words)
    return 6 * sum(map(is_unicode, texts)) > len(texts)


def converted(parts: list[LinePart], encodings: list[str | None]) -> list[LinePart]:
    """Return *parts* with the text of those in an old encoding converted.

    Words that hold letters of Unicode only show in an old font what Word shows in another one:
    they are left as they are.
    """
    found: list[LinePart] = []
    pairs = zip(parts, encodings, strict=True)
    for encoding, group in groupby(pairs, key=lambda pair: pair[1]):
        members = [part for part, _ in group]
        if encoding is None or is_unicode("".join(part.text for part in members)):
            found += members
        else:
            found += _converted(members, encoding)
    return found


def is_unicode(text: str) -> bool:
    """Say whether *text* holds Vietnamese letters that only Unicode has."""
    return any(
        "\u1ea0" <= letter <= "\u1ef9" or letter in "ăĂđĐơƠưƯ\u0300\u0301\u0303\u0309\u0323"
        for letter in text
    )


def _converted(parts: list[LinePart], encoding: str) -> list[LinePart]:
    """Convert the joined text: two signs that make one letter may stand in two runs."""
    from hdnd_lint.reading.lines.legacy import conversions

    joined = "".join(part.text for part in parts)
    letters: list[str] = []
    origins: list[int] = []
    done = 0
    for start, end, words in conversions(joined, encoding):
        _keep(joined, done, start, letters, origins)
        letters.append(words)
        origins += _origins(start, end, len(words))
        done = end
    _keep(joined, done, len(joined), letters, origins)
    return _shared("".join(letters), origins, parts)


def _keep(joined: str, start: int, end: int, letters: list[str], origins: list[int]) -> None:
    letters.append(joined[start:end])
    origins += range(start, end)


def _origins(start: int, end: int, length: int) -> list[int]:
    if length == end - start:
        return list(range(start, end))
    return [start] * length


def _shared(text: str, origins: list[int], parts: list[LinePart]) -> list[LinePart]:
    """Give each part the letters that come from it."""
    found = []
    at = first = 0
    for part in parts:
        end = first + len(part.text)
        stop = at
        while stop < len(text) and origins[stop] < end:
            stop += 1
        offsets = [part.own_offset(origin - first) for origin in origins[at:stop]]
        found.append(part._replace(text=text[at:stop], offsets=offsets))
        at, first = stop, end
    return found
