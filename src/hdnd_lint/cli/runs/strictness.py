"""How strict a check is: presets, what is shown, what makes the exit code."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from hdnd_lint.config import FAIL_ON
from hdnd_lint.finding import Confidence, Finding, Severity, Status
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.records import dataclass

F = TypeVar("F", bound=Callable[..., Any])
_SEVERITIES = [one.value for one in Severity]
_CONFIDENCES = [one.value for one in Confidence]
_MOST = 0.5  # of the rules, that may be left unjudged before a strict check calls it a failure


@dataclass(frozen=True, slots=True)
class Strictness:
    """What counts and what is shown.

    *strict*: a paper of unknown kind, or hardly judged, is no success. *inside*: waivers that
    stand in the draft itself clear the exit code too. *own_fail_on* tells of a file, by its name,
    what its own settings say in place of *fail_on*.
    """

    fail_on: str = "error"
    min_severity: str = "info"
    min_confidence: str = "low"
    strict: bool = False
    inside: bool = True
    own_fail_on: Callable[[str], str] | None = None

    def shows(self, finding: Finding) -> bool:
        """Say whether *finding* is grave and sure enough to be shown."""
        grave = _SEVERITIES.index(finding.severity) <= _SEVERITIES.index(self.min_severity)
        return grave and _CONFIDENCES.index(finding.confidence) <= _CONFIDENCES.index(
            self.min_confidence
        )

    def filter_findings(self, outcome: Outcome) -> Outcome:
        """Return *outcome* with the findings that are shown."""
        return outcome.kept(self.shows)

    def exit_code(self, outcome: Outcome) -> int:
        """Return 2 if anything was not read, run or (strictly) judged, 1 for findings, else 0."""
        if any(outcome.problems()) or any(map(self._is_unjudged, outcome.files)):
            return 2
        of_files = ((file.path, one) for file in outcome.files for one in file.findings)
        of_groups = ((one.file, one) for group in outcome.groups for one in group.findings)
        every = (*of_files, *of_groups)
        return int(any(self._is_bad(path, one) and self._counts(one) for path, one in every))

    def _is_bad(self, path: str, finding: Finding) -> bool:
        limit = self.own_fail_on(path) if self.own_fail_on else self.fail_on
        return limit != "never" and _SEVERITIES.index(finding.severity) <= _SEVERITIES.index(limit)

    def _counts(self, finding: Finding) -> bool:
        said = finding.waived
        return finding.counts or (said is not None and said.inside and not self.inside)

    def _is_unjudged(self, file: FileOutcome) -> bool:
        if not self.strict or file.profile is None:
            return False
        open_ones = sum(one.status is Status.NOT_EVALUATED for one in file.rules)
        return file.profile.kind.value is None or open_ones > _MOST * len(file.rules)


# What each preset means; the README has the same table. An option given beside it goes first.
PRESETS: Mapping[str, Mapping[str, Any]] = {
    "drafter": {},
    "appraiser": {"fail_on": "warning", "strict": True, "inside": False},
    "ci": {"min_severity": "warning", "strict": True},
}


def strictness_options(function: F) -> F:
    """Add the options of strictness."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def showing_options(function: F) -> F:
    """Add the options that say which findings are shown."""
    for option in reversed(_SHOWING):
        function = option(function)
    return function


def strictness(options: Mapping[str, Any], fail_on: Callable[[str], str]) -> Strictness:
    """Return what *options* ask for; *fail_on* tells what the settings of a file say."""
    usual = dict(PRESETS[options.get("preset") or "drafter"])
    if "fail_on" not in usual and not options.get("fail_on"):
        usual["own_fail_on"] = fail_on
    names = ("fail_on", "min_severity", "min_confidence", "strict")
    given = {name: options[name] for name in names if options.get(name)}
    return Strictness(**{**usual, **given})


_OPTIONS = (
    click.option(
        "--fail-on",
        type=click.Choice(FAIL_ON),
        help="Mức khiến mã thoát là 1; mặc định error. (What makes the exit code 1.)",
    ),
    click.option(
        "--preset",
        type=click.Choice(list(PRESETS)),
        help="Bộ mức chặt: người soạn thảo, người thẩm tra, hệ thống tự động. (Who checks.)",
    ),
    click.option(
        "--min-severity",
        type=click.Choice(_SEVERITIES),
        help="Chỉ nêu phát hiện từ mức này. (Show nothing less grave.)",
    ),
    click.option(
        "--min-confidence",
        type=click.Choice(_CONFIDENCES),
        help="Chỉ nêu phát hiện chắc từ mức này. (Show nothing less sure.)",
    ),
    click.option(
        "--strict",
        is_flag=True,
        help="Mã thoát 2 khi không rõ loại văn bản hoặc quá nửa số quy tắc chưa xét được. "
        "(A paper hardly judged is exit code 2.)",
    ),
)
_SHOWING = _OPTIONS[2:4]  # those on what is shown
