"""The correct papers with every deviation at once that the form knows how to mend."""

from dataclasses import replace
from typing import Any

from checks.form.templates import Line, Paper

_WORDS = {
    "country": ("HÒA", "HOÀ"),
    "motto": (" - ", " – "),
    "date": ("ngày 05", "ngày 5"),
    "body": ("./.", "."),
    "closing": ("./.", "."),
    "recipient": (".", ""),
}


def all_spoilt(paper: Paper) -> Paper:
    """Return *paper* with each part of it in another look, its marks and its pages wrong."""
    page = {key: value + 15 for key, value in paper.page.items()}
    lines = tuple(map(_spoilt, paper.lines))
    if "normative" in paper.name:  # no mark of its end is asked of it: it stays
        lines = tuple(
            replace(one, words=right.words) if one.part == "closing" else one
            for one, right in zip(lines, paper.lines, strict=True)
        )
    numbers: dict[str, Any] = {
        "number": "header:right" if paper.tabs else "footer:right",
        "number_look": '<w:i/><w:sz w:val="20"/>',
        "counted": '<w:pgNumType w:fmt="lowerRoman" w:start="7"/>',
        "annex_counted": "",
    }
    return replace(paper, lines=lines, page=page, title_page=False, **numbers)


def _spoilt(line: Line) -> Line:
    turned = replace(line.look, bold=not line.look.bold, italic=not line.look.italic)
    look = replace(turned, size=18.0, font="Arial", color="FF0000", align="right", line=3.0)
    if line.part in ("article", "body", "closing"):
        look = replace(look, after=0, first=0)
    words = line.words.replace(*_WORDS.get(line.part, ("", "")))
    return replace(line, words=words.rstrip(";") if line.part == "recipient" else words, look=look)
