"""``hdnd-lint session``: what the page, the Word file and the table tell of whole sessions."""

import csv
import io
import re
from functools import partial
from pathlib import Path

import pytest
from docx import Document
from dossier_papers import SESSIONS, papers, write

from hdnd_lint.desk.amounts import amounts
from hdnd_lint.model.desk import AgendaLine, AgendaPart, DeskAmount
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text
from hdnd_lint.report.session.day_picture import day_picture
from running import Command

DAY = ("--today", "2026-07-05", "--no-config")
EVIL = "<script>alert(1)</script>=cmd|'.txt"


@pytest.fixture
def commune(tmp_path: Path) -> Path:
    folder = tmp_path / "hop"
    for matter in SESSIONS["commune"]:
        write(folder / matter, papers(matter))
    return folder


def rows(command: Command, folder: Path) -> list[dict[str, str]]:
    ran = command("session", folder, "--format", "csv", *DAY)
    assert ran.out.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff"))))


def page(command: Command, folder: Path) -> str:
    ran = command("session", folder, "--format", "html", *DAY)
    assert ran.code == 0, ran.err
    return ran.out


def test_every_paper_of_every_matter_is_a_row(command: Command, commune: Path) -> None:
    found = rows(command, commune)
    files = {row["file"] for row in found}
    written = {
        f"{matter}/{paper.name}"
        for matter in SESSIONS["commune"]
        for paper in papers(matter)
        if matter != "agenda-commune" and not paper.name.endswith(".xlsx")
    }
    assert written <= files
    assert {row["opening"] for row in found} == {"2025-12-24"}
    submission = next(row for row in found if row["number"] == "71/TTr-UBND")
    assert (submission["date"], submission["days_before_opening"]) == ("2025-12-01", "23")


def test_each_matter_stands_at_its_item_of_the_agenda(command: Command, commune: Path) -> None:
    items = {row["title"][:20]: row["agenda_items"] for row in rows(command, commune)}
    assert sorted(items.values()) == ["2", "3", "4", "5"]


def test_the_day_is_drawn_by_half_days_and_hours() -> None:
    line = partial(AgendaLine, when="", words="Việc <b>", matters=())
    timed = [
        line(1, part=AgendaPart.CEREMONY, sitting="buổi sáng", minutes=30),
        line(2, part=AgendaPart.DISCUSSING, sitting="buổi sáng", minutes=90),
        line(3, part=AgendaPart.DECIDING, sitting="buổi chiều"),
    ]
    drawn = "".join(day_picture(timed, 1, "vi"))
    assert re.findall(r'<rect x="([\d.]+)"', drawn) == ["0.0", "180.0", "0.0"]
    assert [drawn.count(one) for one in ("<svg", "<a href", "<b>")] == [2, 3, 0]
    assert "biểu quyết, nhân sự" in drawn and "báo cáo thẩm tra" not in drawn
    assert list(day_picture([line(1), line(2)], 1, "vi")) == []


def test_an_amount_bears_its_label_as_written() -> None:
    text = (
        "Căn cứ Quyết định số 7/QĐ-UBND giao bổ sung 860 triệu đồng;\nQUYẾT NGHỊ:\n"
        "Điều 1. Bổ sung dự toán\nSửa chữa cầu treo thôn Pá Hu: 320 triệu đồng.\n"
    )
    assert amounts(parse_draft(read_text(text))) == (
        DeskAmount("Sửa chữa cầu treo thôn Pá Hu", "320 triệu đồng"),
    )


def test_a_paper_that_is_not_there_is_told(command: Command, commune: Path) -> None:
    (commune / "tasks-commune" / "tham-tra.txt").unlink()
    absent = [row for row in rows(command, commune) if row["file"] == "không thấy"]
    assert ("appraisal", True) in {
        (row["role"], "nhiệm vụ phát triển" in row["title"]) for row in absent
    }
    assert 'class="absent">không thấy' in page(command, commune)


def test_a_paper_made_after_the_opening_is_late(command: Command, commune: Path) -> None:
    late = commune / "tasks-commune" / "tham-tra.txt"
    text = late.read_text(encoding="utf-8")
    late.write_text(
        re.sub(r"(Suối Ngọc, ngày) \d+ (tháng 12 năm 2025)", r"\1 27 \2", text, count=1),
        encoding="utf-8",
    )
    found = [row for row in rows(command, commune) if row["late"]]
    assert [row["late"] for row in found] == ["ghi ngày sau ngày khai mạc 3 ngày"]


def test_an_older_version_is_counted_not_shown(command: Command, commune: Path) -> None:
    folder = commune / "tasks-commune"
    old = (folder / "nghi-quyet.txt").read_text(encoding="utf-8")
    (folder / "nghi-quyet-ban-1.txt").write_text(old, encoding="utf-8")
    drafts = [
        row
        for row in rows(command, commune)
        if row["role"] == "draft" and "nhiệm vụ phát triển" in row["title"]
    ]
    assert [row["older_versions"] for row in drafts] == ["1"]


