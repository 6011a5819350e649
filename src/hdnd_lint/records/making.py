"""How classes of records and their instances are made; the package says what for."""

from collections.abc import Callable
from operator import attrgetter
from types import SimpleNamespace
from typing import Any, ClassVar, get_origin

_NONE = object()


class FrozenRecordError(AttributeError):
    """Somebody assigns to a field of a frozen record."""


class Field:
    """One field of a record: its *name* and annotation, and what the class says of it."""

    __slots__ = ("compare", "default", "default_factory", "init", "name", "repr", "type")

    def __init__(
        self,
        default: Any = _NONE,
        default_factory: Any = _NONE,
        init: bool = True,
        repr: bool = True,
        compare: bool = True,
    ) -> None:
        self.name = ""
        self.type: object = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.compare = init, repr, compare


def field(**said: Any) -> Any:
    """Say more of a field than its annotation does."""
    return Field(**said)


def fields(record: Any) -> tuple[Field, ...]:
    """Return the fields of a record, or of its class, in their order."""
    found: tuple[Field, ...] = record.__record__
    return found


def is_dataclass(value: Any) -> bool:
    """Say whether *value* is a record or a class of records."""
    return hasattr(value, "__record__")


def replace(record: Any, **changes: Any) -> Any:
    """Return a record like *record* but for *changes*."""
    for one in record.__record__:
        if one.init:
            changes.setdefault(one.name, getattr(record, one.name))
    return type(record)(**changes)


def dataclass(cls: type | None = None, /, **said: bool) -> Any:
    """Make the class that is decorated a class of records."""
    if cls is None:
        return lambda cls: _record(cls, **said)
    return _record(cls)


def _record(
    cls: type,
    *,
    frozen: bool = False,
    slots: bool = False,
    eq: bool = True,
    order: bool = False,
) -> type:
    own = _own_fields(cls)
    inherited = {one.name: one for base in cls.__mro__[:0:-1] for one in _fields_of(base)}
    whole = tuple({**inherited, **own}.values())
    methods = _methods(whole, frozen=frozen, eq=eq, order=order)
    methods["__match_args__"] = tuple(one.name for one in whole if one.init)
    methods["__record__"] = whole
    methods["__dataclass_fields__"] = _Standard(whole)
    methods["__dataclass_params__"] = SimpleNamespace(
        init=True, repr=True, eq=eq, order=order, unsafe_hash=False, frozen=frozen
    )
    given = cls.__dict__
    methods = {name: method for name, method in methods.items() if name not in given}
    if eq and "__hash__" not in methods and given.get("__hash__") is None:
        methods["__hash__"] = _hash if frozen else None
    if not slots:
        for name, method in methods.items():
            _give(cls, name, method)
        _clean(cls, own)
        made = cls
    else:
        made = _with_slots(cls, own, inherited, methods)
    if "__init__" not in given:
        _give(made, "__init__", _init_at_first(made, whole))
    return made


def _give(cls: type, name: str, value: object) -> None:
    setattr(cls, name, value)


def _fields_of(base: type) -> tuple[Field, ...]:
    found: tuple[Field, ...] = base.__dict__.get("__record__", ())
    return found


def _own_fields(cls: type) -> dict[str, Field]:
    own = {}
    annotations: dict[str, object] = cls.__annotations__  # its own, of no base
    for name, kind in annotations.items():
        if kind is ClassVar or get_origin(kind) is ClassVar:
            continue
        said = cls.__dict__.get(name, _NONE)
        one = said if isinstance(said, Field) else Field(said)
        if isinstance(one.default, (list, dict, set)):
            raise ValueError(f"one {type(one.default).__name__} for all: give a factory: {name}")
        one.name, one.type = name, kind
        own[name] = one
    return own


def _clean(cls: type, own: dict[str, Field]) -> None:
    for one in own.values():
        if one.default is not _NONE:
            setattr(cls, one.name, one.default)
        elif one.name in cls.__dict__:
            delattr(cls, one.name)


