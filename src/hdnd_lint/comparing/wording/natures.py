"""What kind of edit a reader sees in words that were put in place of others."""

import unicodedata
from collections.abc import Sequence

from hdnd_lint.comparing.wording.differing import Replaced
from hdnd_lint.comparing.wording.tokens import Token, TokenKind, Tokens, is_year
from hdnd_lint.model import DateMention
from hdnd_lint.model.comparison import EditNature
from hdnd_lint.words.letters.text import fold

_UNITS = frozenset(
    ["đồng", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "trăm", "%", "‰", "ha", "m", "km", "kg", "tấn"]
)
_LOCATED = frozenset(["điều", "khoản", "điểm", "mục", "chương", "phần", "tiết", "lục", "phụ"])


def nature(edit: Replaced, old: Tokens, new: Tokens, old_text: str) -> EditNature:
    """Say of what kind *edit* is; *old_text* is the text that the old words stand in."""
    if edit.moved:
        return EditNature.ORDER
    one, other = old[slice(*edit.old)], new[slice(*edit.new)]
    dates = _dates(one, other)
    if dates is not None:
        return dates
    if all(token.kind is TokenKind.MARK for token in (*one, *other)):
        return EditNature.MARKS
    if [token.key.lower() for token in one] == [token.key.lower() for token in other]:
        return EditNature.CASE
    if _fills_blank(edit, old, new, old_text):
        return EditNature.BLANK
    if _shortens(one, other) or _shortens(other, one):
        return EditNature.ABBREVIATION
    if _only_figures(one) and _only_figures(other):
        return _of_figures(edit, old, new)
    return EditNature.WORDS


def _dates(one: Tokens, other: Tokens) -> EditNature | None:
    """Say what became of one date, None where no date alone was replaced by another."""
    if len(one) != 1 or len(other) != 1 or one[0].date is None or other[0].date is None:
        return None
    before, after = _parts(one[0].date), _parts(other[0].date)
    if before == after:
        return EditNature.DATE_FORM
    kept = all(was in (None, now) for was, now in zip(before, after, strict=True))
    return EditNature.BLANK if kept else EditNature.DATE


def _parts(date: DateMention) -> tuple[int | None, int | None, int | None]:
    return date.day, date.month, date.year


def _fills_blank(edit: Replaced, old: Tokens, new: Tokens, text: str) -> bool:
    """Say whether the new words stand where the old draft had a place to be filled in."""
    one, other = old[slice(*edit.old)], new[slice(*edit.new)]
    if any(token.kind is TokenKind.LEADER for token in one):
        return bool(other) and all(_may_stand_by_leader(token) for token in one)
    if one or not any(token.kind is TokenKind.NUMBER for token in other):
        return False
    at = edit.old[0]
    before = old[at - 1] if at else None
    after = old[at] if at < len(old) else None
    gap = text[before.span.end if before else 0 : after.span.start if after else len(text)]
    follows = after is not None and after.key == "/" and before is not None
    numbered = follows and before is not None and before.kind is not TokenKind.NUMBER
    return numbered or (
        before is not None and after is not None and len(gap) > 1 and not gap[1:].strip()
    )


def _may_stand_by_leader(token: Token) -> bool:
    marks = (TokenKind.LEADER, TokenKind.MARK, TokenKind.NUMBER, TokenKind.DATE)
    return token.kind in marks or token.key.lower() in ("ngày", "tháng", "năm", "số")


def _shortens(short: Tokens, long: Tokens) -> bool:
    """Say whether *short* is one abbreviation of the words of *long*: UBND, Ủy ban nhân dân."""
    if len(short) != 1 or len(long) < 2 or not short[0].key.isupper():
        return False
    initials = "".join(_bare(token.key)[:1] for token in long if token.kind is TokenKind.WORD)
    return _bare(short[0].key) == initials


def _bare(word: str) -> str:
    """Return *word* in capitals, marks off its vowels; Đ stays Đ."""
    apart = unicodedata.normalize("NFD", word.upper())
    return "".join(char for char in apart if not unicodedata.combining(char))


def _only_figures(tokens: Tokens) -> bool:
    kinds = {token.kind for token in tokens}
    units = all(
        token.kind is TokenKind.NUMBER or token.key.lower() in _UNITS or token.key in "./,-"
        for token in tokens
    )
    return units and (TokenKind.NUMBER in kinds or not tokens)


def _of_figures(edit: Replaced, old: Tokens, new: Tokens) -> EditNature:
    """Say whether figures are an amount, a year, a number of a paper, or a place in one."""
    side, (start, end) = (new, edit.new) if edit.new[0] < edit.new[1] else (old, edit.old)
    before = side[start - 1].key.lower() if start else ""
    after = side[end].key if end < len(side) else ""
    if "/" in (before, after) or (before == "số" and after == "/"):
        return EditNature.SYMBOL
    if before in _LOCATED:
        return EditNature.REFERENCE
    if end - start == 1 and is_year(side, start):
        return EditNature.DATE
    return EditNature.FIGURES


def edited_words(tokens: Sequence[Token], place: tuple[int, int], text: str) -> str:
    """Return the words of *tokens* at *place* as they are written in *text*."""
    start, end = place
    if start == end:
        return ""
    return fold(text[tokens[start].span.start : tokens[end - 1].span.end])
