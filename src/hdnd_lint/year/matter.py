"""Of what matter words speak: what is left of a sentence without the words all papers share."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from hdnd_lint.words.patterns.matcher import TONELESS, comparable

# Words of bodies, times and the business of every paper, without tones.
_SHARED_WORDS = (
    "va cua cac cho theo tai tren voi trong den tu la duoc co phai se da dang nay do "
    "ve viec moi uy ban nhan dan ubnd hoi dong hdnd thuong truc xa tinh thanh pho "
    "phuong thon cap dia to chuc thuc hien trien khai bao cao ket qua hoan thanh "
    "truoc ngay thang nam quy ky hop thuong le giua cuoi dau trach nhiem chiu nghi "
    "quyet quyet dinh ke hoach ban hanh trinh chi dao giao yeu cau de nghi kien cham "
    "nhat thoi han so khoa kip thoi nghiem tuc day du chu tri phoi hop lien quan don "
    "vi co quan xay dung lap ra soat tiep tuc nhiem vu noi dung cong tac quy dinh mot "
    "nhung khac het vao xong sau khi hang gui dua "
)
_SHARED = frozenset(_SHARED_WORDS.split())


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+|\d+")


def words_of(text: str) -> frozenset[str]:
    """Return the telling words of *text* and their pairs, in small letters without tones."""
    plain = TONELESS.text(comparable(text))
    said = [one.group() for one in _word().finditer(plain)]
    telling = [one for one in said if one not in _SHARED and not one.isdigit()]
    pairs = {f"{a} {b}" for a, b in pairwise(said) if a in telling and b in telling}
    return frozenset(telling) | pairs


def likeness(
    asked: frozenset[str], said: frozenset[str], weights: Mapping[str, float] | None = None
) -> float:
    """Return which share of what was *asked* is *said*, from 0 to 1, rarer words weighing more."""
    if weights is None:
        return len(asked & said) / len(asked) if asked else 0.0
    whole = sum(weights.get(word, 1.0) for word in asked)
    return sum(weights.get(word, 1.0) for word in asked & said) / whole if whole else 0.0
