"""Checks of who may decide what: the matter of a draft against the body that issues it.

What matters there are, how they are recognised and whose they are is data (``DecidedMatter``); the
checks know no law.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.checks.general.passages import own_words
from hdnd_lint.finding import Hit, NotApplicable, NotEvaluated, Related, Result
from hdnd_lint.model import Issuer, Level, NodeKind, Profile
from hdnd_lint.model.names import ISSUER_WORDS, LEVEL_WORDS
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.words.patterns.matcher import TONED


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in both languages, as a table states them."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Law:
    """A document's number and a place in it."""

    document: str
    locator: str


@dataclass(frozen=True, slots=True)
class Power:
    """One body at some levels may decide a matter, from a day until another (exclusive)."""

    body: Issuer
    levels: tuple[Level, ...]
    start: date
    law: Law
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Say whether the power was in force on *day*."""
        return self.start <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Leave:
    """A body that the law lets decide in a special case.

    *words*, where there are any, must stand in the title or the draft's first articles.
    """

    body: Issuer
    reason: Words
    levels: tuple[Level, ...] = ()
    words: tuple[str, ...] = ()
    start: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class DecidedMatter:
    """Something that a body decides: how it is called, how recognised, and whose it is.

    *title* patterns are sought in the title; *text* patterns at the beginning of an operative
    unit; *unless* patterns in the title say that the paper is about something else.
    """

    key: str
    name: Words
    competent: tuple[Power, ...]
    title: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    exceptions: tuple[Leave, ...] = ()


@dataclass(frozen=True, slots=True)
class MatterParams(Params):
    """Parameters of matters: those that a rule speaks of, whose papers, where they are sought."""

    matters: tuple[DecidedMatter, ...]
    issuers: tuple[Issuer, ...] = ()  # look only at papers of these bodies; empty: all
    scopes: tuple[str, ...] = ("title", "text")


_UNKNOWN_ISSUER = Localised(
    "không đọc được cơ quan ban hành hoặc cấp của văn bản",
    "the issuing body or its level could not be read",
)
_OTHER_MATTER = Localised(
    "văn bản không quyết định việc nào trong các việc mà quy tắc này xét",
    "the paper decides none of the matters that this rule looks at",
)


def matters(context: Context, params: MatterParams) -> Iterator[Result]:
    """Yield each listed matter that the draft decides although it is another body's."""
    profile = context.profile
    recognised = [
        (matter, span)
        for matter in params.matters
        for span in [place(context, matter, params.scopes)]
        if span is not None
    ]
    if not recognised:
        yield NotApplicable(_OTHER_MATTER)
        return
    if profile.issuer.value is None or profile.level.value is None:
        yield NotEvaluated(_UNKNOWN_ISSUER)
        return
    if params.issuers and profile.issuer.value not in params.issuers:
        yield NotApplicable(_OTHER_MATTER)
        return
    for matter, span in recognised:
        powers = tuple(power for power in matter.competent if power.holds(profile.day))
        if powers and not allowed(context, matter, powers):
            again = decided_at(context, (*matter.text, *matter.title), span)
            yield _hit(profile, matter, powers, span, again)


def place(context: Context, matter: DecidedMatter, scopes: tuple[str, ...]) -> Span | None:
    """Return where the draft says that it decides *matter*, None where it does not."""
    title = context.draft.title.title
    span = (
        TONED.first(matter.title, context.text, title.span)
        if title and "title" in scopes
        else None
    )
    if span is None and "text" in scopes and matter.text:
        span = _operative(context, matter)
    if span and title and TONED.first(matter.unless, context.text, title.span):
        return None
    return span


def _operative(context: Context, matter: DecidedMatter) -> Span | None:
    level = TONED.text(context.text)
    for words in operative_words(context):
        for each in matter.text:
            match = TONED.pattern(each).match(level, words.start, words.end)
            if match and not TONED.first(matter.unless, context.text, words):
                return Span(*match.span())
    return None


DECIDED = Localised("nội dung quyết định ở đây", "it is decided here")


