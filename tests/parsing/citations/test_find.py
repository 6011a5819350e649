"""References to documents and places, in every form that drafts use."""

from datetime import date
from itertools import pairwise

import pytest
from calls import calls_of
from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint.model import Citation, MentionPart
from hdnd_lint.parsing.citations.find import citations


def found(text: str, where: MentionPart = MentionPart.BODY) -> list[Citation]:
    return citations(text, 0, len(text), where)


def only(text: str, where: MentionPart = MentionPart.BODY) -> Citation:
    (citation,) = found(text, where)
    return citation


def basis(text: str) -> Citation:
    return found(text, MentionPart.BASIS)[0]


class TestLaws:
    @pytest.mark.parametrize(
        ("text", "name", "number", "day", "year"),
        [
            (
                "Luật Ngân sách nhà nước ngày 25 tháng\n6 năm 2015;",
                "Ngân sách nhà nước",
                "",
                25,
                0,
            ),
            ("Luật Ngân sách nhà nước ngày 25/6/2015;", "Ngân sách nhà nước", "", 25, 0),
            (
                "Luật tổ chức chính quyền địa phương năm 2015;",
                "tổ chức chính quyền địa phương",
                "",
                0,
                2015,
            ),
            ("Luật Thủ đô số 39/2024/QH15;", "Thủ đô", "39/2024/QH15", 0, 0),
            ("Luật Đất đai và các văn bản hướng dẫn", "Đất đai", "", 0, 0),
            (
                "Luật Phòng, chống tham nhũng, bảo đảm công khai",
                "Phòng, chống tham nhũng",
                "",
                0,
                0,
            ),
            ("LUẬT ĐẦU TƯ CÔNG SỐ 58/2024/QH15", "ĐẦU TƯ CÔNG", "58/2024/QH15", 0, 0),
            ("Bộ luật Lao động năm 2019", "Lao động", "", 0, 2019),
            (
                "Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14 ngày 25/6/2020",
                "Ưu đãi người có công với cách mạng",
                "02/2020/UBTVQH14",
                25,
                0,
            ),
        ],
    )
    def test_by_number_date_year_or_name(
        self, text: str, name: str, number: str, day: int, year: int
    ) -> None:
        citation = only(text)
        assert citation.name is not None
        assert citation.name.text == name
        assert (citation.number.text if citation.number else "") == number
        assert (citation.date.day if citation.date else 0) == day
        assert (citation.year or 0) == year

    def test_amending_laws_are_kept_with_the_law(self) -> None:
        citation = only(
            "Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi, bổ sung bởi "
            "Luật số 87/2025/QH15, Luật số 93/2025/QH15 và Nghị quyết số 203/2025/QH15;",
            MentionPart.BASIS,
        )
        numbers = [law.number.text for law in citation.amended_by if law.number]
        assert numbers == ["87/2025/QH15", "93/2025/QH15", "203/2025/QH15"]
        assert citation.number is not None
        assert citation.number.text == "64/2025/QH15"

    def test_the_name_of_an_amending_law_lists_others(self) -> None:
        citation = only(
            "Luật sửa đổi, bổ sung một số điều của Luật Chứng khoán, Luật Kế toán và Luật Đấu "
            "thầu số 56/2024/QH15;"
        )
        assert citation.number is not None
        assert citation.number.text == "56/2024/QH15"

    @pytest.mark.parametrize(
        "text",
        ["luật sư", "pháp luật Việt Nam", "kỷ luật Đảng", "Hiến pháp, pháp luật", "Luật này"],
    )
    def test_common_words_name_no_law(self, text: str) -> None:
        assert not [one for one in found(text) if not one.is_self]


