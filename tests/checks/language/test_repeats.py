"""What stands twice in a row."""

from datetime import date
from pathlib import Path

import pytest
from checks.judging import rule_on
from word_files import said, word_file

from hdnd_lint import rulebook
from hdnd_lint.api import Linter

_DRAFT = "NGHỊ QUYẾT\nVề nhiệm vụ năm 2026\nQUYẾT NGHỊ:\nĐiều 1. {}\n"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Giao các các xã.", ("các các",)),
        ("Giao của\u00a0của xã.", ("của của",)),
        ("Thực hiện từ năm từ năm 2026.", ("từ năm từ năm",)),
        ("Giao các các các các xã.", ("các các các các",)),
        ("định mức chi định mức chi định mức chi.", ("định mức chi định mức chi định mức chi",)),
        ("Các xã hội Hội đồng nhân dân.", ()),
        ("Kế hoạch năm năm; luôn luôn; từ từ; xanh xanh.", ()),
        ("Đầu tư công công trình; hành chính chính quyền.", ()),
        ("Các xã, các xã; a) và; và các.", ()),
        ("Mục 1 1 và 2 2; 5.000 5.000 đồng.", ()),
    ],
)
def test_what_stands_twice(sentence: str, told: tuple[str, ...]) -> None:
    assert rule_on("NN002", _DRAFT.format(sentence)).words == told


_FUNCTION_WORDS = (
    "các của và những để trong cho với là được có theo đến tại về này đã sẽ không do khi trên bằng"
    " như hoặc cũng phải vào một mỗi nhằm thì mà bị đó việc thuộc giữa cùng vì nếu rằng"
)


@pytest.mark.parametrize("word", _FUNCTION_WORDS.split())
def test_each_of_these_words_never_stands_twice(word: str) -> None:
    told = (f"{word} {word}",)
    assert rule_on("NN002", _DRAFT.format(f"Giao {word} {word} đơn vị.")).words == told
    assert rule_on("NN002", _DRAFT.format(f"Giao {word}, {word} đơn vị.")).words == ()


def test_what_is_repeated_at_the_head_of_a_page_is_no_slip_of_the_writer(tmp_path: Path) -> None:
    path = tmp_path / "du-thao.docx"
    head = {"header": said("Trang của của xã"), "footer": said("Phát hành bởi bởi và và xã")}
    path.write_bytes(word_file(said("Điều 1. Giao các các xã."), head))
    rules = [bound for bound in rulebook.load() if bound.rule.id == "NN002"]
    found = Linter(rules, today=date(2025, 12, 10)).file(path).findings
    assert [one.evidence for one in found] == ["các các"]


@pytest.mark.parametrize("words", [2, 3, 4, 5, 6])
def test_a_phrase_of_up_to_six_words(words: int) -> None:
    phrase = " ".join(["giao", "nhiệm", "vụ", "thu", "ngân", "sách"][:words])
    assert rule_on("NN002", _DRAFT.format(f"Việc {phrase} {phrase}.")).words == (
        f"{phrase} {phrase}",
    )


def test_a_phrase_of_seven_words_is_not_looked_for() -> None:
    phrase = "giao nhiệm vụ thu ngân sách xã"
    assert rule_on("NN002", _DRAFT.format(f"Việc {phrase} năm {phrase} năm.")).words == ()


@pytest.mark.parametrize(
    "kept",
    [
        *("từ", "năm", "luôn", "dần", "ngày", "người", "nhà", "thường", "song", "chung", "riêng"),
        *("đời", "dài"),
    ],
)
def test_words_that_are_rightly_said_twice(kept: str) -> None:
    for sentence in (f"Việc {kept} {kept} đều rõ.", f"{kept.capitalize()} {kept} thi đua."):
        assert rule_on("NN002", _DRAFT.format(sentence)).words == ()
