"""Every marked part of every agenda is read as the act that it is, at its place."""

import re
from datetime import date
from pathlib import Path

import pytest
from agendas import papers

from hdnd_lint.model import Draft, Kind, Nature
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_source, read_text
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.session_acts import Act

TODAY = date(2026, 12, 31)
ACTS = {
    "open": {Act.OPENING},
    "agenda": {Act.AGENDA},
    "report": {Act.REPORT, Act.SUBMISSION},
    "supervision": {Act.REPORT},
    "present": {Act.SUBMISSION},
    "own": {Act.SUBMISSION},
    "appraise": {Act.APPRAISAL},
    "discuss": {Act.DISCUSSION},
    "question": {Act.QUESTIONING},
    "explain": {Act.EXPLANATION},
    "vote": {Act.VOTE},
    "close": {Act.CLOSING},
}
SOURCES = papers.sources()
# Name: season told, first and last day, lines that hold something; each counted by hand.
FRAMES = {
    "01": (Nature.MID_YEAR, (2017, 7, 5), (2017, 7, 6), 29),
    "02": (Nature.YEAR_END, (2018, 12, 18), (2018, 12, 19), 25),
    "03": (Nature.MID_YEAR, (2019, 7, 10), (2019, 7, 10), 14),
    "04": (Nature.YEAR_END, (2020, 12, 8), (2020, 12, 10), 38),
    "05": (Nature.YEAR_END, (2021, 12, 21), (2021, 12, 21), 21),
    "06": (Nature.UNSAID, (2022, 9, 16), (2022, 9, 16), 8),
    "07": (Nature.UNSAID, (2023, 3, 21), (2023, 3, 21), 6),
    "08": (Nature.YEAR_END, (2024, 12, 19), (2024, 12, 20), 21),
    "09": (Nature.MID_YEAR, (2025, 7, 29), (2025, 7, 29), 20),
    "10": (Nature.YEAR_END, (2025, 12, 15), (2025, 12, 16), 18),
    "11": (Nature.MID_YEAR, (2026, 7, 13), (2026, 7, 14), 25),
    "12": (Nature.UNSAID, (2026, 3, 27), (2026, 3, 27), 10),
    "13": (Nature.UNSAID, (2026, 9, 18), (2026, 9, 18), 4),
    "14": (Nature.MID_YEAR, (2023, 7, 6), (2023, 7, 6), 33),
    "15": (Nature.YEAR_END, (2026, 12, 8), (2026, 12, 9), 22),
    "16": (Nature.MID_YEAR, (2022, 7, 19), (2022, 7, 21), 6),
    "21": (Nature.MID_YEAR, (2024, 7, 16), (2024, 7, 17), 30),
    "22": (Nature.MID_YEAR, (2019, 7, 16), (2019, 7, 16), 21),
    "23": (Nature.YEAR_END, (2025, 12, 18), (2025, 12, 18), 21),
    "24": (Nature.YEAR_END, (2023, 12, 20), (2023, 12, 20), 18),
    "25": (Nature.UNSAID, (2026, 8, 20), (2026, 8, 20), 10),
    "26": (Nature.YEAR_END, (2022, 12, 7), (2022, 12, 9), 25),
    "31": (Nature.MID_YEAR, (2021, 7, 30), (2021, 7, 30), 21),
    "32": (Nature.YEAR_END, (2026, 12, 9), (2026, 12, 10), 24),
    "33": (Nature.YEAR_END, (2020, 12, 17), (2020, 12, 18), 30),
    "34": (Nature.UNSAID, (2025, 4, 25), (2025, 4, 25), 3),
    "36": (Nature.MID_YEAR, (2024, 7, 11), (2024, 7, 11), 18),
    "41": (Nature.MID_YEAR, (2023, 7, 18), (2023, 7, 19), 26),
    "42": (Nature.YEAR_END, (2026, 12, 22), (2026, 12, 22), 15),
    "51": (Nature.MID_YEAR, (2018, 7, 12), (2018, 7, 12), 16),
    "52": (Nature.YEAR_END, (2021, 12, 8), (2021, 12, 10), 25),
    "53": (Nature.UNSAID, (2024, 9, 18), (2024, 9, 18), 9),
    "54": (Nature.UNSAID, (2025, 10, 14), (2025, 10, 14), 8),
    "55": (Nature.YEAR_END, (2019, 12, 19), (2019, 12, 19), 12),
    # Of a text file, lines that begin with a dot go on the line above them.
    "56": (Nature.MID_YEAR, (2026, 7, 15), (2026, 7, 15), 13),
    "57": (Nature.UNSAID, (2026, 9, 17), (2026, 9, 17), 9),
    "58": (Nature.YEAR_END, (2022, 12, 20), (2022, 12, 21), 3),
}


