"""From the tree of a citation to the citations of the model."""

import re
from collections.abc import Iterator

from hdnd_lint.model import Citation, DateMention, Locator, LocatorUnit, MentionPart
from hdnd_lint.parsing.citations.number import is_regular, kind_of
from hdnd_lint.parsing.citations.tokens import UNIT_KEYS
from hdnd_lint.parsing.dates import date_shape, mention
from hdnd_lint.parsing.grammar.automaton import GrammarNode, GrammarToken
from hdnd_lint.records import dataclass, field, replace
from hdnd_lint.words.letters.text import Phrase, Span, fold
from hdnd_lint.words.patterns.matcher import comparable


@dataclass(slots=True)
class _Parts:
    """What one document of the tree says: the first token of each kind, and how far it goes."""

    start: int
    end: int
    kind: GrammarToken | None = None
    found: dict[str, GrammarToken] = field(default_factory=dict)


def citations_of_tree(
    text: str, tree: GrammarNode, where: MentionPart, kind: str = ""
) -> Iterator[Citation]:
    """Yield what *tree* refers to; the locators belong to its first document.

    *kind* is the kind of the document cited before, for one that goes by its number alone.
    """
    listed = _branches(tree, "documents")
    places = [part for part in tree.children if _named(part) != "documents"]
    here, locators = _split(_locators(places))
    if here:
        yield _bare(here, where)
    documents = list(_documents(text, listed[0], where)) if listed else []
    if documents and locators:
        first = documents[0]
        documents[0] = replace(first, locators=locators, span=_joined(locators, first.span))
    elif locators:
        yield _bare(locators, where)
    for document in documents:
        yield document if document.kind else replace(document, kind=_kind(document, kind))


def _kind(document: Citation, before: str) -> str:
    number = document.number.text if document.number else ""
    return kind_of(number) or (before if "/QH" in number else "") or "Văn bản"


def _split(
    locators: tuple[Locator, ...],
) -> tuple[tuple[Locator, ...], tuple[Locator, ...]]:
    """Part the places up to “Điều này”, which are in the draft itself, from those after it."""
    ends = [rank + 1 for rank, place in enumerate(locators) if "này" in place.numbers]
    end = ends[-1] if ends else 0
    return locators[:end], locators[end:]


def _named(part: GrammarToken | GrammarNode) -> str:
    return part.name if isinstance(part, GrammarNode) else ""


def _branches(tree: GrammarNode, *names: str) -> list[GrammarNode]:
    return [part for part in tree.children if isinstance(part, GrammarNode) and part.name in names]


def _bare(locators: tuple[Locator, ...], where: MentionPart) -> Citation:
    here = locators[-1].numbers == ("này",)
    return Citation(_joined(locators), where, locators=locators, is_self=here)


def _joined(locators: tuple[Locator, ...], rest: Span | None = None) -> Span:
    last = rest or locators[-1].span
    return Span(min(locators[0].span.start, last.start), max(locators[-1].span.end, last.end))


def _documents(text: str, tree: GrammarNode, where: MentionPart) -> Iterator[Citation]:
    """Yield the documents of a list; what amends them is kept with the last."""
    groups = [_parts(part) for part in _branches(tree, "document", "item")]
    for group in groups:
        group.kind = groups[0].kind
    if len(groups) > 1 and not _has_number(groups[0]):
        issuer = groups.pop(0).found.get("BODY")
        for group in groups:
            if issuer is not None:
                group.found.setdefault("BODY", issuer)
    amendments = _branches(tree, "amendments")
    amending = tuple(_amenders(text, amendments[0], where)) if amendments else ()
    *first, last = [_citation(text, group, where) for group in groups]
    yield from first
    yield replace(last, amended_by=amending) if amending else last


def _amenders(text: str, tree: GrammarNode, where: MentionPart) -> Iterator[Citation]:
    kind: GrammarToken | None = None
    for part in _branches(tree, "document", "item", "later"):
        group = _parts(part)
        kind = group.kind = group.kind or kind
        yield _citation(text, group, where)


def _parts(tree: GrammarNode) -> _Parts:
    tokens = [part for part in tree.children if isinstance(part, GrammarToken)]
    parts = _Parts(tokens[0].start, tokens[-1].end)
    for token in tokens:
        if token.kind == "KIND":
            parts.kind = token
        else:
            parts.found.setdefault("NUMBER" if token.kind == "LABEL" else token.kind, token)
    return parts


