"""Words by which the budget rules see that something is said, one after the other."""

from datetime import date

import pytest
from checks.judging import resolution, rule_on

FACTS = {"kind": "individual-resolution", "issuer": "council"}
_NO_FIGURES = "Điều 1. Phê chuẩn quyết toán năm 2024\n{}\n"
_TOLD = {
    "revenue-area": (
        "thu ngân sách nhà nước phát sinh trên địa bàn",
        "thu NSNN trên địa bàn",
        "thu nội địa",
    ),
    "revenue": ("thu cân đối ngân sách", "tổng thu", "tổng số thu", "quyết toán thu", "thu NS"),
    "spending": (
        *("chi cân đối ngân sách", "tổng chi", "tổng số chi", "quyết toán chi"),
        *("quyết toán thu, chi", "chi NS"),
    ),
    "surplus": (
        *("kết dư", "cân đối thu, chi", "cân đối thu chi", "chênh lệch thu", "thu bằng chi"),
        "bội chi",
    ),
}


def missing(words: str, level: str = "province", day: date = date(2025, 7, 10)) -> set[str]:
    text = _NO_FIGURES.format(words)
    year = day.year - 1
    ruling = rule_on(
        "NS010", text, level=level, subjects=["settlement"], budget_year=year, day=day, **FACTS
    )
    return {str(key) for hit in ruling.hits for key in _keys(hit.values["missing"])}


def _keys(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


@pytest.mark.parametrize("day", [date(2025, 7, 10), date(2026, 7, 10)])
@pytest.mark.parametrize(
    ("key", "words"), [(key, words) for key, every in _TOLD.items() for words in every]
)
def test_each_wording_tells_its_part_of_the_settlement(key: str, words: str, day: date) -> None:
    assert key in missing("Nội dung khác.", day=day)
    assert key not in missing(f"Nội dung: {words} 12 triệu đồng.", day=day)


@pytest.mark.parametrize(
    "place",
    [
        *(
            "theo phụ lục đính kèm",
            "tại phụ lục kèm theo",
            "theo các biểu số 1",
            "theo biểu đính kèm",
        ),
        *("theo phụ biểu kèm theo", "phụ lục số 1 kèm theo"),
    ],
)
def test_revenue_of_the_area_may_stand_in_an_annex(place: str) -> None:
    assert "revenue-area" not in missing(f"Các số liệu {place}.")
    assert "revenue" in missing(f"Các số liệu {place}.")


@pytest.mark.parametrize(
    "appraisal",
    [
        *("Xét Báo cáo thẩm tra số 5/BC-KTNS", "Xét ý kiến thẩm tra của Ban", "Xét BCTT số 5"),
        *(
            "Xét báo cáo số 5/BC-KTNS thẩm tra dự thảo",
            "Xét báo cáo số 5/BC-HĐND thẩm tra của Ban",
        ),
    ],
)
def test_each_wording_names_the_appraisal(appraisal: str) -> None:
    text = resolution("Điều 1. Phân bổ dự toán.", title="Về phân bổ ngân sách xã năm 2026")
    facts = {"subjects": ["allocation"], **FACTS}
    (hit,) = rule_on("NS023", text, **facts).hits
    assert "appraisal" in str(hit.values["missing"])
    named = text.replace("QUYẾT NGHỊ:", f"{appraisal};\nQUYẾT NGHỊ:")
    assert rule_on("NS023", named, **facts).hits == ()


_SOURCES = (
    *("tăng thu", "vượt thu", "kết dư", "dự phòng", "chuyển nguồn", "tiết kiệm chi"),
    *("cải cách tiền lương", "thu sử dụng đất", "thu tiền sử dụng đất", "nguồn thu"),
    *("nguồn cân đối", "nguồn sự nghiệp", "nguồn kinh phí còn lại", "nguồn ngân sách xã"),
    *("nguồn kinh phí tiết kiệm", "nguồn ngân sách phường", "nguồn ngân sách thị trấn"),
    *("nguồn ngân sách huyện", "nguồn ngân sách quận", "nguồn ngân sách cấp mình"),
    "nguồn ngân sách địa phương",
)


def test_a_supplement_from_the_budgets_own_means() -> None:
    text = f"NGHỊ QUYẾT\nVề bổ sung dự toán năm 2025\nQUYẾT NGHỊ:\nĐiều 1. Bổ sung {{}}{_REST}"
    facts = {"subjects": ["supplement"], "level": "commune", "budget_year": 2025, **FACTS}
    (hit,) = rule_on("NS019", text.format("kinh phí sẵn có"), **facts).hits
    assert hit.values["missing"] == ("decision",)
    missed = [one for one in _SOURCES if rule_on("NS019", text.format(one), **facts).hits]
    assert missed == []


_REST = " 1.200 triệu đồng để sửa chữa trường học.\n"