def parsed(paper: papers.Paper, folder: Path) -> Draft:
    file = folder / paper.name
    file.write_text(paper.text, encoding="utf-8")
    return parse_draft(read_source(file))


def place_of(words: str, text: str, start: int) -> Span | None:
    """Return where *words* stand in *text* nearest to *start*, however their lines break."""
    found = re.finditer(r"\s+".join(map(re.escape, words.split())), text)
    nearest = min(found, key=lambda one: abs(one.start() - start), default=None)
    return Span(*nearest.span()) if nearest else None


@pytest.mark.parametrize("name", SOURCES, ids=lambda name: name[:2])
def test_each_part_is_read_as_its_act(name: str, tmp_path: Path) -> None:
    paper = papers.render(name, SOURCES[name])
    draft = parsed(paper, tmp_path)
    assert draft.agenda
    wrong = []
    for mark in paper.parts(*ACTS):
        words = paper.text[mark.start : mark.end]
        span = place_of(words, draft.text, mark.start)
        acts = {item.act for item in draft.agenda.items if span and item.span.overlaps(span)}
        if not acts & ACTS[mark.part]:
            wrong.append((mark.part, words, acts))
    assert wrong == []


@pytest.mark.parametrize("name", SOURCES, ids=lambda name: name[:2])
def test_the_frame_is_read(name: str, tmp_path: Path) -> None:
    agenda = parsed(papers.render(name, SOURCES[name]), tmp_path).agenda
    assert agenda
    season, first, last, lines = FRAMES[name[:2]]
    read = (agenda.season, agenda.opening, agenda.last, len({item.line for item in agenda.items}))
    assert read == (season, date(*first), date(*last), lines)


@pytest.mark.parametrize("name", SOURCES, ids=lambda name: name[:2])
def test_each_is_known_as_an_agenda(name: str, tmp_path: Path) -> None:
    profile = build_profile(parsed(papers.render(name, SOURCES[name]), tmp_path), today=TODAY)
    assert Kind.AGENDA in (profile.kind.value, *profile.further_kinds)


def test_an_agenda_without_end_is_read_in_part() -> None:
    head = "CHƯƠNG TRÌNH\nKỳ họp thứ 5 Hội đồng nhân dân xã Hương Lâm\n"
    lines = "".join(f"{at}. Tờ trình về việc {at}.\n" for at in range(2000))
    draft = parse_draft(read_text(head + lines + "2000. " + "Khai mạc; " * 5000))
    assert draft.agenda
    assert len(draft.agenda.items) == 500
    assert len(draft.agenda.unread) >= 1500


@pytest.mark.parametrize(
    "name", ["meeting-of-standing-committee", "work-programme", "result-of-session"]
)
def test_what_only_speaks_of_a_session_is_no_agenda(name: str) -> None:
    draft = parse_draft(read_source(papers.FOLDER / "negatives" / f"{name}.txt"))
    assert draft.agenda is None
    assert build_profile(draft, today=TODAY).kind.value is not Kind.AGENDA


CHANGED = """{title} kỳ họp thứ 11 Hội đồng nhân dân tỉnh

1. Ngày 05 tháng 12 năm 2026:
- Buổi sáng, 7 giờ 45 phút: Khai mạc kỳ họp; chất vấn và trả lời chất vấn.
- Buổi chiều: Đại biểu tự nghiên cứu.
2. Ngày 06 tháng 12 năm 2026:
- Buổi chiều: Thông qua dự thảo nghị quyết và bế mạc kỳ họp.
Phiên chất vấn và trả lời chất vấn được truyền hình trực tiếp trên sóng của Đài.
"""


