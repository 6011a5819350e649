"""Dossiers written for this project, from the files of ``tests/dossiers`` to papers.

A file holds the papers of one matter; ``=== NAME`` begins one. Lines with ``@`` stand for parts:
``@head BODY | UNIT | NUMBER | PLACE | D/M/YYYY``, ``@type TYPE | TITLE``, ``@session COUNCIL |
TERM``, ``@end CLOSING | RECIPIENTS | AUTHORITY | OFFICE | NAME``. A day without its number
(``/7/2026``) is left blank, as before signing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

FOLDER = Path(__file__).with_name("dossiers")
MATTERS = (
    "allocation-commune",
    "amending-province",
    "estimate-ward",
    "investment-province",
    "normative-province",
    "personnel-commune",
    "settlement-province",
    "supervision-2026",
    "supplement-commune",
    "tasks-commune",
)
# Written after the rules, of kinds that they had not seen.
LATER = ("land-ward", "reservoir-commune", "settlement-district", "support-province")
SESSIONS = {
    "commune": (
        "allocation-commune",
        "personnel-commune",
        "supplement-commune",
        "tasks-commune",
        "agenda-commune",
    ),
    "province": (
        "amending-province",
        "investment-province",
        "normative-province",
        "settlement-province",
        "agenda-province",
    ),
}


@dataclass(frozen=True, slots=True)
class MadePaper:
    """One paper: its file's name and its text, of a spreadsheet the rows before they are cells."""

    name: str
    text: str

    @property
    def data(self) -> bytes:
        """The content of the file."""
        return _sheet(self.text) if self.name.endswith(".xlsx") else self.text.encode()


def papers(matter: str) -> list[MadePaper]:
    """Return the papers of *matter*, a file of ``tests/dossiers``."""
    text = (FOLDER / f"{matter}.txt").read_text(encoding="utf-8")
    return [_paper(part) for part in text.split("=== ")[1:]]


def write(folder: Path, found: list[MadePaper], prefix: str = "") -> None:
    """Put *found* into *folder* as files."""
    folder.mkdir(parents=True, exist_ok=True)
    for paper in found:
        (folder / f"{prefix}{paper.name}").write_bytes(paper.data)


def _paper(part: str) -> MadePaper:
    name, _, body = part.partition("\n")
    lines = [made for line in body.splitlines() for made in _lines(line)]
    return MadePaper(name.strip(), _joined(lines, blank=name.strip().endswith(".md")))


def _joined(lines: list[str], *, blank: bool) -> str:
    """Return *lines* as a text; in Markdown paragraphs stand apart, and rows of a table do not."""
    if not blank:
        return "\n".join(lines) + "\n"
    pieces = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        together = line.startswith("|") and following.startswith("|")
        pieces.append(line + ("\n" if together else "\n\n"))
    return "".join(pieces)


def _lines(line: str) -> Iterator[str]:
    made = {"@head": _head, "@type": _title, "@session": _parts, "@end": _ending}
    word, _, rest = line.partition(" ")
    if word in made:
        yield from made[word]([one.strip() for one in rest.split("|")])
    else:
        yield line


def _head(parts: list[str]) -> Iterator[str]:
    body, unit, number, place, day = parts
    yield body
    if unit:
        yield unit
    yield "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    yield "Độc lập - Tự do - Hạnh phúc"
    if number:
        yield f"Số: {number}" if not number.startswith("/") else f"Số:       {number}"
    yield f"{place}, {_day(day)}"


def _day(written: str) -> str:
    day, month, year = written.split("/")
    return f"ngày {day or '   '} tháng {month} năm {year}"


def _title(parts: list[str]) -> Iterator[str]:
    yield from parts


def _parts(parts: list[str]) -> Iterator[str]:
    yield from parts


def _ending(parts: list[str]) -> Iterator[str]:
    closing, recipients, authority, office, name = parts
    if closing:
        yield closing
    yield "Nơi nhận:"
    for one in recipients.rstrip(".").split("; "):
        yield f"- {one};"
    if authority:
        yield authority
    yield office
    yield name


def _sheet(text: str) -> bytes:
    """Return a workbook of one sheet: plain lines in the first column, rows between bars."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    for line in text.splitlines():
        cells = [one.strip() for one in line.strip("| ").split("|")] if "|" in line else [line]
        if line.startswith("|  |"):
            cells = ["", *cells]
        sheet.append([int(one) if one.isdigit() and len(one) > 3 else one for one in cells])
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()
