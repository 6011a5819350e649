"""The styles of an old Word file as ``styles.xml``."""

from collections.abc import Iterator
from html import escape
from struct import unpack_from

from hdnd_lint.reading.word97.document import OldDocument
from hdnd_lint.reading.word97.looks import layout_of, look_of

_KINDS = {1: "paragraph", 2: "character"}
_NO_BASE = 0xFFF
_MOST = 4000


def styles_markup(document: OldDocument) -> str:
    """Return the inside of ``w:styles``."""
    return "".join(_styles(document.part(1), document.fonts))


def _styles(raw: bytes, fonts: tuple[str, ...]) -> Iterator[str]:
    if len(raw) < 6:
        return
    head, count, base = unpack_from("<3H", raw)
    at = 2 + head
    for number in range(min(count, _MOST)):
        length = int.from_bytes(raw[at : at + 2], "little")
        one = raw[at + 2 : at + 2 + length]
        at += 2 + length
        if len(one) > base >= 10:
            yield _style(number, one, base, fonts)


def _style(number: int, one: bytes, base: int, fonts: tuple[str, ...]) -> str:
    _, kinds = unpack_from("<2H", one)
    kind = _KINDS.get(kinds & 0xF)
    if kind is None:
        return ""
    letters = int.from_bytes(one[base : base + 2], "little")
    end = base + 2 + 2 * letters
    name = one[base + 2 : end].decode("utf-16-le", "replace")
    parts = list(_parts(one, end + 2))
    inside = ""
    if kind == "paragraph" and parts:
        inside = f"<w:pPr>{layout_of(number, parts.pop(0)[2:]).markup}</w:pPr>"
    if parts:
        inside += f"<w:rPr>{look_of(parts[0], fonts).markup}</w:rPr>"
    parent = f'<w:basedOn w:val="s{kinds >> 4}"/>' if kinds >> 4 != _NO_BASE else ""
    usual = ' w:default="1"' if number == 0 else ""
    shown = escape("".join(letter for letter in name if letter.isprintable()))
    return (
        f'<w:style w:type="{kind}"{usual} w:styleId="s{number}"><w:name w:val="{shown}"/>'
        f"{parent}{inside}</w:style>"
    )


def _parts(one: bytes, at: int) -> Iterator[bytes]:
    while at + 2 <= len(one):
        length = int.from_bytes(one[at : at + 2], "little")
        yield one[at + 2 : at + 2 + length]
        at += 2 + length + length % 2
