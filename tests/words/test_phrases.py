"""Phrases that the expressions of the package read: each holds one alternative that no other does.

A name is a module and its constant, or its function that returns an expression; ``[[…]]`` marks
the words that are read where others have to stand beside them, ``≠`` what is not read so. Behind a
name may stand a key of the table that it is, and a field.
"""

import importlib
from pathlib import Path

import pytest
import yaml
from mutants.phrases import expression, named, reads

FILES = sorted((Path(__file__).parent / "phrases").glob("*.yaml"))
BOOK: dict[str, list[str]] = {
    name: phrases
    for file in FILES
    for name, phrases in yaml.safe_load(file.read_text(encoding="utf-8")).items()
}


@pytest.mark.parametrize("name", BOOK)
def test_every_phrase_is_read_whole(name: str) -> None:
    module, _, held = name.partition(":")
    pattern = expression(named(importlib.import_module(f"hdnd_lint.{module}"), held))
    assert pattern is not None
    assert [phrase for phrase in BOOK[name] if not reads(pattern, phrase)] == []
