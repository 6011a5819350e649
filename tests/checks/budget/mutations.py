"""Ways in which a hand mistypes a figure."""

import random
from collections.abc import Iterator


def mutations(text: str, draw: random.Random) -> Iterator[tuple[str, str]]:
    """Yield the name of each slip and *text* as it leaves the figure; never *text* itself."""
    for name, made in (
        ("digit", _digit(text, draw)),
        ("swap", _swap(text, draw)),
        ("lost-zero", _lost_zero(text)),
        ("moved-dot", _moved_dot(text)),
    ):
        if made and made != text:
            yield name, made


def _digit(text: str, draw: random.Random) -> str:
    places = [place for place, mark in enumerate(text) if mark.isdigit()]
    place = draw.choice(places)
    others = [digit for digit in "0123456789" if digit != text[place] and (place or digit != "0")]
    return text[:place] + draw.choice(others) + text[place + 1 :]


def _swap(text: str, draw: random.Random) -> str:
    pairs = [
        place
        for place in range(len(text) - 1)
        if text[place].isdigit()
        and text[place + 1].isdigit()
        and text[place] != text[place + 1]
        and (place or text[place + 1] != "0")
    ]
    if not pairs:
        return ""
    place = draw.choice(pairs)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def _lost_zero(text: str) -> str:
    """Drop the last zero inside the figure and group what is left anew."""
    whole, mark, decimals = text.partition(",")
    digits = whole.replace(".", "")
    place = digits.rfind("0", 1)
    if place < 0:
        return ""
    left = digits[:place] + digits[place + 1 :]
    return f"{int(left):,}".replace(",", ".") + mark + decimals


def _moved_dot(text: str) -> str:
    """Move the first dot by one digit (12.345 becomes 1.2345), or the decimal mark."""
    place = text.find("." if "." in text else ",")
    if place < 2:
        return ""
    return text[: place - 1] + text[place] + text[place - 1] + text[place + 1 :]
