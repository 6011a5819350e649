"""The shape of a Vietnamese syllable: onset, rime and tone. No word list, no names.

The tables hold every onset and rime that Vietnamese spelling knows, in the letters of the rime
without its tone. Words of other peoples' languages may break the shape (“Đắk”, “Krông”).
"""

import unicodedata
from functools import lru_cache


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ONSETS = _listed("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")
_RIMES = _listed(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
    i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu
    o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng
    oăt oe oem oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u uc ui um un ung up ut ua uân uâng uât uây uê uêch uênh uêt uơ uôc uôi uôm uôn uông uôt
    uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương
    ươp ươt ươu y yêm yên yêng yêt yêu
    """
)
_AFTER_QU = _listed(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et
    ê ên êt êu ơ ơn ơt ôc y yên yêt ynh yt yp i it
    """
)
_TONES = {
    "\u0300": "grave",
    "\u0301": "acute",
    "\u0303": "tilde",
    "\u0309": "hook",
    "\u0323": "dot",
}
TONE_MARKS = tuple("\u0300\u0301\u0303\u0309\u0323")  # grave, acute, tilde, hook, dot
_STOPPED = ("c", "ch", "p", "t")  # a syllable that ends so bears the acute or the dot, no other


@lru_cache(maxsize=8_192)
def is_syllable(word: str) -> bool:
    """Say whether *word*, in any case of letters, has the shape of a Vietnamese syllable."""
    letters, tones = _toneless(word.lower())
    if len(tones) > 1 or not letters.isalpha():
        return False
    return any(_fits(rime, onset, tones) for onset, rime in _divisions(letters))


def without_tone(word: str) -> str:
    """Return *word* in small letters without its tone; â, ơ, đ stay what they are."""
    return _toneless(word.lower())[0]


def _toneless(word: str) -> tuple[str, list[str]]:
    tones: list[str] = []
    kept: list[str] = []
    for sign in unicodedata.normalize("NFD", word):
        (tones if sign in _TONES else kept).append(sign)
    return unicodedata.normalize("NFC", "".join(kept)), tones


def _divisions(letters: str) -> list[tuple[str, str]]:
    """Return the ways to part *letters*: “gin” is g + in or gi + n, “a” has no onset."""
    parts = [(onset, letters[len(onset) :]) for onset in _ONSETS if letters.startswith(onset)]
    return [("", letters), *parts]


def _fits(rime: str, onset: str, tones: list[str]) -> bool:
    if onset == "gi" and rime[:1] == "ê":
        rime = f"i{rime}"  # giếng: the i is written once
    known = _AFTER_QU if onset == "qu" else _RIMES
    if rime not in known:
        return False
    stopped = rime.endswith(_STOPPED) and not rime.endswith(("nh", "ng"))
    return not stopped or (len(tones) == 1 and _TONES[tones[0]] in ("acute", "dot"))
