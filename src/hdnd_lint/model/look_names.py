"""How a part of a paper looks, in the words of the field: for messages and for ``fix``."""

from collections.abc import Mapping

from hdnd_lint.finding import Trait
from hdnd_lint.words.letters.text import Localised

LOOK_WORDS: Mapping[tuple[Trait, str | bool], Localised] = {
    (Trait.BOLD, True): Localised("đậm", "bold"),
    (Trait.BOLD, False): Localised("không đậm", "not bold"),
    (Trait.ITALIC, True): Localised("nghiêng", "italic"),
    (Trait.ITALIC, False): Localised("đứng", "upright"),
    (Trait.CAPITALS, True): Localised("in hoa", "in capitals"),
    (Trait.CAPITALS, False): Localised("in thường", "in small letters"),
    (Trait.ALIGN, "left"): Localised("canh trái", "left"),
    (Trait.ALIGN, "right"): Localised("canh phải", "right"),
    (Trait.ALIGN, "center"): Localised("canh giữa", "centred"),
    (Trait.ALIGN, "justify"): Localised("canh đều hai lề", "justified"),
}
