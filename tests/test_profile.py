"""What kind of paper a draft is, read from headers, titles and clauses in several layouts."""

from datetime import date

import pytest

from hdnd_lint.errors import ConfigError
from hdnd_lint.model import Issuer, Kind, Level, Nature, Profile, SessionFact, Subject
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text

TODAY = date(2026, 11, 22)


def _profile(text: str, **overrides: object) -> Profile:
    return build_profile(parse_draft(read_text(text)), today=TODAY, overrides=overrides)


def _headed(unit: str, number: str, day: str, title: str) -> str:
    return (
        f"HỘI ĐỒNG NHÂN DÂN\n{unit}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        f"Độc lập - Tự do - Hạnh phúc\nSố: {number}\nTân Hòa, {day}\n"
        f"NGHỊ QUYẾT\n{title}\nQUYẾT NGHỊ:\nĐiều 1. Quyết nghị như sau.\n"
    )


@pytest.mark.parametrize(
    ("unit", "day", "level", "name"),
    [
        ("TỈNH ĐỒNG AN", "ngày 01 tháng 7 năm 2025", Level.PROVINCE, "Tỉnh Đồng An"),
        ("THÀNH PHỐ HÀ NỘI", "ngày 01 tháng 7 năm 2025", Level.PROVINCE, "Thành phố Hà Nội"),
        ("THÀNH PHỐ HUẾ", "ngày 01 tháng 7 năm 2024", Level.DISTRICT, "Thành phố Huế"),
        ("THÀNH PHỐ HUẾ", "ngày 01 tháng 7 năm 2025", Level.PROVINCE, "Thành phố Huế"),
        ("HUYỆN TÂN HÒA", "ngày 01 tháng 7 năm 2024", Level.DISTRICT, "Huyện Tân Hòa"),
        ("PHƯỜNG 12", "ngày 01 tháng 8 năm 2025", Level.COMMUNE, "Phường 12"),
        ("ĐẶC KHU PHÚ QUÝ", "ngày 01 tháng 8 năm 2025", Level.COMMUNE, "Đặc khu Phú Quý"),
    ],
)
def test_unit_and_level(unit: str, day: str, level: Level, name: str) -> None:
    profile = _profile(_headed(unit, "05/NQ-HĐND", day, "Về quyết toán ngân sách năm 2024"))
    assert profile.level.value is level
    assert profile.unit.value == name
    assert profile.issuer.value is Issuer.COUNCIL


@pytest.mark.parametrize(
    ("number", "title", "kind"),
    [
        ("05/NQ-HĐND", "Về việc thành lập thôn Tân Lập", Kind.INDIVIDUAL_RESOLUTION),
        ("05/2025/NQ-HĐND", "Quy định mức chi tiếp công dân", Kind.NORMATIVE_RESOLUTION),
        ("      /2025/NQ-HĐND", "Quy định mức chi tiếp công dân", Kind.NORMATIVE_RESOLUTION),
        ("     /NQ-HĐND", "Về việc giao biên chế công chức", Kind.INDIVIDUAL_RESOLUTION),
        # A settlement is one act for one case, whatever its number looks like.
        (
            "05/2025/NQ-HĐND",
            "Phê chuẩn quyết toán ngân sách xã năm 2024",
            Kind.INDIVIDUAL_RESOLUTION,
        ),
    ],
)
def test_kind(number: str, title: str, kind: Kind) -> None:
    profile = _profile(_headed("XÃ TÂN HÒA", number, "ngày 01 tháng 8 năm 2025", title))
    assert profile.kind.value is kind


@pytest.mark.parametrize(
    ("title", "subjects"),
    [
        ("Về chương trình giám sát năm 2026 của Hội đồng nhân dân xã", {"supervision-programme"}),
        ("Về việc thành lập Đoàn giám sát chuyên đề về đất đai", {"supervision-delegation"}),
        ("Về kết quả giám sát chuyên đề việc thực hiện chính sách y tế", {"supervision-result"}),
        ("Phê chuẩn quyết toán thu, chi ngân sách xã năm 2024", {"settlement"}),
        ("Về dự toán ngân sách xã năm 2026", {"estimate"}),
        ("Về việc quy định mức thu phí thư viện", {"fees", "regulation"}),
        ("Quy định mức chi bảo đảm kinh phí kiểm tra văn bản", {"allowances", "regulation"}),
        ("Về định mức phân bổ dự toán chi thường xuyên", {"budget-norms"}),
        ("Bãi bỏ Nghị quyết số 12/2019/NQ-HĐND về phí thư viện", {"repeal"}),
    ],
)
def test_subjects(title: str, subjects: set[str]) -> None:
    profile = _profile(_headed("XÃ TÂN HÒA", "05/NQ-HĐND", "ngày 01 tháng 8 năm 2025", title))
    assert {fact.value for fact in profile.subjects} == {Subject(name) for name in subjects}


def test_years() -> None:
    text = _headed("XÃ TÂN HÒA", "05/NQ-HĐND", "ngày 18 tháng 7 năm 2025", "Về dự toán năm 2026")
    assert _profile(text.replace("dự toán", "chương trình giám sát")).programme_year.value == 2026
    assert _profile(text.replace("dự toán", "quyết toán ngân sách")).budget_year.value == 2026
    assert _profile(text.replace("dự toán", "chất vấn")).budget_year.value is None


