"""Where money comes from and goes: surplus carried on and split, assignments, supplements."""

import pytest
from checks.judging import rule_on

from hdnd_lint.finding import Status

PROVINCE = {"kind": "individual-resolution", "level": "province", "budget_year": 2023}
HEAD = "Điều 1. Phê chuẩn quyết toán ngân sách địa phương năm 2023\n"


@pytest.mark.parametrize(
    ("fund", "carried", "found"), [("2,5", "2,5", 0), ("2,4", "2,6", 0), ("2,3", "2,7", 1)]
)
def test_the_surplus_is_halved_but_for_rounding(fund: str, carried: str, found: int) -> None:
    text = (
        f"{HEAD}Kết dư ngân sách cấp tỉnh: 5,0 tỷ đồng; trích quỹ dự trữ tài chính {fund} tỷ đồng;"
        f" hạch toán thu ngân sách năm 2024 {carried} tỷ đồng.\n"
    )
    assert len(rule_on("NS004", text, subjects=["settlement"], **PROVINCE).hits) == found


@pytest.mark.parametrize(
    ("words", "found"), [("", 1), (", chuyển vào thu ngân sách xã năm 2024", 0)]
)
def test_a_surplus_goes_somewhere(words: str, found: int) -> None:
    text = f"{HEAD}3. Kết dư ngân sách xã: 400.000.000 đồng{words}.\n"
    facts = {**PROVINCE, "level": "commune", "subjects": ["settlement"]}
    assert len(rule_on("NS003", text, **facts).hits) == found


def test_no_surplus_goes_nowhere() -> None:
    facts = {**PROVINCE, "level": "commune", "subjects": ["settlement"]}
    ruling = rule_on("NS003", f"{HEAD}Kết dư ngân sách xã: 0 đồng.\n", **facts)
    assert ruling.status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(("decided", "found"), [("3.790", 0), ("3.789", 0), ("3.788", 1)])
def test_revenue_is_not_below_what_was_assigned(decided: str, found: int) -> None:
    text = (
        "Điều 1. Dự toán năm 2025\nTổng thu ngân sách nhà nước trên địa bàn: "
        f"{decided} triệu đồng (Trung ương giao 3.790 triệu đồng).\n"
    )
    facts = {**PROVINCE, "budget_year": 2025, "subjects": ["estimate"]}
    assert len(rule_on("NS015", text, **facts).hits) == found


@pytest.mark.parametrize(("handed", "found"), [("1.250", 0), ("1.251", 0), ("1.252", 1)])
def test_what_is_given_is_handed_on(handed: str, found: int) -> None:
    text = (
        "Điều 1. Bổ sung dự toán năm 2025\n"
        "1. Thu bổ sung từ ngân sách cấp trên: 1.250 triệu đồng.\n"
        f"2. Phân bổ chi: {handed} triệu đồng.\n"
    )
    facts = {**PROVINCE, "level": "commune", "budget_year": 2025, "subjects": ["supplement"]}
    assert len(rule_on("NS020", text, **facts).hits) == found


@pytest.mark.parametrize(
    ("decided", "revenue", "handed", "variants"),
    [
        ("1.250", "1.250", "1.250", ()),
        ("1.250", "1.250", "1.520", ("",)),
        ("1.250", "1.520", "1.250", ("revenue",)),
        ("1.520", "1.250", "1.250", ("",)),
        ("1.250", "1.251", "1.250", ()),
    ],
)
def test_decision_revenue_and_spending_are_one(
    decided: str, revenue: str, handed: str, variants: tuple[str, ...]
) -> None:
    text = (
        "NGHỊ QUYẾT\nVề bổ sung dự toán năm 2025\n"
        "Căn cứ Quyết định số 5/QĐ-UBND ngày 02 tháng 9 năm 2025 của Ủy ban nhân dân tỉnh bổ sung"
        f" có mục tiêu {decided} triệu đồng;\nQUYẾT NGHỊ:\nĐiều 1. Bổ sung dự toán\n"
        f"1. Bổ sung dự toán thu: {revenue} triệu đồng.\n2. Phân bổ chi: {handed} triệu đồng.\n"
    )
    facts = {**PROVINCE, "level": "commune", "budget_year": 2025, "subjects": ["supplement"]}
    assert rule_on("NS020", text, **facts).variants == variants


@pytest.mark.parametrize(
    "who",
    [
        *(
            "Trung ương",
            "Thủ tướng",
            "Thủ tướng Chính phủ",
            "Bộ Tài chính",
            "cấp trên",
            "UBND tỉnh",
        ),
        *("tỉnh", "thành phố", "huyện"),
    ],
)
def test_whoever_assigns_the_revenue(who: str) -> None:
    text = (
        "Điều 1. Dự toán năm 2025\nTổng thu ngân sách nhà nước trên địa bàn: "
        f"3.780 triệu đồng ({who} giao 3.790 triệu đồng).\n"
    )
    facts = {**PROVINCE, "budget_year": 2025, "subjects": ["estimate"]}
    (hit,) = rule_on("NS015", text, **facts).hits
    assert hit.values == {"decided": "3.780 triệu đồng", "assigned": "3.790 triệu đồng"}
    assert rule_on("NS015", text.replace(f"{who} giao", "cả năm"), **facts).hits == ()


