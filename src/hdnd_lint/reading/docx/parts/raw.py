"""What the scanner yields: paragraphs as they stand in one part, before styles and cleaning."""

from typing import TypeAlias

from hdnd_lint.model import Origin
from hdnd_lint.reading.docx.parts.drawn_lines import drawn_line
from hdnd_lint.reading.docx.parts.grid import WordCell
from hdnd_lint.records import dataclass, field

LINE_BREAK = "\v"  # stands for w:br in raw text; XML itself cannot hold this character

# text, run properties, origin, start and end of the run element in the part's usual spelling,
# numbers of the paragraph and of the run in the part, offset of the text in the run's own text
Piece: TypeAlias = tuple[str, str, Origin, int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Reference:
    """A mark between two pieces: a note's number, the end or start of a commented stretch.

    *kind* is ``footnote``, ``endnote``, ``start``, ``end`` or ``point`` (the last three of
    comments); *piece* is the number of pieces before the mark.
    """

    kind: str
    id: str
    piece: int


@dataclass(slots=True, eq=False)
class RawParagraph:
    """One w:p. *anchored* are the paragraphs of its text boxes; *owner* the note that holds it.

    *page_number* holds the run properties of a PAGE field, and how many tabs stand before it;
    *drawn*: it anchors a drawing, *line*: a flat one of so many points.
    """

    index: int
    cell: WordCell | None
    owner: str = ""
    properties: str = ""
    pieces: list[Piece] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    anchored: list["RawParagraph"] = field(default_factory=list)
    page_number: tuple[str, int] | None = None
    drawn: bool = False
    line: float | None = None

    def show_number(self, properties: str, tabs: int) -> None:
        """Take a PAGE field, in a run of these *properties*, that so many *tabs* stand before."""
        if self.page_number is None:
            self.page_number = (properties, tabs)

    def end_simple_field(self) -> None:
        """Take the end of a field that is an element: the run inside tells how it is set."""
        if self.page_number is not None and not self.page_number[0] and self.pieces:
            self.page_number = (self.pieces[-1][1], self.page_number[1])

    def draw(self, xml: str, at: int) -> None:
        """Take the drawing whose markup begins at *at*."""
        self.drawn = True
        self.line = self.line or drawn_line(xml, at)


@dataclass(slots=True, eq=False)
class Story:
    """The paragraphs of one part in the order in which they are read."""

    part: str
    paragraphs: list[RawParagraph] = field(default_factory=list)
    section: str | None = None  # properties of the last section
    authors: dict[str, str] = field(default_factory=dict)  # of comments
    cells: int = 0
    tables: int = 0
    first_table: int = 0  # tables in the parts read before
