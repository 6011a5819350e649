r"""Finding Vietnamese official wording in a text: one matcher, its settings told by its name.

A matcher reads the text in a form of its own, as long as the text it was made from, so that a
place in one is the same place in the other. Patterns are regular expressions written as the
words are: a space stands for any white space. How much of the spelling counts:

* ``level``: tones count, their place does not (uỷ is ủy); neither do capitals;
* ``none``: no diacritics count, so that a wrong mark (``chất vẫn``) does not hide a word;
* ``exact``: every mark counts, where one makes the difference; capitals do not.

Within a ``paragraph`` a space does not reach over a line end and ``^ $`` are its ends; within
the ``text`` it does.

Whether two wordings are the same is asked of the same form: `comparable`.
"""

import re
import unicodedata
import warnings
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal

from hdnd_lint.words.letters.text import Span, fold, normalise, regular_tones
from hdnd_lint.words.patterns.repeats import runs_away
from hdnd_lint.words.patterns.required import leading_word, required_word
from hdnd_lint.words.patterns.short_forms import SHORT_FORMS

Tones = Literal["exact", "level", "none"]
Reach = Literal["paragraph", "text"]

_SHORT = 300  # characters
_DASHES = "–—−‐‑"
_LATIN = (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))
_MARKS = {"–": "-", "—": "-", "−": "-", "‑": "-", "“": '"', "”": '"', "\xa0": " ", "\t": " "}


class Matcher:
    """Finds words in texts; see the module for what its settings mean.

    *text* returns the form of a text that patterns are matched against, *pattern* compiles words
    for such texts. A span limits where the words may stand; places count from the start of the
    text.
    """

    __slots__ = ("_anchored", "_sure", "pattern", "text")

    text: Callable[[str], str]
    pattern: Callable[[str], re.Pattern[str]]
    _sure: Callable[[str], tuple[str, str]]

    def __init__(self, *, tones: Tones, within: Reach) -> None:
        self._anchored = (tones, within) == ("level", "text")
        if within == "paragraph":
            if tones != "level":
                raise ValueError("within a paragraph tones are levelled")
            self.text, self.pattern, self._sure = _with_regular_tones, _in_paragraph, _sure_words
        else:
            self.text, self.pattern = _FORMS[tones]
            self._sure = _nothing_sure

    def search(self, words: str, text: str, span: Span | None = None) -> re.Match[str] | None:
        """Find *words* in *text*.

        Where tones are levelled, words that begin with ``^`` are sought at the span's start only.
        """
        form = self.text(text)
        start, end = (span.start, span.end) if span else (0, len(form))
        if self._anchored and words.startswith("^"):
            return self.pattern(words[1:]).match(form, start, end)
        return self.pattern(words).search(form, start, end)

    def first(
        self, words: str | Iterable[str], text: str, span: Span | None = None
    ) -> Span | None:
        """Return the first place where *words* stand; of several, they are tried in order."""
        for each in (words,) if isinstance(words, str) else words:
            if match := self.search(each, text, span):
                return Span(*match.span())
        return None

    def has(self, words: str | Iterable[str], text: str, span: Span | None = None) -> bool:
        """Say whether *words*, or one of several, stand in *text*.

        Within a paragraph, where authors of rules write the words, nothing at all is no word.
        """
        several = (words,) if isinstance(words, str) else words
        if self is IN_PARAGRAPH:
            return any(True for each in several for _ in self.all(each, text, span))
        return any(self.search(each, text, span) for each in several)

    def matches(self, words: str, text: str, span: Span | None = None) -> Iterator[re.Match[str]]:
        """Yield each place where *words* stand, in text order, with its groups."""
        form = self.text(text)
        start, end = (span.start, span.end) if span else (0, len(form))
        needed, lead = self._sure(words)
        if needed and form.find(needed, start, end) < 0:
            return iter(())
        pattern = self.pattern(words)
        return (
            _led(pattern, lead, form, start, end) if lead else pattern.finditer(form, start, end)
        )

    def all(self, words: str, text: str, span: Span | None = None) -> Iterator[Span]:
        """Yield each place where *words* stand, in text order."""
        return (
            Span(match.start(), match.end())
            for match in self.matches(words, text, span)
            if match.end() > match.start()
        )

    def at_start(self, words: str, text: str, span: Span) -> bool:
        """Say whether the words of *span* begin with *words*."""
        return self.pattern(words).match(self.text(text), span.start, span.end) is not None


