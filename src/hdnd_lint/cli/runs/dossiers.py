"""Which files of a run are linked to dossiers, and what the user states of them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from hdnd_lint.cli.runs.running import LintRun
from hdnd_lint.jobs.inputs import Input
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.records import replace

F = TypeVar("F", bound=Callable[..., Any])


def dossier_options(function: F) -> F:
    """Add ``--dossier`` and ``--no-dossier``."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


_OPTIONS = (
    click.option(
        "--dossier",
        is_flag=True,
        help="Coi mọi tệp nêu ra là một hồ sơ. (All files named make one dossier.)",
    ),
    click.option(
        "--no-dossier",
        is_flag=True,
        help="Không ghép hồ sơ, chỉ xét từng tệp. (Judge each file by itself alone.)",
    ),
)


def require_one_wish(options: Mapping[str, Any]) -> None:
    """Raise UsageError where dossiers are both asked for and forbidden."""
    if options["dossier"] and options["no_dossier"]:
        raise click.UsageError("--dossier và --no-dossier không dùng cùng nhau.")


def linked(
    run: LintRun,
    found: Sequence[tuple[Input, FileOutcome]],
    options: Mapping[str, Any],
) -> Outcome:
    """Return the outcome of the files *found*, linked where the user wants it.

    Raises ConfigError where an ``ho-so.toml`` is wrong.
    """
    files = tuple(outcome for _, outcome in found)
    tool = run.lead
    if options["no_dossier"]:
        return Outcome(files, tool.lang, tool.assumed)
    if options["dossier"]:
        from hdnd_lint.linking import StatedMatter  # a run on single files needs none of it

        whole = tool.together(files, [StatedMatter(tuple(one.path for one in files))])
        return _heeded(run, whole)
    parts = [_of_space(run, space, found) for space in dict.fromkeys(_spaces(found))]
    judged = {file.path: file for part in parts for file in part.files}
    return Outcome(
        tuple(judged.get(file.path, file) for file in files),
        tool.lang,
        tool.assumed,
        tuple(group for part in parts for group in part.groups),
        tuple(stranger for part in parts for stranger in part.strangers),
    )


def _spaces(found: Sequence[tuple[Input, FileOutcome]]) -> Iterator[str]:
    yield from (one.space for one, _ in found if one.space)


def _of_space(run: LintRun, space: str, found: Sequence[tuple[Input, FileOutcome]]) -> Outcome:
    """Return what the files of one folder or archive make together."""
    from hdnd_lint.cli.runs.stated import stated_in

    files = [outcome for one, outcome in found if one.space == space]
    stated = list(stated_in(Path(space), [one for one, _ in found if one.space == space]))
    return _heeded(run, run.tool_of(Path(space)).together(files, stated))


def _heeded(run: LintRun, outcome: Outcome) -> Outcome:
    """Return *outcome* without what its groups say of a file by rules that leave the file out."""
    by_path = {file.path: file for file in outcome.files}
    if len(run.tools) == 1 or not outcome.groups:
        return outcome
    groups = tuple(
        replace(
            one,
            findings=tuple(
                found for found in one.findings if found.rule_id in run.heeded(by_path[found.file])
            ),
        )
        for one in outcome.groups
    )
    return replace(outcome, groups=groups)