@pytest.mark.parametrize(
    ("title", "kind", "acts"),
    [
        ("Thông báo điều chỉnh chương trình", Kind.NOTICE, None),
        ("Thông báo về việc thay đổi, bổ sung nội dung chương trình", Kind.NOTICE, None),
        ("Thông báo chương trình", Kind.NOTICE, 4),
    ],
)
def test_a_change_of_an_agenda_is_not_the_whole(title: str, kind: Kind, acts: int | None) -> None:
    draft = parse_draft(read_text(CHANGED.format(title=title)))
    assert build_profile(draft, today=TODAY).kind.value is kind
    assert (len(draft.agenda.items) if draft.agenda else None) == acts


_HEAD = "CHƯƠNG TRÌNH\nKỳ họp thứ 5 Hội đồng nhân dân xã Hương Lâm khóa XXI\n"


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        (
            "| Sáng | Khai mạc kỳ họp | Chủ tịch |\n| Chiều | Bế mạc kỳ họp | Chủ tịch |\n",
            [("Khai mạc kỳ họp", 0, -1), ("Bế mạc kỳ họp", 1, -1)],
        ),
        (
            "KHAI MẠC KỲ HỌP\nBẾ MẠC KỲ HỌP\n",
            [("KHAI MẠC KỲ HỌP", 0, -1), ("BẾ MẠC KỲ HỌP", 1, -1)],
        ),
        (
            "1. Trình bày các tờ trình:\n- Tờ trình về lệ phí;\n2. Bế mạc.\n",
            [("Trình bày các tờ trình:", 0, -1), ("Tờ trình về lệ phí;", 1, 0), ("Bế mạc", 2, -1)],
        ),
        (
            "1. Khai mạc.\n2. Đề án đặt tên đường.\n3. Bế mạc.\n",
            [("Khai mạc", 0, -1), ("Đề án đặt tên đường.", 1, -1), ("Bế mạc", 2, -1)],
        ),
        (
            "1. Tờ trình về lệ phí.\n- Cơ quan thẩm tra: Ban Pháp chế.\n2. Bế mạc.\n",
            [
                ("Tờ trình về lệ phí", 0, -1),
                ("Cơ quan thẩm tra: Ban Pháp chế.", 0, -1),
                ("Bế mạc", 1, -1),
            ],
        ),
        (
            "1. Tờ trình về lệ phí.\n2. Thảo luận.\n- Cơ quan thẩm tra: Ban.\n3. Bế mạc.\n",
            [
                ("Tờ trình về lệ phí", 0, -1),
                ("Thảo luận", 1, -1),
                ("Cơ quan thẩm tra: Ban.", 2, -1),
                ("Bế mạc", 3, -1),
            ],
        ),
    ],
)
def test_lines_and_what_they_stand_below(lines: str, items: list[tuple[str, int, int]]) -> None:
    draft = parse_draft(read_text(_HEAD + lines))
    assert draft.agenda
    read = [(one.span.of(draft.text), one.line, one.parent) for one in draft.agenda.items]
    assert read == items


@pytest.mark.parametrize(
    ("lines", "acts"),
    [
        (
            "1. Biểu quyết thông qua các nghị quyết:\n- Thảo luận.\n- Nghị quyết về lệ phí.\n",
            [Act.VOTE, Act.DISCUSSION, Act.VOTE],
        ),
        (
            "1. Các Ban trình bày báo cáo thẩm tra:\n- Chất vấn.\n- Tờ trình về lệ phí.\n",
            [Act.APPRAISAL, Act.QUESTIONING, Act.APPRAISAL],
        ),
    ],
)
def test_a_paper_in_a_list_is_what_the_list_is_of_and_another_act_is_itself(
    lines: str, acts: list[Act]
) -> None:
    agenda = parse_draft(read_text(f"{_HEAD}{lines}2. Bế mạc.\n")).agenda
    assert agenda
    assert [one.act for one in agenda.items] == [*acts, Act.CLOSING]
