"""Reads the tokens of one citation from a given place on, as far as the parser can take them."""

import re
from collections.abc import Container

from hdnd_lint.parsing.citations.tokens import (
    LAW_WORDS,
    amending_name_end,
    law_name_end,
    listed_label_follows,
    token_shape,
)
from hdnd_lint.parsing.grammar.automaton import GrammarToken

_NAME_LIMIT = 600
_SEPARATORS = ("_COMMA", "_AND", "TO", "_SEMICOLON")


class Lexer:
    """The tokens of *text* from *start*; white space between them is skipped."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._position = start
        self._end = end
        self._last = ""
        self._names_law = False

    def next_token(self, wanted: Container[str]) -> GrammarToken | None:
        """Return the next token, None where it is not one of the *wanted* kinds."""
        start = self._skip_space()
        match = token_shape().match(self._text, start, self._end)
        kind = match.lastgroup if match else None
        if "NAME" in wanted and self._names_law and kind not in wanted:
            return self._name(start)
        if match is None or kind is None or not self._fits(kind, match, wanted):
            return None
        return self._token(kind, start, match.end())

    def _skip_space(self) -> int:
        position, text, end = self._position, self._text, self._end
        while position < end and text[position].isspace():
            position += 1
        return position

    def _fits(self, kind: str, match: re.Match[str], wanted: Container[str]) -> bool:
        if kind not in wanted:
            return False
        if kind == "LABEL" and self._last in _SEPARATORS:
            return bool(listed_label_follows().match(self._text, match.end(), self._end))
        return True

    def _name(self, start: int) -> GrammarToken | None:
        """Return the name of a law, which is plain words up to a number, a date or a stop."""
        ends = amending_name_end() if self._is_amending(start) else law_name_end()
        stop = min(self._end, start + _NAME_LIMIT)
        found = ends.search(self._text, start, stop)
        end = found.start() if found else stop
        words = self._text[start:end].rstrip(" ,-–\n\t")
        return self._token("NAME", start, start + len(words)) if len(words) > 1 else None

    def _is_amending(self, start: int) -> bool:
        return self._text[start : start + 3].lower() == "sửa"

    def _token(self, kind: str, start: int, end: int) -> GrammarToken:
        words = self._text[start:end]
        self._last, self._position = kind, end
        self._names_law = kind == "KIND" and words.lower().endswith(LAW_WORDS)
        return GrammarToken(kind, words, start, end)