class TestOtherDocuments:
    @pytest.mark.parametrize(
        ("text", "number", "odd"),
        [
            ("Nghị định số 34/2016/NĐ-CP", "34/2016/NĐ-CP", False),
            ("Nghị định 34/2016/NĐ-CP", "34/2016/NĐ-CP", False),
            ("NQ 202/2025/QH15", "202/2025/QH15", False),
            ("Nghị quyết số 594/NQ-UBTVQH15", "594/NQ-UBTVQH15", False),
            ("Nghị quyết số 18-NQ/TW", "18-NQ/TW", False),
            (
                "Thông tư liên tịch số 09/2016/TTLT-BGDĐT-BTC-BLĐTBXH",
                "09/2016/TTLT-BGDĐT-BTC-BLĐTBXH",
                False,
            ),
            ("Tờ trình số 9217a /TTr-UBND", "9217a/TTr-UBND", True),
            ("Báo cáo thẩm tra số 53/BC- HĐND", "53/BC-HĐND", True),
            ("Quyết định số 33/2015QĐ-TTg", "33/2015QĐ-TTg", True),
            ("Nghị quyết số 19-2017/NQ-CP", "19-2017/NQ-CP", False),
            ("Nghị quyết số 72/2017/NQ-NĐND", "72/2017/NQ-NĐND", True),
            ("Nghị quyết số 87/2014/NQ-HĐND15", "87/2014/NQ-HĐND15", False),
            ("Tờ trình số      /TTr-UBND", "/TTr-UBND", False),
            ("Tờ trình số 289", "289", False),
        ],
    )
    def test_numbers(self, text: str, number: str, odd: bool) -> None:
        citation = only(text)
        assert citation.number is not None
        assert (citation.number.text, citation.odd_number) == (number, odd)

    def test_number_date_issuer_and_subject(self) -> None:
        text = (
            "Căn cứ Nghị định số 34/2016/NĐ-CP ngày 14/5/2016 của Chính phủ quy định chi tiết một "
            "số điều của Luật Ban hành văn bản quy phạm pháp luật;"
        )
        first, second = found(text, MentionPart.BASIS)
        assert first.date is not None
        assert first.date.value == date(2016, 5, 14)
        assert first.issuer is not None
        assert first.issuer.text == "Chính phủ"
        assert first.name is not None
        assert first.name.text.startswith("quy định chi tiết")
        assert second.name is not None
        assert second.name.text == "Ban hành văn bản quy phạm pháp luật"

    def test_grouped_decrees_share_kind_and_issuer(self) -> None:
        text = (
            "Căn cứ các Nghị định của Chính phủ: Số 78/2025/NĐ-CP ngày 01/4/2025 quy định chi "
            "tiết; số 187/2025/NĐ-CP ngày 01/7/2025 sửa đổi Nghị định;"
        )
        first, second = found(text, MentionPart.BASIS)
        assert (first.kind, second.kind) == ("Nghị định", "Nghị định")
        assert first.issuer is not None
        assert first.issuer.text == "Chính phủ"

    def test_a_list_of_numbers_after_one_kind(self) -> None:
        text = "Nghị quyết số 84/2016/NQ-HĐND và số 85/2016/NQ-HĐND của HĐND tỉnh"
        numbers = [one.number.text for one in found(text) if one.number]
        assert numbers == ["84/2016/NQ-HĐND", "85/2016/NQ-HĐND"]

    def test_blank_numbers_and_dates_are_kept(self) -> None:
        text = "Báo cáo thẩm tra số     ngày     tháng     năm 2025 của Ban Pháp chế;"
        citation = only(text, MentionPart.CONSIDERATION)
        assert citation.number is not None
        assert citation.number.text == ""
        assert citation.date is not None
        assert citation.date.value is None

    def test_an_appraisal_report_without_number_counts_in_the_preamble_only(self) -> None:
        text = "Báo cáo thẩm tra của Ban Kinh tế - Ngân sách"
        assert only(text, MentionPart.CONSIDERATION).issuer is not None
        assert found(text) == []


