"""Records behave as the standard data classes do."""

import copy
import dataclasses
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import field as standard_field
from dataclasses import is_dataclass as _is_dataclass
from typing import Any, ClassVar

import pytest
from pydantic import TypeAdapter, ValidationError

from hdnd_lint.records import dataclass, making


def classes(make: Callable[..., Any], field: Callable[..., Any]) -> dict[str, Any]:
    """Return classes of each kind in use, made by *make*."""

    @make(frozen=True, slots=True)
    class Plain:
        """Fields with and without defaults."""

        kinds: ClassVar[int] = 3
        a: int
        b: str = "x"
        c: tuple[int, ...] = ()

    @make(frozen=True, slots=True)
    class Longer(Plain):
        d: list[int] = field(default_factory=list)
        b: str = "y"

        def doubled(self) -> int:
            return self.a * 2

    @make(frozen=True, slots=True, order=True)
    class Ordered:
        a: int
        b: int = 0

        def __post_init__(self) -> None:
            if self.a < 0:
                raise ValueError("below nought")

    @make(slots=True)
    class Open:
        a: int
        kept: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)

    @make(slots=True, eq=False)
    class Same:
        a: int = 0

    @make
    class Loose:
        a: int
        b: int = field(default=2, compare=False)

        def __repr__(self) -> str:
            return f"<{self.a}>"

    @make(frozen=True, slots=True)
    class Empty:
        pass

    return {name: one for name, one in locals().items() if isinstance(one, type)}


STANDARD = classes(dataclasses.dataclass, standard_field)
QUICK = classes(making.dataclass, making.field)
CALLS: list[tuple[str, tuple[Any, ...], dict[str, Any]]] = [
    ("Plain", (1,), {}),
    ("Plain", (1, "z"), {"c": (1, 2)}),
    ("Plain", (), {"b": "z", "a": 4}),
    ("Longer", (1, "z", (), [3]), {}),
    ("Longer", (1,), {"d": [4]}),
    ("Ordered", (1,), {}),
    ("Ordered", (0, 5), {}),
    ("Open", (1,), {}),
    ("Same", (), {}),
    ("Loose", (1, 3), {}),
    ("Empty", (), {}),
]


def is_standard(made: object) -> bool:
    return _is_dataclass(made)


def both(call: tuple[str, tuple[Any, ...], dict[str, Any]]) -> tuple[Any, Any]:
    name, args, named = call
    return STANDARD[name](*args, **named), QUICK[name](*args, **named)


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_an_instance_is_as_the_standard_one(call: tuple[str, Any, Any]) -> None:
    standard, quick = both(call)
    names = [one.name for one in dataclasses.fields(standard)]
    assert [getattr(quick, name) for name in names] == [getattr(standard, name) for name in names]
    if call[0] != "Same":
        assert repr(quick) == repr(standard)
    assert (type(quick).__hash__ is None) == (type(standard).__hash__ is None)
    assert hasattr(quick, "__dict__") == hasattr(standard, "__dict__")
    assert type(quick).__match_args__ == type(standard).__match_args__


@pytest.mark.parametrize("one", CALLS, ids=str)
@pytest.mark.parametrize("other", CALLS, ids=str)
def test_two_are_equal_where_the_standard_ones_are(one: Any, other: Any) -> None:
    (first, quick_first), (second, quick_second) = both(one), both(other)
    assert (quick_first == quick_second) is (first == second)
    if first == second and {"Plain", "Ordered", "Empty"} >= {one[0], other[0]}:
        assert hash(quick_first) == hash(quick_second)


def test_order_is_that_of_the_fields() -> None:
    ordered = QUICK["Ordered"]
    assert sorted([ordered(2), ordered(1, 5), ordered(1)]) == [
        ordered(1),
        ordered(1, 5),
        ordered(2),
    ]
    assert ordered(1) <= ordered(1) < ordered(2) > ordered(1) >= ordered(1)
    with pytest.raises(TypeError):
        assert ordered(1) < 2


@pytest.mark.parametrize(
    ("name", "args"), [("Plain", ()), ("Plain", (1, "a", (), 4)), ("Empty", (1,))]
)
def test_wrong_arguments_are_refused(name: str, args: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError):
        QUICK[name](*args)
    with pytest.raises(TypeError):
        QUICK[name](nobody=1)


def test_a_frozen_one_is_not_changed() -> None:
    plain = QUICK["Plain"](1)
    with pytest.raises(AttributeError, match="'a'"):
        plain.a = 2
    with pytest.raises(AttributeError, match="'a'"):
        del plain.a
    with pytest.raises(AttributeError):
        QUICK["Open"](1).other = 2


def test_what_is_made_afterwards_is_called_each_time() -> None:
    for _ in range(2):
        with pytest.raises(ValueError, match="below nought"):
            QUICK["Ordered"](-1)
    assert QUICK["Longer"](1).d is not QUICK["Longer"](1).d


def test_replaced_fields_and_no_others_differ() -> None:
    longer = QUICK["Longer"](1, "q", (7,), [3])
    assert making.replace(longer, a=5) == QUICK["Longer"](5, "q", (7,), [3])
    assert dataclasses.replace(longer, a=5) == QUICK["Longer"](5, "q", (7,), [3])
    with pytest.raises(TypeError):
        making.replace(longer, nobody=5)


def test_a_mutable_default_is_refused() -> None:
    with pytest.raises(ValueError, match="factory"):

        @making.dataclass
        class Wrong:
            a: list[int] = []  # noqa: RUF012


@dataclass(frozen=True, slots=True)
class Sent:
    """What another process may get."""

    a: int
    b: tuple[int, ...] = ()


def test_copies_and_pickles_are_equal() -> None:
    sent = Sent(1, (2, 3))
    assert copy.copy(sent) == copy.deepcopy(sent) == pickle.loads(pickle.dumps(sent)) == sent


def test_a_standard_data_class_may_be_made_of_one() -> None:
    @dataclasses.dataclass(frozen=True, slots=True)
    class More(Sent):
        c: str = "c"

    assert More(1, c="d") == More(1, (), "d") != Sent(1)
    with pytest.raises(TypeError):

        @dataclasses.dataclass
        class Thawed(Sent):  # type: ignore[misc]
            c: str = "c"


def test_the_standard_library_and_pydantic_take_them_for_data_classes() -> None:
    plain: Any = QUICK["Plain"]
    assert is_standard(plain)
    assert making.is_dataclass(plain(1))
    assert not making.is_dataclass(1)
    assert dataclasses.asdict(plain(1)) == {"a": 1, "b": "x", "c": ()}
    assert TypeAdapter(plain).validate_python({"a": 3}) == plain(3)
    with pytest.raises(ValidationError):
        TypeAdapter(plain).validate_python({"a": "no number"})
    with pytest.raises(ValidationError):
        TypeAdapter(QUICK["Ordered"]).validate_python({"a": -1})


def test_a_check_makes_no_standard_data_class() -> None:
    script = (
        "import dataclasses, sys\n"
        "made, usual = [], dataclasses._process_class\n"
        "dataclasses._process_class = lambda cls, *a: made.append(cls) or usual(cls, *a)\n"
        "import hdnd_lint.cli.papers.check\n"
        "print('hdnd_lint.records' in sys.modules)\n"
        "print([c.__module__ for c in made if 'hdnd' in c.__module__])"
    )
    command = [sys.executable, "-c", script]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout.split("\n")[:2] == ["True", "[]"]
