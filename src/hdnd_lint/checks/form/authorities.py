"""``authorities.written``: the letters of authority above who signs (TM., KT., Q., TL., TUQ.)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.form.zones import end_of_text
from hdnd_lint.finding import Applicability, Edit, Fix, Hit, NotApplicable, Result
from hdnd_lint.model import Signature
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import IN_PARAGRAPH

_NO_NAME = Localised("không thấy phần chữ ký", "no signature block")


@dataclass(frozen=True, slots=True)
class AuthorityParams(Params):
    """*signs*: the letters that may stand there, each closed by *mark* and a space.

    *over*: what they stand before: bodies and heads. *instead*: the letters of a deputy who signs
    for the head; *deputies*: how the offices of deputies begin.
    """

    signs: tuple[str, ...]
    mark: str
    over: tuple[str, ...]
    instead: str
    deputies: tuple[str, ...]


def authority_slips(context: Context, params: AuthorityParams) -> Iterator[Result]:
    """Yield letters written otherwise, deputies without theirs, and others with them."""
    signature, start = context.draft.signature, end_of_text(context)
    if start is None:
        yield NotApplicable(_NO_NAME)
        return
    annexes = [one.span.start for one in context.draft.annexes if one.span.start > start]
    zone = Span(start, min(annexes, default=len(context.text)))
    for found in IN_PARAGRAPH.matches(_line(params.signs, params.over), context.text, zone):
        yield from _slip(found, params.mark)
    if signature is not None:
        yield from _deputies(signature, params)


def _slip(found: re.Match[str], mark: str) -> Iterator[Hit]:
    """Yield the letters *found* where their marks are not those that belong there."""
    sign = found["sign"]
    letters = [at for at, letter in enumerate(sign) if letter.isalpha()]
    right = f"{''.join(sign[at] for at in letters)}{mark}"
    if sign == f"{right} ":
        return
    start, last = found.start("sign"), letters[-1] + 1
    inner = [at for at in range(last) if at not in letters]
    edits = [Edit(Span(start + at, start + at + 1), "") for at in inner]
    if sign[last:] != f"{mark} ":
        edits.append(Edit(Span(start + last, found.end("sign")), f"{mark} "))
    values = {"found": sign.strip(), "right": right}
    place = Span(start, start + len(sign.rstrip()))
    fix = Fix(tuple(edits), Applicability.SAFE)
    variant = "space" if sign.strip() == right else ""
    yield Hit(place, values=values, fixes=(fix,), variant=variant)


def _deputies(signature: Signature, params: AuthorityParams) -> Iterator[Hit]:
    office, proxy = signature.office, signature.proxy
    if office is None:
        return
    deputy = office.text.upper().startswith(params.deputies)
    right = f"{params.instead}{params.mark}"
    if deputy and proxy is None and signature.authority is None:
        yield Hit(office.span, values={"found": office.text, "right": right}, variant="deputy")
    elif not deputy and proxy is not None and proxy.text.upper().startswith(params.instead):
        yield Hit(office.span, values={"found": office.text, "right": right}, variant="no-deputy")


@cache
def _line(signs: tuple[str, ...], over: tuple[str, ...]) -> str:
    """Return the pattern of letters of authority at the head of a line, with or without marks."""
    letters = "|".join(r"[./]?".join(sign) for sign in sorted(signs, key=len, reverse=True))
    return rf"^[ \t]{{0,40}}(?P<sign>(?-i:{letters})[.:/]? {{0,3}})(?=(?-i:{'|'.join(over)}))"


CHECKS: Mapping[str, Check[Any]] = {
    "written": Check(
        authority_slips,
        AuthorityParams,
        values=frozenset({"found", "right"}),
        variants=frozenset({"space", "deputy", "no-deputy"}),
    ),
}
