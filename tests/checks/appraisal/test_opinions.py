"""Verdicts and recommendations at their edges (khoản 3 Điều 111 Luật 77/2015/QH13)."""

import pytest
from checks.appraisal.reports import DAY, FACTS, report
from checks.judging import rule_on

from hdnd_lint.finding import Status


@pytest.mark.parametrize(
    "said",
    [
        "Ban tán thành dự thảo.",
        "Ban hoàn toàn nhất trí với nội dung tờ trình.",
        "Ban chưa tán thành trình nội dung này.",
        "Đề nghị trả lại hồ sơ để hoàn thiện.",
        "Dự thảo đủ điều kiện trình kỳ họp.",
        "Ban cơ bản tán thành dự thảo. Khoản 2 Điều 3: đề nghị bỏ.",
        "Ban cơ bản tán thành dự thảo, nhưng không tán thành nội dung hỗ trợ lãi vay.",
    ],
)
def test_a_definite_verdict_passes(said: str) -> None:
    assert rule_on("TR004", report(said), day=DAY, **FACTS).hits == ()


@pytest.mark.parametrize(
    "said",
    [
        "Ban cơ bản tán thành dự thảo.",
        "Ban nhất trí về cơ bản với nội dung tờ trình, đề nghị HĐND xã thông qua.",
        "Ban cơ bản đồng ý với dự thảo; đề nghị cơ quan trình rà soát, hoàn thiện.",
    ],
)
def test_on_the_whole_with_nothing_to_change_is_empty(said: str) -> None:
    assert rule_on("TR004", report(said), day=DAY, **FACTS).variants == ("empty",)


def test_several_matters_need_a_verdict_each_unless_one_is_on_all() -> None:
    matters = (
        "I. Nghị quyết về hỗ trợ hộ nuôi tằm (Tờ trình số 1/TTr-UBND ngày 01/12/2025)",
        "Hồ sơ đủ.",
        "II. Nghị quyết về hỗ trợ hộ trồng dâu (Tờ trình số 2/TTr-UBND ngày 01/12/2025)",
        "Ban tán thành dự thảo.",
    )
    title = "Thẩm tra các dự thảo nghị quyết trình kỳ họp thứ 4"
    ruling = rule_on("TR004", report(*matters, title=title), day=DAY, **FACTS)
    assert ruling.words == (matters[0].removeprefix("I. "),)
    both = (*matters, "III. KẾT LUẬN", "Ban tán thành cả hai dự thảo.")
    assert rule_on("TR004", report(*both, title=title), day=DAY, **FACTS).hits == ()


def test_a_paper_that_is_no_report_by_its_title_is_not_judged() -> None:
    text = report("Ban cơ bản tán thành.", title="Về hoạt động của Ban")
    for rule in ("TR001", "TR004", "TR005", "TR008"):
        assert rule_on(rule, text, day=DAY, **FACTS).status is Status.NOT_EVALUATED


@pytest.mark.parametrize(
    "said",
    [
        "Tên Nghị quyết: đề nghị bỏ chữ “một số”.",
        "Phần căn cứ còn thiếu luật chuyên ngành. Đề nghị bổ sung.",
        "Biểu số 02: đề nghị sửa tổng chi thành 4.100 triệu đồng.",
        "Bản tổng hợp ý kiến chưa có ý kiến của Mặt trận; đề nghị bổ sung.",
        "Ban tán thành; đề nghị sửa dự thảo theo các ý kiến nêu trên.",
        "Đề nghị Ủy ban nhân dân xã tiếp tục tăng cường tuyên truyền.",
    ],
)
def test_a_place_may_be_named_in_many_ways(said: str) -> None:
    assert rule_on("TR005", report(said), day=DAY, **FACTS).hits == ()


def test_a_place_in_a_law_is_none_in_the_draft() -> None:
    said = "Theo khoản 2 Điều 10 Luật Đầu tư công số 58/2024/QH15, đề nghị bổ sung danh mục."
    ruling = rule_on("TR005", report(said), day=DAY, **FACTS)
    assert ruling.words == ("đề nghị bổ sung danh mục",)
    assert ruling.variants == ("",)
