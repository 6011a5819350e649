"""Word files made for the tests, part by part, at the level of their markup."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_OFFICE = "http://schemas.openxmlformats.org/"
NAMESPACES = (
    f'xmlns:w="{_OFFICE}wordprocessingml/2006/main" '
    f'xmlns:r="{_OFFICE}officeDocument/2006/relationships" '
    f'xmlns:mc="{_OFFICE}markup-compatibility/2006" '
    f'xmlns:m="{_OFFICE}officeDocument/2006/math" '
    f'xmlns:a="{_OFFICE}drawingml/2006/main" '
    f'xmlns:pic="{_OFFICE}drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RELATIONS = f'<Relationships xmlns="{_OFFICE}package/2006/relationships">'
_KINDS = f"{_OFFICE}officeDocument/2006/relationships/"
ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
    "settings": "settings",
    "header": "hdr",
    "footer": "ftr",
}
TRACKED = 'w:id="9" w:author="Nguyễn Văn A" w:date="2026-01-05T08:00:00Z"'


def run(text: str, properties: str = "") -> str:
    """Return a run with *text*."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str = "", properties: str = "") -> str:
    """Return a paragraph with the markup *content*."""
    inside = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{inside}{content}</w:p>"


def said(text: str, properties: str = "") -> str:
    """Return a paragraph of one plain run."""
    return paragraph(run(text), properties)


def cell(content: str, properties: str = "") -> str:
    """Return a table cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Return a table row."""
    inside = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"<w:tr>{inside}{''.join(cells)}</w:tr>"


def table(*rows: str, style: str = "") -> str:
    """Return a table."""
    inside = f'<w:tblStyle w:val="{style}"/>' if style else ""
    return f"<w:tbl><w:tblPr>{inside}</w:tblPr>{''.join(rows)}</w:tbl>"


def numbered(level: int = 0, number: int = 1) -> str:
    """Return the properties of a paragraph in an automatic list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def field(instruction: str, result: str) -> str:
    """Return a field: its instruction, and the result that Word shows."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return mark.format("begin") + code + mark.format("separate") + result + mark.format("end")


def document_part(body: str) -> str:
    """Return the main part around *body*."""
    return f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"


def word_file(
    body: str, parts: dict[str, str] | None = None, raw: dict[str, bytes] | None = None
) -> bytes:
    """Return a Word file; *parts* are the insides of other parts by their kind.

    ``header2`` is a second header; relations are called ``rId-`` and the name. *raw* adds or
    replaces whole entries.
    """
    entries = {
        "[Content_Types].xml": _content_types(parts or {}),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": document_part(body).encode(),
    }
    related = {f"rId-{name}": (name.rstrip("0123456789"), f"{name}.xml") for name in parts or {}}
    entries["word/_rels/document.xml.rels"] = _relations(related)
    for name, inside in (parts or {}).items():
        entries[f"word/{name}.xml"] = _part(name.rstrip("0123456789"), inside)
    return packed({**entries, **(raw or {})})


def _content_types(parts: dict[str, str]) -> bytes:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    kinds = {"document": "document.main"} | {name: name.rstrip("0123456789") for name in parts}
    lines = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{word}{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="{_OFFICE}package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>'
    ).encode()


def _part(kind: str, inside: str) -> bytes:
    if inside.startswith("<?xml"):
        return inside.encode()
    root = ROOTS[kind]
    return f"{DECLARATION}<w:{root} {NAMESPACES}>{inside}</w:{root}>".encode()


def _relations(related: dict[str, tuple[str, str]]) -> bytes:
    lines = (
        f'<Relationship Id="{id_}" Type="{_KINDS}{kind}" Target="{target}"/>'
        for id_, (kind, target) in related.items()
    )
    return f"{DECLARATION}{_RELATIONS}{''.join(lines)}</Relationships>".encode()


def packed(entries: dict[str, bytes]) -> bytes:
    """Return a zip of *entries*."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return stream.getvalue()
