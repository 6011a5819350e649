"""The n-th mutated file of a seed: the same whenever it is asked for, whatever ran before."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from word_mutations import Mutator

from fuzz.seeds import Seeds, office_of, pages_of, web_of

KINDS = {"txt": 30, "md": 14, "docx": 28, "html": 12, "pdf": 6, "settings": 10, "odt": 0}
"""How many of a hundred files are of which kind; ``odt`` only where it is asked for by name."""

_ENCODINGS = (
    "utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258", "latin-1", "utf-32",
)  # fmt: skip
_LETTERS = (
    "\n", "\t", "\x00", "\x0b", "\x1b[31m", "\u202e", "\u200b", "\xa0", "\u0301\u0323", "\ufffd",
    "“", "”", "\"", "(", ")", "[", "]", "|", "*", "#", "/", "-", "–", "./.", ";", ":", "…", "%",
    "Điều 1.", "Điều 99999999999.", "khoản 1 Điều 2", "1. ", "a) ", "- ", "I. ", "đ) ", "Phụ lục ",
    "Số: ", "/NQ-HĐND", "ngày 31 tháng 02 năm 2025", "ngày … tháng … năm 2026", "năm 0000",
    "1.234.567 đồng", "-1", "1e99", "٣", "²", "QUYẾT NGHỊ:", "Căn cứ ", "Xét ", "Nơi nhận:",
    "TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH", "HĐND", "UBND", "Nghị quyết này", "kỳ họp thứ ", "{x}",
    "| a | b |\n|---|---|\n", "<b>", "&#0;", "\ud7ff", "𝔸", "ﬁ", "İ", "ß", "Ǆ",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mutated:
    """A file to be read: its kind, its name, its content."""

    kind: str
    name: str
    data: bytes


def mutated(seeds: Seeds, seed: int, number: int, kinds: Sequence[str] = ()) -> Mutated:
    """Return the file of that *number* in the run of that *seed*, of one of *kinds* if given."""
    random = Random(f"{seed}/{number}")
    shares = {kind: KINDS[kind] or 1 for kind in kinds} or KINDS
    kind = random.choices(list(shares), list(shares.values()))[0]
    return _MAKERS[kind](seeds, random)


def text_changed(text: str, others: Sequence[str], random: Random) -> str:
    """Return *text* with some of its letters and lines changed, doubled, moved or replaced."""
    for _ in range(random.choice((1, 1, 2, 4, 12))):
        at = random.randrange(len(text) + 1)
        to = min(len(text), at + random.choice((1, 3, 20, 200)))
        kind = random.randrange(8)
        if kind == 0:
            text = text[:at] + text[to:]
        elif kind == 1:
            text = text[:at] + random.choice(_LETTERS) * random.choice((1, 1, 2, 30)) + text[at:]
        elif kind == 2:
            text = text[:to] + text[at:to] * random.choice((1, 2, 40)) + text[to:]
        elif kind == 3:
            text = text[:at] + random.choice((str.upper, str.lower))(text[at:to]) + text[to:]
        else:
            text = _lines_changed(text, others, random)
    return unicodedata.normalize("NFD", text) if random.random() < 0.05 else text


def _lines_changed(text: str, others: Sequence[str], random: Random) -> str:
    lines = text.split("\n")
    at, to = random.randrange(len(lines)), random.randrange(len(lines))
    kind = random.randrange(5)
    if kind == 0:
        lines[at], lines[to] = lines[to], lines[at]
    elif kind == 1:
        del lines[at]
    elif kind == 2:
        lines.insert(at, lines[to])
    elif kind == 3:
        other = random.choice(others).split("\n")
        start = random.randrange(len(other))
        lines[at:at] = other[start : start + random.choice((1, 4, 40))]
    else:
        lines[at] = lines[at].replace(" ", random.choice(("\n", "  ", "\xa0", "")))
    return "\n".join(lines)


def _text(seeds: Seeds, random: Random, kind: str) -> Mutated:
    text = text_changed(random.choice(seeds.texts), seeds.texts, random)
    data = text.encode(random.choice(_ENCODINGS), "replace")
    if random.random() < 0.1:
        data = Mutator([data], random).bytes_changed(data)
    return Mutated(kind, f"a.{kind}", data)


def _word(seeds: Seeds, random: Random) -> Mutated:
    return Mutated("docx", "a.docx", Mutator(list(seeds.word), random).next())


def _web(seeds: Seeds, random: Random) -> Mutated:
    text = text_changed(random.choice(seeds.texts), seeds.texts, random)
    data = web_of(text, random.randrange(6))
    mutator = Mutator([data], random)
    change = random.choice((mutator.tags_changed, mutator.tags_changed, mutator.bytes_changed))
    return Mutated("html", "a.html", change(data))


def _pages(seeds: Seeds, random: Random) -> Mutated:
    data = pages_of(text_changed(random.choice(seeds.texts), seeds.texts, random))
    if random.random() < 0.7:
        data = Mutator([data], random).bytes_changed(data)
    return Mutated("pdf", "a.pdf", data)


def _office(seeds: Seeds, random: Random) -> Mutated:
    data = office_of(random.choice(seeds.texts).replace("\x00", ""))
    mutator = Mutator([data], random)
    change = random.choice((mutator.part_changed, mutator.part_changed, mutator.bytes_changed))
    return Mutated("odt", "a.odt", change(data))


def _settings(seeds: Seeds, random: Random) -> Mutated:
    name, text = random.choice(seeds.rules)
    texts = [other for _, other in seeds.rules]
    data = text_changed(text, texts, random).encode("utf-8", "replace")
    if random.random() < 0.1:
        data = Mutator([data], random).bytes_changed(data)
    return Mutated("settings", name, data)


_MAKERS: dict[str, Callable[[Seeds, Random], Mutated]] = {
    "txt": lambda seeds, random: _text(seeds, random, "txt"),
    "md": lambda seeds, random: _text(seeds, random, "md"),
    "docx": _word,
    "html": _web,
    "pdf": _pages,
    "settings": _settings,
    "odt": _office,
}
