"""What sums to what: sentences, lists and tables, and where nothing is claimed."""

from decimal import Decimal

import pytest
from corpus_dir import need_corpus
from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Ledger, Relation, Sum, SumKind
from hdnd_lint.parsing import parse_draft
from hdnd_lint.parsing.figures.numerals.numbers import amounts
from hdnd_lint.parsing.figures.numerals.rounding import tolerance
from hdnd_lint.parsing.figures.numerals.slips import slip
from hdnd_lint.parsing.figures.sums.sentence_sums import is_compared, is_rough
from hdnd_lint.reading import read_source, read_text


def _ledger(text: str, media: str = "text") -> Ledger:
    return parse_draft(read_text(text, media=media)).ledger


def _one(text: str, media: str = "text") -> Sum:
    (found,) = _ledger(text, media).sums
    return found


def _table(*rows: str) -> str:
    head, *body = rows
    rule = "|".join("---" for _ in head.split("|"))
    return "\n".join(["Điều 1. Biểu", "", f"| {head} |", f"|{rule}|", *(f"| {r} |" for r in body)])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Tổ chức 11 phiên họp (gồm 8 phiên thường kỳ; 01 phiên khác và 02 phiên mở rộng).", 3),
        ("Tổ chức 11 phiên họp (8 phiên thường kỳ; 01 bất thường; 02 mở rộng).", 3),
        ("Tiếp nhận 05 đơn (trong đó: Chuyển 03 đơn; trả lại 01 đơn; đã trả lời 01 đơn).", 3),
        ("Chưa phân bổ 1.015 tỷ đồng (trong đó: tỉnh 977,45 tỷ đồng; xã 37,55 tỷ đồng).", 2),
        ("Rừng 255.053,9 ha, trong đó có rừng 196.114,2 ha; chưa có rừng 58.939,7 ha.", 2),
        ("Tổng số 120 hộ (trong đó: hộ nghèo 70 hộ; hộ cận nghèo 50 hộ).", 2),
        ("Thu 1.000 tỷ đồng, trong đó nội địa đạt 900 tỷ đồng; khác đạt 100 tỷ đồng.", 2),
        ("Nhận 96 đơn, gồm 12 đơn khiếu nại và 84 đơn khác; đã giải quyết 90 đơn.", 2),
        ("Kinh phí 3 tỷ đồng, gồm: xã A 1.500 triệu đồng, xã B 1.500 triệu đồng.", 2),
    ],
)
def test_a_sentence_breaks_its_total_down(text: str, parts: int) -> None:
    found = _one(text)
    assert (found.kind, found.relation) == (SumKind.SENTENCE, Relation.ALL)
    assert found.holds
    assert len(found.parts) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Mức hỗ trợ 500.000 đồng/người (không bao gồm 20.000 đồng phí).",
        "Tham gia 03 cuộc đối thoại với 50 công dân (liên quan đến 12 kiến nghị).",
        "Tiếp 74 lượt với 144 công dân, 74 vụ việc (giảm 4 lượt, giảm 6 vụ việc).",
        "Nghị quyết gồm 03 Điều, 12 khoản.",
        "Tỷ lệ đạt 95%, trong đó 60% loại tốt, 30% loại khá.",
        "Tổng chi 2.500 tỷ đồng (giảm 10% so với năm trước là 2.777 tỷ đồng).",
        "Xã có 120 hộ, gồm 300 nhân khẩu và 5 thôn.",
        "Ban có 05 thành viên, gồm Trưởng ban, 02 Phó Trưởng ban và 02 Ủy viên.",
    ],
)
def test_sentences_that_state_no_sum(text: str) -> None:
    assert _ledger(text).sums == ()


def test_some_of_a_total_is_no_whole() -> None:
    found = _one("Tiến hành 18 kỳ họp, trong đó có 11 kỳ họp chuyên đề.")
    assert found.relation is Relation.PART
    assert found.holds