def test_the_page_links_agenda_matters_and_findings(command: Command, commune: Path) -> None:
    html = page(command, commune)
    ids = set(re.findall(r'id="([^"]+)"', html))
    links = set(re.findall(r'href="#([^"]+)"', html))
    assert links and links <= ids
    assert "48.600 triệu đồng" in html
    assert "14/12/2025 (10 ngày trước ngày khai mạc)" in html
    assert "Luật không còn ấn định thời hạn này" in html


def test_findings_on_the_agenda_are_told_too(command: Command, commune: Path) -> None:
    assert 'id="f1-a"' in page(command, commune)


def test_the_terminal_tells_the_same_in_short(command: Command, commune: Path) -> None:
    (commune / "tasks-commune" / "tham-tra.txt").unlink()
    out = command("session", commune, *DAY).out
    assert "Kỳ họp thứ Tư" in out and "(24/12/2025)" in out
    assert "Tờ trình 71/TTr-UBND; Dự thảo; Báo cáo thẩm tra 22/BC-KTNS." in out
    assert "Báo cáo thẩm tra: không thấy." in out
    assert "trình kỳ họp: 14/12/2025 (10 ngày trước ngày khai mạc)" in out


def test_without_an_agenda_the_opening_may_be_named(command: Command, commune: Path) -> None:
    (commune / "agenda-commune" / "chuong-trinh.txt").unlink()
    html = page(command, commune)
    assert "Chưa có chương trình kỳ họp." in html
    assert "Chưa rõ ngày khai mạc nên chưa tính được thời hạn." in html
    told = command("session", commune, "--opening", "2025-12-24", "--format", "html", *DAY).out
    assert "14/12/2025 (10 ngày trước ngày khai mạc)" in told


def test_programmes_of_a_year_are_drawn(command: Command, tmp_path: Path) -> None:
    write(tmp_path / "gs", papers("supervision-2026"))
    html = page(command, tmp_path / "gs")
    assert html.count("<rect ") == 5
    assert 'aria-label="“Việc thu gom, xử lý rác thải sinh hoạt tại các thôn”: 9"' in html


def test_word_holds_the_same(command: Command, commune: Path, tmp_path: Path) -> None:
    output = tmp_path / "phien-hop.docx"
    ran = command("session", commune, "-o", output, *DAY)
    assert ran.code == 0 and "phien-hop.docx" in ran.out
    matters = Document(io.BytesIO(output.read_bytes())).tables[0]
    assert len(matters.rows) == 1 + 4
    assert "71/TTr-UBND" in matters.rows[1].cells[2].text


@pytest.mark.parametrize("suffix", [".docx", ".html", ".csv"])
def test_the_same_folder_gives_the_same_bytes(
    command: Command, commune: Path, tmp_path: Path, suffix: str
) -> None:
    outputs = [tmp_path / f"{name}{suffix}" for name in ("a", "b")]
    for output in outputs:
        assert command("session", commune, "-o", output, *DAY).code == 0
    assert outputs[0].read_bytes() == outputs[1].read_bytes()


def test_hostile_names_and_drafts_do_no_harm(command: Command, commune: Path) -> None:
    folder = commune / "tasks-commune"
    (folder / "to-trinh.txt").rename(folder / f"=1+1{EVIL.replace('/', '')}")
    draft = folder / "nghi-quyet.txt"
    text = draft.read_text(encoding="utf-8")
    draft.write_text(text.replace("phát triển kinh tế", f"{EVIL} kinh tế"), encoding="utf-8")
    html = page(command, commune)
    assert "<script" not in html and "default-src 'none'" in html
    for row in rows(command, commune):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values() if cell)


def test_an_unreadable_paper_is_named_and_the_rest_is_told(
    command: Command, commune: Path
) -> None:
    (commune / "tasks-commune" / "hong.docx").write_bytes(b"no zip")
    ran = command("session", commune, "--format", "html", *DAY)
    assert ran.code == 2
    assert "hong.docx" in ran.err and "Traceback" not in ran.err
    assert "Tệp chưa kiểm tra được trọn vẹn" in ran.out and "71/TTr-UBND" in ran.out


def test_another_ending_is_refused(command: Command, commune: Path) -> None:
    ran = command("session", commune, "-o", commune / "a.pdf", *DAY)
    assert ran.code == 2 and ".docx, .html, .csv" in ran.err


def test_a_folder_of_nothing_is_told(command: Command, tmp_path: Path) -> None:
    ran = command("session", tmp_path, "--format", "html", *DAY)
    assert ran.code == 2 and "không có dự thảo nào" in ran.err
