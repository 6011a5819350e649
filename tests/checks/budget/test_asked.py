"""Which rules of the budget a paper is asked: by its kind, level and subject."""

import pytest
from checks.asked import asked_of

_ALWAYS = "NS006 NS024 NS025 NS027"
_SETTLEMENT = f"NS001 NS005 {_ALWAYS} NS007 NS009 NS011"
_ESTIMATE = f"NS009 NS013 NS014 NS015 NS017 NS026 {_ALWAYS}"
_SUPPLEMENT = f"NS009 NS017 NS026 {_ALWAYS}"


@pytest.mark.parametrize(
    ("subject", "level", "any_paper", "resolutions"),
    [
        ("settlement", "province", f"NS004 {_SETTLEMENT}", "NS008 NS010 NS023"),
        ("settlement", "district", f"NS002 {_SETTLEMENT}", "NS003 NS008 NS010 NS023"),
        ("settlement", "commune", f"NS002 {_SETTLEMENT}", "NS003 NS008 NS010 NS023"),
        ("estimate", "province", _ESTIMATE, "NS012 NS016 NS023"),
        ("estimate", "district", _ESTIMATE, "NS012 NS023"),
        ("estimate", "commune", _ESTIMATE, "NS012 NS016 NS023"),
        ("allocation", "commune", f"NS009 NS013 NS014 NS017 NS026 {_ALWAYS}", "NS018 NS023"),
        ("supplement", "province", _SUPPLEMENT, "NS020 NS023"),
        ("supplement", "district", f"NS021 {_SUPPLEMENT}", "NS020 NS023"),
        ("supplement", "commune", f"NS021 {_SUPPLEMENT}", "NS020 NS023"),
        ("adjustment", "commune", f"NS009 NS022 NS026 {_ALWAYS}", "NS023"),
        ("public-investment", "commune", f"NS017 NS026 {_ALWAYS}", ""),
        ("budget-norms", "province", _ALWAYS, ""),
    ],
)
def test_a_paper_on_the_budget(subject: str, level: str, any_paper: str, resolutions: str) -> None:
    facts = {"level": level, "issuer": "council", "subjects": [subject], "budget_year": 2025}
    both = " ".join(sorted({*any_paper.split(), *resolutions.split()}))
    asked = {
        kind: asked_of(kind, groups=["NS"], **facts)
        for kind in ("individual-resolution", "normative-resolution", "submission")
    }
    source = {"NS019"} if subject == "supplement" else set()  # a single act names its source
    assert asked == {
        "individual-resolution": " ".join(sorted({*both.split(), *source})),
        "normative-resolution": both,
        "submission": " ".join(sorted(any_paper.split())),
    }


@pytest.mark.parametrize(
    ("subjects", "asked"),
    [
        # A settlement is weighed as one, whatever else its title names; its year has two others.
        ("settlement estimate", f"NS002 NS003 NS008 NS010 NS023 {_SETTLEMENT}"),
        ("settlement allocation", f"NS002 NS003 NS008 NS010 NS023 {_SETTLEMENT}"),
        ("settlement supplement", f"NS002 NS003 NS008 NS010 NS021 NS023 {_SETTLEMENT}"),
        ("settlement adjustment", f"NS002 NS003 NS008 NS010 NS023 {_SETTLEMENT}"),
        # A supplement or an adjustment is no estimate of a year; what it may not fall
        # below is asked all the same.
        ("estimate supplement", f"NS015 NS019 NS020 NS021 NS023 {_SUPPLEMENT}"),
        ("estimate adjustment", f"NS009 NS015 NS022 NS023 NS026 {_ALWAYS}"),
        ("allocation adjustment", f"NS009 NS022 NS023 NS026 {_ALWAYS}"),
        ("allocation budget-norms", f"NS009 NS013 NS014 NS017 NS023 NS026 {_ALWAYS}"),
    ],
)
def test_a_paper_on_two_subjects(subjects: str, asked: str) -> None:
    facts = {"level": "commune", "issuer": "council", "budget_year": 2025}
    told = asked_of("individual-resolution", groups=["NS"], subjects=subjects.split(), **facts)
    assert told == " ".join(sorted(asked.split()))


@pytest.mark.parametrize("kind", ["report", "notice", "conclusion"])
def test_sums_of_activities_are_asked_of_what_is_told(kind: str) -> None:
    assert "HD001" in asked_of(kind, groups=["HD"], level="commune")
    assert "HD001" not in asked_of("submission", groups=["HD"], level="commune")


@pytest.mark.parametrize("issuer", ["standing-committee", "committee", "peoples-committee"])
def test_only_the_council_names_the_appraisal_and_the_parts_of_a_settlement(issuer: str) -> None:
    facts = {"level": "commune", "subjects": ["settlement"], "budget_year": 2025}
    asked = asked_of("individual-resolution", groups=["NS"], issuer=issuer, **facts).split()
    assert "NS008" in asked
    assert not {"NS010", "NS023"} & set(asked)