@pytest.mark.parametrize("general", ["đơn vị", "cơ quan", "địa phương"])
def test_what_is_counted_by_a_general_word_may_be_told_by_what_it_is(general: str) -> None:
    for special in ("xã", "phường", "huyện", "trường", "phòng", "sở", "trạm", "thôn"):
        found = _one(f"Kiểm tra 06 {general} (gồm 04 {special} và 02 {special} mới).")
        assert (found.relation, found.holds) == (Relation.ALL, True), special
    assert not _ledger(f"Kiểm tra 06 {general} (gồm 04 kỳ họp và 02 phiên họp).").sums


def test_one_part_is_no_whole() -> None:
    assert _one("Tổ chức 11 phiên họp (gồm 8 phiên thường kỳ).").relation is Relation.PART


@pytest.mark.parametrize(
    ("words", "signs"),
    [
        (
            "Tăng từ 10 tỷ đồng lên 15 tỷ đồng, tăng 5 tỷ đồng.",
            [("15 tỷ đồng", 1), ("10 tỷ đồng", -1)],
        ),
        (
            "Giảm từ 15 tỷ đồng còn 10 tỷ đồng, giảm 5 tỷ đồng.",
            [("15 tỷ đồng", 1), ("10 tỷ đồng", -1)],
        ),
    ],
)
def test_a_rise_and_a_fall(words: str, signs: list[tuple[str, int]]) -> None:
    found = _one(words)
    assert [(part.written, part.sign) for part in found.parts] == signs
    assert (int(found.computed), found.holds) == (5, True)


def test_parts_that_overlap_are_not_added_up() -> None:
    text = (
        "Quy hoạch 215 cửa hàng, trong đó giữ nguyên 135 cửa hàng, giải tỏa 02 cửa hàng, di dời"
        " 10 cửa hàng, nâng cấp 04 cửa hàng và xây thêm 80 cửa hàng."
    )
    assert all(found.holds for found in _ledger(text).sums)


def test_a_change_is_the_difference_of_two_figures() -> None:
    found = _one("Giảm từ 29,5 tỷ đồng xuống còn 15,2 tỷ đồng, tương đương giảm 14,3 tỷ đồng.")
    assert found.kind is SumKind.CHANGE
    assert found.holds


def test_rounding_of_four_figures_may_be_off_by_one() -> None:
    text = (
        "Chi 258.758 triệu đồng, gồm: a 10.835 triệu đồng; b 205.050 triệu đồng; c 3.195 triệu"
        " đồng; d 39.679 triệu đồng."
    )
    found = _one(text)
    assert abs(found.difference) == 1
    assert found.holds
    assert not _one(text.replace("39.679", "39.681")).holds
    assert not _one(text.replace("triệu đồng", "đồng")).holds  # đồng are never rounded


def test_a_list_under_a_total_is_added_up_at_every_level() -> None:
    made = _ledger(
        "Điều 1. Dự toán\n"
        "Tổng vốn: 3.554.244 triệu đồng.\n"
        "Trong đó:\n"
        "1. Vốn cân đối: 1.009.074 triệu đồng.\n"
        "- Trung ương: 459.204 triệu đồng.\n"
        "- Địa phương: 549.870 triệu đồng.\n"
        "2. Vốn khác: 2.545.170 triệu đồng.\n"
    )
    assert [(found.total.written, len(found.parts)) for found in made.sums] == [
        ("3.554.244 triệu đồng", 2),
        ("1.009.074 triệu đồng", 2),
    ]
    assert all(found.holds for found in made.sums)


def test_an_entry_without_a_figure_stands_for_those_below_it() -> None:
    made = _one(
        "Điều 1. Vốn\n"
        "1. Tổng vốn là 1.200 tỷ đồng, gồm:\n"
        "a) Giữ nguyên: 1.000 tỷ đồng;\n"
        "b) Bổ sung:\n"
        "- Dự án thứ nhất: 150 tỷ đồng;\n"
        "- Dự án thứ hai: 50 tỷ đồng.\n"
    )
    assert [part.value for part in made.parts] == [1000, 150, 50]
    assert made.holds


