"""Long words of a draft made short, so that a report stays readable."""

from hdnd_lint.words.letters.text import fold


def shorten(words: str, most: int) -> str:
    """Return *words* on one line, cut after a word where they are longer than *most*."""
    line = fold(words)
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + " …"


def shorten_middle(words: str, most: int = 240) -> str:
    """Return *words*, the middle left out if they are longer than *most*."""
    if len(words) <= most:
        return words
    head, tail = words[: most // 2].rpartition(" ")[0], words[-most // 3 :].partition(" ")[2]
    return f"{head} […] {tail}"
