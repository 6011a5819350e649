"""The same paper written otherwise: ways of writing that change nothing of what it says."""

import re
import textwrap
import unicodedata
from collections.abc import Callable, Mapping

from word_files import paragraph, run, word_file

_OLD_TONES = {
    "hóa": "hoá",
    "hòa": "hoà",
    "khóa": "khoá",
    "xóa": "xoá",
    "thủy": "thuỷ",
    "tòa": "toà",
}
_NBSP = "\N{NO-BREAK SPACE}"
_KEEP = 60  # shorter lines are not wrapped by any window


def decomposed(text: str) -> str:
    """Return *text* with letters and their marks apart."""
    return unicodedata.normalize("NFD", text)


def old_tones(text: str) -> str:
    """Return *text* with the tone on the second vowel: hoá for hóa."""
    for new, old in _OLD_TONES.items():
        for one, other in ((new, old), (new.capitalize(), old.capitalize())):
            text = re.sub(rf"(?<!\w){one}(?!\w)", other, text)
    return text


def hard_blanks(text: str) -> str:
    """Return *text* with no-break blanks beside numbers, as Word puts them."""
    return re.sub(r"(?<=[\d.]) (?=[^\W\d])|(?<=số) (?=\d)|(?<=ngày) (?=\d)", _NBSP, text)


def blank_lines(text: str) -> str:
    """Return *text* with an empty line after each line of running text."""
    return re.sub(r"(?<=[.;:])\n(?=\S)", "\n\n", text)


def windows_ends(text: str) -> str:
    """Return *text* with the line ends and the mark that Notepad writes."""
    return "\ufeff" + text.replace("\n", "\r\n")


def wrapped(columns: int, *, hyphens: bool = False) -> Callable[[str], str]:
    """Return the way of breaking running text at so many columns, as mail and PDF do.

    With *hyphens* a line may end behind a hyphen inside a symbol (“42/TTr-⏎UBND”), as in Word.
    """

    def wrap(text: str) -> str:
        return "\n".join(_wrap(line, columns, hyphens) for line in text.split("\n"))

    return wrap


def _wrap(line: str, columns: int, hyphens: bool) -> str:
    if len(line) < _KEEP or "|" in line or "   " in line:
        return line
    return textwrap.fill(line, columns, break_on_hyphens=hyphens, break_long_words=False)


def trailing_blanks(text: str) -> str:
    """Return *text* with blanks at the end of each line and two between some words."""
    return text.replace("\n", "  \n").replace(" của ", "  của ")


TEXTS: Mapping[str, Callable[[str], str]] = {
    "decomposed": decomposed,
    "old tones": old_tones,
    "no-break blanks": hard_blanks,
    "blank lines": blank_lines,
    "windows": windows_ends,
    "trailing blanks": trailing_blanks,
    "wrapped at 60": wrapped(60),
    "wrapped at 72": wrapped(72),
    "wrapped at 88": wrapped(88),
    "wrapped at 100": wrapped(100),
    "wrapped at 66 behind hyphens": wrapped(66, hyphens=True),
    "wrapped at 80 behind hyphens": wrapped(80, hyphens=True),
}


def as_word(text: str) -> bytes:
    """Return *text* as a Word file: a paragraph for each line."""
    return _word(text, lambda line: run(_escaped(line)))


def in_runs(text: str) -> bytes:
    """Return the same with each line cut into runs at odd places, as spelling checks leave it."""
    return _word(text, lambda line: "".join(run(_escaped(part)) for part in _pieces(line)))


def _word(text: str, inside: Callable[[str], str]) -> bytes:
    lines = [line for line in text.split("\n") if line.strip()]
    return word_file("".join(paragraph(inside(line)) for line in lines))


def _pieces(line: str) -> list[str]:
    return [line[start : start + 7] for start in range(0, len(line), 7)]


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_OTHER_TONES = str.maketrans("áàạảãấầậẩẫếềệểễ", "àáảạãầấẩậẫềếểệễ")


def one_wrong_accent(text: str, unit: str | None) -> str:
    """Return *text* with a tone of the last mention of *unit*'s name in the text struck wrong."""
    name = _bare(unit)
    place = text.rfind(name) if name else -1
    wrong = name.translate(_OTHER_TONES)
    if place < 0 or wrong == name:
        return text
    return text[:place] + wrong + text[place + len(name) :]


def _bare(unit: str | None) -> str:
    return re.sub(r"^(?:Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn) ", "", unit or "")


def renamed(text: str, unit: str | None) -> str:
    """Return *text* with the name of *unit* (“Xã An Phú”) changed throughout to another."""
    name = _bare(unit)
    if not name:
        return text
    other = "Hồng Phong"
    return text.replace(name, other).replace(name.upper(), other.upper())
