"""The lines of the preamble: their marks, their order, what each has to tell."""

from datetime import date

import pytest
from checks.judging import rule_on

from hdnd_lint.finding import Applicability

FACTS = {"kind": "individual-resolution", "level": "commune", "issuer": "council"}
LAW = "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15"
DECREE = (
    "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
)


def based(*lines: str) -> str:
    return "\n".join((*lines, "QUYẾT NGHỊ:", "Điều 1. Thông qua.")) + "\n"


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ((f"{LAW};", f"{DECREE}."), 0),
        ((f"{LAW}.", f"{DECREE}."), 1),
        ((f"{LAW},", f"{DECREE};"), 1),
        ((LAW, DECREE), 2),
    ],
)
def test_lines_end_in_semicolons_and_the_last_in_a_stop(
    lines: tuple[str, ...], count: int
) -> None:
    assert len(rule_on("CC007", based(*lines), **FACTS).hits) == count


def test_a_wrong_mark_is_changed_alone_a_missing_one_after_reading() -> None:
    wrong, missing = (
        rule_on("CC007", based(f"{LAW}{m}", f"{DECREE}."), **FACTS) for m in (".", "")
    )
    assert wrong.hits[0].fixes[0].applicability is Applicability.SAFE
    assert missing.hits[0].fixes[0].applicability is Applicability.REVIEW


@pytest.mark.parametrize(("lines", "count"), [((LAW, DECREE), 0), ((DECREE, LAW), 1)])
def test_higher_force_stands_first(lines: tuple[str, ...], count: int) -> None:
    assert len(rule_on("CC008", based(*(f"{one};" for one in lines)), **FACTS).hits) == count


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        (DECREE, []),
        ("Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư", [("date",)]),
        ("Căn cứ Nghị định số 30/2020/NĐ-CP", [("issuer", "date", "subject")]),
        (LAW, []),
    ],
)
def test_a_basis_tells_number_date_and_subject(line: str, missing: list[tuple[str, ...]]) -> None:
    ruling = rule_on("CC006", based(f"{line};"), **FACTS)
    assert [hit.values["missing"] for hit in ruling.hits] == missing


NORMATIVE = {"kind": "normative-resolution", "level": "province", "issuer": "council"}


@pytest.mark.parametrize(
    ("law", "day", "count"),
    [
        ("Luật Tổ chức chính quyền địa phương năm 2015", date(2017, 7, 13), 1),
        ("Luật Tổ chức chính quyền địa phương", date(2017, 7, 13), 1),
        ("Pháp lệnh Phí và lệ phí năm 2001", date(2009, 7, 13), 1),
        ("Luật Tổ chức HĐND và UBND ban hành năm 2003", date(2008, 11, 30), 1),
        ("Luật Tổ chức HĐND và UBND ngày 26 tháng 11 năm 2003", date(2008, 11, 30), 0),
        ("Luật Tổ chức HĐND và UBND số 11/2003/QH11", date(2008, 11, 30), 0),
        ("Luật Tổ chức chính quyền địa phương", date(2025, 12, 1), 1),
        ("Luật Tổ chức chính quyền địa phương năm 2025", date(2025, 12, 1), 0),
        ("Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015", date(2017, 7, 13), 0),
        ("Luật Tổ chức chính quyền địa phương số 77/2015/QH13", date(2017, 7, 13), 0),
        ("Luật Tổ chức chính quyền địa phương ngày 19 thảng 6 nãm 2015", date(2017, 7, 13), 0),
        ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", date(2017, 7, 13), 0),
        (
            "Luật Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân "
            "ngày 03 tháng 12 năm 2004",
            date(2009, 12, 1),
            0,
        ),
        (
            "Nghị định sổ 120/2016/NĐ-CP hướng dẫn thi hành Luật Phí và lệ phí",
            date(2017, 7, 13),
            0,
        ),
    ],
)
def test_a_law_is_told_from_others_of_its_name(law: str, day: date, count: int) -> None:
    found = rule_on("CC006", based(f"Căn cứ {law};"), day=day, **NORMATIVE).variants
    assert found.count("law") == count
    if day < date(2010, 1, 1):  # of any resolution, at that time
        found = rule_on("CC006", based(f"Căn cứ {law};"), day=day, **FACTS).variants
        assert found.count("law") == count


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Căn cứ Quy chế hoạt động của Hội đồng nhân dân tỉnh khóa VI", 1),
        ("Căn cứ Quyết định của Ủy ban nhân dân tỉnh về giá đất", 1),
        ("Căn cứ các quy định của pháp luật về phòng cháy, chữa cháy", 1),
        (f"{LAW} và các quy chuẩn, tiêu chuẩn về xây dựng hiện hành", 1),
        ("Căn cứ Quy chế ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2025", 0),
        ("Căn cứ Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV", 0),
        ("Căn cứ kết quả bầu cử tại kỳ họp", 0),
        (f"{LAW} và các Nghị định số 30/2020/NĐ-CP, số 31/2020/NĐ-CP hiện hành", 0),
        ("Căn cứ chức năng, nhiệm vụ được giao", 0),
    ],
)
def test_a_basis_is_a_document_that_can_be_found(line: str, count: int) -> None:
    found = rule_on("CC006", based(f"{line};"), **FACTS).variants
    assert found.count("unnamed") == count


