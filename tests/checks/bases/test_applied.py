"""Documents that articles apply after their time, and sentences that only tell of the past."""

import pytest
from checks.judging import rule_on

from hdnd_lint.finding import Status

FACTS = {"kind": "individual-resolution", "level": "province", "issuer": "council"}
OLD = "Luật Tổ chức chính quyền địa phương số 77/2015/QH13"
NEW = "Luật Tổ chức chính quyền địa phương số 72/2025/QH15"


def found(words: str) -> tuple[Status, tuple[str, ...]]:
    ruling = rule_on("CC025", f"QUYẾT NGHỊ:\nĐiều 1. {words}.\n", **FACTS)
    return ruling.status, ruling.words


@pytest.mark.parametrize(
    "words",
    [
        "Việc này theo {}",
        "Thực hiện {}",
        "Áp dụng {}",
        "Thực hiện theo quy định của {}",
        "Làm theo đúng quy định tại {}",
        "Trình tự áp dụng các quy định trong {}",
    ],
)
def test_what_is_applied_has_to_be_in_force(words: str) -> None:
    assert found(words.format(OLD)) == (Status.CHECKED, (OLD,))
    assert found(words.format(NEW)) == (Status.CHECKED, ())


@pytest.mark.parametrize(
    "words",
    [
        "Dự án đã thực hiện theo {}",
        "Việc trước ngày 01/7/2025 thực hiện theo {}",
        "Việc thực hiện theo {} trước đây",
        "Việc theo {} trong giai đoạn 2016",
        "Việc theo {} hết hiệu lực",
        "Việc chuyển tiếp thực hiện theo {}",
        "Thay thế quy định theo {}",
        "Tên gọi trong {}",
    ],
)
def test_the_past_is_let_be(words: str) -> None:
    assert found(words.format(OLD)) == (Status.NOT_APPLICABLE, ())


def test_a_document_is_told_once_with_its_other_places() -> None:
    text = f"QUYẾT NGHỊ:\nĐiều 1. Thực hiện theo {OLD}.\nĐiều 2. Áp dụng {OLD}.\n"
    (hit,) = rule_on("CC025", text, **FACTS).hits
    assert hit.variant == ""
    assert len(hit.related) == 1
