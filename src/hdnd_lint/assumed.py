"""What an office assumes has to rest on documents that are known, and were in force by then."""

from collections.abc import Iterator, Sequence

from hdnd_lint.engine import BoundRule
from hdnd_lint.errors import RulesetError, RulesetProblemsError
from hdnd_lint.model.law import Force
from hdnd_lint.registry import Registry
from hdnd_lint.ruleset import Period


def require_known_bases(rules: Sequence[BoundRule], documents: Registry, file: str) -> None:
    """Raise RulesetProblemsError with every basis of an assumption that cannot carry it.

    *file* is the configuration that asks for it.
    """
    problems = [
        RulesetError(problem, file=file, key=f"law.assume: {bound.rule.id}")
        for bound in rules
        for period in bound.rule.periods
        if period.assumed
        for problem in _unfit(period, documents)
    ]
    if problems:
        raise RulesetProblemsError(problems)


def _unfit(period: Period, documents: Registry) -> Iterator[str]:
    for number in dict.fromkeys(one.document for one in period.basis):
        document = documents.document(number)
        if document is None:
            yield f"danh mục không có văn bản {number}; thêm vào danh mục riêng (registry)"
        elif documents.standing(document, period.start).force in (Force.NOT_YET, Force.EXPIRED):
            yield f"văn bản {number} không có hiệu lực vào ngày {period.start:%d/%m/%Y}"
