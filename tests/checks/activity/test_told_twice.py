"""One figure at two places: which two sentences speak of one thing."""

import pytest
from checks.judging import rule_on

from hdnd_lint.finding import Status


def found(*lines: str) -> tuple[str, ...]:
    return rule_on("HD002", "\n".join(("I. Kết quả", *lines))).words


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Thường trực HĐND xã họp 14 phiên.", "Với 15 phiên họp của Thường trực HĐND xã, tốt."),
        ("Tiếp nhận 33 đơn thư.", "Trong số 34 đơn thư, có đơn quá hạn."),
        ("HĐND xã tổ chức 04 kỳ họp.", "Hội đồng nhân dân xã đã tiến hành 05 kỳ họp."),
        ("Năm 2026 ban hành 21 nghị quyết.", "Năm 2026 đã ban hành 22 nghị quyết."),
    ],
)
def test_one_thing_told_unlike_is_found(first: str, second: str) -> None:
    assert len(found(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tiếp nhận 33 đơn thư.", "Giải quyết 30 đơn thư."),
        (
            "Hội đồng nhân dân huyện tổ chức 01 cuộc; Thường trực tổ chức 02 cuộc.",
            "Các Ban tổ chức 06 cuộc.",
        ),
        ("Ban Pháp chế tổ chức 04 cuộc giám sát.", "Ban Dân tộc tổ chức 06 cuộc giám sát."),
        ("Năm 2026 ban hành 21 nghị quyết.", "Năm 2025 ban hành 18 nghị quyết."),
        ("Ban hành 21 nghị quyết.", "Ban hành 05 nghị quyết về đầu tư công."),
        ("Tổ chức 04 kỳ họp.", "Dự kiến tổ chức 06 kỳ họp."),
    ],
)
def test_two_things_are_two(first: str, second: str) -> None:
    assert found(first, second) == ()


def test_a_term_that_crosses_the_usual_one_is_found() -> None:
    ruling = rule_on(
        "HD002", "Nhiệm kỳ 2026 - 2031 mở đầu.\nNhiệm kỳ 2026-2031 tốt.\nNhiệm kỳ 2026 - 2030."
    )
    assert (ruling.words, ruling.variants) == (("2026 - 2030",), ("term",))
    assert rule_on("HD002", "Nhiệm kỳ 2021-2026 qua.\nNhiệm kỳ 2026-2031 tới.").words == ()


def test_nothing_told_twice_is_not_applicable() -> None:
    assert rule_on("HD002", "Công tác có đổi mới.").status is Status.NOT_APPLICABLE
