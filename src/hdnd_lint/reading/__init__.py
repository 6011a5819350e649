"""Files of every kind that drafts arrive in, each read to a Source."""

from importlib import import_module
from pathlib import Path

from hdnd_lint.errors import ReadError
from hdnd_lint.files import printable_name, read_bounded
from hdnd_lint.model.source import Source
from hdnd_lint.reading.limits import Limits, require

_MEDIA = {
    ".docx": "docx",
    ".docm": "docx",
    ".dotx": "docx",
    ".dotm": "docx",
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".ws": "segmented",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
    ".odt": "odt",
    ".rtf": "rtf",
    ".doc": "doc",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".xls": "xls",
}

# The readers that take bytes, a name and limits: their modules and functions.
_READERS = {
    "html": ("texts.html", "read_html"),
    "pdf": ("pages.pdf", "read_pdf"),
    "xlsx": ("sheets.xlsx", "read_xlsx"),
    "xls": ("sheets.xls", "read_xls"),
}

SUFFIXES: frozenset[str] = frozenset(_MEDIA)
"""The suffixes, in small letters, of the files that can be read."""


_USUAL = Limits()


def read_source(
    path: Path, *, revisions: str = "final", way_back: bool = True, limits: Limits = _USUAL
) -> Source:
    """Read the file at *path*; *revisions* is ``final`` or ``original`` (tracked changes).

    *way_back*: whether the runs of a Word file tell where they stand in it, for writing into it.

    Raises:
        ReadError: it is missing, not of a kind that is read, damaged or empty.
        LimitError: it passes one of *limits*.
    """
    name = printable_name(path)
    _media(name)
    data = read_bounded(path, limits.file_size)
    return read_bytes(data, name, revisions=revisions, way_back=way_back, limits=limits)


def read_bytes(
    data: bytes,
    name: str,
    *,
    revisions: str = "final",
    way_back: bool = True,
    limits: Limits = _USUAL,
) -> Source:
    """Read the content of a file; the suffix of *name* says of what kind it is.

    Raises:
        ReadError: it is not of a kind that is read, damaged or empty.
        LimitError: it passes one of *limits*.
    """
    from hdnd_lint.reading.readable import with_readability

    return with_readability(_read(data, name, revisions, way_back, limits))


def _read(data: bytes, name: str, revisions: str, way_back: bool, limits: Limits) -> Source:
    media = _media(name)
    require(limits, "file_size", len(data), name)
    # Each reader is imported only when a file needs it: together they would cost start-up time.
    if media == "docx":
        from hdnd_lint.reading.docx import read_docx

        return read_docx(data, name, revisions=revisions, way_back=way_back, limits=limits)
    if media in _READERS:
        module, function = _READERS[media]
        read = getattr(import_module(f"hdnd_lint.reading.{module}"), function)
        source: Source = read(data, name, limits=limits)
        return source
    if media in ("odt", "rtf", "doc"):
        from hdnd_lint.reading.office import read_office

        return read_office(data, name, media, revisions=revisions, limits=limits)
    from hdnd_lint.reading.texts.decoding import decode
    from hdnd_lint.reading.texts.plain import read_plain

    return read_plain(decode(data, name), name, media, limits=limits)


def read_text(
    text: str,
    path: str = "<text>",
    media: str = "text",
    *,
    limits: Limits = _USUAL,
) -> Source:
    """Read text that is decoded already; *media* is ``text``, ``markdown`` or ``segmented``.

    Raises:
        ReadError: there are no words in it.
        LimitError: it is too long.
    """
    from hdnd_lint.reading.readable import with_readability
    from hdnd_lint.reading.texts.plain import read_plain  # a .docx needs none of it

    return with_readability(read_plain(text, path, media, limits=limits))


def _media(name: str) -> str:
    media = _MEDIA.get(Path(name).suffix.lower())
    if media:
        return media
    raise ReadError(
        "Không đọc được loại tệp này.",
        file=name,
        remedy=f"Các loại đọc được: {' '.join(sorted(SUFFIXES))}.",
    )
