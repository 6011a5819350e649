"""Puts what is compiled into a wheel: registry, rules, grammars; its first run starts at once."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Compiled(BuildHookInterface):
    """Makes what a checkout makes for itself when it needs it, and keeps in the user's cache."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled files and enter them among those of the wheel."""
        if version == "editable":  # there the sources may change after the build
            return
        sys.path.insert(0, str(Path(self.root) / "src"))
        self._folder.mkdir(parents=True, exist_ok=True)
        for made, place in (self._registry(), self._rules(), *self._grammars()):
            build_data["force_include"][str(made)] = f"hdnd_lint/{place}"

    def _registry(self) -> tuple[Path, str]:
        from hdnd_lint.registry.store import write_store  # importable since initialize

        made = self._folder / "registry.sqlite"
        made.unlink(missing_ok=True)
        write_store(Path(self.root) / "rulesets" / "registry", made)
        return made, "rulesets/registry/registry.sqlite"

    def _rules(self) -> tuple[Path, str]:
        from hdnd_lint import rulebook
        from hdnd_lint.rulebook.compiled import SHIPPED, written

        made = self._folder / SHIPPED
        made.write_bytes(written(rulebook.load(cached=False)))
        return made, f"rulesets/{SHIPPED}"

    def _grammars(self) -> Iterator[tuple[Path, str]]:
        from hdnd_lint.parsing.grammar.automaton import SHIPPED, load_automaton

        for grammar in sorted((Path(self.root) / "grammars").glob("*.lark")):
            made = self._folder / f"{grammar.stem}{SHIPPED}"
            made.write_text(load_automaton(grammar.stem).written(), encoding="utf-8")
            yield made, f"grammars/{made.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove from beside the wheel what it now holds."""
        if self._folder.is_dir():
            for made in self._folder.iterdir():
                made.unlink()
            self._folder.rmdir()

    @property
    def _folder(self) -> Path:
        return Path(self.directory) / "compiled"