def test_a_list_that_its_last_entry_totals() -> None:
    text = (
        "Điều 1. Kinh phí\n"
        "1. Kinh phí là 30 triệu đồng, gồm:\n"
        "- Tập huấn: 10 triệu đồng;\n"
        "- Tài liệu: 20 triệu đồng;\n"
        "- Tổng cộng: 30 triệu đồng.\n"
    )
    made = _ledger(text).sums
    assert [(found.total.written, len(found.parts), found.holds) for found in made] == [
        ("30 triệu đồng", 2, True),
        ("30 triệu đồng", 2, True),
    ]
    wrong = _ledger(text.replace("cộng: 30", "cộng: 40")).sums
    assert [found.holds for found in wrong] == [True, False]


def test_lists_in_brackets_inside_a_list() -> None:
    made = _ledger(
        "Tổng chi 100 tỷ đồng, trong đó: chi đầu tư 40 tỷ đồng (gồm: vốn tỉnh 30 tỷ đồng, vốn"
        " huyện 10 tỷ đồng), chi thường xuyên 60 tỷ đồng."
    ).sums
    assert [(found.total.written, len(found.parts), found.holds) for found in made] == [
        ("100 tỷ đồng", 2, True),
        ("40 tỷ đồng", 2, True),
    ]


def test_an_unannounced_list_that_does_not_close_is_not_claimed() -> None:
    made = _ledger(
        "Điều 1. Dự toán\n"
        "1. Chi thường xuyên: 500 triệu đồng.\n"
        "- Giáo dục: 100 triệu đồng.\n"
        "- Y tế: 50 triệu đồng.\n"
    )
    assert made.sums == ()
    assert len(made.unsure) == 1


def test_a_unit_over_a_list_counts_for_its_figures() -> None:
    made = _one(
        "Điều 1. Dự toán (đơn vị tính: triệu đồng)\n"
        "1. Tổng chi: 2.530.000, gồm:\n"
        "a) Đầu tư: 530.000;\n"
        "b) Thường xuyên: 2.000.000.\n"
    )
    assert (made.unit, made.base, made.holds) == ("triệu đồng", "đồng", True)


def test_rows_nest_by_their_labels() -> None:
    text = _table(
        "STT | Nội dung | Năm trước | Năm nay",
        " | TỔNG CHI | 100 | 230",
        "A | Chi cân đối | 60 | 130",
        "I | Đầu tư | 20 | 50",
        "1 | Giao thông | 5 | 30",
        "2 | Trường học | 15 | 20",
        "II | Thường xuyên | 40 | 80",
        "B | Chi khác | 40 | 100",
    )
    sums = [found for found in _ledger(text, "markdown").sums if found.kind is SumKind.ROWS]
    assert [(found.total.label, found.heading, len(found.parts)) for found in sums] == [
        ("TỔNG CHI", "Năm trước", 2),
        ("TỔNG CHI", "Năm nay", 2),
        ("A. Chi cân đối", "Năm trước", 2),
        ("A. Chi cân đối", "Năm nay", 2),
        ("I. Đầu tư", "Năm trước", 2),
        ("I. Đầu tư", "Năm nay", 2),
    ]
    assert all(found.holds for found in sums)


def test_a_formula_in_a_name_is_followed() -> None:
    text = _table(
        "STT | Nội dung | Số tiền",
        "A | Tổng thu | 950",
        "B | Tổng chi | 910",
        "C | Kết dư (A-B) | 45",
    )
    found = _one(text, "markdown")
    assert found.formula == "A-B"
    assert not found.holds


def test_column_formulas_and_percentages() -> None:
    text = _table(
        "STT | Nội dung | Dự toán | Thực hiện | Tăng, giảm | Đạt (%)",
        "A | B | 1 | 2 | 3=2-1 | 4=2/1",
        "1 | Thuế | 1.200 | 1.260 | 60 | 105,0",
        "2 | Phí | 800 | 720 | -80 | 90,0",
        "3 | Khác | 500 | 505 | 5 | 110,0",
    )
    sums = _ledger(text, "markdown").sums
    wrong = [found for found in sums if not found.holds]
    assert [found.total.written for found in wrong] == ["110,0"]
    assert wrong[0].computed == 101
    assert {found.kind for found in sums} == {SumKind.COLUMNS, SumKind.RATIO}


