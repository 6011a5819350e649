"""Each part of a paper read from a few lines: quotations, titles, headers, annexes, endings."""

import pytest

from hdnd_lint.model import Draft, Node, NodeKind
from hdnd_lint.parsing.draft import parse_draft
from hdnd_lint.reading import read_text

HEAD = "HỘI ĐỒNG NHÂN DÂN\nXÃ ĐỒI SIM\nSố: 14/NQ-HĐND\nNGHỊ QUYẾT\nVề thôn Suối Trong\n"
END = "Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLò Văn Mẫu\n"


def parsed(body: str, *, head: str = HEAD, end: str = END) -> Draft:
    return parse_draft(read_text(f"{head}{body}{end}"))


def outline(nodes: tuple[Node, ...]) -> str:
    """Return the kinds and numbers of *nodes*: “article 1(clause 1 quote(point a))”."""
    told = []
    for node in nodes:
        inside = f"({outline(node.children)})" if node.children else ""
        told.append(f"{node.kind.name.lower()} {node.number}".strip() + inside)
    return " ".join(told)


def units(body: str) -> str:
    """Return the outline of the articles that *body* holds, below QUYẾT NGHỊ."""
    return outline(parsed(f"QUYẾT NGHỊ:\n{body}\n").body)


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Điều 1. Sửa đổi khoản 2 như sau:\n“2. Mức chi:\na) Một;\nb) Hai.”\nĐiều 2. Thi hành.",
            "article 1(quote(clause 2(point a point b))) article 2",
        ),
        (
            "Điều 1. Sửa đổi như sau:\n1. “Điều 5. Mức chi”\n2. “Điều 6. Mức thu”",
            "article 1(clause 1(quote(paragraph)) clause 2(quote(paragraph)))",
        ),
        # A closing mark that was forgotten: the outer document goes on all the same.
        (
            "Điều 1. Sửa đổi:\n“2. Mức chi:\na) Một;\nĐiều 2. Hiệu lực thi hành.",
            "article 1(quote(clause 2(point a))) article 2",
        ),
        # New text without marks ends at the next unit like the announcing one.
        (
            "Điều 1. Sửa đổi Quy chế\n1. Sửa đổi khoản 2 như sau:\n2. Mức chi là một.\n"
            "3. Mức thu là hai.\n2. Sửa đổi khoản 5 như sau:\n5. Mức khác.\nĐiều 2. Thi hành.",
            "article 1(clause 1(quote(clause 2 clause 3)) clause 2(quote(clause 5))) article 2",
        ),
        ("Điều 1. Gọi là “Điều 5” của bản cũ.\nĐiều 2. Hết.", "article 1 article 2"),
        (
            'Điều 1. Sửa đổi:\n"a) Một;\nb) Hai."\nĐiều 2. Giao thi hành.',
            "article 1(quote(point a point b)) article 2",
        ),
    ],
)
def test_what_is_quoted_is_another_papers(body: str, told: str) -> None:
    assert units(body) == told


def test_points_go_on_in_the_order_of_the_alphabet() -> None:
    for letter, following, resumes in (
        ("a", "b", True),
        ("d", "đ", True),
        ("đ", "e", True),
        ("a", "c", False),
        ("y", "z", False),
    ):
        body = (
            f"Điều 1. Sửa đổi\n{letter}) Sửa đổi điểm như sau:\n“1. Mức chi;\n"
            f"{following}) Bãi bỏ khoản 3."
        )
        ended = f"point {letter}(quote(clause 1)) point {following}"
        assert (ended in units(body)) is resumes


