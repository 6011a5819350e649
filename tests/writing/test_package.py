"""The zip package of a Word file: what its parts are written in, and what is added to it."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from word_files import said, word_file

from hdnd_lint.errors import ReadError
from hdnd_lint.writing.word.change_tags import ChangeTags
from hdnd_lint.writing.word.package import Parts

MAIN = "word/document.xml"
BODY = '<w:document xmlns:w="x"><w:p>{}</w:p></w:document>'


def _with_main(main: bytes) -> Parts:
    return Parts(word_file("", raw={MAIN: main}), "a.docx")


@pytest.mark.parametrize(
    ("encoding", "letters"),
    [
        ("us-ascii", "a"),
        ("iso-8859-1", "é"),
        ("windows-1252", "é…"),
        ("windows-1258", "ơư"),
        ("utf-8", "ộ"),
        ("UTF-8", "ộ"),
    ],
)
def test_a_part_is_read_and_written_in_the_encoding_that_it_declares(
    encoding: str, letters: str
) -> None:
    declared = f'<?xml version="1.0" encoding="{encoding}"?>'
    parts = _with_main((declared + BODY.format(letters)).encode(encoding))
    assert parts.text(MAIN) == declared + BODY.format(letters)
    parts.set(MAIN, declared + BODY.format(letters + "b"))
    written = ZipFile(BytesIO(parts.data())).read(MAIN)
    assert written == (declared + BODY.format(letters + "b")).encode(encoding)


def test_a_letter_that_the_encoding_lacks_is_written_as_its_number() -> None:
    declared = '<?xml version="1.0" encoding="us-ascii"?>'
    parts = _with_main((declared + BODY.format("a")).encode())
    parts.set(MAIN, declared + BODY.format("ộ"))
    assert b"&#7897;" in ZipFile(BytesIO(parts.data())).read(MAIN)


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_the_mark_of_an_encoding_stays(mark: bytes) -> None:
    parts = _with_main(mark + BODY.format("ộ").encode())
    assert parts.text(MAIN) == BODY.format("ộ")
    parts.set(MAIN, BODY.format("ộb"))
    assert ZipFile(BytesIO(parts.data())).read(MAIN) == mark + BODY.format("ộb").encode()


def test_parts_not_set_are_the_same_bytes_in_the_same_order() -> None:
    data = word_file(said("một"), {"header": said("đầu")})
    parts = Parts(data)
    parts.set(MAIN, BODY.format("b"))
    before, after = ZipFile(BytesIO(data)), ZipFile(BytesIO(parts.data()))
    assert after.namelist() == before.namelist()
    assert [name for name in after.namelist() if after.read(name) != before.read(name)] == [MAIN]
    assert after.testzip() is None


def test_a_part_added_is_related_declared_and_of_no_time() -> None:
    parts = Parts(word_file(said("một")))
    one = parts.add_related(MAIN, "header", "word/so-trang.xml", "<w:hdr/>")
    two = parts.add_related(MAIN, "header", "word/khac.xml", "<w:hdr/>")
    assert (one, two) == ("rIdHdndLint1", "rIdHdndLint2")
    again = Parts(parts.data())
    assert again.relation(MAIN, one) == "word/so-trang.xml"
    assert again.relation(MAIN, "rIdHdndLint3") is None
    assert again.related(MAIN, "header") == "word/so-trang.xml"
    assert again.related(MAIN, "footer") is None
    assert '<Override PartName="/word/so-trang.xml"' in again.text("[Content_Types].xml")
    info = ZipFile(BytesIO(parts.data())).getinfo("word/so-trang.xml")
    assert info.date_time == (1980, 1, 1, 0, 0, 0)


@pytest.mark.parametrize("names", [("../a",), ("/a",), ("C:/a",), ("word/a", "WORD/a")])
def test_a_package_with_names_that_lead_elsewhere_is_not_copied(names: tuple[str, ...]) -> None:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as out:
        for name in names:
            out.writestr(name, "x")
    with pytest.raises(ReadError):
        Parts(stream.getvalue(), "a.docx")


@pytest.mark.parametrize(
    ("body", "first"),
    [("", 1), ('<w:bookmarkStart w:id="4"/><w:ins w:id="2"/>', 5), ('<w:x w:id="0"/>', 1)],
)
def test_changes_are_numbered_on_from_those_that_the_file_has(body: str, first: int) -> None:
    marks = ChangeTags(Parts(word_file(said("một") + body)), 'Ban "A"', datetime(2026, 1, 5))
    assert marks.first == first
    told = f"""<w:ins w:id="{first}" w:author='Ban "A"' w:date="2026-01-05T00:00:00Z">"""
    assert marks.tag("ins") == told
    assert f'w:id="{first + 1}"' in marks.tag("del")
