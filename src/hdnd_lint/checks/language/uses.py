"""Where a name or a term that a paper explains stands in it."""

import re
from collections.abc import Iterator

from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.patterns.matcher import TONED, comparable


def uses_of(text: str, name: str) -> Iterator[Span]:
    """Yield where *name* stands as whole words; in any case unless it is all in capitals."""
    words = name if name.isupper() else comparable(name)
    spaced = r"\s{1,9}".join(map(re.escape, words.split()))
    form = text if name.isupper() else TONED.text(text)
    for found in re.finditer(rf"(?<!\w){spaced}(?!\w)", form):
        yield Span(*found.span())
