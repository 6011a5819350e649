"""The kinds of administrative unit by their words; the table of units itself is the registry's."""

import unicodedata
from unicodedata import combining

from hdnd_lint.words.letters.text import fold
from hdnd_lint.words.patterns.matcher import TONED

# đặc khu since 1/7/2025; huyện, quận, thị xã, thị trấn and the city of a province until then.
# Of two that begin alike either may stand first: none is the beginning of another.
UNIT_KINDS = (
    "tỉnh",
    "thành phố",
    "quận",
    "huyện",
    "thị xã",
    "xã",
    "phường",
    "thị trấn",
    "đặc khu",
)
UNIT = "|".join(UNIT_KINDS)
UNIT_OR_SHORT = "|".join((*UNIT_KINDS, r"tp\.?"))
# The communities below the commune; not units of government.
HAMLET_KINDS = ("thôn", "tổ dân phố", "bản", "ấp", "buôn", "khu phố", "xóm")
HAMLET = "|".join(HAMLET_KINDS)
UNIT_CAPITALS = UNIT.upper()


def name_key(name: str) -> str:
    """Return a place name as it compares across spellings: Đắk and Đăk, Mỹ and Mĩ are one."""
    bare = "".join(
        mark for mark in unicodedata.normalize("NFD", TONED.text(name)) if not combining(mark)
    )
    return fold(bare.replace("đ", "d").replace("y", "i").replace("-", " "))
