"""Duties without a doer or a time: each told once, standing duties not at all."""

from checks.judging import rule_on

from hdnd_lint.finding import Status

HEAD = "NGHỊ QUYẾT\nVề kết quả giám sát việc quản lý chợ\nĐiều 1. Tổ chức thực hiện\n"
FACTS = {"kind": "conclusion", "issuer": "standing-committee", "subjects": ["supervision-result"]}


def variants(*lines: str) -> tuple[str, ...]:
    return rule_on("HD005", HEAD + "\n".join(lines), **FACTS).variants


def test_each_lack_is_told_once() -> None:
    assert variants("1. Giao Phòng Kinh tế lập sổ.", "2. Yêu cầu Công an xã tuần tra.") == (
        "timeless",
    )
    dated = "1. Giao Phòng Kinh tế lập sổ trước ngày 30/9/2026."
    assert variants(dated, "2. Công an xã tuần tra.") == ()
    assert variants("1. Rà soát hợp đồng thuê ki ốt trước ngày 30/9/2026.") == ("doer",)


def test_standing_duties_want_no_time() -> None:
    assert (
        variants("Thường trực Hội đồng nhân dân xã giám sát việc thực hiện Nghị quyết này.") == ()
    )


def test_no_duty_is_not_applicable() -> None:
    told = rule_on(
        "HD005", "NGHỊ QUYẾT\nVề kết quả giám sát chợ\nĐiều 1. Chợ đã đi vào nền nếp.", **FACTS
    )
    assert told.status is Status.NOT_APPLICABLE
