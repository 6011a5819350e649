"""Old Word files read without LibreOffice: the tree of the .docx, and clear errors."""

import random
import re
import struct
from datetime import date
from pathlib import Path

import pytest
import word_papers as papers

from hdnd_lint import lint_file
from hdnd_lint.errors import LimitError, ReadError
from hdnd_lint.model import BlockKind, Source
from hdnd_lint.reading import read_bytes, read_source
from hdnd_lint.reading.limits import Limits
from hdnd_lint.reading.office import office_program
from hdnd_lint.reading.word97 import PatchedError, read_doc
from hdnd_lint.reading.word97.compound import CompoundFile
from hdnd_lint.reading.word97.document import OldDocument
from hdnd_lint.reading.word97.looks import layout_of
from hdnd_lint.reading.word97.markup import StoryMarkup
from hdnd_lint.records import replace
from running import Command

HERE = Path(__file__).parent
EXAMPLES = sorted((HERE.parents[2] / "examples").glob("0*.docx"))
PROGRAMME = HERE / "chuong-trinh.doc"
FEATURES = HERE / "tinh-nang.doc"
_HEAD = b"\xec\xa5"  # how the main stream begins
FINAL = """
M-HANGER|M-BOXED|Điều 1. M-ARTICLE1|1. M-CLAUSE1|a) M-POINT1|b) M-POINT2|2. M-CLAUSE2
Điều 2. M-ARTICLE2|1. M-CLAUSE3|Điều 7. M-RESTART|Chương I M-ROMAN|- M-BULLET
M-NOTED|M-FOOTNOTE|M-ENDNOTE
"""


@pytest.fixture(autouse=True)
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HDND_LINT_SOFFICE", "/nonexistent")


def lines(source: Source) -> list[str]:
    return [block.span.of(source.text) for block in source.blocks]


def tree(source: Source) -> list[tuple[object, ...]]:
    heads = (BlockKind.HEADER, BlockKind.FOOTER)
    return [
        (one.kind, one.span.of(source.text), one.label, replace(one.place, paragraph=0, section=1))
        for one in source.blocks
        if one.kind not in heads
    ]