def test_a_decision_names_the_issuers_of_its_bases() -> None:
    facts = {"kind": "decision", "level": "province", "issuer": "peoples-committee"}
    line = "Căn cứ Nghị định số 137/2018/NĐ-CP ngày 08/10/2018{} sửa đổi một số điều về luật sư;"
    lacking = rule_on("CC006", based(line.format("")), **facts)
    assert [hit.values["missing"] for hit in lacking.hits] == [("issuer",)]
    for named in (" của Chính phủ", " của Phòng Tài chính huyện"):
        assert rule_on("CC006", based(line.format(named)), **facts).words == ()


SENTENCE = "Hội đồng nhân dân ban hành Nghị quyết quy định mức chi trên địa bàn tỉnh."


@pytest.mark.parametrize(("mark", "count"), [(";", 0), (",", 0), (".", 1), ("", 1), (":", 1)])
def test_before_a_sentence_that_enacts_a_semicolon_stands(mark: str, count: int) -> None:
    lines = f"{LAW};\nXét Tờ trình của Ủy ban nhân dân tỉnh{mark}\n{SENTENCE}\nĐiều 1. Mức chi\n"
    assert len(rule_on("CC007", lines, **NORMATIVE).hits) == count


@pytest.mark.parametrize(
    ("day", "first", "count"),
    [
        (date(2008, 11, 21), ".", 1),
        (date(2008, 11, 21), "", 0),
        (date(2017, 7, 13), ":", 1),
        (date(2017, 7, 13), ";", 0),
    ],
)
def test_before_2020_only_a_wrong_mark_is_told(day: date, first: str, count: int) -> None:
    lines = based(f"{LAW}{first}", f"{DECREE};")
    assert len(rule_on("CC007", lines, day=day, **NORMATIVE).hits) == count


@pytest.mark.parametrize(
    ("lines", "title", "count"),
    [
        ((f"{LAW};",), "Quy định mức hỗ trợ", 1),
        ((f"{LAW};", "Căn cứ Luật Giá số 16/2023/QH15;"), "Quy định mức hỗ trợ", 0),
        ((f"{LAW};",), "Bãi bỏ Nghị quyết số 12/2020/NQ-HĐND", 0),
        ((f"{LAW};", f"{DECREE};"), "Quy định mức hỗ trợ", 0),
        ((f"Căn cứ khoản 1 Điều 21 {LAW.removeprefix('Căn cứ ')};",), "Quy định mức thu", 1),
        ((f"Căn cứ các điểm a, b Điều 21 {LAW.removeprefix('Căn cứ ')};",), "Quy định thu", 1),
        ((f"Căn cứ Điều 21 {LAW.removeprefix('Căn cứ ')};",), "Quy định mức thu", 1),
    ],
)
def test_one_basis_is_on_the_matter(lines: tuple[str, ...], title: str, count: int) -> None:
    text = f"NGHỊ QUYẾT\n{title}\n{based(*lines)}"
    assert rule_on("CC006", text, **NORMATIVE).variants.count("general") == count
    assert rule_on("CC006", text, **FACTS).variants.count("general") == 0


@pytest.mark.parametrize("kind", ["Tờ trình", "Báo cáo", "Báo cáo thẩm tra", "Biên bản"])
def test_what_is_submitted_is_no_basis_that_lacks_something(kind: str) -> None:
    """Those lines are for other rules, by whatever word they begin."""
    text = based(f"{LAW};", f"Căn cứ {kind} số 12/ABC-UBND;")
    assert rule_on("CC006", text, **FACTS).hits == ()


def test_a_law_after_another_basis_on_one_line_is_cited_for_itself() -> None:
    named = "Căn cứ Nghị định số 34/2016/NĐ-CP của Chính phủ hướng dẫn thi hành{} Luật Giá;"
    within, after = (
        rule_on("CC006", based(f"{LAW};", named.format(mark)), **NORMATIVE).variants.count("law")
        for mark in ("", ";")
    )
    assert (within, after) == (0, 1)


@pytest.mark.parametrize(("words", "missing"), [("nêu trên", True), ("(bản bổ sung)", False)])
def test_three_words_after_a_number_may_be_its_subject(words: str, missing: bool) -> None:
    line = f"Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2025 {words};"
    hits = rule_on("CC006", based(line), **FACTS).hits
    assert any("subject" in str(hit.values["missing"]) for hit in hits) is missing


@pytest.mark.parametrize(
    ("kind", "symbol"),
    [
        *(("Công văn", "UBND-KT"), ("Kế hoạch", "KH-UBND"), ("Thông báo", "TB-UBND")),
        *(("Tờ trình", "TTr-UBND"), ("Kết luận", "KL-TTHĐND"), ("Hướng dẫn", "HD-STC")),
        *(("Báo cáo", "BC-UBND"), ("Chương trình", "CTr-UBND"), ("Đề án", "ĐA-UBND")),
    ],
)
def test_no_normative_act_rests_on_a_paper_of_administration(kind: str, symbol: str) -> None:
    line = f"Căn cứ {kind} số 12/{symbol} ngày 05 tháng 3 năm 2025 của Ủy ban nhân dân tỉnh;"
    (hit,) = rule_on("CC004", based(f"{LAW};", line), **NORMATIVE).hits
    assert hit.variant == ""
