"""What an audit asks of every paper, in a form that reaches other processes and machines."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.engine.bound import chosen
from hdnd_lint.records import dataclass, replace
from hdnd_lint.registry import open_registry


@dataclass(frozen=True, slots=True)
class AuditSettings:
    """*today* is an ISO day, as is *as_of* unless it is ""; folders of rules are paths that every
    machine of the audit can read."""

    today: str
    as_of: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rulesets: tuple[str, ...] = ()
    registries: tuple[str, ...] = ()
    level: str = ""

    def written(self) -> str:
        """Return the settings as JSON."""
        return json.dumps({name: getattr(self, name) for name in self.__slots__})

    @classmethod
    def read(cls, text: str) -> "AuditSettings":
        """Return the settings that *text* was written of."""
        found: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value
            for key, value in json.loads(text).items()
        }
        made: AuditSettings = replace(cls(""), **found)
        return made

    def linter(self) -> Linter:
        """Return the linter of the audit. Raises HdndLintError where the settings are wrong."""
        rules = rulebook.load([Path(one) for one in self.rulesets])
        return Linter(
            rules=chosen(rules, self.select, self.ignore),
            today=date.fromisoformat(self.today),
            as_of=date.fromisoformat(self.as_of) if self.as_of else None,
            overrides={"level": self.level} if self.level else {},
            documents=open_registry([Path(one) for one in self.registries]),
        )
