"""Characters that markup writes in other ways: entities, and symbols of symbol fonts."""

import re
from functools import cache


class UnusualMarkupError(Exception):
    """The scanner met what it does not read; the part is to be rewritten, or is malformed."""


_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def unescaped(text: str) -> str:
    """Return *text* with its entities resolved; raises UnusualMarkupError on an unknown one."""
    if text.count("&") != len(entity_pattern().findall(text)):
        raise UnusualMarkupError
    return entity_pattern().sub(_character, text)


@cache
def entity_pattern() -> re.Pattern[str]:
    """Return the pattern of one entity or character reference."""
    return re.compile(r"&(#x[0-9A-Fa-f]{1,6}|#[0-9]{1,7}|amp|lt|gt|quot|apos);")


def _character(found: re.Match[str]) -> str:
    name = found[1]
    if name[0] != "#":
        return _ENTITIES[name]
    code = int(name[2:], 16) if name[1] == "x" else int(name[1:])
    if not _legal(code):
        raise UnusualMarkupError
    return chr(code)


def _legal(code: int) -> bool:
    """Say whether XML 1.0 allows the character *code*."""
    if code < 0x20:
        return code in (9, 10, 13)
    return code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF


_SYMBOL_FONTS = ("symbol", "wingdings", "webdings", "zapf", "marlett")
_SYMBOLS = {
    0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈",
    0xB7: "•", 0xA7: "▪", 0xA8: "□", 0x6F: "□", 0x71: "□", 0x72: "□", 0xFE: "☑", 0xFD: "☒",
    0xFC: "✓", 0xFB: "✗", 0xE0: "→", 0xDF: "←", 0xE8: "→", 0xAE: "→", 0xD8: "➢", 0x76: "❖",
    0x6E: "■", 0x6C: "●", 0x9F: "•", 0x2D: "-", 0x2B: "+", 0x3D: "=", 0xBE: "—", 0x20: " ",
}  # fmt: skip


def symbol(font: str, code: str) -> str:
    """Return the character that w:sym shows; U+FFFC where the font's symbol is not known.

    *code* is hexadecimal; symbol fonts use F000–F0FF for their 256 places.
    """
    try:
        value = int(code, 16)
    except ValueError:
        return "\ufffc"
    if not font.lower().startswith(_SYMBOL_FONTS) and not 0xF000 <= value <= 0xF0FF:
        return chr(value) if value >= 0x20 and _legal(value) else "\ufffc"
    return _SYMBOLS.get(value & 0xFF, "\ufffc")
