"""Where the law that the rules rest on is going stale, or has: rules, bases, unknown documents."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from hdnd_lint.checks.base import Documents
from hdnd_lint.law_facts import law_facts
from hdnd_lint.model import Citation
from hdnd_lint.model.law import Document, Force, Recognition
from hdnd_lint.model.staleness import Stale
from hdnd_lint.ruleset import Clock, Rule
from hdnd_lint.words.letters.text import Localised

_SOON = timedelta(days=90)
_LAWS = ("luật", "bộ luật", "pháp lệnh")


def stale_rules(rules: Sequence[Rule], day: date) -> Iterator[Stale]:
    """Yield the rules whose last period has ended on *day*, or ends within ninety days."""
    for rule in rules:
        now, end = _clock(rule, day), rule.periods[-1].until
        if end is not None and end <= now + _SOON:
            yield _ending(rule, end, ended=end <= now, now=now)


def _ending(rule: Rule, end: date, *, ended: bool, now: date) -> Stale:
    unread = rule.unread_on(now)
    missing = unread.note if unread and ended else Localised("", "")
    verb = Localised("đã hết căn cứ từ", "has had no law since") if ended else _ENDS
    words = Localised(
        f"{verb.vi} {end:%d/%m/%Y}. {missing.vi}".rstrip(),
        f"{verb.en} {end:%d/%m/%Y}. {missing.en}".rstrip(),
    )
    return Stale("ended" if ended else "ending", rule.id, words)


_ENDS = Localised("hết căn cứ từ", "will have no law from")


def _clock(rule: Rule, day: date) -> date:
    """Return the day that picks the period of a paper decided on *day*."""
    if rule.clock is not Clock.BUDGET_YEAR:
        return day
    following = day.year + 1
    year = following if day >= law_facts().earliest_decision(following) else day.year
    return date(year, 1, 1)


def stale_bases(rules: Sequence[Rule], documents: Documents, day: date) -> Iterator[Stale]:
    """Yield the bases of that day that have no known first day, or that others replaced."""
    for number, named in sorted(_resting(rules, day).items()):
        document = documents.document(number)
        if document is None or document.start is None:
            undated = Localised("chưa rõ ngày có hiệu lực", "its first day in force is not known")
            yield Stale("undated", number, undated, named)
        elif documents.standing(document, day).force is Force.EXPIRED or document.replaced_by:
            yield Stale("replaced", number, _replaced(document), named)


def _replaced(document: Document) -> Localised:
    until = f"{document.until:%d/%m/%Y}" if document.until else "?"
    by = ", ".join(document.replaced_by) or "?"
    return Localised(
        f"hết hiệu lực từ {until}; văn bản thay thế: {by}", f"ended on {until}; replaced by {by}"
    )


def _resting(rules: Sequence[Rule], day: date) -> dict[str, tuple[str, ...]]:
    """Return the documents that rules rest on at *day*, each with those rules."""
    found: dict[str, dict[str, None]] = {}
    for rule in rules:
        period = rule.period_on(_clock(rule, day))
        for basis in period.basis if period else ():
            found.setdefault(basis.document, {})[rule.id] = None
    return {number: tuple(named) for number, named in found.items()}


def unknown_laws(cited: Iterable[Citation], documents: Documents, day: date) -> Iterator[Stale]:
    """Yield the central documents among *cited* that the registry does not hold, each once."""
    counts: dict[str, int] = {}
    for one in cited:
        called = _called(one)
        if called and documents.resolve(one, day).how is Recognition.NOT_FOUND:
            counts[called] = counts.get(called, 0) + 1
    for called, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        words = Localised(
            f"danh mục không có; được viện dẫn {count} lần",
            f"not in the registry; cited {count} times",
        )
        yield Stale("unknown", called, words)


def _called(citation: Citation) -> str:
    if citation.is_self:
        return ""
    if citation.number:
        return citation.number.text if citation.number.text[:1].isdigit() else ""
    is_law = citation.kind.lower() in _LAWS and citation.name is not None
    return f"{citation.kind} {citation.name.text}" if is_law and citation.name else ""
