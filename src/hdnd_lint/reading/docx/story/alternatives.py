"""mc:AlternateContent: the same thing stored twice or more; only one of them is read."""

import re
from functools import cache

# What this reader understands of the extensions that a choice may require.
_KNOWN = frozenset({"wps", "wpg", "wpc", "wpi", "wp14", "v", "o", "a14", "cx"})
_KNOWN |= {"w14", "w15", "w16", "w16se", "w16cid", "w16cex"}


def stretches(xml: str) -> list[tuple[int, int]]:
    """Return the stretches of *xml* to read, in order; the other alternatives are left out."""
    if "<mc:AlternateContent" not in xml:
        return [(0, len(xml))]
    left = []
    position = 0
    for start, end in _unread(xml):
        left.append((position, start))
        position = end
    return [*left, (position, len(xml))]


def _unread(xml: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    taken: list[bool] = []  # for each open AlternateContent: has an alternative been taken
    inside = 0  # depth inside an unread alternative
    start = 0
    for tag in _tag_pattern().finditer(xml):
        closing, name, values = tag.groups()
        if inside:
            inside += _step(closing, values) if name != "AlternateContent" else 0
            if not inside:
                found.append((start, tag.end()))
        elif name == "AlternateContent":
            _follow(taken, closing, values)
        elif not closing and not values.endswith("/") and taken:
            if taken[-1] or not _understood(name, values):
                start, inside = tag.start(), 1
            else:
                taken[-1] = True
    return found if not inside else [*found, (start, len(xml))]


def _step(closing: str, values: str) -> int:
    if closing:
        return -1
    return 0 if values.endswith("/") else 1


def _follow(taken: list[bool], closing: str, values: str) -> None:
    if not closing and not values.endswith("/"):
        taken.append(False)
    elif closing and taken:
        taken.pop()


def _understood(name: str, values: str) -> bool:
    if name == "Fallback":
        return True
    required = re.search(r'Requires="([^"]*)"', values)
    return required is not None and set(required[1].split()) <= _KNOWN


@cache
def _tag_pattern() -> re.Pattern[str]:
    return re.compile(r"<(/?)mc:(AlternateContent|Choice|Fallback)(?=[\s/>])([^<>]*)>")
