"""JUnit XML: a suite a file, a case a rule; findings fail, what was not judged is skipped."""

from collections import defaultdict
from collections.abc import Sequence
from xml.etree import ElementTree

from hdnd_lint.finding import Finding, RuleStatus, Severity, Status, law_words
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.ruleset import Rule


def render(outcome: Outcome, rules: Sequence[Rule], version: str) -> str:
    """Return *outcome* as JUnit XML; findings of severity info are told but fail nothing."""
    suites = ElementTree.Element("testsuites", name=f"hdnd-lint {version}")
    for file in outcome.files:
        suites.append(_suite(file))
    ElementTree.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + _serialised(suites) + "\n"


def _serialised(element: ElementTree.Element) -> str:
    return ElementTree.tostring(element, encoding="unicode")


def _suite(file: FileOutcome) -> ElementTree.Element:
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in file.findings:
        by_rule[finding.rule_id].append(finding)
    failed = sum(any(_fails(one) for one in found) for found in by_rule.values())
    skipped = sum(status.status is not Status.CHECKED for status in file.rules)
    suite = ElementTree.Element(
        "testsuite",
        name=_clean(file.path),
        tests=str(len(file.rules) + len(file.problems)),
        failures=str(failed),
        errors=str(len(file.problems)),
        skipped=str(skipped),
    )
    for status in file.rules:
        suite.append(_case(file, status, by_rule[status.rule_id]))
    for problem in file.problems:
        case = ElementTree.SubElement(suite, "testcase", classname="hdnd-lint", name="read")
        ElementTree.SubElement(case, "error", message=_clean(str(problem)))
    return suite


def _case(
    file: FileOutcome, status: RuleStatus, findings: Sequence[Finding]
) -> ElementTree.Element:
    case = ElementTree.Element(
        "testcase", classname=_clean(file.path), name=f"{status.rule_id} {status.called}"
    )
    if status.status is not Status.CHECKED and not findings:
        ElementTree.SubElement(case, "skipped", message=_clean(status.reason))
    failing = [finding for finding in findings if _fails(finding)]
    if failing:
        failure = ElementTree.SubElement(case, "failure", message=_clean(failing[0].message))
        failure.set("type", str(failing[0].severity))
        failure.text = "\n".join(map(_told, failing))
    told = [finding for finding in findings if not _fails(finding)]
    if told:
        out = ElementTree.SubElement(case, "system-out")
        out.text = "\n".join(map(_told, told))
    return case


def _fails(finding: Finding) -> bool:
    return finding.severity is not Severity.INFO


def _told(finding: Finding) -> str:
    law = law_words(finding.basis)
    text = f"{finding.provision}: “{finding.evidence}”: {finding.message} ({law})"
    return _clean(text)


def _clean(text: str) -> str:
    """Leave out what XML 1.0 cannot hold."""
    return "".join(
        char
        for char in text
        if char in "\t\n\r" or (char >= " " and not "\ufffe" <= char <= "\uffff")
    )
