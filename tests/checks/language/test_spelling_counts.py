"""At which counts a syllable is told: each threshold from both sides, on counts made for it.

What is judged stands in the middle of a line, so that an edge is near only where a test says so.
"""

from collections.abc import Callable, Mapping

import pytest
from checks.judging import rule_on

from hdnd_lint.checks.language import spelling, sure_slips
from hdnd_lint.words.known_slips import read_known_slips
from hdnd_lint.words.phrases import EDGE, plain, read_phrases

Known = Callable[..., None]


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> Known:
    """Return what puts counts in place of the package's: of pairs, of syllables, of all.

    The list of sure slips is empty then: it would speak before the counts do.
    """
    monkeypatch.setattr(sure_slips, "known_slips", lambda: read_known_slips([]))

    def put(pairs: Mapping[str, int], *, total: int = 0, **counts: int) -> None:
        monkeypatch.setattr(
            spelling, "phrases", lambda: read_phrases(_written(pairs, counts, total))
        )

    return put


def _written(pairs: Mapping[str, int], counts: Mapping[str, int], total: int) -> str:
    often = dict(counts)
    followed: dict[str, list[str]] = {}
    for pair, count in pairs.items():
        first, second = pair.split()
        followed.setdefault(first, []).append(f"{second} {count}")
        often.setdefault(second, count)
        often.setdefault(first, count)
    if total:
        often["cả"] = total - sum(often.values())
    lines = [" ".join([f"{one}\t{often[one]}", *followed.get(one, [])]) for one in often]
    alike: dict[str, list[str]] = {}
    for one in often:
        if one != EDGE:
            alike.setdefault(plain(one), []).append(one)
    return "\n".join([*lines, *(f"={key}\t{' '.join(all_)}" for key, all_ in alike.items())])


def _meant(line: str) -> list[tuple[str, object]]:
    """Return what is told of *line*, and as what it was meant."""
    ruling = rule_on("NN003", f"xx yy\n{line}\nxx yy")
    return [
        (words, hit.values["meant"]) for words, hit in zip(ruling.words, ruling.hits, strict=True)
    ]


_TOLD = [("bản", "ban")]


@pytest.mark.parametrize(
    ("left", "right", "told"), [(8, 2, _TOLD), (2, 8, _TOLD), (7, 7, []), (8, 1, []), (1, 8, [])]
)
def test_what_was_meant_came_often_on_one_side_and_at_all_on_the_other(
    known: Known, left: int, right: int, told: list[tuple[str, str]]
) -> None:
    known({"ủy ban": left, "ban nhân": right}, ủy=10, ban=20, nhân=10, bản=3, total=10_000)
    assert _meant("giao ủy bản nhân dân") == told


@pytest.mark.parametrize(("beside", "told"), [(4, _TOLD), (5, [])])
def test_a_syllable_that_came_five_times_beside_a_neighbour_stands(
    known: Known, beside: int, told: list[tuple[str, str]]
) -> None:
    pairs = {"ủy ban": 900, "ban nhân": 900, "ủy bản": beside}
    known(pairs, ủy=1_000, ban=1_000, nhân=1_000, bản=1_000, total=10_000_000)
    assert _meant("giao ủy bản nhân dân") == told


@pytest.mark.parametrize(
    ("before", "written", "after", "told"),
    [(10, 9, 10, _TOLD), (11, 6, 13, [])],  # 1000 times as likely as by chance, and 999 times
)
def test_what_was_meant_is_a_thousand_times_likelier_than_chance(
    known: Known, before: int, written: int, after: int, told: list[tuple[str, str]]
) -> None:
    pairs = {"ủy ban": 8, "ban nhân": 8}
    known(pairs, ủy=before, ban=64, nhân=after, bản=written, total=1_000)
    assert _meant("giao ủy bản nhân dân") == told


@pytest.mark.parametrize(("total", "told"), [(2_240, [("bang", "ban")]), (2_230, [])])
def test_other_letters_are_asked_for_five_times_as_much(
    known: Known, total: int, told: list[tuple[str, str]]
) -> None:
    """With 2 240 syllables it is 5 017 times as likely as by chance, with 2 230 it is 4 972."""
    known({"ủy ban": 8, "ban nhân": 8}, ủy=10, ban=64, nhân=10, bang=9, total=total)
    assert _meant("giao ủy bang nhân dân") == told


@pytest.mark.parametrize(("total", "told"), [(2_240, _TOLD), (2_230, [])])
def test_with_one_neighbour_five_times_as_much(
    known: Known, total: int, told: list[tuple[str, str]]
) -> None:
    pairs = {f"{EDGE} ban": 8, "ban nhân": 8}
    known(pairs, **{EDGE: 10}, ban=64, nhân=10, bản=9, total=total)
    assert _meant("giao; bản nhân dân") == told


