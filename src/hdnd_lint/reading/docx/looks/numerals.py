"""Numbers of automatic lists as Word writes them: ST_NumberFormat of ECMA-376 part 1, 17.18.59."""

from hdnd_lint.words.ordinals import roman_numeral

_DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def numeral(value: int, form: str, sample: str = "") -> str:
    """Return *value* in the number format *form*; *sample* is the sequence of a ``custom`` one."""
    if form in ("lowerLetter", "upperLetter"):
        letters = _letters(value)
        return letters if form == "lowerLetter" else letters.upper()
    if form in ("lowerRoman", "upperRoman"):
        roman = roman_numeral(value)
        return roman.lower() if form == "lowerRoman" else roman
    if form == "custom":
        return _custom(value, sample)
    if form in ("vietnameseCounting", "cardinalText", "ordinalText"):
        return _counted(value)
    return _digits(value, form)


def _digits(value: int, form: str) -> str:
    if form == "none":
        return ""
    if form == "decimalZero":
        return f"{value:02d}"
    if form == "numberInDash":
        return f"- {value} -"
    if form == "decimalEnclosedParen":
        return f"({value})"
    if form == "decimalEnclosedFullstop":
        return f"{value}."
    return str(value)


def _letters(value: int) -> str:
    """Return a, b … z, aa, bb …: Word repeats the letter after z."""
    if not 1 <= value <= 780:
        return str(value)
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _custom(value: int, sample: str) -> str:
    """Return the number in a sequence given by its first members: ``001, 002`` or ``a, b, c``."""
    members = [member.strip() for member in sample.split(",") if member.strip(" .…")]
    if members and members[0].isdigit():
        return f"{value:0{min(len(members[0]), 9)}d}"
    if 1 <= value <= len(members):
        return members[value - 1]
    return str(value)


def _counted(value: int) -> str:
    """Return the number in Vietnamese words, to 99; beyond it in figures."""
    if not 1 <= value <= 99:
        return str(value)
    tens, ones = divmod(value, 10)
    if tens == 0:
        return _DIGITS[ones]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if ones == 0:
        return head
    if ones == 5:
        return f"{head} lăm"
    return f"{head} {'mốt' if ones == 1 and tens > 1 else _DIGITS[ones]}"
