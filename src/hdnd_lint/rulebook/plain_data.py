"""Data of this package to JSON and back: dataclasses, enumerations, dates, nothing that runs.

A class is named by its module and is looked up there; only a dataclass or an enumeration that
is defined in that very module of this package is ever made.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any

from hdnd_lint.records import fields, is_dataclass

_PLACES = ("checks", "finding", "model", "outcome", "ruleset.model", "words")


def write_plain(value: Any) -> str:
    """Return *value* as JSON; raise TypeError for what is no plain data."""
    return json.dumps(_written(value), ensure_ascii=False, separators=(",", ":"))


def read_plain(text: str) -> Any:
    """Return the value that *text* was written of; raise ValueError, TypeError … where of none."""
    return _read(json.loads(text))


def _written(value: Any) -> Any:
    if isinstance(value, Enum):
        return ["e", _name(type(value)), value.value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, tuple | list | frozenset | set):
        items = sorted(value, key=repr) if isinstance(value, frozenset | set) else value
        return [_MARKS[type(value)], *map(_written, items)]
    if isinstance(value, Mapping):
        return ["d", *([_written(key), _written(one)] for key, one in value.items())]
    if is_dataclass(value):
        inside = (getattr(value, one.name) for one in fields(value) if one.init)
        return ["o", _name(type(value)), *map(_written, inside)]
    return _written_leaf(value)


def _written_leaf(value: Any) -> Any:
    if isinstance(value, date):
        return ["D", value.isoformat()]
    if isinstance(value, timedelta):
        return ["T", value.days, value.seconds]
    if isinstance(value, Decimal):
        return ["N", str(value)]
    raise TypeError(f"no plain data: {type(value)}")


_MARKS = {tuple: "t", list: "l", frozenset: "f", set: "s"}
_MADE: dict[str, type] = {mark: made for made, mark in _MARKS.items()}


def _read(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    mark, *inside = value
    if mark in _MADE:
        return _MADE[mark](map(_read, inside))
    if mark == "d":
        return {_read(key): _read(one) for key, one in inside}
    if mark == "o":
        return _filled(_class(inside[0]), inside[1:])
    return _read_leaf(mark, inside)


def _read_leaf(mark: str, inside: Sequence[Any]) -> Any:
    if mark == "e":
        return _class(inside[0])(inside[1])
    if mark == "D":
        return date.fromisoformat(inside[0])
    if mark == "T":
        return timedelta(inside[0], inside[1])
    if mark == "N":
        return Decimal(inside[0])
    raise ValueError(f"no mark of plain data: {mark}")


def _filled(kind: type, values: Sequence[Any]) -> Any:
    """Return an instance with *values* in its fields, in their order.

    What a class asks of its values was asked when they were written: asking again, which for
    patterns is to compile them, would take a tenth of a run.
    """
    made: Any = object.__new__(kind)
    for name, value in zip(_field_names(kind), values, strict=True):
        object.__setattr__(made, name, _read(value))
    return made


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    if not is_dataclass(kind) or not all(one.init for one in fields(kind)):
        raise ValueError(f"no class of plain data: {kind.__name__}")
    return tuple(one.name for one in fields(kind))


def _name(kind: type) -> str:
    return f"{kind.__module__.removeprefix('hdnd_lint.')}:{kind.__qualname__}"


@cache
def _class(name: str) -> type:
    place, _, word = name.partition(":")
    if not any(place == one or place.startswith(f"{one}.") for one in _PLACES):
        raise ValueError(f"no class of plain data: {name}")
    module = f"hdnd_lint.{place}"
    found = vars(sys.modules.get(module) or import_module(module)).get(word)
    if not isinstance(found, type) or found.__module__ != module:
        raise ValueError(f"no class of plain data: {name}")
    if not is_dataclass(found) and not issubclass(found, Enum):
        raise ValueError(f"no class of plain data: {name}")
    return found
