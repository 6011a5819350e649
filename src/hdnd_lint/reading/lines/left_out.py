"""Words that stand in the file but not in the draft: struck through, or hidden. They are told."""

from collections.abc import Iterable, Iterator

from hdnd_lint.model.source import Notice
from hdnd_lint.words.letters.text import Localised, Span

_MOST_SHOWN = 200  # characters
_WORDS = {
    "hidden-text": (
        "Tệp có chữ ẩn không hiện khi in: “{}”. Phần này không được kiểm tra.",
        "The file holds hidden text that does not print: “{}”. It was not checked.",
    ),
    "struck-text": (
        "Tệp có chữ bị gạch ngang: “{}”. Phần này được coi là đã bỏ và không được kiểm tra.",
        "The file holds words struck through: “{}”. They are taken as removed and not checked.",
    ),
}


def left_out_notice(key: str, text: str, at: int) -> Notice:
    """Return the notice *key* (``hidden-text`` or ``struck-text``) of *text*, left out at *at*."""
    shown = text if len(text) <= _MOST_SHOWN else text[:_MOST_SHOWN] + "…"
    vi, en = _WORDS[key]
    words = Localised(vi.format(shown), en.format(shown))
    return Notice(key, Span(at, at), words, (("text", text),))


def struck_notices(texts: Iterable[str]) -> Iterator[Notice]:
    """Yield one notice for all the words struck through in a file, none where there are none."""
    joined = " … ".join(" ".join(text.split()) for text in texts if text.strip())
    if joined:
        yield left_out_notice("struck-text", joined, 0)
