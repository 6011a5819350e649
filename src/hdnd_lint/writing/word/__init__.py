"""Findings put into a Word file: comments at their words, fixes as tracked changes.

The parts of the package are spliced at the places that the reader recorded; all other bytes of
every part stay as they are.
"""

from hdnd_lint.writing.word.comments import Annotation, annotate_document
from hdnd_lint.writing.word.own_comments import without_own_comments
from hdnd_lint.writing.word.tracked import Refusal, TrackedFix, with_fixes

__all__ = [
    "Annotation",
    "Refusal",
    "TrackedFix",
    "annotate_document",
    "with_fixes",
    "without_own_comments",
]
