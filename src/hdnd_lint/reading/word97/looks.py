"""What an old Word file says of letters and paragraphs, as the markup of a .docx."""

from collections.abc import Iterator
from struct import unpack_from

from hdnd_lint.records import dataclass

_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_TABLE_DEFINITION = 0xD608
HUGE = (0x6645, 0x6646)
"""Properties that name a place in the stream “Data” where the paragraph's own ones stand."""

TABLE_PROPERTIES = 0x646B
"""Names a place in “Data” with more properties of a row, beside the paragraph's own."""

_TOGGLES = {
    0x0835: "b",
    0x0836: "i",
    0x0837: "strike",
    0x083A: "smallCaps",
    0x083B: "caps",
    0x083C: "vanish",
}
_FONTS = {0x4A4F: "ascii", 0x4A51: "hAnsi"}
_ALIGNMENTS = ("left", "center", "right", "both")
_DELETED = 1 << 11
_INSERTED = _DELETED + 1
_AS_STYLE = 0x80
_SYMBOL = 0x6A09


@dataclass(frozen=True, slots=True)
class LetterLook:
    """How a stretch of letters looks: the inside of its w:rPr, and what was tracked."""

    markup: str = ""
    inserted: bool = False
    deleted: bool = False
    symbol: tuple[int, int] | None = None  # font and letter


@dataclass(frozen=True, slots=True)
class Layout:
    """What is said of a paragraph: the inside of its w:pPr, and its place in a table."""

    style: int = 0
    markup: str = ""
    in_table: bool = False
    ends_row: bool = False
    edges: tuple[int, ...] = ()  # of the cells of a row, in twips, from the left
    merged: tuple[int, ...] = ()  # what is said of the merging of each cell


def properties(raw: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield (code, operand) of each property in *raw*; what is cut short ends it."""
    at = 0
    while at + 2 <= len(raw):
        (code,) = unpack_from("<H", raw, at)
        at += 2
        length = _SIZES.get(code >> 13, 0)
        if not length:
            head = 2 if code == _TABLE_DEFINITION else 1
            if at + head > len(raw):
                return
            length = int.from_bytes(raw[at : at + head], "little") - (head - 1)
            at += head
        if length < 0 or at + length > len(raw):
            return
        yield code, raw[at : at + length]
        at += length


def look_of(raw: bytes, fonts: tuple[str, ...]) -> LetterLook:
    """Return the look that the character properties *raw* ask for."""
    said: dict[int, bytes] = dict(properties(raw))
    value = {code: int.from_bytes(operand[:2], "little") for code, operand in said.items()}
    parts = [f'<w:rStyle w:val="s{value[0x4A30]}"/>'] if 0x4A30 in value else []
    for code, name in _TOGGLES.items():
        if value.get(code, _AS_STYLE) != _AS_STYLE:
            parts.append(f"<w:{name}/>" if value[code] & 1 else f'<w:{name} w:val="0"/>')
    if 0x4A43 in value:
        parts.append(f'<w:sz w:val="{value[0x4A43]}"/>')
    if 0x2A3E in value:
        parts.append(f'<w:u w:val="{"single" if value[0x2A3E] else "none"}"/>')
    named = {_FONTS[code]: fonts[value[code]] for code in _FONTS if _known(value, code, fonts)}
    if named:
        names = " ".join(f'w:{kind}="{name}"' for kind, name in named.items())
        parts.append(f"<w:rFonts {names}/>")
    symbol = None
    if _SYMBOL in said:
        symbol = value[_SYMBOL], int.from_bytes(said[_SYMBOL][2:], "little")
    return LetterLook(
        "".join(parts), bool(value.get(_INSERTED)), bool(value.get(_DELETED)), symbol
    )


def _known(value: dict[int, int], code: int, fonts: tuple[str, ...]) -> bool:
    return value.get(code, len(fonts)) < len(fonts)


def layout_of(style: int, raw: bytes) -> Layout:
    """Return the layout that the paragraph properties *raw* ask for, beside its *style*."""
    said: dict[int, bytes] = dict(properties(raw))
    value = {code: int.from_bytes(operand[:2], "little") for code, operand in said.items()}
    edges, merged = _row(said.get(_TABLE_DEFINITION, b""))
    return Layout(
        style,
        _paragraph_markup(value),
        bool(value.get(0x2416)) or bool(value.get(0x6649)),
        bool(value.get(0x2417)),
        edges,
        merged,
    )


def _paragraph_markup(value: dict[int, int]) -> str:
    parts = []
    alignment = value.get(0x2461, value.get(0x2403))
    if alignment is not None and alignment < len(_ALIGNMENTS):
        parts.append(f'<w:jc w:val="{_ALIGNMENTS[alignment]}"/>')
    if 0x460B in value or 0x260A in value:
        level = f'<w:ilvl w:val="{value[0x260A]}"/>' if 0x260A in value else ""
        number = f'<w:numId w:val="{value[0x460B]}"/>' if 0x460B in value else ""
        parts.append(f"<w:numPr>{level}{number}</w:numPr>")
    if value.get(0x2640, 9) < 9:
        parts.append(f'<w:outlineLvl w:val="{value[0x2640]}"/>')
    return "".join(parts)


def _row(raw: bytes) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the edges of a row's cells, and how each is merged."""
    count = raw[0] if raw else 0
    if not count or len(raw) < 3 + 2 * count:
        return (), ()
    edges = unpack_from(f"<{count + 1}h", raw, 1)
    at = 3 + 2 * count
    cells = [raw[at + 20 * n : at + 20 * n + 2] for n in range(count)]
    return edges, tuple(int.from_bytes(one, "little") for one in cells)
