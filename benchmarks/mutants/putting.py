"""A mutant put where its module or its rule file is looked for."""

import importlib.machinery
import importlib.util
import os
import shutil
import sys
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import CodeType, ModuleType

from mutants.code import changed_code
from mutants.mutant import Mutant
from mutants.rules import changed_rule


def put(root: Path, mutant: Mutant, folder: Path) -> bool:
    """Put *mutant* in place, a rule file by way of *folder*; False where it cannot be loaded."""
    if mutant.path.suffix == ".yaml":
        _put_rules(root, mutant, folder)
        return True
    name = module_name(mutant.path)
    sys.meta_path.insert(0, _Changed(name, root / mutant.path, changed_code(root, mutant)))
    try:
        importlib.import_module(name)
    except Exception:
        return False
    return True


def _put_rules(root: Path, mutant: Mutant, folder: Path) -> None:
    copy = folder / "rulesets"
    shutil.copytree(root / "rulesets", copy, copy_function=os.symlink)
    changed = folder / mutant.path
    changed.unlink()
    changed.write_text(changed_rule(root, mutant), encoding="utf-8")
    from hdnd_lint import resources

    kept = resources.resource_dir
    resources.resource_dir = lambda name: copy if name == "rulesets" else kept(name)


def module_name(path: Path) -> str:
    """Return the name that the module at *path*, from the top of the checkout, is imported by."""
    parts = path.with_suffix("").parts[1:]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


class _Loader(importlib.machinery.SourceFileLoader):
    def __init__(self, name: str, path: Path, code: CodeType) -> None:
        super().__init__(name, str(path))
        self._code = code

    def get_code(self, fullname: str) -> CodeType:
        return self._code


class _Changed(MetaPathFinder):
    """Finds one module changed; all others are found as ever."""

    def __init__(self, name: str, path: Path, code: CodeType) -> None:
        self._name, self._path, self._code = name, path, code

    def find_spec(
        self, fullname: str, path: object, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Return the spec of the changed module, None of any other."""
        if fullname != self._name:
            return None
        loader = _Loader(fullname, self._path, self._code)
        return importlib.util.spec_from_file_location(fullname, self._path, loader=loader)
