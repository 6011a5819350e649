"""Where the reports of a check go, and in which format: the file's ending tells, or a word."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from hdnd_lint.records import dataclass
from hdnd_lint.report.formats import FORMATS
from hdnd_lint.ruleset.problems import near

STDOUT = "-"
# What a file of each ending holds: first what its ending alone asks for, then what --format may.
_ENDINGS: Mapping[str, tuple[str, ...]] = {
    ".csv": ("csv",),
    ".htm": ("html",),
    ".html": ("html",),
    ".json": ("json", "gitlab", "sarif"),
    ".jsonl": ("jsonl",),
    ".log": ("text", "github"),
    ".ndjson": ("jsonl",),
    ".sarif": ("sarif",),
    ".sarif.json": ("sarif",),
    ".txt": ("text", "github"),
    ".xml": ("junit",),
}
ENDINGS = tuple(sorted(_ENDINGS))


@dataclass(frozen=True, slots=True)
class Target:
    """One report: its format, and the file it goes to; None is the terminal."""

    form: str
    path: Path | None = None


def targets(outputs: Sequence[str], form: str | None) -> list[Target]:
    """Return the reports that *outputs* and ``--format`` (*form*) ask for, each once.

    A format that none of the files takes is printed. Raises click.BadParameter for a file whose
    format nothing tells.
    """
    files = [_target(one, form) for one in outputs]
    printed = [] if files and (form is None or any(one.form == form for one in files)) else [form]
    return [*files, *(Target(one or "text") for one in printed)]


def _target(given: str, form: str | None) -> Target:
    prefix, colon, path = given.partition(":")
    if colon and path and prefix in FORMATS:
        return Target(prefix, None if path == STDOUT else Path(path))
    if colon and re.fullmatch(r"[A-Za-z_-]{2,}", prefix):  # one letter is a drive of Windows
        known = ", ".join(FORMATS)
        raise _wrong(f"“{prefix}” không phải là một dạng báo cáo{near(prefix, FORMATS)}: {known}")
    if given == STDOUT:
        return Target(form or "text")
    return Target(_by_ending(Path(given), form), Path(given))


def _by_ending(path: Path, form: str | None) -> str:
    name = path.name.lower()
    endings = [one for one in _ENDINGS if name.endswith(one)]
    if endings:
        kinds = _ENDINGS[max(endings, key=len)]
        return form if form in kinds else kinds[0]
    if form or not path.suffix:
        return form or "text"
    raise _wrong(
        f"không rõ dạng báo cáo của tệp “{path.name}”; dùng đuôi {' '.join(ENDINGS)}, "
        f"hoặc viết DẠNG:TỆP"
    )


def _wrong(problem: str) -> click.BadParameter:
    return click.BadParameter(problem, param_hint="--output")