class TestPlaces:
    @pytest.mark.parametrize(
        ("text", "places"),
        [
            ("khoản 2 Điều 5", [("khoan", ("2",)), ("dieu", ("5",))]),
            ("các điểm a, b và điểm đ khoản 2", [("diem", ("a", "b", "đ")), ("khoan", ("2",))]),
            ("từ Điều 5 đến Điều 7", [("dieu", ("5", "7"))]),
            ("khoản 3, khoản 4 Điều 15", [("khoan", ("3", "4")), ("dieu", ("15",))]),
            ("Điều 5 và 30 đại biểu", [("dieu", ("5",))]),
            ("Điều này", [("dieu", ("này",))]),
            ("Điều này và 08 thôn", [("dieu", ("này",))]),
            ("khoản này và 15 triệu đồng", [("khoan", ("này",))]),
            ("Điều 3, 12 hộ", [("dieu", ("3",))]),
            ("Điều 3, 12 và 15 triệu đồng", [("dieu", ("3",))]),
            ("Điều 2 - 9", [("dieu", ("2", "9"))]),
            ("khoản 1–3 Điều 4", [("khoan", ("1", "3")), ("dieu", ("4",))]),
            ("Điều 2, Điều 2", [("dieu", ("2", "2"))]),
            ("khoản 2, khoản 3 của Điều 2", [("khoan", ("2", "3")), ("dieu", ("2",))]),
            ("khoản 4 thuộc Điều 9", [("khoan", ("4",)), ("dieu", ("9",))]),
            ("Mục 2 Chương III", [("muc", ("2",)), ("chuong", ("III",))]),
            ("Phụ lục số 2.1", [("phu-luc", ("2.1",))]),
        ],
    )
    def test_bare_places(self, text: str, places: list[tuple[str, tuple[str, ...]]]) -> None:
        assert [(one.unit, one.numbers) for one in only(text).locators] == places

    @pytest.mark.parametrize(
        "text",
        [
            "khoản 2 Điều 12 Nghị định số 34/2016/NĐ-CP",
            "khoản 2 Điều 12 của Nghị định số 34/2016/NĐ-CP",
            "khoản 2 Điều 12, Nghị định số 34/2016/NĐ-CP",
        ],
    )
    def test_places_before_a_document_belong_to_it(self, text: str) -> None:
        citation = only(text)
        assert [one.unit for one in citation.locators] == ["khoan", "dieu"]
        assert citation.span.of(text) == text

    def test_this_article_is_not_part_of_another_document(self) -> None:
        here, there = found("khoản 2 Điều này; Điều 5 Nghị định số 34/2016/NĐ-CP")
        assert here.is_self
        assert there.number is not None
        assert not there.is_self

    def test_this_resolution(self) -> None:
        citation = only("Điều 5 Nghị quyết này")
        assert citation.is_self
        assert citation.kind == "Nghị quyết"


_WORDS = (
    "Luật Nghị định số 34/2016/NĐ-CP ngày 14/5/2016 của Chính phủ , ; và đến khoản 2 Điều 5 điểm "
    "a này các từ được sửa đổi, bổ sung bởi ( ) : kèm theo Phụ lục I tháng năm 2025 … /"
)


@given(st.lists(st.sampled_from(_WORDS.split()), max_size=30), st.sampled_from(MentionPart))
@settings(max_examples=100, deadline=None)
def test_any_words_give_ordered_spans_inside_the_text(
    words: list[str], where: MentionPart
) -> None:
    text = " ".join(words)
    result = found(text, where)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in result)
    starts = [one.span.start for one in result]
    assert starts == sorted(starts)
    assert all(one.span.end <= other.span.start for one, other in pairwise(result))


def test_date_after_a_comma_belongs_to_the_document() -> None:
    text = "Tờ trình số 02/TTr-HĐND, ngày 30 tháng 6 năm 2017 của Thường trực"
    mention = only(text, MentionPart.CONSIDERATION).date
    assert mention and mention.value == date(2017, 6, 30)
    assert mention.span.of(text) == "ngày 30 tháng 6 năm 2017"


def test_as_the_law_provides_is_no_law() -> None:
    citation = only("quyền hạn luật định tăng cường giám sát việc thực hiện Nghị quyết này.")
    assert citation.is_self and citation.kind == "Nghị quyết"


def test_issuer_in_a_title_in_capitals_ends_before_the_subject() -> None:
    text = "BÃI BỎ NGHỊ QUYẾT SỐ 14/2015/NQ-HĐND CỦA HỘI ĐỒNG NHÂN DÂN TỈNH VỀ QUY ĐỊNH MỨC HỖ TRỢ"
    issuer = only(text, MentionPart.TITLE).issuer
    assert issuer and issuer.text == "HỘI ĐỒNG NHÂN DÂN TỈNH"


def test_name_of_a_law_ends_before_what_is_said_of_it() -> None:
    named = only("thực hiện tốt Luật Quản lý thuế nhằm động viên các khoản thu").name
    assert named and named.text == "Quản lý thuế"


