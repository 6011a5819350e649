"""What ``fix`` tells of a draft: each place it changed, and what is left to people."""

from collections.abc import Iterator, Sequence

from hdnd_lint.finding import Applicability, Edit, Finding, Fix

_MENDING = {Applicability.SAFE, Applicability.REVIEW}


def changed(applied: Sequence[tuple[Finding, Fix]], text: str) -> Iterator[str]:
    """Yield a line for each fix of *applied*, whose edits are in *text*."""
    for finding, fix in applied:
        yield f"  {finding.rule_id} ở {finding.provision}: {_edits(fix.edits, text)}"


def left_to_people(findings: Sequence[Finding], text: str) -> Iterator[str]:
    """Yield what a person has to do: fixes only shown, and findings that have none."""
    alone = [one for one in findings if not _MENDING & _kinds(one) and one.counts]
    for finding in alone:
        for fix in finding.fixes:
            where = f"{finding.rule_id} ở {finding.provision}"
            yield f"Chỉ gợi ý, người soạn tự sửa {where}: {_edits(fix.edits, text)}."
    if alone:
        yield f"Còn {len(alone)} phát hiện phải sửa tay:"
    for finding in alone:
        yield f"  {finding.rule_id} ở {finding.provision}: {finding.called}"


def _kinds(finding: Finding) -> set[Applicability]:
    return {fix.applicability for fix in finding.fixes}


def _edits(edits: Sequence[Edit], text: str) -> str:
    return ", ".join(_edit(one.span.of(text), one.replacement) for one in edits)


def _edit(before: str, after: str) -> str:
    if not before:
        return f"thêm “{after}”"
    return f"“{before}” → “{after}”" if after else f"bỏ “{before}”"
