"""One name in several writings: what is compared, what is left alone."""

import pytest
from checks.judging import rule_on

_DRAFT = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\nĐiều 1. {}\n"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ban Chỉ đạo, Ban Chỉ đạo và Ban chỉ đạo.", ("Ban chỉ đạo",)),
        (
            "Ban Văn hóa - Xã hội, Ban Văn hóa- Xã hội, Ban Văn hóa - Xã hội.",
            ("Ban Văn hóa- Xã hội",),
        ),
        (
            "Sở Khoa học và Công nghệ, Sở Khoa học và Công nghệ, Sở Khoa học Công nghệ.",
            ("Sở Khoa học Công nghệ",),
        ),
        (
            "Ủy ban Thường vụ Quốc hội; Ủy ban Thường vụ Quốc hội; Ủy ban thường vụ Quốc hội.",
            ("Ủy ban thường vụ Quốc hội",),
        ),
        (
            "Khoa học-công nghệ; khoa học - công nghệ; khoa học - công nghệ.",
            ("Khoa học-công nghệ",),
        ),
        ("Theo Phụ lục II, Phụ lục II và Phụ lục 02.", ("Phụ lục 02",)),
        # What is right.
        ("Ban Chỉ đạo; các ban chỉ đạo; BAN CHỈ ĐẠO; ban Chỉ đạo.", ()),
        ("Hội Nông dân, Hội Cựu chiến binh, Hội Nông dân Việt Nam.", ()),
        ("Ban Pháp chế và Ban Đô thị; Ban Pháp chế, Ban Đô thị.", ()),
        ("Sở Nội vụ của Thành phố; Sở Nội vụ thành phố Hà Nội.", ()),
        ("Nhiệm kỳ 2021 - 2026, nhiệm kỳ 2021-2026 của xã.", ()),
        ("Phụ lục I của Nghị định số 30/2020/NĐ-CP và Phụ lục 1.", ()),
        ("Phụ lục I kèm theo Nghị quyết số 22/2022/NQ-HĐND; Phụ lục 1 của dự thảo.", ()),
        ("Phụ lục I, Phụ lục 2, Phụ lục III.", ()),
    ],
)
def test_what_is_written_in_two_ways(sentence: str, told: tuple[str, ...]) -> None:
    assert rule_on("NN012", _DRAFT.format(sentence)).words == told


def test_the_rarer_way_may_be_mended_where_one_is_rarer() -> None:
    (hit,) = rule_on("NN012", _DRAFT.format("Ban Chỉ đạo; Ban Chỉ đạo; Ban chỉ đạo.")).hits
    assert [edit.replacement for fix in hit.fixes for edit in fix.edits] == ["Ban Chỉ đạo"]
    (even,) = rule_on("NN012", _DRAFT.format("Ban Chỉ đạo; Ban chỉ đạo.")).hits
    assert even.fixes == ()
