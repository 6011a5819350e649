"""The meaning of property elements: what w:rPr and w:pPr state, in points, mm and plain words."""

import re
from functools import cache
from typing import TypedDict

from hdnd_lint.reading.docx.parts.package import attributes

MM_PER_TWIP = 25.4 / 1440
TOGGLES = {
    "b": "bold", "i": "italic", "caps": "caps", "smallCaps": "small_caps", "strike": "strike",
    "dstrike": "double_strike", "vanish": "hidden",
}  # fmt: skip
_OFF = frozenset({"0", "false", "off", "none"})
_AUTOMATIC = 280  # twips: what Word leaves above and below where it spaces as a browser does
_ALIGNMENT = {
    "left": "left", "start": "left", "right": "right", "end": "right", "center": "center",
    "both": "justify", "distribute": "justify", "thaiDistribute": "justify",
    "lowKashida": "justify", "mediumKashida": "justify", "highKashida": "justify",
}  # fmt: skip


class CharacterProperties(TypedDict, total=False):
    """What one w:rPr states; absent: it does not say. Fonts may be theme names (``+minor``)."""

    style: str
    font: str
    other_font: str  # w:hAnsi: the font of letters beyond ASCII
    size: float
    bold: bool
    italic: bool
    caps: bool
    small_caps: bool
    strike: bool
    double_strike: bool
    hidden: bool
    highlight: str
    underline: bool
    color: str


class ParagraphProperties(TypedDict, total=False):
    """What one w:pPr states; twips and 240ths of a line are kept as written."""

    style: str
    align: str
    outline: int
    number: str
    level: int
    left: int
    right: int
    first: int
    before: int
    after: int
    line: int
    rule: str


def character_properties(markup: str) -> CharacterProperties:
    """Return what the inside of a w:rPr states."""
    found: CharacterProperties = {}
    for name, values in _character_tags().findall(markup):
        _take_character(found, name, attributes(values))
    return found


# The colours of a marker pen, which some programs write as a shade of the letters.
_MARKERS = {"FFFF00": "yellow", "00FF00": "green", "00FFFF": "cyan", "FF00FF": "magenta"}


def _take_character(found: CharacterProperties, name: str, values: dict[str, str]) -> None:
    value = values.get("w:val", "")
    if name in TOGGLES:
        found[TOGGLES[name]] = value not in _OFF  # type: ignore[literal-required]
    elif name == "sz":
        if (size := number(value)) is not None:
            found["size"] = size / 2
    elif name == "rFonts":
        _take_fonts(found, values)
    elif name == "u":
        found["underline"] = value != "none"
    elif name in ("color", "highlight"):
        found[name] = value  # type: ignore[literal-required]
    elif name == "shd":
        _take_shade(found, values)
    else:
        found["style"] = value


def _take_shade(found: CharacterProperties, values: dict[str, str]) -> None:
    marker = _MARKERS.get(values.get("w:fill", "").upper())
    if marker is not None:
        found["highlight"] = marker


def _take_fonts(found: CharacterProperties, values: dict[str, str]) -> None:
    ascii_font = _font(values, "ascii")
    other_font = _font(values, "hAnsi")
    if ascii_font:
        found["font"] = ascii_font
    if other_font:
        found["other_font"] = other_font


def _font(values: dict[str, str], slot: str) -> str:
    """Return the font of *slot*; one of the theme goes before a named one, as Word reads it."""
    theme = values.get(f"w:{slot}Theme", "")
    if theme:
        return "+major" if theme.startswith("major") else "+minor"
    return values.get(f"w:{slot}", "")


def paragraph_properties(markup: str) -> ParagraphProperties:
    """Return what the inside of a w:pPr, without its w:rPr and w:sectPr, states."""
    found: ParagraphProperties = {}
    for name, values in _paragraph_tags().findall(markup):
        _take_paragraph(found, name, attributes(values))
    return found


def _take_paragraph(found: ParagraphProperties, name: str, values: dict[str, str]) -> None:
    value = values.get("w:val", "")
    if name == "jc":
        found["align"] = _ALIGNMENT.get(value, "left")
    elif name == "ind":
        _take_indents(found, values)
    elif name == "spacing":
        _take_spacing(found, values)
    elif name == "pStyle":
        found["style"] = value
    elif name == "numId":
        found["number"] = value
    elif (count := number(value)) is not None:
        found["level" if name == "ilvl" else "outline"] = int(count)


def _take_indents(found: ParagraphProperties, values: dict[str, str]) -> None:
    left = number(values.get("w:left", values.get("w:start", "")))
    right = number(values.get("w:right", values.get("w:end", "")))
    first = number(values.get("w:firstLine", ""))
    hanging = number(values.get("w:hanging", ""))
    if left is not None:
        found["left"] = int(left)
    if right is not None:
        found["right"] = int(right)
    if hanging is not None:
        found["first"] = -int(hanging)
    elif first is not None:
        found["first"] = int(first)


def _take_spacing(found: ParagraphProperties, values: dict[str, str]) -> None:
    for name in ("before", "after", "line"):
        value = number(values.get("w:" + name, ""))
        if value is not None:
            found[name] = int(value)
    if values.get("w:beforeAutospacing", "0") not in _OFF:
        found["before"] = _AUTOMATIC
    if values.get("w:afterAutospacing", "0") not in _OFF:
        found["after"] = _AUTOMATIC
    if "w:lineRule" in values:
        found["rule"] = values["w:lineRule"]


def number(value: str) -> float | None:
    """Return the value of a written number, None where it is none or beyond reason."""
    if not _number_pattern().fullmatch(value):
        return None
    return float(value)


@cache
def _number_pattern() -> re.Pattern[str]:
    return re.compile(r"-?\d{1,7}(?:\.\d{1,6})?")


@cache
def _character_tags() -> re.Pattern[str]:
    names = "|".join([*TOGGLES, "sz", "u", "color", "highlight", "shd", "rStyle", "rFonts"])
    return re.compile(rf"<w:({names})(?=[\s/>])([^<>]*)>")


@cache
def _paragraph_tags() -> re.Pattern[str]:
    names = "jc|ind|spacing|pStyle|numId|ilvl|outlineLvl"
    return re.compile(rf"<w:({names})(?=[\s/>])([^<>]*)>")
