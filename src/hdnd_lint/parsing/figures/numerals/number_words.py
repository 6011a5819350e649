"""Amounts in Vietnamese words: “Hai tỷ ba trăm triệu đồng” → 2300000000, and back."""

import re
from decimal import Decimal
from functools import cache

from hdnd_lint.parsing.grammar.automaton import (
    GrammarNode,
    GrammarRun,
    GrammarToken,
    load_automaton,
)

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_LONGEST = 600  # characters; no amount takes more words than that


def words_value(words: str) -> Decimal | None:
    """Return the number that *words* say, None where they are not a number in words.

    ``đồng`` and ``chẵn`` at the end are taken in; capitals and commas make no difference.
    """
    plain = words.casefold()
    tree = _parsed(plain) if len(plain) <= _LONGEST else None
    return _value(tree) if tree is not None else None


def in_words(value: int) -> str:
    """Write a whole number of at least zero in words, as northern papers do (``linh``, ``tư``)."""
    if value < 0:
        return f"âm {in_words(-value)}"
    return _DIGITS[0] if value == 0 else _large(value, full=False)


def _large(value: int, *, full: bool) -> str:
    billions, rest = divmod(value, 10**9)
    head = f"{_large(billions, full=False)} tỷ" if billions else ""
    tail = _below_billion(rest, full=full or bool(billions))
    return " ".join(part for part in (head, tail) if part)


def _below_billion(value: int, *, full: bool) -> str:
    """Write the groups of three; *full* says that something stands before them."""
    words = []
    for power, name in ((6, " triệu"), (3, " nghìn"), (0, "")):
        group = value // 10**power % 1000
        if group:
            words.append(_group(group, full=full) + name)
            full = True
    return " ".join(words)


def _group(value: int, *, full: bool) -> str:
    hundreds, rest = divmod(value, 100)
    words = [f"{_DIGITS[hundreds]} trăm"] if hundreds or full else []
    if 0 < rest < 10 and words:
        words.append(f"linh {_DIGITS[rest]}")
    elif rest:
        words.append(_below_hundred(rest))
    return " ".join(words)


def _below_hundred(value: int) -> str:
    tens, units = divmod(value, 10)
    if not tens:
        return _DIGITS[units]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    last = {0: "", 1: " mốt" if tens > 1 else " một", 4: " tư" if tens > 1 else " bốn", 5: " lăm"}
    return head + last.get(units, f" {_DIGITS[units]}")


# The words of each terminal of ``grammars/number_words.lark``, in small letters.
_WORDS = {
    "MINUS": ("âm",),
    "ZERO": ("không",),
    "ONE": ("một",),
    "LAST_ONE": ("mốt",),
    "TWO": ("hai",),
    "THREE": ("ba",),
    "FOUR": ("bốn",),
    "LAST_FOUR": ("tư",),
    "FIVE": ("năm",),
    "LAST_FIVE": ("lăm", "nhăm"),
    "SIX": ("sáu",),
    "SEVEN": ("bảy", "bẩy"),
    "EIGHT": ("tám",),
    "NINE": ("chín",),
    "TEN": ("mười",),
    "TENS": ("mươi", "chục"),
    "HUNDRED": ("trăm",),
    "ODD": ("linh", "lẻ", "lẽ"),
    "THOUSAND": ("nghìn", "ngàn"),
    "MILLION": ("triệu",),
    "BILLION": ("tỷ", "tỉ"),
    "HALF": ("rưỡi", "rưởi"),
    "POINT": ("phẩy", "phảy"),
    "DONG": ("đồng", "đ"),
    "EVEN": ("chẵn",),
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words}
_BETWEEN = r"[\s,;.:/_-]+"  # white space and marks between words mean nothing


@cache
def vocabulary() -> re.Pattern[str]:
    """Return a pattern of one word that may stand in a number in words."""
    return re.compile("|".join(sorted(_KINDS, key=len, reverse=True)), re.IGNORECASE)


@cache
def _lexer() -> re.Pattern[str]:
    return re.compile(f"({vocabulary().pattern})|{_BETWEEN}")


def _parsed(words: str) -> GrammarNode | None:
    """Return the tree of *words*, None where they are not one number from end to end."""
    run, position = GrammarRun(load_automaton("number_words")), 0
    while position < len(words):
        found = _lexer().match(words, position)
        if found is None:
            return None
        token = GrammarToken(_KINDS.get(found[0], ""), found[0], position, found.end())
        if found[1] and not run.feed(token):
            return None
        position = found.end()
    if not run.may_end:
        return None
    run.mark()
    return run.finish()


_SINGLE = {
    name: Decimal(value)
    for value, name in enumerate(
        ("ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN")
    )
} | {"LAST_ONE": Decimal(1), "LAST_FOUR": Decimal(4), "LAST_FIVE": Decimal(5)}
_SCALES = {
    "HUNDRED": Decimal(100),
    "THOUSAND": Decimal(10**3),
    "MILLION": Decimal(10**6),
    "BILLION": Decimal(10**9),
    "TENS": Decimal(10),
}


def _value(tree: GrammarNode) -> Decimal:
    """Work a tree of the grammar out; every rule is a sum of parts, most with a multiple."""
    if tree.name == "decimal":
        return _decimal(tree)
    total, scale = Decimal(0), Decimal(1)
    for part in tree.children:
        if isinstance(part, GrammarNode):
            total += _value(part)
        elif part.kind in _SCALES:
            scale = _SCALES[part.kind]
            total *= scale
        elif part.kind == "HALF":
            total += scale / 2
        else:
            total += _SINGLE.get(part.kind, 0)
    return -total if _is_minus(tree) else total


def _is_minus(tree: GrammarNode) -> bool:
    first = tree.children[0]
    return isinstance(first, GrammarToken) and first.kind == "MINUS"


def _decimal(tree: GrammarNode) -> Decimal:
    whole, *digits = (_value(part) for part in tree.children if isinstance(part, GrammarNode))
    return whole + Decimal("0." + "".join(map(str, digits)))
