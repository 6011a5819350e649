"""What lets findings stand, on the command line: a baseline, and waivers beside the drafts."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from hdnd_lint.accepting import waiver_files
from hdnd_lint.engine import BoundRule
from hdnd_lint.outcome import Outcome
from hdnd_lint.records import replace

F = TypeVar("F", bound=Callable[..., Any])


def accepting_options(function: F) -> F:
    """Add ``--baseline`` and ``--no-waivers``."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def accept(
    outcome: Outcome, options: Mapping[str, Any], rules: Sequence[BoundRule], today: date
) -> Outcome:
    """Return *outcome* with the findings marked that the baseline and the waivers let stand."""
    drafts = [Path(file.path) for file in outcome.files if file.draft]
    if not options["no_waivers"]:
        outcome = _waive(outcome, drafts, rules, today)
    if options["baseline"]:
        from hdnd_lint.accepting.baseline import gone, mark_known, read_baseline

        baseline = read_baseline(options["baseline"])
        outcome = replace(mark_known(outcome, baseline), gone=gone(outcome, baseline))
    return outcome


def _waive(
    outcome: Outcome, drafts: Sequence[Path], rules: Sequence[BoundRule], today: date
) -> Outcome:
    files = waiver_files(drafts)
    if not files and not any(one.draft.source.comments for one in outcome.files if one.draft):
        return outcome
    from hdnd_lint.accepting.applying import waive  # most runs have nothing to waive

    known = (name for one in rules for name in one.names[:2])
    return waive(outcome, files, known, today)


_OPTIONS = (
    click.option(
        "--baseline",
        type=click.Path(dir_okay=False, path_type=Path),
        help="Tệp mốc: phát hiện đã có trong đó được ẩn và không tính. (Known findings.)",
    ),
    click.option(
        "--no-waivers",
        is_flag=True,
        help="Không xét các chấp nhận trong hdnd-lint.waivers.toml và trong dự thảo. "
        "(Let no waiver count.)",
    ),
)