def test_an_assignment_of_another_line_or_far_away_is_of_something_else() -> None:
    head = "Điều 1. Dự toán năm 2025\nTổng thu ngân sách nhà nước trên địa bàn: 3.780 triệu đồng"
    facts = {**PROVINCE, "budget_year": 2025, "subjects": ["estimate"]}
    for between in (".\nTổng chi: ", f" {'và các khoản thu ' * 12}"):
        text = f"{head}{between}(Trung ương giao 3.790 triệu đồng).\n"
        assert rule_on("NS015", text, **facts).hits == ()


@pytest.mark.parametrize(("decided", "found"), [("3.790", 0), ("3.780", 1)])
def test_an_assignment_in_the_column_beside(decided: str, found: int) -> None:
    text = (
        "Điều 1. Dự toán năm 2025\n\nĐơn vị: triệu đồng\n\n"
        "| TT | Nội dung | Trung ương giao | HĐND quyết định |\n|---|---|---|---|\n"
        f"| 1 | Tổng thu ngân sách nhà nước trên địa bàn | 3.790 | {decided} |\n"
        "| 2 | Thu nội địa | 3.000 | 2.900 |\n"
    )
    facts = {**PROVINCE, "budget_year": 2025, "subjects": ["estimate"], "media": "markdown"}
    assert len(rule_on("NS015", text, **facts).hits) == found


@pytest.mark.parametrize(
    "handed",
    [
        *("Phân bổ chi", "Bổ sung dự toán chi", "Giao dự toán chi", "Chi đầu tư bổ sung"),
        *("Tổng số", "Tổng kinh phí"),
    ],
)
@pytest.mark.parametrize(
    "given",
    [
        *("Thu bổ sung từ ngân sách cấp trên", "Bổ sung dự toán thu", "Nguồn bổ sung có mục tiêu"),
        *("Cấp trên bổ sung", "Trung ương cấp bổ sung", "Ngân sách tỉnh bổ sung"),
    ],
)
def test_every_word_for_what_is_given_and_what_is_handed_on(given: str, handed: str) -> None:
    facts = {**PROVINCE, "level": "commune", "budget_year": 2025, "subjects": ["supplement"]}
    for amount, found in (("1.250", 0), ("1.350", 1)):
        text = (
            "Điều 1. Bổ sung dự toán năm 2025\n"
            f"1. {given}: 1.250 triệu đồng.\n2. {handed}: {amount} triệu đồng.\n"
        )
        assert len(rule_on("NS020", text, **facts).hits) == found


@pytest.mark.parametrize(
    "kept",
    [
        *(
            "trích quỹ dự trữ tài chính",
            "bổ sung quỹ dự trữ tài chính",
            "trích lập quỹ dự trữ tài chính",
        ),
        *("nộp vào quỹ dự trữ tài chính", "chuyển cho quỹ dự trữ tài chính"),
        *("trích 50% quỹ dự trữ tài chính", "trích 200 triệu đồng vào quỹ dự trữ tài chính"),
        *("trích 2 tỷ đồng cho quỹ dự trữ tài chính", "trích 200.000 đồng quỹ dự trữ tài chính"),
    ],
)
@pytest.mark.parametrize(
    "carried",
    [
        *("chuyển vào thu ngân sách năm 2024", "hạch toán thu ngân sách xã năm 2024"),
        *("đưa vào ngân sách năm sau", "ghi thu kết dư năm 2024"),
    ],
)
def test_a_part_of_a_surplus_of_a_commune_that_is_kept_back(kept: str, carried: str) -> None:
    facts = {**PROVINCE, "level": "commune", "subjects": ["settlement"]}
    text = f"{HEAD}3. Kết dư ngân sách xã: 400.000.000 đồng, {carried}{{}}.\n"
    assert rule_on("NS003", text.format(""), **facts).hits == ()
    (hit,) = rule_on("NS003", text.format(f", {kept}"), **facts).hits
    assert hit.variant == "split"


@pytest.mark.parametrize(("at", "found"), [(0, 0), (2, 0), (3, 1)])
def test_what_is_given_is_looked_for_among_the_first_three_amounts(at: int, found: int) -> None:
    amounts = ["300", "400", "500", "600"]
    amounts[at] = "1.250"
    text = (
        "Điều 1. Bổ sung dự toán năm 2025\n"
        "1. Thu bổ sung từ ngân sách cấp trên: 1.250 triệu đồng.\n"
        + "".join(f"{n}. Phân bổ chi: {a} triệu đồng.\n" for n, a in enumerate(amounts, 2))
    )
    facts = {**PROVINCE, "level": "commune", "budget_year": 2025, "subjects": ["supplement"]}
    assert len(rule_on("NS020", text, **facts).hits) == found


@pytest.mark.parametrize("none", ["0 đồng", "0 triệu đồng", "0,0 tỷ đồng"])
def test_a_surplus_of_nothing_is_none(none: str) -> None:
    facts = {**PROVINCE, "level": "commune", "subjects": ["settlement"]}
    ruling = rule_on("NS003", f"{HEAD}Kết dư ngân sách xã: {none}, chưa xử lý.\n", **facts)
    assert ruling.status is Status.NOT_APPLICABLE


def test_the_first_surplus_is_told() -> None:
    facts = {**PROVINCE, "level": "commune", "subjects": ["settlement"]}
    text = (
        f"{HEAD}1. Kết dư ngân sách xã: 400.000.000 đồng.\n2. Kết dư ngân sách: 9.000.000 đồng.\n"
    )
    for rest in ("", "3. Trích quỹ dự trữ tài chính; chuyển vào thu ngân sách năm 2024.\n"):
        hits = rule_on("NS003", text + rest, **facts).hits
        assert [hit.values["surplus"] for hit in hits] == ["400.000.000 đồng"]
