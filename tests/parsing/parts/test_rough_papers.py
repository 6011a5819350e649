"""Papers as offices write them: grounds on one line or on two, forms and heads of annexes."""

import pytest

from hdnd_lint.model import Draft, NodeKind
from hdnd_lint.parsing.draft import parse_draft
from hdnd_lint.reading import read_text

HEAD = """HỘI ĐỒNG NHÂN DÂN
XÃ ĐỒI SIM
Số: 14/NQ-HĐND
NGHỊ QUYẾT
Về việc thành lập thôn Suối Trong
HỘI ĐỒNG NHÂN DÂN XÃ ĐỒI SIM
"""
BODY = """QUYẾT NGHỊ:
Điều 1. Thành lập thôn Suối Trong.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Lò Văn Mẫu
"""


def parsed(grounds: str = "", after: str = "") -> Draft:
    return parse_draft(read_text(HEAD + grounds + BODY + after))


def test_two_grounds_in_one_paragraph_are_two() -> None:
    draft = parsed("Căn cứ Luật Đất đai; Căn cứ Luật Xây dựng; Xét Tờ trình số 1/TTr-UBND.\n")
    text = draft.source.text
    assert [one.span.of(text) for one in draft.bases] == [
        "Căn cứ Luật Đất đai;",
        "Căn cứ Luật Xây dựng;",
    ]
    assert [one.lead.text for one in draft.considerations] == ["Xét"]


def test_a_report_below_the_line_of_the_submission_is_considered_too() -> None:
    draft = parsed(
        "Xét Tờ trình số 12/TTr-UBND của Ủy ban nhân dân xã;\n"
        "Báo cáo thẩm tra số 11/BC-BKTNS của Ban Kinh tế - Ngân sách; ý kiến thảo luận.\n"
    )
    text = draft.source.text
    assert [one.span.of(text)[:9] for one in draft.considerations] == ["Xét Tờ tr", "Báo cáo t"]


def test_numbers_of_a_form_in_an_annex_are_no_units() -> None:
    draft = parsed(
        after="PHỤ LỤC\nBIỂU MẪU\n(Kèm theo Nghị quyết số 14/NQ-HĐND)\n1. Danh mục mẫu.\n"
        "Mẫu số 01/BBHT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBIÊN BẢN\n"
        "1. Thành phần:\n1. ……\n2. ……\nĐiều 1. Nội dung.\n"
    )
    (annex,) = draft.annexes
    units = [node for node in annex.children if node.kind is not NodeKind.PARAGRAPH]
    assert [(node.kind, node.number) for node in units] == [(NodeKind.CLAUSE, "1")]


def test_an_annex_with_its_title_on_one_line_in_ordinary_letters() -> None:
    draft = parsed(
        after="Phụ lục số 01: Danh sách thôn\n(Kèm theo Nghị quyết số 14/NQ-HĐND)\n1. Thôn Suối.\n"
        "Phụ lục II. Danh sách xóm\n1. Xóm Trên.\n"
    )
    assert [annex.number for annex in draft.annexes] == ["01", "II"]


def test_annexes_listed_in_an_article_are_none() -> None:
    draft = parse_draft(
        read_text(
            HEAD + "QUYẾT NGHỊ:\nĐiều 1. Ban hành kèm theo Nghị quyết này:\n"
            "Phụ lục I: Danh mục phí;\nPhụ lục II: Danh mục lệ phí.\nĐiều 2. Thi hành.\n"
        )
    )
    assert draft.annexes == ()
    assert [node.number for node in draft.articles()] == ["1", "2"]


def test_a_heading_that_runs_on_in_small_letters_opens_what_is_attached() -> None:
    draft = parsed(
        after="CHƯƠNG TRÌNH GIÁM SÁT\ncủa Hội đồng nhân dân xã năm 2027\n"
        "(Kèm theo Nghị quyết số 14/NQ-HĐND ngày 20 tháng 7 năm 2026)\nI. Giám sát\n1. Một.\n"
    )
    assert [annex.title.text for annex in draft.annexes if annex.title] == [
        "CHƯƠNG TRÌNH GIÁM SÁT của Hội đồng nhân dân xã năm 2027"
    ]


def test_bases_in_a_list_below_one_word_are_bases() -> None:
    draft = parsed("Căn cứ:\n- Luật Đất đai;\n- Luật Xây dựng;\nXét Tờ trình số 1/TTr-UBND;\n")
    text = draft.source.text
    assert [one.span.of(text) for one in draft.bases] == ["Luật Đất đai;", "Luật Xây dựng;"]
    assert [one.lead.text for one in draft.bases] == ["Căn cứ", "Căn cứ"]
    assert len(draft.considerations) == 1


