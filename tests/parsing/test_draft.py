"""Whole drafts: each part is found where it stands, in the layouts that occur."""

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hdnd_lint.model import Draft, Node, NodeKind
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text
from hdnd_lint.words.letters.text import Span

INDIVIDUAL = """\
HỘI ĐỒNG NHÂN DÂN
XÃ TÂN HÒA
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 07/NQ-HĐND
Tân Hòa, ngày 18 tháng 7 năm 2025
NGHỊ QUYẾT
Về chương trình giám sát của Hội đồng nhân dân xã Tân Hòa năm 2026
HỘI ĐỒNG NHÂN DÂN XÃ TÂN HÒA
KHÓA I, KỲ HỌP THỨ HAI
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân ngày 20 tháng 11 năm 2015;
Xét Tờ trình số 03/TTr-HĐND ngày 10 tháng 7 năm 2025 của Thường trực Hội đồng nhân dân xã.
QUYẾT NGHỊ:
Điều 1. Nội dung giám sát
1. Tại kỳ họp giữa năm:
a) Báo cáo công tác của Thường trực Hội đồng nhân dân;
b) Báo cáo của Ủy ban nhân dân:
- Kinh tế - xã hội;
- Thu, chi ngân sách.
2. Giám sát chuyên đề.
Điều 2: Tổ chức thực hiện
Thường trực Hội đồng nhân dân xã ban hành kế hoạch.
Nghị quyết này đã được Hội đồng nhân dân xã Tân Hòa khóa I, kỳ họp thứ 2 thông qua ngày 18 \
tháng 7 năm 2025 và có hiệu lực từ ngày thông qua./.
Nơi nhận:
- Thường trực HĐND tỉnh;
- Lưu: VT.
TM. HỘI ĐỒNG NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn A
"""

ATTACHED = """\
HỘI ĐỒNG NHÂN DÂN
TỈNH ĐỒNG AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/2025/NQ-HĐND
Đồng An, ngày 09 tháng 12 năm 2025
NGHỊ QUYẾT
BAN HÀNH QUY ĐỊNH MỨC CHI TIẾP CÔNG DÂN
TRÊN ĐỊA BÀN TỈNH ĐỒNG AN
Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;
Xét Tờ trình số 88/TTr-UBND ngày 01 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh;
Hội đồng nhân dân tỉnh ban hành Nghị quyết quy định mức chi tiếp công dân tỉnh Đồng An.
Điều 1. Ban hành kèm theo Nghị quyết này Quy định mức chi tiếp công dân.
Điều 2. Sửa đổi khoản 2 Điều 4 Nghị quyết số 05/2020/NQ-HĐND như sau:
“2. Mức chi được quy định như sau:
a) Cấp tỉnh: 100.000 đồng;
b) Cấp xã: 80.000 đồng.”
Điều 3. Nghị quyết này có hiệu lực từ ngày 20 tháng 12 năm 2025.
Nghị quyết này đã được Hội đồng nhân dân tỉnh Đồng An khóa X, kỳ họp thứ 5 thông qua ngày 09 \
tháng 12 năm 2025./.
CHỦ TỊCH
Trần Thị B
QUY ĐỊNH
MỨC CHI TIẾP CÔNG DÂN TRÊN ĐỊA BÀN TỈNH ĐỒNG AN
(Ban hành kèm theo Nghị quyết số 12/2025/NQ-HĐND ngày 09 tháng 12 năm 2025)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
1. Quy định này quy định mức chi.
Chương II
QUY ĐỊNH CỤ THỂ
Điều 2. Mức chi
PHỤ LỤC I
BẢNG MỨC CHI
(Kèm theo Nghị quyết số 12/2025/NQ-HĐND)
1. Cán bộ tiếp công dân
"""


def _words(draft: Draft, span: Span | None) -> str:
    return span.of(draft.text) if span else ""


