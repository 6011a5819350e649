"""Text of fonts older than Unicode, whose letters show as others: TCVN3 (ABC) and VNI.

The layout of TCVN3 is that of TCVN 5712:1993 (VN3); that of VNI is the published one of the
VNI fonts for Windows, in which a letter is followed by a letter that stands for its marks.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import product

from hdnd_lint.model.source import Notice
from hdnd_lint.reading.lines.traced import TracedEdit
from hdnd_lint.words.letters.text import Localised, Span, normalise

ENCODINGS = ("tcvn3", "tcvn3-caps", "vni")

_SHORTEST = 30  # letters; a shorter text proves nothing
_ENOUGH = 5
_GLANCE = 2_000  # characters
_TCVN3_SHARE = 0.03
_VNI_SHARE = 0.05
_UNICODE_SHARE = 0.01


def encoding_of_font(font: str) -> str | None:
    """Return the encoding of the text in *font*, None for a Unicode font.

    A font of the ABC family whose name ends in ``H`` shows small letters as capitals.
    """
    name = font.strip()
    if _abc_font().match(name):
        return "tcvn3-caps" if name.endswith("H") else "tcvn3"
    return "vni" if _vni_font().match(name) else None


def detect(text: str) -> str | None:
    """Return the encoding that the letters of *text* tell, None where they are Unicode's."""
    text = normalise(text)
    if len(_unicode_letter().findall(text[:_GLANCE])) * 20 > _GLANCE:
        return None  # most drafts, told without counting all their letters
    letters = sum(map(str.isalpha, text))
    unicode_letters = len(_unicode_letter().findall(text))
    if unicode_letters > max(letters * _UNICODE_SHARE, 1):
        return None
    if _is_enough(len(_tcvn3_sign().findall(text)), letters, _TCVN3_SHARE):
        return "tcvn3"
    if _is_enough(len(_vni_pair().findall(text)), letters, _VNI_SHARE):
        return "vni"
    return None


def convert(text: str, encoding: str) -> str:
    """Return *text* in Unicode, read in one of `ENCODINGS`."""
    if encoding == "vni":
        return _vni_pattern().sub(lambda hit: _vni()[hit[0]], text)
    words = text.translate(_tcvn3())
    return words.upper() if encoding == "tcvn3-caps" else words


def conversions(text: str, encoding: str) -> list[TracedEdit]:
    """List the edits that turn *text* of *encoding* into Unicode."""
    return list(_conversions(text, encoding))


def legacy_notice(encoding: str, span: Span) -> Notice:
    """Say that the words at *span* stood in a legacy *encoding* and were converted."""
    name = "VNI" if encoding == "vni" else "TCVN3 (ABC)"
    return Notice(
        key="legacy-encoding",
        span=span,
        words=Localised(
            vi=f"Văn bản dùng bảng mã cũ {name}; đã chuyển sang Unicode để kiểm tra.",
            en=f"The text is in the legacy encoding {name}; it was converted to Unicode.",
        ),
        values=(("encoding", encoding),),
    )


def _conversions(text: str, encoding: str) -> Iterator[TracedEdit]:
    if encoding == "vni":
        table = _vni()
        for hit in _vni_pattern().finditer(text):
            yield TracedEdit(hit.start(), hit.end(), table[hit[0]])
        return
    # Letter for letter: one edit for a stretch keeps each letter's place.
    changed = convert(text, encoding)
    if changed != text and len(changed) == len(text):
        yield TracedEdit(0, len(text), changed)
    elif changed != text:
        for at, letter in enumerate(text):
            yield TracedEdit(at, at + 1, convert(letter, encoding))


def _is_enough(found: int, letters: int, share: float) -> bool:
    return found >= _ENOUGH and letters >= _SHORTEST and found > letters * share


@cache
def _tcvn3() -> dict[int, str]:
    bytes_and_letters = (
        (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"),
        (0xB5, "àảãáạ"),
        (0xBB, "ằẳẵắ"),
        (0xC6, "ặầẩẫấậè"),
        (0xCE, "ẻẽéẹềểễếệìỉ"),
        (0xDC, "ĩíịò"),
        (0xE1, "ỏõóọồổỗốộờởỡớợù"),
        (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    )
    return {
        first + step: letter
        for first, letters in bytes_and_letters
        for step, letter in enumerate(letters)
    }


@cache
def _vni() -> dict[str, str]:
    """Map what a VNI font holds to letters; marks are typed after the letter they stand on."""
    plain_marks = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
    hat_marks = dict(zip("áàåãäâ", ("ấ", "ầ", "ẩ", "ẫ", "ậ", "â"), strict=True))
    breve_marks = dict(zip("éèúüëê", ("ắ", "ằ", "ẳ", "ẵ", "ặ", "ă"), strict=True))
    table = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
    for base, (mark, tone) in product("aeouyôö", plain_marks.items()):
        table[base + mark] = _composed(table.get(base, base), tone)
    for base, (mark, letter) in product("aeo", hat_marks.items()):
        table[base + mark] = _composed(base, *_decomposed(letter)[1:])
    for mark, letter in breve_marks.items():
        table["a" + mark] = letter
    capitals = {typed.upper(): letter.upper() for typed, letter in table.items()}
    # A capital is typed with the mark for capitals or with that for small letters.
    mixed = {typed[0].upper() + typed[1:]: letter.upper() for typed, letter in table.items()}
    return table | mixed | capitals


def _composed(base: str, *marks: str) -> str:
    return unicodedata.normalize("NFC", base + "".join(marks))


def _decomposed(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)


@cache
def _vni_pattern() -> re.Pattern[str]:
    typed = sorted(_vni(), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, typed)))


@cache
def _vni_pair() -> re.Pattern[str]:
    return re.compile("|".join(sorted(typed for typed in _vni() if len(typed) > 1)) + "|[ñöÑÖ]")


@cache
def _tcvn3_sign() -> re.Pattern[str]:
    """Match signs that TCVN3 uses for letters and nothing else puts inside words."""
    signs, letters = "[\xa8-\xae\xb5-\xb9\xbb-\xbe]", "[A-Za-z\xc6-\xfe]"
    return re.compile(f"(?<={letters}){signs}|{signs}(?={letters})")


@cache
def _unicode_letter() -> re.Pattern[str]:
    return re.compile("[\u1ea0-\u1ef9ăđơưĂĐƠƯ]|[\u0300\u0301\u0303\u0309\u0323]")


@cache
def _abc_font() -> re.Pattern[str]:
    return re.compile(r"\.V[nN]\w|Vn[A-Z]\w")


@cache
def _vni_font() -> re.Pattern[str]:
    return re.compile(r"VNI[- ]\w", re.IGNORECASE)
