"""Whether what was read can be Vietnamese at all: letter soup is never a clean draft."""

import re
from functools import cache

from hdnd_lint.model.source import Notice, Source
from hdnd_lint.records import replace
from hdnd_lint.words.letters.syllables import is_syllable
from hdnd_lint.words.letters.text import Localised, Span

KEY = "unreadable-text"
_FEWEST_WORDS = 30  # of which a share tells something
_MOST_WORDS = 600  # looked at, evenly over the text
_HEAD = 1_500  # characters in which so many Vietnamese letters are proof enough
_TELLING = 60  # real papers have 90 and more, text read by the wrong code page none
_LEAST_SHARE = 0.5  # of syllables that Vietnamese may have; real papers have 0.97 and more


def with_readability(source: Source) -> Source:
    """Return *source*, with the notice ``unreadable-text`` where most words cannot be read."""
    if len(_vietnamese().findall(source.text, 0, _HEAD)) >= _TELLING:
        return source
    words = _words().findall(source.text)
    if len(words) < _FEWEST_WORDS:
        return source
    sample = words[:: len(words) // _MOST_WORDS + 1]
    share = sum(map(is_syllable, sample)) / len(sample)
    if share >= _LEAST_SHARE:
        return source
    return replace(source, notices=(*source.notices, _notice(source, share)))


def _notice(source: Source, share: float) -> Notice:
    percent = f"{share:.0%}"
    span = source.blocks[0].span if source.blocks else Span(0, 0)
    words = Localised(
        f"Chỉ {percent} số tiếng đọc được trong tệp có thể là tiếng Việt: chữ bị hỏng khi in ra "
        "PDF, khi nhận dạng hoặc do bảng mã.",
        f"Only {percent} of the words read from the file can be Vietnamese: the letters were "
        "damaged by printing to PDF, by recognition, or by their encoding.",
    )
    return Notice(KEY, span, words, (("share", percent),))


@cache
def _vietnamese() -> re.Pattern[str]:
    """Match a letter that hardly any other language has, near the end of a short word."""
    letters = "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơưđ"
    return re.compile(rf"(?<![^\W\d_]{{5}})[{letters}](?=[\w ,;.])")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"(?<![^\W\d_])[^\W\d_]{2,}(?![^\W\d_])")