def _outline(nodes: tuple[Node, ...]) -> list[str]:
    return [f"{node.kind.value} {node.number}".strip() for top in nodes for node in top.walk()]


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("Tân Hòa ngày 18 tháng 7 năm 2025", "Tân Hòa", 18),
        ("Số: 07/NQ-HĐND        Tân Hòa ngày 18 tháng 7 năm 2025", "Tân Hòa", 18),
        ("Hà Nội ngày    tháng   năm 2025", "Hà Nội", None),
        ("Thông qua ngày 18 tháng 7 năm 2025", None, None),
        ("Kèm theo Nghị quyết số 5/NQ-HĐND ngày 18 tháng 7 năm 2025", None, None),
    ],
)
def test_a_place_without_its_comma_is_read(line: str, place: str | None, day: int | None) -> None:
    head = f"HỘI ĐỒNG NHÂN DÂN\nXÃ TÂN HÒA\n{line}\nNGHỊ QUYẾT\nVề nhiệm vụ\n"
    header = parse_draft(read_text(f"{head}QUYẾT NGHỊ:\nĐiều 1. Thông qua.\n")).header
    assert (header.place.text if header.place else None) == place
    assert (header.date.day if header.date else None) == day
    assert (header.date is None) == (place is None)


class TestIndividualResolution:
    draft = parse_draft(read_text(INDIVIDUAL))

    def test_header(self) -> None:
        header = self.draft.header
        assert header.issuer and header.issuer.text == "HỘI ĐỒNG NHÂN DÂN XÃ TÂN HÒA"
        assert header.number and header.number.text == "07/NQ-HĐND"
        assert header.place and header.place.text == "Tân Hòa"
        assert header.date and header.date.value and header.date.value.isoformat() == "2025-07-18"
        assert header.country and header.motto

    def test_title_and_session(self) -> None:
        title = self.draft.title
        assert title.type and title.type.text == "NGHỊ QUYẾT"
        assert title.title and title.title.text.startswith("Về chương trình giám sát")
        session = self.draft.session
        assert session and (session.term_number, session.ordinal) == (1, 2)

    def test_preamble(self) -> None:
        assert [basis.end_mark for basis in self.draft.bases] == [";", ";"]
        assert [part.lead.text for part in self.draft.considerations] == ["Xét"]
        assert self.draft.enacting and self.draft.enacting.form == "quyet-nghi"

    def test_body(self) -> None:
        assert _outline(self.draft.body) == [
            "dieu 1",
            "khoan 1",
            "diem a",
            "diem b",
            "gach",
            "gach",
            "khoan 2",
            "dieu 2",
            "doan",
        ]
        first, second = self.draft.articles()
        assert _words(self.draft, first.label_span) == "Điều 1."
        assert _words(self.draft, first.text_span) == "Nội dung giám sát"
        assert second.defects == ("colon",)

    def test_ending(self) -> None:
        closing = self.draft.closing
        assert closing and closing.adopted and closing.session
        assert (closing.session.term_number, closing.session.ordinal) == (1, 2)
        assert closing.effect_phrase and closing.effect_phrase.text == "từ ngày thông qua"
        assert self.draft.recipients
        assert [item.text for item in self.draft.recipients.items] == [
            "Thường trực HĐND tỉnh;",
            "Lưu: VT.",
        ]
        signature = self.draft.signature
        assert signature and signature.authority and signature.office and signature.name
        assert signature.name.text == "Nguyễn Văn A"


def test_title_that_begins_with_an_abbreviation_is_no_roman_number() -> None:
    draft = parse_draft(read_text(INDIVIDUAL.replace("Về chương trình", "V/v chương trình")))
    assert draft.title.title and draft.title.title.text.startswith("V/v chương trình")
    assert len(draft.bases) == 2


def test_session_left_blank_or_named_by_its_time_has_no_ordinal() -> None:
    for words in ("kỳ họp thứ …", "kỳ họp cuối năm"):
        closing = parse_draft(read_text(INDIVIDUAL.replace("kỳ họp thứ 2", words))).closing
        assert closing and closing.session and closing.session.ordinal is None


def test_council_term_and_session_on_one_line() -> None:
    text = INDIVIDUAL.replace("XÃ TÂN HÒA\nKHÓA I", "XÃ TÂN HÒA KHÓA I")
    session = parse_draft(read_text(text)).session
    assert session and (session.term_number, session.ordinal) == (1, 2)
    assert session.council and session.council.text == "HỘI ĐỒNG NHÂN DÂN XÃ TÂN HÒA"