def _has_number(parts: _Parts) -> bool:
    return "NUMBER" in parts.found or "BLANK" in parts.found


def _citation(text: str, parts: _Parts, where: MentionPart) -> Citation:
    found, kind = parts.found, parts.kind
    number = _number(found.get("NUMBER"), found.get("BLANK"))
    year = found.get("YEAR")
    return Citation(
        Span(parts.start, parts.end),
        where,
        kind=fold(kind.text) if kind else "",
        kind_span=_span(kind) if kind else None,
        name=_phrase(found.get("NAME")),
        number=number,
        odd_number=_is_odd(text, number),
        spaced_number=_is_odd(text, number) and number is not None and is_regular(number.text),
        date=_date(text, found.get("DATE")),
        year=int(year.text[-4:]) if year else None,
        issuer=_phrase(found.get("BODY")),
        is_self="SELF" in found,
    )


def _is_odd(text: str, number: Phrase | None) -> bool:
    return number is not None and number.text != "" and not is_regular(number.span.of(text))


def _number(number: GrammarToken | None, word: GrammarToken | None) -> Phrase | None:
    """Return the number without its white space; empty where only “số” stands there."""
    if number is not None:
        return Phrase("".join(number.text.split()), _span(number))
    return Phrase("", _span(word)) if word is not None else None


def _date(text: str, token: GrammarToken | None) -> DateMention | None:
    if token is None:
        return None
    match = date_shape().search(text, token.start, token.end)
    return mention(match) if match else None


def _phrase(token: GrammarToken | None) -> Phrase | None:
    return Phrase(fold(token.text), _span(token)) if token is not None else None


def _span(token: GrammarToken) -> Span:
    return Span(token.start, token.end)


@dataclass(slots=True)
class _Series:
    """Labels that follow one unit: (label, start, end) each; *ranged*: the two ends of a range."""

    unit: LocatorUnit
    labels: list[tuple[str, int, int]]
    start: int
    ranged: bool = False

    def locator(self) -> Locator:
        numbers = tuple(number for number, _, _ in self.labels if number)
        return Locator(self.unit, numbers, Span(self.start, self.labels[-1][2]), self.ranged)


def _locators(places: list[GrammarNode | GrammarToken]) -> tuple[Locator, ...]:
    """Return the places of a list; labels that follow one unit are kept together."""
    found: list[_Series] = []
    ranged = False
    for unit, label in _labels(places):
        if label is None:
            ranged = True
            continue
        number = label.text.strip('“”"()') if label is not unit else ""
        _add(found, unit, (number, label.start, label.end), ranged)
        ranged = False
    return tuple(series.locator() for series in found)


def _add(
    found: list[_Series], unit: GrammarToken | None, label: tuple[str, int, int], ranged: bool
) -> None:
    """Put *label* where it belongs: to the list before it, to a range with its last, or anew."""
    last = found[-1] if found else None
    start = unit.start if unit else label[1]
    if last is None or not _goes_on(last, unit):
        key = _key(unit) if unit else last.unit if last else LocatorUnit.ARTICLE
        found.append(_Series(key, [label], start))
    elif not ranged:
        last.labels.append(label)
    elif len(last.labels) == 1:
        last.labels.append(label)
        last.ranged = True
    else:
        first = last.labels.pop()
        found.append(_Series(last.unit, [first, label], first[1], ranged=True))


def _goes_on(last: _Series, unit: GrammarToken | None) -> bool:
    """Say whether a label that *unit* precedes, or none, belongs to the list *last*."""
    if last.ranged:
        return False
    return unit is None or (_key(unit) is last.unit and last.labels[-1][0] != "này")


def _labels(
    places: list[GrammarNode | GrammarToken],
) -> Iterator[tuple[GrammarToken | None, GrammarToken | None]]:
    """Yield (unit, label) for each label, the unit None in a list; (None, None) for “đến”."""
    for part in places:
        if isinstance(part, GrammarToken):
            yield None, (None if part.kind == "TO" else part)
        elif part.children:
            tokens = [token for token in part.children if isinstance(token, GrammarToken)]
            yield tokens[0], tokens[-1]


def _key(unit: GrammarToken) -> LocatorUnit:
    words = comparable(re.sub(r"(?<!\s)\s+số$|(?<!\s)\s*:$", "", unit.text))
    return UNIT_KEYS[words]
