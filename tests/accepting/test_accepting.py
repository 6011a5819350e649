"""Baselines and waivers: what is let stand stays in every report, marked, and counts no more."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hdnd_lint.accepting.waivers import read_waivers, waivers_in
from hdnd_lint.cli import main
from hdnd_lint.errors import ConfigError
from hdnd_lint.model import Comment, Source
from hdnd_lint.words.letters.text import Span

WRONG = Path("examples/02-giam-sat-xa-bao-cao-cuoi-nam.docx")
TEXT = Path("examples/03-giam-sat-phuong-thieu-thuong-xuyen.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for one in (WRONG, TEXT):
        (tmp_path / one.name).write_bytes(one.read_bytes())
    return tmp_path


def report(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, dict[str, Any]]:
    capsys.readouterr()
    code = main(["check", *args, "--no-dossier", "--format", "json"])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return code, found


def findings(found: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for file in found["files"] for one in file["findings"]]


def waive(folder: Path, *rows: str) -> None:
    text = "\n".join(f"[[waiver]]\n{row}\n" for row in rows)
    (folder / "hdnd-lint.waivers.toml").write_text(text, "utf-8")


class TestBaseline:
    def test_a_second_run_counts_nothing_and_shows_only_what_is_new(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        mark = str(folder / "moc.json")
        assert main(["baseline", "write", str(folder), "-o", mark]) == 0
        code, found = report(capsys, str(folder), "--baseline", mark)
        assert code == 0
        assert findings(found)
        assert all(one["baseline"] for one in findings(found))
        assert found["summary"]["accepted"] == {"baseline": len(findings(found)), "waived": 0}
        draft = folder / TEXT.name
        text = draft.read_text("utf-8")
        draft.write_text(
            text.replace("Điều 2.", "Điều 2. Kinh phí và/hoặc …\n\nĐiều 3.", 1), "utf-8"
        )
        code, found = report(capsys, str(folder), "--baseline", mark)
        new = [one for one in findings(found) if "baseline" not in one]
        assert code == int(any(one["severity"] == "error" for one in new))
        assert len(new) < len(findings(found))

    def test_the_terminal_tells_what_is_gone(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        mark = str(folder / "moc.json")
        main(["baseline", "write", str(folder), "-o", mark])
        capsys.readouterr()
        main(["check", str(folder), "--baseline", mark, "--no-dossier"])
        first = capsys.readouterr().out
        assert "GS010" not in first
        assert "phát hiện đã có trong mốc" in first
        (folder / WRONG.name).write_bytes(Path("examples/01-giam-sat-xa.docx").read_bytes())
        main(["check", str(folder), "--baseline", mark, "--no-dossier"])
        assert "phát hiện trong mốc không còn" in capsys.readouterr().out

    def test_prune_lets_nothing_new_in_and_update_does(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        mark, clean = folder / "moc.json", Path("examples/01-giam-sat-xa.docx").read_bytes()
        wrong = (folder / WRONG.name).read_bytes()
        (folder / WRONG.name).write_bytes(clean)
        main(["baseline", "write", str(folder), "-o", str(mark)])
        before = mark.read_text("utf-8")
        (folder / WRONG.name).write_bytes(wrong)
        main(["baseline", "prune", str(folder), "-o", str(mark)])
        assert mark.read_text("utf-8") == before
        main(["baseline", "update", str(folder / WRONG.name), "-o", str(mark)])
        after = json.loads(mark.read_text("utf-8"))["files"]
        assert set(after) == {WRONG.name, TEXT.name}

    def test_it_goes_by_the_place_from_its_own_folder(
        self, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        mark = str(folder / "moc.json")
        main(["baseline", "write", str(folder), "-o", mark])
        monkeypatch.chdir(folder)
        assert report(capsys, WRONG.name, "--baseline", "moc.json")[0] == 0

    @pytest.mark.parametrize(
        "content", ["", "[]", '{"kind": "x"}', '{"kind": 1, "files": {"a": 3}}']
    )
    def test_what_is_none_is_told(
        self, folder: Path, content: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (folder / "moc.json").write_text(content, "utf-8")
        assert main(["check", str(folder), "--baseline", str(folder / "moc.json")]) == 2
        assert "moc.json" in capsys.readouterr().err


class TestWaivers:
    def test_one_by_place_clears_the_exit_code_and_stays_in_the_report(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        draft = str(folder / WRONG.name)
        assert report(capsys, draft)[0] == 1
        waive(
            folder,
            'rule="gs010"\nplace="Điều 2, khoản 1"\nreason="đã bàn"\nby="Ban"\nuntil=2030-12-31',
        )
        code, found = report(capsys, draft)
        (waived,) = [one for one in findings(found) if one["rule"] == "GS010"]
        assert code == 0
        assert waived["waived"] == {"reason": "đã bàn", "by": "Ban", "until": "2030-12-31"}
        assert report(capsys, draft, "--no-waivers")[0] == 1

    def test_one_by_fingerprint_is_for_that_finding_alone(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        draft = str(folder / WRONG.name)
        _, found = report(capsys, draft)
        topics = [one["fingerprint"] for one in findings(found) if one["rule"] == "GS007"]
        waive(folder, f'rule="GS007"\nfingerprint="{topics[0]}"\nreason="đã bàn"')
        _, found = report(capsys, draft)
        marked = {one["fingerprint"] for one in findings(found) if "waived" in one}
        assert marked == {topics[0]} != set(topics)

    @pytest.mark.parametrize(
        ("row", "rule", "said"),
        [
            ('rule="GS010"\nplace="Điều 2"', "CN001", "lý do"),
            ('rule="GS010"\nplace="Điều 2"\nreason="  "', "CN001", "lý do"),
            ('rule="GS099"\nplace="Điều 2"\nreason="x"', "CN001", "GS099"),
            ('rule="GS010"\nreason="x"', "CN001", "fingerprint"),
            ('rule="GS010"\nplace="Điều 2"\nreason="x"\nuntil="mai"', "CN001", "until"),
            ('rule="GS010"\nplace="Điều 2"\nreason="x"\nwho="ai"', "CN001", "who"),
            (
                'rule="GS010"\nplace="Điều 2"\nreason="x"\nuntil="2020-01-31"',
                "CN002",
                "31/01/2020",
            ),
            ('rule="GS010"\nplace="Điều 9"\nreason="x"', "CN003", "Điều 9"),
            ('rule="GS010"\nplace="Điều 2"\nfile="khac*.docx"\nreason="x"', "CN003", "GS010"),
        ],
    )
    def test_one_that_does_not_hold_is_a_finding_and_clears_nothing(
        self, folder: Path, row: str, rule: str, said: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        waive(folder, row)
        code, found = report(capsys, str(folder / WRONG.name))
        (told,) = [one for one in findings(found) if one["rule"].startswith("CN")]
        assert code == 1
        assert told["rule"] == rule
        assert said in told["message"]
        assert found["files"][-1]["path"].endswith("hdnd-lint.waivers.toml")

    def test_every_format_shows_them(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        waive(
            folder,
            'rule="GS010"\nplace="Điều 2"\nreason="đã bàn kỹ"',
            'rule="GS001"\nplace="Điều 1"',
        )
        for form in ("text", "jsonl", "sarif", "html", "junit", "github", "gitlab", "csv"):
            capsys.readouterr()
            main(["check", str(folder / WRONG.name), "--format", form])
            shown = capsys.readouterr().out
            assert "đã bàn kỹ" in shown, form
            assert "CN001" in shown or form == "junit", form

    def test_a_comment_waives_what_it_is_on(self) -> None:
        words = "Điều 2. Báo cáo tại kỳ họp cuối năm"
        comments = (
            Comment("Lan", "hdnd-lint: chấp nhận GS010 vì luật mới.", Span(8, 20)),
            Comment("Lan", "hdnd-lint: chấp nhận GS010", Span(8, 20)),
            Comment("Lan", "Xem lại GS010", Span(8, 20)),
        )
        first, second = waivers_in(Source("a.docx", "docx", words, (), comments=comments))
        assert (first.rule, first.reason, first.by, first.fault) == (
            "GS010",
            "luật mới",
            "Lan",
            "",
        )
        assert second.fault

    def test_a_broken_file_is_told_and_not_a_crash(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for content in ("[[waiver]\n", "x = 1\n", "waiver = 3\n"):
            (folder / "hdnd-lint.waivers.toml").write_text(content, "utf-8")
            assert main(["check", str(folder / WRONG.name)]) == 2
            assert "hdnd-lint.waivers.toml" in capsys.readouterr().err

    def test_days_may_be_dates_or_words(self, tmp_path: Path) -> None:
        path = tmp_path / "hdnd-lint.waivers.toml"
        row = '[[waiver]]\nrule="GS010"\nplace="Điều 2"\nreason="x"\nuntil='
        for day in ("2027-01-31", '"2027-01-31"'):
            path.write_text(row + day, "utf-8")
            (waiver,) = read_waivers(path)
            assert waiver.until == date(2027, 1, 31)
            assert waiver.has_ended(date(2027, 2, 1)) is not waiver.has_ended(date(2027, 1, 31))


class TestStrictness:
    def test_a_draft_that_waives_itself_does_not_clear_the_appraisers_exit_code(self) -> None:
        from hdnd_lint.cli.runs.strictness import Strictness, strictness

        options = {"preset": "appraiser", "fail_on": None, "min_severity": None}
        made = strictness({**options, "min_confidence": None, "strict": False}, lambda _: "error")
        assert made == Strictness("warning", strict=True, inside=False)

    def test_a_note_of_unknown_kind_is_no_quiet_success(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        note = tmp_path / "note.txt"
        note.write_text("Ngày mai họp lúc 8 giờ.\n", "utf-8")
        assert main(["check", str(note)]) == 0
        assert main(["check", str(note), "--strict"]) == 2
        assert main(["check", str(note), "--preset", "ci"]) == 2

    def test_less_grave_and_less_sure_findings_are_left_out(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        _, every = report(capsys, str(WRONG))
        _, grave = report(capsys, str(WRONG), "--min-severity", "error")
        _, sure = report(capsys, str(WRONG), "--min-confidence", "high")
        assert {one["severity"] for one in findings(grave)} == {"error"}
        assert {one["confidence"] for one in findings(sure)} == {"high"}
        assert len(findings(every)) > len(findings(grave)) > 0

    def test_quiet_says_nothing_of_a_clean_draft(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert (
            main(["check", "examples/01-giam-sat-xa.docx", "-q", "--min-severity", "error"]) == 0
        )
        assert capsys.readouterr().out == ""
        main(["check", str(WRONG), "--statistics"])
        assert "GS010 " in capsys.readouterr().out


def test_a_paper_with_findings_of_old_is_not_told_to_have_none(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither one by one, nor where many papers stand together."""
    mark = str(folder / "moc.json")
    for number in range(6):
        (folder / f"sach-{number}.txt").write_text("TỜ TRÌNH\nVề việc đặt tên thôn\n", "utf-8")
    main(["baseline", "write", str(folder), "-o", mark])
    for paths in ([str(folder)], [str(folder / TEXT.name)]):
        capsys.readouterr()
        main(["check", *paths, "--baseline", mark])
        said = capsys.readouterr().out
        below = "Không có vấn đề nào khác ngoài những gì nêu ở cuối"
        clean = [line for line in said.splitlines() if "Không thấy vấn đề nào" in line]
        assert below in said and not any(TEXT.name in line for line in clean)
        assert "phát hiện đã có trong mốc" in said


def test_a_strange_table_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "hdnd-lint.waivers.toml"
    path.write_text('[[waiver]]\nrule = "GS008"\n[waivers]\nx = 1\n', "utf-8")
    with pytest.raises(ConfigError, match=r"waivers\.toml:3: waivers: chỉ được có"):
        read_waivers(path)
    path.write_text('waiver = "GS008"\n', "utf-8")
    with pytest.raises(ConfigError, match=r"waivers\.toml:1: waiver: chỉ được có"):
        read_waivers(path)
