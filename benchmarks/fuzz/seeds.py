"""What is mutated: papers of the repository in every kind of file, small, the same each time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import word_features
from word_files import TRACKED, cell, numbered, row, said, table, word_file

from hdnd_lint import rulebook
from hdnd_lint.examples.marked import read_example, strip_marks
from hdnd_lint.ruleset import load_rules

ROOT = Path(__file__).parents[2]
_CONFIG = """select = ["GS", "NS001"]
ignore = ["SK"]
fail_on = "warning"
lang = "vi"
[severity]
SK004 = "warning"
[office]
name = "Ban Pháp chế"
"""
_OF_FIXED = 8  # times as many of the examples whose finding can be mended: they are few
_ODT = "application/vnd.oasis.opendocument.text"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"


@dataclass(frozen=True, slots=True)
class Seeds:
    """The papers as text; those of Word, whole; the files of settings by their names."""

    texts: Sequence[str]
    word: Sequence[bytes]
    rules: Sequence[tuple[str, str]]


def load_seeds() -> Seeds:
    """Return the seeds of all kinds: the examples of every rule, and those of the package."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
    files = load_rules([rulebook.built_in()])
    for file in files:
        for example in (*file.examples.good, *file.examples.bad):
            texts += [strip_marks(paper)[0] for paper in example.papers.values()]
            if example.draft:
                source, _ = read_example(example)
                texts += [source.text] * (_OF_FIXED if example.fixed else 1)
    word = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*.docx"))]
    word += [word_of(text, number) for number, text in enumerate(texts[::2])]
    word.append(word_file(word_features.BODY, {"numbering": word_features.NUMBERING}))
    return Seeds(texts, word, tuple(_settings()))


def _settings() -> Iterator[tuple[str, str]]:
    """Yield the files of settings: rules, days of the law, a configuration, a registry."""
    folder = ROOT / "rulesets"
    for path in sorted(folder.rglob("*.yaml")):
        yield path.relative_to(folder).as_posix(), path.read_text("utf-8")
    for _ in range(8):  # as often as the rules of a small family
        yield "hdnd-lint.toml", _CONFIG
        yield "overrides.yaml", "GS010: {enabled: false}\nSK004: {severity: warning}\n"
        documents = (folder / "registry" / "documents.csv").read_text("utf-8").splitlines(True)
        yield "documents.csv", "".join(documents[:30])


def word_of(text: str, number: int) -> bytes:
    """Return *text* as a Word file; *number* says of what shape: runs, lists, tables, changes."""
    lines = [line for line in text.splitlines() if line.strip()]
    body = [_paragraph(line, number + at) for at, line in enumerate(lines)]
    if number % 3 == 0:
        cells = [cell(said(escape(line[:60]))) for line in lines[:6]]
        body.append(table(*(row(*cells[at : at + 2]) for at in range(0, len(cells), 2))))
    parts = {"numbering": word_features.NUMBERING, "styles": word_features.STYLES}
    if number % 4 == 0:
        parts["footnotes"] = f'<w:footnote w:id="2">{said("Ghi chú 1")}</w:footnote>'
        body.append('<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>')
    return word_file("".join(body), parts)


def _paragraph(line: str, shape: int) -> str:
    words = escape(line)
    if shape % 7 == 0:
        return said(words, numbered(shape % 3))
    if shape % 5 == 0:
        half = len(line) // 2
        return f"<w:p>{_run(line[:half])}<w:ins {TRACKED}>{_run(line[half:])}</w:ins></w:p>"
    if shape % 3 == 0:
        third = len(line) // 3
        return f"<w:p>{_run(line[:third], '<w:b/>')}{_run(line[third:])}</w:p>"
    return said(words)


def _run(text: str, properties: str = "") -> str:
    given = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{given}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def web_of(text: str, number: int) -> bytes:
    """Return *text* as a web page: paragraphs, a list or a table with spans."""
    lines = [escape(line) for line in text.splitlines() if line.strip()]
    if number % 3 == 0:
        inside = "".join(f'<tr><td rowspan="{1 + at % 3}">{x}<td>1' for at, x in enumerate(lines))
        return f"<meta charset=utf-8><table>{inside}</table>".encode()
    if number % 3 == 1:
        return f"<ol>{''.join(f'<li><b>{line}</b>' for line in lines)}</ol>".encode()
    return "".join(f"<p align=center>{line}</p>\n" for line in lines).encode()


def pages_of(text: str) -> bytes:
    """Return *text* as a PDF file of one page, its letters named by a ToUnicode map."""
    shown = "".join(
        f"BT /F1 12 Tf 85 {780 - 16 * at} Td <{line.encode('utf-16-be').hex()}> Tj ET\n"
        for at, line in enumerate(text.splitlines()[:45])
    )
    cmap = "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + "".join(
        f"1 beginbfrange <{high:02x}00> <{high:02x}ff> <{high:02x}00> endbfrange\n"
        for high in (0x00, 0x01, 0x03, 0x1E, 0x20)
    )
    return _pdf(
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[4 0 R]/Count 1>>",
        "<</Type/Font/Subtype/Type0/BaseFont/Arial/Encoding/Identity-H"
        "/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
        "/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R>>",
        f"<</Length {len(shown)}>>stream\n{shown}endstream",
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/Arial/DW 500"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
        f"<</Length {len(cmap)}>>stream\n{cmap}endstream",
    )


def _pdf(*objects: str) -> bytes:
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj{body}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return (
        f"{out}xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF"
    ).encode("latin-1")


def office_of(text: str) -> bytes:
    """Return *text* as an OpenDocument file."""
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.splitlines())
    content = (
        f'<office:document-content xmlns:office="{_OASIS}office:1.0" '
        f'xmlns:text="{_OASIS}text:1.0" office:version="1.2"><office:body><office:text>'
        f"{lines}</office:text></office:body></office:document-content>"
    )
    manifest = (
        f'<m:manifest xmlns:m="{_OASIS}manifest:1.0" m:version="1.2">'
        f'<m:file-entry m:full-path="/" m:media-type="{_ODT}"/>'
        '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>'
    )
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _ODT, ZIP_STORED)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()