def test_repeated_headings_are_no_rows() -> None:
    text = _table(
        "STT | Đơn vị | Số tiền",
        "1 | Sở A | 125",
        "STT | Đơn vị | Số tiền",
        "2 | Sở B | 84",
        " | Tổng cộng | 209",
    )
    assert _one(text, "markdown").holds


def test_columns_that_do_not_add_up_are_left_alone() -> None:
    text = _table(
        "STT | Loại | Đơn giá | Số lượng",
        "I | Cây giống | 15 | 30",
        "1 | Keo | 5 | 10",
        "2 | Quế | 9 | 20",
    )
    assert {found.heading for found in _ledger(text, "markdown").sums} == {"Số lượng"}


def test_a_table_of_shares_claims_nothing() -> None:
    text = _table(
        "STT | Khoản thu | Thành phố | Xã",
        "1 | Lệ phí trước bạ | 100 | 0",
        "1.1 | Nhà đất | 0 | 100",
        "1.2 | Ô tô | 100 | 0",
        "2 | Thuế | 68 | 32",
        "2.1 | Phường | 68 | 32",
        "2.2 | Xã | 55 | 45",
    )
    assert all(found.holds for found in _ledger(text, "markdown").sums)


def test_words_and_figures_are_put_side_by_side() -> None:
    (found,) = _ledger("Tổng thu: 21.000.000 đồng (Bằng chữ: Hai mươi mốt triệu đồng).").spelled
    assert found.value == Decimal(21_000_000)
    assert found.correct == "Hai mươi mốt triệu đồng"


@pytest.mark.parametrize(
    ("typed", "meant", "name"),
    [
        ("1234", "1254", "digit"),
        ("1243", "1234", "swap"),
        ("123", "1230", "length"),
        ("12", "1200", "scale"),
        ("1204", "124", "length"),
        ("1234", "4321", ""),
    ],
)
def test_slips_have_names(typed: str, meant: str, name: str) -> None:
    assert slip(typed, meant) == (name or None)


def test_more_parts_allow_for_more_rounding_but_not_for_all_of_it() -> None:
    one = Decimal(1)
    allowed = [tolerance(one, [one] * count) for count in (1, 3, 10, 100)]
    assert allowed == sorted(allowed)
    assert allowed[0] == 1
    assert allowed[-1] < 10
    assert tolerance(Decimal(0), [Decimal(0)] * 9) == 0


def test_one_slip_in_long_figures_makes_some_of_a_total_all_of_it() -> None:
    text = (
        "Thu 1.234.567 triệu đồng, trong đó: nội địa 1.000.345 triệu đồng; khác 234.{} triệu đồng."
    )
    assert _one(text.format("222")).holds
    wrong = _one(text.format("232"))
    assert (wrong.holds, wrong.confidence) == (False, Confidence.MEDIUM)


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("1.356.742.000 đồng", 0),
        ("1.356,742 triệu đồng", 0),
        ("1.356,7 triệu đồng", 0),  # rounded
        ("1.365.742.000 đồng", 1),
        ("1.356.742.900 đồng", 1),
        ("9.999.999.999 đồng", 0),  # another figure altogether
        ("1.356.742.000.000 đồng", 0),
    ],
)
def test_a_total_told_again_with_one_slip_is_an_echo(told: str, count: int) -> None:
    text = _table(
        "TT | Đơn vị | Số tiền (đồng)",
        "1 | Văn phòng | 1.000.500.000",
        "2 | Phòng | 356.242.000",
        " | Tổng cộng | 1.356.742.000",
    ).replace("Điều 1. Biểu", f"Điều 1. Phân bổ {told} theo biểu")
    assert len(_ledger(text, "markdown").echoes) == count