def test_day_that_decides() -> None:
    text = _headed("XÃ TÂN HÒA", "05/NQ-HĐND", "ngày 18 tháng 7 năm 2025", "Về chất vấn")
    adopted = text + (
        "Nghị quyết này đã được Hội đồng nhân dân xã Tân Hòa khóa I, kỳ họp thứ 2 thông qua ngày "
        "16 tháng 7 năm 2025./.\n"
    )
    assert _profile(text).day == date(2025, 7, 18)
    assert _profile(adopted).day == date(2025, 7, 16)
    undated = text.replace("ngày 18 tháng 7 năm 2025", "ngày    tháng    năm    ")
    assert _profile(undated).day == TODAY
    given = build_profile(parse_draft(read_text(text)), today=TODAY, as_of=date(2020, 1, 1))
    assert given.day == date(2020, 1, 1)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("ngày      tháng 12 năm 2023", date(2023, 12, 31)),
        ("ngày … tháng … năm 2024", date(2024, 12, 31)),
        ("ngày      tháng 11 năm 2026", TODAY),
        ("ngày … tháng … năm 2026", TODAY),
        ("ngày … tháng … năm …", TODAY),
    ],
)
def test_draft_whose_day_is_left_blank_is_of_its_month(written: str, day: date) -> None:
    """The law of the draft's own time binds it, not that of the day it is checked."""
    profile = _profile(_headed("XÃ TÂN HÒA", "/NQ-HĐND", written, "Về quyết toán năm 2023"))
    assert profile.day == day
    assert profile.signed.value is None


def test_paper_without_date_is_of_the_time_its_preamble_names() -> None:
    basis = "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;\n"
    reason = "Xét Tờ trình số 12/TTr-UBND ngày 20 tháng 6 năm 2017 của Ủy ban nhân dân xã.\n"
    text = _headed("XÃ TÂN HÒA", "05/NQ-HĐND", "x", "Về quyết toán năm 2016")
    preamble = text.replace("QUYẾT NGHỊ:", f"{basis}{reason}QUYẾT NGHỊ:")
    assert _profile(preamble).day == date(2017, 6, 20)
    effect = preamble + "Điều 2. Nghị quyết này có hiệu lực từ ngày 14 tháng 7 năm 2017.\n"
    assert _profile(effect).day == date(2017, 7, 14)


def test_effect_is_not_the_day_of_a_replaced_act() -> None:
    text = _headed("XÃ TÂN HÒA", "05/NQ-HĐND", "ngày 18 tháng 7 năm 2025", "Về chất vấn") + (
        "Điều 2. Nghị quyết này có hiệu lực kể từ ngày ký và thay thế Nghị quyết số 3/NQ-HĐND "
        "ngày 18/02/2003.\n"
    )
    assert _profile(text).effective.value is None


def test_decision_has_its_kind_twice() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA\nSố: 7/QĐ-UBND\nTân Hòa, ngày 18 tháng 7 năm 2025\n"
        "QUYẾT ĐỊNH\nVề việc giao dự toán\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN HÒA\n"
        "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;\nQUYẾT ĐỊNH:\nĐiều 1. Giao.\n"
    )
    draft = parse_draft(read_text(text))
    assert draft.title.title and draft.title.title.text == "Về việc giao dự toán"
    assert len(draft.bases) == 1
    assert _profile(text).kind.value is Kind.DECISION


def test_unknown_says_why() -> None:
    profile = _profile("Một đoạn văn không có gì.\n")
    assert profile.kind.value is None and profile.kind.origin.vi
    assert profile.level.value is None and profile.level.origin.vi


def test_overrides() -> None:
    profile = _profile(
        "Một đoạn văn.\n", level="commune", subjects=["settlement"], budget_year=2024
    )
    assert profile.level.value is Level.COMMUNE
    assert profile.has(Subject.SETTLEMENT)
    session = _profile("Một đoạn văn.\n", session={"ordinal": 4, "nature": "bat-thuong"})
    assert session.session.value == SessionFact(4, Nature.EXTRAORDINARY)
    assert _profile("Một đoạn văn.\n", session=5).session.value == SessionFact(5)
    with pytest.raises(ConfigError, match="level"):
        _profile("Một đoạn văn.\n", level="village")
    with pytest.raises(ConfigError, match="colour"):
        _profile("Một đoạn văn.\n", colour="red")


@pytest.mark.parametrize("title", ["Về chương trình giám sát năm 2026", "Phê chuẩn quyết toán"])
def test_a_resolution_without_its_line_of_kind_is_one(title: str) -> None:
    text = _headed("XÃ TÂN HÒA", "/NQ-HĐND", "ngày 20 tháng 7 năm 2025", title)
    draft = parse_draft(read_text(text.replace("NGHỊ QUYẾT\n", "")))
    assert draft.title.title is not None and draft.title.title.text == title
    profile = build_profile(draft, today=TODAY)
    assert profile.kind.value is Kind.INDIVIDUAL_RESOLUTION
