"""``hdnd-lint.toml``: what an office sets once for all its drafts."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hdnd_lint.errors import ConfigError, ReadError
from hdnd_lint.files import printable_name, read_bounded
from hdnd_lint.finding import Severity
from hdnd_lint.records import dataclass, field

_SIZE = 2**20  # bytes
FILE_NAME = "hdnd-lint.toml"
FAIL_ON = ("error", "warning", "info", "never")
LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a run; folders and files are absolute paths."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rulesets: tuple[Path, ...] = ()
    registry: tuple[Path, ...] = ()
    fail_on: str = "error"
    lang: str = "vi"
    severity: Mapping[str, Severity] = field(default_factory=dict)
    office: Mapping[str, str] = field(default_factory=dict)  # whose reports they are
    law: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    file: Path | None = None

    @property
    def assume(self) -> tuple[str, ...]:
        """Return the regimes that the office takes to go on: ``[law] assume``."""
        named = self.law.get("assume", ())
        return (named,) if isinstance(named, str) else tuple(named)


def find_config(start: Path) -> Path | None:
    """Return the nearest ``hdnd-lint.toml`` in the folder of *start* or above it."""
    here = start.resolve()
    for folder in (here, *here.parents):
        path = folder / FILE_NAME
        if path.is_file():
            return path
    return None


def load_config(path: Path) -> Config:
    """Return the settings in the file at *path*; raise ConfigError with file and key."""
    import tomllib  # most runs have no such file

    try:
        data = tomllib.loads(read_bounded(path, _SIZE).decode("utf-8"))
    except ReadError as error:
        raise ConfigError(f"không đọc được: {error.text}", file=printable_name(path)) from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"không đọc được: {error}", file=printable_name(path)) from error
    except (ValueError, RecursionError, OverflowError) as error:
        raise ConfigError(f"TOML sai: {error}", file=printable_name(path)) from error
    return _checked(data, path)


def is_trusted(path: Path) -> bool:
    """Say whether a configuration that was merely found may be used.

    It may where the user, root or the owner of the folder it lies in owns it: anybody may put a
    file into a folder for all, and so silence the drafts below it.
    """
    if not hasattr(os, "geteuid"):
        return True
    try:
        owner, folder = path.stat().st_uid, path.resolve().parent.stat()
    except OSError:
        return False
    return owner in (os.geteuid(), 0, folder.st_uid)


def _checked(data: Mapping[str, Any], path: Path) -> Config:
    from pydantic import TypeAdapter, ValidationError  # costs time at start

    given = {str(key).replace("-", "_"): value for key, value in data.items()}
    known = {name for name in Config.__slots__ if name != "file"}
    for key in given:
        if key not in known:
            names = ", ".join(sorted(known))
            raise ConfigError(f"khóa lạ; dùng được: {names}", file=str(path), key=key)
    try:
        config = TypeAdapter(Config).validate_python(given)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise ConfigError(str(first["msg"]), file=str(path), key=key) from error
    return _placed(config, path)


def _placed(config: Config, path: Path) -> Config:
    """Return *config* with its paths taken from the folder that its file stands in."""
    for key, allowed in (("fail_on", FAIL_ON), ("lang", LANGUAGES)):
        if getattr(config, key) not in allowed:
            raise ConfigError(f"phải là một trong: {', '.join(allowed)}", file=str(path), key=key)
    for key in config.law:
        if key != "assume":
            raise ConfigError("khóa lạ; dùng được: assume", file=str(path), key=f"law.{key}")
    folder = path.resolve().parent
    return Config(
        select=config.select,
        ignore=config.ignore,
        rulesets=tuple(folder / one for one in config.rulesets),
        registry=tuple(folder / one for one in config.registry),
        fail_on=config.fail_on,
        lang=config.lang,
        severity=config.severity,
        office=config.office,
        law=config.law,
        file=path,
    )
