"""The linters of a run: each file is judged by the settings nearest to it, in whatever order."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from hdnd_lint.api import Linter
from hdnd_lint.cli.runs.many import with_results
from hdnd_lint.cli.shared.options import RuleChoice, linter
from hdnd_lint.cli.shared.output import show_progress
from hdnd_lint.config import Config
from hdnd_lint.engine import BoundRule
from hdnd_lint.jobs import cores, lint_many
from hdnd_lint.jobs.inputs import STDIN, Input
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.records import replace
from hdnd_lint.registry import Registry

_Way = tuple[Config, tuple[str, ...]]  # settings, and rules that the file at hand leaves out


class LintRun:
    """The linters of one command, made when the first file asks for them.

    *lead* is the linter of the folder that all *paths* have in common: its language and its
    office are those of the report.
    """

    def __init__(
        self, choice: RuleChoice, options: Mapping[str, Any], paths: Sequence[str | Path]
    ) -> None:
        self.options = options
        self.choice = choice
        self._configs: dict[Path | None, Config] = {}  # by the file they stand in
        self._files: dict[Path, Path | None] = {}  # that file, by folder
        self._ways: list[_Way] = []
        self._tools: list[Linter] = []
        self._documents: dict[tuple[Path, ...], Registry] = {}
        self.config = self.config_of(common_folder(paths))
        self.lead = self.tool_of(common_folder(paths))

    @property
    def tools(self) -> tuple[Linter, ...]:
        """The linters made so far; files name them by their place here."""
        return tuple(self._tools)

    @property
    def rules(self) -> tuple[BoundRule, ...]:
        """All rules that any of the files is judged by, each once."""
        found = {bound.rule.id: bound for tool in self._tools for bound in tool.rules}
        return tuple(found[rule] for rule in sorted(found))

    @property
    def files(self) -> list[Path]:
        """The files that the settings stand in, which no report may be written over."""
        files = (one for config in self._configs.values() for one in self.choice.files(config))
        return list(dict.fromkeys(files))

    def config_of(self, folder: Path) -> Config:
        """Return the settings that bind the files in *folder*."""
        place = folder.resolve()
        if place not in self._files:
            self._files[place] = self.choice.settings_file(place)
        file = self._files[place]
        if file not in self._configs:
            self._configs[file] = self.choice.settings_in(file)
        return self._configs[file]

    def number_of(self, path: Path) -> int:
        """Return the place of the linter for the file or folder at *path*."""
        config = self.config_of(_folder_of(path))
        way = (config, config.ignored_in(path))
        for number, (known, ignored) in enumerate(self._ways):
            if known is config and ignored == way[1]:
                return number
        self._ways.append(way)
        self._tools.append(self._made(*way))
        return len(self._tools) - 1

    def tool_of(self, path: Path) -> Linter:
        """Return the linter for the file or folder at *path*."""
        return self._tools[self.number_of(path)]

    def fail_on(self, path: str) -> str:
        """Return the severity that makes the exit code 1 for the file of that name."""
        return self.config_of(_folder_of(Path(path))).fail_on

    def heeded(self, outcome: FileOutcome) -> set[str]:
        """Return the ids of the rules that look at the file of *outcome*."""
        return {bound.rule.id for bound in self.tool_of(Path(outcome.path)).rules}

    def _made(self, config: Config, ignored: tuple[str, ...]) -> Linter:
        if config.registry not in self._documents:
            self._documents[config.registry] = self.choice.documents(config)
        documents = self._documents[config.registry]
        made = linter(self.choice, config, self.options, ignored=ignored, documents=documents)
        # One report has one language, whatever the files' own settings say.
        return replace(made, lang=self._tools[0].lang) if self._tools else made


def common_folder(paths: Sequence[str | Path]) -> Path:
    """Return the folder that all of *paths* lie in; standard input lies in the working folder."""
    folders = [str(_folder_of(Path() if one == STDIN else Path(one))) for one in paths]
    try:
        return Path(os.path.commonpath([os.path.realpath(one) for one in folders]))
    except ValueError:  # on several drives
        return Path()


def _folder_of(path: Path) -> Path:
    return path if path.is_dir() else path.parent


def lint_each(run: LintRun, named: Sequence[Input], jobs: int | None) -> Iterator[FileOutcome]:
    """Yield what the linters of *run* say of each of *named*, in order."""
    tasks = [one.task(run.number_of(one.path)) for one in named]
    tools = [replace(one, way_back=False) for one in run.tools]  # reports write into no file
    if run.options.get("cache"):
        tools = list(map(with_results, tools))
    yield from show_progress(lint_many(tools, tasks, jobs or cores()), len(tasks))
