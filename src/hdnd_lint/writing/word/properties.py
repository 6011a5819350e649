"""What w:rPr, w:pPr and w:sectPr state, with some of it set anew; the rest stays as it stands."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from xml.sax.saxutils import quoteattr

from hdnd_lint.finding import Trait
from hdnd_lint.writing.word.elements import children

Settings = Mapping[Trait, str | float | bool]

TWIPS = 1440 / 25.4  # in a millimetre
OF_LETTERS = frozenset(
    {Trait.FONT, Trait.SIZE, Trait.COLOR, Trait.BOLD, Trait.ITALIC, Trait.CAPITALS}
)
OF_PARAGRAPHS = frozenset({Trait.ALIGN, Trait.LINES, Trait.INDENT, Trait.SPACE})


def _ranks(names: str) -> dict[str, int]:
    return {f"w:{name}": at for at, name in enumerate(names.split())}


# The order in which the schema of Word files has the children of a w:rPr, w:pPr and w:sectPr.
_RUN = _ranks(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u "
    "effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"
)
_PARAGRAPH = _ranks(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
    "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
    "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
    "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle"
)
_SECTION = _ranks(
    "footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt "
    "vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings"
)
_JC = {"left": "left", "right": "right", "center": "center", "justify": "both"}
_MARGINS = {
    Trait.MARGIN_TOP: "top",
    Trait.MARGIN_BOTTOM: "bottom",
    Trait.MARGIN_LEFT: "left",
    Trait.MARGIN_RIGHT: "right",
}
_A4_CODE = "9"  # of paper sizes, as printers number them
_SIZES = frozenset({Trait.WIDTH, Trait.HEIGHT})


def letters_with(inner: str, values: Settings) -> str | None:
    """Return the inside of a w:rPr with *values* set; None where it is spelled unusually."""
    sheet = _Children.of(inner, _RUN)
    if sheet is None:
        return None
    for trait, value in values.items():
        if trait is Trait.FONT:
            sheet.set_values("rFonts", _font(str(value)))
        elif trait is Trait.SIZE:
            size = str(round(float(value) * 2))
            sheet.put("sz", f'<w:sz w:val="{size}"/>')
            sheet.put("szCs", f'<w:szCs w:val="{size}"/>')
        elif trait is Trait.COLOR:
            sheet.put("color", f"<w:color w:val={quoteattr(str(value))}/>")
        elif trait is Trait.CAPITALS:
            _switch(sheet, bool(value), ("caps",))
            if not value or sheet.has("smallCaps"):
                _switch(sheet, False, ("smallCaps",))
        else:
            _switch(sheet, bool(value), ("b", "bCs") if trait is Trait.BOLD else ("i", "iCs"))
    return sheet.xml()


def paragraph_with(inner: str, values: Settings) -> str | None:
    """Return the base of a w:pPr, without its mark and section, with *values* set."""
    sheet = _Children.of(inner, _PARAGRAPH)
    if sheet is None:
        return None
    if Trait.ALIGN in values:
        sheet.put("jc", f'<w:jc w:val="{_JC[str(values[Trait.ALIGN])]}"/>')
    if Trait.NUMBER_PLACE in values:
        frame = {"w:xAlign": "center", "w:x": None} if sheet.has("framePr") else None
        if frame:
            sheet.set_values("framePr", frame)
        else:
            sheet.put("jc", '<w:jc w:val="center"/>')
    if Trait.LINES in values:
        line = str(round(float(values[Trait.LINES]) * 240))
        sheet.set_values("spacing", {"w:line": line, "w:lineRule": "auto"})
    if Trait.SPACE in values:
        before = str(round(float(values[Trait.SPACE]) * 20))
        none = dict.fromkeys(("w:beforeLines", "w:beforeAutospacing"))
        sheet.set_values("spacing", {"w:before": before, **none})
    if Trait.INDENT in values:
        first = str(round(float(values[Trait.INDENT]) * TWIPS))
        none = dict.fromkeys(("w:hanging", "w:hangingChars", "w:firstLineChars"))
        sheet.set_values("ind", {"w:firstLine": first, **none})
    return sheet.xml()


def section_with(inner: str, values: Settings) -> str | None:
    """Return the base of a w:sectPr, without its heads, with *values* set."""
    sheet = _Children.of(inner, _SECTION)
    if sheet is None:
        return None
    margins = {f"w:{_MARGINS[one]}": value for one, value in values.items() if one in _MARGINS}
    if margins:
        gutter = sheet.number("pgMar", "w:gutter")
        twips = {name: round(float(value) * TWIPS) for name, value in margins.items()}
        if "w:left" in twips:
            twips["w:left"] -= gutter
        sheet.set_values("pgMar", {name: str(value) for name, value in twips.items()})
    if values.keys() >= _SIZES:
        sheet.set_values("pgSz", _paper(sheet, values))
    if values.get(Trait.TITLE_PAGE):
        sheet.put("titlePg", "<w:titlePg/>")
    _count_pages(sheet, values)
    return sheet.xml()


def _count_pages(sheet: "_Children", values: Settings) -> None:
    """Set what pages are counted from, and in which figures."""
    stated: dict[str, str | None] = {}
    if Trait.NUMBER_START in values:
        start = round(float(values[Trait.NUMBER_START]))
        stated["w:start"] = str(start) if start else None
    if Trait.NUMBER_FORMAT in values:
        stated["w:fmt"] = str(values[Trait.NUMBER_FORMAT])
    if stated:
        sheet.set_values("pgNumType", stated)


def _paper(sheet: "_Children", values: Settings) -> dict[str, str | None]:
    """Return the sides of the paper; one that lies on its side stays so."""
    sides = [str(round(float(values[one]) * TWIPS)) for one in (Trait.WIDTH, Trait.HEIGHT)]
    if sheet.number("pgSz", "w:w") > sheet.number("pgSz", "w:h"):
        sides.reverse()
    code = {"w:code": _A4_CODE} if sheet.number("pgSz", "w:code") else {}
    return {"w:w": sides[0], "w:h": sides[1], **code}


def _font(name: str) -> dict[str, str | None]:
    themes = dict.fromkeys(("w:asciiTheme", "w:hAnsiTheme", "w:cstheme"))
    return {"w:ascii": name, "w:hAnsi": name, "w:cs": name, **themes}


def _switch(sheet: "_Children", on: bool, names: Iterable[str]) -> None:
    for name in names:
        sheet.put(name, f"<w:{name}/>" if on else f'<w:{name} w:val="0"/>')


class _Children:
    """The children of a property element in their order."""

    def __init__(self, items: list[tuple[str, str]], order: Mapping[str, int]) -> None:
        self._items = items
        self._order = order

    @staticmethod
    def of(inner: str, order: Mapping[str, int]) -> "_Children | None":
        """Return the children that *inner* holds, None where it holds anything else."""
        found = children(inner, 0, len(inner))
        if found is None:
            return None
        return _Children([(one.name, inner[one.start : one.end]) for one in found], order)

    def xml(self) -> str:
        """Return the children as markup."""
        return "".join(item for _, item in self._items)

    def has(self, name: str) -> bool:
        """Say whether a child has this name."""
        return any(known == f"w:{name}" for known, _ in self._items)

    def number(self, name: str, attribute: str) -> int:
        """Return an attribute of the child *name* as a whole number, 0 where there is none."""
        written = dict(_attribute().findall(self._child(name))).get(attribute, "").strip("\"'")
        return int(written) if _whole().fullmatch(written) else 0

    def put(self, name: str, item: str) -> None:
        """Put *item* in the place of the child *name*, or where the schema has it."""
        full = f"w:{name}"
        at = next((at for at, (known, _) in enumerate(self._items) if known == full), None)
        self._items = [one for one in self._items if one[0] != full]
        if at is None:
            own = self._order[full]
            later = (at for at, (known, _) in enumerate(self._items) if self._rank(known) > own)
            at = next(later, len(self._items))
        self._items.insert(at, (full, item))

    def set_values(self, name: str, values: Mapping[str, str | None]) -> None:
        """Set attributes of the child *name*; None takes one off, all others stay."""
        tag = self._child(name) or f"<w:{name}/>"
        stated = dict(_attribute().findall(tag))
        stated |= {key: quoteattr(value) for key, value in values.items() if value is not None}
        off = {key for key, value in values.items() if value is None}
        kept = " ".join(f"{key}={value}" for key, value in stated.items() if key not in off)
        self.put(name, f"<w:{name} {kept}/>")

    def _child(self, name: str) -> str:
        return next((item for known, item in self._items if known == f"w:{name}"), "")

    def _rank(self, name: str) -> int:
        return self._order.get(name, len(self._order))


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(r"-?[0-9]{1,7}")


@cache
def _attribute() -> re.Pattern[str]:
    return re.compile(r"""(?<![\w:])([\w:]+)=("[^"]*"|'[^']*')""")
