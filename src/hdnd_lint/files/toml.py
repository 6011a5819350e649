"""One way to read a TOML file of others; what is wrong with it, said in Vietnamese."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hdnd_lint.errors import ConfigError, ReadError
from hdnd_lint.files.names import printable_name
from hdnd_lint.files.reading import read_bounded

TOML_LIMIT = 2**20
"""Bytes of the largest TOML file that is read."""

_DEPTH = 32  # tables and lists in each other

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
    ('Expected "\'"', "chữ chưa đóng bằng dấu nháy"),
    ("Illegal character", "chữ chưa đóng bằng dấu nháy, hoặc có ký tự không dùng được"),
    ("Unescaped '\\'", "dấu “\\” phải viết đôi, hoặc dùng dấu “/”"),
    ("Cannot overwrite", "khóa này đã có ở trên"),
    ("Cannot declare", "bảng này đã có ở trên"),
    ("Expected ']'", "tên bảng chưa đóng bằng “]”"),
    ("Duplicate inline table key", "khóa này đã có ở trên"),
)
_PARTS = re.compile(r'"([^"]*)"|\'([^\']*)\'|([\w-]+)')


def read_toml(path: Path) -> tuple[dict[str, Any], Mapping[str, int]]:
    """Return the data in the TOML file at *path*, and the line of each key by its dotted name.

    Raises:
        ConfigError: the file cannot be read, is no TOML in UTF-8, or is larger or deeper than
            any settings are; it names the file and, where it is known, the line.
    """
    import tomllib  # most runs have no such file

    name, text = printable_name(path), ""
    try:
        text = read_bounded(path, TOML_LIMIT).decode("utf-8-sig")
        data = tomllib.loads(text)
        shallow = _is_shallow(data)
    except ReadError as error:
        raise ConfigError(f"không đọc được: {error.text}", file=name) from error
    except UnicodeDecodeError as error:
        raise ConfigError("không đọc được: tệp phải ở bảng mã UTF-8", file=name) from error
    except RecursionError:
        shallow = False
    except (ValueError, OverflowError) as error:
        problem, line = _word_fault(error, text)
        raise ConfigError(problem, file=name, line=line) from error
    if not shallow:
        raise ConfigError("TOML sai: lồng nhau quá sâu", file=name)
    return data, _key_lines(text)


def _is_shallow(data: object) -> bool:
    level = [data]
    for _ in range(_DEPTH):
        inside: list[object] = []
        for one in level:
            if isinstance(one, dict | list):
                inside.extend(one.values() if isinstance(one, dict) else one)
        if not inside:
            return True
        level = inside
    return False


def _word_fault(error: Exception, text: str) -> tuple[str, int]:
    """Return what the parser's *error* on *text* means, and the line (0: not known)."""
    raw = str(error)
    at = _AT.search(raw)
    line = int(at[1]) if at and at[1] else (text.count("\n") + 1 if at else 0)
    said = next((vi for en, vi in _SAYINGS if en in raw), "viết không đúng quy cách")
    return f"TOML sai: {said}", line


def _key_lines(text: str) -> Mapping[str, int]:
    """Return the line on which each key of *text* is set, by its dotted name; the first counts."""
    found: dict[str, int] = {}
    for key, line in _keys(text):
        found.setdefault(key, line)
    return found


def _keys(text: str) -> Iterator[tuple[str, int]]:
    """Yield each key and its line; in a list of tables also by its number, from 0."""
    table, nth = "", ""
    counts: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.strip()
        if bare.startswith("["):
            table, nth = _dotted(bare.strip("[] ").partition("]")[0]), ""
            if bare.startswith("[["):
                nth = f"{table}.{counts.get(table, 0)}"
                counts[table] = counts.get(table, 0) + 1
                yield nth, number
            yield table, number
        elif "=" in bare and not bare.startswith("#"):
            name = _dotted(bare.partition("=")[0])
            if nth:
                yield f"{nth}.{name}", number
            yield (f"{table}.{name}" if table else name), number


def _dotted(words: str) -> str:
    return ".".join(next(filter(None, found.groups()), "") for found in _PARTS.finditer(words))
