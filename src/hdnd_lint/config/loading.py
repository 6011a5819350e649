"""A file of settings read, checked key by key, and laid over those that it extends."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hdnd_lint.config.checking import Given, check_keys
from hdnd_lint.config.finding_files import PROJECT_NAME
from hdnd_lint.config.keys import LEVEL_NAMES
from hdnd_lint.config.settings import Config, FileIgnore
from hdnd_lint.errors import ConfigError
from hdnd_lint.files import printable_name
from hdnd_lint.files.toml import read_toml
from hdnd_lint.finding import Severity

_DEPTH = 8  # files that extend one another
_PREFIX = "tool.hdnd-lint."


def load_config(path: Path | str) -> Config:
    """Return the settings in the file at *path*, with those of the files that it extends.

    Raises ConfigError, or ConfigProblemsError with every slip: file, line, key, what is meant.
    """
    path = Path(path)
    found = list(_chain(path, ()))  # what is built on first
    merged: dict[str, Any] = {}
    origins: dict[str, tuple[Path, int]] = {}
    ignores: list[FileIgnore] = []
    for file, given in found:
        folder = file.resolve().parent
        ignores += [
            FileIgnore(folder, one.removeprefix("per-file-ignores."), tuple(value))
            for one, (value, _) in given.items()
            if one.startswith("per-file-ignores.")
        ]
        for key, (value, line) in given.items():
            merged[key] = _laid_over(merged.get(key), key, value, folder)
            origins[key] = (file, line)
    return _config(merged, path, origins, tuple(ignores))


def _laid_over(before: Any, key: str, value: Any, folder: Path) -> Any:
    if key in ("rulesets", "registry"):
        value = [folder / one for one in value]
    if key in ("ignore", "rulesets", "registry"):
        return list(dict.fromkeys([*(before or ()), *value]))
    return value


def _config(
    merged: Mapping[str, Any],
    path: Path,
    origins: Mapping[str, tuple[Path, int]],
    ignores: tuple[FileIgnore, ...],
) -> Config:
    def below(table: str) -> dict[str, Any]:
        start = f"{table}."
        return {
            key.removeprefix(start): value
            for key, value in merged.items()
            if key.startswith(start)
        }

    office = below("office")
    level = office.pop("level", "")
    committees = office.pop("committees", ())
    return Config(
        select=tuple(merged.get("select", ())),
        ignore=tuple(merged.get("ignore", ())),
        rulesets=tuple(merged.get("rulesets", ())),
        registry=tuple(merged.get("registry", ())),
        fail_on=merged.get("fail-on", "error"),
        lang=merged.get("lang", "vi"),
        severity={rule: Severity(one) for rule, one in below("severity").items()},
        office=office,
        law=below("law"),
        file=path,
        level=LEVEL_NAMES.get(level, ""),
        committees=tuple(committees),
        file_ignores=ignores,
        docs_url=merged.get("docs-url", "").rstrip("/"),
        rule_book=merged.get("rule-book", ""),
        origins=origins,
    )


def _chain(path: Path, above: tuple[Path, ...]) -> Iterator[tuple[Path, Given]]:
    """Yield *path* and what it says, after the files that it extends."""
    data, lines = _read(path)
    given = check_keys(data, lines, printable_name(path))
    value, line = given.get("extend", ((), 0))
    here = (*above, path.resolve())
    for one in (value,) if isinstance(value, str) else value:
        base = path.resolve().parent / one
        problem = ""
        if base.resolve() in here:
            problem = f"“{one}” lại lấy chính tệp này làm nền"
        elif not base.is_file():
            problem = f"không có tệp “{printable_name(one)}”"
        elif len(here) >= _DEPTH:
            problem = f"quá {_DEPTH} tệp nối nhau"
        if problem:
            raise ConfigError(problem, file=printable_name(path), key="extend", line=line)
        yield from _chain(base, here)
    yield path, given


def _read(path: Path) -> tuple[Mapping[str, Any], Mapping[str, int]]:
    """Return the settings in the file at *path* as they stand there, and the line of each key."""
    data, lines = read_toml(path)
    if path.name != PROJECT_NAME:
        return data, lines
    tool = data.get("tool")
    own = tool.get("hdnd-lint") if isinstance(tool, dict) else None
    mine = {key.removeprefix(_PREFIX): at for key, at in lines.items() if key.startswith(_PREFIX)}
    return (own if isinstance(own, dict) else {}), mine
