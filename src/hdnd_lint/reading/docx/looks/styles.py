"""Effective formatting: document defaults, table, paragraph and character styles, direct marks."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from html import unescape
from typing import NamedTuple

from hdnd_lint.model import ParagraphFormat, TextFormat
from hdnd_lint.reading.docx.looks.fonts import encoding_of
from hdnd_lint.reading.docx.looks.properties import (
    MM_PER_TWIP,
    CharacterProperties,
    ParagraphProperties,
    character_properties,
    paragraph_properties,
)
from hdnd_lint.reading.docx.parts.markup import LONG_PART

_LONGEST_CHAIN = 50  # styles based on one another; Word itself stops at eleven


NO_LEVEL: ParagraphProperties = {}  # of a paragraph in no list; formats are kept by identity


class Style(NamedTuple):
    """A style with all that it inherits."""

    name: str = ""
    paragraph: ParagraphProperties = {}  # noqa: RUF012 - a default nobody writes to
    character: CharacterProperties = {}  # noqa: RUF012 - the same


class ParagraphLook(NamedTuple):
    """A paragraph's properties resolved: *number* and *level* of its list, *mark* the w:rPr."""

    style: str
    number: str
    level: int | None
    own_number: bool  # stated by the paragraph itself, not by its style
    direct: ParagraphProperties
    mark: str
    section: str | None
    frame: str  # where the text frame that holds it stands: left, center, right, or ""


class StyleSheet(NamedTuple):
    """The styles of a document as they are written: nothing is resolved, nobody writes to it."""

    sources: Mapping[str, str]  # the markup of each style by its id
    default_paragraph: str
    defaults: CharacterProperties
    paragraph_defaults: ParagraphProperties


@lru_cache(maxsize=4)  # papers of an office come from few templates
def _style_sheet(xml: str) -> StyleSheet:
    head, *rest = xml.split("<w:style ")
    return StyleSheet(
        _sources(rest),
        _default_style(rest),
        character_properties(_inside(head, "rPrDefault")),
        paragraph_properties(_inside(head, "pPrDefault")),
    )


