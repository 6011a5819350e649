"""Fixes in a plain file: its text with edits applied, and the difference as a unified diff."""

from collections.abc import Sequence
from difflib import unified_diff

from hdnd_lint.finding import Fix
from hdnd_lint.model import Source
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span


@dataclass(frozen=True, slots=True)
class PlainRefusal:
    """A fix that was not applied, and why."""

    fix: Fix
    reason: Localised


_OVERLAP = Localised("chồng lên một chỗ sửa khác", "it overlaps another change")
_LOST = Localised(
    "chỗ sửa nằm ở chỗ ngắt dòng hoặc ký tự đã được chuẩn hóa",
    "the place lies at a line break or at characters that were normalised",
)


def utf8_text(data: bytes) -> str | None:
    """Return the text of a file in UTF-8, None for one in another encoding.

    UTF-16 without a mark may be sound UTF-8 as well: zero bytes tell it.
    """
    try:
        return None if b"\0" in data else data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def apply_fixes(
    raw: str, source: Source, fixes: Sequence[Fix]
) -> tuple[str, list[Fix], list[PlainRefusal]]:
    """Return the file's text *raw* mended, the fixes applied, and those refused.

    An edit is applied only where the file holds, at its place, the very words that were read.
    """
    edits: list[tuple[int, int, str]] = []
    applied: list[Fix] = []
    refused: list[PlainRefusal] = []
    taken: list[Span] = []
    for fix in fixes:
        places = [_place(raw, source, edit.span) for edit in fix.edits]
        spans = [edit.span for edit in fix.edits]
        if any(_collide(span, other) for span in spans for other in taken):
            refused.append(PlainRefusal(fix, _OVERLAP))
        elif None in places:
            refused.append(PlainRefusal(fix, _LOST))
        else:
            applied.append(fix)
            taken += spans
            found = (place for place in places if place)
            edits += [
                (*place, edit.replacement) for place, edit in zip(found, fix.edits, strict=True)
            ]
    return _edited(raw, edits), applied, refused


def _place(raw: str, source: Source, span: Span) -> tuple[int, int] | None:
    start = source.file_offset(span.start)
    end = source.file_offset(span.end - 1) + 1 if span.end > span.start else start
    return (start, end) if raw[start:end] == span.of(source.text) else None


def _collide(first: Span, second: Span) -> bool:
    return first.overlaps(second) or first == second


def _edited(raw: str, edits: list[tuple[int, int, str]]) -> str:
    pieces = []
    at = 0
    for start, end, replacement in sorted(edits):
        pieces += [raw[at:start], replacement]
        at = end
    return "".join([*pieces, raw[at:]])


def difference(before: str, after: str, path: str) -> str:
    """Return the unified diff from *before* to *after*."""
    lines = unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), path, path
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