def test_recipient_on_two_lines() -> None:
    text = INDIVIDUAL.replace("- Lưu: VT.", "- Các phòng, ban,\n  đoàn thể xã;\n- Lưu: VT.")
    recipients = parse_draft(read_text(text)).recipients
    assert recipients
    assert [item.text for item in recipients.items][1:] == [
        "Các phòng, ban, đoàn thể xã;",
        "Lưu: VT.",
    ]


def test_body_above_the_issuer() -> None:
    text = INDIVIDUAL.replace(
        "HỘI ĐỒNG NHÂN DÂN\nXÃ TÂN HÒA\n---", "HỘI ĐỒNG NHÂN DÂN XÃ TÂN HÒA\nBAN PHÁP CHẾ\n---", 1
    )
    header = parse_draft(read_text(text)).header
    assert header.issuer and header.issuer.text == "BAN PHÁP CHẾ"
    assert header.superior and header.superior.text == "HỘI ĐỒNG NHÂN DÂN XÃ TÂN HÒA"


def test_recipients_on_one_line() -> None:
    text = INDIVIDUAL.replace("nhận:\n- Thường trực HĐND tỉnh;\n-", "nhận: - HĐND tỉnh; -")
    recipients = parse_draft(read_text(text)).recipients
    assert recipients
    assert [item.text for item in recipients.items] == ["HĐND tỉnh;", "Lưu: VT."]


def test_kind_with_its_issuer_and_number_without_a_colon() -> None:
    text = INDIVIDUAL.replace("NGHỊ QUYẾT\n", "NGHỊ QUYẾT CỦA HỘI ĐỒNG NHÂN DÂN XÃ\n")
    draft = parse_draft(read_text(text.replace("Số: 07/NQ-HĐND", "Số 07/NQ-HĐND")))
    assert draft.title.type and draft.title.type.text == "NGHỊ QUYẾT"
    assert draft.title.title and draft.title.title.text.startswith("Về chương trình giám sát")
    assert draft.header.number and draft.header.number.text == "07/NQ-HĐND"


def test_title_ends_above_the_addressee() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA\nSố: 64/TTr-UBND\nTÂN HÒA, ngày 22 tháng 10 năm 2025\n"
        "TỜ TRÌNH\nVề việc bổ sung dự toán\nKính gửi: Hội đồng nhân dân xã.\nKính trình./."
    )
    title = parse_draft(read_text(text)).title.title
    assert title and title.text == "Về việc bổ sung dự toán"


def test_signature_for_a_body_that_begins_with_a_marked_capital() -> None:
    text = INDIVIDUAL.replace("TM. HỘI ĐỒNG NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN")
    signature = parse_draft(read_text(text)).signature
    assert signature and signature.authority
    assert signature.authority.text == "TM. ỦY BAN NHÂN DÂN"


def test_dates_of_a_replaced_act_are_not_those_of_the_draft() -> None:
    old, tail = "từ ngày thông qua", "thay thế Nghị quyết số 09/NQ-HĐND ngày 20 tháng 7 năm 2022"
    undated = INDIVIDUAL.replace(" ngày 18 tháng 7 năm 2025 và có hiệu lực từ ngày thông qua", "")
    for text, day in ((INDIVIDUAL, 18), (undated, None)):
        closing = parse_draft(read_text(text.replace(f"{old}./.", f"{old} và {tail}./."))).closing
        assert closing and closing.effective is None
        assert (closing.adopted.day if closing.adopted else None) == day
    mixed = undated.replace("thông qua./.", f"thông qua và {tail}./.")
    closing = parse_draft(read_text(mixed)).closing
    assert closing and closing.adopted is None


