"""What a paper says was done how often: “Thường trực HĐND họp 14 phiên”, over which time.

Only whole statements are read, a deed and its figure side by side: the parts of a total are for
the sums of the ledger.
"""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.checks.activity.times import ToldTime, stretches
from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general.doers import whole_name
from hdnd_lint.checks.general.passages import Statement, clauses, statements
from hdnd_lint.records import dataclass
from hdnd_lint.words.activity import AGAIN, COUNT_ENDS, COUNTED, DEEDS, PLANNED
from hdnd_lint.words.letters.text import Span, fold
from hdnd_lint.words.patterns.matcher import TONELESS, comparable

AGAIN_TOLD = "again"
_SHORT_FORMS = (
    ("hđnd", "hội đồng nhân dân"),
    ("ubnd", "ủy ban nhân dân"),
    ("tt ", "thường trực "),
)


@dataclass(frozen=True, slots=True)
class ActivityCount:
    """A figure of activity: *who* did *deed* how often with *what*, in *time*.

    *deed* is :data:`AGAIN_TOLD` where the figure is only named again; *who* is "" where the
    sentence names nobody. *told* are the words of the clause without the figure; *dated*: the
    clause itself names the time.
    """

    value: int
    span: Span
    what: str
    deed: str
    who: str
    time: ToldTime
    told: frozenset[str]
    dated: bool = False


def activity_counts(context: Context) -> tuple[ActivityCount, ...]:
    """Return the figures of activity of a paper, in the order of their places."""
    draft = context.draft
    nodes = (*draft.body, *(node for annex in draft.annexes for node in annex.children))
    every = statements(draft, (*nodes, *draft.unclassified))
    return tuple(one for unit in every if not unit.columns for one in _of(context, unit))


def _of(context: Context, unit: Statement) -> Iterator[ActivityCount]:
    text = context.text
    if _count().search(text, unit.span.start, unit.span.end) is None:  # most paragraphs
        return
    heads = [head for head in unit.heads if head.start < unit.span.start]
    if any(_planned().search(head.of(text)) for head in heads):
        return
    above = _time_of(context, heads)
    who = ""
    for clause in clauses(text, unit.span):
        for match in _count().finditer(text, clause.start, clause.end):
            before = text[clause.start : match.start()]
            who = _who(before) or who
            if not _planned().search(before):
                yield _read(text, clause, match, who, above)


def _time_of(context: Context, heads: list[Span]) -> ToldTime:
    """Return the time that the nearest heading names, else the title."""
    title = context.draft.title.title
    for words in (
        *(head.of(context.text) for head in reversed(heads)),
        title.text if title else "",
    ):
        found = stretches(words)
        if found:
            return found[-1][1]
    return ToldTime()


def _read(
    text: str, clause: Span, match: re.Match[str], who: str, above: ToldTime
) -> ActivityCount:
    before = text[clause.start : match.start()]
    told = stretches(before)
    time = told[-1][1].within(above) if told else above
    what, named = _what(match["what"], text[match.end() : clause.end])
    deed = match["deed"].lower()
    if deed.startswith("họp") and what.startswith("phiên") and "phiên họp" not in what:
        what = what.replace("phiên", "phiên họp", 1)
    whole = text[clause.start : match.start("value")] + text[match.end("value") : clause.end]
    return ActivityCount(
        int(match["value"].replace(".", "")),
        Span(match.start("value"), match.end("what")),
        what,
        _deed(deed),
        _plain(named or who),
        time,
        frozenset(TONELESS.text(comparable(whole)).split()),
        bool(told),
    )


def _what(noun: str, after: str) -> tuple[str, str]:
    """Return what is counted, with the words that narrow it, and the body named among them."""
    rest = re.split(rf"[,;:.()\d“”]|\s{COUNT_ENDS}(?!\w)", after, maxsplit=1)[0]
    name = whole_name().search(rest)
    if name:
        rest = rest[: name.start()] + rest[name.end() :]
    words = comparable(fold(f"{noun} {rest}")).replace(" của", " ").strip()
    return fold(words), name.group() if name else ""


def _who(before: str) -> str:
    names = list(whole_name().finditer(before))
    bare = None if names else _bare_name().match(before)
    return names[-1].group() if names else bare[1] if bare else ""


@cache
def _bare_name() -> re.Pattern[str]:
    """Match a body of the council without the council's name, where a clause begins with it."""
    return re.compile(
        r"\W{0,9}(thường trực|(?:các|hai|\d{1,2}) ban|(?:các )?tổ đại biểu|đoàn giám sát)\s",
        re.IGNORECASE,
    )


def _plain(name: str) -> str:
    words = f"{comparable(fold(name))} "
    for short, whole in _SHORT_FORMS:
        words = words.replace(short, whole)
    return " ".join(words.replace(" của ", " ").split())


def _deed(word: str) -> str:
    return next((deed for deed, words in DEEDS if re.fullmatch(words, word)), AGAIN_TOLD)


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){PLANNED}(?!\w)", re.IGNORECASE)


@cache
def _count() -> re.Pattern[str]:
    deeds = "|".join(f"(?:{words})" for _, words in DEEDS)
    return re.compile(
        rf"(?<!\w)(?P<deed>{deeds}|{AGAIN})\s+"
        r"(?:(?:được|thêm|tổng số|tổng cộng|thành công|tốt|là)\s+){0,2}"
        rf"(?P<value>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,6}})\s+(?P<what>{COUNTED})(?!\w)",
        re.IGNORECASE,
    )
