"""The loader: all problems of all files at once, each with its file and its key."""

from pathlib import Path
from textwrap import dedent
from time import process_time

import pytest

from hdnd_lint import rulebook
from hdnd_lint.errors import RulesetError, RulesetProblemsError
from hdnd_lint.finding import Severity
from hdnd_lint.ruleset import Override, load_overrides, load_rules

GOOD = """
id: XX001
name: wrong-word
group: thu
check: phrases.present
params: {phrases: ["từ sai"]}
severity: warning
confidence: high
periods:
  - from: 2025-01-01
    basis: [{document: 30/2020/NĐ-CP, locator: Điều 8}]
message: {vi: "Có “{phrase}”.", en: "There is “{phrase}”."}
why: {vi: vì, en: because}
examples:
  profile: {kind: submission}
  good:
    - Không có gì.
    - {draft: Không, profile: {kind: decision}}
  bad:
    - draft: Có [[từ sai]].
"""


def write(folder: Path, text: str = GOOD, name: str = "wrong-word.yaml") -> Path:
    path = folder / "thu" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(dedent(text), encoding="utf-8")
    return folder


def problems(folder: Path) -> list[str]:
    with pytest.raises(RulesetProblemsError) as caught:
        load_rules([folder])
    return [str(problem) for problem in caught.value.problems]


def test_a_rule_file_is_read(tmp_path: Path) -> None:
    (entry,) = load_rules([write(tmp_path)])
    assert (entry.rule.id, entry.rule.severity) == ("XX001", Severity.WARNING)
    assert entry.rule.file == "thu/wrong-word.yaml"
    assert [dict(one.profile) for one in entry.examples.good] == [
        {"kind": "submission"},
        {"kind": "decision"},
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("severity: warning", "severity: bad", "severity: “bad” không dùng được"),
        ("severity: warning", "", "severity: thiếu khóa này"),
        ("confidence:", "confidense:", "confidense: khóa lạ; có phải là “confidence” không?"),
        ("id: XX001", "id: X1", "id: “X1” sai dạng"),
        ("{vi: vì, en: because}", "{vi: no, en: x}", "why.vi: phải là chữ"),
        ("from: 2025-01-01", "from: hôm qua", "periods.0.from: phải là một ngày"),
        ("from: 2025-01-01", "from: 2025-01-01\n    until: 2024-01-01", "until phải sau from"),
        ("name: wrong-word", "name: other", "name: “other” khác tên tệp “wrong-word”"),
        ("id: XX001", "id: XX001\nid: XX002", "dòng 3, cột 1: YAML sai: khóa “id” ghi hai lần"),
        ("id: XX001", "id: [", "YAML sai"),
        (
            "severity: warning",
            "severity: warnin",
            ":7: severity: “warnin” không dùng được; phải "
            "là một trong: error, warning, info; có phải là “warning” không?",
        ),
        (
            "basis: [{document: 30/2020/NĐ-CP, locator: Điều 8}]",
            "until: 2026-01-01",
            ":10: periods.0.basis: thiếu khóa này",
        ),
        (
            "- Không có gì.",
            "- 3",
            ":17: examples.good.0: phải là chữ; đặt trong dấu nháy nếu là "
            "số hay “no”, “yes” hoặc phải là một bảng khóa: giá trị",
        ),
        ("id: XX001", "id: XX001\n  x: 1", "YAML sai: thừa dấu hai chấm"),
        ("profile: {kind", "profile: {as_of: 2025-12-1𝔸, kind", "as_of phải là ngày"),
        ("[[từ sai]]", "từ sai", "chỗ sai phải nằm trong [[…]]"),
    ],
)
def test_a_wrong_file_is_told_with_its_key(
    tmp_path: Path, old: str, new: str, problem: str
) -> None:
    assert old in GOOD
    told = problems(write(tmp_path, GOOD.replace(old, new)))
    assert any(one.startswith("thu/wrong-word.yaml:") and problem in one for one in told), told


def test_all_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    write(tmp_path, GOOD.replace("severity: warning", "severity: bad\nodd: 1"))
    write(tmp_path, GOOD.replace("id: XX001", "id: 7"), "other.yaml")
    assert len(problems(tmp_path)) == 3


def test_an_id_used_twice_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path)
    write(tmp_path, GOOD.replace("name: wrong-word", "name: other"), "other.yaml")
    assert any("đã có ở thu/other.yaml" in one for one in problems(tmp_path))


def test_a_yml_file_is_not_passed_over(tmp_path: Path) -> None:
    write(tmp_path, GOOD, "wrong-word.yml")
    assert "đổi đuôi tệp thành .yaml" in problems(tmp_path)[0]


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert "không có thư mục này" in problems(tmp_path / "none")[0]


def test_a_decomposed_file_reads_as_a_composed_one(tmp_path: Path) -> None:
    import unicodedata

    (entry,) = load_rules([write(tmp_path, unicodedata.normalize("NFD", GOOD))])
    assert entry.rule.params == {"phrases": ["từ sai"]}
    assert entry.rule.message.vi == "Có “{phrase}”."


def test_overrides_are_read(tmp_path: Path) -> None:
    text = "GS010: {enabled: false}\nGS011: {severity: error}\n"
    (tmp_path / "overrides.yaml").write_text(text, encoding="utf-8")
    assert load_overrides(tmp_path) == {
        "GS010": Override(enabled=False),
        "GS011": Override(severity=Severity.ERROR),
    }
    assert load_overrides(tmp_path / "none") == {}


@pytest.mark.parametrize("text", ["- 1\n", "GS010: {enabled: maybe}\n", "GS010: {odd: 1}\n"])
def test_wrong_overrides_are_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "overrides.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RulesetError, match=r"overrides\.yaml"):
        load_overrides(tmp_path)


def test_every_rule_of_the_package_has_a_title() -> None:
    from hdnd_lint.resources import resource_dir

    lacking = [one.rule.id for one in load_rules([resource_dir("rulesets")]) if not one.rule.title]
    assert lacking == []


def test_one_slip_is_one_line_and_english_may_be_left_out(tmp_path: Path) -> None:
    told = problems(
        write(tmp_path, GOOD.replace("    basis: [{document", "    bases: [{document"))
    )
    assert len(told) == 2  # the key that is unknown, and the one that lacks
    vietnamese = GOOD.replace(', en: "There is “{phrase}”."', "").replace(", en: because", "")
    (loaded,) = load_rules([write(tmp_path, vietnamese)])
    assert loaded.rule.message.get("en") == "Có “{phrase}”."


def test_parameters_are_told_with_their_line(tmp_path: Path) -> None:
    folder = write(tmp_path, GOOD.replace('{phrases: ["từ sai"]}', '{phrases: ["từ sai"], x: 1}'))
    with pytest.raises(RulesetProblemsError) as caught:
        rulebook.load([folder])
    assert str(caught.value) == "thu/wrong-word.yaml:6: params.x: khóa lạ"


def test_very_many_slips_are_told_soon(tmp_path: Path) -> None:
    """A file of others may hold as many as its bounds allow."""
    many = ", ".join(["3"] * 4_000)
    folder = write(tmp_path, GOOD.replace("    - Không có gì.\n", f"    - {{draft: [{many}]}}\n"))
    before = process_time()
    told = problems(folder)
    assert len(told) == 4_000
    assert process_time() - before < 10
