"""Archives of drafts: read member by member, within limits, and nothing is written anywhere."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from hdnd_lint.errors import LimitError, ReadError
from hdnd_lint.reading.archives import archived_files, is_hidden
from hdnd_lint.reading.limits import MEGABYTE, Limits


def archive(path: Path, **members: bytes) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return path


def test_members_come_by_name_with_their_content(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", **{"b.txt": b"2", "a/ờ.txt": b"1"})
    found = [(one.name, one.read()) for one in archived_files(path, Limits())]
    assert found == [(f"{path}/a/ờ.txt", b"1"), (f"{path}/b.txt", b"2")]


def test_a_bomb_is_refused_when_it_is_read(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", **{"bom.txt": bytes(8 * MEGABYTE)})
    (member,) = archived_files(path, Limits())
    with pytest.raises(LimitError, match="tỷ lệ nén"):
        member.read()


def test_a_member_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", **{"to.txt": b"abc" * 50})
    (member,) = archived_files(path, Limits(part_size=100))
    with pytest.raises(LimitError):
        member.read()


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", **{f"{n}.txt": b"x" for n in range(5)})
    with pytest.raises(LimitError):
        list(archived_files(path, Limits(parts=4)))


def test_names_that_lead_elsewhere_are_only_names(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", **{"../../etc/x.txt": b"x", "\x1b[31m.txt": b"y"})
    names = [one.name for one in archived_files(path, Limits())]
    assert all("\x1b" not in name for name in names)
    assert sorted(one.read() for one in archived_files(path, Limits())) == [b"x", b"y"]
    assert list(tmp_path.iterdir()) == [path]


def test_a_damaged_member_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", **{"a.txt": b"first" * 40, "b.txt": b"second"})
    data = bytearray(path.read_bytes())
    at = data.index(b"a.txt") + 8
    data[at : at + 4] = b"\xff\xff\xff\xff"
    path.write_bytes(bytes(data))
    first, second = archived_files(path, Limits())
    with pytest.raises(ReadError):
        first.read()
    assert second.read() == b"second"


@pytest.mark.parametrize(
    ("name", "hidden"), [("__MACOSX/._a.txt", True), ("~$a.docx", True), ("a/b.txt", False)]
)
def test_what_systems_leave_is_no_draft(name: str, hidden: bool) -> None:
    assert is_hidden(name) is hidden
