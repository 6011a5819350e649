"""Results are reported at the mid-year session of the year after, by the Standing Committee."""

import pytest
from checks.judging import rule_on
from checks.supervision.programmes_made import DAY, DUTY, FACTS, programme

from hdnd_lint.finding import Status


@pytest.mark.parametrize(
    ("session", "variants"),
    [
        ("kỳ họp giữa năm 2027", ()),
        ("kỳ họp giữa năm 2026", ("wrong-year",)),
        ("kỳ họp giữa năm 2028", ("wrong-year",)),
        ("kỳ họp cuối năm 2026", ("",)),
        ("kỳ họp giữa năm sau", ()),
    ],
)
def test_the_session_is_the_one_expected(session: str, variants: tuple[str, ...]) -> None:
    text = programme(duty=DUTY.replace("kỳ họp giữa năm 2027", session))
    assert rule_on("GS010", text, day=DAY, **FACTS).variants == variants


@pytest.mark.parametrize(
    ("who", "variants"),
    [
        ("Thường trực Hội đồng nhân dân xã", ()),
        ("Ủy ban nhân dân xã", ("wrong-reporter",)),
    ],
)
def test_the_standing_committee_reports(who: str, variants: tuple[str, ...]) -> None:
    text = programme(duty=DUTY.replace("Thường trực Hội đồng nhân dân xã", who, 1))
    assert rule_on("GS012", text, day=DAY, **FACTS).variants == variants


@pytest.mark.parametrize(
    ("duty", "variants"),
    [
        (DUTY, ()),
        ("Nghị quyết này có hiệu lực từ ngày thông qua", ("",)),
        ("Ủy ban nhân dân xã xây dựng kế hoạch thực hiện Chương trình", ("wrong-organiser",)),
    ],
)
def test_the_standing_committee_plans(duty: str, variants: tuple[str, ...]) -> None:
    assert rule_on("GS013", programme(duty=duty), day=DAY, **FACTS).variants == variants


def test_a_programme_without_a_word_on_reporting() -> None:
    ruling = rule_on("GS012", programme(duty="Nghị quyết này có hiệu lực"), day=DAY, **FACTS)
    assert ruling.variants == ("",)


def test_a_programme_that_is_attached_is_not_judged_by_its_resolution() -> None:
    text = (
        "NGHỊ QUYẾT\nVề Chương trình giám sát của Hội đồng nhân dân xã năm 2026\n"
        "Điều 1. Thông qua Chương trình giám sát của Hội đồng nhân dân xã năm 2026 (có Chương "
        "trình kèm theo).\n"
    )
    ruling = rule_on("GS012", text, day=DAY, **FACTS)
    assert (ruling.status, ruling.hits) == (Status.NOT_EVALUATED, ())
