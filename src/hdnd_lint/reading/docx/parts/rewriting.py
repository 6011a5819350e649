"""Bring a part in an unusual spelling to the one the scanner reads, by way of expat."""

from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from hdnd_lint.errors import ReadError
from hdnd_lint.reading.docx.parts.markup import PREFIXES, PartText, malformed
from hdnd_lint.reading.limits import Limits, require

_RUNS = frozenset({"w:r", "m:r"})


class Rewriter:
    """Rewrites one part, and notes where its runs stood."""

    def __init__(self, part: str, file: str, limits: Limits) -> None:
        self.part = part
        self.file = file
        self.limits = limits
        self.pieces: list[str] = []
        self.length = 0
        self.depth = 0
        self.open = False  # the last start tag still lacks its ">" or "/>"
        self.starts: dict[int, int] = {}
        self.ends: dict[int, int] = {}
        self.data = b""
        self.byte = self.character = 0
        self.names: dict[str, str] = {}
        self.parser = self._parser()

    def _parser(self) -> XMLParserType:
        parser = ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.ordered_attributes = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        return parser

    def rewrite(self, xml: str) -> PartText:
        """Return *xml* in the usual spelling; raises ReadError where it is not well formed."""
        self.data = xml.encode("utf-8", "surrogatepass")
        try:
            self.parser.Parse(self.data, True)
        except (ExpatError, ValueError) as error:
            raise malformed(self.part, self.file) from error
        return PartText(self.part, "".join(self.pieces), True, self.starts, self.ends)

    def _refuse(self, *_declaration: object) -> None:
        raise ReadError(
            f"Phần {self.part} của tệp khai báo DOCTYPE hoặc thực thể XML; "
            "văn bản Word thật không có khai báo này, nên tệp bị coi là không an toàn.",
            file=self.file,
            remedy="Hãy lấy lại tệp gốc từ nơi soạn thảo.",
        )

    def _put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def _close_tag(self) -> None:
        if self.open:
            self._put(">")
            self.open = False

    def _name(self, name: str) -> str:
        known = self.names.get(name)
        if known is None:
            uri, _, local = name.rpartition(" ")
            prefix = PREFIXES.get(uri, "other") if uri else ""
            known = self.names[name] = f"{prefix}:{local}" if prefix else local
        return known

    def _start(self, name: str, values: list[str]) -> None:
        self.depth += 1
        require(self.limits, "depth", self.depth, self.file)
        self._close_tag()
        tag = self._name(name)
        if tag in _RUNS:
            self.starts[self.length] = self._place(self.parser.CurrentByteIndex)
        pairs = zip(values[::2], values[1::2], strict=True)
        self._put(f"<{tag}" + "".join(f" {self._name(k)}={quoted(v)}" for k, v in pairs))
        self.open = True

    def _end(self, name: str) -> None:
        self.depth -= 1
        tag = self._name(name)
        self._put("/>" if self.open else f"</{tag}>")
        self.open = False
        if tag in _RUNS:
            end = self.data.find(b">", self.parser.CurrentByteIndex) + 1
            self.ends[self.length] = self._place(end)

    def _characters(self, text: str) -> None:
        self._close_tag()
        self._put(escaped(text))

    def _place(self, byte: int) -> int:
        """Return the offset in characters of *byte*; asked for in rising order only."""
        self.character += len(self.data[self.byte : byte].decode("utf-8", "surrogatepass"))
        self.byte = byte
        return self.character


def escaped(text: str) -> str:
    """Return *text* as markup."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r", "&#13;")


def quoted(value: str) -> str:
    """Return *value* as an attribute in double quotes, with no bare angle bracket."""
    text = escaped(value).replace('"', "&quot;")
    return '"' + text.replace("\n", "&#10;").replace("\t", "&#9;") + '"'
