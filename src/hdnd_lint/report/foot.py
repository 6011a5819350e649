"""What every report says of the law that it rests on: how far it is known, what is assumed."""

from collections import defaultdict
from collections.abc import Iterator

from hdnd_lint.finding import RuleStatus
from hdnd_lint.law_facts import law_facts
from hdnd_lint.outcome import Outcome
from hdnd_lint.words.letters.text import Localised


def law_lines(outcome: Outcome) -> Iterator[Localised]:
    """Yield up to which day the law is known, and what the office assumes beyond the rules."""
    day = f"{law_facts().known_until:%d/%m/%Y}"
    yield Localised(f"Pháp luật cập nhật đến ngày {day}.", f"The law is known up to {day}.")
    yield from outcome.assumed


def unread_laws(rules: tuple[RuleStatus, ...]) -> Iterator[tuple[str, str]]:
    """Yield each reason for which the law of that time is missing, once, with its rules."""
    reasons: dict[str, list[str]] = defaultdict(list)
    for one in rules:
        if one.law_unread:
            reasons[one.reason].append(one.rule_id)
    for reason, named in reasons.items():
        yield reason, ", ".join(named)
