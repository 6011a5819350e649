"""Tables of what families of checks list: entries known by their place, imported when asked."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.util import find_spec
from pkgutil import walk_packages
from typing import Any, TypeVar

V = TypeVar("V")


class PlaceTable(Mapping[str, V]):
    """Entries by name; few of them bind any one draft, and the rest need not be imported.

    A name is ``family.module.entry``: the module of that family below *package*, and a key of its
    mapping called *listed* (``CHECKS``). *aliases* are other names of some. Going through the
    table imports every module.
    """

    def __init__(self, package: str, listed: str, aliases: Mapping[str, str]) -> None:
        self._package = package
        self._listed = listed
        self._aliases = aliases
        self._imported: dict[str, V] = {}

    def __getitem__(self, name: str) -> V:
        known = self._imported.get(name)
        if known is None:
            known = self._imported[name] = self._from_module(self._aliases.get(name, name))
        return known

    def __iter__(self) -> Iterator[str]:
        path = import_module(self._package).__path__
        for info in walk_packages(path, f"{self._package}."):
            for entry in getattr(import_module(info.name), self._listed, ()):
                if not info.ispkg:
                    yield f"{info.name.removeprefix(self._package + '.')}.{entry}"

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _from_module(self, name: str) -> V:
        parts = name.split(".")
        module = ".".join((self._package, *parts[:2]))
        if len(parts) != 3 or not _exists(self._package, parts[0]) or not find_spec(module):
            raise KeyError(name)
        entries: Mapping[str, Any] = getattr(import_module(module), self._listed, {})
        entry: V = entries[parts[2]]
        return entry


def _exists(package: str, family: str) -> bool:
    return find_spec(f"{package}.{family}") is not None
