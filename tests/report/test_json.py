"""The JSON report against its schema, on real outputs of the command."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from hdnd_lint.resources import resource_dir
from running import DRAFT, Command


@pytest.fixture(scope="module")
def schema() -> Any:
    text = (resource_dir("schema") / "report.schema.json").read_text(encoding="utf-8")
    loaded = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(loaded)
    return loaded


def reported(command: Command, folder: Path, *args: str) -> Any:
    (folder / "mot.txt").write_text(DRAFT, encoding="utf-8")
    (folder / "hong.docx").write_bytes(b"not a zip")
    return json.loads(command("check", folder, "--format", "json", *args).out)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_report_keeps_its_schema(
    command: Command, tmp_path: Path, schema: Any, lang: str
) -> None:
    jsonschema.validate(reported(command, tmp_path, "--lang", lang), schema)


def test_the_report_on_all_examples_keeps_the_schema(command: Command, schema: Any) -> None:
    examples = Path(__file__).parents[2] / "examples"
    data = json.loads(command("check", examples, "--format", "json", "--no-config").out)
    jsonschema.validate(data, schema)
    assert sum(len(file["findings"]) for file in data["files"]) > 0


def test_the_schema_refuses_what_is_not_a_report(
    command: Command, tmp_path: Path, schema: Any
) -> None:
    data = reported(command, tmp_path)
    del data["files"][1]["findings"][0]["fingerprint"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema)


def test_a_report_says_all_of_a_finding(command: Command, tmp_path: Path) -> None:
    data = reported(command, tmp_path, "--select", "SK004")
    broken, draft = data["files"]
    assert broken["profile"] is None
    assert broken["errors"]
    (finding,) = draft["findings"]
    assert finding["evidence"] == "NQ - HĐND"
    assert finding["provision"] == "Đầu văn bản"
    assert finding["values"]["symbol"] == "NQ-HĐND"
    assert finding["fixes"][0]["edits"][0]["replacement"] == "NQ-HĐND"
    assert draft["as_of"] == "2025-12-10"
    assert draft["rules"] == [
        {"rule": "SK004", "name": "malformed-symbol", "status": "checked", "reason": ""}
    ]
    assert data["summary"] == {
        "files": 2,
        "failed": 1,
        "findings": {"error": 1, "warning": 0, "info": 0},
        "accepted": {"baseline": 0, "waived": 0},
        "rules": {"checked": 1, "not-applicable": 0, "not-evaluated": 0},
    }
