"""Bounds on what a reader takes from a file: files are hostile until they have been read."""

from hdnd_lint.errors import LimitError
from hdnd_lint.records import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one reading; each is far above any real draft.

    *file_size*: bytes of the file. *unpacked_size*: bytes of all parts that are read, unpacked.
    *part_size*: bytes of one part, unpacked. *compression_ratio*: unpacked size over packed size
    of a part of more than one megabyte. *parts*: files inside the package. *depth*: levels of
    elements inside one another. *nodes*: elements of one part. *table_cells*: cells of one
    document. *paragraphs*: paragraphs of one document outside tables, or lines that are not
    blank. *text_length*: characters of the whole text. *paragraph_length*: characters of one
    paragraph.
    """

    file_size: int = 100 * MEGABYTE
    unpacked_size: int = 64 * MEGABYTE
    part_size: int = 32 * MEGABYTE
    compression_ratio: int = 300
    parts: int = 5_000
    depth: int = 250
    nodes: int = 1_500_000
    table_cells: int = 100_000
    paragraphs: int = 100_000
    text_length: int = 5_000_000
    paragraph_length: int = 200_000


_NAMES = {
    "file_size": "kích thước tệp (byte)",
    "unpacked_size": "tổng dung lượng sau khi giải nén (byte)",
    "part_size": "dung lượng một phần sau khi giải nén (byte)",
    "compression_ratio": "tỷ lệ nén của một phần",
    "parts": "số phần trong tệp",
    "depth": "số lớp thẻ lồng nhau",
    "nodes": "số thẻ trong một phần",
    "table_cells": "số ô bảng",
    "paragraphs": "số đoạn hoặc số dòng của văn bản",
    "text_length": "số ký tự của toàn văn bản",
    "paragraph_length": "số ký tự của một đoạn",
}


def exceeded(limits: Limits, name: str, file: str) -> LimitError:
    """Return the error that says that *file* passes the limit *name*, with its value."""
    value = f"{getattr(limits, name):,}".replace(",", ".")
    return LimitError(
        f"Tệp vượt giới hạn an toàn về {_NAMES[name]}: {name} = {value}.",
        file=file,
        remedy="Hãy kiểm tra lại nguồn gốc của tệp, hoặc tách văn bản thành nhiều tệp nhỏ hơn.",
    )


def require(limits: Limits, name: str, value: int, file: str) -> None:
    """Raise LimitError where *value* passes the limit *name*."""
    if value > getattr(limits, name):
        raise exceeded(limits, name, file)
