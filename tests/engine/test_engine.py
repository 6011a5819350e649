"""The engine on rules and drafts made by hand: accounting, wording, places, fingerprints."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest
from made import made_draft, made_profile

from hdnd_lint import checks, engine, rulebook
from hdnd_lint.api import Linter
from hdnd_lint.checks.base import Check, Context, Params
from hdnd_lint.engine import BoundRule, judging
from hdnd_lint.errors import HdndLintError
from hdnd_lint.finding import (
    Basis,
    Confidence,
    Hit,
    NotApplicable,
    NotEvaluated,
    Result,
    Severity,
    Status,
)
from hdnd_lint.model import Kind, Notice, Subject, TitleBlock
from hdnd_lint.ruleset import Applies, Clock, Period, Rule, Variant
from hdnd_lint.words.letters.text import Localised, Phrase, Span

TEXT = """Về việc thử nghiệm
Điều 1. Phạm vi
1. Nội dung thứ nhất sai.
2. Nội dung thứ hai sai.
Điều 2. Thi hành
Không có gì sai ở đây.
"""


@dataclass(frozen=True, slots=True)
class Word(Params):
    word: str = "sai"


def words(context: Context, params: Word) -> Iterator[Result]:
    start = context.text.find(params.word)
    while start >= 0:
        span = Span(start, start + len(params.word))
        yield Hit(span, {"word": params.word}, {"kind": Localised("từ", "word")})
        start = context.text.find(params.word, span.end)


def crash(context: Context, params: Word) -> Iterator[Result]:
    yield Hit(Span(0, 1))
    raise ZeroDivisionError("ôi")


def unsure(context: Context, params: Word) -> Iterator[Result]:
    yield NotEvaluated(Localised("chưa rõ", "unclear"))
    yield NotApplicable(Localised("không có", "none"))


def outside(context: Context, params: Word) -> Iterator[Result]:
    yield Hit(Span(0, len(context.text) + 1))


def mute(context: Context, params: Word) -> Iterator[Result]:
    yield Hit(Span(0, 1))


@pytest.fixture(autouse=True)
def _own_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    runs = {
        "test.words": words,
        "test.crash": crash,
        "test.unsure": unsure,
        "test.outside": outside,
        "test.mute": mute,
    }
    table = {name: Check(run, Word) for name, run in runs.items()}
    monkeypatch.setattr(judging, "CHECKS", {**checks.CHECKS, **table})


def rule(check: str = "test.words", **other: object) -> BoundRule:
    period = Period(date(2025, 1, 1), date(2026, 1, 1), (Basis("30/2020/NĐ-CP", "Điều 8"),))
    facts: dict[str, object] = {
        "id": "XX001",
        "name": "wrong-word",
        "group": "thu",
        "check": check,
        "severity": Severity.WARNING,
        "confidence": Confidence.HIGH,
        "periods": (period,),
        "message": Localised("Có {kind} “{word}”.", "There is a {kind} “{word}”."),
        "why": Localised("vì", "because"),
        **other,
    }
    made = Rule(**facts)  # type: ignore[arg-type]  # facts are given by name, for short tests
    return BoundRule(made, tuple(Word() for _ in made.periods))


def run(*rules: BoundRule, text: str = TEXT, lang: str = "vi", **profile: object) -> engine.Report:
    day = profile.pop("day", date(2025, 6, 1))
    assert isinstance(day, date)
    return engine.run(rules, Context(made_draft(text), made_profile(day, **profile)), lang)


def test_findings_say_what_where_and_by_which_law() -> None:
    first, second, third = run(rule()).findings
    assert first.message == "Có từ “sai”."
    assert first.provision == "Điều 1 › khoản 1"
    assert (first.paragraph, second.paragraph) == (3, 4)
    assert third.provision == "Điều 2"
    assert first.basis == (Basis("30/2020/NĐ-CP", "Điều 8"),)
    assert all(one.span.of(TEXT) == one.evidence == "sai" for one in (first, second, third))


def test_messages_come_in_english() -> None:
    assert run(rule(), lang="en").findings[0].message == "There is a word “sai”."


def test_every_rule_is_accounted_for() -> None:
    report = run(rule(), rule("test.unsure", id="XX002"), rule("test.crash", id="XX003"))
    statuses = {one.rule_id: one.status for one in report.rules}
    assert statuses == {
        "XX001": Status.CHECKED,
        "XX002": Status.NOT_EVALUATED,
        "XX003": Status.NOT_EVALUATED,
    }
    assert [one.reason for one in report.rules if one.rule_id == "XX002"] == ["chưa rõ"]


@pytest.mark.parametrize("check", ["test.crash", "test.outside", "test.mute"])
def test_a_crash_is_named_and_the_other_rules_go_on(check: str) -> None:
    report = run(rule(check), rule(id="XX002"))
    assert len(report.errors) == 1
    assert report.errors[0].startswith("XX001: ")
    assert [one.rule_id for one in report.findings] == ["XX002"] * 3


def test_outside_every_period_a_rule_is_not_evaluated() -> None:
    report = run(rule(), day=date(2026, 1, 1))
    assert report.findings == ()
    assert report.rules[0].status is Status.NOT_EVALUATED
    assert "01/01/2026" in report.rules[0].reason
    assert "01/01/2025 - 01/01/2026" in report.rules[0].reason


def test_the_budget_year_can_be_the_clock() -> None:
    by_year = rule(clock=Clock.BUDGET_YEAR)
    assert run(by_year, day=date(2019, 1, 1), budget_year=2025).findings
    assert run(by_year, budget_year=2026).rules[0].status is Status.NOT_EVALUATED
    assert "năm ngân sách" in run(by_year).rules[0].reason


@pytest.mark.parametrize(
    ("known", "status"),
    [
        ({"kind": Kind.SUBMISSION}, Status.CHECKED),
        ({"kind": Kind.AGENDA}, Status.NOT_APPLICABLE),
        ({}, Status.NOT_EVALUATED),
    ],
)
def test_a_rule_binds_its_kinds_only(known: dict[str, Any], status: Status) -> None:
    report = run(rule(applies=Applies(kinds=(Kind.SUBMISSION,))), **known)
    assert report.rules[0].status is status
    assert (report.rules[0].reason == "") is (status is Status.CHECKED)


@pytest.mark.parametrize(
    ("kinds", "written", "status"),
    [
        ((Kind.NORMATIVE_RESOLUTION, Kind.INDIVIDUAL_RESOLUTION), True, Status.CHECKED),
        ((Kind.NORMATIVE_RESOLUTION,), True, Status.NOT_EVALUATED),
        ((Kind.NORMATIVE_RESOLUTION, Kind.INDIVIDUAL_RESOLUTION), False, Status.NOT_EVALUATED),
    ],
)
def test_a_resolution_of_unclear_kind_is_bound_by_rules_for_both_kinds(
    kinds: tuple[Kind, ...], written: bool, status: Status
) -> None:
    type_ = Phrase("NGHỊ QUYẾT", Span(0, 10)) if written else None
    draft = made_draft(TEXT, title=TitleBlock(type=type_))
    context = Context(draft, made_profile(date(2025, 6, 1)))
    report = engine.run([rule(applies=Applies(kinds=kinds))], context, "vi")
    assert report.rules[0].status is status


@pytest.mark.parametrize(
    ("subjects", "status"),
    [
        ([Subject.LAND], Status.CHECKED),
        ([Subject.LAND, Subject.FEES], Status.NOT_APPLICABLE),
        ([Subject.REPEAL], Status.NOT_APPLICABLE),
        ([], Status.NOT_APPLICABLE),
        ([None], Status.NOT_EVALUATED),
    ],
)
def test_a_rule_binds_its_subjects_only(subjects: list[Subject], status: Status) -> None:
    applies = Applies(subjects=(Subject.LAND,), not_subjects=(Subject.FEES,))
    assert run(rule(applies=applies), subjects=subjects).rules[0].status is status


def test_without_a_title_the_subject_is_unknown() -> None:
    bound = rule(applies=Applies(subjects=(Subject.LAND,)))
    context = Context(made_draft(TEXT, title=TitleBlock()), made_profile(date(2025, 6, 1)))
    assert engine.run([bound], context).rules[0].status is Status.NOT_EVALUATED


def test_a_finding_is_no_surer_than_the_facts_that_made_its_rule_bind() -> None:
    bound = rule(applies=Applies(kinds=(Kind.SUBMISSION,), subjects=(Subject.LAND,)))
    profile = made_profile(date(2025, 6, 1), kind=Kind.SUBMISSION, subjects=[Subject.LAND])
    guessed = replace(profile, kind=replace(profile.kind, confidence=Confidence.LOW))
    for one, sure in ((profile, Confidence.HIGH), (guessed, Confidence.LOW)):
        findings = engine.run([bound], Context(made_draft(TEXT), one)).findings
        assert {finding.confidence for finding in findings} == {sure}


def test_layout_rules_need_a_file_with_formatting() -> None:
    report = run(rule(applies=Applies(formatting=True)))
    assert report.rules[0].status is Status.NOT_EVALUATED
    assert ".docx" in report.rules[0].reason


def test_of_two_excuses_the_sort_of_paper_is_said() -> None:
    applies = Applies(kinds=(Kind.AGENDA,), subjects=(Subject.LAND,))
    report = run(rule(applies=applies), kind=Kind.DECISION)
    assert report.rules[0].status is Status.NOT_APPLICABLE


def test_a_period_may_lower_the_severity_and_add_a_note() -> None:
    bound = rule()
    period = replace(
        bound.rule.periods[0],
        own=Variant(severity=Severity.INFO),
        note=Localised("Cần xác nhận.", "To be confirmed."),
    )
    changed = replace(bound, rule=replace(bound.rule, periods=(period,)))
    finding = run(changed).findings[0]
    assert finding.severity is Severity.INFO
    assert finding.message == "Có từ “sai”. Cần xác nhận."


def test_fingerprints_survive_a_new_article_before() -> None:
    before = [one.fingerprint for one in run(rule()).findings]
    text = TEXT.replace("Điều 2.", "Điều 3.").replace("Điều 1.", "Điều 1. Mới\n\nĐiều 2.")
    after = [one.fingerprint for one in run(rule(), text=text).findings]
    assert before == after
    assert len(set(before)) == 3


def test_fingerprints_differ_by_rule() -> None:
    one, other = run(rule()).findings[0], run(rule(id="XX009")).findings[0]
    assert one.fingerprint != other.fingerprint


@pytest.mark.parametrize("selector", ["XX001", "XX", "wrong-word", "thu"])
def test_rules_are_chosen_by_id_head_name_and_group(selector: str) -> None:
    rules = (rule(), rule(id="YY001", name="other", group="khac"))
    assert engine.chosen(rules, [selector]) == rules[:1]
    assert engine.chosen(rules, [], [selector]) == rules[1:]


def test_an_unknown_selector_is_named() -> None:
    with pytest.raises(HdndLintError, match="“ZZ”"):
        engine.chosen((rule(),), ["ZZ"])


def test_a_new_severity_holds_for_every_period_and_variant() -> None:
    bound = rule(variants={"soft": Variant(severity=Severity.INFO)})
    harder = bound.with_severity(Severity.ERROR).rule
    period = harder.periods[0]
    assert harder.wording(period).severity is Severity.ERROR
    assert harder.wording(period, "soft").severity is Severity.ERROR


def test_no_act_is_cited_before_it_was_in_force() -> None:
    """A budget year's period may name acts issued in that year; earlier drafts rest on others."""
    text = (
        "NGHỊ QUYẾT\nVề dự toán và phân bổ ngân sách xã Tân Hòa năm 2026\n"
        "HỘI ĐỒNG NHÂN DÂN XÃ TÂN HÒA\nKHÓA I, KỲ HỌP THỨ NĂM\nQUYẾT NGHỊ:\n"
        "Điều 1. Tổng chi ngân sách xã: 98.700 triệu đồng, gồm:\n"
        "a) Chi đầu tư phát triển: 10.000 triệu đồng;\nb) Chi thường xuyên: 86.500 triệu đồng;\n"
        "c) Dự phòng ngân sách: 2.000 triệu đồng.\n"
    )
    rules = [bound for bound in rulebook.load([]) if bound.rule.id == "NS017"]
    laws = {}
    for day in (date(2025, 12, 20), date(2026, 4, 20)):
        outcome = Linter(rules=rules, today=day, as_of=day).text(text)
        laws[day.year] = [basis.document for one in outcome.findings for basis in one.basis]
    assert laws == {2025: ["83/2015/QH13"], 2026: ["83/2015/QH13", "26/2026/TT-BTC"]}


