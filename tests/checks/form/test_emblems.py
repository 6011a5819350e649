"""The country's name and the motto: what is a slip of theirs and what is another line."""

from dataclasses import replace

import pytest
from checks.form.judged import findings_on
from checks.form.templates import Paper, correct_papers
from checks.judging import rule_on

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"


def _head(country: str = COUNTRY, motto: str = MOTTO) -> str:
    return f"HỘI ĐỒNG NHÂN DÂN\nXÃ AN PHÚ\n{country}\n{motto}\nNGHỊ QUYẾT\nVề nhiệm vụ\n"


SLIPS = [COUNTRY[:at] + COUNTRY[at + 1 :] for at, sign in enumerate(COUNTRY) if sign != " "]


@pytest.mark.parametrize("written", SLIPS)
def test_a_letter_left_out_is_found(written: str) -> None:
    assert rule_on("TT001", _head(country=written)).words == (written,)


@pytest.mark.parametrize(
    "written", ["CÔNG HÒA XÃ HỘI CHŨ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI VIỆT NAM"]
)
def test_wrong_tones_and_missing_words_are_found(written: str) -> None:
    assert rule_on("TT001", _head(country=written)).words == (written,)


def test_the_lines_of_the_form_are_right() -> None:
    assert rule_on("TT001", _head()).words == ()
    assert rule_on("TT002", _head()).words == ()


def test_a_line_that_is_right_counts_before_one_like_it() -> None:
    slip = "cộng CHỦ TỊCHhoà xã hội chủ nghĩa việt nam"
    assert rule_on("TT001", _head(country=f"{slip}\n{COUNTRY}")).words == ()
    assert rule_on("TT001", _head(country=f"{COUNTRY}\n{slip}")).words == ()


def test_a_head_in_one_line_with_the_issuer() -> None:
    line = "HỘI ĐỒNG NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM"
    assert rule_on("TT001", _head(country=line)).words == ("CỘNG HÒA XÃ HỘI CHỦ NGHIÃ VIỆT NAM",)


@pytest.mark.parametrize(
    ("written", "variant"),
    [
        ("Độc lập – Tự do – Hạnh phúc", "dashes"),
        ("Độc lập- Tự do -Hạnh phúc", "dashes"),
        ("Độc lập - tự do - hạnh phúc", "case"),
        ("ĐỘC LẬP - TỰ DO - HẠNH PHÚC", "case"),
        ("Độc lập - Tự do - Hạng phúc", ""),
        ("Độc lâp - Tự do - Hạnh phúc", ""),
    ],
)
def test_slips_of_the_motto(written: str, variant: str) -> None:
    ruling = rule_on("TT002", _head(motto=written))
    assert (ruling.words, ruling.variants) == ((written,), (variant,))


def test_the_country_in_running_text_is_no_head() -> None:
    text = "NGHỊ QUYẾT\nVề nhiệm vụ\nCăn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;\n"
    assert rule_on("TT001", text).words == ()


def test_a_paper_without_tone_marks_is_no_slip_of_one_line() -> None:
    assert rule_on("TT001", _head(country="CONG HOA XA HOI CHU NGHIA VIET NAM")).words == ()


def test_a_neighbour_glued_to_the_line_is_no_slip() -> None:
    assert (
        rule_on(
            "TT001", _head(country="BAN VĂN HÓA - XÃ HỘICỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        ).words
        == ()
    )


@pytest.mark.parametrize(
    "paper", [one for one in correct_papers() if not one.tabs], ids=lambda one: one.name
)
@pytest.mark.parametrize(("part", "rule"), [("country", "TT001"), ("motto", "TT002")])
def test_a_line_left_out_of_a_whole_head_is_told(paper: Paper, part: str, rule: str) -> None:
    lines = tuple(line for line in paper.lines if line.part != part)
    (found,) = findings_on(replace(paper, lines=lines))
    assert (found.rule_id, found.values["found"]) == (rule, "")


def test_an_extract_is_not_asked_for_its_head() -> None:
    paper = correct_papers()[0]
    cut = ("country", "motto", "issuer", "number", "date")
    lines = tuple(line for line in paper.lines if line.part not in cut)
    assert [one.rule_id for one in findings_on(replace(paper, lines=lines))] == []
