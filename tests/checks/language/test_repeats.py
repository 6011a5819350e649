"""What stands twice in a row."""

from datetime import date
from pathlib import Path

import pytest
from checks.judging import rule_on
from word_files import said, word_file

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.checks.language import repeats
from hdnd_lint.words.phrases import read_phrases

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


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (200, 9, True),
        (9, 200, True),
        (200, 10, False),
        (10, 200, False),
        (199, 9, False),
        (9, 199, False),
        (200, 200, False),
    ],
)
def test_a_syllable_said_twice_goes_with_one_neighbour_often_and_hardly_with_the_other(
    monkeypatch: pytest.MonkeyPatch, before: int, after: int, told: bool
) -> None:
    counts = read_phrases(f"thu\t900 phí {before}\nphí\t900 chợ {after}\n")
    monkeypatch.setattr(repeats, "phrases", lambda: counts)
    judged = rule_on("NN002", _DRAFT.format("Mức thu phí phí chợ."))
    assert judged.words == (("phí phí",) if told else ())


@pytest.mark.parametrize(("after", "told"), [(200, True), (199, False)])
def test_a_sentence_that_opens_with_a_word_twice(
    monkeypatch: pytest.MonkeyPatch, after: int, told: bool
) -> None:
    """The capital is the sentence's: what stands before it says nothing."""
    counts = read_phrases(f"<\t900 địa 900\nđịa\t900 bàn {after}\n")
    monkeypatch.setattr(repeats, "phrases", lambda: counts)
    judged = rule_on("NN002", "Địa địa bàn các xã miền núi.")
    assert judged.words == (("Địa địa",) if told else ())


@pytest.mark.parametrize("sentence", ["Xã Hội hội thảo.", "xã Địa địa bàn.", "địa Địa bàn."])
def test_a_capital_within_a_sentence_makes_another_word(
    monkeypatch: pytest.MonkeyPatch, sentence: str
) -> None:
    counts = read_phrases("địa\t900 bàn 900\nhội\t900 thảo 900\nxã\t900 hội 900 địa 1\n")
    monkeypatch.setattr(repeats, "phrases", lambda: counts)
    assert rule_on("NN002", sentence).words == ()
