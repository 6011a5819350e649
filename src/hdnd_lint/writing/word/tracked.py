"""Fixes as tracked changes: each can be accepted or rejected by itself."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from xml.sax.saxutils import quoteattr

from hdnd_lint.errors import HdndLintError
from hdnd_lint.finding import Edit, Fix
from hdnd_lint.model import Origin, Source
from hdnd_lint.reading import read_bytes
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.writing.word.anchors import Anchor, stretches
from hdnd_lint.writing.word.package import Parts
from hdnd_lint.writing.word.runs import parse_run
from hdnd_lint.writing.word.splicing import Splicer


@dataclass(frozen=True, slots=True)
class TrackedFix:
    """A fix to be written, by whom and when."""

    fixes: tuple[Fix, ...]
    author: str
    when: datetime


@dataclass(frozen=True, slots=True)
class Refusal:
    """A fix that was not written, and why."""

    fix: Fix
    reason: Localised


_WORDS = re.compile(r"\s+|\S+")
_PARAGRAPHS = Localised("chỗ sửa trải qua nhiều đoạn", "the change spans several paragraphs")
_TRACKED = Localised(
    "chỗ sửa nằm trong thay đổi đang theo dõi hoặc trong trường tự động",
    "the place lies in a tracked change or in a field",
)
_LABEL = Localised("số thứ tự do Word tự đánh", "the number is computed by Word")
_UNUSUAL = Localised(
    "chỗ sửa nằm trong đoạn có cấu trúc Word khác thường",
    "the place lies in a run of unusual structure",
)
_OVERLAP = Localised("chồng lên một chỗ sửa khác", "it overlaps another change")


def with_fixes(data: bytes, source: Source, tracked: TrackedFix) -> tuple[bytes, list[Refusal]]:
    """Return the Word file *data* with the fixes as tracked changes, and those refused.

    The result is read back, once with all changes accepted and once with all rejected: raises
    HdndLintError where the first is not the mended text or the second not the text before.
    """
    parts = Parts(data, source.path)
    chosen, refusals = _chosen(source, tracked.fixes, parts)
    if not chosen:
        return data, refusals
    splicer = Splicer()
    number = _next_id(parts)
    for edit in _in_order(chosen):
        number = _write(splicer, source, _least(source.text, edit), tracked, number)
    try:
        for part in splicer.parts():
            parts.set(part, splicer.spliced(part, parts.text(part)))
    except ValueError as error:
        raise HdndLintError(f"{source.path}: {error}") from error
    result = parts.data()
    _prove(data, result, source, chosen)
    return result, refusals


def _chosen(source: Source, fixes: Sequence[Fix], parts: Parts) -> tuple[list[Fix], list[Refusal]]:
    chosen: list[Fix] = []
    refusals = []
    taken: list[Span] = []
    for fix in fixes:
        reason = _obstacle(source, fix, taken) or _unusual(source, fix, parts)
        if reason:
            refusals.append(Refusal(fix, reason))
            continue
        chosen.append(fix)
        taken += [edit.span for edit in fix.edits]
    return chosen, refusals


def _obstacle(source: Source, fix: Fix, taken: Sequence[Span]) -> Localised | None:
    for edit in fix.edits:
        if any(_collide(edit.span, other) for other in taken):
            return _OVERLAP
        if "\n" in edit.span.of(source.text) or "\n" in edit.replacement:
            return _PARAGRAPHS
        found = stretches(source, edit.span)
        if not found or _covered(source, edit.span) != edit.span.end - edit.span.start:
            return _LABEL
        if any(stretch.origin is not Origin.TYPED for stretch in found):
            return _TRACKED
    return None


def _unusual(source: Source, fix: Fix, parts: Parts) -> Localised | None:
    """Return the reason where a run that *fix* cuts is not spelled as Word spells it."""
    for edit in fix.edits:
        for part, start, end in {one.key for one in stretches(source, edit.span)}:
            if parse_run(parts.text(part)[start:end]) is None:
                return _UNUSUAL
    return None


def _covered(source: Source, span: Span) -> int:
    """Return how many characters of *span* stand in the file as typed or inserted runs."""
    block = source.block_at(span.start)
    runs = block.runs if block else ()
    return sum(
        max(0, min(run.span.end, span.end) - max(run.span.start, span.start))
        for run in runs
        if run.origin is not Origin.GENERATED
    )


def _collide(first: Span, second: Span) -> bool:
    return first.overlaps(second) or first == second


def _in_order(fixes: Sequence[Fix]) -> Iterator[Edit]:
    edits = [edit for fix in fixes for edit in fix.edits]
    yield from sorted(edits, key=lambda edit: edit.span)


def _least(text: str, edit: Edit) -> Edit:
    """Return *edit* without the words that stay: a reader sees, and formatting loses, less."""
    old, new = (_WORDS.findall(words) for words in (edit.span.of(text), edit.replacement))
    before = _alike(old, new)
    after = _alike(old[before:][::-1], new[before:][::-1])
    start = edit.span.start + sum(map(len, old[:before]))
    end = edit.span.end - sum(map(len, old[len(old) - after :]))
    return Edit(Span(start, end), "".join(new[before : len(new) - after]))


def _alike(first: Sequence[str], second: Sequence[str]) -> int:
    """Return how many words the two begin with alike."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((at for at, (one, two) in pairs if one != two), min(len(first), len(second)))


def _write(splicer: Splicer, source: Source, edit: Edit, tracked: TrackedFix, number: int) -> int:
    """Write one edit and return the next free number."""
    found = stretches(source, edit.span)
    by = f'w:author={quoteattr(tracked.author)} w:date="{tracked.when:%Y-%m-%dT%H:%M:%SZ}"'
    if edit.span.start < edit.span.end:
        for stretch in found:
            splicer.delete(stretch, f'<w:del w:id="{number}" {by}>')
            number += 1
    if edit.replacement:
        last: Anchor = found[-1]
        splicer.insert(last, last.last, f'<w:ins w:id="{number}" {by}>', edit.replacement)
        number += 1
    return number


def _next_id(parts: Parts) -> int:
    """Return a number above those of all tracked changes, comments and bookmarks."""
    numbers = [
        int(found)
        for part in parts.names()
        if part.startswith("word/") and part.endswith(".xml")
        for found in re.findall(r'\bw:id="(\d{1,9})"', parts.text(part))
    ]
    return max(numbers, default=0) + 1


def mend_words(text: str, fixes: Sequence[Fix]) -> str:
    """Return *text* with the edits of *fixes* applied."""
    pieces = []
    at = 0
    for edit in _in_order(fixes):
        pieces += [text[at : edit.span.start], edit.replacement]
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def _prove(data: bytes, result: bytes, source: Source, fixes: Sequence[Fix]) -> None:
    """Read the result with all changes accepted, then with all rejected."""
    accepted = read_bytes(result, source.path, revisions="final").text
    rejected = read_bytes(result, source.path, revisions="original").text
    before = read_bytes(data, source.path, revisions="original").text
    expected = mend_words(source.text, fixes)
    if "".join(accepted.split()) != "".join(expected.split()) or rejected != before:
        raise HdndLintError(
            f"{source.path}: bản sửa đọc lại không đúng nội dung cần có; tệp được giữ nguyên."
        )
