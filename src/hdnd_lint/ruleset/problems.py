"""What a validator objects to, said in Vietnamese with the file and the key."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from hdnd_lint.errors import RulesetError

if TYPE_CHECKING:
    from pydantic import ValidationError

_SAYINGS = {
    "missing": "thiếu khóa này",
    "date_type": "phải là một ngày dạng 2025-07-01",
    "string_type": "phải là chữ; đặt trong dấu nháy nếu là số hay “no”, “yes”",
    "bool_type": "phải là true hoặc false",
    "bool_parsing": "phải là true hoặc false",
    "int_type": "phải là một số nguyên",
    "int_parsing": "phải là một số nguyên",
    "int_from_float": "phải là một số nguyên",
    "float_type": "phải là một số",
    "float_parsing": "phải là một số",
    "decimal_type": "phải là một số",
    "decimal_parsing": "phải là một số",
    "tuple_type": "phải là một danh sách",
    "list_type": "phải là một danh sách",
    "frozen_set_type": "phải là một danh sách",
    "dict_type": "phải là một bảng khóa: giá trị",
    "mapping_type": "phải là một bảng khóa: giá trị",
    "model_type": "phải là một bảng khóa: giá trị",
    "model_attributes_type": "phải là một bảng khóa: giá trị",
    "dataclass_type": "phải là một bảng khóa: giá trị",
    "string_too_short": "không được để trống",
    "too_short": "phải có ít nhất một mục",
}
_BOUNDS = {"greater_than": ("gt", "lớn hơn"), "greater_than_equal": ("ge", "từ")} | {
    "less_than": ("lt", "nhỏ hơn"),
    "less_than_equal": ("le", "không quá"),
}
_Path: TypeAlias = tuple[str | int, ...]


def tell_problems(
    error: "ValidationError", data: Any, file: str, prefix: str = ""
) -> Iterator[RulesetError]:
    """Yield one problem for each place of *data* in *file* that *error* objects to."""
    known = tuple(_fields(error))
    told: dict[_Path, list[Any]] = {}
    for detail in error.errors(include_url=False):
        told.setdefault(_in_data(detail, data), []).append(detail)
    around = {path[:length] for path in told for length in range(len(path))}
    for path, details in told.items():
        if path in around and all(_is_of_kind(one) for one in details):
            continue  # what is wrong inside says all
        said = dict.fromkeys(_say(one, known) for one in details)
        key = ".".join([*([prefix] if prefix else []), *map(str, path)])
        yield RulesetError(" hoặc ".join(said), file=file, key=key)


def _in_data(detail: Any, data: Any) -> _Path:
    """Return the place that *detail* speaks of, without the validator's names of alternatives."""
    path: list[str | int] = []
    parts: Sequence[str | int] = detail["loc"]
    for number, part in enumerate(parts):
        if _holds(data, part):
            data = data[part]
        elif number < len(parts) - 1 or detail["type"] != "missing":
            continue
        path.append(part)
    return tuple(path)


def _holds(data: Any, part: str | int) -> bool:
    if isinstance(data, Mapping):
        return part in data
    return isinstance(data, list | tuple) and isinstance(part, int) and part < len(data)


def _is_of_kind(detail: Any) -> bool:
    """Say whether *detail* only says of what kind a value should be."""
    return str(detail["type"]).endswith(("_type", "too_short"))


def near(word: str, known: Iterable[str]) -> str:
    """Return a hint at the word of *known* that *word* was perhaps meant to be, or nothing."""
    from difflib import get_close_matches  # most runs have nothing to hint at

    found = get_close_matches(word, list(known), 1)
    return f"; có phải là “{found[0]}” không?" if found else ""


def _say(detail: Any, known: Iterable[str]) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        return f"khóa lạ{near(str(detail['loc'][-1]), known)}"
    if kind in ("enum", "literal_error"):
        allowed = str(context["expected"]).replace("'", "").replace(" or ", ", ")
        hint = near(str(detail["input"]), allowed.split(", "))
        return f"“{detail['input']}” không dùng được; phải là một trong: {allowed}{hint}"
    if kind == "string_pattern_mismatch":
        return f"“{detail['input']}” sai dạng {context['pattern']}"
    if kind in ("value_error", "assertion_error"):
        return str(context["error"])
    if kind in _BOUNDS:
        name, words = _BOUNDS[kind]
        return f"phải {words} {context[name]}"
    return _SAYINGS.get(kind, f"giá trị “{detail['input']}” không dùng được")


def _fields(error: "ValidationError") -> Iterator[str]:
    """Yield the names of keys that exist, to hint at the one that was meant."""
    from hdnd_lint.ruleset import schema

    for model in (schema.RuleFacts, schema.PeriodFacts, schema.AppliesFacts, schema.ExampleFacts):
        for name, field in model.model_fields.items():
            yield field.alias or name