def decided_at(context: Context, patterns: tuple[str, ...], title: Span) -> tuple[Related, ...]:
    """Return the first unit of the body that says what *title* says, by one of *patterns*."""
    for words in operative_words(context):
        found = TONED.first(patterns, context.text, words)
        if found and not found.overlaps(title):
            return (Related(found, DECIDED),)
    return ()


_UNITS = (NodeKind.ARTICLE, NodeKind.CLAUSE, NodeKind.POINT, NodeKind.PARAGRAPH)


def operative_words(context: Context) -> Iterator[Span]:
    """Yield the own words of the body's articles, clauses, points and paragraphs."""
    for node in context.draft.nodes():
        if node.kind in _UNITS:
            own = own_words(context.draft, node)
            if own is not None:
                yield own


def allowed(context: Context, matter: DecidedMatter, powers: tuple[Power, ...]) -> bool:
    """Say whether the issuer is one of *powers*, or an exception of *matter* lets it decide."""
    body, level = context.profile.issuer.value, context.profile.level.value
    if any(power.body is body and level in power.levels for power in powers):
        return True
    return any(_excepted(context, each) for each in matter.exceptions)


def _excepted(context: Context, case: Leave) -> bool:
    profile = context.profile
    if case.body is not profile.issuer.value:
        return False
    if case.levels and profile.level.value not in case.levels:
        return False
    if (case.start and profile.day < case.start) or (case.until and profile.day >= case.until):
        return False
    return not case.words or _said(context, case.words)


def _said(context: Context, words: tuple[str, ...]) -> bool:
    title = context.draft.title.title
    if title and TONED.first(words, context.text, title.span):
        return True
    first = context.draft.articles()[:2]
    return any(TONED.first(words, context.text, node.span) for node in first)


# The law gives some powers to the Chair alone, who issues papers as no body of the profile.
_BODIES = ISSUER_WORDS | {
    Issuer.OTHER: Localised("Chủ tịch Ủy ban nhân dân", "the Chair of the People's Committee")
}


def body_name(body: Issuer, levels: tuple[Level, ...]) -> Localised:
    """Return the name of *body* with its level where it is of one level only."""
    name = _BODIES[body]
    if len(levels) != 1:
        return name
    level = LEVEL_WORDS[levels[0]]
    return Localised(f"{name.vi} {level.vi}", f"{name.en} at {level.en}")


def _document_name(number: str) -> Localised:
    """Return a document's kind and number; the kind is told by the number's symbol."""
    for symbol, vi, en in (("/QH", "Luật số", "Law"), ("/NĐ-CP", "Nghị định số", "Decree")):
        if symbol in number:
            return Localised(f"{vi} {number}", f"{en} {number}")
    return Localised(f"văn bản số {number}", f"document {number}")


def _hit(
    profile: Profile,
    matter: DecidedMatter,
    powers: tuple[Power, ...],
    span: Span,
    again: tuple[Related, ...],
) -> Hit:
    body, level = profile.issuer.value, profile.level.value
    assert body is not None and level is not None
    power = next((one for one in powers if level in one.levels), powers[0])
    issuer = body_name(body, (level,))
    owner = body_name(power.body, power.levels)
    if len(power.levels) > 1 and level in power.levels:
        owner = body_name(power.body, (level,))
    law = power.law
    return Hit(
        span,
        values={
            "matter": matter.key,
            "issuer": issuer.vi,
            "competent": owner.vi,
            "document": law.document,
            "locator": law.locator,
        },
        words={
            "matter_name": Localised(matter.name.vi, matter.name.en),
            "issuer_name": issuer,
            "competent_name": owner,
            "document_name": _document_name(law.document),
        },
        related=again,
    )


CHECKS: Mapping[str, Check[Any]] = {
    "decided": Check(
        matters,
        MatterParams,
        values=frozenset(
            {
                "matter",
                "issuer",
                "competent",
                "document",
                "locator",
                "matter_name",
                "issuer_name",
                "competent_name",
                "document_name",
            }
        ),
    ),
}
