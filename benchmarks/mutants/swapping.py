"""A change put into modules that are loaded already, where that shows all of it."""

import gc
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

_PLAIN = (str, bytes, int, float, bool, type(None), re.Pattern)
_MANY = (tuple, list, set, frozenset)


def key_of(code: CodeType) -> str:
    """Return what names *code* among all that a test may call."""
    return f"{code.co_filename}:{code.co_firstlineno}:{code.co_qualname}"


def swap(path: Path, before: CodeType, after: CodeType) -> set[str] | None:
    """Put *after* in place of *before*, the code of the module at *path*.

    Returns the keys of code, or the files, whose callers may see the change; None where only a
    fresh start would show it: a class, a default of an argument, a value that others are made of.
    """
    changed = _own_changes(before, after)
    if not changed:
        return None
    return _swap_values(path, after) if changed == [before] else _swap_code(before, after, changed)


def _own_changes(before: CodeType, after: CodeType) -> list[CodeType] | None:
    """Return the code that differs itself, not only in what it holds; None: not alike enough."""
    inner, other = list(_held(before)), list(_held(after))
    if len(inner) != len(other):
        return None
    found = [] if _alone(before) == _alone(after) else [before]
    for one, two in zip(inner, other, strict=True):
        deeper = _own_changes(one, two)
        if deeper is None:
            return None
        found += deeper
    return found


def _held(code: CodeType) -> Iterator[CodeType]:
    return (const for const in code.co_consts if isinstance(const, CodeType))


def _alone(code: CodeType) -> tuple[object, ...]:
    plain = [repr(const) for const in code.co_consts if not isinstance(const, CodeType)]
    return code.co_code, plain, code.co_names, code.co_varnames


def _swap_code(before: CodeType, after: CodeType, changed: list[CodeType]) -> set[str] | None:
    pairs = _pairs(before, after)
    swapped: dict[str, CodeType] = {}
    for function in [one for one in gc.get_objects() if type(one) is FunctionType]:
        key = key_of(function.__code__)
        old, new = pairs.get(key, (None, None))
        if old and new and len(new.co_freevars) == len(function.__code__.co_freevars):
            function.__code__ = new
            swapped[key] = old
    reached = {key_of(inner) for old in swapped.values() for inner in _deeper(old)}
    return set(swapped) if reached.issuperset(map(key_of, changed)) else None


def _pairs(before: CodeType, after: CodeType) -> dict[str, tuple[CodeType, CodeType]]:
    """Return each code that differs, or holds one that does, with what takes its place."""
    pairs: dict[str, tuple[CodeType, CodeType]] = {}
    for one, two in zip(_held(before), _held(after), strict=True):
        if one != two:
            pairs[key_of(one)] = one, two
            pairs |= _pairs(one, two)
    return pairs


def _deeper(code: CodeType) -> Iterator[CodeType]:
    yield code
    for inner in _held(code):
        yield from _deeper(inner)


def _swap_values(path: Path, after: CodeType) -> set[str] | None:
    """Put the values of a module run anew where the old ones stand, in whatever module."""
    ours = [module for name, module in sys.modules.items() if name.split(".")[0] == "hdnd_lint"]
    module = next((one for one in ours if getattr(one, "__file__", None) == str(path)), None)
    if module is None:
        return None
    fresh: dict[str, object] = {"__name__": module.__name__, "__file__": str(path)}
    try:
        exec(after, fresh)  # our own source, with one change
    except Exception:
        return None
    old = dict(vars(module))
    files: set[str] = set()
    for name, value in fresh.items():
        if name.startswith("__") or callable(value) or _image(old.get(name)) == _image(value):
            continue
        if not _may_move(value, module.__name__):
            return None
        files |= _given(ours, name, old.get(name), value)
    return files or None


def _given(ours: list[ModuleType], name: str, old: object, value: object) -> set[str]:
    users = [one for one in ours if name in vars(one) and vars(one)[name] is old]
    for one in users:
        setattr(one, name, value)
    return {str(one.__file__) for one in users}


def _may_move(value: object, own: str) -> bool:
    """Whether a value can stand for the old one: it holds no class made anew, and no function.

    What holds a function is told from the old one by where it lies, and others may keep it.
    """
    if isinstance(value, _PLAIN):
        return True
    if isinstance(value, dict):
        return all(_may_move(one, own) for pair in value.items() for one in pair)
    if isinstance(value, _MANY):
        return type(value) in _MANY and all(_may_move(one, own) for one in value)
    return type(value).__module__ != own and " at 0x" not in repr(value)


def _image(value: object) -> object:
    """Return what tells *value* from another; repr shortens a long expression."""
    if isinstance(value, re.Pattern):
        return value.pattern, value.flags
    if isinstance(value, dict):
        return [(_image(key), _image(one)) for key, one in value.items()]
    if isinstance(value, tuple | list):
        return [_image(one) for one in value]
    return repr(value)
