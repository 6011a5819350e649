"""``annotate`` and ``fix`` on many drafts, and again: own comments are replaced, no other."""

import re
import zipfile
from pathlib import Path

import pytest

from hdnd_lint.cli import main

EXAMPLES = Path("examples")
WRONG = "02-giam-sat-xa-bao-cao-cuoi-nam.docx"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "du-thao" / "xa"
    inside.mkdir(parents=True)
    for name in (WRONG, "01-giam-sat-xa.docx"):
        (inside / name).write_bytes((EXAMPLES / name).read_bytes())
    return tmp_path / "du-thao"


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def comments(path: Path) -> int:
    return parts(path)["word/comments.xml"].count(b"<w:comment ")


def test_each_draft_of_a_folder_gets_its_copy(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "ra"
    assert main(["annotate", str(folder), "-o", str(out)]) == 0
    assert sorted(one.name for one in (out / "xa").iterdir()) == ["01-giam-sat-xa.docx", WRONG]
    assert comments(out / "xa" / WRONG) == 4


def test_a_second_run_replaces_the_comments_of_the_first(folder: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    main(["annotate", str(folder), "-o", str(first), "--summary"])
    main(["annotate", str(first), "-o", str(second), "--summary"])
    assert parts(first / "xa" / WRONG) == parts(second / "xa" / WRONG)


def test_comments_of_others_and_answered_ones_stay(folder: Path, tmp_path: Path) -> None:
    first, second, third = (tmp_path / f"{n}.docx" for n in (1, 2, 3))
    draft = str(folder / "xa" / WRONG)
    main(["annotate", draft, "-o", str(first), "--author", "Lan & Hoa"])
    main(["annotate", str(first), "-o", str(second)])
    assert comments(second) == 8
    main(["annotate", str(second), "-o", str(third), "--author", "Lan & Hoa"])
    assert comments(third) == 8
    authors = re.findall(rb'w:author="([^"]*)"', parts(third)["word/comments.xml"])
    assert authors.count(b"hdnd-lint") == authors.count(b"Lan &amp; Hoa") == 4


def test_one_that_cannot_be_read_is_told_and_the_others_are_written(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "hong.docx").write_bytes(b"PK\x03\x04 no Word file")
    for command in ("annotate", "fix"):
        out = tmp_path / command
        assert main([command, str(folder), "-o", str(out)]) == 2
        assert (out / "xa" / WRONG).exists()
        assert not (out / "hong.docx").exists()
        assert "hong.docx" in capsys.readouterr().err


def test_two_drafts_of_one_name_are_not_written_over_each_other(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [str(folder / "xa" / WRONG), str(EXAMPLES / WRONG)]
    for command in ("annotate", "fix"):
        assert main([command, *given, "-o", str(tmp_path / "ra")]) == 2
        assert "trùng tên" in capsys.readouterr().err


def test_many_need_a_folder(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "tep").write_text("x", "utf-8")
    assert main(["annotate", str(folder), "-o", str(tmp_path / "tep")]) == 2
    assert "thư mục" in capsys.readouterr().err
    assert main(["fix", str(folder)]) == 2
    assert "--in-place" in capsys.readouterr().err


def test_fixing_in_place_mends_all_of_a_folder(folder: Path, tmp_path: Path) -> None:
    draft = folder / "xa" / "so-ky-hieu.txt"
    right = (EXAMPLES / "03-giam-sat-phuong-thieu-thuong-xuyen.txt").read_text("utf-8")
    draft.write_text(right.replace("/NQ-HĐND", "/NQ - HĐND", 1), "utf-8")
    assert main(["fix", str(folder), "--in-place", "--review"]) == 0
    assert "NQ - HĐND" not in draft.read_text("utf-8")
