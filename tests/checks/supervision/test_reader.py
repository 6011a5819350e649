"""The readers behind the supervision rules: words, sessions, actors, and any text at all."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.checks.supervision.reader import ProgrammePart, owner_of, part_of
from hdnd_lint.checks.supervision.sessions import SessionName, session_named
from hdnd_lint.words.bodies import PATTERNS, Body
from hdnd_lint.words.letters.text import Span, normalise
from hdnd_lint.words.ordinals import ordinal_value
from hdnd_lint.words.patterns.matcher import EXACT, TONELESS


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_folded_texts_keep_their_length(text: str) -> None:
    text = normalise(text)
    assert len(TONELESS.text(text)) == len(EXACT.text(text)) == len(text)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("Uỷ ban nhân dân", "ủy ban nhân dân"),
        ("TOÀ ÁN", "tòa án"),
        ("Chất vẫn", "chất vấn"),
        ("Ðiều 1", "điều 1"),
        ("hội\xa0đồng", "hội đồng"),
    ],
)
def test_spelling_slips_do_not_hide_words(written: str, wanted: str) -> None:
    assert TONELESS.has(wanted, written)


@pytest.mark.parametrize(
    ("text", "body", "there"),
    [
        ("Thường trực HĐND xã", Body.STANDING, True),
        ("TT.HĐND, các Ban", Body.STANDING, True),
        ("Thường trực, các Ban của Hội đồng nhân dân", Body.STANDING, True),
        ("Thường trực Đảng ủy", Body.STANDING, False),
        ("Thường trực Ủy ban Mặt trận", Body.STANDING, False),
        ("hai Ban của HĐND", Body.COMMITTEES, True),
        ("Ban Kinh tế - Ngân sách", Body.COMMITTEES, True),
        ("văn bản của Hội đồng nhân dân", Body.COMMITTEES, False),
        ("địa bàn HĐND quản lý", Body.COMMITTEES, False),
        ("các ban, ngành", Body.COMMITTEES, False),
        ("Ủy ban nhân nhân xã", Body.PEOPLES, True),
        ("Ủy ban Mặt trận Tổ quốc", Body.PEOPLES, False),
        ("UBND các xã", Body.PEOPLES, False),
        ("Cục Thi hành án dân sự", Body.ENFORCEMENT, True),
    ],
)
def test_bodies_are_known_by_many_names(text: str, body: Body, there: bool) -> None:
    assert TONELESS.has(PATTERNS[body], text) is there


def named(text: str) -> SessionName | None:
    return session_named(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "nature", "year", "ordinal", "next_year"),
    [
        ("tại kỳ họp giữa năm 2027", "giua-nam", 2027, None, False),
        ("vào kì họp thường lệ giữa năm sau", "giua-nam", None, None, True),
        ("vào kỳ họp thường kỳ giữa năm 2019", "giua-nam", 2019, None, False),
        ("tại kỳ họp giữa năm của năm sau", "giua-nam", None, None, True),
        ("kỳ họp cuối năm 2025", "cuoi-nam", 2025, None, False),
        ("vào dịp cuối năm", "cuoi-nam", None, None, False),
        ("trong tháng 12 năm 2025", "cuoi-nam", 2025, None, False),
        ("trong tháng 7/2026", "giua-nam", 2026, None, False),
        ("tại kỳ họp thứ Tư năm 2018", "", None, 4, False),
        ("tại kỳ họp thứ mười bảy", "", None, 17, False),
        ("tại kỳ họp lần thứ XII", "", None, 12, False),
        ("tại kỳ họp gần nhất", "", None, None, False),
        ("theo quy định của pháp luật", "", None, None, False),
    ],
)
def test_sessions_are_known_by_name_year_month_and_number(
    text: str, nature: str, year: int | None, ordinal: int | None, next_year: bool
) -> None:
    name = named(text)
    assert name is not None
    assert (name.nature, name.year, name.ordinal, name.next_year) == (
        nature,
        year,
        ordinal,
        next_year,
    )


def test_no_session_is_made_up() -> None:
    assert named("báo cáo kết quả thực hiện Nghị quyết này") is None


@pytest.mark.parametrize(
    ("words", "value"),
    [("7", 7), ("Bảy", 7), ("mười", 10), ("mười lăm", 15), ("hai mươi mốt", 21), ("IX", 9)],
)
def test_spoken_numbers(words: str, value: int) -> None:
    assert ordinal_value(words) == value


def test_other_words_are_no_number() -> None:
    assert ordinal_value("giữa năm") is None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Giám sát chuyên đề", ProgrammePart.THEMATIC),
        ("Các chuyên đề giám sát của HĐND xã", ProgrammePart.THEMATIC),
        ("Xem xét báo cáo kết quả giám sát chuyên đề", ProgrammePart.SESSION),
        ("Thành lập Đoàn giám sát chuyên đề", ProgrammePart.UNSAID),
        ("Giám sát thường xuyên", ProgrammePart.RECURRING),
        ("Tại kỳ họp giữa năm", ProgrammePart.SESSION),
    ],
)
def test_parts_of_a_programme(text: str, part: ProgrammePart) -> None:
    assert part_of(text) is part


@pytest.mark.parametrize(
    ("text", "thematic", "owner"),
    [
        ("Giám sát chuyên đề của Thường trực HĐND xã", False, Body.STANDING),
        ("Hoạt động giám sát của các Ban HĐND", False, Body.COMMITTEES),
        ("Ban Pháp chế giám sát chuyên đề việc cấp thẻ", True, Body.COMMITTEES),
        ("Đối với Thường trực HĐND:", True, Body.STANDING),
        ("Đối với Thường trực HĐND:", False, None),
        ("Giám sát hoạt động của Thường trực HĐND", False, None),
        ("Thường trực HĐND báo cáo công tác giám sát", False, None),
    ],
)
def test_whose_supervision_a_heading_introduces(
    text: str, thematic: bool, owner: Body | None
) -> None:
    assert owner_of(text, thematic) is owner


def test_places_are_given_in_the_text_itself() -> None:
    text = "Báo cáo của  Uỷ ban\nnhân dân xã"
    place = TONELESS.first(r"ủy ban nhân dân", text, Span(0, len(text)))
    assert place is not None
    assert place.of(text) == "Uỷ ban\nnhân dân"


WORDS = st.sampled_from(
    [
        "Điều 1.", "Điều 2.", "1.", "a)", "-", "Giám sát chuyên đề", "Thường trực HĐND",
        "các Ban HĐND", "UBND xã", "báo cáo kết quả thực hiện", "chương trình giám sát",
        "kỳ họp giữa năm", "kỳ họp cuối năm 2026", "năm 2026", ";", ":", ".", "\n", "\n\n",
        "Xem xét báo cáo", "Đối tượng:", "Phạm vi:", "giao", "kế hoạch", "| a | b |", "chất vấn",
        "tuân theo Hiến pháp", "Nơi nhận:", "Trưởng đoàn", "Tổ chức thực hiện", "kèm theo",
    ]
)  # fmt: skip


@given(st.lists(WORDS, max_size=40))
@settings(max_examples=60, deadline=None)
def test_no_paper_makes_a_supervision_rule_crash(words: list[str]) -> None:
    overrides = {"subjects": ["supervision-programme"], "kind": "individual-resolution"}
    given_facts = {**overrides, "issuer": "council", "level": "commune", "programme_year": 2026}
    linter = Linter(rulebook.load(), date(2025, 7, 20), overrides=given_facts)
    outcome = linter.text("NGHỊ QUYẾT\nVề chương trình giám sát năm 2026\n" + " ".join(words))
    assert not outcome.problems
    assert outcome.draft is not None
    for finding in outcome.findings:
        assert finding.span.of(outcome.draft.text) == finding.evidence
