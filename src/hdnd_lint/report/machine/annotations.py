"""GitHub workflow commands: one annotation a finding, on its line of the file."""

from collections.abc import Iterator, Sequence

from hdnd_lint.finding import Finding, Severity, law_words
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.report.machine.regions import region
from hdnd_lint.ruleset import Rule

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(outcome: Outcome, rules: Sequence[Rule], version: str) -> str:
    """Return one workflow command a line; a file that could not be read is an error."""
    return "".join(f"{line}\n" for file in outcome.files for line in _lines(file))


def _lines(file: FileOutcome) -> Iterator[str]:
    for problem in file.problems:
        yield f"::error file={_property(file.path)}::{_data(str(problem))}"
    for finding in file.findings:
        yield _line(file, finding)


def _line(file: FileOutcome, finding: Finding) -> str:
    properties = {"file": file.path, **_place(file, finding)}
    properties["title"] = f"{finding.rule_id} {finding.called}"
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    law = law_words(finding.basis)
    message = "\n".join(
        filter(None, (f"{finding.provision}: {finding.message}", law, finding.remedy))
    )
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(message)}"


def _place(file: FileOutcome, finding: Finding) -> dict[str, str]:
    if file.draft is None:
        return {}
    place = region(file.draft.source, finding.span)
    found = {"line": str(place.start_line), "endLine": str(place.end_line)}
    if place.start_line == place.end_line:
        found |= {"col": str(place.start_column), "endColumn": str(place.end_column)}
    return found


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
