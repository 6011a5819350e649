"""Old Word files (.doc, Word 97 and later), read without another program."""

from hdnd_lint.reading.word97.document import PatchedError, TooOldError
from hdnd_lint.reading.word97.reader import read_doc

__all__ = ["PatchedError", "TooOldError", "read_doc"]