def test_a_long_list_of_labels_takes_work_in_step_with_its_length() -> None:
    def work(count: int) -> int:
        text = "Điều 1" + ", 2 và 3" * count + " triệu đồng"
        return calls_of(lambda: found(text))

    work(10)  # what is made once
    assert work(2_000) < 2.5 * work(1_000)


@pytest.mark.parametrize(
    ("issuers", "read"),
    [
        ("Bộ Tài chính - Bộ Nội vụ hướng dẫn thu phí", "Bộ Tài chính - Bộ Nội vụ"),
        ("Bộ Y tế, Bộ Tài chính và Bộ Nội vụ quy định", "Bộ Y tế, Bộ Tài chính và Bộ Nội vụ"),
        ("liên Bộ Y tế - Bộ Tài chính về giá", "liên Bộ Y tế - Bộ Tài chính"),
        ("Bộ Công an - Thanh tra Chính phủ quy định", "Bộ Công an - Thanh tra Chính phủ"),
        ("Bộ Tài chính, Bộ Nội vụ có trách nhiệm", "Bộ Tài chính"),
        ("Thủ tướng Chính phủ - Trưởng ban", "Thủ tướng Chính phủ"),
    ],
)
def test_all_who_issue_a_joint_act_are_its_issuer(issuers: str, read: str) -> None:
    citation = basis(f"Thông tư liên tịch số 9/2016/TTLT-BTC-BNV ngày 30/3/2016 của {issuers};")
    assert citation.issuer is not None
    assert citation.issuer.text == read


@pytest.mark.parametrize(
    "after",
    [
        *(" ngày 03 tháng 12 năm 2004", " số 31/2004/QH11", " năm 2004", " được ban hành"),
        *(";", ".", ", ngày 03 tháng 12 năm 2004", ""),
    ],
)
def test_a_comma_before_the_peoples_committee_is_within_the_name(after: str) -> None:
    whole = "Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân"
    named = found(f"thực hiện Luật {whole}{after}")[0].name
    assert named and named.text == whole


@pytest.mark.parametrize(
    "kind",
    [
        *("Tờ trình", "Báo cáo kết quả thẩm tra", "Báo cáo thẩm tra", "Báo cáo thẩm định"),
        *("Báo cáo tiếp thu, giải trình", "Báo cáo giải trình, tiếp thu", "Báo cáo giải trình"),
        *("Báo cáo kết quả giám sát", "Báo cáo kết quả", "Báo cáo", "Công văn"),
    ],
)
def test_a_numbered_paper_is_of_its_whole_kind(kind: str) -> None:
    for before in (" số ", ": ", " ", ": số "):
        citation = only(f"{kind}{before}12/ABC-UBND ngày 05 tháng 3 năm 2025;")
        assert citation.kind == kind
        assert citation.number and citation.number.text == "12/ABC-UBND"


@pytest.mark.parametrize("short", ["NQ", "NĐ", "QĐ", "TT", "TTLT", "CT"])
def test_a_short_kind_names_a_document_by_its_number_alone(short: str) -> None:
    for before in (" ", " số "):
        citation = only(f"thực hiện {short}{before}12/2020/ABC-XYZ.")
        told = (citation.kind, citation.number and citation.number.text)
        assert told == (short, "12/2020/ABC-XYZ")
    assert found(f"thực hiện {short} ngày 05 tháng 3 năm 2020.") == []


def test_what_amends_a_decree_shares_its_kind() -> None:
    citation = basis(
        "Nghị định số 34/2016/NĐ-CP được sửa đổi bởi Nghị định số 154/2020/NĐ-CP, số 59/2024/NĐ-CP"
        " và số 78/2025/NĐ-CP;"
    )
    amending = [(one.kind, one.number.text) for one in citation.amended_by if one.number]
    assert amending == [
        ("Nghị định", "154/2020/NĐ-CP"),
        ("Nghị định", "59/2024/NĐ-CP"),
        ("Nghị định", "78/2025/NĐ-CP"),
    ]


def test_a_subject_without_end_is_read_up_to_a_thousand_letters() -> None:
    number = "Nghị định số 34/2016/NĐ-CP"
    named = basis(f"{number} về {'a' * 2000}").name
    assert named and named.span.end == len(number) + 1000
