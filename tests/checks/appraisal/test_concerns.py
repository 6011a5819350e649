"""What is appraised, in the words of a message, and the rules on what must be assessed."""

from itertools import combinations

import pytest
from checks.appraisal.reports import DAY, FACTS, report
from checks.judging import rule_on

from hdnd_lint.checks.appraisal.concerns import matter_name
from hdnd_lint.finding import Status
from hdnd_lint.model.appraisal import AppraisedMatter, Sort
from hdnd_lint.words.letters.text import Phrase, Span


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Thẩm tra dự thảo Nghị quyết", "dự thảo Nghị quyết"),
        ("Kết quả thẩm tra dự thảo Nghị quyết", "dự thảo Nghị quyết"),
        ("V/v thẩm tra dự thảo Nghị quyết", "dự thảo Nghị quyết"),
        ("Về việc thẩm tra đối với các dự thảo Nghị quyết", "dự thảo Nghị quyết"),
        ("Về kết quả thẩm tra các dự thảo Nghị quyết", "dự thảo Nghị quyết"),
        ("Dự thảo Nghị quyết", "Dự thảo Nghị quyết"),
        ("a" * 100, "a" * 100),
        ("dự án " * 20, "dự án " * 16 + "dự …"),
    ],
)
def test_the_name_of_a_matter(title: str, name: str) -> None:
    span = Span(0, len(title))
    assert matter_name(AppraisedMatter(span, Phrase(title, span), Sort.DRAFT, None)) == name


_ALL = {
    "necessity": "Việc ban hành là cần thiết.",
    "competence": "Nội dung thuộc thẩm quyền của Hội đồng nhân dân xã.",
    "legality": "Dự thảo hợp hiến, hợp pháp.",
    "policy": "Dự thảo phù hợp với chủ trương, đường lối của Đảng.",
    "procedure": "Hồ sơ, trình tự, thủ tục bảo đảm.",
    "feasibility": "Dự thảo có tính khả thi, nguồn kinh phí bảo đảm.",
}
_RULES = {
    "TR001": ("necessity", "competence"),
    "TR002": ("legality", "policy"),
    "TR003": ("feasibility", "procedure"),
}


@pytest.mark.parametrize("missing", _ALL)
def test_one_thing_that_is_not_assessed_is_told_by_its_rule(missing: str) -> None:
    text = report("Ban báo cáo như sau:", *(said for key, said in _ALL.items() if key != missing))
    told = {rule: len(rule_on(rule, text, day=DAY, **FACTS).hits) for rule in _RULES}
    assert told == {rule: int(missing in keys) for rule, keys in _RULES.items()}


def test_a_hollow_report_is_told_once() -> None:
    for kept in _ALL:
        text = report("Ban báo cáo như sau:", _ALL[kept])
        told = [len(rule_on(rule, text, day=DAY, **FACTS).hits) for rule in _RULES]
        assert told == [1, 0, 0]


def test_a_report_that_assesses_two_things_is_told_of_the_others_by_each_rule() -> None:
    for kept in combinations(_ALL, 2):
        text = report("Ban báo cáo như sau:", *(_ALL[key] for key in kept))
        told = {rule: len(rule_on(rule, text, day=DAY, **FACTS).hits) for rule in _RULES}
        assert told == {rule: int(not set(keys) <= set(kept)) for rule, keys in _RULES.items()}


@pytest.mark.parametrize("subject", ["settlement", "estimate"])
def test_what_is_due_every_year_needs_no_reason(subject: str) -> None:
    text = report(
        "Ban báo cáo như sau:", *(said for key, said in _ALL.items() if key != "necessity")
    )
    ruling = rule_on("TR001", text, day=DAY, subjects=[subject], **FACTS)
    assert (ruling.status, ruling.hits) == (Status.CHECKED, ())
