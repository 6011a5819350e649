"""Which words of the title the enacting sentence leaves out, and which it adds."""

import pytest
from made import made_profile

from hdnd_lint.checks.base import Context, Params
from hdnd_lint.checks.titles.repeated import told_otherwise
from hdnd_lint.finding import Hit
from hdnd_lint.model import Fact, Kind
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text
from hdnd_lint.records import replace

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


ENACTED = """HỘI ĐỒNG NHÂN DÂN
TỈNH SƠN HÀ
NGHỊ QUYẾT
{title}
Căn cứ Luật Tổ chức chính quyền địa phương;
QUYẾT NGHỊ:
Điều 1. {told} như sau:
"""


@pytest.mark.parametrize(
    ("title", "told", "found"),
    [
        (
            "Quy định mức thu, chế độ thu và sử dụng phí thư viện trên địa bàn tỉnh",
            "Quy định mức thu phí thư viện trên địa bàn tỉnh",
            ("chế độ thu sử dụng", ""),
        ),
        (
            "Quy định chính sách hỗ trợ xây dựng hạ tầng khu công nghiệp nhỏ",
            "Thông qua chính sách hỗ trợ phát triển khu công nghiệp nhỏ (sau đây gọi là KCN)",
            ("xây dựng hạ tầng", "phát triển"),
        ),
        (
            "Quy định mức chi tiếp khách trên địa bàn tỉnh",
            "Nay quy định mức chi tiếp khách trên địa bàn tỉnh Sơn Hà từ năm 2026",
            None,
        ),
        ("Quy định mức chi tiếp khách", "Phạm vi điều chỉnh", None),
        (
            "Phê duyệt danh mục các công trình và kế hoạch vốn năm 2008",
            "Phê duyệt danh mục cáccông trình và kế hoạch vốn năm 2008",
            None,
        ),
        (
            "Quy định chi tiết mức thu phí thư viện",
            "Quy định chi tiết mức thuế phí thư viện",
            ("thu", "thuế"),
        ),
        (
            "Xử lý kết quả rà soát nghị quyết do Hội đồng nhân dân tỉnh ban hành trước năm 2014",
            "Xử lý 12 nghị quyết do Hội đồng nhân dân tỉnh ban hành trước năm 2014",
            None,
        ),
        (
            "Xử lý kết quả rà soát nghị quyết do Hội đồng nhân dân tỉnh ban hành trước năm 2014",
            "Xử lý nghị quyết do Hội đồng nhân dân tỉnh ban hành trước năm 2014",
            ("kết quả rà soát", ""),
        ),
    ],
)
def test_the_first_article_tells_the_title(
    title: str, told: str, found: tuple[str, str] | None
) -> None:
    text = ENACTED.format(title=title, told=told)
    profile = replace(made_profile(), kind=Fact(Kind.NORMATIVE_RESOLUTION))
    context = Context(parse_draft(read_text(text)), profile)
    hits = [hit for hit in told_otherwise(context, Params()) if isinstance(hit, Hit)]
    assert [hit.variant for hit in hits] == (["article"] if found else [])
    assert [(hit.values["lacking"], hit.values["added"]) for hit in hits] == (
        [found] if found else []
    )
