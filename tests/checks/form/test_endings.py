"""What stands below the text: end mark, recipients, the name that signs."""

import pytest
from checks.judging import rule_on

_PAPER = """NGHỊ QUYẾT
Về nhiệm vụ năm 2026
Điều 1. Thông qua kế hoạch{mark}
Nơi nhận:
{recipients}
CHỦ TỊCH
{name}
"""


def _paper(
    mark: str = "./.", recipients: str = "- Như Điều 1;\n- Lưu: VT.", name: str = "Lê An"
) -> str:
    return _PAPER.format(mark=mark, recipients=recipients, name=name)


@pytest.mark.parametrize(("mark", "found"), [("./.", 0), (".", 1), ("", 1), (";", 1), ("/.", 1)])
def test_the_end_mark(mark: str, found: int) -> None:
    assert len(rule_on("TT012", _paper(mark), kind="individual-resolution").hits) == found


def test_the_end_mark_may_stand_in_what_could_not_be_read() -> None:
    facts = {"kind": "individual-resolution", "notices": ["page-without-text"]}
    assert rule_on("TT012", _paper(""), **facts).hits == ()


def test_the_end_mark_is_asked_where_the_end_is_known() -> None:
    text = "NGHỊ QUYẾT\nVề nhiệm vụ\nĐiều 1. Thông qua.\n"
    assert rule_on("TT012", text, kind="individual-resolution").status == "not-evaluated"


@pytest.mark.parametrize(
    ("recipients", "variants"),
    [
        ("- Như Điều 1;\n- Lưu: VT.", ()),
        ("- Như Điều 1.\n- Lưu: VT.", ("",)),
        ("- Như Điều 1\n- UBND tỉnh\n- Lưu: VT", ("",)),
        ("- Như Điều 1;\n- Đài Truyền thanh xã.", ("filing",)),
    ],
)
def test_the_lines_of_recipients(recipients: str, variants: tuple[str, ...]) -> None:
    assert rule_on("TT007", _paper(recipients=recipients)).variants == variants


def test_many_lines_are_one_finding_with_their_places() -> None:
    (hit,) = rule_on("TT007", _paper(recipients="- Như Điều 1\n- UBND tỉnh\n- Lưu: VT")).hits
    assert hit.values["count"] == 3
    assert len(hit.related) == 2


@pytest.mark.parametrize("title", ["TS.", "PGS.TS", "ThS.", "Tiến sĩ", "BS."])
def test_titles_before_the_name(title: str) -> None:
    assert rule_on("TT008", _paper(name=f"{title} Lê Văn An")).words == (title,)


@pytest.mark.parametrize("name", ["Lê Văn An", "Kỳ Sĩ Tiến", "Tô Sơn"])
def test_names_without_titles(name: str) -> None:
    assert rule_on("TT008", _paper(name=name)).words == ()


@pytest.mark.parametrize(
    ("last", "variant"),
    [("- Đài Truyền thanh xã.", "filing"), ("- Lưu VT.", "colon"), ("- Lưu: hồ sơ.", "clerk")],
)
def test_the_line_that_files_is_one(last: str, variant: str) -> None:
    (hit,) = rule_on("TT007", _paper(recipients=f"- Như Điều 1;\n{last}")).hits
    assert (hit.variant, hit.values["count"]) == (variant, 1)
