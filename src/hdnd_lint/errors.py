"""Errors that a caller can act on. What is wrong *in a draft* is a Finding, never one of these."""

from collections.abc import Mapping, Sequence
from typing import Any


class HdndLintError(Exception):
    """Base of every error this package raises on purpose; its text is one clear line."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Let the error be told in another process than it was raised in."""
        return _remade, (type(self), self.args, self.__dict__)


def _remade(
    cls: type[HdndLintError], args: tuple[Any, ...], values: Mapping[str, Any]
) -> HdndLintError:
    error = cls.__new__(cls, *args)
    error.__dict__.update(values)
    return error


class ReadError(HdndLintError):
    """A file cannot be read: which one, what is wrong, what to do."""

    def __init__(self, problem: str, *, file: str, remedy: str = "") -> None:
        self.problem = problem
        self.file = file
        self.remedy = remedy
        super().__init__(f"{file}: {self.text}")

    @property
    def text(self) -> str:
        """What is wrong and what to do, without the file."""
        return f"{self.problem} {self.remedy}".strip()


class LimitError(ReadError):
    """A file passes a named safety limit."""


class KeyedError(HdndLintError):
    """Something is wrong at one key of one file; *line* is 0 where it is not known."""

    def __init__(self, problem: str, *, file: str, key: str = "", line: int = 0) -> None:
        self.problem = problem
        self.file = file
        self.key = key
        self.line = line
        place = f"{file}:{line}" if line else file
        super().__init__(f"{place}: {key}: {problem}" if key else f"{place}: {problem}")


class RulesetError(KeyedError):
    """A rule set cannot be used; says in which file and at which key."""


class RulesetProblemsError(RulesetError):
    """All that is wrong in some rule sets, told at once: one line for each problem."""

    def __init__(self, problems: Sequence[RulesetError]) -> None:
        self.problems = tuple(problems)
        first = self.problems[0]
        super().__init__(first.problem, file=first.file, key=first.key)
        self.args = ("\n".join(str(problem) for problem in self.problems),)


class ConfigError(KeyedError):
    """A configuration cannot be used; says in which file and at which key."""


class ConfigProblemsError(ConfigError):
    """All that is wrong in a configuration, told at once: one line for each problem."""

    def __init__(self, problems: Sequence[ConfigError]) -> None:
        self.problems = tuple(problems)
        first = self.problems[0]
        super().__init__(first.problem, file=first.file, key=first.key, line=first.line)
        self.args = ("\n".join(str(problem) for problem in self.problems),)


class RegistryError(KeyedError):
    """A registry of documents cannot be used; the key is the line and column."""


class RegistryProblemsError(RegistryError):
    """All that is wrong in a registry, told at once: one line for each problem."""

    def __init__(self, problems: Sequence[RegistryError]) -> None:
        self.problems = tuple(problems)
        first = self.problems[0]
        super().__init__(first.problem, file=first.file, key=first.key)
        self.args = ("\n".join(str(problem) for problem in self.problems),)


class CheckError(HdndLintError):
    """A check crashed on a draft: names the rule; the other rules go on."""

    def __init__(self, rule_id: str, problem: str) -> None:
        self.rule_id = rule_id
        self.problem = problem
        super().__init__(f"{rule_id}: {problem}")
