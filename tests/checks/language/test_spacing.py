"""Blanks and marks out of place: one finding for each kind, what is mended, what is let stand."""

import pytest
from checks.judging import rule_on

from hdnd_lint.finding import Applicability, Status

_DRAFT = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\nĐiều 1. Nội dung, yêu cầu:\n{}\n"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Các sở , ban , ngành, đoàn thể, cơ quan, đơn vị, cá nhân; xã; phường.", ("sở ,",)),
        ("Văn phòng Quốc hội,Chính phủ;các bộ, ngành.", ("hội,Chính",)),
        ("Mức chi ( nếu có ), mức thu.", ("( nếu",)),
        ("Kinh tế- xã hội, văn hóa -giáo dục.", ("tế- xã",)),
        ("Theo điểm a, khoản 12, Điều 5, luật này.", ("a, khoản",)),
        ("Theo khoản 12, Điều này.", ("khoản 12, Điều",)),
        ("Hồ sơ, tài liệu như sau;", ("sau;",)),
        ("Kế hoạch năm2026, ngày12/5/2026, khoản3.", ("năm2026",)),
        ("Giai đoạn 2021-2025, 2022-2026 và 2026 - 2030.", ("2026 - 2030",)),
        ("Các xã, phường,; đơn vị.", ("phường,; đơn",)),
        # What is right.
        ("Kinh tế - xã hội, Bà Rịa-Vũng Tàu, In-đô-nê-xi-a, 12-15%.", ()),
        ("Số 12/NQ-HĐND, 1,5 triệu đồng, 7:30, a,b,c; H’Mông; www.xa.gov.vn.", ()),
        ("Theo điểm a, điểm b khoản 1 Điều 2, khoản 3 Điều 4.", ()),
        ("Mua sắm, v.v.; …, 100.000 đồng/người/tháng./.", ()),
        ("Nội dung chi gồm:", ()),
        ("Năm học 2025-2026, giai đoạn 2026-2030.", ()),
    ],
)
def test_what_is_out_of_place(sentence: str, told: tuple[str, ...]) -> None:
    assert rule_on("NN010", _DRAFT.format(sentence)).words == told


def test_text_with_blanks_before_its_marks_is_not_judged() -> None:
    text = _DRAFT.format("Các sở , ban , ngành , đoàn thể ; cơ quan : đơn vị .")
    assert rule_on("NN010", text).words == ()


def test_all_places_of_a_kind_are_counted() -> None:
    (hit,) = rule_on(
        "NN010", _DRAFT.format("Kinh tế- xã hội, văn hóa -giáo dục, y tế- dân số.")
    ).hits
    assert hit.values["count"] == 3
    assert len(hit.related) == 2


def test_a_slip_at_the_very_beginning_is_shown_with_its_word() -> None:
    assert rule_on("NN010", "Sở , ban; ngành, xã; phường, thôn.").words == ("Sở ,",)


@pytest.mark.parametrize(("letters", "shown"), [(40, 40), (50, 40), (12, 12)])
def test_of_a_very_long_word_forty_characters_are_shown(letters: int, shown: int) -> None:
    (told,) = rule_on(
        "NN010", _DRAFT.format("Xã, phường; thôn, " + "a" * letters + " , bản.")
    ).words
    assert told == "a" * shown + " ,"


def test_places_beside_the_first_are_shown_up_to_twenty() -> None:
    (hit,) = rule_on("NN010", _DRAFT.format("kinh tế- xã hội; " * 25)).hits
    assert (hit.values["count"], len(hit.related)) == (25, 20)
    assert hit.related[0].span.start > hit.span.start
    years = "; ".join([*["2021-2025"] * 25, *["2026 - 2030"] * 30])
    (hit,) = rule_on("NN010", _DRAFT.format(years)).hits
    assert (hit.values["found"], hit.values["count"], len(hit.related)) == ("2021-2025", 25, 20)
    assert {edit.replacement for edit in hit.fixes[0].edits} == {" - "}
    assert len(hit.fixes[0].edits) == 25


@pytest.mark.parametrize(
    ("sentence", "mended", "how"),
    [
        ("Các sở , xã; phường, thôn.", "", Applicability.SAFE),
        ("Quốc hội,Chính phủ; bộ, ngành.", ", ", Applicability.SAFE),
        ("Mức chi ( nếu có), mức thu.", "", Applicability.SAFE),
        ("Kế hoạch năm2026, quý I.", "năm ", Applicability.SAFE),
        ("Theo điểm a, khoản 12 Điều 5.", "", Applicability.REVIEW),
        ("Theo khoản 2, Điều này.", "", Applicability.REVIEW),
        ("Theo khoản 12, Điều 3.", "", Applicability.REVIEW),
        ("Hồ sơ, tài liệu gồm;", ":", Applicability.REVIEW),
        ("Hồ sơ, tài liệu sau đây;", ":", Applicability.REVIEW),
    ],
)
def test_what_is_put_in_its_place_and_how_sure_that_is(
    sentence: str, mended: str, how: Applicability
) -> None:
    (hit,) = rule_on("NN010", _DRAFT.format(sentence)).hits
    (fix,) = hit.fixes
    assert ([one.replacement for one in fix.edits], fix.applicability) == ([mended], how)


@pytest.mark.parametrize(
    "sentence",
    [
        "Các xã,, phường.",
        "Các xã,; phường.",
        "Các xã,. Phường.",
        "Các xã;; phường.",
        "Các xã;, phường.",
        "Các xã;. Phường.",
        "Gồm:: phường.",
        "Kinh tế- xã hội, y tế -dân số.",
    ],
)
def test_what_only_the_writer_can_mend(sentence: str) -> None:
    (hit,) = rule_on("NN010", _DRAFT.format(sentence)).hits
    assert hit.fixes == ()


def test_a_paper_without_marks_has_none_out_of_place() -> None:
    assert rule_on("NN010", "Thành lập thôn Hòa Bình").status is Status.NOT_APPLICABLE
    assert rule_on("NN010", "Thành lập, sáp nhập thôn").status is Status.CHECKED


@pytest.mark.parametrize(("loose", "status"), [(2, Status.CHECKED), (3, Status.NOT_EVALUATED)])
def test_more_than_two_loose_marks_of_ten_make_a_recognised_text(
    loose: int, status: Status
) -> None:
    text = "xã , " * loose + "xã, " * (10 - loose) + "thôn"
    assert rule_on("NN010", text).status is status
