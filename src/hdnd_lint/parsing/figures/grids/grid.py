"""A table as a ledger: which rows are headings, which columns hold figures, how rows nest."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from itertools import islice

from hdnd_lint.model import Cell, Table
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.words.notations import (
    Notation,
    Spelling,
    figure,
    notation,
    spelling,
)
from hdnd_lint.words.openers import LABEL

_MOST_COLUMNS = 60
_HEADING_ROWS = 12  # a table's headings end before this row


@dataclass(frozen=True, slots=True)
class GridValue:
    """A figure in a cell: *decimals* counts the digits after its decimal mark."""

    span: Span
    number: Decimal
    decimals: int
    written: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row below the headings: its label (``I``, ``1.1``, ``a``, ``-``, ""), name and figures."""

    index: int
    label: str
    name: str
    values: dict[int, GridValue]
    span: Span
    bold: bool | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table made out: *titles* join the headings over each column, *formulas* map a column to
    what its number row says of it (``5+6``), *numbers* map what columns are called there to them.
    """

    rows: tuple[Row, ...]
    titles: tuple[str, ...]
    figures: tuple[int, ...]
    numbers: dict[str, int]
    formulas: dict[int, str]
    style: Notation


@cache
def _value() -> re.Pattern[str]:
    return re.compile(
        r"\A\s*+(?P<open>\()?\s*+(?:(?P<minus>[-–−])|\+)?\s*+"
        r"(?P<digits>\d[\d.,]*\d|\d|\d{1,3}(?:[  ]\d{3})+)"
        r"\s*+(?:%|đồng|đ)?\s*+(?P<close>\))?\s*+"
    )


@cache
def _column_number() -> re.Pattern[str]:
    """“4”, “(4)”, “A”, “4=5+6”, “(3) = (1) + (2)”."""
    name = r"\(?\s*+(\d{1,2}|[A-EĐ])[a-d]?\s*+\)?"
    return re.compile(rf"\A\s*+{name}\s*+(?:=\s*+(?P<formula>[\d\sA-E+\-–−*x×/:().,%]++))?\s*+")


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"\A\s*+(?P<label>{LABEL.roman}(?:\.\d+)*|\d{{1,3}}(?:\.\d{{1,3}})*|{LABEL.capital}|[a-zđ]"
        r"|[-–−+*•])"
        r"(?P<mark>[.):/]|\s|\Z)[.)\s]*"
    )


@cache
def _set_apart() -> re.Pattern[str]:
    """Match a label that blanks alone part from the name, as in tables of plain files."""
    return re.compile(rf"\A\s*+({LABEL.roman}|{LABEL.capital})[  ]{{2,}}(?=\w)")


def read_grid(table: Table) -> Grid | None:
    """Return *table* made out, None where it holds no column of figures."""
    width = min(
        max((cell.column + cell.column_span for row in table.rows for cell in row), default=0),
        _MOST_COLUMNS,
    )
    numbered = _numbered_row(table)
    first = numbered + 1 if numbered is not None else _first_row(table)
    titles = _titles(table, first, width)
    style = notation(_tokens(table, first))
    body = _body(table, first)
    values = [_values(row, style) for row in body]
    figures = _figure_columns(body, values, titles, width)
    if not figures or not body:
        return None
    named, labelled = _name_columns(body, figures, titles, width)
    figures = tuple(column for column in figures if column > named)
    rows = tuple(
        _row(cells, found, named, labelled, figures)
        for cells, found in zip(body, values, strict=True)
        if cells
    )
    names, formulas = _numbers(table, numbered)
    return Grid(rows, titles, figures, names, formulas, style)


def _tokens(table: Table, first: int) -> list[str]:
    return [
        match["digits"]
        for row in table.rows[first:]
        for cell in row
        if (match := _value().fullmatch(cell.text[:60])) and " " not in match["digits"]
    ]


def _numbered_row(table: Table) -> int | None:
    """Return the row that numbers the columns (``A B 1 2=3+4``), if there is one."""
    for index, row in enumerate(islice(table.rows, _HEADING_ROWS)):
        filled = [cell for cell in row if cell.text.strip()]
        found = [_column_number().fullmatch(cell.text[:60]) for cell in filled]
        numbers = [int(m[1]) for m in found if m and m[1].isdigit()]
        rising = numbers == sorted(set(numbers)) and numbers[:1] == [1] and len(numbers) > 1
        if len(filled) > 2 and None not in found and rising:
            return index
    return None


def _first_row(table: Table) -> int:
    """Return the first row below the headings: the first that holds a figure that is no year."""
    for index, row in enumerate(islice(table.rows, _HEADING_ROWS)):
        figures = [cell.text.strip() for cell in row if cell.column > 0 and _is_figure(cell)]
        if figures and not (index == 0 and _counts_columns(figures)):
            return index
    return min(len(table.rows), 1)


def _counts_columns(figures: Sequence[str]) -> bool:
    """Say whether headings are mere numbers, 1, 2, 3 …: the drafts, months or wards compared."""
    return len(figures) > 2 and list(figures) == [str(at + 1) for at in range(len(figures))]


def _is_figure(cell: Cell) -> bool:
    read = _read(cell, Notation.VIETNAMESE)
    return read is not None and not (1990 <= read.number <= 2100 and len(cell.text.strip()) == 4)


def _titles(table: Table, first: int, width: int) -> tuple[str, ...]:
    words: list[list[str]] = [[] for _ in range(width)]
    for row in table.rows[:first]:
        for cell in row:
            for column in range(cell.column, min(cell.column + cell.column_span, width)):
                words[column].append(fold(cell.text))
    return tuple(" ".join(found) for found in words)


def _body(table: Table, first: int) -> list[tuple[Cell, ...]]:
    """Return the rows below the headings, without the headings repeated on later pages."""
    heads = {_texts(row) for row in table.rows[:first] if any(cell.text.strip() for cell in row)}
    return [row for row in table.rows[first:] if row and _texts(row) not in heads]


def _texts(row: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(fold(cell.text) for cell in row)


def _values(row: Sequence[Cell], style: Notation) -> dict[int, GridValue]:
    found = {}
    for cell in row:
        value = _read(cell, style)
        if value is not None:
            found[cell.column] = value
    return found


def _read(cell: Cell, style: Notation) -> GridValue | None:
    match = _value().fullmatch(cell.text) if len(cell.text) <= 60 else None
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    digits = re.sub(r"\s", "", match["digits"])
    if len(digits) < len(match["digits"]):  # grouped by spaces
        read: tuple[Decimal, int] | None = (Decimal(digits), 0)
    else:
        read = figure(digits, style) or _misplaced(digits)
    if read is None:
        return None
    number = -read[0] if match["minus"] or match["open"] else read[0]
    start = cell.span.start + match.start("digits")
    span = Span(start, start + len(match["digits"]))
    return GridValue(span, number, read[1], fold(cell.text))


def _misplaced(digits: str) -> tuple[Decimal, int] | None:
    """Read a figure whose dots are misplaced (1.23.456): a rule of its own tells of them."""
    plain = digits.replace(".", "")
    return (Decimal(plain), 0) if plain.isdigit() else None


def _figure_columns(
    body: Sequence[Sequence[Cell]],
    values: Sequence[dict[int, GridValue]],
    titles: Sequence[str],
    width: int,
) -> tuple[int, ...]:
    """Return the columns whose filled cells are figures for the most part."""
    filled, numeric = [0] * width, [0] * width
    for cells, found in zip(body, values, strict=True):
        for cell in cells:
            if cell.column < width and cell.column_span == 1 and _says(cell.text):
                filled[cell.column] += 1
                numeric[cell.column] += cell.column in found
    return tuple(
        column
        for column in range(width)
        if numeric[column] * 5 >= filled[column] * 3
        and numeric[column]
        and not _is_label_column(titles[column], column)
    )


def _says(text: str) -> bool:
    return text.strip() not in ("", "-", "–", "…", "...")


def _is_label_column(title: str, column: int) -> bool:
    words = title.casefold()
    if re.match(r"(?:stt|tt|số\s*tt|số thứ tự|mã|ghi chú|mục|chương)\b", words):
        return True
    return column == 0 and not words


def _name_columns(
    body: Sequence[Sequence[Cell]], figures: Sequence[int], titles: Sequence[str], width: int
) -> tuple[int, int | None]:
    """Return the column of names and that of labels, None where labels stand in the names."""
    lengths = [0] * width
    for cells in body:
        for cell in cells:
            if cell.column < width and cell.column not in figures and cell.column_span == 1:
                lengths[cell.column] += len(cell.text)
    front = [column for column in range(width) if column < figures[-1]] or [0]
    named = max(front, key=lambda column: (lengths[column], -column))
    before = [c for c in range(named) if _is_label_column(titles[c], c) or c not in figures]
    return named, before[0] if before else None


def _row(
    cells: Sequence[Cell],
    values: dict[int, GridValue],
    named: int,
    labelled: int | None,
    figures: Sequence[int],
) -> Row:
    at = {cell.column: cell for cell in cells}
    covering = next((c for c in cells if c.column <= named < c.column + c.column_span), None)
    name = fold(covering.text) if covering else ""
    if not _says_total(name):  # “Tổng cộng” in front of the column of names
        front = (cell for cell in cells if cell.column not in values)
        covering = next((cell for cell in front if _says_total(fold(cell.text))), covering)
        name = fold(covering.text) if covering else ""
    label = fold(at[labelled].text) if labelled is not None and labelled in at else ""
    if covering is not None and covering.column == labelled:
        label = ""
    if not label:
        apart = _set_apart().match(covering.text) if covering else None
        label, name = (apart[1], name[len(apart[1]) :].strip()) if apart else split_label(name)
    kept = {column: values[column] for column in figures if column in values}
    if _says_total(name) and len(kept) < len(values) == len(figures):
        kept = dict(zip(figures, (values[column] for column in sorted(values)), strict=True))
    span = Span(cells[0].span.start, max(cell.span.end for cell in cells))
    bold = covering.bold if covering else None
    return Row(cells[0].row, label.strip(" .):"), name, kept, span, bold)


def _says_total(name: str) -> bool:
    return re.match(r"(?:tổng|cộng)(?!\w)", name, re.IGNORECASE) is not None


def split_label(name: str) -> tuple[str, str]:
    """Split “1.1. Chi đầu tư” into its label and its words; the label is "" where none leads."""
    match = _label().match(name)
    if match is None or not name[match.end() :].strip():
        return "", name
    label, mark = match["label"], match["mark"]
    if label.isalpha() and label not in "-+*" and mark not in (".", ")", ":", "/"):
        return "", name  # “A Lưới” begins with a word, not with a label
    if label.isdigit() and mark.isspace() and name[match.end() :][:1].islower():
        return "", name  # “3 tháng đầu năm”
    return label, name[match.end() :]


def _numbers(table: Table, numbered: int | None) -> tuple[dict[str, int], dict[int, str]]:
    names: dict[str, int] = {}
    formulas: dict[int, str] = {}
    if numbered is None:
        return names, formulas
    for cell in table.rows[numbered]:
        match = _column_number().fullmatch(cell.text[:60])
        if match:
            names.setdefault(match[1], cell.column)
            if match["formula"]:
                formulas[cell.column] = fold(match["formula"])
    return names, formulas


def odd_cells(table: Table) -> list[Span]:
    """Return the places of figures whose marks no notation explains (1.23.456)."""
    return [
        cell.span
        for row in table.rows
        for cell in row
        if (match := _value().fullmatch(cell.text[:60]))
        and " " not in match["digits"]
        and spelling(match["digits"]) is Spelling.ODD
        and re.search(r"\d{3}", match["digits"])
    ]
