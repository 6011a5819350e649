"""What must hold of settings of others whatever they are: loaded, or told with file and key."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from fuzz.mutating import Mutated
from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.config import load_config
from hdnd_lint.errors import ConfigError, RegistryError, RulesetError
from hdnd_lint.examples import trials
from hdnd_lint.registry import open_registry
from hdnd_lint.registry.edit import validated
from hdnd_lint.ruleset import load_overrides, load_rules

_TOLD = (ConfigError, RegistryError, RulesetError)
_DRAFT = (Path(__file__).parents[2] / "examples/09-doi-ten-thon-xa.txt").read_text("utf-8")
_MOST = 4  # examples of one rule that are tried


def faults(given: Mutated) -> Iterator[str]:
    """Yield what does not hold of the settings *given*."""
    with TemporaryDirectory(prefix="fuzz-") as folder:
        path = Path(folder, given.name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(given.data)
        try:
            yield from _used(path, Path(folder))
        except _TOLD as error:
            if not error.file:
                yield f"settings: told without a file: {error}"


def _used(path: Path, folder: Path) -> Iterator[str]:
    if path.suffix == ".toml":
        load_config(path)
        return
    if path.suffix == ".csv":
        validated(path)
        return
    load_overrides(folder)
    files = load_rules([folder])
    bound = rulebook.bind([file.rule for file in files])
    outcome = Linter(bound, date(2026, 1, 5)).text(_DRAFT)
    for problem in outcome.problems:
        yield f"settings: {problem.text}"
    for _, trial in zip(range(_MOST), trials(files, bound, open_registry()), strict=False):
        for told in trial.problems():  # that it is another verdict is no fault here
            if "gặp lỗi" in told:
                yield f"settings: {told}"
