"""How drafts word the bodies of local government: patterns that bear variants and slips.

Patterns are written in Vietnamese and matched against a text without diacritics, so that a
wrong or misplaced tone mark (``Uỷ ban``, ``chất vẫn``) does not hide a word. Both forms of a text
have the length of the original: an offset in one is an offset in all.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from hdnd_lint.words.text import Span

_LATIN = (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))
_MARKS = {"–": "-", "—": "-", "−": "-", "‑": "-", "“": '"', "”": '"', "\xa0": " ", "\t": " "}

COUNCIL = r"(?:hđnd|hội đồng nhân dân|hội đồng)"
STANDING_COMMITTEE = (
    rf"(?:\bthường trực|\btt\b\.?)(?:\s*(?:của )?{COUNCIL}"
    r"|(?=\s*(?:,|và|cùng)?\s*(?:các |hai |\d+ )?ban\b))"
)
COMMITTEES = (
    r"(?<!văn\s)(?<!địa\s)(?<!ủy\s)\b(?:"
    rf"(?:các |hai |\d+ )?ban (?:của )?{COUNCIL}"
    r"|(?:các|hai) ban\b(?!\s*,?\s*ngành)(?! (?:quản|thường|đại diện|chỉ|chấp))"
    r"|ban (?:pháp chế|kinh tế(?:\s*-\s*(?:ngân sách|xã hội))?|văn hóa(?:\s*-\s*xã hội)?|dân tộc|"
    r"đô thị)\b)"
)
PEOPLES_COMMITTEE = (
    r"(?:\bubnd\b|\bu[yi] ban nhân (?:dân|nhân)\b|\bub nd\b)"
    r"(?! (?:các|cấp) (?:xã|huyện|phường|thị|cấp dưới))"
)
COURT = r"\b(?:tòa án|tand)\b"
PROCURACY = r"\b(?:viện kiểm sát|vksnd|vks)\b"
CIVIL_ENFORCEMENT = r"\b(?:thi hành án|thads)\b"
DEPUTY_GROUPS = rf"\b(?:các )?(?:tổ|đoàn) đại biểu(?: {COUNCIL})?|\b(?:các )?đại biểu {COUNCIL}"
OFFICE = r"\bvăn phòng\b|\bbộ phận giúp việc\b|\bcông chức văn phòng\b"
FRONT = r"\b(?:ub ?mttq|ubmttqvn|mặt trận tổ quốc)\b"
DELEGATION = r"\b(?:các )?đoàn giám sát\b"


@cache
def _plain_table() -> dict[int, str]:
    table = {ord(mark): plain for mark, plain in _MARKS.items()}
    table |= dict.fromkeys(map(ord, "đĐðÐɖƉ"), "d")  # three letters that look the same
    for code in _LATIN:
        base = unicodedata.normalize("NFD", chr(code))[0].lower()
        if base.isascii():
            table[code] = base
    return table


@lru_cache(maxsize=256)
def plain(text: str) -> str:
    """Return *text* in lower case without diacritics, of the same length."""
    return text.translate(_plain_table())


@cache
def _lower_table() -> dict[int, str]:
    table = {ord(mark): plain for mark, plain in _MARKS.items()}
    for code in _LATIN:
        lower = chr(code).lower()
        if len(lower) == 1:
            table[code] = lower
    table[ord("Đ")] = "đ"
    return table


@lru_cache(maxsize=32)
def lowered(text: str) -> str:
    """Return *text* in lower case with its diacritics, of the same length."""
    return text.translate(_lower_table())


@cache
def worded(words: str) -> re.Pattern[str]:
    """Return the pattern *words* for plain texts; a blank in it stands for any white space."""
    kept = r"\\.|\(\?P<"  # what only looks like words
    pieces = re.split(rf"({kept})", words)
    return _bounded("".join(part if at % 2 else plain(part) for at, part in enumerate(pieces)))


@cache
def accented(words: str) -> re.Pattern[str]:
    """Return the pattern *words* for lowered texts, where a tone mark makes the difference."""
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


def found(words: str, text: str, span: Span) -> Span | None:
    """Return the first place inside *span* where *text* has *words*, accents left out."""
    match = worded(words).search(plain(text), span.start, span.end)
    return Span(*match.span()) if match else None


def places(words: str, text: str, span: Span) -> Iterator[Span]:
    """Yield every place inside *span* where *text* has *words*, accents left out."""
    for match in worded(words).finditer(plain(text), span.start, span.end):
        yield Span(*match.span())


def has(words: str, text: str) -> bool:
    """Say whether *text* has *words*, accents left out."""
    return worded(words).search(plain(text)) is not None
