"""Files linted in several processes; the results come in the order of the files.

Each worker is told one file at a time through a pipe of its own. So it is known which file a
worker died of: that file is told as unreadable, and the others go on. A worker ends when its
pipe does, also when this process is killed.
"""

import gc
import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from typing import Any

from hdnd_lint.api import Linter
from hdnd_lint.errors import HdndLintError
from hdnd_lint.finding import RuleStatus
from hdnd_lint.jobs.tasks import Task, lint_task
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.records import replace

_AHEAD = 32  # results of a worker that may wait for an earlier file
_DIED = (
    "tiến trình kiểm tra tệp này dừng đột ngột, có thể do hết bộ nhớ. Hãy kiểm tra lại nguồn gốc "
    "của tệp, hoặc tách văn bản thành nhiều tệp nhỏ hơn."
)
_LANGUAGE = "fork" if sys.platform == "linux" else "spawn"


def results(tools: Sequence[Linter], tasks: Sequence[Task], jobs: int) -> Iterator[FileOutcome]:
    """Yield what the linters say of each of *tasks*, in their order, by *jobs* processes."""
    crew = _Crew(tools, jobs)
    try:
        yield from crew.results(tasks)
    finally:
        crew.end()


class _Worker:
    """A process, the pipe to it, and the number of the file that it works on."""

    def __init__(self, context: Any, tools: Sequence[Linter], others: Sequence["_Worker"]) -> None:
        self.pipe, far = context.Pipe()
        # what a forked process inherits it closes: else a pipe would outlive its owner
        near = [one.pipe for one in others] + [self.pipe] if _LANGUAGE == "fork" else []
        self.process = context.Process(target=_work, args=(far, near, tools), daemon=True)
        self.process.start()
        far.close()
        self.busy: int | None = None
        self._known: list[RuleStatus] = []  # what became of rules, as the worker numbers it

    def give(self, number: int, task: Task) -> None:
        """Send the worker the file with that *number*; that it died is seen when it answers."""
        self.busy = number
        with suppress(OSError):
            self.pipe.send(task.loaded())

    def whole(
        self, outcome: FileOutcome, new: Sequence[RuleStatus], numbers: Sequence[int]
    ) -> FileOutcome:
        """Return *outcome* with what became of the rules, told by *numbers* and where *new*."""
        self._known += new
        return replace(outcome, rules=tuple(self._known[number] for number in numbers))

    def end(self) -> None:
        """Let the worker go."""
        self.pipe.close()
        self.process.terminate()
        self.process.join()


class _Crew:
    """The workers of a run."""

    def __init__(self, tools: Sequence[Linter], size: int) -> None:
        self._tools = tools
        self._context = multiprocessing.get_context(_LANGUAGE)
        self._workers: list[_Worker] = []
        gc.collect()
        gc.freeze()  # pages that are shared stay so
        for _ in range(size):
            self._workers.append(self._hired())
        gc.unfreeze()

    def _hired(self) -> _Worker:
        return _Worker(self._context, self._tools, self._workers)

    def results(self, tasks: Sequence[Task]) -> Iterator[FileOutcome]:
        """Yield the results in the order of *tasks*."""
        waiting = deque(enumerate(tasks))
        done: dict[int, FileOutcome] = {}
        most = _AHEAD * len(self._workers)
        for number in range(len(tasks)):
            while number not in done:
                if len(done) < most:
                    self._employ(waiting)
                done |= self._answers(tasks)
            yield done.pop(number)

    def _employ(self, waiting: "deque[tuple[int, Task]]") -> None:
        for worker in self._workers:
            if worker.busy is None and waiting:
                worker.give(*waiting.popleft())

    def _answers(self, tasks: Sequence[Task]) -> dict[int, FileOutcome]:
        """Wait for an answer of any worker, and return those that have come."""
        busy = {one.pipe: one for one in self._workers if one.busy is not None}
        found = {}
        for pipe in wait(list(busy)):
            worker = busy[pipe]
            number, worker.busy = worker.busy, None
            assert number is not None
            try:
                answer = worker.pipe.recv()
            except (EOFError, OSError):
                self._replace(worker)
                answer = FileOutcome.unread(tasks[number].name, _DIED)
            if isinstance(answer, BaseException):
                raise answer
            found[number] = answer if isinstance(answer, FileOutcome) else worker.whole(*answer)
        return found

    def _replace(self, worker: _Worker) -> None:
        worker.end()
        self._workers.remove(worker)
        self._workers.append(self._hired())

    def end(self) -> None:
        """Let all workers go."""
        for worker in self._workers:
            worker.end()


def _work(pipe: Connection, inherited: Sequence[Connection], tools: Sequence[Linter]) -> None:
    """Lint the files that come through *pipe* until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who is asked to stop ends the workers
    for one in inherited:
        one.close()
    own = [_with_own_registry(one) for one in tools]
    known: dict[RuleStatus, int] = {}
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError):
            return
        with suppress(OSError):  # nobody listens any more: the next recv ends it
            pipe.send(_answer(own[task.tool], task, known))


def _answer(
    tool: Linter, task: Task, known: dict[RuleStatus, int]
) -> tuple[FileOutcome, Sequence[RuleStatus], Sequence[int]] | HdndLintError:
    """Return what is sent back: what became of a rule is the same for most files, sent once."""
    try:
        outcome = lint_task(tool, task)
    except HdndLintError as error:  # the settings are wrong, not the file
        return error
    before = len(known)
    numbers = [known.setdefault(one, len(known)) for one in outcome.rules]
    return replace(outcome, rules=()), list(known)[before:], numbers


def _with_own_registry(tool: Linter) -> Linter:
    """Return *tool* with a registry of its own: an open database must not cross a fork."""
    again = getattr(tool.documents, "reopened", None)
    return replace(tool, documents=again()) if again else tool
