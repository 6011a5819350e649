"""The table of checks: each known by its name, its module imported when it is first asked for."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from hdnd_lint.checks.base import Check


class CheckTable(Mapping[str, Check[Any]]):
    """Checks by name; few of them bind any one draft, and the rest need not be imported.

    *places* gives for each name the module, as seen from this package, and the constant there:
    the check itself or a mapping that holds it under its name.
    """

    def __init__(self, places: Mapping[str, str]) -> None:
        self._places = places
        self._imported: dict[str, Check[Any]] = {}

    def __getitem__(self, name: str) -> Check[Any]:
        known = self._imported.get(name)
        if known is None:
            known = self._imported[name] = self._from_module(name)
        return known

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def _from_module(self, name: str) -> Check[Any]:
        module, constant = self._places[name].split(":")
        found = getattr(import_module(f"hdnd_lint.checks.{module}"), constant)
        check: Check[Any] = found if isinstance(found, Check) else found[name]
        return check
