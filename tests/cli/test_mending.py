"""``annotate`` and ``fix``: what they write, what they refuse, and that inputs stay whole."""

from pathlib import Path

import pytest

from hdnd_lint.cli import main
from hdnd_lint.reading import read_source

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAFT = EXAMPLES / "02-giam-sat-xa-bao-cao-cuoi-nam.docx"
SYMBOL = "HỘI ĐỒNG NHÂN DÂN\nXÃ TÂN HÒA\nSố: 7/NQ-HDND\nNGHỊ QUYẾT\nVề việc thành lập thôn\n"


def _copy(path: Path, folder: Path) -> Path:
    copy = folder / path.name
    copy.write_bytes(path.read_bytes())
    return copy


class TestAnnotate:
    def test_writes_a_copy_with_comments(self, tmp_path: Path) -> None:
        draft = _copy(DRAFT, tmp_path)
        output = tmp_path / "ra.docx"
        code = main(["annotate", str(draft), "-o", str(output), "--author", "Ban", "--summary"])
        assert code == 0
        assert draft.read_bytes() == DRAFT.read_bytes()
        assert read_source(output).text == read_source(draft).text
        assert read_source(output).comments[0].author == "Ban"

    def test_refuses_what_is_no_word_file(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        draft = tmp_path / "a.txt"
        draft.write_text(SYMBOL, encoding="utf-8")
        assert main(["annotate", str(draft), "-o", str(tmp_path / "ra.docx")]) == 2
        assert ".docx" in capsys.readouterr().err

    def test_refuses_to_write_over_its_input(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        draft = _copy(DRAFT, tmp_path)
        assert main(["annotate", str(draft), "-o", str(draft)]) == 2
        assert draft.read_bytes() == DRAFT.read_bytes()
        assert "trùng" in capsys.readouterr().err

    def test_unreadable_and_missing_files_are_one_line(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        broken = tmp_path / "hong.docx"
        broken.write_bytes(b"PK\x03\x04 broken")
        for path in (broken, tmp_path / "khong-co.docx"):
            assert main(["annotate", str(path), "-o", str(tmp_path / "ra.docx")]) == 2
            assert capsys.readouterr().err.count("\n") == 1
        assert not (tmp_path / "ra.docx").exists()

    def test_folder_that_cannot_be_written(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        draft = _copy(DRAFT, tmp_path)
        missing = tmp_path / "chua-co" / "ra.docx"
        assert main(["annotate", str(draft), "-o", str(missing)]) == 2
        assert "không ghi được" in capsys.readouterr().err


class TestFix:
    def test_word_needs_a_target(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["fix", str(DRAFT)]) == 2
        assert "--in-place" in capsys.readouterr().err

    def test_plain_text_shows_a_difference_and_stays(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        draft = tmp_path / "a.txt"
        draft.write_text(SYMBOL, encoding="utf-8")
        main(["fix", str(draft), "--select", "SK004", "--review"])
        assert draft.read_text(encoding="utf-8") == SYMBOL
        assert "+Số: 07/NQ-HĐND" in capsys.readouterr().out

    def test_plain_text_in_place(self, tmp_path: Path) -> None:
        draft = tmp_path / "a.txt"
        draft.write_bytes("\ufeff".encode() + SYMBOL.replace("\n", "\r\n").encode())
        code = main(["fix", str(draft), "--select", "SK004", "--review", "--in-place"])
        assert code == 0
        mended = SYMBOL.replace("7/NQ-HDND", "07/NQ-HĐND").replace("\n", "\r\n")
        assert draft.read_bytes() == "\ufeff".encode() + mended.encode()

    def test_word_file_gets_tracked_changes(self, tmp_path: Path) -> None:
        from docx import Document  # slow to import, used here only

        draft = tmp_path / "a.docx"
        document = Document()
        for line in SYMBOL.splitlines():
            document.add_paragraph(line)
        document.save(str(draft))
        output = tmp_path / "ra.docx"
        code = main(["fix", str(draft), "-o", str(output), "--select", "SK004", "--review"])
        assert code == 0
        assert "07/NQ-HĐND" in read_source(output).text
        assert read_source(output, revisions="original").text == read_source(draft).text

    def test_what_is_left_to_people_is_told(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        draft = tmp_path / "a.txt"
        amount = "Điều 1. Chi 100.000.000 đồng (Bằng chữ: mười triệu đồng)."
        draft.write_text(SYMBOL + amount + "\n", encoding="utf-8")
        main(["fix", str(draft), "--select", "SK004,NS006"])
        said = capsys.readouterr()
        assert "Còn 2 chỗ" in said.err and "--review" in said.err
        assert "NS006" in said.err and "“mười triệu đồng” → “Một trăm triệu đồng”" in said.err
        assert said.out == ""  # nothing is mended by itself

    def test_what_was_changed_and_what_has_no_fix_is_told(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        draft, output = tmp_path / "a.txt", tmp_path / "ra.txt"
        draft.write_text(SYMBOL + "Điều 1. Thành lập thôn ……… tại xã Tân Hòa.\n", encoding="utf-8")
        main(["fix", str(draft), "-o", str(output), "--select", "SK004,NN001", "--review"])
        said = capsys.readouterr()
        assert said.out.splitlines() == [
            f"Đã sửa 2 chỗ trong {output}",
            "  SK004 ở Đầu văn bản: thêm “0”",
            "  SK004 ở Đầu văn bản: “NQ-HDND” → “NQ-HĐND”",
        ]
        assert f"Còn 1 phát hiện phải sửa tay trong {draft}:\n  NN001 ở Điều 1: " in said.err

    @pytest.mark.parametrize("name", ["a.txt", "a.docx"])
    def test_the_draft_is_overwritten_only_when_asked_for(
        self, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        """Naming the draft itself as the output may be a slip."""
        draft = tmp_path / name
        draft.write_bytes(DRAFT.read_bytes() if name == "a.docx" else SYMBOL.encode())
        before = draft.read_bytes()
        assert main(["fix", str(draft), "-o", str(draft), "--review"]) == 2
        assert "trùng với tệp đang kiểm tra" in capsys.readouterr().err
        assert main(["fix", str(draft), "-o", str(draft), "--in-place"]) == 2
        assert draft.read_bytes() == before


@pytest.mark.parametrize("command", ["check", "annotate", "fix", "report"])
def test_a_registry_of_ones_own_is_asked(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = _copy(DRAFT, tmp_path)
    output = [] if command == "check" else ["-o", str(tmp_path / "ra.docx")]
    args = [command, str(draft), *output, "--registry", str(tmp_path / "khong-co.csv")]
    assert main(args) == 2
    told = capsys.readouterr().err
    assert "khong-co.csv" in told
    assert told.count("\n") == 1
    assert not (tmp_path / "ra.docx").exists()


def test_a_fix_rests_on_a_registry_of_ones_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    registry = tmp_path / "tinh.csv"
    facts = ("number=999/2025/NĐ-CP", "kind=Nghị định", "issued=2025-07-10")
    sure = ("confidence=high", "issued_confidence=high", "title=Về thôn, tổ dân phố")
    assert main(["registry", "add", str(registry), *facts, *sure]) == 0
    draft = tmp_path / "a.txt"
    cited = "Căn cứ Nghị định số 999/2025/NĐ-CP ngày 11 tháng 7 năm 2025 của Chính phủ;\n"
    draft.write_text(f"{SYMBOL}{cited}QUYẾT NGHỊ:\nĐiều 1. Thành lập thôn.\n", encoding="utf-8")
    chosen = ["--select", "CC012", "--review", "--today", "2025-12-01"]
    main(["fix", str(draft), *chosen])
    assert "10 tháng 7" not in capsys.readouterr().out
    main(["fix", str(draft), *chosen, "--registry", str(registry)])
    assert "ngày 10 tháng 7 năm 2025" in capsys.readouterr().out
