"""The regular expressions among the parameters of rules: sound, and none that is slow by shape."""

from collections.abc import Iterator, Mapping
from typing import Any

from hdnd_lint.checks.base import Params
from hdnd_lint.engine import BoundRule
from hdnd_lint.errors import RulesetError
from hdnd_lint.records import fields, is_dataclass
from hdnd_lint.ruleset import Rule
from hdnd_lint.words.patterns.growing import grows
from hdnd_lint.words.patterns.matcher import check_patterns, loosened

_GENERAL = "general."  # checks that look at their patterns themselves, and take plain words too
_SIGNS = frozenset("\\([{?*+|)]}")  # what makes a text more than the words in it
_WORDS = frozenset({"vi", "en"})  # what is said to people


def wrong_patterns(rule: Rule, params: Params) -> Iterator[RulesetError]:
    """Yield the parameters of *rule* that are no regular expressions or may never end."""
    if rule.check.startswith(_GENERAL):
        return
    for key, text in _texts(params, "params"):
        try:
            check_patterns([text])
        except ValueError as error:
            yield RulesetError(str(error), file=rule.file, key=key)


def slow_patterns(bound: BoundRule) -> Iterator[RulesetError]:
    """Yield the patterns of a rule whose time grows with the square of a text made for them."""
    told = set()
    for params in bound.params:
        for key, text in _texts(params, "params"):
            if text not in told and grows(loosened(text)):
                told.add(text)
                problem = (
                    f"biểu thức “{text}” có thể chạy lâu theo bình phương độ dài văn bản: hãy "
                    "chặn số lần lặp ({0,60}), hoặc ghi trước nó điều không được đứng liền trước"
                )
                yield RulesetError(problem, file=bound.rule.file, key=key)


def _texts(value: Any, key: str) -> Iterator[tuple[str, str]]:
    """Yield every text in *value*, with the key that it stands at."""
    if isinstance(value, str):
        if _SIGNS & set(value):
            yield key, value
        return
    for name, inside in _inside(value):
        yield from _texts(inside, f"{key}.{name}" if name else key)


def _inside(value: Any) -> Iterator[tuple[str, Any]]:
    """Yield what *value* holds, each with its name, "" in a list."""
    if isinstance(value, Mapping):
        yield from ((str(name), one) for name, one in value.items())
    elif isinstance(value, tuple | list | set | frozenset):
        yield from (("", one) for one in value)
    elif is_dataclass(value):
        names = (one.name for one in fields(value) if one.name not in _WORDS)
        yield from ((name, getattr(value, name)) for name in names)
