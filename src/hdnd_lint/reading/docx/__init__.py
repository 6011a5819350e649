"""Word files (.docx): the reader, and the way from its text back into the file."""

from hdnd_lint.reading.docx.reader import read_docx

__all__ = ["read_docx"]
