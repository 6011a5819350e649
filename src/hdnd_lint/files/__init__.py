"""Files of the user and of others: one way to read them, one to write them, one to name them."""

from hdnd_lint.files.names import printable, printable_name
from hdnd_lint.files.reading import READ_LIMIT, read_bounded, read_stream
from hdnd_lint.files.writing import editing, write_file

__all__ = [
    "READ_LIMIT",
    "editing",
    "printable",
    "printable_name",
    "read_bounded",
    "read_stream",
    "write_file",
]
