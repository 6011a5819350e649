"""Word files (.docx): the reader, and the way from its text back into the file."""

from hdnd_lint.reading.docx.reader import read_docx
from hdnd_lint.reading.docx.way_back import (
    CharacterPlace,
    TextPlace,
    characters_of,
    part_xml,
    place_of,
)

__all__ = [
    "CharacterPlace",
    "TextPlace",
    "characters_of",
    "part_xml",
    "place_of",
    "read_docx",
]