@pytest.mark.parametrize(("both", "told"), [(110, []), (120, _TOLD)])
def test_one_known_beside_a_neighbour_gives_way_to_what_is_fifty_times_likelier(
    known: Known, both: int, told: list[tuple[str, str]]
) -> None:
    """It came twice behind the one and never before the other: 2.5 × 0.5 of 5."""
    pairs = {"ủy ban": both // 10, "ban nhân": both // 10, "ủy bản": 2}
    known(pairs, ủy=20, ban=11, nhân=20, bản=5, total=100_000)
    assert _meant("giao ủy bản nhân dân") == told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hàng", "hằng"),
        ("tỉ", "tỷ"),
        ("kĩ", "kỹ"),
        ("lí", "lý"),
        ("kí", "ký"),
        ("mĩ", "mỹ"),
        ("quí", "quý"),
        ("sĩ", "sỹ"),
        ("hi", "hy"),
    ],
)
def test_of_two_writings_of_one_word_neither_is_a_slip(known: Known, one: str, other: str) -> None:
    for written, meant in ((one, other), (other, one)):
        known({f"ủy {meant}": 8, f"{meant} nhân": 8}, ủy=10, nhân=10, total=100_000)
        assert _meant(f"giao ủy {written} nhân dân") == []


@pytest.mark.parametrize(("least", "told"), [(8, [("Bản", "Ban")]), (7, [])])
def test_a_capital_between_two_words_is_told_where_both_pairs_came_often(
    known: Known, least: int, told: list[tuple[str, str]]
) -> None:
    known({"ủy ban": least, "ban nhân": 8})
    assert _meant("giao ủy Bản nhân dân") == told


@pytest.mark.parametrize(("least", "told"), [(40, [("Bản", "Ban")]), (39, [])])
@pytest.mark.parametrize("line", ["giao; Bản nhân dân", "xã nhân Bản; giao"])
def test_a_capital_at_an_edge_is_told_where_it_opens_a_set_phrase(
    known: Known, line: str, least: int, told: list[tuple[str, str]]
) -> None:
    known({f"{EDGE} ban": 40, f"ban {EDGE}": 40, "ban nhân": least, "nhân ban": least})
    assert _meant(line) == told


@pytest.mark.parametrize(("least", "told"), [(40, [("Bang", "Ban")]), (39, [])])
def test_a_capital_with_other_letters_is_told_in_a_set_phrase_alone(
    known: Known, least: int, told: list[tuple[str, str]]
) -> None:
    known({"ủy ban": 40, "ban nhân": least})
    assert _meant("giao ủy Bang nhân dân") == told


@pytest.mark.parametrize(("least", "told"), [(100, [("BẢN", "BAN")]), (99, [])])
def test_a_capital_known_beside_a_neighbour_gives_way_to_what_came_fifty_times_as_often(
    known: Known, least: int, told: list[tuple[str, str]]
) -> None:
    known({"ủy ban": least, "ban nhân": 100, "ủy bản": 2})
    assert _meant("giao ủy BẢN nhân dân") == told


@pytest.mark.parametrize(("came", "told"), [(2, [("thưc", "thực")]), (3, [])])
def test_what_is_no_syllable_and_came_three_times_is_a_word(
    known: Known, came: int, told: list[tuple[str, str]]
) -> None:
    known({"ủy thực": 5}, thưc=came)
    assert _meant("giao ủy thưc nhân dân") == told


@pytest.mark.parametrize(
    ("left", "right", "pair", "told"),
    [(20, 20, 3, [("nhândân", "nhân dân")]), (19, 20, 3, []), (20, 19, 3, []), (20, 20, 2, [])],
)
def test_two_syllables_written_as_one_have_come_often_alone_and_together(
    known: Known, left: int, right: int, pair: int, told: list[tuple[str, str]]
) -> None:
    known({"nhân dân": pair}, nhân=left, dân=right)
    assert _meant("giao cho nhândân trong vùng") == told


def test_keys_left_in_a_word_come_before_what_is_like_it(known: Known) -> None:
    known({"để thực": 5, "để thúc": 900}, thực=10, thúc=1_000)
    assert _meant("giao để thựcj cho xã") == [("thựcj", "thực")]


def test_what_the_keys_mean_has_to_fit_a_neighbour(known: Known) -> None:
    known({"để thúc": 9, "xa thực": 9})
    assert _meant("giao để thựcs cho xã") == [("thựcs", "thúc")]


def test_a_word_with_foreign_letters_is_no_slip(known: Known) -> None:
    known({"uống cà": 9, "cà phê": 9, "uống cafe": 9}, càe=10)
    assert _meant("giao uống cafè cho xã") == []