def _with_slots(
    cls: type, own: dict[str, Field], inherited: dict[str, Field], methods: dict[str, Any]
) -> type:
    body = {name: value for name, value in cls.__dict__.items() if name not in own}
    body.pop("__dict__", None)
    body.pop("__weakref__", None)
    body |= methods
    body["__slots__"] = tuple(name for name in own if name not in inherited)
    kind: Any = type(cls)
    made: type = kind(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    return made


# What a class of records can do.


def _methods(whole: tuple[Field, ...], *, frozen: bool, eq: bool, order: bool) -> dict[str, Any]:
    methods: dict[str, Any] = {"__repr__": _repr, "__reduce__": _reduce}
    if eq:
        methods["__eq__"] = _equal
        methods["__compared__"] = staticmethod(_getter([o.name for o in whole if o.compare]))
    methods["__positional__"] = _positional(whole)
    if frozen:
        methods["__setattr__"], methods["__delattr__"] = _no_setting, _no_deleting
    if order:
        methods["__lt__"], methods["__le__"] = _less, _less_or_equal
        methods["__gt__"], methods["__ge__"] = _greater, _greater_or_equal
    return methods


def _getter(names: list[str]) -> Callable[[Any], Any]:
    return attrgetter(*names) if names else lambda _: ()


def _positional(whole: tuple[Field, ...]) -> Any:
    """Return what reads all that ``__init__`` takes, None where a field is made elsewhere."""
    if len(whole) < 2 or not all(one.init for one in whole):
        return None  # of one field, an attrgetter gives no tuple
    return staticmethod(attrgetter(*(one.name for one in whole)))


def _repr(self: Any) -> str:
    shown = (f"{o.name}={getattr(self, o.name)!r}" for o in self.__record__ if o.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _equal(self: Any, other: Any) -> Any:
    if type(other) is not type(self):
        return NotImplemented
    return self is other or self.__compared__(self) == self.__compared__(other)


def _hash(self: Any) -> int:
    return hash(self.__compared__(self))


def _less(self: Any, other: Any) -> Any:
    same = type(other) is type(self)
    return self.__compared__(self) < self.__compared__(other) if same else NotImplemented


def _less_or_equal(self: Any, other: Any) -> Any:
    same = type(other) is type(self)
    return self.__compared__(self) <= self.__compared__(other) if same else NotImplemented


def _greater(self: Any, other: Any) -> Any:
    same = type(other) is type(self)
    return self.__compared__(self) > self.__compared__(other) if same else NotImplemented


def _greater_or_equal(self: Any, other: Any) -> Any:
    same = type(other) is type(self)
    return self.__compared__(self) >= self.__compared__(other) if same else NotImplemented


def _no_setting(self: Any, name: str, _: object) -> None:
    raise FrozenRecordError(f"cannot assign to field {name!r}")


def _no_deleting(self: Any, name: str) -> None:
    raise FrozenRecordError(f"cannot delete field {name!r}")


def _reduce(self: Any) -> tuple[Any, ...]:
    """Let a record be copied and sent to another process as it is."""
    if self.__positional__:
        return type(self), self.__positional__(self)
    names = [one.name for one in self.__record__ if hasattr(self, one.name)]
    return _remade, (type(self), {name: getattr(self, name) for name in names})


def _remade(cls: type, values: dict[str, Any]) -> Any:
    made: Any = object.__new__(cls)
    for name, value in values.items():
        object.__setattr__(made, name, value)
    return made


# How instances are made.


def _init_at_first(cls: type, whole: tuple[Field, ...]) -> Callable[..., None]:
    """Return an ``__init__`` that is compiled when it is called for the first time."""

    def init(self: Any, *args: Any, **named: Any) -> None:
        compiled = _compiled_init(cls, whole)
        _give(cls, "__init__", compiled)
        compiled(self, *args, **named)

    return init


def _compiled_init(cls: type, whole: tuple[Field, ...]) -> Callable[..., None]:
    known: dict[str, Any] = {"_NONE": _NONE, "_set": object.__setattr__}
    heads, lines = ["self"], []
    for one in whole:
        value = one.name
        if one.default is not _NONE:
            known[f"_default_{one.name}"] = one.default
            value = f"_default_{one.name}" if not one.init else value
            heads += [f"{one.name}=_default_{one.name}"] if one.init else []
        elif one.default_factory is not _NONE:
            known[f"_make_{one.name}"] = one.default_factory
            made = f"_make_{one.name}()"
            value = f"{made} if {one.name} is _NONE else {one.name}" if one.init else made
            heads += [f"{one.name}=_NONE"] if one.init else []
        elif one.init:
            heads.append(one.name)
        else:
            continue
        lines.append(f" {_setter(cls, one.name, known)} {value})")
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    source = f"def __init__({', '.join(heads)}):\n" + ("\n".join(lines) or " pass")
    exec(source, known)  # of names of fields alone
    compiled: Callable[..., None] = known["__init__"]
    return compiled


def _setter(cls: type, name: str, known: dict[str, Any]) -> str:
    """Return the head of a call that sets field *name*: its slot's own setter is quickest."""
    slot: Any = getattr(cls, name, None)
    if type(slot).__name__ != "member_descriptor":
        return f"_set(self, {name!r},"
    known[f"_set_{name}"] = slot.__set__
    return f"_set_{name}(self,"


class _Standard:
    """The fields of a record as the standard library has them, made when they are asked for."""

    __slots__ = ("_fields",)

    def __init__(self, own: tuple[Field, ...]) -> None:
        self._fields = own

    def __get__(self, _: object, owner: type) -> dict[str, Any]:
        import dataclasses

        made = {}
        for one in self._fields:
            said: dict[str, Any] = {"init": one.init, "repr": one.repr, "compare": one.compare}
            if one.default is not _NONE:
                said["default"] = one.default
            if one.default_factory is not _NONE:
                said["default_factory"] = one.default_factory
            standard: Any = dataclasses.field(kw_only=False, **said)
            standard.name, standard.type = one.name, one.type
            standard._field_type = vars(dataclasses)["_FIELD"]
            made[one.name] = standard
        _give(owner, "__dataclass_fields__", made)
        return made
