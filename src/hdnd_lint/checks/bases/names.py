"""Whether the laws among the bases are called by names that laws have."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hdnd_lint.checks.base import Check, Context, Documents, Params
from hdnd_lint.checks.general.cited import LAWS, NO_BASES, NO_REGISTRY, bases
from hdnd_lint.finding import Applicability, Edit, Fix, Hit, Result
from hdnd_lint.model import Citation
from hdnd_lint.model.law import NearLaw
from hdnd_lint.words.letters.text import Phrase, Span, fold
from hdnd_lint.words.patterns.matcher import comparable

_NAMED = tuple(kind for kind in LAWS if kind != "hiến pháp")  # of constitutions there is one


def misspelt_names(context: Context, params: Params) -> Iterator[Result]:
    """Yield names a letter or two from a law's; ``unknown``: names that no law is known by."""
    documents = context.documents
    if documents is None:
        yield NO_REGISTRY
        return
    cited = [one for one in bases(context) if one.name and one.kind.lower() in _NAMED]
    if not cited:
        yield NO_BASES
    for citation in cited:
        if citation.name and comparable(citation.name.text).startswith("sửa đổi"):
            yield from _amended(citation.name, context, documents)
        elif citation.name and not _is_shortened(citation.name.text):
            yield from _judged(citation, citation.name, context, documents)


def _amended(name: Phrase, context: Context, documents: Documents) -> Iterator[Hit]:
    """Yield misspelt names among those of the laws that a law amends."""
    for match in _inner().finditer(context.text, name.span.start, name.span.end):
        place = Span(*match.span("name"))
        inner = Phrase(fold(place.of(context.text)), place)
        near = () if _is_shortened(inner.text) else documents.nearest_laws(f"Luật {inner.text}")
        if near and near[0].edits:
            yield _misspelt(inner, near[0])


@cache
def _inner() -> re.Pattern[str]:
    """Match the name of each law after “một số điều của”."""
    stop = r"(?=\s*(?:[,;]?\s+(?:và\s+)?(?:Bộ\s+)?[Ll]uật\s|(?:ngày|số)\s+\d|[;.]|\Z))"
    return re.compile(rf"(?:\A|(?<=\s))[Ll]uật\s+(?P<name>[^;.\d]{{4,120}}?){stop}")


def _judged(
    citation: Citation, name: Phrase, context: Context, documents: Documents
) -> Iterator[Hit]:
    near = documents.nearest_laws(f"{citation.kind} {name.text}")
    slip = next((one for one in near if one.edits is not None), None)
    if slip is not None:
        if slip.edits:
            yield _misspelt(name, slip)
        return
    found = documents.resolve(citation, context.profile.day)
    known = found.document is not None or found.candidates  # by its number, or by the first words
    if citation.number is None and near and not known:
        listed = "; ".join(f"“{one.title}”" for one in near)
        yield Hit(name.span, {"given": name.text, "nearest": listed}, variant="unknown")


def _misspelt(name: Phrase, slip: NearLaw) -> Hit:
    right = slip.title.removeprefix("Bộ luật ").removeprefix("Luật ").removeprefix("Pháp lệnh ")
    values = {"given": name.text, "title": slip.title, "document": slip.number}
    fix = Fix((Edit(name.span, right),), Applicability.REVIEW)
    return Hit(name.span, values, fixes=() if "HĐND" in name.text else (fix,))


def _is_shortened(name: str) -> bool:
    """Say whether the name holds initials for words (“NSNN”, “Tổ chức CQĐP”)."""
    initials = [
        word
        for word in name.split()
        if len(word) > 2 and word.isupper() and word not in ("HĐND", "UBND")
    ]
    in_capitals = name.isupper() and " " in name
    return bool(initials and not in_capitals)


CHECKS: Mapping[str, Check[Any]] = {
    "misspelt": Check(
        misspelt_names,
        Params,
        values=frozenset({"given", "title", "document", "nearest"}),
        variants=frozenset({"unknown"}),
    ),
}
