"""Text of drafts inside Markdown."""

from hdnd_lint.words.letters.text import fold


def escaped(text: str) -> str:
    """Return *text* on one line, its signs of Markdown and HTML made plain."""
    for sign in "\\`*_<>[]#":
        text = text.replace(sign, "\\" + sign)
    return fold(text)