def test_a_draft_is_read_as_the_word_file_of_today(tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    papers.save_draft(draft)
    source = read_source(PROGRAMME)
    assert source.media == "doc"
    assert tree(source) == tree(read_source(draft))
    assert not source.has_formatting
    assert [one.key for one in source.notices] == ["formatting-unread"]


def test_lists_notes_boxes_and_tables_are_read() -> None:
    source = read_source(FEATURES)
    found = lines(source)
    wanted = FINAL.replace("\n", "|").strip("|").split("|")
    assert found[: len(wanted)] == wanted
    assert found[found.index("M-WIDE") :][:4] == ["M-WIDE", "M-TALL", "M-CELL", "M-NESTED"]
    kinds = {line: block.kind for line, block in zip(found, source.blocks, strict=True)}
    assert kinds["M-BOXED"] is BlockKind.TEXT_BOX
    assert kinds["M-FOOTNOTE"] is BlockKind.FOOTNOTE
    assert kinds["M-TALL"] is BlockKind.CELL


def test_hidden_words_and_tracked_changes_are_heeded() -> None:
    final, original = (read_source(FEATURES, revisions=one) for one in ("final", "original"))
    assert "M-INSERTED" in final.text and "M-DELETED" not in final.text
    assert "M-DELETED" in original.text and "M-INSERTED" not in original.text
    assert "M-SHOWN" in final.text and "M-HIDDEN" not in final.text
    assert any(one.key == "hidden-text" for one in final.notices)


@pytest.mark.parametrize("draft", EXAMPLES, ids=lambda path: path.stem)
def test_examples_have_the_same_findings(
    draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """LibreOffice makes both: what it loses in an old file is lost in the new one, too."""
    monkeypatch.delenv("HDND_LINT_SOFFICE")
    program = office_program()
    if program is None:
        pytest.skip("LibreOffice is not installed: it makes the file to read")
    copy = tmp_path / draft.name
    copy.write_bytes(draft.read_bytes())
    old = papers.convert(program, copy, "doc")
    new = papers.convert(program, old, "docx")
    found = [
        {(one.rule_id, one.evidence, one.fingerprint) for one in outcome.findings}
        for outcome in (lint_file(path, today=date(2026, 1, 5)) for path in (old, new))
    ]
    layout = {one for one in found[1] - found[0] if one[0].startswith("TT")}
    assert found[0] == found[1] - layout
    assert tree(read_source(old)) == tree(read_source(new))


def test_standard_input_is_known_by_its_beginning(command: Command) -> None:
    data = PROGRAMME.read_bytes()
    named = command("check", PROGRAMME, "--format", "json", "--today", "2026-01-05")
    piped = command("check", "-", "--format", "json", "--today", "2026-01-05", stdin=data)
    assert piped.out == named.out.replace(str(PROGRAMME), "stdin.doc")
    assert '"errors": []' in named.out


def _patched(data: bytes, at: int, value: bytes) -> bytes:
    """Return *data* with other bytes at *at* of its main stream, which begins with the head."""
    start = data.index(_HEAD)
    return data[: start + at] + value + data[start + at + len(value) :]


@pytest.mark.parametrize(
    ("at", "value", "told"),
    [
        (0x0A, b"\x00\x03", "mật khẩu"),
        (0x02, b"\x65\x00", "Word 6 hoặc Word 95"),
        (0x1A2, b"\xff\xff\xff\x7f", "bị hỏng"),
        (0x00, b"\x00\x00", "bị hỏng"),
    ],
)
def test_what_cannot_be_read_is_one_clear_error(at: int, value: bytes, told: str) -> None:
    with pytest.raises(ReadError, match=told) as raised:
        read_bytes(_patched(PROGRAMME.read_bytes(), at, value), "cu.doc")
    assert "cu.doc" in str(raised.value) and "\n" not in str(raised.value)


def test_a_file_saved_in_haste_is_told() -> None:
    """The first piece names changes that are still to be made."""
    data = bytearray(PROGRAMME.read_bytes())
    main = bytes(data).index(_HEAD)
    _, length = struct.unpack_from("<II", data, main + 0x1A2)
    clx = bytes(data).index(b"\x02" + struct.pack("<I", length - 5))
    pieces = (length - 5 - 4) // 12
    at = clx + 5 + 4 * (pieces + 1) + 6
    data[at : at + 2] = b"\x01\x00"
    with pytest.raises(PatchedError):
        read_doc(bytes(data), "cu.doc", limits=Limits())
    with pytest.raises(ReadError, match="lưu nhanh"):
        read_bytes(bytes(data), "cu.doc")


def test_more_letters_than_allowed_are_refused() -> None:
    with pytest.raises(LimitError, match="text_length"):
        read_doc(PROGRAMME.read_bytes(), "cu.doc", limits=Limits(text_length=100))


@pytest.mark.parametrize("path", [PROGRAMME, FEATURES], ids=lambda path: path.stem)
def test_damaged_files_are_read_or_refused(path: Path) -> None:
    """Whatever bytes are changed, or cut off, the reader ends, and with its own errors only."""
    whole, chance = path.read_bytes(), random.Random(7)
    refused = 0
    for _ in range(400):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.choice((0, 1, 0x7F, 0xFF, 0x80))
        if chance.random() < 0.3:
            del data[chance.randrange(len(data)) :]
        try:
            read_bytes(bytes(data), "cu.doc")
        except ReadError:
            refused += 1
    assert refused > 40


def _document(data: bytes) -> OldDocument:
    return OldDocument(CompoundFile(data), 1_000_000)


def test_letters_of_one_byte_are_those_of_windows() -> None:
    """Word keeps a piece without other letters that way; its place is then told doubled."""
    data = bytearray(PROGRAMME.read_bytes())
    before = _document(bytes(data))
    (piece,) = before.pieces
    main = bytes(data).index(_HEAD)
    _, length = struct.unpack_from("<II", data, main + 0x1A2)
    at = bytes(data).index(b"\x02" + struct.pack("<I", length - 5)) + 5 + 8 + 2
    data[at : at + 4] = struct.pack("<I", piece.at * 2 | 0x40000000)
    after = _document(bytes(data))
    raw = before.main[piece.at : piece.at + piece.end]
    assert after.text == raw.decode("cp1252", "replace")


def test_a_field_without_a_result_hides_no_more_than_itself() -> None:
    document = _document(PROGRAMME.read_bytes())
    text = "Đầu \x13 XE \x15giữa \x13 REF \x14kết quả\x15 cuối\r"
    document.text = text + document.text[len(text) :]
    markup = StoryMarkup(document, {})
    markup.boxes = {}
    shown = "".join(re.findall(r"<w:t [^>]*>([^<]*)", markup.story(0, len(text))))
    assert shown == "Đầu giữa kết quả cuối"


def test_properties_of_a_row_may_stand_elsewhere() -> None:
    document = _document(PROGRAMME.read_bytes())
    cells = struct.pack("<B3h", 2, 0, 100, 300) + bytes(40)
    row = struct.pack("<HH", 0xD608, len(cells) + 1) + cells
    document.data = b"\0" * 7 + struct.pack("<H", len(row)) + row
    own = struct.pack("<HB", 0x2417, 1)
    for code, kept in ((0x646B, True), (0x6646, False)):
        layout = layout_of(0, document.whole(own + struct.pack("<HI", code, 7)))
        assert layout.edges == (0, 100, 300)
        assert layout.ends_row is kept


def test_a_word_file_of_today_with_a_password_is_told_as_such() -> None:
    """It is a compound file as well, and may go by the ending of the old ones."""
    name, other = "WordDocument".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le")
    data = bytearray(PROGRAMME.read_bytes())
    at = bytes(data).index(name)
    data[at : at + len(other)] = other
    data[at + 64 : at + 66] = struct.pack("<H", len(other) + 2)
    with pytest.raises(ReadError, match="mật khẩu"):
        read_bytes(bytes(data), "cu.doc")
