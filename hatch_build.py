"""Puts the compiled registry of documents into a wheel: its first run then opens it at once."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledRegistry(BuildHookInterface):
    """Makes ``registry.sqlite`` from the CSV files; a checkout makes its own when it needs it."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the database and enter it among the files of the wheel."""
        if version == "editable":  # there the CSV files may change after the build
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from hdnd_lint.registry.store import write_store  # not importable before the line above

        target = self._target()
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        write_store(root / "rulesets" / "registry", target)
        build_data["force_include"][str(target)] = "hdnd_lint/rulesets/registry/registry.sqlite"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the database from beside the wheel that now holds it."""
        self._target().unlink(missing_ok=True)

    def _target(self) -> Path:
        return Path(self.directory) / "registry.sqlite"