def test_the_letter_l_is_clause_one_unless_it_follows_k() -> None:
    articles = "QUYẾT NGHỊ:\nĐiều 1. Mức thu\n{}. Người lớn.\n{}. Trẻ em.\n"
    first = parse_draft(read_text(HEAD + articles.format("l", "2"))).articles()[0]
    assert [(one.kind, one.number) for one in first.children] == [
        (NodeKind.CLAUSE, "1"),
        (NodeKind.CLAUSE, "2"),
    ]
    listed = parse_draft(read_text(HEAD + articles.format("k", "l"))).articles()[0]
    assert [(one.kind, one.number) for one in listed.children] == [
        (NodeKind.POINT, "k"),
        (NodeKind.POINT, "l"),
    ]


def test_an_article_alone_on_its_line_is_one() -> None:
    draft = parse_draft(
        read_text(f"{HEAD}QUYẾT NGHỊ:\nĐiều 1\nThông qua đề án.\nĐiều 2\nGiao xã.\n")
    )
    assert [one.number for one in draft.articles()] == ["1", "2"]


def test_a_submission_in_dashes_has_a_body() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ ĐỒI SIM\nSố: 12/TTr-UBND\nTỜ TRÌNH\nVề kế hoạch vốn\n"
        "Căn cứ Luật Đầu tư công;\nTổng vốn: 1.200 triệu đồng, gồm:\n- Vốn xã: 500 triệu đồng\n"
        "- Vốn khác: 600 triệu đồng\nNơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLò Văn Mẫu\n"
    )
    draft = parse_draft(read_text(text))
    assert [one.kind for one in draft.body] == [
        NodeKind.PARAGRAPH,
        NodeKind.DASH,
        NodeKind.DASH,
    ]
    assert [one.holds for one in draft.ledger.sums] == [False]


def test_an_agenda_may_have_its_title_and_nothing_above_it() -> None:
    text = (
        "CHƯƠNG TRÌNH KỲ HỌP THỨ 2 HĐND XÃ ĐỒI SIM KHÓA II\n(Ngày 15/7/2026)\n"
        "7h30 - 8h00: Khai mạc kỳ họp\n8h00 - 9h00: Thảo luận\n"
    )
    title = parse_draft(read_text(text)).title
    told = [one.text for one in (title.type, title.title, title.note) if one]
    assert told == ["CHƯƠNG TRÌNH", "KỲ HỌP THỨ 2 HĐND XÃ ĐỒI SIM KHÓA II", "(Ngày 15/7/2026)"]


def outline(draft: Draft) -> list[tuple[str, str]]:
    return [(str(node.kind), node.number) for node in draft.nodes() if node.number]


def test_a_clause_glued_to_the_one_before_is_a_clause() -> None:
    draft = parsed(after="").source  # the head alone tells the preamble apart
    text = draft.text.replace(
        "Điều 1. Thành lập thôn Suối Trong.",
        "Điều 1. Tổ chức thực hiện\n1. Giao Ủy ban nhân dân xã, không để tiêu cực.2. Giao Thường"
        " trực. 3 .\nGiao các Ban. Điều 2 .\nHiệu lực thi hành",
    )
    assert outline(parse_draft(read_text(text))) == [
        ("dieu", "1"),
        ("khoan", "1"),
        ("khoan", "2"),
        ("khoan", "3"),
        ("dieu", "2"),
    ]


def test_a_figure_after_a_stop_is_no_clause() -> None:
    text = (HEAD + BODY).replace(
        "Điều 1. Thành lập thôn Suối Trong.",
        "Điều 1. Tổ chức\n1. Theo khoản 1, Điều 3.5. Giao xã.\n2. Như điểm a khoản 1. 2.",
    )
    assert outline(parse_draft(read_text(text))) == [
        ("dieu", "1"),
        ("khoan", "1"),
        ("khoan", "2"),
    ]


def amending(body: str) -> list[tuple[str, str]]:
    text = (HEAD + BODY).replace("Điều 1. Thành lập thôn Suối Trong.", body)
    return outline(parse_draft(read_text(text)))


def test_new_text_without_marks_is_the_other_papers() -> None:
    assert amending(
        "Điều 1. Sửa đổi một số điều\n1. Sửa đổi điểm đ khoản 7 Điều 2 như sau:\nđ) Trạm y tế;\n"
        "2. Sửa đổi, bổ sung điểm a, c khoản 1 Điều 3 như sau:\na) Hỗ trợ một.\nc) Hỗ trợ hai.\n"
        "Điều 2. Hiệu lực\n1. Từ ngày ký."
    ) == [("dieu", "1"), ("khoan", "1"), ("khoan", "2"), ("dieu", "2"), ("khoan", "1")]


def test_amendments_listed_below_a_heading_are_the_papers_own() -> None:
    assert amending(
        "Điều 1. Sửa đổi, bổ sung khoản 1 và khoản 2 Điều 3 như sau:\n1. Sửa đổi điểm a.\n"
        "2. Bổ sung điểm b.\nĐiều 2. Hiệu lực"
    ) == [("dieu", "1"), ("khoan", "1"), ("khoan", "2"), ("dieu", "2")]


