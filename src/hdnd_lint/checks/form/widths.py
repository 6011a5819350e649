"""How wide words are in Times New Roman: near enough to compare a line with what stands above."""

import unicodedata
from collections.abc import Iterable

from hdnd_lint.model import Run
from hdnd_lint.words.letters.text import Span

# Advance widths in thousandths of the size, of letters without their marks.
_REGULAR = {
    250: " .,",
    278: "ijlt;:/",
    333: "Ifr-()",
    389: "Js",
    444: "acez",
    500: "bdghknopquvxy_–0123456789",
    556: "FPS",
    611: "ELTZ",
    667: "BCR",
    722: "ADGHKNOQUVXYw",
    778: "m",
    889: "M",
    944: "W",
    1000: "—",
}
_BOLD = {
    250: " .,",
    278: "il/",
    333: "fjt;:-()",
    389: "Is",
    444: "cerz",
    500: "Jagovxy_–0123456789",
    556: "Sbdhknpqu",
    611: "FP",
    667: "BELTZ",
    722: "ACDNRUVXYw",
    778: "GHKOQ",
    833: "m",
    944: "M",
    1000: "W—",
}
_BARRED = str.maketrans("Đđ", "Dd")
_USUAL = 500  # of what stands in neither
_WIDTHS = {
    bold: {letter: width for width, letters in table.items() for letter in letters}
    for bold, table in ((False, _REGULAR), (True, _BOLD))
}


def width_of(runs: Iterable[Run], span: Span, text: str) -> float | None:
    """Return how wide the words of *runs* in *span* are, in points; None if that is not told."""
    whole = 0.0
    for run in runs:
        words = Span(max(run.span.start, span.start), min(run.span.end, span.end)).of(text)
        look = run.format
        if look is None or look.size is None:
            return None
        shown = words.upper() if look.caps else words
        table = _WIDTHS[bool(look.bold)]
        bare = unicodedata.normalize("NFD", shown.translate(_BARRED))
        letters = (one for one in bare if not unicodedata.combining(one))
        whole += sum(table.get(one, _USUAL) for one in letters) * look.size / 1000
    return whole
