"""The settings of a run, whatever file they come from."""

from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from hdnd_lint.finding import Severity
from hdnd_lint.records import dataclass, field

FAIL_ON = ("error", "warning", "info", "never")
LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True)
class FileIgnore:
    """Rules that do not look at some files: *pattern* is taken from *folder*.

    It names a file, a folder with all below it, or several by ``*``, ``?`` and ``[…]``.
    """

    folder: Path
    pattern: str
    rules: tuple[str, ...]

    def is_for(self, path: Path) -> bool:
        """Say whether it is meant for the file at *path*, an absolute one."""
        if not path.is_relative_to(self.folder):
            return False
        inside = path.relative_to(self.folder).as_posix()
        wanted = self.pattern.removesuffix("/")
        return (
            fnmatchcase(inside, wanted)
            or fnmatchcase(inside, f"{wanted}/*")
            or fnmatchcase(path.name, wanted)
        )


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a run; folders and files are absolute paths.

    *origins* tells of each key that is set, dotted, the file and the line.
    """

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
    level: str = ""  # ``[office] level``, by its name in the profile
    committees: tuple[str, ...] = ()  # ``[office] committees``
    file_ignores: tuple[FileIgnore, ...] = ()
    docs_url: str = ""  # where the pages of the rules are kept
    rule_book: str = ""  # the version of the rule book to stay with
    origins: Mapping[str, tuple[Path, int]] = field(default_factory=dict, compare=False)

    @property
    def assume(self) -> tuple[str, ...]:
        """Return the regimes that the office takes to go on: ``[law] assume``."""
        named = self.law.get("assume", ())
        return (named,) if isinstance(named, str) else tuple(named)

    def ignored_in(self, path: Path) -> tuple[str, ...]:
        """Return the rules that do not look at the file at *path*, beside those of ``ignore``."""
        if not self.file_ignores:
            return ()
        place = path.resolve()
        found = (rule for one in self.file_ignores if one.is_for(place) for rule in one.rules)
        return tuple(dict.fromkeys(found))

    def origin(self, key: str) -> str:
        """Return file and line of *key*, “” where it has its usual value."""
        found = self.origins.get(key)
        return f"{found[0]}:{found[1]}" if found else ""
