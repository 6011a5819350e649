"""Which words of the title the enacting sentence leaves out, and which it adds."""

import pytest
from made import made_profile

from hdnd_lint.checks.base import Context, Params
from hdnd_lint.checks.titles.repeated import told_otherwise
from hdnd_lint.finding import Hit
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text

DRAFT = """HỘI ĐỒNG NHÂN DÂN
TỈNH SƠN HÀ
NGHỊ QUYẾT
{title}
Căn cứ Luật Tổ chức chính quyền địa phương;
Hội đồng nhân dân ban hành Nghị quyết {told}.
Điều 1. Mức chi
"""


def difference(title: str, told: str) -> tuple[str, str] | None:
    context = Context(parse_draft(read_text(DRAFT.format(title=title, told=told))), made_profile())
    hits = [hit for hit in told_otherwise(context, Params()) if isinstance(hit, Hit)]
    return (str(hits[0].values["lacking"]), str(hits[0].values["added"])) if hits else None


@pytest.mark.parametrize(
    ("title", "told", "found"),
    [
        ("Quy định mức chi", "quy định mức chi", None),
        ("Về việc quy định mức chi", "quy định mức chi", ("về việc", "")),
        ("Ban hành Quy định mức chi", "về Quy định mức chi", ("ban hành", "về")),
        (
            "Sửa đổi Nghị quyết ngày 08/12/2022",
            "sửa đổi Nghị quyết ngày 08 tháng 12 năm 2022",
            None,
        ),
        ("Quy định một số mức chi", "quy định mức chi", ("một số", "")),
        ("Quy định mức chi", "quy định mức chi, mức thu", ("", "mức thu")),
        ("Quy định mức chi năm 2026", "quy định mức chi năm 2025", ("2026", "2025")),
        ("Quy định mức chi", "này", None),
        ("Quy định mức chi", "về chương trình giám sát của tỉnh Sơn Hà", None),
    ],
)
def test_the_words_that_differ(title: str, told: str, found: tuple[str, str] | None) -> None:
    assert difference(title, told) == found
