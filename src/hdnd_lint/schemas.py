"""The JSON Schemas of what people write: settings, rules, overrides, templates. Editors use them.

``python -m hdnd_lint.schemas`` writes them into ``schema/``; with ``--check`` it only says which
of them are not as the program would have them.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hdnd_lint.config.schema import config_schema

FOLDER = Path("schema")
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> Mapping[str, str]:
    """Return the text of each schema by the name of its file."""
    from hdnd_lint.drafting.schema import TemplateFacts
    from hdnd_lint.ruleset.schema import OverrideFacts, RuleFacts  # slow: pydantic models

    rule = RuleFacts.model_json_schema()
    override = OverrideFacts.model_json_schema()
    definitions = override.pop("$defs", {})
    overrides = {
        "title": "overrides.yaml",
        "type": "object",
        "propertyNames": {"pattern": "^[A-Z]{2}[0-9]{3}$"},
        "additionalProperties": override,
        **({"$defs": definitions} if definitions else {}),
    }
    return {
        "config.schema.json": _text(config_schema()),
        "rule.schema.json": _text({"$schema": _DRAFT, **rule}),
        "template.schema.json": _text({"$schema": _DRAFT, **TemplateFacts.model_json_schema()}),
        "overrides.schema.json": _text({"$schema": _DRAFT, **overrides}),
    }


def _text(schema: Mapping[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2, default=str) + "\n"


def stale(folder: Path) -> list[Path]:
    """Return the schemas in *folder* that are missing or not as the program would have them."""
    made = {folder / name: text for name, text in schemas().items()}
    return [
        path
        for path, text in made.items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]


def main(args: Sequence[str]) -> int:
    """Write the schemas, or with ``--check`` return 1 and name those that are out of date."""
    wrong = stale(FOLDER)
    if "--check" in args:
        for path in wrong:
            print(f"{path}: not as the program has it; run this module without --check")
        return int(bool(wrong))
    FOLDER.mkdir(exist_ok=True)
    for path in wrong:
        path.write_text(schemas()[path.name], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
