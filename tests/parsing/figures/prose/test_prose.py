"""Sums of a sentence without a list of parts."""

from decimal import Decimal

import pytest

from hdnd_lint.finding import Confidence
from hdnd_lint.model import Sum, SumKind
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text


def sums(text: str) -> list[Sum]:
    return list(parse_draft(read_text(f"Điều 1. Nội dung\n{text}")).ledger.sums)


def told(text: str) -> list[tuple[str, list[str], bool]]:
    return [
        (one.total.written, [part.written for part in one.parts], one.holds) for one in sums(text)
    ]


@pytest.mark.parametrize(("total", "holds"), [("4.685", True), ("4.658", False), ("9.685", False)])
def test_a_total_at_the_end(total: str, holds: bool) -> None:
    text = "Giáo dục 3.450 triệu đồng, y tế 820 triệu đồng, văn hóa 415 triệu đồng; "
    text += f"tổng cộng {total} triệu đồng."
    ((written, parts, closes),) = told(text)
    assert written == f"{total} triệu đồng"
    assert len(parts) == 3
    assert closes is holds


@pytest.mark.parametrize(
    "text",
    [
        "Chi 3 tỷ đồng, trong đó lương 2 tỷ đồng; tổng số 9 tỷ đồng.",  # the total opens the list
        "Chi 3 tỷ đồng, thuê 2 ha đất; tổng cộng 5 tỷ đồng.",  # not all in one measure
        "Chi 3 tỷ đồng, tăng 2 tỷ đồng so với trước; tổng cộng 5 tỷ đồng.",
        "Chi 3 tỷ đồng, mua 2 tỷ đồng; tổng số 6 tỷ đồng.",  # may open something new
        "Chi 3 tỷ đồng; tổng cộng 3 tỷ đồng.",
        "Chi 3 tỷ đồng, mua 2 tỷ đồng; tổng cộng gần 6 tỷ đồng.",
    ],
)
def test_no_total_of_what_stands_before(text: str) -> None:
    assert all(holds for _, _, holds in told(text))


def test_a_total_that_may_open_something_new_counts_where_it_closes() -> None:
    ((_, parts, holds),) = told("Chi 3 tỷ đồng, mua 2 tỷ đồng; tổng số 5 tỷ đồng.")
    assert (len(parts), holds) == (2, True)


MOVES = "Vốn đã giao 45.200 triệu đồng; {}; sau điều chỉnh {} triệu đồng."


@pytest.mark.parametrize(
    ("moves", "after", "holds"),
    [
        ("tăng 3.150 triệu đồng; giảm 1.250 triệu đồng", "47.100", True),
        ("tăng 3.150 triệu đồng; giảm 1.250 triệu đồng", "49.600", False),
        ("giảm 1.250 triệu đồng", "43.950", True),
        ("bổ sung 800 triệu đồng", "46.000", True),
        ("bổ sung 800 triệu đồng", "44.400", False),
    ],
)
def test_a_figure_moves(moves: str, after: str, holds: bool) -> None:
    (found,) = sums(MOVES.format(moves, after))
    assert (found.holds, found.confidence) == (holds, Confidence.MEDIUM)
    assert (found.parts[0].written, found.parts[0].label) == ("45.200 triệu đồng", "Vốn đã giao")


@pytest.mark.parametrize(
    "text",
    [
        MOVES.format("tăng 3 triệu đồng; tăng 1 triệu đồng", "45.204"),  # two moves of one kind
        MOVES.format("tăng 3 ha", "45.203"),
        "Vốn đã giao 45 triệu đồng; nhà thầu ứng 3 triệu đồng; sau điều chỉnh 48 triệu đồng.",
        "Tăng 3 triệu đồng; đã giao 45 triệu đồng; sau điều chỉnh 48 triệu đồng.",
    ],
)
def test_moves_that_are_not_certain(text: str) -> None:
    assert sums(text) == []


@pytest.mark.parametrize(("rest", "holds"), [("484", True), ("448", False)])
def test_what_is_left(rest: str, holds: bool) -> None:
    text = f"Kết dư 2.354 triệu đồng, đã sử dụng 1.870 triệu đồng, còn lại {rest} triệu đồng."
    (found,) = sums(text)
    assert (found.total.written, found.holds) == (f"{rest} triệu đồng", holds)
    assert [part.sign for part in found.parts] == [1, -1]


def test_what_is_left_of_something_else_is_not_claimed() -> None:
    assert sums("Thu 20 triệu đồng, mua máy 5 triệu đồng, còn lại 9 triệu đồng.") == []
    assert sums("Thu 20 triệu đồng, đã chi 5 ha, còn lại 9 triệu đồng.") == []


@pytest.mark.parametrize(("total", "holds"), [("402 hộ", True), ("412 hộ", False)])
def test_a_merger_may_tell_the_old_units_after_the_new_one(total: str, holds: bool) -> None:
    (found,) = sums(
        f"Sáp nhập thôn 4 và thôn 5 thành thôn Hòa, gồm {total} "
        "(thôn 4 có 215 hộ; thôn 5 có 187 hộ)."
    )
    assert (len(found.parts), found.holds) == (2, holds)


