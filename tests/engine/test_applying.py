"""Why a rule is not for a paper, or cannot be judged on it, in words."""

from dataclasses import replace
from datetime import date

import pytest
from made import made_draft, made_profile

from hdnd_lint import rulebook
from hdnd_lint.checks.base import Context
from hdnd_lint.engine.applying import certainty, period_binding
from hdnd_lint.finding import Confidence, NotApplicable, NotEvaluated
from hdnd_lint.model import Fact, Kind, Level, Profile, Subject
from hdnd_lint.model.profile import Issuer
from hdnd_lint.ruleset import Applies, Period, Rule

DAY = date(2025, 12, 1)
SHIPPED = next(bound.rule for bound in rulebook.load() if bound.rule.id == "NN002")
TEXT = "Về việc thử nghiệm\nĐiều 1. Nội dung\n"


def bound_by(applies: Applies, profile: Profile) -> Period | NotApplicable | NotEvaluated:
    rule: Rule = replace(SHIPPED, applies=applies)
    return period_binding(rule, Context(made_draft(TEXT), profile))


@pytest.mark.parametrize(
    ("applies", "known", "why"),
    [
        (
            Applies(kinds=(Kind.NORMATIVE_RESOLUTION,)),
            {"kind": Kind.REPORT},
            ("loại văn bản", "the kind of paper"),
        ),
        (
            Applies(levels=(Level.PROVINCE,)),
            {"level": Level.COMMUNE},
            ("cấp chính quyền", "the level"),
        ),
        (
            Applies(issuers=(Issuer.COUNCIL,)),
            {"issuer": Issuer.COMMITTEE},
            ("cơ quan ban hành", "the issuer"),
        ),
    ],
)
def test_each_fact_that_excuses_is_named(
    applies: Applies, known: dict[str, object], why: tuple[str, str]
) -> None:
    excuse = bound_by(applies, made_profile(DAY, **known))
    assert isinstance(excuse, NotApplicable)
    assert excuse.reason.vi.startswith(f"chỉ áp dụng khi {why[0]} là ")
    assert excuse.reason.en.startswith(f"only where {why[1]} is ")
    (name,) = known
    excuse = bound_by(applies, made_profile(DAY))
    assert isinstance(excuse, NotEvaluated)
    assert excuse.reason.vi == f"chưa xác định được {why[0]}: không thấy"
    assert excuse.reason.en == f"{why[1]} is not known: not seen"
    wanted = getattr(applies, f"{name}s")[0]
    assert isinstance(bound_by(applies, made_profile(DAY, **{name: wanted})), Period)


def test_subjects_that_are_wanted_and_those_that_are_not() -> None:
    hamlets, estimate = Subject.HAMLETS, Subject.ESTIMATE
    known = made_profile(DAY, subjects=(hamlets,))
    assert isinstance(bound_by(Applies(subjects=(hamlets, estimate)), known), Period)
    excuse = bound_by(Applies(subjects=(estimate,)), known)
    assert isinstance(excuse, NotApplicable)
    assert excuse.reason.vi.startswith("chỉ áp dụng cho dự thảo về ")
    excuse = bound_by(Applies(not_subjects=(hamlets,)), known)
    assert isinstance(excuse, NotApplicable)
    assert excuse.reason.vi.startswith("không áp dụng cho dự thảo về ")
    assert isinstance(bound_by(Applies(not_subjects=(estimate,)), known), Period)


def test_fonts_that_a_file_does_not_tell_are_not_judged() -> None:
    excuse = bound_by(Applies(formatting=True), made_profile(DAY))
    assert isinstance(excuse, NotEvaluated)


def test_a_rule_is_as_sure_as_the_least_sure_fact_it_asked_for() -> None:
    profile = made_profile(DAY)
    profile = replace(
        profile,
        kind=Fact(Kind.REPORT, None, Confidence.MEDIUM),
        level=Fact(Level.PROVINCE, None, Confidence.LOW),
        subjects=(
            Fact(Subject.HAMLETS, None, Confidence.LOW),
            Fact(Subject.ESTIMATE, None, Confidence.MEDIUM),
        ),
    )
    kinds, levels = (Kind.REPORT,), (Level.PROVINCE,)
    both = (Subject.HAMLETS, Subject.ESTIMATE)
    for applies, sure in (
        (Applies(), Confidence.HIGH),
        (Applies(kinds=kinds), Confidence.MEDIUM),
        (Applies(kinds=kinds, levels=levels), Confidence.LOW),
        (Applies(subjects=(Subject.HAMLETS,)), Confidence.LOW),
        (Applies(subjects=both), Confidence.MEDIUM),  # the surer of them is enough
        (Applies(subjects=(Subject.SETTLEMENT,)), Confidence.HIGH),
    ):
        assert certainty(replace(SHIPPED, applies=applies), profile) is sure
