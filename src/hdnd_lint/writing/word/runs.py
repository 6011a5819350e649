"""One w:r element, cut at characters of its own text; its formatting goes with each piece.

The own text of a run counts every character of its w:t, and one for each tab, break, hyphen or
symbol element, as the reader counts them (``FilePlace.first``).
"""

import re
from functools import cache
from html import unescape
from unicodedata import combining
from xml.sax.saxutils import escape

from hdnd_lint.records import dataclass, replace

_ONE = ("tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "ptab")


@dataclass(frozen=True, slots=True)
class RunItem:
    """A child of a run: *xml*, and the characters that it counts for; *text* only for w:t."""

    xml: str
    length: int
    text: str | None = None


@dataclass(frozen=True, slots=True)
class RunElement:
    """A run: its start tag, its properties, and what it holds."""

    head: str
    properties: str
    items: tuple[RunItem, ...]

    @property
    def length(self) -> int:
        """How many characters the run's own text has."""
        return sum(item.length for item in self.items)

    def edge(self, at: int) -> int:
        """Return *at*, or the place behind the marks that it would part from their letter."""
        start = 0
        for item in self.items:
            text = item.text or ""
            while start <= at < start + len(text) and combining(text[at - start]):
                at += 1
            start += item.length
        return at

    def piece(self, start: int, end: int, *, last: bool = False) -> str:
        """Return the XML of a run with the characters *start*–*end* alone.

        What counts for no character goes with the piece in which it begins; with *last*, what
        stands at the end too. "" where the piece would hold nothing.
        """
        held = "".join(item.xml for item in self._between(start, end, last))
        return f"{self.head}{self.properties}{held}</w:r>" if held else ""

    def deleted(self, start: int, end: int) -> str:
        """Return the piece *start*–*end* as the content of a tracked deletion."""
        held = "".join(
            item.xml if item.text is None else _text_tag(item.text, "delText")
            for item in self._between(start, end, last=False)
        )
        return f"{self.head}{self.properties}{held}</w:r>" if held else ""

    def inserted(self, text: str) -> str:
        """Return a run with this one's formatting and *text*."""
        return f"<w:r>{_properties(self.stated)}{_text_tag(text, 't')}</w:r>"

    @property
    def stated(self) -> str:
        """What the run's properties state, without a tracked change of theirs."""
        found = _stated().match(self.properties)
        return found[1] if found else ""

    @property
    def changed(self) -> bool:
        """Say whether the run's formatting is a tracked change already."""
        return "<w:rPrChange" in self.properties

    def restyled(self, stated: str, change: str = "") -> "RunElement":
        """Return the run with properties that state *stated*.

        *change* is the start tag of the tracked change that keeps those before; without it the
        run is new, and nothing is kept.
        """
        kept = f"{change}<w:rPr>{self.stated}</w:rPr></w:rPrChange>" if change else ""
        return replace(self, properties=_properties(stated + kept))

    def _between(self, start: int, end: int, last: bool) -> list[RunItem]:
        found = []
        at = 0
        for item in self.items:
            stop = at + item.length
            if item.length == 0:
                inside = start <= at < end or (last and at == end)
            else:
                inside = max(at, start) < min(stop, end)
            if inside:
                found.append(_cut(item, start - at, end - at))
            at = stop
        return found


def _properties(inside: str) -> str:
    return f"<w:rPr>{inside}</w:rPr>" if inside else ""


def _cut(item: RunItem, start: int, end: int) -> RunItem:
    if item.text is None or (start <= 0 and end >= item.length):
        return item
    text = item.text[max(start, 0) : end]
    return RunItem(_text_tag(text, "t"), len(text), text)


def _text_tag(text: str, name: str) -> str:
    return f'<w:{name} xml:space="preserve">{escape(text)}</w:{name}>'


def parse_run(xml: str) -> RunElement | None:
    """Return the run that *xml* holds, None where its spelling is not Word's usual one."""
    head = re.match(r"\A<w:r(?:\s[^>]*)?>", xml)
    if head is None or not xml.endswith("</w:r>") or head[0].endswith("/>"):
        return None
    inner = xml[head.end() : -len("</w:r>")]
    properties = _run_properties().match(inner)
    start = properties.end() if properties else 0
    items = _items(inner[start:])
    if items is None:
        return None
    return RunElement(head[0], properties[0].strip() if properties else "", items)


def _items(xml: str) -> tuple[RunItem, ...] | None:
    items = []
    at = 0
    while at < len(xml):
        match = _child().match(xml, at)
        if match is None:
            return None
        item = _item(xml, match)
        if item is None:
            return None
        items.append(item)
        at += len(item.xml)
    return tuple(items)


def _item(xml: str, match: re.Match[str]) -> RunItem | None:
    if match["space"]:
        return RunItem(match[0], 0)
    name = match["name"]
    if match["empty"]:
        return RunItem(match[0], int(name in _ONE), "" if name == "t" else None)
    end = xml.find(f"</{match['prefix']}:{name}>", match.end())
    if end < 0:
        return None
    whole = xml[match.start() : end + len(f"</{match['prefix']}:{name}>")]
    if name == "t" and match["prefix"] == "w":
        if "<" in xml[match.end() : end]:
            return None  # what is no text within the text
        text = unescape(xml[match.end() : end])
        if "preserve" not in match[0] and text != text.strip(" \t\r\n"):
            return None  # white space that is not shown would be, once the text is cut
        return RunItem(whole, len(text), text)
    if f"<{match['prefix']}:{name}" in xml[match.end() : end]:
        return None  # nested in itself: not cut here
    return RunItem(whole, int(name in _ONE))


@cache
def _stated() -> re.Pattern[str]:
    stated = r"[^<]*+(?:<(?!/?w:rPr>|w:rPrChange)[^<]*+)*+"
    return re.compile(rf"<w:rPr>({stated})(?=</w:rPr>|<w:rPrChange)")


@cache
def _run_properties() -> re.Pattern[str]:
    """Return the pattern of a w:rPr, with the w:rPr of its tracked change where it has one."""
    stated = r"[^<]*+(?:<(?!/w:rPr>|w:rPrChange)[^<]*+)*+"
    change = r"(?:<w:rPrChange(?:\s[^<>]*)?>.*?</w:rPrChange>\s{0,60}+)?"
    return re.compile(rf"\s{{0,60}}+(?:<w:rPr>{stated}{change}</w:rPr>|<w:rPr/>)", re.DOTALL)


@cache
def _child() -> re.Pattern[str]:
    return re.compile(r"(?P<space>\s+)|<(?P<prefix>\w+):(?P<name>\w+)(?:\s[^<>]*?)?(?P<empty>/)?>")
