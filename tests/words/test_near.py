"""Which syllables a word may be a slip of, and how often what followed what."""

from hdnd_lint.words.phrases import EDGE, FIGURE, counted, plain, read_phrases


def _near(word: str, *known: str) -> set[str]:
    alike: dict[str, list[str]] = {}
    for one in known:
        alike.setdefault(plain(one), []).append(one)
    lines = "\n".join(f"={key}\t{' '.join(words)}" for key, words in alike.items())
    return set(read_phrases(lines).near(word))


def test_a_syllable_may_be_misheard_or_lack_a_letter() -> None:
    for word, meant in (
        ("ban", "bản"),  # other signs
        ("trong", "chong"),
        ("chong", "trong"),
        ("song", "xong"),
        ("giang", "dang"),
        ("rang", "giang"),
        ("rang", "dang"),
        ("lam", "nam"),
        ("vang", "dang"),
        ("nge", "nghe"),
        ("ge", "ghe"),
        ("cam", "kam"),
        ("mang", "nang"),
        ("lang", "lan"),
        ("lan", "lang"),
        ("lam", "lan"),
        ("lac", "lat"),
        ("sinh", "sin"),
        ("sach", "sat"),
        ("li", "ly"),
        ("bang", "ban"),
        ("ban", "bang"),
        ("ban", "bahn"),
    ):
        assert _near(word, meant, "khác") == {meant}


def test_what_is_no_syllable_may_have_a_letter_more_less_changed_or_swapped() -> None:
    for word in (
        "bxan",
        "bxn",
        "bn",
        "abn",
        "bna",
        "baan",
        "banx",
        "xban",
    ):
        assert _near(word, "ban", "khác") == {"ban"}


def test_more_than_one_letter_is_another_word() -> None:
    for word in (
        "cân",
        "bát",
        "nab",
        "xxban",
        "b",
    ):
        assert _near(word, "ban") == set()


def test_a_word_is_not_near_itself() -> None:
    assert _near("ban", "ban", "bản") == {"bản"}
    known = read_phrases("=ban\tban bản\n")
    assert known.alike_but_for_signs("bán") == ("ban", "bản")
    assert known.alike_but_for_signs("bản") == ("ban",)


def test_pairs_of_a_row_of_words() -> None:
    known = read_phrases("a\t9 b 4 c 2\nb\t7 c 3\n")
    for _ in range(2):  # what was found often is kept, and found again
        assert known.seldom(["a", "b", "c", "a"], 4) == [1, 2]
        assert known.seldom(["a", "b", "c", "a"], 3) == [2]
        assert known.seldom(["a", "b"], 5) == [0]
    assert (known.pair("a", "b"), known.pair("a", "x"), known.pair("x", "a")) == (4, 0, 0)
    assert (known.count("a"), known.count("c"), known.total) == (9, 0, 16)
    assert dict(known.after("a")) == {"b": 4, "c": 2}


def test_words_as_the_counts_have_them() -> None:
    for word, told in (
        ("12", FIGURE),
        (",", EDGE),
        ("(", EDGE),
        ("Hoà", "hòa"),
        ("BAN", "ban"),
    ):
        assert counted(word) == told