class TestNormativeResolution:
    draft = parse_draft(read_text(ATTACHED))

    def test_enacting_sentence(self) -> None:
        enacting = self.draft.enacting
        assert enacting and enacting.form == "ban-hanh" and enacting.verb
        assert enacting.verb.text == "ban hành"

    def test_body_has_its_own_articles_only(self) -> None:
        assert [node.number for node in self.draft.articles()] == ["1", "2", "3"]

    def test_quoted_text_is_another_document(self) -> None:
        quotes = [node for node in self.draft.nodes() if node.kind is NodeKind.QUOTE]
        assert len(quotes) == 1
        assert _outline(quotes[0].children) == ["khoan 2", "diem a", "diem b"]

    def test_attached_regulation_and_annex(self) -> None:
        regulation, annex = self.draft.annexes
        assert regulation.kind == "quy-dinh" and regulation.reference
        assert regulation.title and regulation.title.text.startswith("QUY ĐỊNH MỨC CHI")
        assert _outline(regulation.children) == [
            "chuong I",
            "doan",
            "dieu 1",
            "khoan 1",
            "chuong II",
            "doan",
            "dieu 2",
        ]
        assert (annex.kind, annex.number) == ("phu-luc", "I")
        assert annex.title and annex.title.text == "BẢNG MỨC CHI"


def test_forgotten_closing_mark_ends_where_the_draft_goes_on() -> None:
    draft = parse_draft(
        read_text(
            "QUYẾT NGHỊ:\n"
            "Điều 1. Sửa đổi khoản 2 Điều 12 như sau:\n"
            "“2. Tỷ lệ vốn đối ứng:\n"
            "a) Cấp tỉnh: 50%.\n"
            "Điều 2. Tổ chức thực hiện\n"
            "Điều 3. Hiệu lực thi hành\n"
        )
    )
    assert [node.number for node in draft.articles()] == ["1", "2", "3"]


def test_header_in_two_columns_on_one_line() -> None:
    draft = parse_draft(
        read_text(
            "HỘI ĐỒNG NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "XÃ TÂN HÒA                 Độc lập - Tự do - Hạnh phúc\n"
            "Số: 07/NQ-HĐND             Tân Hòa, ngày 18 tháng 7 năm 2025\n\n"
            "NGHỊ QUYẾT\nVề việc thành lập thôn\n\nQUYẾT NGHỊ:\nĐiều 1. Thành lập thôn.\n"
        )
    )
    header = draft.header
    assert header.issuer and header.issuer.text == "HỘI ĐỒNG NHÂN DÂN XÃ TÂN HÒA"
    assert header.number and header.number.text == "07/NQ-HĐND"
    assert header.date and header.date.value


PIECES = st.sampled_from(
    [
        *INDIVIDUAL.splitlines(),
        *ATTACHED.splitlines(),
        "“",
        "”",
        '"',
        "a)",
        "I.",
        "1.1. x",
        "| a | b |",
    ]
)
DRAFTS = st.lists(PIECES | st.text(max_size=30), max_size=25).map("\n".join)


def _spans(draft: Draft) -> Iterator[Span]:
    for top in (*draft.body, *draft.unclassified, *(n for a in draft.annexes for n in a.children)):
        for node in top.walk():
            yield node.span
            yield from (span for span in (node.label_span, node.text_span) if span)


class TestAnyText:
    """A draft is never refused, and nothing of it is lost."""

    @settings(max_examples=80, deadline=None)
    @given(DRAFTS.filter(str.strip))
    def test_spans_lie_in_the_text(self, text: str) -> None:
        draft = _parsed(text)
        assert all(span.end <= len(draft.text) for span in _spans(draft))

    @settings(max_examples=50, deadline=None)
    @given(DRAFTS.filter(str.strip))
    @example("AAAAAµµá")  # looks like an old encoding
    def test_nfd_reads_as_nfc(self, text: str) -> None:
        again = _parsed(unicodedata.normalize("NFD", text))
        first = _parsed(unicodedata.normalize("NFC", text))
        assert again.text == first.text
        assert again.body == first.body

    @settings(max_examples=50, deadline=None)
    @given(DRAFTS.filter(str.strip))
    def test_children_lie_in_their_parent(self, text: str) -> None:
        draft = _parsed(text)
        for top in draft.body:
            for node in top.walk():
                assert all(node.span.contains(child.span) for child in node.children)


def _parsed(text: str) -> Draft:
    """Parse *text* with a letter in front: a file of white space alone is refused on reading."""
    return parse_draft(read_text("x\n" + text))
