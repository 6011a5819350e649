"""A baseline: the findings that a set of drafts had on one day, by file and fingerprint."""

import json
import os
from collections.abc import Mapping, Set
from pathlib import Path

from hdnd_lint.errors import ConfigError, ReadError
from hdnd_lint.files import printable_name, read_bounded
from hdnd_lint.finding import Finding
from hdnd_lint.outcome import Outcome
from hdnd_lint.records import dataclass, replace

_KIND = "hdnd-lint-baseline"
_VERSION = 1
_SIZE = 64 * 2**20  # bytes


@dataclass(frozen=True, slots=True)
class Baseline:
    """The fingerprints of each file, by its path from the *folder* of the baseline's own file."""

    folder: Path
    files: Mapping[str, Set[str]]

    def known(self, path: str) -> Set[str]:
        """Return the fingerprints that the file at *path* had."""
        return self.files.get(place(path, self.folder), frozenset())


def read_baseline(path: Path) -> Baseline:
    """Return the baseline in the file at *path*; raise ConfigError where it is none."""
    name = printable_name(path)
    try:
        data = json.loads(read_bounded(path, _SIZE))
    except ReadError as error:
        raise ConfigError(f"không đọc được: {error.text}", file=name) from error
    except (ValueError, RecursionError) as error:
        raise ConfigError("không phải là tệp mốc (baseline): JSON sai", file=name) from error
    files = data.get("files") if isinstance(data, dict) and data.get("kind") == _KIND else None
    if not isinstance(files, dict) or not all(map(_is_list_of_words, files.values())):
        raise ConfigError("không phải là tệp mốc (baseline) của hdnd-lint", file=name)
    if data.get("version") != _VERSION:
        raise ConfigError(f"tệp mốc phải là phiên bản {_VERSION}", file=name, key="version")
    return Baseline(path.resolve().parent, {str(one): frozenset(files[one]) for one in files})


def baseline_of(outcome: Outcome, folder: Path) -> Baseline:
    """Return the baseline of what *outcome* found, for a file in *folder*."""
    files = {
        place(file.path, folder): frozenset(one.fingerprint for one in file.findings)
        for file in outcome.merged().files
        if file.draft
    }
    return Baseline(folder.resolve(), files)


def updated(baseline: Baseline, outcome: Outcome, *, only_prune: bool = False) -> Baseline:
    """Return *baseline* with the files of *outcome* as they are now.

    *only_prune* takes out what is gone, and lets nothing new in.
    """
    now = baseline_of(outcome, baseline.folder).files
    files = dict(baseline.files)
    for name, found in now.items():
        files[name] = found & files.get(name, frozenset()) if only_prune else found
    return replace(baseline, files=files)


def baseline_text(baseline: Baseline) -> str:
    """Return *baseline* as JSON, one fingerprint a line, in a fixed order."""
    files = {name: sorted(found) for name, found in sorted(baseline.files.items()) if found}
    data = {"kind": _KIND, "version": _VERSION, "files": files}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def mark_known(outcome: Outcome, baseline: Baseline) -> Outcome:
    """Return *outcome* with the findings that *baseline* has marked as known."""

    def marked(path: str, finding: Finding) -> Finding:
        known = finding.fingerprint in baseline.known(path)
        return replace(finding, known=True) if known else finding

    return outcome.changed(marked)


def gone(outcome: Outcome, baseline: Baseline) -> int:
    """Return how many findings of *baseline* are no more in the files of *outcome*."""
    now = baseline_of(outcome, baseline.folder).files
    return sum(len(baseline.files.get(name, frozenset()) - found) for name, found in now.items())


def place(path: str, folder: Path) -> str:
    """Return *path* as seen from *folder*, with slashes; as it is where there is no way."""
    try:
        return Path(os.path.relpath(Path(path).resolve(), folder.resolve())).as_posix()
    except (OSError, ValueError):  # another drive
        return Path(path).as_posix()


def _is_list_of_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)