def _title(head: str) -> tuple[str, str, str]:
    """Return kind, title and note of what *head* begins."""
    block = parsed("QUYẾT NGHỊ:\nĐiều 1. Hết.\n", head=head).title
    told = (block.type, block.title, block.note)
    return tuple(one.text if one else "" for one in told)  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("NGHỊ QUYẾT\nVề mức chi\n", ("NGHỊ QUYẾT", "Về mức chi", "")),
        ("NGHỊ QUYẾT\nVề mức chi\ncủa xã\n", ("NGHỊ QUYẾT", "Về mức chi của xã", "")),
        (
            "NGHỊ QUYẾT\nVề mức chi\n(Thay thế Nghị quyết cũ)\n",
            ("NGHỊ QUYẾT", "Về mức chi", "(Thay thế Nghị quyết cũ)"),
        ),
        ("Nghị quyết về mức chi của xã\n", ("Nghị quyết", "về mức chi của xã", "")),
        (
            "Nghị quyết số 5/NQ-HĐND về mức chi\n",
            ("Nghị quyết", "về mức chi", ""),
        ),
        ("Về việc quy định mức chi\n", ("", "Về việc quy định mức chi", "")),
        ("Phê chuẩn quyết toán\nngân sách xã\n", ("", "Phê chuẩn quyết toán ngân sách xã", "")),
        (
            "NGHỊ QUYẾT\nVề mức chi HỘI ĐỒNG NHÂN DÂN XÃ ĐỒI SIM KHÓA II, KỲ HỌP THỨ 3\n",
            ("NGHỊ QUYẾT", "Về mức chi", ""),
        ),
    ],
)
def test_kind_title_and_note(head: str, told: tuple[str, str, str]) -> None:
    assert _title(head) == told


def test_a_resolution_that_breaks_off_below_its_bases_has_no_body() -> None:
    grounds = "Căn cứ Luật Giá;\nCăn cứ Luật Phí;\n"
    header = "HỘI ĐỒNG NHÂN DÂN |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 18/NQ-HĐND |\n"
    draft = parsed("", head=f"{header}HỘI ĐỒNG NHÂN DÂN XÃ ĐỒI SIM\n{grounds}", end="")
    assert (len(draft.bases), draft.body) == (2, ())
    draft = parsed(
        "Mức chi là một.\n", head=f"{header}HỘI ĐỒNG NHÂN DÂN XÃ ĐỒI SIM\n{grounds}", end=""
    )
    assert (len(draft.bases), outline(draft.body)) == (2, "paragraph")


@pytest.mark.parametrize(("lines", "read"), [(23, True), (24, False)])
def test_a_header_stands_in_the_twenty_four_lines_above_the_kind(lines: int, read: bool) -> None:
    between = "Đoạn văn khác của xã.\n" * lines
    head = f"Số: 14/NQ-HĐND\n{between}NGHỊ QUYẾT\nVề mức chi\n"
    number = parsed("QUYẾT NGHỊ:\nĐiều 1. Hết.\n", head=head).header.number
    assert (number is not None) is read


@pytest.mark.parametrize(("lines", "read"), [(11, True), (12, False)])
def test_a_title_without_its_kind_stands_in_the_first_twelve_lines(lines: int, read: bool) -> None:
    head = "Đoạn văn khác của xã.\n" * lines + "Về việc quy định mức chi\n"
    title = parsed("QUYẾT NGHỊ:\nĐiều 1. Hết.\n", head=head).title.title
    assert (title is not None) is read


@pytest.mark.parametrize("end", ["", ":"])
def test_a_decision_has_its_kind_twice_and_the_second_enacts(end: str) -> None:
    head = "ỦY BAN NHÂN DÂN\nXÃ ĐỒI SIM\nSố: 7/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc giao dự toán\n"
    draft = parsed(f"Căn cứ Luật Giá;\nQUYẾT ĐỊNH{end}\nĐiều 1. Giao.\n", head=head)
    assert draft.enacting is not None
    assert draft.enacting.span.of(draft.text) == f"QUYẾT ĐỊNH{end}"
    assert draft.title.title is not None and draft.title.title.text == "Về việc giao dự toán"
    assert len(draft.bases) == 1