def test_a_rule_that_is_off_by_itself_runs_where_it_is_named() -> None:
    rules = rulebook.load([])
    assert "CC015" not in {bound.rule.id for bound in engine.chosen(rules)}
    assert "CC015" not in {bound.rule.id for bound in engine.chosen(rules, ["CC"])}
    assert "CC015" in {bound.rule.id for bound in engine.chosen(rules, ["CC015"])}


UNREAD = Notice(
    "not-read", Span(0, 0), Localised("một phần không đọc được", "a part was not read")
)


def lacking(context: Context, params: Word) -> Iterator[Result]:
    yield Hit(Span(0, 1), variant="absent")
    yield Hit(Span(1, 2))


@pytest.mark.parametrize(("notices", "found"), [((), 2), ((UNREAD,), 1)])
def test_nothing_is_said_to_be_absent_from_a_file_not_read_whole(
    monkeypatch: pytest.MonkeyPatch, notices: tuple[Notice, ...], found: int
) -> None:
    check = Check(lacking, Word, variants=frozenset({"absent"}), absences=frozenset({"absent"}))
    monkeypatch.setattr(judging, "CHECKS", {"test.lacking": check})
    draft = made_draft(TEXT)
    draft = replace(draft, source=replace(draft.source, notices=notices))
    verdict = judging.judge(rule("test.lacking"), Context(draft, made_profile(date(2025, 6, 1))))
    assert len(verdict.hits) == found
    assert ("không đọc được" in verdict.reason.vi) == bool(notices)