@pytest.mark.parametrize(("told", "count"), [("356.724", 1), ("35.674", 0)])
def test_an_echo_has_six_digits_at_least(told: str, count: int) -> None:
    total = told[:-2] + told[-1] + told[-2]  # the last two changed places
    part = f"{int(total.replace('.', '')) - 1000:,}".replace(",", ".")
    text = _table(
        "TT | Đơn vị | Số tiền (đồng)",
        f"1 | Sở | {part}",
        "2 | Ban | 1.000",
        f" | Tổng cộng | {total}",
    )
    text = text.replace("Điều 1. Biểu", f"Điều 1. Phân bổ {told} đồng theo biểu")
    assert len(_ledger(text, "markdown").echoes) == count


def test_rows_with_roman_numbers_and_dots_stand_below_the_roman_one() -> None:
    text = _table(
        "STT | Nội dung | Số tiền",
        "I | Đầu tư | 50",
        "I.1 | Giao thông | 30",
        "I.2 | Trường học | 20",
        "II | Thường xuyên | 80",
    )
    sums = _ledger(text, "markdown").sums
    assert [(one.total.label, len(one.parts), one.holds) for one in sums] == [
        ("I. Đầu tư", 2, True)
    ]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="()1234.,;: gồm trong đó đồngtriệu\n-a)I|", max_size=200))
def test_any_text_has_a_ledger_whose_spans_lie_in_it(text: str) -> None:
    draft = parse_draft(read_text("Điều 1. " + text))
    for found in draft.ledger.sums:
        for term in (found.total, *found.parts):
            assert term.span.of(draft.text)[0].isdigit()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(["", "I", "1", "a", "-", "Tổng cộng", "12", "1.234", "5=6+7", "%"]),
            min_size=3,
            max_size=5,
        ),
        min_size=1,
        max_size=12,
    )
)
def test_any_table_has_a_ledger(rows: list[list[str]]) -> None:
    text = "\n".join("| " + " | ".join(row) + " |" for row in rows)
    made = _ledger("Điều 1. Biểu\n\n" + text, "markdown")
    assert all(found.parts for found in made.sums)


def test_sums_of_real_papers_hold() -> None:
    """The lists of three real budgets; one of them is off by one through rounding."""
    folder = need_corpus()
    counted = {
        "rag__110-2017-nq-hdnd.md": 6,
        "nqb__00264658.txt.ws": 5,
        "transcribed__NQ-57-2016_Phu-Yen_du-toan-2017.txt": 6,
    }
    for name, least in counted.items():
        sums = parse_draft(read_source(folder / name)).ledger.sums
        assert len([found for found in sums if found.relation is Relation.ALL]) >= least
        assert all(found.holds for found in sums)


@pytest.mark.parametrize(
    "opening",
    [
        *("bao gồm:", "gồm", "gồm có", "chia ra:", "được chia thành", "Bao gồm"),
        *("trong đó", "trong đó có", "cụ thể", "cụ thể là", "cụ thể như sau:"),
    ],
)
def test_every_word_that_opens_a_list_of_parts(opening: str) -> None:
    found = _one(f"Rừng 255.053,9 ha, {opening} đặc dụng 196.114,2 ha; sản xuất 58.939,7 ha.")
    assert (len(found.parts), found.holds) == (2, True)


@pytest.mark.parametrize(
    "no_opening", ["không bao gồm", "chưa bao gồm", "đã bao gồm", "bao gồm cả", "không gồm"]
)
def test_what_opens_no_list(no_opening: str) -> None:
    text = f"Rừng 255.053,9 ha, {no_opening} đặc dụng 196.114,2 ha; sản xuất 58.939,7 ha."
    assert _ledger(text).sums == ()


@pytest.mark.parametrize(
    "bound",
    [
        *("gần", "hơn", "trên", "dưới", "ước", "xấp xỉ", "không quá", "tối đa", "tối thiểu"),
        *("ít nhất", "Gần"),
    ],
)
def test_words_that_make_a_total_a_bound(bound: str) -> None:
    text = f"Chi {bound} 30 tỷ đồng"
    (amount,) = amounts(text)
    assert is_rough(text, amount)
    text = f"Chi {bound} là 30 tỷ đồng"
    (amount,) = amounts(text)
    assert not is_rough(text, amount)