def test_a_picture_before_a_label_is_no_word_of_it() -> None:
    text = (HEAD + BODY).replace(
        "Điều 1. Thành lập thôn Suối Trong.",
        "Điều 1. Nội dung\n👉 I. GIÁM SÁT TẠI KỲ HỌP\n1. Xem xét báo cáo.\n👉 II. CHUYÊN ĐỀ",
    )
    assert outline(parse_draft(read_text(text))) == [
        ("dieu", "1"),
        ("la-ma", "I"),
        ("khoan", "1"),
        ("la-ma", "II"),
    ]


def test_new_text_that_bears_the_number_of_the_next_amendment_is_the_other_papers() -> None:
    assert amending(
        "Điều 1. Sửa đổi một số nội dung\n1. Sửa đổi khoản 2 Điều 4 như sau:\n2. Hỗ trợ quế.\n"
        "2. Sửa đổi điểm b khoản 1 Điều 6 như sau:\nb) Hỗ trợ chuồng.\nĐiều 2. Hiệu lực"
    ) == [("dieu", "1"), ("khoan", "1"), ("khoan", "2"), ("dieu", "2")]


def test_the_order_of_business_is_no_part_of_an_agendas_title() -> None:
    draft = parse_draft(
        read_text(
            "HỘI ĐỒNG NHÂN DÂN TỈNH HÀ NAM\nSố: 44/CTr-HĐND\nCHƯƠNG TRÌNH\n"
            "Làm việc của hội nghị HĐND tỉnh\nNGÀY THỨ NHẤT (10/7/2024)\nBuổi sáng\n"
            "7h30: Khai mạc.\n"
        )
    )
    assert draft.title.title is not None
    assert draft.title.title.text == "Làm việc của hội nghị HĐND tỉnh"


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Hội đồng nhân dân tỉnh A đã thảo luận và nhất trí,", True),
        ("HĐND xã B đã xem xét, thảo luận;", True),
        ("Hội đồng nhân dân tỉnh A đã thảo luận dự án đường vành đai,", False),
    ],
)
def test_that_the_council_talked_it_over_is_a_ground(line: str, read: bool) -> None:
    draft = parsed(
        f"Căn cứ Luật Đất đai;\nXét Tờ trình số 1/TTr-UBND;\n{line}\nQUYẾT NGHỊ:\nĐiều 1. Giao."
    )
    assert (len(draft.considerations) == 2) is read


def test_items_with_tabs_are_a_list_and_no_table() -> None:
    text = (HEAD + BODY).replace(
        "Điều 1. Thành lập thôn Suối Trong.",
        "Điều 1. Phân bổ 1.450.000 đồng, cụ thể:\n-\tĐường thôn Đông:\t620.000 đồng\n"
        "-\tNhà văn hóa:\t380.000 đồng\n-\tPhòng dịch:\t350.000 đồng",
    )
    draft = parse_draft(read_text(text))
    (found,) = draft.ledger.sums
    assert (len(draft.tables), found.holds, len(found.parts)) == (0, False, 3)


def test_a_paper_without_numbers_ends_with_who_signs_for_whom() -> None:
    draft = parse_draft(
        read_text(
            "HĐND PHƯỜNG AN HÒA\nBAN VĂN HÓA - XÃ HỘI\nSố 11/BC-BVHXH\nBÁO CÁO THẨM TRA\n"
            "Dự thảo Nghị quyết về dự toán năm 2026\nBan thống nhất như Tờ trình.\n"
            "TM. BAN VĂN HÓA - XÃ HỘI\nTRƯỞNG BAN\nVõ Chí Thành\n"
        )
    )
    assert draft.signature is not None
    assert draft.signature.name is not None and draft.signature.name.text == "Võ Chí Thành"


def test_a_day_in_the_bases_is_not_the_papers_own() -> None:
    draft = parse_draft(
        read_text(
            "NGHỊ QUYẾT SỐ 203 NGÀY 04-5-2024\nVỀ VIỆC PHÊ CHUẨN KẾT QUẢ BẦU\n"
            "Căn cứ vào biên bản tại kỳ họp thứ 18, khóa XII, ngày 13 tháng 4 năm 2024;\n"
            "QUYẾT NGHỊ:\nĐiều 1. Phê chuẩn kết quả bầu.\n"
        )
    )
    assert len(draft.bases) == 1
    assert draft.header.date is None
    assert draft.header.place is None


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("số 06/2012/NQ-HĐND về cải cách hành chính", "06/2012/NQ-HĐND", "về cải cách hành chính"),
        ("số 13 /NQ-HĐND quy định mức chi", "13 /NQ-HĐND", "quy định mức chi"),
        ("về kết quả thực hiện Nghị quyết số 5/NQ-HĐND", None, None),
    ],
)
def test_the_number_may_stand_in_the_line_of_the_title(
    line: str, number: str | None, title: str | None
) -> None:
    text = f"Nghị quyết {line}\nCăn cứ Luật Đất đai;\nQUYẾT NGHỊ:\nĐiều 1. Thông qua đề án.\n"
    draft = parse_draft(read_text(text))
    assert draft.title.title
    assert draft.title.title.text == (title or line)
    assert (draft.header.number.text if draft.header.number else None) == number
