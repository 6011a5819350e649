"""What citations say of documents: dates, issuers, numbers; what the registry lacks is told."""

import pytest
from checks.judging import rule_on

from hdnd_lint.checks.bases.near_names import differs_by_commas, differs_by_words
from hdnd_lint.finding import Status

FACTS = {"kind": "individual-resolution", "level": "commune", "issuer": "council"}


def based(line: str) -> str:
    return f"Căn cứ {line};\nQUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Nghị định số 34/2016/NĐ-CP ngày 14/5/2016 của Chính phủ", ()),
        ("Nghị định số 34/2016/NĐ-CP ngày 15/5/2016 của Chính phủ", ("ngày 15/5/2016",)),
        ("Nghị định số 34/2016/NĐ-CP ngày 31/4/2016 của Chính phủ", ("ngày 31/4/2016",)),
    ],
)
def test_a_date_is_the_documents_own_to_the_day(line: str, words: tuple[str, ...]) -> None:
    assert rule_on("CC012", based(line), **FACTS).words == words


def test_a_day_that_no_month_has_is_said_to_be_none() -> None:
    ruling = rule_on("CC012", based("Nghị định số 34/2016/NĐ-CP ngày 31/4/2016"), **FACTS)
    assert ruling.variants == ("impossible",)


@pytest.mark.parametrize(
    ("issuer", "words"),
    [("Chính phủ", ()), ("Thủ tướng Chính phủ", ("Thủ tướng Chính phủ",)), ("Nhà nước", ())],
)
def test_a_symbol_tells_the_issuer(issuer: str, words: tuple[str, ...]) -> None:
    line = f"Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của {issuer}"
    assert rule_on("CC014", based(line), **FACTS).words == words


@pytest.mark.parametrize(
    ("number", "words"),
    [("30/2020/NĐ-CP", ()), ("9999/2020/NĐ-CP", ("9999/2020/NĐ-CP",))],
)
def test_an_unknown_central_number_is_told_once(number: str, words: tuple[str, ...]) -> None:
    line = f"Nghị định số {number} ngày 05/3/2020; Nghị định số {number} ngày 05/3/2020"
    ruling = rule_on("CC015", based(line), **FACTS)
    assert ruling.words == words


@pytest.mark.parametrize(
    ("name", "found"),
    [("Luật Tổ chức chính quyền địa phương", 0), ("Luật Đất đai", 1)],
)
def test_a_number_belongs_to_its_name(name: str, found: int) -> None:
    assert len(rule_on("CC013", based(f"{name} số 72/2025/QH15"), **FACTS).hits) == found


def test_a_draft_that_cites_nothing_has_nothing_to_compare() -> None:
    text = "QUYẾT NGHỊ:\nĐiều 1. Thông qua.\n"
    for rule in ("CC012", "CC014", "CC015"):
        assert rule_on(rule, text, **FACTS).status is Status.NOT_APPLICABLE


def test_a_comma_within_a_title_is_told() -> None:
    title = "quy định chi tiết thi hành một số điều của Luật ngân sách nhà nước"
    assert not differs_by_commas(title, title.capitalize())
    assert differs_by_commas(title.replace("một số điều", "một số, điều"), title)
    assert not differs_by_commas("thi hành, một số", title)


_LEADS = (
    *("Quy định chi tiết", "Hướng dẫn", "Ban hành", "Thông tư", "Nghị quyết", "Nghị định"),
    *("Luật", "Quy định", "Về việc ban hành", "Về"),
)


def test_how_a_title_begins_is_no_difference() -> None:
    title = "một số biện pháp thi hành chính sách bồi thường"
    other = title.replace("biện pháp", "giải pháp")
    assert not any(differs_by_words(f"{lead} {title}", title, whole=True) for lead in _LEADS)
    assert not any(differs_by_words(title, f"{lead} {title}", whole=True) for lead in _LEADS)
    assert all(differs_by_words(f"{lead} {other}", title, whole=True) for lead in _LEADS)
    assert all(differs_by_words(f"{title} nhà {lead}", title, whole=True) for lead in _LEADS)
