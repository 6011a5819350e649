"""New drafts: over kinds, levels and days nothing is found but their blanks; filled, nothing."""

import re
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.drafting import NewPaper, Order, find_template, load_templates, new_paper
from hdnd_lint.drafting.plain import markdown_of, text_of
from hdnd_lint.drafting.schema import TemplateFacts
from hdnd_lint.drafting.word import word_of
from hdnd_lint.errors import HdndLintError
from hdnd_lint.model import Level
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.registry import open_registry

DAYS = [date(2017, 6, 20), date(2024, 6, 20), date(2025, 8, 20), date(2026, 12, 5)]
UNITS = {
    Level.COMMUNE: "xã Suối Ngọc",
    Level.DISTRICT: "huyện Đồng Mít",
    Level.PROVINCE: "Giang Khê",
}
TWO_LEVELS = date(2025, 7, 1)
FIRST_TOLD = date(2020, 3, 5)  # from when on NN001 may speak
KINDS = [one.name for one in load_templates()]
SUBJECT = "việc quản lý rác thải sinh hoạt"
ODD = ["x", "Mức hỗ trợ đối với “thôn, tổ dân phố”; giai đoạn 2026 - 2030.", "A {unit} [b] ]["]
FILLED = yaml.safe_load((Path(__file__).parent / "filled.yaml").read_text("utf-8"))


@cache
def rules() -> tuple[object, ...]:
    return tuple(rulebook.load())


def made(kind: str, level: Level, day: date, subject: str = SUBJECT) -> NewPaper:
    year = day.year + (kind in ("estimate", "allocation", "supervision-programme"))
    year -= kind == "settlement"
    order = Order(subject, level, UNITS[level], year, day)
    return new_paper(find_template(kind), order, open_registry())


def linted(data: bytes, day: date, suffix: str) -> FileOutcome:
    return Linter(rules(), day, as_of=day).content(data, f"du-thao{suffix}")  # type: ignore[arg-type]


def said(outcome: FileOutcome) -> list[str]:
    assert outcome.profile is not None
    return [f"{one.rule_id} {one.message}" for one in outcome.findings if one.rule_id != "NN001"]


def blank_told(outcome: FileOutcome) -> bool:
    return any(one.rule_id == "NN001" for one in outcome.findings)


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_found_but_the_blanks(kind: str, level: Level, day: date) -> None:
    if level is Level.DISTRICT and day >= TWO_LEVELS:
        with pytest.raises(HdndLintError, match="cấp huyện"):
            made(kind, level, day)
        return
    outcome = linted(text_of(made(kind, level, day)).encode(), day, ".txt")
    assert said(outcome) == []
    assert blank_told(outcome) or day < FIRST_TOLD
    assert outcome.profile and outcome.profile.level.value == level
    assert outcome.profile.kind.value == find_template(kind).paper


@pytest.mark.parametrize("kind", KINDS)
def test_word_and_markdown_are_as_clean(kind: str) -> None:
    day = DAYS[2]
    paper = made(kind, Level.COMMUNE, day)
    for suffix, data in (
        (".docx", word_of(paper, created=datetime(2025, 8, 20))),
        (".md", markdown_of(paper).encode()),
    ):
        outcome = linted(data, day, suffix)
        assert said(outcome) == []
        assert blank_told(outcome)


@pytest.mark.parametrize("subject", ODD)
@pytest.mark.parametrize("kind", KINDS)
def test_a_subject_may_be_odd(kind: str, subject: str) -> None:
    day = DAYS[2]
    paper = made(kind, Level.COMMUNE, day, subject)
    assert said(linted(text_of(paper).encode(), day, ".txt")) == []


def filled(text: str, day: date) -> str:
    """Return *text* with each blank filled by the fixture, and its own numbers and days."""
    days = {
        "day": day,
        "before": day - timedelta(days=25),
        "between": day - timedelta(days=12),
        "later": day + timedelta(days=45),
    }
    told = {key: f"{one:%d} tháng {one:%m} năm {one.year}" for key, one in days.items()}
    keys = sorted(FILLED, key=len, reverse=True)

    def value(found: re.Match[str]) -> str:
        key = next(one for one in keys if found[1].startswith(one))
        return str(FILLED[key]).format(**told)

    text = re.sub(r"\n?(?:- )?\[cần [^\]]*\]", "", text)
    text = re.sub(r"\[… ([^\]]*)\]", value, text)
    text = text.replace(f"ngày … tháng … năm {day.year}", f"ngày {told['day']}")
    text = text.replace("KHÓA …, KỲ HỌP THỨ …", "KHÓA XX, KỲ HỌP THỨ BẢY")
    text = text.replace("khóa …, kỳ họp thứ …", "khóa XX, kỳ họp thứ Bảy")
    text = text.replace("Kỳ họp thứ …", "Kỳ họp thứ Bảy").replace("khóa …", "khóa XX")
    text = text.replace("BAN …", "BAN PHÁP CHẾ")
    return text.replace("Số:      /", "Số: 21/").replace("số      /", "số 21/")


@pytest.mark.parametrize("kind", KINDS)
def test_filled_it_is_clean(kind: str) -> None:
    day = date(2024, 7, 10)
    text = filled(text_of(made(kind, Level.PROVINCE, day)), day)
    outcome = linted(text.encode(), day, ".txt")
    assert "…" not in text
    assert [f"{one.rule_id} {one.evidence}: {one.message}" for one in outcome.findings] == []


def test_every_template_is_as_its_schema_says() -> None:
    for template in load_templates():
        assert TemplateFacts.model_validate(template.facts).name == template.name
    facts: dict[str, object] = dict(load_templates()[0].facts)
    for key, value in (("titel", "x"), ("paper", "poem"), ("body", ()), ("name", "Tên")):
        with pytest.raises(ValidationError):
            TemplateFacts.model_validate({**facts, key: value})