class Styles:
    """The styles of one document; every distinct pair of properties is resolved once."""

    def __init__(self, xml: str, theme: str) -> None:
        # what is long is of one document: nothing of it is kept
        sheet = _style_sheet(xml) if len(xml) < LONG_PART else _style_sheet.__wrapped__(xml)
        self._sources, self.default_paragraph, self._defaults, self._paragraph_defaults = sheet
        self._styles: dict[str, Style] = {}
        self._looks: dict[str, ParagraphLook] = {}
        self._runs: dict[tuple[str, str], TextFormats] = {}
        self._formats: dict[tuple[int, str, int], ParagraphFormat] = {}
        self._theme = _theme_fonts(theme)

    def style(self, id_: str) -> Style:
        """Return the style *id_* with what it inherits; an empty one where there is none."""
        known = self._styles.get(id_)
        if known is None:
            known = self._styles[id_] = self._resolved(id_)
        return known

    def _resolved(self, id_: str) -> Style:
        """Resolve the styles that *id_* is based on, from the lowest one up."""
        chain: list[str] = []
        current = id_
        while self._pending(current) and current not in chain and len(chain) < _LONGEST_CHAIN:
            chain.append(current)
            based = _based_on().search(self._sources[current])
            current = based[1] if based else ""
        style = self._styles.get(current, Style())
        for name in reversed(chain):
            style = self._styles[name] = self._derived(name, style)
        return style if chain else Style(id_)

    def _pending(self, id_: str) -> bool:
        return id_ in self._sources and id_ not in self._styles

    def _derived(self, id_: str, base: Style) -> Style:
        source = self._sources[id_]
        of_paragraph, of_text = _split(source)
        named = _name().search(source)
        return Style(
            unescape(named[1]) if named else id_,
            {**base.paragraph, **paragraph_properties(of_paragraph)},
            {**base.character, **character_properties(of_text)},
        )

    def look(self, properties: str) -> ParagraphLook:
        """Return what a paragraph with these properties is."""
        known = self._looks.get(properties)
        if known is None:
            known = self._looks[properties] = self._look(properties)
        return known

    def _look(self, properties: str) -> ParagraphLook:
        own, mark, section = paragraph_parts(properties)
        direct = paragraph_properties(own)
        style = direct.get("style", "")
        if style not in self._sources:
            style = self.default_paragraph
        inherited = self.style(style).paragraph
        return ParagraphLook(
            style,
            direct.get("number", inherited.get("number", "")),
            direct.get("level", inherited.get("level")),
            "number" in direct,
            direct,
            mark,
            section,
            _frame(own),
        )

    def paragraph_format(
        self, look: ParagraphLook, table_style: str, level: ParagraphProperties
    ) -> ParagraphFormat:
        """Return the effective format; *level* holds the indents of the list level, if any.

        Indents of a list go before those of the style where the paragraph itself is numbered,
        and after them where the style is, as Word lays them out.
        """
        key = (id(look), table_style, id(level))
        known = self._formats.get(key)
        if known is None:
            known = self._formats[key] = self._paragraph_format(look, table_style, level)
        return known

    def _paragraph_format(
        self, look: ParagraphLook, table_style: str, level: ParagraphProperties
    ) -> ParagraphFormat:
        style = self.style(look.style)
        merged: ParagraphProperties = {**self._paragraph_defaults}
        if table_style:
            merged.update(self.style(table_style).paragraph)
        if look.own_number:
            merged.update(style.paragraph)
            merged.update(level)
        else:
            merged.update(level)
            merged.update(style.paragraph)
        merged.update(look.direct)
        return _format(merged, style.name)

    def text_format(self, style: str, table_style: str, properties: str) -> TextFormat:
        """Return the effective format of a run with these direct properties."""
        return self.text_formats(style, table_style)[properties]

    def text_formats(self, style: str, table_style: str) -> "TextFormats":
        """Return the formats of runs in such a paragraph by their direct properties."""
        key = (style, table_style)
        known = self._runs.get(key)
        if known is None:
            known = self._runs[key] = TextFormats(self, style, table_style)
        return known

    def resolved_text(
        self, style: str, table_style: str, properties: str
    ) -> tuple[TextFormat, str | None]:
        """Work out the effective format of a run, and its font for letters beyond ASCII."""
        direct = character_properties(properties)
        levels: list[CharacterProperties] = [
            self.style(table_style).character if table_style else {},
            self.style(style).character,
            self.style(direct["style"]).character if "style" in direct else {},
        ]
        merged: CharacterProperties = {**self._defaults}
        for level in (*levels, direct):
            merged.update(level)
        text_format = TextFormat(
            font=self._font(merged.get("font", merged.get("other_font"))),
            size=merged.get("size"),
            bold=self._toggle("bold", levels, direct),
            italic=self._toggle("italic", levels, direct),
            caps=self._any(("caps", "small_caps"), levels, direct),
            underline=merged.get("underline", False),
            color=merged.get("color"),
            hidden=self._toggle("hidden", levels, direct),
            struck=self._any(("strike", "double_strike"), levels, direct),
            highlight=_highlight(merged),
        )
        return text_format, self._font(merged.get("other_font"))

    def _toggle(
        self, name: str, levels: list[CharacterProperties], direct: CharacterProperties
    ) -> bool:
        """Return a toggle property: direct marks are absolute, styles switch one another over.

        ECMA-376 part 1, 17.7.3: true in the document defaults stays true; else it is true where
        an odd number of the table, paragraph and character styles set it.
        """
        if name in direct:
            return bool(direct.get(name))
        if self._defaults.get(name):
            return True
        return sum(bool(level.get(name)) for level in levels) % 2 == 1

    def _any(
        self,
        names: tuple[str, ...],
        levels: list[CharacterProperties],
        direct: CharacterProperties,
    ) -> bool:
        return any(self._toggle(name, levels, direct) for name in names)

    def _font(self, name: str | None) -> str | None:
        return self._theme.get(name) if name and name.startswith("+") else name


