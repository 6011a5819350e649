"""The table of competences, row by row, in both directions."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from checks.competence.rulings import RULINGS, Ruling

from hdnd_lint import rulebook
from hdnd_lint.checks.base import Context
from hdnd_lint.checks.competence.matters import DecidedMatter, MatterParams, matters, place
from hdnd_lint.finding import Hit
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text
from hdnd_lint.ruleset import load_rules, table_paths

BODIES = {
    "C": "council",
    "S": "standing-committee",
    "P": "peoples-committee",
    "K": "committee",
    "H": "other",
}
LEVELS = {"p": "province", "d": "district", "c": "commune"}


def _table() -> dict[str, DecidedMatter]:
    from pydantic import TypeAdapter

    from hdnd_lint.ruleset.days import with_days
    from hdnd_lint.ruleset.regimes import load_regimes
    from hdnd_lint.ruleset.yaml_file import read_yaml

    folder = rulebook.built_in()
    (path,) = (one for one in table_paths(rulebook.built_in()) if one.stem == "competence")
    dated = with_days({"rows": read_yaml(path, path.name)}, load_regimes(folder))
    rows = TypeAdapter(tuple[DecidedMatter, ...]).validate_python(dated["rows"])
    return {row.key: row for row in rows}


TABLE = _table()


def context(title: str, who: str, day: date) -> Context:
    words = f"NGHỊ QUYẾT\n{title}\nQUYẾT NGHỊ:\nĐiều 1. Nội dung.\n"
    draft = parse_draft(read_text(words))
    facts: dict[str, Any] = {"issuer": BODIES[who[0]], "level": LEVELS[who[1]]}
    return Context(draft, build_profile(draft, today=day, as_of=day, overrides=facts))


def judged(ruling: Ruling, who: str) -> list[Hit]:
    params = MatterParams((TABLE[ruling.key],))
    found = matters(context(ruling.title, who, ruling.day), params)
    return [one for one in found if isinstance(one, Hit)]


def _cases(right: bool) -> Iterator[tuple[Ruling, str]]:
    for ruling in RULINGS:
        for who in (ruling.ok if right else ruling.no).split():
            yield ruling, who


def _called(value: object) -> str:
    return f"{value.key}-{value.day}" if isinstance(value, Ruling) else str(value)


@pytest.mark.parametrize(("ruling", "who"), list(_cases(True)), ids=_called)
def test_whoever_may_is_not_objected_to(ruling: Ruling, who: str) -> None:
    assert judged(ruling, who) == []


@pytest.mark.parametrize(("ruling", "who"), list(_cases(False)), ids=_called)
def test_whoever_may_not_is_told_whose_it_is(ruling: Ruling, who: str) -> None:
    (hit,) = judged(ruling, who)
    powers = [one for one in TABLE[ruling.key].competent if one.holds(ruling.day)]
    assert hit.values["document"] in {one.law.document for one in powers}
    assert hit.values["locator"] in {one.law.locator for one in powers}


def test_every_row_is_ruled_both_ways() -> None:
    assert set(TABLE) == {ruling.key for ruling in RULINGS}
    assert set(TABLE) == {ruling.key for ruling in RULINGS if ruling.no}


def test_every_power_is_ruled_on_a_day_it_holds() -> None:
    days = {key: {r.day for r in RULINGS if r.key == key} for key in TABLE}
    unruled = [
        (key, power.start)
        for key, row in TABLE.items()
        for power in row.competent
        if not any(power.holds(day) for day in days[key])
    ]
    assert unruled == []


def test_every_row_is_named_by_a_rule() -> None:
    used = {
        row["key"]
        for entry in load_rules([rulebook.built_in()])
        for row in entry.rule.params.get("matters", ())
        if isinstance(row, dict)
    }
    assert used == set(TABLE)


@pytest.mark.parametrize("ruling", RULINGS, ids=_called)
def test_no_other_matter_is_seen_in_a_title(ruling: Ruling) -> None:
    draft = context(ruling.title, "Cp", ruling.day)
    seen = {key for key, row in TABLE.items() if place(draft, row, ("title",))}
    assert ruling.key in seen
    assert len(seen) <= 2


@pytest.mark.parametrize(
    "title",
    [
        "Về chương trình thực hành tiết kiệm, chống lãng phí năm 2026",
        "Về kết quả giám sát việc quản lý, sử dụng kinh phí năm 2025",
        "Về số lượng người hoạt động không chuyên trách hưởng phụ cấp ở thôn",
        "Phê duyệt quyết toán dự án hoàn thành",
        "Về việc xác nhận tư cách đại biểu Hội đồng nhân dân",
        "Về kế hoạch tổ chức các kỳ họp thường lệ năm 2026",
        "Quy định chính sách miễn phí vé xe buýt cho người cao tuổi",
        "Về nhiệm vụ trọng tâm năm 2026",
        "Về sắp xếp, quản lý trụ sở và đầu tư hạ tầng nông thôn năm 2026",
        "Về chia sẻ, tách nhập hệ thống văn bản điện tử",
        "Quy định chế độ công tác của đại biểu, tổ chức lại văn phòng phục vụ",
    ],
)
def test_titles_that_only_sound_alike_are_no_matter(title: str) -> None:
    draft = context(title, "Cc", date(2025, 12, 20))
    assert {key for key, row in TABLE.items() if place(draft, row, ("title", "text"))} == set()
