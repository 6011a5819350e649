"""One file to be linted, in a form that can be sent to another process."""

from collections.abc import Callable
from pathlib import Path

from hdnd_lint.api import Linter
from hdnd_lint.errors import ReadError
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.records import dataclass, replace


@dataclass(frozen=True, slots=True)
class Task:
    """A file and how it is linted.

    *tool* is the number of the linter among those of the run. *name* is what reports call the
    file. *read* gives its content where it does not lie at *path* itself; *problem* says in one
    line why there is nothing to read.
    """

    path: Path
    name: str
    tool: int = 0
    problem: str = ""
    read: Callable[[], bytes] | None = None
    content: bytes | None = None

    def loaded(self) -> "Task":
        """Return the task with the content in it where *read* has to be called in this process."""
        if self.read is None or self.problem:
            return self
        try:
            return replace(self, read=None, content=self.read())
        except ReadError as error:
            return replace(self, read=None, problem=error.text)


def lint_task(tool: Linter, task: Task) -> FileOutcome:
    """Return what *tool* says of the file of *task*."""
    task = task.loaded()
    if task.problem:
        return FileOutcome.unread(task.name, task.problem)
    if task.content is not None:
        return tool.content(task.content, task.name)
    return tool.file(task.path)
