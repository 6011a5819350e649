"""Readers by name: every name leads to one, and a rule set of one's own can use each in YAML."""

from datetime import date
from pathlib import Path

import pytest

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.checks.general.readers import ALL_READERS, SHORT_NAMES, Reader
from hdnd_lint.errors import RulesetProblemsError
from hdnd_lint.finding import Finding, Status
from hdnd_lint.ruleset import load_rules
from running import Command

RULE = """
id: VP001
name: matter-missing
group: van-phong
check: required.elements
params:
{params}
severity: warning
confidence: high
{applies}
periods:
  - from: 2025-07-01
    basis: [{{document: 72/2025/QH15, locator: khoản 1 Điều 15}}]
message: {{vi: "Chưa nêu {{missing_names}}.", en: "It lacks {{missing_names}}."}}
why: {{vi: vì, en: because}}
examples:
  profile: {{kind: submission}}
  good: [{{draft: Không có gì., status: not-evaluated}}]
  bad: [{{draft: "[[Có]]"}}]
"""
SUBMISSION = """ỦY BAN NHÂN DÂN
XÃ ĐỒI THÔNG

Số: 12/TTr-UBND
Đồi Thông, ngày 02 tháng 12 năm 2025

TỜ TRÌNH
Về việc sắp xếp thôn trên địa bàn xã Đồi Thông

Kính gửi: Hội đồng nhân dân xã Đồi Thông

I. SỰ CẦN THIẾT
Trên địa bàn xã có 14 thôn, trong đó 5 thôn dưới 100 hộ.
II. NỘI DUNG
Sáp nhập hai thôn.
"""
PROGRAMME = Path(__file__).parents[1] / "supervision" / "programmes" / "01-xa-hai-ky-hop.txt"


def lint(folder: Path, text: str, params: str, applies: str = "") -> tuple[list[Finding], Status]:
    """Return what the one rule of an office's own set says of *text*."""
    folder.mkdir(exist_ok=True)
    rule = RULE.format(params=params, applies=applies)
    (folder / "matter-missing.yaml").write_text(rule, encoding="utf-8")
    rules = rulebook.load([folder], cached=False)
    outcome = Linter(rules, date(2025, 12, 1)).text(text)
    assert outcome.problems == ()
    (status,) = [one.status for one in outcome.rules if one.rule_id == "VP001"]
    return [one for one in outcome.findings if one.rule_id == "VP001"], status


@pytest.mark.parametrize("name", [*SHORT_NAMES, *ALL_READERS])
def test_every_name_leads_to_a_reader(name: str) -> None:
    assert isinstance(ALL_READERS[name], Reader)


def test_every_reader_has_a_short_name() -> None:
    assert {id(ALL_READERS[name]) for name in SHORT_NAMES} == {
        id(reader) for reader in ALL_READERS.values()
    }


def test_a_submission_must_contain_what_an_office_says(tmp_path: Path) -> None:
    params = """  scope: [all]
  elements:
    - {key: need, label: {vi: sự cần thiết, en: the need}, any: ["sự cần thiết"]}
    - {key: money, label: {vi: nguồn kinh phí, en: the money}, any: ["kinh phí", "ngân sách"]}
    - {key: people, label: {vi: ý kiến Nhân dân, en: opinions}, any: ["ý kiến cử tri"]}
"""
    applies = "applies: {kinds: [submission]}"
    (finding,), status = lint(tmp_path / "ours", SUBMISSION, params, applies)
    assert status is Status.CHECKED
    assert finding.values["missing"] == ("money", "people")
    assert finding.message == "Chưa nêu nguồn kinh phí, ý kiến Nhân dân."
    mended = f"{SUBMISSION}III. KINH PHÍ\nNgân sách xã. Đã lấy ý kiến cử tri.\n"
    assert lint(tmp_path / "ours", mended, params, applies) == ([], Status.CHECKED)


def test_each_topic_of_a_programme_must_tell_what_an_office_says(tmp_path: Path) -> None:
    text = PROGRAMME.read_text(encoding="utf-8")
    chair = '{key: chair, label: {vi: cơ quan chủ trì, en: the leading body}, any: ["chủ trì"]}'
    params = f"  scope: [topics]\n  elements: [{chair}]\n"
    found, status = lint(tmp_path / "ours", text, params)
    assert status is Status.CHECKED
    topics = [finding.values["topic"] for finding in found]
    assert len(topics) == len(set(topics)) >= 1
    assert all(finding.evidence in text for finding in found)
    topic = found[0].evidence
    mended = text.replace(topic, f"{topic}, do Ban Pháp chế chủ trì", 1)
    still, _ = lint(tmp_path / "ours", mended, params)
    assert len(still) == len(found) - 1


@pytest.mark.parametrize(
    ("scope", "text"),
    [
        ("programme", PROGRAMME),
        ("programme-reports", PROGRAMME),
        ("topics", PROGRAMME),
        ("duties", PROGRAMME),
        ("deciding-sentences", PROGRAMME),
        ("results", PROGRAMME),
        ("delegation", PROGRAMME),
    ],
)
def test_any_reader_takes_patterns_of_the_office(tmp_path: Path, scope: str, text: Path) -> None:
    draft = text.read_text(encoding="utf-8")
    sought = '{{key: x, label: {{vi: mục x, en: item x}}, any: ["{}"]}}'
    for pattern, wanted in (("giám sát|giao|báo cáo", False), ("lâu đài ngoài biển", True)):
        params = f"  scope: [{scope}]\n  elements: [{sought.format(pattern)}]\n"
        found, status = lint(tmp_path / "ours", draft, params)
        assert (bool(found), status) == (wanted, Status.CHECKED)


def test_a_message_may_name_what_the_reader_gives_and_nothing_else(tmp_path: Path) -> None:
    rule = RULE.format(params="  scope: [topics]\n  elements: [object]\n", applies="")
    path = tmp_path / "matter-missing.yaml"
    path.write_text(rule.replace("Chưa nêu", "{topic}: chưa nêu"), encoding="utf-8")
    assert len(rulebook.bind([entry.rule for entry in load_rules([tmp_path])])) == 1
    path.write_text(
        path.read_text(encoding="utf-8")
        .replace("[topics]", "[results]")
        .replace("[object]", "[deadline]"),
        encoding="utf-8",
    )
    with pytest.raises(RulesetProblemsError, match=r"không có giá trị \{topic\}"):
        rulebook.bind([entry.rule for entry in load_rules([tmp_path])])


@pytest.mark.parametrize(
    ("params", "problem"),
    [
        ("  scope: [topic]\n  elements: [object]\n", "scope không nhận “topic”"),
        ("  scope: [topics, body]\n  elements: [object]\n", "scope không nhận “topics”"),
        ("  scope: [topics]\n  elements: [objekt]\n", "mục “objekt” cần khóa label và any"),
        ("  scope: [body]\n  elements: [object]\n", "mục “object” cần khóa label và any"),
    ],
)
def test_what_no_reader_knows_is_told(
    command: Command, tmp_path: Path, params: str, problem: str
) -> None:
    rule = RULE.format(params=params, applies="")
    (tmp_path / "matter-missing.yaml").write_text(rule, encoding="utf-8")
    run = command("rules", "test", tmp_path)
    assert problem in run.out + run.err
