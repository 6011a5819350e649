"""One run of Word's markup: what counts for a character, and what a piece of it holds."""

from unicodedata import normalize

import pytest

from hdnd_lint.writing.word.runs import RunElement, parse_run

_W = '<w:t xml:space="preserve">{}</w:t>'


def _run(inside: str, head: str = "<w:r>") -> RunElement:
    found = parse_run(f"{head}{inside}</w:r>")
    assert found is not None
    return found


@pytest.mark.parametrize("name", ["tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "ptab"])
def test_what_stands_for_one_character(name: str) -> None:
    run = _run(f"<w:t>một</w:t><w:{name}/><w:t>hai</w:t>")
    assert run.length == 7
    assert run.piece(3, 4) == f"<w:r><w:{name}/></w:r>"


@pytest.mark.parametrize("name", ["lastRenderedPageBreak", "footnoteReference", "fldChar"])
def test_what_stands_for_none(name: str) -> None:
    run = _run(f"<w:t>một</w:t><w:{name}/><w:t>hai</w:t>")
    assert run.length == 6
    assert run.piece(3, 6) == f"<w:r><w:{name}/><w:t>hai</w:t></w:r>"


def test_what_stands_at_the_end_goes_with_the_last_piece() -> None:
    run = _run("<w:t>một</w:t><w:fldChar/>")
    assert run.piece(0, 3) == "<w:r><w:t>một</w:t></w:r>"
    assert run.piece(0, 3, last=True) == "<w:r><w:t>một</w:t><w:fldChar/></w:r>"
    assert run.piece(3, 3) == ""


@pytest.mark.parametrize(
    ("start", "end", "held"), [(0, 2, "mộ"), (1, 3, "ột"), (1, 2, "ộ"), (4, 7, "hai")]
)
def test_a_piece_holds_its_characters_alone(start: int, end: int, held: str) -> None:
    run = _run("<w:rPr><w:b/></w:rPr><w:t>một</w:t><w:tab/><w:t>hai</w:t>")
    shown = f"<w:t>{held}</w:t>" if held == "hai" else _W.format(held)
    assert run.piece(start, end) == f"<w:r><w:rPr><w:b/></w:rPr>{shown}</w:r>"


@pytest.mark.parametrize(("at", "edge"), [(0, 0), (1, 1), (2, 4), (3, 4), (4, 4), (6, 8), (8, 8)])
def test_a_letter_is_not_parted_from_its_marks(at: int, edge: int) -> None:
    run = _run(f"<w:t>{normalize('NFD', 'mộ')}</w:t><w:tab/><w:t>{normalize('NFD', 'ộ')}</w:t>")
    assert run.edge(at) == edge


def test_signs_stay_signs_when_a_text_is_cut() -> None:
    assert _run("<w:t>a &amp; b</w:t>").piece(1, 4) == f"<w:r>{_W.format(' &amp; ')}</w:r>"


def test_deleted_text_is_told_as_deleted_and_a_tab_stays_one() -> None:
    run = _run("<w:t>một</w:t><w:tab/>", '<w:r w:rsidR="00A1">')
    told = '<w:delText xml:space="preserve">ột</w:delText>'
    assert run.deleted(1, 4) == f'<w:r w:rsidR="00A1">{told}<w:tab/></w:r>'
    assert run.deleted(4, 4) == ""


def test_what_a_run_states_is_what_stands_before_its_tracked_change() -> None:
    before = '<w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange>'
    run = _run(f"<w:rPr><w:b/>{before}</w:rPr><w:t>một</w:t>")
    assert (run.stated, run.changed) == ("<w:b/>", True)
    assert run.inserted("x") == f"<w:r><w:rPr><w:b/></w:rPr>{_W.format('x')}</w:r>"
    plain = _run("<w:rPr><w:b/></w:rPr><w:t>một</w:t>")
    assert (plain.stated, plain.changed) == ("<w:b/>", False)
    assert _run("<w:t>một</w:t>").stated == ""


def test_a_run_set_anew_keeps_what_was_only_within_a_tracked_change() -> None:
    run = _run("<w:rPr><w:b/></w:rPr><w:t>một</w:t>")
    kept = "<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>"
    assert run.restyled("<w:i/>", "<w:rPrChange>").properties == f"<w:rPr><w:i/>{kept}</w:rPr>"
    assert run.restyled("<w:i/>").properties == "<w:rPr><w:i/></w:rPr>"
    assert run.restyled("").properties == ""


@pytest.mark.parametrize(
    "xml",
    [
        "<w:r/>",
        "<w:p></w:p>",
        "<w:r><w:t> một</w:t></w:r>",
        "<w:r><w:t>một<w:tab/></w:t></w:r>",
        "<w:r>một</w:r>",
        "<w:r><w:t>một</w:r>",
        "<w:r><w:pict><w:pict/></w:pict></w:r>",
    ],
)
def test_a_run_of_another_spelling_is_not_cut(xml: str) -> None:
    assert parse_run(xml) is None


def test_text_of_another_prefix_counts_for_nothing() -> None:
    assert _run("<m:t>x</m:t><w:t>một</w:t>").length == 3