def test_the_population_is_a_count() -> None:
    (found,) = sums(
        "Nhập toàn bộ xã A (3.120 người) và xã B (2.180 người) thành xã C có quy mô "
        "dân số 5.310 người."
    )
    assert not found.holds


MERGED = (
    "Sáp nhập thôn A (215 hộ, 874 khẩu) và thôn B (187 hộ, 731 khẩu) thành thôn C, tổng số {}."
)


@pytest.mark.parametrize(
    ("new", "wrong"),
    [
        ("402 hộ, 1.605 khẩu", []),
        ("420 hộ, 1.605 khẩu", ["420 hộ"]),
        ("402 hộ, 1.650 khẩu", ["1.650 khẩu"]),
    ],
)
def test_units_put_together(new: str, wrong: list[str]) -> None:
    found = told(MERGED.format(new))
    assert len(found) == 2
    assert [total for total, _, holds in found if not holds] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Thôn A (215 hộ) và thôn B (187 hộ) thành lập tổ hòa giải, tổng số 9 hộ.",  # no merger
        "Sáp nhập thôn A (215 hộ) và thôn B thành thôn C, tổng số 402 hộ.",  # one is not told
        "Sáp nhập thôn A (215 hộ) và thôn B (187 hộ) thành thôn C (402 hộ, còn 9 hộ).",
        "Sáp nhập 215 hộ của thôn A, 187 hộ của thôn B thành thôn C, tổng số 9 hộ.",
        "Sáp nhập thôn A và thôn B thành thôn C, gồm 402 hộ (21 hộ nghèo; 30 hộ cận nghèo).",
        "Sáp nhập thôn A và thôn B thành thôn C, gồm 402 hộ (thôn A 21 hộ nghèo); thôn B 9 hộ.",
    ],
)
def test_mergers_that_are_not_certain(text: str) -> None:
    assert sums(text) == []


@pytest.mark.parametrize(
    ("percent", "holds"),
    [
        ("95,2", True),
        ("95,1", False),
        ("95", True),
        ("95,20", True),
        ("94", False),
        ("96", True),
        ("97", False),
    ],
)
def test_a_percentage_of_what_stands_beside(percent: str, holds: bool) -> None:
    """11.424 of 12.000 is 95.2 %; the last digit may be cut or rounded up."""
    (found,) = sums(f"Thu 11.424 triệu đồng, đạt {percent}% dự toán (12.000 triệu đồng).")
    assert found.kind is SumKind.RATIO
    assert found.holds is holds
    assert found.computed == Decimal("95.2")


@pytest.mark.parametrize(("percent", "holds"), [("80", True), ("82", False)])
def test_a_percentage_of_a_fraction(percent: str, holds: bool) -> None:
    (found,) = sums(f"Giải ngân 58.296 triệu đồng/72.870 triệu đồng, đạt {percent}% kế hoạch.")
    assert found.holds is holds


SHARES = (
    "Tổng số {} kiến nghị; đã xong {} kiến nghị (đạt {}%), đang làm 18 kiến nghị (chiếm 15%), chưa"
    " làm 12 kiến nghị (chiếm 10%)."
)


@pytest.mark.parametrize(
    ("total", "done", "percent", "wrong"),
    [
        ("120", "90", "75", []),
        ("120", "90", "57", ["57 %"]),
        ("120", "60", "75", ["120 kiến", "75 %"]),
        ("210", "90", "75", ["210 kiến"]),
    ],
)
def test_shares_of_one_total(total: str, done: str, percent: str, wrong: list[str]) -> None:
    found = told(SHARES.format(total, done, percent))
    named = [one.replace("%", " %").replace("  ", " ") for one, _, holds in found if not holds]
    assert sorted(named) == wrong


def test_one_share_is_no_sum() -> None:
    text = "Tổng số 120 kiến nghị; đã xong 120 kiến nghị (đạt 100%), còn mấy việc."
    assert [one for one in sums(text) if one.kind is not SumKind.RATIO] == []


def test_shares_of_other_things_claim_nothing() -> None:
    assert sums("Tổng số 120 đơn; 90 đơn (tăng 20%), 10 đơn (giảm 30%), 5 đơn (tăng 7%).") == []
    assert sums("Trong 120 đơn có 90 đơn đúng hạn, 95% người dân hài lòng, 30 đơn chậm.") == []


@pytest.mark.parametrize(
    "over",
    ["64/80", "64 / 80", "64 trên 80", "64 trong tổng số 80", "64 trên tổng 80", "64 trong số 80"],
)
@pytest.mark.parametrize(("percent", "holds"), [("80", True), ("88", False)])
def test_a_fraction_and_its_percentage(over: str, percent: str, holds: bool) -> None:
    assert [one.holds for one in sums(f"Đã trả lời {over} kiến nghị, đạt {percent}%.")] == [holds]


