"""Comments of an earlier run taken out: only one's own, only findings, none that has an answer."""

import pytest
from word_files import paragraph, run, said, word_file

from hdnd_lint.reading import read_bytes
from hdnd_lint.writing.word.own_comments import without_own_comments

_PART = "word/comments.xml"


def _file(*comments: tuple[str, str], extended: str = "") -> bytes:
    """Return a file with *comments*, each by its author and its words."""
    body, told = "", ""
    for number, (author, words) in enumerate(comments):
        start, end = (f'<w:commentRange{name} w:id="{number}"/>' for name in ("Start", "End"))
        refers = f'<w:r><w:rPr><w:b/></w:rPr><w:commentReference w:id="{number}"/></w:r>'
        body += paragraph(f"{start}{run('một')}{end}{refers}")
        told += (
            f'<w:comment w:id="{number}" w:author="{author}">'
            f'<w:p w14:paraId="0A{number}" xmlns:w14="w14"><w:r><w:t>{words}</w:t></w:r></w:p>'
            "</w:comment>"
        )
    raw = {"word/commentsExtended.xml": extended.encode()} if extended else {}
    return word_file(body + said("hai"), {"comments": told}, raw)


def _left(data: bytes, author: str = "Ban") -> list[str]:
    source = read_bytes(without_own_comments(data, "a.docx", author), "a.docx")
    assert source.text == read_bytes(data, "a.docx").text
    return [one.text for one in source.comments]


@pytest.mark.parametrize(
    "words", ["Lỗi GS010: sai", "Cảnh báo NN003: sai", "Info TT001: wrong", "hdnd-lint: 2 lỗi."]
)
def test_a_finding_of_ones_own_goes(words: str) -> None:
    assert _left(_file(("Ban", words), ("An", "Xem lại"))) == ["Xem lại"]


@pytest.mark.parametrize(
    ("author", "words"),
    [
        ("An", "Lỗi GS010: sai"),
        ("Ban", "Xem lại Lỗi"),
        ("Ban", "Lỗi này GS010 sai"),
        ("Ban", "Ý kiến chung về cả GS010: sai"),
    ],
)
def test_comments_of_people_stay(author: str, words: str) -> None:
    data = _file((author, words))
    assert _left(data) == [words]
    assert without_own_comments(data, "a.docx", "Ban") == data


def test_an_author_is_compared_as_it_reads() -> None:
    assert _left(_file(("Ban A &amp; B", "Lỗi GS010: sai")), "Ban A & B") == []


def test_a_finding_that_somebody_answered_stays() -> None:
    answer = '<w15:commentEx w15:paraId="0B" w15:paraIdParent="0A0"/>'
    data = _file(("Ban", "Lỗi GS010: một"), ("Ban", "Lỗi GS010: hai"), extended=answer)
    assert _left(data) == ["Lỗi GS010: một"]


def test_the_marks_of_a_comment_go_with_it() -> None:
    data = without_own_comments(_file(("Ban", "Lỗi GS010: sai")), "a.docx", "Ban")
    from io import BytesIO
    from zipfile import ZipFile

    main = ZipFile(BytesIO(data)).read("word/document.xml").decode()
    assert "comment" not in main
    assert "một" in main


def test_what_is_no_word_file_stays_as_it_is() -> None:
    assert without_own_comments(b"PK no package", "a.docx", "Ban") == b"PK no package"
    assert without_own_comments(word_file(said("một")), "a.docx", "Ban") == word_file(said("một"))