class TextFormats(dict[str, TextFormat]):
    """Formats by direct properties, each worked out when it is first asked for.

    *encodings* tells the old encoding of a font, if it has one; *odd* holds the properties of
    runs that are not to be taken as they stand: hidden, struck through, shown in capitals, or
    in such a font.
    """

    def __init__(self, styles: Styles, style: str, table_style: str) -> None:
        super().__init__()
        self.encodings: dict[str, str | None] = {}
        self.odd: set[str] = set()
        self._styles = styles
        self._style = style
        self._table_style = table_style

    def is_old(self, properties: str) -> bool:
        """Say whether runs with these properties are in a font older than Unicode."""
        return bool(self[properties]) and self.encodings[properties] is not None

    def __missing__(self, properties: str) -> TextFormat:
        found, other_font = self._styles.resolved_text(self._style, self._table_style, properties)
        self[properties] = found
        self.encodings[properties] = encoding_of(found.font, other_font)
        if found.hidden or found.struck or found.caps or self.encodings[properties]:
            self.odd.add(properties)
        return found


def _highlight(merged: CharacterProperties) -> str | None:
    color = merged.get("highlight", "none")
    return None if color == "none" else color


def paragraph_parts(properties: str) -> tuple[str, str, str | None]:
    """Split the inside of a w:pPr into its own part, that of its mark, that of its section."""
    section = None
    if "<w:sectPr" in properties:
        properties, _, rest = properties.partition("<w:sectPr")
        section, _, tail = rest.partition("</w:sectPr>")
        properties += tail
    own, _, rest = properties.partition("<w:rPr>")
    mark, _, tail = rest.partition("</w:rPr>")
    return own + tail, mark, section


def _format(merged: ParagraphProperties, style: str) -> ParagraphFormat:
    line = merged.get("line", 240)
    rule = {"exact": "exact", "atLeast": "at-least"}.get(merged.get("rule", ""), "auto")
    outline = merged.get("outline", 9)
    return ParagraphFormat(
        align=merged.get("align", "left"),
        indent_left=_mm(merged.get("left", 0)),
        indent_right=_mm(merged.get("right", 0)),
        indent_first=_mm(merged.get("first", 0)),
        space_before=merged.get("before", 0) / 20,
        space_after=merged.get("after", 0) / 20,
        line_spacing=round(line / 240, 3) if rule == "auto" else None,
        style=style or None,
        outline_level=outline + 1 if 0 <= outline <= 8 else None,
        line_points=None if rule == "auto" else line / 20,
        line_rule=rule,
    )


def _frame(own: str) -> str:
    found = re.search(r'<w:framePr\s[^<>]*?w:xAlign="(\w+)"', own) if "<w:framePr" in own else None
    known = {"left": "left", "center": "center", "right": "right"}
    known |= {"inside": "left", "outside": "right"}
    return known.get(found[1], "") if found else ""


def _mm(twips: int) -> float:
    return round(twips * MM_PER_TWIP, 2)


def _sources(chunks: list[str]) -> dict[str, str]:
    sources = {}
    for chunk in chunks:
        found = _style_id().search(chunk)
        if found:
            sources[found[1]] = chunk.partition("</w:style>")[0]
    return sources


def _default_style(chunks: list[str]) -> str:
    for chunk in chunks:
        head = chunk.partition(">")[0]
        if 'w:type="paragraph"' in head and 'w:default="1"' in head:
            found = _style_id().search(head)
            return found[1] if found else ""
    return ""


def _split(source: str) -> tuple[str, str]:
    """Return the paragraph and the text properties that a style's own markup states."""
    source = source.partition("<w:tblStylePr")[0]  # of parts of a table only
    head, found, rest = source.partition("<w:pPr>")
    if not found:
        return "", _inside(source, "rPr")
    paragraph, _, tail = rest.partition("</w:pPr>")
    return paragraph_parts(paragraph)[0], _inside(head + tail, "rPr")


def _inside(markup: str, tag: str) -> str:
    return markup.partition(f"<w:{tag}>")[2].partition(f"</w:{tag}>")[0]


def _theme_fonts(theme: str) -> dict[str, str]:
    fonts = {}
    for kind in ("major", "minor"):
        _, _, rest = theme.partition(f"<a:{kind}Font>")
        found = re.search(r'<a:latin [^<>]*?typeface="([^"]*)"', rest[:500])
        if found and found[1]:
            fonts["+" + kind] = found[1]
    return fonts


@cache
def _based_on() -> re.Pattern[str]:
    return re.compile(r'<w:basedOn\s[^<>]*?w:val="([^"]*)"')


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r'<w:name\s[^<>]*?w:val="([^"]*)"')


@cache
def _style_id() -> re.Pattern[str]:
    return re.compile(r'w:styleId="([^"]*)"')