def test_a_number_in_the_line_of_the_title_is_the_papers_own() -> None:
    for head in (
        "Nghị quyết số 5/2026/NQ-HĐND về mức chi\n",
        "XÃ ĐỒI SIM\nNghị quyết số 5/2026/NQ-HĐND về mức chi\n",
    ):
        number = parsed("QUYẾT NGHỊ:\nĐiều 1. Hết.\n", head=head).header.number
        assert number is not None and number.text == "5/2026/NQ-HĐND"


def test_the_bodies_of_a_header() -> None:
    for head, superior, issuer in (
        ("HỘI ĐỒNG NHÂN DÂN\nXÃ ĐỒI SIM\n", "", "HỘI ĐỒNG NHÂN DÂN XÃ ĐỒI SIM"),
        (
            "HỘI ĐỒNG NHÂN DÂN\nXÃ ĐỒI SIM\nBAN PHÁP CHẾ\n",
            "HỘI ĐỒNG NHÂN DÂN XÃ ĐỒI SIM",
            "BAN PHÁP CHẾ",
        ),
        (
            "THƯỜNG TRỰC\nHỘI ĐỒNG NHÂN DÂN\nXÃ ĐỒI SIM\n",
            "",
            "THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN XÃ ĐỒI SIM",
        ),
        (
            "HỘI ĐỒNG NHÂN DÂN  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "XÃ ĐỒI SIM  Độc lập - Tự do - Hạnh phúc\n",
            "",
            "HỘI ĐỒNG NHÂN DÂN XÃ ĐỒI SIM",
        ),
    ):
        rest = "Số: 14/NQ-HĐND\nNGHỊ QUYẾT\nVề mức chi\n"
        header = parsed("QUYẾT NGHỊ:\nĐiều 1. Hết.\n", head=head + rest).header
        assert (header.superior.text if header.superior else "") == superior
        assert header.issuer is not None and header.issuer.text == issuer


def _annex(after: str) -> tuple[str, str, str, str]:
    """Return number, title, reference line and outline of the one annex of *after*."""
    (one,) = parsed("QUYẾT NGHỊ:\nĐiều 1. Hết.\n", end=END + after).annexes
    title, reference = (part.text if part else "" for part in (one.title, one.reference))
    return one.number, title, reference, outline(one.children)


def test_an_annex() -> None:
    for after, told in (
        (
            "PHỤ LỤC I\nMỨC CHI\n(Kèm theo Nghị quyết số 14/NQ-HĐND)\n1. Một.\n2. Hai.\n",
            ("I", "MỨC CHI", "(Kèm theo Nghị quyết số 14/NQ-HĐND)", "clause 1 clause 2"),
        ),
        (
            "PHỤ LỤC I\n(Kèm theo Nghị quyết số 14/NQ-HĐND)\nMỨC CHI\nCỦA XÃ\n1. Một.\n",
            ("I", "MỨC CHI CỦA XÃ", "(Kèm theo Nghị quyết số 14/NQ-HĐND)", "clause 1"),
        ),
        ("PHỤ LỤC 02\nMỨC CHI\nCỦA XÃ\n1. Một.\n", ("02", "MỨC CHI CỦA XÃ", "", "clause 1")),
        ("BIỂU SỐ 3: MỨC CHI\n1. Một.\n", ("3", "MỨC CHI", "", "clause 1")),
        (
            "QUY ĐỊNH\nMỨC CHI\n(Ban hành kèm theo Nghị quyết số 14/NQ-HĐND)\nĐiều 1. Một\n",
            ("", "QUY ĐỊNH MỨC CHI", "(Ban hành kèm theo Nghị quyết số 14/NQ-HĐND)", "article 1"),
        ),
    ):
        assert _annex(after) == told


