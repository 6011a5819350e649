"""The words of line tokens, for the readers of the parts."""

import re
from collections.abc import Sequence

from hdnd_lint.parsing.parts.lines import Line
from hdnd_lint.words.letters.text import Phrase, Span, fold, trimmed


class TokenWords:
    """Line tokens with the text they stand in."""

    def __init__(self, tokens: Sequence[Line], text: str) -> None:
        self.tokens = tokens
        self.text = text

    def words(self, position: int) -> str:
        """Return the words of the token at *position*, as typed."""
        return self.tokens[position].span.of(self.text)

    def inside(self, position: int, match: re.Match[str], group: str | int = 0) -> Phrase:
        """Return what *group* of *match*, found in the token's words, holds."""
        start = self.tokens[position].span.start
        span = trimmed(self.text, Span(start + match.start(group), start + match.end(group)))
        return Phrase(fold(span.of(self.text)), span)
