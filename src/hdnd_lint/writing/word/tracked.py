"""Fixes as tracked changes: each can be accepted or rejected by itself."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial

from hdnd_lint.errors import HdndLintError
from hdnd_lint.finding import Edit, Fix, Trait
from hdnd_lint.model import Block, BlockKind, Origin, Source
from hdnd_lint.reading import read_bytes
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.writing.word.anchors import Anchor, stretches
from hdnd_lint.writing.word.change_tags import ChangeTags
from hdnd_lint.writing.word.package import Parts
from hdnd_lint.writing.word.page_numbers import OF_NUMBERS
from hdnd_lint.writing.word.refusals import LABEL, OVERLAP, PARAGRAPHS, TRACKED, UNUSUAL
from hdnd_lint.writing.word.restyling import Restyling
from hdnd_lint.writing.word.runs import parse_run
from hdnd_lint.writing.word.settling import normal, rejected
from hdnd_lint.writing.word.splicing import Splicer


@dataclass(frozen=True, slots=True)
class TrackedFix:
    """A fix to be written, by whom and when."""

    fixes: tuple[Fix, ...]
    author: str
    when: datetime


@dataclass(frozen=True, slots=True)
class Refusal:
    """A fix that was not written, or only *partly*, and why."""

    fix: Fix
    reason: Localised
    partly: bool = False


_WORDS = re.compile(r"\s+|\S+")


def with_fixes(data: bytes, source: Source, tracked: TrackedFix) -> tuple[bytes, list[Refusal]]:
    """Return the Word file *data* with the fixes as tracked changes, and those refused.

    The result is read back, once with all changes accepted and once with all rejected, and its
    parts are compared with those before, all changes undone: raises HdndLintError where the first
    is not the mended text, or anything else not what stood there. A fix of formatting may be among
    those refused though some of its places are set: it says so, and why not all are.
    """
    parts = Parts(data, source.path)
    chosen, refusals = _chosen(source, tracked.fixes, parts)
    marks = ChangeTags(parts, tracked.author, tracked.when)
    splicer = Splicer(partial(marks.tag, "rPrChange"))
    for edit in _in_order(chosen):
        _write(splicer, source, _least(source.text, edit), marks)
    restyling = Restyling(source, parts, splicer, marks)
    for fix in chosen:
        before = restyling.taken
        reasons = [reason for one in fix.restyles if (reason := restyling.add(one))]
        refusals += [Refusal(fix, one, restyling.taken > before) for one in reasons[:1]]
    restyling.write()
    if not splicer.parts():
        return data, refusals
    old = {part: parts.text(part) for part in splicer.parts()}
    try:
        for part, xml in old.items():
            parts.set(part, splicer.spliced(part, xml))
    except ValueError as error:
        raise HdndLintError(f"{source.path}: {error}") from error
    result = parts.data()
    whole = all(
        normal(_without(restyling.added, rejected(parts.text(part), marks.first))) == normal(xml)
        for part, xml in old.items()
    )
    if not whole or not _proved(data, result, source, chosen):
        raise HdndLintError(
            f"{source.path}: bản sửa đọc lại không đúng nội dung cần có; tệp được giữ nguyên."
        )
    return result, refusals


def _without(added: Sequence[str], xml: str) -> str:
    for one in added:
        xml = xml.replace(one, "", 1)
    return xml


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
            return OVERLAP
        if "\n" in edit.span.of(source.text) or "\n" in edit.replacement:
            return PARAGRAPHS
        found = stretches(source, edit.span)
        if not found or _covered(source, edit.span) != edit.span.end - edit.span.start:
            return LABEL
        if any(stretch.origin is not Origin.TYPED for stretch in found):
            return TRACKED
    return None


def _unusual(source: Source, fix: Fix, parts: Parts) -> Localised | None:
    """Return the reason where a run that *fix* cuts is not spelled as Word spells it."""
    for edit in fix.edits:
        for part, start, end in {one.key for one in stretches(source, edit.span)}:
            if parse_run(parts.text(part)[start:end]) is None:
                return UNUSUAL
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


def _write(splicer: Splicer, source: Source, edit: Edit, marks: ChangeTags) -> None:
    found = stretches(source, edit.span)
    if edit.span.start < edit.span.end:
        for stretch in found:
            splicer.delete(stretch, marks.tag("del"))
    if edit.replacement:
        last: Anchor = found[-1]
        splicer.insert(last, last.last, marks.tag("ins"), edit.replacement)


def mend_words(text: str, fixes: Sequence[Fix]) -> str:
    """Return *text* with the edits of *fixes* applied that lie in it."""
    pieces = []
    at = 0
    for edit in _in_order(fixes):
        if edit.span.end > len(text):
            break
        pieces += [text[at : edit.span.start], edit.replacement]
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def _proved(data: bytes, result: bytes, source: Source, fixes: Sequence[Fix]) -> bool:
    """Read the result with all changes accepted, then with all rejected.

    A reader shows capitals as they are set: where they are set anew, both cases count as one.
    Where page numbers are moved, heads and feet are left out of what is accepted.
    """
    accepted = read_bytes(result, source.path, revisions="final")
    refused = read_bytes(result, source.path, revisions="original").text
    before = read_bytes(data, source.path, revisions="original").text
    traits = {one.trait for fix in fixes for one in fix.restyles}
    shown = str.upper if Trait.CAPITALS in traits else str
    ends = [_end(one) if OF_NUMBERS & traits else len(one.text) for one in (source, accepted)]
    expected = mend_words(source.text[: ends[0]], fixes)
    read = accepted.text[: ends[1]]
    alike = "".join(shown(read).split()) == "".join(shown(expected).split())
    return alike and shown(refused) == shown(before)


def _end(source: Source) -> int:
    """Return where the heads and feet of the pages begin, which stand below all else."""
    main = _part(source.blocks[0]) if source.blocks else ""
    begins = (block.span.start for block in source.blocks if _is_head(block, main))
    return min(begins, default=len(source.text))


def _is_head(block: Block, main: str) -> bool:
    """Say whether *block* is in a head or foot, or in a box there."""
    boxed = block.kind is BlockKind.TEXT_BOX and _part(block) not in ("", main)
    return boxed or block.kind in (BlockKind.HEADER, BlockKind.FOOTER)


def _part(block: Block) -> str:
    return next((run.place.part for run in block.runs if run.place), "")
