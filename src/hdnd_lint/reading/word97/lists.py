"""The automatic lists of an old Word file as ``numbering.xml``."""

from collections.abc import Iterator
from html import escape
from struct import unpack_from

from hdnd_lint.reading.word97.document import OldDocument

_FORMS = {
    **{0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter"},
    **{5: "ordinal", 22: "decimalZero", 23: "bullet", 255: "none"},
}
_FOLLOWS = ("tab", "space", "nothing")
_LEVELS = 9
_LIST, _USE, _LEVEL = 28, 16, 28  # bytes of a list, of its use, of the head of a level


def numbering_markup(document: OldDocument) -> str:
    """Return the inside of ``w:numbering``."""
    raw = document.part(73)
    if len(raw) < 2:
        return ""
    start, length = unpack_from("<II", document.main, 0x9A + 8 * 73)
    levels = document.table[start + length :]  # they stand behind what the head counts
    return "".join([*_lists(raw, levels), *_uses(document.part(74))])


def _lists(raw: bytes, levels: bytes) -> Iterator[str]:
    (count,) = unpack_from("<H", raw)
    at = 0
    for number in range(min(count, (len(raw) - 2) // _LIST)):
        head = raw[2 + _LIST * number :]
        (name,) = unpack_from("<I", head)
        inside = []
        for level in range(1 if head[26] & 1 else _LEVELS):
            said, at = _level(levels, at, level)
            inside.append(said)
        yield (f'<w:abstractNum w:abstractNumId="{name}">{"".join(inside)}</w:abstractNum>')


def _level(raw: bytes, at: int, level: int) -> tuple[str, int]:
    """Return the markup of the level at *at*, and where the next one stands."""
    start, form, flags = unpack_from("<IBB", raw, at)
    follows, letters, paragraph = raw[at + 15], raw[at + 24], raw[at + 25]
    restart = raw[at + 26]
    at += _LEVEL + letters + paragraph
    (length,) = unpack_from("<H", raw, at)
    text = raw[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    shown = "".join(f"%{ord(one) + 1}" if ord(one) < _LEVELS else one for one in text)
    shown = escape("".join(one for one in shown if one.isprintable() or ord(one) >= 0xE000))
    never = f'<w:lvlRestart w:val="{restart}"/>' if flags & 8 else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{_FORMS.get(form, "decimal")}"/>{never}'
        f"{'<w:isLgl/>' if flags & 4 else ''}"
        f'<w:suff w:val="{_FOLLOWS[follows % 3]}"/><w:lvlText w:val="{shown}"/></w:lvl>',
        at + 2 + 2 * length,
    )


def _uses(raw: bytes) -> Iterator[str]:
    """Yield the uses of lists, each with the numbers that it starts anew from."""
    if len(raw) < 4:
        return
    (count,) = unpack_from("<I", raw)
    count = min(count, (len(raw) - 4) // _USE)
    at = 4 + _USE * count
    for number in range(count):
        head = raw[4 + _USE * number :]
        anew = ""
        if at < len(raw):
            anew, at = _anew(raw, at + 4, head[12])
        name = int.from_bytes(head[:4], "little")
        yield f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{name}"/>{anew}</w:num>'


def _anew(raw: bytes, at: int, count: int) -> tuple[str, int]:
    said = []
    for _ in range(count):
        if at + 8 > len(raw):
            break
        start, flags = unpack_from("<II", raw, at)
        at += 8
        level, inside = flags & 0xF, ""
        if flags & 0x10 and not flags & 0x20:
            inside = f'<w:startOverride w:val="{start}"/>'
        if flags & 0x20:
            inside, at = _level(raw, at, level)
        said.append(f'<w:lvlOverride w:ilvl="{level}">{inside}</w:lvlOverride>')
    return "".join(said), at