@pytest.mark.parametrize(
    "reached", [", đạt ", ", chiếm ", ", bằng ", ", tỷ lệ ", ", tỉ lệ ", " ("]
)
def test_words_between_a_fraction_and_its_percentage(reached: str) -> None:
    (found,) = sums(f"Đã trả lời 64/80 kiến nghị{reached}88%.")
    assert (found.kind, found.holds) == (SumKind.RATIO, False)


@pytest.mark.parametrize("left", ["còn", "còn lại", "vắng", "vắng mặt", "chưa", "đang"])
@pytest.mark.parametrize(("rest", "holds"), [("16", True), ("15", False)])
def test_what_is_left_of_a_fraction(left: str, rest: str, holds: bool) -> None:
    text = f"Đã trả lời 64/80 kiến nghị, {left} {rest} kiến nghị."
    closing = left not in ("chưa", "đang")
    assert [one.holds for one in sums(text)] == ([holds] if closing else [])
    text = f"Đã trả lời 64/80 kiến nghị, {left} 0{int(rest) - 10} kiến nghị, còn 10 kiến nghị."
    assert [one.holds for one in sums(text)] == [holds]


@pytest.mark.parametrize(
    "no_unit", ["năm", "tháng", "ngày", "giờ", "của", "và", "đến", "là", "thì"]
)
def test_what_is_no_fraction(no_unit: str) -> None:
    assert sums(f"Đã trả lời 64/80 {no_unit} rồi, đạt 88%.") == []


@pytest.mark.parametrize(
    "merges",
    [
        *("Sáp nhập", "Hợp nhất", "Nhập nguyên trạng", "Nhập toàn bộ", "Nhập tổ", "Nhập thôn"),
        *("Nhập khu", "Thành lập trên cơ sở sáp nhập", "Thành lập trên cơ sở nhập"),
        "Thành lập trên cơ sở hợp nhất",
    ],
)
@pytest.mark.parametrize(("total", "holds"), [("398", True), ("389", False)])
def test_every_word_for_putting_together(merges: str, total: str, holds: bool) -> None:
    merges = merges.replace("Thành lập", "Thành lập thôn mới")
    text = f"{merges} thôn A (210 hộ) và thôn B (188 hộ) thành thôn C, {total} hộ."
    assert [one.holds for one in sums(text)] == [holds]


@pytest.mark.parametrize(
    "makes",
    [
        "thành thôn C",
        "tổng số",
        "tổng cộng",
        "sau sáp nhập có",
        "sau khi sáp nhập có",
        "sau khi nhập có",
        "sau hợp nhất có",
    ],
)
@pytest.mark.parametrize("counted", ["hộ", "khẩu", "nhân khẩu", "người", "ha", "km2", "km²"])
def test_what_the_new_unit_has(makes: str, counted: str) -> None:
    text = f"Sáp nhập thôn A (210 {counted}) và thôn B (188 {counted}), {makes} 389 {counted}."
    assert [one.holds for one in sums(text)] == [False]


@pytest.mark.parametrize("unit", ["thôn", "ấp", "tổ", "khu", "xã", "phường", "bản", "tổ dân phố"])
def test_the_bracket_after_the_total_tells_those_put_together(unit: str) -> None:
    of_each = f"{unit} Một có 210 hộ; {unit} Hai có 188 hộ"
    text = f"Sáp nhập {unit} Một và {unit} Hai thành {unit} Ba, 389 hộ ({of_each})."
    assert [one.holds for one in sums(text)] == [False]


@pytest.mark.parametrize(
    "used",
    [
        "đã sử dụng",
        "đã chi",
        "đã bố trí",
        "đã phân bổ",
        "đã giải ngân",
        "đã giao",
        "đã cấp",
        "trừ",
    ],
)
@pytest.mark.parametrize(("left", "holds"), [("15", True), ("25", False)])
def test_what_is_left_of_money(used: str, left: str, holds: bool) -> None:
    text = f"Nguồn vốn có 45 tỷ đồng, {used} 30 tỷ đồng, còn lại {left} tỷ đồng."
    assert [one.holds for one in sums(text)] == [holds]


@pytest.mark.parametrize("name", ["Thành lập", "Thành phố Hòa Bình thành lập", "Hoàn thành đề án"])
def test_a_unit_is_made_after_the_units_it_is_made_of(name: str) -> None:
    """“Thành lập … trên cơ sở …” is how nearly all such resolutions begin."""
    text = f"{name} xã C trên cơ sở nhập xã A (210 hộ) và xã B (188 hộ); tổng số 389 hộ."
    assert [one.holds for one in sums(text)] == [False]


def test_one_share_that_closes_does_not_bear_out_the_total() -> None:
    told_of = "Tổng thu 200 tỷ đồng, trong đó thuế 100 tỷ đồng (50%), phí 60 tỷ đồng ({}%)."
    kinds = [(one.kind, one.holds) for one in sums(told_of.format("30"))]
    assert kinds.count((SumKind.RATIO, True)) == 2
    kinds = [(one.kind, one.holds) for one in sums(told_of.format("40"))]
    assert (SumKind.RATIO, False) not in kinds
