"""Shares kept and paid in of one revenue: they make the whole, or are told."""

import pytest
from checks.judging import rule_on

from hdnd_lint.finding import Status

FACTS = {"kind": "normative-resolution", "level": "province", "issuer": "council"}


def totals(words: str) -> tuple[Status, list[str]]:
    ruling = rule_on("NS027", f"QUYẾT NGHỊ:\nĐiều 1. Đơn vị thu {words}.\n", **FACTS)
    return ruling.status, [str(hit.values["total"]) for hit in ruling.hits]


@pytest.mark.parametrize(
    "words",
    [
        "để lại {}% số thu, nộp {}% vào ngân sách",
        "được trích lại {} % số phí và nộp {} % còn lại",
        "giữ lại {}% (bằng chữ) rồi nộp ngân sách {}%",
        "nộp {}% vào ngân sách và được để lại {}%",
        "để lại {}% số phí; phần còn lại {}% nộp vào ngân sách",
        "để lại {}% số phí; phần còn lại là {}% nộp vào ngân sách",
        "để lại {}% số phí; số thu {}% còn lại nộp vào ngân sách",
        "để lại {}% số phí; {}% số tiền còn lại nộp vào ngân sách",
    ],
)
def test_two_shares_make_a_hundred(words: str) -> None:
    assert totals(words.format(80, 20)) == (Status.CHECKED, [])
    assert totals(words.format("7,5", "92,5")) == (Status.CHECKED, [])
    assert totals(words.format(80, 30)) == (Status.CHECKED, ["110"])
    assert totals(words.format(80, "10,5")) == (Status.CHECKED, ["90,5"])


@pytest.mark.parametrize(
    "words",
    [
        "nộp 100% vào ngân sách",
        "để lại 80% số thu. Nộp 30% số lệ phí khác",
        "để lại 80% cho xã, 10% cho thôn, nộp 10%",
        "đã để lại 80 đồng và nộp 30%",
    ],
)
def test_one_share_or_three_are_let_be(words: str) -> None:
    assert totals(words) == (Status.NOT_APPLICABLE, [])
