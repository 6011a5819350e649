"""What a validator objects to, said in Vietnamese with the file and the key."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from hdnd_lint.errors import RulesetError

if TYPE_CHECKING:
    from pydantic import ValidationError

_SAYINGS = {
    "missing": "thiếu khóa này",
    "date_type": "phải là một ngày dạng 2025-07-01",
    "string_type": "phải là chữ; đặt trong dấu nháy nếu là số hay “no”, “yes”",
    "bool_type": "phải là true hoặc false",
    "tuple_type": "phải là một danh sách",
    "dict_type": "phải là một bảng khóa: giá trị",
    "model_type": "phải là một bảng khóa: giá trị",
    "model_attributes_type": "phải là một bảng khóa: giá trị",
    "string_too_short": "không được để trống",
    "too_short": "phải có ít nhất một mục",
}


def tell_problems(error: "ValidationError", file: str, prefix: str = "") -> Iterator[RulesetError]:
    """Yield one problem for each thing that *error* objects to in *file*."""
    known = tuple(_fields(error))
    for detail in error.errors():
        path = [str(part) for part in detail["loc"]]
        key = ".".join([prefix, *path] if prefix else path)
        yield RulesetError(_say(detail, known), file=file, key=key)


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
        return f"“{detail['input']}” không dùng được; phải là {context['expected']}"
    if kind == "string_pattern_mismatch":
        return f"“{detail['input']}” sai dạng {context['pattern']}"
    if kind in ("value_error", "assertion_error"):
        return str(context["error"])
    return _SAYINGS.get(kind, str(detail["msg"]))


def _fields(error: "ValidationError") -> Iterator[str]:
    """Yield the names of keys that exist, to hint at the one that was meant."""
    from hdnd_lint.ruleset import schema

    for model in (schema.RuleFacts, schema.PeriodFacts, schema.AppliesFacts, schema.ExampleFacts):
        for name, field in model.model_fields.items():
            yield field.alias or name
