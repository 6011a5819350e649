"""What is wrong with a TOML file, said in Vietnamese, and the line that each key stands on."""

import re
from collections.abc import Iterator, Mapping

_AT = re.compile(r"\(at (?:line (\d+)|end of document)")
_SAYINGS = (
    ("Expected '=' after", "thiếu dấu “=” sau tên khóa"),
    ("Expected newline", "sau giá trị phải xuống dòng"),
    ("Invalid initial character for a key", "dòng không bắt đầu bằng tên khóa"),
    ("Invalid statement", "dòng này không phải là khóa = giá trị, cũng không phải [bảng]"),
    ("Invalid value", "giá trị không đúng; chữ phải đặt trong dấu nháy kép"),
    ("Unclosed array", "danh sách chưa đóng bằng “]”"),
    ("Unclosed inline table", "bảng chưa đóng bằng “}”"),
    ("Unterminated string", "chữ chưa đóng bằng dấu nháy"),
    ("Illegal character", "chữ chưa đóng bằng dấu nháy, hoặc có ký tự không dùng được"),
    ("Unescaped '\\'", "dấu “\\” phải viết đôi, hoặc dùng dấu “/”"),
    ("Cannot overwrite", "khóa này đã có ở trên"),
    ("Cannot declare", "bảng này đã có ở trên"),
    ("Expected ']'", "tên bảng chưa đóng bằng “]”"),
    ("Duplicate inline table key", "khóa này đã có ở trên"),
)
_PARTS = re.compile(r'"([^"]*)"|\'([^\']*)\'|([\w-]+)')


def word_toml_fault(error: Exception, text: str) -> tuple[str, int]:
    """Return what the parser's *error* on *text* means, and the line (0: not known)."""
    raw = str(error)
    at = _AT.search(raw)
    line = int(at[1]) if at and at[1] else (text.count("\n") + 1 if at else 0)
    said = next((vi for en, vi in _SAYINGS if en in raw), "viết không đúng quy cách")
    return f"TOML sai: {said}", line


def toml_lines(text: str) -> Mapping[str, int]:
    """Return the line on which each key of *text* is set, by its dotted name; the first counts."""
    found: dict[str, int] = {}
    for key, line in _keys(text):
        found.setdefault(key, line)
    return found


def _keys(text: str) -> Iterator[tuple[str, int]]:
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.strip()
        if bare.startswith("["):
            table = _dotted(bare.strip("[] ").partition("]")[0])
            yield table, number
        elif "=" in bare and not bare.startswith("#"):
            name = _dotted(bare.partition("=")[0])
            yield (f"{table}.{name}" if table else name), number


def _dotted(words: str) -> str:
    return ".".join(next(filter(None, found.groups()), "") for found in _PARTS.finditer(words))
