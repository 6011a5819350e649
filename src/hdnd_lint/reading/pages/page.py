"""Letters set on a page to lines in reading order: columns, tables and paragraphs found again."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from hdnd_lint.reading.lines.line import CellPlace, FileLine, Mark
from hdnd_lint.reading.lines.traced import Traced
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words.line_ends import cut_name_ends
from hdnd_lint.words.openers import names_recipients

# All lengths are in points, or in the letter's size where a name ends in _EMS.
_SAME_LINE_EMS = 0.45
_COLUMN_GAP_EMS = 1.6
_DOUBTFUL_GAP_EMS = 0.8  # a column gap only where the row below has one too
_SPACE_EMS = 0.12
_GUESSED_SPACE_EMS = 0.03
_CENTRED = 6.0
_FIRST_INDENT = 10.0
_OFF_CENTRE = 0.08  # of the page's width
_LOOSE = 1.5  # a step between lines, over the usual one, that parts paragraphs


class Letter(NamedTuple):
    """A letter: where it begins and ends, its base line (from the page's foot), its size."""

    sign: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool
    order: int = 0  # among the visible letters of the file
    guessed: bool = False  # the reader of the file guessed white space before it


@dataclass(frozen=True, slots=True)
class PagePiece:
    """Words of one line that no wide gap parts."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool

    @property
    def centre(self) -> float:
        """Return the middle of the piece."""
        return (self.left + self.right) / 2


PageRow = list[PagePiece]


def page_lines(
    letters: Sequence[Letter], width: float, tables: int, margins: "Margins"
) -> list[FileLine]:
    """Put the letters of a page *width* points wide, or of a part of it, in lines.

    *tables* is the number of the last table before. A line that geometry shows to begin a
    paragraph is ``apart``; one that goes on the line before is ``tied``.
    """
    rows = _rows(letters)
    lines: list[FileLine] = []
    index = 0
    while index < len(rows):
        found = _signature(rows, index, width) or _header(rows, index, width)
        found = found or _table(rows, index)
        if found:
            tables += 1
            lines += (
                _as_line(piece, apart, CellPlace(tables, *place)) for piece, apart, place in found
            )
            index += len({piece.base for piece, _, _ in found})
            continue
        above = rows[index - 1] if lines and lines[-1].cell is None else None
        if above and _is_number(above):
            above = None  # the page's own number is no part of its text
        lines.append(_line(rows[index], above, margins))
        index += 1
    return lines


def _is_number(row: PageRow) -> bool:
    return len(row) == 1 and row[0].text.strip("-– ").isdecimal()


def cell_lines(letters: Sequence[Letter], cell: CellPlace) -> Iterator[FileLine]:
    """Yield the lines of one table cell."""
    for number, row in enumerate(_rows(letters)):
        yield _as_line(_merged(row), number == 0, cell)


# Letters to rows of pieces.


def _rows(letters: Sequence[Letter]) -> list[PageRow]:
    """Gather letters on one base line, from the top of the page down."""
    marks = sorted(letters, key=lambda letter: -letter.base)
    rows: list[list[Letter]] = []
    for letter in marks:
        if rows and rows[-1][0].base - letter.base <= _SAME_LINE_EMS * letter.size:
            rows[-1].append(letter)
        else:
            rows.append([letter])
    pieces = (list(_pieces(row, row[0].base)) for row in rows)
    return [row for row in pieces if row]


def _pieces(row: list[Letter], base: float) -> Iterator[PagePiece]:
    row.sort(key=lambda letter: letter.left)
    part: list[Letter] = []
    for letter in row:
        if letter.sign == " ":
            if part and part[-1].sign != " " and not _is_stamped_over(letter, part[-1]):
                part.append(letter)
            continue
        before = next((other for other in part[:-3:-1] if other.sign != " "), None)
        if before and letter.left - before.right > _DOUBTFUL_GAP_EMS * letter.size:
            yield _piece(part, base)
            part = []
        elif before and _is_printed_twice(before, letter):
            continue
        part.append(letter)
    if any(letter.sign != " " for letter in part):
        yield _piece(part, base)


def _is_printed_twice(before: Letter, letter: Letter) -> bool:
    """Say whether a letter was printed again a hair beside itself, to look bold."""
    return before.sign == letter.sign and letter.left - before.left < 0.1 * letter.size


def _is_stamped_over(blank: Letter, before: Letter) -> bool:
    """Say whether the letter *before* a *blank* stands on it: a number stamped into a gap."""
    return before.right > (blank.left + blank.right) / 2


def _is_gap(before: Letter, letter: Letter) -> bool:
    guessed = letter.guessed and letter.order == before.order + 1
    least = _GUESSED_SPACE_EMS if guessed else _SPACE_EMS
    return letter.left - before.right > least * letter.size


def _piece(letters: Sequence[Letter], base: float) -> PagePiece:
    if letters[-1].sign == " ":
        letters = letters[:-1]
    words = [letters[0].sign]
    for before, letter in pairwise(letters):
        if " " not in (before.sign, letter.sign) and _is_gap(before, letter):
            words.append(" ")
        words.append(letter.sign)
    first = letters[0]
    return PagePiece(
        "".join(words),
        first.left,
        max(letter.right for letter in letters),
        base,
        max(letter.size for letter in letters),
        all(letter.bold for letter in letters),
        all(letter.italic for letter in letters),
    )


# Rows to lines of running text.


@dataclass(frozen=True, slots=True)
class Margins:
    """Where the lines of running text begin and end, and the usual step between them."""

    left: float
    right: float
    step: float

    @classmethod
    def of(cls, letters: Sequence[Letter]) -> "Margins":
        """Measure the running text that *letters* make up."""
        rows = _rows(letters)
        single = [_merged(row) for row in rows if len(_cells(row)) == 1]
        if not single:
            return cls(0.0, 0.0, 0.0)
        widest = max(piece.right - piece.left for piece in single)
        wide = [piece for piece in single if piece.right - piece.left > 0.8 * widest]
        steps = Counter(round(a.base - b.base) for a, b in pairwise(single) if a.base > b.base)
        return cls(
            min(piece.left for piece in wide),
            max(piece.right for piece in wide),
            float(steps.most_common(1)[0][0]) if steps else 0.0,
        )

    def is_full(self, piece: PagePiece) -> bool:
        """Say whether a line ends so near the margin that its sentence may go on."""
        return piece.right > self.right - 0.12 * (self.right - self.left)

    def is_centred(self, piece: PagePiece) -> bool:
        """Say whether a line stands in the middle, away from both margins."""
        middle = (self.left + self.right) / 2
        away = piece.left - self.left > _FIRST_INDENT
        return away and abs(piece.centre - middle) < _CENTRED


def _line(row: PageRow, before: PageRow | None, margins: Margins) -> FileLine:
    piece = _merged(row)
    apart = tied = False
    indented = piece.left - margins.left > _FIRST_INDENT
    if before is not None:
        above = _merged(before)
        loose = above.base - piece.base > _LOOSE * max(margins.step, piece.size)
        apart = (indented and not margins.is_centred(piece)) or (loose and above.base > piece.base)
        tied = not apart and not indented and margins.is_full(above)
    else:
        apart = indented
    return _as_line(piece, apart, tied=tied)


def _merged(row: PageRow) -> PagePiece:
    if len(row) == 1:
        return row[0]
    text = row[0].text
    for before, piece in pairwise(row):
        wide = piece.left - before.right > _COLUMN_GAP_EMS * piece.size
        text += ("    " if wide else " ") + piece.text
    return replace(row[0], text=text, right=row[-1].right)


def _as_line(
    piece: PagePiece, apart: bool, cell: CellPlace | None = None, *, tied: bool = False
) -> FileLine:
    marks = (Mark(0, piece.bold, piece.italic),)
    return FileLine(Traced.of(piece.text, 0), 0, marks, cell=cell, apart=apart, tied=tied)


# Cells: pieces with whether they begin a cell, and their row and column.

Placed = list[tuple[PagePiece, bool, tuple[int, int]]]


def _header(rows: Sequence[PageRow], first: int, width: float) -> Placed:
    """Find two columns side by side that begin at row *first*: the header of a paper."""
    if (
        len(rows[first]) != 2
        or not _is_heading_pair(rows[first])
        or not _is_gutter(rows, first, width)
    ):
        return []
    left_end, right_start = rows[first][0].right, rows[first][1].left
    centre = rows[first][1].centre
    band: list[PageRow] = []
    for row in rows[first:]:
        left = [piece for piece in row if piece.right < right_start]
        right = [piece for piece in row if piece.left > left_end]
        if len(left) + len(right) != len(row) or not _stays(band, left, right, centre, width):
            break
        left_end = max([left_end, *(piece.right for piece in left)])
        right_start = min([right_start, *(piece.left for piece in right)])
        band.append(row)
    return _two_columns(band, right_start)


def _is_heading_pair(row: PageRow) -> bool:
    """Say whether a row is the first of a header: who issues, and the country's name."""
    return all(piece.text.isupper() and not any(map(str.isdigit, piece.text)) for piece in row)


def _is_gutter(rows: Sequence[PageRow], first: int, width: float) -> bool:
    left, right = rows[first]
    if not (left.right < 0.55 * width and 0.3 * width < right.left and right.right > 0.55 * width):
        return False
    if right.left - left.right > _COLUMN_GAP_EMS * left.size:
        return True
    below = rows[first + 1] if first + 1 < len(rows) else []
    return bool(below) and all(p.right < right.left or p.left > left.right for p in below)


def _stays(
    band: Sequence[PageRow],
    left: Sequence[PagePiece],
    right: Sequence[PagePiece],
    centre: float,
    width: float,
) -> bool:
    """Say whether a row with pieces on one side only still belongs to the columns."""
    if not band or (left and right):
        return True
    if right:
        middle = (right[0].left + right[-1].right) / 2
        return abs(middle - centre) < _OFF_CENTRE * width
    return bool(left) and band[-1][0].base - left[0].base < 3 * left[0].size


def _signature(rows: Sequence[PageRow], first: int, width: float) -> Placed:
    """Find the recipients and, beside them, who signs, from row *first* on."""
    start = next(
        (n for n in (first, first + 1) if n < len(rows) and names_recipients(rows[n][0].text)),
        None,
    )
    if start is None or (start > first and not _is_right(rows[first], width)):
        return []
    band: list[PageRow] = []
    for row in rows[first:]:
        if any(piece.left < 0.4 * width and piece.right > 0.62 * width for piece in row):
            break
        band.append(row)
    return _two_columns(band, 0.4 * width)


def _is_right(row: PageRow, width: float) -> bool:
    return len(row) == 1 and row[0].left > 0.45 * width


def _two_columns(band: Sequence[PageRow], right_start: float) -> Placed:
    placed: Placed = []
    for column in (1, 2):
        first = True
        for row in band:
            side = [piece for piece in row if (piece.left >= right_start) == (column == 2)]
            if side:
                piece = _merged(side)
                placed.append((piece, first or _is_own_line(piece.text), (1, column)))
                first = False
    return placed


def _is_own_line(text: str) -> bool:
    """Say whether a line of a header is whole: of capitals, and not the rest of a cut one."""
    return text.isupper() and not text.startswith(cut_name_ends())


def _table(rows: Sequence[PageRow], first: int) -> Placed:
    """Find a table of three or more columns that begins at row *first*."""
    found: list[PageRow] = []
    for row in rows[first:]:
        cells = _cells(row)
        if len(cells) < 3:
            break
        found.append(cells)
    if len(found) < 2:
        return []
    return [
        (piece, True, (number, column))
        for number, row in enumerate(found, 1)
        for column, piece in enumerate(row, 1)
    ]


def _cells(row: PageRow) -> PageRow:
    cells: PageRow = []
    for piece in row:
        if cells and piece.left - cells[-1].right < _COLUMN_GAP_EMS * piece.size:
            cells[-1] = _merged([cells[-1], piece])
        else:
            cells.append(piece)
    return cells