def _led(
    pattern: re.Pattern[str], lead: str, form: str, start: int, end: int
) -> Iterator[re.Match[str]]:
    """Yield what `finditer` does, tried only where all of it begins with *lead*."""
    at = form.find(lead, start, end)
    while at >= 0:
        found = pattern.match(form, at, end)
        if found:
            yield found
        at = form.find(lead, found.end() if found else at + 1, end)


def check_patterns(patterns: Iterable[str]) -> None:
    """Raise ValueError, naming the pattern, if one of *patterns* is no regular expression."""
    for pattern in patterns:
        try:
            _compile_strictly(loosened(pattern))
            if runs_away(loosened(pattern)):
                raise ValueError(f"biểu thức “{pattern}” có thể chạy không dứt: lặp trong lặp")
        except (re.error, OverflowError, RecursionError, FutureWarning) as error:
            shown = pattern if len(pattern) < 200 else f"{pattern[:200]}…"
            raise ValueError(f"biểu thức “{shown}” sai: {error}") from error


def _compile_strictly(regex: str) -> None:
    """Compile *regex*; raise FutureWarning where a later Python may read it in another way."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", FutureWarning)
        re.compile(regex)


# The forms of a text.


def _levelled(text: str) -> str:
    """Return *text* in lower case, tones on the first vowel (hòa, ủy), all dashes as hyphens."""
    return _level(text) if len(text) < _SHORT else _level_once(text)


def _level(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(mark.lower() if len(mark.lower()) == 1 else mark for mark in text)
    levelled = regular_tones(lowered).replace("\u00a0", " ")
    for dash in _DASHES:
        levelled = levelled.replace(dash, "-")
    return levelled


@lru_cache(maxsize=4)
def _level_once(text: str) -> str:
    """Level a whole draft; short pieces stay out, so that they do not crowd it out."""
    return _level(text)


@lru_cache(maxsize=4)
def _with_regular_tones(text: str) -> str:
    return regular_tones(text)


@lru_cache(maxsize=256)
def _toneless(text: str) -> str:
    """Return *text* in lower case without diacritics."""
    return text.translate(_toneless_table())


@lru_cache(maxsize=32)
def _lowered(text: str) -> str:
    """Return *text* in lower case with its diacritics."""
    return text.translate(_lower_table())


@cache
def _toneless_table() -> dict[int, str]:
    table = {ord(mark): plain for mark, plain in _MARKS.items()}
    table |= dict.fromkeys(map(ord, "đĐðÐɖƉ"), "d")  # three letters that look the same
    for code in _LATIN:
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if base.isascii():
            table[code] = base
    return table


@cache
def _lower_table() -> dict[int, str]:
    table = {ord(mark): plain for mark, plain in _MARKS.items()}
    for code in _LATIN:
        lower = chr(code).lower()
        if len(lower) == 1:
            table[code] = lower
    table[ord("Đ")] = "đ"
    return table


# The forms of a pattern.

_IN_LINE = r"[^\S\n]"
_RUN = "{1,60}"  # of white space: an endless one would be looked at from each of its places


@lru_cache(maxsize=1024)
def _for_levelled(words: str) -> re.Pattern[str]:
    """Compile *words*; HĐND and UBND stand for both ways of writing, at a word boundary."""
    regex = loosened(words, r"\s").replace(r"\W*", _RUNS[r"\W*"])
    regex = regex.replace("UBND", r"(?:ubnd|ủy\s+ban\s+nhân\s+dân)")
    regex = regex.replace("HĐND", r"(?:hđnd|hội\s+đồng\s+nhân\s+dân)")
    return re.compile(regex)


@cache
def _in_paragraph(words: str) -> re.Pattern[str]:
    return re.compile(_regex_in_paragraph(words), re.IGNORECASE | re.MULTILINE)


def _regex_in_paragraph(words: str) -> str:
    return loosened(words).replace(r"\W*", _RUNS[r"\W*"])


@cache
def _sure_words(words: str) -> tuple[str, str]:
    """Return a word that all found must hold, and the one it must begin with; "" if none is sure.

    They are known without compiling the pattern, which most texts then never need.
    """
    regex = _regex_in_paragraph(words)
    return required_word(regex), leading_word(regex)


def _nothing_sure(_words: str) -> tuple[str, str]:
    return "", ""


@cache
def _for_toneless(words: str) -> re.Pattern[str]:
    kept = r"\\.|\(\?P<"  # what only looks like words
    pieces = re.split(rf"({kept})", words)
    return _bounded("".join(part if at % 2 else _toneless(part) for at, part in enumerate(pieces)))


@cache
def _for_lowered(words: str) -> re.Pattern[str]:
    return _bounded(words)


# Each unbounded run in a pattern, and what stands for it: two runs side by side over a page of
# blanks would take time with the square of its length.
_RUNS = {
    " ": r"\s{1,9}",
    r"\s*": r"\s{0,9}",
    r"\s+": r"\s{1,9}",
    r"[\s,]*": r"[\s,]{0,9}",
    r"\W*": r"\W{0,12}",
    r"[\W\d]*": r"[\W\d]{0,12}",
}


def _bounded(pattern: str) -> re.Pattern[str]:
    for run, bounded in _RUNS.items():
        pattern = pattern.replace(run, bounded)
    return re.compile(pattern)


# Papers are called by their initials in what is looked for, and not in names of matters.
_PAPERS = {"tờ trình": ("ttr",), "báo cáo": ("bc",)}
# Whoever looks for the words finds their initials too, a hyphen in them with blanks or without.
_INITIALS = {
    words: "|".join(one.replace("-", " ?- ?") for one in short)
    for words, short in {**SHORT_FORMS, **_PAPERS}.items()
}


@lru_cache(maxsize=1024)
def shortened(pattern: str) -> str:
    """Return *pattern* finding also the initials of the words in it; look-behinds stay as wide."""
    if not _long().search(pattern):
        return pattern
    parts = re.split(r"(\(\?<[=!][^()]*\))", pattern)
    return "".join(one if at % 2 else _long().sub(_or_short, one) for at, one in enumerate(parts))


def _or_short(found: re.Match[str]) -> str:
    return rf"(?:{found[0]}|(?<!\w)(?:{_INITIALS[found[0].lower()]})(?!\w))"


@cache
def _long() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _INITIALS)).replace(r"\ ", " ").replace(r"\-", "-"))


def loosened(pattern: str, space: str = _IN_LINE) -> str:
    """Return *pattern* with each space outside a character class made one or more of *space*.

    They are taken all or none: a space with a quantifier of its own must not make nested
    repetition. For that it needs a group, which takes half as long again to compile.
    """

    def loose(piece: re.Match[str]) -> str:
        if piece[0][0] != " ":
            return piece[0]
        quantifier = piece[0][1:]
        return f"(?>{space}{_RUN}){quantifier}" if quantifier else f"{space}{_RUN}+"

    return _pieces().sub(loose, shortened(regular_tones(pattern)))


@cache
def _pieces() -> re.Pattern[str]:
    """Match an escaped character, a character class (where ] may come first), or a space.

    A space is taken with the first character of its quantifier.
    """
    return re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*+(?:\]|\Z)| [?*+{]?", re.DOTALL)


_FORMS: dict[Tones, tuple[Callable[[str], str], Callable[[str], re.Pattern[str]]]] = {
    "exact": (_lowered, _for_lowered),
    "level": (_levelled, _for_levelled),
    "none": (_toneless, _for_toneless),
}

# The matchers in use: their names stand in each call.
TONED = Matcher(tones="level", within="text")
TONELESS = Matcher(tones="none", within="text")
EXACT = Matcher(tones="exact", within="text")
IN_PARAGRAPH = Matcher(tones="level", within="paragraph")


def comparable(words: str) -> str:
    """Return what makes two wordings one: all that `TONED` takes for the same is the same here.

    Unlike the form of a text, which keeps all places, it is NFC with its white space folded.
    """
    return fold(TONED.text(normalise(words)))