@pytest.mark.parametrize("text", ["", "  \n \t"])
def test_a_file_without_words_is_not_judged(text: str) -> None:
    (status,) = run(rule(), text=text).rules
    assert status.status is Status.NOT_EVALUATED
    assert status.reason == "tệp không có chữ để kiểm tra"


def test_where_the_time_of_a_file_is_over_a_rule_is_not_judged() -> None:
    context = Context(made_draft(TEXT), made_profile(date(2025, 6, 1)))
    for seconds in (0.0, -1.0):
        verdict = judging.judge(rule(), context, seconds)
        assert verdict.status is Status.NOT_EVALUATED
        assert "trước khi đến lượt" in verdict.reason.vi


def test_a_fingerprint_is_what_offices_keep_in_their_baselines() -> None:
    """Of the rule, the headings around it, the words, and how often they stood there before."""
    findings = run(rule()).findings
    words = ("XX001", "Phạm vi", "sai")
    key = "\x1f".join(words).casefold()
    wanted = [hashlib.sha256(f"{key}\x1f{n}".encode()).hexdigest()[:16] for n in (0, 1)]
    assert [one.fingerprint for one in findings[:2]] == wanted


@pytest.mark.parametrize("selector", ["xx001", "xX", "Xx001"])
def test_letters_of_a_selector_may_be_small(selector: str) -> None:
    rules = (rule(), rule(id="YY001", name="other", group="khac"))
    assert engine.chosen(rules, [selector]) == rules[:1]


def test_at_most_softens_what_is_graver_alone() -> None:
    variants = {
        "hard": Variant(severity=Severity.ERROR),
        "soft": Variant(severity=Severity.INFO),
        "same": Variant(),
    }
    softened = rule(severity=Severity.ERROR, variants=variants).at_most(Severity.WARNING).rule
    period = softened.periods[0]
    told = {key: softened.wording(period, key).severity for key in ("", *variants)}
    assert told == {
        "": Severity.WARNING,
        "hard": Severity.WARNING,
        "soft": Severity.INFO,
        "same": Severity.WARNING,
    }