@pytest.mark.parametrize(
    "word", ["tăng", "giảm", "vượt", "hụt", "bằng", "so với", "chiếm", "lũy kế", "từ", "Tăng"]
)
@pytest.mark.parametrize("more", ["", " thêm", " đi", " là", " so với", " khoảng", " dự toán"])
def test_words_that_compare(word: str, more: str) -> None:
    text = f"Chi {word}{more} 30 tỷ đồng"
    (amount,) = amounts(text)
    assert is_compared(text, amount)
    text = f"Chi {word} để mua 30 tỷ đồng"
    assert not is_compared(text, amounts(text)[0])


@pytest.mark.parametrize("falls", ["giảm", "tăng"])
@pytest.mark.parametrize("to", ["xuống", "lên", "thành", "còn", "đến", "xuống còn", "lên đến"])
@pytest.mark.parametrize("told", ["", "tương đương ", "tương ứng ", "tức là ", "tức "])
def test_a_change_and_its_size(falls: str, to: str, told: str) -> None:
    old, new = (30, 20) if falls == "giảm" else (20, 30)
    for gap in (10, 15):
        (found,) = _ledger(
            f"Chi từ {old} tỷ đồng {to} {new} tỷ đồng, {told}{falls} {gap} tỷ đồng."
        ).sums
        assert (found.kind, found.holds) == (SumKind.CHANGE, gap == 10)


@pytest.mark.parametrize(
    "persons",
    [
        *("người", "đại biểu", "đồng chí", "hộ", "học sinh", "cán bộ", "nhân khẩu", "khẩu"),
        *("viên chức", "công chức"),
    ],
)
def test_of_persons_several_things_are_told_at_once(persons: str) -> None:
    """“50 người, trong đó 30 nữ, 25 trẻ” is no wrong sum; of things counted it may be one."""
    text = "Có 50 {}, trong đó 30 nữ, 25 trẻ."
    assert _ledger(text.format(persons)).sums == ()
    found = _one(text.format("con bò"))
    assert (found.relation, found.confidence) == (Relation.ALL, Confidence.LOW)


def test_general_words_are_told_by_their_kinds() -> None:
    found = _one("Đã giám sát 06 đơn vị, trong đó 04 xã và 03 trường học; cơ bản chấp hành tốt.")
    assert (found.relation, found.holds) == (Relation.ALL, False)


def test_others_close_a_list() -> None:
    found = _one(
        "Toàn tỉnh có 3.150 ha, trong đó: thảo quả 1.420 ha, quế 1.180 ha, cây khác 450 ha."
    )
    assert (found.relation, found.holds) == (Relation.ALL, False)


@pytest.mark.parametrize(("head", "holds"), [("Số dự án", False), ("Kế hoạch", True)])
def test_what_a_column_counts_is_not_rounded(head: str, holds: bool) -> None:
    rows = _table(
        f"Lĩnh vực | {head}", "Giao thông | 12", "Giáo dục | 7", "Văn hóa | 5", "Tổng cộng | 25"
    )
    assert _one(rows, "markdown").holds is holds


def test_a_rise_that_opens_a_list_is_its_total() -> None:
    found = _one(
        "Điều 1. Điều chỉnh dự toán\n- Điều chỉnh tăng 890 triệu đồng, gồm:\n"
        "+ Chi bảo đảm xã hội: 640 triệu đồng;\n+ Chi sự nghiệp văn hóa: 220 triệu đồng.\n"
    )
    assert (found.total.written, found.holds) == ("890 triệu đồng", False)


def test_money_for_works_is_broken_down_behind_the_works() -> None:
    found = _one(
        "Xã Lao Xả: 8.150 triệu đồng để thực hiện 02 công trình, gồm: trường mầm non 4.900 triệu "
        "đồng; đường sản xuất 3.350 triệu đồng."
    )
    assert (found.total.written, found.holds) == ("8.150 triệu đồng", False)
