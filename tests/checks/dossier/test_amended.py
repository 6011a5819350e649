"""Which articles of the amended act count as reworded."""

import pytest
from checks.dossier_judging import together
from dossier_papers import MadePaper

_HEAD = (
    "HỘI ĐỒNG NHÂN DÂN\nTỈNH SƠN HÀ\nSố: {number}\nSơn Hà, ngày {day}\nNGHỊ QUYẾT\n{title}\n"
    "HỘI ĐỒNG NHÂN DÂN TỈNH SƠN HÀ\nKHÓA XVIII, KỲ HỌP THỨ 5\n"
    "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;\nQUYẾT NGHỊ:\n"
)
_OLD = _HEAD.format(
    number="12/2025/NQ-HĐND",
    day="18 tháng 7 năm 2025",
    title="Quy định mức hỗ trợ hộ nghèo trên địa bàn tỉnh Sơn Hà",
) + "".join(f"Điều {at}. Nội dung\nThực hiện theo quy định.\n" for at in range(1, 5))
_NEW = _HEAD.format(
    number="…/2026/NQ-HĐND",
    day="05 tháng 12 năm 2026",
    title="Sửa đổi, bổ sung một số điều của Nghị quyết số 12/2025/NQ-HĐND về hỗ trợ hộ nghèo",
)
_REWORDED = "{at}. Sửa đổi, bổ sung {place} như sau:\n“{words}”\n"


def _told(*parts: tuple[str, str]) -> list[tuple[object, object]]:
    body = "Điều 1. Sửa đổi, bổ sung một số điều của Nghị quyết số 12/2025/NQ-HĐND\n" + "".join(
        _REWORDED.format(at=at, place=place, words=words)
        for at, (place, words) in enumerate(parts, 1)
    )
    papers = [MadePaper("cu.txt", _OLD), MadePaper("moi.txt", _NEW + body)]
    found = together(papers, "AM005").findings()
    return [(one.values["changed"], one.values["articles"]) for one in found]


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (("Điều 1", "Điều 2"), []),
        (("Điều 1", "Điều 2", "Điều 3"), [(3, 4)]),
        (("khoản 1 Điều 1", "khoản 2 Điều 1", "khoản 3 Điều 1"), []),
        (("khoản 1 Điều 1", "Điều 2", "điểm a khoản 1 Điều 4"), [(3, 4)]),
        (("Điều 1", "Điều 2", "Điều 7"), []),
    ],
)
def test_an_article_counts_once_and_only_if_it_is_there(
    parts: tuple[str, ...], told: list[tuple[int, int]]
) -> None:
    labels = {"Đ": "{}. ", "k": "1. ", "đ": "a) "}
    words = (labels[one[0]].format(one) + "Mức hỗ trợ là 150.000 đồng." for one in parts)
    assert _told(*zip(parts, words, strict=True)) == told
