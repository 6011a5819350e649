"""Bytes of a plain file to characters."""

import codecs
import re
from functools import cache

from hdnd_lint.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY_SHARE = 0.02


def decode(data: bytes, name: str) -> str:
    """Decode *data* by its byte order mark, else as UTF-8, else as a Vietnamese code page.

    The byte order mark is kept as the first character, so that offsets count it too.

    Raises:
        ReadError: the bytes are not text.
    """
    encoding = _marked_encoding(data) or _unmarked_encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_text(name) from error
    if _looks_binary(text):
        raise _not_text(name)
    return text


def _marked_encoding(data: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _unmarked_encoding(data: bytes) -> str:
    zeros = data[:4096]
    if zeros and zeros.count(0) > len(zeros) // 5:
        # UTF-16 without its mark: the high byte of each Latin letter is zero.
        return "utf-16-le" if zeros[1::2].count(0) > zeros[::2].count(0) else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _code_page(data)
    return "utf-8"


def _code_page(data: bytes) -> str:
    """Choose windows-1258 where its tone marks follow vowels, else windows-1252.

    Text of the TCVN3 and VNI fonts reads as its letters, which `legacy` then recognises.
    """
    sample = data[:200_000]
    tones = len(_tone_after_vowel().findall(sample))
    high = len(_high_byte().findall(sample))
    if tones * 8 > high and _decodes(data, "cp1258"):
        return "cp1258"
    return "cp1252" if _decodes(data, "cp1252") else "latin-1"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


@cache
def _tone_after_vowel() -> re.Pattern[bytes]:
    # The combining tones of windows-1258 and the letters that can stand before them.
    vowels = b"AEIOUYaeiouy\xc2\xca\xd4\xe2\xea\xf4\xc3\xe3\xd5\xf5\xdd\xfd"
    return re.compile(b"[" + vowels + b"][\xcc\xec\xd2\xf2\xde\xfe\xf3\xd3]")


@cache
def _high_byte() -> re.Pattern[bytes]:
    return re.compile(b"[\x80-\xff]")


@cache
def _control() -> re.Pattern[str]:
    return re.compile("[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff]")


def _looks_binary(text: str) -> bool:
    return len(_control().findall(text)) > _BINARY_SHARE * len(text)


def _not_text(name: str) -> ReadError:
    return ReadError(
        "Tệp không phải là văn bản thuần (có dữ liệu nhị phân).",
        file=name,
        remedy="Hãy lưu lại văn bản dưới dạng .txt mã hóa UTF-8, hoặc dùng tệp .docx gốc.",
    )


_ASIAN = frozenset(
    [
        "ascii",
        "big5",
        "cp866",
        "cp874",
        "euc_jp",
        "euc_kr",
        "gb18030",
        "gb2312",
        "gbk",
        "iso2022_jp",
        "shift_jis",
        "tis-620",
    ]
)


def is_of_the_web(name: str) -> bool:
    """Say whether *name* is an encoding of pages: Python has others, for other things."""
    try:
        known = codecs.lookup(name).name
    except LookupError:
        return False
    return known.startswith(("iso8859", "cp125", "utf-", "koi8", "mac-")) or known in _ASIAN
