"""Where each letter of a text stands in the file, for the tests of the way back."""

from hdnd_lint.model import Source
from hdnd_lint.reading.docx import characters_of, place_of


def letters_in_file(source: Source, xml: str) -> list[str]:
    """Return for each character of the text the markup it comes from."""
    letters = []
    for block in source.blocks:
        for offset in range(block.span.end - block.span.start):
            place = place_of(block, offset)
            if place is None:
                continue
            element = xml[place.start : place.end]
            character = characters_of(element)[place.offset]
            letters.append(" " if character.whole else element[character.start : character.end])
    return letters
