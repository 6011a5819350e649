"""The markup of one part as text: decoded, refused where hostile, brought to one spelling.

Word writes its parts in one way: UTF-8, prefix ``w``, double quotes, no comments. The scanner
reads that spelling only. A part spelled otherwise is rewritten through expat, and the places of
its runs are kept, so that they can be found again in the part as it stands in the file.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from functools import cache, lru_cache

from hdnd_lint.errors import ReadError
from hdnd_lint.reading.limits import Limits, require
from hdnd_lint.records import dataclass, field

_OFFICE = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
PREFIXES = {
    _OFFICE + "wordprocessingml/2006/main": "w",
    _STRICT + "wordprocessingml/main": "w",
    _OFFICE + "officeDocument/2006/relationships": "r",
    _STRICT + "officeDocument/relationships": "r",
    _OFFICE + "officeDocument/2006/math": "m",
    _STRICT + "officeDocument/math": "m",
    _OFFICE + "markup-compatibility/2006": "mc",
    _OFFICE + "drawingml/2006/main": "a",
    _STRICT + "drawingml/main": "a",
    _OFFICE + "drawingml/2006/picture": "pic",
    _STRICT + "drawingml/picture": "pic",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    "http://www.w3.org/XML/1998/namespace": "xml",
    _OFFICE + "package/2006/relationships": "",
}
_USUAL = {uri: name for uri, name in PREFIXES.items() if name in {"", "w", "r", "m", "mc"}}


_LONGEST_ROOT = 50_000  # characters: Word declares some forty namespaces


@dataclass(frozen=True, slots=True)
class PartText:
    """One part: *xml* in the usual spelling.

    *starts* and *ends* give, for a rewritten part, where the run that begins or ends at an offset
    of *xml* begins or ends in the part's own decoded text; empty where *xml* is that text.
    """

    part: str
    xml: str
    rewritten: bool = False
    starts: dict[int, int] = field(default_factory=dict)
    ends: dict[int, int] = field(default_factory=dict)

    def own_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the part's own text of the run at *start*–*end* of *xml*."""
        if not self.rewritten:
            return start, end
        return self.starts.get(start, 0), self.ends.get(end, 0)


LONG_PART = 500_000  # bytes: what is longer is of one document, and nothing of it is kept


def part_text(data: bytes, part: str, file: str, limits: Limits) -> PartText:
    """Return the markup of *part* in the usual spelling.

    Raises ReadError where it is not well formed or declares entities, LimitError where it has too
    many elements.
    """
    xml = decoded(data, part, file)
    tags = xml.count("<")
    require(limits, "nodes", tags // 2, file)
    if _is_plain(xml, tags):
        return PartText(part, xml)
    return rewritten(xml, part, file, limits)


def shared_part_text(data: bytes, part: str, file: str, limits: Limits) -> PartText:
    """Return what ``part_text`` does, for a part that many files have in common.

    Styles, themes and settings come from a few templates: the last ones looked at are known again.
    """
    known = _known(data) if len(data) < LONG_PART else None
    if known is None:
        return part_text(data, part, file, limits)
    xml, tags = known
    require(limits, "nodes", tags // 2, file)
    return PartText(part, xml)


@lru_cache(maxsize=16)
def _known(data: bytes) -> tuple[str, int] | None:
    """Return the text and the number of tags of a part that can be read as it stands."""
    try:
        xml = decoded(data, "", "")
    except ReadError:  # told by who reads it, with its name
        return None
    tags = xml.count("<")
    return (xml, tags) if _is_plain(xml, tags) else None


def _is_plain(xml: str, tags: int) -> bool:
    """Say whether the scanner can read *xml* as it stands.

    As many ">" as "<": then none stands in a value or in text, and each tag ends at the next.
    """
    return xml.count(">") == tags and _is_usual(xml)


def rewritten(xml: str, part: str, file: str, limits: Limits) -> PartText:
    """Return the markup *xml* brought to the usual spelling through expat, errors as above."""
    # expat is needed for rare files only
    from hdnd_lint.reading.docx.parts.rewriting import Rewriter

    return Rewriter(part, file, limits).rewrite(xml)


def decoded(data: bytes, part: str, file: str) -> str:
    """Return the text of a part without its byte order mark; raises ReadError."""
    encoding = "utf-8"
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        encoding = "utf-16"
    elif data.startswith(b"<\0"):
        encoding = "utf-16-le"
    elif data.startswith(b"\0<"):
        encoding = "utf-16-be"
    elif not data.startswith(BOM_UTF8):
        encoding = _declared(data[:200]) or encoding
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except (UnicodeDecodeError, LookupError) as error:
        raise malformed(part, file) from error


def _declared(head: bytes) -> str:
    found = re.match(rb"<\?xml[^<>]*?encoding=[\"']([A-Za-z0-9._-]+)", head)
    name = found[1].decode().lower() if found else ""
    return name if name in _SINGLE_BYTE else ""


_SINGLE_BYTE = {"us-ascii", "iso-8859-1", "windows-1252", "windows-1258"}


def malformed(part: str, file: str) -> ReadError:
    """Return the error that says that *part* is no well-formed XML."""
    return ReadError(
        f"Phần {part} của tệp không phải là XML đúng quy cách.",
        file=file,
        remedy="Hãy lấy lại tệp gốc, hoặc mở bằng Word (Open and Repair) rồi lưu lại.",
    )


def _is_usual(xml: str) -> bool:
    """Say whether the scanner can read *xml* as it stands."""
    body = xml.find("?>", 0, 200) + 1
    root = _root_pattern().search(xml, body, body + _LONGEST_ROOT)
    if root is None or xml.find("<!") >= 0 or xml.find("<?", body) >= 0:
        return False
    prefix = root[1].partition(":")[0] if ":" in root[1] else ""
    if prefix and f"xmlns:{prefix}=" not in root[0]:
        return False
    closed = xml[-200:].rstrip().endswith(f"</{root[1]}>") or root[0].endswith("/>")
    if xml.find("\n", root.start()) >= 0 and _broken_tags().search(xml, root.start()):
        return False
    return closed and not _odd_equals().search(xml, body) and _usual_names(xml)


def _usual_names(xml: str) -> bool:
    """Say whether every namespace the scanner looks at goes by its usual prefix."""
    for prefix, uri in _namespaces().findall(xml):
        usual = _USUAL.get(uri)
        if usual is None:
            if prefix in _USUAL_PREFIXES:
                return False
        elif (prefix != usual and (not prefix or f"<{prefix}:" in xml)) or uri.startswith(_STRICT):
            return False
    return True


_USUAL_PREFIXES = frozenset({"w", "r", "m", "mc"})


@cache
def _root_pattern() -> re.Pattern[str]:
    return re.compile(r"<([\w:]+)[^<>]*>")


@cache
def _namespaces() -> re.Pattern[str]:
    return re.compile(r'xmlns:?(\w*)="([^"]*)"')


@cache
def _odd_equals() -> re.Pattern[str]:
    return re.compile(r"""=(?:'|\s+["']|(?<=\s=)["'])""")


@cache
def _broken_tags() -> re.Pattern[str]:
    return re.compile(r"<[\w:]+ *[\t\r\n]")
