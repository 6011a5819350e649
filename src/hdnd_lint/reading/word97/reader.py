"""Read an old Word file: its tables are told in today's markup, and that is read."""

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from struct import error as StructError  # noqa: N812 - struct names its error in lower case
from zipfile import ZipFile

from hdnd_lint.errors import ReadError
from hdnd_lint.model.source import Notice, Source
from hdnd_lint.reading.docx import read_docx
from hdnd_lint.reading.limits import Limits, exceeded
from hdnd_lint.reading.word97.compound import CompoundFile, DamagedError
from hdnd_lint.reading.word97.document import LockedError, OldDocument
from hdnd_lint.reading.word97.lists import numbering_markup
from hdnd_lint.reading.word97.markup import StoryMarkup, note_places
from hdnd_lint.reading.word97.styles import styles_markup
from hdnd_lint.records import replace
from hdnd_lint.words.letters.text import Localised, Span

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_SPACES = f'xmlns:w="{_WORD}" xmlns:r="{_RELATIONS}" xmlns:v="urn:schemas-microsoft-com:vml"'
_NOTES = {"footnote": (2, 3, "footnotes"), "endnote": (46, 47, "endnotes")}
_UNREAD = Notice(
    "formatting-unread",
    Span(0, 0),
    Localised(
        "Tệp .doc: chữ, đoạn và bảng được đọc; khổ giấy, lề, phông chữ, cỡ chữ thì không. "
        "Lưu lại thành .docx để kiểm tra cả thể thức trình bày.",
        "A .doc file: text, paragraphs and tables are read; paper, margins, fonts and sizes are "
        "not. Save it as .docx to have its layout checked too.",
    ),
)


def read_doc(data: bytes, path: str, *, revisions: str = "final", limits: Limits) -> Source:
    """Read a file of Word 97 or later; how it is laid out is not told.

    Raises:
        ReadError: it has a password or is damaged.
        LimitError: it passes one of *limits*.
        TooOldError: Word 6 or 95 wrote it.
        PatchedError: it was saved in haste.
    """
    try:
        document = OldDocument(CompoundFile(data), limits.text_length)
        package = _package(document)
    except OverflowError:
        raise exceeded(limits, "text_length", path) from None
    except LockedError as error:
        remedy = "Hãy mở tệp bằng Word, bỏ mật khẩu rồi lưu lại."
        raise ReadError(
            "Tệp được đặt mật khẩu nên không đọc được.", file=path, remedy=remedy
        ) from error
    except (DamagedError, StructError, IndexError) as error:
        remedy = "Hãy mở bằng Word (Open and Repair) hoặc LibreOffice rồi lưu lại thành .docx."
        raise ReadError("Tệp .doc bị hỏng, không đọc được.", file=path, remedy=remedy) from error
    source = read_docx(package, path, revisions=revisions, limits=limits)
    return replace(source, media="doc", sections=(), notices=(*source.notices, _UNREAD))


def _package(document: OldDocument) -> bytes:
    """Return *document* as a .docx that holds what can be told of it."""
    places = {name: note_places(document, _NOTES[name][0]) for name in _NOTES}
    markup = StoryMarkup(document, places)
    main = markup.story(0, document.lengths["text"])
    parts = {
        "document": f"<w:body>{main}</w:body>",
        "styles": styles_markup(document),
        "numbering": numbering_markup(document),
    }
    for name in _NOTES:
        if places[name]:
            parts[f"{name}s"] = "".join(_notes(document, markup, name))
    return _zipped(parts)


def _notes(document: OldDocument, markup: StoryMarkup, name: str) -> Iterator[str]:
    _, index, story = _NOTES[name]
    before = ("text", "footnotes", "headers", "comments", "endnotes")
    start = sum(document.lengths[one] for one in before[: before.index(story)])
    bounds = document.positions(index, 0)
    for number, (first, end) in enumerate(pairwise(bounds), 1):
        if first < end <= document.lengths[story]:
            inside = markup.story(start + first, start + end)
            yield f'<w:{name} w:id="{number}">{inside}</w:{name}>'


def _zipped(parts: dict[str, str]) -> bytes:
    relations = "".join(
        f'<Relationship Id="r{number}" Type="{_RELATIONS}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(parts)
        if name != "document"
    )
    head = f'<Relationship Id="r0" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr("_rels/.rels", _related(head))
        archive.writestr("word/_rels/document.xml.rels", _related(relations))
        for name, xml in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {_SPACES}>{xml}</w:{name}>")
    return out.getvalue()


def _related(inside: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}">{inside}</Relationships>'
