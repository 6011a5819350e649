"""What a file of settings says, held against the table of keys: every slip with its line."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from hdnd_lint.config.keys import ANY, KEYS, Key, Shape
from hdnd_lint.errors import ConfigError, ConfigProblemsError

Given = Mapping[str, tuple[Any, int]]
"""Values by dotted key, each with its line (0: not known)."""


def check_keys(data: Mapping[str, Any], lines: Mapping[str, int], file: str) -> Given:
    """Return the values of *data* by their dotted keys; raise ConfigProblemsError for slips."""
    slips: list[ConfigError] = []
    given: dict[str, tuple[Any, int]] = {}
    for found in _walk(data, "", lines, file):
        if isinstance(found, ConfigError):
            slips.append(found)
        else:
            key, value, line = found
            given[key] = (value, line)
    if slips:
        raise ConfigProblemsError(slips)
    return given


def _walk(
    table: Mapping[str, Any], above: str, lines: Mapping[str, int], file: str
) -> Iterator[ConfigError | tuple[str, Any, int]]:
    for raw, value in table.items():
        written = f"{above}{raw}"
        line = lines.get(written, 0)
        name = above + (raw if above in _FREE else _dashed(raw))
        key = KEYS.get(name) or KEYS.get(f"{above}{ANY}")
        if key:
            problem = _wrong(key, value)
            told = name.replace("fail-on", "fail_on")
            if problem:
                yield ConfigError(problem, file=file, key=told, line=line)
            else:
                yield name, value, line
        elif not _is_table(name):
            yield ConfigError(_unknown(raw, above), file=file, key=written, line=line)
        elif isinstance(value, dict):
            yield from _walk(value, f"{name}.", _renamed(lines, written, name), file)
        else:
            problem = f"phải là một bảng: [{name}], bên dưới là khóa = giá trị"
            yield ConfigError(problem, file=file, key=name, line=line)


_FREE = tuple(name.removesuffix(ANY) for name in KEYS if name.endswith(ANY))


def _dashed(key: str) -> str:
    """Return *key* as the table has it: both ways of writing are taken."""
    return key.replace("_", "-")


def _renamed(lines: Mapping[str, int], written: str, name: str) -> Mapping[str, int]:
    if written == name:
        return lines
    start = f"{written}."
    more = {name + key[len(written) :]: at for key, at in lines.items() if key.startswith(start)}
    return {**lines, **more}


def _is_table(name: str) -> bool:
    return any(known.startswith(f"{name}.") for known in KEYS)


def _unknown(key: str, above: str) -> str:
    here = dict.fromkeys(
        known.removeprefix(above).partition(".")[0] for known in KEYS if known.startswith(above)
    )
    near = get_close_matches(_dashed(key), here, 1)
    hint = f"; có phải là “{near[0]}” không?" if near else ""
    return f"khóa lạ{hint}; dùng được: {', '.join(here)}"


def _wrong(key: Key, value: Any) -> str:
    """Return what is wrong with *value*, “” where nothing is."""
    if key.shape is Shape.ONE_OR_MORE and isinstance(value, str):
        return ""
    if key.shape in (Shape.WORDS, Shape.ONE_OR_MORE):
        listed = isinstance(value, list) and all(isinstance(one, str) for one in value)
        return "" if listed else f"phải là một danh sách chữ, ví dụ {_listed(key)}"
    if not isinstance(value, str):
        return f"phải là chữ trong dấu nháy, ví dụ {key.sample}"
    if key is KEYS["docs-url"] and not value.startswith(("http://", "https://")):
        return f"phải là một địa chỉ bắt đầu bằng http:// hoặc https://, ví dụ {key.sample}"
    if key.shape is Shape.CHOICE and value not in key.choices:
        near = get_close_matches(value.casefold(), key.choices, 1)
        hint = f"; có phải là “{near[0]}” không?" if near else ""
        return f"phải là một trong: {', '.join(key.choices)}{hint}"
    return ""


def _listed(key: Key) -> str:
    return key.sample if key.sample.startswith("[") else f"[{key.sample}]"
