"""The JSON Schema of the configuration, made from the table of keys: editors use it."""

from typing import Any

from hdnd_lint.config.keys import ANY, KEYS, Key, Shape

_ID = "https://json-schema.org/draft/2020-12/schema"


def config_schema() -> dict[str, Any]:
    """Return the schema of ``hdnd-lint.toml``."""
    made = _table()
    for name, key in KEYS.items():
        head, _, last = name.rpartition(".")
        table = made
        if head:
            table = made["properties"].setdefault(head, _table())
        if last == ANY:
            table["additionalProperties"] = _value(key)
        else:
            table["properties"][last] = _value(key)
            if "-" in last:  # both ways of writing are taken
                table["properties"][last.replace("-", "_")] = _value(key)
    made["properties"]["per_file_ignores"] = made["properties"]["per-file-ignores"]
    return {"$schema": _ID, "title": "hdnd-lint.toml", **made}


def _table() -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": {}}


def _value(key: Key) -> dict[str, Any]:
    word = {"type": "string"}
    words = {"type": "array", "items": word}
    shapes: dict[Shape, dict[str, Any]] = {
        Shape.WORD: word,
        Shape.WORDS: words,
        Shape.ONE_OR_MORE: {"anyOf": [word, words]},
        Shape.CHOICE: {"enum": list(key.choices)},
    }
    return {"description": f"{key.says.vi}. ({key.says.en}.)", **shapes[key.shape]}