def _closing(words: str) -> tuple[object, object, object]:
    closing = parsed(f"QUYẾT NGHỊ:\nĐiều 1. Hết.\n{words}\n").closing
    assert closing is not None
    days = (one.value if one else None for one in (closing.adopted, closing.effective))
    told = [str(day) if day else None for day in days]
    return told[0], told[1], closing.session.ordinal if closing.session else None


def test_the_clause_of_adoption() -> None:
    for words, told in (
        (
            "Nghị quyết này được Hội đồng nhân dân xã Đồi Sim khóa II, kỳ họp thứ 3 thông qua "
            "ngày 05 tháng 6 năm 2026 và có hiệu lực từ ngày 15 tháng 6 năm 2026./.",
            ("2026-06-05", "2026-06-15", 3),
        ),
        (
            "Nghị quyết này được Hội đồng nhân dân xã Đồi Sim thông qua ngày 05/6/2026 và thay "
            "thế Nghị quyết số 3/NQ-HĐND ngày 01/01/2020./.",
            ("2026-06-05", None, None),
        ),
        (
            "Nghị quyết này được Hội đồng nhân dân xã Đồi Sim thông qua, thay thế Nghị quyết số "
            "3/NQ-HĐND ngày 01/01/2020./.",
            (None, None, None),
        ),
    ):
        assert _closing(words) == told


def test_the_recipients() -> None:
    for end, items in (
        ("Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nCHỦ TỊCH\n", ["Như Điều 3;", "Lưu: VT."]),
        ("Nơi nhận: - Như Điều 3; - Lưu: VT.\nCHỦ TỊCH\n", ["Như Điều 3;", "Lưu: VT."]),
        ("Nơi nhận:\n+ Như Điều 3;\n- Lưu: VT.\n\nPHỤ LỤC\n- Một\n", ["Như Điều 3;", "Lưu: VT."]),
        (
            "Nơi nhận:\tTM. HỘI ĐỒNG NHÂN DÂN\n- Như Điều 3;\tCHỦ TỊCH\n- Lưu: VT.\n",
            ["Như Điều 3;", "Lưu: VT."],
        ),
    ):
        recipients = parsed("QUYẾT NGHỊ:\nĐiều 1. Hết.\n", end=end).recipients
        assert recipients is not None
        assert [one.text for one in recipients.items] == items


@pytest.mark.parametrize(
    ("grounds", "bases", "considered"),
    [
        ("Căn cứ Luật Giá;\nXét Tờ trình số 1/TTr-UBND;\n", ["Căn cứ"], ["Xét"]),
        ("Căn cứ:\n- Luật Giá;\n- Luật Phí.\n", ["Căn cứ", "Căn cứ"], []),
        ("CĂN CỨ Luật Giá;\nTheo đề nghị của Sở;\n", ["CĂN CỨ"], ["Theo đề nghị"]),
        ("Căn cứ Luật Giá;\nSau khi nghe báo cáo,\n", ["Căn cứ"], ["Sau khi nghe"]),
        ("- Căn cứ Luật Giá;\n", ["Căn cứ"], []),
    ],
)
def test_grounds_by_their_first_words(
    grounds: str, bases: list[str], considered: list[str]
) -> None:
    draft = parsed("QUYẾT NGHỊ:\nĐiều 1. Hết.\n", head=HEAD + grounds)
    assert [one.lead.text for one in draft.bases] == bases
    assert [one.lead.text for one in draft.considerations] == considered
    for one in (*draft.bases, *draft.considerations):
        assert one.lead.span.of(draft.text).rstrip(":") == one.lead.text


def test_cells_of_a_table_are_one_node_and_paragraphs_are_leaves() -> None:
    draft = parse_draft(
        read_text(
            f"{HEAD}QUYẾT NGHỊ:\n\nĐiều 1. Mức chi\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nHết.\n",
            media="markdown",
        )
    )
    kinds = [node.kind for node in draft.articles()[0].children]
    assert kinds == [NodeKind.TABLE, NodeKind.PARAGRAPH]
