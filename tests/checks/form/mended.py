"""Drafts mended by ``fix``, and whether all its changes rejected they are what they were."""

import re
from pathlib import Path

from tracked_changes import parts, same, settled, words

from hdnd_lint.cli import main

_HEAD = "word/so-trang.xml"  # a head put in for page numbers
_REFERENCE = re.compile(
    rb"<(?:w:headerReference|Relationship|Override)\s[^<>]*?(?:rIdHdndLint1|so-trang)[^<>]*?/>"
)


def mended(data: bytes, folder: Path) -> bytes:
    """Return what ``fix`` makes of the Word file *data*."""
    draft, result = folder / "du-thao.docx", folder / "ban-sua.docx"
    draft.write_bytes(data)
    result.unlink(missing_ok=True)
    assert main(["fix", str(draft), "-o", str(result), "--select", "TT"]) == 0
    return result.read_bytes()


def undone(data: bytes, result: bytes) -> bool:
    """Say whether *result* rejected is *data*, but for a head without words that was put in."""
    before, after = parts(data), parts(result)
    head = after.pop(_HEAD, None)
    if head is not None and "".join(words(settled(head, accept=False))):
        return False
    told = {name: _REFERENCE.sub(b"", part) for name, part in after.items()}
    return list(told) == list(before) and all(
        part == before[name]
        or same(settled(part, accept=False), settled(before[name], accept=False))
        for name, part in told.items()
    )
